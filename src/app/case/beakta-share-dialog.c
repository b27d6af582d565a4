/* Chooses which questions one passage is evidence of.
 *
 * (1) The section that one works in comes first, then the rest of its list, then the other lists of the case.
 * (2) The answers that stand on the passage are ticked from the start; taking a tick away takes the evidence away.
 * (3) What is chosen is one act, and one step to undo.
 */

#define G_LOG_DOMAIN "beakta-share-dialog"

#include "beakta-share-dialog.h"

#include <glib/gi18n.h>

#include "beakta-evidence-row.h"
#include "beakta-heard-name.h"
#include "beakta-share-row.h"
#include "beakta-spelled-entry.h"
#include "beakta-wording.h"
#include "beakta-wrapped-words.h"

struct _BeaktaShareDialog
{
  AdwWindow         parent_instance;

  BeaktaCaseEditor *editor;          /* owned */
  BeaktaPassage    *passage;         /* owned */
  GPtrArray        *rows;            /* of BeaktaShareRow, children */

  /* Template children */
  GtkWidget        *use;
  GtkLabel         *quotation;
  GtkSearchEntry   *search;
  GtkListBox       *list;
  GtkDropDown      *answer;
  GtkEditable      *reason;
};

G_DEFINE_FINAL_TYPE (BeaktaShareDialog, beakta_share_dialog, ADW_TYPE_WINDOW)

