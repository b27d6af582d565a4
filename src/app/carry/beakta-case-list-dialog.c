/* A list of cases from another system.
 *
 * (1) Nothing is written before what it would do has been shown, for the columns as they are chosen now.
 * (2) Closing while it writes stops it; what was written by then stays, and is told.
 */

#define G_LOG_DOMAIN "beakta-case-list-dialog"

#include "beakta-case-list-dialog.h"

#include <glib/gi18n.h>

#include "beakta-case-list-work.h"
#include "beakta-wording.h"

#define SHOWN_ROWS  5
#define SHOWN_WRONG 50

struct _BeaktaCaseListDialog
{
  AdwWindow            parent_instance;

  BeaktaStore         *store;        /* owned */
  BeaktaCaseTable     *table;        /* owned */
  GPtrArray           *rows;         /* owned, nullable: the plan for the columns as they are */
  GCancellable        *cancellable;  /* owned */
  GPtrArray           *shown;        /* owned, of GtkWidget, lent: rows that are made anew with every plan */
  gboolean             is_writing;

  /* Template children */
  GtkButton           *accept;
  GtkProgressBar      *progress;
  AdwPreferencesGroup *columns;
  AdwPreferencesGroup *preview;
  AdwPreferencesGroup *outcome;
  AdwActionRow        *counts;
  GtkSwitch           *fill;
  AdwExpanderRow      *wrong;
};

enum
{
  TOLD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BeaktaCaseListDialog, beakta_case_list_dialog, ADW_TYPE_WINDOW)

static const char *
get_column_words (BeaktaCaseColumn column)
{
  static const char * const words[BEAKTA_N_COLUMNS] = {
    [BEAKTA_COLUMN_NONE] = N_("Not read"),
    [BEAKTA_COLUMN_NUMBER] = N_("Case number"),
    [BEAKTA_COLUMN_TITLE] = N_("Title"),
    [BEAKTA_COLUMN_APPLICANT] = N_("Applicant"),
    [BEAKTA_COLUMN_APPLICANT_NUMBER] = N_("Organisation number"),
    [BEAKTA_COLUMN_PROGRAMME] = N_("Programme"),
    [BEAKTA_COLUMN_SOUGHT] = N_("Sought amount"),
    [BEAKTA_COLUMN_RECEIVED] = N_("Received"),
    [BEAKTA_COLUMN_DUE] = N_("Last day"),
    [BEAKTA_COLUMN_CASEWORKER] = N_("Caseworker"),
  };

  return _(words[column]);
}

static const char *
get_wrong_words (const BeaktaCaseIntakeRow *row)
{
  if (row->state == BEAKTA_ROW_TWICE)
    return _("An earlier row has the same case number");

  switch (row->fault)
    {
    case BEAKTA_ROW_FAULT_NO_NUMBER:
      return _("It has no case number");
    case BEAKTA_ROW_FAULT_NO_TITLE:
      return _("It has neither a title nor an applicant");
    case BEAKTA_ROW_FAULT_AMOUNT:
      return _("The amount cannot be read");
    case BEAKTA_ROW_FAULT_DAY:
      return _("The date cannot be read");
    case BEAKTA_ROW_FAULT_LONG:
      return _("A text in it is too long");
    case BEAKTA_ROW_FAULT_NONE:
    default:
      return "";
    }
}

static GtkWidget *
make_row (const char *title,
          const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);

  return row;
}

/* What was shown for other columns goes. */
static void
clear_shown (BeaktaCaseListDialog *self)
{
  for (guint i = 0; i < self->shown->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->shown, i);

      if (g_object_get_data (G_OBJECT (row), "wrong") != NULL)
        adw_expander_row_remove (self->wrong, row);
      else
        adw_preferences_group_remove (self->preview, row);
    }
  g_ptr_array_set_size (self->shown, 0);
}

static void
show_wrong (BeaktaCaseListDialog *self)
{
  guint n_wrong = 0;
  g_autofree char *words = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const BeaktaCaseIntakeRow *row = g_ptr_array_index (self->rows, i);
      g_autofree char *title = NULL;
      GtkWidget *shown;

      if (row->state != BEAKTA_ROW_BAD && row->state != BEAKTA_ROW_TWICE)
        continue;
      if (n_wrong++ >= SHOWN_WRONG)
        continue;

      /* Translators: %u is the number of a row in a file */
      title = g_strdup_printf (_("Row %u"), row->number);
      shown = make_row (title, get_wrong_words (row));
      g_object_set_data (G_OBJECT (shown), "wrong", shown);
      adw_expander_row_add_row (self->wrong, shown);
      g_ptr_array_add (self->shown, shown);
    }

  words = g_strdup_printf (ngettext ("%u row", "%u rows", n_wrong), n_wrong);
  adw_expander_row_set_subtitle (self->wrong, words);
  gtk_widget_set_visible (GTK_WIDGET (self->wrong), n_wrong > 0);
}

