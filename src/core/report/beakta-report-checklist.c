/* Checklists with their answers: question, word, reason, what is missing, quotes with their source, and what is lacking. */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-report-writer.h"

static const char *
say (BeaktaReportWriter *writer,
     BeaktaSays          word)
{
  return beakta_tongue_get (writer->tongue, word);
}

const char *
beakta_writer_get_lack (BeaktaReportWriter *writer,
                        BeaktaLack          lack)
{
  switch (lack)
    {
    case BEAKTA_LACK_ANSWER:
      return say (writer, BEAKTA_SAYS_LACK_ANSWER);
    case BEAKTA_LACK_REASON:
      return say (writer, BEAKTA_SAYS_LACK_REASON);
    case BEAKTA_LACK_EVIDENCE:
      return say (writer, BEAKTA_SAYS_LACK_EVIDENCE);
    case BEAKTA_LACK_MISSING:
      return say (writer, BEAKTA_SAYS_LACK_MISSING);
    case BEAKTA_LACK_WORDING:
      return say (writer, BEAKTA_SAYS_LACK_WORDING);
    case BEAKTA_LACK_LOOK:
      return say (writer, BEAKTA_SAYS_LACK_LOOK);
    case BEAKTA_LACK_DIFFERS:
      return say (writer, BEAKTA_SAYS_LACK_DIFFERS);
    case BEAKTA_LACK_GOAL_PART:
      return say (writer, BEAKTA_SAYS_LACK_GOAL);
    default:
      g_assert_not_reached ();
    }
}

static const BeaktaCaseChecklist *
find_attached (BeaktaReportWriter *writer,
               BeaktaChecklist    *checklist)
{
  return beakta_case_lookup (writer->case_, BEAKTA_ITEM_CHECKLIST, beakta_checklist_get_id (checklist));
}

BeaktaDepth
beakta_writer_get_depth (BeaktaReportWriter *writer,
                         BeaktaChecklist    *checklist)
{
  return beakta_depth_of_case (find_attached (writer, checklist));
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
has_content (const BeaktaAnswer *answer)
{
  return answer != NULL && (*answer->value != '\0' || *answer->reason != '\0' || *answer->missing != '\0' ||
                            *answer->claim != '\0' || has_parts (answer->goal) || answer->evidence[0] != NULL);
}

/* Questions that count, and whatever somebody has answered beyond them: nothing written is left out. */
gboolean
beakta_writer_asks (BeaktaReportWriter   *writer,
                    BeaktaFindings       *findings,
                    const BeaktaQuestion *question)
{
  BeaktaChecklist *checklist = findings->checklist;

  return beakta_findings_applies (findings, question) ||
         has_content (beakta_case_get_answer (writer->case_, beakta_checklist_get_id (checklist),
                                              beakta_question_get_id (question)));
}

/* (transfer container): the answers of the case that hold something. */
GPtrArray *
beakta_writer_list_answers (BeaktaReportWriter *writer)
{
  g_autoptr(GPtrArray) all = beakta_case_list (writer->case_, BEAKTA_ITEM_ANSWER);
  GPtrArray *answers = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (has_content (g_ptr_array_index (all, i)))
      g_ptr_array_add (answers, g_ptr_array_index (all, i));

  return answers;
}

/* A goal is printed part by part below its reason, so that the place of the answer's word stays free. */
static gboolean
is_goal (const BeaktaQuestion *question,
         const BeaktaAnswer   *answer)
{
  return has_parts (answer->goal) && beakta_question_get_answer_type (question) == BEAKTA_ANSWER_GOAL;
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
      return g_strdup (say (writer, BEAKTA_SAYS_NOT_ANSWERED_SENTENCE));
    }

  option = beakta_question_find_option (question, answer->value);
  if (option == NULL)
    return g_strdup (answer->value);

  *style = get_style (answer->value);
  return g_strdup (beakta_option_get_label (option, beakta_tongue_get_language (writer->tongue)));
}

