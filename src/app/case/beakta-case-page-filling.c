/* Filling in the checklists by the keyboard: to the next question without an answer, another choice of questions, into the words,
 * and several answers at once. */

#define G_LOG_DOMAIN "beakta-case-page"

#include "beakta-case-page-private.h"

#include <glib/gi18n.h>

#include "beakta-filling.h"
#include "beakta-reason-dialog.h"
#include "beakta-share-dialog.h"

static void
next_unanswered_cb (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);

  if (self->editor == NULL)
    return;

  beakta_case_page_show_pane (self, "checklist");
  if (!beakta_checklist_pane_next_unanswered (self->checklist_pane, g_variant_get_int32 (parameter)))
    beakta_case_page_toast (self, _("Every question of the case has an answer"));
}

static void
next_filter_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);

  beakta_case_page_show_pane (self, "checklist");
  beakta_checklist_pane_next_filter (self->checklist_pane, g_variant_get_int32 (parameter));
}

static void
write_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);

  if (beakta_case_page_begin (self, BEAKTA_ACT_ANSWER))
    beakta_checklist_pane_write (self->checklist_pane);
}

/* What is to be set aside, while its reason is asked for. */
typedef struct
{
  BeaktaCasePage *page;              /* not owned: the dialog goes with its window */
  char           *checklist;
  char           *section;
} Setting;

static void
setting_free (gpointer  data,
              GClosure *closure)
{
  Setting *setting = data;

  g_free (setting->checklist);
  g_free (setting->section);
  g_free (setting);
}

/* (nullable): of the section that was asked about, as the case stands now. */
static BeaktaAside *
find_aside (const Setting *setting)
{
  BeaktaCaseEditor *editor = setting->page->editor;
  const BeaktaFindings *findings = beakta_case_editor_get_findings (editor, setting->checklist);

  for (guint i = 0; findings != NULL && i < beakta_checklist_get_n_sections (findings->checklist); i++)
    {
      const BeaktaSection *section = beakta_checklist_get_section (findings->checklist, i);

      if (g_str_equal (beakta_section_get_number (section), setting->section))
        return beakta_aside_new ((BeaktaFindings *) findings, beakta_case_editor_get_case (editor), section);
    }

  return NULL;
}

/* What has been answered while the reason was written is left as it is. */
static void
reason_given_cb (BeaktaReasonDialog *dialog,
                 const char         *reason,
                 gpointer            user_data)
{
  const Setting *setting = user_data;
  BeaktaCasePage *self = setting->page;
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaAside) aside = self->editor != NULL ? find_aside (setting) : NULL;
  g_autoptr(BeaktaChange) change = NULL;

  if (aside == NULL)
    return;

  change = beakta_acts_set_aside (beakta_case_editor_get_case (self->editor), (const char * const *) aside->answers,
                                  BEAKTA_NOT_RELEVANT, reason, beakta_case_editor_get_user (self->editor), now);
  beakta_case_editor_apply (self->editor, change);
}

/* (transfer full): how many it is about, and how many it leaves. */
static char *
describe_aside (const BeaktaAside *aside)
{
  guint n_aside = g_strv_length (aside->answers);
  GString *words = g_string_new (NULL);

  g_string_append_printf (words, ngettext ("%u question without an answer gets the answer “Not relevant”, with your reason.",
                                           "%u questions without an answer get the answer “Not relevant”, with your reason.",
                                           n_aside), n_aside);
  if (aside->n_answered > 0)
    {
      g_string_append_c (words, ' ');
      g_string_append_printf (words, ngettext ("%u is answered, and is left as it is.",
                                               "%u are answered, and are left as they are.", aside->n_answered),
                              aside->n_answered);
    }
  if (aside->n_unfit > 0)
    {
      g_string_append_c (words, ' ');
      g_string_append_printf (words, ngettext ("%u cannot be answered so, and is left to do.",
                                               "%u cannot be answered so, and are left to do.", aside->n_unfit),
                              aside->n_unfit);
    }

  return g_string_free (words, FALSE);
}

