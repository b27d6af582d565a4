/* The parts of the papers: what each name of a template stands for, and the paper that comes of them.
 *
 * The title is first and the proof of an annex last, whatever the template says.
 */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-paper-template-private.h"
#include "beakta-report-writer.h"

#define IN(kind) (1u << BEAKTA_REPORT_##kind)

/* Papers that tell of the assessment. */
#define ASSESSMENT (IN (ANNEX) | IN (ANALYSIS) | IN (REVIEW))

typedef struct
{
  const char  *name;
  guint        papers;               /* that it belongs to */
  BeaktaSays   title;
  void       (*add) (BeaktaReportWriter *writer);
} Part;

static void
add_facts (BeaktaReportWriter *writer)
{
  if (writer->kind == BEAKTA_REPORT_COMPLETION)
    beakta_writer_add_completion_facts (writer);
  else if (writer->kind == BEAKTA_REPORT_REVIEW)
    beakta_writer_add_review_facts (writer);
  else
    beakta_writer_add_facts (writer);
}

/* The paper about the analysis says also that there is none. Quotes are printed once: with the answers, where those are. */
static void
add_analysis (BeaktaReportWriter *writer)
{
  if (writer->kind == BEAKTA_REPORT_ANALYSIS || beakta_writer_has_analysis (writer))
    beakta_writer_add_analysis (writer, !beakta_writer_prints (writer, "answers"));
}

static const Part all_parts[] = {
  { "facts", ASSESSMENT | IN (COMPLETION), BEAKTA_SAYS_PART_FACTS, add_facts },
  { "summary", ASSESSMENT, BEAKTA_SAYS_SUMMARY, beakta_writer_add_summary },
  { "reasons", ASSESSMENT, BEAKTA_SAYS_REASONS, beakta_writer_add_reasons },
  { "who-gains", ASSESSMENT, BEAKTA_SAYS_PART_WHO_GAINS, beakta_writer_add_who_gains },
  { "analysis", ASSESSMENT, BEAKTA_SAYS_PART_ANALYSIS, add_analysis },
  { "answers-by-section", ASSESSMENT, BEAKTA_SAYS_PART_BY_SECTION, beakta_writer_add_answers_by_section },
  { "answers-in-short", ASSESSMENT, BEAKTA_SAYS_PART_IN_SHORT, beakta_writer_add_answers_in_short },
  { "answers", ASSESSMENT, BEAKTA_SAYS_PART_ANSWERS, beakta_writer_add_checklists },
  { "conflicts", ASSESSMENT, BEAKTA_SAYS_CONFLICTS, beakta_writer_add_conflicts },
  { "opinions", ASSESSMENT, BEAKTA_SAYS_OPINIONS, beakta_writer_add_opinions },
  { "requests", ASSESSMENT, BEAKTA_SAYS_REQUESTS, beakta_writer_add_requests },
  { "contacts", ASSESSMENT, BEAKTA_SAYS_CONTACTS, beakta_writer_add_contacts },
  { "notes", ASSESSMENT, BEAKTA_SAYS_NOTES, beakta_writer_add_notes },
  { "history", ASSESSMENT, BEAKTA_SAYS_HISTORY, beakta_writer_add_history },
  { "documents", ASSESSMENT, BEAKTA_SAYS_DOCUMENTS, beakta_writer_add_documents },
  { "pause", IN (REVIEW), BEAKTA_SAYS_PAUSE, beakta_writer_add_pause },
  { "since-return", IN (REVIEW), BEAKTA_SAYS_SINCE_RETURN, beakta_writer_add_since_return },
  { "points", IN (REVIEW), BEAKTA_SAYS_POINTS, beakta_writer_add_review_points },
  { "lacking", IN (REVIEW), BEAKTA_SAYS_LACKING, beakta_writer_add_lacking },
  { "disputes", IN (REVIEW), BEAKTA_SAYS_DISPUTES, beakta_writer_add_disputes },
  { "request", IN (COMPLETION), BEAKTA_SAYS_COMPLETION_TITLE, beakta_writer_add_request },
};

/* (nullable) */
static const Part *
find_part (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (all_parts); i++)
    if (g_str_equal (all_parts[i].name, name))
      return &all_parts[i];

  return NULL;
}

gboolean
beakta_paper_part_belongs (const char       *part,
                           BeaktaReportKind  kind)
{
  const Part *found;

  g_return_val_if_fail (part != NULL, FALSE);

  found = find_part (part);

  return found != NULL && (found->papers & (1u << kind)) != 0;
}

const char *
beakta_paper_part_get_title (const char *part,
                             const char *language)
{
  const Part *found;

  g_return_val_if_fail (part != NULL, NULL);

  found = find_part (part);

  return found != NULL ? beakta_tongue_get (beakta_tongue_from_language (language), found->title) : part;
}

/* The letter to an applicant is a note of another name to the organisation itself. */
BeaktaSays
beakta_writer_get_title (BeaktaReportWriter *writer)
{
  static const BeaktaSays titles[BEAKTA_N_REPORTS] = {
    BEAKTA_SAYS_ANNEX_TITLE, BEAKTA_SAYS_ANALYSIS_TITLE, BEAKTA_SAYS_COMPLETION_TITLE, BEAKTA_SAYS_REVIEW_TITLE,
  };

  return writer->kind == BEAKTA_REPORT_COMPLETION ? beakta_writer_get_completion_title (writer) : titles[writer->kind];
}

