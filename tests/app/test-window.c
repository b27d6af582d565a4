#include "beakta-app-test.h"
#include "beakta-break-bin.h"
#include "beakta-case-columns.h"
#include "beakta-case-page.h"
#include "beakta-folio.h"
#include "beakta-hit-row.h"
#include "beakta-problem-page.h"
#include "beakta-queue-page.h"
#include "beakta-window.h"

/* One run of the program in this process. */
typedef struct
{
  BeaktaApplication *application;
  GtkWindow         *window;
} Program;

static void
program_start (Program          *program,
               BeaktaTestFolder *folder)
{
  g_autoptr(GError) error = NULL;

  g_setenv ("BEAKTA_STORE", folder->path, TRUE);
  program->application = beakta_application_new ();
  g_application_set_flags (G_APPLICATION (program->application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (program->application), NULL, &error);
  g_assert_no_error (error);
  g_application_activate (G_APPLICATION (program->application));
  program->window = gtk_application_get_active_window (GTK_APPLICATION (program->application));

  if (program->window == NULL)
    program->window = gtk_application_get_windows (GTK_APPLICATION (program->application))->data;
}

static void
program_stop (Program *program)
{
  gtk_window_close (program->window);
  beakta_app_test_settle ();
  g_clear_object (&program->application);
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static gboolean
shows_label (GtkWidget  *root,
             const char *text)
{
  GtkWidget *label = beakta_app_test_find (root, GTK_TYPE_LABEL, text);

  return label != NULL && gtk_widget_get_mapped (label);
}

static gboolean
shows_welcome (gpointer window)
{
  return shows_label (window, "Welcome to Beakta");
}

/* Rule: the first start offers an application of one's own, or an example. */
static void
test_first_start (BeaktaTestFolder *folder,
                  gconstpointer     data)
{
  Program program;

  program_start (&program, folder);
  beakta_app_test_wait (shows_welcome, program.window);
  g_assert_nonnull (beakta_app_test_find (GTK_WIDGET (program.window), GTK_TYPE_BUTTON, "_Open an Application…"));
  g_assert_nonnull (beakta_app_test_find (GTK_WIDGET (program.window), GTK_TYPE_BUTTON, "_Try with an Example"));
  program_stop (&program);
}

/* Rule: the window comes back as large as it was. */
static void
test_remembers_size (BeaktaTestFolder *folder,
                     gconstpointer     data)
{
  Program program;
  int width;
  int height;

  program_start (&program, folder);
  beakta_app_test_wait (shows_welcome, program.window);
  gtk_window_set_default_size (program.window, 911, 607);
  program_stop (&program);

  program_start (&program, folder);
  gtk_window_get_default_size (program.window, &width, &height);
  g_assert_cmpint (width, ==, 911);
  g_assert_cmpint (height, ==, 607);
  program_stop (&program);
}

static gboolean
shows_problem (gpointer window)
{
  GtkWidget *page = beakta_app_test_find (window, BEAKTA_TYPE_PROBLEM_PAGE, NULL);

  return page != NULL && gtk_widget_get_mapped (page);
}

/* Rule: a file that is not a store is left untouched, and the window says so and stays. */
static void
test_says_what_is_wrong (BeaktaTestFolder *folder,
                         gconstpointer     data)
{
  static const char foreign[] = "This is a shopping list, and longer than a page header of a database would ever be.";
  Program program;
  g_autofree char *kept = NULL;

  g_assert_true (g_file_set_contents (folder->path, foreign, -1, NULL));
  program_start (&program, folder);
  beakta_app_test_wait (shows_problem, program.window);
  g_assert_true (shows_label (GTK_WIDGET (program.window), "Not a Case Store"));
  g_assert_true (is_mapped (program.window));
  program_stop (&program);

  g_assert_true (g_file_get_contents (folder->path, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, foreign);
}

static gboolean
shows_case (gpointer window)
{
  return shows_label (window, "Språk och arbete") && beakta_app_test_find (window, BEAKTA_TYPE_CASE_COLUMNS, NULL) != NULL
         && gtk_widget_get_mapped (beakta_app_test_find (window, BEAKTA_TYPE_CASE_COLUMNS, NULL));
}

typedef struct
{
  GtkWidget *window;
  int        width;
  gboolean   is_folded;
} Layout;

static gboolean
has_layout (gpointer user_data)
{
  Layout *expected = user_data;
  GtkWidget *columns = beakta_app_test_find (expected->window, BEAKTA_TYPE_CASE_COLUMNS, NULL);
  gboolean is_folded;

  g_object_get (columns, "folded", &is_folded, NULL);

  return is_folded == expected->is_folded && gtk_widget_get_width (columns) <= expected->width;
}

static void
add_case (BeaktaTestFolder *folder)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, "403-1-2026", "Språk och arbete", "Texten.");

  beakta_store_close (store);
}

/* With words that are far down. */
static void
add_long_case (BeaktaTestFolder *folder)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(BeaktaCase) case_ = NULL;

  for (guint i = 0; i < 300; i++)
    g_string_append (text, "Ett stycke som ingen söker efter, men som tar plats.\n");

  g_string_append (text, "Vi räknar med minst fyrtio deltagare.\n");

  for (guint i = 0; i < 100; i++)
    g_string_append (text, "Ett stycke till.\n");

  case_ = beakta_test_add_case (store, "403-1-2026", "Språk och arbete", text->str);
  beakta_store_close (store);
}

