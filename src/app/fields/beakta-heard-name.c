/* What a control is called by those who hear the program instead of seeing it.
 *
 * A button says by itself that it is labelled by the words inside it. GTK joins the label with those words, and a
 * name that begins with the question would end with the same words twice ("Question 1.1: Comment Comment").
 */

#include "beakta-heard-name.h"

static void
forget_words (GtkWidget *widget)
{
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/* What is inside a button says so again whenever the button comes into a window; this is told after it. */
static void
rooted_cb (GtkWidget  *widget,
           GParamSpec *pspec,
           gpointer    user_data)
{
  if (gtk_widget_get_root (widget) != NULL)
    forget_words (widget);
}

void
beakta_heard_name_set (GtkWidget  *widget,
                       const char *name)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (name != NULL);

  if (g_signal_handler_find (widget, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, rooted_cb, NULL) == 0)
    g_signal_connect (widget, "notify::root", G_CALLBACK (rooted_cb), NULL);

  forget_words (widget);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
beakta_heard_name_set_drop_down (GtkDropDown *drop_down,
                                 const char  *name)
{
  GtkWidget *button;

  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));

  button = gtk_widget_get_first_child (GTK_WIDGET (drop_down));
  beakta_heard_name_set (GTK_WIDGET (drop_down), name);

  if (GTK_IS_BUTTON (button))
    beakta_heard_name_set (button, name);
}
