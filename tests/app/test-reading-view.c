/* The text that is read, in a window. */

#include <adwaita.h>

#include "beakta-case-marks.h"
#include "beakta-find-bar.h"
#include "beakta-folio-private.h"
#include "beakta-heading.h"
#include "beakta-random-text.h"
#include "beakta-reading-view.h"
#include "beakta-test-store.h"

#include <string.h>

typedef struct
{
  GtkWidget   *window;
  BeaktaFolio *folio;
} Window;

/* A window with a folio that has a size. */
static void
open_window (Window *self,
             int     width)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->folio = BEAKTA_FOLIO (beakta_folio_new ());
  self->window = gtk_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->folio));
  gtk_window_set_child (GTK_WINDOW (self->window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, 600);
  gtk_window_present (GTK_WINDOW (self->window));

  while (self->folio->width == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
close_window (Window *self)
{
  g_object_ref (self->folio);
  gtk_window_destroy (GTK_WINDOW (self->window));
  while (g_main_context_iteration (NULL, FALSE));
  g_assert_finalize_object (self->folio);
}

static void
fill (BeaktaFolio *folio)
{
  while (!beakta_folio_is_filled (folio))
    g_main_context_iteration (NULL, TRUE);
}

static char *
dup_shown (BeaktaFolio *folio)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (folio->buffer, &start, &end);

  return gtk_text_buffer_get_slice (folio->buffer, &start, &end, TRUE);
}

/* Rule 1 of beakta-folio.h: positions in the view are positions in the stream, in every width. */
static void
test_offsets_are_positions (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (42);
  Window window;

  open_window (&window, 700);

  for (guint i = 0; i < 12; i++)
    {
      g_autoptr(BeaktaText) text = beakta_random_text_new (random, i % 2 ? "pdf" : "docx", 30 + i * 40);
      g_autofree char *shown = NULL;
      const char *p = beakta_text_get_stream (text);

      beakta_folio_set_text (window.folio, text);
      fill (window.folio);
      shown = dup_shown (window.folio);

      g_assert_cmpint (gtk_text_buffer_get_char_count (window.folio->buffer), ==, (int) beakta_text_get_length (text));
      for (const char *q = shown; *p != '\0'; p = g_utf8_next_char (p), q = g_utf8_next_char (q))
        {
          if (g_unichar_isalnum (g_utf8_get_char (p)))
            g_assert_cmpuint (g_utf8_get_char (p), ==, g_utf8_get_char (q));
        }
    }

  close_window (&window);
}

static void
check_tag (GtkTextTag *tag,
           gpointer    user_data)
{
  guint *n_tags = user_data;
  gboolean foreground, underline;

  g_object_get (tag, "foreground-set", &foreground, NULL);
  g_assert_false (foreground);
  g_object_get (tag, "underline-rgba-set", &underline, NULL);
  g_assert_false (underline);
  (*n_tags)++;
}

static BeaktaTextMarks *
make_marks (guint length)
{
  BeaktaTextMarks *marks = beakta_text_marks_new ();

  for (guint i = 0; i * 97 + 40 < length; i++)
    {
      g_autofree char *passage = g_strdup_printf ("p%u", i);

      beakta_text_marks_add (marks, passage, i * 97, i * 97 + 5 + i % 60, i % BEAKTA_N_TINTS, i % 3 ? i + 1 : 0, 0, "");
    }

  return marks;
}

/* Rule 2 of beakta-folio.h: no tag has a foreground, whatever the text and its marks. */
static void
test_tags_have_no_foreground (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (5);
  g_autoptr(BeaktaText) text = beakta_random_text_new (random, "docx", 300);
  g_autoptr(BeaktaTextMarks) marks = make_marks (beakta_text_get_length (text));
  guint n_tags = 0;
  Window window;

  open_window (&window, 900);
  beakta_folio_set_text (window.folio, text);
  beakta_folio_set_marks (window.folio, marks);
  fill (window.folio);

  gtk_text_tag_table_foreach (gtk_text_buffer_get_tag_table (window.folio->buffer), check_tag, &n_tags);
  g_assert_cmpuint (n_tags, >, 30);

  close_window (&window);
}

static int
get_tint_at (BeaktaFolio *folio,
             guint        position)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (folio->buffer, &iter, (int) position);
  for (int tint = 0; tint < BEAKTA_N_TINTS; tint++)
    {
      if (gtk_text_iter_has_tag (&iter, folio->tags.tints[tint]))
        return tint;
    }

  return -1;
}

