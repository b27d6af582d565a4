/* The version of a list that is shown: what is told of it, and the list itself to be tried out. */

#define G_LOG_DOMAIN "beakta-editor"

#include "beakta-library-window-private.h"

#include <glib/gi18n-lib.h>

#include "beakta-editor-words.h"
#include "beakta-wording.h"

static char *
dup_facts (BeaktaLibraryWindow *self)
{
  const BeaktaListVersion *version = self->version;
  g_autofree char *origin = beakta_editor_words_dup_origin (version);
  g_autofree char *questions = g_strdup_printf (ngettext ("%u question", "%u questions", version->n_questions),
                                                version->n_questions);
  guint n_cases = beakta_library_window_count_cases (self, version->id);
  g_autofree char *cases = g_strdup_printf (ngettext ("The list is used in %u case", "The list is used in %u cases", n_cases),
                                            n_cases);

  return g_strdup_printf ("%s · %s · %s", origin, questions, n_cases > 0 ? cases : _("No case uses the list"));
}

/* Who did it and when, and why it is not offered any more. */
static char *
dup_history (const BeaktaListVersion *version)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  gboolean is_withdrawn = version->status == BEAKTA_LIST_WITHDRAWN;
  g_autofree char *day = beakta_wording_dup_day (is_withdrawn ? version->withdrawn_at : version->at, now);

  if (is_withdrawn)
    /* Translators: a day, a person, and a reason */
    return g_strdup_printf (_("Withdrawn %1$s by %2$s. Cases that use it keep it. Reason: %3$s"), day, version->withdrawn_by,
                            version->reason);
  if (*version->by == '\0')
    return g_strdup ("");
  if (version->status == BEAKTA_LIST_DRAFT)
    /* Translators: a day, and a person */
    return g_strdup_printf (_("Saved %1$s by %2$s. No case can use a draft."), day, version->by);

  return g_strdup_printf (_("Published %1$s by %2$s."), day, version->by);
}

static void
tell_version (BeaktaLibraryWindow *self)
{
  g_autofree char *facts = dup_facts (self);
  g_autofree char *history = dup_history (self->version);
  g_autofree char *words = g_strdup_printf ("%s\n%s", facts, history);

  for (guint status = BEAKTA_LIST_DRAFT; status <= BEAKTA_LIST_WITHDRAWN; status++)
    gtk_widget_remove_css_class (GTK_WIDGET (self->status), beakta_editor_words_get_status_style (status));
  gtk_widget_add_css_class (GTK_WIDGET (self->status), beakta_editor_words_get_status_style (self->version->status));
  gtk_label_set_label (self->status, beakta_editor_words_get_status (self->version->status));
  gtk_label_set_label (self->facts, g_strchomp (words));
  adw_window_title_set_title (self->title, beakta_editor_words_get_title (self->version));
}

static void
take_checklist (BeaktaLibraryWindow *self,
                BeaktaChecklist     *checklist,
                GBytes              *xml,
                const char          *note)
{
  g_set_object (&self->checklist, checklist);
  g_clear_pointer (&self->xml, g_bytes_unref);
  self->xml = xml != NULL ? g_bytes_ref (xml) : NULL;

  beakta_trial_view_say (self->trial, note);
  beakta_trial_view_show (self->trial, checklist);
  beakta_library_window_update_actions (self);
}

static void
draft_loaded_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(BeaktaLibraryWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) xml = NULL;
  g_autoptr(BeaktaChecklistDraft) draft = NULL;
  g_autoptr(BeaktaChecklist) checklist = NULL;
  gint64 revision;

  xml = beakta_store_load_draft_finish (BEAKTA_STORE (object), result, &revision, &error);
  if (xml != NULL)
    draft = beakta_checklist_draft_new_from_xml (xml, "draft", &error);
  if (error != NULL)
    {
      beakta_library_window_tell_error (self, error);
      return;
    }
  if (self->version == NULL || self->version->status != BEAKTA_LIST_DRAFT)
    return;

  checklist = beakta_checklist_draft_to_checklist (draft, NULL);
  take_checklist (self, checklist, xml, checklist == NULL ? _("The draft has errors. It can be tried out when they are mended.")
                                                          : NULL);
}

/* What tells the text that is shown from others. */
static char *
dup_mark (const BeaktaListVersion *version)
{
  return g_strdup_printf ("%s %s %s %" G_GINT64_FORMAT, version->id, version->version, version->draft, version->revision);
}

/* What is tried out is not begun anew because another list has changed. */
static void
load_version (BeaktaLibraryWindow *self)
{
  g_autoptr(BeaktaChecklist) checklist = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *mark = dup_mark (self->version);

  if (self->checklist != NULL && g_strcmp0 (mark, self->mark) == 0)
    {
      beakta_library_window_update_actions (self);
      return;
    }

  g_free (self->mark);
  self->mark = g_steal_pointer (&mark);
  take_checklist (self, NULL, NULL, NULL);
  if (self->version->status == BEAKTA_LIST_DRAFT)
    {
      beakta_store_load_draft_async (self->store, self->version->draft, self->cancellable, draft_loaded_cb,
                                     g_object_ref (self));
      return;
    }

  checklist = beakta_store_load_checklist (self->store, self->version->id, self->version->version, &error);
  if (checklist != NULL)
    take_checklist (self, checklist, beakta_checklist_get_xml (checklist), NULL);
  else
    beakta_library_window_tell_error (self, error);
}

void
beakta_library_window_show_version (BeaktaLibraryWindow     *self,
                                    const BeaktaListVersion *version)
{
  self->version = version;
  tell_version (self);
  load_version (self);
}
