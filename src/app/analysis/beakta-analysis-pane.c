/* The consequence analysis: groups, what happens to them, measures, conclusion, and the classification. */

#define G_LOG_DOMAIN "beakta-analysis-pane"

#include "beakta-analysis-pane.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "beakta-analysis-overview.h"
#include "beakta-classification-box.h"
#include "beakta-group-forms.h"
#include "beakta-group-list.h"
#include "beakta-heard-name.h"
#include "beakta-line-layout.h"
#include "beakta-matters-box.h"
#include "beakta-measure-list.h"
#include "beakta-part-fields.h"
#include "beakta-part-list.h"
#include "beakta-scroll-keeper.h"
#include "beakta-text-field.h"
#include "beakta-unknowns.h"
#include "beakta-wrapped-words.h"

struct _BeaktaAnalysisPane
{
  BeaktaCasePane           parent_instance;

  BeaktaScrollKeeper      *keeper;   /* owned */
  BeaktaOfficeGroups      *offices;  /* owned, nullable: while there is a case */
  BeaktaPartFields        *effects;  /* a child */
  BeaktaItemKind           part_kind;
  char                    *part;     /* nullable: what the focus was in last, when it is no cell: evidence goes there */

  /* Template children */
  GtkScrolledWindow       *scrolled;
  GtkLabel                *count;
  BeaktaAnalysisOverview  *overview;
  BeaktaGroupList         *groups;
  GtkWidget               *empty;
  BeaktaGroupForms        *forms;
  GtkLabel                *unknowns;
  GtkExpander             *matters_expander;
  BeaktaMattersBox        *matters;
  BeaktaPartList          *distributions;
  BeaktaPartList          *goals;
  GtkBox                  *effects_box;
  BeaktaMeasureList       *measures;
  BeaktaMeasureList       *conditions;
  BeaktaTextField         *conclusion;
  BeaktaClassificationBox *classification;
};

G_DEFINE_FINAL_TYPE (BeaktaAnalysisPane, beakta_analysis_pane, BEAKTA_TYPE_CASE_PANE)

static const BeaktaPartField effect_fields[] =
{
  { "short_term", N_("In the short run"), NULL, FALSE, 0 },
  { "long_term", N_("In the long run"), NULL, FALSE, 0 },
  { NULL, NULL, NULL, FALSE, 0 },
};

static BeaktaCaseEditor *
get_editor (BeaktaAnalysisPane *self)
{
  return beakta_case_pane_get_editor (BEAKTA_CASE_PANE (self));
}

static const char *
get_conclusion (BeaktaAnalysisPane *self)
{
  return beakta_case_editor_get_wording (beakta_case_pane_get_editor (BEAKTA_CASE_PANE (self)), BEAKTA_ITEM_ANALYSIS, "analysis",
                                         "conclusion",
                                         beakta_case_get_analysis (beakta_case_pane_get_case (BEAKTA_CASE_PANE (self)))->conclusion);
}

static void
passage_activated_cb (BeaktaGroupList    *groups,
                      const char         *passage_id,
                      BeaktaAnalysisPane *self)
{
  beakta_case_pane_activate_passage (BEAKTA_CASE_PANE (self), passage_id);
}

static void
set_part (BeaktaAnalysisPane *self,
          BeaktaItemKind      kind,
          const char         *id)
{
  g_free (self->part);
  self->part = g_strdup (id);
  self->part_kind = kind;
}

static void
group_entered_cb (BeaktaGroupList    *groups,
                  const char         *group,
                  BeaktaAnalysisPane *self)
{
  set_part (self, BEAKTA_ITEM_GROUP, *group != '\0' ? group : NULL);
}

static void
part_entered_cb (BeaktaPartList     *parts,
                 BeaktaAnalysisPane *self)
{
  set_part (self, beakta_part_list_get_kind (parts), beakta_part_list_get_current (parts));
}

