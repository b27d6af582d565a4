/* What a paper says of groups beside the effects: what is not known, which background matters, participation, differences, money
 * and the share of the county's population. */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-report-writer.h"

#include "beakta-report-figures.h"
#include "beakta-unknowns.h"

static const char *
say (BeaktaReportWriter *writer,
     BeaktaSays          word)
{
  return beakta_tongue_get (writer->tongue, word);
}

void
beakta_writer_say_reason (BeaktaReportWriter *writer,
                          BeaktaReportCell   *cell,
                          const char         *reason,
                          gconstpointer       record)
{
  g_autofree char *numbers = beakta_writer_dup_numbers (writer, beakta_record_get_evidence (record), ", ");
  g_autofree char *evidence = NULL;

  if (*reason != '\0' || *numbers != '\0')
    beakta_cell_say (cell, BEAKTA_SPAN_PLAIN, "\n");
  beakta_cell_say (cell, BEAKTA_SPAN_PLAIN, reason);
  if (*numbers == '\0')
    return;

  evidence = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_EVIDENCE_NUMBERS, numbers, NULL);
  beakta_cell_say (cell, BEAKTA_SPAN_PLAIN, *reason != '\0' ? " " : "");
  beakta_cell_say (cell, BEAKTA_SPAN_DIM, evidence);
}

/* "effects 1 of 4" */
static void
append_of (BeaktaReportWriter *writer,
           GString            *text,
           const char         *before,
           BeaktaSays          word,
           guint               number,
           guint               all)
{
  g_autofree char *one = g_strdup_printf ("%u", number);
  g_autofree char *other = g_strdup_printf ("%u", all);
  g_autofree char *part = beakta_tongue_fill (writer->tongue, word, one, other, NULL);

  g_string_append_printf (text, "%s%s", before, part);
}

static void
append_parts (BeaktaReportWriter   *writer,
              GString              *text,
              const BeaktaUnknowns *n)
{
  const struct
  {
    BeaktaSays word;
    guint      number;
    guint      all;
  } parts[] = {
    { BEAKTA_SAYS_UNKNOWN_EFFECTS, n->effects_unset + n->effects_unknown, n->n_effects },
    { BEAKTA_SAYS_UNKNOWN_PARTICIPATION, n->participation_unset + n->participation_unknown, n->n_groups },
    { BEAKTA_SAYS_UNKNOWN_MONEY, n->money_unknown, n->n_groups },
    { BEAKTA_SAYS_UNKNOWN_POPULATION, n->population_unknown, n->n_groups },
    { BEAKTA_SAYS_UNKNOWN_JUDGEMENTS, n->judgements_unset + n->judgements_unknown, n->n_distributions },
  };
  const char *before = " (";

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (parts[i].number == 0)
        continue;

      append_of (writer, text, before, parts[i].word, parts[i].number, parts[i].all);
      before = ", ";
    }

  if (g_str_equal (before, ", "))
    g_string_append_c (text, ')');
}

char *
beakta_writer_dup_unknowns (BeaktaReportWriter *writer)
{
  GString *text = g_string_new (NULL);
  BeaktaUnknowns n;

  beakta_unknowns_count (writer->case_, &n);
  if (beakta_unknowns_of (&n) > 0)
    {
      append_of (writer, text, "", BEAKTA_SAYS_UNKNOWN_COUNT, beakta_unknowns_sum (&n), beakta_unknowns_of (&n));
      append_parts (writer, text, &n);
    }

  return g_string_free (text, FALSE);
}

void
beakta_writer_add_unknowns (BeaktaReportWriter *writer)
{
  g_autofree char *text = beakta_writer_dup_unknowns (writer);
  g_autofree char *sentence = g_strconcat (text, ".", NULL);

  if (*text != '\0')
    beakta_writer_add_text (writer, BEAKTA_BLOCK_PARAGRAPH, BEAKTA_SPAN_DIM, sentence);
}

