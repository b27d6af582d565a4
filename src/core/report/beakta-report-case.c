/* What a paper says of the case as such: titles, facts, conflicts of interest, its course, its documents. */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-report-writer.h"

#include "beakta-subject.h"
#include "beakta-deputed.h"

static const char *
say (BeaktaReportWriter *writer,
     BeaktaSays          word)
{
  return beakta_tongue_get (writer->tongue, word);
}

gboolean
beakta_writer_is_own_work (BeaktaReportWriter *writer)
{
  return beakta_case_is_own_work (writer->case_);
}

const char *
beakta_writer_say_either (BeaktaReportWriter *writer,
                          BeaktaSays          of_application,
                          BeaktaSays          of_own_work)
{
  return say (writer, beakta_writer_is_own_work (writer) ? of_own_work : of_application);
}

/* The name by which the paper calls the office in a sentence. */
const char *
beakta_writer_get_authority (BeaktaReportWriter *writer)
{
  const char *authority = writer->office.authority;

  if (authority != NULL && g_str_has_prefix (authority, "Länsstyrelsen"))
    return say (writer, BEAKTA_SAYS_THE_BOARD);

  return say (writer, BEAKTA_SAYS_THE_AUTHORITY);
}

const char *
beakta_writer_get_number (BeaktaReportWriter *writer)
{
  const char *number = beakta_case_get_facts (writer->case_)->number;

  return *number != '\0' ? number : say (writer, BEAKTA_SAYS_NO_NUMBER);
}

gboolean
beakta_writer_is_draft (BeaktaReportWriter *writer)
{
  BeaktaStage stage = beakta_case_get_stage (writer->case_)->stage;

  return stage < BEAKTA_STAGE_PROPOSED || stage == BEAKTA_STAGE_RETURNED;
}

char *
beakta_writer_dup_who_when (BeaktaReportWriter *writer,
                            const char         *who,
                            const char         *when)
{
  g_autofree char *day = beakta_tongue_dup_day (writer->tongue, when);

  if (*day == '\0')
    return g_strdup (who);

  return beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_WHO_WHEN, who, day, NULL);
}

char *
beakta_writer_dup_deputed (BeaktaReportWriter *writer,
                           const char         *who,
                           const char         *deputy_for)
{
  return *deputy_for != '\0' ? beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_DEPUTY_FOR, who, deputy_for, NULL)
                             : g_strdup (who);
}

guint
beakta_writer_count_returns (BeaktaReportWriter *writer)
{
  g_autoptr(GPtrArray) reviews = beakta_case_list (writer->case_, BEAKTA_ITEM_REVIEW);
  guint n_returns = 0;

  for (guint i = 0; i < reviews->len; i++)
    n_returns += !((const BeaktaReview *) g_ptr_array_index (reviews, i))->approved;

  return n_returns;
}

/* Logotype and address, above the title of every paper. */
void
beakta_writer_add_letterhead (BeaktaReportWriter *writer)
{
  const BeaktaOffice *office = &writer->office;
  g_autofree char *authority = beakta_report_dup_one_line (office->authority);

  if (office->logotype != NULL)
    {
      BeaktaBlock *block = beakta_writer_add (writer, BEAKTA_BLOCK_FIGURE);

      block->logotype = beakta_logotype_ref (office->logotype);
      block->alternative = g_strdup (*authority != '\0' ? authority : say (writer, BEAKTA_SAYS_LOGOTYPE));
    }

  if (office->address != NULL && *office->address != '\0')
    beakta_writer_add_text (writer, BEAKTA_BLOCK_PARAGRAPH, BEAKTA_SPAN_DIM | BEAKTA_SPAN_SMALL, office->address);
}

