/* What the keys and the menu of the case page do. The keys bubble up to the page, so that text fields get them first. */

#define G_LOG_DOMAIN "beakta-case-page"

#include "beakta-case-page-private.h"

#include <glib/gi18n.h>

#include "beakta-assessors-dialog.h"
#include "beakta-assessors.h"
#include "beakta-checklists-dialog.h"
#include "beakta-conflict-dialog.h"
#include "beakta-facts-dialog.h"
#include "beakta-queue-deed-dialog.h"

/* All but 0: the longest scale, with "not relevant" after it, is answered without the mouse. */
#define N_ANSWER_KEYS 9

static GtkWindow *
get_window (BeaktaCasePage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

gboolean
beakta_case_page_may (BeaktaCasePage *self,
                      BeaktaAct       act)
{
  g_autofree char *why = NULL;

  if (self->editor == NULL)
    return FALSE;

  if (beakta_case_editor_may (self->editor, act, &why))
    return TRUE;

  beakta_case_page_toast (self, why);

  return FALSE;
}

gboolean
beakta_case_page_begin (BeaktaCasePage *self,
                        BeaktaAct       act)
{
  if (!beakta_case_page_may (self, act))
    return FALSE;

  beakta_case_page_show_pane (self, "checklist");

  return TRUE;
}

static gboolean
puts_together (BeaktaCasePage *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->side), "consolidation") == 0;
}

static void
step_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);

  if (puts_together (self))
    {
      beakta_consolidation_pane_step (self->consolidation_pane, g_variant_get_int32 (parameter));
      return;
    }

  beakta_case_page_show_pane (self, "checklist");
  beakta_checklist_pane_step (self->checklist_pane, g_variant_get_int32 (parameter));
}

static void
answer_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);

  if (puts_together (self))
    {
      beakta_consolidation_pane_take (self->consolidation_pane, g_variant_get_int32 (parameter));
      return;
    }

  if (beakta_case_page_begin (self, BEAKTA_ACT_ANSWER))
    beakta_checklist_pane_answer (self->checklist_pane, g_variant_get_int32 (parameter));
}

static void
use_answer_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);

  if (beakta_case_page_begin (self, BEAKTA_ACT_TAKE_ANSWER) && !beakta_checklist_pane_use_offer (self->checklist_pane))
    beakta_case_page_toast (self, _("No other checklist of the case has an answer that fits here"));
}

static void
confirm_answer_cb (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);

  if (beakta_case_page_begin (self, BEAKTA_ACT_ANSWER) && !beakta_checklist_pane_confirm (self->checklist_pane))
    beakta_case_page_toast (self, _("The answer does not wait to be looked at again"));
}

static void
skip_question_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);

  if (beakta_case_page_may (self, BEAKTA_ACT_REFLECT) && beakta_checklist_pane_skip_question (self->checklist_pane))
    beakta_case_page_toast (self, _("The question is skipped; undo brings it back"));
}

/* What has been typed and not been sent yet is the last step. */
static void
undo_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);

  beakta_case_page_flush (self);
  beakta_case_editor_undo (self->editor);
}

static void
redo_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);

  beakta_case_page_flush (self);
  beakta_case_editor_redo (self->editor);
}

static void
facts_accepted_cb (BeaktaFactsDialog *dialog,
                   BeaktaCasePage    *self)
{
  g_autoptr(BeaktaFacts) facts = beakta_facts_dialog_dup_facts (dialog);
  g_autoptr(BeaktaChange) change = NULL;

  change = beakta_acts_edit_facts (beakta_case_editor_get_case (self->editor), facts);
  beakta_case_editor_apply (self->editor, change);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
facts_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);
  GtkWidget *dialog;

  if (!beakta_case_page_may (self, BEAKTA_ACT_EDIT_CASE))
    return;

  dialog = beakta_facts_dialog_new (get_window (self),
                                    beakta_case_get_facts (beakta_case_editor_get_case (self->editor)), NULL);
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (facts_accepted_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
checklists_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);

  gtk_window_present (GTK_WINDOW (beakta_checklists_dialog_new (get_window (self), self->editor)));
}

static void
conflict_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);

  gtk_window_present (GTK_WINDOW (beakta_conflict_dialog_new (get_window (self), self->editor)));
}