/* Source: Stockholm's intersectional target-group model 2016: the case says which variables matter, and why. */
void
beakta_writer_add_matters (BeaktaReportWriter *writer)
{
  static const double widths[] = { 0.30, 0.70 };
  static const BeaktaSays headers[] = { BEAKTA_SAYS_MATTERS_VARIABLE, BEAKTA_SAYS_MATTERS_WHY };
  const BeaktaAnalysis *analysis = beakta_case_get_analysis (writer->case_);
  JsonObjectIter iter;
  const char *variable;
  BeaktaBlock *table;
  JsonNode *why;

  if (analysis->matters == NULL)
    return;

  beakta_writer_add_heading (writer, 2, say (writer, BEAKTA_SAYS_MATTERS));
  table = beakta_writer_add_table (writer, widths, G_N_ELEMENTS (widths), headers);
  json_object_iter_init_ordered (&iter, analysis->matters);
  while (json_object_iter_next_ordered (&iter, &variable, &why))
    {
      GPtrArray *row = beakta_block_add_row (table);

      beakta_row_say (row, BEAKTA_SPAN_PLAIN, variable);
      beakta_row_say (row, BEAKTA_SPAN_PLAIN, json_node_get_string (why));
    }
}

static void
add_participation_of (BeaktaReportWriter *writer,
                      BeaktaBlock        *table,
                      const BeaktaGroup  *group)
{
  GPtrArray *row = beakta_block_add_row (table);
  g_autofree char *label = beakta_report_dup_one_line (group->label);
  BeaktaReportCell *cell;

  beakta_row_say (row, BEAKTA_SPAN_PLAIN, label);
  beakta_row_set_source (row, BEAKTA_ITEM_GROUP, group->record.id);
  cell = beakta_row_add_cell (row);
  if (group->participation == BEAKTA_PARTICIPATION_UNSET)
    beakta_cell_say (cell, BEAKTA_SPAN_DIM, say (writer, BEAKTA_SAYS_NOT_ANSWERED));
  else
    beakta_cell_say (cell, BEAKTA_SPAN_STRONG, beakta_tongue_get_participation (writer->tongue, group->participation));
  beakta_writer_say_reason (writer, cell, group->participation_note, group);
  beakta_row_say (row, BEAKTA_SPAN_PLAIN, group->differences);
}

void
beakta_writer_add_participation (BeaktaReportWriter *writer,
                                 GPtrArray          *groups)
{
  static const double widths[] = { 0.30, 0.35, 0.35 };
  static const BeaktaSays headers[] = { BEAKTA_SAYS_GROUP, BEAKTA_SAYS_PARTICIPATION, BEAKTA_SAYS_DIFFERENCES };
  gboolean is_said = FALSE;
  BeaktaBlock *table;

  for (guint i = 0; i < groups->len; i++)
    {
      const BeaktaGroup *group = g_ptr_array_index (groups, i);

      is_said |= group->participation != BEAKTA_PARTICIPATION_UNSET || *group->participation_note != '\0' ||
                 *group->differences != '\0' || group->evidence[0] != NULL;
    }
  if (!is_said)
    return;

  beakta_writer_add_heading (writer, 2, say (writer, BEAKTA_SAYS_INSIDE_GROUPS));
  table = beakta_writer_add_table (writer, widths, G_N_ELEMENTS (widths), headers);
  for (guint i = 0; i < groups->len; i++)
    add_participation_of (writer, table, g_ptr_array_index (groups, i));
}

char *
beakta_writer_dup_population (BeaktaReportWriter *writer,
                              const BeaktaGroup  *group)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (*group->population == '\0')
    return g_strdup ("");
  if (group->population_share < 0)
    return g_strdup (say (writer, BEAKTA_SAYS_POPULATION_FEW));

  g_ascii_formatd (digits, sizeof digits, "%.1f", (double) group->population_share * 100 / BEAKTA_WHOLE_POPULATION);
  if (writer->tongue == BEAKTA_TONGUE_ENGLISH)
    return g_strconcat (digits, "%", NULL);

  return g_strconcat (g_strdelimit (digits, ".", ','), "\302\240%", NULL);
}

