#define G_LOG_DOMAIN "beakta-versions"

#include "beakta-versions-dialog.h"

#include <glib/gi18n-lib.h>

#include "beakta-passage.h"
#include "beakta-version-row.h"

struct _BeaktaVersionsDialog
{
  AdwWindow         parent_instance;

  BeaktaCaseEditor *editor;          /* owned */
  GPtrArray        *passages;        /* of BeaktaPassage, in the order of the list */
  guint             n_shown;         /* of them that have a row */
  guint             refresh_source;
  guint             fill_source;

  /* Template children */
  GtkStack         *stack;
  GtkLabel         *summary;
  GtkLabel         *hint;
  GtkListBox       *list;
};

G_DEFINE_FINAL_TYPE (BeaktaVersionsDialog, beakta_versions_dialog, ADW_TYPE_WINDOW)

enum
{
  PASSAGE_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Rows that are made at once; the others come while nothing else is to do. */
#define FIRST_ROWS 60
#define MORE_ROWS  20

static void
settle (BeaktaVersionsDialog *self,
        BeaktaVersionRow     *row,
        BeaktaAct             act)
{
  BeaktaCase *case_ = beakta_case_editor_get_case (self->editor);
  const char *id = beakta_version_row_get_passage (row);
  g_autoptr(BeaktaChange) change = NULL;

  if (!beakta_version_row_asks (row) || (act == BEAKTA_ACT_ACCEPT_PLACE && !beakta_version_row_has_place (row)))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  if (!beakta_case_editor_may (self->editor, act, NULL))
    return;

  change = act == BEAKTA_ACT_ACCEPT_PLACE ? beakta_acts_accept_place (case_, id) : beakta_acts_keep_place (case_, id);
  beakta_case_editor_apply (self->editor, change);
}

static void
accepted_cb (BeaktaVersionRow     *row,
             BeaktaVersionsDialog *self)
{
  settle (self, row, BEAKTA_ACT_ACCEPT_PLACE);
}

static void
kept_cb (BeaktaVersionRow     *row,
         BeaktaVersionsDialog *self)
{
  settle (self, row, BEAKTA_ACT_KEEP_PLACE);
}

static void
shown_cb (BeaktaVersionRow     *row,
          BeaktaVersionsDialog *self)
{
  g_signal_emit (self, signals[PASSAGE_ACTIVATED], 0, beakta_version_row_get_passage (row));
}

/* Return accepts what is proposed. */
static void
row_activated_cb (BeaktaVersionsDialog *self,
                  GtkListBoxRow        *row)
{
  if (beakta_version_row_has_place (BEAKTA_VERSION_ROW (row)))
    settle (self, BEAKTA_VERSION_ROW (row), BEAKTA_ACT_ACCEPT_PLACE);
  else
    shown_cb (BEAKTA_VERSION_ROW (row), self);
}

static GtkListBoxRow *
get_current (BeaktaVersionsDialog *self)
{
  return gtk_list_box_get_selected_row (self->list);
}

static void
act_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  BeaktaVersionsDialog *self = BEAKTA_VERSIONS_DIALOG (widget);
  GtkListBoxRow *row = get_current (self);

  if (row == NULL)
    return;

  if (g_str_equal (action, "versions.accept"))
    settle (self, BEAKTA_VERSION_ROW (row), BEAKTA_ACT_ACCEPT_PLACE);
  else if (g_str_equal (action, "versions.keep"))
    settle (self, BEAKTA_VERSION_ROW (row), BEAKTA_ACT_KEEP_PLACE);
  else
    shown_cb (BEAKTA_VERSION_ROW (row), self);
}

static void
go_to (BeaktaVersionsDialog *self,
       int                   index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, MAX (index, 0));

  if (row == NULL && index > 0)
    row = gtk_list_box_get_row_at_index (self->list, index - 1);
  if (row == NULL)
    return;

  gtk_list_box_select_row (self->list, row);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
step_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  BeaktaVersionsDialog *self = BEAKTA_VERSIONS_DIALOG (widget);
  GtkListBoxRow *row = get_current (self);

  go_to (self, row != NULL ? gtk_list_box_row_get_index (row) + g_variant_get_int32 (parameter) : 0);
}

static void
undo_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  beakta_case_editor_undo (BEAKTA_VERSIONS_DIALOG (widget)->editor);
}

