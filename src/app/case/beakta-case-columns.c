/* Two columns side by side, or one of them at a time when there is not room for both.
 *
 * The end column is as wide as questions need: 560 px, and down to 430 px in a narrower window, both in proportion to
 * the person's text size; more when something stands beside the questions and the text still has room. What is left is the
 * text's. Who wants it otherwise drags the line between them, or moves it with Ctrl+Alt and an arrow; a double click lets the
 * program choose again.
 */

#define G_LOG_DOMAIN "beakta-case-columns"

#include "beakta-case-columns.h"

#include "beakta-break-bin.h"
#include "beakta-shown-children.h"
#include "beakta-split-line.h"

#define END_WIDEST 560.0
#define END_NARROWEST 430.0
#define END_SHARE 0.42
#define START_NARROWEST 300.0
#define START_COMFORTABLE 520.0
#define GRIP_BEFORE 2
#define GRIP_AFTER 6
#define STEP 40

struct _BeaktaCaseColumns
{
  GtkWidget        parent_instance;

  GtkWidget       *start;            /* nullable */
  GtkWidget       *end;              /* nullable */
  BeaktaSplitLine *line;             /* owned */
  gboolean         folded;
  gboolean         shows_end;
  int              end_extra;        /* what the end column would like besides, in the text size as designed */
  int              position;         /* wanted width of the start column; -1 lets the columns choose */
};

enum
{
  PROP_0,
  PROP_START,
  PROP_END,
  PROP_FOLDED,
  PROP_SHOWS_END,
  PROP_END_EXTRA,
  PROP_POSITION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BeaktaCaseColumns, beakta_case_columns, GTK_TYPE_WIDGET)

/* (nullable) */
static GtkWidget *
get_focus (BeaktaCaseColumns *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

/* Keys go where the person looks: not to a column that is gone, and not to nobody. */
static void
move_focus (BeaktaCaseColumns *self,
            GtkWidget         *from,
            GtkWidget         *to)
{
  GtkWidget *focus = get_focus (self);

  if (from != NULL && to != NULL && focus != NULL && (focus == from || gtk_widget_is_ancestor (focus, from)))
    gtk_widget_child_focus (to, GTK_DIR_TAB_FORWARD);
}

static void
update_visibility (BeaktaCaseColumns *self)
{
  gboolean shows_start = !self->folded || !self->shows_end;

  /* Both for a moment, so that the focus has somewhere to go. */
  if (self->start != NULL && shows_start)
    gtk_widget_set_visible (self->start, TRUE);
  if (self->end != NULL && self->shows_end)
    gtk_widget_set_visible (self->end, TRUE);

  if (!shows_start)
    move_focus (self, self->start, self->end);
  else if (!self->shows_end)
    move_focus (self, self->end, self->start);

  if (self->start != NULL)
    gtk_widget_set_visible (self->start, shows_start);
  if (self->end != NULL)
    gtk_widget_set_visible (self->end, self->shows_end);

  gtk_widget_set_visible (beakta_split_line_get_widget (self->line), shows_start && self->shows_end);
}

static void
set_column (BeaktaCaseColumns  *self,
            GtkWidget         **column,
            GtkWidget          *widget)
{
  if (beakta_split_line_set_part (self->line, column, widget, column == &self->start))
    update_visibility (self);
}

static void
set_flag (BeaktaCaseColumns *self,
          gboolean          *flag,
          gboolean           value,
          guint              property)
{
  if (*flag == value)
    return;

  *flag = value;
  update_visibility (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static int
get_end_width (BeaktaCaseColumns *self,
               int                width)
{
  double scale = beakta_break_bin_get_scale (GTK_WIDGET (self));
  int extra = (int) (self->end_extra * scale);
  int least = 0;
  int end_width;

  if (self->folded)
    return width;

  gtk_widget_measure (self->end, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);

  if (self->position >= 0)
    return CLAMP (width - MAX (self->position, (int) (START_NARROWEST * scale)), MIN (least, width), width);

  end_width = MIN (width, MAX (least, (int) CLAMP (width * END_SHARE, END_NARROWEST * scale, END_WIDEST * scale)));

  return end_width + extra <= width - (int) (START_COMFORTABLE * scale) ? end_width + extra : end_width;
}

static void
set_position (BeaktaCaseColumns *self,
              int                position)
{
  if (self->position == position)
    return;

  self->position = position;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_POSITION]);
}

static void
set_end_extra (BeaktaCaseColumns *self,
               int                extra)
{
  if (self->end_extra == extra)
    return;

  self->end_extra = extra;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_END_EXTRA]);
}

