/* Marks of the case page once they are made: named, moved, and listed beside the text. */

#define G_LOG_DOMAIN "beakta-case-page"

#include "beakta-case-page-private.h"

#include <glib/gi18n.h>

#include "beakta-evidence-row.h"
#include "beakta-label-dialog.h"

/* What the dialog asked about, when it comes to naming. */
typedef struct
{
  BeaktaCasePage *page;              /* not owned: the dialog goes with its window */
  char           *passage;
} Naming;

static void
naming_free (gpointer  data,
             GClosure *closure)
{
  Naming *naming = data;

  g_free (naming->passage);
  g_free (naming);
}

static void
label_given_cb (BeaktaLabelDialog *dialog,
                const char        *label,
                gpointer           user_data)
{
  Naming *naming = user_data;
  g_autoptr(BeaktaChange) change = NULL;

  if (naming->page->editor == NULL)
    return;

  change = beakta_acts_label_mark (beakta_case_editor_get_case (naming->page->editor), naming->passage, label);
  beakta_case_editor_apply (naming->page->editor, change);
}

static void
ask_label (BeaktaCasePage *self,
           const char     *id)
{
  const BeaktaPassage *passage = beakta_case_lookup (beakta_case_editor_get_case (self->editor), BEAKTA_ITEM_PASSAGE, id);
  g_autofree char *quotation = NULL;
  GtkWidget *dialog;
  Naming *naming;

  if (passage == NULL || !beakta_case_page_may (self, BEAKTA_ACT_MARK))
    return;

  quotation = beakta_evidence_row_dup_quotation (passage->exact);
  dialog = beakta_label_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), quotation, passage->label);
  naming = g_new0 (Naming, 1);
  naming->page = self;
  naming->passage = g_strdup (id);
  g_signal_connect_data (dialog, "given", G_CALLBACK (label_given_cb), naming, naming_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
move_mark (BeaktaCasePage *self,
           const char     *id,
           BeaktaPassage  *place)
{
  g_autoptr(BeaktaChange) change = beakta_acts_move_mark (beakta_case_editor_get_case (self->editor), id, place);

  if (!beakta_case_page_may (self, beakta_change_get_act (change)))
    return;

  beakta_case_editor_apply (self->editor, change);
  beakta_reading_view_clear_selection (self->reading);
}

static void
move_mark_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);
  g_autoptr(BeaktaPassage) place = self->editor != NULL ? beakta_reading_view_dup_selection (self->reading) : NULL;
  const BeaktaPassage *marked = NULL;

  if (place != NULL)
    marked = beakta_acts_find_marked (beakta_case_editor_get_case (self->editor), place);

  if (marked != NULL)
    move_mark (self, marked->record.id, place);
  else if (self->editor != NULL)
    beakta_case_page_toast (self, _("Select words that overlap a mark; then the mark is moved to them."));
}

static void
select_sentence_cb (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (BEAKTA_CASE_PAGE (widget)->reading), "reading.select-sentence", NULL);
}

static void
mark_chosen_cb (BeaktaCasePage *self,
                const char     *id,
                gboolean        for_good)
{
  beakta_reading_view_show_passage (self->reading, id);
  if (for_good)
    gtk_widget_grab_focus (GTK_WIDGET (self->reading));
}

static void
move_requested_cb (BeaktaCasePage *self,
                   const char     *id)
{
  g_autoptr(BeaktaPassage) place = beakta_reading_view_dup_selection (self->reading);

  if (place != NULL)
    move_mark (self, id, place);
  else
    beakta_case_page_toast (self, _("Select the words in the text that the mark is to be moved to."));
}

void
beakta_case_page_class_add_marks (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "case.move-mark", NULL, move_mark_cb);
  gtk_widget_class_install_action (klass, "case.select-sentence", NULL, select_sentence_cb);

  gtk_widget_class_add_binding_action (klass, GDK_KEY_m, 0, "case.move-mark", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_s, 0, "case.select-sentence", NULL);
}

void
beakta_case_page_marks_init (BeaktaCasePage *self)
{
  self->marks = BEAKTA_MARKS_PANEL (beakta_marks_panel_new ());
  g_signal_connect_object (self->marks, "mark-chosen", G_CALLBACK (mark_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->marks, "label-requested", G_CALLBACK (ask_label), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->marks, "move-requested", G_CALLBACK (move_requested_cb), self, G_CONNECT_SWAPPED);
  g_object_bind_property (self->checklist_pane, "question", self->marks, "question", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->marks, "others", self->reading, "others", G_BINDING_BIDIRECTIONAL);

  beakta_reading_view_add_panel (self->reading, GTK_WIDGET (self->marks), "marks");
}