static void
check_tints (BeaktaFolio     *folio,
             BeaktaTextMarks *marks)
{
  for (guint i = 0; i < folio->filled; i++)
    {
      const BeaktaTextMark *mark = marks != NULL ? beakta_text_marks_find_at (marks, i) : NULL;

      g_assert_cmpint (get_tint_at (folio, i), ==, mark != NULL ? (int) mark->tint : -1);
    }
}

/* Rule: a mark lies on its own characters and no others, set before the text is in or after, and goes when it goes. */
static void
test_marks_lie_where_they_should (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (8);
  g_autoptr(BeaktaText) text = beakta_random_text_new (random, "pdf", 200);
  g_autoptr(BeaktaTextMarks) marks = make_marks (beakta_text_get_length (text));
  g_autoptr(BeaktaTextMarks) one = beakta_text_marks_new ();
  Window window;

  beakta_text_marks_add (one, "one", 100, 9000, BEAKTA_TINT_WEAK, 1, 0, "");

  open_window (&window, 900);
  beakta_folio_set_text (window.folio, text);
  beakta_folio_set_marks (window.folio, marks);
  fill (window.folio);
  check_tints (window.folio, marks);

  beakta_folio_set_marks (window.folio, one);
  check_tints (window.folio, one);
  beakta_folio_set_marks (window.folio, NULL);
  check_tints (window.folio, NULL);
  g_assert_cmpuint (window.folio->reserved->len, ==, 0);

  close_window (&window);
}

static BeaktaText *
make_long_text (guint length)
{
  g_autoptr(GString) stream = g_string_sized_new (length + 100);

  while (stream->len < length)
    g_string_append (stream, "Projektet ska leda till fler i arbete. Deltagarna ska vara med och utforma insatserna.\n");

  return beakta_plain_text_new ("text", stream->str, NULL, 0);
}

/* Rule 3 of beakta-folio.h: five million characters come in a piece at a time, and the first is more than a screen. */
static void
test_long_text_in_pieces (void)
{
  g_autoptr(BeaktaText) text = make_long_text (5000000);
  guint most = 0;
  Window window;

  open_window (&window, 900);
  beakta_folio_set_text (window.folio, text);

  g_assert_cmpuint (window.folio->filled, >, 5000);
  g_assert_cmpuint (window.folio->filled, <, 20000);

  while (!beakta_folio_is_filled (window.folio))
    {
      guint before = window.folio->filled;

      g_main_context_iteration (NULL, TRUE);
      most = MAX (most, window.folio->filled - before);
    }

  g_assert_cmpuint (most, >, 0);
  g_assert_cmpuint (most, <, 40000);
  g_assert_cmpuint (beakta_folio_get_caret (window.folio), ==, 0);

  beakta_folio_set_text (window.folio, NULL);
  close_window (&window);
}

/* Rule 3: a place that is asked for before it is in is gone to when it comes. */
static void
test_goes_to_what_is_not_in_yet (void)
{
  g_autoptr(BeaktaText) text = make_long_text (300000);
  guint start, end;
  Window window;

  open_window (&window, 900);
  beakta_folio_set_text (window.folio, text);
  beakta_folio_scroll_to (window.folio, 250000);
  g_assert_false (beakta_folio_is_settled (window.folio));

  fill (window.folio);
  do
    {
      g_main_context_iteration (NULL, TRUE);
      beakta_folio_get_visible (window.folio, &start, &end);
    }
  while (start > 250000 || end < 250000 || !beakta_folio_is_settled (window.folio));

  close_window (&window);
}

/* Rule: tables that no longer fit are laid out anew, and positions stay what they are. */
static void
test_narrow_window (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (77);
  g_autoptr(BeaktaText) text = beakta_random_text_new (random, "docx", 120);
  Window window;

  open_window (&window, 1200);
  beakta_folio_set_text (window.folio, text);
  fill (window.folio);

  gtk_window_set_default_size (GTK_WINDOW (window.window), 380, 600);
  while (window.folio->width > 500 || window.folio->settle_source != 0 || !beakta_folio_is_filled (window.folio))
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpint (gtk_text_buffer_get_char_count (window.folio->buffer), ==, (int) beakta_text_get_length (text));
  close_window (&window);
}

