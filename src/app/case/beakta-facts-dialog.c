/* The facts of a case, as the board registers them.
 *
 * Amounts may be written with spaces, days as yyyy-mm-dd; what cannot be understood is said beside the field, and
 * the button waits.
 *
 * Of the organisation's own work the row of the applicant asks for the unit, and the rows that are about an application are
 * not there. What was written in them comes back with the switch, until the dialog is accepted.
 */

#define G_LOG_DOMAIN "beakta-facts-dialog"

#include "beakta-facts-dialog.h"

#include <glib/gi18n.h>

#include "beakta-marking.h"
#include "beakta-spelled-entry.h"
#include "beakta-subject.h"
#include "beakta-wording.h"

struct _BeaktaFactsDialog
{
  AdwWindow            parent_instance;

  BeaktaFacts         *facts;        /* owned: as they came */
  char                *other;        /* owned: the applicant while the unit is shown, and the other way round */

  /* Template children */
  AdwPreferencesGroup *notes;
  GtkButton           *accept;
  GtkLabel            *problem;
  AdwEntryRow         *number;
  AdwEntryRow         *case_title;
  GtkSwitch           *own_work;
  AdwEntryRow         *applicant;
  AdwEntryRow         *applicant_number;
  AdwEntryRow         *programme;
  AdwEntryRow         *rule;
  AdwEntryRow         *sought;
  AdwEntryRow         *received;
  AdwEntryRow         *due;
  AdwEntryRow         *caseworker;
  AdwEntryRow         *annex_number;
  AdwEntryRow         *secrecy;
};

enum
{
  ACCEPTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BeaktaFactsDialog, beakta_facts_dialog, ADW_TYPE_WINDOW)

static char *
dup_text (AdwEntryRow *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

static void
set_text (AdwEntryRow *row,
          const char  *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

/* Kronor: digits, with any spaces and a "kr" among them; "" is not stated (-1). */
static gboolean
parse_sought (const char *text,
              gint64     *sought)
{
  g_autoptr(GString) digits = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c))
        g_string_append_unichar (digits, c);
      else if (!g_unichar_isspace (c) && strchr ("krKRSEsek", (int) c) == NULL)
        return FALSE;
    }

  *sought = -1;

  return digits->len == 0 ? *text == '\0' : g_ascii_string_to_signed (digits->str, 10, 0, G_MAXINT64, sought, NULL);
}

static gboolean
is_day (const char *text)
{
  GDate date;
  int year, month, day;
  char rest;

  if (*text == '\0')
    return TRUE;

  if (sscanf (text, "%4d-%2d-%2d%c", &year, &month, &day, &rest) != 3 || strlen (text) != 10)
    return FALSE;

  g_date_clear (&date, 1);

  return g_date_valid_dmy (day, month, year);
}

static void
mark (AdwEntryRow *row,
      gboolean     good)
{
  if (good)
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
}

static void
show_problem (BeaktaFactsDialog *self,
              const char        *problem)
{
  gtk_label_set_text (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->accept), problem == NULL);
}

static void
validate (BeaktaFactsDialog *self)
{
  g_autofree char *number = dup_text (self->number);
  g_autofree char *sought = dup_text (self->sought);
  g_autofree char *received = dup_text (self->received);
  g_autofree char *due = dup_text (self->due);
  const char *problem = NULL;
  gint64 sek;
  gboolean is_amount = gtk_switch_get_active (self->own_work) || parse_sought (sought, &sek);

  mark (self->number, *number != '\0');
  mark (self->sought, is_amount);
  mark (self->received, is_day (received));
  mark (self->due, is_day (due));

  if (!is_day (due) || !is_day (received))
    problem = _("Write days as year-month-day: 2026-11-28.");

  if (!is_amount)
    problem = _("Write the amount in kronor, with digits only.");

  if (*number == '\0')
    /* Translators: case number is diarienummer */
    problem = _("A case needs a number.");

  show_problem (self, problem);
}

static void
set_title (AdwEntryRow *row,
           const char  *title)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
}