static void
assign_to_me_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);
  g_autoptr(BeaktaChange) change = NULL;

  if (!beakta_case_page_may (self, BEAKTA_ACT_ASSIGN))
    return;

  change = beakta_acts_assign (beakta_case_editor_get_case (self->editor), beakta_case_editor_get_user (self->editor));
  beakta_case_editor_apply (self->editor, change);
}

static void
assigned_cb (BeaktaCasePage        *self,
             const char            *response,
             BeaktaQueueDeedDialog *dialog)
{
  g_autoptr(BeaktaBulk) bulk = beakta_queue_deed_dialog_dup_bulk (dialog, response);
  g_autoptr(BeaktaChange) change = NULL;

  if (bulk == NULL || self->editor == NULL)
    return;

  change = beakta_acts_assign (beakta_case_editor_get_case (self->editor), bulk->words);
  if (!beakta_change_is_empty (change))
    beakta_case_editor_apply (self->editor, change);
}

static void
assign_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);
  const BeaktaFacts *facts;
  g_autofree char *which = NULL;
  GtkWidget *dialog;

  if (!beakta_case_page_may (self, BEAKTA_ACT_ASSIGN))
    return;

  facts = beakta_case_get_facts (beakta_case_editor_get_case (self->editor));
  which = g_strdup_printf ("%s %s", facts->number, facts->title);
  dialog = beakta_queue_deed_dialog_new_assign (get_window (self), beakta_case_editor_get_store (self->editor), which);
  g_signal_connect_object (dialog, "response", G_CALLBACK (assigned_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
add_document_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  g_signal_emit_by_name (widget, "add-document");
}

static void
history_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  beakta_history_pane_show_question (BEAKTA_CASE_PAGE (widget)->history_pane, NULL);
  beakta_case_page_show_pane (BEAKTA_CASE_PAGE (widget), "history");
}

static void
answer_history_cb (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);
  g_autofree char *id = NULL;
  BeaktaItemKind kind;

  if (!beakta_case_pane_get_target (BEAKTA_CASE_PANE (self->checklist_pane), &kind, &id) || kind != BEAKTA_ITEM_ANSWER)
    {
      beakta_case_page_toast (self, _("Go to a question first."));
      return;
    }

  beakta_case_page_show_pane (self, "history");
  beakta_history_pane_show_question (self->history_pane, id);
}

static void
assessors_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);

  gtk_window_present (GTK_WINDOW (beakta_assessors_dialog_new (get_window (self), self->editor)));
}

static void
consolidate_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);

  beakta_case_page_show_pane (self, "consolidation");
  gtk_widget_grab_focus (GTK_WIDGET (self->consolidation_pane));
}

/* What has been typed belongs to what is said to be done. */
static void
finish_assessing_cb (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);
  BeaktaCase *case_ = beakta_case_editor_get_case (self->editor);
  const char *user = beakta_case_editor_get_user (self->editor);
  const BeaktaAssessor *own = beakta_assessors_find (case_, user);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChange) change = NULL;

  if (own == NULL || !beakta_case_page_may (self, BEAKTA_ACT_FINISH_ASSESSING))
    return;

  beakta_case_page_flush (self);
  change = beakta_acts_finish_assessing (case_, user, *own->done == '\0', now);
  beakta_case_editor_apply (self->editor, change);
}

/* The keyboard goes to the text of the application, or beside it where that is not shown: without a place it would have
 * none of the page's keys. */
static void
leave_field (BeaktaCasePage *self)
{
  if (!gtk_widget_grab_focus (GTK_WIDGET (self->reading))
      && !gtk_widget_child_focus (GTK_WIDGET (self->switcher), GTK_DIR_TAB_FORWARD))
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
}

/* Out of a text that is being written first; then the paper beside the questions goes away; then out of the case. */
static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  gboolean is_writing = GTK_IS_TEXT (focus)
                        || (GTK_IS_TEXT_VIEW (focus) && gtk_text_view_get_editable (GTK_TEXT_VIEW (focus)));

  if (is_writing)
    leave_field (BEAKTA_CASE_PAGE (widget));
  else if (!beakta_case_page_leave_preview (BEAKTA_CASE_PAGE (widget)))
    gtk_widget_activate_action (widget, "win.back", NULL);

  return GDK_EVENT_STOP;
}

