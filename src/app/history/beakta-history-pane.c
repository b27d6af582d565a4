/* What has happened to a case, in words, the latest first.
 *
 * The journal is read once, when the pane is first shown; after that it follows the case. What was done elsewhere, and came here in
 * a file, is shown after what was done here, as in the log of the command line. Rows are made by the list view only for what is seen.
 */

#define G_LOG_DOMAIN "beakta-history-pane"

#include "beakta-history-pane.h"

#include <glib/gi18n.h>

#include "beakta-case-file.h"
#include "beakta-history-export.h"
#include "beakta-history-filter.h"
#include "beakta-history-list.h"
#include "beakta-history-words.h"
#include "beakta-wording.h"
#include "beakta-wrapped-words.h"

struct _BeaktaHistoryPane
{
  BeaktaCasePane  parent_instance;

  GListStore     *items;             /* of BeaktaHistoryItem, the latest first: what was done here */
  GListStore     *parts;             /* owned, of GListModel: @items, and what was carried here */
  GListModel     *all;               /* owned: what is in @parts */
  GCancellable   *reading;           /* owned, nullable */
  gboolean        has_read;
  GtkFilterListModel *shown;         /* owned: of @all */
  GtkCustomFilter *chosen;           /* of @shown */
  GtkFileChooserNative *chooser;     /* owned, nullable: while a file is chosen */

  /* Template children */
  BeaktaHistoryFilter *filter;
  GtkListView    *list;
};

enum
{
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BeaktaHistoryPane, beakta_history_pane, BEAKTA_TYPE_CASE_PANE)

static gboolean
is_chosen (gpointer item,
           gpointer user_data)
{
  BeaktaHistoryPane *self = user_data;
  BeaktaCaseEditor *editor = beakta_case_pane_get_editor (BEAKTA_CASE_PANE (self));
  g_autofree char *sentence = NULL;
  g_autofree char *details = NULL;
  g_autofree char *words = NULL;

  if (editor == NULL)
    return TRUE;

  sentence = beakta_history_words_dup_sentence (editor, beakta_history_item_get_entry (item));
  details = beakta_history_words_dup_details (item);
  words = g_strjoin (" ", sentence, details, NULL);

  return beakta_history_filter_match (self->filter, beakta_history_item_get_entry (item), words);
}

static void
tell_shown (BeaktaHistoryPane *self)
{
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  guint n_all = g_list_model_get_n_items (self->all);
  g_autofree char *words = NULL;

  if (n_shown == n_all)
    words = g_strdup_printf (ngettext ("%u step", "%u steps", n_all), n_all);
  else
    /* Translators: how many steps of the history are shown, and how many there are */
    words = g_strdup_printf (_("%1$u of %2$u steps"), n_shown, n_all);

  beakta_history_filter_tell (self->filter, words);
}

static void
filter_changed_cb (BeaktaHistoryPane *self)
{
  if (self->chosen == NULL || self->shown == NULL)
    return;

  gtk_filter_changed (GTK_FILTER (self->chosen), GTK_FILTER_CHANGE_DIFFERENT);
  tell_shown (self);
}

static void
add_persons (BeaktaHistoryPane *self,
             BeaktaEntry       *entry)
{
  BeaktaCaseEditor *editor = beakta_case_pane_get_editor (BEAKTA_CASE_PANE (self));

  beakta_history_filter_add_person (self->filter, entry->actor, beakta_case_editor_get_name (editor, entry->actor));
  beakta_history_filter_add_person (self->filter, entry->entered_by,
                                    beakta_case_editor_get_name (editor, entry->entered_by));
}

static void
add_entry (BeaktaHistoryPane *self,
           BeaktaEntry       *entry)
{
  add_persons (self, entry);
  beakta_history_list_add (self->items, entry);
}

static void
tell_problem (BeaktaHistoryPane *self,
              const GError      *error)
{
  g_autofree char *words = beakta_wording_dup_problem (error);

  g_message ("%s", error->message);
  beakta_history_filter_tell (self->filter, words);
}

