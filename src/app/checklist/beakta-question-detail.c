/* What is open while a question is current: reason, what is missing, evidence, the applicant's own word. */

#define G_LOG_DOMAIN "beakta-question-detail"

#include "beakta-question-detail.h"

#include <glib/gi18n-lib.h>

#include "beakta-assessors.h"
#include "beakta-claim-note.h"
#include "beakta-claim.h"
#include "beakta-clash-list.h"
#include "beakta-evidence-list.h"
#include "beakta-heard-name.h"
#include "beakta-knowledge-reason.h"
#include "beakta-line-layout.h"
#include "beakta-mapping.h"
#include "beakta-question-name.h"
#include "beakta-subject.h"
#include "beakta-text-field.h"
#include "beakta-wording.h"
#include "beakta-wrap-layout.h"
#include "beakta-wrapped-words.h"

struct _BeaktaQuestionDetail
{
  GtkBox               parent_instance;

  BeaktaQuestionState *state;        /* owned */
  gboolean             wants_claim;  /* the person asked for the field */

  /* Template children */
  GtkLabel            *follow_up;
  GtkWidget           *offer_note;
  GtkLabel            *offer;
  GtkWidget           *use_offer;
  GtkWidget           *reworded_note;
  GtkLabel            *reworded;
  GtkWidget           *confirm;
  BeaktaTextField     *reason;
  BeaktaTextField     *missing;
  GtkLabel            *reason_origin;
  BeaktaClaimNote     *claim_note;
  GtkWidget           *claim_part;
  BeaktaTextField     *claim;
  GtkWidget           *claim_sides;
  GtkLabel            *claimed;
  GtkLabel            *answered;
  GtkLabel            *claim_state;
  GtkWidget           *claim_place;
  BeaktaEvidenceList  *evidence;
  GtkWidget           *point_note;
  GtkLabel            *point;
  GtkLabel            *lacks;
  GtkWidget           *acts;
  GtkWidget           *add_evidence;
  GtkWidget           *comment;
  GtkWidget           *add_claim;
};

G_DEFINE_FINAL_TYPE (BeaktaQuestionDetail, beakta_question_detail, GTK_TYPE_BOX)

enum
{
  PASSAGE_ACTIVATED,
  COMMENT_REQUESTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_own_work (BeaktaQuestionDetail *self)
{
  return beakta_case_is_own_work (beakta_case_editor_get_case (beakta_question_state_get_editor (self->state)));
}

static const char *
get_typed (BeaktaQuestionDetail *self,
           BeaktaAnswerPart      part)
{
  return beakta_question_state_get_typed (self->state, part);
}

/* What an option asks for, or a goal that is there in part. */
static gboolean
asks_what_is_missing (BeaktaQuestionDetail *self)
{
  const BeaktaOption *option = beakta_question_state_get_option (self->state);
  g_autofree char *parts = beakta_question_state_dup_lacking_parts (self->state);

  return *parts != '\0' || (option != NULL && (option->asks_missing || option->asks_either));
}

/* What the chosen option goes on to ask: the caption of the field that answers it, or a line above both when either
 * a reason or what is missing will do. "Mark the passage" need not be said to somebody who has. */
static void
show_follow_up (BeaktaQuestionDetail *self)
{
  const BeaktaOption *option = beakta_question_state_get_option (self->state);
  const BeaktaAnswer *answer = beakta_question_state_get_answer (self->state);
  const char *missing = get_typed (self, BEAKTA_ANSWER_PART_MISSING);
  const char *words = "";
  gboolean asks_missing = asks_what_is_missing (self);
  gboolean is_caption = option != NULL && option->asks_missing && !option->asks_either;
  gboolean is_heeded = !asks_missing && answer != NULL && answer->evidence[0] != NULL;

  if (option != NULL)
    words = beakta_option_get_follow_up (option, beakta_wording_get_language ());

  gtk_label_set_label (self->follow_up, words);
  gtk_widget_set_visible (GTK_WIDGET (self->follow_up), *words != '\0' && !is_caption && !is_heeded);
  g_object_set (self->missing, "label", is_caption && *words != '\0' ? words : _("What is missing?"), NULL);
  g_object_set (self->missing, "placeholder", is_own_work (self) ? _("Write it as a request: the unit gets to read it")
                                                                  : _("Write it as a request: the applicant gets to read it"), NULL);
  beakta_text_field_set_text (self->missing, missing);
  gtk_widget_set_visible (GTK_WIDGET (self->missing), asks_missing || *missing != '\0');
}

static void
mark_difference (BeaktaQuestionDetail *self,
                 gboolean              differs)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->claim_state), differs ? "chip-neutral" : "chip-warning");
  gtk_widget_add_css_class (GTK_WIDGET (self->claim_state), differs ? "chip-warning" : "chip-neutral");
  gtk_label_set_label (self->claim_state, differs ? _("They differ") : _("They agree"));
}