static void
bind_key (GtkWidgetClass *klass,
          guint           key,
          const char     *action,
          int             value)
{
  gtk_widget_class_add_binding_action (klass, key, 0, action, "i", value);
}

void
beakta_case_page_class_add_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "case.step", "i", step_cb);
  gtk_widget_class_install_action (klass, "case.answer", "i", answer_cb);
  gtk_widget_class_install_action (klass, "case.use-answer", NULL, use_answer_cb);
  gtk_widget_class_install_action (klass, "case.confirm-answer", NULL, confirm_answer_cb);
  gtk_widget_class_install_action (klass, "case.skip-question", NULL, skip_question_cb);
  gtk_widget_class_install_action (klass, "case.undo", NULL, undo_cb);
  gtk_widget_class_install_action (klass, "case.redo", NULL, redo_cb);
  gtk_widget_class_install_action (klass, "case.facts", NULL, facts_cb);
  gtk_widget_class_install_action (klass, "case.checklists", NULL, checklists_cb);
  gtk_widget_class_install_action (klass, "case.conflict", NULL, conflict_cb);
  gtk_widget_class_install_action (klass, "case.assign-to-me", NULL, assign_to_me_cb);
  gtk_widget_class_install_action (klass, "case.assign", NULL, assign_cb);
  gtk_widget_class_install_action (klass, "case.add-document", NULL, add_document_cb);
  gtk_widget_class_install_action (klass, "case.history", NULL, history_cb);
  gtk_widget_class_install_action (klass, "case.answer-history", NULL, answer_history_cb);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_h, GDK_SHIFT_MASK, "case.answer-history", NULL);
  gtk_widget_class_install_action (klass, "case.assessors", NULL, assessors_cb);
  gtk_widget_class_install_action (klass, "case.consolidate", NULL, consolidate_cb);
  gtk_widget_class_install_action (klass, "case.finish-assessing", NULL, finish_assessing_cb);

  gtk_widget_class_add_binding_action (klass, GDK_KEY_z, GDK_CONTROL_MASK, "case.undo", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "case.redo", NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_Escape, 0, escape_cb, NULL);

  gtk_widget_class_add_binding_action (klass, GDK_KEY_u, 0, "case.use-answer", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_g, 0, "case.confirm-answer", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_x, 0, "case.skip-question", NULL);
  bind_key (klass, GDK_KEY_j, "case.step", 1);
  bind_key (klass, GDK_KEY_k, "case.step", -1);

  for (int i = 0; i < N_ANSWER_KEYS; i++)
    {
      bind_key (klass, GDK_KEY_1 + i, "case.answer", i);
      bind_key (klass, GDK_KEY_KP_1 + i, "case.answer", i);
    }
}

static void
enable (BeaktaCasePage *self,
        const char     *action,
        BeaktaAct       act)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), action,
                                 self->editor != NULL && beakta_case_editor_may (self->editor, act, NULL));
}

/* Undo that is refused says why where it is asked for. */
static gboolean
may_step (BeaktaCasePage *self)
{
  return self->editor != NULL && !beakta_store_is_read_only (beakta_case_editor_get_store (self->editor));
}

void
beakta_case_page_update_actions (BeaktaCasePage *self)
{
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;

  g_return_if_fail (BEAKTA_IS_CASE_PAGE (self));

  if (may_step (self))
    g_object_get (self->editor, "undo-name", &undo, "redo-name", &redo, NULL);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "case.undo", undo != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "case.redo", redo != NULL);
  enable (self, "case.facts", BEAKTA_ACT_EDIT_CASE);
  enable (self, "case.assign-to-me", BEAKTA_ACT_ASSIGN);
  enable (self, "case.assign", BEAKTA_ACT_ASSIGN);
  enable (self, "case.checklists", BEAKTA_ACT_ATTACH_CHECKLIST);
  enable (self, "case.add-document", BEAKTA_ACT_ADD_DOCUMENT);
  enable (self, "case.conflict", BEAKTA_ACT_DECLARE_CONFLICT);
}
