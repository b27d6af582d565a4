/* The consequence analysis: groups, what happens to them, measures, conclusion, and the classification.
 *
 * (1) A group's card stays the same widget as long as the group is there.
 * (2) At most one cell is being worked on; it is where evidence goes.
 * (3) What is being worked on stays where it is on the screen.
 */

#define G_LOG_DOMAIN "beakta-analysis-pane"

#include "beakta-analysis-pane.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "beakta-classification-box.h"
#include "beakta-group-card.h"
#include "beakta-group-form.h"
#include "beakta-measure-list.h"
#include "beakta-scroll-keeper.h"
#include "beakta-text-field.h"

struct _BeaktaAnalysisPane
{
  GtkWidget                parent_instance;

  BeaktaCaseEditor        *editor;   /* owned, nullable */
  BeaktaScrollKeeper      *keeper;   /* owned */
  BeaktaGroupCard         *current;  /* a child of groups, nullable: has an open cell */

  /* Template children */
  GtkScrolledWindow       *scrolled;
  GtkLabel                *count;
  GtkBox                  *groups;
  GtkWidget               *empty;
  AdwBin                  *form_bin;
  GtkWidget               *add;
  BeaktaMeasureList       *measures;
  BeaktaTextField         *conclusion;
  BeaktaClassificationBox *classification;
};

static void case_target_init (BeaktaCaseTargetInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (BeaktaAnalysisPane, beakta_analysis_pane, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (BEAKTA_TYPE_CASE_TARGET, case_target_init))

enum
{
  PASSAGE_ACTIVATED,
  COMMENT_REQUESTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static BeaktaCase *
get_case (BeaktaAnalysisPane *self)
{
  return beakta_case_editor_get_case (self->editor);
}

static BeaktaGroupCard *
find_card (BeaktaAnalysisPane *self,
           const char         *group)
{
  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->groups)); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    if (g_strcmp0 (beakta_group_card_get_group (BEAKTA_GROUP_CARD (card)), group) == 0)
      return BEAKTA_GROUP_CARD (card);

  return NULL;
}

static void
cell_opened_cb (BeaktaGroupCard    *card,
                BeaktaAnalysisPane *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (card)))
    beakta_scroll_keeper_hold (self->keeper, GTK_WIDGET (card));

  if (self->current != NULL && self->current != card)
    beakta_group_card_close_cell (self->current);

  self->current = card;
  beakta_scroll_keeper_reveal (self->keeper, GTK_WIDGET (card));
}

static void
passage_activated_cb (BeaktaGroupCard    *card,
                      const char         *passage_id,
                      BeaktaAnalysisPane *self)
{
  g_signal_emit (self, signals[PASSAGE_ACTIVATED], 0, passage_id);
}

static void
put_position (BeaktaChange      *change,
              const BeaktaGroup *group,
              guint              position)
{
  g_autoptr(BeaktaGroup) copy = beakta_record_copy (group);

  copy->position = position;
  beakta_change_put (change, copy);
}

/* Changes places with the neighbour: one step, also when undone. */
static void
card_moved_cb (BeaktaGroupCard    *card,
               int                 by,
               BeaktaAnalysisPane *self)
{
  g_autoptr(GPtrArray) groups = beakta_case_list (get_case (self), BEAKTA_ITEM_GROUP);
  g_autoptr(BeaktaChange) change = beakta_change_new (BEAKTA_ACT_ANALYSE, beakta_case_get_id (get_case (self)));

  for (guint i = 0; i < groups->len; i++)
    {
      const BeaktaGroup *group = g_ptr_array_index (groups, i);
      const BeaktaGroup *neighbour;
      int other = (int) i + by;

      if (!g_str_equal (group->record.id, beakta_group_card_get_group (card))
          || other < 0 || other >= (int) groups->len)
        continue;

      neighbour = g_ptr_array_index (groups, (guint) other);
      put_position (change, group, neighbour->position);
      put_position (change, neighbour, group->position);
    }

  beakta_case_editor_apply (self->editor, change);
}

