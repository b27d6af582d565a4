/* Which checklists the case is assessed with, and how deep.
 *
 * (1) Something else than is proposed is chosen with a reason, which the journal keeps with the choice; without one nothing
 *     happens. Going back to what is proposed asks for none.
 * (2) A list that is taken away takes its answers with it; that can be undone, and the toast says so.
 * (3) What is offered, and proposed, is what the store says, also when somebody else publishes or withdraws a list or alters the
 *     rules while one looks at it.
 * (4) The next case is mostly offered the same lists in the same order: then the rows stay, and are only brought up to date.
 */

#define G_LOG_DOMAIN "beakta-checklist-picker"

#include "beakta-checklist-picker.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "beakta-checklist-move-dialog.h"
#include "beakta-checklist-picker-row.h"
#include "beakta-list-proposal.h"
#include "beakta-reason-dialog.h"
#include "beakta-undo-toast.h"
#include "beakta-wording.h"

struct _BeaktaChecklistPicker
{
  GtkBox            parent_instance;

  BeaktaCaseEditor *editor;          /* owned, nullable */
  GSignalGroup     *store_signals;   /* owned: of the editor's store */
  GListModel       *checklists;      /* owned, nullable: of BeaktaChecklist; NULL when they are to be asked for */
  GPtrArray        *rows;            /* of BeaktaChecklistPickerRow, children of the list */
  GtkWidget        *proposal;        /* a child */
  GtkWidget        *list;            /* a child */
};

G_DEFINE_FINAL_TYPE (BeaktaChecklistPicker, beakta_checklist_picker, GTK_TYPE_BOX)

enum
{
  ATTACHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* A choice, until its reason is given. */
typedef struct
{
  BeaktaChecklistPicker *picker;     /* owned */
  BeaktaCaseEditor      *editor;     /* owned: another case may be shown when the reason comes */
  BeaktaChecklist       *checklist;  /* owned */
  char                  *version;
  const char            *depth;      /* nullable: take it away */
} Choice;

static void
choice_free (Choice *choice)
{
  g_object_unref (choice->picker);
  g_object_unref (choice->editor);
  g_object_unref (choice->checklist);
  g_free (choice->version);
  g_free (choice);
}

static Choice *
choice_new (BeaktaChecklistPicker *self,
            BeaktaChecklist       *checklist,
            const char            *version,
            const char            *depth)
{
  Choice *choice = g_new0 (Choice, 1);

  choice->picker = g_object_ref (self);
  choice->editor = g_object_ref (self->editor);
  choice->checklist = g_object_ref (checklist);
  choice->version = g_strdup (version);
  choice->depth = depth;

  return choice;
}

/* @editor: (nullable): rows outlive the case that they were made for */
static const BeaktaCaseChecklist *
lookup (BeaktaCaseEditor *editor,
        BeaktaChecklist  *checklist)
{
  if (editor == NULL)
    return NULL;

  return beakta_case_lookup (beakta_case_editor_get_case (editor), BEAKTA_ITEM_CHECKLIST, beakta_checklist_get_id (checklist));
}

/* Which question is asked about the choice; NULL when it is what is proposed, or nothing is. Invariant (1). */
static const char *
ask_of (const Choice *choice)
{
  const BeaktaRightSize *proposal = beakta_list_proposal_get (BEAKTA_LIST_PROPOSAL (choice->picker->proposal));
  gboolean is_proposed;

  if (proposal == NULL)
    return NULL;

  is_proposed = beakta_right_size_names (proposal, beakta_checklist_get_id (choice->checklist));

  if (choice->depth == NULL)
    return is_proposed ? _("Why take away what is proposed?") : NULL;
  if (!is_proposed)
    return _("Why use something else than proposed?");

  return g_strcmp0 (choice->depth, beakta_depth_get_nick (proposal->depth)) != 0
         ? _("Why another depth than proposed?") : NULL;
}

static void
make_choice (const Choice *choice,
             const char   *reason)
{
  BeaktaCase *case_ = beakta_case_editor_get_case (choice->editor);
  const char *id = beakta_checklist_get_id (choice->checklist);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChange) change = NULL;
  gboolean is_new = lookup (choice->editor, choice->checklist) == NULL;

