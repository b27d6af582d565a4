/* What the documents themselves say of a case: title, applicant, amount ... found by their labels.
 *
 * Forms label their values in a handful of ways. The surest wins: a form field with its label, then a cell beside
 * its label, then "label: value", then a line of its own under the label, and last, in a PDF, a line that begins
 * with the label. Whatever is found is a proposal for a person to look at.
 */

#include "beakta-register.h"

#include "beakta-kronor.h"
#include "beakta-form-label.h"

#include <string.h>

#define MAX_TITLE  160
#define MAX_BLOCKS 400                /* from the start: an application introduces itself on its first pages */

/* Surest first. */
typedef enum
{
  WAY_FIELD,
  WAY_CELL,
  WAY_COLON,
  WAY_BELOW,
  WAY_LINE,
  N_WAYS
} Way;

typedef struct
{
  char *values[N_WAYS][BEAKTA_N_FORM_LABELS];
} Findings;

static void
clear_findings (Findings *findings)
{
  for (guint way = 0; way < N_WAYS; way++)
    {
      for (guint fact = 0; fact < BEAKTA_N_FORM_LABELS; fact++)
        g_clear_pointer (&findings->values[way][fact], g_free);
    }
}

static void
note (Findings   *findings,
      Way         way,
      const char *label,
      const char *text)
{
  g_autofree char *value = NULL;
  BeaktaFormLabel fact, other;

  if (!beakta_form_label_find (label, &fact) || findings->values[way][fact] != NULL)
    return;

  /* Under a field that is empty comes the next label. */
  value = beakta_form_label_squeeze (text);
  if (beakta_form_label_fits (fact, value) && !beakta_form_label_find (value, &other))
    findings->values[way][fact] = g_steal_pointer (&value);
}

/* Ways of labelling */

/* What the form says where nobody filled it in is no fact of anybody's. */
static gboolean
is_prompt (const BeaktaRun *run)
{
  return run->kind == BEAKTA_RUN_FIELD && run->level == 1;
}

/* (transfer full): its text but for prompts. */
static char *
dup_run (BeaktaText *text,
         guint       index)
{
  guint n;
  const BeaktaRun *runs = beakta_text_get_runs (text, &n);
  guint at = runs[index].start, end = runs[index].start + runs[index].length;
  GString *words = g_string_new (NULL);

  for (guint i = index; i <= n && at < end; i++)
    {
      gboolean is_last = i == n || runs[i].start >= end;
      g_autofree char *part = NULL;

      if (!is_last && !is_prompt (&runs[i]))
        continue;

      part = beakta_text_dup_range (text, at, is_last ? end : runs[i].start);
      g_string_append (words, part);
      at = is_last ? end : runs[i].start + runs[i].length;
    }

  return g_string_free (words, FALSE);
}

static void
look_at_fields (BeaktaText *text,
                Findings   *findings)
{
  guint n;
  const BeaktaRun *runs = beakta_text_get_runs (text, &n);

  for (guint i = 0; i < n; i++)
    {
      if (runs[i].kind == BEAKTA_RUN_FIELD)
        {
          g_autofree char *value = dup_run (text, i);

          note (findings, WAY_FIELD, runs[i].label, value);
        }
    }
}

static void
look_at_cells (BeaktaText *text,
               Findings   *findings)
{
  guint n;
  const BeaktaRun *runs = beakta_text_get_runs (text, &n);
  const BeaktaRun *before = NULL;

  for (guint i = 0; i < n; i++)
    {
      const BeaktaRun *cell = &runs[i];

      if (cell->kind != BEAKTA_RUN_TABLE_CELL)
        continue;

      if (before != NULL && before->table == cell->table && before->row == cell->row && before->length < BEAKTA_FORM_LABEL_LONGEST)
        {
          g_autofree char *label = dup_run (text, before - runs);
          g_autofree char *value = dup_run (text, i);

          note (findings, WAY_CELL, label, value);
        }
      before = cell;
    }
}

