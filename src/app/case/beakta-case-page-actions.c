/* What the keys and the menu of the case page do. The keys bubble up to the page, so that text fields get them first. */

#define G_LOG_DOMAIN "beakta-case-page"

#include "beakta-case-page-private.h"

#include <glib/gi18n.h>

#include "beakta-checklists-dialog.h"
#include "beakta-conflict-dialog.h"
#include "beakta-facts-dialog.h"

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

static gboolean
find_target (BeaktaCasePage  *self,
             BeaktaItemKind  *kind,
             char           **id)
{
  GtkWidget *pane = adw_view_stack_get_visible_child (self->panes);

  if (beakta_case_pane_get_target (BEAKTA_CASE_PANE (pane), kind, id))
    return TRUE;

  return beakta_case_pane_get_target (BEAKTA_CASE_PANE (self->checklist_pane), kind, id);
}

static BeaktaChange *
make_evidence (BeaktaCasePage *self,
               BeaktaPassage  *passage,
               BeaktaItemKind  kind,
               const char     *id)
{
  BeaktaCase *case_ = beakta_case_editor_get_case (self->editor);
  const char *user = beakta_case_editor_get_user (self->editor);
  g_auto(GStrv) parts = g_strsplit (id, "/", 2);
  int alternative = BEAKTA_ALTERNATIVE_GRANTED;

  g_return_val_if_fail (g_strv_length (parts) == 2, NULL);

  if (kind == BEAKTA_ITEM_ANSWER)
    return beakta_acts_add_evidence (case_, parts[0], parts[1], passage, user);

  beakta_words_from_nick (BEAKTA_WORDS_ALTERNATIVE, parts[1], &alternative);

  return beakta_acts_add_cell_evidence (case_, parts[0], alternative, passage, user);
}

static void
add_evidence (BeaktaCasePage *self,
              BeaktaPassage  *passage)
{
  g_autofree char *id = NULL;
  g_autoptr(BeaktaChange) change = NULL;
  BeaktaItemKind kind;

  if (!beakta_case_page_may (self, BEAKTA_ACT_ADD_EVIDENCE))
    return;

  if (!find_target (self, &kind, &id))
    {
      beakta_case_page_toast (self, _("Choose a question first; then the marked words become its evidence."));
      return;
    }

  change = make_evidence (self, passage, kind, id);

  if (change == NULL)
    return;

  beakta_case_editor_apply (self->editor, change);
  beakta_reading_view_clear_selection (self->reading);
}

static void
comment_on_passage (BeaktaCasePage *self,
                    BeaktaPassage  *passage)
{
  if (!beakta_case_page_may (self, BEAKTA_ACT_COMMENT))
    return;

  passage->mark = BEAKTA_MARK_COMMENT;
  beakta_record_set (&passage->maker, beakta_case_editor_get_user (self->editor));
  beakta_case_page_show_pane (self, "comments");
  beakta_comments_pane_begin (self->comments_pane, BEAKTA_ITEM_PASSAGE, passage->record.id, beakta_record_ref (passage));
}

void
beakta_case_page_comment_on (BeaktaCasePage *self,
                             BeaktaItemKind  kind,
                             const char     *id)
{
  g_return_if_fail (BEAKTA_IS_CASE_PAGE (self));

  if (!beakta_case_page_may (self, BEAKTA_ACT_COMMENT))
    return;

  beakta_case_page_show_pane (self, "comments");
  beakta_comments_pane_begin (self->comments_pane, kind, id, NULL);
}

/* A comment without a selection is on the current question; without one of those, on the case. */
static void
comment_on_target (BeaktaCasePage *self)
{
  g_autofree char *id = NULL;
  BeaktaItemKind kind;

  if (find_target (self, &kind, &id) && kind == BEAKTA_ITEM_ANSWER)
    beakta_case_page_comment_on (self, kind, id);
  else
    beakta_case_page_comment_on (self, BEAKTA_ITEM_FACTS, "facts");
}

