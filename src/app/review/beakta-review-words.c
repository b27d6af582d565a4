/* What the review says of a case, in words. Of a change see beakta-review-change.c. */

#define G_LOG_DOMAIN "beakta-review-words"

#include "beakta-review-words.h"

#include <glib/gi18n.h>

#include "beakta-claim.h"
#include "beakta-evidence-row.h"
#include "beakta-review-points.h"
#include "beakta-wording.h"

const char *
beakta_review_words_get_sort (BeaktaPointSort sort)
{
  /* Translators: sorts of review points (granskningspunkter): brist, beröm */
  return sort == BEAKTA_POINT_PRAISE ? C_("point", "Praise") : C_("point", "Deficiency");
}

const char *
beakta_review_words_get_learning (BeaktaLearning learning)
{
  static const char * const words[BEAKTA_N_LEARNINGS] = {
    /* Translators: what there is to learn from a point of a review */
    [BEAKTA_LEARNING_EVIDENCE] = NC_("learning", "evidence"),
    [BEAKTA_LEARNING_REASONS] = NC_("learning", "reasons"),
    [BEAKTA_LEARNING_ANALYSIS] = NC_("learning", "consequence analysis"),
    [BEAKTA_LEARNING_CLASSIFICATION] = NC_("learning", "classification"),
    [BEAKTA_LEARNING_INQUIRY] = NC_("learning", "inquiry"),
    [BEAKTA_LEARNING_LANGUAGE] = NC_("learning", "language"),
    [BEAKTA_LEARNING_EXAMPLE] = NC_("learning", "an example to follow"),
  };

  g_return_val_if_fail ((int) learning >= 0 && learning < BEAKTA_N_LEARNINGS, "");

  return words[learning] != NULL ? g_dpgettext2 (NULL, "learning", words[learning]) : "";
}

static const BeaktaQuestion *
find_question (BeaktaCaseEditor *editor,
               const char       *id)
{
  g_auto(GStrv) parts = g_strsplit (id, "/", 2);
  BeaktaChecklist *checklist;

  if (g_strv_length (parts) != 2)
    return NULL;

  checklist = beakta_case_editor_get_checklist (editor, parts[0]);

  return checklist != NULL ? beakta_checklist_get_question (checklist, parts[1]) : NULL;
}

static char *
dup_question (BeaktaCaseEditor *editor,
              const char       *id)
{
  const BeaktaQuestion *question = find_question (editor, id);

  if (question == NULL)
    return g_strdup (id);

  return g_strdup_printf ("%s %s", beakta_question_get_number (question),
                          beakta_question_get_text (question, beakta_wording_get_language ()));
}

static char *
dup_cell (BeaktaCase *case_,
          const char *id)
{
  g_auto(GStrv) parts = g_strsplit (id, "/", 2);
  const BeaktaGroup *group = parts[0] != NULL ? beakta_case_lookup (case_, BEAKTA_ITEM_GROUP, parts[0]) : NULL;
  int alternative = BEAKTA_ALTERNATIVE_GRANTED;

  if (g_strv_length (parts) == 2)
    beakta_words_from_nick (BEAKTA_WORDS_ALTERNATIVE, parts[1], &alternative);

  return g_strdup_printf ("%s · %s", group != NULL ? group->label : _("A group"), beakta_wording_get_alternative (case_, alternative));
}

char *
beakta_review_words_dup_about (BeaktaCaseEditor *editor,
                               BeaktaItemKind    kind,
                               const char       *id,
                               const char       *heading)
{
  BeaktaCase *case_;
  const BeaktaDocument *document;
  const BeaktaPassage *passage;
  const BeaktaGroup *group;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  case_ = beakta_case_editor_get_whole (editor);
  switch ((int) kind)
    {
    case BEAKTA_ITEM_ANSWER:
      return dup_question (editor, id);
    case BEAKTA_ITEM_PASSAGE:
      passage = beakta_case_lookup (case_, BEAKTA_ITEM_PASSAGE, id);
      return passage != NULL ? beakta_evidence_row_dup_quotation (passage->exact) : g_strdup (_("A passage that is gone"));
    case BEAKTA_ITEM_DOCUMENT:
      document = beakta_case_lookup (case_, BEAKTA_ITEM_DOCUMENT, id);
      return g_strconcat (document != NULL ? document->name : id, *heading != '\0' ? " · " : "", heading, NULL);
    case BEAKTA_ITEM_CELL:
      return dup_cell (case_, id);
    case BEAKTA_ITEM_GROUP:
      group = beakta_case_lookup (case_, BEAKTA_ITEM_GROUP, id);
      return g_strdup (group != NULL && *group->label != '\0' ? group->label : _("A group"));
    case BEAKTA_ITEM_GOAL:
      return g_strdup (_("A goal"));
    case BEAKTA_ITEM_DISTRIBUTION:
      return g_strdup (_("Another distribution of the money"));
    case BEAKTA_ITEM_ANALYSIS:
      return g_strdup (_("The consequence analysis"));
    case BEAKTA_ITEM_CLASSIFICATION:
      return g_strdup (_("The overall assessment"));
    case BEAKTA_ITEM_SENTENCE:
      return g_strdup (_("A sentence of the reasons"));
    default:
      return g_strdup (_("The case as a whole"));
    }
}

