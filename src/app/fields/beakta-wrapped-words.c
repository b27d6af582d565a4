/* Words of a control that take several lines where there is no room for one. */

#define G_LOG_DOMAIN "beakta-wrapped-words"

#include "beakta-wrapped-words.h"

void
beakta_wrapped_words_set (GtkWidget *control)
{
  g_return_if_fail (GTK_IS_WIDGET (control));

  if (GTK_IS_LABEL (control))
    {
      gtk_label_set_wrap (GTK_LABEL (control), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (control), PANGO_WRAP_WORD_CHAR);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (control); child != NULL; child = gtk_widget_get_next_sibling (child))
    beakta_wrapped_words_set (child);
}
