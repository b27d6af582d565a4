/* The templates of the papers.
 *
 * (1) Only an administrator of the store takes one in or away; others see them.
 * (2) A file with a mistake changes nothing; the line and the reason are said where the templates are.
 */

#define G_LOG_DOMAIN "beakta-templates-group"

#include "beakta-templates-group.h"

#include <glib/gi18n.h>

#include "beakta-checklist-refusal.h"
#include "beakta-heard-name.h"
#include "beakta-paper-templates.h"
#include "beakta-template-preview.h"
#include "beakta-wording.h"

struct _BeaktaTemplatesGroup
{
  AdwPreferencesGroup   parent_instance;

  BeaktaStore          *store;       /* owned, nullable */
  GtkFileChooserNative *chooser;     /* owned, nullable: while it is open */
  GPtrArray            *rows;        /* of GtkWidget, lent: one for each template */
  gboolean              may;

  /* Template children */
  GtkWidget            *take_in;
  GtkLabel             *refusal;
};

G_DEFINE_FINAL_TYPE (BeaktaTemplatesGroup, beakta_templates_group, ADW_TYPE_PREFERENCES_GROUP)

static void show_templates (BeaktaTemplatesGroup *self);

static const char *
translate (const char *english)
{
  return _(english);
}

/* @words: (nullable): nothing is wrong */
static void
tell (BeaktaTemplatesGroup *self,
      const char           *words)
{
  gtk_label_set_text (self->refusal, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), words != NULL);
}

static void
tell_problem (BeaktaTemplatesGroup *self,
              const GError         *error)
{
  g_autofree char *why = error->domain == BEAKTA_CHECKLIST_ERROR ? beakta_checklist_error_dup_words (error, translate)
                                                                 : beakta_wording_dup_problem (error);
  /* Translators: %s names file, line and reason. */
  g_autofree char *words = g_strdup_printf (_("Nothing was changed. %s"), why);

  tell (self, words);
}

static const char *
get_paper (BeaktaPaperTemplate *template_)
{
  switch (beakta_paper_template_get_kind (template_))
    {
    case BEAKTA_REPORT_ANNEX:
      return _("Decision annex");
    case BEAKTA_REPORT_ANALYSIS:
      return _("Consequence analysis");
    case BEAKTA_REPORT_COMPLETION:
      return _("Request for completion");
    case BEAKTA_REPORT_REVIEW:
    case BEAKTA_N_REPORTS:
    default:
      return _("Review");
    }
}

/* (transfer full): which paper it is of, and for which cases. */
static char *
dup_subtitle (BeaktaPaperTemplate *template_,
              gboolean             is_own)
{
  g_autofree char *programmes = g_strjoinv (", ", (GStrv) beakta_paper_template_get_programmes (template_));

  if (!is_own)
    /* Translators: %s is the name of a paper */
    return g_strdup_printf (_("%s · made by Beakta, where the office has none"), get_paper (template_));
  if (*programmes == '\0')
    /* Translators: %s is the name of a paper */
    return g_strdup_printf (_("%s · for every programme without one of its own"), get_paper (template_));

  /* Translators: the name of a paper, and of programmes or calls */
  return g_strdup_printf (_("%1$s · for %2$s"), get_paper (template_), programmes);
}

static void
look_clicked_cb (GtkWidget            *button,
                 BeaktaTemplatesGroup *self)
{
  BeaktaPaperTemplate *template_ = g_object_get_data (G_OBJECT (button), "template");
  GtkWidget *preview = beakta_template_preview_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), template_);

  gtk_window_present (GTK_WINDOW (preview));
}

static void
remove_clicked_cb (GtkWidget            *button,
                   BeaktaTemplatesGroup *self)
{
  BeaktaPaperTemplate *template_ = g_object_get_data (G_OBJECT (button), "template");
  g_autoptr(GError) error = NULL;
  gboolean removed;

  tell (self, NULL);
  if (!beakta_paper_templates_remove_sync (self->store, beakta_paper_template_get_id (template_), &removed, &error))
    tell_problem (self, error);
  show_templates (self);
  gtk_widget_grab_focus (self->take_in);
}

static void
add_button (BeaktaTemplatesGroup *self,
            GtkWidget            *row,
            BeaktaPaperTemplate  *template_,
            const char           *icon,
            const char           *word,
            GCallback             clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  g_autofree char *name = g_strdup_printf ("%s: %s", word,
                                           beakta_paper_template_get_title (template_, beakta_wording_get_language ()));

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, word);
  beakta_heard_name_set (button, name);
  g_object_set_data_full (G_OBJECT (button), "template", beakta_paper_template_ref (template_),
                          (GDestroyNotify) beakta_paper_template_unref);
  g_signal_connect_object (button, "clicked", clicked, self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_row (BeaktaTemplatesGroup *self,
         BeaktaPaperTemplate  *template_,
         gboolean              is_own)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *subtitle = dup_subtitle (template_, is_own);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 beakta_paper_template_get_title (template_, beakta_wording_get_language ()));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  add_button (self, row, template_, "view-reveal-symbolic", _("Look at It With an Invented Case"), G_CALLBACK (look_clicked_cb));
  if (is_own && self->may)
    add_button (self, row, template_, "user-trash-symbolic", _("Remove the Template"), G_CALLBACK (remove_clicked_cb));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