static void
get_place (BeaktaFolio  *folio,
           guint         position,
           GdkRectangle *place)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (folio->buffer, &iter, (int) position);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (folio), &iter, place);
}

/* Until nothing moves any more, and no line gets another height. */
static void
rest (Window *window)
{
  BeaktaFolio *folio = window->folio;

  while (folio->settle_source != 0 || folio->stay_source != 0 || !beakta_folio_is_filled (folio) ||
         !beakta_folio_is_settled (folio) || g_get_monotonic_time () - folio->grown_at < 300000)
    g_main_context_iteration (NULL, FALSE);
}

static void
resize (Window *window,
        int     width)
{
  gtk_window_set_default_size (GTK_WINDOW (window->window), width, 600);
  while (window->folio->width != width)
    g_main_context_iteration (NULL, TRUE);
  rest (window);
}

/* How far below the upper edge of the view the line of @position is, in lines. */
static double
get_lines_below_edge (BeaktaFolio *folio,
                      guint        position)
{
  GdkRectangle place, visible;

  get_place (folio, position, &place);
  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (folio), &visible);

  return (double) (place.y - visible.y) / place.height;
}

/* Rule: whoever reads stays where they read when tables above and below are laid out in another way. */
static void
test_resizing_keeps_the_place (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (19);
  g_autoptr(BeaktaText) text = beakta_random_text_new (random, "docx", 400);
  guint reader = beakta_text_get_length (text) / 2;
  Window window;

  open_window (&window, 1200);
  g_object_set (gtk_widget_get_settings (window.window), "gtk-enable-animations", FALSE, NULL);
  beakta_folio_set_text (window.folio, text);
  fill (window.folio);
  beakta_folio_restore (window.folio, reader);
  rest (&window);

  for (guint i = 0; i < 4; i++)
    {
      guint end;

      beakta_folio_get_visible (window.folio, &reader, &end);
      resize (&window, i % 2 ? 1200 : 400);
      g_assert_cmpfloat (get_lines_below_edge (window.folio, reader), >, -1.5);
      g_assert_cmpfloat (get_lines_below_edge (window.folio, reader), <, 1.5);
    }

  gtk_settings_reset_property (gtk_widget_get_settings (window.window), "gtk-enable-animations");
  close_window (&window);
}

/* What a tag is, told so that two folios can be compared. */
static void
tell_tag (BeaktaFolio *folio,
          GtkTextTag  *tag,
          GString     *told)
{
  GtkTextTag **tags = (GtkTextTag **) &folio->tags;

  for (guint i = 0; i < sizeof (BeaktaFolioTags) / sizeof (GtkTextTag *); i++)
    {
      if (tags[i] == tag)
        g_string_append_printf (told, " %u", i);
    }
  for (guint i = 0; i < folio->row_forms->len; i++)
    {
      const BeaktaRowForm *form = &g_array_index (folio->row_forms, BeaktaRowForm, i);

      if (form->tag == tag)
        g_string_append_printf (told, " %u/%x/%d/%d", form->table, form->columns, form->left, form->right);
    }
}

/* (transfer full): its tags, place by place, and what is drawn. */
static char *
tell_structure (BeaktaFolio *folio)
{
  GString *told = g_string_new (NULL);
  GtkTextIter iter;

  gtk_text_buffer_get_start_iter (folio->buffer, &iter);
  do
    {
      g_autoptr(GSList) tags = gtk_text_iter_get_tags (&iter);

      g_string_append_printf (told, "\n%d", gtk_text_iter_get_offset (&iter));
      for (GSList *tag = tags; tag != NULL; tag = tag->next)
        tell_tag (folio, tag->data, told);
    }
  while (gtk_text_iter_forward_to_tag_toggle (&iter, NULL));

  for (guint i = 0; i < folio->drawn->len; i++)
    {
      const BeaktaDrawn *drawn = &g_array_index (folio->drawn, BeaktaDrawn, i);

      g_string_append_printf (told, "\n%u at %u of %u", drawn->kind, drawn->position, drawn->run);
    }

  return g_string_free (told, FALSE);
}

