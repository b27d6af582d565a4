/* Before a case goes over to a newer version of one of its checklists: what becomes of each answer. Nothing is lost silently:
 * what is no longer asked stands here with its answer.
 */

#define G_LOG_DOMAIN "beakta-checklist-picker"

#include "beakta-checklist-move-dialog.h"

#include <glib/gi18n-lib.h>

#include "beakta-difference-words.h"
#include "beakta-mapping.h"
#include "beakta-undo-toast.h"
#include "beakta-wording.h"
#include "beakta-wrapped-words.h"

struct _BeaktaChecklistMoveDialog
{
  AdwWindow         parent_instance;

  BeaktaCaseEditor *editor;          /* owned */
  BeaktaChecklist  *before;          /* owned */
  BeaktaChecklist  *after;           /* owned */

  /* Template children */
  GtkLabel         *heading;
  GtkLabel         *kept;
  GtkBox           *groups;
};

G_DEFINE_FINAL_TYPE (BeaktaChecklistMoveDialog, beakta_checklist_move_dialog, ADW_TYPE_WINDOW)

enum
{
  MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* In the order in which somebody wants to know them; "same" is told as a number. */
static const struct
{
  BeaktaMapped  mapped;
  const char   *title;
} groups[] = {
  { BEAKTA_MAPPED_INVALID, N_("Must be answered anew") },
  { BEAKTA_MAPPED_WORDING, N_("Asks to be looked at again: the words are others") },
  { BEAKTA_MAPPED_OPTIONS, N_("The answer stays; there are other answers to choose among") },
  { BEAKTA_MAPPED_SET_ASIDE, N_("No longer asked; the answer is kept in the history") },
  { BEAKTA_MAPPED_ADDED, N_("New questions") },
  { BEAKTA_MAPPED_REMOVED, N_("No longer asked, and not answered") },
};

/* The moving */

typedef struct
{
  BeaktaChecklist *before;           /* owned */
  BeaktaChecklist *after;            /* owned */
} Move;

static void
move_free (gpointer data)
{
  Move *move = data;

  g_object_unref (move->before);
  g_object_unref (move->after);
  g_free (move);
}

/* What is answered until its turn comes is moved with the rest. */
static BeaktaChange *
make_move (BeaktaCase *case_,
           gpointer    user_data)
{
  const Move *move = user_data;
  g_autoptr(BeaktaMapping) mapping = beakta_mapping_new (case_, move->before, move->after);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  return beakta_mapping_make_change (mapping, case_, beakta_wording_get_language (), now);
}

/* (transfer full) (nullable): "list/question" of the first answer, in the order of the list, that somebody has to look at. */
static char *
dup_first_to_look_at (BeaktaChecklistMoveDialog *self)
{
  g_autoptr(BeaktaMapping) mapping =
    beakta_mapping_new (beakta_case_editor_get_case (self->editor), self->before, self->after);

  for (guint i = 0; i < mapping->rows->len; i++)
    {
      const BeaktaMappingRow *row = g_ptr_array_index (mapping->rows, i);

      if (row->answer != NULL && (row->mapped == BEAKTA_MAPPED_WORDING || row->mapped == BEAKTA_MAPPED_INVALID))
        return g_strconcat (beakta_checklist_get_id (self->after), "/", beakta_question_get_id (row->after), NULL);
    }

  return NULL;
}

static void
move_clicked_cb (BeaktaChecklistMoveDialog *self)
{
  Move *move = g_new0 (Move, 1);
  g_autofree char *first = dup_first_to_look_at (self);

  move->before = g_object_ref (self->before);
  move->after = g_object_ref (self->after);
  g_signal_emit (self, signals[MOVED], 0, first);
  beakta_case_editor_apply_in_turn (self->editor, make_move, move, move_free);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* The mapping */

/* The question, with the words that are others marked. */
static char *
dup_markup (const BeaktaMappingRow *row)
{
  const char *language = beakta_wording_get_language ();
  const char *before = row->before != NULL ? beakta_question_get_text (row->before, language) : NULL;
  const char *after = row->after != NULL ? beakta_question_get_text (row->after, language) : NULL;
  const BeaktaQuestion *question = row->after != NULL ? row->after : row->before;
  g_autofree char *words = NULL;

  if (before != NULL && after != NULL)
    words = beakta_difference_words_dup_markup (before, after, TRUE);
  else
    words = g_markup_escape_text (after != NULL ? after : before, -1);

  return g_strdup_printf ("%s  %s", beakta_question_get_number (question), words);
}

/* "Answer: Partly. Reason ..." */
static char *
dup_answer (const BeaktaMappingRow *row)
{
  const BeaktaOption *option;
  g_autofree char *value = NULL;

  if (row->answer == NULL || *row->answer->value == '\0')
    return g_strdup ("");

  option = row->before != NULL ? beakta_question_find_option (row->before, row->answer->value) : NULL;
  value = option != NULL ? g_strdup (beakta_option_get_label (option, beakta_wording_get_language ()))
                         : beakta_wording_dup_value (row->answer->value);

  /* Translators: an answer, and the reason that was given for it */
  return *row->answer->reason != '\0' ? g_strdup_printf (_("Answer: %1$s. %2$s"), value, row->answer->reason)
                                      : g_strdup_printf (_("Answer: %s"), value);
}

static void
add_row (GtkListBox             *list,
         const BeaktaMappingRow *mapping)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *markup = dup_markup (mapping);
  g_autofree char *answer = dup_answer (mapping);
  GtkWidget *question = beakta_wrapped_words_add (box, NULL, NULL);
  g_autofree char *name = NULL;

  gtk_label_set_markup (GTK_LABEL (question), markup);
  if (*answer != '\0')
    {
      GtkWidget *label = beakta_wrapped_words_add (box, NULL, "caption");

      gtk_widget_add_css_class (label, "dim-label");
      gtk_label_set_label (GTK_LABEL (label), answer);
    }

  gtk_widget_add_css_class (box, "difference");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  name = g_strdup_printf ("%s %s", gtk_label_get_text (GTK_LABEL (question)), answer);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, g_strchomp (name), -1);
  gtk_list_box_append (list, row);
}

