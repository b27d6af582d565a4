/* What the office prints on its papers.
 *
 * (1) Only an administrator of the store alters it; others see it.
 * (2) A logotype is unpacked in the reader's sandbox before anything is changed. One that is refused changes nothing, and it is
 *     said why.
 */

#define G_LOG_DOMAIN "beakta-office-group"

#include "beakta-office-group.h"

#include <glib/gi18n.h>

#include "beakta-intake.h"
#include "beakta-letterhead.h"
#include "beakta-office-row.h"

struct _BeaktaOfficeGroup
{
  AdwPreferencesGroup   parent_instance;

  GSettings            *settings;    /* owned */
  BeaktaStore          *store;       /* owned, nullable */
  GCancellable         *reading;     /* owned: of a logotype */
  GtkFileChooserNative *chooser;     /* owned, nullable: while it is open */

  /* Template children */
  AdwEntryRow          *authority;
  AdwEntryRow          *authority_number;
  AdwEntryRow          *address;
  AdwActionRow         *logotype;
  GtkPicture           *picture;
  GtkWidget            *choose;
  GtkWidget            *remove;
};

G_DEFINE_FINAL_TYPE (BeaktaOfficeGroup, beakta_office_group, ADW_TYPE_PREFERENCES_GROUP)

/* What is wrong with a file that was to be the logotype. */
static const char *
get_refusal (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED))
    return _("The drawing has letters that are not shapes. Open it in a drawing program, choose all of it, convert text to paths, and save "
             "it; or save it as a PNG. The logotype is as it was.");
  if (error->domain != BEAKTA_INTAKE_ERROR)
    return _("The file could not be opened. The logotype is as it was.");

  switch (error->code)
    {
    case BEAKTA_INTAKE_ERROR_EMPTY:
      return _("The file is empty. The logotype is as it was.");
    case BEAKTA_INTAKE_ERROR_TOO_LARGE:
      return _("The picture is too large: at most 2 MB. The logotype is as it was.");
    case BEAKTA_INTAKE_ERROR_UNSUPPORTED:
      return _("Choose a PNG or an SVG, not more than 20 times as wide as high. The logotype is as it was.");
    case BEAKTA_INTAKE_ERROR_NO_READER:
      return _("This computer cannot read that kind of picture. Choose a PNG. The logotype is as it was.");
    default:
      return _("The picture is damaged. The logotype is as it was.");
    }
}

static GdkTexture *
create_texture (BeaktaLogotype *logotype)
{
  guint width = beakta_logotype_get_width (logotype), height = beakta_logotype_get_height (logotype);
  const guint32 *pixels = g_bytes_get_data (beakta_logotype_get_pixels (logotype), NULL);
  guint8 *rgb = g_malloc ((gsize) width * height * 3);
  g_autoptr(GBytes) bytes = NULL;

  for (gsize i = 0; i < (gsize) width * height; i++)
    {
      rgb[3 * i] = (guint8) (pixels[i] >> 16);
      rgb[3 * i + 1] = (guint8) (pixels[i] >> 8);
      rgb[3 * i + 2] = (guint8) pixels[i];
    }
  bytes = g_bytes_new_take (rgb, (gsize) width * height * 3);

  return gdk_memory_texture_new ((int) width, (int) height, GDK_MEMORY_R8G8B8, bytes, (gsize) width * 3);
}

/* @logotype: (nullable) */
static void
show_logotype (BeaktaOfficeGroup *self,
               BeaktaLogotype    *logotype)
{
  g_autoptr(GdkTexture) texture = logotype != NULL ? create_texture (logotype) : NULL;

  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  gtk_widget_set_visible (GTK_WIDGET (self->picture), logotype != NULL);
  gtk_widget_set_visible (self->remove, logotype != NULL && gtk_widget_get_visible (self->choose));
  adw_action_row_set_subtitle (self->logotype, logotype != NULL ? _("Printed first on every paper.") : _("A PNG or an SVG."));
}

/* What the store says, and in its place what the person's own settings say. */
static void
show_lines (BeaktaOfficeGroup *self)
{
  g_autofree char *authority = g_settings_get_string (self->settings, "office-authority");
  g_autofree char *number = g_settings_get_string (self->settings, "office-authority-number");
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaLetterhead) letterhead = beakta_letterhead_load_sync (self->store, authority, number, &error);

  if (letterhead == NULL)
    {
      g_message ("letterhead: %s", error->message);
      adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), _("What the office prints could not be read from the store."));
      return;
    }

  gtk_editable_set_text (GTK_EDITABLE (self->authority), letterhead->authority);
  gtk_editable_set_text (GTK_EDITABLE (self->authority_number), letterhead->authority_number);
  gtk_editable_set_text (GTK_EDITABLE (self->address), letterhead->address);
  show_logotype (self, letterhead->logotype);
}

static void
save_line (BeaktaOfficeGroup *self,
           const char        *name,
           AdwEntryRow       *row)
{
  g_autofree char *value = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
  g_autoptr(GError) error = NULL;

  if (!beakta_store_set_office_sync (self->store, name, *value != '\0' ? value : NULL, &error))
    {
      beakta_office_row_tell (GTK_WIDGET (self), error);
      show_lines (self);
    }
}

static void
line_applied_cb (BeaktaOfficeGroup *self,
                 AdwEntryRow       *row)
{
  if (row == self->authority)
    save_line (self, BEAKTA_OFFICE_AUTHORITY, row);
  else if (row == self->authority_number)
    save_line (self, BEAKTA_OFFICE_AUTHORITY_NUMBER, row);
  else
    save_line (self, BEAKTA_OFFICE_ADDRESS, row);
}