static gboolean
is_chosen (BeaktaReportWriter            *writer,
           const BeaktaPaperTemplatePart *part)
{
  if (writer->office.parts != NULL)
    return g_strv_contains (writer->office.parts, part->name);

  return beakta_paper_template_part_is_in (part, writer->office.form);
}

/* (transfer full): in the order of the template. A part that it has at two places is printed at the first that the form has. */
static GPtrArray *
list_printed (BeaktaReportWriter *writer)
{
  GPtrArray *parts = writer->office.template_->parts;
  GPtrArray *printed = g_ptr_array_new ();      /* without ownership */
  g_autoptr(GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < parts->len; i++)
    {
      BeaktaPaperTemplatePart *part = g_ptr_array_index (parts, i);

      if (is_chosen (writer, part) && g_hash_table_add (names, part->name))
        g_ptr_array_add (printed, part);
    }

  return printed;
}

gboolean
beakta_writer_prints (BeaktaReportWriter *writer,
                      const char         *part)
{
  g_autoptr(GPtrArray) printed = list_printed (writer);

  for (guint i = 0; i < printed->len; i++)
    if (g_str_equal (((const BeaktaPaperTemplatePart *) g_ptr_array_index (printed, i))->name, part))
      return TRUE;

  return FALSE;
}

GStrv
beakta_writer_list_chosen (BeaktaReportWriter *writer)
{
  g_autoptr(GPtrArray) printed = list_printed (writer);
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();
  g_auto(GStrv) whole = beakta_paper_template_list_parts (writer->office.template_, writer->office.form);
  g_auto(GStrv) chosen = NULL;

  for (guint i = 0; i < printed->len; i++)
    g_strv_builder_add (names, ((const BeaktaPaperTemplatePart *) g_ptr_array_index (printed, i))->name);
  chosen = g_strv_builder_end (names);

  return g_strv_equal ((const char * const *) whole, (const char * const *) chosen) ? NULL : g_steal_pointer (&chosen);
}

static void
add_texts (BeaktaReportWriter *writer,
           GPtrArray          *texts)
{
  for (guint i = 0; i < texts->len; i++)
    beakta_writer_add_text (writer, BEAKTA_BLOCK_PARAGRAPH, BEAKTA_SPAN_PLAIN,
                            beakta_texts_get (g_ptr_array_index (texts, i), beakta_tongue_get_language (writer->tongue)));
}

/* The texts stand under the heading of the part, and not at all where the part says nothing. */
static void
add_part (BeaktaReportWriter            *writer,
          const BeaktaPaperTemplatePart *part)
{
  guint at = writer->blocks->len, end;

  find_part (part->name)->add (writer);
  end = writer->blocks->len;
  if (end == at || part->texts->len == 0)
    return;

  if (((const BeaktaBlock *) g_ptr_array_index (writer->blocks, at))->kind == BEAKTA_BLOCK_HEADING)
    at++;
  add_texts (writer, part->texts);
  for (guint i = 0; i < part->texts->len; i++)
    {
      BeaktaBlock *block = g_ptr_array_steal_index (writer->blocks, end + i);

      g_ptr_array_insert (writer->blocks, (int) (at + i), block);
    }
}

/* "A", "A och B", "A, B och C". */
static char *
dup_titles (BeaktaReportWriter *writer,
            GStrv               parts)
{
  guint n_parts = g_strv_length (parts);
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < n_parts; i++)
    {
      if (i > 0)
        g_string_append (titles, i + 1 == n_parts ? beakta_tongue_get (writer->tongue, BEAKTA_SAYS_AND) : ", ");
      g_string_append (titles, beakta_paper_part_get_title (parts[i], beakta_tongue_get_language (writer->tongue)));
    }

  return g_string_free (titles, FALSE);
}

/* A paper that leaves something out says so. */
static void
add_extent (BeaktaReportWriter *writer)
{
  g_auto(GStrv) chosen = beakta_writer_list_chosen (writer);
  g_autofree char *titles = chosen != NULL ? dup_titles (writer, chosen) : NULL;
  g_autofree char *line = NULL;

  if (chosen != NULL)
    line = beakta_tongue_fill (writer->tongue, chosen[1] == NULL ? BEAKTA_SAYS_EXTRACT_OF_ONE : BEAKTA_SAYS_EXTRACT, titles, NULL);
  else if (writer->office.form == BEAKTA_PAPER_FORM_SHORT && writer->kind != BEAKTA_REPORT_COMPLETION)
    line = g_strdup (beakta_tongue_get (writer->tongue, BEAKTA_SAYS_SHORT_FORM));

  if (line != NULL)
    beakta_writer_add_text (writer, BEAKTA_BLOCK_NOTE, BEAKTA_SPAN_PLAIN, line);
}

void
beakta_writer_write_parts (BeaktaReportWriter *writer)
{
  const BeaktaPaperTemplate *template_ = writer->office.template_;
  g_autoptr(GPtrArray) printed = list_printed (writer);

  beakta_writer_add_titles (writer, beakta_writer_get_title (writer));
  beakta_writer_add_secrecy (writer);
  add_extent (writer);
  add_texts (writer, template_->opening);
  for (guint i = 0; i < printed->len; i++)
    add_part (writer, g_ptr_array_index (printed, i));
  add_texts (writer, template_->closing);
}