static void
add_group (BeaktaChecklistMoveDialog *self,
           const BeaktaMapping       *mapping,
           BeaktaMapped               mapped,
           const char                *title)
{
  GtkWidget *heading, *list;
  g_autofree char *words = NULL;

  if (mapping->counts[mapped] == 0)
    return;

  words = g_strdup_printf ("%s (%u)", title, mapping->counts[mapped]);
  heading = beakta_wrapped_words_add (GTK_WIDGET (self->groups), NULL, "heading");
  gtk_label_set_label (GTK_LABEL (heading), words);
  list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  for (guint i = 0; i < mapping->rows->len; i++)
    {
      const BeaktaMappingRow *row = g_ptr_array_index (mapping->rows, i);

      if (row->mapped == mapped)
        add_row (GTK_LIST_BOX (list), row);
    }
  gtk_box_append (self->groups, list);
}

static const BeaktaSection *
find_section (BeaktaChecklist      *checklist,
              const BeaktaQuestion *question)
{
  for (guint i = 0; i < beakta_checklist_get_n_sections (checklist); i++)
    {
      const BeaktaSection *section = beakta_checklist_get_section (checklist, i);

      for (guint j = 0; j < beakta_section_get_n_questions (section); j++)
        if (beakta_section_get_question (section, j) == question)
          return section;
    }

  return NULL;
}

/* (transfer full): "2.1  From “1 Goals” to “2 Resources”"; %NULL when it stays in its section. */
static char *
dup_section_move (BeaktaChecklistMoveDialog *self,
                  const BeaktaMappingRow    *row)
{
  const char *language = beakta_wording_get_language ();
  const BeaktaSection *from, *to;

  if (!row->is_moved)
    return NULL;

  from = find_section (self->before, row->before);
  to = find_section (self->after, row->after);
  if (g_str_equal (beakta_section_get_number (from), beakta_section_get_number (to)))
    return NULL;

  /* Translators: the number of a question, and the number and heading of the section where it was and of that where it is */
  return g_strdup_printf (_("%1$s  From “%2$s %3$s” to “%4$s %5$s”"), beakta_question_get_number (row->after),
                          beakta_section_get_number (from), beakta_section_get_title (from, language),
                          beakta_section_get_number (to), beakta_section_get_title (to, language));
}

static void
add_section_moves (BeaktaChecklistMoveDialog *self,
                   const BeaktaMapping       *mapping)
{
  gboolean has_heading = FALSE;

  for (guint i = 0; i < mapping->rows->len; i++)
    {
      g_autofree char *words = dup_section_move (self, g_ptr_array_index (mapping->rows, i));

      if (words == NULL)
        continue;
      if (!has_heading)
        beakta_wrapped_words_add (GTK_WIDGET (self->groups), _("Moved to another section"), "heading");
      has_heading = TRUE;
      beakta_wrapped_words_add (GTK_WIDGET (self->groups), words, NULL);
    }
}

