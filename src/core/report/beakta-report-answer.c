/* Answers on paper: their words, reasons and goals, what is missing, where they came from, and what they lack. */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-report-writer.h"

#include "beakta-assessors.h"

const char *
beakta_writer_get_lack (BeaktaReportWriter *writer,
                        BeaktaLack          lack)
{
  static const BeaktaSays says[] = {
    [BEAKTA_LACK_ANSWER] = BEAKTA_SAYS_LACK_ANSWER,
    [BEAKTA_LACK_REASON] = BEAKTA_SAYS_LACK_REASON,
    [BEAKTA_LACK_EVIDENCE] = BEAKTA_SAYS_LACK_EVIDENCE,
    [BEAKTA_LACK_MISSING] = BEAKTA_SAYS_LACK_MISSING,
    [BEAKTA_LACK_WORDING] = BEAKTA_SAYS_LACK_WORDING,
    [BEAKTA_LACK_LOOK] = BEAKTA_SAYS_LACK_LOOK,
    [BEAKTA_LACK_DIFFERS] = BEAKTA_SAYS_LACK_DIFFERS,
    [BEAKTA_LACK_GOAL_PART] = BEAKTA_SAYS_LACK_GOAL,
  };

  g_assert ((gsize) lack < G_N_ELEMENTS (says));

  return beakta_tongue_get (writer->tongue, says[lack]);
}

static gboolean
has_parts (JsonObject *goal)
{
  g_autoptr(GList) values = goal != NULL ? json_object_get_values (goal) : NULL;

  for (GList *value = values; value != NULL; value = value->next)
    if (JSON_NODE_HOLDS_VALUE (value->data) && g_strcmp0 (json_node_get_string (value->data), "") > 0)
      return TRUE;

  return FALSE;
}

static gboolean
has_content (BeaktaReportWriter *writer,
             const BeaktaAnswer *answer)
{
  gboolean is_claimed = answer != NULL && *answer->claim != '\0' && !beakta_writer_is_own_work (writer);

  return answer != NULL && (*answer->value != '\0' || *answer->reason != '\0' || *answer->missing != '\0' ||
                            is_claimed || has_parts (answer->goal) || answer->evidence[0] != NULL);
}

/* Questions that count and ask for an answer, and whatever somebody has answered beyond them: nothing written is left out. */
gboolean
beakta_writer_asks (BeaktaReportWriter   *writer,
                    BeaktaFindings       *findings,
                    const BeaktaQuestion *question)
{
  BeaktaChecklist *checklist = findings->checklist;

  return (beakta_findings_applies (findings, question) && beakta_question_get_asks_answer (question)) ||
         has_content (writer, beakta_case_get_answer (writer->case_, beakta_checklist_get_id (checklist),
                                                      beakta_question_get_id (question)));
}

/* (transfer container): the answers of the case that hold something. */
GPtrArray *
beakta_writer_list_answers (BeaktaReportWriter *writer)
{
  g_autoptr(GPtrArray) all = beakta_case_list (writer->case_, BEAKTA_ITEM_ANSWER);
  GPtrArray *answers = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (has_content (writer, g_ptr_array_index (all, i)))
      g_ptr_array_add (answers, g_ptr_array_index (all, i));

  return answers;
}

/* A goal is printed part by part below its reason, so that the place of the answer's word stays free. */
static gboolean
is_goal (const BeaktaQuestion *question,
         const BeaktaAnswer   *answer)
{
  return has_parts (answer->goal) && beakta_question_get_answer_type (question) == BEAKTA_ANSWER_GOAL &&
         beakta_question_find_option (question, answer->value) == NULL;
}

static BeaktaSpanStyle
get_style (const char *value)
{
  if (strcmp (value, "yes") == 0)
    return BEAKTA_SPAN_STRONG | BEAKTA_SPAN_GOOD;
  if (strcmp (value, "partly") == 0 || strcmp (value, "no") == 0)
    return BEAKTA_SPAN_STRONG | BEAKTA_SPAN_WEAK;

  return BEAKTA_SPAN_STRONG;
}