/* Rule: tables that are laid out anew in their places are as if they had been laid out so from the start: characters, tags,
 * marks, and what is drawn. */
static void
test_renewed_is_as_new (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (4711);
  g_autoptr(BeaktaText) text = beakta_random_text_new (random, "docx", 120);
  g_autoptr(BeaktaTextMarks) marks = make_marks (beakta_text_get_length (text));
  static const int widths[] = { 420, 1200 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autofree char *is = NULL, *should_be = NULL, *shown = NULL, *should_show = NULL, *other = NULL;
      Window window;

      open_window (&window, widths[i]);
      beakta_folio_set_text (window.folio, text);
      beakta_folio_set_marks (window.folio, marks);
      resize (&window, widths[i]);
      should_be = tell_structure (window.folio);
      should_show = dup_shown (window.folio);

      resize (&window, widths[1 - i]);
      other = dup_shown (window.folio);
      g_assert_cmpstr (other, !=, should_show);

      resize (&window, widths[i]);
      is = tell_structure (window.folio);
      shown = dup_shown (window.folio);

      g_assert_cmpstr (shown, ==, should_show);
      g_assert_cmpstr (is, ==, should_be);
      close_window (&window);
    }
}

static BeaktaText *
make_wide_table (void)
{
  static const char stream[] = "Kartläggning av målgruppens behov\tProjektledaren och kommunens enhet\t120 000 kronor\nText.\n";
  const BeaktaRun runs[] = {
    { BEAKTA_RUN_TABLE_CELL, 0, 33, 0, 1, 0, 0, 1, "" },
    { BEAKTA_RUN_TABLE_CELL, 34, 34, 0, 1, 0, 1, 1, "" },
    { BEAKTA_RUN_TABLE_CELL, 69, 14, 0, 1, 0, 2, 1, "" },
    { BEAKTA_RUN_PARAGRAPH, 84, 5, .label = "" },
  };

  return beakta_plain_text_new ("docx", stream, runs, G_N_ELEMENTS (runs));
}

/* Rule: a table takes the room beside the prose that it needs and no more, and stays away from the edge; where there is none
 * it is stacked. The prose below it keeps its measure. */
static void
test_wide_tables_use_the_room (void)
{
  g_autoptr(BeaktaText) text = make_wide_table ();
  GdkRectangle first, last, end, prose;
  Window window;

  open_window (&window, 1000);
  beakta_folio_set_text (window.folio, text);
  resize (&window, 1000);
  get_place (window.folio, 0, &first);
  get_place (window.folio, 69, &last);
  get_place (window.folio, 83, &end);
  get_place (window.folio, 84, &prose);

  g_assert_cmpint (first.y, ==, last.y);
  g_assert_cmpint (first.x, >, 0);
  g_assert_cmpint (first.x, <=, prose.x);
  g_assert_cmpint (prose.x, ==, window.folio->metrics.margin);
  g_assert_cmpint (end.x, >, window.folio->metrics.margin + window.folio->metrics.column);
  g_assert_cmpint (end.x, <, window.folio->width);
  g_assert_cmpint (beakta_folio_get_line_end (window.folio, 69), >=, end.x);
  g_assert_cmpint (beakta_folio_get_line_end (window.folio, 84), ==,
                   window.folio->metrics.margin + window.folio->metrics.column);

  resize (&window, 420);
  get_place (window.folio, 0, &first);
  get_place (window.folio, 69, &last);
  g_assert_cmpint (last.y, >, first.y);
  g_assert_cmpint (last.x, ==, first.x);

  close_window (&window);
}

/* As lists.docx: headings and items that Word has numbered. */
static BeaktaText *
make_numbered (void)
{
  static const char stream[] = "Bakgrund\nBehov\nUtan nummer\nText.\nPunkt\n";
  const BeaktaRun runs[] = {
    { BEAKTA_RUN_HEADING, 0, 8, .level = 1, .label = "1" },
    { BEAKTA_RUN_HEADING, 9, 5, .level = 2, .label = "1.1" },
    { BEAKTA_RUN_HEADING, 15, 11, .level = 2, .label = "" },
    { BEAKTA_RUN_PARAGRAPH, 27, 5, .label = "" },
    { BEAKTA_RUN_LIST_ITEM, 33, 5, .level = 1, .label = "a)" },
  };
  g_autoptr(BeaktaTextBuilder) builder = beakta_text_builder_new ("docx", "test 1");
  g_autoptr(GError) error = NULL;
  BeaktaText *text;

  beakta_text_builder_add (builder, stream, strlen (stream), runs, G_N_ELEMENTS (runs), &error);
  g_assert_no_error (error);
  text = beakta_text_builder_finish (builder, &error);
  g_assert_no_error (error);

  return text;
}