static void
show_mapping (BeaktaChecklistMoveDialog *self)
{
  g_autoptr(BeaktaMapping) mapping =
    beakta_mapping_new (beakta_case_editor_get_case (self->editor), self->before, self->after);
  guint n_same = mapping->counts[BEAKTA_MAPPED_SAME];
  /* Translators: the title of a checklist, the version that a case has of it, and the one that it moves to */
  g_autofree char *heading = g_strdup_printf (_("%1$s: from version %2$s to %3$s"),
                                              beakta_checklist_get_title (self->after, beakta_wording_get_language ()),
                                              beakta_checklist_get_version (self->before),
                                              beakta_checklist_get_version (self->after));
  g_autofree char *kept = g_strdup_printf (ngettext ("%u question is as it was, and keeps its answer.",
                                                     "%u questions are as they were, and keep their answers.", n_same), n_same);

  gtk_label_set_label (self->heading, heading);
  gtk_label_set_label (self->kept, kept);
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    add_group (self, mapping, groups[i].mapped, _(groups[i].title));
  add_section_moves (self, mapping);
}

static void
beakta_checklist_move_dialog_dispose (GObject *object)
{
  BeaktaChecklistMoveDialog *self = BEAKTA_CHECKLIST_MOVE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BEAKTA_TYPE_CHECKLIST_MOVE_DIALOG);
  g_clear_object (&self->editor);
  g_clear_object (&self->before);
  g_clear_object (&self->after);

  G_OBJECT_CLASS (beakta_checklist_move_dialog_parent_class)->dispose (object);
}

static void
beakta_checklist_move_dialog_class_init (BeaktaChecklistMoveDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_checklist_move_dialog_dispose;

  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/beakta/Beakta/ui/checklist/beakta-checklist-move-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistMoveDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistMoveDialog, kept);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistMoveDialog, groups);
  gtk_widget_class_bind_template_callback (widget_class, move_clicked_cb);
}

static void
beakta_checklist_move_dialog_init (BeaktaChecklistMoveDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
beakta_checklist_move_dialog_new (GtkWindow        *parent,
                                  BeaktaCaseEditor *editor,
                                  BeaktaChecklist  *after)
{
  BeaktaChecklistMoveDialog *self;
  BeaktaChecklist *before;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);
  g_return_val_if_fail (BEAKTA_IS_CHECKLIST (after), NULL);

  before = beakta_case_editor_get_checklist (editor, beakta_checklist_get_id (after));
  g_return_val_if_fail (before != NULL, NULL);

  self = g_object_new (BEAKTA_TYPE_CHECKLIST_MOVE_DIALOG, "transient-for", parent, NULL);
  self->editor = g_object_ref (editor);
  self->before = g_object_ref (before);
  self->after = g_object_ref (after);
  show_mapping (self);

  return GTK_WIDGET (self);
}

/* What the toast hangs on, and what it takes back. */
typedef struct
{
  GtkWidget        *from;            /* owned */
  BeaktaCaseEditor *editor;          /* owned */
} Opened;

static void
opened_free (gpointer  data,
             GClosure *closure)
{
  Opened *opened = data;

  g_object_unref (opened->from);
  g_object_unref (opened->editor);
  g_free (opened);
}

/* The question is there before the move too: the pane stays with it when its list is another version. */
static void
moved_cb (BeaktaChecklistMoveDialog *dialog,
          const char                *first,
          Opened                    *opened)
{
  if (first != NULL)
    beakta_case_editor_want_answer (opened->editor, first);
  beakta_undo_toast_show (opened->from, opened->editor, _("Moved to the newer version"));
}

void
beakta_checklist_move_dialog_open (GtkWidget        *from,
                                   BeaktaCaseEditor *editor,
                                   BeaktaChecklist  *after)
{
  GtkWidget *popover = gtk_widget_get_ancestor (from, GTK_TYPE_POPOVER);
  GtkWidget *dialog = beakta_checklist_move_dialog_new (GTK_WINDOW (gtk_widget_get_root (from)), editor, after);
  Opened *opened = g_new0 (Opened, 1);

  opened->from = g_object_ref (from);
  opened->editor = g_object_ref (editor);
  g_signal_connect_data (dialog, "moved", G_CALLBACK (moved_cb), opened, opened_free, 0);
  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
  gtk_window_present (GTK_WINDOW (dialog));
}
