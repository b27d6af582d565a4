/* How long it takes to verify a store, part by part.
 *
 *   bench-verify [N | FILE]
 *
 * Makes a store with a journal of N entries (a million when nothing is said), which takes about a minute and 1.5 GB of disk, and
 * removes it; or looks at FILE. Budgets are for a million: they are shared out by how many there are. */

#include <time.h>

#include "beakta-chain.h"
#include "beakta-journal.h"
#include "beakta-payload.h"
#include "beakta-sqlite-driver.h"
#include "beakta-test-store.h"

#define N_ENTRIES   1000000
#define N_CASES     1000
#define BUDGET_MS   1500.0
#define TIME        "2026-11-22T08:00:00Z"
#define TEXT        "Projektet vänder sig till utrikes födda kvinnor. Mål: 40 personer i arbete."

static const char * const questions[] = { "1.1", "1.2", "1.3", "2.1", "2.2", "3.1", "4.1", "5.1" };
static const char * const values[] = { "yes", "partly", "no" };

#define N_QUESTIONS G_N_ELEMENTS (questions)

typedef struct
{
  BeaktaDriver *db;
  GPtrArray    *case_ids;
  char         *answers[N_QUESTIONS][G_N_ELEMENTS (values)];         /* owned: as they are written */
  gint64        sequence;
  guint8        previous[BEAKTA_CHAIN_HASH];
} Maker;

static double
get_processor_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);

  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1e6;
}

static BeaktaDriver *
open_driver (const char       *path,
             BeaktaSqliteMode  mode)
{
  g_autoptr(GError) error = NULL;
  BeaktaDriver *db = beakta_sqlite_driver_open (path, mode, &error);

  g_assert_no_error (error);

  return db;
}

/* The cases come through the door. */
static void
register_cases (Maker      *maker,
                const char *path)
{
  g_autoptr(BeaktaStore) store = beakta_store_open_sync (path, NULL, NULL);

  for (int i = 0; i < N_CASES; i++)
    {
      g_autofree char *number = g_strdup_printf ("403-%d-2026", i + 1);
      g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, number, "Språk och arbete", TEXT);

      g_ptr_array_add (maker->case_ids, g_strdup (beakta_case_get_id (case_)));
      for (guint j = 0; i == 0 && j < N_QUESTIONS * G_N_ELEMENTS (values); j++)
        {
          g_autoptr(BeaktaAnswer) answer = beakta_test_answer (case_, questions[j / 3], values[j % 3], "Målen saknar baslinje, men är mätbara.");
          g_autoptr(JsonObject) object = NULL;

          beakta_record_set (&answer->given, TIME);
          object = beakta_record_to_json (answer);
          maker->answers[j / 3][j % 3] = beakta_json_to_text (object);
        }
    }
  beakta_store_close (store);
}

/* A tick as the door would write it, without all that it looks at before. */
static void
write_tick (Maker *maker,
            guint  round)
{
  static const guint8 salt[] = "sixteen letters.";
  const char *case_id = g_ptr_array_index (maker->case_ids, round % N_CASES);
  guint question = round / N_CASES % N_QUESTIONS, turn = round / (N_CASES * N_QUESTIONS);
  gint64 base = turn > 0 ? maker->sequence + 1 - N_CASES * (gint64) N_QUESTIONS : 0;
  g_autofree char *payload = g_strdup_printf (
    "{\"reason\":\"\",\"edits\":[{\"kind\":\"answer\",\"id\":\"gavleborg/%s\",\"base\":%" G_GINT64_FORMAT ",\"before\":%s,\"after\":%s}]}",
    questions[question], base, turn > 0 ? maker->answers[question][(turn - 1) % 3] : "null", maker->answers[question][turn % 3]);
  guint8 digest[BEAKTA_CHAIN_HASH], hash[BEAKTA_CHAIN_HASH];
  const BeaktaLink link = { ++maker->sequence, case_id, g_get_user_name (), "", TIME, "answer", 0, digest, maker->previous };
  g_autoptr(GBytes) salt_bytes = g_bytes_new_static (salt, 16);
  g_autoptr(GBytes) previous_bytes = g_bytes_new (maker->previous, BEAKTA_CHAIN_HASH);
  g_autoptr(GBytes) digest_bytes = NULL;
  g_autoptr(GBytes) hash_bytes = NULL;
  gboolean fine;

  beakta_chain_digest (salt, 16, payload, strlen (payload), digest);
  beakta_chain_hash (&link, hash);
  memcpy (maker->previous, hash, sizeof hash);
  digest_bytes = g_bytes_new (digest, sizeof digest);
  hash_bytes = g_bytes_new (hash, sizeof hash);
  fine = beakta_driver_run (maker->db, NULL, "INSERT INTO journal (sequence, case_id, actor, entered_by, time, act, undoes, payload, salt, "
                            "digest, previous, hash) VALUES ($1, $2, $3, '', $4, 'answer', 0, $5, $6, $7, $8, $9)", "issssbbbb",
                            link.sequence, case_id, link.actor, link.time, payload, salt_bytes, digest_bytes, previous_bytes, hash_bytes);
  g_assert_true (fine);
}

