/* A point of a review is written. */

#define G_LOG_DOMAIN "beakta-point-dialog"

#include "beakta-point-dialog.h"

#include <glib/gi18n.h>

#include "beakta-acts-review.h"
#include "beakta-evidence-row.h"
#include "beakta-reason-view.h"
#include "beakta-review-words.h"

struct _BeaktaPointDialog
{
  AdwMessageDialog  parent_instance;

  BeaktaCaseEditor *editor;          /* owned */
  GPtrArray        *aims;            /* owned; of BeaktaReviewPoint */
  BeaktaPassage    *passage;         /* owned, nullable */

  GtkDropDown      *about;
  GtkDropDown      *sort;
  GtkDropDown      *category;
  GtkTextView      *text;
};

G_DEFINE_FINAL_TYPE (BeaktaPointDialog, beakta_point_dialog, ADW_TYPE_MESSAGE_DIALOG)

static void
text_changed_cb (BeaktaPointDialog *self)
{
  g_autofree char *words = beakta_reason_view_dup_words (self->text);

  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "act", *words != '\0');
}

static void
beakta_point_dialog_response (AdwMessageDialog *dialog,
                              const char       *response)
{
  BeaktaPointDialog *self = BEAKTA_POINT_DIALOG (dialog);
  guint about = gtk_drop_down_get_selected (self->about);
  g_autofree char *words = beakta_reason_view_dup_words (self->text);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaReviewPoint) point = NULL;
  g_autoptr(BeaktaChange) change = NULL;

  if (g_strcmp0 (response, "act") != 0 || *words == '\0' || about >= self->aims->len)
    return;

  point = beakta_record_copy (g_ptr_array_index (self->aims, about));
  point->sort = gtk_drop_down_get_selected (self->sort) == 1 ? BEAKTA_POINT_PRAISE : BEAKTA_POINT_DEFICIENCY;
  point->category = gtk_drop_down_get_selected (self->category);
  beakta_record_set (&point->text, words);
  change = beakta_acts_write_point (beakta_case_editor_get_whole (self->editor), point,
                                    point->target_kind == BEAKTA_ITEM_PASSAGE ? self->passage : NULL,
                                    beakta_case_editor_get_user (self->editor), now);
  beakta_case_editor_apply_to_whole (self->editor, change);
}

/* The text takes Enter for itself; with Ctrl it is the act. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  keycode,
                GdkModifierType        state,
                BeaktaPointDialog     *self)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (self);

  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || (state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;

  if (adw_message_dialog_get_response_enabled (dialog, "act"))
    {
      adw_message_dialog_response (dialog, "act");
      gtk_window_destroy (GTK_WINDOW (self));
    }

  return GDK_EVENT_STOP;
}

static GtkWidget *
add_field (GtkBox     *box,
           const char *label,
           GtkWidget  *field)
{
  GtkWidget *heading = gtk_label_new (label);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "caption-heading");
  gtk_box_append (box, heading);
  gtk_box_append (box, field);
  gtk_accessible_update_property (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return field;
}

static GtkDropDown *
new_choice (const char * const *words)
{
  return GTK_DROP_DOWN (gtk_drop_down_new_from_strings (words));
}

static GtkDropDown *
new_sorts (void)
{
  const char *words[] = { beakta_review_words_get_sort (BEAKTA_POINT_DEFICIENCY), beakta_review_words_get_sort (BEAKTA_POINT_PRAISE), NULL };

  return new_choice (words);
}

static GtkDropDown *
new_categories (void)
{
  const char *words[BEAKTA_N_LEARNINGS + 1] = { C_("learning", "no category"), NULL };

  for (BeaktaLearning i = 1; i < BEAKTA_N_LEARNINGS; i++)
    words[i] = beakta_review_words_get_learning (i);

  return new_choice (words);
}

static void
beakta_point_dialog_dispose (GObject *object)
{
  BeaktaPointDialog *self = BEAKTA_POINT_DIALOG (object);

  g_clear_object (&self->editor);
  g_clear_pointer (&self->aims, g_ptr_array_unref);
  g_clear_pointer (&self->passage, beakta_record_unref);

  G_OBJECT_CLASS (beakta_point_dialog_parent_class)->dispose (object);
}

static void
beakta_point_dialog_class_init (BeaktaPointDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = beakta_point_dialog_dispose;
  ADW_MESSAGE_DIALOG_CLASS (klass)->response = beakta_point_dialog_response;
}

static void
beakta_point_dialog_init (BeaktaPointDialog *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  GtkEventController *keys = gtk_event_controller_key_new ();
  const char *none[] = { NULL };
  GtkWidget *frame;

  self->about = new_choice (none);
  self->sort = new_sorts ();
  self->category = new_categories ();
  self->text = beakta_reason_view_new ();
  frame = beakta_reason_view_new_frame (self->text);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (frame), 200);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (frame), TRUE);

  add_field (box, _("About"), GTK_WIDGET (self->about));
  add_field (box, _("Point"), frame);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Review point"), -1);
  add_field (box, _("Sort"), GTK_WIDGET (self->sort));
  add_field (box, _("What there is to learn"), GTK_WIDGET (self->category));
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (self), GTK_WIDGET (box));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->text), keys);
  g_signal_connect_object (gtk_text_view_get_buffer (self->text), "changed", G_CALLBACK (text_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
show_aims (BeaktaPointDialog *self)
{
  g_autoptr(GtkStringList) words = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->aims->len; i++)
    {
      const BeaktaReviewPoint *aim = g_ptr_array_index (self->aims, i);
      gboolean is_new = aim->target_kind == BEAKTA_ITEM_PASSAGE && self->passage != NULL;
      g_autofree char *about = is_new ? beakta_evidence_row_dup_quotation (self->passage->exact)
                               : beakta_review_words_dup_about (self->editor, aim->target_kind, aim->target, aim->heading);

      gtk_string_list_append (words, about);
    }

  gtk_drop_down_set_model (self->about, G_LIST_MODEL (words));
  gtk_drop_down_set_selected (self->about, 0);
}

GtkWidget *
beakta_point_dialog_new (GtkWindow        *parent,
                         BeaktaCaseEditor *editor,
                         GPtrArray        *aims,
                         BeaktaPassage    *passage)
{
  BeaktaPointDialog *self;
  const BeaktaReviewPoint *first;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);
  g_return_val_if_fail (aims != NULL && aims->len > 0, NULL);

  first = g_ptr_array_index (aims, 0);
  self = g_object_new (BEAKTA_TYPE_POINT_DIALOG, "transient-for", parent, "modal", TRUE,
                       "heading", *first->text == '\0' ? _("Write a Review Point") : _("Alter the Review Point"),
                       "body", _("It is yours until the case is returned or approved. Then it is sent, and stands as it is."), NULL);
  self->editor = g_object_ref (editor);
  self->aims = aims;
  self->passage = passage != NULL ? beakta_record_ref (passage) : NULL;
  show_aims (self);
  gtk_drop_down_set_selected (self->sort, first->sort == BEAKTA_POINT_PRAISE ? 1 : 0);
  gtk_drop_down_set_selected (self->category, first->category);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), first->text, -1);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (self), "cancel", _("_Cancel"), "act", _("_Write"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (self), "act", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (self), "cancel");
  text_changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));

  return GTK_WIDGET (self);
}