static BeaktaGroupCard *
add_card (BeaktaAnalysisPane *self,
          const char         *group)
{
  GtkWidget *card = beakta_group_card_new (self->editor, group);

  g_signal_connect (card, "cell-opened", G_CALLBACK (cell_opened_cb), self);
  g_signal_connect (card, "passage-activated", G_CALLBACK (passage_activated_cb), self);
  g_signal_connect (card, "moved", G_CALLBACK (card_moved_cb), self);
  gtk_box_append (self->groups, card);

  return BEAKTA_GROUP_CARD (card);
}

static void
drop_card (BeaktaAnalysisPane *self,
           BeaktaGroupCard    *card)
{
  if (self->current == card)
    self->current = NULL;

  gtk_box_remove (self->groups, GTK_WIDGET (card));
}

static void
show_count (BeaktaAnalysisPane *self,
            guint               n_groups)
{
  g_autofree char *count = g_strdup_printf (ngettext ("%u group", "%u groups", n_groups), n_groups);

  gtk_label_set_label (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->count), n_groups > 0);
  gtk_widget_set_visible (self->empty, n_groups == 0);
}

/* The cards in the order of the groups. */
static void
follow_groups (BeaktaAnalysisPane *self)
{
  g_autoptr(GPtrArray) groups = beakta_case_list (get_case (self), BEAKTA_ITEM_GROUP);
  GtkWidget *previous = NULL;
  GtkWidget *next;

  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->groups)); card != NULL; card = next)
    {
      next = gtk_widget_get_next_sibling (card);

      if (beakta_case_lookup (get_case (self), BEAKTA_ITEM_GROUP,
                              beakta_group_card_get_group (BEAKTA_GROUP_CARD (card))) == NULL)
        drop_card (self, BEAKTA_GROUP_CARD (card));
    }

  for (guint i = 0; i < groups->len; i++)
    {
      const BeaktaRecord *record = g_ptr_array_index (groups, i);
      BeaktaGroupCard *card = find_card (self, record->id);

      if (card == NULL)
        card = add_card (self, record->id);

      if (gtk_widget_get_prev_sibling (GTK_WIDGET (card)) != previous)
        gtk_box_reorder_child_after (self->groups, GTK_WIDGET (card), previous);

      previous = GTK_WIDGET (card);
    }

  show_count (self, groups->len);
}

/* Shares are of the sum, and numbers of evidence of the whole case: any of them may move another card's. */
static void
update_cards (BeaktaAnalysisPane *self)
{
  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->groups)); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    beakta_group_card_update (BEAKTA_GROUP_CARD (card));
}

static void
show_analysis (BeaktaAnalysisPane *self)
{
  g_autofree char *why = NULL;

  beakta_case_editor_may (self->editor, BEAKTA_ACT_ANALYSE, &why);
  beakta_measure_list_update (self->measures);
  beakta_text_field_set_text (self->conclusion, beakta_case_get_analysis (get_case (self))->conclusion);
  beakta_text_field_set_locked (self->conclusion, why);
  gtk_widget_set_visible (self->add, why == NULL && adw_bin_get_child (self->form_bin) == NULL);
}

static void
close_form (BeaktaAnalysisPane *self)
{
  adw_bin_set_child (self->form_bin, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->form_bin), FALSE);
  gtk_widget_set_visible (self->add, TRUE);
}

static void
form_closed_cb (BeaktaGroupForm    *form,
                BeaktaAnalysisPane *self)
{
  close_form (self);
  gtk_widget_grab_focus (self->add);
}

static void
add_clicked_cb (GtkButton          *button,
                BeaktaAnalysisPane *self)
{
  GtkWidget *form = beakta_group_form_new (self->editor, NULL);

  g_signal_connect (form, "closed", G_CALLBACK (form_closed_cb), self);
  adw_bin_set_child (self->form_bin, form);
  gtk_widget_set_visible (GTK_WIDGET (self->form_bin), TRUE);
  gtk_widget_set_visible (self->add, FALSE);
  gtk_widget_grab_focus (form);
  beakta_scroll_keeper_reveal (self->keeper, GTK_WIDGET (self->form_bin));
}

static BeaktaChange *
make_conclusion (BeaktaCase *case_,
                 gpointer    user_data)
{
  g_autoptr(BeaktaAnalysis) analysis = beakta_record_copy (beakta_case_get_analysis (case_));

  beakta_record_set (&analysis->conclusion, user_data);

  return beakta_acts_put_analysis (case_, analysis);
}

