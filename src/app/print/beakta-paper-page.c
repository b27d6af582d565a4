/* One page of a paper on the screen. */

#define G_LOG_DOMAIN "beakta-print"

#include "beakta-paper-page.h"

#include <glib/gi18n.h>
#include <math.h>

#include "beakta-paper-link.h"

#define MARK_X     14.0              /* points left of the text: of the mark in the margin */
#define MARK_WIDTH  2.5
#define REACH       3.0              /* points that a link goes beyond its words, to the sides */

struct _BeaktaPaperPage
{
  GtkWidget       parent_instance;

  guint           index;
  gboolean        leads;             /* there are links */
  BeaktaPages    *pages;             /* owned, nullable */
  double          zoom;
  gboolean        is_near;
  GskRenderNode  *drawing;           /* owned, nullable: of the page at this zoom */
  guint           n_drawn;
  BeaktaItemKind  kind;              /* of the current item */
  char           *id;                /* nullable */
};

enum
{
  SOURCE_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BeaktaPaperPage, beakta_paper_page, GTK_TYPE_WIDGET)

static void
forget_drawing (BeaktaPaperPage *self)
{
  g_clear_pointer (&self->drawing, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
link_activated_cb (BeaktaPaperPage *self,
                   BeaktaPaperLink *link)
{
  g_autofree char *id = g_strdup (beakta_paper_link_get_id (link));

  if (id != NULL)
    g_signal_emit (self, signals[SOURCE_ACTIVATED], 0, (int) beakta_paper_link_get_place (link)->kind, id);
}

static void
remove_links_from (BeaktaPaperPage *self,
                   GtkWidget       *link)
{
  while (link != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (link);

      gtk_widget_unparent (link);
      link = next;
    }
}

/* The widget that stands for a place: the one that did already, if it can. */
static GtkWidget *
ensure_link (BeaktaPaperPage *self,
             GtkWidget       *link,
             gboolean         is_link)
{
  GtkWidget *made;

  if (link != NULL && beakta_paper_link_is_link (BEAKTA_PAPER_LINK (link)) == is_link)
    return link;

  made = beakta_paper_link_new (is_link);
  gtk_widget_insert_before (made, GTK_WIDGET (self), link);
  if (is_link)
    g_signal_connect_object (made, "activated", G_CALLBACK (link_activated_cb), self, G_CONNECT_SWAPPED);
  if (link != NULL)
    gtk_widget_unparent (link);

  return made;
}

/* The keyboard stays with what it was at, wherever that stands now. */
static void
return_focus (BeaktaPaperPage *self,
              BeaktaItemKind   kind,
              const char      *id)
{
  for (GtkWidget *link = gtk_widget_get_first_child (GTK_WIDGET (self)); link != NULL; link = gtk_widget_get_next_sibling (link))
    if (beakta_paper_link_says (BEAKTA_PAPER_LINK (link), kind, id))
      {
        gtk_widget_grab_focus (link);
        return;
      }
}

static void
update_links (BeaktaPaperPage *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));
  g_autofree char *focus_id = focus != NULL ? g_strdup (beakta_paper_link_get_id (BEAKTA_PAPER_LINK (focus))) : NULL;
  BeaktaItemKind focus_kind = focus != NULL ? beakta_paper_link_get_place (BEAKTA_PAPER_LINK (focus))->kind : BEAKTA_ITEM_FACTS;
  GtkWidget *link = gtk_widget_get_first_child (GTK_WIDGET (self));
  g_autoptr(GArray) places = NULL;

  if (!self->is_near || self->pages == NULL)
    {
      remove_links_from (self, link);
      return;
    }

  places = beakta_pages_list_places (self->pages, self->index);
  for (guint i = 0; i < places->len; i++)
    {
      const BeaktaPlace *place = &g_array_index (places, BeaktaPlace, i);
      g_autofree char *words = beakta_pages_dup_words (self->pages, place);

      link = ensure_link (self, link, self->leads && place->id != NULL);
      beakta_paper_link_set_place (BEAKTA_PAPER_LINK (link), place, words);
      link = gtk_widget_get_next_sibling (link);
    }
  remove_links_from (self, link);
  if (focus_id != NULL)
    return_focus (self, focus_kind, focus_id);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static GtkSizeRequestMode
beakta_paper_page_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
beakta_paper_page_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  BeaktaPaperPage *self = BEAKTA_PAPER_PAGE (widget);
  double points = self->pages == NULL ? 0.0
                  : orientation == GTK_ORIENTATION_HORIZONTAL ? beakta_pages_get_width (self->pages)
                                                              : beakta_pages_get_height (self->pages);

  *minimum = *natural = (int) (points * self->zoom);
}

static void
beakta_paper_page_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  BeaktaPaperPage *self = BEAKTA_PAPER_PAGE (widget);

  for (GtkWidget *link = gtk_widget_get_first_child (widget); link != NULL; link = gtk_widget_get_next_sibling (link))
    {
      const BeaktaPlace *place = beakta_paper_link_get_place (BEAKTA_PAPER_LINK (link));
      GtkAllocation box = {
        (int) floor ((place->x - REACH) * self->zoom), (int) floor (place->y * self->zoom),
        (int) ceil ((place->width + 2.0 * REACH) * self->zoom), (int) ceil (place->height * self->zoom),
      };

      gtk_widget_measure (link, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (link, &box, -1);
    }
}

static void
draw_page (BeaktaPaperPage *self,
           GtkSnapshot     *snapshot,
           int              width,
           int              height)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  cairo_scale (cr, self->zoom, self->zoom);
  beakta_pages_draw (self->pages, self->index, cr);
  cairo_destroy (cr);
  self->n_drawn++;
}

