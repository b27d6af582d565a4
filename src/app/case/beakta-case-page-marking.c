/* What the words that are selected in the text become: evidence, a comment, a promise, a highlight. */

#define G_LOG_DOMAIN "beakta-case-page"

#include "beakta-case-page-private.h"

#include <glib/gi18n.h>

#include "beakta-subject.h"

typedef struct
{
  const char *action;
  guint       key;
  BeaktaMark  mark;
} Marking;

static const Marking markings[] = {
  { "case.evidence", GDK_KEY_e, BEAKTA_MARK_EVIDENCE },
  { "case.comment", GDK_KEY_c, BEAKTA_MARK_COMMENT },
  { "case.promise", GDK_KEY_p, BEAKTA_MARK_PROMISE },
  { "case.highlight", GDK_KEY_h, BEAKTA_MARK_HIGHLIGHT },
};

static gboolean
find_target (BeaktaCasePage  *self,
             BeaktaItemKind  *kind,
             char           **id)
{
  GtkWidget *pane = gtk_stack_get_visible_child (self->side);

  if (!BEAKTA_IS_CASE_PANE (pane))
    pane = adw_view_stack_get_visible_child (self->panes);
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

  if (kind != BEAKTA_ITEM_ANSWER && kind != BEAKTA_ITEM_CELL)
    return beakta_acts_add_evidence_of (case_, kind, id, passage, user);

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

  if (!find_target (self, &kind, &id))
    {
      beakta_case_page_toast (self, _("Choose a question first; then the marked words become its evidence."));
      return;
    }

  if (!beakta_case_page_may (self, kind == BEAKTA_ITEM_OPINION ? BEAKTA_ACT_GIVE_OPINION : BEAKTA_ACT_ADD_EVIDENCE))
    return;

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

static void
add_mark (BeaktaCasePage *self,
          BeaktaPassage  *passage,
          BeaktaMark      mark)
{
  g_autoptr(BeaktaChange) change = NULL;

  if (!beakta_case_page_may (self, BEAKTA_ACT_MARK))
    return;

  passage->mark = mark;
  beakta_record_set (&passage->maker, beakta_case_editor_get_user (self->editor));
  change = beakta_acts_mark (beakta_case_editor_get_case (self->editor), passage);
  beakta_case_editor_apply (self->editor, change);
  beakta_reading_view_clear_selection (self->reading);
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

/* The question that a claim is about, when it may be written down. */
static char *
dup_claim_target (BeaktaCasePage *self)
{
  g_autofree char *id = NULL;
  BeaktaItemKind kind;

  if (!beakta_case_page_may (self, BEAKTA_ACT_ANSWER))
    return NULL;

  if (beakta_case_is_own_work (beakta_case_editor_get_case (self->editor)))
    {
      beakta_case_page_toast (self, _("The case is about the organisation’s own work: it has no applicant."));
      return NULL;
    }

  if (!find_target (self, &kind, &id) || kind != BEAKTA_ITEM_ANSWER)
    {
      beakta_case_page_toast (self, _("Choose a question first; then the marked words become what the applicant says of it."));
      return NULL;
    }

  beakta_case_pane_flush (BEAKTA_CASE_PANE (self->checklist_pane));

  return g_steal_pointer (&id);
}

/* What the application states, without anything being marked. */
static void
take_claim_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);
  g_autofree char *id = dup_claim_target (self);

  if (id != NULL && !beakta_case_editor_take_claim (self->editor, id))
    beakta_case_page_toast (self, _("Mark the words where the applicant says it first: nothing is proposed for this question."));
}

static void
dismiss_claim_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);
  g_autofree char *id = dup_claim_target (self);

  if (id == NULL)
    return;

  beakta_case_page_toast (self, beakta_case_editor_dismiss_claim (self->editor, id)
                                ? _("It is not the applicant’s word on this question; undo brings the proposal back.")
                                : _("Nothing is proposed for this question."));
}

static void
show_claim_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);
  g_autofree char *id = NULL;
  const BeaktaLabelled *stated = NULL;
  BeaktaItemKind kind;

  if (self->editor != NULL && find_target (self, &kind, &id) && kind == BEAKTA_ITEM_ANSWER)
    stated = beakta_case_editor_get_proposed_claim (self->editor, id);
  if (stated != NULL)
    beakta_case_page_show_stretch (self, stated->place->document, stated->place->start, stated->place->end);
}

/* The words where the applicant says what the answer is; they are kept as a mark, and are no evidence. */
static void
claim_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);
  g_autoptr(BeaktaPassage) passage = self->editor != NULL ? beakta_reading_view_dup_selection (self->reading) : NULL;
  g_autofree char *id = NULL;

  if (passage == NULL)
    {
      take_claim_cb (widget, action, parameter);
      return;
    }

  id = dup_claim_target (self);
  if (id == NULL)
    return;

  beakta_case_editor_claim (self->editor, id, passage);
  beakta_reading_view_clear_selection (self->reading);
}

static void
mark_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  for (gsize i = 0; i < G_N_ELEMENTS (markings); i++)
    if (g_str_equal (markings[i].action, action))
      beakta_case_page_request_mark (BEAKTA_CASE_PAGE (widget), markings[i].mark);
}

void
beakta_case_page_class_add_marking (GtkWidgetClass *klass)
{
  for (gsize i = 0; i < G_N_ELEMENTS (markings); i++)
    {
      gtk_widget_class_install_action (klass, markings[i].action, NULL, mark_action);
      gtk_widget_class_add_binding_action (klass, markings[i].key, 0, markings[i].action, NULL);
    }

  gtk_widget_class_install_action (klass, "case.claim", NULL, claim_cb);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_a, 0, "case.claim", NULL);
  gtk_widget_class_install_action (klass, "case.take-claim", NULL, take_claim_cb);
  gtk_widget_class_install_action (klass, "case.show-claim", NULL, show_claim_cb);
  gtk_widget_class_install_action (klass, "case.dismiss-claim", NULL, dismiss_claim_cb);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_A, GDK_SHIFT_MASK, "case.dismiss-claim", NULL);
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
    add_mark (self, passage, mark);
  else
    comment_on_passage (self, passage);
}
