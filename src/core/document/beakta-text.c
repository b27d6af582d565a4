/* The text of a document, once it has passed every check: positions, pages, headings.
 *
 * Code points are found through a table with one entry every STEP characters, so that a position costs the
 * same anywhere in a text of five million characters. A text that is all ASCII needs no table.
 */

#include "beakta-text-private.h"

#include <string.h>

#define STEP 256

struct _BeaktaText
{
  GObject          parent_instance;

  BeaktaTextParts  parts;
  GStrv            notices;

  /* Derived */
  guint            length;
  GArray          *steps;            /* of guint32: offset of every STEPth character; nullable when all ASCII */
  GArray          *headings;         /* of guint: runs that are headings with words in them */
};

G_DEFINE_FINAL_TYPE (BeaktaText, beakta_text, G_TYPE_OBJECT)

const char *
beakta_run_kind_get_nick (BeaktaRunKind kind)
{
  static const char * const nicks[BEAKTA_N_RUNS] = {
    [BEAKTA_RUN_HEADING] = "heading", [BEAKTA_RUN_PARAGRAPH] = "paragraph", [BEAKTA_RUN_LIST_ITEM] = "list-item",
    [BEAKTA_RUN_TABLE_CELL] = "table-cell", [BEAKTA_RUN_FIELD] = "field", [BEAKTA_RUN_CHECKBOX] = "checkbox",
    [BEAKTA_RUN_FOOTNOTE] = "footnote", [BEAKTA_RUN_LINK] = "link", [BEAKTA_RUN_ASIDE] = "aside",
    [BEAKTA_RUN_STRONG] = "strong", [BEAKTA_RUN_EMPHASIS] = "emphasis", [BEAKTA_RUN_COMMENT] = "comment",
  };

  return (guint) kind < BEAKTA_N_RUNS ? nicks[kind] : NULL;
}

void
beakta_text_parts_init (BeaktaTextParts *parts,
                        const char      *format,
                        const char      *extractor)
{
  parts->stream = g_string_new (NULL);
  parts->format = g_strdup (format);
  parts->extractor = g_strdup (extractor);
  parts->runs = g_array_new (FALSE, FALSE, sizeof (BeaktaRun));
  parts->labels = g_string_chunk_new (1024);
  parts->pages = g_array_new (FALSE, FALSE, sizeof (BeaktaPageText));
  parts->notices = g_ptr_array_new_with_free_func (g_free);
}

void
beakta_text_parts_clear (BeaktaTextParts *parts)
{
  for (guint i = 0; parts->pages != NULL && i < parts->pages->len; i++)
    g_clear_pointer (&g_array_index (parts->pages, BeaktaPageText, i).boxes, g_bytes_unref);

  if (parts->stream != NULL)
    g_string_free (g_steal_pointer (&parts->stream), TRUE);
  g_clear_pointer (&parts->format, g_free);
  g_clear_pointer (&parts->extractor, g_free);
  g_clear_pointer (&parts->runs, g_array_unref);
  g_clear_pointer (&parts->labels, g_string_chunk_free);
  g_clear_pointer (&parts->pages, g_array_unref);
  g_clear_pointer (&parts->notices, g_ptr_array_unref);
}

/* Copies @run, @at characters further on. */
void
beakta_text_parts_add_run (BeaktaTextParts *parts,
                           const BeaktaRun *run,
                           guint            at)
{
  BeaktaRun copy = *run;

  copy.start += at;
  copy.label = run->label == NULL || *run->label == '\0' ? "" : g_string_chunk_insert_const (parts->labels, run->label);
  g_array_append_val (parts->runs, copy);
}

void
beakta_text_parts_add_page (BeaktaTextParts      *parts,
                            const BeaktaPageText *page)
{
  BeaktaPageText copy = *page;

  if (copy.boxes != NULL)
    g_bytes_ref (copy.boxes);
  g_array_append_val (parts->pages, copy);
}

static gboolean
check_stream (const BeaktaTextParts  *parts,
              GError                **error)
{
  const GString *stream = parts->stream;

  return (parts->characters_checked ||
          beakta_text_check_characters (stream->str, stream->len, parts->pages->len > 0, error)) &&
         beakta_text_check_composed (stream->str, stream->len, error);
}

/* Counts the characters, and notes where every STEPth begins. */
static void
measure (BeaktaText *self)
{
  const guchar *bytes = (const guchar *) self->parts.stream->str;
  gsize n_bytes = self->parts.stream->len;

  self->steps = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n_bytes / STEP + 1);

  for (gsize i = 0; i < n_bytes; i++)
    {
      if ((bytes[i] & 0xc0) == 0x80)
        continue;

      if (self->length % STEP == 0)
        {
          guint32 offset = i;

          g_array_append_val (self->steps, offset);
        }
      self->length++;
    }

  if (self->length == n_bytes)
    g_clear_pointer (&self->steps, g_array_unref);
}

