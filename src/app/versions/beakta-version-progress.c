#define G_LOG_DOMAIN "beakta-versions"

#include "beakta-version-progress.h"

#include <glib/gi18n-lib.h>

#define PATIENCE_MS 400              /* before anything is shown */
#define PROGRESS_MS 100
#define MOST_PARTS  1000

struct _BeaktaVersionProgress
{
  GtkWindow      *parent;            /* weak, nullable */
  char           *name;
  char           *words;
  GCancellable   *cancellable;       /* owned */
  GtkWidget      *dialog;            /* weak, nullable */
  GtkProgressBar *bar;               /* lives as long as @dialog */
  guint           source;
  int             done;              /* of MOST_PARTS, atomic; 0 not known */
};

static void
response_cb (AdwMessageDialog *dialog,
             const char       *response,
             gpointer          user_data)
{
  BeaktaVersionProgress *self = user_data;

  g_clear_weak_pointer (&self->dialog);
  g_clear_handle_id (&self->source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
}

static gboolean
progress_cb (gpointer user_data)
{
  BeaktaVersionProgress *self = user_data;
  int done = g_atomic_int_get (&self->done);

  /* It went with the window that it belongs to. */
  if (self->dialog == NULL)
    {
      self->source = 0;
      return G_SOURCE_REMOVE;
    }

  if (done > 0)
    gtk_progress_bar_set_fraction (self->bar, (double) done / MOST_PARTS);
  else
    gtk_progress_bar_pulse (self->bar);

  return G_SOURCE_CONTINUE;
}

static gboolean
show_cb (gpointer user_data)
{
  BeaktaVersionProgress *self = user_data;
  GtkWidget *bar = gtk_progress_bar_new ();

  g_set_weak_pointer (&self->dialog, adw_message_dialog_new (self->parent, self->words, self->name));
  self->bar = GTK_PROGRESS_BAR (bar);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("How far the new version has come"), -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (self->dialog), bar);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (self->dialog), "stop", _("_Stop"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (self->dialog), "stop");
  g_signal_connect (self->dialog, "response", G_CALLBACK (response_cb), self);
  gtk_window_present (GTK_WINDOW (self->dialog));

  self->source = g_timeout_add (PROGRESS_MS, progress_cb, self);

  return G_SOURCE_REMOVE;
}

BeaktaVersionProgress *
beakta_version_progress_new (GtkWindow    *parent,
                             const char   *name,
                             GCancellable *cancellable)
{
  BeaktaVersionProgress *self = g_new0 (BeaktaVersionProgress, 1);

  g_set_weak_pointer (&self->parent, parent);
  self->name = g_strdup (name);
  self->words = g_strdup ("");
  self->cancellable = g_object_ref (cancellable);
  self->source = g_timeout_add (PATIENCE_MS, show_cb, self);

  return self;
}

void
beakta_version_progress_free (BeaktaVersionProgress *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  if (self->dialog != NULL)
    {
      g_autoptr(GtkWidget) dialog = g_object_ref (self->dialog);

      g_clear_weak_pointer (&self->dialog);
      g_signal_handlers_disconnect_by_data (dialog, self);
      gtk_window_destroy (GTK_WINDOW (dialog));
    }
  g_clear_weak_pointer (&self->parent);
  g_object_unref (self->cancellable);
  g_free (self->name);
  g_free (self->words);
  g_free (self);
}

void
beakta_version_progress_begin (BeaktaVersionProgress *self,
                               const char            *words)
{
  g_free (self->words);
  self->words = g_strdup (words);
  g_atomic_int_set (&self->done, 0);
  if (self->dialog != NULL)
    adw_message_dialog_set_heading (ADW_MESSAGE_DIALOG (self->dialog), words);
}

void
beakta_version_progress_set (BeaktaVersionProgress *self,
                             double                 fraction)
{
  g_atomic_int_set (&self->done, (int) (CLAMP (fraction, 0, 1) * MOST_PARTS));
}