/* What each of the two says, side by side and in the same words, where they can be compared. */
static void
show_sides (BeaktaQuestionDetail *self)
{
  const BeaktaQuestion *question = beakta_question_state_get_question (self->state);
  const BeaktaAnswer *answer = beakta_question_state_get_answer (self->state);
  BeaktaClaimState state = beakta_claim_compare (question, answer);
  gboolean is_compared = state == BEAKTA_CLAIM_AGREES || state == BEAKTA_CLAIM_DIFFERS;
  const char *language = beakta_wording_get_language ();

  gtk_widget_set_visible (self->claim_sides, is_compared);
  gtk_widget_set_visible (GTK_WIDGET (self->claim_state), is_compared);
  if (!is_compared)
    return;

  gtk_label_set_label (self->claimed,
                       beakta_option_get_label (beakta_claim_find_option (question, answer->claim), language));
  gtk_label_set_label (self->answered,
                       beakta_option_get_label (beakta_question_find_option (question, answer->value), language));
  mark_difference (self, state == BEAKTA_CLAIM_DIFFERS);
}

static const BeaktaPassage *
get_claim_passage (BeaktaQuestionDetail *self)
{
  const BeaktaAnswer *answer = beakta_question_state_get_answer (self->state);
  BeaktaCase *case_ = beakta_case_editor_get_case (beakta_question_state_get_editor (self->state));

  return answer != NULL ? beakta_case_lookup (case_, BEAKTA_ITEM_PASSAGE, answer->claim_passage) : NULL;
}

static void
show_claim (BeaktaQuestionDetail *self)
{
  const char *claim = get_typed (self, BEAKTA_ANSWER_PART_CLAIM);
  gboolean is_claimable = !is_own_work (self);
  gboolean is_shown = is_claimable && (self->wants_claim || *claim != '\0');

  beakta_text_field_set_text (self->claim, claim);
  show_sides (self);
  beakta_claim_note_update (self->claim_note, self->state);
  gtk_widget_set_visible (self->claim_place, get_claim_passage (self) != NULL);
  gtk_widget_set_visible (self->claim_part, is_shown);
  gtk_widget_set_visible (self->add_claim, is_claimable && !is_shown);
}

/* (transfer full) (nullable): where the reason comes from, as long as there is one. */
static char *
dup_reason_origin (BeaktaQuestionDetail *self)
{
  BeaktaCaseEditor *editor = beakta_question_state_get_editor (self->state);
  const BeaktaAnswer *answer = beakta_question_state_get_answer (self->state);
  g_autofree char *name = beakta_knowledge_dup_origin_name (answer);
  const char *writer = answer != NULL ? beakta_assessors_get_reason_writer (beakta_case_editor_get_case (editor), answer) : NULL;

  if (name != NULL)
    /* Translators: a case, a checklist and its question: "403-12-2026, gavleborg 2.1" */
    return g_strdup_printf (_("The reason began with that of %s"), name);

  /* Translators: one of several assessors, whose reason was taken over */
  return writer != NULL ? g_strdup_printf (_("The reason was written by %s"), beakta_case_editor_get_name (editor, writer)) : NULL;
}

static void
show_reason_origin (BeaktaQuestionDetail *self)
{
  g_autofree char *line = dup_reason_origin (self);

  gtk_label_set_label (self->reason_origin, line != NULL ? line : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reason_origin), line != NULL);
}

static void
show_evidence (BeaktaQuestionDetail *self)
{
  const BeaktaAnswer *answer = beakta_question_state_get_answer (self->state);

  beakta_evidence_list_set (self->evidence, beakta_question_state_get_editor (self->state),
                            BEAKTA_ITEM_ANSWER, beakta_question_state_get_id (self->state),
                            answer != NULL ? (const char * const *) answer->evidence : NULL);
}

/* (transfer full): "Gävleborg 1.2" */
static char *
dup_place (BeaktaQuestionDetail *self,
           const char           *answer)
{
  g_auto(GStrv) parts = g_strsplit (answer, "/", 2);
  BeaktaChecklist *checklist = beakta_case_editor_get_checklist (beakta_question_state_get_editor (self->state), parts[0]);

  if (checklist == NULL || parts[1] == NULL)
    return g_strdup (answer);

  return beakta_question_name_dup (checklist, parts[1]);
}