void
beakta_writer_add_titles (BeaktaReportWriter *writer,
                          BeaktaSays          title)
{
  const BeaktaFacts *facts = beakta_case_get_facts (writer->case_);
  g_autofree char *name = beakta_report_dup_one_line (facts->title);
  g_autofree char *applicant = beakta_report_dup_one_line (facts->applicant);
  BeaktaBlock *block;

  beakta_writer_add_text (writer, BEAKTA_BLOCK_TITLE, BEAKTA_SPAN_PLAIN, say (writer, title));

  block = beakta_writer_add_text (writer, BEAKTA_BLOCK_SUBTITLE, BEAKTA_SPAN_PLAIN,
                                  *name != '\0' ? name : say (writer, BEAKTA_SAYS_UNTITLED));
  beakta_block_set_source (block, BEAKTA_ITEM_FACTS, "facts");
  if (*applicant != '\0')
    {
      beakta_block_say (block, BEAKTA_SPAN_PLAIN, " · ");
      beakta_block_say (block, BEAKTA_SPAN_PLAIN, applicant);
    }
}

static void
add_named (BeaktaReportWriter *writer,
           BeaktaBlock        *block,
           BeaktaSays          label,
           const char         *names)
{
  if (*names != '\0')
    beakta_block_add_fact (block, say (writer, label), names);
}

/* The five of 31 § förvaltningslagen (2017:900), as far as they are known. */
static void
add_outcome (BeaktaReportWriter *writer,
             BeaktaBlock        *block)
{
  const BeaktaStageRecord *stage = beakta_case_get_stage (writer->case_);
  g_autofree char *day = beakta_tongue_dup_day (writer->tongue, stage->decided);
  const char *outcome = beakta_writer_is_own_work (writer) ? beakta_tongue_get_own_outcome (writer->tongue, stage->outcome)
                                                           : beakta_tongue_get_outcome (writer->tongue, stage->outcome);
  g_autofree char *line = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_OUTCOME_WHEN, outcome, day, NULL);

  if (stage->stage < BEAKTA_STAGE_DECIDED || stage->outcome == BEAKTA_OUTCOME_UNSET)
    return;

  beakta_block_add_fact (block, say (writer, BEAKTA_SAYS_OUTCOME), *day != '\0' ? line : outcome);
  add_named (writer, block, BEAKTA_SAYS_DECIDED_BY, stage->decided_by);
  add_named (writer, block, BEAKTA_SAYS_PRESENTED_BY, stage->presented_by);
  add_named (writer, block, BEAKTA_SAYS_TOOK_PART, stage->took_part);
}

static void
add_applicant (BeaktaReportWriter *writer,
               BeaktaBlock        *block)
{
  const BeaktaFacts *facts = beakta_case_get_facts (writer->case_);
  g_autofree char *applicant = NULL;

  if (*facts->applicant_number != '\0')
    applicant = g_strdup_printf ("%s (%s)", facts->applicant, facts->applicant_number);
  else
    applicant = g_strdup (facts->applicant);

  beakta_block_add_fact (block, say (writer, BEAKTA_SAYS_APPLICANT),
                         *applicant != '\0' ? applicant : say (writer, BEAKTA_SAYS_NOT_STATED));
}

/* Nobody has to be responsible: then only what the case is about is told. */
static void
add_own_work (BeaktaReportWriter *writer,
              BeaktaBlock        *block)
{
  const char *unit = beakta_case_get_facts (writer->case_)->applicant;

  beakta_block_add_fact (block, say (writer, BEAKTA_SAYS_OWN_SUBJECT), say (writer, BEAKTA_SAYS_OWN_SUBJECT_IS));
  if (*unit != '\0')
    beakta_block_add_fact (block, say (writer, BEAKTA_SAYS_OWN_UNIT), unit);
}

/* Who applies or whose work it is, for the head of a letter or a paper. */
void
beakta_writer_add_whose (BeaktaReportWriter *writer,
                         BeaktaBlock        *block,
                         gboolean            is_whole)
{
  const char *applicant = beakta_case_get_facts (writer->case_)->applicant;

  if (beakta_writer_is_own_work (writer))
    add_own_work (writer, block);
  else if (is_whole)
    add_applicant (writer, block);
  else
    beakta_block_add_fact (block, say (writer, BEAKTA_SAYS_APPLICANT),
                           *applicant != '\0' ? applicant : say (writer, BEAKTA_SAYS_NOT_STATED));
}

