/* What undo did that is not seen on the page of the case: its letter has gone out, or the case has left the queue.
 *
 * A case whose registration was undone, here or elsewhere, is closed; who undid it is offered to have it back.
 */

#define G_LOG_DOMAIN "beakta-window"

#include "beakta-window-private.h"

#include <glib/gi18n-lib.h>

#include "beakta-wording.h"

typedef struct
{
  BeaktaWindow *window;              /* owned */
  char         *case_id;
  gboolean      is_own;
} Gone;

static void
gone_free (gpointer data)
{
  Gone *gone = data;

  g_object_unref (gone->window);
  g_free (gone->case_id);
  g_free (gone);
}

static void
redone_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(BeaktaWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaEntry) entry = beakta_store_undo_finish (BEAKTA_STORE (object), result, &error);
  g_autofree char *words = NULL;

  if (entry != NULL)
    {
      beakta_window_open_case (self, entry->case_id);
      return;
    }

  words = beakta_wording_dup_problem (error);
  beakta_window_toast (self, words);
}

static void
redo_clicked_cb (AdwToast *toast,
                 Gone     *gone)
{
  if (gone->window->store != NULL)
    beakta_store_undo_async (gone->window->store, gone->case_id, TRUE, NULL, redone_cb, g_object_ref (gone->window));
}

static void
free_with_closure (gpointer  data,
                   GClosure *closure)
{
  gone_free (data);
}

static void
offer_redo (Gone *gone)
{
  AdwToast *toast = adw_toast_new (_("The registration is undone: the case has left the queue"));

  adw_toast_set_button_label (toast, _("_Redo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (redo_clicked_cb), gone, free_with_closure, 0);
  adw_toast_overlay_add_toast (gone->window->toasts, toast);
}

/* Not while the case still tells everybody what became of it. */
static gboolean
leave_cb (gpointer user_data)
{
  Gone *gone = user_data;
  BeaktaCaseEditor *editor = beakta_window_get_editor (gone->window);

  if (editor != NULL && g_str_equal (beakta_case_get_id (beakta_case_editor_get_case (editor)), gone->case_id))
    beakta_window_close_case (gone->window);

  if (gone->is_own)
    offer_redo (gone);
  else
    {
      beakta_window_toast (gone->window, _("Somebody undid the registration: the case has left the queue"));
      gone_free (gone);
    }

  return G_SOURCE_REMOVE;
}

static void
entry_cb (BeaktaWindow *self,
          BeaktaEntry  *entry,
          BeaktaCase   *case_)
{
  gboolean is_own = self->store != NULL && g_str_equal (entry->actor, beakta_store_get_user (self->store));
  const char *notice = is_own ? beakta_wording_get_undo_notice (entry) : NULL;
  Gone *gone;

  if (notice != NULL)
    beakta_window_toast (self, notice);
  if (beakta_case_is_there (case_) || !beakta_window_shows_case (self))
    return;

  gone = g_new0 (Gone, 1);
  gone->window = g_object_ref (self);
  gone->case_id = g_strdup (entry->case_id);
  gone->is_own = is_own;
  g_idle_add (leave_cb, gone);
}

void
beakta_window_follow_undone (BeaktaWindow     *self,
                             BeaktaCaseEditor *editor)
{
  BeaktaCase *case_ = beakta_case_editor_get_case (editor);

  g_signal_handlers_disconnect_by_func (case_, entry_cb, self);
  g_signal_connect_object (case_, "entry", G_CALLBACK (entry_cb), self, G_CONNECT_SWAPPED);
}