static const char *
get_offered_words (const BeaktaOffer *offer)
{
  const BeaktaOption *option = beakta_question_find_option (offer->question, offer->answer->value);

  if (option != NULL)
    return beakta_option_get_label (option, beakta_wording_get_language ());

  return offer->answer->goal == NULL ? offer->answer->value
                                     : json_object_get_string_member_with_default (offer->answer->goal, "what", "");
}

/* What another list of the case says already; and, once it has been taken over, where it came from. */
static void
show_offer (BeaktaQuestionDetail *self)
{
  BeaktaCaseEditor *editor = beakta_question_state_get_editor (self->state);
  const BeaktaAnswer *answer = beakta_question_state_get_answer (self->state);
  g_autoptr(GPtrArray) offers = beakta_case_editor_list_offers (editor, beakta_question_state_get_id (self->state));
  const BeaktaOffer *best = offers->len > 0 ? g_ptr_array_index (offers, 0) : NULL;
  gboolean is_taken = answer != NULL && *answer->taken_from != '\0';
  gboolean is_offered = best != NULL && beakta_case_editor_may (editor, BEAKTA_ACT_TAKE_ANSWER, NULL);
  g_autofree char *place = NULL;
  g_autofree char *words = NULL;

  if (is_offered)
    {
      place = dup_place (self, best->answer->record.id);
      /* Translators: first a checklist and its question ("Gävleborg 1.2"), then the answer given there ("Yes") */
      words = g_strdup_printf (_("Answered in %1$s: %2$s"), place, get_offered_words (best));
    }
  else if (is_taken)
    {
      place = dup_place (self, answer->taken_from);
      /* Translators: a checklist and its question ("Gävleborg 1.2") */
      words = g_strdup_printf (_("Taken over from %s"), place);
    }

  gtk_label_set_label (self->offer, words != NULL ? words : "");
  gtk_widget_set_visible (self->use_offer, is_offered);
  gtk_widget_set_visible (self->offer_note, words != NULL);
}

/* The question as it was when it was answered, so that the two can be weighed against each other. */
static void
show_reworded (BeaktaQuestionDetail *self)
{
  BeaktaCaseEditor *editor = beakta_question_state_get_editor (self->state);
  const BeaktaAnswer *answer = beakta_question_state_get_answer (self->state);
  gboolean asks = answer != NULL && beakta_answer_asks_for_a_look (answer);

  gtk_widget_set_visible (self->reworded_note, asks);
  if (asks)
    {
      /* Translators: of a question that is worded otherwise in a newer checklist: first the older version, then the words */
      g_autofree char *words = g_strdup_printf (_("Answered when version %1$s asked: “%2$s”"), answer->asked_in, answer->asked);

      gtk_label_set_label (self->reworded, words);
      gtk_widget_set_visible (self->confirm, beakta_case_editor_may (editor, BEAKTA_ACT_ANSWER, NULL));
    }
}

static void
show_findings (BeaktaQuestionDetail *self)
{
  g_autofree char *point = beakta_question_state_dup_point (self->state);
  g_autofree char *lacks = beakta_question_state_dup_lacks (self->state);

  if (point != NULL)
    {
      /* Translators: followed by what the applicant will be asked to complete */
      g_autofree char *note = g_strdup_printf (_("Completion: %s"), point);

      gtk_label_set_label (self->point, note);
    }

  gtk_widget_set_visible (self->point_note, point != NULL);
  gtk_label_set_label (self->lacks, lacks);
  gtk_widget_set_visible (GTK_WIDGET (self->lacks), *lacks != '\0');
}

static void
show_access (BeaktaQuestionDetail *self)
{
  BeaktaCaseEditor *editor = beakta_question_state_get_editor (self->state);
  g_autofree char *why = NULL;
  gboolean may_answer = beakta_case_editor_may (editor, BEAKTA_ACT_ANSWER, &why);

  beakta_text_field_set_locked (self->reason, why);
  beakta_text_field_set_locked (self->missing, why);
  beakta_text_field_set_locked (self->claim, why);
  gtk_widget_set_visible (self->add_evidence,
                          beakta_case_editor_may (editor, BEAKTA_ACT_ADD_EVIDENCE, NULL));
  gtk_widget_set_visible (self->comment, beakta_case_editor_may (editor, BEAKTA_ACT_COMMENT, NULL));

  if (!may_answer)
    gtk_widget_set_visible (self->add_claim, FALSE);
}

