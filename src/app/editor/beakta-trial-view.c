/* A checklist as a caseworker has it, to be tried out. The questions are the very ones of the case page. */

#define G_LOG_DOMAIN "beakta-editor"

#include "beakta-trial-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "beakta-option-row.h"
#include "beakta-question-list.h"
#include "beakta-scroll-keeper.h"
#include "beakta-trial-case.h"
#include "beakta-wording-depth.h"
#include "beakta-wording.h"

struct _BeaktaTrialView
{
  GtkBox              parent_instance;

  GCancellable       *cancellable;   /* owned, nullable: while the trial is made */
  BeaktaTrialCase    *trial;         /* owned, nullable */
  BeaktaChecklist    *checklist;     /* owned, nullable */
  char               *wanted;        /* nullable: a question to go to */
  BeaktaDepth         depth;
  GtkWidget          *depths;        /* a child */

  /* Template children */
  AdwBin             *depth_place;
  GtkLabel           *note;
  GtkStack           *stack;
  AdwStatusPage      *problem;
  GtkScrolledWindow  *scrolled;
  BeaktaQuestionList *questions;
};

G_DEFINE_FINAL_TYPE (BeaktaTrialView, beakta_trial_view, GTK_TYPE_BOX)

static const BeaktaFindings *
get_findings (BeaktaTrialView *self)
{
  return beakta_case_editor_get_findings (beakta_trial_case_get_editor (self->trial), beakta_checklist_get_id (self->checklist));
}

static void
go_to_wanted (BeaktaTrialView *self)
{
  if (self->wanted != NULL && beakta_question_list_get_checklist (self->questions) != NULL)
    beakta_question_list_go_to (self->questions, self->wanted);
}

/* Where one is in the list is kept: the reading goes on while the list is written. */
static void
show_list (BeaktaTrialView *self)
{
  BeaktaCaseEditor *editor = beakta_trial_case_get_editor (self->trial);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  double value = gtk_adjustment_get_value (adjustment);

  beakta_question_list_show (self->questions, editor, self->checklist, get_findings (self));
  gtk_adjustment_set_value (adjustment, value);
  gtk_stack_set_visible_child_name (self->stack, "list");
  go_to_wanted (self);
}

static gboolean
is_in_case (BeaktaTrialView *self)
{
  BeaktaCase *case_ = beakta_case_editor_get_case (beakta_trial_case_get_editor (self->trial));
  const BeaktaCaseChecklist *used =
    beakta_case_lookup (case_, BEAKTA_ITEM_CHECKLIST, beakta_checklist_get_id (self->checklist));

  return used != NULL && g_str_equal (used->version, beakta_checklist_get_version (self->checklist))
         && beakta_depth_of_case (used) == self->depth;
}

static void
use_list (BeaktaTrialView *self)
{
  if (self->trial == NULL || self->checklist == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "waiting");
      return;
    }

  beakta_trial_case_use (self->trial, self->checklist, self->depth);
  if (is_in_case (self))
    show_list (self);
}

static void
item_changed_cb (BeaktaTrialView *self,
                 BeaktaItemKind   kind,
                 const char      *id)
{
  if (self->checklist == NULL)
    return;

  if (kind == BEAKTA_ITEM_CHECKLIST && is_in_case (self))
    show_list (self);
  else if (kind == BEAKTA_ITEM_ANSWER)
    {
      beakta_question_list_update (self->questions, id);
      beakta_question_list_update_counts (self->questions, get_findings (self));
    }
}

static void
problem_cb (BeaktaTrialView *self,
            const char      *words)
{
  beakta_trial_view_say (self, words);
}

static void
trial_made_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(BeaktaTrialView) self = user_data;
  g_autoptr(GError) error = NULL;
  BeaktaTrialCase *trial = beakta_trial_case_new_finish (result, &error);
  BeaktaCaseEditor *editor;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);
  if (trial == NULL)
    {
      g_autofree char *words = beakta_wording_dup_problem (error);
      g_autofree char *escaped = g_markup_escape_text (words, -1);

      adw_status_page_set_description (self->problem, escaped);
      gtk_stack_set_visible_child_name (self->stack, "problem");
      return;
    }

  self->trial = trial;
  editor = beakta_trial_case_get_editor (trial);
  g_signal_connect_object (beakta_case_editor_get_case (editor), "item-changed", G_CALLBACK (item_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "problem", G_CALLBACK (problem_cb), self, G_CONNECT_SWAPPED);
  use_list (self);
}

