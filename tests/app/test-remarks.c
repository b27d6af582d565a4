/* What authors wrote beside their text: shown beside it, stepped through by key, never a part of it. */

#include <adwaita.h>

#include "beakta-folio-private.h"
#include "beakta-random-text.h"
#include "beakta-remark-bar.h"

#define STREAM "Målgrupp\nProjektet vänder sig till utrikes födda kvinnor.\nMinst tjugo deltagare går vidare."
#define FIRST  "Karin Holm, 2024-03-02: Stämmer gruppen med utlysningen?"
#define TOLD   "Karin Holm, 2\302\240Mar\302\2402024: Stämmer gruppen med utlysningen?"
#define SECOND "Karin Holm: Vågar vi lova så många?"
#define ANSWER "Olle Berg: Ja."

enum
{
  GROUP = 8,                         /* where the first is pinned, and ... */
  NUMBER = 69                        /* ... where two are */
};

/* (transfer full) */
static BeaktaText *
make_text (void)
{
  BeaktaRun runs[] = {
    { BEAKTA_RUN_HEADING, 0, 8, .level = 1 },
    { BEAKTA_RUN_COMMENT, GROUP, 0, .level = 20240302, .label = FIRST },
    { BEAKTA_RUN_PARAGRAPH, 9, 48 },
    { BEAKTA_RUN_PARAGRAPH, 58, 33 },
    { BEAKTA_RUN_COMMENT, NUMBER, 0, .label = SECOND },
    { BEAKTA_RUN_COMMENT, NUMBER, 0, .label = ANSWER },
  };

  return beakta_plain_text_new ("docx", STREAM, runs, G_N_ELEMENTS (runs));
}

/* Rule: who steps stops once at a place, and comes round; all that is written there is told at once. */
static void
test_places (void)
{
  static const struct
  {
    guint    from;
    gboolean forward;
    guint    place;
  } cases[] = {
    { 0, TRUE, GROUP }, { GROUP, TRUE, NUMBER }, { NUMBER, TRUE, GROUP }, { G_MAXUINT, TRUE, GROUP },
    { 90, FALSE, NUMBER }, { NUMBER, FALSE, GROUP }, { GROUP, FALSE, NUMBER }, { 0, FALSE, NUMBER },
  };
  g_autoptr(BeaktaText) text = make_text ();
  g_autoptr(BeaktaText) bare = beakta_plain_text_new ("docx", STREAM, NULL, 0);
  g_autoptr(BeaktaRemarks) remarks = beakta_remarks_new (text);
  g_autoptr(BeaktaRemarks) none = beakta_remarks_new (bare);
  g_autofree char *words = beakta_remarks_dup_words (remarks, 1, 2);
  guint place;

  g_assert_cmpuint (beakta_remarks_get_n (remarks), ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (beakta_remarks_find_next (remarks, cases[i].from, cases[i].forward, &place));
      g_assert_cmpuint (place, ==, cases[i].place);
    }
  g_assert_cmpstr (words, ==, SECOND "\n\n" ANSWER);
  g_assert_false (beakta_remarks_find_next (none, 0, TRUE, &place));
}

typedef struct
{
  GtkWidget       *window;
  BeaktaFolio     *folio;
  BeaktaRemarkBar *bar;
} Page;

static void
open_page (Page *self)
{
  g_autoptr(BeaktaText) text = make_text ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->folio = BEAKTA_FOLIO (beakta_folio_new ());
  self->bar = g_object_new (BEAKTA_TYPE_REMARK_BAR, NULL);
  beakta_remark_bar_set_surface (self->bar, BEAKTA_READING_SURFACE (self->folio));
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->folio));
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bar));

  self->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (self->window), box);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 700, 600);
  gtk_window_present (GTK_WINDOW (self->window));
  while (self->folio->width == 0)
    g_main_context_iteration (NULL, TRUE);

  beakta_folio_set_text (self->folio, text);
  while (!beakta_folio_is_filled (self->folio))
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->folio));
}