  if (choice->depth != NULL)
    change = beakta_acts_attach_checklist (case_, id, choice->version, choice->depth, now);
  else
    {
      change = beakta_acts_detach_checklist (case_, id);
      beakta_undo_toast_show (GTK_WIDGET (choice->picker), choice->editor, _("Checklist taken away, with its answers"));
    }

  beakta_change_set_reason (change, reason);
  beakta_case_editor_apply (choice->editor, change);
  if (choice->depth != NULL && is_new)
    g_signal_emit (choice->picker, signals[ATTACHED], 0, id);
}

static void
reason_given_cb (BeaktaReasonDialog *dialog,
                 const char         *reason,
                 Choice             *choice)
{
  make_choice (choice, reason);
}

static void
choice_closed (gpointer  data,
               GClosure *closure)
{
  choice_free (data);
}

/* Takes @choice. */
static void
ask_reason (Choice     *choice,
            const char *question)
{
  BeaktaChecklistPicker *self = choice->picker;
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  const char *title = beakta_checklist_get_title (choice->checklist, beakta_wording_get_language ());
  /* Translators: the title of a checklist */
  g_autofree char *body = g_strdup_printf (_("%s. The reason is kept in the history of the case."), title);
  GtkWidget *dialog = beakta_reason_dialog_new (GTK_WINDOW (root), question, body,
                                                choice->depth != NULL ? _("_Use") : _("_Take Away"));

  g_signal_connect_data (dialog, "given", G_CALLBACK (reason_given_cb), choice, choice_closed, 0);
  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Takes @choice. What is proposed carries the reason of the proposal. */
static void
take_choice (Choice *choice)
{
  const char *question = ask_of (choice);
  const BeaktaRightSize *proposal = beakta_list_proposal_get (BEAKTA_LIST_PROPOSAL (choice->picker->proposal));
  g_autofree char *reason = NULL;

  if (question != NULL)
    {
      ask_reason (choice, question);
      return;
    }

  if (proposal != NULL && choice->depth != NULL)
    reason = g_strstrip (g_strjoin (" ", proposal->reason, proposal->explanation, NULL));
  make_choice (choice, reason != NULL ? reason : "");
  choice_free (choice);
}

static void
toggled_cb (BeaktaChecklistPickerRow *row,
            BeaktaChecklistPicker    *self)
{
  BeaktaChecklist *checklist = beakta_checklist_picker_row_get_checklist (row);
  const BeaktaRightSize *proposal = beakta_list_proposal_get (BEAKTA_LIST_PROPOSAL (self->proposal));
  const BeaktaCaseChecklist *used = lookup (self->editor, checklist);
  BeaktaDepth depth = BEAKTA_DEPTH_NORMAL;

  if (self->editor == NULL)
    return;

  if (used != NULL)
    {
      take_choice (choice_new (self, checklist, used->version, NULL));
      return;
    }

  if (proposal != NULL && beakta_right_size_names (proposal, beakta_checklist_get_id (checklist)))
    depth = proposal->depth;
  take_choice (choice_new (self, checklist, beakta_checklist_get_version (checklist), beakta_depth_get_nick (depth)));
}

static void
depth_chosen_cb (BeaktaChecklistPickerRow *row,
                 const char               *nick,
                 BeaktaChecklistPicker    *self)
{
  BeaktaChecklist *checklist = beakta_checklist_picker_row_get_checklist (row);
  const BeaktaCaseChecklist *used = lookup (self->editor, checklist);
  BeaktaDepth depth;

  if (used != NULL && beakta_depth_from_nick (nick, &depth))
    take_choice (choice_new (self, checklist, used->version, beakta_depth_get_nick (depth)));
}

static void
move_requested_cb (BeaktaChecklistPickerRow *row,
                   BeaktaChecklistPicker    *self)
{
  if (self->editor != NULL)
    beakta_checklist_move_dialog_open (GTK_WIDGET (self), self->editor, beakta_checklist_picker_row_get_checklist (row));
}

static void
add_row (BeaktaChecklistPicker *self,
         BeaktaChecklist       *checklist,
         gboolean               is_withdrawn)
{
  GtkWidget *row = beakta_checklist_picker_row_new (checklist, is_withdrawn);

  g_ptr_array_add (self->rows, row);
  gtk_box_append (GTK_BOX (self->list), row);
  g_signal_connect_object (row, "toggled", G_CALLBACK (toggled_cb), self, 0);
  g_signal_connect_object (row, "depth-chosen", G_CALLBACK (depth_chosen_cb), self, 0);
  g_signal_connect_object (row, "move-requested", G_CALLBACK (move_requested_cb), self, 0);
}

static void
clear_rows (BeaktaChecklistPicker *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->rows, 0);

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), child);
}

