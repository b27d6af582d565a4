/* The review of a proposed case.
 *
 * (1) Whoever proposed is told that somebody else must review it, and how; the buttons are for that somebody.
 * (2) A return says what to change, in an open point or in a remark, which becomes one: the button waits for it. An approval waits
 *     until no point is open.
 */

#define G_LOG_DOMAIN "beakta-review-pane"

#include "beakta-review-pane-private.h"

#include <glib/gi18n.h>

#include "beakta-review-points.h"
#include "beakta-spelled-view.h"
#include "beakta-undo-toast.h"
#include "beakta-wording.h"

G_DEFINE_FINAL_TYPE (BeaktaReviewPane, beakta_review_pane, BEAKTA_TYPE_CASE_PANE)

BeaktaCaseEditor *
beakta_review_pane_get_editor (BeaktaReviewPane *self)
{
  return beakta_case_pane_get_editor (BEAKTA_CASE_PANE (self));
}

BeaktaCase *
beakta_review_pane_get_whole (BeaktaReviewPane *self)
{
  return beakta_case_editor_get_whole (beakta_review_pane_get_editor (self));
}

static char *
dup_remark (BeaktaReviewPane *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->remark);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

/* Invariant (2). */
static void
remark_changed_cb (BeaktaReviewPane *self)
{
  g_autofree char *remark = dup_remark (self);
  gboolean is_open;

  if (beakta_review_pane_get_editor (self) == NULL)
    return;

  is_open = beakta_review_points_count_open (beakta_review_pane_get_whole (self)) > 0;
  gtk_widget_set_sensitive (GTK_WIDGET (self->return_button), is_open || *remark != '\0');
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->return_button),
                               is_open || *remark != '\0' ? NULL : _("Write a point or a remark to return the case"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->approve_button), !is_open);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->approve_button),
                               is_open ? _("Points are open: return the case, or settle them first") : NULL);
}

static void
move (BeaktaReviewPane *self,
      BeaktaStage       stage)
{
  g_autofree char *remark = dup_remark (self);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChange) change = NULL;

  change = beakta_acts_move (beakta_review_pane_get_whole (self), stage, remark,
                             beakta_case_editor_get_user (beakta_review_pane_get_editor (self)), now);
  beakta_undo_toast_show (GTK_WIDGET (self), beakta_review_pane_get_editor (self),
                          stage == BEAKTA_STAGE_APPROVED ? _("The case is approved") : _("The case is returned"));
  beakta_case_editor_apply_to_whole (beakta_review_pane_get_editor (self), change);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->remark), "", -1);
}

static void
return_clicked_cb (BeaktaReviewPane *self)
{
  move (self, BEAKTA_STAGE_RETURNED);
}

static void
approve_clicked_cb (BeaktaReviewPane *self)
{
  move (self, BEAKTA_STAGE_APPROVED);
}

AdwActionRow *
beakta_review_pane_add_row (BeaktaReviewPane    *self,
                            AdwPreferencesGroup *group,
                            const char          *title,
                            const char          *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, row);

  return ADW_ACTION_ROW (row);
}

/* Where a row leads. */
typedef struct
{
  BeaktaCasePane *pane;              /* lent: the row is inside of it */
  BeaktaItemKind  kind;
  char           *id;
} Place;

static void
place_free (Place    *place,
            GClosure *closure)
{
  g_free (place->id);
  g_free (place);
}

static void
row_activated_cb (AdwActionRow *row,
                  Place        *place)
{
  beakta_case_pane_activate_item (place->pane, place->kind, place->id);
}

AdwActionRow *
beakta_review_pane_add_link (BeaktaReviewPane    *self,
                             AdwPreferencesGroup *group,
                             const char          *title,
                             const char          *subtitle,
                             BeaktaItemKind       kind,
                             const char          *id)
{
  AdwActionRow *row = beakta_review_pane_add_row (self, group, title, subtitle);
  Place *place = g_new0 (Place, 1);

  place->pane = BEAKTA_CASE_PANE (self);
  place->kind = kind;
  place->id = g_strdup (id);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_data (row, "activated", G_CALLBACK (row_activated_cb), place, (GClosureNotify) place_free, 0);

  return row;
}

static void
clear_rows (BeaktaReviewPane *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      GtkWidget *group = gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP);

      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), row);
    }

  g_ptr_array_set_size (self->rows, 0);
}

