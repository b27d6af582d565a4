/* The children of a widget that take part in its layout. */

#define G_LOG_DOMAIN "beakta-shown-children"

#include "beakta-shown-children.h"

static GtkWidget *
from (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

GtkWidget *
beakta_shown_children_first (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  return from (gtk_widget_get_first_child (widget));
}

GtkWidget *
beakta_shown_children_next (GtkWidget *child)
{
  g_return_val_if_fail (GTK_IS_WIDGET (child), NULL);

  return from (gtk_widget_get_next_sibling (child));
}

BeaktaRoom
beakta_shown_children_measure (GtkWidget      *widget,
                               GtkOrientation  orientation)
{
  BeaktaRoom room = { 0 };

  for (GtkWidget *child = beakta_shown_children_first (widget); child != NULL; child = beakta_shown_children_next (child))
    {
      int minimum;
      int natural;

      gtk_widget_measure (child, orientation, -1, &minimum, &natural, NULL, NULL);
      room.n++;
      room.sum_minimum += minimum;
      room.sum_natural += natural;
      room.most_minimum = MAX (room.most_minimum, minimum);
      room.most_natural = MAX (room.most_natural, natural);
    }

  return room;
}
