/* The office's table of the population.
 *
 * (1) Only an administrator of the store alters it; others see it.
 * (2) A file is read in the reader's sandbox, and its rows are shown before anything is changed. One with a mistake changes nothing,
 *     and it is said what is wrong, and in which row.
 */

#define G_LOG_DOMAIN "beakta-population-group"

#include "beakta-population-group.h"

#include <string.h>

#include <glib/gi18n.h>

#include "beakta-office-row.h"
#include "beakta-population-rows.h"
#include "beakta-store-groups.h"
#include "beakta-store-office.h"
#include "beakta-wording.h"
#include "beakta-wrapped-words.h"

struct _BeaktaPopulationGroup
{
  AdwPreferencesGroup   parent_instance;

  BeaktaStore          *store;       /* owned, nullable */
  GCancellable         *reading;     /* owned: of a file */
  GtkFileChooserNative *chooser;     /* owned, nullable: while it is open */
  AdwExpanderRow       *table;       /* a child */
  GPtrArray            *rows;        /* of GtkWidget, in the table */
  AdwEntryRow          *source;      /* a child */
  AdwEntryRow          *year;        /* a child */
  GtkWidget            *choose;      /* in the table */
  GtkWidget            *remove;      /* in the table */
  GtkLabel             *problem;     /* a child: what is wrong with the last file */
};

G_DEFINE_FINAL_TYPE (BeaktaPopulationGroup, beakta_population_group, ADW_TYPE_PREFERENCES_GROUP)

static void
show_problem (BeaktaPopulationGroup *self,
              const char            *words)
{
  gtk_label_set_label (self->problem, words);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), *words != '\0');
}

static void
show_rows (BeaktaPopulationGroup *self,
           BeaktaPopulation      *population)
{
  g_autoptr(GPtrArray) rows = population != NULL ? beakta_population_rows_new (population) : g_ptr_array_new ();

  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (self->table, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < rows->len; i++)
    {
      adw_expander_row_add_row (self->table, g_ptr_array_index (rows, i));
      g_ptr_array_add (self->rows, g_ptr_array_index (rows, i));
    }
}

static void
take (BeaktaPopulationGroup *self,
      BeaktaPopulation      *population)
{
  g_autofree char *text = population != NULL ? beakta_population_to_text (population) : NULL;
  g_autoptr(GError) error = NULL;

  if (!beakta_store_set_office_sync (self->store, BEAKTA_OFFICE_POPULATION, text, &error))
    beakta_office_row_tell (GTK_WIDGET (self), error);

  beakta_population_group_show (self, self->store);
}

static void
preview_response_cb (AdwMessageDialog      *dialog,
                     const char            *response,
                     BeaktaPopulationGroup *self)
{
  if (self->store != NULL && g_str_equal (response, "take"))
    take (self, g_object_get_data (G_OBJECT (dialog), "population"));
}

/* Rule 2. @population: (transfer full) */
static void
preview (BeaktaPopulationGroup *self,
         BeaktaPopulation      *population)
{
  g_autofree char *told = beakta_population_rows_dup_summary (population);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _("Take In the Table?"), told);

  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), beakta_population_rows_new_list (population));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "take", _("_Take In"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "take", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "take");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "population", population, (GDestroyNotify) beakta_population_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (preview_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* What a thread needs to read a file. */
typedef struct
{
  BeaktaStore *store;
  GFile       *file;
  char        *source;
  char        *year;
} Errand;

static void
errand_free (gpointer data)
{
  Errand *errand = data;

  g_object_unref (errand->store);
  g_object_unref (errand->file);
  g_free (errand->source);
  g_free (errand->year);
  g_free (errand);
}

static void
read_in_thread (GTask        *task,
                gpointer      object,
                gpointer      data,
                GCancellable *cancellable)
{
  const Errand *errand = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = g_file_load_bytes (errand->file, cancellable, NULL, &error);
  g_autoptr(GKeyFile) variables = bytes != NULL ? beakta_store_load_variables (errand->store, NULL, &error) : NULL;
  BeaktaPopulation *population =
    variables != NULL ? beakta_population_read_sync (bytes, variables, errand->source, errand->year, cancellable, &error) : NULL;

  if (population != NULL)
    g_task_return_pointer (task, population, (GDestroyNotify) beakta_population_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  BeaktaPopulationGroup *self = BEAKTA_POPULATION_GROUP (object);
  const Errand *errand = g_task_get_task_data (G_TASK (result));
  g_autoptr(GError) error = NULL;
  BeaktaPopulation *population = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *name = NULL;
  g_autofree char *reason = NULL;
  g_autofree char *words = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->store == NULL)
    {
      g_clear_pointer (&population, beakta_population_free);
      return;
    }

  gtk_widget_set_sensitive (self->choose, TRUE);
  if (population != NULL)
    {
      preview (self, population);
      return;
    }

  name = g_file_get_basename (errand->file);
  reason = beakta_wording_dup_problem (error);
  if (g_str_has_suffix (reason, "."))
    reason[strlen (reason) - 1] = '\0';
  /* Translators: the name of a file, and what is wrong with it: "row 5: “many” is not a number of people" */
  words = g_strdup_printf (_("“%1$s” cannot be used: %2$s. Nothing is changed."), name, reason);
  show_problem (self, words);
}

void
beakta_population_group_import (BeaktaPopulationGroup *self,
                                GFile                 *file)
{
  g_autoptr(GTask) task = NULL;
  Errand *errand;

  g_return_if_fail (BEAKTA_IS_POPULATION_GROUP (self));
  g_return_if_fail (self->store != NULL);

  errand = g_new0 (Errand, 1);
  errand->store = g_object_ref (self->store);
  errand->file = g_object_ref (file);
  errand->source = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->source))));
  errand->year = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->year))));
  task = g_task_new (self, self->reading, read_cb, NULL);
  g_task_set_source_tag (task, beakta_population_group_import);
  g_task_set_task_data (task, errand, errand_free);
  show_problem (self, "");
  gtk_widget_set_sensitive (self->choose, FALSE);
  g_task_run_in_thread (task, read_in_thread);
}