/* @logotype: (nullable) */
static void
save_logotype (BeaktaOfficeGroup *self,
               BeaktaLogotype    *logotype)
{
  g_autoptr(GError) error = NULL;

  if (beakta_letterhead_set_logotype_sync (self->store, logotype, &error))
    show_logotype (self, logotype);
  else
    beakta_office_row_tell (GTK_WIDGET (self), error);
}

/* Rule (2); in a thread. */
static void
read_logotype (GTask        *task,
               gpointer      source,
               gpointer      file,
               GCancellable *cancellable)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = g_file_load_bytes (file, cancellable, NULL, &error);
  BeaktaLogotype *logotype = bytes != NULL ? beakta_logotype_read_sync (bytes, cancellable, &error) : NULL;

  if (logotype != NULL)
    g_task_return_pointer (task, logotype, (GDestroyNotify) beakta_logotype_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
logotype_read_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  BeaktaOfficeGroup *self = BEAKTA_OFFICE_GROUP (object);
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaLogotype) logotype = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->store == NULL)
    return;

  gtk_widget_set_sensitive (self->choose, TRUE);
  if (logotype != NULL)
    save_logotype (self, logotype);
  else
    {
      g_message ("logotype: %s", error->message);
      beakta_office_row_toast (GTK_WIDGET (self), get_refusal (error));
    }
}

void
beakta_office_group_set_logotype (BeaktaOfficeGroup *self,
                                  GFile             *file)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (BEAKTA_IS_OFFICE_GROUP (self));

  task = g_task_new (self, self->reading, logotype_read_cb, NULL);
  g_task_set_source_tag (task, beakta_office_group_set_logotype);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  gtk_widget_set_sensitive (self->choose, FALSE);
  g_task_run_in_thread (task, read_logotype);
}

static void
chooser_response_cb (GtkNativeDialog   *dialog,
                     int                response,
                     BeaktaOfficeGroup *self)
{
  g_autoptr(GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;

  if (file != NULL)
    beakta_office_group_set_logotype (self, file);
  g_clear_object (&self->chooser);
}

static void
choose_clicked_cb (BeaktaOfficeGroup *self)
{
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();

  if (self->chooser != NULL)
    return;

  self->chooser = gtk_file_chooser_native_new (_("Choose a Logotype"), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                               GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  gtk_file_filter_set_name (filter, _("Pictures (PNG, SVG)"));
  gtk_file_filter_add_suffix (filter, "png");
  gtk_file_filter_add_suffix (filter, "svg");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chooser_response_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
remove_clicked_cb (BeaktaOfficeGroup *self)
{
  save_logotype (self, NULL);
  gtk_widget_grab_focus (self->choose);
}

static void
beakta_office_group_dispose (GObject *object)
{
  BeaktaOfficeGroup *self = BEAKTA_OFFICE_GROUP (object);

  beakta_office_group_forget (self);
  g_clear_object (&self->reading);

  G_OBJECT_CLASS (beakta_office_group_parent_class)->dispose (object);
}

static void
beakta_office_group_class_init (BeaktaOfficeGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_office_group_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/preferences/beakta-office-group.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaOfficeGroup, authority);
  gtk_widget_class_bind_template_child (widget_class, BeaktaOfficeGroup, authority_number);
  gtk_widget_class_bind_template_child (widget_class, BeaktaOfficeGroup, address);
  gtk_widget_class_bind_template_child (widget_class, BeaktaOfficeGroup, logotype);
  gtk_widget_class_bind_template_child (widget_class, BeaktaOfficeGroup, picture);
  gtk_widget_class_bind_template_child (widget_class, BeaktaOfficeGroup, choose);
  gtk_widget_class_bind_template_child (widget_class, BeaktaOfficeGroup, remove);
  gtk_widget_class_bind_template_callback (widget_class, line_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
}

static void
beakta_office_group_init (BeaktaOfficeGroup *self)
{
  self->reading = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
beakta_office_group_forget (BeaktaOfficeGroup *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->chooser);
  g_clear_object (&self->settings);
  g_clear_object (&self->store);
}

/* Rule (1). */
static void
lock (BeaktaOfficeGroup *self)
{
  gboolean may = beakta_office_row_may (self->store);

  gtk_editable_set_editable (GTK_EDITABLE (self->authority), may);
  gtk_editable_set_editable (GTK_EDITABLE (self->authority_number), may);
  gtk_editable_set_editable (GTK_EDITABLE (self->address), may);
  gtk_widget_set_visible (self->choose, may);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         may ? _("Printed on every paper, for everybody who shares the store.")
                                             : _("Printed on every paper. Only an administrator of the store can change it."));
}

void
beakta_office_group_show (BeaktaOfficeGroup *self,
                          GSettings         *settings,
                          BeaktaStore       *store)
{
  g_return_if_fail (BEAKTA_IS_OFFICE_GROUP (self));
  g_return_if_fail (self->settings == NULL);

  self->settings = g_object_ref (settings);
  g_set_object (&self->store, store);
  gtk_widget_set_visible (GTK_WIDGET (self->address), store != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->logotype), store != NULL);
  adw_entry_row_set_show_apply_button (self->authority, store != NULL);
  adw_entry_row_set_show_apply_button (self->authority_number, store != NULL);
  if (store != NULL)
    {
      lock (self);
      show_lines (self);
      return;
    }

  g_settings_bind (settings, "office-authority", self->authority, "text", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "office-authority-number", self->authority_number, "text", G_SETTINGS_BIND_DEFAULT);
}
