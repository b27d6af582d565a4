/* Asks the applicant for what is missing, or the unit whose own work it is: the points that the answers gave, and the last
 * day. */

#define G_LOG_DOMAIN "beakta-completion-dialog"

#include "beakta-completion-dialog.h"

#include <glib/gi18n.h>

#include "beakta-completion.h"
#include "beakta-subject.h"
#include "beakta-wording-days.h"
#include "beakta-workday.h"

struct _BeaktaCompletionDialog
{
  AdwWindow            parent_instance;

  BeaktaCaseEditor    *editor;       /* owned */
  guint                n_points;

  /* Template children */
  GtkButton           *request;
  GtkStack            *stack;
  AdwPreferencesGroup *letter;
  AdwPreferencesGroup *points;
  AdwEntryRow         *due;
  GtkLabel            *holiday;
};

enum
{
  REQUESTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BeaktaCompletionDialog, beakta_completion_dialog, ADW_TYPE_WINDOW)

/* A day on which the office is closed may be chosen all the same. */
static void
tell_holiday (BeaktaCompletionDialog *self,
              const GDate            *day)
{
  BeaktaHoliday holiday = day != NULL ? beakta_workday_get_holiday (day) : BEAKTA_HOLIDAY_NONE;
  g_autofree char *text = NULL;

  if (holiday != BEAKTA_HOLIDAY_NONE)
    text = beakta_wording_dup_holiday (holiday, day);

  gtk_label_set_label (self->holiday, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->holiday), text != NULL);
}

static void
validate (BeaktaCompletionDialog *self)
{
  GDate day;
  gboolean good = beakta_workday_parse (gtk_editable_get_text (GTK_EDITABLE (self->due)), &day);

  if (good)
    gtk_widget_remove_css_class (GTK_WIDGET (self->due), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->due), "error");

  tell_holiday (self, good ? &day : NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->request), good && self->n_points > 0);
}

static void
request_clicked_cb (BeaktaCompletionDialog *self)
{
  g_autofree char *reason = g_strdup_printf (ngettext ("One point to complete", "%u points to complete", self->n_points),
                                             self->n_points);

  g_signal_emit (self, signals[REQUESTED], 0, gtk_editable_get_text (GTK_EDITABLE (self->due)), reason);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
add_point (BeaktaCompletionDialog      *self,
           const BeaktaCompletionPoint *point)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *number = g_strdup_printf ("%u", ++self->n_points);
  GtkWidget *prefix = gtk_label_new (number);

  gtk_widget_add_css_class (prefix, "dim-label");
  gtk_widget_add_css_class (prefix, "numeric");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), point->text);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), prefix);
  adw_preferences_group_add (self->points, row);
}

/* Of own work it is a note that goes to the unit. */
static void
name_unit (BeaktaCompletionDialog *self)
{
  gtk_button_set_label (self->request, _("_Make the Note"));
  adw_preferences_group_set_title (self->points, _("What the Unit Is Asked For"));
  adw_preferences_group_set_description (self->letter,
                                         _("The note is shown when you have chosen the last day. You can print it or save it. "
                                           "The case then waits for the unit’s answer."));
}

static void
fill_in (BeaktaCompletionDialog *self)
{
  BeaktaCase *case_ = beakta_case_editor_get_case (self->editor);
  g_autoptr(GPtrArray) checklists = beakta_case_list (case_, BEAKTA_ITEM_CHECKLIST);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *due = beakta_workday_dup_after (today, BEAKTA_REQUEST_USUAL_DAYS);

  for (guint i = 0; i < checklists->len; i++)
    {
      const BeaktaRecord *checklist = g_ptr_array_index (checklists, i);
      const BeaktaFindings *findings = beakta_case_editor_get_whole_findings (self->editor, checklist->id);

      for (guint j = 0; findings != NULL && j < findings->points->len; j++)
        add_point (self, g_ptr_array_index (findings->points, j));
    }

  if (beakta_case_is_own_work (case_))
    name_unit (self);
  gtk_stack_set_visible_child_name (self->stack, self->n_points > 0 ? "points" : "empty");
  gtk_editable_set_text (GTK_EDITABLE (self->due), due);
  if (self->n_points > 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->due));
  validate (self);
}

static void
beakta_completion_dialog_dispose (GObject *object)
{
  g_clear_object (&BEAKTA_COMPLETION_DIALOG (object)->editor);

  G_OBJECT_CLASS (beakta_completion_dialog_parent_class)->dispose (object);
}

static void
beakta_completion_dialog_class_init (BeaktaCompletionDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_completion_dialog_dispose;

  signals[REQUESTED] = g_signal_new ("requested", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/case/beakta-completion-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaCompletionDialog, request);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCompletionDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCompletionDialog, letter);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCompletionDialog, points);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCompletionDialog, due);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCompletionDialog, holiday);
  gtk_widget_class_bind_template_callback (widget_class, validate);
  gtk_widget_class_bind_template_callback (widget_class, request_clicked_cb);
}

static void
beakta_completion_dialog_init (BeaktaCompletionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
beakta_completion_dialog_new (GtkWindow        *parent,
                              BeaktaCaseEditor *editor)
{
  BeaktaCompletionDialog *self;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);

  self = g_object_new (BEAKTA_TYPE_COMPLETION_DIALOG, "transient-for", parent, NULL);
  self->editor = g_object_ref (editor);
  fill_in (self);

  return GTK_WIDGET (self);
}