/* The share, and below it which row of which table it is. */
static void
add_population (BeaktaReportWriter *writer,
                GPtrArray          *row,
                const BeaktaGroup  *group)
{
  BeaktaReportCell *cell = beakta_row_add_cell (row);
  g_autofree char *share = beakta_writer_dup_population (writer, group);
  g_autofree char *source = NULL;

  if (*share == '\0')
    {
      beakta_cell_say (cell, BEAKTA_SPAN_DIM, say (writer, BEAKTA_SAYS_NOT_KNOWN));
      return;
    }

  source = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_POPULATION_SOURCE, group->population, group->population_source,
                               group->population_year, NULL);
  beakta_cell_say (cell, BEAKTA_SPAN_PLAIN, share);
  beakta_cell_say (cell, BEAKTA_SPAN_PLAIN, "\n");
  beakta_cell_say (cell, BEAKTA_SPAN_DIM | BEAKTA_SPAN_SMALL, source);
}

static void
add_resource (BeaktaReportWriter *writer,
              BeaktaBlock        *table,
              const BeaktaGroup  *group,
              gboolean            with_population)
{
  gint64 sought = beakta_case_get_facts (writer->case_)->sought;
  GPtrArray *row = beakta_block_add_row (table);
  g_autofree char *label = beakta_report_dup_one_line (group->label);
  g_autofree char *money = beakta_tongue_dup_money (writer->tongue, group->sek);
  g_autofree char *share = NULL;

  if (group->sek >= 0 && sought > 0)
    share = beakta_tongue_dup_share (writer->tongue, (double) group->sek / (double) sought);

  beakta_row_say (row, BEAKTA_SPAN_PLAIN, label);
  beakta_row_set_source (row, BEAKTA_ITEM_GROUP, group->record.id);
  beakta_row_say (row, group->sek < 0 ? BEAKTA_SPAN_DIM : BEAKTA_SPAN_PLAIN,
                  group->sek < 0 ? say (writer, BEAKTA_SAYS_NOT_KNOWN) : money);
  if (!beakta_writer_is_own_work (writer))
    beakta_row_say (row, BEAKTA_SPAN_PLAIN, share);
  if (with_population)
    add_population (writer, row, group);
}

/* Of own work nothing is sought that a group could have a share of. A share of the county has a column when it is known of any. */
static BeaktaBlock *
add_table_of_resources (BeaktaReportWriter *writer,
                        gboolean            with_population)
{
  static const struct
  {
    double     widths[4];
    BeaktaSays headers[4];
    guint      n_columns;
  } forms[2][2] = {
    { { { 0.52, 0.24, 0.24 }, { BEAKTA_SAYS_GROUP, BEAKTA_SAYS_MONEY, BEAKTA_SAYS_SHARE }, 3 },
      { { 0.34, 0.18, 0.16, 0.32 }, { BEAKTA_SAYS_GROUP, BEAKTA_SAYS_MONEY, BEAKTA_SAYS_SHARE, BEAKTA_SAYS_POPULATION }, 4 } },
    { { { 0.7, 0.3 }, { BEAKTA_SAYS_GROUP, BEAKTA_SAYS_MONEY }, 2 },
      { { 0.4, 0.24, 0.36 }, { BEAKTA_SAYS_GROUP, BEAKTA_SAYS_MONEY, BEAKTA_SAYS_POPULATION }, 3 } },
  };
  int is_own_work = beakta_writer_is_own_work (writer) ? 1 : 0;
  int form = with_population ? 1 : 0;
  BeaktaBlock *table = beakta_writer_add_table (writer, forms[is_own_work][form].widths, forms[is_own_work][form].n_columns,
                                                forms[is_own_work][form].headers);

  table->numeric = is_own_work ? 1u << 1 : 1u << 1 | 1u << 2;

  return table;
}

void
beakta_writer_add_resources (BeaktaReportWriter *writer,
                             GPtrArray          *groups)
{
  gboolean known = FALSE, with_population = FALSE;
  BeaktaBlock *table;

  for (guint i = 0; i < groups->len; i++)
    {
      const BeaktaGroup *group = g_ptr_array_index (groups, i);

      known |= group->sek >= 0;
      with_population |= *group->population != '\0';
    }
  if (!known && !with_population)
    return;

  beakta_writer_add_heading (writer, 2, beakta_writer_say_either (writer, BEAKTA_SAYS_RESOURCES, BEAKTA_SAYS_OWN_RESOURCES));
  beakta_writer_add_figures (writer, groups, beakta_report_new_shares_figure);
  table = add_table_of_resources (writer, with_population);
  for (guint i = 0; i < groups->len; i++)
    add_resource (writer, table, g_ptr_array_index (groups, i), with_population);
}