static void
add_checklists (BeaktaReviewPane *self,
                BeaktaCase       *case_)
{
  g_autoptr(GPtrArray) checklists = beakta_case_list (case_, BEAKTA_ITEM_CHECKLIST);

  for (guint i = 0; i < checklists->len; i++)
    {
      const BeaktaRecord *used = g_ptr_array_index (checklists, i);
      BeaktaChecklist *checklist = beakta_case_editor_get_checklist (beakta_review_pane_get_editor (self), used->id);
      const BeaktaFindings *findings = beakta_case_editor_get_findings (beakta_review_pane_get_editor (self), used->id);
      g_autofree char *count = NULL;

      if (findings == NULL)
        continue;

      /* Translators: how many questions of a checklist have everything they ask for: "9 of 12 questions complete" */
      count = g_strdup_printf (_("%1$u of %2$u questions complete"), findings->n_complete, findings->n_questions);
      beakta_review_pane_add_link (self, self->summary, beakta_checklist_get_title (checklist, beakta_wording_get_language ()), count,
                                   BEAKTA_ITEM_CHECKLIST, used->id);
    }
}

static void
conflict_clicked_cb (BeaktaReviewPane *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "case.conflict", NULL);
}

static void
add_conflicts (BeaktaReviewPane *self,
               BeaktaCase       *case_)
{
  g_autoptr(GPtrArray) conflicts = beakta_case_list (case_, BEAKTA_ITEM_CONFLICT);
  g_autoptr(GString) names = g_string_new (NULL);
  g_autofree char *text = NULL;
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Declare…"));
  AdwActionRow *row;

  for (guint i = 0; i < conflicts->len; i++)
    {
      const BeaktaConflict *conflict = g_ptr_array_index (conflicts, i);

      if (conflict->conflicted)
        g_string_append_printf (names, "%s%s (%s)", names->len > 0 ? ", " : "",
                                beakta_case_editor_get_name (beakta_review_pane_get_editor (self), conflict->person), conflict->ground);
    }

  text = names->len > 0 ? g_strdup (names->str) : g_strdup (_("Nobody has declared one"));
  row = beakta_review_pane_add_row (self, self->summary, _("Conflict of interest"), text);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (conflict_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (row, button);
}

static void
add_reviews (BeaktaReviewPane *self,
             BeaktaCase       *case_)
{
  g_autoptr(GPtrArray) reviews = beakta_case_list (case_, BEAKTA_ITEM_REVIEW);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  gtk_widget_set_visible (GTK_WIDGET (self->earlier), reviews->len > 0);

  for (guint i = reviews->len; i > 0; i--)
    {
      const BeaktaReview *review = g_ptr_array_index (reviews, i - 1);
      g_autofree char *moment = beakta_wording_dup_moment (review->reviewed, now);
      g_autofree char *title = NULL;

      /* Translators: a person and a moment: "B. Holm approved, 27 Nov 14:02" */
      title = g_strdup_printf (review->approved ? _("%1$s approved, %2$s") : _("%1$s returned, %2$s"),
                               beakta_case_editor_get_name (beakta_review_pane_get_editor (self), review->reviewer), moment);
      beakta_review_pane_add_row (self, self->earlier, title, review->remark);
    }
}

/* What a case that was returned waits for. */
static char *
dup_returned (BeaktaReviewPane *self,
              BeaktaCase       *case_)
{
  const char *reviewer = beakta_case_editor_get_name (beakta_review_pane_get_editor (self), beakta_case_get_stage (case_)->by);

  /* Translators: %s is a person; the points are those of a review */
  return g_strdup_printf (beakta_review_points_count_owed (case_) > 0
                          ? _("%s returned the case. Reply to the points below; then the case can be proposed again.")
                          : _("%s returned the case. No point waits for a reply: it can be proposed again."), reviewer);
}

/* What the person can do here, or why not and who can. */
static char *
dup_explanation (BeaktaReviewPane *self,
                 BeaktaCase       *case_)
{
  const BeaktaStageRecord *stage = beakta_case_get_stage (case_);
  g_autofree char *why = NULL;

  if (stage->stage == BEAKTA_STAGE_RETURNED)
    return dup_returned (self, case_);
  if (stage->stage != BEAKTA_STAGE_PROPOSED)
    return g_strdup (beakta_workflow_is_frozen (stage->stage)
                     ? _("The review is done.")
                     : _("When the case is proposed, somebody else than the proposer reviews it here."));

  if (beakta_case_editor_may (beakta_review_pane_get_editor (self), BEAKTA_ACT_APPROVE, &why))
    /* Translators: %s is a person */
    return g_strdup_printf (_("%s proposed this. Read the answers and their evidence. Then approve it, or return it with "
                              "points that say what to change."), stage->proposer);

  if (g_strcmp0 (stage->proposer, beakta_case_editor_get_user (beakta_review_pane_get_editor (self))) == 0)
    return g_strdup (_("You proposed this case, so somebody else reviews it. They find it in the queue under “To review” "
                       "when they start Beakta with the same case store."));

  return g_steal_pointer (&why);
}

static void
beakta_review_pane_update (BeaktaCasePane *pane)
{
  BeaktaReviewPane *self = BEAKTA_REVIEW_PANE (pane);
  BeaktaCase *case_ = beakta_case_pane_get_case (BEAKTA_CASE_PANE (self));
  g_autofree char *explanation = NULL;

  clear_rows (self);

  if (case_ == NULL)
    return;

  explanation = dup_explanation (self, case_);
  gtk_label_set_text (self->explanation, explanation);
  gtk_widget_set_visible (self->act_box, beakta_case_editor_may (beakta_review_pane_get_editor (self), BEAKTA_ACT_APPROVE, NULL));

  beakta_decision_box_update (self->decision, beakta_review_pane_get_editor (self));
  beakta_review_pane_show_points (self);
  beakta_review_pane_show_look (self);
  add_checklists (self, case_);
  add_conflicts (self, case_);
  add_reviews (self, case_);
  remark_changed_cb (self);
}

static void
beakta_review_pane_item_changed (BeaktaCasePane *pane,
                                 BeaktaItemKind  kind,
                                 const char     *id)
{
  beakta_case_pane_queue_update (pane);
}

static void
beakta_review_pane_forget (BeaktaCasePane *pane)
{
  beakta_review_pane_forget_look (BEAKTA_REVIEW_PANE (pane));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (BEAKTA_REVIEW_PANE (pane)->remark), "", -1);
  beakta_case_pane_queue_update (pane);
}