/* Document, page, heading, and what became of the place in a later version. */
char *
beakta_writer_dup_place (BeaktaReportWriter  *writer,
                         const BeaktaPassage *passage)
{
  const BeaktaDocument *document = beakta_case_get_document (writer->case_, passage->document);
  g_autofree char *page_number = g_strdup_printf ("%u", passage->page);
  g_autofree char *page = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_PAGE, page_number, NULL);
  g_autofree char *heading = beakta_report_dup_one_line (passage->heading);
  g_autofree char *name = beakta_report_dup_one_line (document != NULL ? document->name : "");
  g_autoptr(GString) place = g_string_new (name);

  if (passage->page > 0)
    g_string_append_printf (place, "%s%s", place->len > 0 ? ", " : "", page);
  if (*heading != '\0')
    g_string_append_printf (place, "%s%s", place->len > 0 ? ", " : "", heading);
  if (passage->state != BEAKTA_ANCHOR_EXACT)
    g_string_append_printf (place, " (%s)",
                            say (writer, passage->state == BEAKTA_ANCHOR_MOVED ? BEAKTA_SAYS_ANCHOR_MOVED
                                       : passage->state == BEAKTA_ANCHOR_CHANGED ? BEAKTA_SAYS_ANCHOR_CHANGED
                                       : BEAKTA_SAYS_ANCHOR_LOST));

  return g_string_free (g_steal_pointer (&place), FALSE);
}

/* The source line: its number before its place. */
static char *
dup_source_line (BeaktaReportWriter  *writer,
                 const BeaktaPassage *passage)
{
  g_autofree char *number = g_strdup_printf ("%u", beakta_case_get_evidence_number (writer->case_, passage->record.id));
  g_autofree char *place = beakta_writer_dup_place (writer, passage);

  return beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_EVIDENCE_SOURCE, number, place, NULL);
}

void
beakta_writer_add_quote (BeaktaReportWriter *writer,
                         const char         *passage_id)
{
  const BeaktaPassage *passage = beakta_case_lookup (writer->case_, BEAKTA_ITEM_PASSAGE, passage_id);
  g_autofree char *words = NULL;
  g_autofree char *quoted = NULL;
  g_autofree char *source = NULL;
  BeaktaBlock *block;

  if (passage == NULL)
    {
      beakta_writer_add_text (writer, BEAKTA_BLOCK_NOTE, BEAKTA_SPAN_PLAIN, say (writer, BEAKTA_SAYS_PASSAGE_GONE));
      return;
    }

  words = beakta_report_dup_one_line (passage->exact);
  quoted = beakta_tongue_dup_quoted (writer->tongue, words);
  source = dup_source_line (writer, passage);
  block = beakta_writer_add_text (writer, BEAKTA_BLOCK_QUOTE, BEAKTA_SPAN_PLAIN, quoted);
  beakta_block_say (block, BEAKTA_SPAN_DIM | BEAKTA_SPAN_SMALL, source);
  beakta_block_set_source (block, BEAKTA_ITEM_PASSAGE, passage_id);
}

/* In the order of their numbers, so that a reader who looks for number 4 finds it after 3. */
static int
compare_numbers (gconstpointer a,
                 gconstpointer b,
                 gpointer      case_)
{
  guint number_a = beakta_case_get_evidence_number (case_, *(const char * const *) a);
  guint number_b = beakta_case_get_evidence_number (case_, *(const char * const *) b);

  return (number_a > number_b) - (number_a < number_b);
}

void
beakta_writer_add_quotes (BeaktaReportWriter *writer,
                          const char * const *passages)
{
  g_autoptr(GPtrArray) sorted = g_ptr_array_new ();

  for (guint i = 0; passages != NULL && passages[i] != NULL; i++)
    g_ptr_array_add (sorted, (gpointer) passages[i]);
  g_ptr_array_sort_with_data (sorted, compare_numbers, writer->case_);

  for (guint i = 0; i < sorted->len; i++)
    beakta_writer_add_quote (writer, g_ptr_array_index (sorted, i));
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

  block = beakta_writer_add_text (writer, kind, BEAKTA_SPAN_STRONG, say (writer, label));
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

      beakta_block_add_fact (facts, say (writer, parts[i].label),
                             *value != '\0' ? value : say (writer, BEAKTA_SAYS_NOT_STATED));
    }
}

