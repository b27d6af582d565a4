#define G_LOG_DOMAIN "beakta-knowledge-pane"

#include "beakta-knowledge-pane.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "beakta-heard-name.h"
#include "beakta-knowledge.h"
#include "beakta-knowledge-row.h"
#include "beakta-line-layout.h"
#include "beakta-question-help.h"
#include "beakta-scrolled-layout.h"
#include "beakta-wording.h"

/* Whoever steps through the questions asks for none of them. */
#define STAY_MS 200
#define MOST_SHOWN 12

struct _BeaktaKnowledgePane
{
  GtkBox               parent_instance;

  BeaktaCaseEditor    *editor;       /* owned, nullable */
  BeaktaChecklist     *checklist;    /* owned, nullable */
  char                *question;     /* nullable */
  BeaktaKnowledge     *knowledge;    /* owned, nullable: what is shown */
  GCancellable        *asking;       /* owned, nullable */
  guint                stay_source;
  gboolean             is_filling;   /* the filter is being filled */

  /* Template children */
  GtkLabel            *title;
  GtkScrolledWindow   *scrolled;
  AdwBin              *help;
  GtkDropDown         *filter;
  GtkLabel            *count;
  GtkLabel            *withheld;
  GtkBox              *answers;
  GtkLabel            *note;
};

G_DEFINE_FINAL_TYPE (BeaktaKnowledgePane, beakta_knowledge_pane, GTK_TYPE_BOX)

enum
{
  CLOSED,
  REASON_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const BeaktaQuestion *
get_question (BeaktaKnowledgePane *self)
{
  return self->checklist != NULL ? beakta_checklist_get_question (self->checklist, self->question) : NULL;
}

static void
say (GtkLabel   *label,
     const char *words)
{
  gtk_label_set_label (label, words);
  gtk_widget_set_visible (GTK_WIDGET (label), *words != '\0');
}

static void
clear_answers (BeaktaKnowledgePane *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->answers))) != NULL)
    gtk_box_remove (self->answers, child);

  say (self->withheld, "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), FALSE);
}

static void
stop_asking (BeaktaKnowledgePane *self)
{
  g_clear_handle_id (&self->stay_source, g_source_remove);
  if (self->asking != NULL)
    g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
}

/* (transfer full): where a copied reason came from; see BeaktaAnswer. */
static char *
dup_origin (const BeaktaEarlierAnswer *earlier)
{
  return g_strdup_printf ("%s %s %s", earlier->case_id, earlier->whole->answer->record.id, earlier->whole->number);
}

static void
reason_wanted_cb (BeaktaKnowledgeRow  *row,
                  BeaktaKnowledgePane *self)
{
  guint index = beakta_knowledge_row_get_number (row) - 1;
  const BeaktaEarlierAnswer *earlier;
  g_autofree char *origin = NULL;

  g_return_if_fail (self->knowledge != NULL && index < self->knowledge->answers->len);

  earlier = g_ptr_array_index (self->knowledge->answers, index);
  origin = dup_origin (earlier);
  g_signal_emit (self, signals[REASON_WANTED], 0, earlier->whole->answer->reason, origin);
}

static void
show_answers (BeaktaKnowledgePane *self)
{
  gboolean may_answer = beakta_case_editor_may (self->editor, BEAKTA_ACT_ANSWER, NULL);

  clear_answers (self);
  for (guint i = 0; i < self->knowledge->answers->len; i++)
    {
      GtkWidget *row = beakta_knowledge_row_new (g_ptr_array_index (self->knowledge->answers, i), i + 1, may_answer);

      g_signal_connect (row, "reason-wanted", G_CALLBACK (reason_wanted_cb), self);
      gtk_box_append (self->answers, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->note), self->knowledge->answers->len > 0);
}