static void
carried_read_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(BeaktaHistoryPane) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) entries = beakta_case_list_carried_finish (BEAKTA_STORE (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (entries == NULL)
    {
      tell_problem (self, error);
      return;
    }

  for (guint i = 0; i < entries->len; i++)
    add_persons (self, g_ptr_array_index (entries, i));
  beakta_history_list_show_carried (self->parts, entries);
  tell_shown (self);
}

/* Most cases have been nowhere else. */
static void
read_carried (BeaktaHistoryPane *self)
{
  BeaktaCaseEditor *editor = beakta_case_pane_get_editor (BEAKTA_CASE_PANE (self));
  BeaktaCase *case_ = beakta_case_editor_get_case (editor);
  g_autoptr(GPtrArray) carriages = beakta_case_list (case_, BEAKTA_ITEM_CARRIAGE);

  if (carriages->len > 0)
    beakta_case_list_carried_async (beakta_case_editor_get_store (editor), beakta_case_get_id (case_), self->reading,
                                    carried_read_cb, g_object_ref (self));
}

static void
journal_read_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(BeaktaHistoryPane) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) entries = NULL;

  entries = beakta_store_list_journal_finish (BEAKTA_STORE (object), result, &error);

  if (entries == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_message ("%s", error->message);

      return;
    }

  g_list_store_remove_all (self->items);

  for (guint i = 0; i < entries->len; i++)
    add_entry (self, g_ptr_array_index (entries, i));
  tell_shown (self);

  /* Lines that are put in before the first one push it down, and the list view follows it. */
  if (g_list_model_get_n_items (G_LIST_MODEL (self->shown)) > 0)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", 0);
}

static void
read_journal (BeaktaHistoryPane *self)
{
  BeaktaCaseEditor *editor = beakta_case_pane_get_editor (BEAKTA_CASE_PANE (self));

  if (editor == NULL || self->has_read)
    return;

  self->has_read = TRUE;
  self->reading = g_cancellable_new ();
  beakta_store_list_journal_async (beakta_case_editor_get_store (editor),
                                   beakta_case_get_id (beakta_case_editor_get_case (editor)), 0, 0,
                                   self->reading, journal_read_cb, g_object_ref (self));
  read_carried (self);
}

static void
beakta_history_pane_entry (BeaktaCasePane *pane,
                           BeaktaEntry    *entry)
{
  BeaktaHistoryPane *self = BEAKTA_HISTORY_PANE (pane);

  if (!self->has_read)
    return;

  add_entry (self, entry);
  if (entry->act == BEAKTA_ACT_MERGE)
    read_carried (self);
  tell_shown (self);
}

static void
close_clicked_cb (BeaktaHistoryPane *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

/* (transfer full) (element-type BeaktaEntry): what is shown, the oldest first: so many of them were done elsewhere. */
static GPtrArray *
list_shown (BeaktaHistoryPane *self,
            guint             *n_carried)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_entry_unref);

  *n_carried = 0;

  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (self->shown)); i > 0; i--)
    {
      g_autoptr(BeaktaHistoryItem) item = g_list_model_get_item (G_LIST_MODEL (self->shown), i - 1);

      g_ptr_array_add (entries, beakta_entry_ref (beakta_history_item_get_entry (item)));
      *n_carried += beakta_history_item_is_carried (item);
    }

  return entries;
}

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(BeaktaHistoryPane) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (object));
  g_autofree char *words = NULL;

  if (!g_file_replace_contents_finish (G_FILE (object), result, NULL, &error))
    {
      tell_problem (self, error);
      return;
    }

  /* Translators: the name of a file */
  words = g_strdup_printf (_("Saved as %s"), name);
  beakta_history_filter_tell (self->filter, words);
}

