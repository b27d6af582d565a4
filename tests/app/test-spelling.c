#include "beakta-app-test.h"

#include "beakta-spelled-entry.h"
#include "beakta-spelled-view.h"
#include "beakta-spelling-menu.h"
#include "beakta-spelling-words.h"
#include "beakta-text-field.h"

static char *
dup_words (const char *text)
{
  g_autoptr(GArray) words = beakta_spelling_words_find (text);
  g_autoptr(GString) found = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      const BeaktaSpellingWord *word = &g_array_index (words, BeaktaSpellingWord, i);
      g_autofree char *bytes = g_strndup (text + word->first, word->last - word->first);
      g_autofree char *signs = g_utf8_substring (text, word->start, word->end);

      g_assert_cmpstr (bytes, ==, signs);
      g_string_append_printf (found, "%s|", bytes);
    }

  return g_strdup (found->str);
}

/* Rule: words are spelled; numbers, case numbers, addresses, abbreviations and single letters are not. */
static void
test_words (void)
{
  static const struct
  {
    const char *text;
    const char *words;
  } cases[] = {
    { "", "" },
    { "Språk, skog och arbete.", "Språk|skog|och|arbete|" },
    { "Ärende 403-1201-2026 avser 12,5 miljoner", "Ärende|avser|miljoner|" },
    { "enligt 2010:1122 och A4-format på EU:s villkor", "enligt|och|på|villkor|" },
    { "skriv till a.ek@hagaby.se eller se https://beakta.se/hjälp och www.hagaby.se", "skriv|till|eller|se|och|" },
    { "ESF-projekt i ett å", "projekt|ett|" },
    { "två\nrader\n\nmed \xc3\xa5\xc3\xa4\xc3\xb6", "två|rader|med|åäö|" },
    { "t.ex. så", "så|" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = dup_words (cases[i].text);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* Rule: where there is no dictionary nothing is wrong, and nothing is said. */
static void
test_without_dictionary (void)
{
  g_autoptr(BeaktaSpeller) speller = beakta_speller_new ("xx_XX");
  g_auto(GStrv) words = NULL;

  g_assert_false (beakta_speller_has_dictionary (speller));
  g_assert_true (beakta_speller_is_right (speller, "smtycke", 7));
  words = beakta_speller_suggest (speller, "smtycke", 5);
  g_assert_cmpuint (g_strv_length (words), ==, 0);
  beakta_speller_add (speller, "smtycke");
  beakta_speller_ignore (speller, "smtycke");
}

static gboolean
lacks_swedish (BeaktaSpeller *speller)
{
  if (beakta_speller_has_dictionary (speller))
    return FALSE;

  g_test_skip ("hunspell-sv is not installed");

  return TRUE;
}

static gboolean
is_wrong (BeaktaSpeller *speller,
          const char    *word)
{
  return !beakta_speller_is_right (speller, word, strlen (word));
}

/* Rule: Swedish words and compounds are right, misspelt ones are not; the setting turns it off; the person's words are
 * right from then on. */
static void
test_dictionary (void)
{
  g_autoptr(BeaktaSpeller) speller = beakta_speller_new ("sv");
  g_auto(GStrv) words = NULL;

  if (lacks_swedish (speller))
    return;

  g_assert_false (is_wrong (speller, "arbete"));
  g_assert_false (is_wrong (speller, "riskbedömning"));
  g_assert_true (is_wrong (speller, "smtycke"));
  words = beakta_speller_suggest (speller, "smtycke", 5);
  g_assert_true (g_strv_contains ((const char * const *) words, "samtycke"));
  g_assert_cmpuint (g_strv_length (words), <=, 5);

  g_object_set (speller, "enabled", FALSE, NULL);
  g_assert_false (is_wrong (speller, "smtycke"));
  g_object_set (speller, "enabled", TRUE, NULL);

  beakta_speller_ignore (speller, "Hagabyx");
  g_assert_false (is_wrong (speller, "Hagabyx"));
  g_assert_true (is_wrong (speller, "Sjövikenx"));
  beakta_speller_add (speller, "Sjövikenx");
  g_clear_object (&speller);

  /* The next time the program runs. */
  speller = beakta_speller_new ("sv");
  g_assert_true (beakta_speller_has_dictionary (speller));
  g_assert_true (is_wrong (speller, "Hagabyx"));
  g_assert_false (is_wrong (speller, "Sjövikenx"));
}

static void
changed_cb (BeaktaSpeller *speller,
            guint         *n_changes)
{
  (*n_changes)++;
}

/* Rule 1 of beakta-speller.c: whoever writes does not wait for the dictionary, and is told when it has been read. */
static void
test_does_not_wait (void)
{
  g_autoptr(BeaktaSpeller) speller = beakta_speller_new ("sv");
  guint n_changes = 0;

  g_signal_connect (speller, "changed", G_CALLBACK (changed_cb), &n_changes);
  g_assert_false (is_wrong (speller, "smtycke"));
  g_assert_cmpuint (n_changes, ==, 0);

  if (lacks_swedish (speller))
    return;

  /* It was needed at once after all: what is read in the thread is let go. */
  g_assert_true (is_wrong (speller, "smtycke"));
  g_clear_object (&speller);

  speller = beakta_speller_new ("sv");
  g_signal_connect (speller, "changed", G_CALLBACK (changed_cb), &n_changes);
  g_assert_false (is_wrong (speller, "smtycke"));
  while (n_changes == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (is_wrong (speller, "smtycke"));
}

typedef struct
{
  BeaktaSpeller     *speller;
  GtkWidget         *window;
  GtkWidget         *view;
  GtkTextBuffer     *buffer;
  BeaktaSpelledView *spelled;
} Written;

static gboolean
is_done (gpointer spelled)
{
  return beakta_spelled_view_is_done (spelled);
}

static void
written_open (Written    *written,
              const char *text)
{
  written->speller = beakta_speller_new ("sv");
  beakta_speller_has_dictionary (written->speller);            /* it is there */
  written->view = gtk_text_view_new ();
  written->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (written->view));
  written->window = gtk_window_new ();
  gtk_text_buffer_set_text (written->buffer, text, -1);
  gtk_window_set_child (GTK_WINDOW (written->window), written->view);
  written->spelled = beakta_spelled_view_attach (GTK_TEXT_VIEW (written->view), written->speller);
  gtk_window_present (GTK_WINDOW (written->window));
  beakta_app_test_wait (is_done, written->spelled);
}

static void
written_close (Written *written)
{
  g_object_add_weak_pointer (G_OBJECT (written->spelled), (gpointer *) &written->spelled);
  gtk_window_destroy (GTK_WINDOW (written->window));
  beakta_app_test_settle ();
  g_assert_null (written->spelled);
  g_assert_finalize_object (written->speller);
}

static void
find_tag_cb (GtkTextTag *tag,
             gpointer    found)
{
  gboolean has_foreground;

  g_object_get (tag, "foreground-set", &has_foreground, NULL);
  g_assert_false (has_foreground);
  *(GtkTextTag **) found = tag;
}

/* The underlined words, each followed by a line. */
static char *
dup_underlined (Written *written)
{
  g_autoptr(GString) words = g_string_new (NULL);
  GtkTextTag *tag = NULL;
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_tag_table_foreach (gtk_text_buffer_get_tag_table (written->buffer), find_tag_cb, &tag);
  gtk_text_buffer_get_start_iter (written->buffer, &start);

  while (gtk_text_iter_starts_tag (&start, tag) || gtk_text_iter_forward_to_tag_toggle (&start, tag))
    {
      g_autofree char *word = NULL;

      end = start;
      gtk_text_iter_forward_to_tag_toggle (&end, tag);
      word = gtk_text_iter_get_text (&start, &end);
      g_string_append_printf (words, "%s|", word);
      start = end;
    }

  return g_strdup (words->str);
}

static void
check_underlined (Written    *written,
                  const char *expected)
{
  g_autofree char *words = NULL;

  beakta_app_test_wait (is_done, written->spelled);
  words = dup_underlined (written);
  g_assert_cmpstr (words, ==, expected);
}

/* Rule: what has been written is underlined where it is misspelt, and only that; the word that is being written is not,
 * until the cursor has left it. */
static void
test_underlines (void)
{
  Written written;
  GtkTextIter start;
  g_autoptr(BeaktaSpeller) probe = beakta_speller_new ("sv");

  if (lacks_swedish (probe))
    return;

  written_open (&written, "Vi har smtycke.\nOch en forskingsperson till.");
  gtk_text_buffer_get_end_iter (written.buffer, &start);
  gtk_text_buffer_place_cursor (written.buffer, &start);
  check_underlined (&written, "smtycke|forskingsperson|");

  gtk_widget_grab_focus (written.view);
  gtk_text_buffer_insert_at_cursor (written.buffer, " Ett arbbete", -1);
  check_underlined (&written, "smtycke|forskingsperson|");
  gtk_text_buffer_insert_at_cursor (written.buffer, " ", -1);
  check_underlined (&written, "smtycke|forskingsperson|arbbete|");

  gtk_text_buffer_set_text (written.buffer, "Allt är rätt.", -1);
  check_underlined (&written, "");

  gtk_text_buffer_set_text (written.buffer, "arbbete", -1);
  gtk_text_buffer_get_start_iter (written.buffer, &start);
  gtk_text_buffer_place_cursor (written.buffer, &start);
  check_underlined (&written, "");
  gtk_text_buffer_insert_at_cursor (written.buffer, "och ", -1);
  gtk_text_buffer_get_start_iter (written.buffer, &start);
  gtk_text_buffer_place_cursor (written.buffer, &start);
  check_underlined (&written, "arbbete|");

  written_close (&written);
}

static GMenuModel *
get_extra_menu (Written *written)
{
  return gtk_text_view_get_extra_menu (GTK_TEXT_VIEW (written->view));
}

/* The menu's key is pressed with the cursor at the end of the text. */
static void
ask_by_key (Written *written)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (written->view);
  gboolean is_handled;
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (written->buffer, &end);
  gtk_text_buffer_place_cursor (written->buffer, &end);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller)
          && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_Menu, 0, 0, &is_handled);
    }
}