static gboolean
has_store (gpointer window)
{
  GtkWidget *bin = beakta_app_test_find (window, BEAKTA_TYPE_BREAK_BIN, NULL);

  return shows_label (bin, "Cases") && !shows_welcome (window)
         && shows_label (bin, "Unassigned");
}

static void
check_layout (BeaktaTestFolder *folder,
              int               width,
              gboolean          is_folded)
{
  g_autoptr(GSettings) settings = g_settings_new ("se.beakta.Beakta");
  Program program;
  Layout expected;

  g_settings_set_int (settings, "window-width", width);
  program_start (&program, folder);
  beakta_app_test_wait (has_store, program.window);
  beakta_window_open_case (BEAKTA_WINDOW (program.window), "403-1-2026");
  beakta_app_test_wait (shows_case, program.window);
  expected = (Layout) { GTK_WIDGET (program.window), width, is_folded };
  beakta_app_test_wait (has_layout, &expected);
  program_stop (&program);
}

/* Rule: a narrow window re-flows to one column with a switch between text and questions. */
static void
test_reflows (BeaktaTestFolder *folder,
              gconstpointer     data)
{
  add_case (folder);
  check_layout (folder, 1200, FALSE);
  check_layout (folder, 360, TRUE);
}

/* Rule: somebody who comes back to where they were is there from the beginning, also before the field that they wrote in is made: a
 * program that ends in between opens at the same place again. */
static void
test_place_is_kept (BeaktaTestFolder *folder,
                    gconstpointer     data)
{
  static const BeaktaCasePlace left = { .document = 1, .pane = (char *) "comments", .field = 0, .caret = 0 };
  g_auto(BeaktaCasePlace) place = { .field = -1 };
  Program program;
  BeaktaCasePage *page;

  add_case (folder);
  program_start (&program, folder);
  beakta_app_test_wait (has_store, program.window);
  beakta_window_open_case (BEAKTA_WINDOW (program.window), "403-1-2026");
  beakta_app_test_wait (shows_case, program.window);

  page = BEAKTA_CASE_PAGE (beakta_app_test_find (GTK_WIDGET (program.window), BEAKTA_TYPE_CASE_PAGE, NULL));
  beakta_case_page_go_to_place (page, &left);
  g_assert_true (beakta_case_page_get_place (page, &place));
  g_assert_cmpint (place.field, ==, 0);
  g_assert_cmpstr (place.pane, ==, "comments");

  program_stop (&program);
}

/* Rule: the keyboard goes along when one column takes the place of the other, whoever did it and however. */
static void
test_focus_follows (BeaktaTestFolder *folder,
                    gconstpointer     data)
{
  GtkWidget *text = gtk_text_view_new ();
  GtkWidget *button = gtk_button_new_with_label ("Nej");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *columns = g_object_new (BEAKTA_TYPE_CASE_COLUMNS, "start", text, "end", box, "folded", TRUE, "shows-end", FALSE,
                                     NULL);
  GtkWidget *window = gtk_window_new ();

  gtk_box_append (GTK_BOX (box), gtk_label_new ("Frågor"));
  gtk_box_append (GTK_BOX (box), button);
  gtk_window_set_child (GTK_WINDOW (window), columns);
  gtk_window_present (GTK_WINDOW (window));
  beakta_app_test_wait (is_mapped, text);
  gtk_widget_grab_focus (text);

  g_object_set (columns, "shows-end", TRUE, NULL);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == button);
  g_object_set (columns, "shows-end", FALSE, NULL);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == text);

  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_text_hit (GtkWidget *row)
{
  guint start, end;

  return beakta_hit_row_get_place (BEAKTA_HIT_ROW (row), &start, &end) > 0;
}

/* (nullable) */
static GtkWidget *
find_text_hit (GtkWidget *window)
{
  GtkWidget *row = beakta_app_test_find (window, BEAKTA_TYPE_HIT_ROW, NULL);

  while (row != NULL && !is_text_hit (row))
    row = gtk_widget_get_next_sibling (row);

  return row;
}

static gboolean
has_text_hit (gpointer window)
{
  return find_text_hit (window) != NULL;
}

