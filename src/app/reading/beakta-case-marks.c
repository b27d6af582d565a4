/* The marks that a case has in one of its documents: their sort, number, and what they are in words. */

#include "beakta-case-marks.h"

#include <glib/gi18n-lib.h>

#include "beakta-assessors.h"
#include "beakta-passage.h"
#include "beakta-wording.h"

#define EXCERPT 90                   /* characters of a comment or a question in a tooltip */

typedef struct
{
  BeaktaCaseEditor *editor;
  BeaktaCase       *case_;
  GPtrArray        *comments;        /* of BeaktaComment */
} Collecting;

static void
append_line (GString    *lines,
             const char *line)
{
  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  g_string_append (lines, line);
}

static char *
dup_excerpt (const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n\t", ' ');
  g_autofree char *head = NULL;

  if (g_utf8_strlen (line, -1) <= EXCERPT)
    return g_steal_pointer (&line);

  head = g_utf8_substring (line, 0, EXCERPT);

  return g_strconcat (g_strchomp (head), "…", NULL);
}

/* "1.2 Are there measurable goals?: Partly" */
static char *
dup_answer_line (Collecting         *collecting,
                 const BeaktaAnswer *answer)
{
  BeaktaChecklist *checklist = beakta_case_editor_get_checklist (collecting->editor, answer->checklist);
  const BeaktaQuestion *question = checklist != NULL ? beakta_checklist_get_question (checklist, answer->question) : NULL;
  const BeaktaOption *option = question != NULL ? beakta_question_find_option (question, answer->value) : NULL;
  const char *language = beakta_wording_get_language ();
  g_autofree char *text = NULL;

  if (question == NULL)
    return g_strdup (answer->question);

  text = dup_excerpt (beakta_question_get_text (question, language));
  if (option == NULL)
    return g_strdup_printf ("%s %s", beakta_question_get_number (question), text);

  return g_strdup_printf ("%s %s – %s", beakta_question_get_number (question), text,
                          beakta_option_get_label (option, language));
}

/* "Consequences: women born abroad, if granted – gains" */
static char *
dup_cell_line (Collecting       *collecting,
               const BeaktaCell *cell)
{
  const BeaktaGroup *group = beakta_case_lookup (collecting->case_, BEAKTA_ITEM_GROUP, cell->group);

  /* Translators: a group of people, the alternative (if granted, if refused), the effect (gains, loses) */
  return g_strdup_printf (_("Consequences: %s, %s – %s"),
                          group != NULL ? group->label : cell->group,
                          beakta_wording_get_alternative (collecting->case_, cell->alternative),
                          beakta_wording_get_effect (cell->effect));
}

/* "Consequences: women born abroad", "Goal: 40 in work" */
static char *
dup_user_line (Collecting         *collecting,
               const BeaktaRecord *record)
{
  switch ((int) record->kind)
    {
    case BEAKTA_ITEM_ANSWER:
      return dup_answer_line (collecting, (const BeaktaAnswer *) record);

    case BEAKTA_ITEM_CELL:
      return dup_cell_line (collecting, (const BeaktaCell *) record);

    case BEAKTA_ITEM_GROUP:
      /* Translators: a group of people, in the consequence analysis */
      return g_strdup_printf (_("Consequences: %s"), ((const BeaktaGroup *) record)->label);

    case BEAKTA_ITEM_GOAL:
      /* Translators: a goal of the project, in the consequence analysis */
      return g_strdup_printf (_("Goal: %s"), ((const BeaktaGoal *) record)->what);

    case BEAKTA_ITEM_OPINION:
      /* Translators: yttrande, of an expert who was asked: what they were asked */
      return g_strdup_printf (_("Opinion: %s"), ((const BeaktaOpinion *) record)->matter);

    case BEAKTA_ITEM_DISTRIBUTION:
    default:
      /* Translators: another way to distribute the project's money, in the consequence analysis */
      return g_strdup_printf (_("Another distribution: %s"), ((const BeaktaDistribution *) record)->label);
    }
}

