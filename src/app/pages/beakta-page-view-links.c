/* Links on pages: where they are, where they lead. One inside the document is gone to; one that leads out is shown, and
 * nothing is opened before somebody has seen the address and asked for it.
 */

#include "beakta-page-view-private.h"

#include <glib/gi18n-lib.h>

#include "beakta-wrapped-words.h"

typedef struct
{
  BeaktaPageView *view;              /* owned */
  guint           page;
} Asked;

static void
links_came_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autofree Asked *asked = user_data;
  g_autoptr(BeaktaPageView) self = asked->view;
  g_autoptr(GError) error = NULL;
  GArray *links = beakta_page_source_links_finish (BEAKTA_PAGE_SOURCE (object), result, &error);

  if (links == NULL)
    return;

  if (self->links != NULL && BEAKTA_PAGE_SOURCE (object) == self->source)
    {
      g_hash_table_insert (self->links, GUINT_TO_POINTER (asked->page), g_array_ref (links));
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
  g_array_unref (links);
}

/* Of the pages that are seen, once each. */
void
beakta_page_view_ask_links (BeaktaPageView *self)
{
  guint n_pages = beakta_page_layout_get_n_pages (self->layout);
  graphene_rect_t visible;
  guint last;

  beakta_page_view_get_visible_area (self, &visible);
  last = beakta_page_layout_find_page (self->layout, visible.origin.y + visible.size.height);
  for (guint i = beakta_page_layout_find_page (self->layout, visible.origin.y); i <= last && i < n_pages; i++)
    {
      Asked *asked;

      if (!g_hash_table_add (self->asked_links, GUINT_TO_POINTER (i)))
        continue;

      asked = g_new0 (Asked, 1);
      asked->view = g_object_ref (self);
      asked->page = i;
      beakta_page_source_links_async (self->source, i, self->linking, links_came_cb, asked);
    }
}

const BeaktaPageLink *
beakta_page_view_find_link (BeaktaPageView *self,
                            double          x,
                            double          y,
                            GdkRectangle   *area)
{
  double page_x, page_y;
  GArray *links;
  guint page;

  if (!beakta_page_view_find_page_at (self, x, y, &page, &page_x, &page_y))
    return NULL;

  links = g_hash_table_lookup (self->links, GUINT_TO_POINTER (page));
  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      const BeaktaPageLink *link = &g_array_index (links, BeaktaPageLink, i);
      graphene_rect_t place, visible;

      if (link->is_remark || page_x < link->area.x1 || page_x > link->area.x2 || page_y < link->area.y1 || page_y > link->area.y2)
        continue;

      beakta_page_view_get_visible_area (self, &visible);
      beakta_page_layout_from_points (self->layout, page, &link->area, &place);
      *area = (GdkRectangle) { (int) (place.origin.x - visible.origin.x), (int) (place.origin.y - visible.origin.y),
                               (int) place.size.width, (int) place.size.height };
      return link;
    }

  return NULL;
}

char *
beakta_page_view_describe_link (const BeaktaPageLink *link)
{
  if (link->page >= 0)
    return g_strdup_printf (_("To page %u"), (guint) link->page + 1);

  return g_strdup (link->target);
}

static gboolean
leads_to_web (const char *target)
{
  g_autofree char *scheme = g_uri_parse_scheme (target);

  return g_strcmp0 (scheme, "https") == 0 || g_strcmp0 (scheme, "http") == 0 || g_strcmp0 (scheme, "mailto") == 0;
}

static void
copy_clicked_cb (BeaktaPageView *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->link_target);
  gtk_popover_popdown (GTK_POPOVER (self->link_popover));
}

static void
open_clicked_cb (BeaktaPageView *self)
{
  gtk_show_uri (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->link_target, GDK_CURRENT_TIME);
  gtk_popover_popdown (GTK_POPOVER (self->link_popover));
}

static GtkWidget *
create_buttons (BeaktaPageView *self,
                const char     *target)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *copy = gtk_button_new_with_mnemonic (_("_Copy Address"));
  GtkWidget *open = gtk_button_new_with_mnemonic (_("_Open Outside Beakta"));

  gtk_widget_set_halign (buttons, GTK_ALIGN_END);
  g_signal_connect_object (copy, "clicked", G_CALLBACK (copy_clicked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (open, "clicked", G_CALLBACK (open_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (open, leads_to_web (target));
  gtk_box_append (GTK_BOX (buttons), copy);
  gtk_box_append (GTK_BOX (buttons), open);

  return buttons;
}

/* The whole address, in letters that can be selected and read aloud. */
static GtkWidget *
create_content (BeaktaPageView *self,
                const char     *target)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *label = beakta_wrapped_words_new (target, NULL);
  GtkWidget *title = gtk_label_new (_("The link leads out of the document"));

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 48);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "caption");
  gtk_widget_add_css_class (title, "dim-label");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), create_buttons (self, target));

  return box;
}

static void
show_target (BeaktaPageView     *self,
             const char         *target,
             const GdkRectangle *area)
{
  g_clear_pointer (&self->link_popover, gtk_widget_unparent);
  g_free (self->link_target);
  self->link_target = g_strdup (target);
  self->link_popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->link_popover), create_content (self, target));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->link_popover), area);
  gtk_widget_set_parent (self->link_popover, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->link_popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("The link leads out of the document"), -1);
  gtk_popover_popup (GTK_POPOVER (self->link_popover));
}

void
beakta_page_view_follow_link (BeaktaPageView       *self,
                              const BeaktaPageLink *link,
                              const GdkRectangle   *area)
{
  if (link->page >= 0)
    beakta_page_view_go_to_page (self, (guint) link->page + 1, link->y);
  else
    show_target (self, link->target, area);
}
