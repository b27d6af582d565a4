/* What is wrong with the draft, and how a caseworker would see it: both are found behind, so that writing never waits for them.
 *
 * There is one check under way at a time. What it finds of a draft that was altered meanwhile is not shown: it is made anew.
 */

#define G_LOG_DOMAIN "beakta-editor"

#include "beakta-editor-window-private.h"

#include <glib/gi18n-lib.h>

#include "beakta-editor-words.h"
#include "beakta-heard-name.h"

#define TRIAL_DELAY_MS 400

/* The preview */

/* What is missing gets dots, and a condition that leads nowhere goes: so that the rest can be looked at. */
static void
make_presentable (BeaktaChecklistDraft *copy)
{
  g_autoptr(GPtrArray) problems = beakta_checklist_draft_list_problems (copy);

  for (guint i = 0; i < problems->len; i++)
    {
      const BeaktaDraftProblem *problem = g_ptr_array_index (problems, i);
      const char *language = beakta_draft_field_has_languages (problem->field) ? "sv" : NULL;

      if (problem->severity == BEAKTA_SEVERITY_WARNING || !beakta_checklist_draft_has_item (copy, problem->item))
        continue;

      if (problem->kind == BEAKTA_PROBLEM_EMPTY && problem->field == BEAKTA_DRAFT_FIELD_CRITERIA)
        beakta_checklist_draft_set_text (copy, problem->item, problem->field, NULL, "mål", NULL);
      else if (problem->kind == BEAKTA_PROBLEM_EMPTY && problem->field != BEAKTA_DRAFT_FIELD_OF_ITSELF)
        beakta_checklist_draft_set_text (copy, problem->item, problem->field, language, "…", NULL);
      else if (problem->field == BEAKTA_DRAFT_FIELD_WHEN &&
               beakta_checklist_draft_get_kind (copy, problem->item) == BEAKTA_DRAFT_QUESTION)
        beakta_checklist_draft_set_text (copy, problem->item, problem->field, NULL, "", NULL);
      else if (beakta_checklist_draft_get_kind (copy, problem->item) == BEAKTA_DRAFT_CLASS)
        beakta_checklist_draft_remove (copy, problem->item, NULL);
    }
}

BeaktaChecklist *
beakta_editor_window_dup_presentable (GBytes *xml)
{
  g_autoptr(BeaktaChecklistDraft) copy = beakta_checklist_draft_new_from_xml (xml, "draft", NULL);

  if (copy == NULL)
    return NULL;
  if (!beakta_checklist_draft_is_sound (copy))
    make_presentable (copy);

  return beakta_checklist_draft_to_checklist (copy, NULL);
}

void
beakta_editor_window_go_to_in_trial (BeaktaEditorWindow *self)
{
  BeaktaDraftItem item = beakta_draft_outline_get_item (self->outline);
  g_autofree char *number = NULL;

  if (!beakta_checklist_draft_has_item (self->draft, item) ||
      beakta_checklist_draft_get_kind (self->draft, item) != BEAKTA_DRAFT_QUESTION)
    return;

  number = beakta_checklist_draft_dup_text (self->draft, item, BEAKTA_DRAFT_FIELD_ID, NULL);
  beakta_trial_view_go_to (self->trial, number);
}

static void
present_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      xml,
                   GCancellable *cancellable)
{
  g_task_return_pointer (task, beakta_editor_window_dup_presentable (xml), g_object_unref);
}

static void
presented_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(BeaktaEditorWindow) self = user_data;
  g_autoptr(BeaktaChecklist) list = g_task_propagate_pointer (G_TASK (result), NULL);

  if (self->draft == NULL)
    return;

  beakta_trial_view_say (self->trial, list == NULL ? _("There are errors that must be mended before this can be shown anew.") : NULL);
  if (list != NULL)
    beakta_trial_view_show (self->trial, list);
  beakta_editor_window_go_to_in_trial (self);
}

/* A window is let go of in its own thread, so the task holds none. */
static gboolean
trial_due_cb (gpointer user_data)
{
  BeaktaEditorWindow *self = user_data;
  g_autoptr(GTask) task = NULL;

  self->trial_source = 0;
  if (self->draft == NULL || !adw_flap_get_reveal_flap (self->flap))
    return G_SOURCE_REMOVE;

  task = g_task_new (NULL, self->cancellable, presented_cb, g_object_ref (self));
  g_task_set_source_tag (task, beakta_editor_window_queue_trial);
  g_task_set_task_data (task, beakta_checklist_draft_to_xml (self->draft), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, present_in_thread);

  return G_SOURCE_REMOVE;
}

void
beakta_editor_window_queue_trial (BeaktaEditorWindow *self)
{
  if (self->trial_source == 0)
    self->trial_source = g_timeout_add (TRIAL_DELAY_MS, trial_due_cb, self);
}

/* The problems */

static void
show_problems (BeaktaEditorWindow *self,
               GPtrArray          *problems)
{
  g_autofree char *words = NULL;

  beakta_draft_problems_count (problems, self->counts);
  words = beakta_editor_words_dup_counts (self->counts);
  gtk_label_set_label (self->problems_words, *words != '\0' ? words : _("Nothing is wrong"));
  beakta_heard_name_set (GTK_WIDGET (self->problems_toggle), gtk_label_get_label (self->problems_words));
  gtk_widget_set_sensitive (GTK_WIDGET (self->problems_toggle), problems->len > 0);
  if (problems->len == 0)
    gtk_toggle_button_set_active (self->problems_toggle, FALSE);
  beakta_problem_list_show (self->problems, self->draft, problems);
  beakta_draft_outline_mark (self->outline, problems);
}

static void
checked_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(BeaktaEditorWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) problems = beakta_checklist_draft_check_finish (BEAKTA_CHECKLIST_DRAFT (object), result, &error);

  self->is_checking = FALSE;
  if (self->draft == NULL)
    return;

  if (problems == NULL || BEAKTA_CHECKLIST_DRAFT (object) != self->draft)
    {
      beakta_editor_window_check (self);
      return;
    }

  self->is_checked = TRUE;
  show_problems (self, problems);
  beakta_editor_window_update_actions (self);
}

void
beakta_editor_window_check (BeaktaEditorWindow *self)
{
  self->is_checked = FALSE;
  if (self->is_checking || g_cancellable_is_cancelled (self->cancellable))
    return;

  self->is_checking = TRUE;
  beakta_checklist_draft_check_async (self->draft, self->cancellable, checked_cb, g_object_ref (self));
}
