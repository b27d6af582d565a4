/* The points of a review in its pane: listed, filtered, written, replied to, settled.
 *
 * (1) What a person may do with a point is asked of the workflow, and each point shows no other buttons.
 */

#define G_LOG_DOMAIN "beakta-review-pane"

#include "beakta-review-pane-private.h"

#include <glib/gi18n.h>

#include "beakta-acts-review.h"
#include "beakta-point-dialog.h"
#include "beakta-reason-dialog.h"
#include "beakta-review-words.h"

/* What is done with one point by a button: the pane and the point, as long as the button is there. */
typedef struct
{
  BeaktaReviewPane *pane;            /* lent: the button is inside of it */
  char             *id;
  BeaktaAct         act;
} Deed;

static void
deed_free (Deed     *deed,
           GClosure *closure)
{
  g_free (deed->id);
  g_free (deed);
}

static void
apply (BeaktaReviewPane *self,
       BeaktaChange     *change)
{
  beakta_case_editor_apply_to_whole (beakta_review_pane_get_editor (self), change);
}

static GtkWindow *
get_window (BeaktaReviewPane *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
words_given_cb (GtkWidget  *dialog,
                const char *words,
                gpointer    user_data)
{
  Deed *deed = user_data;
  BeaktaCaseEditor *editor = beakta_review_pane_get_editor (deed->pane);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChange) change = NULL;
  BeaktaCase *case_;
  const char *user;

  if (editor == NULL)
    return;

  case_ = beakta_case_editor_get_whole (editor);
  user = beakta_case_editor_get_user (editor);
  if (deed->act == BEAKTA_ACT_RESOLVE_POINT)
    change = beakta_acts_resolve_point (case_, deed->id, words, user, now);
  else if (deed->act == BEAKTA_ACT_REOPEN_POINT)
    change = beakta_acts_reopen_point (case_, deed->id, words, user, now);
  else
    change = beakta_acts_withdraw_point (case_, deed->id, words, user, now);
  apply (deed->pane, change);
}