static void
depth_chosen_cb (BeaktaTrialView *self,
                 const char      *nick)
{
  if (!beakta_depth_from_nick (nick, &self->depth))
    beakta_option_row_set_value (BEAKTA_OPTION_ROW (self->depths), beakta_depth_get_nick (self->depth));
  else
    use_list (self);
}

/* The folder of the trial goes with the view, not when somebody happens to let go of it. */
static void
beakta_trial_view_dispose (GObject *object)
{
  BeaktaTrialView *self = BEAKTA_TRIAL_VIEW (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->questions != NULL)
    beakta_question_list_forget (self->questions);
  gtk_widget_dispose_template (GTK_WIDGET (self), BEAKTA_TYPE_TRIAL_VIEW);
  g_clear_object (&self->checklist);
  g_clear_object (&self->trial);

  G_OBJECT_CLASS (beakta_trial_view_parent_class)->dispose (object);
}

static void
beakta_trial_view_finalize (GObject *object)
{
  g_free (BEAKTA_TRIAL_VIEW (object)->wanted);

  G_OBJECT_CLASS (beakta_trial_view_parent_class)->finalize (object);
}

static void
beakta_trial_view_class_init (BeaktaTrialViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_trial_view_dispose;
  object_class->finalize = beakta_trial_view_finalize;

  g_type_ensure (BEAKTA_TYPE_QUESTION_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/editor/beakta-trial-view.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaTrialView, depth_place);
  gtk_widget_class_bind_template_child (widget_class, BeaktaTrialView, note);
  gtk_widget_class_bind_template_child (widget_class, BeaktaTrialView, stack);
  gtk_widget_class_bind_template_child (widget_class, BeaktaTrialView, problem);
  gtk_widget_class_bind_template_child (widget_class, BeaktaTrialView, scrolled);
  gtk_widget_class_bind_template_child (widget_class, BeaktaTrialView, questions);
}

static void
beakta_trial_view_init (BeaktaTrialView *self)
{
  g_autoptr(BeaktaScrollKeeper) keeper = NULL;

  self->depth = BEAKTA_DEPTH_DEEP;
  gtk_widget_init_template (GTK_WIDGET (self));

  keeper = beakta_scroll_keeper_new (self->scrolled);
  beakta_question_list_set_keeper (self->questions, keeper);

  self->depths = beakta_option_row_new (_("Depth that is tried out"));
  for (guint depth = BEAKTA_DEPTH_SHORT; depth <= BEAKTA_DEPTH_DEEP; depth++)
    beakta_option_row_add (BEAKTA_OPTION_ROW (self->depths), beakta_depth_get_nick (depth),
                           beakta_wording_get_depth (beakta_depth_get_nick (depth)), BEAKTA_TONE_NEUTRAL);
  beakta_option_row_set_value (BEAKTA_OPTION_ROW (self->depths), beakta_depth_get_nick (self->depth));
  g_signal_connect_object (self->depths, "chosen", G_CALLBACK (depth_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->depth_place, self->depths);
}

void
beakta_trial_view_show (BeaktaTrialView *self,
                        BeaktaChecklist *checklist)
{
  g_return_if_fail (BEAKTA_IS_TRIAL_VIEW (self));
  g_return_if_fail (checklist == NULL || BEAKTA_IS_CHECKLIST (checklist));

  g_set_object (&self->checklist, checklist);
  if (self->trial == NULL && self->cancellable == NULL && checklist != NULL)
    {
      self->cancellable = g_cancellable_new ();
      beakta_trial_case_new_async (self->cancellable, trial_made_cb, g_object_ref (self));
    }

  use_list (self);
}

void
beakta_trial_view_go_to (BeaktaTrialView *self,
                         const char      *question)
{
  g_return_if_fail (BEAKTA_IS_TRIAL_VIEW (self));

  g_free (self->wanted);
  self->wanted = g_strdup (question);
  go_to_wanted (self);
}

void
beakta_trial_view_say (BeaktaTrialView *self,
                       const char      *words)
{
  g_return_if_fail (BEAKTA_IS_TRIAL_VIEW (self));

  gtk_label_set_label (self->note, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), words != NULL && *words != '\0');
}