/**
 * beakta_writer_dup_answer_word:
 * @writer: a paper being written
 * @question: a question
 * @answer: (nullable): its answer
 * @style: (out): how it is set
 *
 * Returns: (transfer full): the label of the option; the text, number or goal itself; "Inte besvarad." when there is no value
 */
char *
beakta_writer_dup_answer_word (BeaktaReportWriter   *writer,
                               const BeaktaQuestion *question,
                               const BeaktaAnswer   *answer,
                               BeaktaSpanStyle      *style)
{
  const BeaktaOption *option = NULL;

  *style = BEAKTA_SPAN_PLAIN;
  if (answer != NULL && is_goal (question, answer))
    return g_strdup (json_object_get_string_member_with_default (answer->goal, "what", ""));

  if (answer == NULL || *answer->value == '\0')
    {
      *style = BEAKTA_SPAN_STRONG | BEAKTA_SPAN_WEAK;
      return g_strdup (beakta_tongue_get (writer->tongue, BEAKTA_SAYS_NOT_ANSWERED_SENTENCE));
    }

  option = beakta_question_find_option (question, answer->value);
  if (option == NULL)
    return g_strdup (answer->value);

  *style = get_style (answer->value);
  return g_strdup (beakta_option_get_label (option, beakta_tongue_get_language (writer->tongue)));
}

static void
add_labelled (BeaktaReportWriter *writer,
              BeaktaBlockKind     kind,
              BeaktaSays          label,
              const char         *text)
{
  BeaktaBlock *block;

  if (*text == '\0')
    return;

  block = beakta_writer_add_text (writer, kind, BEAKTA_SPAN_STRONG, beakta_tongue_get (writer->tongue, label));
  beakta_block_say (block, BEAKTA_SPAN_PLAIN, text);
}

/* A measurable goal: every part in its place, and those that are not there said so. */
static void
add_goal (BeaktaReportWriter *writer,
          JsonObject         *goal)
{
  static const struct { const char *member; BeaktaSays label; } parts[] = {
    { "what", BEAKTA_SAYS_GOAL_WHAT }, { "baseline", BEAKTA_SAYS_GOAL_BASELINE },
    { "target", BEAKTA_SAYS_GOAL_TARGET }, { "unit", BEAKTA_SAYS_GOAL_UNIT },
    { "when", BEAKTA_SAYS_GOAL_WHEN }, { "source", BEAKTA_SAYS_GOAL_SOURCE },
  };
  BeaktaBlock *facts = beakta_writer_add (writer, BEAKTA_BLOCK_FACTS);

  facts->level = 1;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const char *value = json_object_get_string_member_with_default (goal, parts[i].member, "");

      beakta_block_add_fact (facts, beakta_tongue_get (writer->tongue, parts[i].label),
                             *value != '\0' ? value : beakta_tongue_get (writer->tongue, BEAKTA_SAYS_NOT_STATED));
    }
}

static void
add_words (BeaktaReportWriter   *writer,
           const BeaktaQuestion *question,
           const BeaktaAnswer   *answer)
{
  BeaktaSpanStyle style;
  g_autofree char *word = beakta_writer_dup_answer_word (writer, question, answer, &style);
  const BeaktaOption *option = answer != NULL ? beakta_question_find_option (question, answer->value) : NULL;
  BeaktaBlock *block = beakta_writer_add (writer, BEAKTA_BLOCK_ANSWER);

  if (answer == NULL || !is_goal (question, answer))
    beakta_block_say (block, style, word);
  if (option != NULL)
    beakta_block_say (block, style, g_str_has_suffix (word, ".") ? "" : ".");
  if (answer != NULL && *answer->reason != '\0')
    {
      if (block->spans->len > 0)
        beakta_block_say (block, BEAKTA_SPAN_PLAIN, style == BEAKTA_SPAN_PLAIN ? "\n" : " ");
      beakta_block_say (block, BEAKTA_SPAN_PLAIN, answer->reason);
    }

  if (block->spans->len == 0)
    g_ptr_array_remove (writer->blocks, block);
  if (option != NULL && beakta_question_get_answer_type (question) == BEAKTA_ANSWER_SCALE && option->points < 0 &&
      !beakta_option_is_set_aside (option))
    beakta_writer_add_text (writer, BEAKTA_BLOCK_NOTE, BEAKTA_SPAN_PLAIN,
                            beakta_tongue_get (writer->tongue, BEAKTA_SAYS_POINTS_UNDEFINED));
}