static void
ask_for_words (const Deed *deed,
               const char *heading,
               const char *body,
               const char *act)
{
  GtkWidget *dialog = beakta_reason_dialog_new (get_window (deed->pane), heading, body, act);
  Deed *copy = g_new0 (Deed, 1);

  copy->pane = deed->pane;
  copy->id = g_strdup (deed->id);
  copy->act = deed->act;
  g_signal_connect_data (dialog, "given", G_CALLBACK (words_given_cb), copy, (GClosureNotify) deed_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
alter (const Deed *deed)
{
  const BeaktaReviewPoint *point = beakta_case_lookup (beakta_review_pane_get_whole (deed->pane), BEAKTA_ITEM_REVIEW_POINT, deed->id);
  GPtrArray *aims = g_ptr_array_new_with_free_func (beakta_record_unref);

  if (point == NULL)
    {
      g_ptr_array_unref (aims);
      return;
    }

  g_ptr_array_add (aims, beakta_record_ref (point));
  gtk_window_present (GTK_WINDOW (beakta_point_dialog_new (get_window (deed->pane), beakta_review_pane_get_editor (deed->pane), aims,
                                                           NULL)));
}

static void
button_clicked_cb (GtkButton *button,
                   gpointer   user_data)
{
  Deed *deed = user_data;
  g_autoptr(BeaktaChange) change = NULL;

  switch ((int) deed->act)
    {
    case BEAKTA_ACT_WRITE_POINT:
      alter (deed);
      break;
    case BEAKTA_ACT_REMOVE_POINT:
      change = beakta_acts_remove_point (beakta_review_pane_get_whole (deed->pane), deed->id);
      apply (deed->pane, change);
      break;
    case BEAKTA_ACT_RESOLVE_POINT:
      ask_for_words (deed, _("Reply to the Point"),
                     _("Say what you have changed, or why nothing is changed. Then the point is resolved."), _("_Resolve"));
      break;
    case BEAKTA_ACT_REOPEN_POINT:
      ask_for_words (deed, _("Open the Point Again?"), _("Say what the reply leaves open. Then return the case."), _("_Open Again"));
      break;
    case BEAKTA_ACT_WITHDRAW_POINT:
    default:
      ask_for_words (deed, _("Withdraw the Point?"), _("Say why nothing is asked by it any more. It stays in the case."), _("_Withdraw"));
      break;
    }
}

/* Rule 1. */
static void
add_button (BeaktaReviewPane        *self,
            AdwActionRow            *row,
            const BeaktaReviewPoint *point,
            BeaktaAct                act,
            const char              *label,
            const char              *icon)
{
  GtkWidget *button;
  Deed *deed;

  if (!beakta_case_editor_may (beakta_review_pane_get_editor (self), act, NULL))
    return;

  button = icon != NULL ? gtk_button_new_from_icon_name (icon) : gtk_button_new_with_label (label);
  if (icon != NULL)
    {
      gtk_widget_set_tooltip_text (button, label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
      gtk_widget_add_css_class (button, "flat");
    }
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  deed = g_new0 (Deed, 1);
  deed->pane = self;
  deed->id = g_strdup (point->record.id);
  deed->act = act;
  g_signal_connect_data (button, "clicked", G_CALLBACK (button_clicked_cb), deed, (GClosureNotify) deed_free, 0);
  adw_action_row_add_suffix (row, button);
}

static void
add_buttons (BeaktaReviewPane        *self,
             AdwActionRow            *row,
             const BeaktaReviewPoint *point)
{
  gboolean is_draft = *point->review == '\0' && point->state == BEAKTA_POINT_OPEN;
  const char *user = beakta_case_editor_get_user (beakta_review_pane_get_editor (self));

  if (is_draft && g_str_equal (point->author, user))
    {
      add_button (self, row, point, BEAKTA_ACT_WRITE_POINT, _("Alter the Point"), "document-edit-symbolic");
      add_button (self, row, point, BEAKTA_ACT_REMOVE_POINT, _("Remove the Point"), "user-trash-symbolic");
    }
  else if (beakta_review_point_is_open (point))
    add_button (self, row, point, BEAKTA_ACT_WITHDRAW_POINT, _("Withdraw…"), NULL);
  if (beakta_review_point_awaits_reply (point))
    add_button (self, row, point, BEAKTA_ACT_RESOLVE_POINT, _("Reply…"), NULL);
  if (point->state == BEAKTA_POINT_RESOLVED)
    {
      add_button (self, row, point, BEAKTA_ACT_RESOLVE_POINT, _("Reply Otherwise…"), NULL);
      add_button (self, row, point, BEAKTA_ACT_REOPEN_POINT, _("Open Again…"), NULL);
    }
}

static gboolean
passes (BeaktaReviewPane        *self,
        const BeaktaReviewPoint *point)
{
  switch (gtk_drop_down_get_selected (self->filter))
    {
    case BEAKTA_POINTS_OPEN:
      return beakta_review_point_is_open (point);
    case BEAKTA_POINTS_SETTLED:
      return point->sort == BEAKTA_POINT_DEFICIENCY && point->state != BEAKTA_POINT_OPEN;
    case BEAKTA_POINTS_PRAISE:
      return point->sort == BEAKTA_POINT_PRAISE;
    case BEAKTA_POINTS_ALL:
    default:
      return TRUE;
    }
}

static void
add_point (BeaktaReviewPane        *self,
           const BeaktaReviewPoint *point,
           GDateTime               *now)
{
  BeaktaCaseEditor *editor = beakta_review_pane_get_editor (self);
  g_autofree char *about = beakta_review_words_dup_about (editor, point->target_kind, point->target, point->heading);
  g_autofree char *words = beakta_review_words_dup_point (editor, point, now);
  g_autofree char *subtitle = g_strconcat (about, "\n", words, NULL);
  AdwActionRow *row;

  row = point->target_kind == BEAKTA_ITEM_FACTS
        ? beakta_review_pane_add_row (self, self->points, point->text, words)
        : beakta_review_pane_add_link (self, self->points, point->text, subtitle, point->target_kind, point->target);
  add_buttons (self, row, point);
}

void
beakta_review_pane_show_points (BeaktaReviewPane *self)
{
  BeaktaCaseEditor *editor = beakta_review_pane_get_editor (self);
  g_autoptr(GPtrArray) points = beakta_case_list (beakta_review_pane_get_whole (self), BEAKTA_ITEM_REVIEW_POINT);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  gboolean may_write = beakta_case_editor_may (editor, BEAKTA_ACT_WRITE_POINT, NULL);
  guint n_visible = 0, n_shown = 0;

  for (guint i = 0; i < points->len; i++)
    {
      const BeaktaReviewPoint *point = g_ptr_array_index (points, i);

      if (!beakta_review_point_is_visible (point, beakta_case_editor_get_user (editor), may_write))
        continue;

      n_visible++;
      if (!passes (self, point))
        continue;
      n_shown++;
      add_point (self, point, now);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->points), n_visible > 0 || may_write);
  gtk_widget_set_visible (GTK_WIDGET (self->filter), n_visible > 1);
  gtk_widget_set_visible (self->write, may_write);
  adw_preferences_group_set_description (self->points,
                                         n_visible > 0 && n_shown == 0 ? _("No point passes the filter.")
                                         : n_visible == 0 ? _("Write what is lacking, and what is good. C together with Shift writes a "
                                                              "point on what you look at.") : NULL);
}

static void
filter_chosen_cb (BeaktaReviewPane *self)
{
  if (beakta_review_pane_get_editor (self) != NULL)
    beakta_case_pane_queue_update (BEAKTA_CASE_PANE (self));
}

void
beakta_review_pane_points_init (BeaktaReviewPane *self)
{
  /* In the order of BeaktaPointsFilter. */
  const char *filters[] = { C_("points", "All"), C_("points", "Open"), C_("points", "Settled"), C_("points", "Praise"), NULL };
  g_autoptr(GtkStringList) words = gtk_string_list_new (filters);

  gtk_drop_down_set_model (self->filter, G_LIST_MODEL (words));
  g_signal_connect_object (self->filter, "notify::selected", G_CALLBACK (filter_chosen_cb), self, G_CONNECT_SWAPPED);
}