/* How it stands after the last tick of each question. */
static void
write_state (Maker *maker,
             guint  n_ticks)
{
  for (guint round = n_ticks > N_CASES * N_QUESTIONS ? n_ticks - N_CASES * N_QUESTIONS : 0; round < n_ticks; round++)
    {
      const char *case_id = g_ptr_array_index (maker->case_ids, round % N_CASES);
      guint question = round / N_CASES % N_QUESTIONS, turn = round / (N_CASES * N_QUESTIONS);
      g_autofree char *id = g_strconcat ("gavleborg/", questions[question], NULL);
      gboolean fine = beakta_driver_run (maker->db, NULL, "INSERT INTO item VALUES ($1, 'answer', $2, $3, $4)", "ssis", case_id, id,
                                         maker->sequence - n_ticks + round + 1, maker->answers[question][turn % 3]) &&
                      beakta_driver_run (maker->db, NULL, "INSERT INTO answer (question, case_id, value, n_evidence, has_reason, given, "
                                         "line) VALUES ($1, $2, $3, 0, 1, $4, (SELECT row FROM case_line WHERE case_id = $2))",
                                         "ssss", id, case_id, values[turn % 3], TIME);

      g_assert_true (fine);
    }
}

static void
read_head (Maker *maker)
{
  g_autoptr(BeaktaRows) rows = beakta_driver_select (maker->db, NULL, "SELECT sequence, hash FROM journal ORDER BY sequence DESC LIMIT 1", "");
  gboolean has_row;
  gsize size;

  g_assert_true (beakta_rows_next (rows, &has_row, NULL) && has_row);
  maker->sequence = beakta_rows_get_int (rows, 0);
  memcpy (maker->previous, beakta_rows_peek_blob (rows, 1, &size), BEAKTA_CHAIN_HASH);
}

static void
make_store (const char *path,
            guint       n_entries)
{
  Maker maker = { .case_ids = g_ptr_array_new_with_free_func (g_free) };
  gint64 start = g_get_monotonic_time ();
  gboolean fine;
  guint n_ticks;

  register_cases (&maker, path);
  maker.db = open_driver (path, BEAKTA_SQLITE_READ_WRITE);
  fine = maker.db->methods->run_script (maker.db, "PRAGMA synchronous = OFF; PRAGMA cache_size = -200000; PRAGMA wal_autocheckpoint = 0",
                                        NULL) &&
         beakta_driver_begin (maker.db, NULL);
  g_assert_true (fine);
  read_head (&maker);
  n_ticks = MAX (n_entries, (guint) maker.sequence) - (guint) maker.sequence;
  for (guint round = 0; round < n_ticks; round++)
    write_tick (&maker, round);
  write_state (&maker, n_ticks);
  fine = beakta_driver_end (maker.db, TRUE, NULL) && beakta_sqlite_driver_settle (maker.db, NULL);
  g_assert_true (fine);

  for (guint i = 0; i < N_QUESTIONS * G_N_ELEMENTS (values); i++)
    g_free (maker.answers[i / 3][i % 3]);
  beakta_driver_free (maker.db);
  g_ptr_array_unref (maker.case_ids);
  g_print ("# made in %.0f s\n", (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC);
}

static double
since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000;
}

