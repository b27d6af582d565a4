/* What is being written where the caret is, and what could be written there. */

#include <string.h>

#include "beakta-query-private.h"

#define ENOUGH 3                     /* letters, before a word is taken for the beginning of a vocabulary's */

static gboolean
is_space (const char *p)
{
  return *p != '\0' && g_unichar_isspace (g_utf8_get_char (p));
}

/* Where the term that @caret is in begins; quotation marks and what waits behind a colon or comma hold it together. */
static const char *
find_term (const char *text,
           const char *caret)
{
  const char *start = text;
  gboolean is_quoted = FALSE, waits = FALSE;

  for (const char *p = text; p < caret; p = g_utf8_next_char (p))
    {
      if (*p == '"')
        is_quoted = !is_quoted;
      if (is_space (p) && !is_quoted && !waits)
        start = g_utf8_next_char (p);
      else if (!is_space (p))
        waits = !is_quoted && strchr (":,<>=", *p) != NULL;
    }

  return start;
}

/* Behind the colon of a field, or NULL. */
static const char *
find_value (const char  *start,
            const char  *caret,
            BeaktaField *field)
{
  const char *colon = g_strstr_len (start, caret - start, ":");
  g_autofree char *name = colon != NULL ? g_strndup (start, (gsize) (colon - start)) : NULL;

  return name != NULL && beakta_field_parse (name, field) ? colon + 1 : NULL;
}

/* Behind the last comma or range; a sign of comparison belongs to the value. */
static const char *
find_piece (const char *value,
            const char *caret)
{
  const char *start = value;
  gboolean is_quoted = FALSE;

  for (const char *p = value; p < caret; p++)
    {
      if (*p == '"')
        is_quoted = !is_quoted;
      if (!is_quoted && (*p == ',' || (*p == '.' && p > value && p[-1] == '.')))
        start = p + 1;
    }
  while (start < caret && is_space (start))
    start = g_utf8_next_char (start);

  return start;
}

static const char *
find_end (const char *start,
          const char *caret,
          gboolean    is_value)
{
  const char *end = caret;
  gboolean is_quoted = *start == '"' && (caret == start || g_strstr_len (start + 1, caret - start - 1, "\"") == NULL);

  if (is_quoted)
    {
      end = strchr (caret, '"');
      return end != NULL ? end + 1 : caret + strlen (caret);
    }

  while (*end != '\0' && !is_space (end) && (!is_value || *end != ',') && (is_value || end == caret || end[-1] != ':'))
    end = g_utf8_next_char (end);

  return end;
}

static char *
read_written (const char *start,
              const char *caret)
{
  GString *written = g_string_new (NULL);

  for (const char *p = start; p < caret; p++)
    if (*p != '"')
      g_string_append_c (written, *p);

  return g_string_free (written, FALSE);
}

/* "1.2=n": the question, and the answer from its sign on. A further answer goes with the question before it. */
static const char *
read_question (BeaktaQueryPlace *place,
               const char       *value,
               const char       *start,
               const char       *caret)
{
  const char *sign = g_strstr_len (start, caret - start, "=");
  const char *first = start;

  if (sign == NULL && start > value)
    {
      sign = g_strstr_len (value, start - value, "=");
      first = value;
      place->question = sign != NULL ? g_strndup (first, (gsize) (sign - first)) : NULL;
      place->is_answer = sign != NULL;
      return start;
    }

  place->is_answer = sign != NULL;
  place->question = sign != NULL ? g_strndup (first, (gsize) (sign - first)) : NULL;

  return sign != NULL ? sign + 1 : start;
}

void
beakta_query_place_init (BeaktaQueryPlace *place,
                         const char       *text,
                         guint             caret)
{
  g_autofree char *valid = NULL;
  const char *at, *start, *value;

  g_return_if_fail (place != NULL);
  g_return_if_fail (text != NULL);

  valid = g_utf8_make_valid (text, -1);
  at = g_utf8_offset_to_pointer (valid, MIN ((glong) caret, g_utf8_strlen (valid, -1)));
  start = find_term (valid, at);
  if (*start == '-' && start < at)
    start++;

  *place = (BeaktaQueryPlace) { .field = BEAKTA_FIELD_WORDS };
  value = find_value (start, at, &place->field);
  if (value != NULL)
    {
      place->is_value = TRUE;
      start = find_piece (value, at);
      if (beakta_field_get_values (place->field) == BEAKTA_VALUES_ANSWERS)
        start = read_question (place, value, start, at);
    }

  if (place->question == NULL)
    place->question = g_strdup ("");
  g_strstrip (place->question);
  place->written = g_strstrip (read_written (start, at));
  place->start = (guint) g_utf8_pointer_to_offset (valid, start);
  place->end = (guint) g_utf8_pointer_to_offset (valid, find_end (start, at, value != NULL));
}

void
beakta_query_place_clear (BeaktaQueryPlace *place)
{
  g_clear_pointer (&place->written, g_free);
  g_clear_pointer (&place->question, g_free);
}