static void
add_row (BeaktaVersionsDialog *self,
         const BeaktaPassage  *passage)
{
  GtkWidget *row = beakta_version_row_new (self->editor, passage);

  g_signal_connect_object (row, "accepted", G_CALLBACK (accepted_cb), self, 0);
  g_signal_connect_object (row, "kept", G_CALLBACK (kept_cb), self, 0);
  g_signal_connect_object (row, "shown", G_CALLBACK (shown_cb), self, 0);
  gtk_list_box_append (self->list, row);
}

static gboolean
fill_cb (gpointer user_data)
{
  BeaktaVersionsDialog *self = user_data;
  guint end = MIN (self->n_shown + MORE_ROWS, self->passages->len);

  while (self->n_shown < end)
    add_row (self, g_ptr_array_index (self->passages, self->n_shown++));
  if (end < self->passages->len)
    return G_SOURCE_CONTINUE;

  self->fill_source = 0;

  return G_SOURCE_REMOVE;
}

/* Changed, lost, moved, in their places. */
static int
compare_passages (gconstpointer a,
                  gconstpointer b)
{
  static const int order[BEAKTA_N_ANCHORS] = {
    [BEAKTA_ANCHOR_CHANGED] = 0, [BEAKTA_ANCHOR_LOST] = 1, [BEAKTA_ANCHOR_MOVED] = 2, [BEAKTA_ANCHOR_EXACT] = 3,
  };
  const BeaktaPassage *first = *(const BeaktaPassage * const *) a;
  const BeaktaPassage *second = *(const BeaktaPassage * const *) b;

  if (first->state != second->state)
    return order[first->state] - order[second->state];

  return first->start < second->start ? -1 : first->start > second->start;
}

/* Those of a document that has another version: whether it asks or has its place. */
static gboolean
concerns (BeaktaCase          *case_,
          const BeaktaPassage *passage)
{
  const BeaktaDocument *document = beakta_case_get_document (case_, passage->document);

  return beakta_passage_asks_for_a_look (passage) ||
         (document != NULL && (document->replaces != 0 ||
                               beakta_case_get_newest_version (case_, document->number, TRUE) != document->number));
}

/* (transfer full) */
static char *
dup_count (BeaktaAnchorState state,
           guint             n)
{
  switch (state)
    {
    case BEAKTA_ANCHOR_EXACT:
      return g_strdup_printf (ngettext ("%u passage where it was", "%u passages where they were", n), n);
    case BEAKTA_ANCHOR_MOVED:
      return g_strdup_printf (ngettext ("%u moved", "%u moved", n), n);
    case BEAKTA_ANCHOR_CHANGED:
      return g_strdup_printf (ngettext ("%u changed", "%u changed", n), n);
    case BEAKTA_ANCHOR_LOST:
      return g_strdup_printf (ngettext ("%u lost", "%u lost", n), n);
    case BEAKTA_N_ANCHORS:
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

/* "12 passages where they were · 3 moved · 2 changed · 1 lost" */
static void
show_summary (BeaktaVersionsDialog *self,
              const guint          *counts)
{
  g_autoptr(GString) line = g_string_new (NULL);
  guint n_asking = counts[BEAKTA_ANCHOR_CHANGED] + counts[BEAKTA_ANCHOR_LOST];

  for (BeaktaAnchorState state = 0; state < BEAKTA_N_ANCHORS; state++)
    {
      g_autofree char *count = dup_count (state, counts[state]);

      if (counts[state] > 0)
        g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", count);
    }

  gtk_label_set_text (self->summary, line->str);
  gtk_label_set_text (self->hint, n_asking > 0
                      ? _("The answers that stand on the passages that changed or were lost ask to be looked at again. Return "
                          "or A accepts the new words, E keeps the earlier ones, J goes to the next.")
                      : _("Every passage has its place"));
  gtk_stack_set_visible_child_name (self->stack, line->len > 0 ? "list" : "none");
}

static void
clear (BeaktaVersionsDialog *self)
{
  GtkWidget *row;

  g_clear_handle_id (&self->fill_source, g_source_remove);
  g_ptr_array_set_size (self->passages, 0);
  self->n_shown = 0;
  while ((row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0))) != NULL)
    gtk_list_box_remove (self->list, row);
}