static void
show_first_rows (BeaktaCaseListDialog *self)
{
  for (guint i = 0; i < self->rows->len && i < SHOWN_ROWS; i++)
    {
      const BeaktaCaseIntakeRow *row = g_ptr_array_index (self->rows, i);
      g_autofree char *sought = row->facts != NULL ? beakta_wording_dup_kronor (row->facts->sought) : NULL;
      g_autofree char *title = NULL;
      g_autofree char *subtitle = NULL;
      GtkWidget *shown;

      if (row->facts == NULL)
        continue;

      title = g_strdup_printf ("%s  %s", row->facts->number, row->facts->title);
      subtitle = g_strjoin (" · ", *row->facts->applicant != '\0' ? row->facts->applicant : "–", *sought != '\0' ? sought : "–",
                            *row->facts->received != '\0' ? row->facts->received : "–", NULL);
      shown = make_row (title, subtitle);
      adw_preferences_group_add (self->preview, shown);
      g_ptr_array_add (self->shown, shown);
    }
}

static void
show_plan (BeaktaCaseListDialog *self)
{
  guint counts[BEAKTA_N_ROW_STATES] = { 0 };
  g_autofree char *words = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    counts[((const BeaktaCaseIntakeRow *) g_ptr_array_index (self->rows, i))->state]++;

  /* Translators: each number counts rows of a list */
  words = g_strdup_printf (_("New cases: %1$u · Known cases that something is missing in: %2$u · Known cases: %3$u"),
                           counts[BEAKTA_ROW_NEW], counts[BEAKTA_ROW_FILLS], counts[BEAKTA_ROW_KNOWN]);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->counts), words);
  gtk_widget_set_sensitive (GTK_WIDGET (self->accept), counts[BEAKTA_ROW_NEW] + counts[BEAKTA_ROW_FILLS] > 0);
  show_wrong (self);
  show_first_rows (self);
}

static void
planned_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(BeaktaCaseListDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = beakta_case_list_plan_finish (result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  gtk_widget_set_sensitive (GTK_WIDGET (self->columns), TRUE);
  if (self->rows != NULL)
    {
      show_plan (self);
      return;
    }

  words = g_error_matches (error, BEAKTA_CASE_TABLE_ERROR, BEAKTA_CASE_TABLE_ERROR_NO_NUMBER)
          ? g_strdup (_("Say which column is the case number")) : beakta_wording_dup_problem (error);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->counts), words);
  gtk_widget_hide (GTK_WIDGET (self->wrong));
}

/* Rule 1. */
static void
plan (BeaktaCaseListDialog *self)
{
  clear_shown (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->accept), FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->columns), FALSE);
  beakta_case_list_plan_async (self->store, self->table, self->cancellable, planned_cb, g_object_ref (self));
}

static void
meaning_chosen_cb (AdwComboRow          *row,
                   GParamSpec           *pspec,
                   BeaktaCaseListDialog *self)
{
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "column"));
  BeaktaCaseColumn meaning = (BeaktaCaseColumn) adw_combo_row_get_selected (row);
  g_autoptr(GError) error = NULL;

  if (beakta_case_table_get_meaning (self->table, column) == meaning)
    return;

  beakta_case_table_set_meaning (self->table, column, meaning);
  if (!beakta_case_table_remember (self->table, &error))
    g_message ("%s", error->message);
  for (GtkWidget *other = gtk_widget_get_first_child (gtk_widget_get_parent (GTK_WIDGET (row))); other != NULL;
       other = gtk_widget_get_next_sibling (other))
    if (ADW_IS_COMBO_ROW (other))
      adw_combo_row_set_selected (ADW_COMBO_ROW (other),
                                  beakta_case_table_get_meaning (self->table,
                                                                 GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (other), "column"))));
  plan (self);
}

/* Of the first rows, what stands in a column. */
static char *
dup_sample (BeaktaCaseListDialog *self,
            guint                 column)
{
  GString *sample = g_string_new (NULL);

  for (guint i = 0; i < beakta_case_table_get_n_rows (self->table) && i < 3; i++)
    {
      const char *cell = beakta_case_table_get_cell (self->table, i, column);

      if (*cell != '\0')
        g_string_append_printf (sample, "%s%s", sample->len > 0 ? " · " : "", cell);
    }

  return g_string_free (sample, FALSE);
}