show_templates (BeaktaTemplatesGroup *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) own = self->store != NULL ? beakta_paper_templates_list_sync (self->store, &error) : g_ptr_array_new ();

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  if (own == NULL)
    {
      g_message ("templates: %s", error->message);
      tell (self, _("The office’s templates could not be read from the store."));
    }

  for (guint i = 0; own != NULL && i < own->len; i++)
    add_row (self, g_ptr_array_index (own, i), TRUE);
  for (BeaktaReportKind kind = 0; kind < BEAKTA_N_REPORTS; kind++)
    {
      g_autoptr(BeaktaPaperTemplate) bundled = beakta_paper_template_new_bundled (kind);

      add_row (self, bundled, FALSE);
    }
}

/* (transfer full): of a file that is too large, enough for that to be told. */
static GBytes *
read_file (GFile   *file,
           GError **error)
{
  g_autoptr(GFileInputStream) stream = g_file_read (file, NULL, error);
  gsize n_most = BEAKTA_CHECKLIST_MAX_BYTES + 1, n_read;
  g_autofree char *bytes = stream != NULL ? g_malloc (n_most) : NULL;

  if (stream == NULL || !g_input_stream_read_all (G_INPUT_STREAM (stream), bytes, n_most, &n_read, NULL, error))
    return NULL;

  return g_bytes_new (bytes, n_read);
}

/* Rule 2. */
void
beakta_templates_group_take_in (BeaktaTemplatesGroup *self,
                                GFile                *file)
{
  g_autofree char *name = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) xml = NULL;
  g_autoptr(BeaktaPaperTemplate) template_ = NULL;

  g_return_if_fail (BEAKTA_IS_TEMPLATES_GROUP (self));
  g_return_if_fail (self->store != NULL);

  name = g_file_get_basename (file);
  xml = read_file (file, &error);
  template_ = xml != NULL ? beakta_paper_template_parse (xml, name, &error) : NULL;
  if (template_ == NULL || !beakta_paper_templates_set_sync (self->store, template_, name, &error))
    {
      tell_problem (self, error);
      return;
    }

  tell (self, NULL);
  show_templates (self);
}

static void
chooser_response_cb (GtkNativeDialog      *dialog,
                     int                   response,
                     BeaktaTemplatesGroup *self)
{
  g_autoptr(GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;

  if (file != NULL && self->store != NULL)
    beakta_templates_group_take_in (self, file);
  g_clear_object (&self->chooser);
}

static void
take_in_clicked_cb (BeaktaTemplatesGroup *self)
{
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();

  if (self->chooser != NULL)
    return;

  self->chooser = gtk_file_chooser_native_new (_("Choose a Template"), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                               GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  gtk_file_filter_set_name (filter, _("Templates (XML)"));
  gtk_file_filter_add_suffix (filter, "xml");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chooser_response_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
beakta_templates_group_dispose (GObject *object)
{
  beakta_templates_group_forget (BEAKTA_TEMPLATES_GROUP (object));

  G_OBJECT_CLASS (beakta_templates_group_parent_class)->dispose (object);
}

static void
beakta_templates_group_finalize (GObject *object)
{
  g_ptr_array_unref (BEAKTA_TEMPLATES_GROUP (object)->rows);

  G_OBJECT_CLASS (beakta_templates_group_parent_class)->finalize (object);
}

static void
beakta_templates_group_class_init (BeaktaTemplatesGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_templates_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = beakta_templates_group_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/preferences/beakta-templates-group.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaTemplatesGroup, take_in);
  gtk_widget_class_bind_template_child (widget_class, BeaktaTemplatesGroup, refusal);
  gtk_widget_class_bind_template_callback (widget_class, take_in_clicked_cb);
}

static void
beakta_templates_group_init (BeaktaTemplatesGroup *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
beakta_templates_group_forget (BeaktaTemplatesGroup *self)
{
  g_return_if_fail (BEAKTA_IS_TEMPLATES_GROUP (self));

  g_clear_object (&self->chooser);
  g_clear_object (&self->store);
}

void
beakta_templates_group_show (BeaktaTemplatesGroup *self,
                             BeaktaStore          *store)
{
  g_return_if_fail (BEAKTA_IS_TEMPLATES_GROUP (self));
  g_return_if_fail (self->store == NULL);

  g_set_object (&self->store, store);

  /* Rule 1. */
  self->may = store != NULL && (beakta_store_get_roles (store) & BEAKTA_ROLE_ADMINISTRATOR) != 0 &&
              !beakta_store_is_read_only (store);
  gtk_widget_set_visible (self->take_in, self->may);
  show_templates (self);
}
