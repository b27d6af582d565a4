/* The titles of the panels beside the text: whole words, or none. */

#include "beakta-app-test.h"

#include "beakta-panel-switcher.h"

static const char * const titles[] = { "Headings", "Pages", "Marks with long words", "Coverage", "Words" };

typedef struct
{
  GtkWidget           *window;
  AdwViewStack        *stack;
  BeaktaPanelSwitcher *switcher;
} Page;

static void
open_page (Page *self,
           int   width)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->stack = ADW_VIEW_STACK (adw_view_stack_new ());
  self->switcher = g_object_new (BEAKTA_TYPE_PANEL_SWITCHER, "stack", self->stack, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      AdwViewStackPage *page = adw_view_stack_add_titled (self->stack, adw_bin_new (), titles[i], titles[i]);

      adw_view_stack_page_set_icon_name (page, "view-grid-symbolic");
      beakta_panel_switcher_add (self->switcher, page, "F8");
    }
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->switcher));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));

  self->window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (self->window), FALSE);
  gtk_window_set_child (GTK_WINDOW (self->window), box);
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, 300);
  gtk_window_present (GTK_WINDOW (self->window));
  while (gtk_widget_get_width (GTK_WIDGET (self->switcher)) == 0)
    g_main_context_iteration (NULL, TRUE);
  beakta_app_test_settle ();
}

/* What is seen of the two rows. */
static GtkWidget *
get_row (Page *self)
{
  GtkWidget *squeezer = beakta_app_test_find (GTK_WIDGET (self->switcher), ADW_TYPE_SQUEEZER, NULL);

  return adw_squeezer_get_visible_child (ADW_SQUEEZER (squeezer));
}

static void
check_whole_cb (GtkWidget *widget,
                gpointer   user_data)
{
  if (!GTK_IS_LABEL (widget))
    return;

  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))));
  (*(guint *) user_data)++;
}

static guint
count_words (Page *self)
{
  guint n = 0;

  beakta_app_test_visit (get_row (self), check_whole_cb, &n);

  return n;
}

/* Rule: every title is a whole word; where all do not fit, none stands, and the picture has it as its tip and name. */
static void
test_whole_words (void)
{
  Page wide, narrow;
  GtkWidget *button;

  open_page (&wide, 600);
  g_assert_cmpuint (count_words (&wide), ==, G_N_ELEMENTS (titles));
  gtk_window_destroy (GTK_WINDOW (wide.window));

  open_page (&narrow, 200);
  g_assert_cmpuint (count_words (&narrow), ==, 0);
  button = beakta_app_test_find (get_row (&narrow), GTK_TYPE_TOGGLE_BUTTON, NULL);
  g_assert_true (g_str_has_prefix (gtk_widget_get_tooltip_text (button), titles[0]));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (narrow.switcher)), <=, 200);
  gtk_window_destroy (GTK_WINDOW (narrow.window));
}

/* Rule: a title shows its panel, and is down as long as that is seen, whoever chose it. */
static void
test_chooses (void)
{
  Page page;
  GtkWidget *first, *second;

  open_page (&page, 600);
  first = gtk_widget_get_first_child (get_row (&page));
  second = gtk_widget_get_next_sibling (first);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (first)));

  g_signal_emit_by_name (second, "clicked");
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (page.stack), ==, titles[1]);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (second)));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (first)));

  /* Again, and it stays. */
  g_signal_emit_by_name (second, "clicked");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (second)));

  adw_view_stack_set_visible_child_name (page.stack, titles[0]);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (first)));
  gtk_window_destroy (GTK_WINDOW (page.window));
}

int
main (int    argc,
      char **argv)
{
  beakta_app_test_init (&argc, &argv);

  g_test_add_func ("/panel-switcher/whole-words", test_whole_words);
  g_test_add_func ("/panel-switcher/chooses", test_chooses);

  return g_test_run ();
}
