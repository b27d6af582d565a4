/* Words of a control that take several lines where there is no room for one. */

#define G_LOG_DOMAIN "beakta-wrapped-words"

#include "beakta-wrapped-words.h"

#include "beakta-line-layout.h"

#define ICON_SPACING 6

/* Characters. A label that may break anywhere is no narrower than this. Without a least width GTK finds out how narrow it can be
 * by setting it with one letter in each line, and Pango shapes what is left of the words anew for every one of those lines. */
#define LEAST_WIDTH 8

static gboolean
is_line (GtkLayoutManager *layout)
{
  return GTK_IS_BOX_LAYOUT (layout) && gtk_orientable_get_orientation (GTK_ORIENTABLE (layout)) == GTK_ORIENTATION_HORIZONTAL;
}

/* Shorter words keep their own width. */
static void
wrap (GtkLabel *label)
{
  gboolean is_long = g_utf8_strlen (gtk_label_get_text (label), -1) > LEAST_WIDTH;

  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (label, is_long ? LEAST_WIDTH : -1);
}

void
beakta_wrapped_words_set (GtkWidget *control)
{
  g_return_if_fail (GTK_IS_WIDGET (control));

  if (GTK_IS_LABEL (control))
    wrap (GTK_LABEL (control));

  /* Words beside an icon: see (1) of beakta-line-layout.c. */
  if (is_line (gtk_widget_get_layout_manager (control)))
    gtk_widget_set_layout_manager (control, beakta_line_layout_new (ICON_SPACING));

  for (GtkWidget *child = gtk_widget_get_first_child (control); child != NULL; child = gtk_widget_get_next_sibling (child))
    beakta_wrapped_words_set (child);
}

GtkWidget *
beakta_wrapped_words_new (const char *words,
                          const char *style)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

GtkWidget *
beakta_wrapped_words_add (GtkWidget  *box,
                          const char *words,
                          const char *style)
{
  GtkWidget *label;

  g_return_val_if_fail (GTK_IS_BOX (box), NULL);

  label = beakta_wrapped_words_new (words, style);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}