/* Those that the case has come first, and stay where they are until the lists are loaded anew: nothing jumps. */
static void
collect (BeaktaChecklistPicker *self,
         gboolean               are_used,
         GPtrArray             *collected)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->checklists); i++)
    {
      g_autoptr(BeaktaChecklist) checklist = g_list_model_get_item (self->checklists, i);

      if ((lookup (self->editor, checklist) != NULL) == are_used)
        g_ptr_array_add (collected, g_steal_pointer (&checklist));
    }
}

static gboolean
is_offered (BeaktaChecklistPicker *self,
            const char            *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->checklists); i++)
    {
      g_autoptr(BeaktaChecklist) checklist = g_list_model_get_item (self->checklists, i);

      if (g_str_equal (beakta_checklist_get_id (checklist), id))
        return TRUE;
    }

  return FALSE;
}

/* A case keeps the list that it has, though no other can take it up any more. */
static void
collect_withdrawn (BeaktaChecklistPicker *self,
                   GPtrArray             *collected)
{
  g_autoptr(GPtrArray) attached = beakta_case_list (beakta_case_editor_get_case (self->editor), BEAKTA_ITEM_CHECKLIST);

  for (guint i = 0; i < attached->len; i++)
    {
      const BeaktaCaseChecklist *used = g_ptr_array_index (attached, i);
      BeaktaChecklist *checklist = beakta_case_editor_get_checklist (self->editor, used->checklist);

      if (checklist != NULL && !is_offered (self, used->checklist))
        g_ptr_array_add (collected, g_object_ref (checklist));
    }
}

/* Invariant (4). */
static gboolean
has_rows (BeaktaChecklistPicker *self,
          GPtrArray             *checklists,
          guint                  n_withdrawn)
{
  if (self->rows->len != checklists->len)
    return FALSE;

  for (guint i = 0; i < checklists->len; i++)
    {
      BeaktaChecklistPickerRow *row = g_ptr_array_index (self->rows, i);

      if (beakta_checklist_picker_row_get_checklist (row) != g_ptr_array_index (checklists, i) ||
          beakta_checklist_picker_row_is_withdrawn (row) != (i < n_withdrawn))
        return FALSE;
    }

  return TRUE;
}

static void
load_checklists (BeaktaChecklistPicker *self)
{
  g_autoptr(GPtrArray) wanted = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_withdrawn;

  self->checklists = beakta_store_list_checklists (beakta_case_editor_get_store (self->editor));
  collect_withdrawn (self, wanted);
  n_withdrawn = wanted->len;
  collect (self, TRUE, wanted);
  collect (self, FALSE, wanted);
  if (has_rows (self, wanted, n_withdrawn))
    return;

  clear_rows (self);
  for (guint i = 0; i < wanted->len; i++)
    add_row (self, g_ptr_array_index (wanted, i), i < n_withdrawn);
}

/* The list whose row has the keyboard, or NULL. (transfer full) */
static char *
dup_focused (BeaktaChecklistPicker *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      BeaktaChecklist *checklist = beakta_checklist_picker_row_get_checklist (BEAKTA_CHECKLIST_PICKER_ROW (row));

      if (gtk_widget_get_focus_child (self->list) == row)
        return g_strdup (beakta_checklist_get_id (checklist));
    }

  return NULL;
}

