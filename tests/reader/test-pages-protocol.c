/* A reader of pages that breaks the protocol, dies or hangs: the program is told, and goes on. */

#include "page-answers.h"

#include <string.h>

static BeaktaPageSource *
open_order (const char *order)
{
  g_autoptr(GBytes) bytes = g_bytes_new (order, strlen (order));

  return beakta_page_source_new (bytes, NULL);
}

/* Rule: an answer about a picture that breaks the protocol is refused. */
static void
test_refuses_drawn (gconstpointer order)
{
  BeaktaPageSource *source = open_order (order);
  BeaktaPageArea area = page_answers_whole (0, 20, 30);
  g_autoptr(GError) error = NULL;

  g_assert_null (page_answers_draw (source, &area, &error));
  g_assert_error (error, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_PROTOCOL);
  g_assert_null (beakta_page_source_peek (source, &area));

  page_answers_close (source);
}

static void
test_refuses_links (gconstpointer order)
{
  BeaktaPageSource *source = open_order (order);
  g_autoptr(GError) error = NULL;

  g_assert_null (page_answers_links (source, 0, &error));
  g_assert_error (error, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_PROTOCOL);

  page_answers_close (source);
}

/* The same answer without a fault is taken: the refusals above are for their faults. */
static void
test_takes_links (void)
{
  BeaktaPageSource *source = open_order ("WELL");
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) links = page_answers_links (source, 0, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (links->len, ==, 1);
  g_assert_cmpint (g_array_index (links, BeaktaPageLink, 0).page, ==, 0);

  page_answers_close (source);
}

/* The same remark without a fault is taken, with its lines. */
static void
test_takes_remark (void)
{
  BeaktaPageSource *source = open_order ("REMARK");
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) links = page_answers_links (source, 0, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (links->len, ==, 1);
  g_assert_true (g_array_index (links, BeaktaPageLink, 0).is_remark);
  g_assert_cmpuint (g_array_index (links, BeaktaPageLink, 0).lines->len, ==, 2);

  page_answers_close (source);
}

static void
test_passes_refusal_on (void)
{
  BeaktaPageSource *source = open_order ("LOCKED");
  BeaktaPageArea area = page_answers_whole (0, 20, 30);
  g_autoptr(GError) error = NULL;

  g_assert_null (page_answers_draw (source, &area, &error));
  g_assert_error (error, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_ENCRYPTED);

  page_answers_close (source);
}

/* Rule 2 of beakta-page-source.h: a reader that had served and dies is started anew, and nobody notices. */
static void
test_recovers (void)
{
  BeaktaPageSource *source = open_order ("DIE-THIRD");

  for (guint i = 0; i < 8; i++)
    {
      BeaktaPageArea area = page_answers_whole (i % 3, 20 + i, 30);
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) pixels = page_answers_draw (source, &area, &error);

      g_assert_no_error (error);
      g_assert_nonnull (pixels);
    }

  page_answers_close (source);
}

/* Rule 2: one that dies of a page is not started for it for ever. */
static void
test_gives_up (void)
{
  BeaktaPageSource *source = open_order ("DIE-ALWAYS");
  BeaktaPageArea area = page_answers_whole (0, 20, 30);
  g_autoptr(GError) error = NULL;

  g_assert_null (page_answers_draw (source, &area, &error));
  g_assert_error (error, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_CRASHED);

  page_answers_close (source);
}

/* Rule: too much time is told by another word than a fault of the reader's own. */
static void
test_is_late (void)
{
  BeaktaPageSource *source = open_order ("HANG");
  BeaktaPageArea area = page_answers_whole (0, 20, 30);
  g_autoptr(GError) error = NULL;

  g_setenv ("BEAKTA_READER_PATIENCE", "1", TRUE);
  g_assert_null (page_answers_draw (source, &area, &error));
  g_unsetenv ("BEAKTA_READER_PATIENCE");
  g_assert_error (error, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_OVERRUN);

  page_answers_close (source);
}

/* Rule: a page that cannot be drawn says nothing of the others. */
static void
test_one_page_fails (void)
{
  BeaktaPageSource *source = open_order ("FAIL");
  BeaktaPageArea bad = page_answers_whole (0, 20, 30);
  BeaktaPageArea good = page_answers_whole (1, 20, 30);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) pixels = NULL;

  g_assert_null (page_answers_draw (source, &bad, &error));
  g_assert_error (error, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_FAILED);
  g_clear_error (&error);
  pixels = page_answers_draw (source, &good, &error);
  g_assert_no_error (error);
  g_assert_nonnull (pixels);

  page_answers_close (source);
}

