/* The checklists of a case: which one is shown, how far it has come, and its end.
 *
 * The shown list stays as long as the case has it; its questions are BeaktaQuestionList's.
 */

#define G_LOG_DOMAIN "beakta-checklist-pane"

#include "beakta-checklist-pane-private.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "beakta-scroll-keeper.h"
#include "beakta-scrolled-layout.h"
#include "beakta-subject.h"

G_DEFINE_FINAL_TYPE (BeaktaChecklistPane, beakta_checklist_pane, BEAKTA_TYPE_CASE_PANE)

enum
{
  PROP_0,
  PROP_QUESTION,
  PROP_FILTER,
  PROP_KNOWLEDGE_OPEN,
  PROP_KNOWLEDGE_SHARE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static BeaktaCaseEditor *
get_editor (BeaktaChecklistPane *self)
{
  return beakta_case_pane_get_editor (BEAKTA_CASE_PANE (self));
}

const char *
beakta_checklist_pane_get_shown (BeaktaChecklistPane *self)
{
  BeaktaChecklist *checklist = beakta_question_list_get_checklist (self->questions);

  return checklist != NULL ? beakta_checklist_get_id (checklist) : NULL;
}

static const BeaktaFindings *
get_findings (BeaktaChecklistPane *self,
              const char          *checklist_id)
{
  BeaktaCaseEditor *editor = get_editor (self);

  if (checklist_id == NULL
      || beakta_case_lookup (beakta_case_editor_get_case (editor), BEAKTA_ITEM_CHECKLIST, checklist_id) == NULL)
    return NULL;

  return beakta_case_editor_get_findings (editor, checklist_id);
}

/* The counts: of the list, of its sections, and the end of it. */
static void
show_counts (BeaktaChecklistPane *self)
{
  const BeaktaFindings *findings = get_findings (self, beakta_checklist_pane_get_shown (self));
  g_autofree char *count = NULL;

  if (findings == NULL)
    return;

  /* Translators: how many questions of a checklist are done: "5 of 12" */
  count = g_strdup_printf (_("%u of %u"), findings->n_complete, findings->n_questions);
  gtk_label_set_label (self->count, count);
  gtk_progress_bar_set_fraction (self->progress,
                                 findings->n_questions > 0
                                 ? (double) findings->n_complete / findings->n_questions : 0);

  beakta_question_list_update_counts (self->questions, findings);
  beakta_filter_bar_update (self->filters, beakta_question_list_get_filters (self->questions), self->filter);
  beakta_checklist_summary_update (self->summary, findings,
                                   beakta_case_is_own_work (beakta_case_pane_get_case (BEAKTA_CASE_PANE (self))));
}

static void
question_activated_cb (BeaktaChecklistSummary *summary,
                       const char             *question_id,
                       BeaktaChecklistPane    *self)
{
  if (beakta_question_list_go_to (self->questions, question_id))
    beakta_question_list_focus_current (self->questions);
}

static void
passage_activated_cb (BeaktaQuestionList  *questions,
                      const char          *passage_id,
                      BeaktaChecklistPane *self)
{
  beakta_case_pane_activate_passage (BEAKTA_CASE_PANE (self), passage_id);
}

static void
comment_requested_cb (BeaktaQuestionList  *questions,
                      const char          *answer_id,
                      BeaktaChecklistPane *self)
{
  beakta_case_pane_request_comment (BEAKTA_CASE_PANE (self), BEAKTA_ITEM_ANSWER, answer_id);
}

/* What is shown, where it is chosen. */
static void
select_shown (BeaktaChecklistPane *self)
{
  BeaktaChecklist *checklist = beakta_question_list_get_checklist (self->questions);

  beakta_checklist_chooser_select (self->chooser, checklist);
  beakta_list_note_update (self->note, get_editor (self), checklist);
}

void
beakta_checklist_pane_show_list (BeaktaChecklistPane *self,
                                 const char          *checklist)
{
  BeaktaCaseEditor *editor = get_editor (self);

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  beakta_question_list_show (self->questions, editor,
                             checklist != NULL ? beakta_case_editor_get_checklist (editor, checklist) : NULL,
                             get_findings (self, checklist));
  beakta_checklist_pane_follow_question (self);
  show_counts (self);
  select_shown (self);
}

static void
chosen_cb (BeaktaChecklistChooser *chooser,
           const char             *checklist_id,
           BeaktaChecklistPane    *self)
{
  g_autofree char *id = g_strdup (checklist_id);

  beakta_checklist_pane_show_list (self, id);
}

/* They are filled when they are wanted: a case that has its lists is opened without a look at the others. */
static void
update_pickers (BeaktaChecklistPane *self)
{
  beakta_checklist_picker_update (self->first_picker, beakta_checklist_pane_get_shown (self) == NULL ? get_editor (self) : NULL);
  if (gtk_widget_get_mapped (GTK_WIDGET (self->picker)))
    beakta_checklist_picker_update (self->picker, get_editor (self));
}

static void
fill_picker_cb (GtkMenuButton *button,
                gpointer       user_data)
{
  BeaktaChecklistPane *self = user_data;

  beakta_checklist_picker_update (self->picker, get_editor (self));
}

/* Whether the case has gone over to another version of the list that is shown. */
static gboolean
is_another_version (BeaktaChecklistPane *self,
                    const char          *shown)
{
  return beakta_case_editor_get_checklist (get_editor (self), shown) != beakta_question_list_get_checklist (self->questions);
}

/* Where somebody went on last: the list of the newest answer; else the first. */
static const char *
choose_list (BeaktaChecklistPane *self)
{
  BeaktaCase *case_ = beakta_case_pane_get_case (BEAKTA_CASE_PANE (self));
  g_autoptr(GPtrArray) answers = case_ != NULL ? beakta_case_list (case_, BEAKTA_ITEM_ANSWER) : g_ptr_array_new ();
  const BeaktaAnswer *newest = NULL;

  for (guint i = 0; i < answers->len; i++)
    {
      const BeaktaAnswer *answer = g_ptr_array_index (answers, i);

      if ((newest == NULL || g_strcmp0 (answer->given, newest->given) > 0)
          && beakta_checklist_chooser_holds (self->chooser, answer->checklist))
        newest = answer;
    }

  return newest != NULL ? newest->checklist : beakta_checklist_chooser_get_first (self->chooser);
}

/* After the case's lists have changed: the shown one stays as long as it is there. */
static void
follow_attached (BeaktaChecklistPane *self)
{
  const char *shown = beakta_checklist_pane_get_shown (self);

  beakta_checklist_chooser_follow (self->chooser, get_editor (self));

  if (beakta_checklist_chooser_holds (self->chooser, self->wanted))
    {
      beakta_checklist_pane_show_list (self, self->wanted);
      g_clear_pointer (&self->wanted, g_free);
    }
  else if (!beakta_checklist_chooser_holds (self->chooser, shown))
    {
      g_autofree char *list = g_strdup (choose_list (self));

      beakta_checklist_pane_show_list (self, list);
    }
  else if (shown != NULL && is_another_version (self, shown))
    {
      g_autofree char *list = g_strdup (shown);

      beakta_checklist_pane_show_list (self, list);
    }
  else
    show_counts (self);

  select_shown (self);
  beakta_assessor_bar_update (self->assessors, get_editor (self));
  update_pickers (self);
  beakta_disturbance_note_update (self->disturbance, get_editor (self));
  gtk_stack_set_visible_child_name (self->stack, beakta_checklist_pane_get_shown (self) != NULL ? "list" : "empty");
}

static void
attached_cb (BeaktaChecklistPicker *picker,
             const char            *checklist_id,
             BeaktaChecklistPane   *self)
{
  g_free (self->wanted);
  self->wanted = g_strdup (checklist_id);
}

static void
beakta_checklist_pane_follow (BeaktaCasePane *pane)
{
  follow_attached (BEAKTA_CHECKLIST_PANE (pane));
}

static void
beakta_checklist_pane_flush (BeaktaCasePane *pane)
{
  beakta_question_list_flush (BEAKTA_CHECKLIST_PANE (pane)->questions);
  beakta_disturbance_note_flush (BEAKTA_CHECKLIST_PANE (pane)->disturbance);
}

static void
beakta_checklist_pane_forget (BeaktaCasePane *pane)
{
  BeaktaChecklistPane *self = BEAKTA_CHECKLIST_PANE (pane);

  beakta_question_list_forget (self->questions);
  beakta_knowledge_pane_show (self->knowledge, NULL, NULL, NULL);
  beakta_checklist_picker_update (self->picker, NULL);
  beakta_checklist_picker_update (self->first_picker, NULL);
  beakta_disturbance_note_update (self->disturbance, NULL);
  beakta_assessor_bar_update (self->assessors, NULL);
  beakta_checklist_chooser_follow (self->chooser, NULL);
  beakta_list_note_update (self->note, NULL, NULL);
  g_clear_pointer (&self->wanted, g_free);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUESTION]);
}