enum
{
  SHARED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What can be answered here, in the order of the drop-down; the first is none. */
static const char * const values[] = { "", "yes", "partly", "no", "not-relevant" };

/* (transfer full): "Gävleborg · 1 Goals and activities" */
static char *
dup_group (BeaktaChecklist     *checklist,
           const BeaktaSection *section)
{
  const char *language = beakta_wording_get_language ();
  g_auto(GStrv) title = g_strsplit (beakta_checklist_get_title (checklist, language), ":", 2);

  return g_strdup_printf ("%s · %s %s", title[0] != NULL ? title[0] : "", beakta_section_get_number (section),
                          beakta_section_get_title (section, language));
}

static void
add_question (BeaktaShareDialog    *self,
              const BeaktaFindings *findings,
              const BeaktaQuestion *question,
              const char           *group)
{
  const BeaktaAnswer *answer = beakta_case_get_answer (beakta_case_editor_get_case (self->editor),
                                                       beakta_checklist_get_id (findings->checklist),
                                                       beakta_question_get_id (question));
  gboolean is_used = answer != NULL && g_strv_contains ((const char * const *) answer->evidence, self->passage->record.id);
  GtkWidget *row;

  if (answer == NULL && !beakta_findings_applies ((BeaktaFindings *) findings, question))
    return;

  row = beakta_share_row_new (findings->checklist, question, group, answer, is_used);
  gtk_list_box_append (self->list, row);
  g_ptr_array_add (self->rows, row);
}

static void
add_section (BeaktaShareDialog    *self,
             const BeaktaFindings *findings,
             const BeaktaSection  *section)
{
  g_autofree char *group = dup_group (findings->checklist, section);

  for (guint i = 0; i < beakta_section_get_n_questions (section); i++)
    add_question (self, findings, beakta_section_get_question (section, i), group);
}

static gboolean
has_question (const BeaktaSection *section,
              const char          *id)
{
  for (guint i = 0; i < beakta_section_get_n_questions (section); i++)
    if (g_strcmp0 (beakta_question_get_id (beakta_section_get_question (section, i)), id) == 0)
      return TRUE;

  return FALSE;
}

/* The section with @question (nullable) alone, or all the others. */
static void
add_sections (BeaktaShareDialog    *self,
              const BeaktaFindings *findings,
              const char           *question,
              gboolean              with)
{
  for (guint i = 0; i < beakta_checklist_get_n_sections (findings->checklist); i++)
    {
      const BeaktaSection *section = beakta_checklist_get_section (findings->checklist, i);

      if (has_question (section, question) == with)
        add_section (self, findings, section);
    }
}

/* Rule 1. */
static void
add_lists (BeaktaShareDialog *self,
           const char        *current)
{
  g_autoptr(GPtrArray) all = beakta_case_editor_list_findings (self->editor);
  g_auto(GStrv) parts = g_strsplit (current != NULL ? current : "", "/", 2);
  const char *list = parts[0] != NULL ? parts[0] : "";

  for (guint i = 0; i < all->len; i++)
    {
      const BeaktaFindings *findings = g_ptr_array_index (all, i);

      if (!g_str_equal (beakta_checklist_get_id (findings->checklist), list))
        continue;

      add_sections (self, findings, parts[1], TRUE);
      add_sections (self, findings, parts[1], FALSE);
    }

  for (guint i = 0; i < all->len; i++)
    {
      const BeaktaFindings *findings = g_ptr_array_index (all, i);

      if (!g_str_equal (beakta_checklist_get_id (findings->checklist), list))
        add_sections (self, findings, NULL, FALSE);
    }
}

static gboolean
passes (GtkListBoxRow *row,
        gpointer       user_data)
{
  BeaktaShareDialog *self = user_data;

  return beakta_share_row_matches (BEAKTA_SHARE_ROW (row), gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
set_header (GtkListBoxRow *row,
            GtkListBoxRow *before,
            gpointer       user_data)
{
  const char *group = beakta_share_row_get_group (BEAKTA_SHARE_ROW (row));
  GtkWidget *label;

  if (before != NULL && g_str_equal (beakta_share_row_get_group (BEAKTA_SHARE_ROW (before)), group))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  label = gtk_label_new (group);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "share-group");
  gtk_list_box_row_set_header (row, label);
}

static void
search_changed_cb (GtkSearchEntry    *entry,
                   BeaktaShareDialog *self)
{
  gtk_list_box_invalidate_filter (self->list);
}

/* From the search to what it finds, at once. */
static void
search_activated_cb (GtkSearchEntry    *entry,
                     BeaktaShareDialog *self)
{
  gtk_list_box_invalidate_filter (self->list);
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static gboolean
can_be_given (BeaktaShareRow *row,
              const char     *value)
{
  return *value != '\0' && !beakta_share_row_is_answered (row)
         && beakta_question_find_option (beakta_share_row_get_question (row), value) != NULL;
}

/* Rule 3. */
static void
share (BeaktaShareDialog *self)
{
  const char *value = values[MIN (gtk_drop_down_get_selected (self->answer), G_N_ELEMENTS (values) - 1)];
  g_autoptr(GStrvBuilder) onto = g_strv_builder_new ();
  g_autoptr(GStrvBuilder) off = g_strv_builder_new ();
  g_autoptr(GStrvBuilder) given = g_strv_builder_new ();
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChange) change = NULL;
  g_auto(GStrv) chosen = NULL;
  g_auto(GStrv) left = NULL;
  g_auto(GStrv) answered = NULL;
  BeaktaSharing sharing;

  for (guint i = 0; i < self->rows->len; i++)
    {
      BeaktaShareRow *row = g_ptr_array_index (self->rows, i);

      if (beakta_share_row_is_chosen (row))
        g_strv_builder_add (onto, beakta_share_row_get_place (row));
      else if (beakta_share_row_is_used (row))
        g_strv_builder_add (off, beakta_share_row_get_place (row));

      if (beakta_share_row_is_chosen (row) && can_be_given (row, value))
        g_strv_builder_add (given, beakta_share_row_get_place (row));
    }

  chosen = g_strv_builder_end (onto);
  left = g_strv_builder_end (off);
  answered = g_strv_builder_end (given);
  sharing = (BeaktaSharing) { (const char * const *) chosen, (const char * const *) left, (const char * const *) answered, value,
                              gtk_editable_get_text (self->reason) };
  change = beakta_acts_share_evidence (beakta_case_editor_get_case (self->editor), self->passage, &sharing,
                                       beakta_case_editor_get_user (self->editor), now);
  beakta_case_editor_apply (self->editor, change);
}

static void
use_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  share (BEAKTA_SHARE_DIALOG (widget));
  g_signal_emit (widget, signals[SHARED], 0);
  gtk_window_close (GTK_WINDOW (widget));
}

static void
search_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  BeaktaShareDialog *self = BEAKTA_SHARE_DIALOG (widget);

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_select_region (GTK_EDITABLE (self->search), 0, -1);
}

