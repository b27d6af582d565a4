/* Reads files, one after the other, and shows how far it has come.
 *
 * (1) It shows itself only when the reading has taken SHOW_AFTER_MS, so that quick files do not flicker.
 * (2) A locked PDF asks for its password, as often as it takes; a person may keep it without reading.
 * (3) Cancelling leaves nothing behind: nothing is saved before everything has been read.
 */

#define G_LOG_DOMAIN "beakta-intake-bar"

#include "beakta-intake-bar.h"

#include <glib/gi18n.h>

#include "beakta-password-dialog.h"
#include "beakta-wording.h"

#define SHOW_AFTER_MS 300

typedef struct
{
  GListModel     *files;
  guint           next;
  GPtrArray      *incoming;          /* of BeaktaIncoming */
  GPtrArray      *problems;          /* of char * */
  BeaktaIncoming *locked;            /* nullable: the file whose password is asked for */
  gboolean        has_tried;         /* a password, in vain */
} ReadData;

struct _BeaktaIntakeBar
{
  GtkWidget       parent_instance;

  GTask          *task;              /* owned, nullable: the reading under way */
  GCancellable   *cancellable;       /* owned, nullable */
  guint           show_source;

  /* Template children */
  GtkRevealer    *revealer;
  GtkLabel       *label;
  GtkProgressBar *progress;
};

G_DEFINE_FINAL_TYPE (BeaktaIntakeBar, beakta_intake_bar, GTK_TYPE_WIDGET)

static void read_next    (BeaktaIntakeBar *self);
static void file_read_cb (GObject         *object,
                          GAsyncResult    *result,
                          gpointer         user_data);

static void
read_data_free (ReadData *data)
{
  g_clear_object (&data->files);
  g_clear_pointer (&data->incoming, g_ptr_array_unref);
  g_clear_pointer (&data->problems, g_ptr_array_unref);
  g_clear_pointer (&data->locked, beakta_incoming_free);
  g_free (data);
}

static gboolean
show_cb (gpointer user_data)
{
  BeaktaIntakeBar *self = user_data;

  self->show_source = 0;
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);

  return G_SOURCE_REMOVE;
}

/* Invariant (3), in words: what the person must know is that nothing of it is anywhere. */
static void
return_cancelled (GTask *task)
{
  ReadData *data = g_task_get_task_data (task);
  guint n_files = g_list_model_get_n_items (data->files);
  guint n_read = data->incoming->len + data->problems->len;
  g_autofree char *words = NULL;

  if (n_files == 1)
    words = g_strdup (_("The reading was stopped. Nothing was saved."));
  else
    /* Translators: the first number is how many files had been read, the second how many there were */
    words = g_strdup_printf (ngettext ("The reading was stopped after %1$u of %2$u files. None of them was saved.",
                                       "The reading was stopped after %1$u of %2$u files. None of them was saved.",
                                       n_files), n_read, n_files);

  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", words);
}

static void
finish (BeaktaIntakeBar *self)
{
  g_autoptr(GTask) task = g_steal_pointer (&self->task);
  g_autoptr(GCancellable) cancellable = g_steal_pointer (&self->cancellable);

  g_clear_handle_id (&self->show_source, g_source_remove);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);

  if (g_cancellable_is_cancelled (cancellable))
    return_cancelled (task);
  else
    g_task_return_boolean (task, TRUE);
}

static void
progressed_cb (guint    done,
               guint    total,
               gpointer user_data)
{
  BeaktaIntakeBar *self = user_data;

  if (total > 0)
    gtk_progress_bar_set_fraction (self->progress, MIN (1.0, (double) done / total));
  else
    gtk_progress_bar_pulse (self->progress);
}

/* Of a file that is too large nothing is kept, unlike of one whose text is. */
static char *
dup_problem (const GError *error)
{
  if (g_error_matches (error, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_TOO_LARGE))
    return g_strdup (_("The file is larger than 256 MB."));

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE))
    return g_strdup (_("It is not a file that can be read."));

  return beakta_wording_dup_problem (error);
}

static void
add_problem (BeaktaIntakeBar *self,
             GFile           *file,
             const char      *words)
{
  ReadData *data = g_task_get_task_data (self->task);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);

  g_ptr_array_add (data->problems, g_strdup_printf ("%s: %s", shown, words));
}

static void
go_on (BeaktaIntakeBar *self)
{
  ReadData *data = g_task_get_task_data (self->task);

  data->next++;
  read_next (self);
}

/* What is locked waits in @data for its password. */
static gboolean
is_locked (const BeaktaIncoming *incoming)
{
  return g_error_matches (incoming->reading->refused, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_ENCRYPTED) &&
         g_str_equal (incoming->reading->type, "pdf");
}

static void
password_given_cb (BeaktaPasswordDialog *dialog,
                   const char           *password,
                   BeaktaIntakeBar      *self)
{
  ReadData *data = g_task_get_task_data (self->task);
  BeaktaIntakeRequest request = { .password = password };

  data->has_tried = TRUE;
  beakta_incoming_read_bytes_async (data->locked->name, data->locked->bytes, &request, progressed_cb, self,
                                    self->cancellable, file_read_cb, g_object_ref (self));
}

