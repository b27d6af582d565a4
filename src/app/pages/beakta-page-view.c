/* The page view itself: made, given a source, sized, zoomed and turned. The other files of the same stem do one thing each:
 * scroll, pictures, draw, input, links, surface.
 */

#define G_LOG_DOMAIN "beakta-page-view"

#include "beakta-page-view-private.h"

#include <math.h>

#define LEAST_ZOOM 0.1
#define MOST_ZOOM  8.0
#define ZOOM_STEP  1.2

G_DEFINE_FINAL_TYPE_WITH_CODE (BeaktaPageView, beakta_page_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL)
                               G_IMPLEMENT_INTERFACE (BEAKTA_TYPE_READING_SURFACE, beakta_page_view_surface_init))

enum
{
  PROP_PAGE = 1,
  PROP_N_PAGES,
  PROP_ZOOM,
  PROP_FITS_WIDTH,
  PROP_ROTATION,
  N_PROPS,
  PROP_HADJUSTMENT = N_PROPS,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY
};

enum
{
  REFUSED,
  REMARK_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* In content coordinates. */
void
beakta_page_view_get_visible_area (BeaktaPageView  *self,
                                   graphene_rect_t *area)
{
  double x = self->horizontal != NULL ? gtk_adjustment_get_value (self->horizontal) : 0;
  double y = self->vertical != NULL ? gtk_adjustment_get_value (self->vertical) : 0;

  graphene_rect_init (area, (float) round (x), (float) round (y), (float) gtk_widget_get_width (GTK_WIDGET (self)),
                      (float) gtk_widget_get_height (GTK_WIDGET (self)));
}

static void
update_layout (BeaktaPageView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  if (width <= 0)
    return;

  beakta_page_layout_update (self->layout, width, self->zoom, self->rotation);
  beakta_page_view_place (self);
  beakta_page_view_queue_pictures (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

static void
set_sizes (BeaktaPageView *self,
           const GArray   *sizes)
{
  beakta_page_layout_set_sizes (self->layout, sizes);
  update_layout (self);
  beakta_page_view_go_on (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_PAGES]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

static void
sizes_came_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(BeaktaPageView) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) sizes = beakta_page_source_sizes_finish (BEAKTA_PAGE_SOURCE (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || BEAKTA_PAGE_SOURCE (object) != self->source)
    return;

  if (sizes != NULL)
    set_sizes (self, sizes);
  else
    g_signal_emit (self, signals[REFUSED], 0, error);
}

static void
beakta_page_view_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  BeaktaPageView *self = BEAKTA_PAGE_VIEW (widget);

  update_layout (self);
  beakta_page_view_go_on (self);
  if (self->link_popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->link_popover));
}

static void
beakta_page_view_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  beakta_page_view_draw (BEAKTA_PAGE_VIEW (widget), snapshot);
}

