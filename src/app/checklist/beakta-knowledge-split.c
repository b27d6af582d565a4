/* Questions with what is known of the current one.
 *
 * Beside them there is room for all. Below them the two share the height, by default about equally; in a low window the questions
 * keep no more than the current one's words and answers, so that there is something to read; in the lowest, with large text, it lies
 * over them until it is closed. Who wants it otherwise drags the line between them, or moves it with Ctrl+Alt and an arrow; a double
 * click lets the program choose again.
 */

#define G_LOG_DOMAIN "beakta-knowledge-split"

#include "beakta-knowledge-split.h"

#include "beakta-break-bin.h"
#include "beakta-split-line.h"

#define CONTENT_NARROWEST 400.0
#define SIDE_SHARE 0.5
#define LOW 480.0
#define LOWEST 240.0
#define CONTENT_LOW 132.0
#define CONTENT_LOWEST 72.0
#define GRIP 5
#define STEP 0.1

struct _BeaktaKnowledgeSplit
{
  GtkWidget        parent_instance;

  GtkWidget       *content;          /* nullable */
  GtkWidget       *side;             /* nullable */
  BeaktaSplitLine *line;             /* owned; its place is that of the line below the questions */
  double           share;            /* of the height, for the side below; -1 lets the program choose */
};

enum
{
  PROP_0,
  PROP_CONTENT,
  PROP_SIDE,
  PROP_SHARE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BeaktaKnowledgeSplit, beakta_knowledge_split, GTK_TYPE_WIDGET)

static gboolean
shows_side (BeaktaKnowledgeSplit *self)
{
  return self->side != NULL && gtk_widget_should_layout (self->side);
}

static void
measure_child (GtkWidget      *child,
               GtkOrientation  orientation,
               int             for_size,
               int            *minimum,
               int            *natural)
{
  *minimum = *natural = 0;
  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
}

/* Both can scroll, and the side can lie over the content: the larger of them is the least that they need. */
static void
beakta_knowledge_split_measure (GtkWidget      *widget,
                                GtkOrientation  orientation,
                                int             for_size,
                                int            *minimum,
                                int            *natural,
                                int            *minimum_baseline,
                                int            *natural_baseline)
{
  BeaktaKnowledgeSplit *self = BEAKTA_KNOWLEDGE_SPLIT (widget);
  int side_minimum, side_natural;

  measure_child (self->content, orientation, for_size, minimum, natural);
  measure_child (self->side, orientation, for_size, &side_minimum, &side_natural);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (*minimum, side_minimum);
      *natural = MAX (*natural, side_natural);
    }
  else
    {
      *minimum = MAX (*minimum, side_minimum);
      *natural += side_natural;
    }
}

static void
allocate (GtkWidget *child,
          int        x,
          int        y,
          int        width,
          int        height)
{
  GtkAllocation allocation = { x, y, width, height };

  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_size_allocate (child, &allocation, -1);
}

static void
allocate_beside (BeaktaKnowledgeSplit *self,
                 int                   side_width,
                 int                   width,
                 int                   height)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int content_width = width - side_width - 1;

  allocate (self->content, rtl ? side_width + 1 : 0, 0, content_width, height);
  allocate (beakta_split_line_get_widget (self->line), rtl ? side_width : content_width, 0, 1, height);
  allocate (self->side, rtl ? 0 : content_width + 1, 0, side_width, height);
}

/* How high the side wants to be, of a @height that both share. */
static int
get_wanted_height (BeaktaKnowledgeSplit *self,
                   int                   height)
{
  double scale = beakta_break_bin_get_scale (GTK_WIDGET (self));

  if (self->share >= 0)
    return (int) MIN (height * self->share, height - CONTENT_LOWEST * scale);

  if (height < LOW * scale)
    return (int) MAX (height * SIDE_SHARE, height - CONTENT_LOW * scale);

  return (int) (height * SIDE_SHARE);
}

static void
allocate_below (BeaktaKnowledgeSplit *self,
                int                   width,
                int                   height)
{
  int content_least, side_least, natural, side_height;

  measure_child (self->content, GTK_ORIENTATION_VERTICAL, width, &content_least, &natural);
  measure_child (self->side, GTK_ORIENTATION_VERTICAL, width, &side_least, &natural);
  side_height = MAX (side_least, MIN (get_wanted_height (self, height), height - content_least - 1));
  beakta_split_line_set_place (self->line, height - side_height - 1);

  allocate (self->content, 0, 0, width, MAX (content_least, height - side_height - 1));
  allocate (beakta_split_line_get_widget (self->line), 0, height - side_height - 1, width, 1);
  allocate (self->side, 0, height - side_height, width, side_height);
}

