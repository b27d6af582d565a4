/* Holds a page and says how wide it is, so that the page can re-flow.
 *
 * (1) It asks for no size itself, which is the window's to decide: a page that does not fit yet is clipped for one frame, and re-flows in the next.
 * (2) "width" never changes inside a size allocation.
 */

#define G_LOG_DOMAIN "beakta-break-bin"

#include "beakta-break-bin.h"

#define DESIGN_DPI (96.0 * 1024.0)

struct _BeaktaBreakBin
{
  GtkWidget    parent_instance;

  GtkWidget   *child;                /* nullable */
  BeaktaWidth  width;
  int          pixels;               /* of the last allocation */
  guint        update_source;
};

enum
{
  PROP_0,
  PROP_CHILD,
  PROP_WIDTH,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void beakta_break_bin_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (BeaktaBreakBin, beakta_break_bin, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, beakta_break_bin_buildable_init))

G_DEFINE_ENUM_TYPE (BeaktaWidth, beakta_width,
                    G_DEFINE_ENUM_VALUE (BEAKTA_WIDTH_NARROW, "narrow"),
                    G_DEFINE_ENUM_VALUE (BEAKTA_WIDTH_SINGLE, "single"),
                    G_DEFINE_ENUM_VALUE (BEAKTA_WIDTH_MEDIUM, "medium"),
                    G_DEFINE_ENUM_VALUE (BEAKTA_WIDTH_WIDE, "wide"),
                    G_DEFINE_ENUM_VALUE (BEAKTA_WIDTH_FULL, "full"))

static BeaktaWidth
classify (double width)
{
  if (width < 620)
    return BEAKTA_WIDTH_NARROW;

  if (width < 900)
    return BEAKTA_WIDTH_SINGLE;

  if (width < 1240)
    return BEAKTA_WIDTH_MEDIUM;

  return width < 1400 ? BEAKTA_WIDTH_WIDE : BEAKTA_WIDTH_FULL;
}

static gboolean
update_cb (gpointer user_data)
{
  BeaktaBreakBin *self = user_data;
  BeaktaWidth width = classify (self->pixels / beakta_break_bin_get_scale (GTK_WIDGET (self)));

  self->update_source = 0;

  if (self->width != width)
    {
      self->width = width;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WIDTH]);
    }

  return G_SOURCE_REMOVE;
}

static void
queue_update (BeaktaBreakBin *self)
{
  if (self->update_source == 0)
    self->update_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}

static void
text_size_changed_cb (BeaktaBreakBin *self)
{
  queue_update (self);
}

static void
set_child (BeaktaBreakBin *self,
           GtkWidget      *child)
{
  if (self->child == child)
    return;

  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;

  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD]);
}

static void
beakta_break_bin_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  /* Invariant (1). The page is measured once, when it is given its place. */
  *minimum = *natural = 0;
}

static void
beakta_break_bin_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  BeaktaBreakBin *self = BEAKTA_BREAK_BIN (widget);
  int least_width;
  int least_height;

  if (self->pixels != width)
    {
      self->pixels = width;
      queue_update (self);
    }

  if (self->child == NULL)
    return;

  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  width = MAX (width, least_width);
  gtk_widget_measure (self->child, GTK_ORIENTATION_VERTICAL, width, &least_height, NULL, NULL, NULL);
  gtk_widget_allocate (self->child, width, MAX (height, least_height), baseline, NULL);
}

static void
beakta_break_bin_dispose (GObject *object)
{
  BeaktaBreakBin *self = BEAKTA_BREAK_BIN (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (beakta_break_bin_parent_class)->dispose (object);
}

static void
beakta_break_bin_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  BeaktaBreakBin *self = BEAKTA_BREAK_BIN (object);

  switch (property_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    case PROP_WIDTH:
      g_value_set_enum (value, self->width);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
beakta_break_bin_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_CHILD:
      set_child (BEAKTA_BREAK_BIN (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
beakta_break_bin_add_child (GtkBuildable *buildable,
                            GtkBuilder   *builder,
                            GObject      *child,
                            const char   *type)
{
  set_child (BEAKTA_BREAK_BIN (buildable), GTK_WIDGET (child));
}

static void
beakta_break_bin_buildable_init (GtkBuildableIface *iface)
{
  iface->add_child = beakta_break_bin_add_child;
}

static void
beakta_break_bin_class_init (BeaktaBreakBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_break_bin_dispose;
  object_class->get_property = beakta_break_bin_get_property;
  object_class->set_property = beakta_break_bin_set_property;
  widget_class->measure = beakta_break_bin_measure;
  widget_class->size_allocate = beakta_break_bin_size_allocate;

  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_WIDTH] = g_param_spec_enum ("width", NULL, NULL, BEAKTA_TYPE_WIDTH, BEAKTA_WIDTH_WIDE,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "break-bin");
}

static void
beakta_break_bin_init (BeaktaBreakBin *self)
{
  self->width = BEAKTA_WIDTH_WIDE;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (text_size_changed_cb), self, G_CONNECT_SWAPPED);
}

BeaktaWidth
beakta_break_bin_get_width (BeaktaBreakBin *self)
{
  g_return_val_if_fail (BEAKTA_IS_BREAK_BIN (self), BEAKTA_WIDTH_WIDE);

  return self->width;
}

double
beakta_break_bin_get_scale (GtkWidget *widget)
{
  int dpi = -1;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), 1.0);

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);

  return dpi > 0 ? MAX (1.0, dpi / DESIGN_DPI) : 1.0;
}