static void
part_passage_activated_cb (BeaktaPartList     *parts,
                           const char         *passage_id,
                           BeaktaAnalysisPane *self)
{
  beakta_case_pane_activate_passage (BEAKTA_CASE_PANE (self), passage_id);
}

/* What is not known is always told, here as in the papers. */
static void
show_unknowns (BeaktaAnalysisPane *self)
{
  g_autofree char *text = NULL;
  BeaktaUnknowns unknowns;

  beakta_unknowns_count (beakta_case_pane_get_case (BEAKTA_CASE_PANE (self)), &unknowns);
  text = g_strdup_printf (_("Not known: %1$u of %2$u"), beakta_unknowns_sum (&unknowns), beakta_unknowns_of (&unknowns));
  gtk_label_set_label (self->unknowns, text);
  gtk_widget_set_visible (GTK_WIDGET (self->unknowns), beakta_unknowns_of (&unknowns) > 0);
}

static void
show_matters (BeaktaAnalysisPane *self)
{
  guint n = beakta_matters_box_get_n (self->matters);
  g_autofree char *label = NULL;

  /* Translators: background variables of groups, such as age, and how many of them are chosen */
  label = n > 0 ? g_strdup_printf (_("Background that matters here (%u)"), n) : g_strdup (_("Background that matters here"));
  gtk_expander_set_label (self->matters_expander, label);
  beakta_wrapped_words_set (gtk_expander_get_label_widget (self->matters_expander));
  beakta_heard_name_set (GTK_WIDGET (self->matters_expander), label);
}

static void
show_parts (BeaktaAnalysisPane *self)
{
  beakta_part_list_update (self->distributions);
  beakta_part_list_update (self->goals);
  show_unknowns (self);
}

static void
show_count (BeaktaAnalysisPane *self)
{
  guint n_groups = beakta_group_list_get_n (self->groups);
  g_autofree char *count = g_strdup_printf (ngettext ("%u group", "%u groups", n_groups), n_groups);

  gtk_label_set_label (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->count), n_groups > 0);
  gtk_widget_set_visible (self->empty, n_groups == 0);
}

static void
show_overview (BeaktaAnalysisPane *self)
{
  beakta_analysis_overview_show (self->overview, beakta_case_pane_get_case (BEAKTA_CASE_PANE (self)));
}

static void
show_analysis (BeaktaAnalysisPane *self)
{
  g_autofree char *why = NULL;

  beakta_case_editor_may (get_editor (self), BEAKTA_ACT_ANALYSE, &why);
  beakta_measure_list_update (self->measures);
  beakta_measure_list_update (self->conditions);
  beakta_matters_box_update (self->matters);
  show_matters (self);
  beakta_part_fields_update (self->effects);
  beakta_text_field_set_text (self->conclusion, get_conclusion (self));
  beakta_text_field_set_locked (self->conclusion, why);
  beakta_group_forms_update (self->forms);
}

static void
form_left_cb (BeaktaAnalysisPane *self,
              BeaktaGroupForm    *form)
{
  beakta_group_forms_add (self->forms, form);
}

/* From the grid to the place where its item is worked on. */
static void
cell_activated_cb (BeaktaAnalysisOverview *overview,
                   int                     kind,
                   const char             *id,
                   BeaktaAnalysisPane     *self)
{
  if (beakta_case_pane_show_item (BEAKTA_CASE_PANE (self), kind, id) && kind == BEAKTA_ITEM_CELL)
    beakta_group_list_enter_cell (self->groups);
}

static BeaktaChange *
make_conclusion (BeaktaCase *case_,
                 gpointer    user_data)
{
  g_autoptr(BeaktaAnalysis) analysis = beakta_record_copy (beakta_case_get_analysis (case_));
  BeaktaChange *change;

  beakta_record_set (&analysis->conclusion, user_data);
  change = beakta_acts_put_analysis (case_, analysis);
  beakta_change_set_typed_in (change, "conclusion");

  return change;
}

