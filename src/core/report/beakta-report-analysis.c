/* Who gains and who loses: classification, the table of groups and alternatives, measures and conclusion. What else is said of
 * groups is in beakta-report-groups.c, goals and other distributions in beakta-report-plans.c.
 *
 * The table's headers say "if support is given", never the words of a decision: the annex is not the decision.
 */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-report-figures.h"
#include "beakta-report-writer.h"
#include "beakta-subject.h"

#define GROUPS_OF_FIGURE 6

static const char *
say (BeaktaReportWriter *writer,
     BeaktaSays          word)
{
  return beakta_tongue_get (writer->tongue, word);
}

/* The class as the end of a sentence: "bidrar till ökad integration". */
char *
beakta_writer_dup_class (BeaktaReportWriter *writer,
                         BeaktaClass         class_)
{
  if (class_ == BEAKTA_CLASS_UNSET)
    return g_ascii_strdown (say (writer, BEAKTA_SAYS_NOT_STATED), -1);

  return g_strconcat (beakta_tongue_get_class (writer->tongue, class_),
                      beakta_tongue_get_class_rest (writer->tongue, class_), NULL);
}

static void
say_class (BeaktaReportWriter *writer,
           BeaktaBlock        *block,
           BeaktaClass         class_)
{
  beakta_block_say (block, BEAKTA_SPAN_STRONG, beakta_tongue_get_class (writer->tongue, class_));
  beakta_block_say (block, BEAKTA_SPAN_PLAIN, beakta_tongue_get_class_rest (writer->tongue, class_));
  beakta_block_say (block, BEAKTA_SPAN_PLAIN, ".");
}

static void
say_authority (BeaktaReportWriter *writer,
               BeaktaBlock        *block,
               BeaktaSays          word)
{
  g_autofree char *text = beakta_tongue_fill (writer->tongue, word, beakta_writer_get_authority (writer), NULL);

  beakta_block_say (block, BEAKTA_SPAN_PLAIN, block->spans->len == 0 ? g_strchug (text) : text);
}

static void
add_classes (BeaktaReportWriter         *writer,
             const BeaktaClassification *classes)
{
  BeaktaBlock *block = beakta_writer_add (writer, BEAKTA_BLOCK_PARAGRAPH);

  if (classes->applicant == BEAKTA_CLASS_UNSET)
    beakta_block_say (block, BEAKTA_SPAN_PLAIN, say (writer, BEAKTA_SAYS_CLASS_APPLICANT_UNSET));
  else
    {
      beakta_block_say (block, BEAKTA_SPAN_PLAIN, say (writer, BEAKTA_SAYS_CLASS_APPLICANT));
      say_class (writer, block, classes->applicant);
    }

  if (classes->caseworker == BEAKTA_CLASS_UNSET)
    {
      say_authority (writer, block, BEAKTA_SAYS_CLASS_AUTHORITY_UNSET);
      return;
    }

  say_authority (writer, block, classes->applicant == BEAKTA_CLASS_UNSET ? BEAKTA_SAYS_CLASS_AUTHORITY_ALONE
                                                                         : BEAKTA_SAYS_CLASS_AUTHORITY);
  say_class (writer, block, classes->caseworker);
}

/* A difference demands a reason, and so does "no change". */
static void
add_class_reason (BeaktaReportWriter         *writer,
                  const BeaktaClassification *classes)
{
  gboolean differ = classes->applicant != BEAKTA_CLASS_UNSET && classes->caseworker != BEAKTA_CLASS_UNSET &&
                    classes->applicant != classes->caseworker;
  BeaktaBlock *block;

  if (*classes->reason != '\0')
    {
      block = beakta_writer_add_text (writer, BEAKTA_BLOCK_PARAGRAPH, BEAKTA_SPAN_STRONG,
                                      say (writer, BEAKTA_SAYS_CLASS_REASON));
      beakta_block_say (block, BEAKTA_SPAN_PLAIN, classes->reason);
    }
  else if (differ)
    beakta_writer_add_text (writer, BEAKTA_BLOCK_NOTE, BEAKTA_SPAN_PLAIN,
                            say (writer, BEAKTA_SAYS_CLASS_NO_REASON_DIFFER));
  else if (classes->caseworker == BEAKTA_CLASS_NO_CHANGE)
    beakta_writer_add_text (writer, BEAKTA_BLOCK_NOTE, BEAKTA_SPAN_PLAIN,
                            say (writer, BEAKTA_SAYS_CLASS_NO_REASON_NO_CHANGE));
}