static void
conclusion_committed_cb (BeaktaTextField    *field,
                         const char         *text,
                         BeaktaAnalysisPane *self)
{
  if (self->editor != NULL)
    beakta_case_editor_apply_in_turn (self->editor, make_conclusion, g_strdup (text), g_free);
}

static void
item_changed_cb (BeaktaCase         *case_,
                 BeaktaItemKind      kind,
                 const char         *id,
                 BeaktaAnalysisPane *self)
{
  if (kind == BEAKTA_ITEM_GROUP)
    follow_groups (self);
  else if (kind == BEAKTA_ITEM_ANALYSIS)
    show_analysis (self);
}

static void
entry_cb (BeaktaCase         *case_,
          BeaktaEntry        *entry,
          BeaktaAnalysisPane *self)
{
  if (self->current != NULL)
    beakta_scroll_keeper_hold (self->keeper, GTK_WIDGET (self->current));

  update_cards (self);
  beakta_classification_box_update (self->classification);
}

static void
update_all (BeaktaAnalysisPane *self)
{
  follow_groups (self);
  update_cards (self);
  show_analysis (self);
  beakta_classification_box_update (self->classification);
}

static void
access_changed_cb (BeaktaCaseEditor   *editor,
                   BeaktaAnalysisPane *self)
{
  update_all (self);
}

static void
problem_cb (BeaktaCaseEditor   *editor,
            const char         *text,
            BeaktaAnalysisPane *self)
{
  if (self->current != NULL)
    beakta_group_card_take_back (self->current);

  beakta_text_field_take_back (self->conclusion, beakta_case_get_analysis (get_case (self))->conclusion);
  beakta_classification_box_take_back (self->classification);
}

static gboolean
beakta_analysis_pane_get_target (BeaktaCaseTarget  *target,
                                 BeaktaItemKind    *kind,
                                 char             **id)
{
  BeaktaAnalysisPane *self = BEAKTA_ANALYSIS_PANE (target);

  if (self->current == NULL || beakta_group_card_get_cell (self->current) == NULL)
    return FALSE;

  *kind = BEAKTA_ITEM_CELL;
  *id = g_strdup (beakta_group_card_get_cell (self->current));

  return TRUE;
}

static gboolean
show_group (BeaktaAnalysisPane *self,
            const char         *group)
{
  BeaktaGroupCard *card = find_card (self, group);

  if (card == NULL)
    return FALSE;

  beakta_scroll_keeper_reveal (self->keeper, GTK_WIDGET (card));

  return TRUE;
}

static gboolean
show_cell (BeaktaAnalysisPane *self,
           const char         *id)
{
  g_auto(GStrv) parts = g_strsplit (id, "/", 2);
  int alternative;

  if (g_strv_length (parts) != 2 || !show_group (self, parts[0])
      || !beakta_words_from_nick (BEAKTA_WORDS_ALTERNATIVE, parts[1], &alternative))
    return FALSE;

  beakta_group_card_open_cell (find_card (self, parts[0]), alternative);

  return TRUE;
}

/* The first cell that stands on the passage. */
static gboolean
show_passage (BeaktaAnalysisPane *self,
              const char         *passage_id)
{
  g_autoptr(GPtrArray) users = beakta_case_list_users_of (get_case (self), passage_id);

  for (guint i = 0; i < users->len; i++)
    {
      const BeaktaRecord *record = g_ptr_array_index (users, i);

      if (record->kind == BEAKTA_ITEM_CELL && show_cell (self, record->id))
        return TRUE;
    }

  return FALSE;
}

