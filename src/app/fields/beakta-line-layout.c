/* Lays children out in one line; whoever expands gets what is left of it.
 *
 * (1) How wide a child is depends on the width of the line, and never on a height. A horizontal GtkBox of GTK 4.8 asks each child
 *     that wraps for its width at one height after the other, and the child its own children, down to the labels: for a list of forty
 *     questions that is thousands of texts set again after every answer. Here each child is asked once.
 * (2) A child is never given less than its minimum width.
 */

#define G_LOG_DOMAIN "beakta-line-layout"

#include "beakta-line-layout.h"

#include "beakta-shown-children.h"

struct _BeaktaLineLayout
{
  GtkLayoutManager parent_instance;

  int              spacing;
};

G_DEFINE_FINAL_TYPE (BeaktaLineLayout, beakta_line_layout, GTK_TYPE_LAYOUT_MANAGER)

enum
{
  PROP_0,
  PROP_SPACING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static int
sum_gaps (BeaktaLineLayout *self,
          guint             n_children)
{
  return n_children > 1 ? (int) (n_children - 1) * self->spacing : 0;
}

/* What is left when every child has its natural width goes to those who expand, in equal parts. */
static void
expand (GArray *sizes,
        int     left)
{
  guint n_expanding = 0;

  for (guint i = 0; i < sizes->len; i++)
    n_expanding += gtk_widget_compute_expand (g_array_index (sizes, GtkRequestedSize, i).data, GTK_ORIENTATION_HORIZONTAL);

  for (guint i = 0; i < sizes->len && n_expanding > 0; i++)
    {
      GtkRequestedSize *size = &g_array_index (sizes, GtkRequestedSize, i);

      if (!gtk_widget_compute_expand (size->data, GTK_ORIENTATION_HORIZONTAL))
        continue;

      size->minimum_size += left / (int) n_expanding;
      left -= left / (int) n_expanding;
      n_expanding--;
    }
}

/* (transfer full) (element-type GtkRequestedSize): the children, their widths as minimum_size. @width: < 0 as wide as they like */
static GArray *
share_width (BeaktaLineLayout *self,
             GtkWidget        *widget,
             int               width)
{
  GArray *sizes = g_array_new (FALSE, FALSE, sizeof (GtkRequestedSize));
  int sum_minimum = 0, sum_natural = 0;
  int left;

  for (GtkWidget *child = beakta_shown_children_first (widget); child != NULL; child = beakta_shown_children_next (child))
    {
      GtkRequestedSize size = { child, 0, 0 };

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &size.minimum_size, &size.natural_size, NULL, NULL);
      sum_minimum += size.minimum_size;
      sum_natural += size.natural_size;
      g_array_append_val (sizes, size);
    }

  left = (width < 0 ? sum_natural : width - sum_gaps (self, sizes->len)) - sum_minimum;
  left = gtk_distribute_natural_allocation (MAX (left, 0), sizes->len, (GtkRequestedSize *) sizes->data);
  expand (sizes, left);

  return sizes;
}

static GtkSizeRequestMode
beakta_line_layout_get_request_mode (GtkLayoutManager *manager,
                                     GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_height (BeaktaLineLayout *self,
                GtkWidget        *widget,
                int               width,
                int              *minimum,
                int              *natural)
{
  g_autoptr(GArray) sizes = share_width (self, widget, width);

  *minimum = *natural = 0;
  for (guint i = 0; i < sizes->len; i++)
    {
      const GtkRequestedSize *size = &g_array_index (sizes, GtkRequestedSize, i);
      int child_minimum, child_natural;

      gtk_widget_measure (size->data, GTK_ORIENTATION_VERTICAL, size->minimum_size, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static void
beakta_line_layout_measure (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            GtkOrientation    orientation,
                            int               for_size,
                            int              *minimum,
                            int              *natural,
                            int              *minimum_baseline,
                            int              *natural_baseline)
{
  BeaktaLineLayout *self = BEAKTA_LINE_LAYOUT (manager);
  BeaktaRoom room;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      measure_height (self, widget, for_size, minimum, natural);
      return;
    }

  room = beakta_shown_children_measure (widget, orientation);
  *minimum = room.sum_minimum + sum_gaps (self, room.n);
  *natural = room.sum_natural + sum_gaps (self, room.n);
}

static void
beakta_line_layout_allocate (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             int               width,
                             int               height,
                             int               baseline)
{
  BeaktaLineLayout *self = BEAKTA_LINE_LAYOUT (manager);
  g_autoptr(GArray) sizes = share_width (self, widget, width);
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0;

  for (guint i = 0; i < sizes->len; i++)
    {
      const GtkRequestedSize *size = &g_array_index (sizes, GtkRequestedSize, i);
      int w = size->minimum_size;
      GtkAllocation box = { is_mirrored ? width - x - w : x, 0, w, height };

      gtk_widget_size_allocate (size->data, &box, -1);
      x += w + self->spacing;
    }
}

static void
beakta_line_layout_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  if (id == PROP_SPACING)
    g_value_set_int (value, BEAKTA_LINE_LAYOUT (object)->spacing);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
beakta_line_layout_set_property (GObject      *object,
                                 guint         id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  if (id != PROP_SPACING)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }

  BEAKTA_LINE_LAYOUT (object)->spacing = g_value_get_int (value);
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (object));
}

static void
beakta_line_layout_class_init (BeaktaLineLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = beakta_line_layout_get_property;
  object_class->set_property = beakta_line_layout_set_property;

  layout_class->get_request_mode = beakta_line_layout_get_request_mode;
  layout_class->measure = beakta_line_layout_measure;
  layout_class->allocate = beakta_line_layout_allocate;

  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
beakta_line_layout_init (BeaktaLineLayout *self)
{
}

GtkLayoutManager *
beakta_line_layout_new (int spacing)
{
  return g_object_new (BEAKTA_TYPE_LINE_LAYOUT, "spacing", spacing, NULL);
}

GtkWidget *
beakta_line_new (int spacing)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (line, beakta_line_layout_new (spacing));

  return line;
}