static char *
dup_text (Written *written)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (written->buffer, &start, &end);

  return gtk_text_buffer_get_text (written->buffer, &start, &end, TRUE);
}

/* Rule: the menu offers better words for the one at the cursor, also while it is being written; choosing is one step to
 * undo. */
static void
test_menu (void)
{
  Written written;
  g_autoptr(BeaktaSpeller) probe = beakta_speller_new ("sv");
  g_autoptr(GMenuModel) suggestions = NULL;
  g_autofree char *first = NULL;
  g_autofree char *corrected = NULL;
  g_autofree char *undone = NULL;

  if (lacks_swedish (probe))
    return;

  written_open (&written, "");
  gtk_widget_grab_focus (written.view);
  gtk_text_buffer_insert_at_cursor (written.buffer, "Vi har arbete", -1);
  ask_by_key (&written);
  g_assert_cmpint (g_menu_model_get_n_items (get_extra_menu (&written)), ==, 0);

  gtk_text_buffer_insert_at_cursor (written.buffer, " och smtycke", -1);
  ask_by_key (&written);
  g_assert_cmpint (g_menu_model_get_n_items (get_extra_menu (&written)), ==, 2);
  suggestions = g_menu_model_get_item_link (get_extra_menu (&written), 0, G_MENU_LINK_SECTION);
  g_assert_true (g_menu_model_get_item_attribute (suggestions, 0, G_MENU_ATTRIBUTE_LABEL, "s", &first));
  gtk_widget_activate_action (written.view, "spelling.correct", "s", "samtycke");
  corrected = dup_text (&written);
  g_assert_cmpstr (corrected, ==, "Vi har arbete och samtycke");
  gtk_text_buffer_undo (written.buffer);
  undone = dup_text (&written);
  g_assert_cmpstr (undone, ==, "Vi har arbete och smtycke");

  ask_by_key (&written);
  gtk_widget_activate_action (written.view, "spelling.ignore", NULL);
  check_underlined (&written, "");
  g_assert_true (beakta_speller_is_right (written.speller, "smtycke", 7));

  written_close (&written);
}

