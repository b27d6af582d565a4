/* Which words of a text are to be spelled. */

#define G_LOG_DOMAIN "beakta-spelling-words"

#include "beakta-spelling-words.h"

#include <pango/pango.h>
#include <string.h>

/* Whether the run of signs without a space from @start to @end is something else than words. */
static gboolean
is_no_prose (const char *start,
             const char *end)
{
  gsize length = (gsize) (end - start);

  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    if (g_unichar_isdigit (g_utf8_get_char (p)) || *p == '@')
      return TRUE;

  return g_strstr_len (start, (gssize) length, "://") != NULL || g_ascii_strncasecmp (start, "www.", MIN (length, 4)) == 0;
}

/* The end of the run of signs without a space that begins at @start. */
static const char *
find_run_end (const char *start)
{
  while (*start != '\0' && !g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);

  return start;
}

static gboolean
is_joint (char c)
{
  return c == '.' || c == ':' || c == '_';
}

/* Whether a word of the run from @from to @to is a piece of something larger: of "t.ex" or "EU:s". */
static gboolean
is_piece (const char *first,
          const char *last,
          const char *from,
          const char *to)
{
  for (const char *p = first; p < last; p++)
    if (is_joint (*p))
      return TRUE;

  return (first > from && is_joint (first[-1]))
         || (last + 1 < to && is_joint (*last) && g_unichar_isalpha (g_utf8_get_char (last + 1)));
}

/* In capitals, or a single letter. */
static gboolean
is_abbreviation (const char *first,
                 const char *last)
{
  gboolean has_small = FALSE;

  for (const char *p = first; p < last; p = g_utf8_next_char (p))
    has_small |= g_unichar_islower (g_utf8_get_char (p));

  return !has_small || g_utf8_next_char (first) >= last;
}

/* The words of one run; @offset counts the code points before it. */
static void
add_words (GArray             *words,
           const char         *text,
           const char         *from,
           const char         *to,
           guint               offset,
           const PangoLogAttr *attrs)
{
  BeaktaSpellingWord word;
  gboolean is_open = FALSE;

  for (const char *p = from; p <= to; p++, offset++)
    {
      if (is_open && attrs[offset].is_word_end)
        {
          word.end = offset;
          word.last = (gsize) (p - text);
          is_open = FALSE;

          if (!is_piece (text + word.first, p, from, to) && !is_abbreviation (text + word.first, p))
            g_array_append_val (words, word);
        }

      if (attrs[offset].is_word_start)
        {
          word.start = offset;
          word.first = (gsize) (p - text);
          is_open = TRUE;
        }

      /* To the last byte of this sign. */
      p = g_utf8_next_char (p) - 1;
    }
}

GArray *
beakta_spelling_words_find (const char *text)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (BeaktaSpellingWord));
  g_autofree PangoLogAttr *attrs = NULL;
  const char *run = text;
  guint offset = 0;
  int n_attrs;

  g_return_val_if_fail (text != NULL, words);

  n_attrs = (int) g_utf8_strlen (text, -1) + 1;
  attrs = g_new0 (PangoLogAttr, (gsize) n_attrs);
  pango_get_log_attrs (text, -1, -1, pango_language_from_string ("sv"), attrs, n_attrs);

  while (*run != '\0')
    {
      const char *end = find_run_end (run);

      if (end > run && !is_no_prose (run, end))
        add_words (words, text, run, end, offset, attrs);

      offset += (guint) g_utf8_strlen (run, end - run);

      for (run = end; *run != '\0' && g_unichar_isspace (g_utf8_get_char (run)); run = g_utf8_next_char (run))
        offset++;
    }

  return words;
}