/* (transfer full): how many were looked at, and how many of them are shown. */
static char *
dup_count (BeaktaKnowledgePane *self)
{
  const BeaktaKnowledge *knowledge = self->knowledge;
  guint n_shown = knowledge->answers->len;
  g_autofree char *cases = NULL;

  if (knowledge->n_cases == 0)
    return g_strdup (_("Nobody in the office has answered this yet."));

  cases = g_strdup_printf (ngettext ("Answered in %u other case.", "Answered in %u other cases.", knowledge->n_cases),
                           knowledge->n_cases);
  if (knowledge->n_answers == 0)
    /* Translators: %s: "Answered in 4 other cases." */
    return g_strdup_printf (_("%s None of them says this."), cases);
  if (n_shown == knowledge->n_answers)
    return g_steal_pointer (&cases);

  /* Translators: %1$s: "Answered in 4 other cases."; %2$u: how many answers are shown */
  return g_strdup_printf (ngettext ("%1$s The best one is shown; those that say nearly the same are left out.",
                                    "%1$s The best %2$u are shown; those that say nearly the same are left out.", n_shown),
                          cases, n_shown);
}

static void
show_counts (BeaktaKnowledgePane *self)
{
  guint n_withheld = self->knowledge->n_withheld;
  g_autofree char *count = dup_count (self);
  g_autofree char *withheld = NULL;

  withheld = g_strdup_printf (ngettext ("%u case is left out: you have declared a conflict of interest in it.",
                                        "%u cases are left out: you have declared a conflict of interest in them.",
                                        n_withheld), n_withheld);
  say (self->count, count);
  say (self->withheld, n_withheld > 0 ? withheld : "");
}

static void
show_help (BeaktaKnowledgePane *self,
           GPtrArray           *kin)
{
  const BeaktaQuestion *question = get_question (self);

  adw_bin_set_child (self->help, question != NULL ? beakta_question_help_new (question, kin) : NULL);
}

static void
answered_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(BeaktaKnowledgePane) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaKnowledge) knowledge = beakta_knowledge_ask_finish (BEAKTA_STORE (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->asking);
  if (knowledge == NULL)
    {
      g_autofree char *problem = beakta_wording_dup_problem (error);

      say (self->count, problem);
      return;
    }

  g_clear_pointer (&self->knowledge, beakta_knowledge_free);
  self->knowledge = g_steal_pointer (&knowledge);
  show_help (self, self->knowledge->kin);
  show_answers (self);
  show_counts (self);
}

/* NULL for any. */
static const char *
get_wanted_value (BeaktaKnowledgePane *self)
{
  guint selected = gtk_drop_down_get_selected (self->filter);
  const BeaktaQuestion *question = get_question (self);

  if (selected == 0 || selected == GTK_INVALID_LIST_POSITION || selected > beakta_question_get_n_options (question))
    return NULL;

  return beakta_question_get_option (question, selected - 1)->value;
}

static gboolean
ask_cb (gpointer user_data)
{
  BeaktaKnowledgePane *self = user_data;
  BeaktaCase *case_ = beakta_case_editor_get_case (self->editor);
  BeaktaKnowledgeQuery query = {
    self->checklist, self->question, beakta_case_get_id (case_), beakta_case_get_facts (case_)->programme,
    get_wanted_value (self), MOST_SHOWN
  };

  self->stay_source = 0;
  self->asking = g_cancellable_new ();
  beakta_knowledge_ask_async (beakta_case_editor_get_store (self->editor), &query, self->asking, answered_cb,
                              g_object_ref (self));

  return G_SOURCE_REMOVE;
}

static void
ask (BeaktaKnowledgePane *self)
{
  stop_asking (self);
  clear_answers (self);
  say (self->count, _("Looking through the cases of the office…"));
  self->stay_source = g_timeout_add (STAY_MS, ask_cb, self);
}

static void
filter_changed_cb (BeaktaKnowledgePane *self)
{
  if (!self->is_filling && get_question (self) != NULL)
    ask (self);
}

/* The answers to choose among, in the words of the list; without any there is nothing to filter by. */
static void
fill_filter (BeaktaKnowledgePane *self)
{
  const BeaktaQuestion *question = get_question (self);
  guint n_options = question != NULL ? beakta_question_get_n_options (question) : 0;
  g_autoptr(GtkStringList) words = gtk_string_list_new (NULL);

  gtk_string_list_append (words, _("All answers"));
  for (guint i = 0; i < n_options; i++)
    gtk_string_list_append (words, beakta_option_get_label (beakta_question_get_option (question, i),
                                                            beakta_wording_get_language ()));

  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->filter, G_LIST_MODEL (words));
  gtk_drop_down_set_selected (self->filter, 0);
  self->is_filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->filter), n_options > 0);
}