static void
name_button (BeaktaQuestionDetail *self,
             GtkWidget            *button,
             const char           *label)
{
  g_autofree char *name = g_strdup_printf ("%s: %s", beakta_question_state_get_about (self->state), label);

  beakta_heard_name_set (button, name);
}

static void
name_parts (BeaktaQuestionDetail *self)
{
  const char *about = beakta_question_state_get_about (self->state);

  beakta_text_field_set_about (self->reason, about);
  beakta_text_field_set_about (self->missing, about);
  beakta_text_field_set_about (self->claim, about);
  name_button (self, self->add_evidence, _("Evidence from the Selection"));
  name_button (self, self->use_offer, _("Use the Answer"));
  name_button (self, self->confirm, _("The Answer Holds"));
  name_button (self, self->comment, _("Comment"));
  name_button (self, self->add_claim, _("Applicant’s Word"));
  name_button (self, self->claim_place, _("Show the Applicant’s Word"));
}

static void
reason_committed_cb (BeaktaTextField      *field,
                     const char           *text,
                     BeaktaQuestionDetail *self)
{
  beakta_question_state_set_part (self->state, BEAKTA_ANSWER_PART_REASON, text);
}

static void
missing_committed_cb (BeaktaTextField      *field,
                      const char           *text,
                      BeaktaQuestionDetail *self)
{
  beakta_question_state_set_part (self->state, BEAKTA_ANSWER_PART_MISSING, text);
}

static void
claim_committed_cb (BeaktaTextField      *field,
                    const char           *text,
                    BeaktaQuestionDetail *self)
{
  beakta_question_state_set_part (self->state, BEAKTA_ANSWER_PART_CLAIM, text);
}

static void
passage_activated_cb (BeaktaEvidenceList   *list,
                      const char           *passage_id,
                      BeaktaQuestionDetail *self)
{
  g_signal_emit (self, signals[PASSAGE_ACTIVATED], 0, passage_id);
}

static void
comment_clicked_cb (GtkButton            *button,
                    BeaktaQuestionDetail *self)
{
  g_signal_emit (self, signals[COMMENT_REQUESTED], 0);
}

static void
add_claim_clicked_cb (GtkButton            *button,
                      BeaktaQuestionDetail *self)
{
  self->wants_claim = TRUE;
  show_claim (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->claim));
}

static void
claim_place_clicked_cb (GtkButton            *button,
                        BeaktaQuestionDetail *self)
{
  const BeaktaPassage *passage = get_claim_passage (self);

  if (passage != NULL)
    g_signal_emit (self, signals[PASSAGE_ACTIVATED], 0, passage->record.id);
}

static void
beakta_question_detail_dispose (GObject *object)
{
  BeaktaQuestionDetail *self = BEAKTA_QUESTION_DETAIL (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BEAKTA_TYPE_QUESTION_DETAIL);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (beakta_question_detail_parent_class)->dispose (object);
}