static void
chooser_response_cb (GtkNativeDialog       *dialog,
                     int                    response,
                     BeaktaPopulationGroup *self)
{
  g_autoptr(GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;

  if (file != NULL)
    beakta_population_group_import (self, file);
  g_clear_object (&self->chooser);
}

static void
choose_clicked_cb (BeaktaPopulationGroup *self)
{
  static const char * const suffixes[] = { "csv", "tsv", "txt", "xlsx", "ods" };
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();

  if (self->chooser != NULL)
    return;

  self->chooser = gtk_file_chooser_native_new (_("Choose a Table"), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                               GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  gtk_file_filter_set_name (filter, _("Tables (CSV, XLSX, ODS)"));
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chooser_response_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
remove_clicked_cb (BeaktaPopulationGroup *self)
{
  take (self, NULL);
  gtk_widget_grab_focus (self->choose);
}

static void
beakta_population_group_dispose (GObject *object)
{
  BeaktaPopulationGroup *self = BEAKTA_POPULATION_GROUP (object);

  beakta_population_group_forget (self);
  g_clear_object (&self->reading);

  G_OBJECT_CLASS (beakta_population_group_parent_class)->dispose (object);
}

static void
beakta_population_group_finalize (GObject *object)
{
  g_ptr_array_unref (BEAKTA_POPULATION_GROUP (object)->rows);

  G_OBJECT_CLASS (beakta_population_group_parent_class)->finalize (object);
}

static void
beakta_population_group_class_init (BeaktaPopulationGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = beakta_population_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = beakta_population_group_finalize;
}

static AdwEntryRow *
add_entry (BeaktaPopulationGroup *self,
           const char            *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);

  return ADW_ENTRY_ROW (row);
}

static void
beakta_population_group_init (BeaktaPopulationGroup *self)
{
  self->reading = g_cancellable_new ();
  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("The County’s Population"));

  self->table = ADW_EXPANDER_ROW (adw_expander_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->table), _("Table"));
  self->choose = gtk_button_new_with_label (_("Import…"));
  gtk_widget_set_valign (self->choose, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->choose, "clicked", G_CALLBACK (choose_clicked_cb), self);
  self->remove = beakta_office_row_new_button ("user-trash-symbolic", _("Remove the Table"));
  g_signal_connect_swapped (self->remove, "clicked", G_CALLBACK (remove_clicked_cb), self);
  adw_expander_row_add_action (self->table, self->remove);
  adw_expander_row_add_action (self->table, self->choose);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->table));

  self->source = add_entry (self, _("Source, where the file states none"));
  self->year = add_entry (self, _("Year, where the file states none"));
  self->problem = GTK_LABEL (beakta_wrapped_words_new (NULL, "quiet-warning"));
  gtk_widget_set_margin_top (GTK_WIDGET (self->problem), 6);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->problem));
}

void
beakta_population_group_forget (BeaktaPopulationGroup *self)
{
  g_return_if_fail (BEAKTA_IS_POPULATION_GROUP (self));

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->chooser);
  g_clear_object (&self->store);
}

void
beakta_population_group_show (BeaktaPopulationGroup *self,
                              BeaktaStore           *store)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaPopulation) population = NULL;
  g_autofree char *told = NULL;
  gboolean may;

  g_return_if_fail (BEAKTA_IS_POPULATION_GROUP (self));
  g_return_if_fail (BEAKTA_IS_STORE (store));

  g_set_object (&self->store, store);
  population = beakta_store_load_population (store, &error);
  may = beakta_office_row_may (store);
  told = error != NULL ? beakta_wording_dup_problem (error)
                       : population != NULL ? beakta_population_rows_dup_summary (population) : g_strdup (_("There is none."));
  adw_expander_row_set_subtitle (self->table, told);
  adw_expander_row_set_enable_expansion (self->table, population != NULL);
  show_rows (self, population);
  gtk_widget_set_visible (self->choose, may);
  gtk_widget_set_visible (self->remove, may && (population != NULL || error != NULL));
  gtk_widget_set_visible (GTK_WIDGET (self->source), may);
  gtk_widget_set_visible (GTK_WIDGET (self->year), may);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
    may ? _("What share of the county each group is, beside its share of the money. A row for each group, a column for each variable, "
            "and “antal” or “andel”.")
        : _("What share of the county each group is. Only an administrator of the store can change it."));
}
