/* The short form of a condition, read back: one function for each rule of the little grammar in the header. */

#define G_LOG_DOMAIN "beakta-condition"

#include "beakta-condition-text.h"

#include <string.h>

#define MAX_DEPTH 256                /* of parentheses in each other */

G_DEFINE_QUARK (beakta-condition-error-quark, beakta_condition_error)

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaCondition, beakta_condition_free)

typedef struct
{
  const char  *text;
  const char  *at;                   /* the token that is looked at */
  gsize        length;               /* of it; 0 at the end */
  guint        depth;
  guint       *character;            /* nullable */
  GError     **error;
} Reading;

static BeaktaCondition *read_any (Reading *reading);

static gboolean
is_word (char c)
{
  return g_ascii_isalnum (c) || c == '.' || c == '-' || c == '_';
}

/* A parenthesis, an equals sign, a word, a word in quotation marks, or a character that belongs to nothing. */
static void
look_at (Reading    *reading,
         const char *at)
{
  while (g_ascii_isspace (*at))
    at++;

  reading->at = at;
  reading->length = 0;
  while (is_word (at[reading->length]))
    reading->length++;

  if (*at == '"' && strchr (at + 1, '"') != NULL)
    reading->length = strchr (at + 1, '"') + 1 - at;
  else if (reading->length == 0 && *at != '\0')
    reading->length = g_utf8_next_char (at) - at;
}

static void
go_on (Reading *reading)
{
  look_at (reading, reading->at + reading->length);
}

static gboolean
is_at (const Reading *reading,
       const char    *token)
{
  return strlen (token) == reading->length && memcmp (reading->at, token, reading->length) == 0;
}

/* Returns NULL, so that a rule can end with it. */
static gpointer
refuse (Reading              *reading,
        BeaktaConditionError  code,
        const char           *what)
{
  guint character = (guint) g_utf8_pointer_to_offset (reading->text, reading->at) + 1;
  g_autofree char *found = g_strndup (reading->at, reading->length);

  if (reading->character != NULL)
    *reading->character = character;
  if (reading->length > 0)
    g_set_error (reading->error, BEAKTA_CONDITION_ERROR, code, "character %u: %s, not “%s”", character, what, found);
  else
    g_set_error (reading->error, BEAKTA_CONDITION_ERROR, code, "character %u: %s, but the condition ends there", character,
                 what);

  return NULL;
}

static gboolean
expect (Reading    *reading,
        const char *token,
        const char *what)
{
  if (!is_at (reading, token))
    {
      refuse (reading, BEAKTA_CONDITION_ERROR_EXPECTED, what);
      return FALSE;
    }

  go_on (reading);

  return TRUE;
}

/* 1, 1.2, 1.2a */
static gboolean
is_question (const Reading *reading)
{
  const char *p = reading->at, *end = reading->at + reading->length;

  while (p < end && g_ascii_isdigit (*p))
    {
      while (p < end && g_ascii_isdigit (*p))
        p++;
      if (p == end || (p + 1 == end && g_ascii_islower (*p)))
        return TRUE;
      if (*p++ != '.')
        return FALSE;
    }

  return FALSE;
}

static gboolean
is_number (const Reading *reading)
{
  for (gsize i = 0; i < reading->length; i++)
    if (!g_ascii_isdigit (reading->at[i]))
      return FALSE;

  return reading->length > 0 && reading->length <= 3 && g_ascii_strtoull (reading->at, NULL, 10) <= 255;
}

static gboolean
is_answer (const Reading *reading)
{
  if (reading->length == 0 || !(g_ascii_islower (*reading->at) || g_ascii_isdigit (*reading->at)))
    return FALSE;

  for (gsize i = 0; i < reading->length; i++)
    {
      char c = reading->at[i];

      if (!g_ascii_islower (c) && !g_ascii_isdigit (c) && c != '-')
        return FALSE;
    }

  return TRUE;
}

/* (nullable): "or" in quotation marks is an answer, without them it stands between conditions. */
static char *
dup_answer (const Reading *reading)
{
  if (is_at (reading, "\"and\"") || is_at (reading, "\"or\""))
    return g_strndup (reading->at + 1, reading->length - 2);

  return is_answer (reading) && !is_at (reading, "and") && !is_at (reading, "or") ?
         g_strndup (reading->at, reading->length) : NULL;
}

