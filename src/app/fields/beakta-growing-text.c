/* A text view that asks for the height that its words need at the width that it is going to get, and is spelled.
 *
 * A GtkTextView asks for the height at the width that it had, so its last lines are cut off when it becomes narrower.
 */

#define G_LOG_DOMAIN "beakta-growing-text"

#include "beakta-growing-text.h"

#include "beakta-spelled-view.h"

#define UNLIMITED_WIDTH (1 << 20)
#define CURSOR_WIDTH    1            /* what a GtkTextView keeps free of words at the end of each line */

struct _BeaktaGrowingText
{
  GtkTextView parent_instance;

  gboolean    is_spelled;
};

G_DEFINE_FINAL_TYPE (BeaktaGrowingText, beakta_growing_text, GTK_TYPE_TEXT_VIEW)

static int
measure_words (GtkTextView *view,
               int          width)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  g_autoptr(PangoLayout) layout = NULL;
  g_autofree char *text = NULL;
  GtkTextIter start;
  GtkTextIter end;
  int height;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (view), text);
  width -= gtk_text_view_get_left_margin (view) + gtk_text_view_get_right_margin (view) + CURSOR_WIDTH;
  pango_layout_set_width (layout, MAX (width, 1) * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_get_pixel_size (layout, NULL, &height);

  return height + gtk_text_view_get_top_margin (view) + gtk_text_view_get_bottom_margin (view);
}

static GtkSizeRequestMode
beakta_growing_text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
beakta_growing_text_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  GTK_WIDGET_CLASS (beakta_growing_text_parent_class)->measure (widget, orientation, for_size, minimum, natural,
                                                                minimum_baseline, natural_baseline);

  /* At no given width: the least that any width needs. */
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = measure_words (GTK_TEXT_VIEW (widget), for_size > 0 ? for_size : UNLIMITED_WIDTH);
}

/* Not before: until then a template may give it another buffer. */
static void
beakta_growing_text_root (GtkWidget *widget)
{
  BeaktaGrowingText *self = BEAKTA_GROWING_TEXT (widget);
  g_autoptr(BeaktaSpeller) speller = NULL;

  GTK_WIDGET_CLASS (beakta_growing_text_parent_class)->root (widget);

  if (self->is_spelled)
    return;

  self->is_spelled = TRUE;
  speller = beakta_speller_ref_shared ();
  beakta_spelled_view_attach (GTK_TEXT_VIEW (self), speller);
}

static void
beakta_growing_text_class_init (BeaktaGrowingTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->root = beakta_growing_text_root;

  widget_class->get_request_mode = beakta_growing_text_get_request_mode;
  widget_class->measure = beakta_growing_text_measure;
}

static void
beakta_growing_text_init (BeaktaGrowingText *self)
{
}
