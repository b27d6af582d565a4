/* Lays children out in a line, and in as many lines as it takes when they do not fit.
 *
 * (1) A child is never given less than its minimum width, nor more than the line has.
 * (2) The order of the children is the order in which they are read and reached with the keyboard.
 */

#define G_LOG_DOMAIN "beakta-wrap-layout"

#include "beakta-wrap-layout.h"

#include "beakta-shown-children.h"

struct _BeaktaWrapLayout
{
  GtkLayoutManager  parent_instance;

  int               spacing;
  gboolean          joined;
  gboolean          homogeneous;
  guint             max_columns;
};

G_DEFINE_FINAL_TYPE (BeaktaWrapLayout, beakta_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

enum
{
  PROP_0,
  PROP_SPACING,
  PROP_JOINED,
  PROP_HOMOGENEOUS,
  PROP_MAX_COLUMNS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* One line: @n children from @first, laid out with @width for each when homogeneous. */
typedef struct
{
  GtkWidget *first;
  guint      n;
  int        height;
} Line;

static int
gap (BeaktaWrapLayout *self,
     gboolean          is_one_line)
{
  return self->joined && is_one_line ? 1 : self->spacing;
}

static int
sum_gaps (BeaktaWrapLayout *self,
          guint             n_children)
{
  return n_children > 1 ? (int) (n_children - 1) * gap (self, TRUE) : 0;
}

static gboolean
fits_one_line (BeaktaWrapLayout *self,
               GtkWidget        *widget,
               int               width)
{
  BeaktaRoom room = beakta_shown_children_measure (widget, GTK_ORIENTATION_HORIZONTAL);

  return room.sum_natural + sum_gaps (self, room.n) <= width;
}

/* How many columns of equal width there is room for. */
static guint
count_columns (BeaktaWrapLayout *self,
               GtkWidget        *widget,
               int               width)
{
  BeaktaRoom room = beakta_shown_children_measure (widget, GTK_ORIENTATION_HORIZONTAL);
  int per_column = MAX (room.most_minimum + self->spacing, 1);

  return CLAMP ((guint) MAX ((width + self->spacing) / per_column, 1), 1, MIN (MAX (room.n, 1), self->max_columns));
}

static int
child_width (BeaktaWrapLayout *self,
             GtkWidget        *child,
             int               width,
             guint             n_columns)
{
  int minimum, natural;

  if (self->homogeneous)
    return (width - (int) (n_columns - 1) * self->spacing) / (int) n_columns;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);

  return CLAMP (natural, minimum, MAX (width, minimum));
}

static int
child_height (GtkWidget *child,
              int        width)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);

  return natural;
}

/* Breaks the children into lines; (transfer full) (element-type Line). */
static GArray *
break_lines (BeaktaWrapLayout *self,
             GtkWidget        *widget,
             int               width)
{
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (Line));
  gboolean is_one_line = !self->homogeneous && fits_one_line (self, widget, width);
  guint n_columns = self->homogeneous ? count_columns (self, widget, width) : G_MAXUINT;
  Line line = { NULL };
  int x = 0;

  for (GtkWidget *child = beakta_shown_children_first (widget); child != NULL; child = beakta_shown_children_next (child))
    {
      int w = child_width (self, child, width, n_columns);

      if (line.n > 0 && (line.n >= n_columns || (!self->homogeneous && !is_one_line && x + w > width)))
        {
          g_array_append_val (lines, line);
          line = (Line) { NULL };
          x = 0;
        }

      if (line.n == 0)
        line.first = child;

      line.n++;
      line.height = MAX (line.height, child_height (child, w));
      x += w + gap (self, is_one_line);
    }

  if (line.n > 0)
    g_array_append_val (lines, line);

  return lines;
}

static GtkSizeRequestMode
beakta_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                     GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (BeaktaWrapLayout *self,
               GtkWidget        *widget,
               int              *minimum,
               int              *natural)
{
  BeaktaRoom room = beakta_shown_children_measure (widget, GTK_ORIENTATION_HORIZONTAL);

  *minimum = room.most_minimum;
  *natural = (self->homogeneous ? (int) MIN (room.n, self->max_columns) * room.most_natural : room.sum_natural)
             + sum_gaps (self, room.n);
}