static void
style_changed_cb (BeaktaPageView *self)
{
  beakta_page_view_queue_pictures (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
beakta_page_view_dispose (GObject *object)
{
  BeaktaPageView *self = BEAKTA_PAGE_VIEW (object);

  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  beakta_page_view_input_dispose (self);
  beakta_page_view_scroll_dispose (self);
  beakta_page_view_pictures_dispose (self);
  g_clear_object (&self->source);
  g_clear_object (&self->text);

  G_OBJECT_CLASS (beakta_page_view_parent_class)->dispose (object);
}

static void
beakta_page_view_finalize (GObject *object)
{
  BeaktaPageView *self = BEAKTA_PAGE_VIEW (object);

  beakta_page_layout_free (self->layout);
  g_clear_pointer (&self->remarks, beakta_remarks_free);
  g_clear_pointer (&self->marks, beakta_text_marks_unref);
  g_clear_pointer (&self->hits, g_array_unref);
  g_clear_pointer (&self->terms, g_array_unref);
  g_free (self->link_target);

  G_OBJECT_CLASS (beakta_page_view_parent_class)->finalize (object);
}

static void
beakta_page_view_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  BeaktaPageView *self = BEAKTA_PAGE_VIEW (object);

  switch (id)
    {
    case PROP_PAGE:
      g_value_set_uint (value, beakta_page_view_get_page (self));
      break;
    case PROP_N_PAGES:
      g_value_set_uint (value, beakta_page_view_get_n_pages (self));
      break;
    case PROP_ZOOM:
      g_value_set_double (value, beakta_page_layout_get_zoom (self->layout));
      break;
    case PROP_FITS_WIDTH:
      g_value_set_boolean (value, self->zoom <= 0);
      break;
    case PROP_ROTATION:
      g_value_set_uint (value, self->rotation);
      break;
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->horizontal);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->vertical);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, (int) self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, (int) self->policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
beakta_page_view_set_property (GObject      *object,
                               guint         id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  BeaktaPageView *self = BEAKTA_PAGE_VIEW (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      beakta_page_view_set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      beakta_page_view_set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = (guint) g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = (guint) g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
beakta_page_view_class_init (BeaktaPageViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_page_view_dispose;
  object_class->finalize = beakta_page_view_finalize;
  object_class->get_property = beakta_page_view_get_property;
  object_class->set_property = beakta_page_view_set_property;
  widget_class->size_allocate = beakta_page_view_size_allocate;
  widget_class->snapshot = beakta_page_view_snapshot;

  properties[PROP_PAGE] = g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_PAGES] = g_param_spec_uint ("n-pages", NULL, NULL, 0, G_MAXUINT, 0,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 0, G_MAXDOUBLE, 0,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FITS_WIDTH] = g_param_spec_boolean ("fits-width", NULL, NULL, TRUE,
                                                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ROTATION] = g_param_spec_uint ("rotation", NULL, NULL, 0, 3, 0,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  signals[REMARK_ACTIVATED] = g_signal_new ("remark-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[REFUSED] = g_signal_new ("refused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);

  gtk_widget_class_set_css_name (widget_class, "page-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DOCUMENT);
}

static void
beakta_page_view_init (BeaktaPageView *self)
{
  self->layout = beakta_page_layout_new ();
  self->current_hit = -1;
  self->wanted = G_MAXUINT;
  self->goal_x = -1;
  self->across = 0.5;

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  beakta_page_view_scroll_init (self);
  beakta_page_view_pictures_init (self);
  beakta_page_view_input_init (self);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (style_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "notify::scale-factor", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
beakta_page_view_new (void)
{
  return g_object_new (BEAKTA_TYPE_PAGE_VIEW, NULL);
}

void
beakta_page_view_set_source (BeaktaPageView   *self,
                             BeaktaPageSource *source)
{
  g_autoptr(GArray) none = g_array_new (FALSE, FALSE, sizeof (BeaktaPageSize));

  g_return_if_fail (BEAKTA_IS_PAGE_VIEW (self));
  g_return_if_fail (source == NULL || BEAKTA_IS_PAGE_SOURCE (source));

  if (self->source == source)
    return;

  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  beakta_page_view_stop_motion (self);
  beakta_page_view_forget_pictures (self);
  g_set_object (&self->source, source);
  self->page = 0;
  self->page_part = 0;
  set_sizes (self, none);

  if (source == NULL)
    return;

  self->opening = g_cancellable_new ();
  beakta_page_source_sizes_async (source, self->opening, sizes_came_cb, g_object_ref (self));
}

BeaktaPageSource *
beakta_page_view_get_source (BeaktaPageView *self)
{
  g_return_val_if_fail (BEAKTA_IS_PAGE_VIEW (self), NULL);

  return self->source;
}

void
beakta_page_view_set_zoom (BeaktaPageView *self,
                           double          zoom)
{
  g_return_if_fail (BEAKTA_IS_PAGE_VIEW (self));

  if (zoom > 0)
    zoom = CLAMP (zoom, LEAST_ZOOM, MOST_ZOOM);
  if (self->zoom == zoom)
    return;

  self->zoom = zoom;
  update_layout (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FITS_WIDTH]);
}

void
beakta_page_view_step_zoom (BeaktaPageView *self,
                            gboolean        larger)
{
  double zoom;

  g_return_if_fail (BEAKTA_IS_PAGE_VIEW (self));

  zoom = beakta_page_layout_get_zoom (self->layout);
  if (zoom > 0)
    beakta_page_view_set_zoom (self, larger ? zoom * ZOOM_STEP : zoom / ZOOM_STEP);
}

void
beakta_page_view_turn (BeaktaPageView *self)
{
  g_return_if_fail (BEAKTA_IS_PAGE_VIEW (self));

  self->rotation = (self->rotation + 1) % 4;
  self->page_part = 0;
  update_layout (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROTATION]);
}

guint
beakta_page_view_get_rotation (BeaktaPageView *self)
{
  g_return_val_if_fail (BEAKTA_IS_PAGE_VIEW (self), 0);

  return self->rotation;
}

double
beakta_page_view_get_shape (BeaktaPageView *self,
                            guint           index)
{
  graphene_rect_t place;

  g_return_val_if_fail (BEAKTA_IS_PAGE_VIEW (self), 1);
  g_return_val_if_fail (index < beakta_page_layout_get_n_pages (self->layout), 1);

  beakta_page_layout_get_page (self->layout, index, &place);

  return place.size.height > 0 ? (double) place.size.width / place.size.height : 1;
}

guint
beakta_page_view_get_page (BeaktaPageView *self)
{
  g_return_val_if_fail (BEAKTA_IS_PAGE_VIEW (self), 0);

  return beakta_page_layout_get_n_pages (self->layout) > 0 ? self->page + 1 : 0;
}

guint
beakta_page_view_get_n_pages (BeaktaPageView *self)
{
  g_return_val_if_fail (BEAKTA_IS_PAGE_VIEW (self), 0);

  return beakta_page_layout_get_n_pages (self->layout);
}
