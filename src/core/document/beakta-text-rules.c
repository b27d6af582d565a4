/* The rules of beakta-text.h, as checks. Nothing that breaks one becomes a text. */

#include "beakta-text-private.h"

#include <math.h>
#include <string.h>

#define MAX_LEVEL    9
#define MAX_ROWS     (1u << 20)
#define MAX_COLUMNS  (1u << 14)

#define CHECKBOX_EMPTY   0x2610
#define CHECKBOX_CHECKED 0x2612

static gboolean
refuse (GError     **error,
        const char  *format,
        ...) G_GNUC_PRINTF (2, 3);

static gboolean
refuse (GError     **error,
        const char  *format,
        ...)
{
  va_list args;

  va_start (args, format);
  if (error != NULL)
    *error = g_error_new_valist (G_IO_ERROR, G_IO_ERROR_INVALID_DATA, format, args);
  va_end (args);

  return FALSE;
}

static gboolean
byte_is_control (guchar   byte,
                 gboolean with_pages)
{
  if (byte == '\t' || byte == '\n' || (byte == '\f' && with_pages))
    return FALSE;

  return byte < 0x20 || byte == 0x7f;
}

/**
 * beakta_text_check_characters:
 * @with_pages: whether U+000C may occur
 *
 * Rule 1 but for composition: valid UTF-8 without NUL, soft hyphens and control characters.
 */
gboolean
beakta_text_check_characters (const char  *utf8,
                              gsize        n_bytes,
                              gboolean     with_pages,
                              GError     **error)
{
  const guchar *bytes = (const guchar *) utf8;

  if (!g_utf8_validate_len (utf8, n_bytes, NULL))
    return refuse (error, "The text is not valid UTF-8");

  for (gsize i = 0; i < n_bytes; i++)
    {
      if (byte_is_control (bytes[i], with_pages))
        return refuse (error, "The text holds the control character U+%04X at byte %" G_GSIZE_FORMAT, bytes[i], i);

      /* U+0080 ... U+009F and U+00AD are 0xC2 and the code point itself. */
      if (bytes[i] == 0xc2 && bytes[i + 1] < 0xa0)
        return refuse (error, "The text holds the control character U+%04X at byte %" G_GSIZE_FORMAT, bytes[i + 1], i);
      if (bytes[i] == 0xc2 && bytes[i + 1] == 0xad)
        return refuse (error, "The text holds a soft hyphen at byte %" G_GSIZE_FORMAT, i);
    }

  return TRUE;
}

/* Characters that stay what they are in NFC whatever stands beside them, unless that is one outside this set.
 * Between them they make up nearly every document, which is why the real normalisation is seldom called. */
static gboolean
character_is_plain (gunichar c)
{
  return c < 0x300 ||
         (c >= 0x2002 && c <= 0x20cf) ||        /* punctuation, currency */
         (c >= 0x2190 && c <= 0x2328) ||        /* arrows, operators */
         (c >= 0x2460 && c <= 0x27ff) ||        /* enclosed, boxes, dingbats */
         (c >= 0xe000 && c <= 0xf8ff);          /* private use: symbol fonts */
}

static gboolean
line_is_plain (const char *line,
               const char *end)
{
  for (const char *p = line; p < end; p = g_utf8_next_char (p))
    {
      if ((guchar) *p >= 0xcc && !character_is_plain (g_utf8_get_char (p)))
        return FALSE;
    }

  return TRUE;
}

/* Rule 1: NFC. A line end never composes, so each line can be judged by itself. */
gboolean
beakta_text_check_composed (const char  *utf8,
                            gsize        n_bytes,
                            GError     **error)
{
  const char *end = utf8 + n_bytes;
  const char *line = utf8;

  while (line < end)
    {
      const char *stop = memchr (line, '\n', end - line);
      g_autofree char *composed = NULL;

      if (stop == NULL)
        stop = end;

      if (!line_is_plain (line, stop))
        {
          composed = g_utf8_normalize (line, stop - line, G_NORMALIZE_NFC);
          if (composed == NULL || strlen (composed) != (gsize) (stop - line) || memcmp (composed, line, stop - line) != 0)
            return refuse (error, "The text is not NFC in the line at byte %" G_GSIZE_FORMAT, (gsize) (line - utf8));
        }

      line = stop + 1;
    }

  return TRUE;
}

static gboolean
check_levels (const BeaktaRun  *run,
              GError          **error)
{
  switch (run->kind)
    {
    case BEAKTA_RUN_HEADING:
    case BEAKTA_RUN_LIST_ITEM:
      if (run->level < 1 || run->level > MAX_LEVEL)
        return refuse (error, "A heading or list item at %u has level %u", run->start, run->level);
      break;

    case BEAKTA_RUN_TABLE_CELL:
      if (run->table < 1 || run->row >= MAX_ROWS || run->column >= MAX_COLUMNS || run->span > MAX_COLUMNS)
        return refuse (error, "A table cell at %u stands at table %u, row %u, column %u, span %u",
                       run->start, run->table, run->row, run->column, run->span);
      break;

    case BEAKTA_RUN_CHECKBOX:
      if (run->length != 1 || run->level > 1)
        return refuse (error, "A checkbox at %u has length %u and level %u", run->start, run->length, run->level);
      break;

    case BEAKTA_RUN_PARAGRAPH:
    case BEAKTA_RUN_FIELD:
    case BEAKTA_RUN_FOOTNOTE:
    case BEAKTA_RUN_LINK:
    case BEAKTA_RUN_ASIDE:
    case BEAKTA_RUN_STRONG:
    case BEAKTA_RUN_EMPHASIS:
      break;

    case BEAKTA_N_RUNS:
    default:
      return refuse (error, "A run at %u is of the unknown kind %d", run->start, (int) run->kind);
    }

  return TRUE;
}

