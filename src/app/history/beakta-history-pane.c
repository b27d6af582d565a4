/* What has happened to a case, in words, the latest first.
 *
 * The journal is read once, when the pane is first shown; after that it follows the case. Rows are made by the list
 * view only for what is seen.
 */

#define G_LOG_DOMAIN "beakta-history-pane"

#include "beakta-history-pane.h"

#include <glib/gi18n.h>

#include "beakta-history-list.h"
#include "beakta-history-words.h"
#include "beakta-wording.h"
#include "beakta-wrapped-words.h"

struct _BeaktaHistoryPane
{
  BeaktaCasePane  parent_instance;

  GListStore     *items;             /* of BeaktaHistoryItem, the latest first */
  GCancellable   *reading;           /* owned, nullable */
  gboolean        has_read;

  /* Template children */
  GtkListView    *list;
};

enum
{
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BeaktaHistoryPane, beakta_history_pane, BEAKTA_TYPE_CASE_PANE)

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
    beakta_history_list_add (self->items, g_ptr_array_index (entries, i));
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
}

static void
beakta_history_pane_entry (BeaktaCasePane *pane,
                           BeaktaEntry    *entry)
{
  BeaktaHistoryPane *self = BEAKTA_HISTORY_PANE (pane);

  if (self->has_read)
    beakta_history_list_add (self->items, entry);
}

static void
close_clicked_cb (BeaktaHistoryPane *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static char *
dup_actor (BeaktaCaseEditor *editor,
           BeaktaEntry      *entry)
{
  const char *actor = beakta_case_editor_get_name (editor, entry->actor);

  if (*entry->entered_by == '\0')
    return g_strdup (actor);

  /* Translators: the first is the person in whose name it was done, the second who did it */
  return g_strdup_printf (_("%1$s (entered by %2$s)"), actor, beakta_case_editor_get_name (editor, entry->entered_by));
}

static char *
dup_sentence (BeaktaCaseEditor  *editor,
              BeaktaHistoryItem *item)
{
  BeaktaEntry *entry = beakta_history_item_get_entry (item);
  g_autofree char *actor = dup_actor (editor, entry);
  g_autofree char *deed = beakta_wording_dup_deed (entry);

  /* Translators: a person and what they did: "A. Ek answered Partly to 1.2" */
  return g_strdup_printf (C_("history", "%1$s %2$s"), actor, deed);
}

static char *
dup_details (BeaktaHistoryItem *item)
{
  BeaktaEntry *entry = beakta_history_item_get_entry (item);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *moment = beakta_wording_dup_moment (entry->time, now);
  g_autofree char *typed = beakta_history_words_dup_typed (entry);
  GString *text = g_string_new (moment);

  if (beakta_history_item_get_undone_by (item) != 0)
    g_string_append_printf (text, " · %s", _("undone"));

  if (typed != NULL)
    g_string_append_printf (text, " · %s", typed);

  if (*entry->reason != '\0')
    g_string_append_printf (text, " · %s", entry->reason);

  return g_string_free (text, FALSE);
}

static void
update_row (BeaktaHistoryPane *self,
            GtkListItem       *list_item)
{
  BeaktaHistoryItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *box = gtk_list_item_get_child (list_item);
  GtkWidget *sentence = gtk_widget_get_first_child (box);
  GtkWidget *details = gtk_widget_get_next_sibling (sentence);
  g_autofree char *words = dup_sentence (beakta_case_pane_get_editor (BEAKTA_CASE_PANE (self)), item);
  g_autofree char *more = dup_details (item);

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
  gtk_widget_class_bind_template_child (widget_class, BeaktaHistoryPane, list);
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
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->items))));
  gtk_list_view_set_model (self->list, selection);
  g_object_unref (selection);
}