static int
get_x (BeaktaFolio *folio,
       guint        position)
{
  GdkRectangle place;

  get_place (folio, position, &place);

  return place.x;
}

/* Rule 1 of beakta-folio.h: the number of a heading is drawn before its words, and is no character; there is room for it. */
static void
test_headings_have_room_for_numbers (void)
{
  g_autoptr(BeaktaText) text = make_numbered ();
  Window window;

  open_window (&window, 700);
  beakta_folio_set_text (window.folio, text);
  fill (window.folio);

  g_assert_cmpint (gtk_text_buffer_get_char_count (window.folio->buffer), ==, (int) beakta_text_get_length (text));
  g_assert_cmpuint (window.folio->drawn->len, ==, 3);
  for (guint i = 0; i < 2; i++)
    {
      guint n_runs;
      const BeaktaRun *run = &beakta_text_get_runs (text, &n_runs)[i];
      g_autoptr(PangoLayout) number = beakta_folio_create_heading_number (window.folio, run);
      int width;

      pango_layout_get_pixel_size (number, &width, NULL);
      g_assert_cmpuint (g_array_index (window.folio->drawn, BeaktaDrawn, i).run, ==, i);
      g_assert_cmpint (get_x (window.folio, run->start), >, window.folio->metrics.margin + width);
    }
  g_assert_cmpint (get_x (window.folio, 15), ==, window.folio->metrics.margin);

  close_window (&window);
}

/* Rule 1 of beakta-folio.h: a screen reader is told the number of the line where the caret is. */
static void
test_numbers_are_told (void)
{
  static const struct
  {
    guint       position;
    const char *told;
  } lines[] = {
    { 0, "Heading number 1" }, { 14, "Heading number 1.1" }, { 15, "" }, { 30, "" }, { 35, "List item a)" },
  };
  g_autoptr(BeaktaText) text = make_numbered ();
  Window window;

  open_window (&window, 700);
  beakta_folio_set_text (window.folio, text);
  fill (window.folio);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      beakta_folio_place_caret (window.folio, lines[i].position);
      while (window.folio->tell_source != 0)
        g_main_context_iteration (NULL, TRUE);
      g_assert_cmpstr (window.folio->told, ==, lines[i].told);
    }

  close_window (&window);
}

/* Rule: the outline shows headings as the document does, with their numbers. */
static void
test_outline_has_numbers (void)
{
  static const char * const expected[] = { "1 Bakgrund", "1.1 Behov", "Utan nummer" };
  g_autoptr(BeaktaText) text = make_numbered ();
  g_autoptr(GListModel) headings = beakta_heading_list (text);

  g_assert_cmpuint (g_list_model_get_n_items (headings), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr(BeaktaHeading) heading = g_list_model_get_item (headings, i);

      g_assert_cmpstr (beakta_heading_get_words (heading), ==, expected[i]);
    }
}

#define STREAM "Målgrupp\nProjektet vänder sig till utrikes födda kvinnor. Fyrtio deltagare, varav hälften kvinnor."

typedef struct
{
  BeaktaStore       *store;
  BeaktaCase        *case_;
  BeaktaCaseEditor  *editor;
  BeaktaReadingView *view;
  GtkWidget         *window;
  BeaktaFolio       *folio;
} Page;

static GtkWidget *
find_widget (GtkWidget *widget,
             GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
open_page_with (Page             *self,
                BeaktaTestFolder *folder,
                const char       *stream)
{
  self->store = beakta_test_open (folder, NULL);
  self->case_ = beakta_test_add_case (self->store, "403-1-2026", "Språk och arbete", stream);
  self->editor = beakta_case_editor_new (self->store, self->case_);
  self->view = BEAKTA_READING_VIEW (beakta_reading_view_new ());
  self->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->view));
  gtk_window_present (GTK_WINDOW (self->window));
  self->folio = BEAKTA_FOLIO (find_widget (GTK_WIDGET (self->view), BEAKTA_TYPE_FOLIO));

  beakta_reading_view_set_editor (self->view, self->editor);
  while (beakta_folio_get_text (self->folio) == NULL || !beakta_folio_is_filled (self->folio))
    g_main_context_iteration (NULL, TRUE);
}