static gboolean
is_weak_answer (const BeaktaRecord *record)
{
  const BeaktaAnswer *answer = (const BeaktaAnswer *) record;

  return record->kind == BEAKTA_ITEM_ANSWER &&
         (g_str_equal (answer->value, "partly") || g_str_equal (answer->value, "no") || *answer->missing != '\0');
}

static BeaktaTint
choose_tint (const BeaktaPassage *passage,
             GPtrArray           *users)
{
  gboolean all_weak = users->len > 0;

  if (passage->mark == BEAKTA_MARK_PROMISE)
    return BEAKTA_TINT_PROMISE;

  for (guint i = 0; i < users->len; i++)
    all_weak &= is_weak_answer (g_ptr_array_index (users, i));

  if (all_weak)
    return BEAKTA_TINT_WEAK;
  if (users->len > 0 || passage->mark == BEAKTA_MARK_EVIDENCE)
    return BEAKTA_TINT_EVIDENCE;

  return passage->mark == BEAKTA_MARK_COMMENT ? BEAKTA_TINT_COMMENT : BEAKTA_TINT_HIGHLIGHT;
}

static void
describe_users (Collecting *collecting,
                GPtrArray  *users,
                guint       number,
                GString    *lines)
{
  for (guint i = 0; i < users->len; i++)
    {
      const BeaktaRecord *record = g_ptr_array_index (users, i);
      g_autofree char *user = dup_user_line (collecting, record);
      g_autofree char *line = NULL;

      /* Translators: the number of a piece of evidence, then what stands on it */
      line = g_strdup_printf (_("Evidence %u: %s"), number, user);
      append_line (lines, line);
    }
}

/* What other assessors based on it: "Bo Ek: 1.2 Are there measurable goals? – Partly" */
static void
describe_others (Collecting          *collecting,
                 const BeaktaPassage *passage,
                 GString             *lines)
{
  g_autoptr(GPtrArray) assessments = beakta_case_list_assessments_on (collecting->case_, passage->record.id);

  for (guint i = 0; i < assessments->len; i++)
    {
      const BeaktaAnswer *assessment = g_ptr_array_index (assessments, i);
      g_autofree char *answer = dup_answer_line (collecting, assessment);
      g_autofree char *line = NULL;

      /* Translators: an assessor, and the question and answer that a passage is their evidence of */
      line = g_strdup_printf (_("Evidence of %1$s: %2$s"),
                              beakta_case_editor_get_name (collecting->editor, assessment->assessor), answer);
      append_line (lines, line);
    }
}

static guint
describe_comments (Collecting          *collecting,
                   const BeaktaPassage *passage,
                   GString             *lines)
{
  guint n = 0;

  for (guint i = 0; i < collecting->comments->len; i++)
    {
      const BeaktaComment *comment = g_ptr_array_index (collecting->comments, i);
      g_autofree char *excerpt = NULL;
      g_autofree char *line = NULL;

      if (comment->target_kind != BEAKTA_ITEM_PASSAGE || comment->resolved ||
          !g_str_equal (comment->target, passage->record.id))
        continue;

      n++;
      excerpt = dup_excerpt (comment->text);
      /* Translators: who commented, and the beginning of the comment */
      line = g_strdup_printf (_("%s: %s"), beakta_case_editor_get_name (collecting->editor, comment->author), excerpt);
      append_line (lines, line);
    }

  return n;
}

const char *
beakta_case_marks_get_state (const BeaktaPassage *passage)
{
  g_return_val_if_fail (passage != NULL, "");

  if (passage->state == BEAKTA_ANCHOR_CHANGED)
    return _("The words have changed in the newer version of the document.");
  if (passage->state == BEAKTA_ANCHOR_LOST)
    return _("The words are not in the newer version of the document.");

  return "";
}

