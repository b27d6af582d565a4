/* Files that are dropped on the window.
 *
 * (1) A file is taken wherever in the window it is dropped, before a text field can take it for words.
 * (2) While it is held over the window, the window says what letting go will do.
 */

#define G_LOG_DOMAIN "beakta-window"

#include "beakta-window-private.h"

#include <glib/gi18n.h>

static void
show_cover (BeaktaWindow *self)
{
  BeaktaCase *case_ = beakta_window_get_case_to_add_to (self);
  g_autofree char *hint = NULL;

  if (case_ != NULL)
    /* Translators: %s is a case number */
    hint = g_strdup_printf (_("It becomes a document of %s, or a new case: you choose next."),
                            beakta_case_get_facts (case_)->number);
  else
    hint = g_strdup (_("It is read at once, and you look at the facts before anything is saved."));

  gtk_label_set_text (self->drop_words, case_ != NULL ? _("Let Go to Add to the Case") : _("Let Go to Register a Case"));
  gtk_label_set_text (self->drop_hint, hint);
  /* Not before: a revealer measures what it hides. */
  gtk_widget_set_visible (GTK_WIDGET (self->drop_cover), TRUE);
  gtk_revealer_set_reveal_child (self->drop_cover, TRUE);
}

static void
hide_cover (BeaktaWindow *self)
{
  gtk_revealer_set_reveal_child (self->drop_cover, FALSE);
}

static GdkDragAction
entered_cb (BeaktaWindow  *self,
            double         x,
            double         y,
            GtkDropTarget *target)
{
  show_cover (self);

  return GDK_ACTION_COPY;
}

static gboolean
dropped_cb (BeaktaWindow  *self,
            const GValue  *value,
            double         x,
            double         y,
            GtkDropTarget *target)
{
  g_autoptr(GListStore) files = g_list_store_new (G_TYPE_FILE);

  hide_cover (self);

  for (GSList *l = g_value_get_boxed (value); l != NULL; l = l->next)
    g_list_store_append (files, l->data);

  beakta_window_take_files (self, G_LIST_MODEL (files));

  return g_list_model_get_n_items (G_LIST_MODEL (files)) > 0;
}

static gboolean
has_files (GdkDrop *drop)
{
  return gdk_content_formats_contain_gtype (gdk_drop_get_formats (drop), GDK_TYPE_FILE_LIST);
}

static gboolean
files_accepted_cb (BeaktaWindow  *self,
                   GdkDrop       *drop,
                   GtkDropTarget *target)
{
  return self->store != NULL && !beakta_store_is_read_only (self->store) && has_files (drop);
}

/* Words that come from another program, and that no field has taken. */
static gboolean
text_accepted_cb (BeaktaWindow  *self,
                  GdkDrop       *drop,
                  GtkDropTarget *target)
{
  return self->store != NULL && gdk_drop_get_drag (drop) == NULL && !has_files (drop)
         && gdk_content_formats_contain_gtype (gdk_drop_get_formats (drop), G_TYPE_STRING);
}

static gboolean
text_dropped_cb (BeaktaWindow  *self,
                 const GValue  *value,
                 double         x,
                 double         y,
                 GtkDropTarget *target)
{
  beakta_window_toast (self, _("That was text, not a file. Save it as a file, and drop the file here."));

  return FALSE;
}

static void
accept_text (BeaktaWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_STRING, GDK_ACTION_COPY);

  g_signal_connect_object (target, "accept", G_CALLBACK (text_accepted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (text_dropped_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->root), GTK_EVENT_CONTROLLER (target));
}

void
beakta_window_accept_drops (BeaktaWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  /* Invariant (1). */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect_object (target, "accept", G_CALLBACK (files_accepted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "enter", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "leave", G_CALLBACK (hide_cover), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->root), GTK_EVENT_CONTROLLER (target));
  accept_text (self);
}