static void
tell (const char *what,
      gint64      n_entries,
      double      ms,
      double      processor_ms,
      const char *budget)
{
  g_print ("RATIO\tverify %" G_GINT64_FORMAT " entries, %s\t%.0f\t%s\tms\tof the processor %.0f ms\n", n_entries, what, ms, budget,
           processor_ms);
}

static void
measure_chain (const char *path,
               gboolean    replays)
{
  g_autoptr(BeaktaDriver) db = open_driver (path, BEAKTA_SQLITE_READ_ONLY);
  g_autoptr(BeaktaDriver) other = open_driver (path, BEAKTA_SQLITE_READ_ONLY);
  g_autoptr(GError) error = NULL;
  g_autofree char *head = NULL;
  g_autofree char *budget = NULL;
  double processor = get_processor_ms ();
  gint64 start = g_get_monotonic_time ();
  gint64 n_entries;

  beakta_journal_verify (db, other, replays, &n_entries, &head, &error);
  g_assert_no_error (error);
  budget = g_strdup_printf ("%.0f", BUDGET_MS * (double) n_entries / N_ENTRIES);
  tell (replays ? "chain and replay" : "the chain alone", n_entries, since (start), get_processor_ms () - processor, budget);
}

static void
measure_part (const char  *path,
              const char  *what,
              gboolean   (*part) (BeaktaDriver  *db,
                                  GError       **error))
{
  g_autoptr(BeaktaDriver) db = open_driver (path, BEAKTA_SQLITE_READ_WRITE);
  g_autoptr(GError) error = NULL;
  double processor = get_processor_ms ();
  gint64 start = g_get_monotonic_time ();

  part (db, &error);
  g_assert_no_error (error);
  g_print ("# %s: %.0f ms, of the processor %.0f ms\n", what, since (start), get_processor_ms () - processor);
}

static gboolean
check (BeaktaDriver  *db,
       GError       **error)
{
  return db->methods->check (db, error);
}

static gboolean
check_full_text (BeaktaDriver  *db,
                 GError       **error)
{
  return db->methods->check_full_text (db, error);
}

/* The budget is of the issue for the chain and the replay; the whole takes what it takes, and is told beside it. */
static void
measure_whole (const char *path)
{
  g_autoptr(BeaktaStore) store = beakta_store_open_sync (path, NULL, NULL);
  BeaktaVerification found = { 0 };
  g_autoptr(GError) error = NULL;
  double processor = get_processor_ms ();
  gint64 start = g_get_monotonic_time ();

  beakta_store_verify_sync (store, &found, &error);
  g_assert_no_error (error);
  g_print ("# the whole, %" G_GINT64_FORMAT " entries in %" G_GINT64_FORMAT " cases: %.0f ms, of the processor %.0f ms\n",
           found.n_entries, found.n_cases, since (start), get_processor_ms () - processor);
  beakta_verification_clear (&found);
}

int
main (int   argc,
      char *argv[])
{
  BeaktaTestFolder folder = { NULL, NULL };
  guint64 n_entries = argc > 1 ? g_ascii_strtoull (argv[1], NULL, 10) : N_ENTRIES;
  const char *path;

  beakta_test_folder_set_up (&folder, NULL);
  path = n_entries == 0 ? argv[1] : folder.path;
  if (n_entries > 0)
    make_store (path, (guint) n_entries);

  measure_chain (path, FALSE);
  measure_chain (path, TRUE);
  measure_part (path, "pages, indexes, references and types", check);
  measure_part (path, "the index of the words", check_full_text);
  measure_whole (path);
  beakta_test_folder_tear_down (&folder, NULL);

  return 0;
}
