/* A locked PDF in the reading view: whenever its case has been opened anew, its pages ask for the password again.
 *
 * (1) A password is kept in memory while its case is open, wiped after that, and handed to the sandboxed reader only.
 * (2) Who does not type it reads the text, which was taken in when the password was known, and is asked again only when
 *     they want to be.
 */

#include "beakta-reading-view-private.h"

#include <glib/gi18n-lib.h>

#include "beakta-password-dialog.h"

static void
forget (gpointer password)
{
  if (password != NULL)
    explicit_bzero (password, strlen (password));
  g_free (password);
}

const char *
beakta_reading_view_get_password (BeaktaReadingView *self)
{
  return g_hash_table_lookup (self->passwords, GUINT_TO_POINTER (self->number));
}

/* @password: (nullable): NULL was asked for and not typed */
static void
keep (BeaktaReadingView *self,
      const char        *password)
{
  g_hash_table_insert (self->passwords, GUINT_TO_POINTER (self->number), g_strdup (password));
}

/* Somebody typed it for the text: the pages need not ask. */
static void
unlocked_cb (BeaktaReadingView *self,
             const char        *password)
{
  keep (self, password);
}

static void
given_cb (BeaktaPasswordDialog *dialog,
          const char           *password,
          BeaktaReadingView    *self)
{
  keep (self, password);
  beakta_reading_view_retry_pages (self);
}

static void
declined_cb (BeaktaPasswordDialog *dialog,
             BeaktaReadingView    *self)
{
  keep (self, NULL);
}

static void
ask (BeaktaReadingView *self,
     gboolean           is_wrong)
{
  const BeaktaDocument *document = beakta_case_get_document (beakta_case_editor_get_case (self->editor), self->number);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *dialog;

  if (document == NULL || !GTK_IS_WINDOW (root))
    return;

  dialog = beakta_password_dialog_new (GTK_WINDOW (root), BEAKTA_PASSWORD_FOR_PAGES, document->name, is_wrong);
  g_signal_connect_object (dialog, "given", G_CALLBACK (given_cb), self, 0);
  g_signal_connect_object (dialog, "declined", G_CALLBACK (declined_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* The reader in the sandbox did not get the password that it needs. */
void
beakta_reading_view_ask_password (BeaktaReadingView *self)
{
  gpointer key = GUINT_TO_POINTER (self->number);
  gboolean has_asked = g_hash_table_contains (self->passwords, key);
  gboolean is_wrong = beakta_reading_view_get_password (self) != NULL;

  if (!has_asked || is_wrong)
    {
      g_hash_table_remove (self->passwords, key);
      ask (self, is_wrong);
    }
}

static void
unlock_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  ask (BEAKTA_READING_VIEW (widget), FALSE);
}

void
beakta_reading_view_lock_class_init (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "reading.unlock", NULL, unlock_action);
  gtk_widget_class_bind_template_child (klass, BeaktaReadingView, unlock);
  gtk_widget_class_bind_template_callback (klass, unlocked_cb);
}

void
beakta_reading_view_lock_init (BeaktaReadingView *self)
{
  self->passwords = g_hash_table_new_full (NULL, NULL, NULL, forget);
}
