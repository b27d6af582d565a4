/* A vertical box that keeps its height to itself until it is told a width.
 *
 * A GtkScrolledWindow of GTK 4.8 asks how high its child is without telling how wide it will be, even where the answer alters
 * nothing. Every label in it then lays its words out for the least width there is, in vain: what is allocated in the end is
 * measured once more, for the width it gets.
 */

#define G_LOG_DOMAIN "beakta-scrolled-layout"

#include "beakta-scrolled-layout.h"

struct _BeaktaScrolledLayout
{
  GtkLayoutManager  parent_instance;

  GtkLayoutManager *box;             /* owned: does the work */
};

G_DEFINE_FINAL_TYPE (BeaktaScrolledLayout, beakta_scrolled_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
beakta_scrolled_layout_get_request_mode (GtkLayoutManager *manager,
                                         GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
beakta_scrolled_layout_measure (GtkLayoutManager *manager,
                                GtkWidget        *widget,
                                GtkOrientation    orientation,
                                int               for_size,
                                int              *minimum,
                                int              *natural,
                                int              *minimum_baseline,
                                int              *natural_baseline)
{
  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL || for_size >= 0)
    gtk_layout_manager_measure (BEAKTA_SCROLLED_LAYOUT (manager)->box, widget, orientation, for_size, minimum, natural,
                                minimum_baseline, natural_baseline);
}

static void
beakta_scrolled_layout_allocate (GtkLayoutManager *manager,
                                 GtkWidget        *widget,
                                 int               width,
                                 int               height,
                                 int               baseline)
{
  gtk_layout_manager_allocate (BEAKTA_SCROLLED_LAYOUT (manager)->box, widget, width, height, baseline);
}

static void
beakta_scrolled_layout_dispose (GObject *object)
{
  g_clear_object (&BEAKTA_SCROLLED_LAYOUT (object)->box);

  G_OBJECT_CLASS (beakta_scrolled_layout_parent_class)->dispose (object);
}

static void
beakta_scrolled_layout_class_init (BeaktaScrolledLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_scrolled_layout_dispose;

  layout_class->get_request_mode = beakta_scrolled_layout_get_request_mode;
  layout_class->measure = beakta_scrolled_layout_measure;
  layout_class->allocate = beakta_scrolled_layout_allocate;
}

static void
beakta_scrolled_layout_init (BeaktaScrolledLayout *self)
{
  self->box = gtk_box_layout_new (GTK_ORIENTATION_VERTICAL);
}