static void
conclusion_committed_cb (BeaktaTextField    *field,
                         const char         *text,
                         BeaktaAnalysisPane *self)
{
  if (get_editor (self) != NULL)
    beakta_case_editor_apply_in_turn (get_editor (self), make_conclusion, g_strdup (text), g_free);
}

static void
beakta_analysis_pane_item_changed (BeaktaCasePane *pane,
                                   BeaktaItemKind  kind,
                                   const char     *id)
{
  BeaktaAnalysisPane *self = BEAKTA_ANALYSIS_PANE (pane);

  if (kind == BEAKTA_ITEM_GROUP || kind == BEAKTA_ITEM_CELL || kind == BEAKTA_ITEM_FACTS || kind == BEAKTA_ITEM_DISTRIBUTION)
    show_overview (self);

  if (kind == BEAKTA_ITEM_GROUP)
    {
      beakta_group_list_follow (self->groups);
      show_count (self);
    }
  else if (kind == BEAKTA_ITEM_ANALYSIS)
    show_analysis (self);
}

static void
beakta_analysis_pane_entry (BeaktaCasePane *pane,
                            BeaktaEntry    *entry)
{
  BeaktaAnalysisPane *self = BEAKTA_ANALYSIS_PANE (pane);

  beakta_group_list_update (self->groups);
  show_parts (self);
  beakta_classification_box_update (self->classification);
}

static void
beakta_analysis_pane_access_changed (BeaktaCasePane *pane)
{
  BeaktaAnalysisPane *self = BEAKTA_ANALYSIS_PANE (pane);

  beakta_group_list_update (self->groups);
  show_parts (self);
  show_analysis (self);
  beakta_classification_box_update (self->classification);
}

static void
beakta_analysis_pane_problem (BeaktaCasePane *pane)
{
  BeaktaAnalysisPane *self = BEAKTA_ANALYSIS_PANE (pane);

  beakta_group_list_take_back (self->groups);
  beakta_part_list_take_back (self->distributions);
  beakta_part_list_take_back (self->goals);
  beakta_part_fields_take_back (self->effects);
  beakta_text_field_take_back (self->conclusion, get_conclusion (self));
  beakta_classification_box_take_back (self->classification);
}

static void
beakta_analysis_pane_follow (BeaktaCasePane *pane)
{
  BeaktaAnalysisPane *self = BEAKTA_ANALYSIS_PANE (pane);
  BeaktaCaseEditor *editor = get_editor (self);

  g_clear_object (&self->offices);
  self->offices = beakta_office_groups_new (beakta_case_editor_get_store (editor));
  show_overview (self);
  beakta_group_list_set_editor (self->groups, editor, self->offices);
  beakta_group_forms_set (self->forms, editor, self->offices);
  show_count (self);
  beakta_matters_box_set (self->matters, editor, self->offices);
  beakta_part_list_set (self->distributions, editor);
  beakta_part_list_set (self->goals, editor);
  beakta_part_fields_set (self->effects, editor, BEAKTA_ITEM_ANALYSIS, "analysis");
  beakta_measure_list_set (self->measures, editor);
  beakta_measure_list_set (self->conditions, editor);
  show_unknowns (self);
  beakta_classification_box_set (self->classification, editor);
  show_analysis (self);
}

static void
beakta_analysis_pane_flush (BeaktaCasePane *pane)
{
  BeaktaAnalysisPane *self = BEAKTA_ANALYSIS_PANE (pane);

  beakta_text_field_flush (self->conclusion);
  beakta_group_list_flush (self->groups);
  beakta_matters_box_flush (self->matters);
  beakta_part_list_flush (self->distributions);
  beakta_part_list_flush (self->goals);
  beakta_part_fields_flush (self->effects);
  beakta_measure_list_flush (self->measures);
  beakta_measure_list_flush (self->conditions);
  beakta_classification_box_flush (self->classification);
}