static void
ask_reason (BeaktaCasePage      *self,
            const BeaktaSection *section,
            const BeaktaAside   *aside)
{
  /* Translators: the number of a section of a checklist */
  g_autofree char *heading = g_strdup_printf (_("Is Section %s Not Relevant?"), beakta_section_get_number (section));
  g_autofree char *body = describe_aside (aside);
  Setting *setting = g_new0 (Setting, 1);
  GtkWidget *dialog;

  setting->page = self;
  setting->checklist = g_strdup (beakta_checklist_get_id (beakta_checklist_pane_get_findings (self->checklist_pane)->checklist));
  setting->section = g_strdup (beakta_section_get_number (section));

  dialog = beakta_reason_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), heading, body, _("_Not Relevant"));
  g_signal_connect_data (dialog, "given", G_CALLBACK (reason_given_cb), setting, setting_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
set_aside_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);
  const char *number = g_variant_get_string (parameter, NULL);
  const BeaktaSection *section;
  const BeaktaFindings *findings;
  g_autoptr(BeaktaAside) aside = NULL;

  if (!beakta_case_page_may (self, BEAKTA_ACT_SET_ASIDE))
    return;

  beakta_case_page_show_pane (self, "checklist");
  beakta_case_page_flush (self);
  section = beakta_checklist_pane_get_section (self->checklist_pane, *number != '\0' ? number : NULL);
  findings = beakta_checklist_pane_get_findings (self->checklist_pane);
  if (section == NULL || findings == NULL)
    return;

  aside = beakta_aside_new ((BeaktaFindings *) findings, beakta_case_editor_get_case (self->editor), section);
  if (aside->answers[0] != NULL)
    ask_reason (self, section, aside);
  else
    beakta_case_page_toast (self, _("No question of the section is left to answer with “Not relevant”"));
}

/* (transfer full) (nullable): what is selected; else what the mark at the cursor or under the keyboard stands on. */
static BeaktaPassage *
dup_passage (BeaktaCasePage *self,
             const char     *id)
{
  const BeaktaPassage *passage = NULL;

  if (*id == '\0')
    return beakta_reading_view_dup_selection (self->reading);

  passage = beakta_case_lookup (beakta_case_editor_get_case (self->editor), BEAKTA_ITEM_PASSAGE, id);

  return passage != NULL ? beakta_record_copy (passage) : NULL;
}

static void
share_evidence_cb (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);
  g_autoptr(BeaktaPassage) passage = NULL;
  g_autofree char *current = NULL;
  BeaktaItemKind kind;
  GtkWidget *dialog;

  if (!beakta_case_page_may (self, BEAKTA_ACT_SHARE_EVIDENCE))
    return;

  passage = dup_passage (self, g_variant_get_string (parameter, NULL));
  if (passage == NULL)
    {
      beakta_case_page_toast (self, _("Mark words in the text first."));
      return;
    }

  beakta_case_page_flush (self);
  beakta_case_pane_get_target (BEAKTA_CASE_PANE (self->checklist_pane), &kind, &current);
  dialog = beakta_share_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), self->editor, passage, current);
  g_signal_connect_object (dialog, "shared", G_CALLBACK (beakta_reading_view_clear_selection), self->reading, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
beakta_case_page_class_add_filling (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "case.next-unanswered", "i", next_unanswered_cb);
  gtk_widget_class_install_action (klass, "case.next-filter", "i", next_filter_cb);
  gtk_widget_class_install_action (klass, "case.write", NULL, write_cb);
  gtk_widget_class_install_action (klass, "case.set-aside", "s", set_aside_cb);
  gtk_widget_class_install_action (klass, "case.share-evidence", "s", share_evidence_cb);

  gtk_widget_class_add_binding_action (klass, GDK_KEY_n, 0, "case.next-unanswered", "i", 1);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_n, GDK_SHIFT_MASK, "case.next-unanswered", "i", -1);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_f, 0, "case.next-filter", "i", 1);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_f, GDK_SHIFT_MASK, "case.next-filter", "i", -1);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_r, 0, "case.write", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_0, 0, "case.set-aside", "s", "");
  gtk_widget_class_add_binding_action (klass, GDK_KEY_KP_0, 0, "case.set-aside", "s", "");
  gtk_widget_class_add_binding_action (klass, GDK_KEY_e, GDK_SHIFT_MASK, "case.share-evidence", "s", "");
}