static void
beakta_question_detail_class_init (BeaktaQuestionDetailClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_question_detail_dispose;

  signals[PASSAGE_ACTIVATED] =
    g_signal_new ("passage-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[COMMENT_REQUESTED] =
    g_signal_new ("comment-requested", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (BEAKTA_TYPE_CLAIM_NOTE);
  g_type_ensure (BEAKTA_TYPE_EVIDENCE_LIST);
  g_type_ensure (BEAKTA_TYPE_TEXT_FIELD);
  g_type_ensure (BEAKTA_TYPE_LINE_LAYOUT);
  g_type_ensure (BEAKTA_TYPE_WRAP_LAYOUT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/beakta/Beakta/ui/checklist/beakta-question-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaQuestionDetail, follow_up);
  gtk_widget_class_bind_template_child (widget_class, BeaktaQuestionDetail, offer_note);
  gtk_widget_class_bind_template_child (widget_class, BeaktaQuestionDetail, offer);
  gtk_widget_class_bind_template_child (widget_class, BeaktaQuestionDetail, use_offer);
  gtk_widget_class_bind_template_child (widget_class, BeaktaQuestionDetail, reworded_note);
  gtk_widget_class_bind_template_child (widget_class, BeaktaQuestionDetail, reworded);
  gtk_widget_class_bind_template_child (widget_class, BeaktaQuestionDetail, confirm);
  gtk_widget_class_bind_template_child (widget_class, BeaktaQuestionDetail, reason);
  gtk_widget_class_bind_template_child (widget_class, BeaktaQuestionDetail, missing);
  gtk_widget_class_bind_template_child (widget_class, BeaktaQuestionDetail, reason_origin);
  gtk_widget_class_bind_template_child (widget_class, BeaktaQuestionDetail, claim_note);
  gtk_widget_class_bind_template_child (widget_class, BeaktaQuestionDetail, claim_part);
  gtk_widget_class_bind_template_child (widget_class, BeaktaQuestionDetail, claim);
  gtk_widget_class_bind_template_child (widget_class, BeaktaQuestionDetail, claim_sides);
  gtk_widget_class_bind_template_child (widget_class, BeaktaQuestionDetail, claimed);
  gtk_widget_class_bind_template_child (widget_class, BeaktaQuestionDetail, answered);
  gtk_widget_class_bind_template_child (widget_class, BeaktaQuestionDetail, claim_state);
  gtk_widget_class_bind_template_child (widget_class, BeaktaQuestionDetail, claim_place);
  gtk_widget_class_bind_template_child (widget_class, BeaktaQuestionDetail, evidence);
  gtk_widget_class_bind_template_child (widget_class, BeaktaQuestionDetail, point_note);
  gtk_widget_class_bind_template_child (widget_class, BeaktaQuestionDetail, point);
  gtk_widget_class_bind_template_child (widget_class, BeaktaQuestionDetail, lacks);
  gtk_widget_class_bind_template_child (widget_class, BeaktaQuestionDetail, add_evidence);
  gtk_widget_class_bind_template_child (widget_class, BeaktaQuestionDetail, comment);
  gtk_widget_class_bind_template_child (widget_class, BeaktaQuestionDetail, acts);
  gtk_widget_class_bind_template_child (widget_class, BeaktaQuestionDetail, add_claim);
  gtk_widget_class_bind_template_callback (widget_class, reason_committed_cb);
  gtk_widget_class_bind_template_callback (widget_class, missing_committed_cb);
  gtk_widget_class_bind_template_callback (widget_class, claim_committed_cb);
  gtk_widget_class_bind_template_callback (widget_class, passage_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, comment_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_claim_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, claim_place_clicked_cb);
}

static void
beakta_question_detail_init (BeaktaQuestionDetail *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  beakta_wrapped_words_set (self->acts);
}

GtkWidget *
beakta_question_detail_new (BeaktaQuestionState *state)
{
  BeaktaQuestionDetail *self;

  g_return_val_if_fail (BEAKTA_IS_QUESTION_STATE (state), NULL);

  self = g_object_new (BEAKTA_TYPE_QUESTION_DETAIL, NULL);
  self->state = g_object_ref (state);
  name_parts (self);
  gtk_box_insert_child_after (GTK_BOX (self),
                              beakta_clash_list_new (beakta_question_state_get_editor (state), BEAKTA_ITEM_ANSWER,
                                                     beakta_question_state_get_id (state)), GTK_WIDGET (self->reason));
  beakta_question_detail_update (self);

  return GTK_WIDGET (self);
}

void
beakta_question_detail_update (BeaktaQuestionDetail *self)
{
  g_return_if_fail (BEAKTA_IS_QUESTION_DETAIL (self));

  beakta_text_field_set_text (self->reason, get_typed (self, BEAKTA_ANSWER_PART_REASON));
  show_reason_origin (self);
  show_follow_up (self);
  show_offer (self);
  show_reworded (self);
  show_claim (self);
  show_evidence (self);
  show_findings (self);
  show_access (self);
}

gboolean
beakta_question_detail_write (BeaktaQuestionDetail *self)
{
  const BeaktaOption *option;
  gboolean wants_missing;

  g_return_val_if_fail (BEAKTA_IS_QUESTION_DETAIL (self), FALSE);

  option = beakta_question_state_get_option (self->state);
  wants_missing = option != NULL && option->asks_missing && !option->asks_either;

  return gtk_widget_grab_focus (GTK_WIDGET (wants_missing ? self->missing : self->reason));
}

void
beakta_question_detail_flush (BeaktaQuestionDetail *self)
{
  g_return_if_fail (BEAKTA_IS_QUESTION_DETAIL (self));

  beakta_text_field_flush (self->reason);
  beakta_text_field_flush (self->missing);
  beakta_text_field_flush (self->claim);
}

void
beakta_question_detail_take_back (BeaktaQuestionDetail *self)
{
  g_return_if_fail (BEAKTA_IS_QUESTION_DETAIL (self));

  beakta_text_field_take_back (self->reason, get_typed (self, BEAKTA_ANSWER_PART_REASON));
  beakta_text_field_take_back (self->missing, get_typed (self, BEAKTA_ANSWER_PART_MISSING));
  beakta_text_field_take_back (self->claim, get_typed (self, BEAKTA_ANSWER_PART_CLAIM));
}