static void
beakta_checklist_pane_item_changed (BeaktaCasePane *pane,
                                    BeaktaItemKind  kind,
                                    const char     *id)
{
  BeaktaChecklistPane *self = BEAKTA_CHECKLIST_PANE (pane);

  if (kind == BEAKTA_ITEM_CHECKLIST)
    follow_attached (self);
  else if (kind == BEAKTA_ITEM_ANSWER)
    beakta_question_list_update (self->questions, id);
  else if (kind == BEAKTA_ITEM_REFLECTION)
    beakta_disturbance_note_update (self->disturbance, get_editor (self));
}

/* Numbers of evidence are counted through the whole case, so that a new passage renumbers those after it. */
static void
beakta_checklist_pane_entry (BeaktaCasePane *pane,
                             BeaktaEntry    *entry)
{
  BeaktaChecklistPane *self = BEAKTA_CHECKLIST_PANE (pane);

  beakta_question_list_update (self->questions, NULL);
  show_counts (self);
}

static void
beakta_checklist_pane_access_changed (BeaktaCasePane *pane)
{
  BeaktaChecklistPane *self = BEAKTA_CHECKLIST_PANE (pane);

  beakta_question_list_update_all (self->questions);
  beakta_knowledge_pane_update (self->knowledge);
  beakta_assessor_bar_update (self->assessors, get_editor (self));
  beakta_disturbance_note_update (self->disturbance, get_editor (self));
  update_pickers (self);
  select_shown (self);
}

