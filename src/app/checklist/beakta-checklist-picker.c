/* Which checklists the case is assessed with, and how deep.
 *
 * A list that is taken away takes its answers with it; that can be undone, and the toast says so.
 */

#define G_LOG_DOMAIN "beakta-checklist-picker"

#include "beakta-checklist-picker.h"

#include <string.h>

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "beakta-line-layout.h"
#include "beakta-list-proposal.h"
#include "beakta-option-row.h"
#include "beakta-undo-toast.h"
#include "beakta-wording.h"
#include "beakta-wrapped-words.h"

struct _BeaktaChecklistPicker
{
  GtkBox            parent_instance;

  BeaktaCaseEditor *editor;          /* owned, nullable */
  GListModel       *checklists;      /* owned, nullable: of BeaktaChecklist */
  GPtrArray        *rows;            /* of Row, in the order of the lists */
  GtkWidget        *proposal;        /* a child */
  GtkWidget        *list;            /* a child */
};

typedef struct
{
  BeaktaChecklistPicker *picker;     /* not owned */
  char                  *id;
  char                  *version;
  GtkWidget             *button;     /* attaches, or takes away */
  GtkWidget             *depth;
} Row;

G_DEFINE_FINAL_TYPE (BeaktaChecklistPicker, beakta_checklist_picker, GTK_TYPE_BOX)

enum
{
  ATTACHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
row_free (gpointer data)
{
  Row *row = data;

  g_free (row->id);
  g_free (row->version);
  g_free (row);
}

static void
attach (BeaktaChecklistPicker *self,
        const char            *id,
        const char            *version,
        const char            *depth)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChange) change =
    beakta_acts_attach_checklist (beakta_case_editor_get_case (self->editor), id, version, depth, now);

  beakta_change_set_reason (change, beakta_list_proposal_get_reason (BEAKTA_LIST_PROPOSAL (self->proposal)));
  beakta_case_editor_apply (self->editor, change);
}

static void
detach (BeaktaChecklistPicker *self,
        const char            *id)
{
  g_autoptr(BeaktaChange) change =
    beakta_acts_detach_checklist (beakta_case_editor_get_case (self->editor), id);

  beakta_change_set_reason (change, beakta_list_proposal_get_reason (BEAKTA_LIST_PROPOSAL (self->proposal)));
  beakta_undo_toast_show (GTK_WIDGET (self), self->editor, _("Checklist taken away, with its answers"));
  beakta_case_editor_apply (self->editor, change);
}

static const BeaktaCaseChecklist *
lookup (BeaktaChecklistPicker *self,
        const char            *id)
{
  return beakta_case_lookup (beakta_case_editor_get_case (self->editor), BEAKTA_ITEM_CHECKLIST, id);
}

static void
button_clicked_cb (GtkButton *button,
                   Row       *row)
{
  BeaktaChecklistPicker *self = row->picker;

  if (lookup (self, row->id) != NULL)
    {
      detach (self, row->id);
      return;
    }

  attach (self, row->id, row->version, "normal");
  g_signal_emit (self, signals[ATTACHED], 0, row->id);
}

static void
depth_chosen_cb (BeaktaOptionRow *options,
                 const char      *depth,
                 Row             *row)
{
  const BeaktaCaseChecklist *used = lookup (row->picker, row->id);

  if (used == NULL)
    return;

  /* A depth cannot be taken back, only exchanged. */
  if (*depth == '\0')
    beakta_option_row_set_value (options, used->depth);
  else
    attach (row->picker, row->id, used->version, depth);
}

static GtkWidget *
make_depth (const char *title)
{
  /* Translators: followed by the title of a checklist; how many of its questions are asked */
  g_autofree char *about = g_strdup_printf (_("Depth of %s"), title);
  GtkWidget *depth = beakta_option_row_new (about);

  /* Translators: how deep a checklist goes: the number of questions */
  beakta_option_row_add (BEAKTA_OPTION_ROW (depth), "short", C_("depth", "Short"), BEAKTA_TONE_NEUTRAL);
  beakta_option_row_add (BEAKTA_OPTION_ROW (depth), "normal", C_("depth", "Normal"), BEAKTA_TONE_NEUTRAL);
  beakta_option_row_add (BEAKTA_OPTION_ROW (depth), "deep", C_("depth", "Deep"), BEAKTA_TONE_NEUTRAL);
  gtk_widget_set_tooltip_text (depth, _("How many of the questions are asked"));

  return depth;
}

