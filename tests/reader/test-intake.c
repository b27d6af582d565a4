/* Starting the reader, waiting for it, and doing without it. Most of these run a reader that does as it is told. */

#include "reader-fixtures.h"

#include <glib/gstdio.h>
#include <string.h>

static GBytes *
make_order (const char *word)
{
  return g_bytes_new_static (word, strlen (word));
}

/* Rule: a reader that dies is a refusal with the code "crashed", never an error of the caller. */
static void
test_tells_of_a_reader_that_dies (void)
{
  static const char *orders[] = { "SEGV", "FAIL" };

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autoptr(GBytes) bytes = make_order (orders[i]);
      g_autoptr(BeaktaReading) reading = reader_read (bytes);

      g_assert_error (reading->refused, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_CRASHED);
      g_assert_cmpstr (reading->type, ==, "unknown");
      g_assert_cmpuint (strlen (reading->sha256), ==, 64);
    }
}

/* Rule: too much time or memory is told by another word than a fault of the reader's own; a reader that hangs is ended,
 * whether it has said everything or nothing (issue 3: hangs, is killed, is shown as such). */
static void
test_ends_a_reader_that_hangs (void)
{
  static const char *orders[] = { "KILL", "SLEEP", "LINGER" };

  g_setenv ("BEAKTA_READER_PATIENCE", "1", TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autoptr(GBytes) bytes = make_order (orders[i]);
      g_autoptr(BeaktaReading) reading = reader_read (bytes);

      g_assert_error (reading->refused, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_OVERRUN);
      g_assert_null (reading->text);
    }
  g_unsetenv ("BEAKTA_READER_PATIENCE");
}

/* Rule: one fall of the reader's is not the end of it: what can be read is read. */
static void
test_reads_after_a_fall (void)
{
  g_autofree char *folder = g_dir_make_tmp ("beakta-intake-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "fallen", NULL);
  g_autofree char *order = g_strconcat ("ONCE ", path, NULL);
  g_autoptr(GBytes) bytes = make_order (order);
  g_autoptr(BeaktaReading) reading = reader_read (bytes);

  g_assert_no_error (reading->refused);
  g_assert_cmpstr (beakta_text_get_stream (reading->text), ==, "Den andra gick bra.\n");
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* Rule: the child inherits no other descriptors, and an environment of its own. */
static void
test_hands_nothing_else_over (void)
{
  g_autoptr(GBytes) bytes = make_order ("TELL");
  g_autoptr(BeaktaReading) reading = NULL;

  g_setenv ("BEAKTA_TEST_SECRET", "hemligt", TRUE);
  reading = reader_read (bytes);

  g_assert_no_error (reading->refused);
  g_assert_cmpstr (beakta_text_get_stream (reading->text), ==,
                   "LC_ALL=C.UTF-8\nTZ=UTC\nGLIBC_TUNABLES=glibc.malloc.tcache_count=65535\n");
}

static gpointer
cancel_in_thread (gpointer data)
{
  g_usleep (50 * 1000);
  g_cancellable_cancel (data);

  return NULL;
}

/* Rule: cancelling ends the reader at once. */
static void
test_cancels_at_once (void)
{
  g_autoptr(GBytes) bytes = make_order ("SLEEP");
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  GThread *thread = g_thread_new ("cancel", cancel_in_thread, cancellable);
  BeaktaReading *reading = beakta_intake_read_sync (bytes, NULL, cancellable, &error);

  g_thread_join (thread);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (reading);
}

static void
test_does_not_start_when_cancelled (void)
{
  g_autoptr(GBytes) bytes = make_order ("SLEEP");
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (beakta_intake_read_sync (bytes, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Rule: without a reader the document is refused with "no-reader", and kept. */
static void
test_does_without_a_reader (void)
{
  g_autofree char *echo = g_strdup (g_getenv ("BEAKTA_READER"));
  g_autoptr(GBytes) bytes = make_order ("TELL");
  g_autoptr(BeaktaReading) reading = NULL;

  g_setenv ("BEAKTA_READER", "/nonexistent/beakta-reader", TRUE);
  reading = reader_read (bytes);
  g_setenv ("BEAKTA_READER", echo, TRUE);

  g_assert_error (reading->refused, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_NO_READER);
}

typedef struct
{
  GMainLoop     *loop;
  BeaktaReading *reading;
  GError        *error;
  GThread       *thread;
  guint          n_told;
} Wait;

static void
progress_cb (guint    done,
             guint    total,
             gpointer user_data)
{
  Wait *wait = user_data;

  g_assert_true (g_thread_self () == wait->thread);
  wait->n_told++;
}

static void
document_read_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  Wait *wait = user_data;

  wait->reading = beakta_intake_read_finish (result, &wait->error);
  g_main_loop_quit (wait->loop);
}

/* Rule: the password goes through a pipe, never on a command line or in an environment (issue 3). */
static void
test_hands_a_password_over (void)
{
  const BeaktaIntakeRequest request = { BEAKTA_WISH_ENCLOSURES, "hemlig 42" };
  g_autoptr(GBytes) bytes = make_order ("ASK");
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaReading) reading = beakta_intake_read_sync (bytes, &request, NULL, &error);
  const char *stream;

  g_assert_no_error (error);
  g_assert_no_error (reading->refused);
  stream = beakta_text_get_stream (reading->text);
  g_assert_true (g_str_has_prefix (stream, "argument --request\n"));
  g_assert_true (g_str_has_suffix (stream, "wishes 1, password hemlig 42\n"));
  g_assert_true (strstr (stream, "hemlig") == g_strrstr (stream, "hemlig"));
}

/* Rule: progress is told in the context of the caller; the result comes there too. */
static void
test_reads_beside_the_caller (void)
{
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr(GBytes) bytes = make_order ("TELL");
  Wait wait = { .loop = loop, .thread = g_thread_self () };

  beakta_intake_read_async (bytes, NULL, progress_cb, &wait, NULL, document_read_cb, &wait);
  g_main_loop_run (loop);

  g_assert_no_error (wait.error);
  g_assert_no_error (wait.reading->refused);
  g_assert_cmpuint (wait.n_told, >=, 1);
  beakta_reading_free (wait.reading);
}

/* Rule: every code has a nick of its own; it is what the store keeps. */
static void
test_names_every_refusal (void)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (BeaktaIntakeError code = 0; code < BEAKTA_N_INTAKE_ERRORS; code++)
    {
      const char *nick = beakta_intake_error_get_nick (code);

      g_assert_nonnull (nick);
      g_assert_true (g_hash_table_add (seen, (gpointer) nick));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/intake/reader/tells-of-one-that-dies", test_tells_of_a_reader_that_dies);
  g_test_add_func ("/intake/reader/ends-one-that-hangs", test_ends_a_reader_that_hangs);
  g_test_add_func ("/intake/reader/reads-after-a-fall", test_reads_after_a_fall);
  g_test_add_func ("/intake/reader/hands-nothing-else-over", test_hands_nothing_else_over);
  g_test_add_func ("/intake/reader/hands-a-password-over", test_hands_a_password_over);
  g_test_add_func ("/intake/cancel/at-once", test_cancels_at_once);
  g_test_add_func ("/intake/cancel/does-not-start", test_does_not_start_when_cancelled);
  g_test_add_func ("/intake/reader/does-without", test_does_without_a_reader);
  g_test_add_func ("/intake/async/reads-beside-the-caller", test_reads_beside_the_caller);
  g_test_add_func ("/intake/refusal/names-every-one", test_names_every_refusal);

  return g_test_run ();
}