/* "Sökt belopp 2 985 000 kr", as a table of a PDF reads. A sentence that begins alike is longer, or ends with a stop. */
static void
look_at_line (const char *line,
              Findings   *findings)
{
  g_autofree char *folded = g_utf8_strdown (line, -1);

  if (strlen (line) > BEAKTA_FORM_LABEL_LONGEST || g_str_has_suffix (line, "."))
    return;

  for (BeaktaFormLabel fact = 0; fact < BEAKTA_N_FORM_LABELS; fact++)
    {
      const char * const *words = beakta_form_label_get_words (fact);

      for (guint i = 0; words[i] != NULL; i++)
        {
          gsize n = strlen (words[i]);

          if (g_str_has_prefix (folded, words[i]) && g_ascii_isspace (line[n]))
            note (findings, WAY_LINE, words[i], line + n);
        }
    }
}

static void
look_at_lines (const char *block,
               gboolean    has_lines,
               Findings   *findings)
{
  g_auto(GStrv) lines = g_strsplit (block, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *colon = strchr (lines[i], ':');

      if (has_lines)
        look_at_line (lines[i], findings);
      if (colon != NULL)
        {
          *colon = '\0';
          note (findings, WAY_COLON, lines[i], colon + 1);
        }
      else if (lines[i + 1] != NULL)
        note (findings, WAY_BELOW, lines[i], lines[i + 1]);
    }
}

static gboolean
is_block (const BeaktaRun *run)
{
  return run->kind == BEAKTA_RUN_HEADING || run->kind == BEAKTA_RUN_PARAGRAPH || run->kind == BEAKTA_RUN_LIST_ITEM;
}

/* Whether what a label asks for stands beside it: then it is not in the block below, even when nothing was filled in. */
static gboolean
holds_field (BeaktaText *text,
             guint       index)
{
  guint n;
  const BeaktaRun *runs = beakta_text_get_runs (text, &n);
  guint end = runs[index].start + runs[index].length;

  for (guint i = index + 1; i < n && runs[i].start <= end; i++)
    {
      if (runs[i].kind == BEAKTA_RUN_FIELD)
        return runs[i].start < end || runs[i].length == 0;
    }

  return FALSE;
}

static void
look_at_blocks (BeaktaText *text,
                Findings   *findings)
{
  guint n, n_blocks = 0;
  const BeaktaRun *runs = beakta_text_get_runs (text, &n);
  gboolean has_lines = beakta_text_get_n_pages (text) > 0;
  g_autofree char *before = NULL;

  for (guint i = 0; i < n && n_blocks < MAX_BLOCKS; i++)
    {
      g_autofree char *block = NULL;

      if (!is_block (&runs[i]))
        continue;

      n_blocks++;
      block = dup_run (text, i);
      look_at_lines (block, has_lines, findings);
      if (before != NULL)
        note (findings, WAY_BELOW, before, block);

      g_free (before);
      before = holds_field (text, i) ? NULL : g_steal_pointer (&block);
    }
}

static char *
dup_first_line (const char *block)
{
  g_autofree char *line = g_strndup (block, strcspn (block, "\n"));

  return beakta_form_label_squeeze (line);
}

/* The title that stands on top: the first heading, outside headers and text boxes; else the first line. */
static char *
dup_top (BeaktaText *text)
{
  guint n, end_of_aside = 0;
  const BeaktaRun *runs = beakta_text_get_runs (text, &n);
  g_autofree char *first = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *block = NULL;

      if (runs[i].kind == BEAKTA_RUN_ASIDE)
        end_of_aside = runs[i].start + runs[i].length;
      if (!is_block (&runs[i]) || runs[i].start < end_of_aside || runs[i].length == 0)
        continue;

      block = dup_run (text, i);
      if (runs[i].kind == BEAKTA_RUN_HEADING && runs[i].length <= MAX_TITLE && *block != '\0')
        return beakta_form_label_squeeze (block);
      if (first == NULL && *block != '\0')
        first = dup_first_line (block);
    }

  if (first == NULL || g_utf8_strlen (first, -1) > MAX_TITLE)
    return g_strdup ("");

  return g_steal_pointer (&first);
}