/* The first sentence; the rest stands in the tooltip. */
static char *
shorten (const char *summary)
{
  const char *end = strstr (summary, ". ");

  return end != NULL ? g_strndup (summary, end + 1 - summary) : g_strdup (summary);
}

static GtkWidget *
make_words (const char *title,
            const char *summary)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *heading = gtk_label_new (title);
  g_autofree char *first = shorten (summary);
  GtkWidget *body = gtk_label_new (first);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (box), heading);

  gtk_label_set_xalign (GTK_LABEL (body), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (body), 40);
  gtk_widget_add_css_class (body, "caption");
  gtk_widget_add_css_class (body, "dim-label");
  gtk_widget_set_visible (body, *summary != '\0');
  gtk_widget_set_tooltip_text (box, summary);
  gtk_box_append (GTK_BOX (box), body);
  gtk_widget_set_hexpand (box, TRUE);
  beakta_wrapped_words_set (box);

  return box;
}

static void
add_row (BeaktaChecklistPicker *self,
         BeaktaChecklist       *checklist)
{
  const char *language = beakta_wording_get_language ();
  const char *title = beakta_checklist_get_title (checklist, language);
  GtkWidget *line = beakta_line_new (10);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  Row *row = g_new0 (Row, 1);

  row->picker = self;
  row->id = g_strdup (beakta_checklist_get_id (checklist));
  row->version = g_strdup (beakta_checklist_get_version (checklist));
  row->depth = make_depth (title);
  row->button = gtk_button_new ();
  gtk_widget_set_valign (row->button, GTK_ALIGN_START);
  g_ptr_array_add (self->rows, row);

  gtk_box_append (GTK_BOX (line), make_words (title, beakta_checklist_get_summary (checklist, language)));
  gtk_box_append (GTK_BOX (line), row->button);
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), row->depth);
  gtk_widget_add_css_class (box, "picker-row");
  gtk_box_append (GTK_BOX (self->list), box);

  g_signal_connect (row->button, "clicked", G_CALLBACK (button_clicked_cb), row);
  g_signal_connect (row->depth, "chosen", G_CALLBACK (depth_chosen_cb), row);
}

static void
show_row (BeaktaChecklistPicker *self,
          const Row             *row,
          const char            *title)
{
  const BeaktaCaseChecklist *used = lookup (self, row->id);
  g_autofree char *why = NULL;
  g_autofree char *name = NULL;
  const char *word = used != NULL ? _("Take Away") : _("Use");

  beakta_case_editor_may (self->editor,
                          used != NULL ? BEAKTA_ACT_DETACH_CHECKLIST : BEAKTA_ACT_ATTACH_CHECKLIST, &why);

  name = g_strdup_printf ("%s: %s", word, title);
  gtk_button_set_label (GTK_BUTTON (row->button), word);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_sensitive (row->button, why == NULL);
  gtk_widget_set_tooltip_text (gtk_widget_get_parent (row->button), why);

  gtk_widget_set_visible (row->depth, used != NULL);
  beakta_option_row_set_locked (BEAKTA_OPTION_ROW (row->depth), why);

  if (used != NULL)
    beakta_option_row_set_value (BEAKTA_OPTION_ROW (row->depth), used->depth);
}

static void
clear_checklists (BeaktaChecklistPicker *self)
{
  GtkWidget *child;

  g_clear_object (&self->checklists);
  g_ptr_array_set_size (self->rows, 0);

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), child);
}

static void
load_checklists (BeaktaChecklistPicker *self)
{
  self->checklists = beakta_store_list_checklists (beakta_case_editor_get_store (self->editor));

  for (guint i = 0; i < g_list_model_get_n_items (self->checklists); i++)
    {
      g_autoptr(BeaktaChecklist) checklist = g_list_model_get_item (self->checklists, i);

      add_row (self, checklist);
    }
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
  self->rows = g_ptr_array_new_with_free_func (row_free);
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
  g_return_if_fail (BEAKTA_IS_CHECKLIST_PICKER (self));

  if (g_set_object (&self->editor, editor))
    clear_checklists (self);
  if (editor != NULL && self->checklists == NULL)
    load_checklists (self);
  beakta_list_proposal_update (BEAKTA_LIST_PROPOSAL (self->proposal), self->editor, self->checklists);

  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autoptr(BeaktaChecklist) checklist = g_list_model_get_item (self->checklists, i);

      show_row (self, g_ptr_array_index (self->rows, i),
                beakta_checklist_get_title (checklist, beakta_wording_get_language ()));
    }
}