static void
beakta_analysis_pane_forget (BeaktaCasePane *pane)
{
  BeaktaAnalysisPane *self = BEAKTA_ANALYSIS_PANE (pane);

  beakta_analysis_overview_show (self->overview, NULL);
  beakta_group_list_set_editor (self->groups, NULL, NULL);
  beakta_group_forms_set (self->forms, NULL, NULL);
  set_part (self, BEAKTA_ITEM_CELL, NULL);
  beakta_matters_box_set (self->matters, NULL, NULL);
  beakta_part_list_set (self->distributions, NULL);
  beakta_part_list_set (self->goals, NULL);
  beakta_part_fields_set (self->effects, NULL, BEAKTA_ITEM_ANALYSIS, NULL);
  beakta_measure_list_set (self->measures, NULL);
  beakta_measure_list_set (self->conditions, NULL);
  beakta_classification_box_set (self->classification, NULL);
  beakta_text_field_clear (self->conclusion);
}

static gboolean
beakta_analysis_pane_get_target (BeaktaCasePane  *pane,
                                 BeaktaItemKind  *kind,
                                 char           **id)
{
  BeaktaAnalysisPane *self = BEAKTA_ANALYSIS_PANE (pane);
  const char *cell = beakta_group_list_get_cell (self->groups);

  if (self->part != NULL && beakta_case_lookup (beakta_case_pane_get_case (pane), self->part_kind, self->part) != NULL)
    {
      *kind = self->part_kind;
      *id = g_strdup (self->part);
      return TRUE;
    }

  if (cell == NULL)
    return FALSE;

  *kind = BEAKTA_ITEM_CELL;
  *id = g_strdup (cell);

  return TRUE;
}

/* The first part of the analysis that stands on the passage. */
static gboolean
show_passage (BeaktaAnalysisPane *self,
              const char         *passage_id)
{
  g_autoptr(GPtrArray) users = beakta_case_list_users_of (beakta_case_pane_get_case (BEAKTA_CASE_PANE (self)), passage_id);

  for (guint i = 0; i < users->len; i++)
    {
      const BeaktaRecord *record = g_ptr_array_index (users, i);

      if (record->kind != BEAKTA_ITEM_ANSWER && beakta_case_pane_show_item (BEAKTA_CASE_PANE (self), record->kind, record->id))
        return TRUE;
    }

  return FALSE;
}

static gboolean
beakta_analysis_pane_show_item (BeaktaCasePane *pane,
                                BeaktaItemKind  kind,
                                const char     *id)
{
  BeaktaAnalysisPane *self = BEAKTA_ANALYSIS_PANE (pane);

  switch ((int) kind)
    {
    case BEAKTA_ITEM_CELL:
      return beakta_group_list_show_cell (self->groups, id);

    case BEAKTA_ITEM_GROUP:
      return beakta_group_list_show_group (self->groups, id);

    case BEAKTA_ITEM_GOAL:
      return beakta_part_list_show (self->goals, id);

    case BEAKTA_ITEM_DISTRIBUTION:
      return beakta_part_list_show (self->distributions, id);

    case BEAKTA_ITEM_PASSAGE:
      return show_passage (self, id);

    case BEAKTA_ITEM_CLASSIFICATION:
      beakta_scroll_keeper_reveal (self->keeper, GTK_WIDGET (self->classification));
      return TRUE;

    case BEAKTA_ITEM_ANALYSIS:
      beakta_scroll_keeper_reveal (self->keeper, GTK_WIDGET (self->conclusion));
      return TRUE;

    default:
      return FALSE;
    }
}

static void
beakta_analysis_pane_dispose (GObject *object)
{
  BeaktaAnalysisPane *self = BEAKTA_ANALYSIS_PANE (object);

  beakta_case_pane_set_editor (BEAKTA_CASE_PANE (self), NULL);
  g_clear_object (&self->keeper);
  g_clear_object (&self->offices);
  g_clear_pointer (&self->part, g_free);

  G_OBJECT_CLASS (beakta_analysis_pane_parent_class)->dispose (object);
}