static void
add_received (BeaktaReportWriter *writer,
              BeaktaBlock        *block)
{
  const BeaktaFacts *facts = beakta_case_get_facts (writer->case_);
  g_autoptr(GPtrArray) documents = beakta_case_list (writer->case_, BEAKTA_ITEM_DOCUMENT);
  g_autofree char *day = beakta_tongue_dup_day (writer->tongue, facts->received);
  g_autofree char *number = beakta_tongue_dup_documents (writer->tongue, documents->len);
  g_autofree char *line = NULL;

  if (*day == '\0')
    line = g_strdup (say (writer, BEAKTA_SAYS_NOT_STATED));
  else if (writer->kind == BEAKTA_REPORT_ANNEX && documents->len > 0 && beakta_writer_prints (writer, "documents"))
    line = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_RECEIVED_WITH, day, number, NULL);
  else
    line = g_strdup (day);

  beakta_block_add_fact (block, beakta_writer_say_either (writer, BEAKTA_SAYS_RECEIVED, BEAKTA_SAYS_OWN_OPENED), line);
}

static void
add_sought (BeaktaReportWriter *writer,
            BeaktaBlock        *block)
{
  const BeaktaFacts *facts = beakta_case_get_facts (writer->case_);
  g_autofree char *money = beakta_tongue_dup_money (writer->tongue, facts->sought);
  gboolean is_own_work = beakta_writer_is_own_work (writer);
  g_autofree char *line = NULL;

  if (facts->sought < 0 || is_own_work)
    {
      if (!is_own_work)
        beakta_block_add_fact (block, say (writer, BEAKTA_SAYS_SOUGHT), say (writer, BEAKTA_SAYS_NOT_STATED));
      if (*facts->rule != '\0')
        beakta_block_add_fact (block, say (writer, BEAKTA_SAYS_RULE), facts->rule);
      return;
    }

  if (*facts->rule != '\0')
    line = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_SOUGHT_RULE, money, facts->rule, NULL);
  beakta_block_add_fact (block, say (writer, BEAKTA_SAYS_SOUGHT), line != NULL ? line : money);
}

static void
add_proposer (BeaktaReportWriter *writer,
              BeaktaBlock        *block)
{
  const BeaktaStageRecord *stage = beakta_case_get_stage (writer->case_);
  g_autofree char *line = NULL;

  if (*stage->proposer == '\0')
    return;

  line = beakta_writer_dup_who_when (writer, stage->proposer, stage->proposed);
  beakta_block_add_fact (block, say (writer, BEAKTA_SAYS_PROPOSED_BY), line);
}

/* The last approval counts only while the case still stands on it. */
static void
add_reviewer (BeaktaReportWriter *writer,
              BeaktaBlock        *block)
{
  g_autoptr(GPtrArray) reviews = beakta_case_list (writer->case_, BEAKTA_ITEM_REVIEW);
  const BeaktaReview *last = reviews->len > 0 ? g_ptr_array_index (reviews, reviews->len - 1) : NULL;
  guint n_returns = beakta_writer_count_returns (writer);
  g_autofree char *reviewer = NULL;
  g_autofree char *who = NULL;
  g_autofree char *returns = NULL;
  g_autofree char *line = NULL;

  if (last == NULL || !last->approved || beakta_case_get_stage (writer->case_)->stage < BEAKTA_STAGE_APPROVED)
    {
      beakta_block_add_fact (block, say (writer, BEAKTA_SAYS_REVIEWED_BY), say (writer, BEAKTA_SAYS_NOT_REVIEWED));
      return;
    }

  reviewer = beakta_writer_dup_deputed (writer, last->reviewer, beakta_review_get_deputy_for (last));
  who = beakta_writer_dup_who_when (writer, reviewer, last->reviewed);
  returns = beakta_tongue_dup_returns (writer->tongue, n_returns);
  if (n_returns > 0)
    line = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_AFTER_RETURNS, who, returns, NULL);
  beakta_block_add_fact (block, say (writer, BEAKTA_SAYS_REVIEWED_BY), line != NULL ? line : who);
}