static gboolean
beakta_review_pane_show_item (BeaktaCasePane *pane,
                              BeaktaItemKind  kind,
                              const char     *id)
{
  return kind == BEAKTA_ITEM_REVIEW || kind == BEAKTA_ITEM_REVIEW_POINT || kind == BEAKTA_ITEM_STAGE || kind == BEAKTA_ITEM_CONFLICT;
}

static void
beakta_review_pane_dispose (GObject *object)
{
  BeaktaReviewPane *self = BEAKTA_REVIEW_PANE (object);

  beakta_case_pane_set_editor (BEAKTA_CASE_PANE (self), NULL);
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_clear_pointer (&self->unseen, g_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (beakta_review_pane_parent_class)->dispose (object);
}

static void
beakta_review_pane_class_init (BeaktaReviewPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  BeaktaCasePaneClass *pane_class = BEAKTA_CASE_PANE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_review_pane_dispose;
  pane_class->update = beakta_review_pane_update;
  pane_class->follow = beakta_case_pane_queue_update;
  pane_class->forget = beakta_review_pane_forget;
  pane_class->item_changed = beakta_review_pane_item_changed;
  pane_class->access_changed = beakta_case_pane_queue_update;
  pane_class->show_item = beakta_review_pane_show_item;

  g_type_ensure (BEAKTA_TYPE_DECISION_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/review/beakta-review-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaReviewPane, explanation);
  gtk_widget_class_bind_template_child (widget_class, BeaktaReviewPane, decision);
  gtk_widget_class_bind_template_child (widget_class, BeaktaReviewPane, act_box);
  gtk_widget_class_bind_template_child (widget_class, BeaktaReviewPane, remark);
  gtk_widget_class_bind_template_child (widget_class, BeaktaReviewPane, return_button);
  gtk_widget_class_bind_template_child (widget_class, BeaktaReviewPane, approve_button);
  gtk_widget_class_bind_template_child (widget_class, BeaktaReviewPane, drawn);
  gtk_widget_class_bind_template_child (widget_class, BeaktaReviewPane, points);
  gtk_widget_class_bind_template_child (widget_class, BeaktaReviewPane, filter);
  gtk_widget_class_bind_template_child (widget_class, BeaktaReviewPane, write);
  gtk_widget_class_bind_template_child (widget_class, BeaktaReviewPane, since);
  gtk_widget_class_bind_template_child (widget_class, BeaktaReviewPane, unusual);
  gtk_widget_class_bind_template_child (widget_class, BeaktaReviewPane, proposal);
  gtk_widget_class_bind_template_child (widget_class, BeaktaReviewPane, summary);
  gtk_widget_class_bind_template_child (widget_class, BeaktaReviewPane, earlier);
  gtk_widget_class_bind_template_callback (widget_class, return_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, approve_clicked_cb);
}

static void
beakta_review_pane_init (BeaktaReviewPane *self)
{
  g_autoptr(BeaktaSpeller) speller = beakta_speller_ref_shared ();

  self->rows = g_ptr_array_new ();
  self->reading = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  beakta_review_pane_points_init (self);
  beakta_spelled_view_attach (self->remark, speller);
  g_signal_connect_object (gtk_text_view_get_buffer (self->remark), "changed", G_CALLBACK (remark_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
beakta_review_pane_new (void)
{
  return g_object_new (BEAKTA_TYPE_REVIEW_PANE, NULL);
}