static void
password_declined_cb (BeaktaPasswordDialog *dialog,
                      BeaktaIntakeBar      *self)
{
  ReadData *data = g_task_get_task_data (self->task);

  g_ptr_array_add (data->incoming, g_steal_pointer (&data->locked));
  go_on (self);
}

/* Takes @incoming. */
static void
ask_password (BeaktaIntakeBar *self,
              BeaktaIncoming  *incoming)
{
  ReadData *data = g_task_get_task_data (self->task);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_WINDOW));
  GtkWidget *dialog = beakta_password_dialog_new (window, BEAKTA_PASSWORD_FOR_TEXT, incoming->name, data->has_tried);

  g_clear_pointer (&data->locked, beakta_incoming_free);
  data->locked = incoming;
  g_signal_connect_object (dialog, "given", G_CALLBACK (password_given_cb), self, 0);
  g_signal_connect_object (dialog, "declined", G_CALLBACK (password_declined_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
file_read_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(BeaktaIntakeBar) self = user_data;
  ReadData *data = g_task_get_task_data (self->task);
  g_autoptr(BeaktaIncoming) incoming = NULL;
  g_autoptr(GError) error = NULL;

  incoming = beakta_incoming_read_finish (result, &error);

  if (incoming != NULL && is_locked (incoming) && !g_cancellable_is_cancelled (self->cancellable))
    {
      ask_password (self, g_steal_pointer (&incoming));
      return;
    }

  if (incoming != NULL)
    g_ptr_array_add (data->incoming, g_steal_pointer (&incoming));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_autoptr(GFile) file = g_list_model_get_item (data->files, data->next);
      g_autofree char *words = dup_problem (error);

      g_message ("%s", error->message);
      add_problem (self, file, words);
    }

  go_on (self);
}

/* Nothing is fetched from a network because it was dropped. */
static gboolean
is_web_address (GFile *file)
{
  return g_file_has_uri_scheme (file, "http") || g_file_has_uri_scheme (file, "https") || g_file_has_uri_scheme (file, "ftp");
}

static void
read_next (BeaktaIntakeBar *self)
{
  ReadData *data = g_task_get_task_data (self->task);
  g_autoptr(GFile) file = g_list_model_get_item (data->files, data->next);
  g_autofree char *name = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *text = NULL;

  if (file != NULL && is_web_address (file))
    {
      add_problem (self, file, _("It is a web address, not a file. Save the page as a file first."));
      data->next++;
      read_next (self);
      return;
    }

  if (file == NULL || g_cancellable_is_cancelled (self->cancellable))
    {
      finish (self);
      return;
    }

  data->has_tried = FALSE;
  name = g_file_get_basename (file);
  shown = g_filename_display_name (name);
  /* Translators: %s is a file name */
  text = g_strdup_printf (_("Reading %s…"), shown);
  gtk_label_set_text (self->label, text);
  gtk_progress_bar_set_fraction (self->progress, 0);

  beakta_incoming_read_async (file, NULL, progressed_cb, self, self->cancellable, file_read_cb, g_object_ref (self));
}

static void
cancel_clicked_cb (BeaktaIntakeBar *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
beakta_intake_bar_dispose (GObject *object)
{
  BeaktaIntakeBar *self = BEAKTA_INTAKE_BAR (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->show_source, g_source_remove);
  g_clear_pointer ((GtkWidget **) &self->revealer, gtk_widget_unparent);

  G_OBJECT_CLASS (beakta_intake_bar_parent_class)->dispose (object);
}

static void
beakta_intake_bar_class_init (BeaktaIntakeBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_intake_bar_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/window/beakta-intake-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaIntakeBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, BeaktaIntakeBar, label);
  gtk_widget_class_bind_template_child (widget_class, BeaktaIntakeBar, progress);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
}

static void
beakta_intake_bar_init (BeaktaIntakeBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
beakta_intake_bar_read_async (BeaktaIntakeBar     *self,
                              GListModel          *files,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  ReadData *data;

  g_return_if_fail (BEAKTA_IS_INTAKE_BAR (self));
  g_return_if_fail (G_IS_LIST_MODEL (files));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, beakta_intake_bar_read_async);

  if (self->task != NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_PENDING, "%s",
                               _("Other files are being read. Wait for them, then try again."));
      return;
    }

  data = g_new0 (ReadData, 1);
  data->files = g_object_ref (files);
  data->incoming = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_incoming_free);
  data->problems = g_ptr_array_new_with_free_func (g_free);
  g_task_set_task_data (task, data, (GDestroyNotify) read_data_free);

  self->task = g_steal_pointer (&task);
  self->cancellable = g_cancellable_new ();
  self->show_source = g_timeout_add (SHOW_AFTER_MS, show_cb, self);
  read_next (self);
}

GPtrArray *
beakta_intake_bar_read_finish (BeaktaIntakeBar  *self,
                               GAsyncResult     *result,
                               GPtrArray       **problems,
                               GError          **error)
{
  ReadData *data;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (problems != NULL, NULL);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;

  data = g_task_get_task_data (G_TASK (result));
  *problems = g_steal_pointer (&data->problems);

  return g_steal_pointer (&data->incoming);
}