static void
close_page (Page *self)
{
  g_object_ref (self->folio);
  gtk_window_destroy (GTK_WINDOW (self->window));
  while (g_main_context_iteration (NULL, FALSE));
  g_assert_finalize_object (self->folio);
}

/* The words that the bar tells, which the keyboard is at so that they are read aloud. */
static void
assert_told (Page       *page,
             const char *words,
             guint       place)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (page->window));

  g_assert_true (GTK_IS_LABEL (focus));
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (page->bar)));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (focus)), ==, words);
  g_assert_cmpuint (beakta_folio_get_caret (page->folio), ==, place);
}

/* Rule: by key one goes from remark to remark, is told who wrote what, and comes back to the text where it is pinned. */
static void
test_step (void)
{
  Page page;

  open_page (&page);
  beakta_remark_bar_step (page.bar, TRUE);
  assert_told (&page, TOLD, GROUP);
  beakta_remark_bar_step (page.bar, TRUE);
  assert_told (&page, SECOND "\n\n" ANSWER, NUMBER);
  beakta_remark_bar_step (page.bar, TRUE);
  assert_told (&page, TOLD, GROUP);

  gtk_widget_activate_action (GTK_WIDGET (page.bar), "remark.close", NULL);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (page.window)) == GTK_WIDGET (page.folio));
  close_page (&page);
}

/* Rule: a remark is no part of the text: the view has as many characters as the stream, and what is quoted over the place
 * of one has none of its words. */
static void
test_not_quoted (void)
{
  Page page;
  g_autofree char *quoted = NULL;
  guint start, end;

  open_page (&page);
  g_assert_cmpint (gtk_text_buffer_get_char_count (page.folio->buffer), ==, (int) g_utf8_strlen (STREAM, -1));
  beakta_folio_select (page.folio, NUMBER - 5, NUMBER + 10);
  g_assert_true (beakta_folio_get_selection (page.folio, &start, &end));
  quoted = beakta_text_dup_range (page.folio->text, start, end);
  g_assert_cmpstr (quoted, ==, "tjugo deltagare");
  close_page (&page);
}

/* Rule: pointing at the sign in the margin tells all that is pinned in its line; pointing at the words tells nothing. */
static void
test_pointed_at (void)
{
  Page page;
  GtkTextIter iter;
  GdkRectangle line;
  guint n = 0;
  int index = -1;
  int x, y;

  open_page (&page);
  gtk_text_buffer_get_iter_at_offset (page.folio->buffer, &iter, NUMBER);

  /* Until its line has been laid out below the others. */
  for (gtk_text_view_get_iter_location (GTK_TEXT_VIEW (page.folio), &iter, &line); line.y < 3 * line.height;)
    {
      g_main_context_iteration (NULL, TRUE);
      gtk_text_view_get_iter_location (GTK_TEXT_VIEW (page.folio), &iter, &line);
    }

  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (page.folio), GTK_TEXT_WINDOW_WIDGET, line.x,
                                         line.y + line.height / 2, &x, &y);
  for (int right = page.folio->metrics.margin + page.folio->metrics.column; right < page.folio->width && index < 0; right++)
    index = beakta_folio_find_remark_at (page.folio, right, y, &n);

  g_assert_cmpint (index, ==, 1);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (beakta_folio_find_remark_at (page.folio, x - 30, y, &n), ==, -1);
  close_page (&page);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();

  g_test_add_func ("/remarks/places/stop-once-and-come-round", test_places);
  g_test_add_func ("/remarks/step/tells-and-comes-back", test_step);
  g_test_add_func ("/remarks/quote/has-none-of-their-words", test_not_quoted);
  g_test_add_func ("/remarks/pointer/tells-a-line-at-once", test_pointed_at);

  return g_test_run ();
}