static void
draw_mark (BeaktaPaperPage *self,
           GtkSnapshot     *snapshot,
           double           x,
           double           top,
           double           bottom)
{
  static const GdkRGBA accent = { 0.21f, 0.52f, 0.89f, 1.0f };

  gtk_snapshot_append_color (snapshot, &accent,
                             &GRAPHENE_RECT_INIT ((float) ((x - MARK_X) * self->zoom), (float) (top * self->zoom),
                                                  (float) (MARK_WIDTH * self->zoom), (float) ((bottom - top) * self->zoom)));
}

/* A line in the margin beside what is worked on: discreet, and no colour alone, for it is the only one there. */
static void
draw_marks (BeaktaPaperPage *self,
            GtkSnapshot     *snapshot)
{
  const BeaktaPlace *first = NULL, *last = NULL;

  for (GtkWidget *link = gtk_widget_get_first_child (GTK_WIDGET (self)); link != NULL; link = gtk_widget_get_next_sibling (link))
    {
      const BeaktaPlace *place = beakta_paper_link_get_place (BEAKTA_PAPER_LINK (link));
      gboolean is_current = beakta_paper_link_says (BEAKTA_PAPER_LINK (link), self->kind, self->id);

      if (first != NULL && (!is_current || place->x != first->x))
        {
          draw_mark (self, snapshot, first->x, first->y, last->y + last->height);
          first = NULL;
        }
      if (is_current)
        last = place;
      if (is_current && first == NULL)
        first = place;
    }
  if (first != NULL)
    draw_mark (self, snapshot, first->x, first->y, last->y + last->height);
}

static void
beakta_paper_page_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  BeaktaPaperPage *self = BEAKTA_PAPER_PAGE (widget);

  if (self->pages == NULL || self->index >= beakta_pages_get_n_pages (self->pages))
    return;

  if (self->drawing == NULL)
    {
      GtkSnapshot *drawing = gtk_snapshot_new ();

      draw_page (self, drawing, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
      self->drawing = gtk_snapshot_free_to_node (drawing);
    }
  if (self->drawing != NULL)
    gtk_snapshot_append_node (snapshot, self->drawing);
  draw_marks (self, snapshot);

  GTK_WIDGET_CLASS (beakta_paper_page_parent_class)->snapshot (widget, snapshot);
}

static void
beakta_paper_page_dispose (GObject *object)
{
  BeaktaPaperPage *self = BEAKTA_PAPER_PAGE (object);

  remove_links_from (self, gtk_widget_get_first_child (GTK_WIDGET (self)));
  g_clear_pointer (&self->drawing, gsk_render_node_unref);
  g_clear_object (&self->pages);
  g_clear_pointer (&self->id, g_free);

  G_OBJECT_CLASS (beakta_paper_page_parent_class)->dispose (object);
}

static void
beakta_paper_page_class_init (BeaktaPaperPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_paper_page_dispose;
  widget_class->get_request_mode = beakta_paper_page_get_request_mode;
  widget_class->measure = beakta_paper_page_measure;
  widget_class->size_allocate = beakta_paper_page_size_allocate;
  widget_class->snapshot = beakta_paper_page_snapshot;

  signals[SOURCE_ACTIVATED] = g_signal_new ("source-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_STRING);
  gtk_widget_class_set_css_name (widget_class, "paperpage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
beakta_paper_page_init (BeaktaPaperPage *self)
{
  self->zoom = 1.0;
  gtk_widget_add_css_class (GTK_WIDGET (self), "paper");
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
beakta_paper_page_new (guint    index,
                       gboolean leads)
{
  BeaktaPaperPage *self = g_object_new (BEAKTA_TYPE_PAPER_PAGE, NULL);
  g_autofree char *name = g_strdup_printf (_("Page %u"), index + 1);

  self->index = index;
  self->leads = leads;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return GTK_WIDGET (self);
}

/* Pages that grow are drawn again as long as they do: what was the last one may hold more. */
void
beakta_paper_page_set_pages (BeaktaPaperPage *self,
                             BeaktaPages     *pages)
{
  gboolean is_same;

  g_return_if_fail (BEAKTA_IS_PAPER_PAGE (self));
  g_return_if_fail (BEAKTA_IS_PAGES (pages));

  is_same = self->pages != NULL && self->pages != pages && self->index < beakta_pages_get_n_pages (self->pages) &&
            beakta_pages_is_same (pages, self->index, self->pages, self->index);
  if (self->pages == NULL)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  g_set_object (&self->pages, pages);
  if (!is_same)
    forget_drawing (self);
  update_links (self);
}

void
beakta_paper_page_set_zoom (BeaktaPaperPage *self,
                            double           zoom)
{
  g_return_if_fail (BEAKTA_IS_PAPER_PAGE (self));

  if (self->zoom == zoom)
    return;

  self->zoom = zoom;
  forget_drawing (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
beakta_paper_page_set_near (BeaktaPaperPage *self,
                            gboolean         is_near)
{
  g_return_if_fail (BEAKTA_IS_PAPER_PAGE (self));

  if (self->is_near == is_near)
    return;

  self->is_near = is_near;
  update_links (self);
  if (!is_near)
    forget_drawing (self);
}

void
beakta_paper_page_set_current (BeaktaPaperPage *self,
                               BeaktaItemKind   kind,
                               const char      *id)
{
  g_return_if_fail (BEAKTA_IS_PAPER_PAGE (self));

  if (self->kind == kind && g_strcmp0 (self->id, id) == 0)
    return;

  self->kind = kind;
  g_free (self->id);
  self->id = g_strdup (id);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

guint
beakta_paper_page_get_n_drawn (BeaktaPaperPage *self)
{
  g_return_val_if_fail (BEAKTA_IS_PAPER_PAGE (self), 0);

  return self->n_drawn;
}
