/* What is not saved yet, wherever the person has gone meanwhile.
 *
 * (1) An editor with something to save is kept until the store has acknowledged it, also when its case is closed.
 * (2) What cannot be saved now is said on every page, with why.
 * (3) The window closes when all is saved, or when somebody has said that what is not may be lost.
 */

#define G_LOG_DOMAIN "beakta-window"

#include "beakta-window-private.h"

#include <glib/gi18n.h>

static gboolean
is_saving (BeaktaCaseEditor *editor)
{
  gboolean saving;

  g_object_get (editor, "is-saving", &saving, NULL);

  return saving;
}

/* (transfer full) (nullable) */
static char *
dup_trouble (BeaktaCaseEditor *editor)
{
  char *trouble;

  g_object_get (editor, "trouble", &trouble, NULL);

  return trouble;
}

static const char *
get_number (BeaktaCaseEditor *editor)
{
  return beakta_case_get_facts (beakta_case_editor_get_case (editor))->number;
}

/* (transfer full) (nullable): what the first editor that cannot save says. */
static char *
find_trouble (BeaktaWindow      *self,
              BeaktaCaseEditor **editor)
{
  for (guint i = 0; i < self->editors->len; i++)
    {
      char *trouble = dup_trouble (g_ptr_array_index (self->editors, i));

      *editor = g_ptr_array_index (self->editors, i);

      if (trouble != NULL)
        return trouble;
    }

  return NULL;
}

static void
show_trouble (BeaktaWindow *self)
{
  BeaktaCaseEditor *editor = NULL;
  g_autofree char *trouble = find_trouble (self, &editor);

  beakta_trouble_bar_set (self->trouble_bar, trouble, trouble != NULL ? get_number (editor) : NULL);
}

void
beakta_window_forget_saved (BeaktaWindow *self)
{
  for (guint i = self->editors->len; i > 0; i--)
    {
      BeaktaCaseEditor *editor = g_ptr_array_index (self->editors, i - 1);

      if (editor != beakta_window_get_editor (self) && !is_saving (editor))
        g_ptr_array_remove_index (self->editors, i - 1);
    }
}

static void
close_answered_cb (BeaktaWindow     *self,
                   const char       *response,
                   AdwMessageDialog *dialog)
{
  g_clear_weak_pointer (&self->close_dialog);

  if (g_strcmp0 (response, "lose") == 0)
    gtk_window_destroy (GTK_WINDOW (self));
  else
    self->is_closing = FALSE;
}

static void
ask_before_closing (BeaktaWindow *self)
{
  BeaktaCaseEditor *editor = NULL;
  g_autofree char *trouble = find_trouble (self, &editor);
  g_autofree char *body = NULL;
  GtkWidget *dialog;

  if (trouble == NULL || self->close_dialog != NULL)
    return;

  /* Translators: the first is why, a sentence or more; the second a case number */
  body = g_strdup_printf (_("%1$s\n\nIf you close Beakta now, your latest changes in %2$s are lost."), trouble,
                          get_number (editor));
  dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Your Latest Changes Are Not Saved"), body);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "lose", _("_Close Without Saving"),
                                    "stay", _("_Keep Beakta Open"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "lose", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "stay");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "stay");
  g_set_weak_pointer (&self->close_dialog, dialog);
  g_signal_connect_object (dialog, "response", G_CALLBACK (close_answered_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* What is on its way to the store comes first: until then the case as it was opened is the one that is kept. */
void
beakta_window_reload_case (BeaktaWindow *self)
{
  BeaktaCaseEditor *editor = beakta_window_get_editor (self);

  self->wants_reload = editor != NULL && is_saving (editor);
  if (editor != NULL && !self->wants_reload)
    beakta_window_open_case (self, beakta_case_get_id (beakta_case_editor_get_case (editor)));
}

static void
saving_changed_cb (BeaktaWindow *self)
{
  show_trouble (self);
  beakta_window_forget_saved (self);
  if (self->wants_reload)
    beakta_window_reload_case (self);

  if (!self->is_closing)
    return;

  if (beakta_window_is_saving (self))
    ask_before_closing (self);
  else
    gtk_window_destroy (GTK_WINDOW (self));
}

void
beakta_window_follow_editor (BeaktaWindow     *self,
                             BeaktaCaseEditor *editor)
{
  if (g_ptr_array_find (self->editors, editor, NULL))
    return;

  g_ptr_array_add (self->editors, g_object_ref (editor));
  g_signal_connect_object (editor, "notify::is-saving", G_CALLBACK (saving_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "notify::trouble", G_CALLBACK (saving_changed_cb), self, G_CONNECT_SWAPPED);
  beakta_window_forget_saved (self);
}

BeaktaCaseEditor *
beakta_window_find_unsaved (BeaktaWindow *self,
                            const char   *case_id)
{
  for (guint i = 0; i < self->editors->len; i++)
    {
      BeaktaCaseEditor *editor = g_ptr_array_index (self->editors, i);

      if (is_saving (editor) && g_str_equal (beakta_case_get_id (beakta_case_editor_get_case (editor)), case_id))
        return editor;
    }

  return NULL;
}

gboolean
beakta_window_is_saving (BeaktaWindow *self)
{
  for (guint i = 0; i < self->editors->len; i++)
    if (is_saving (g_ptr_array_index (self->editors, i)))
      return TRUE;

  return FALSE;
}

void
beakta_window_try_saving (BeaktaWindow *self)
{
  g_autoptr(GPtrArray) editors = g_ptr_array_copy (self->editors, (GCopyFunc) g_object_ref, NULL);

  g_ptr_array_set_free_func (editors, g_object_unref);

  for (guint i = 0; i < editors->len; i++)
    beakta_case_editor_try_again (g_ptr_array_index (editors, i));
}

/* Invariant (3). */
gboolean
beakta_window_may_close (BeaktaWindow *self)
{
  if (!beakta_window_is_saving (self))
    return TRUE;

  self->is_closing = TRUE;
  ask_before_closing (self);

  return FALSE;
}
