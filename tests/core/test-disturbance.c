/* The disturbing question: chosen by the case, stable, and never counted. */

#include "beakta-disturbance.h"

static const char *
choose_for (GPtrArray  *pool,
            const char *case_id)
{
  g_autoptr(BeaktaCase) case_ = beakta_case_new (case_id);

  return beakta_disturbance_get_id (beakta_disturbance_choose (pool, case_));
}

/* Rule: the pool is whole, in both languages. */
static void
test_pool (void)
{
  g_autoptr(GPtrArray) pool = beakta_disturbance_list_bundled ();
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (pool->len, >=, 10);
  for (guint i = 0; i < pool->len; i++)
    {
      const BeaktaDisturbance *question = g_ptr_array_index (pool, i);

      g_assert_true (g_hash_table_add (ids, (gpointer) beakta_disturbance_get_id (question)));
      g_assert_true (g_str_has_suffix (beakta_disturbance_get_text (question, "sv"), "?"));
      g_assert_cmpstr (beakta_disturbance_get_text (question, "sv"), !=, beakta_disturbance_get_text (question, "en"));
      g_assert_cmpstr (beakta_disturbance_get_why (question, "sv"), !=, beakta_disturbance_get_why (question, "en"));
      g_assert_cmpstr (beakta_disturbance_get_source (question, "sv"), !=, beakta_disturbance_get_source (question, "en"));
    }
}

/* Rule: a case is asked the same question every time, and different cases different ones. */
static void
test_stable (void)
{
  g_autoptr(GPtrArray) pool = beakta_disturbance_list_bundled ();
  g_autoptr(GPtrArray) again = beakta_disturbance_list_bundled ();
  g_autoptr(GHashTable) asked = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < 400; i++)
    {
      g_autofree char *id = g_strdup_printf ("case-%u", i);

      g_assert_cmpstr (choose_for (pool, id), ==, choose_for (again, id));
      g_hash_table_add (asked, (gpointer) choose_for (pool, id));
    }
  g_assert_cmpuint (g_hash_table_size (asked), ==, pool->len);
}

/* Rule: a pool that loses a question leaves every other case its own. */
static void
test_pool_that_changes (void)
{
  g_autoptr(GPtrArray) pool = beakta_disturbance_list_bundled ();
  g_autoptr(GPtrArray) smaller = beakta_disturbance_list_bundled ();
  const char *gone = beakta_disturbance_get_id (g_ptr_array_index (pool, 3));

  g_ptr_array_remove_index (smaller, 3);
  for (guint i = 0; i < 400; i++)
    {
      g_autofree char *id = g_strdup_printf ("case-%u", i);

      if (!g_str_equal (choose_for (pool, id), gone))
        g_assert_cmpstr (choose_for (smaller, id), ==, choose_for (pool, id));
    }
}

/* Rule: skipping is remembered, and what was said keeps the question. */
static void
test_reflect (void)
{
  g_autoptr(GPtrArray) pool = beakta_disturbance_list_bundled ();
  g_autoptr(BeaktaCase) case_ = beakta_case_new ("c1");
  g_autoptr(GDateTime) now = g_date_time_new_utc (2026, 3, 4, 5, 6, 7);
  const BeaktaDisturbance *chosen = beakta_disturbance_choose (pool, case_);
  const BeaktaDisturbance *other = g_ptr_array_index (pool, chosen == g_ptr_array_index (pool, 0) ? 1 : 0);
  g_autoptr(BeaktaChange) skip = beakta_disturbance_reflect (other, case_, "", TRUE, "anna", now);
  const BeaktaEdit *edit = g_ptr_array_index (beakta_change_get_edits (skip), 0);
  g_autoptr(BeaktaChange) again = NULL;

  g_assert_cmpint (beakta_change_get_act (skip), ==, BEAKTA_ACT_REFLECT);
  beakta_case_take_record (case_, beakta_record_from_json (edit->kind, edit->id, 1, edit->after, NULL));

  g_assert_true (beakta_disturbance_choose (pool, case_) == other);
  g_assert_true (beakta_disturbance_get_reflection (case_)->skipped);
  g_assert_cmpstr (beakta_disturbance_get_reflection (case_)->written, ==, "2026-03-04T05:06:07Z");

  again = beakta_disturbance_reflect (other, case_, "", TRUE, "anna", now);
  g_assert_true (beakta_change_is_empty (again));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/disturbance/pool/is-whole", test_pool);
  g_test_add_func ("/disturbance/choose/is-stable", test_stable);
  g_test_add_func ("/disturbance/choose/survives-a-pool-that-changes", test_pool_that_changes);
  g_test_add_func ("/disturbance/reflect/is-remembered", test_reflect);

  return g_test_run ();
}