static void
open_page (Page             *self,
           BeaktaTestFolder *folder)
{
  open_page_with (self, folder, STREAM);
}

static void
close_page (Page *self)
{
  g_object_ref (self->view);
  beakta_reading_view_set_editor (self->view, NULL);
  gtk_window_destroy (GTK_WINDOW (self->window));
  while (g_main_context_iteration (NULL, FALSE));
  g_assert_finalize_object (self->view);

  g_object_unref (self->editor);
  g_object_unref (self->case_);
  beakta_store_close (self->store);
  g_object_unref (self->store);
}

static void
select_words (Page       *self,
              const char *words)
{
  const char *at = strstr (STREAM, words);
  guint start = (guint) g_utf8_strlen (STREAM, at - STREAM);

  beakta_folio_select (self->folio, start, start + (guint) g_utf8_strlen (words, -1));
}

/* Rule: what is selected becomes a passage of the stream: its words, its place, its document. */
static void
test_selection_is_a_passage (BeaktaTestFolder *folder,
                             gconstpointer     data)
{
  const char *words = "utrikes födda kvinnor";
  Page page;

  open_page (&page, folder);
  g_assert_null (beakta_reading_view_dup_selection (page.view));

  select_words (&page, words);
  {
    g_autoptr(BeaktaPassage) passage = beakta_reading_view_dup_selection (page.view);
    gboolean has_selection;

    g_object_get (page.view, "has-selection", &has_selection, NULL);
    g_assert_true (has_selection);
    g_assert_cmpstr (passage->exact, ==, words);
    g_assert_cmpuint (passage->end - passage->start, ==, (guint) g_utf8_strlen (words, -1));
    g_assert_cmpuint (passage->document, ==, 1);
    g_assert_cmpint (passage->mark, ==, BEAKTA_MARK_EVIDENCE);
  }

  beakta_reading_view_clear_selection (page.view);
  g_assert_null (beakta_reading_view_dup_selection (page.view));
  close_page (&page);
}

/* Rule: evidence shows in the text as soon as the case has it: amber when the answer is weak, blue when it is not. */
static void
test_evidence_shows (BeaktaTestFolder *folder,
                     gconstpointer     data)
{
  g_autoptr(BeaktaAnswer) answer = NULL;
  g_autoptr(BeaktaPassage) passage = NULL;
  g_autoptr(BeaktaTextMarks) marks = NULL;
  const char *user;
  Page page;

  open_page (&page, folder);
  user = beakta_case_editor_get_user (page.editor);
  select_words (&page, "Fyrtio deltagare");
  passage = beakta_reading_view_dup_selection (page.view);

  answer = beakta_test_answer (page.case_, "1.1", "partly", "Oklart");
  beakta_case_editor_apply (page.editor, beakta_acts_answer (page.case_, answer, user));
  beakta_case_editor_apply (page.editor, beakta_acts_add_evidence (page.case_, "gavleborg", "1.1", passage, user));

  while (get_tint_at (page.folio, passage->start) != BEAKTA_TINT_WEAK)
    g_main_context_iteration (NULL, TRUE);

  marks = beakta_case_marks_collect (page.editor, 1, FALSE);
  g_assert_cmpuint (beakta_text_marks_get_n (marks), ==, 1);
  g_assert_cmpuint (beakta_text_marks_get (marks, 0)->number, ==, 1);
  g_assert_cmpuint (beakta_text_marks_get (marks, 0)->start, ==, passage->start);

  close_page (&page);
}

static void
mark_requested_cb (BeaktaReadingView *view,
                   int                mark,
                   gpointer           user_data)
{
  guint *counts = user_data;

  counts[mark]++;
}

