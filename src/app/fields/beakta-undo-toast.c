/* Undo instead of "are you sure?": a toast that takes back what was just done.
 *
 * Undo takes back the acting person's last change. So the toast offers it only while the change that it
 * speaks of is the last one: the first entry after it is its own, the second sends it away.
 */

#define G_LOG_DOMAIN "beakta-undo-toast"

#include "beakta-undo-toast.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

typedef struct
{
  BeaktaCaseEditor *editor;          /* owned */
  AdwToast         *toast;           /* not owned: the offer goes with the toast */
  guint             n_entries;
  gulong            entry_id;
} Offer;

static void
offer_free (gpointer  data,
            GClosure *closure)
{
  Offer *offer = data;

  g_signal_handler_disconnect (beakta_case_editor_get_case (offer->editor), offer->entry_id);
  g_object_unref (offer->editor);
  g_free (offer);
}

static void
button_clicked_cb (AdwToast *toast,
                   Offer    *offer)
{
  beakta_case_editor_undo (offer->editor);
}

static void
entry_cb (BeaktaCase  *case_,
          BeaktaEntry *entry,
          Offer       *offer)
{
  if (g_strcmp0 (entry->actor, beakta_case_editor_get_user (offer->editor)) != 0)
    return;

  if (++offer->n_entries > 1)
    adw_toast_dismiss (offer->toast);
}

void
beakta_undo_toast_show (GtkWidget        *from,
                        BeaktaCaseEditor *editor,
                        const char       *title)
{
  GtkWidget *overlay;
  Offer *offer;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (BEAKTA_IS_CASE_EDITOR (editor));
  g_return_if_fail (title != NULL);

  overlay = gtk_widget_get_ancestor (from, ADW_TYPE_TOAST_OVERLAY);

  if (overlay == NULL)
    return;

  offer = g_new0 (Offer, 1);
  offer->editor = g_object_ref (editor);
  offer->toast = adw_toast_new (title);
  offer->entry_id = g_signal_connect (beakta_case_editor_get_case (editor), "entry",
                                      G_CALLBACK (entry_cb), offer);

  adw_toast_set_button_label (offer->toast, _("_Undo"));
  g_signal_connect_data (offer->toast, "button-clicked", G_CALLBACK (button_clicked_cb),
                         offer, offer_free, 0);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), offer->toast);
}