static void
drawn_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  GPtrArray *outcomes = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) pixels = beakta_page_source_draw_finish (BEAKTA_PAGE_SOURCE (object), result, &error);

  g_ptr_array_add (outcomes, error != NULL ? g_error_copy (error) : NULL);
}

static gboolean
cancel_cb (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
  return G_SOURCE_REMOVE;
}

/* Rule: a request that is passed is given up, whether its turn has come or not; a reader that hangs is ended with it. */
static void
test_is_cancelled (void)
{
  BeaktaPageSource *source = open_order ("HANG");
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GPtrArray) outcomes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);

  for (guint i = 0; i < 5; i++)
    {
      BeaktaPageArea area = page_answers_whole (i, 20, 30);

      beakta_page_source_draw_async (source, &area, BEAKTA_PAGE_NOW, cancellable, drawn_cb, outcomes);
    }
  g_timeout_add (100, cancel_cb, cancellable);
  while (outcomes->len < 5)
    g_main_context_iteration (NULL, TRUE);

  for (guint i = 0; i < 5; i++)
    g_assert_error ((GError *) g_ptr_array_index (outcomes, i), G_IO_ERROR, G_IO_ERROR_CANCELLED);

  page_answers_close (source);
}

static void
order_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  GString *order = user_data;
  g_autoptr(GBytes) pixels = beakta_page_source_draw_finish (BEAKTA_PAGE_SOURCE (object), result, NULL);

  g_string_append_c (order, 'a' + (char) (g_bytes_get_size (pixels) / 4 - 20));
}

/* Rule 1 of beakta-page-source.h: what is looked at goes before what may be, that before thumbnails; else in turn. */
static void
test_keeps_order (void)
{
  static const BeaktaPagePriority priorities[] = {
    BEAKTA_PAGE_LATER, BEAKTA_PAGE_SOON, BEAKTA_PAGE_NOW, BEAKTA_PAGE_SOON, BEAKTA_PAGE_NOW, BEAKTA_PAGE_LATER
  };
  BeaktaPageSource *source = open_order ("WELL");
  g_autoptr(GString) order = g_string_new (NULL);

  /* The first keeps the thread busy while the others line up: a reader takes longer to start than they to be asked. */
  for (guint i = 0; i <= G_N_ELEMENTS (priorities); i++)
    {
      BeaktaPageArea area = page_answers_whole (0, 20 + i, 1);

      beakta_page_source_draw_async (source, &area, i == 0 ? BEAKTA_PAGE_NOW : priorities[i - 1], NULL, order_cb, order);
    }
  while (order->len < 7)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpstr (order->str, ==, "adfcebg");

  page_answers_close (source);
}

int
main (int    argc,
      char **argv)
{
  static const char *drawn[] = { "VERSION", "OTHER-SIZE", "OTHER-ID", "OTHER-KIND", "TOO-LONG" };
  static const char *links[] = { "CUT", "NO-UTF8", "NO-PAGE", "NO-NUMBER", "REMARK-CUT", "REMARK-ENDLESS", "REMARK-NOWHERE" };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (drawn); i++)
    {
      g_autofree char *path = g_strdup_printf ("/pages/protocol/refuses-%s", drawn[i]);

      g_test_add_data_func (path, drawn[i], test_refuses_drawn);
    }
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autofree char *path = g_strdup_printf ("/pages/protocol/refuses-links-%s", links[i]);

      g_test_add_data_func (path, links[i], test_refuses_links);
    }
  g_test_add_func ("/pages/protocol/takes-links", test_takes_links);
  g_test_add_func ("/pages/protocol/takes-remark", test_takes_remark);
  g_test_add_func ("/pages/protocol/passes-refusal-on", test_passes_refusal_on);
  g_test_add_func ("/pages/reader/recovers", test_recovers);
  g_test_add_func ("/pages/reader/gives-up", test_gives_up);
  g_test_add_func ("/pages/reader/is-late", test_is_late);
  g_test_add_func ("/pages/reader/one-page-fails", test_one_page_fails);
  g_test_add_func ("/pages/request/is-cancelled", test_is_cancelled);
  g_test_add_func ("/pages/request/keeps-order", test_keeps_order);

  return g_test_run ();
}