/* Rule: what cannot be done now is not offered; what can is asked for once. */
static void
test_actions_follow_the_selection (BeaktaTestFolder *folder,
                                   gconstpointer     data)
{
  guint counts[BEAKTA_N_MARKS] = { 0 };
  Page page;

  open_page (&page, folder);
  g_signal_connect (page.view, "mark-requested", G_CALLBACK (mark_requested_cb), counts);

  gtk_widget_activate_action (GTK_WIDGET (page.view), "reading.evidence", NULL);
  g_assert_cmpuint (counts[BEAKTA_MARK_EVIDENCE], ==, 0);

  select_words (&page, "kvinnor");
  gtk_widget_activate_action (GTK_WIDGET (page.view), "reading.evidence", NULL);
  gtk_widget_activate_action (GTK_WIDGET (page.view), "reading.comment", NULL);
  gtk_widget_activate_action (GTK_WIDGET (page.view), "reading.promise", NULL);
  g_assert_cmpuint (counts[BEAKTA_MARK_EVIDENCE], ==, 1);
  g_assert_cmpuint (counts[BEAKTA_MARK_COMMENT], ==, 1);
  g_assert_cmpuint (counts[BEAKTA_MARK_PROMISE], ==, 1);

  close_page (&page);
}

#define NOT_SELECTED       "Sentence "
#define SELECTED           "Evidence Comment Promise Highlight Sentence Copy "
#define SELECTED_OVER_MARK "Evidence Comment Promise Highlight Sentence Words Copy "

/* By its key. */
static void
open_menu (Page *page)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (page->folio));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      for (guint k = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) && k < g_list_model_get_n_items (G_LIST_MODEL (controller)); k++)
        {
          g_autoptr(GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), k);
          g_autofree char *keys = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

          if (strstr (keys, "Menu") != NULL)
            gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, GTK_WIDGET (page->folio), NULL);
        }
    }
}