/* Whoever has the keyboard among the questions keeps it: they are where they were. */
static void
allocate_over (BeaktaKnowledgeSplit *self,
               int                   width,
               int                   height)
{
  gtk_widget_set_child_visible (beakta_split_line_get_widget (self->line), FALSE);
  allocate (self->content, 0, 0, width, height);
  allocate (self->side, 0, 0, width, height);
}

static void
beakta_knowledge_split_size_allocate (GtkWidget *widget,
                                      int        width,
                                      int        height,
                                      int        baseline)
{
  BeaktaKnowledgeSplit *self = BEAKTA_KNOWLEDGE_SPLIT (widget);
  double scale = beakta_break_bin_get_scale (widget);
  int content_least, side_least, natural, side_width;

  beakta_split_line_set_place (self->line, -1);

  if (!shows_side (self))
    {
      gtk_widget_set_child_visible (beakta_split_line_get_widget (self->line), FALSE);
      allocate (self->content, 0, 0, width, height);
      return;
    }

  gtk_widget_set_child_visible (beakta_split_line_get_widget (self->line), TRUE);
  measure_child (self->content, GTK_ORIENTATION_HORIZONTAL, -1, &content_least, &natural);
  measure_child (self->side, GTK_ORIENTATION_HORIZONTAL, -1, &side_least, &natural);
  side_width = MAX (side_least, (int) (BEAKTA_KNOWLEDGE_WIDTH * scale));

  if (width >= MAX (content_least, (int) (CONTENT_NARROWEST * scale)) + side_width + 1)
    allocate_beside (self, side_width, width, height);
  else if (height < LOWEST * scale)
    allocate_over (self, width, height);
  else
    allocate_below (self, width, height);
}

static void
set_share (BeaktaKnowledgeSplit *self,
           double                share)
{
  if (self->share == share)
    return;

  self->share = share;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHARE]);
}

/* As large a share for the side as puts the line at @y. */
static void
move_line (BeaktaKnowledgeSplit *self,
           double                y)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  if (height > 0)
    set_share (self, CLAMP ((height - 1 - y) / height, 0, 1));
}

static void
let_go_cb (BeaktaKnowledgeSplit *self)
{
  set_share (self, -1);
}

static void
beakta_knowledge_split_dispose (GObject *object)
{
  BeaktaKnowledgeSplit *self = BEAKTA_KNOWLEDGE_SPLIT (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_pointer (&self->side, gtk_widget_unparent);
  g_clear_object (&self->line);

  G_OBJECT_CLASS (beakta_knowledge_split_parent_class)->dispose (object);
}

static void
beakta_knowledge_split_get_property (GObject    *object,
                                     guint       property_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  BeaktaKnowledgeSplit *self = BEAKTA_KNOWLEDGE_SPLIT (object);

  if (property_id == PROP_CONTENT)
    g_value_set_object (value, self->content);
  else if (property_id == PROP_SIDE)
    g_value_set_object (value, self->side);
  else if (property_id == PROP_SHARE)
    g_value_set_double (value, self->share);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
beakta_knowledge_split_set_property (GObject      *object,
                                     guint         property_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  BeaktaKnowledgeSplit *self = BEAKTA_KNOWLEDGE_SPLIT (object);

  if (property_id == PROP_CONTENT)
    beakta_split_line_set_part (self->line, &self->content, g_value_get_object (value), TRUE);
  else if (property_id == PROP_SIDE)
    beakta_split_line_set_part (self->line, &self->side, g_value_get_object (value), FALSE);
  else if (property_id == PROP_SHARE)
    set_share (self, g_value_get_double (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
beakta_knowledge_split_class_init (BeaktaKnowledgeSplitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = beakta_knowledge_split_dispose;
  object_class->get_property = beakta_knowledge_split_get_property;
  object_class->set_property = beakta_knowledge_split_set_property;
  widget_class->measure = beakta_knowledge_split_measure;
  widget_class->size_allocate = beakta_knowledge_split_size_allocate;

  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_SIDE] = g_param_spec_object ("side", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_SHARE] = g_param_spec_double ("share", NULL, NULL, -1, 1, -1, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "knowledge-split");
}

static void
beakta_knowledge_split_init (BeaktaKnowledgeSplit *self)
{
  self->share = -1;
  self->line = beakta_split_line_new (GTK_WIDGET (self), GTK_ORIENTATION_HORIZONTAL, GRIP, GRIP);
  g_signal_connect_object (self->line, "moved", G_CALLBACK (move_line), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->line, "let-go", G_CALLBACK (let_go_cb), self, G_CONNECT_SWAPPED);
}

void
beakta_knowledge_split_step (BeaktaKnowledgeSplit *self,
                             int                   by)
{
  int height, place;

  g_return_if_fail (BEAKTA_IS_KNOWLEDGE_SPLIT (self));

  height = gtk_widget_get_height (GTK_WIDGET (self));
  place = beakta_split_line_get_place (self->line);
  if (place >= 0)
    move_line (self, place - by * STEP * height);
}
