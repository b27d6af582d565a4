#include "beakta-labelled.h"

#include "beakta-anchor.h"

#include <string.h>

#define LONGEST_LABEL 200

typedef struct
{
  guint start;                       /* code points */
  guint end;
} Range;

/* A heading, paragraph or list item outside tables, notes and margins; or where a table stands. */
typedef struct
{
  Range    range;
  gboolean is_heading;
  gboolean is_table;
} Block;

typedef struct
{
  BeaktaText           *text;
  const BeaktaDocument *document;
  const BeaktaRun      *runs;
  guint                 n_runs;
  GPtrArray            *found;       /* of BeaktaLabelled */
} Finder;

void
beakta_labelled_free (BeaktaLabelled *self)
{
  g_free (self->label);
  beakta_record_unref (self->place);
  g_free (self);
}

static Range
range_of (const BeaktaRun *run)
{
  return (Range) { run->start, run->start + run->length };
}

static const char *
point_at (const Finder *finder,
          guint         position)
{
  return beakta_text_get_stream (finder->text) + beakta_text_get_offset (finder->text, position);
}

/* Index of the first run that begins at or after @position. */
static guint
find_run (const Finder *finder,
          guint         position)
{
  guint low = 0, high = finder->n_runs;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (finder->runs[middle].start < position)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static gboolean
has_letter (const char *words)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

static gboolean
has_letter_or_digit (const char *words)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

/* (transfer full): "1.2  Sökt\nbelopp: *" is "Sökt belopp"; "" when it is no label. */
static char *
clean_label (const char *words)
{
  g_auto(GStrv) parts = g_strsplit_set (words, " \t\n\f\r", -1);
  g_autoptr(GString) line = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      gboolean is_number = line->len == 0 && strspn (parts[i], "0123456789.)") == strlen (parts[i]);

      if (*parts[i] != '\0' && !is_number)
        g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "", parts[i]);
    }
  while (line->len > 0 && strchr (": *", line->str[line->len - 1]) != NULL)
    g_string_truncate (line, line->len - 1);

  if (!has_letter (line->str) || g_utf8_strlen (line->str, -1) > LONGEST_LABEL)
    return g_strdup ("");

  return g_strdup (line->str);
}

/* Values */

/* Rule 4: from the box to the next, or to the end of its line. */
static Range
find_ticked (const Finder    *finder,
             const BeaktaRun *box,
             Range            within)
{
  Range words = { box->start + box->length, within.end };
  const char *p = point_at (finder, words.start);

  for (guint i = find_run (finder, words.start); i < finder->n_runs && finder->runs[i].start < words.end; i++)
    if (finder->runs[i].kind == BEAKTA_RUN_CHECKBOX)
      words.end = finder->runs[i].start;
  for (guint at = words.start; at < words.end; at++, p = g_utf8_next_char (p))
    if (*p == '\n')
      words.end = at;

  return words;
}

/* Rules 4 and 5. Returns: whether @range holds a value; then it is narrowed to that. */
static gboolean
narrow (const Finder *finder,
        Range        *range)
{
  const BeaktaRun *ticked = NULL;
  guint n_boxes = 0, n_ticked = 0;

  for (guint i = find_run (finder, range->start); i < finder->n_runs && finder->runs[i].start < range->end; i++)
    {
      const BeaktaRun *run = &finder->runs[i];

      if (run->kind == BEAKTA_RUN_FIELD && run->level == 1 && run->length > 0)
        return FALSE;
      if (run->kind != BEAKTA_RUN_CHECKBOX)
        continue;

      n_boxes++;
      if (run->level == 1)
        {
          n_ticked++;
          ticked = run;
        }
    }

  if (n_boxes > 0 && n_ticked != 1)
    return FALSE;
  if (n_boxes > 0)
    *range = find_ticked (finder, ticked, *range);

  return range->start < range->end && range->end - range->start <= BEAKTA_LABELLED_LONGEST;
}

/* @label: (transfer full) */
static void
take (Finder *finder,
      char   *label,
      Range   range)
{
  g_autofree char *owned = label;
  g_autoptr(BeaktaPassage) place = NULL;
  BeaktaLabelled *labelled;

  if (*label == '\0' || !narrow (finder, &range))
    return;

  place = beakta_anchor_make (finder->text, finder->document, range.start, range.end);
  if (place == NULL || !has_letter_or_digit (place->exact))
    return;

  labelled = g_new (BeaktaLabelled, 1);
  labelled->label = g_steal_pointer (&owned);
  labelled->place = g_steal_pointer (&place);
  g_ptr_array_add (finder->found, labelled);
}