static gboolean
check_structure (BeaktaText  *self,
                 GError     **error)
{
  const BeaktaTextParts *parts = &self->parts;

  return beakta_text_check_pages (self, (BeaktaPageText *) parts->pages->data, parts->pages->len, error) &&
         beakta_text_check_runs (parts->stream->str, self->length, (BeaktaRun *) parts->runs->data, parts->runs->len, error);
}

/* @words with one space for any white space, after what @line holds. */
static void
append_on_line (GString    *line,
                const char *words)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (!g_unichar_isspace (g_utf8_get_char (p)))
        g_string_append_len (line, p, g_utf8_next_char (p) - p);
      else if (line->len > 0 && line->str[line->len - 1] != ' ')
        g_string_append_c (line, ' ');
    }
}

/* The words of a range on one line. */
static char *
dup_line (BeaktaText *self,
          guint       start,
          guint       length)
{
  g_autofree char *range = beakta_text_dup_range (self, start, start + length);
  GString *line = g_string_new (NULL);

  append_on_line (line, range);

  return g_strchomp (g_string_free (line, FALSE));
}

/* "3.2", "a)", "IV." or "Bilaga 1"; a bullet is no number. */
static gboolean
is_number (const char *label)
{
  for (const char *p = label; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isalnum (g_utf8_get_char (p)))
        return TRUE;
    }

  return FALSE;
}

static void
list_headings (BeaktaText *self)
{
  for (guint i = 0; i < self->parts.runs->len; i++)
    {
      const BeaktaRun *run = &g_array_index (self->parts.runs, BeaktaRun, i);
      g_autofree char *line = NULL;

      if (run->kind != BEAKTA_RUN_HEADING)
        continue;

      line = dup_line (self, run->start, run->length);
      if (*line != '\0')
        g_array_append_val (self->headings, i);
    }
}

BeaktaText *
beakta_text_new_from_parts (BeaktaTextParts  *parts,
                            GError          **error)
{
  g_autoptr(BeaktaText) self = NULL;

  if (!check_stream (parts, error))
    return NULL;

  self = g_object_new (BEAKTA_TYPE_TEXT, NULL);
  self->parts = *parts;
  memset (parts, 0, sizeof *parts);

  measure (self);
  if (!check_structure (self, error))
    return NULL;

  g_ptr_array_add (self->parts.notices, NULL);
  self->notices = (GStrv) self->parts.notices->pdata;
  list_headings (self);

  return g_steal_pointer (&self);
}

static void
beakta_text_finalize (GObject *object)
{
  BeaktaText *self = BEAKTA_TEXT (object);

  beakta_text_parts_clear (&self->parts);
  g_clear_pointer (&self->steps, g_array_unref);
  g_clear_pointer (&self->headings, g_array_unref);

  G_OBJECT_CLASS (beakta_text_parent_class)->finalize (object);
}

static void
beakta_text_class_init (BeaktaTextClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = beakta_text_finalize;
}

static void
beakta_text_init (BeaktaText *self)
{
  self->headings = g_array_new (FALSE, FALSE, sizeof (guint));
}

const char *
beakta_text_get_stream (BeaktaText *self)
{
  g_return_val_if_fail (BEAKTA_IS_TEXT (self), NULL);

  return self->parts.stream->str;
}

guint
beakta_text_get_length (BeaktaText *self)
{
  g_return_val_if_fail (BEAKTA_IS_TEXT (self), 0);

  return self->length;
}

/**
 * beakta_text_get_offset:
 * @position: code points; one past the end stands for the end
 *
 * Returns: where the character begins, in bytes
 */
gsize
beakta_text_get_offset (BeaktaText *self,
                        guint       position)
{
  const char *utf8;
  const char *step;

  g_return_val_if_fail (BEAKTA_IS_TEXT (self), 0);

  if (position >= self->length)
    return self->parts.stream->len;
  if (self->steps == NULL)
    return position;

  utf8 = self->parts.stream->str;
  step = utf8 + g_array_index (self->steps, guint32, position / STEP);

  return g_utf8_offset_to_pointer (step, position % STEP) - utf8;
}

/* The last step at or before @offset. */
static guint
find_step (GArray *steps,
           gsize   offset)
{
  guint low = 0;
  guint high = steps->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (steps, guint32, middle) <= offset)
        low = middle;
      else
        high = middle;
    }

  return low;
}

/**
 * beakta_text_get_position:
 * @offset: bytes; one inside a character stands for that character, one past the end for the end
 *
 * Returns: the position of the character, in code points
 */