static void
show_subject (BeaktaFactsDialog *self)
{
  gboolean is_own_work = gtk_switch_get_active (self->own_work);

  set_title (self->applicant, is_own_work ? _("Un_it responsible") : _("_Applicant"));
  set_title (self->rule, is_own_work ? _("R_ule behind the work") : _("R_ule behind the grant"));
  /* Translators: the day when a case without an applicant was opened */
  set_title (self->received, is_own_work ? _("_Opened") : _("_Received"));
  gtk_widget_set_visible (GTK_WIDGET (self->applicant_number), !is_own_work);
  gtk_widget_set_visible (GTK_WIDGET (self->sought), !is_own_work);
  gtk_widget_set_visible (GTK_WIDGET (self->programme), !is_own_work);
}

/* The applicant that the documents name is no unit of the organisation. */
static void
subject_chosen_cb (BeaktaFactsDialog *self)
{
  g_autofree char *other = g_steal_pointer (&self->other);

  self->other = dup_text (self->applicant);
  set_text (self->applicant, other != NULL ? other : "");
  show_subject (self);
  validate (self);
}

static void
accept_clicked_cb (BeaktaFactsDialog *self)
{
  if (!gtk_widget_get_sensitive (GTK_WIDGET (self->accept)))
    return;

  gtk_widget_set_sensitive (GTK_WIDGET (self->accept), FALSE);
  g_signal_emit (self, signals[ACCEPTED], 0);
}

static void
fill_in (BeaktaFactsDialog *self,
         const BeaktaFacts *facts)
{
  g_autofree char *sought = facts->sought >= 0 ? beakta_wording_dup_number (facts->sought) : g_strdup ("");

  set_text (self->number, facts->number);
  set_text (self->case_title, facts->title);
  gtk_switch_set_active (self->own_work, facts->subject == BEAKTA_SUBJECT_OWN_WORK);
  g_clear_pointer (&self->other, g_free);
  set_text (self->applicant, facts->applicant);
  set_text (self->applicant_number, facts->applicant_number);
  set_text (self->programme, facts->programme);
  set_text (self->rule, facts->rule);
  set_text (self->sought, sought);
  set_text (self->received, facts->received);
  set_text (self->due, facts->due);
  set_text (self->caseworker, facts->caseworker);
  set_text (self->annex_number, facts->annex_number);
  set_text (self->secrecy, facts->secrecy);
}

static void
add_notes (BeaktaFactsDialog  *self,
           const char * const *notes)
{
  for (; notes != NULL && *notes != NULL; notes++)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), *notes);
      adw_preferences_group_add (self->notes, row);
      gtk_widget_set_visible (GTK_WIDGET (self->notes), TRUE);
    }
}

static void
beakta_facts_dialog_dispose (GObject *object)
{
  BeaktaFactsDialog *self = BEAKTA_FACTS_DIALOG (object);

  g_clear_pointer (&self->facts, beakta_record_unref);

  G_OBJECT_CLASS (beakta_facts_dialog_parent_class)->dispose (object);
}

static void
beakta_facts_dialog_finalize (GObject *object)
{
  g_free (BEAKTA_FACTS_DIALOG (object)->other);

  G_OBJECT_CLASS (beakta_facts_dialog_parent_class)->finalize (object);
}