static void
add_conflict_fact (BeaktaReportWriter *writer,
                   BeaktaBlock        *block)
{
  g_autoptr(GPtrArray) conflicts = beakta_case_list (writer->case_, BEAKTA_ITEM_CONFLICT);
  g_autoptr(GString) names = g_string_new (NULL);
  g_autofree char *line = NULL;

  for (guint i = 0; i < conflicts->len; i++)
    {
      const BeaktaConflict *conflict = g_ptr_array_index (conflicts, i);

      if (conflict->conflicted)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", conflict->person);
    }

  if (names->len > 0)
    line = beakta_tongue_fill (writer->tongue,
                               beakta_writer_prints (writer, "conflicts") ? BEAKTA_SAYS_CONFLICT_DECLARED : BEAKTA_SAYS_CONFLICT_OF,
                               names->str, NULL);
  beakta_block_add_fact (block, say (writer, BEAKTA_SAYS_CONFLICT),
                         line != NULL ? line : say (writer, BEAKTA_SAYS_CONFLICT_NONE));
}

/* The facts of a decision's annex: outcome first, then who applied, when, for what, and who has had the case in hand. */
void
beakta_writer_add_facts (BeaktaReportWriter *writer)
{
  const BeaktaFacts *facts = beakta_case_get_facts (writer->case_);
  BeaktaBlock *block = beakta_writer_add (writer, BEAKTA_BLOCK_FACTS);

  beakta_block_set_source (block, BEAKTA_ITEM_FACTS, "facts");
  add_outcome (writer, block);
  beakta_writer_add_whose (writer, block, TRUE);
  if (*facts->programme != '\0' && !beakta_writer_is_own_work (writer))
    beakta_block_add_fact (block, say (writer, BEAKTA_SAYS_PROGRAMME), facts->programme);
  add_received (writer, block);
  add_sought (writer, block);
  beakta_block_add_fact (block, say (writer, BEAKTA_SAYS_CASEWORKER),
                         *facts->caseworker != '\0' ? facts->caseworker : say (writer, BEAKTA_SAYS_UNASSIGNED));
  add_proposer (writer, block);
  add_reviewer (writer, block);
  add_conflict_fact (writer, block);
}

/* Förvaltningslagen 16-18 §§: who declared what, and when. Nothing when nobody has declared a conflict. */
void
beakta_writer_add_conflicts (BeaktaReportWriter *writer)
{
  g_autoptr(GPtrArray) conflicts = beakta_case_list (writer->case_, BEAKTA_ITEM_CONFLICT);
  BeaktaBlock *block;

  if (conflicts->len == 0)
    return;

  beakta_writer_add_heading (writer, 1, say (writer, BEAKTA_SAYS_CONFLICTS));
  block = beakta_writer_add (writer, BEAKTA_BLOCK_FACTS);
  for (guint i = 0; i < conflicts->len; i++)
    {
      const BeaktaConflict *conflict = g_ptr_array_index (conflicts, i);
      const char *ground = *conflict->ground != '\0' ? conflict->ground : say (writer, BEAKTA_SAYS_CONFLICT_NO_GROUND);
      g_autofree char *day = beakta_tongue_dup_day (writer->tongue, conflict->declared);
      g_autofree char *line = NULL;

      if (conflict->conflicted)
        line = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_CONFLICT_SOME, day, ground, NULL);
      else
        line = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_CONFLICT_FREE, day, NULL);
      beakta_block_add_fact (block, conflict->person, line);
      beakta_row_set_source (g_ptr_array_index (block->rows, i), BEAKTA_ITEM_CONFLICT, conflict->record.id);
    }
}