static void
add_answer (BeaktaReportWriter   *writer,
            const BeaktaQuestion *question,
            const BeaktaAnswer   *answer)
{
  BeaktaSpanStyle style;
  g_autofree char *word = beakta_writer_dup_answer_word (writer, question, answer, &style);
  const BeaktaOption *option = answer != NULL ? beakta_question_find_option (question, answer->value) : NULL;
  BeaktaBlock *block = beakta_writer_add (writer, BEAKTA_BLOCK_ANSWER);

  if (answer != NULL)
    beakta_block_set_source (block, BEAKTA_ITEM_ANSWER, answer->record.id);
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
  if (option != NULL && beakta_question_get_answer_type (question) == BEAKTA_ANSWER_SCALE && option->points < 0)
    beakta_writer_add_text (writer, BEAKTA_BLOCK_NOTE, BEAKTA_SPAN_PLAIN, say (writer, BEAKTA_SAYS_POINTS_UNDEFINED));
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
static BeaktaChecklist *
find_checklist (BeaktaReportWriter *writer,
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

  checklist = find_checklist (writer, parts[0]);
  title = checklist != NULL ? beakta_checklist_get_title (checklist, beakta_tongue_get_language (writer->tongue)) : parts[0];
  origin = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_TAKEN_FROM, title, parts[1], NULL);
  beakta_writer_add_text (writer, BEAKTA_BLOCK_NOTE, BEAKTA_SPAN_PLAIN, origin);
}

static void
add_question (BeaktaReportWriter   *writer,
              BeaktaChecklist      *checklist,
              const BeaktaQuestion *question,
              BeaktaFindings       *findings)
{
  const BeaktaAnswer *answer = beakta_case_get_answer (writer->case_, beakta_checklist_get_id (checklist),
                                                       beakta_question_get_id (question));
  BeaktaBlock *block = beakta_writer_add (writer, BEAKTA_BLOCK_QUESTION);

  beakta_block_say (block, BEAKTA_SPAN_DIM, beakta_question_get_number (question));
  beakta_block_say (block, BEAKTA_SPAN_PLAIN, "  ");
  beakta_block_say (block, BEAKTA_SPAN_STRONG,
                    beakta_question_get_text (question, beakta_tongue_get_language (writer->tongue)));
  add_answer (writer, question, answer);
  if (answer == NULL)
    return;

  if (has_parts (answer->goal))
    add_goal (writer, answer->goal);
  add_origin (writer, answer);
  beakta_writer_add_earlier_words (writer, answer);
  beakta_writer_add_claim (writer, question, answer);
  add_labelled (writer, BEAKTA_BLOCK_NOTE, BEAKTA_SAYS_MISSING, answer->missing);
  beakta_writer_add_quotes (writer, (const char * const *) answer->evidence);
  add_lacks (writer, findings, question);
}

static void
add_section (BeaktaReportWriter   *writer,
             BeaktaChecklist      *checklist,
             const BeaktaSection  *section,
             BeaktaFindings       *findings)
{
  const char *language = beakta_tongue_get_language (writer->tongue);
  g_autofree char *heading = g_strdup_printf ("%s  %s", beakta_section_get_number (section),
                                              beakta_section_get_title (section, language));
  gboolean first = TRUE;

  for (guint i = 0; i < beakta_section_get_n_questions (section); i++)
    {
      const BeaktaQuestion *question = beakta_section_get_question (section, i);

      if (!beakta_writer_asks (writer, findings, question))
        continue;
      if (first)
        beakta_writer_add_heading (writer, 2, heading);
      first = FALSE;
      add_question (writer, checklist, question, findings);
    }
}

/* What the list's own rules make of the answers: the class, the score, and where the source is silent. */
static void
add_conclusions (BeaktaReportWriter   *writer,
                 BeaktaFindings       *findings)
{
  g_autofree char *score = g_strdup_printf ("%d", findings->score);
  g_autofree char *line = NULL;
  BeaktaBlock *block;

  if (findings->proposed != BEAKTA_CLASS_UNSET)
    {
      g_autofree char *class_ = beakta_writer_dup_class (writer, findings->proposed);

      block = beakta_writer_add_text (writer, BEAKTA_BLOCK_PARAGRAPH, BEAKTA_SPAN_PLAIN,
                                      say (writer, BEAKTA_SAYS_LIST_PROPOSES));
      beakta_block_say (block, BEAKTA_SPAN_PLAIN, class_);
      beakta_block_say (block, BEAKTA_SPAN_PLAIN, ". ");
      beakta_block_say (block, BEAKTA_SPAN_PLAIN, findings->explanation);
    }

  if (findings->score_undefined)
    beakta_writer_add_text (writer, BEAKTA_BLOCK_NOTE, BEAKTA_SPAN_PLAIN, say (writer, BEAKTA_SAYS_SCORE_UNDEFINED));
  else if (findings->score >= 0)
    {
      line = *findings->score_label != '\0'
               ? beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_SCORE_LABEL, score, findings->score_label, NULL)
               : beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_SCORE, score, NULL);
      beakta_writer_add_text (writer, BEAKTA_BLOCK_PARAGRAPH, BEAKTA_SPAN_PLAIN, line);
    }
}

