#include "long-journal.h"

#include "beakta-chain.h"
#include "beakta-payload.h"
#include "beakta-sqlite-driver.h"
#include "beakta-test-store.h"

#define N_CASES     1000
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

void
long_journal_make (const char *path,
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