char *
beakta_query_quote (const char *value)
{
  gboolean needs = *value == '\0' || *value == '-';

  g_return_val_if_fail (value != NULL, NULL);

  for (const char *p = value; *p != '\0'; p = g_utf8_next_char (p))
    needs |= g_unichar_isspace (g_utf8_get_char (p)) || strchr (",<>=", *p) != NULL;

  if (needs)
    {
      g_auto(GStrv) parts = g_strsplit (value, "\"", -1);
      g_autofree char *plain = g_strjoinv (" ", parts);

      return g_strconcat ("\"", plain, "\"", NULL);
    }

  return g_strdup (value);
}

static gboolean
begins (const char *name,
        const char *folded)
{
  g_autofree char *other = beakta_query_fold (name);

  return g_str_has_prefix (other, folded);
}

static void
propose_choices (GPtrArray               *proposals,
                 const BeaktaQueryChoice *choices,
                 const char              *before,
                 const char              *folded,
                 Language                 language)
{
  for (; choices != NULL && choices->names[SWEDISH] != NULL; choices++)
    if (begins (choices->names[language], folded) || begins (choices->titles[language], folded))
      {
        g_autofree char *label = g_strconcat (before, choices->names[language], NULL);
        g_autofree char *text = g_strconcat (label, " ", NULL);

        g_ptr_array_add (proposals, beakta_proposal_new (text, label, choices->titles[language]));
      }
}

static void
propose_word (GPtrArray  *proposals,
              const char *word,
              const char *folded,
              const char *detail)
{
  g_autofree char *text = g_strconcat (word, " ", NULL);

  if (begins (word, folded))
    g_ptr_array_add (proposals, beakta_proposal_new (text, word, detail));
}

static void
propose_days (GPtrArray  *proposals,
              const char *folded,
              Language    language)
{
  static const struct
  {
    const char *words[N_LANGUAGES];
    const char *details[N_LANGUAGES];
  } days[] = {
    { { "idag", "today" }, { "i dag", "today" } },
    { { "<idag", "<today" }, { "före i dag", "before today" } },
    { { "<+7d", "<+7d" }, { "inom sju dagar, och det som har passerat", "within seven days, and what has passed" } },
    { { ">-30d", ">-30d" }, { "de senaste 30 dagarna", "the last 30 days" } },
    { { "<-30d", "<-30d" }, { "för mer än 30 dagar sedan", "more than 30 days ago" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    propose_word (proposals, days[i].words[language], folded, days[i].details[language]);
}

static void
propose_fields (GPtrArray  *proposals,
                const char *folded,
                Language    language)
{
  for (int field = BEAKTA_FIELD_WORDS + 1; field < BEAKTA_N_FIELDS; field++)
    {
      const BeaktaFieldInfo *info = beakta_field_get_info (field);
      g_autofree char *name = g_strconcat (info->names[language], ":", NULL);

      if (begins (name, folded))
        g_ptr_array_add (proposals, beakta_proposal_new (name, name, info->what[language]));
      if (info->choices != NULL && g_utf8_strlen (folded, -1) >= ENOUGH)
        propose_choices (proposals, info->choices, name, folded, language);
    }
}

static void
propose_values (GPtrArray              *proposals,
                const BeaktaQueryPlace *place,
                const char             *folded,
                Language                language)
{
  static const char * const none[] = { "saknas", "none" };
  static const char * const me[] = { "jag", "me" };
  static const char * const no_detail[] = { "det finns inget", "there is none" };
  static const char * const me_detail[] = { "mina", "mine" };
  const BeaktaFieldInfo *info = beakta_field_get_info (place->field);

  if (info->values == BEAKTA_VALUES_CHOICES)
    propose_choices (proposals, info->choices, "", folded, language);
  if (place->is_answer)
    propose_choices (proposals, beakta_query_list_answers (), "", folded, language);
  if (info->values == BEAKTA_VALUES_PEOPLE)
    propose_word (proposals, me[language], folded, me_detail[language]);
  if (info->values == BEAKTA_VALUES_DAYS)
    propose_days (proposals, folded, language);
  if (info->values == BEAKTA_VALUES_PEOPLE || info->values == BEAKTA_VALUES_DAYS || info->values == BEAKTA_VALUES_AMOUNTS ||
      place->is_answer)
    propose_word (proposals, none[language], folded, no_detail[language]);
}

GPtrArray *
beakta_query_propose (const BeaktaQueryPlace *place,
                      const char             *language)
{
  GPtrArray *proposals = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_proposal_free);
  g_autofree char *folded = NULL;
  Language tongue = beakta_query_get_language (language);

  g_return_val_if_fail (place != NULL, proposals);

  folded = beakta_query_fold (place->written);
  if (place->is_value)
    propose_values (proposals, place, folded, tongue);
  else
    propose_fields (proposals, folded, tongue);

  return proposals;
}