static void
add_column (BeaktaCaseListDialog *self,
            guint                 column)
{
  AdwComboRow *row = ADW_COMBO_ROW (adw_combo_row_new ());
  g_autoptr(GtkStringList) meanings = gtk_string_list_new (NULL);
  g_autofree char *sample = dup_sample (self, column);
  const char *heading = beakta_case_table_get_heading (self->table, column);

  for (BeaktaCaseColumn i = 0; i < BEAKTA_N_COLUMNS; i++)
    gtk_string_list_append (meanings, get_column_words (i));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), *heading != '\0' ? heading : _("Without a heading"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), sample);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  adw_combo_row_set_model (row, G_LIST_MODEL (meanings));
  adw_combo_row_set_selected (row, beakta_case_table_get_meaning (self->table, column));
  g_object_set_data (G_OBJECT (row), "column", GUINT_TO_POINTER (column));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (meaning_chosen_cb), self, 0);
  adw_preferences_group_add (self->columns, GTK_WIDGET (row));
}

static void
progress_cb (double   fraction,
             gpointer user_data)
{
  gtk_progress_bar_set_fraction (BEAKTA_CASE_LIST_DIALOG (user_data)->progress, fraction);
}

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(BeaktaCaseListDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *problem = NULL;
  g_autofree char *words = NULL;
  BeaktaCaseListOutcome outcome;

  if (!beakta_case_list_write_finish (result, &outcome, &error) && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    problem = beakta_wording_dup_problem (error);

  /* Translators: %1$u and %2$u count cases; %3$s is "" or a sentence that says what stopped it */
  words = g_strdup_printf (_("Registered: %1$u. Filled in: %2$u. %3$s"), outcome.n_new, outcome.n_filled,
                           problem != NULL ? problem : outcome.n_new + outcome.n_filled > 0 ? _("Undo in the queue takes it back.") : "");
  g_signal_emit (self, signals[TOLD], 0, words);
  self->is_writing = FALSE;
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
accept_cb (BeaktaCaseListDialog *self)
{
  if (self->rows == NULL || self->is_writing)
    return;

  self->is_writing = TRUE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->accept), FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->columns), FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->outcome), FALSE);
  gtk_widget_show (GTK_WIDGET (self->progress));
  beakta_case_list_write_async (self->store, self->rows, gtk_switch_get_active (self->fill), progress_cb, self, self->cancellable,
                                written_cb, g_object_ref (self));
}

/* Rule 2. */
static gboolean
beakta_case_list_dialog_close_request (GtkWindow *window)
{
  BeaktaCaseListDialog *self = BEAKTA_CASE_LIST_DIALOG (window);

  g_cancellable_cancel (self->cancellable);

  return self->is_writing || GTK_WINDOW_CLASS (beakta_case_list_dialog_parent_class)->close_request (window);
}

static void
beakta_case_list_dialog_dispose (GObject *object)
{
  BeaktaCaseListDialog *self = BEAKTA_CASE_LIST_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->store);
  g_clear_object (&self->table);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_ptr_array_unref);

  G_OBJECT_CLASS (beakta_case_list_dialog_parent_class)->dispose (object);
}

static void
beakta_case_list_dialog_finalize (GObject *object)
{
  g_object_unref (BEAKTA_CASE_LIST_DIALOG (object)->cancellable);

  G_OBJECT_CLASS (beakta_case_list_dialog_parent_class)->finalize (object);
}

static void
beakta_case_list_dialog_class_init (BeaktaCaseListDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_case_list_dialog_dispose;
  object_class->finalize = beakta_case_list_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = beakta_case_list_dialog_close_request;

  signals[TOLD] = g_signal_new ("told", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_STRING);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/carry/beakta-case-list-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaCaseListDialog, accept);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCaseListDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCaseListDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCaseListDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCaseListDialog, outcome);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCaseListDialog, counts);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCaseListDialog, fill);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCaseListDialog, wrong);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
}

static void
beakta_case_list_dialog_init (BeaktaCaseListDialog *self)
{
  self->cancellable = g_cancellable_new ();
  self->shown = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
beakta_case_list_dialog_new (GtkWindow       *parent,
                             BeaktaStore     *store,
                             BeaktaCaseTable *table,
                             const char      *name)
{
  BeaktaCaseListDialog *self;

  g_return_val_if_fail (BEAKTA_IS_STORE (store), NULL);
  g_return_val_if_fail (BEAKTA_IS_CASE_TABLE (table), NULL);

  self = g_object_new (BEAKTA_TYPE_CASE_LIST_DIALOG, "transient-for", parent, NULL);
  self->store = g_object_ref (store);
  self->table = g_object_ref (table);
  adw_action_row_set_subtitle (self->counts, name);
  beakta_case_table_recall (table);
  for (guint i = 0; i < beakta_case_table_get_n_columns (table); i++)
    add_column (self, i);
  plan (self);

  return GTK_WIDGET (self);
}