static void
beakta_facts_dialog_class_init (BeaktaFactsDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_facts_dialog_dispose;
  object_class->finalize = beakta_facts_dialog_finalize;

  signals[ACCEPTED] = g_signal_new ("accepted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/case/beakta-facts-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaFactsDialog, notes);
  gtk_widget_class_bind_template_child (widget_class, BeaktaFactsDialog, accept);
  gtk_widget_class_bind_template_child (widget_class, BeaktaFactsDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, BeaktaFactsDialog, number);
  gtk_widget_class_bind_template_child (widget_class, BeaktaFactsDialog, case_title);
  gtk_widget_class_bind_template_child (widget_class, BeaktaFactsDialog, own_work);
  gtk_widget_class_bind_template_child (widget_class, BeaktaFactsDialog, applicant);
  gtk_widget_class_bind_template_child (widget_class, BeaktaFactsDialog, applicant_number);
  gtk_widget_class_bind_template_child (widget_class, BeaktaFactsDialog, programme);
  gtk_widget_class_bind_template_child (widget_class, BeaktaFactsDialog, rule);
  gtk_widget_class_bind_template_child (widget_class, BeaktaFactsDialog, sought);
  gtk_widget_class_bind_template_child (widget_class, BeaktaFactsDialog, received);
  gtk_widget_class_bind_template_child (widget_class, BeaktaFactsDialog, due);
  gtk_widget_class_bind_template_child (widget_class, BeaktaFactsDialog, caseworker);
  gtk_widget_class_bind_template_child (widget_class, BeaktaFactsDialog, annex_number);
  gtk_widget_class_bind_template_child (widget_class, BeaktaFactsDialog, secrecy);
  gtk_widget_class_bind_template_callback (widget_class, validate);
  gtk_widget_class_bind_template_callback (widget_class, subject_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, accept_clicked_cb);
}

static void
beakta_facts_dialog_init (BeaktaFactsDialog *self)
{
  g_autoptr(BeaktaSpeller) speller = beakta_speller_ref_shared ();

  gtk_widget_init_template (GTK_WIDGET (self));
  beakta_spelled_entry_attach (GTK_EDITABLE (self->case_title), speller);
  beakta_spelled_entry_attach (GTK_EDITABLE (self->programme), speller);
  beakta_spelled_entry_attach (GTK_EDITABLE (self->rule), speller);
}

GtkWidget *
beakta_facts_dialog_new (GtkWindow          *parent,
                         const BeaktaFacts  *facts,
                         const char * const *notes)
{
  BeaktaFactsDialog *self;

  g_return_val_if_fail (facts != NULL, NULL);

  self = g_object_new (BEAKTA_TYPE_FACTS_DIALOG, "transient-for", parent, NULL);
  self->facts = beakta_record_ref (facts);
  fill_in (self, facts);
  add_notes (self, notes);
  validate (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->number));

  if (notes != NULL)
    {
      gtk_window_set_title (GTK_WINDOW (self), _("New Case"));
      gtk_button_set_label (self->accept, _("_Register"));
    }

  return GTK_WIDGET (self);
}

BeaktaFacts *
beakta_facts_dialog_dup_facts (BeaktaFactsDialog *self)
{
  g_autofree char *sought = NULL;
  g_autofree char *secrecy = NULL;
  g_autofree char *annex_number = NULL;
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  BeaktaFacts *facts;

  g_return_val_if_fail (BEAKTA_IS_FACTS_DIALOG (self), NULL);

  facts = beakta_record_copy (self->facts);
  sought = dup_text (self->sought);
  if (!parse_sought (sought, &facts->sought))
    facts->sought = -1;

#define TAKE(field, row) G_STMT_START { g_free (facts->field); facts->field = dup_text (self->row); } G_STMT_END
  TAKE (number, number);
  TAKE (title, case_title);
  TAKE (applicant, applicant);
  TAKE (applicant_number, applicant_number);
  TAKE (programme, programme);
  TAKE (rule, rule);
  TAKE (received, received);
  TAKE (due, due);
  TAKE (caseworker, caseworker);
#undef TAKE

  secrecy = dup_text (self->secrecy);
  annex_number = dup_text (self->annex_number);
  beakta_facts_mark (facts, secrecy, annex_number, now);
  facts->subject = BEAKTA_SUBJECT_APPLICATION;
  if (gtk_switch_get_active (self->own_work))
    beakta_facts_become_own_work (facts);

  return facts;
}

void
beakta_facts_dialog_tell (BeaktaFactsDialog *self,
                          const char        *why)
{
  g_return_if_fail (BEAKTA_IS_FACTS_DIALOG (self));
  g_return_if_fail (why != NULL);

  show_problem (self, why);
  gtk_widget_set_sensitive (GTK_WIDGET (self->accept), TRUE);
}

void
beakta_facts_dialog_refuse (BeaktaFactsDialog *self,
                            const char        *why)
{
  g_return_if_fail (BEAKTA_IS_FACTS_DIALOG (self));

  show_problem (self, why);
  mark (self->number, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->number));
}