static void
beakta_analysis_pane_class_init (BeaktaAnalysisPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  BeaktaCasePaneClass *pane_class = BEAKTA_CASE_PANE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_analysis_pane_dispose;

  pane_class->follow = beakta_analysis_pane_follow;
  pane_class->flush = beakta_analysis_pane_flush;
  pane_class->forget = beakta_analysis_pane_forget;
  pane_class->item_changed = beakta_analysis_pane_item_changed;
  pane_class->entry = beakta_analysis_pane_entry;
  pane_class->access_changed = beakta_analysis_pane_access_changed;
  pane_class->problem = beakta_analysis_pane_problem;
  pane_class->get_target = beakta_analysis_pane_get_target;
  pane_class->show_item = beakta_analysis_pane_show_item;

  g_type_ensure (BEAKTA_TYPE_ANALYSIS_OVERVIEW);
  g_type_ensure (BEAKTA_TYPE_CLASSIFICATION_BOX);
  g_type_ensure (BEAKTA_TYPE_GROUP_FORMS);
  g_type_ensure (BEAKTA_TYPE_GROUP_LIST);
  g_type_ensure (BEAKTA_TYPE_MATTERS_BOX);
  g_type_ensure (BEAKTA_TYPE_MEASURE_LIST);
  g_type_ensure (BEAKTA_TYPE_PART_LIST);
  g_type_ensure (BEAKTA_TYPE_TEXT_FIELD);

  g_type_ensure (BEAKTA_TYPE_LINE_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/beakta/Beakta/ui/analysis/beakta-analysis-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaAnalysisPane, scrolled);
  gtk_widget_class_bind_template_child (widget_class, BeaktaAnalysisPane, count);
  gtk_widget_class_bind_template_child (widget_class, BeaktaAnalysisPane, overview);
  gtk_widget_class_bind_template_child (widget_class, BeaktaAnalysisPane, groups);
  gtk_widget_class_bind_template_child (widget_class, BeaktaAnalysisPane, empty);
  gtk_widget_class_bind_template_child (widget_class, BeaktaAnalysisPane, forms);
  gtk_widget_class_bind_template_child (widget_class, BeaktaAnalysisPane, unknowns);
  gtk_widget_class_bind_template_child (widget_class, BeaktaAnalysisPane, matters_expander);
  gtk_widget_class_bind_template_child (widget_class, BeaktaAnalysisPane, matters);
  gtk_widget_class_bind_template_child (widget_class, BeaktaAnalysisPane, distributions);
  gtk_widget_class_bind_template_child (widget_class, BeaktaAnalysisPane, goals);
  gtk_widget_class_bind_template_child (widget_class, BeaktaAnalysisPane, effects_box);
  gtk_widget_class_bind_template_child (widget_class, BeaktaAnalysisPane, measures);
  gtk_widget_class_bind_template_child (widget_class, BeaktaAnalysisPane, conditions);
  gtk_widget_class_bind_template_child (widget_class, BeaktaAnalysisPane, conclusion);
  gtk_widget_class_bind_template_child (widget_class, BeaktaAnalysisPane, classification);
  gtk_widget_class_bind_template_callback (widget_class, cell_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, passage_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, group_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, part_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, part_passage_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, form_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, conclusion_committed_cb);
}

static void
beakta_analysis_pane_init (BeaktaAnalysisPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->keeper = beakta_scroll_keeper_new (self->scrolled);
  beakta_group_list_set_keeper (self->groups, self->keeper);
  beakta_group_forms_set_keeper (self->forms, self->keeper);
  self->effects = BEAKTA_PART_FIELDS (beakta_part_fields_new (effect_fields));
  gtk_box_append (self->effects_box, GTK_WIDGET (self->effects));
  beakta_part_fields_set_about (self->effects, _("Consequence analysis"));
  beakta_text_field_set_about (self->conclusion, _("Consequence analysis"));
}

GtkWidget *
beakta_analysis_pane_new (void)
{
  return g_object_new (BEAKTA_TYPE_ANALYSIS_PANE, NULL);
}