/* Own work is not classed; without a conclusion there is nothing to sum up. */
void
beakta_writer_add_summary (BeaktaReportWriter *writer)
{
  const BeaktaClassification *classes = beakta_case_get_classification (writer->case_);
  const BeaktaAnalysis *analysis = beakta_case_get_analysis (writer->case_);
  gboolean is_own_work = beakta_writer_is_own_work (writer);
  guint first = writer->blocks->len;
  BeaktaBlock *block;

  if (is_own_work && *analysis->conclusion == '\0')
    return;

  beakta_writer_add_heading (writer, 1, say (writer, BEAKTA_SAYS_SUMMARY));
  if (!is_own_work)
    {
      add_classes (writer, classes);
      add_class_reason (writer, classes);
      beakta_writer_tie (writer, first, BEAKTA_ITEM_CLASSIFICATION, "classification");
    }

  if (*analysis->conclusion != '\0')
    {
      block = beakta_writer_add_text (writer, BEAKTA_BLOCK_PARAGRAPH, BEAKTA_SPAN_STRONG,
                                      say (writer, BEAKTA_SAYS_CONCLUSION));
      beakta_block_say (block, BEAKTA_SPAN_PLAIN, analysis->conclusion);
      beakta_writer_tie (writer, first, BEAKTA_ITEM_ANALYSIS, "analysis");
    }

  beakta_writer_add_claims (writer);
}

char *
beakta_report_dup_effect (BeaktaTongue      tongue,
                          const BeaktaCell *cell)
{
  const char *degree = beakta_tongue_get_degree (tongue, cell->degree);
  gboolean has_degree = (cell->effect == BEAKTA_EFFECT_GAINS || cell->effect == BEAKTA_EFFECT_LOSES) && *degree != '\0';

  return g_strconcat (beakta_tongue_get_effect (tongue, cell->effect), has_degree ? ", " : "", has_degree ? degree : "", NULL);
}

/* How certain it is and when it shows. */
char *
beakta_report_dup_effect_rest (BeaktaTongue      tongue,
                               const BeaktaCell *cell)
{
  const char *certainty = beakta_tongue_get_certainty (tongue, cell->certainty);
  const char *horizon = beakta_tongue_get_horizon (tongue, cell->horizon);

  if (cell->effect == BEAKTA_EFFECT_UNKNOWN || (*certainty == '\0' && *horizon == '\0'))
    return g_strdup ("");

  return g_strdup_printf (" (%s%s%s)", certainty, *certainty != '\0' && *horizon != '\0' ? ", " : "", horizon);
}

static void
say_effect (BeaktaReportWriter *writer,
            BeaktaReportCell   *cell,
            const BeaktaCell   *effect)
{
  BeaktaSpanStyle style = effect->effect == BEAKTA_EFFECT_GAINS ? BEAKTA_SPAN_GOOD
                        : effect->effect == BEAKTA_EFFECT_LOSES ? BEAKTA_SPAN_WEAK : BEAKTA_SPAN_PLAIN;
  g_autofree char *word = beakta_report_dup_effect (writer->tongue, effect);
  g_autofree char *rest = beakta_report_dup_effect_rest (writer->tongue, effect);

  beakta_cell_say (cell, BEAKTA_SPAN_STRONG | style, word);
  beakta_cell_say (cell, BEAKTA_SPAN_PLAIN, rest);
}