static char *
dup_label (Finder *finder,
           Range   range)
{
  g_autofree char *words = NULL;

  if (range.end - range.start > 2 * LONGEST_LABEL)
    return g_strdup ("");

  words = beakta_text_dup_range (finder->text, range.start, range.end);

  return clean_label (words);
}

/* Form fields */

static gboolean
is_blank (const Finder *finder,
          guint         start,
          guint         end)
{
  const char *p = point_at (finder, start);

  for (guint at = start; at < end; at++, p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

static gboolean
is_filled (const BeaktaRun *run)
{
  return run->kind == BEAKTA_RUN_FIELD && run->level == 0 && run->length > 0 && *run->label != '\0';
}

/* A field of several paragraphs, and one where several were chosen, is one value. */
static void
look_at_fields (Finder *finder)
{
  for (guint i = 0; i < finder->n_runs; i++)
    {
      const BeaktaRun *field = &finder->runs[i];
      Range range = range_of (field);

      if (!is_filled (field))
        continue;

      for (guint j = i + 1; j < finder->n_runs && finder->runs[j].start - MIN (finder->runs[j].start, range.end) <= 2; j++)
        {
          const BeaktaRun *next = &finder->runs[j];

          if (!is_filled (next) || !g_str_equal (next->label, field->label) || next->start < range.end ||
              !is_blank (finder, range.end, next->start))
            continue;
          range.end = next->start + next->length;
          i = j;
        }
      take (finder, clean_label (field->label), range);
    }
}

/* Tables */

static gboolean
is_number (const Finder    *finder,
           const BeaktaRun *cell)
{
  g_autofree char *words = NULL;

  if (cell->length > 8)
    return FALSE;

  words = beakta_text_dup_range (finder->text, cell->start, cell->start + cell->length);

  return !has_letter (words);
}

/* @cells: (element-type BeaktaRun): of one row */
static void
look_at_row (Finder    *finder,
             GPtrArray *cells)
{
  guint first = cells->len == 3 && is_number (finder, g_ptr_array_index (cells, 0)) ? 1 : 0;

  if (cells->len - first == 2)
    take (finder, dup_label (finder, range_of (g_ptr_array_index (cells, first))),
          range_of (g_ptr_array_index (cells, first + 1)));
}

/* Cells of a table inside a cell come between those of the row: each table is followed by itself. */
static void
look_at_tables (Finder *finder)
{
  g_autoptr(GHashTable) rows = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  GHashTableIter iter;
  gpointer cells;

  for (guint i = 0; i < finder->n_runs; i++)
    {
      const BeaktaRun *cell = &finder->runs[i];
      const BeaktaRun *before;

      if (cell->kind != BEAKTA_RUN_TABLE_CELL)
        continue;

      cells = g_hash_table_lookup (rows, GUINT_TO_POINTER (cell->table));
      before = cells != NULL ? g_ptr_array_index ((GPtrArray *) cells, 0) : NULL;
      if (before == NULL || before->row != cell->row)
        {
          if (before != NULL)
            look_at_row (finder, cells);
          cells = g_ptr_array_new ();
          g_hash_table_insert (rows, GUINT_TO_POINTER (cell->table), cells);
        }
      g_ptr_array_add (cells, (gpointer) cell);
    }

  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, NULL, &cells))
    look_at_row (finder, cells);
}

/* Lines */

/* Where the label of a line ends, past its colon or question mark; 0: it has none. A sentence before them is no label. */
static guint
find_label_end (const Finder *finder,
                Range         line)
{
  const char *p = point_at (finder, line.start);
  gboolean has_words = FALSE;

  for (guint at = line.start; at < line.end && at - line.start <= LONGEST_LABEL; at++)
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_last = at + 1 == line.end || g_unichar_isspace (g_utf8_get_char (g_utf8_next_char (p)));

      if (is_last && has_words && (c == ':' || c == '?'))
        return at + 1;
      if (is_last && has_words && (c == '.' || c == '!'))
        return 0;
      has_words = has_words || g_unichar_isalpha (c);
      p = g_utf8_next_char (p);
    }

  return 0;
}