guint
beakta_text_get_position (BeaktaText *self,
                          gsize       offset)
{
  const char *utf8;
  guint step;

  g_return_val_if_fail (BEAKTA_IS_TEXT (self), 0);

  if (offset >= self->parts.stream->len)
    return self->length;
  if (self->steps == NULL)
    return offset;

  utf8 = self->parts.stream->str;
  while ((utf8[offset] & 0xc0) == 0x80)
    offset--;
  step = find_step (self->steps, offset);

  return step * STEP + g_utf8_pointer_to_offset (utf8 + g_array_index (self->steps, guint32, step), utf8 + offset);
}

/**
 * beakta_text_dup_range:
 * @start: first code point
 * @end: past the last
 *
 * Returns: (transfer full): the characters between, as far as the text has them
 */
char *
beakta_text_dup_range (BeaktaText *self,
                       guint       start,
                       guint       end)
{
  gsize first;
  gsize last;

  g_return_val_if_fail (BEAKTA_IS_TEXT (self), NULL);

  first = beakta_text_get_offset (self, start);
  last = beakta_text_get_offset (self, MAX (start, end));

  return g_strndup (self->parts.stream->str + first, last - first);
}

const char *
beakta_text_get_format (BeaktaText *self)
{
  g_return_val_if_fail (BEAKTA_IS_TEXT (self), NULL);

  return self->parts.format;
}

const char *
beakta_text_get_extractor (BeaktaText *self)
{
  g_return_val_if_fail (BEAKTA_IS_TEXT (self), NULL);

  return self->parts.extractor;
}

const BeaktaRun *
beakta_text_get_runs (BeaktaText *self,
                      guint      *n_runs)
{
  g_return_val_if_fail (BEAKTA_IS_TEXT (self), NULL);

  *n_runs = self->parts.runs->len;
  return (const BeaktaRun *) self->parts.runs->data;
}

guint
beakta_text_get_n_pages (BeaktaText *self)
{
  g_return_val_if_fail (BEAKTA_IS_TEXT (self), 0);

  return self->parts.pages->len;
}

const BeaktaPageText *
beakta_text_get_page (BeaktaText *self,
                      guint       index)
{
  g_return_val_if_fail (BEAKTA_IS_TEXT (self), NULL);
  g_return_val_if_fail (index < self->parts.pages->len, NULL);

  return &g_array_index (self->parts.pages, BeaktaPageText, index);
}

guint
beakta_text_get_page_at (BeaktaText *self,
                         guint       position)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (BEAKTA_IS_TEXT (self), 0);

  high = self->parts.pages->len;
  if (high == 0)
    return 0;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->parts.pages, BeaktaPageText, middle).start <= position)
        low = middle;
      else
        high = middle;
    }

  return low + 1;
}

/**
 * beakta_text_dup_heading:
 * @run: a heading of the text
 *
 * Returns: (transfer full): what a reader of the document sees, on one line: the number that its program gave the heading,
 *     when it has one, and its words; "" when it has no words
 */
char *
beakta_text_dup_heading (BeaktaText      *self,
                         const BeaktaRun *run)
{
  g_autofree char *words = NULL;
  GString *line;

  g_return_val_if_fail (BEAKTA_IS_TEXT (self), NULL);
  g_return_val_if_fail (run != NULL && run->kind == BEAKTA_RUN_HEADING, NULL);

  words = dup_line (self, run->start, run->length);
  if (*words == '\0' || !is_number (run->label))
    return g_steal_pointer (&words);

  line = g_string_new (NULL);
  append_on_line (line, run->label);
  append_on_line (line, " ");
  g_string_append (line, words);

  return g_string_free (line, FALSE);
}

/**
 * beakta_text_dup_heading_at:
 * @position: code points
 *
 * Returns: (transfer full): the nearest heading that begins at or above @position, as beakta_text_dup_heading() tells it; ""
 *     when there is none
 */
char *
beakta_text_dup_heading_at (BeaktaText *self,
                            guint       position)
{
  const BeaktaRun *runs;
  const BeaktaRun *nearest = NULL;
  guint low = 0;
  guint high;

  g_return_val_if_fail (BEAKTA_IS_TEXT (self), NULL);

  runs = (const BeaktaRun *) self->parts.runs->data;
  high = self->headings->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const BeaktaRun *run = &runs[g_array_index (self->headings, guint, middle)];

      if (run->start <= position)
        {
          nearest = run;
          low = middle + 1;
        }
      else
        {
          high = middle;
        }
    }

  return nearest == NULL ? g_strdup ("") : beakta_text_dup_heading (self, nearest);
}

const char * const *
beakta_text_get_notices (BeaktaText *self)
{
  g_return_val_if_fail (BEAKTA_IS_TEXT (self), NULL);

  return (const char * const *) self->notices;
}