static char *
dup_selected (GtkWidget *window)
{
  GtkWidget *folio = beakta_app_test_find (window, BEAKTA_TYPE_FOLIO, NULL);
  GtkTextBuffer *buffer;
  GtkTextIter start;
  GtkTextIter end;

  if (folio == NULL || !gtk_widget_get_mapped (folio))
    return NULL;

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (folio));

  return gtk_text_buffer_get_selection_bounds (buffer, &start, &end) ? gtk_text_iter_get_text (&start, &end) : NULL;
}

static gboolean
shows_the_words (gpointer window)
{
  g_autofree char *selected = dup_selected (window);

  return g_strcmp0 (selected, "fyrtio deltagare") == 0;
}

static gboolean
shows_words_in_sight (gpointer window)
{
  GtkTextView *folio = GTK_TEXT_VIEW (beakta_app_test_find (window, BEAKTA_TYPE_FOLIO, NULL));
  GtkTextIter start;
  GdkRectangle words;
  GdkRectangle seen;

  gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (folio), &start, NULL);
  gtk_text_view_get_iter_location (folio, &start, &words);
  gtk_text_view_get_visible_rect (folio, &seen);

  return gdk_rectangle_intersect (&words, &seen, NULL);
}

/* Rule: a hit of the search in a text opens the case at that place, with the words selected. */
static void
test_hit_opens_its_place (BeaktaTestFolder *folder,
                          gconstpointer     data)
{
  Program program;
  GtkWidget *row;
  GtkWidget *entry;

  add_long_case (folder);
  program_start (&program, folder);
  beakta_app_test_wait (has_store, program.window);

  entry = beakta_app_test_find (GTK_WIDGET (program.window), GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "fyrtio deltagare");
  beakta_app_test_wait (has_text_hit, program.window);
  row = find_text_hit (GTK_WIDGET (program.window));
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);

  beakta_app_test_wait (shows_the_words, program.window);
  beakta_app_test_wait (shows_words_in_sight, program.window);
  program_stop (&program);
}

static gboolean
is_still (gpointer window)
{
  GtkWidget *leaflet = beakta_app_test_find (window, ADW_TYPE_LEAFLET, NULL);

  return !adw_leaflet_get_child_transition_running (ADW_LEAFLET (leaflet));
}

static gboolean
shows_queue (gpointer window)
{
  GtkWidget *leaflet = beakta_app_test_find (window, ADW_TYPE_LEAFLET, NULL);

  return BEAKTA_IS_QUEUE_PAGE (adw_leaflet_get_visible_child (ADW_LEAFLET (leaflet)));
}

static gboolean
shows_page (gpointer window)
{
  return !shows_queue (window);
}

static void
open_and_leave (GtkWindow *window)
{
  beakta_window_open_case (BEAKTA_WINDOW (window), "403-1-2026");
  beakta_app_test_wait (shows_page, window);
  beakta_app_test_wait (is_still, window);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  g_assert_true (shows_queue (window));
}

/* Rule: a case that is opened while the queue still slides in, because another was just left, stays open. */
static void
test_reopens_while_sliding (BeaktaTestFolder *folder,
                            gconstpointer     data)
{
  Program program;

  add_case (folder);
  program_start (&program, folder);
  beakta_app_test_wait (has_store, program.window);

  /* Until a new window has taken its shape, its pages do not slide. */
  do
    open_and_leave (program.window);
  while (is_still (program.window));

  beakta_window_open_case (BEAKTA_WINDOW (program.window), "403-1-2026");
  beakta_app_test_wait (shows_page, program.window);
  beakta_app_test_wait (is_still, program.window);
  beakta_app_test_settle ();

  g_assert_true (shows_case (program.window));
  g_assert_cmpstr (gtk_window_get_title (program.window), ==, "Språk och arbete – Beakta");
  program_stop (&program);
}

int
main (int   argc,
      char *argv[])
{
  /* Each test is a program of its own; on a bus only one of them could have the name. */
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", "disabled:", TRUE);
  beakta_app_test_init (&argc, &argv);

  beakta_test_add ("/window/first-start/offers-two-ways", test_first_start);
  beakta_test_add ("/window/size/is-remembered", test_remembers_size);
  beakta_test_add ("/window/problem/is-said", test_says_what_is_wrong);
  beakta_test_add ("/window/case/re-opened-while-the-queue-slides-in", test_reopens_while_sliding);
  beakta_test_add ("/window/narrow/re-flows", test_reflows);
  beakta_test_add ("/window/narrow/focus-follows", test_focus_follows);
  beakta_test_add ("/window/place/is-kept-on-the-way", test_place_is_kept);

  beakta_test_add ("/window/hit/opens-its-place", test_hit_opens_its_place);

  return g_test_run ();
}