static void
close_clicked_cb (GtkButton           *button,
                  BeaktaKnowledgePane *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
beakta_knowledge_pane_dispose (GObject *object)
{
  BeaktaKnowledgePane *self = BEAKTA_KNOWLEDGE_PANE (object);

  stop_asking (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), BEAKTA_TYPE_KNOWLEDGE_PANE);
  g_clear_pointer (&self->knowledge, beakta_knowledge_free);
  g_clear_pointer (&self->question, g_free);
  g_clear_object (&self->checklist);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (beakta_knowledge_pane_parent_class)->dispose (object);
}

static void
beakta_knowledge_pane_class_init (BeaktaKnowledgePaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_knowledge_pane_dispose;

  signals[CLOSED] =
    g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REASON_WANTED] =
    g_signal_new ("reason-wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                  G_TYPE_STRING, G_TYPE_STRING);

  g_type_ensure (BEAKTA_TYPE_LINE_LAYOUT);
  g_type_ensure (BEAKTA_TYPE_SCROLLED_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/checklist/beakta-knowledge-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaKnowledgePane, title);
  gtk_widget_class_bind_template_child (widget_class, BeaktaKnowledgePane, scrolled);
  gtk_widget_class_bind_template_child (widget_class, BeaktaKnowledgePane, help);
  gtk_widget_class_bind_template_child (widget_class, BeaktaKnowledgePane, filter);
  gtk_widget_class_bind_template_child (widget_class, BeaktaKnowledgePane, count);
  gtk_widget_class_bind_template_child (widget_class, BeaktaKnowledgePane, withheld);
  gtk_widget_class_bind_template_child (widget_class, BeaktaKnowledgePane, answers);
  gtk_widget_class_bind_template_child (widget_class, BeaktaKnowledgePane, note);
  gtk_widget_class_bind_template_callback (widget_class, close_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
}

static void
beakta_knowledge_pane_init (BeaktaKnowledgePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  beakta_heard_name_set_drop_down (self->filter, _("Earlier answers that say"));
}

static void
show_title (BeaktaKnowledgePane *self)
{
  const BeaktaQuestion *question = get_question (self);
  g_autofree char *title = NULL;

  /* Translators: the number of a question: "Knowledge for 1.2" */
  title = question != NULL ? g_strdup_printf (_("Knowledge for %s"), beakta_question_get_number (question))
                           : g_strdup (_("Knowledge"));
  gtk_label_set_label (self->title, title);
}

void
beakta_knowledge_pane_show (BeaktaKnowledgePane *self,
                            BeaktaCaseEditor    *editor,
                            BeaktaChecklist     *checklist,
                            const char          *question)
{
  g_return_if_fail (BEAKTA_IS_KNOWLEDGE_PANE (self));

  if (self->editor == editor && self->checklist == checklist && g_strcmp0 (self->question, question) == 0)
    return;

  stop_asking (self);
  adw_bin_set_child (self->help, NULL);
  g_clear_pointer (&self->knowledge, beakta_knowledge_free);
  g_set_object (&self->editor, editor);
  g_set_object (&self->checklist, checklist);
  g_free (self->question);
  self->question = g_strdup (question);

  show_title (self);
  show_help (self, NULL);
  fill_filter (self);
  clear_answers (self);
  say (self->count, "");
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  if (get_question (self) != NULL)
    ask (self);
}

void
beakta_knowledge_pane_update (BeaktaKnowledgePane *self)
{
  g_return_if_fail (BEAKTA_IS_KNOWLEDGE_PANE (self));

  if (self->knowledge != NULL && self->editor != NULL)
    show_answers (self);
  if (self->knowledge != NULL && self->editor != NULL)
    show_counts (self);
}