static gboolean
read_answers (Reading         *reading,
              BeaktaCondition *condition)
{
  g_autoptr(GPtrArray) answers = g_ptr_array_new_with_free_func (g_free);
  char *answer;

  if (!expect (reading, "=", "“=” and the answers have to stand there"))
    return FALSE;

  while ((answer = dup_answer (reading)) != NULL)
    {
      g_ptr_array_add (answers, answer);
      go_on (reading);
    }
  if (answers->len == 0)
    return refuse (reading, BEAKTA_CONDITION_ERROR_EXPECTED, "an answer has to stand there, such as yes") != NULL;

  g_ptr_array_add (answers, NULL);
  g_strfreev (condition->answers);
  condition->answers = (GStrv) g_ptr_array_steal (answers, NULL);

  return TRUE;
}

static gboolean
read_questions (Reading         *reading,
                BeaktaCondition *condition)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  if (!expect (reading, "(", "“(” and the questions have to stand there"))
    return FALSE;

  for (; is_question (reading); go_on (reading))
    g_ptr_array_add (ids, g_strndup (reading->at, reading->length));
  if (ids->len == 0)
    return refuse (reading, BEAKTA_CONDITION_ERROR_EXPECTED, "a question has to stand there, such as 1.1") != NULL;
  if (!expect (reading, ")", "another question or “)” has to stand there"))
    return FALSE;

  g_ptr_array_add (ids, NULL);
  g_strfreev (condition->questions);
  condition->questions = (GStrv) g_ptr_array_steal (ids, NULL);

  return TRUE;
}

static BeaktaCondition *
read_count (Reading *reading,
            guint    at_least)
{
  g_autoptr(BeaktaCondition) condition = beakta_condition_new (BEAKTA_CONDITION_COUNT);

  condition->at_least = at_least;
  go_on (reading);

  return read_questions (reading, condition) && read_answers (reading, condition) ? g_steal_pointer (&condition) : NULL;
}

/* "1.1 = yes", or "2 of (...) = yes": what begins with a number is told by what comes after it. */
static BeaktaCondition *
read_is (Reading *reading)
{
  g_autoptr(BeaktaCondition) condition = beakta_condition_new (BEAKTA_CONDITION_IS);
  gboolean may_be_count = is_number (reading);
  guint number = (guint) g_ascii_strtoull (reading->at, NULL, 10);

  g_strfreev (condition->questions);
  condition->questions = g_new0 (char *, 2);
  condition->questions[0] = g_strndup (reading->at, reading->length);
  go_on (reading);
  if (may_be_count && is_at (reading, "of"))
    return read_count (reading, number);

  return read_answers (reading, condition) ? g_steal_pointer (&condition) : NULL;
}

static BeaktaCondition *
read_answered (Reading *reading)
{
  g_autoptr(BeaktaCondition) condition = beakta_condition_new (BEAKTA_CONDITION_ANSWERED);

  go_on (reading);

  return read_questions (reading, condition) ? g_steal_pointer (&condition) : NULL;
}

static BeaktaCondition *
read_score (Reading *reading)
{
  g_autoptr(BeaktaCondition) condition = beakta_condition_new (BEAKTA_CONDITION_SCORE);

  go_on (reading);
  if (!expect (reading, "=", "“=” and the points have to stand there"))
    return NULL;
  if (!is_at (reading, "undefined") && !is_number (reading))
    return refuse (reading, BEAKTA_CONDITION_ERROR_EXPECTED, "points (0 to 255) or undefined has to stand there");

  condition->score = is_number (reading) ? (int) g_ascii_strtoull (reading->at, NULL, 10) : -1;
  go_on (reading);

  return g_steal_pointer (&condition);
}