/* Name, sum and the rest of one document in a cell. */
static void
say_document (BeaktaReportWriter   *writer,
              const BeaktaDocument *document,
              BeaktaReportCell     *cell)
{
  const char *refused = beakta_tongue_get_refused (writer->tongue, document->refused);
  g_autofree char *name = beakta_report_dup_one_line (document->name);
  g_autofree char *number = g_strdup_printf ("%u", document->replaces);
  g_autofree char *replaces = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_REPLACES, number, NULL);
  g_autofree char *why = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_REFUSED, refused, NULL);

  beakta_cell_say (cell, BEAKTA_SPAN_PLAIN, name);
  if (document->replaces > 0)
    {
      beakta_cell_say (cell, BEAKTA_SPAN_PLAIN, "\n");
      beakta_cell_say (cell, BEAKTA_SPAN_DIM, replaces);
    }
  if (*document->refused != '\0')
    {
      beakta_cell_say (cell, BEAKTA_SPAN_PLAIN, "\n");
      beakta_cell_say (cell, BEAKTA_SPAN_WEAK, why);
    }
  beakta_cell_say (cell, BEAKTA_SPAN_PLAIN, "\n");
  beakta_cell_say (cell, BEAKTA_SPAN_DIM | BEAKTA_SPAN_SMALL, document->sha256);
}

static void
add_document (BeaktaReportWriter   *writer,
              const BeaktaDocument *document,
              BeaktaBlock          *table)
{
  GPtrArray *row = beakta_block_add_row (table);
  g_autofree char *number = g_strdup_printf ("%u", document->number);
  g_autofree char *size = beakta_tongue_dup_size (writer->tongue, document->bytes);
  g_autofree char *type = beakta_tongue_dup_type (writer->tongue, document->type);
  g_autofree char *n_pages = g_strdup_printf ("%u", document->pages);
  g_autofree char *pages = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_PAGES, n_pages, NULL);
  BeaktaReportCell *cell;

  beakta_row_say (row, BEAKTA_SPAN_PLAIN, number);
  beakta_row_set_source (row, BEAKTA_ITEM_DOCUMENT, document->record.id);
  say_document (writer, document, beakta_row_add_cell (row));
  cell = beakta_row_add_cell (row);
  beakta_cell_say (cell, BEAKTA_SPAN_PLAIN, type);
  if (document->pages > 1)
    {
      beakta_cell_say (cell, BEAKTA_SPAN_PLAIN, "\n");
      beakta_cell_say (cell, BEAKTA_SPAN_DIM, pages);
    }
  beakta_row_say (row, BEAKTA_SPAN_PLAIN, size);
}

void
beakta_writer_add_documents (BeaktaReportWriter *writer)
{
  static const double widths[] = { 0.05, 0.71, 0.13, 0.11 };
  static const BeaktaSays headers[] = { BEAKTA_SAYS_NUMBER, BEAKTA_SAYS_DOCUMENT, BEAKTA_SAYS_TYPE, BEAKTA_SAYS_SIZE };
  g_autoptr(GPtrArray) documents = beakta_case_list (writer->case_, BEAKTA_ITEM_DOCUMENT);
  BeaktaBlock *table;

  beakta_writer_add_heading (writer, 1, say (writer, BEAKTA_SAYS_DOCUMENTS));
  if (documents->len == 0)
    {
      beakta_writer_add_text (writer, BEAKTA_BLOCK_PARAGRAPH, BEAKTA_SPAN_PLAIN, say (writer, BEAKTA_SAYS_NO_DOCUMENTS));
      return;
    }

  table = beakta_writer_add_table (writer, widths, G_N_ELEMENTS (widths), headers);
  table->numeric = 1u << 3;
  for (guint i = 0; i < documents->len; i++)
    add_document (writer, g_ptr_array_index (documents, i), table);
}

guint
beakta_writer_count_checklists (BeaktaReportWriter *writer)
{
  return writer->checklists != NULL ? writer->checklists->len : 0;
}

BeaktaFindings *
beakta_writer_find (BeaktaReportWriter *writer,
                    BeaktaChecklist    *checklist)
{
  return beakta_findings_new (checklist, writer->case_, beakta_writer_get_depth (writer, checklist),
                              beakta_tongue_get_language (writer->tongue));
}