/* Only the current question shows what is proposed. */
static void
beakta_checklist_pane_claims_changed (BeaktaCasePane *pane)
{
  beakta_question_list_update (BEAKTA_CHECKLIST_PANE (pane)->questions, NULL);
}

static void
beakta_checklist_pane_problem (BeaktaCasePane *pane)
{
  beakta_question_list_take_back (BEAKTA_CHECKLIST_PANE (pane)->questions);
  beakta_disturbance_note_take_back (BEAKTA_CHECKLIST_PANE (pane)->disturbance);
}

static void
filter_chosen_cb (BeaktaFilterBar     *bar,
                  int                  filter,
                  BeaktaChecklistPane *self)
{
  beakta_checklist_pane_set_filter (self, filter);
}

static void
filter_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  BeaktaFilter filter;

  if (beakta_filter_from_nick (g_variant_get_string (parameter, NULL), &filter))
    beakta_checklist_pane_set_filter (BEAKTA_CHECKLIST_PANE (widget), filter);
}

void
beakta_checklist_pane_set_filter (BeaktaChecklistPane *self,
                                  BeaktaFilter         filter)
{
  gboolean is_new = filter != self->filter;

  self->filter = filter;
  beakta_question_list_flush (self->questions);
  beakta_question_list_set_filter (self->questions, filter);
  beakta_filter_bar_update (self->filters, beakta_question_list_get_filters (self->questions), filter);

  if (is_new)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILTER]);
}