static BeaktaCondition *
read_group (Reading *reading)
{
  g_autoptr(BeaktaCondition) inside = NULL;

  if (++reading->depth > MAX_DEPTH)
    return refuse (reading, BEAKTA_CONDITION_ERROR_TOO_DEEP, "there are too many parentheses in each other");

  go_on (reading);
  inside = read_any (reading);
  reading->depth--;

  return inside != NULL && expect (reading, ")", "“)”, “and” or “or” has to stand there") ? g_steal_pointer (&inside) : NULL;
}

static BeaktaCondition *
read_not (Reading *reading)
{
  g_autoptr(BeaktaCondition) condition = beakta_condition_new (BEAKTA_CONDITION_NOT);
  BeaktaCondition *inside;

  go_on (reading);
  if (!is_at (reading, "("))
    return refuse (reading, BEAKTA_CONDITION_ERROR_EXPECTED, "“(” has to stand there, as in not (1.1 = yes)");

  inside = read_group (reading);
  if (inside == NULL)
    return NULL;

  g_ptr_array_add (condition->children, inside);

  return g_steal_pointer (&condition);
}

static BeaktaCondition *
read_one (Reading *reading)
{
  if (is_at (reading, "("))
    return read_group (reading);
  if (is_at (reading, "not"))
    return read_not (reading);
  if (is_at (reading, "answered"))
    return read_answered (reading);
  if (is_at (reading, "score"))
    return read_score (reading);
  if (is_question (reading))
    return read_is (reading);

  return refuse (reading, BEAKTA_CONDITION_ERROR_EXPECTED,
                 "a condition has to stand there, such as 1.1 = yes, 2 of (1.1 1.2) = yes, answered (1.1), score = 3 or not (…)");
}

/* One condition, or several with the same word between them. */
static BeaktaCondition *
read_any (Reading *reading)
{
  g_autoptr(BeaktaCondition) group = NULL;
  BeaktaCondition *first = read_one (reading);
  const char *between = is_at (reading, "and") ? "and" : "or";

  if (first == NULL || (!is_at (reading, "and") && !is_at (reading, "or")))
    return first;

  group = beakta_condition_new (is_at (reading, "and") ? BEAKTA_CONDITION_ALL : BEAKTA_CONDITION_ANY);
  g_ptr_array_add (group->children, first);
  while (is_at (reading, between))
    {
      BeaktaCondition *next;

      go_on (reading);
      next = read_one (reading);
      if (next == NULL)
        return NULL;
      g_ptr_array_add (group->children, next);
    }

  if (is_at (reading, "and") || is_at (reading, "or"))
    return refuse (reading, BEAKTA_CONDITION_ERROR_MIXED, "parentheses have to say what belongs together");

  return g_steal_pointer (&group);
}

BeaktaCondition *
beakta_condition_parse (const char  *text,
                        guint       *character,
                        GError     **error)
{
  Reading reading = { text, text, 0, 0, character, error };
  g_autoptr(BeaktaCondition) condition = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (character != NULL)
    *character = 0;

  look_at (&reading, text);
  condition = read_any (&reading);
  if (condition != NULL && reading.length > 0)
    return refuse (&reading, BEAKTA_CONDITION_ERROR_EXPECTED, "“and”, “or” or the end has to stand there");

  return g_steal_pointer (&condition);
}

/* A group of one is what is in it. */
static const BeaktaCondition *
unwrap (const BeaktaCondition *condition)
{
  while ((condition->kind == BEAKTA_CONDITION_ALL || condition->kind == BEAKTA_CONDITION_ANY) &&
         condition->children->len == 1)
    condition = g_ptr_array_index (condition->children, 0);

  return condition;
}

gboolean
beakta_condition_equal (const BeaktaCondition *a,
                        const BeaktaCondition *b)
{
  gboolean equal;

  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  a = unwrap (a);
  b = unwrap (b);
  equal = a->kind == b->kind && a->children->len == b->children->len && a->at_least == b->at_least && a->score == b->score &&
          g_strv_equal ((const char * const *) a->questions, (const char * const *) b->questions) &&
          g_strv_equal ((const char * const *) a->answers, (const char * const *) b->answers);

  for (guint i = 0; equal && i < a->children->len; i++)
    equal = beakta_condition_equal (g_ptr_array_index (a->children, i), g_ptr_array_index (b->children, i));

  return equal;
}
