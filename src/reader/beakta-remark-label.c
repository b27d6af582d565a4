/* What stands on the label of a remark: who wrote it, when, and the words. */

#include "beakta-remark-label.h"

#include <stdio.h>
#include <string.h>

#define MAX_LABEL 4000               /* code points */

static gboolean
is_said (const char *word)
{
  return word != NULL && *word != '\0';
}

/* Line ends and whatever else is no letter part words, and nothing more. */
static char *
dup_line (const char *words)
{
  GString *line = g_string_new (NULL);

  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (line, g_unichar_iscntrl (c) ? ' ' : c);
    }

  return g_strstrip (g_string_free (line, FALSE));
}

/* 20260302 of "2026-03-02" and of "2026-03-02T14:05:00Z"; 0 of anything else. The day is the one that the author's
 * calendar showed: Word writes local time with a Z. */
static guint
get_day (const char *date)
{
  guint year, month, day;

  if (date == NULL || sscanf (date, "%4u-%2u-%2u", &year, &month, &day) != 3 || strspn (date, "0123456789-") != 10 ||
      (date[10] != '\0' && date[10] != 'T') || !g_date_valid_dmy (day, month, year))
    return 0;

  return 10000 * year + 100 * month + day;
}

/* (transfer full) (nullable): %NULL when it is no text that can be composed. */
static char *
make_words (const char *author,
            guint       day,
            const char *words)
{
  g_autofree char *name = dup_line (is_said (author) ? author : "");
  g_autofree char *line = dup_line (words);
  g_autoptr(GString) label = g_string_new (name);

  if (day > 0)
    g_string_append_printf (label, "%s%04u-%02u-%02u", label->len > 0 ? ", " : "", day / 10000, day / 100 % 100, day % 100);
  if (label->len > 0)
    g_string_append (label, ": ");
  g_string_append (label, line);

  return g_utf8_normalize (label->str, -1, G_NORMALIZE_NFC);
}

BeaktaRemarkLabel *
beakta_remark_label_new (const char *author,
                         const char *date,
                         const char *words)
{
  BeaktaRemarkLabel *self = g_new0 (BeaktaRemarkLabel, 1);
  g_autofree char *composed = NULL;

  self->day = get_day (date);
  composed = make_words (author, self->day, words);
  if (composed == NULL)
    self->words = g_strdup ("");
  else if (g_utf8_strlen (composed, -1) > MAX_LABEL)
    self->words = g_utf8_substring (composed, 0, MAX_LABEL);
  else
    self->words = g_steal_pointer (&composed);

  return self;
}

void
beakta_remark_label_free (BeaktaRemarkLabel *self)
{
  g_free (self->words);
  g_free (self);
}