static Range
find_line (const Finder *finder,
           guint         start,
           guint         end)
{
  const char *p = point_at (finder, start);
  guint at;

  for (at = start; at < end && *p != '\n'; at++)
    p = g_utf8_next_char (p);

  return (Range) { start, at };
}

static gboolean
begins_with_label (const Finder *finder,
                   const Block  *block)
{
  return find_label_end (finder, find_line (finder, block->range.start, block->range.end)) > 0;
}

/* Rule 3. Returns: whether there is anything below block @index that may be its value. */
static gboolean
find_below (const Finder *finder,
            GArray       *blocks,
            guint         index,
            Range        *below)
{
  const Block *label = &g_array_index (blocks, Block, index);

  *below = (Range) { label->range.end, label->range.end };
  for (guint i = index + 1; i < blocks->len; i++)
    {
      const Block *block = &g_array_index (blocks, Block, i);

      if (block->is_table)
        return FALSE;
      if (block->is_heading || (!label->is_heading && begins_with_label (finder, block)))
        break;
      below->end = block->range.end;
      if (below->end - below->start > 2 * BEAKTA_LABELLED_LONGEST)
        return FALSE;
    }

  return below->end > below->start;
}

static void
look_at_lines (Finder *finder,
               GArray *blocks,
               guint   index)
{
  const Block *block = &g_array_index (blocks, Block, index);
  Range label = { 0, 0 };
  Range below;

  for (guint at = block->range.start; at < block->range.end;)
    {
      Range line = find_line (finder, at, block->range.end);
      guint end = find_label_end (finder, line);

      if (end > 0 && label.end > 0)
        take (finder, dup_label (finder, label), (Range) { label.end, line.start });
      if (end > 0)
        label = (Range) { line.start, end };
      at = line.end + 1;
    }

  if (label.end == 0)
    return;
  if (!is_blank (finder, label.end, block->range.end))
    take (finder, dup_label (finder, label), (Range) { label.end, block->range.end });
  else if (find_below (finder, blocks, index, &below))
    take (finder, dup_label (finder, label), below);
}

static GArray *
list_blocks (const Finder *finder)
{
  GArray *blocks = g_array_new (FALSE, FALSE, sizeof (Block));
  guint inside = 0;                  /* the end of what is apart from the flow */

  for (guint i = 0; i < finder->n_runs; i++)
    {
      const BeaktaRun *run = &finder->runs[i];
      Block block = { range_of (run), run->kind == BEAKTA_RUN_HEADING, run->kind == BEAKTA_RUN_TABLE_CELL };
      gboolean is_apart = block.is_table || run->kind == BEAKTA_RUN_ASIDE || run->kind == BEAKTA_RUN_FOOTNOTE;
      gboolean is_block = block.is_heading || block.is_table || run->kind == BEAKTA_RUN_PARAGRAPH ||
                          run->kind == BEAKTA_RUN_LIST_ITEM;

      if (is_block && run->start >= inside)
        g_array_append_val (blocks, block);
      if (is_apart)
        inside = MAX (inside, block.range.end);
    }

  return blocks;
}

static void
look_at_blocks (Finder *finder)
{
  g_autoptr(GArray) blocks = list_blocks (finder);

  for (guint i = 0; i < blocks->len; i++)
    {
      const Block *block = &g_array_index (blocks, Block, i);
      Range below;

      if (block->is_heading && find_below (finder, blocks, i, &below))
        take (finder, dup_label (finder, block->range), below);
      else if (!block->is_heading && !block->is_table)
        look_at_lines (finder, blocks, i);
    }
}

GPtrArray *
beakta_labelled_find (BeaktaText           *text,
                      const BeaktaDocument *document)
{
  Finder finder = { text, document, NULL, 0, NULL };

  g_return_val_if_fail (BEAKTA_IS_TEXT (text), NULL);
  g_return_val_if_fail (document != NULL, NULL);

  finder.found = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_labelled_free);
  finder.runs = beakta_text_get_runs (text, &finder.n_runs);
  look_at_fields (&finder);
  look_at_tables (&finder);
  look_at_blocks (&finder);

  return finder.found;
}
