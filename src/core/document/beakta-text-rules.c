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

/* What may not be in a text, among the characters that ordinary prose does not have. @p: a whole character. */
static gboolean
check_odd_character (const char  *p,
                     gboolean     with_pages,
                     gsize        offset,
                     GError     **error)
{
  gunichar c = g_utf8_get_char (p);

  if (c == '\t' || c == '\n' || (c == '\f' && with_pages))
    return TRUE;
  if (c == 0xad)
    return refuse (error, "The text holds a soft hyphen at byte %" G_GSIZE_FORMAT, offset);
  if (g_unichar_iscntrl (c))
    return refuse (error, "The text holds the control character U+%04X at byte %" G_GSIZE_FORMAT, c, offset);

  return TRUE;
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
      /* C0 and DEL are one byte; C1 and the soft hyphen begin with 0xc2. */
      gboolean is_odd = bytes[i] < 0x20 || bytes[i] == 0x7f || bytes[i] == 0xc2;

      if (G_UNLIKELY (is_odd) && !check_odd_character (utf8 + i, with_pages, i, error))
        return FALSE;
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

/* The first character from @p on that is not plain; @end when all are. */
static const char *
find_unplain (const char *p,
              const char *end)
{
  for (; p < end; p++)
    {
      /* 0xcc begins U+0300; what is below is plain, and so are continuation bytes here. */
      if ((guchar) *p >= 0xcc && !character_is_plain (g_utf8_get_char (p)))
        return p;
    }

  return end;
}

static const char *
find_line_start (const char *p,
                 const char *start)
{
  const char *end = memrchr (start, '\n', p - start);

  return end == NULL ? start : end + 1;
}

/* Rule 1: NFC. A line end never composes, so a line with unusual characters can be judged by itself. */
gboolean
beakta_text_check_composed (const char  *utf8,
                            gsize        n_bytes,
                            GError     **error)
{
  const char *end = utf8 + n_bytes;
  const char *p = utf8;

  while ((p = find_unplain (p, end)) < end)
    {
      const char *line = find_line_start (p, utf8);
      const char *stop = memchr (p, '\n', end - p);
      gsize length = (stop == NULL ? end : stop) - line;
      g_autofree char *composed = g_utf8_normalize (line, length, G_NORMALIZE_NFC);

      if (composed == NULL || strlen (composed) != length || memcmp (composed, line, length) != 0)
        return refuse (error, "The text is not NFC in the line at byte %" G_GSIZE_FORMAT, (gsize) (line - utf8));

      p = line + length;
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

    case BEAKTA_RUN_COMMENT:
      if (run->length != 0)
        return refuse (error, "A comment at %u has length %u", run->start, run->length);
      if (run->level != 0 && (run->level > 99991231 || !g_date_valid_dmy (run->level % 100, run->level / 100 % 100, run->level / 10000)))
        return refuse (error, "A comment at %u is of the day %u", run->start, run->level);
      break;

    case BEAKTA_RUN_FIELD:
      if (run->level > 1)
        return refuse (error, "A form field at %u has level %u", run->start, run->level);
      break;

    case BEAKTA_RUN_PARAGRAPH:
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

/* Whether what parts the pages is all the U+000C there is: each found must be the end of the next page. */
static gboolean
check_parting (BeaktaText            *text,
               const BeaktaPageText  *pages,
               guint                  n_pages,
               GError               **error)
{
  const char *stream = beakta_text_get_stream (text);
  guint i = 0;

  for (const char *p = strchr (stream, '\f'); p != NULL; p = strchr (p + 1, '\f'), i++)
    {
      if (i + 1 >= n_pages || beakta_text_get_position (text, p - stream) != pages[i].start + pages[i].length)
        return refuse (error, "The text holds U+000C inside a page");
    }

  return i == MAX (n_pages, 1) - 1 || refuse (error, "Page %u does not end with U+000C", i + 1);
}

/* Rule 1 for U+000C, and rule 4: the pages tile the text, parted by one U+000C each, and it occurs nowhere else. */
gboolean
beakta_text_check_pages (BeaktaText            *text,
                         const BeaktaPageText  *pages,
                         guint                  n_pages,
                         GError               **error)
{
  guint length = beakta_text_get_length (text);
  guint next = 0;

  for (guint i = 0; i < n_pages; i++)
    {
      if (pages[i].start != next || pages[i].start > length || pages[i].length > length - pages[i].start)
        return refuse (error, "Page %u does not follow the page before it", i + 1);
      if (!check_measures (&pages[i], i + 1, error))
        return FALSE;

      next += pages[i].length + (i + 1 < n_pages ? 1 : 0);
    }

  if (n_pages > 0 && next != length)
    return refuse (error, "The pages end at %u of %u characters", next, length);

  return check_parting (text, pages, n_pages, error);
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