static const char *
get_state (const BeaktaReviewPoint *point)
{
  if (*point->review == '\0' && point->state != BEAKTA_POINT_WITHDRAWN)
    return C_("point", "not sent yet");
  if (point->sort == BEAKTA_POINT_PRAISE)
    return NULL;

  return point->state == BEAKTA_POINT_OPEN ? C_("point", "open")
         : point->state == BEAKTA_POINT_RESOLVED ? C_("point", "resolved") : C_("point", "withdrawn");
}

/* "A. Ek, 14:02 · reply: It says so on page 3 now." */
static void
append_words (GString          *lines,
              BeaktaCaseEditor *editor,
              const char       *what,
              const char       *who,
              const char       *when,
              const char       *words,
              GDateTime        *now)
{
  g_autofree char *moment = beakta_wording_dup_moment (when, now);

  g_string_append_printf (lines, "\n%s, %s · %s: %s", beakta_case_editor_get_name (editor, who), moment, what, words);
}

char *
beakta_review_words_dup_point (BeaktaCaseEditor        *editor,
                               const BeaktaReviewPoint *point,
                               GDateTime               *now)
{
  GString *lines;
  g_autofree char *moment = NULL;
  const char *learning;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);
  g_return_val_if_fail (point != NULL, NULL);

  lines = g_string_new (beakta_review_words_get_sort (point->sort));
  learning = beakta_review_words_get_learning (point->category);
  moment = beakta_wording_dup_moment (point->written, now);
  if (*learning != '\0')
    g_string_append_printf (lines, " · %s", learning);
  g_string_append_printf (lines, " · %s, %s", beakta_case_editor_get_name (editor, point->author), moment);
  if (get_state (point) != NULL)
    g_string_append_printf (lines, " · %s", get_state (point));
  if (*point->reply != '\0')
    append_words (lines, editor, C_("point", "reply"), point->replied_by, point->replied, point->reply, now);
  if (*point->ruling != '\0')
    append_words (lines, editor, point->state == BEAKTA_POINT_WITHDRAWN ? C_("point", "withdrawn") : C_("point", "opened again"),
                  point->ruled_by, point->ruled, point->ruling, now);

  return g_string_free (lines, FALSE);
}

static char *
dup_two_answers (BeaktaCaseEditor    *editor,
                 const BeaktaUnusual *unusual)
{
  const BeaktaAnswer *answer = beakta_case_lookup (beakta_case_editor_get_whole (editor), BEAKTA_ITEM_ANSWER, unusual->id);
  const BeaktaOption *claimed = answer != NULL ? beakta_claim_find_option (unusual->question, answer->claim) : NULL;
  const BeaktaOption *option = answer != NULL ? beakta_question_find_option (unusual->question, answer->value) : NULL;
  const char *language = beakta_wording_get_language ();

  if (claimed == NULL || option == NULL)
    return g_strdup (_("The applicant says otherwise"));

  /* Translators: two answers: what the applicant says, and what the caseworker answers */
  return g_strdup_printf (_("The applicant says otherwise: %1$s. Caseworker: %2$s."), beakta_option_get_label (claimed, language),
                          beakta_option_get_label (option, language));
}

char *
beakta_review_words_dup_unusual (BeaktaCaseEditor    *editor,
                                 const BeaktaUnusual *unusual)
{
  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);
  g_return_val_if_fail (unusual != NULL, NULL);

  switch (unusual->sort)
    {
    case BEAKTA_UNUSUAL_HABIT:
      return g_strdup (unusual->habit == BEAKTA_HABIT_ALL_YES ? _("Every answer is yes: no “no”, and no “partly”") : _("No answer is no"));
    case BEAKTA_UNUSUAL_NO_EVIDENCE:
      return g_strdup (_("The answer has no evidence"));
    case BEAKTA_UNUSUAL_CLASS:
      /* Translators: two classes: what the answers of a checklist give, and what the caseworker chose */
      return g_strdup_printf (_("The answers give: %1$s. The caseworker chose: %2$s."),
                              beakta_wording_get_class (unusual->findings->proposed),
                              beakta_wording_get_class (beakta_case_get_classification (beakta_case_editor_get_whole (editor))->caseworker));
    case BEAKTA_UNUSUAL_NO_CLASS:
      return g_strdup (_("The caseworker has not classified the project"));
    case BEAKTA_UNUSUAL_APPLICANT:
    default:
      return dup_two_answers (editor, unusual);
    }
}
