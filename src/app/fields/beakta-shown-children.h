/* The children of a widget that take part in its layout, and how much room they want together. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  guint n;
  int   sum_minimum;                 /* one after the other */
  int   sum_natural;
  int   most_minimum;                /* beside each other: the one that wants most */
  int   most_natural;
} BeaktaRoom;

/* (transfer none) (nullable) */
GtkWidget  *beakta_shown_children_first    (GtkWidget      *widget);
GtkWidget  *beakta_shown_children_next     (GtkWidget      *child);

/* Each at no given size in the other direction. */
BeaktaRoom  beakta_shown_children_measure  (GtkWidget      *widget,
                                            GtkOrientation  orientation);

G_END_DECLS