/* "1, 4": the numbers of the evidence, each once, rising; "" when there is none. */
char *
beakta_writer_dup_numbers (BeaktaReportWriter *writer,
                           const char * const *passages,
                           const char         *separator)
{
  g_autoptr(GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  GString *list = g_string_new (NULL);

  for (guint i = 0; passages != NULL && passages[i] != NULL; i++)
    {
      guint number = beakta_case_get_evidence_number (writer->case_, passages[i]);
      guint at = 0;

      while (at < numbers->len && g_array_index (numbers, guint, at) < number)
        at++;
      if (number > 0 && (at == numbers->len || g_array_index (numbers, guint, at) != number))
        g_array_insert_val (numbers, at, number);
    }

  for (guint i = 0; i < numbers->len; i++)
    g_string_append_printf (list, "%s%u", i > 0 ? separator : "", g_array_index (numbers, guint, i));

  return g_string_free (list, FALSE);
}

static void
add_effect (BeaktaReportWriter *writer,
            GPtrArray          *row,
            const BeaktaGroup  *group,
            BeaktaAlternative   alternative)
{
  const BeaktaCell *effect = beakta_case_get_cell (writer->case_, group->record.id, alternative);
  BeaktaReportCell *cell = beakta_row_add_cell (row);

  g_autofree char *id = g_strdup_printf ("%s/%s", group->record.id,
                                         beakta_words_get_nick (BEAKTA_WORDS_ALTERNATIVE, (int) alternative));

  beakta_cell_set_source (cell, BEAKTA_ITEM_CELL, id);
  if (effect == NULL)
    {
      beakta_cell_say (cell, BEAKTA_SPAN_DIM, say (writer, BEAKTA_SAYS_NOT_ANSWERED));
      return;
    }

  say_effect (writer, cell, effect);
  beakta_writer_say_reason (writer, cell, effect->reason, effect);
}

/* The background variables that make the group; "" when there are none. */
char *
beakta_report_dup_variables (const BeaktaGroup *group)
{
  g_autoptr(GList) names = group->variables != NULL ? json_object_get_members (group->variables) : NULL;
  GString *variables = g_string_new (NULL);

  for (GList *name = names; name != NULL; name = name->next)
    g_string_append_printf (variables, "%s%s: %s", variables->len > 0 ? " · " : "", (const char *) name->data,
                            json_object_get_string_member_with_default (group->variables, name->data, ""));

  return g_string_free (variables, FALSE);
}

/* The group's name, and below it the background variables that make it (Stockholm's intersectional model 2016). */
static void
say_group (BeaktaReportCell  *cell,
           const BeaktaGroup *group)
{
  g_autofree char *label = beakta_report_dup_one_line (group->label);
  g_autofree char *variables = beakta_report_dup_variables (group);

  beakta_cell_say (cell, BEAKTA_SPAN_PLAIN, label);
  if (*variables != '\0')
    {
      beakta_cell_say (cell, BEAKTA_SPAN_PLAIN, "\n");
      beakta_cell_say (cell, BEAKTA_SPAN_DIM | BEAKTA_SPAN_SMALL, variables);
    }
}

void
beakta_writer_add_figures (BeaktaReportWriter *writer,
                           GPtrArray          *groups,
                           BeaktaMakeFigure    make)
{
  BeaktaBlock *block = NULL;

  for (guint i = 0; i < groups->len; i += GROUPS_OF_FIGURE)
    {
      BeaktaFigure *figure = make (writer->case_, beakta_tongue_get_language (writer->tongue), i, GROUPS_OF_FIGURE);

      if (figure != NULL)
        block = beakta_writer_add_figure (writer, figure);
    }
  if (block != NULL)
    block->keep_with_next = TRUE;
}

static void
add_groups (BeaktaReportWriter *writer,
            GPtrArray          *groups)
{
  static const double widths[] = { 0.30, 0.35, 0.35 };
  const BeaktaSays headers[] = { BEAKTA_SAYS_GROUP, beakta_report_get_alternative (writer->case_, BEAKTA_ALTERNATIVE_GRANTED),
                                 beakta_report_get_alternative (writer->case_, BEAKTA_ALTERNATIVE_REFUSED) };
  BeaktaBlock *table;

  beakta_writer_add_figures (writer, groups, beakta_report_new_effects_figure);
  table = beakta_writer_add_table (writer, widths, G_N_ELEMENTS (widths), headers);
  for (guint i = 0; i < groups->len; i++)
    {
      const BeaktaGroup *group = g_ptr_array_index (groups, i);
      GPtrArray *row = beakta_block_add_row (table);

      say_group (beakta_row_add_cell (row), group);
      beakta_row_set_source (row, BEAKTA_ITEM_GROUP, group->record.id);
      add_effect (writer, row, group, BEAKTA_ALTERNATIVE_GRANTED);
      add_effect (writer, row, group, BEAKTA_ALTERNATIVE_REFUSED);
    }
}

/* A list under a heading of its own; nothing when it is empty. */
static void
add_list (BeaktaReportWriter *writer,
          BeaktaSays          heading,
          const char * const *items)
{
  BeaktaBlock *list;

  if (items[0] == NULL)
    return;

  beakta_writer_add_heading (writer, 2, say (writer, heading));
  list = beakta_writer_add (writer, BEAKTA_BLOCK_LIST);
  for (guint i = 0; items[i] != NULL; i++)
    beakta_row_say (beakta_block_add_row (list), BEAKTA_SPAN_PLAIN, items[i]);
}

static gboolean
is_cited_by_answer (BeaktaReportWriter *writer,
                    const char         *passage)
{
  g_autoptr(GPtrArray) users = beakta_case_list_users_of (writer->case_, passage);

  for (guint i = 0; i < users->len; i++)
    if (((const BeaktaRecord *) g_ptr_array_index (users, i))->kind == BEAKTA_ITEM_ANSWER)
      return TRUE;

  return FALSE;
}

/* The passages that the analysis stands on. */
static void
collect_cited (BeaktaReportWriter *writer,
               GPtrArray          *kept,
               GHashTable         *cited)
{
  static const BeaktaItemKind kinds[] = { BEAKTA_ITEM_CELL, BEAKTA_ITEM_GROUP, BEAKTA_ITEM_GOAL, BEAKTA_ITEM_DISTRIBUTION };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr(GPtrArray) records = beakta_case_list (writer->case_, kinds[i]);

      for (guint j = 0; j < records->len; j++)
        {
          const char * const *evidence = beakta_record_get_evidence (g_ptr_array_index (records, j));

          for (guint k = 0; evidence[k] != NULL; k++)
            g_hash_table_add (cited, (gpointer) evidence[k]);
        }
      g_ptr_array_extend (kept, records, (GCopyFunc) beakta_record_ref, NULL);
    }
}

