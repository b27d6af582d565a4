/* The end of a checklist: what is left to do, what the applicant will be asked for, and what the answers amount to. */

#define G_LOG_DOMAIN "beakta-checklist-summary"

#include "beakta-checklist-summary.h"

#include <glib/gi18n-lib.h>

#include "beakta-heard-name.h"
#include "beakta-question-state.h"
#include "beakta-wording.h"
#include "beakta-wrapped-words.h"

struct _BeaktaChecklistSummary
{
  GtkBox       parent_instance;

  char        *shown_lacks;          /* what the lists show now, so that they are left alone when nothing changed */
  char        *shown_points;
  char        *shown_differing;

  /* Template children */
  GtkLabel    *title;
  GtkWidget   *result;
  GtkLabel    *score;
  GtkLabel    *proposal;
  GtkLabel    *explanation;
  GtkWidget   *undefined;
  GtkExpander *lacks;
  GtkBox      *lack_list;
  GtkExpander *differing;
  GtkBox      *differing_list;
  GtkExpander *points;
  GtkBox      *point_list;
};

G_DEFINE_FINAL_TYPE (BeaktaChecklistSummary, beakta_checklist_summary, GTK_TYPE_BOX)

enum
{
  QUESTION_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
lack_clicked_cb (GtkButton              *button,
                 BeaktaChecklistSummary *self)
{
  g_signal_emit (self, signals[QUESTION_ACTIVATED], 0, gtk_widget_get_name (GTK_WIDGET (button)));
}

static void
set_expander (GtkExpander *expander,
              const char  *format,
              guint        n)
{
  g_autofree char *label = g_strdup_printf ("%s (%u)", format, n);

  gtk_expander_set_label (expander, label);
  beakta_wrapped_words_set (gtk_expander_get_label_widget (expander));
  beakta_heard_name_set (GTK_WIDGET (expander), label);
  gtk_widget_set_visible (GTK_WIDGET (expander), n > 0);
}

static void
add_lack (BeaktaChecklistSummary *self,
          GtkBox                 *list,
          const BeaktaQuestion   *question,
          const char             *words)
{
  GtkWidget *button = gtk_button_new ();
  g_autofree char *text = g_strdup_printf ("%s  %s", beakta_question_get_number (question), words);
  g_autofree char *name = NULL;
  GtkWidget *label = gtk_label_new (text);

  /* Translators: number of a question, and what it lacks; heard by those who do not see the screen */
  name = g_strdup_printf (_("Go to question %s: %s"), beakta_question_get_number (question), words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_name (button, beakta_question_get_id (question));
  gtk_widget_add_css_class (button, "flat");
  beakta_heard_name_set (button, name);
  g_signal_connect (button, "clicked", G_CALLBACK (lack_clicked_cb), self);
  gtk_box_append (list, button);
}

/* What one question lacks, in one line: @index is at its first lack, and is moved past its last. */
static char *
describe_question (const BeaktaFindings *findings,
                   guint                *index)
{
  const BeaktaFinding *first = g_ptr_array_index (findings->lacks, *index);
  GString *words = g_string_new (NULL);

  for (; *index < findings->lacks->len; (*index)++)
    {
      const BeaktaFinding *finding = g_ptr_array_index (findings->lacks, *index);

      if (finding->question != first->question)
        break;

      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "",
                              beakta_question_state_describe_lack (finding->lack));
    }

  return g_string_free (words, FALSE);
}

static char *
fingerprint_lacks (const BeaktaFindings *findings)
{
  GString *print = g_string_new (NULL);

  for (guint i = 0; i < findings->lacks->len; i++)
    {
      const BeaktaFinding *finding = g_ptr_array_index (findings->lacks, i);

      g_string_append_printf (print, "%s %d\n", beakta_question_get_id (finding->question), (int) finding->lack);
    }

  return g_string_free (print, FALSE);
}

static void
show_lacks (BeaktaChecklistSummary *self,
            const BeaktaFindings   *findings)
{
  g_autofree char *print = fingerprint_lacks (findings);
  guint n_questions = 0;

  if (g_strcmp0 (print, self->shown_lacks) == 0)
    return;

  clear (self->lack_list);

  for (guint i = 0; i < findings->lacks->len;)
    {
      const BeaktaFinding *finding = g_ptr_array_index (findings->lacks, i);
      g_autofree char *words = describe_question (findings, &i);

      add_lack (self, self->lack_list, finding->question, words);
      n_questions++;
    }

  set_expander (self->lacks, _("Left to do"), n_questions);
  g_free (self->shown_lacks);
  self->shown_lacks = g_steal_pointer (&print);
}

static char *
fingerprint_differing (const BeaktaFindings *findings)
{
  GString *print = g_string_new (NULL);

  for (guint i = 0; i < findings->differing->len; i++)
    g_string_append_printf (print, "%s\n", beakta_question_get_id (g_ptr_array_index (findings->differing, i)));

  return g_string_free (print, FALSE);
}

/* Where the applicant says otherwise, whether the answer has its reason or not. */
static void
show_differing (BeaktaChecklistSummary *self,
                const BeaktaFindings   *findings)
{
  g_autofree char *print = fingerprint_differing (findings);

  if (g_strcmp0 (print, self->shown_differing) == 0)
    return;

  clear (self->differing_list);
  for (guint i = 0; i < findings->differing->len; i++)
    {
      const BeaktaQuestion *question = g_ptr_array_index (findings->differing, i);

      add_lack (self, self->differing_list, question, beakta_question_get_text (question, beakta_wording_get_language ()));
    }

  set_expander (self->differing, _("The applicant says otherwise"), findings->differing->len);
  g_free (self->shown_differing);
  self->shown_differing = g_steal_pointer (&print);
}

static char *
fingerprint_points (const BeaktaFindings *findings,
                    gboolean              is_own_work)
{
  GString *print = g_string_new (is_own_work ? "unit\n" : NULL);

  for (guint i = 0; i < findings->points->len; i++)
    {
      const BeaktaCompletionPoint *point = g_ptr_array_index (findings->points, i);

      g_string_append_printf (print, "%s\n", point->text);
    }

  return g_string_free (print, FALSE);
}

static void
show_points (BeaktaChecklistSummary *self,
             const BeaktaFindings   *findings,
             gboolean                is_own_work)
{
  g_autofree char *print = fingerprint_points (findings, is_own_work);

  if (g_strcmp0 (print, self->shown_points) == 0)
    return;

  clear (self->point_list);

  for (guint i = 0; i < findings->points->len; i++)
    {
      const BeaktaCompletionPoint *point = g_ptr_array_index (findings->points, i);
      g_autofree char *text = g_strdup_printf ("%u. %s", i + 1, point->text);
      GtkWidget *label = gtk_label_new (text);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_box_append (self->point_list, label);
    }

  set_expander (self->points, is_own_work ? _("What the unit will be asked for") : _("What the applicant will be asked for"),
                findings->points->len);
  g_free (self->shown_points);
  self->shown_points = g_steal_pointer (&print);
}

static void
show_score (BeaktaChecklistSummary *self,
            const BeaktaFindings   *findings)
{
  g_autoptr(GString) score = g_string_new (NULL);

  if (findings->score >= 0)
    g_string_append_printf (score, ngettext ("%d point", "%d points", (gulong) findings->score), findings->score);

  if (*findings->score_label != '\0')
    g_string_append_printf (score, "%s%s", score->len > 0 ? ": " : "", findings->score_label);

  gtk_label_set_label (self->score, score->str);
  gtk_widget_set_visible (GTK_WIDGET (self->score), score->len > 0);
}

static void
show_result (BeaktaChecklistSummary *self,
             const BeaktaFindings   *findings,
             gboolean                is_own_work)
{
  gboolean has_proposal = findings->proposed != BEAKTA_CLASS_UNSET && !is_own_work;
  gboolean is_explained = *findings->explanation != '\0' && !is_own_work;
  g_autofree char *proposal = NULL;

  show_score (self, findings);

  /* Translators: the classification of the project that follows from the answers */
  proposal = g_strdup_printf (_("The answers point to: %s"), beakta_wording_get_class (findings->proposed));
  gtk_label_set_label (self->proposal, proposal);
  gtk_widget_set_visible (GTK_WIDGET (self->proposal), has_proposal);

  gtk_label_set_label (self->explanation, findings->explanation);
  gtk_widget_set_visible (GTK_WIDGET (self->explanation), is_explained);
  gtk_widget_set_visible (self->undefined, findings->score_undefined);
  gtk_widget_set_visible (self->result, findings->score >= 0 || has_proposal || findings->score_undefined
                                        || *findings->score_label != '\0' || is_explained);
}

static void
show_title (BeaktaChecklistSummary *self,
            const BeaktaFindings   *findings)
{
  g_autofree char *title = NULL;

  if (findings->is_complete)
    title = g_strdup (_("The list is complete"));
  else
    title = g_strdup_printf (ngettext ("%u of %u question is complete", "%u of %u questions are complete",
                                       findings->n_questions),
                             findings->n_complete, findings->n_questions);

  gtk_label_set_label (self->title, title);
}

static void
beakta_checklist_summary_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BEAKTA_TYPE_CHECKLIST_SUMMARY);

  G_OBJECT_CLASS (beakta_checklist_summary_parent_class)->dispose (object);
}