static void
beakta_checklist_pane_get_property (GObject    *object,
                                    guint       property_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_QUESTION:
      g_value_set_string (value, beakta_question_list_get_current (BEAKTA_CHECKLIST_PANE (object)->questions));
      break;

    case PROP_FILTER:
      g_value_set_string (value, beakta_filter_get_nick (BEAKTA_CHECKLIST_PANE (object)->filter));
      break;

    case PROP_KNOWLEDGE_OPEN:
      g_value_set_boolean (value, gtk_widget_get_visible (GTK_WIDGET (BEAKTA_CHECKLIST_PANE (object)->knowledge)));
      break;

    case PROP_KNOWLEDGE_SHARE:
      g_object_get_property (G_OBJECT (BEAKTA_CHECKLIST_PANE (object)->split), "share", value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
beakta_checklist_pane_set_property (GObject      *object,
                                    guint         property_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  BeaktaFilter filter;

  switch (property_id)
    {
    case PROP_FILTER:
      if (beakta_filter_from_nick (g_value_get_string (value), &filter))
        beakta_checklist_pane_set_filter (BEAKTA_CHECKLIST_PANE (object), filter);
      break;

    case PROP_KNOWLEDGE_OPEN:
      beakta_checklist_pane_set_knowledge_open (BEAKTA_CHECKLIST_PANE (object), g_value_get_boolean (value));
      break;

    case PROP_KNOWLEDGE_SHARE:
      g_object_set_property (G_OBJECT (BEAKTA_CHECKLIST_PANE (object)->split), "share", value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
beakta_checklist_pane_finalize (GObject *object)
{
  BeaktaChecklistPane *self = BEAKTA_CHECKLIST_PANE (object);

  g_free (self->wanted);

  G_OBJECT_CLASS (beakta_checklist_pane_parent_class)->finalize (object);
}

static void
beakta_checklist_pane_class_init (BeaktaChecklistPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  BeaktaCasePaneClass *pane_class = BEAKTA_CASE_PANE_CLASS (klass);

  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = beakta_checklist_pane_finalize;
  object_class->get_property = beakta_checklist_pane_get_property;
  object_class->set_property = beakta_checklist_pane_set_property;

  properties[PROP_QUESTION] = g_param_spec_string ("question", NULL, NULL, NULL,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_FILTER] = g_param_spec_string ("filter", NULL, NULL, "all",
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_KNOWLEDGE_OPEN] =
    g_param_spec_boolean ("knowledge-open", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_KNOWLEDGE_SHARE] =
    g_param_spec_double ("knowledge-share", NULL, NULL, -1, 1, -1,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  pane_class->follow = beakta_checklist_pane_follow;
  pane_class->flush = beakta_checklist_pane_flush;
  pane_class->forget = beakta_checklist_pane_forget;
  pane_class->item_changed = beakta_checklist_pane_item_changed;
  pane_class->entry = beakta_checklist_pane_entry;
  pane_class->access_changed = beakta_checklist_pane_access_changed;
  pane_class->claims_changed = beakta_checklist_pane_claims_changed;
  pane_class->problem = beakta_checklist_pane_problem;
  beakta_checklist_pane_add_places (pane_class);

  g_type_ensure (BEAKTA_TYPE_ASSESSOR_BAR);
  g_type_ensure (BEAKTA_TYPE_CHECKLIST_CHOOSER);
  g_type_ensure (BEAKTA_TYPE_CHECKLIST_PICKER);
  g_type_ensure (BEAKTA_TYPE_CHECKLIST_SUMMARY);
  g_type_ensure (BEAKTA_TYPE_DISTURBANCE_NOTE);
  g_type_ensure (BEAKTA_TYPE_FILTER_BAR);
  g_type_ensure (BEAKTA_TYPE_KNOWLEDGE_PANE);
  g_type_ensure (BEAKTA_TYPE_KNOWLEDGE_SPLIT);
  g_type_ensure (BEAKTA_TYPE_LIST_NOTE);
  g_type_ensure (BEAKTA_TYPE_QUESTION_LIST);
  g_type_ensure (BEAKTA_TYPE_SCROLLED_LAYOUT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/beakta/Beakta/ui/checklist/beakta-checklist-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistPane, stack);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistPane, assessors);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistPane, first_picker);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistPane, chooser);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistPane, progress);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistPane, count);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistPane, pick);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistPane, picker);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistPane, note);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistPane, scrolled);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistPane, questions);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistPane, summary);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistPane, disturbance);
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistPane, filters);
  beakta_checklist_pane_add_knowledge (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, attached_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_chosen_cb);
  gtk_widget_class_install_action (widget_class, "checklist.filter", "s", filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, question_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, passage_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, comment_requested_cb);
}

static void
beakta_checklist_pane_init (BeaktaChecklistPane *self)
{
  g_autoptr(BeaktaScrollKeeper) keeper = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->pick, fill_picker_cb, self, NULL);
  keeper = beakta_scroll_keeper_new (self->scrolled);
  beakta_question_list_set_keeper (self->questions, keeper);
}

GtkWidget *
beakta_checklist_pane_new (void)
{
  return g_object_new (BEAKTA_TYPE_CHECKLIST_PANE, NULL);
}
