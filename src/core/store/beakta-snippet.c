#include "beakta-snippet.h"

/* Bytes before and after the hit, to the nearest words. */
#define BEFORE 70
#define AFTER  170

#define HIT_START "\xee\x80\x80"
#define HIT_END   "\xee\x80\x81"

GStrv
beakta_snippet_split_query (const char *query)
{
  g_autofree char *valid = g_utf8_make_valid (query, -1);
  g_autofree char *composed = g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);
  g_autofree char *lower = g_utf8_strdown (composed, -1);
  g_autoptr(GStrvBuilder) words = g_strv_builder_new ();
  const char *start = NULL;

  for (const char *p = lower; ; p = g_utf8_next_char (p))
    {
      gboolean is_letter = *p != '\0' && g_unichar_isalnum (g_utf8_get_char (p));

      if (is_letter && start == NULL)
        start = p;
      else if (!is_letter && start != NULL)
        {
          g_autofree char *word = g_strndup (start, (gsize) (p - start));

          g_strv_builder_add (words, word);
          start = NULL;
        }

      if (*p == '\0')
        return g_strv_builder_end (words);
    }
}

static gboolean
begins_word (const char *text,
             const char *place)
{
  return place == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (place)));
}

/* The first place where a word begins with @word, exactly as it is written. */
static const char *
find_exactly (const char *text,
              const char *word)
{
  const char *place = text;

  while ((place = strstr (place, word)) != NULL)
    {
      if (begins_word (text, place))
        return place;
      place += strlen (word);
    }

  return NULL;
}

static char *
capitalise (const char *word)
{
  const char *rest = g_utf8_next_char (word);
  g_autofree char *first = g_utf8_strup (word, rest - word);

  return g_strconcat (first, rest, NULL);
}

static const char *
get_earlier (const char *a,
             const char *b)
{
  return a == NULL || (b != NULL && b < a) ? b : a;
}

/* As words are written: in small letters, with a capital, in capitals. */
static const char *
find_word (const char *text,
           const char *word)
{
  g_autofree char *capital = capitalise (word);
  g_autofree char *capitals = g_utf8_strup (word, -1);

  return get_earlier (find_exactly (text, word),
                      get_earlier (find_exactly (text, capital), find_exactly (text, capitals)));
}

/* Whether a word of @words begins at @place; (out) its length there. */
static gboolean
is_hit (const char         *place,
        const char * const *words,
        gsize              *length)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      glong n_letters = g_utf8_strlen (words[i], -1);
      const char *end = place;
      g_autofree char *lower = NULL;

      while (n_letters > 0 && *end != '\0')
        {
          end = g_utf8_next_char (end);
          n_letters--;
        }

      lower = g_utf8_strdown (place, end - place);
      if (n_letters > 0 || !g_str_equal (lower, words[i]))
        continue;

      while (*end != '\0' && g_unichar_isalnum (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);
      *length = (gsize) (end - place);
      return TRUE;
    }

  return FALSE;
}

static guint
count_near (const char         *place,
            const char * const *words)
{
  g_autofree char *near = g_strndup (place, AFTER);
  guint n_words = 0;

  for (guint i = 0; words[i] != NULL; i++)
    n_words += find_word (near, words[i]) != NULL;

  return n_words;
}

static const char *
find_best_place (const char         *text,
                 const char * const *words)
{
  const char *best = NULL;
  guint n_best = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *place = find_word (text, words[i]);
      guint n_near = place != NULL ? count_near (place, words) : 0;

      if (n_near > n_best)
        {
          best = place;
          n_best = n_near;
        }
    }

  return best;
}

static const char *
find_window_start (const char *text,
                   const char *place)
{
  const char *start = place - text > BEFORE ? place - BEFORE : text;

  while (start > text && start < place && !g_ascii_isspace (*start))
    start++;

  return start;
}

static const char *
find_window_end (const char *place)
{
  const char *limit = place + strnlen (place, AFTER);
  const char *end = limit;

  while (*end != '\0' && end > place && !g_ascii_isspace (*end))
    end--;
  if (end > place || *limit == '\0')
    return end;

  /* No space anywhere: between two letters. */
  while ((*limit & 0xc0) == 0x80)
    limit++;

  return limit;
}

static void
append_marked (GString            *line,
               const char         *start,
               const char         *end,
               const char * const *words)
{
  gboolean was_letter = FALSE, was_space = TRUE;

  for (const char *p = start; p < end;)
    {
      gunichar letter = g_utf8_get_char (p);
      gboolean is_space = g_unichar_isspace (letter) || g_unichar_iscntrl (letter);
      gsize length;

      if (g_unichar_isalnum (letter) && !was_letter && is_hit (p, words, &length) && p + length <= end)
        {
          g_string_append_printf (line, HIT_START "%.*s" HIT_END, (int) length, p);
          p += length;
          was_letter = TRUE;
          was_space = FALSE;
          continue;
        }

      if (!is_space)
        g_string_append_unichar (line, letter);
      else if (!was_space)
        g_string_append_c (line, ' ');

      was_letter = g_unichar_isalnum (letter);
      was_space = is_space;
      p = g_utf8_next_char (p);
    }
}

/* The end of the hit at @place: of its word, and of the words after it that were asked for too. */
static const char *
find_hit_end (const char         *place,
              const char * const *words)
{
  const char *end = place;
  const char *next = place;
  gsize length;

  while (is_hit (next, words, &length))
    {
      end = next + length;
      next = end;

      while (*next != '\0' && !g_unichar_isalnum (g_utf8_get_char (next)))
        next = g_utf8_next_char (next);
    }

  return end;
}

char *
beakta_snippet_make (const char         *text,
                     const char * const *words,
                     guint              *hit_start,
                     guint              *hit_end)
{
  const char *place = find_best_place (text, words);
  const char *start, *end;
  GString *line = g_string_new (NULL);

  *hit_start = *hit_end = 0;

  if (place == NULL)
    place = text;
  else
    {
      *hit_start = (guint) g_utf8_pointer_to_offset (text, place);
      *hit_end = *hit_start + (guint) g_utf8_strlen (place, find_hit_end (place, words) - place);
    }

  start = find_window_start (text, place);
  end = find_window_end (place);

  if (start > text)
    g_string_append (line, "… ");
  append_marked (line, start, end, words);
  g_strchomp (line->str);
  line->len = strlen (line->str);
  if (*end != '\0')
    g_string_append (line, " …");

  return g_string_free (line, FALSE);
}