static gboolean
check_order (const BeaktaRun  *run,
             const BeaktaRun  *before,
             guint             length,
             GError          **error)
{
  if (run->start > length || run->length > length - run->start)
    return refuse (error, "A run at %u, %u long, leaves the text of %u characters", run->start, run->length, length);

  if (run->label != NULL && !g_utf8_validate (run->label, -1, NULL))
    return refuse (error, "The label of the run at %u is not valid UTF-8", run->start);

  if (before != NULL &&
      (run->start < before->start || (run->start == before->start && run->length > before->length)))
    return refuse (error, "The runs at %u and %u are not in order", before->start, run->start);

  return TRUE;
}

/* Whether @run lies wholly inside what is open where it starts; keeps @open, the ends of the runs around it. */
static gboolean
check_nesting (const BeaktaRun  *run,
               GArray           *open,
               GError          **error)
{
  guint end = run->start + run->length;

  while (open->len > 0 && g_array_index (open, guint, open->len - 1) <= run->start)
    g_array_set_size (open, open->len - 1);

  if (open->len > 0 && g_array_index (open, guint, open->len - 1) < end)
    return refuse (error, "The run at %u crosses the end of the run around it at %u",
                   run->start, g_array_index (open, guint, open->len - 1));

  g_array_append_val (open, end);
  return TRUE;
}

static gboolean
check_checkbox_sign (const BeaktaRun  *run,
                     gunichar          sign,
                     GError          **error)
{
  if (sign != (run->level == 1 ? CHECKBOX_CHECKED : CHECKBOX_EMPTY))
    return refuse (error, "The checkbox at %u of level %u has the sign U+%04X", run->start, run->level, sign);

  return TRUE;
}

/**
 * beakta_text_check_runs:
 * @utf8: valid UTF-8
 * @length: of @utf8, in code points
 *
 * Rules 2 and 3: inside the text, sorted, nested, with sensible numbers and the right sign under a checkbox.
 */
gboolean
beakta_text_check_runs (const char       *utf8,
                        guint             length,
                        const BeaktaRun  *runs,
                        guint             n_runs,
                        GError          **error)
{
  g_autoptr(GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));
  const char *p = utf8;
  guint at = 0;

  for (guint i = 0; i < n_runs; i++)
    {
      const BeaktaRun *run = &runs[i];

      if (!check_order (run, i > 0 ? run - 1 : NULL, length, error) ||
          !check_levels (run, error) ||
          !check_nesting (run, open, error))
        return FALSE;

      if (run->kind != BEAKTA_RUN_CHECKBOX)
        continue;

      p = g_utf8_offset_to_pointer (p, run->start - at);
      at = run->start;
      if (!check_checkbox_sign (run, g_utf8_get_char (p), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_measures (const BeaktaPageText  *page,
                guint                  number,
                GError               **error)
{
  if (!isfinite (page->width) || !isfinite (page->height) || page->width < 0 || page->height < 0)
    return refuse (error, "Page %u has no sensible size", number);

  if (page->boxes != NULL)
    return beakta_text_check_boxes (page->boxes, page->length, error);

  return TRUE;
}

/* Rule 1 for U+000C, and rule 4: the pages tile the text, parted by one U+000C each, and it occurs nowhere else. */
gboolean
beakta_text_check_pages (const char            *utf8,
                         guint                  length,
                         const BeaktaPageText  *pages,
                         guint                  n_pages,
                         GError               **error)
{
  const char *p = utf8;
  guint next = 0;
  guint n_parted = 0;

  for (guint i = 0; i < n_pages; i++)
    {
      if (pages[i].start != next || pages[i].start > length || pages[i].length > length - pages[i].start)
        return refuse (error, "Page %u does not follow the page before it", i + 1);
      if (!check_measures (&pages[i], i + 1, error))
        return FALSE;

      p = g_utf8_offset_to_pointer (p, pages[i].length);
      next += pages[i].length;

      if (i + 1 < n_pages)
        {
          if (*p != '\f')
            return refuse (error, "Page %u does not end with U+000C", i + 1);
          p++;
          next++;
        }
    }

  if (n_pages > 0 && next != length)
    return refuse (error, "The pages end at %u of %u characters", next, length);

  for (p = strchr (utf8, '\f'); p != NULL; p = strchr (p + 1, '\f'))
    n_parted++;
  if (n_parted != MAX (n_pages, 1) - 1)
    return refuse (error, "The text holds U+000C inside a page");

  return TRUE;
}

gboolean
beakta_text_check_boxes (GBytes  *boxes,
                         guint    length,
                         GError **error)
{
  gsize size;
  const float *numbers = g_bytes_get_data (boxes, &size);

  if (size != (gsize) length * sizeof (BeaktaBox))
    return refuse (error, "A page of %u characters has %" G_GSIZE_FORMAT " bytes of boxes", length, size);

  for (gsize i = 0; i < size / sizeof (float); i++)
    {
      if (!isfinite (numbers[i]))
        return refuse (error, "A box of a page is not a number");
    }

  return TRUE;
}