static void
describe_sort (const BeaktaPassage *passage,
               GString             *lines)
{
  g_autofree char *line = NULL;

  if (passage->mark == BEAKTA_MARK_PROMISE)
    {
      line = *passage->label != '\0' ? g_strdup_printf (_("Promise: %s"), passage->label) : g_strdup (_("Promise"));
      append_line (lines, line);
    }
  else if (passage->mark == BEAKTA_MARK_HIGHLIGHT && *passage->label != '\0')
    {
      append_line (lines, passage->label);
    }

  if (beakta_passage_asks_for_a_look (passage))
    append_line (lines, beakta_case_marks_get_state (passage));
}

static void
collect_passage (Collecting          *collecting,
                 const BeaktaPassage *passage,
                 BeaktaTextMarks     *marks)
{
  g_autoptr(GPtrArray) users = beakta_case_list_users_of (collecting->case_, passage->record.id);
  g_autoptr(GString) lines = g_string_new (NULL);
  guint number = beakta_case_get_evidence_number (collecting->case_, passage->record.id);
  guint n_comments;

  describe_users (collecting, users, number, lines);
  if (beakta_assessors_is_of_others (collecting->case_, passage))
    describe_others (collecting, passage, lines);
  describe_sort (passage, lines);
  n_comments = describe_comments (collecting, passage, lines);

  beakta_text_marks_add (marks, passage->record.id, passage->start, passage->end, choose_tint (passage, users),
                         number, n_comments, lines->str);
}

/* Where a passage of an earlier version may stand in this one. */
static void
collect_proposed (Collecting          *collecting,
                  const BeaktaPassage *passage,
                  guint                document,
                  BeaktaTextMarks     *marks)
{
  g_autoptr(BeaktaPassage) proposed = passage->proposed != NULL ? beakta_passage_dup_proposed (passage) : NULL;

  if (proposed != NULL && proposed->document == document)
    beakta_text_marks_add (marks, passage->record.id, proposed->start, proposed->end, BEAKTA_TINT_HIGHLIGHT,
                           beakta_case_get_evidence_number (collecting->case_, passage->record.id), 0,
                           _("Perhaps the new place of a passage that has changed. It has not been accepted."));
}

/* Evidence, promises and comments are the case's; a highlight that nothing stands on is its maker's own, and so is the evidence
 * of an assessor. */
static gboolean
is_private_of_another (Collecting          *collecting,
                       const BeaktaPassage *passage)
{
  if (beakta_assessors_is_of_others (collecting->case_, passage))
    return TRUE;

  return passage->mark == BEAKTA_MARK_HIGHLIGHT &&
         !g_str_equal (passage->maker, beakta_case_editor_get_user (collecting->editor)) &&
         beakta_case_get_evidence_number (collecting->case_, passage->record.id) == 0;
}

gboolean
beakta_case_marks_may_show (BeaktaCaseEditor    *editor,
                            const BeaktaPassage *passage)
{
  BeaktaCase *case_;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), FALSE);

  case_ = beakta_case_editor_get_case (editor);

  return beakta_assessors_may_see (case_, beakta_case_editor_get_user (editor)) ||
         !beakta_assessors_is_of_others (case_, passage);
}

BeaktaTextMarks *
beakta_case_marks_collect (BeaktaCaseEditor *editor,
                           guint             document,
                           gboolean          others)
{
  Collecting collecting = { editor, NULL, NULL };
  BeaktaTextMarks *marks = beakta_text_marks_new ();
  g_autoptr(GPtrArray) passages = NULL;
  g_autoptr(GPtrArray) comments = NULL;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), marks);

  collecting.case_ = beakta_case_editor_get_case (editor);
  collecting.comments = comments = beakta_case_list (collecting.case_, BEAKTA_ITEM_COMMENT);
  passages = beakta_case_list (collecting.case_, BEAKTA_ITEM_PASSAGE);

  for (guint i = 0; i < passages->len; i++)
    {
      const BeaktaPassage *passage = g_ptr_array_index (passages, i);

      if (!beakta_case_marks_may_show (editor, passage) || (!others && is_private_of_another (&collecting, passage)))
        continue;
      if (passage->document == document)
        collect_passage (&collecting, passage, marks);
      else
        collect_proposed (&collecting, passage, document, marks);
    }

  return marks;
}