/* The view's own: there are others in it. */
static GtkWidget *
find_menu (Page *page)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (page->view));

  while (child != NULL && !GTK_IS_POPOVER_MENU (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

/* The last words of the items that can be chosen. */
static void
list_offered (GtkWidget *widget,
              GString   *words)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkModelButton") && gtk_widget_get_sensitive (widget))
    {
      g_autofree char *label = NULL;

      g_object_get (widget, "text", &label, NULL);
      g_string_append_printf (words, "%s ", g_strrstr (label, " ") != NULL ? g_strrstr (label, " ") + 1 : label);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    list_offered (child, words);
}

static void
assert_offered (Page       *page,
                const char *words)
{
  g_autoptr(GString) offered = g_string_new (NULL);
  GtkWidget *menu;

  open_menu (page);
  menu = find_menu (page);
  g_assert_true (gtk_widget_get_visible (menu));
  list_offered (menu, offered);
  g_assert_cmpstr (offered->str, ==, words);
  gtk_popover_popdown (GTK_POPOVER (menu));
}

static gboolean
say_over_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

/* GTK looks for a tooltip half a second after something came under the pointer, also when its surface is gone by then. */
static void
wait_for_tooltip (void)
{
  gboolean is_over = FALSE;

  g_timeout_add (700, say_over_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

/* Rule: the menu of the text offers what can be done with what is selected, and nothing else: without a selection a sentence can
 * be selected; a mark is moved to words that lie over it and are not its own. */
static void
test_menu_offers_what_can_be_done (BeaktaTestFolder *folder,
                                   gconstpointer     data)
{
  g_autoptr(BeaktaPassage) passage = NULL;
  Page page;

  open_page (&page, folder);
  assert_offered (&page, NOT_SELECTED);

  select_words (&page, "utrikes födda kvinnor");
  assert_offered (&page, SELECTED);

  passage = beakta_reading_view_dup_selection (page.view);
  passage->mark = BEAKTA_MARK_HIGHLIGHT;
  beakta_record_set (&passage->maker, beakta_case_editor_get_user (page.editor));
  beakta_case_editor_apply (page.editor, beakta_acts_mark (page.case_, passage));
  while (get_tint_at (page.folio, passage->start) != BEAKTA_TINT_HIGHLIGHT)
    g_main_context_iteration (NULL, TRUE);
  assert_offered (&page, SELECTED);
  select_words (&page, "födda");
  assert_offered (&page, SELECTED_OVER_MARK);
  select_words (&page, "Fyrtio deltagare");
  assert_offered (&page, SELECTED);

  beakta_reading_view_clear_selection (page.view);
  assert_offered (&page, NOT_SELECTED);
  wait_for_tooltip ();
  close_page (&page);
}

/* Rule: a passage that is shown is brought into view, and so is the document that it stands in. */
static void
test_shows_a_passage (BeaktaTestFolder *folder,
                      gconstpointer     data)
{
  g_autoptr(BeaktaPassage) passage = NULL;
  guint start, end;
  Page page;

  open_page (&page, folder);
  select_words (&page, "hälften kvinnor");
  passage = beakta_reading_view_dup_selection (page.view);
  beakta_case_editor_apply (page.editor, beakta_acts_mark (page.case_, passage));
  while (get_tint_at (page.folio, passage->start) < 0)
    g_main_context_iteration (NULL, TRUE);

  beakta_reading_view_show_document (page.view, 0);
  g_assert_null (beakta_folio_get_text (page.folio));

  beakta_reading_view_show_passage (page.view, passage->record.id);
  while (beakta_folio_get_text (page.folio) == NULL || !beakta_folio_is_settled (page.folio))
    g_main_context_iteration (NULL, TRUE);

  beakta_folio_get_visible (page.folio, &start, &end);
  g_assert_cmpuint (start, <=, passage->start);
  g_assert_cmpuint (end, >=, passage->end);
  close_page (&page);
}

/* Rule: while what stands beside the text slides in or out and the text wraps anew, something above may ask for its size
 * again; no frame is drawn of what has not got its place (GTK warns of it, and a warning ends this test). */
static void
test_slides_while_others_resize (BeaktaTestFolder *folder,
                                 gconstpointer     data)
{
  g_autoptr(GString) stream = g_string_new (NULL);
  Page page;

  for (guint i = 0; i < 100; i++)
    g_string_append_printf (stream, "%s%s", i % 8 > 0 ? " " : i > 0 ? "\n" : "", STREAM + strlen ("Målgrupp\n"));

  open_page_with (&page, folder, stream->str);
  gtk_window_set_default_size (GTK_WINDOW (page.window), 700, 500);

  for (guint i = 0; i < 4; i++)
    {
      gboolean is_over = FALSE;

      gtk_widget_activate_action (GTK_WIDGET (page.view), "reading.sidebar", NULL);
      g_timeout_add (400, say_over_cb, &is_over);
      while (!is_over)
        {
          gtk_widget_queue_resize (find_widget (GTK_WIDGET (page.view), BEAKTA_TYPE_FIND_BAR));
          g_main_context_iteration (NULL, TRUE);
        }
    }

  close_page (&page);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/reading-view/offsets/are-positions", test_offsets_are_positions);
  g_test_add_func ("/reading-view/tags/no-foreground", test_tags_have_no_foreground);
  g_test_add_func ("/reading-view/marks/where-they-should", test_marks_lie_where_they_should);
  g_test_add_func ("/reading-view/long-text/in-pieces", test_long_text_in_pieces);
  g_test_add_func ("/reading-view/go-to/what-is-not-in-yet", test_goes_to_what_is_not_in_yet);
  g_test_add_func ("/reading-view/resize/narrow-window", test_narrow_window);
  g_test_add_func ("/reading-view/resize/keeps-the-place", test_resizing_keeps_the_place);
  g_test_add_func ("/reading-view/resize/renewed-is-as-new", test_renewed_is_as_new);
  g_test_add_func ("/reading-view/tables/use-the-room", test_wide_tables_use_the_room);
  g_test_add_func ("/reading-view/headings/room-for-numbers", test_headings_have_room_for_numbers);
  g_test_add_func ("/reading-view/headings/numbers-are-told", test_numbers_are_told);
  g_test_add_func ("/reading-view/outline/has-numbers", test_outline_has_numbers);
  beakta_test_add ("/reading-view/selection/is-a-passage", test_selection_is_a_passage);
  beakta_test_add ("/reading-view/evidence/shows", test_evidence_shows);
  beakta_test_add ("/reading-view/passage/is-shown", test_shows_a_passage);
  beakta_test_add ("/reading-view/actions/follow-the-selection", test_actions_follow_the_selection);
  beakta_test_add ("/reading-view/menu/offers-what-can-be-done", test_menu_offers_what_can_be_done);
  beakta_test_add ("/reading-view/slides/while-others-resize", test_slides_while_others_resize);

  return g_test_run ();
}
