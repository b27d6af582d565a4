#include "beakta-focus-place.h"

/* A list takes its rows out and puts them in as it scrolls. */
static GtkWidget *
find_lasting (GtkWidget *focus)
{
  GtkWidget *list = gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BASE);

  return list != NULL ? list : focus;
}

/* What is selected stays selected where it goes; the place that the list keeps for the keyboard is that of whatever comes there. */
static gboolean
grab_selected (GtkWidget *list)
{
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL; row = gtk_widget_get_next_sibling (row))
    if ((gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED) != 0 && gtk_widget_get_mapped (row))
      return gtk_widget_grab_focus (row);

  return FALSE;
}

static gboolean
grab (GtkWidget *widget)
{
  return (GTK_IS_LIST_BASE (widget) && grab_selected (widget)) || gtk_widget_grab_focus (widget);
}

void
beakta_focus_place_keep (BeaktaFocusPlace *self,
                         GtkWidget        *part)
{
  GtkRoot *root = gtk_widget_get_root (part);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, part))
    g_set_weak_pointer (&self->widget, find_lasting (focus));
}

void
beakta_focus_place_give (BeaktaFocusPlace *self,
                         GtkWidget        *part)
{
  GtkRoot *root = gtk_widget_get_root (part);

  if (root == NULL || gtk_root_get_focus (root) != NULL)
    return;

  if (self->widget == NULL || !gtk_widget_is_drawable (self->widget) || !grab (self->widget))
    gtk_widget_grab_focus (part);
}

void
beakta_focus_place_clear (BeaktaFocusPlace *self)
{
  g_clear_weak_pointer (&self->widget);
}
