/* Children in one line; and a text as high as its words. */

#include <gtk/gtk.h>

#include "beakta-growing-text.h"
#include "beakta-line-layout.h"

#define SPACING 10
#define MINIMUM 40
#define NATURAL 120

/* Wants an area, like words that wrap: the narrower the higher. */
#define AREA    (NATURAL * 20)

G_DECLARE_FINAL_TYPE (Words, words, TEST, WORDS, GtkWidget)

struct _Words
{
  GtkWidget parent_instance;

  guint     n_widths_for_height;
};

G_DEFINE_FINAL_TYPE (Words, words, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
words_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
words_measure (GtkWidget      *widget,
               GtkOrientation  orientation,
               int             for_size,
               int            *minimum,
               int            *natural,
               int            *minimum_baseline,
               int            *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = AREA / (for_size > 0 ? for_size : NATURAL);
      return;
    }

  TEST_WORDS (widget)->n_widths_for_height += for_size >= 0;
  *minimum = MINIMUM;
  *natural = NATURAL;
}

static void
words_class_init (WordsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = words_get_request_mode;
  widget_class->measure = words_measure;
}

static void
words_init (Words *self)
{
}

typedef struct
{
  GtkWidget *line;
  GtkWidget *mark;                   /* of a size of its own */
  GtkWidget *words;
} Line;

static void
line_set_up (Line          *self,
             gconstpointer  data)
{
  self->line = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  gtk_widget_set_layout_manager (self->line, beakta_line_layout_new (SPACING));
  self->mark = gtk_drawing_area_new ();
  gtk_widget_set_size_request (self->mark, 24, 24);
  self->words = g_object_new (words_get_type (), "hexpand", TRUE, NULL);
  gtk_box_append (GTK_BOX (self->line), self->mark);
  gtk_box_append (GTK_BOX (self->line), self->words);
}

static void
line_tear_down (Line          *self,
                gconstpointer  data)
{
  g_assert_finalize_object (self->line);
}

static void
allocate (Line *self,
          int   width)
{
  int height;

  gtk_widget_measure (self->line, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_measure (self->line, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  gtk_widget_allocate (self->line, width, height, -1, NULL);
}

static int
x_of (GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, gtk_widget_get_parent (widget), &bounds));

  return (int) bounds.origin.x;
}

/* Rule: whoever expands gets what is left of the line, and the line is as high as the words are at that width. */
static void
test_expands (Line          *self,
              gconstpointer  data)
{
  allocate (self, 434);

  g_assert_cmpint (gtk_widget_get_width (self->mark), ==, 24);
  g_assert_cmpint (gtk_widget_get_width (self->words), ==, 434 - 24 - SPACING);
  g_assert_cmpint (x_of (self->words), ==, 24 + SPACING);
  g_assert_cmpint (gtk_widget_get_height (self->line), ==, 24);

  allocate (self, 94);
  g_assert_cmpint (gtk_widget_get_width (self->words), ==, 60);
  g_assert_cmpint (gtk_widget_get_height (self->line), ==, AREA / 60);
}

/* Rule: a child is never given less than its minimum width. */
static void
test_minimum (Line          *self,
              gconstpointer  data)
{
  int minimum;

  gtk_widget_measure (self->line, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, ==, 24 + SPACING + MINIMUM);

  allocate (self, minimum);
  g_assert_cmpint (gtk_widget_get_width (self->words), ==, MINIMUM);
}

/* Rule: a line that is read from the right begins there. */
static void
test_mirrored (Line          *self,
               gconstpointer  data)
{
  gtk_widget_set_direction (self->line, GTK_TEXT_DIR_RTL);
  allocate (self, 434);

  g_assert_cmpint (x_of (self->mark), ==, 434 - 24);
  g_assert_cmpint (x_of (self->words), ==, 0);
}

/* Rule (1) of beakta-line-layout.c: nobody is asked how wide it would be at a height, whatever the line itself is asked. */
static void
test_asks_no_width_for_height (Line          *self,
                               gconstpointer  data)
{
  gtk_widget_measure (self->line, GTK_ORIENTATION_HORIZONTAL, 30, NULL, NULL, NULL, NULL);
  allocate (self, 434);

  g_assert_cmpuint (TEST_WORDS (self->words)->n_widths_for_height, ==, 0);
}

/* Rule: the last words of a text are never cut off, whatever its width: also where a word only just does not fit the line. */
static void
test_growing_text (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkTextView *view = g_object_new (BEAKTA_TYPE_GROWING_TEXT, "wrap-mode", GTK_WRAP_WORD_CHAR, NULL);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), "Sökanden klassar själv sitt projekt: riktat direkt mot ökad "
                            "integration, bidrar, ingen förändring eller försvårar. Hjälpfrågorna prövar om klassen håller.", -1);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (view));

  for (int width = 150; width < 600; width++)
    {
      GtkAllocation allocation = { 0, 0, width, 0 };
      GtkTextIter end;
      GdkRectangle place;

      gtk_widget_measure (GTK_WIDGET (view), GTK_ORIENTATION_VERTICAL, width, &allocation.height, NULL, NULL, NULL);
      gtk_widget_size_allocate (GTK_WIDGET (view), &allocation, -1);
      gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (view), &end);
      gtk_text_view_get_iter_location (view, &end, &place);
      if (place.y + place.height > allocation.height)
        g_test_message ("%d px", width);
      g_assert_cmpint (place.y + place.height, <=, allocation.height);
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

#define add(path, function) g_test_add (path, Line, NULL, line_set_up, function, line_tear_down)
  add ("/line-layout/width/expands", test_expands);
  add ("/line-layout/width/minimum", test_minimum);
  add ("/line-layout/width/mirrored", test_mirrored);
  add ("/line-layout/width/asks-no-width-for-height", test_asks_no_width_for_height);
  g_test_add_func ("/growing-text/is-high-enough", test_growing_text);

  return g_test_run ();
}