static void
measure_height (BeaktaWrapLayout *self,
                GtkWidget        *widget,
                int               width,
                int              *minimum,
                int              *natural)
{
  g_autoptr(GArray) lines = NULL;
  int height = 0;

  if (width < 0)
    measure_width (self, widget, minimum, &width);

  lines = break_lines (self, widget, width);

  for (guint i = 0; i < lines->len; i++)
    height += g_array_index (lines, Line, i).height + (i > 0 ? self->spacing : 0);

  *minimum = *natural = height;
}

static void
beakta_wrap_layout_measure (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            GtkOrientation    orientation,
                            int               for_size,
                            int              *minimum,
                            int              *natural,
                            int              *minimum_baseline,
                            int              *natural_baseline)
{
  BeaktaWrapLayout *self = BEAKTA_WRAP_LAYOUT (manager);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, widget, minimum, natural);
  else
    measure_height (self, widget, for_size, minimum, natural);
}

static void
allocate_line (BeaktaWrapLayout *self,
               const Line       *line,
               int               y,
               int               width,
               guint             n_columns,
               gboolean          is_one_line,
               gboolean          is_mirrored)
{
  GtkWidget *child = line->first;
  int x = 0;

  for (guint i = 0; i < line->n; i++)
    {
      int w = child_width (self, child, width, n_columns);
      GtkAllocation box = { is_mirrored ? width - x - w : x, y, w, line->height };

      gtk_widget_size_allocate (child, &box, -1);
      x += w + gap (self, is_one_line);
      child = beakta_shown_children_next (child);
    }
}

static void
beakta_wrap_layout_allocate (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             int               width,
                             int               height,
                             int               baseline)
{
  BeaktaWrapLayout *self = BEAKTA_WRAP_LAYOUT (manager);
  g_autoptr(GArray) lines = break_lines (self, widget, width);
  guint n_columns = self->homogeneous ? count_columns (self, widget, width) : 1;
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int y = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      allocate_line (self, line, y, width, n_columns,
                     lines->len == 1 && !self->homogeneous, is_mirrored);
      y += line->height + self->spacing;
    }

  /* The class only rounds corners, so it does not alter what was measured. */
  if (self->joined && lines->len > 1)
    gtk_widget_add_css_class (widget, "wrapped");
  else if (self->joined)
    gtk_widget_remove_css_class (widget, "wrapped");
}

static void
beakta_wrap_layout_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  BeaktaWrapLayout *self = BEAKTA_WRAP_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;

    case PROP_JOINED:
      g_value_set_boolean (value, self->joined);
      break;

    case PROP_HOMOGENEOUS:
      g_value_set_boolean (value, self->homogeneous);
      break;

    case PROP_MAX_COLUMNS:
      g_value_set_uint (value, self->max_columns);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
beakta_wrap_layout_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  BeaktaWrapLayout *self = BEAKTA_WRAP_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;

    case PROP_JOINED:
      self->joined = g_value_get_boolean (value);
      break;

    case PROP_HOMOGENEOUS:
      self->homogeneous = g_value_get_boolean (value);
      break;

    case PROP_MAX_COLUMNS:
      self->max_columns = g_value_get_uint (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}

static void
beakta_wrap_layout_class_init (BeaktaWrapLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = beakta_wrap_layout_get_property;
  object_class->set_property = beakta_wrap_layout_set_property;

  layout_class->get_request_mode = beakta_wrap_layout_get_request_mode;
  layout_class->measure = beakta_wrap_layout_measure;
  layout_class->allocate = beakta_wrap_layout_allocate;

  properties[PROP_SPACING] =
    g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 6,
                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_JOINED] =
    g_param_spec_boolean ("joined", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_HOMOGENEOUS] =
    g_param_spec_boolean ("homogeneous", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_MAX_COLUMNS] =
    g_param_spec_uint ("max-columns", NULL, NULL, 1, G_MAXUINT, G_MAXUINT,
                       G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
beakta_wrap_layout_init (BeaktaWrapLayout *self)
{
  self->spacing = 6;
  self->max_columns = G_MAXUINT;
}
