/* The search language: whatever is typed, the tree holds together, and what is understood of it is understood again, as the same. */

#include <string.h>

#include "beakta-query.h"

int LLVMFuzzerTestOneInput (const guint8 *bytes,
                            gsize         size);

static void
check_value (const BeaktaQueryTerm  *term,
             const BeaktaQueryValue *value)
{
  g_assert_true (g_utf8_validate (value->text, -1, NULL));
  g_assert_cmpint (value->least, <=, MAX (value->most, value->least));
  if (*value->from != '\0' && *value->until != '\0')
    g_assert_cmpint (strcmp (value->from, value->until), <, 0);
  g_assert_true (beakta_field_get_values (term->field) != BEAKTA_VALUES_ANSWERS || *value->question != '\0');
}

static void
check_tree (BeaktaQuery *query,
            guint        length)
{
  const GPtrArray *terms = beakta_query_get_terms (query);
  const GPtrArray *mistakes = beakta_query_get_mistakes (query);

  for (guint i = 0; i < terms->len; i++)
    {
      const BeaktaQueryTerm *term = g_ptr_array_index (terms, i);

      g_assert_cmpuint (term->values->len, >, 0);
      g_assert_cmpuint (term->start, <, term->end);
      g_assert_cmpuint (term->end, <=, length);
      for (guint j = 0; j < term->values->len; j++)
        check_value (term, g_ptr_array_index (term->values, j));
    }

  for (guint i = 0; i < mistakes->len; i++)
    {
      const BeaktaMistake *mistake = g_ptr_array_index (mistakes, i);
      g_autofree char *words = beakta_mistake_dup_words (mistake, i % 2 == 0 ? "sv" : "en");

      g_assert_true (g_utf8_validate (words, -1, NULL));
      g_assert_cmpuint (mistake->start, <=, mistake->end);
      g_assert_cmpuint (mistake->end, <=, length);
    }
}

static void
check_place (const char *text,
             guint       caret,
             guint       length)
{
  g_auto(BeaktaQueryPlace) place = { 0 };
  g_autoptr(GPtrArray) proposals = NULL;

  beakta_query_place_init (&place, text, caret);
  g_assert_cmpuint (place.start, <=, place.end);
  g_assert_cmpuint (place.end, <=, length);
  proposals = beakta_query_propose (&place, "sv");
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes,
                        gsize         size)
{
  g_autofree char *raw = g_strndup ((const char *) bytes, size);
  g_autofree char *text = g_utf8_make_valid (raw, -1);
  g_autoptr(GDateTime) now = g_date_time_new_utc (2026, 11, 22, 15, 0, 0);
  g_autoptr(BeaktaQuery) query = beakta_query_new (raw, now);
  g_autoptr(BeaktaQuery) again = NULL;
  g_autofree char *understood = NULL;
  guint length = (guint) g_utf8_strlen (text, -1);

  check_tree (query, length);
  for (guint caret = 0; caret <= MIN (length, 40); caret++)
    check_place (raw, caret, length);

  understood = beakta_query_dup_understood (query);
  again = beakta_query_new (understood, now);
  check_tree (again, (guint) g_utf8_strlen (understood, -1));
  g_assert_cmpuint (beakta_query_get_terms (again)->len, >=, beakta_query_get_terms (query)->len > 0);

  return 0;
}