void
beakta_case_page_request_mark (BeaktaCasePage *self,
                               BeaktaMark      mark)
{
  g_autoptr(BeaktaPassage) passage = NULL;

  g_return_if_fail (BEAKTA_IS_CASE_PAGE (self));

  if (self->editor == NULL)
    return;

  passage = beakta_reading_view_dup_selection (self->reading);

  if (passage == NULL && mark == BEAKTA_MARK_COMMENT)
    comment_on_target (self);
  else if (passage == NULL)
    beakta_case_page_toast (self, _("Mark words in the text first."));
  else if (mark == BEAKTA_MARK_EVIDENCE)
    add_evidence (self, passage);
  else if (mark == BEAKTA_MARK_PROMISE || mark == BEAKTA_MARK_HIGHLIGHT)
    beakta_case_page_add_mark (self, passage, mark);
  else
    comment_on_passage (self, passage);
}

static void
evidence_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  beakta_case_page_request_mark (BEAKTA_CASE_PAGE (widget), BEAKTA_MARK_EVIDENCE);
}

static void
comment_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  beakta_case_page_request_mark (BEAKTA_CASE_PAGE (widget), BEAKTA_MARK_COMMENT);
}

static void
promise_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  beakta_case_page_request_mark (BEAKTA_CASE_PAGE (widget), BEAKTA_MARK_PROMISE);
}

static void
highlight_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  beakta_case_page_request_mark (BEAKTA_CASE_PAGE (widget), BEAKTA_MARK_HIGHLIGHT);
}

static void
step_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);

  beakta_case_page_show_pane (self, "checklist");
  beakta_checklist_pane_step (self->checklist_pane, g_variant_get_int32 (parameter));
}

static void
answer_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);

  if (!beakta_case_page_may (self, BEAKTA_ACT_ANSWER))
    return;

  beakta_case_page_show_pane (self, "checklist");
  beakta_checklist_pane_answer (self->checklist_pane, g_variant_get_int32 (parameter));
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
  beakta_case_page_show_pane (BEAKTA_CASE_PAGE (widget), "history");
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

/* Out of a text that is being written first; then out of the case. */
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
  else
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
  gtk_widget_class_install_action (klass, "case.evidence", NULL, evidence_cb);
  gtk_widget_class_install_action (klass, "case.comment", NULL, comment_cb);
  gtk_widget_class_install_action (klass, "case.promise", NULL, promise_cb);
  gtk_widget_class_install_action (klass, "case.highlight", NULL, highlight_cb);
  gtk_widget_class_install_action (klass, "case.step", "i", step_cb);
  gtk_widget_class_install_action (klass, "case.answer", "i", answer_cb);
  gtk_widget_class_install_action (klass, "case.undo", NULL, undo_cb);
  gtk_widget_class_install_action (klass, "case.redo", NULL, redo_cb);
  gtk_widget_class_install_action (klass, "case.facts", NULL, facts_cb);
  gtk_widget_class_install_action (klass, "case.checklists", NULL, checklists_cb);
  gtk_widget_class_install_action (klass, "case.conflict", NULL, conflict_cb);
  gtk_widget_class_install_action (klass, "case.assign-to-me", NULL, assign_to_me_cb);
  gtk_widget_class_install_action (klass, "case.add-document", NULL, add_document_cb);
  gtk_widget_class_install_action (klass, "case.history", NULL, history_cb);

  gtk_widget_class_add_binding_action (klass, GDK_KEY_e, 0, "case.evidence", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_c, 0, "case.comment", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_p, 0, "case.promise", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_h, 0, "case.highlight", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_z, GDK_CONTROL_MASK, "case.undo", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "case.redo", NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_Escape, 0, escape_cb, NULL);

  bind_key (klass, GDK_KEY_j, "case.step", 1);
  bind_key (klass, GDK_KEY_k, "case.step", -1);

  for (int i = 0; i < 4; i++)
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

/* A frozen case is taken back first; then its steps can be undone. */
static gboolean
may_step (BeaktaCasePage *self)
{
  return self->editor != NULL
         && !beakta_workflow_is_frozen (beakta_case_get_stage (beakta_case_editor_get_case (self->editor))->stage)
         && beakta_case_editor_may (self->editor, BEAKTA_ACT_UNDO, NULL);
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
  enable (self, "case.checklists", BEAKTA_ACT_ATTACH_CHECKLIST);
  enable (self, "case.add-document", BEAKTA_ACT_ADD_DOCUMENT);
  enable (self, "case.conflict", BEAKTA_ACT_DECLARE_CONFLICT);
}