/* What the engine asks for and the answer does not have. That there is no answer is said already. */
static void
add_lacks (BeaktaReportWriter   *writer,
           BeaktaFindings       *findings,
           const BeaktaQuestion *question)
{
  g_autoptr(GString) lacks = g_string_new (NULL);

  for (guint i = 0; i < findings->lacks->len; i++)
    {
      const BeaktaFinding *finding = g_ptr_array_index (findings->lacks, i);

      if (finding->question == question && finding->lack != BEAKTA_LACK_ANSWER)
        g_string_append_printf (lacks, "%s%s", lacks->len > 0 ? " " : "", beakta_writer_get_lack (writer, finding->lack));
    }

  if (lacks->len > 0)
    beakta_writer_add_text (writer, BEAKTA_BLOCK_NOTE, BEAKTA_SPAN_DIM, lacks->str);
}

/* (nullable): one of the case's lists. */
BeaktaChecklist *
beakta_writer_find_checklist (BeaktaReportWriter *writer,
                              const char         *id)
{
  for (guint i = 0; writer->checklists != NULL && i < writer->checklists->len; i++)
    if (strcmp (beakta_checklist_get_id (g_ptr_array_index (writer->checklists, i)), id) == 0)
      return g_ptr_array_index (writer->checklists, i);

  return NULL;
}

/* An answer that says what was said in another list says where. */
static void
add_origin (BeaktaReportWriter *writer,
            const BeaktaAnswer *answer)
{
  g_auto(GStrv) parts = g_strsplit (answer->taken_from, "/", 2);
  g_autofree char *origin = NULL;
  BeaktaChecklist *checklist;
  const char *title;

  if (g_strv_length (parts) != 2)
    return;

  checklist = beakta_writer_find_checklist (writer, parts[0]);
  title = checklist != NULL ? beakta_checklist_get_title (checklist, beakta_tongue_get_language (writer->tongue)) : parts[0];
  origin = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_TAKEN_FROM, title, parts[1], NULL);
  beakta_writer_add_text (writer, BEAKTA_BLOCK_NOTE, BEAKTA_SPAN_PLAIN, origin);
}

/* A reason that was taken over from an assessor says whose it is. */
static void
add_reason_writer (BeaktaReportWriter *writer,
                   const BeaktaAnswer *answer)
{
  const char *user = beakta_assessors_get_reason_writer (writer->case_, answer);
  g_autofree char *line = user != NULL ? beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_REASON_OF, user, NULL) : NULL;

  if (line != NULL)
    beakta_writer_add_text (writer, BEAKTA_BLOCK_NOTE, BEAKTA_SPAN_PLAIN, line);
}

void
beakta_writer_add_answer (BeaktaReportWriter   *writer,
                          BeaktaFindings       *findings,
                          const BeaktaQuestion *question,
                          const BeaktaAnswer   *answer)
{
  add_words (writer, question, answer);
  if (answer == NULL)
    return;

  if (has_parts (answer->goal))
    add_goal (writer, answer->goal);
  add_origin (writer, answer);
  add_reason_writer (writer, answer);
  beakta_writer_add_earlier_words (writer, answer);
  beakta_writer_add_claim (writer, question, answer);
  add_labelled (writer, BEAKTA_BLOCK_NOTE, BEAKTA_SAYS_MISSING, answer->missing);
  beakta_writer_add_quotes (writer, (const char * const *) answer->evidence);
  add_lacks (writer, findings, question);
}