/* The width of the start column when the line stands at @x. */
static int
position_at (BeaktaCaseColumns *self,
             double             x)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  return CLAMP (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? width - (int) x : (int) x, 0, width);
}

static void
line_moved_cb (BeaktaCaseColumns *self,
               double             x)
{
  set_position (self, position_at (self, x));
}

static void
line_let_go_cb (BeaktaCaseColumns *self)
{
  set_position (self, -1);
}

static void
step_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  BeaktaCaseColumns *self = BEAKTA_CASE_COLUMNS (widget);
  int step = g_str_equal (action, "columns.widen-text") ? STEP : -STEP;
  int x = beakta_split_line_get_place (self->line);

  if (x >= 0)
    set_position (self, position_at (self, x + step));
}

/* How @width is shared. Returns: whether both are there, with a line between them */
static gboolean
share_width (BeaktaCaseColumns *self,
             int                width,
             int               *start_width,
             int               *end_width)
{
  gboolean has_start = self->start != NULL && gtk_widget_should_layout (self->start);
  gboolean has_end = self->end != NULL && gtk_widget_should_layout (self->end);
  int line_width = has_start && has_end ? 1 : 0;

  *end_width = has_end ? (has_start ? get_end_width (self, width) : width) : 0;
  *start_width = has_start ? MAX (0, width - *end_width - line_width) : 0;

  return line_width > 0;
}

static void
measure_height (GtkWidget *column,
                int        width,
                int       *minimum,
                int       *natural)
{
  int least, wanted;

  if (column == NULL || !gtk_widget_should_layout (column))
    return;

  gtk_widget_measure (column, GTK_ORIENTATION_VERTICAL, width, &least, &wanted, NULL, NULL);
  *minimum = MAX (*minimum, least);
  *natural = MAX (*natural, wanted);
}

/* For the widths that they will have: at any other, all words of both columns would be laid out in vain. */
static void
measure_heights (BeaktaCaseColumns *self,
                 int                width,
                 int               *minimum,
                 int               *natural)
{
  int start_width = -1, end_width = -1;

  if (width >= 0)
    share_width (self, width, &start_width, &end_width);

  *minimum = *natural = 0;
  measure_height (self->start, start_width, minimum, natural);
  measure_height (self->end, end_width, minimum, natural);
}

static GtkSizeRequestMode
beakta_case_columns_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
beakta_case_columns_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  BeaktaRoom room;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      measure_heights (BEAKTA_CASE_COLUMNS (widget), for_size, minimum, natural);
      return;
    }

  room = beakta_shown_children_measure (widget, orientation);
  *minimum = room.sum_minimum;
  *natural = room.sum_natural;
}

static void
allocate_at (GtkWidget *child,
             int        x,
             int        width,
             int        height)
{
  GtkAllocation allocation = { x, 0, width, height };

  gtk_widget_size_allocate (child, &allocation, -1);
}

static void
beakta_case_columns_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  BeaktaCaseColumns *self = BEAKTA_CASE_COLUMNS (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int start_width, end_width;
  int line_width = share_width (self, width, &start_width, &end_width) ? 1 : 0;

  if (self->start != NULL && gtk_widget_should_layout (self->start))
    allocate_at (self->start, rtl ? end_width + line_width : 0, start_width, height);

  beakta_split_line_set_place (self->line, line_width > 0 ? (rtl ? end_width : start_width) : -1);

  if (line_width > 0)
    allocate_at (beakta_split_line_get_widget (self->line), rtl ? end_width : start_width, line_width, height);

  if (self->end != NULL && gtk_widget_should_layout (self->end))
    allocate_at (self->end, rtl ? 0 : start_width + line_width, end_width, height);
}

