#define G_LOG_DOMAIN "beakta-knowledge-split"

#include "beakta-knowledge-split.h"

#include "beakta-break-bin.h"

#define CONTENT_NARROWEST 400.0
#define SIDE_SHARE 0.45

struct _BeaktaKnowledgeSplit
{
  GtkWidget  parent_instance;

  GtkWidget *content;                /* nullable */
  GtkWidget *side;                   /* nullable */
  GtkWidget *line;
};

enum
{
  PROP_0,
  PROP_CONTENT,
  PROP_SIDE,
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

/* Both can scroll: one below the other is the least that they need, whatever the width. */
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
      *minimum += side_minimum;
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
  allocate (self->line, rtl ? side_width : content_width, 0, 1, height);
  allocate (self->side, rtl ? 0 : content_width + 1, 0, side_width, height);
}

static void
allocate_below (BeaktaKnowledgeSplit *self,
                int                   width,
                int                   height)
{
  int content_least, side_least, natural, side_height;

  measure_child (self->content, GTK_ORIENTATION_VERTICAL, width, &content_least, &natural);
  measure_child (self->side, GTK_ORIENTATION_VERTICAL, width, &side_least, &natural);
  side_height = MAX (side_least, MIN ((int) (height * SIDE_SHARE), height - content_least - 1));

  allocate (self->content, 0, 0, width, MAX (content_least, height - side_height - 1));
  allocate (self->line, 0, height - side_height - 1, width, 1);
  allocate (self->side, 0, height - side_height, width, side_height);
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

  if (!shows_side (self))
    {
      gtk_widget_set_child_visible (self->line, FALSE);
      allocate (self->content, 0, 0, width, height);
      return;
    }

  gtk_widget_set_child_visible (self->line, TRUE);
  measure_child (self->content, GTK_ORIENTATION_HORIZONTAL, -1, &content_least, &natural);
  measure_child (self->side, GTK_ORIENTATION_HORIZONTAL, -1, &side_least, &natural);
  side_width = MAX (side_least, (int) (BEAKTA_KNOWLEDGE_WIDTH * scale));

  if (width >= MAX (content_least, (int) (CONTENT_NARROWEST * scale)) + side_width + 1)
    allocate_beside (self, side_width, width, height);
  else
    allocate_below (self, width, height);
}

static void
set_child (BeaktaKnowledgeSplit  *self,
           GtkWidget            **place,
           GtkWidget             *child)
{
  if (*place == child)
    return;

  g_clear_pointer (place, gtk_widget_unparent);
  *place = child;
  if (child != NULL && place == &self->content)
    gtk_widget_insert_before (child, GTK_WIDGET (self), self->line);
  else if (child != NULL)
    gtk_widget_insert_after (child, GTK_WIDGET (self), self->line);
}

static void
beakta_knowledge_split_dispose (GObject *object)
{
  BeaktaKnowledgeSplit *self = BEAKTA_KNOWLEDGE_SPLIT (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_pointer (&self->side, gtk_widget_unparent);
  g_clear_pointer (&self->line, gtk_widget_unparent);

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
    set_child (self, &self->content, g_value_get_object (value));
  else if (property_id == PROP_SIDE)
    set_child (self, &self->side, g_value_get_object (value));
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
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "knowledge-split");
}

static void
beakta_knowledge_split_init (BeaktaKnowledgeSplit *self)
{
  self->line = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_parent (self->line, GTK_WIDGET (self));
}
