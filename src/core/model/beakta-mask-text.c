/* A text as masks see it. The numbers are the rules of the header. */

#include "beakta-mask-text.h"

#include <string.h>

struct _BeaktaMaskText
{
  GString *seen;
  GArray  *places;                   /* of BeaktaMaskPlace: where each byte of it comes from */
};

/* Rule 3. */
static gboolean
is_unseen (gunichar c)
{
  return c == 0xad || (c >= 0x200b && c <= 0x200d) || c == 0x2060 || c == 0xfeff;
}

static gunichar
get_seen (gunichar c)
{
  if (g_unichar_isspace (c) || c == '_')
    return ' ';

  return c == 0x2010 || c == 0x2011 ? '-' : g_unichar_tolower (c);
}

static void
append (BeaktaMaskText *self,
        gunichar        c,
        gsize           start,
        gsize           end)
{
  BeaktaMaskPlace place = { start, end };
  char bytes[6];
  int n_bytes = g_unichar_to_utf8 (c, bytes);

  g_string_append_len (self->seen, bytes, n_bytes);
  for (int i = 0; i < n_bytes; i++)
    g_array_append_val (self->places, place);
}

static gboolean
ends_with_space (const BeaktaMaskText *self)
{
  return self->seen->len > 0 && self->seen->str[self->seen->len - 1] == ' ';
}

BeaktaMaskText *
beakta_mask_text_new (const char *text)
{
  BeaktaMaskText *self;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (BeaktaMaskText, 1);
  self->seen = g_string_new (NULL);
  self->places = g_array_new (FALSE, FALSE, sizeof (BeaktaMaskPlace));
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gsize start = (gsize) (p - text), end = (gsize) (g_utf8_next_char (p) - text);

      if (is_unseen (c))
        continue;
      if (get_seen (c) == ' ' && ends_with_space (self))
        g_array_index (self->places, BeaktaMaskPlace, self->places->len - 1).end = end;
      else
        append (self, get_seen (c), start, end);
    }

  return self;
}

void
beakta_mask_text_free (BeaktaMaskText *self)
{
  g_string_free (self->seen, TRUE);
  g_array_unref (self->places);
  g_free (self);
}

gboolean
beakta_mask_text_is_blank (const BeaktaMaskText *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->seen->len == 0 || g_str_equal (self->seen->str, " ");
}

gsize
beakta_mask_text_get_length (const BeaktaMaskText *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->seen->len;
}

static gboolean
is_word_sign (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

static gboolean
is_word_before (const BeaktaMaskText *self,
                gsize                 at)
{
  const char *before = g_utf8_find_prev_char (self->seen->str, self->seen->str + at);

  return before != NULL && is_word_sign (g_utf8_get_char (before));
}

static gboolean
is_word_at (const BeaktaMaskText *self,
            gsize                 at)
{
  return is_word_sign (g_utf8_get_char (self->seen->str + at));
}

/* Rule 1. */
static gboolean
is_whole (const BeaktaMaskText *self,
          gsize                 start,
          gsize                *end)
{
  if (is_word_before (self, start))
    return FALSE;
  if (!is_word_at (self, *end))
    return TRUE;
  if (self->seen->str[*end] != 's' || is_word_at (self, *end + 1))
    return FALSE;

  (*end)++;
  return TRUE;
}

/* Rule 2. */
static void
widen (const BeaktaMaskText *self,
       gsize                *start,
       gsize                *end)
{
  const char *text = self->seen->str;

  while (is_word_before (self, *start))
    *start = (gsize) (g_utf8_prev_char (text + *start) - text);
  while (is_word_at (self, *end))
    *end = (gsize) (g_utf8_next_char (text + *end) - text);
}

static void
take_place (const BeaktaMaskText *self,
            gsize                 start,
            gsize                 end,
            GArray               *places)
{
  BeaktaMaskPlace place;

  if (end <= start)
    return;

  place.start = g_array_index (self->places, BeaktaMaskPlace, start).start;
  place.end = g_array_index (self->places, BeaktaMaskPlace, end - 1).end;
  g_array_append_val (places, place);
}

void
beakta_mask_text_find (const BeaktaMaskText *self,
                       const BeaktaMaskText *words,
                       BeaktaReach           reach,
                       GArray               *places)
{
  const char *text, *found;

  g_return_if_fail (self != NULL && words != NULL && places != NULL);

  if (beakta_mask_text_is_blank (words))
    return;

  text = self->seen->str;
  for (found = strstr (text, words->seen->str); found != NULL; found = strstr (found, words->seen->str))
    {
      gsize start = (gsize) (found - text), end = start + words->seen->len;
      gboolean is_found = reach == BEAKTA_REACH_PARTS || is_whole (self, start, &end);

      if (reach == BEAKTA_REACH_PARTS)
        widen (self, &start, &end);
      if (is_found)
        take_place (self, start, end, places);
      found = is_found ? text + end : g_utf8_next_char (found);
    }
}

void
beakta_mask_text_find_part (const BeaktaMaskText *self,
                            const BeaktaMaskText *words,
                            gsize                 from,
                            gsize                 to,
                            GArray               *places)
{
  const char *text, *found;

  g_return_if_fail (self != NULL && words != NULL && places != NULL);
  g_return_if_fail (from <= to && to <= words->seen->len);

  if (beakta_mask_text_is_blank (words))
    return;

  text = self->seen->str;
  for (found = strstr (text, words->seen->str); found != NULL; found = strstr (found + words->seen->len, words->seen->str))
    take_place (self, (gsize) (found - text) + from, (gsize) (found - text) + to, places);
}

/* Whether what begins at @start of @self and goes on to its end is the beginning of @next, and ends there with a word. */
static gboolean
goes_on (const BeaktaMaskText *self,
         gsize                 start,
         const BeaktaMaskText *next)
{
  gsize length = self->seen->len - start;

  return length <= next->seen->len && memcmp (self->seen->str + start, next->seen->str, length) == 0 &&
         !(is_word_before (next, length) && is_word_at (next, length));
}

gsize
beakta_mask_text_count_shared (const BeaktaMaskText *self,
                               const BeaktaMaskText *next)
{
  const char *text, *space;

  g_return_val_if_fail (self != NULL && next != NULL, 0);

  text = self->seen->str;
  for (const char *word = text; word != NULL; word = space != NULL ? space + 1 : NULL)
    {
      space = strchr (word, ' ');
      if (space == NULL || space[1] == '\0')
        return 0;
      if (goes_on (self, (gsize) (word - text), next))
        return self->seen->len - (gsize) (word - text);
    }

  return 0;
}