static void
file_chosen_cb (BeaktaHistoryPane *self,
                int                response)
{
  g_autoptr(GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  BeaktaCaseEditor *editor = beakta_case_pane_get_editor (BEAKTA_CASE_PANE (self));
  g_autoptr(GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  guint n_carried;

  if (file == NULL || editor == NULL)
    return;

  entries = list_shown (self, &n_carried);
  bytes = beakta_history_export (editor, entries, n_carried, name, &error);
  if (bytes != NULL)
    g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION, NULL, written_cb,
                                         g_object_ref (self));
  else
    tell_problem (self, error);
}

static void
add_format (GtkFileChooser *chooser,
            const char     *name,
            const char     *suffix)
{
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_suffix (filter, suffix);
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
export_clicked_cb (BeaktaHistoryPane *self)
{
  BeaktaCase *case_ = beakta_case_pane_get_case (BEAKTA_CASE_PANE (self));
  g_autofree char *number = NULL;
  g_autofree char *name = NULL;

  if (case_ == NULL || self->chooser != NULL)
    return;

  number = g_strdelimit (g_strdup (beakta_case_get_facts (case_)->number), "/\\:", '-');
  /* Translators: the name of a file; %s is a case number */
  name = g_strdup_printf (_("history-%s.csv"), number);
  self->chooser = gtk_file_chooser_native_new (_("Save the History"), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                               GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  add_format (GTK_FILE_CHOOSER (self->chooser), _("Table (.csv)"), "csv");
  add_format (GTK_FILE_CHOOSER (self->chooser), _("Text (.txt)"), "txt");
  add_format (GTK_FILE_CHOOSER (self->chooser), _("For other programs (.json)"), "json");
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (file_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
update_row (BeaktaHistoryPane *self,
            GtkListItem       *list_item)
{
  BeaktaHistoryItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *box = gtk_list_item_get_child (list_item);
  GtkWidget *sentence = gtk_widget_get_first_child (box);
  GtkWidget *details = gtk_widget_get_next_sibling (sentence);
  g_autofree char *words = beakta_history_words_dup_sentence (beakta_case_pane_get_editor (BEAKTA_CASE_PANE (self)),
                                                              beakta_history_item_get_entry (item));
  g_autofree char *more = beakta_history_words_dup_details (item);

  gtk_label_set_text (GTK_LABEL (sentence), words);
  gtk_label_set_text (GTK_LABEL (details), more);

  if (beakta_history_item_get_undone_by (item) != 0)
    gtk_widget_add_css_class (sentence, "dim-label");
  else
    gtk_widget_remove_css_class (sentence, "dim-label");
}

static GtkWidget *
make_label (const char *style)
{
  GtkWidget *label = beakta_wrapped_words_new (NULL, style);

  if (style != NULL)
    gtk_widget_add_css_class (label, "dim-label");

  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_add_css_class (box, "history-row");
  gtk_box_append (GTK_BOX (box), make_label (NULL));
  gtk_box_append (GTK_BOX (box), make_label ("caption"));
  gtk_list_item_set_child (list_item, box);
  gtk_list_item_set_activatable (list_item, FALSE);
}

static void
row_changed_cb (GtkListItem *list_item)
{
  GtkWidget *pane = gtk_widget_get_ancestor (gtk_list_item_get_child (list_item), BEAKTA_TYPE_HISTORY_PANE);

  update_row (BEAKTA_HISTORY_PANE (pane), list_item);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item,
         BeaktaHistoryPane        *self)
{
  g_signal_connect_object (gtk_list_item_get_item (list_item), "changed", G_CALLBACK (row_changed_cb), list_item,
                           G_CONNECT_SWAPPED);
  update_row (self, list_item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *list_item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (list_item), row_changed_cb, list_item);
}

static void
beakta_history_pane_follow (BeaktaCasePane *pane)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (pane)))
    read_journal (BEAKTA_HISTORY_PANE (pane));
}

static void
beakta_history_pane_forget (BeaktaCasePane *pane)
{
  BeaktaHistoryPane *self = BEAKTA_HISTORY_PANE (pane);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->has_read = FALSE;
  g_list_store_remove_all (self->items);
  g_list_store_splice (self->parts, 1, g_list_model_get_n_items (G_LIST_MODEL (self->parts)) - 1, NULL, 0);
  beakta_history_filter_reset (self->filter);
}

static void
beakta_history_pane_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (beakta_history_pane_parent_class)->map (widget);

  read_journal (BEAKTA_HISTORY_PANE (widget));
}

static void
beakta_history_pane_dispose (GObject *object)
{
  BeaktaHistoryPane *self = BEAKTA_HISTORY_PANE (object);

  beakta_case_pane_set_editor (BEAKTA_CASE_PANE (self), NULL);
  g_clear_object (&self->chooser);
  g_clear_object (&self->shown);
  g_clear_object (&self->all);
  g_clear_object (&self->parts);
  g_clear_object (&self->items);

  G_OBJECT_CLASS (beakta_history_pane_parent_class)->dispose (object);
}

static void
beakta_history_pane_class_init (BeaktaHistoryPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  BeaktaCasePaneClass *pane_class = BEAKTA_CASE_PANE_CLASS (klass);

  object_class->dispose = beakta_history_pane_dispose;
  widget_class->map = beakta_history_pane_map;
  pane_class->follow = beakta_history_pane_follow;
  pane_class->forget = beakta_history_pane_forget;
  pane_class->entry = beakta_history_pane_entry;

  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/history/beakta-history-pane.ui");
  g_type_ensure (BEAKTA_TYPE_HISTORY_FILTER);
  gtk_widget_class_bind_template_child (widget_class, BeaktaHistoryPane, filter);
  gtk_widget_class_bind_template_child (widget_class, BeaktaHistoryPane, list);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
}

static void
beakta_history_pane_init (BeaktaHistoryPane *self)
{
  GtkSelectionModel *selection;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->items = beakta_history_list_new ();
  self->parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_list_store_append (self->parts, self->items);
  self->all = G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (g_object_ref (self->parts))));
  self->chosen = gtk_custom_filter_new (is_chosen, self, NULL);
  self->shown = gtk_filter_list_model_new (g_object_ref (self->all), GTK_FILTER (self->chosen));
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->shown))));
  gtk_list_view_set_model (self->list, selection);
  g_object_unref (selection);
}

void
beakta_history_pane_show_question (BeaktaHistoryPane *self,
                                   const char        *question)
{
  g_return_if_fail (BEAKTA_IS_HISTORY_PANE (self));

  beakta_history_filter_set_question (self->filter, question);
}