static void
refresh (BeaktaVersionsDialog *self)
{
  BeaktaCase *case_ = beakta_case_editor_get_case (self->editor);
  g_autoptr(GPtrArray) passages = beakta_case_list (case_, BEAKTA_ITEM_PASSAGE);
  guint counts[BEAKTA_N_ANCHORS] = { 0 };
  GtkListBoxRow *current = get_current (self);
  int index = current != NULL ? gtk_list_box_row_get_index (current) : 0;

  clear (self);
  for (guint i = 0; i < passages->len; i++)
    {
      const BeaktaPassage *passage = g_ptr_array_index (passages, i);

      if (!concerns (case_, passage))
        continue;
      counts[passage->state]++;
      g_ptr_array_add (self->passages, beakta_record_ref (passage));
    }
  g_ptr_array_sort (self->passages, compare_passages);

  while (self->n_shown < MIN (MAX (FIRST_ROWS, (guint) index + 1), self->passages->len))
    add_row (self, g_ptr_array_index (self->passages, self->n_shown++));
  if (self->n_shown < self->passages->len)
    self->fill_source = g_idle_add (fill_cb, self);

  show_summary (self, counts);
  go_to (self, index);
}

static gboolean
refresh_cb (gpointer user_data)
{
  BeaktaVersionsDialog *self = user_data;

  self->refresh_source = 0;
  refresh (self);

  return G_SOURCE_REMOVE;
}

static void
item_changed_cb (BeaktaVersionsDialog *self,
                 BeaktaItemKind        kind)
{
  if (kind == BEAKTA_ITEM_PASSAGE && self->refresh_source == 0)
    self->refresh_source = g_idle_add (refresh_cb, self);
}

static void
beakta_versions_dialog_dispose (GObject *object)
{
  BeaktaVersionsDialog *self = BEAKTA_VERSIONS_DIALOG (object);

  g_clear_handle_id (&self->refresh_source, g_source_remove);
  g_clear_handle_id (&self->fill_source, g_source_remove);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (beakta_versions_dialog_parent_class)->dispose (object);
}

static void
beakta_versions_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (BEAKTA_VERSIONS_DIALOG (object)->passages);

  G_OBJECT_CLASS (beakta_versions_dialog_parent_class)->finalize (object);
}

static void
bind_step (GtkWidgetClass *klass,
           guint           key,
           int             step)
{
  gtk_widget_class_add_binding_action (klass, key, 0, "versions.step", "i", step);
}

static void
beakta_versions_dialog_class_init (BeaktaVersionsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_versions_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = beakta_versions_dialog_finalize;

  signals[PASSAGE_ACTIVATED] = g_signal_new ("passage-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                             NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "versions.accept", NULL, act_cb);
  gtk_widget_class_install_action (widget_class, "versions.keep", NULL, act_cb);
  gtk_widget_class_install_action (widget_class, "versions.show", NULL, act_cb);
  gtk_widget_class_install_action (widget_class, "versions.step", "i", step_cb);
  gtk_widget_class_install_action (widget_class, "versions.undo", NULL, undo_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_a, 0, "versions.accept", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, 0, "versions.keep", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, 0, "versions.show", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "versions.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  bind_step (widget_class, GDK_KEY_j, 1);
  bind_step (widget_class, GDK_KEY_n, 1);
  bind_step (widget_class, GDK_KEY_k, -1);

  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/versions/beakta-versions-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaVersionsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, BeaktaVersionsDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, BeaktaVersionsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, BeaktaVersionsDialog, hint);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
beakta_versions_dialog_init (BeaktaVersionsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->passages = g_ptr_array_new_with_free_func (beakta_record_unref);
}

GtkWidget *
beakta_versions_dialog_new (GtkWindow        *parent,
                            BeaktaCaseEditor *editor)
{
  BeaktaVersionsDialog *self;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);

  self = g_object_new (BEAKTA_TYPE_VERSIONS_DIALOG, "transient-for", parent, NULL);
  self->editor = g_object_ref (editor);
  g_signal_connect_object (beakta_case_editor_get_case (editor), "item-changed", G_CALLBACK (item_changed_cb), self,
                           G_CONNECT_SWAPPED);
  refresh (self);

  return GTK_WIDGET (self);
}
