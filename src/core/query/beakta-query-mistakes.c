/* What is said of a mistake, and what was probably meant.
 *
 * Not gettext: the sentence is the same in the window and on the command line, in the language that the checklists are shown in.
 */

#include <string.h>

#include "beakta-query-private.h"

#define FAR 100
#define LONGEST 32

/* {n} the field, {w} what is written, {m} what was probably meant, {e} an example, {l} the field's words. */
static const struct
{
  const char *with_guess[N_LANGUAGES];
  const char *without[N_LANGUAGES];
} sentences[] = {
  [BEAKTA_MISTAKE_FIELD] = {
    { "Fältet ”{w}” finns inte; menade du {m}:?", "There is no field “{w}”; did you mean {m}:?" },
    { "Fältet ”{w}” finns inte. Sätt orden inom citattecken för att söka efter dem",
      "There is no field “{w}”. Put the words in quotation marks to search for them" } },
  [BEAKTA_MISTAKE_EMPTY] = {
    { NULL, NULL },
    { "{n}: skriv vad du söker efter, till exempel {e}", "{n}: say what to look for, as in {e}" } },
  [BEAKTA_MISTAKE_CHOICE] = {
    { "{n}: ”{w}” finns inte; menade du {m}?", "{n}: there is no “{w}”; did you mean {m}?" },
    { "{n}: ”{w}” finns inte. Det finns {l}", "{n}: there is no “{w}”. There are {l}" } },
  [BEAKTA_MISTAKE_AMOUNT] = {
    { NULL, NULL },
    { "{n}: ”{w}” är inget belopp. Skriv till exempel 500000, >500 tkr eller 1..1,5 mkr",
      "{n}: “{w}” is no amount. Write 500000, >500 tkr or 1..1.5 mkr" } },
  [BEAKTA_MISTAKE_SHARE] = {
    { NULL, NULL },
    { "{n}: ”{w}” är ingen andel. Skriv procent från 0 till 100, till exempel {e}",
      "{n}: “{w}” is no share. Write per cent from 0 to 100, as in {e}" } },
  [BEAKTA_MISTAKE_DAY] = {
    { NULL, NULL },
    { "{n}: ”{w}” är ingen dag. Skriv till exempel 2026-11-05, 2026-11, idag eller -30d",
      "{n}: “{w}” is no day. Write 2026-11-05, 2026-11, today or -30d" } },
  [BEAKTA_MISTAKE_QUESTION] = {
    { NULL, NULL },
    { "{n}: ”{w}” är ingen fråga med svar. Skriv till exempel {e} eller fråga:gavleborg/1.2=nej",
      "{n}: “{w}” is no question with an answer. Write {e} or fråga:gavleborg/1.2=nej" } },
  [BEAKTA_MISTAKE_COMPARED] = {
    { NULL, NULL },
    { "{n}: går inte att jämföra. Skriv utan tecknet, till exempel {e}",
      "{n}: cannot be compared. Leave the sign out, as in {e}" } },
  [BEAKTA_MISTAKE_BACKWARDS] = {
    { NULL, NULL },
    { "{n}: ”{w}” slutar innan det börjar. Byt plats på dem", "{n}: “{w}” ends before it begins. Change their places" } },
  [BEAKTA_MISTAKE_TOO_MUCH] = {
    { NULL, NULL },
    { "Frågan är för lång. Det sista är inte med", "The question is too long. The last of it is left out" } },
};

/* How many letters to add, take away or change to make one of the other. */
static guint
measure_distance (const char *a,
                  const char *b)
{
  guint row[LONGEST + 1];
  gsize length = strlen (b);

  if (strlen (a) > LONGEST || length > LONGEST)
    return FAR;

  for (guint j = 0; j <= length; j++)
    row[j] = j;
  for (guint i = 1; a[i - 1] != '\0'; i++)
    {
      guint diagonal = row[0];

      row[0] = i;
      for (guint j = 1; j <= length; j++)
        {
          guint changed = diagonal + (a[i - 1] != b[j - 1]);

          diagonal = row[j];
          row[j] = MIN (changed, MIN (row[j], row[j - 1]) + 1);
        }
    }

  return row[length];
}

static guint
count_shared (const char *a,
              const char *b)
{
  guint n = 0;

  while (a[n] != '\0' && a[n] == b[n])
    n++;

  return n;
}

/* A slip of the hand, or a beginning that goes on otherwise: "granskad" for "granskning". */
static guint
rate (const char *folded,
      const char *name)
{
  g_autofree char *other = beakta_query_fold (name);
  guint distance = measure_distance (folded, other), shared = count_shared (folded, other);
  gsize shorter = MIN (strlen (folded), strlen (other));

  return (distance <= 2 && distance < shorter) || (shared >= 3 && shared * 2 >= shorter) ? distance : FAR;
}

static void
try_name (const char  *folded,
          const char  *name,
          guint       *nearest,
          const char **best)
{
  guint distance = rate (folded, name);

  if (distance < *nearest)
    {
      *nearest = distance;
      *best = name;
    }
}

char *
beakta_query_guess_field (const char *written)
{
  g_autofree char *folded = beakta_query_fold (written);
  const char *best = "";
  guint nearest = FAR;

  for (int field = BEAKTA_FIELD_WORDS + 1; field < BEAKTA_N_FIELDS; field++)
    for (int i = 0; i < N_LANGUAGES; i++)
      try_name (folded, beakta_field_get_info (field)->names[i], &nearest, &best);

  return g_strdup (best);
}

char *
beakta_query_guess_choice (BeaktaField  field,
                           const char  *written)
{
  const BeaktaQueryChoice *choices = beakta_field_get_info (field)->choices;
  g_autofree char *folded = beakta_query_fold (written);
  const char *best = "";
  guint nearest = FAR;

  for (; choices != NULL && choices->names[SWEDISH] != NULL; choices++)
    for (int i = 0; i < N_LANGUAGES; i++)
      try_name (folded, choices->names[i], &nearest, &best);

  return g_strdup (best);
}

static char *
join_choices (BeaktaField field,
              Language    language)
{
  const BeaktaQueryChoice *choices = beakta_field_get_info (field)->choices;
  GString *list = g_string_new (NULL);

  for (; choices != NULL && choices->names[SWEDISH] != NULL; choices++)
    g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", choices->names[language]);

  return g_string_free (list, FALSE);
}

static void
append_part (GString             *words,
             char                 letter,
             const BeaktaMistake *mistake,
             Language             language)
{
  const BeaktaFieldInfo *info = beakta_field_get_info (mistake->field);
  g_autofree char *list = letter == 'l' ? join_choices (mistake->field, language) : NULL;

  g_string_append (words, letter == 'n' ? info->names[language] :
                          letter == 'w' ? mistake->written :
                          letter == 'm' ? mistake->meant :
                          letter == 'e' ? info->example : list);
}

char *
beakta_mistake_dup_words (const BeaktaMistake *mistake,
                          const char          *language)
{
  Language tongue = beakta_query_get_language (language);
  GString *words = g_string_new (NULL);
  const char *sentence;

  g_return_val_if_fail (mistake != NULL, NULL);

  sentence = *mistake->meant != '\0' ? sentences[mistake->kind].with_guess[tongue] : NULL;
  if (sentence == NULL)
    sentence = sentences[mistake->kind].without[tongue];

  for (const char *p = sentence; *p != '\0'; p++)
    if (*p == '{')
      {
        append_part (words, p[1], mistake, tongue);
        p += 2;
      }
    else
      g_string_append_c (words, *p);

  return g_string_free (words, FALSE);
}