static void
beakta_case_columns_dispose (GObject *object)
{
  BeaktaCaseColumns *self = BEAKTA_CASE_COLUMNS (object);

  g_clear_pointer (&self->start, gtk_widget_unparent);
  g_clear_pointer (&self->end, gtk_widget_unparent);
  g_clear_object (&self->line);

  G_OBJECT_CLASS (beakta_case_columns_parent_class)->dispose (object);
}

static void
beakta_case_columns_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  BeaktaCaseColumns *self = BEAKTA_CASE_COLUMNS (object);

  switch (property_id)
    {
    case PROP_START:
      g_value_set_object (value, self->start);
      break;
    case PROP_END:
      g_value_set_object (value, self->end);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    case PROP_SHOWS_END:
      g_value_set_boolean (value, self->shows_end);
      break;
    case PROP_END_EXTRA:
      g_value_set_int (value, self->end_extra);
      break;
    case PROP_POSITION:
      g_value_set_int (value, self->position);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
beakta_case_columns_set_property (GObject      *object,
                                  guint         property_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  BeaktaCaseColumns *self = BEAKTA_CASE_COLUMNS (object);

  switch (property_id)
    {
    case PROP_START:
      set_column (self, &self->start, g_value_get_object (value));
      break;
    case PROP_END:
      set_column (self, &self->end, g_value_get_object (value));
      break;
    case PROP_FOLDED:
      set_flag (self, &self->folded, g_value_get_boolean (value), PROP_FOLDED);
      break;
    case PROP_SHOWS_END:
      set_flag (self, &self->shows_end, g_value_get_boolean (value), PROP_SHOWS_END);
      break;
    case PROP_END_EXTRA:
      set_end_extra (self, g_value_get_int (value));
      break;
    case PROP_POSITION:
      set_position (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
beakta_case_columns_class_init (BeaktaCaseColumnsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = beakta_case_columns_dispose;
  object_class->get_property = beakta_case_columns_get_property;
  object_class->set_property = beakta_case_columns_set_property;
  widget_class->get_request_mode = beakta_case_columns_get_request_mode;
  widget_class->measure = beakta_case_columns_measure;
  widget_class->size_allocate = beakta_case_columns_size_allocate;

  properties[PROP_START] = g_param_spec_object ("start", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_END] = g_param_spec_object ("end", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, flags);
  properties[PROP_SHOWS_END] = g_param_spec_boolean ("shows-end", NULL, NULL, TRUE, flags);
  properties[PROP_END_EXTRA] = g_param_spec_int ("end-extra", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_POSITION] = g_param_spec_int ("position", NULL, NULL, -1, G_MAXINT, -1, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "columns.widen-text", NULL, step_cb);
  gtk_widget_class_install_action (widget_class, "columns.narrow-text", NULL, step_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_CONTROL_MASK | GDK_ALT_MASK,
                                       "columns.widen-text", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_CONTROL_MASK | GDK_ALT_MASK,
                                       "columns.narrow-text", NULL);

  gtk_widget_class_set_css_name (widget_class, "case-columns");
}

static void
beakta_case_columns_init (BeaktaCaseColumns *self)
{
  self->shows_end = TRUE;
  self->position = -1;
  self->line = beakta_split_line_new (GTK_WIDGET (self), GTK_ORIENTATION_VERTICAL, GRIP_BEFORE, GRIP_AFTER);
  g_signal_connect_object (self->line, "moved", G_CALLBACK (line_moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->line, "let-go", G_CALLBACK (line_let_go_cb), self, G_CONNECT_SWAPPED);
}