static gboolean
beakta_analysis_pane_show_item (BeaktaCaseTarget *target,
                                BeaktaItemKind    kind,
                                const char       *id)
{
  BeaktaAnalysisPane *self = BEAKTA_ANALYSIS_PANE (target);

  if (self->editor == NULL)
    return FALSE;

  switch ((int) kind)
    {
    case BEAKTA_ITEM_CELL:
      return show_cell (self, id);

    case BEAKTA_ITEM_GROUP:
      return show_group (self, id);

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
case_target_init (BeaktaCaseTargetInterface *iface)
{
  iface->get_target = beakta_analysis_pane_get_target;
  iface->show_item = beakta_analysis_pane_show_item;
}

static void
clear_cards (BeaktaAnalysisPane *self)
{
  GtkWidget *child;

  if (self->current != NULL)
    beakta_group_card_flush (self->current);

  self->current = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
}

static void
forget_editor (BeaktaAnalysisPane *self)
{
  if (self->editor == NULL)
    return;

  beakta_text_field_flush (self->conclusion);
  g_signal_handlers_disconnect_by_data (get_case (self), self);
  g_signal_handlers_disconnect_by_data (self->editor, self);
  clear_cards (self);
  close_form (self);
  beakta_measure_list_set (self->measures, NULL);
  beakta_classification_box_set (self->classification, NULL);
  beakta_text_field_clear (self->conclusion);
  g_clear_object (&self->editor);
}

static void
beakta_analysis_pane_dispose (GObject *object)
{
  BeaktaAnalysisPane *self = BEAKTA_ANALYSIS_PANE (object);

  forget_editor (self);
  g_clear_object (&self->keeper);
  g_clear_pointer ((GtkWidget **) &self->scrolled, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), BEAKTA_TYPE_ANALYSIS_PANE);

  G_OBJECT_CLASS (beakta_analysis_pane_parent_class)->dispose (object);
}

static void
beakta_analysis_pane_class_init (BeaktaAnalysisPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_analysis_pane_dispose;

  signals[PASSAGE_ACTIVATED] =
    g_signal_new ("passage-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[COMMENT_REQUESTED] =
    g_signal_new ("comment-requested", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_STRING);

  g_type_ensure (BEAKTA_TYPE_CLASSIFICATION_BOX);
  g_type_ensure (BEAKTA_TYPE_MEASURE_LIST);
  g_type_ensure (BEAKTA_TYPE_TEXT_FIELD);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/beakta/Beakta/ui/analysis/beakta-analysis-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaAnalysisPane, scrolled);
  gtk_widget_class_bind_template_child (widget_class, BeaktaAnalysisPane, count);
  gtk_widget_class_bind_template_child (widget_class, BeaktaAnalysisPane, groups);
  gtk_widget_class_bind_template_child (widget_class, BeaktaAnalysisPane, empty);
  gtk_widget_class_bind_template_child (widget_class, BeaktaAnalysisPane, form_bin);
  gtk_widget_class_bind_template_child (widget_class, BeaktaAnalysisPane, add);
  gtk_widget_class_bind_template_child (widget_class, BeaktaAnalysisPane, measures);
  gtk_widget_class_bind_template_child (widget_class, BeaktaAnalysisPane, conclusion);
  gtk_widget_class_bind_template_child (widget_class, BeaktaAnalysisPane, classification);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, conclusion_committed_cb);
}

static void
beakta_analysis_pane_init (BeaktaAnalysisPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->keeper = beakta_scroll_keeper_new (self->scrolled);
  beakta_text_field_set_about (self->conclusion, _("Consequence analysis"));
}

GtkWidget *
beakta_analysis_pane_new (void)
{
  return g_object_new (BEAKTA_TYPE_ANALYSIS_PANE, NULL);
}

void
beakta_analysis_pane_set_editor (BeaktaAnalysisPane *self,
                                 BeaktaCaseEditor   *editor)
{
  g_return_if_fail (BEAKTA_IS_ANALYSIS_PANE (self));
  g_return_if_fail (editor == NULL || BEAKTA_IS_CASE_EDITOR (editor));

  if (self->editor == editor)
    return;

  forget_editor (self);

  if (editor == NULL)
    return;

  self->editor = g_object_ref (editor);
  g_signal_connect_object (get_case (self), "item-changed", G_CALLBACK (item_changed_cb), self, 0);
  g_signal_connect_object (get_case (self), "entry", G_CALLBACK (entry_cb), self, 0);
  g_signal_connect_object (editor, "access-changed", G_CALLBACK (access_changed_cb), self, 0);
  g_signal_connect_object (editor, "problem", G_CALLBACK (problem_cb), self, 0);

  beakta_measure_list_set (self->measures, editor);
  beakta_classification_box_set (self->classification, editor);
  update_all (self);
}