static void
add_preamble (BeaktaReportWriter   *writer,
              BeaktaChecklist      *checklist,
              BeaktaFindings       *findings)
{
  const BeaktaCaseChecklist *attached = find_attached (writer, checklist);
  const char *depth = beakta_tongue_get_depth (writer->tongue, attached != NULL ? attached->depth : "normal");
  g_autofree char *version = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_LIST_VERSION,
                                                 beakta_checklist_get_id (checklist),
                                                 beakta_checklist_get_version (checklist), depth, NULL);
  g_autofree char *source = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_LIST_SOURCE,
                                                beakta_checklist_get_source (checklist), NULL);
  g_autofree char *n_answered = g_strdup_printf ("%u", findings->n_answered);
  g_autofree char *n_questions = g_strdup_printf ("%u", findings->n_questions);
  g_autofree char *n_complete = g_strdup_printf ("%u", findings->n_complete);
  g_autofree char *count = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_LIST_COUNT, n_answered, n_questions,
                                               n_complete, NULL);
  BeaktaBlock *block = beakta_writer_add_text (writer, BEAKTA_BLOCK_PARAGRAPH, BEAKTA_SPAN_DIM, version);

  if (*beakta_checklist_get_source (checklist) != '\0')
    beakta_block_say (block, BEAKTA_SPAN_DIM, source);
  beakta_writer_add_text (writer, BEAKTA_BLOCK_PARAGRAPH, BEAKTA_SPAN_PLAIN, count);
  add_conclusions (writer, findings);
  beakta_writer_add_assessors (writer, checklist);
}

static void
add_checklist (BeaktaReportWriter *writer,
               BeaktaChecklist    *checklist)
{
  const char *language = beakta_tongue_get_language (writer->tongue);
  g_autoptr(BeaktaFindings) findings = beakta_findings_new (checklist, writer->case_,
                                                            beakta_writer_get_depth (writer, checklist), language);

  beakta_writer_add_heading (writer, 1, beakta_checklist_get_title (checklist, language));
  add_preamble (writer, checklist, findings);
  for (guint i = 0; i < beakta_checklist_get_n_sections (checklist); i++)
    add_section (writer, checklist, beakta_checklist_get_section (checklist, i), findings);
  beakta_writer_add_earlier_answers (writer, checklist);
}

/* Lists that the case uses and that the caller could not find: never left out in silence. */
static void
add_absent (BeaktaReportWriter        *writer,
            const BeaktaCaseChecklist *attached)
{
  g_autoptr(GPtrArray) answers = beakta_writer_list_answers (writer);
  g_autofree char *number = NULL;
  g_autofree char *line = NULL;
  guint n_answers = 0;

  for (guint i = 0; writer->checklists != NULL && i < writer->checklists->len; i++)
    if (strcmp (beakta_checklist_get_id (g_ptr_array_index (writer->checklists, i)), attached->checklist) == 0)
      return;

  for (guint i = 0; i < answers->len; i++)
    n_answers += strcmp (((const BeaktaAnswer *) g_ptr_array_index (answers, i))->checklist, attached->checklist) == 0;

  number = g_strdup_printf ("%u", n_answers);
  line = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_LIST_ABSENT, attached->checklist, attached->version, number, NULL);
  beakta_writer_add_heading (writer, 1, attached->checklist);
  beakta_writer_add_text (writer, BEAKTA_BLOCK_NOTE, BEAKTA_SPAN_PLAIN, line);
}

void
beakta_writer_add_checklists (BeaktaReportWriter *writer)
{
  g_autoptr(GPtrArray) attached = beakta_case_list (writer->case_, BEAKTA_ITEM_CHECKLIST);
  guint before = writer->blocks->len;

  for (guint i = 0; writer->checklists != NULL && i < writer->checklists->len; i++)
    add_checklist (writer, g_ptr_array_index (writer->checklists, i));
  for (guint i = 0; i < attached->len; i++)
    add_absent (writer, g_ptr_array_index (attached, i));

  if (writer->blocks->len == before)
    beakta_writer_add_text (writer, BEAKTA_BLOCK_NOTE, BEAKTA_SPAN_PLAIN, say (writer, BEAKTA_SAYS_NO_LISTS));
}