/* "37 § förordningen (2010:1122)" */
static char *
dup_rule (BeaktaText *text)
{
  g_autoptr(GRegex) regex = g_regex_new ("(\\d+(?:\\s?[a-e])?)\\s?§\\s+(lagen|lag|förordningen|förordning)\\s+\\((\\d{4}:\\d+)\\)",
                                         0, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  g_autofree char *section = NULL;
  g_autofree char *kind = NULL;
  g_autofree char *number = NULL;

  if (!g_regex_match (regex, beakta_text_get_stream (text), 0, &match))
    return g_strdup ("");

  section = g_match_info_fetch (match, 1);
  kind = g_match_info_fetch (match, 2);
  number = g_match_info_fetch (match, 3);

  return g_strdup_printf ("%s (%s), %s §", g_str_has_prefix (kind, "lag") ? "lag" : "förordning", number, section);
}

static void
fill (char       **field,
      const char  *value)
{
  if (**field == '\0' && value != NULL)
    beakta_record_set (field, value);
}

static const char *
get_surest (const Findings  *findings,
            BeaktaFormLabel  fact)
{
  for (guint way = 0; way < N_WAYS; way++)
    {
      if (findings->values[way][fact] != NULL)
        return findings->values[way][fact];
    }

  return NULL;
}

/* A system writes "Åsa Öberg, asa@hagaby.example"; the name is what counts. */
static void
fill_sender (BeaktaFacts *facts,
             const char  *sender)
{
  g_autofree char *name = sender != NULL ? g_strndup (sender, strcspn (sender, ",")) : NULL;

  fill (&facts->applicant, name);
}

static void
fill_day (BeaktaFacts *facts,
          const char  *time)
{
  g_autofree char *day = time != NULL ? g_strndup (time, strlen ("2026-03-02")) : NULL;

  fill (&facts->received, day);
}

static void
fill_from (BeaktaFacts *facts,
           BeaktaText  *text)
{
  Findings findings = { 0 };
  const char *sought;
  g_autofree char *rule = dup_rule (text);

  look_at_fields (text, &findings);
  look_at_cells (text, &findings);
  look_at_blocks (text, &findings);

  fill (&facts->number, get_surest (&findings, BEAKTA_FORM_LABEL_NUMBER));
  fill (&facts->title, get_surest (&findings, BEAKTA_FORM_LABEL_TITLE));
  fill (&facts->applicant, get_surest (&findings, BEAKTA_FORM_LABEL_APPLICANT));
  fill (&facts->applicant_number, get_surest (&findings, BEAKTA_FORM_LABEL_APPLICANT_NUMBER));
  fill (&facts->programme, get_surest (&findings, BEAKTA_FORM_LABEL_PROGRAMME));
  fill (&facts->rule, rule);

  fill_sender (facts, findings.values[WAY_FIELD][BEAKTA_FORM_LABEL_SENDER]);
  fill_day (facts, findings.values[WAY_FIELD][BEAKTA_FORM_LABEL_RECEIVED]);

  sought = get_surest (&findings, BEAKTA_FORM_LABEL_SOUGHT);
  if (facts->sought < 0 && sought != NULL)
    facts->sought = beakta_kronor_parse (sought);

  clear_findings (&findings);
}

/**
 * beakta_register_propose_facts:
 * @incoming: (element-type BeaktaIncoming): the files of a case, the most telling first
 *
 * Returns: (transfer full): what the documents say of title, applicant and sought amount; empty, and -1, where
 *     nothing is found
 */
BeaktaFacts *
beakta_register_propose_facts (GPtrArray *incoming)
{
  g_autoptr(GPtrArray) files = NULL;
  BeaktaFacts *facts;

  g_return_val_if_fail (incoming != NULL, NULL);

  facts = beakta_record_new (BEAKTA_ITEM_FACTS, "facts");
  facts->sought = -1;
  files = beakta_incoming_list (incoming);
  for (guint i = 0; i < files->len; i++)
    {
      const BeaktaIncoming *file = g_ptr_array_index (files, i);

      if (file->reading->text != NULL)
        fill_from (facts, file->reading->text);
    }

  for (guint i = 0; i < incoming->len && *facts->title == '\0'; i++)
    {
      const BeaktaIncoming *file = g_ptr_array_index (incoming, i);
      g_autofree char *top = file->reading->text != NULL ? dup_top (file->reading->text) : NULL;

      fill (&facts->title, top);
    }

  return facts;
}