static void
beakta_checklist_summary_finalize (GObject *object)
{
  BeaktaChecklistSummary *self = BEAKTA_CHECKLIST_SUMMARY (object);

  g_free (self->shown_lacks);
  g_free (self->shown_points);
  g_free (self->shown_differing);

  G_OBJECT_CLASS (beakta_checklist_summary_parent_class)->finalize (object);
}

static void
beakta_checklist_summary_class_init (BeaktaChecklistSummaryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_checklist_summary_dispose;
  object_class->finalize = beakta_checklist_summary_finalize;

  signals[QUESTION_ACTIVATED] =
    g_signal_new ("question-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/beakta/Beakta/ui/checklist/beakta-checklist-summary.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistSummary, title);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistSummary, result);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistSummary, score);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistSummary, proposal);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistSummary, explanation);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistSummary, undefined);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistSummary, lacks);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistSummary, lack_list);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistSummary, differing);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistSummary, differing_list);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistSummary, points);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistSummary, point_list);
}

static void
beakta_checklist_summary_init (BeaktaChecklistSummary *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
beakta_checklist_summary_new (void)
{
  return g_object_new (BEAKTA_TYPE_CHECKLIST_SUMMARY, NULL);
}

void
beakta_checklist_summary_update (BeaktaChecklistSummary *self,
                                 const BeaktaFindings   *findings,
                                 gboolean                is_own_work)
{
  g_return_if_fail (BEAKTA_IS_CHECKLIST_SUMMARY (self));

  gtk_widget_set_visible (GTK_WIDGET (self), findings != NULL);

  if (findings == NULL)
    return;

  show_title (self, findings);
  show_result (self, findings, is_own_work);
  show_lacks (self, findings);
  show_differing (self, findings);
  show_points (self, findings, is_own_work);
}
