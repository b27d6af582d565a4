/* Verification of a journal that is much longer than the state is large: where an answer has been given again and again, most edits are
 * known to be older without a look at the state. */

#include "beakta-sqlite-driver.h"
#include "beakta-test-store.h"

#define N_TICKS 60

static void
fill (BeaktaStore *store)
{
  static const char * const values[] = { "yes", "partly", "no" };

  beakta_test_apply (store, beakta_test_register ("1", "Språk", beakta_store_get_user (store), NULL));
  for (int i = 0; i < N_TICKS; i++)
    {
      g_autoptr(BeaktaCase) case_ = beakta_store_load_case_sync (store, "1", NULL);
      g_autoptr(BeaktaAnswer) answer = beakta_test_answer (case_, i % 2 == 0 ? "1.1" : "1.2", values[i / 2 % 3], "Skäl");

      beakta_test_apply (store, beakta_acts_answer (case_, answer, beakta_store_get_user (store)));
    }
}

static void
alter (BeaktaTestFolder *folder,
       const char       *sql)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaDriver) db = beakta_sqlite_driver_open (folder->path, BEAKTA_SQLITE_READ_WRITE, &error);

  g_assert_no_error (error);
  db->methods->run_script (db, sql, &error);
  g_assert_no_error (error);
}

static char *
verify (BeaktaTestFolder *folder)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(GError) error = NULL;

  if (beakta_store_verify_sync (store, NULL, &error))
    return NULL;

  g_assert_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED);

  return g_strdup (error->message);
}

/* Rule: an item that says something else than the last entry about it, that is set back to an earlier one, that is gone or that nobody put
 * there is found. */
static void
test_finds_alterations (BeaktaTestFolder *folder,
                        gconstpointer     data)
{
  static const struct { const char *sql, *told; } cases[] = {
    { "UPDATE item SET value = replace (value, 'Skäl', 'Skal') WHERE id = 'gavleborg/1.1'", "the case says something else" },
    { "UPDATE item SET revision = revision - 2 WHERE id = 'gavleborg/1.2'", "the case says something else" },
    { "UPDATE item SET revision = revision - 1 WHERE id = 'gavleborg/1.2'", "has not come into the case" },
    { "UPDATE item SET revision = 2 WHERE id = 'gavleborg/1.1'", "the case says something else" },
    { "UPDATE item SET revision = 56, value = (SELECT json_extract (payload, '$.edits[0].after') FROM journal WHERE sequence = 56) "
      "WHERE id = 'gavleborg/1.1'", "has not come into the case" },
    { "DELETE FROM item WHERE id = 'gavleborg/1.1'", "the case does not have what it put there" },
    { "INSERT INTO item SELECT case_id, kind, 'gavleborg/9.9', revision, value FROM item WHERE id = 'gavleborg/1.1'",
      "the case has something that it does not say" },
    { "UPDATE item SET id = 'gavleborg/1.3' WHERE id = 'gavleborg/1.1'", "the case does not have what it put there" },
  };
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autofree char *sound = NULL;
  gsize size;

  fill (store);
  beakta_test_verify (store);
  g_clear_object (&store);
  g_assert_true (g_file_get_contents (folder->path, &sound, &size, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *told = NULL;

      g_assert_true (g_file_set_contents (folder->path, sound, (gssize) size, NULL));
      alter (folder, cases[i].sql);
      told = verify (folder);
      g_test_message ("%s: %s", cases[i].sql, told);
      g_assert_nonnull (told);
      g_assert_nonnull (strstr (told, cases[i].told));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  beakta_test_add ("/replay/long-journal/finds-alterations", test_finds_alterations);

  return g_test_run ();
}