/* The quotes that the analysis stands on; where the answers are printed too, only those that no answer prints. */
static void
add_quotes_of_analysis (BeaktaReportWriter *writer,
                 gboolean            all_quotes)
{
  g_autoptr(GPtrArray) passages = beakta_case_list (writer->case_, BEAKTA_ITEM_PASSAGE);
  g_autoptr(GHashTable) cited = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) kept = g_ptr_array_new_with_free_func (beakta_record_unref);
  gboolean first = TRUE;

  collect_cited (writer, kept, cited);
  for (guint i = 0; i < passages->len; i++)
    {
      const BeaktaPassage *passage = g_ptr_array_index (passages, i);

      if (!g_hash_table_contains (cited, passage->record.id) ||
          (!all_quotes && is_cited_by_answer (writer, passage->record.id)))
        continue;

      if (first)
        beakta_writer_add_heading (writer, 2, say (writer, BEAKTA_SAYS_ANALYSIS_EVIDENCE));
      first = FALSE;
      beakta_writer_add_quote (writer, passage->record.id);
    }
}

BeaktaSays
beakta_report_get_alternative (BeaktaCase        *case_,
                               BeaktaAlternative  alternative)
{
  gboolean is_own_work = beakta_case_is_own_work (case_);

  if (alternative == BEAKTA_ALTERNATIVE_GRANTED)
    return is_own_work ? BEAKTA_SAYS_OWN_DONE : BEAKTA_SAYS_IF_GRANTED;

  return is_own_work ? BEAKTA_SAYS_OWN_NOT_DONE : BEAKTA_SAYS_IF_REFUSED;
}

gboolean
beakta_writer_has_analysis (BeaktaReportWriter *writer)
{
  g_autoptr(GPtrArray) groups = beakta_case_list (writer->case_, BEAKTA_ITEM_GROUP);
  GStrv measures = beakta_case_get_analysis (writer->case_)->measures;

  return !beakta_writer_is_own_work (writer) || groups->len > 0 || (measures != NULL && measures[0] != NULL);
}

static void
add_who_gains (BeaktaReportWriter *writer,
               GPtrArray          *groups)
{
  beakta_writer_add_heading (writer, 1, say (writer, BEAKTA_SAYS_WHO_GAINS));
  if (groups->len == 0)
    beakta_writer_add_text (writer, BEAKTA_BLOCK_PARAGRAPH, BEAKTA_SPAN_PLAIN, say (writer, BEAKTA_SAYS_NO_ANALYSIS));
  else
    add_groups (writer, groups);
  beakta_writer_add_unknowns (writer);
}

void
beakta_writer_add_who_gains (BeaktaReportWriter *writer)
{
  g_autoptr(GPtrArray) groups = beakta_case_list (writer->case_, BEAKTA_ITEM_GROUP);
  const BeaktaAnalysis *analysis = beakta_case_get_analysis (writer->case_);

  if (writer->kind != BEAKTA_REPORT_ANALYSIS && !beakta_writer_has_analysis (writer))
    return;

  add_who_gains (writer, groups);
  add_list (writer, BEAKTA_SAYS_CONDITIONS, (const char * const *) analysis->conditions);
}

/**
 * beakta_writer_add_analysis:
 * @writer: a paper being written
 * @all_quotes: whether every quote of the analysis is printed here, or only those that no answer of the paper prints
 */
void
beakta_writer_add_analysis (BeaktaReportWriter *writer,
                            gboolean            all_quotes)
{
  g_autoptr(GPtrArray) groups = beakta_case_list (writer->case_, BEAKTA_ITEM_GROUP);
  const BeaktaAnalysis *analysis = beakta_case_get_analysis (writer->case_);
  guint first = writer->blocks->len;

  add_who_gains (writer, groups);
  beakta_writer_add_matters (writer);
  beakta_writer_add_participation (writer, groups);
  beakta_writer_add_resources (writer, groups);
  beakta_writer_add_distributions (writer, groups);
  beakta_writer_add_goals (writer);
  beakta_writer_add_effects (writer);
  add_list (writer, BEAKTA_SAYS_MEASURES, (const char * const *) analysis->measures);
  add_list (writer, BEAKTA_SAYS_CONDITIONS, (const char * const *) analysis->conditions);
  add_quotes_of_analysis (writer, all_quotes);
  beakta_writer_tie (writer, first, BEAKTA_ITEM_ANALYSIS, "analysis");
}