static void
focus_list (BeaktaChecklistPicker *self,
            const char            *id)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      BeaktaChecklist *checklist = beakta_checklist_picker_row_get_checklist (BEAKTA_CHECKLIST_PICKER_ROW (row));

      if (g_str_equal (beakta_checklist_get_id (checklist), id))
        {
          gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
          return;
        }
    }
}

/* Versions do not change, so the same ones are the same objects. */
static gboolean
are_same (GListModel *one,
          GListModel *two)
{
  guint n_items = g_list_model_get_n_items (one);

  if (g_list_model_get_n_items (two) != n_items)
    return FALSE;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(BeaktaChecklist) here = g_list_model_get_item (one, i);
      g_autoptr(BeaktaChecklist) there = g_list_model_get_item (two, i);

      if (here != there)
        return FALSE;
    }

  return TRUE;
}

/* Invariant (3). A draft changes nothing of what is offered, nor does a rule: then no row moves. */
static void
lists_changed_cb (BeaktaChecklistPicker *self)
{
  g_autoptr(GListModel) offered = NULL;
  g_autofree char *focused = NULL;

  if (self->checklists == NULL)
    return;

  offered = beakta_store_list_checklists (beakta_case_editor_get_store (self->editor));
  if (are_same (self->checklists, offered))
    {
      beakta_checklist_picker_update (self, self->editor);
      return;
    }

  focused = dup_focused (self);
  g_clear_object (&self->checklists);
  beakta_checklist_picker_update (self, self->editor);
  if (focused != NULL)
    focus_list (self, focused);
}

static void
taken_cb (BeaktaListProposal    *proposal,
          const char            *checklist,
          BeaktaChecklistPicker *self)
{
  g_signal_emit (self, signals[ATTACHED], 0, checklist);
}

static void
beakta_checklist_picker_finalize (GObject *object)
{
  BeaktaChecklistPicker *self = BEAKTA_CHECKLIST_PICKER (object);

  g_clear_object (&self->editor);
  g_clear_object (&self->store_signals);
  g_clear_object (&self->checklists);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (beakta_checklist_picker_parent_class)->finalize (object);
}

static void
beakta_checklist_picker_class_init (BeaktaChecklistPickerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = beakta_checklist_picker_finalize;

  signals[ATTACHED] =
    g_signal_new ("attached", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
beakta_checklist_picker_init (BeaktaChecklistPicker *self)
{
  self->rows = g_ptr_array_new ();
  self->store_signals = g_signal_group_new (BEAKTA_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "lists-changed", G_CALLBACK (lists_changed_cb), self);
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "checklist-picker");
  self->proposal = beakta_list_proposal_new ();
  g_signal_connect (self->proposal, "taken", G_CALLBACK (taken_cb), self);
  gtk_box_append (GTK_BOX (self), self->proposal);
  gtk_box_append (GTK_BOX (self), self->list);
}

GtkWidget *
beakta_checklist_picker_new (void)
{
  return g_object_new (BEAKTA_TYPE_CHECKLIST_PICKER, NULL);
}

void
beakta_checklist_picker_update (BeaktaChecklistPicker *self,
                                BeaktaCaseEditor      *editor)
{
  BeaktaListProposal *proposal;

  g_return_if_fail (BEAKTA_IS_CHECKLIST_PICKER (self));

  proposal = BEAKTA_LIST_PROPOSAL (self->proposal);
  if (g_set_object (&self->editor, editor))
    {
      g_clear_object (&self->checklists);
      g_signal_group_set_target (self->store_signals, editor != NULL ? beakta_case_editor_get_store (editor) : NULL);
    }
  if (editor != NULL && self->checklists == NULL)
    load_checklists (self);
  beakta_list_proposal_update (proposal, self->editor, self->checklists);

  for (guint i = 0; editor != NULL && i < self->rows->len; i++)
    beakta_checklist_picker_row_update (g_ptr_array_index (self->rows, i), editor, beakta_list_proposal_get (proposal));
}