static gboolean
has_underline (gpointer text)
{
  PangoAttrList *attributes = gtk_text_get_attributes (text);
  g_autofree char *list = attributes != NULL ? pango_attr_list_to_string (attributes) : NULL;

  return list != NULL && strstr (list, "4 11 underline error") != NULL;
}

/* Rule: entries are spelled like longer fields. */
static void
test_entry (void)
{
  g_autoptr(BeaktaSpeller) speller = beakta_speller_new ("sv");
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *entry = gtk_entry_new ();
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (entry));

  if (lacks_swedish (speller))
    return;

  gtk_box_append (GTK_BOX (box), gtk_button_new ());
  gtk_box_append (GTK_BOX (box), entry);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_editable_set_text (GTK_EDITABLE (entry), "ett smtycke");
  beakta_spelled_entry_attach (GTK_EDITABLE (entry), speller);
  gtk_window_present (GTK_WINDOW (window));
  beakta_app_test_wait (has_underline, text);

  gtk_window_destroy (GTK_WINDOW (window));
  beakta_app_test_settle ();
}

int
main (int   argc,
      char *argv[])
{
  beakta_app_test_init (&argc, &argv);

  g_test_add_func ("/spelling/words/leaves-out-what-is-none", test_words);
  g_test_add_func ("/spelling/no-dictionary/is-silent", test_without_dictionary);
  g_test_add_func ("/spelling/dictionary/knows-and-learns", test_dictionary);
  g_test_add_func ("/spelling/dictionary/does-not-wait", test_does_not_wait);
  g_test_add_func ("/spelling/view/underlines-what-is-written", test_underlines);
  g_test_add_func ("/spelling/menu/corrects-and-ignores", test_menu);
  g_test_add_func ("/spelling/entry/is-underlined", test_entry);

  return g_test_run ();
}