static void
answer_selected_cb (GtkDropDown       *drop_down,
                    GParamSpec        *pspec,
                    BeaktaShareDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->reason), gtk_drop_down_get_selected (drop_down) > 0);
}

static void
beakta_share_dialog_dispose (GObject *object)
{
  BeaktaShareDialog *self = BEAKTA_SHARE_DIALOG (object);

  g_clear_object (&self->editor);
  g_clear_pointer (&self->passage, beakta_record_unref);

  G_OBJECT_CLASS (beakta_share_dialog_parent_class)->dispose (object);
}

static void
beakta_share_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (BEAKTA_SHARE_DIALOG (object)->rows);

  G_OBJECT_CLASS (beakta_share_dialog_parent_class)->finalize (object);
}

static void
beakta_share_dialog_class_init (BeaktaShareDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_share_dialog_dispose;
  object_class->finalize = beakta_share_dialog_finalize;

  signals[SHARED] = g_signal_new ("shared", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "share.use", NULL, use_cb);
  gtk_widget_class_install_action (widget_class, "share.search", NULL, search_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "share.search", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "share.use", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "share.use", NULL);

  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/case/beakta-share-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaShareDialog, use);
  gtk_widget_class_bind_template_child (widget_class, BeaktaShareDialog, quotation);
  gtk_widget_class_bind_template_child (widget_class, BeaktaShareDialog, search);
  gtk_widget_class_bind_template_child (widget_class, BeaktaShareDialog, list);
  gtk_widget_class_bind_template_child (widget_class, BeaktaShareDialog, answer);
  gtk_widget_class_bind_template_child (widget_class, BeaktaShareDialog, reason);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, answer_selected_cb);
}

static void
fill_answers (BeaktaShareDialog *self)
{
  g_autoptr(GtkStringList) words = gtk_string_list_new (NULL);

  gtk_string_list_append (words, _("Leave them unanswered"));
  for (guint i = 1; i < G_N_ELEMENTS (values); i++)
    gtk_string_list_take (words, beakta_wording_dup_value (values[i]));

  gtk_drop_down_set_model (self->answer, G_LIST_MODEL (words));
  beakta_heard_name_set_drop_down (self->answer, _("Answer of the questions that have none"));
}

static void
beakta_share_dialog_init (BeaktaShareDialog *self)
{
  g_autoptr(BeaktaSpeller) speller = beakta_speller_ref_shared ();

  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  beakta_spelled_entry_attach (self->reason, speller);
  gtk_list_box_set_filter_func (self->list, passes, self, NULL);
  gtk_list_box_set_header_func (self->list, set_header, NULL, NULL);
  fill_answers (self);
  beakta_wrapped_words_set (self->use);
}

GtkWidget *
beakta_share_dialog_new (GtkWindow           *parent,
                         BeaktaCaseEditor    *editor,
                         const BeaktaPassage *passage,
                         const char          *current)
{
  BeaktaShareDialog *self;
  g_autofree char *quotation = NULL;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);
  g_return_val_if_fail (passage != NULL, NULL);

  self = g_object_new (BEAKTA_TYPE_SHARE_DIALOG, "transient-for", parent, NULL);
  self->editor = g_object_ref (editor);
  self->passage = beakta_acts_dup_same_place (beakta_case_editor_get_case (editor), passage);
  quotation = beakta_evidence_row_dup_quotation (passage->exact);
  gtk_label_set_label (self->quotation, quotation);
  add_lists (self, current);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));

  return GTK_WIDGET (self);
}
