/* One page of a paper on the screen. */

#define G_LOG_DOMAIN "beakta-copy-page"

#include "beakta-copy-page.h"

#include <glib/gi18n.h>

#define NARROWEST 240                /* px */
#define WIDEST    744                /* px: a page at its size on a screen of 90 dots an inch */

struct _BeaktaCopyPage
{
  GtkWidget    parent_instance;

  BeaktaPages *pages;                /* owned, nullable */
  guint        index;
};

G_DEFINE_FINAL_TYPE (BeaktaCopyPage, beakta_copy_page, GTK_TYPE_WIDGET)

static double
get_proportion (BeaktaCopyPage *self)
{
  return self->pages != NULL ? beakta_pages_get_height (self->pages) / beakta_pages_get_width (self->pages) : G_SQRT2;
}

static GtkSizeRequestMode
beakta_copy_page_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
beakta_copy_page_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  BeaktaCopyPage *self = BEAKTA_COPY_PAGE (widget);

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = NARROWEST;
      *natural = WIDEST;
      return;
    }

  *minimum = *natural = (int) (CLAMP (for_size, NARROWEST, WIDEST) * get_proportion (self));
}

/* In the middle where there is more room than a page is wide. */
static void
beakta_copy_page_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  BeaktaCopyPage *self = BEAKTA_COPY_PAGE (widget);
  int room = gtk_widget_get_width (widget);
  double width = MIN (room, WIDEST), height = width * get_proportion (self);
  graphene_rect_t area;
  cairo_t *cr;

  graphene_rect_init (&area, (float) ((room - width) / 2), 0, (float) width, (float) height);
  cr = gtk_snapshot_append_cairo (snapshot, &area);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  if (self->pages != NULL && self->index < beakta_pages_get_n_pages (self->pages))
    {
      cairo_translate (cr, (room - width) / 2, 0);
      cairo_scale (cr, width / beakta_pages_get_width (self->pages), height / beakta_pages_get_height (self->pages));
      beakta_pages_draw (self->pages, self->index, cr);
    }
  cairo_destroy (cr);
}

static void
beakta_copy_page_dispose (GObject *object)
{
  BeaktaCopyPage *self = BEAKTA_COPY_PAGE (object);

  g_clear_object (&self->pages);

  G_OBJECT_CLASS (beakta_copy_page_parent_class)->dispose (object);
}

static void
beakta_copy_page_class_init (BeaktaCopyPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_copy_page_dispose;
  widget_class->get_request_mode = beakta_copy_page_get_request_mode;
  widget_class->measure = beakta_copy_page_measure;
  widget_class->snapshot = beakta_copy_page_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
beakta_copy_page_init (BeaktaCopyPage *self)
{
}

GtkWidget *
beakta_copy_page_new (void)
{
  return g_object_new (BEAKTA_TYPE_COPY_PAGE, NULL);
}

void
beakta_copy_page_show (BeaktaCopyPage *self,
                        BeaktaPages     *pages,
                        guint            index)
{
  g_autofree char *name = NULL;

  g_return_if_fail (BEAKTA_IS_COPY_PAGE (self));

  g_set_object (&self->pages, pages);
  self->index = index;
  name = g_strdup_printf (_("Page %u"), index + 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
