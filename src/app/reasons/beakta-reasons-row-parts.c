/* What the row of a sentence is made of, and what its buttons do. */

#define G_LOG_DOMAIN "beakta-reasons-row"

#include "beakta-reasons-row-private.h"

#include <glib/gi18n-lib.h>

#include "beakta-clash-list.h"
#include "beakta-heard-name.h"
#include "beakta-wrap-layout.h"
#include "beakta-wrapped-words.h"

static void
head_clicked_cb (BeaktaReasonsRow *self)
{
  beakta_reasons_row_set_open (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->field));
  beakta_reasons_row_do (self, BEAKTA_REASONS_DEED_OPEN);
}

static void
committed_cb (BeaktaReasonsRow *self)
{
  beakta_reasons_row_do (self, BEAKTA_REASONS_DEED_EDIT);
}

static void
take_clicked_cb (BeaktaReasonsRow *self)
{
  beakta_reasons_row_do (self, BEAKTA_REASONS_DEED_TAKE);
}

static void
keep_clicked_cb (BeaktaReasonsRow *self)
{
  beakta_reasons_row_do (self, BEAKTA_REASONS_DEED_KEEP);
}

static void
up_clicked_cb (BeaktaReasonsRow *self)
{
  beakta_reasons_row_do (self, BEAKTA_REASONS_DEED_UP);
}

static void
down_clicked_cb (BeaktaReasonsRow *self)
{
  beakta_reasons_row_do (self, BEAKTA_REASONS_DEED_DOWN);
}

static void
after_clicked_cb (BeaktaReasonsRow *self)
{
  beakta_reasons_row_do (self, BEAKTA_REASONS_DEED_ADD_AFTER);
}

static void
remove_clicked_cb (BeaktaReasonsRow *self)
{
  beakta_reasons_row_do (self, BEAKTA_REASONS_DEED_REMOVE);
}

static void
passage_activated_cb (BeaktaReasonsTies *ties,
                      const char        *passage_id,
                      BeaktaReasonsRow  *self)
{
  g_signal_emit_by_name (self, "passage-activated", passage_id);
}

static void
item_activated_cb (BeaktaReasonsTies *ties,
                   int                kind,
                   const char        *id,
                   BeaktaReasonsRow  *self)
{
  g_signal_emit_by_name (self, "item-activated", kind, id);
}

void
beakta_reasons_row_add_head (BeaktaReasonsRow *self)
{
  self->head = gtk_button_new ();
  self->words = GTK_LABEL (beakta_wrapped_words_new (NULL, NULL));
  gtk_button_set_child (GTK_BUTTON (self->head), GTK_WIDGET (self->words));
  gtk_widget_add_css_class (self->head, "flat");
  gtk_widget_add_css_class (self->head, "reasons-sentence");
  g_signal_connect_swapped (self->head, "clicked", G_CALLBACK (head_clicked_cb), self);
  gtk_box_append (GTK_BOX (self), self->head);
}

static GtkWidget *
add_button (GtkWidget        *box,
            const char       *label,
            GCallback         clicked,
            BeaktaReasonsRow *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  beakta_wrapped_words_set (button);
  g_signal_connect_swapped (button, "clicked", clicked, self);
  gtk_box_append (GTK_BOX (box), button);

  return button;
}

static GtkWidget *
make_wrapping (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (box, g_object_new (BEAKTA_TYPE_WRAP_LAYOUT, "spacing", 6, NULL));

  return box;
}

void
beakta_reasons_row_add_offer (BeaktaReasonsRow *self)
{
  GtkWidget *buttons = make_wrapping ();

  self->offer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->offered = GTK_LABEL (beakta_wrapped_words_add (self->offer, NULL, "reasons-offered"));
  self->take = add_button (buttons, _("_Take the New Words"), G_CALLBACK (take_clicked_cb), self);
  self->keep = add_button (buttons, _("_Keep Mine"), G_CALLBACK (keep_clicked_cb), self);
  gtk_box_append (GTK_BOX (self->offer), buttons);
  gtk_widget_add_css_class (self->offer, "reasons-offer");
  gtk_widget_set_visible (self->offer, FALSE);
  gtk_box_append (GTK_BOX (self), self->offer);
}

static GtkWidget *
add_icon (BeaktaReasonsRow *self,
          const char       *icon,
          const char       *name,
          GCallback         clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_add_css_class (button, "flat");
  beakta_heard_name_set (button, name);
  g_signal_connect_swapped (button, "clicked", clicked, self);
  gtk_box_append (GTK_BOX (self->acts), button);

  return button;
}

static void
add_acts (BeaktaReasonsRow *self)
{
  GtkWidget *line = make_wrapping ();
  GtkWidget *done;

  self->acts = make_wrapping ();
  self->up = add_icon (self, "go-up-symbolic", _("Move the sentence up (Alt+Up)"), G_CALLBACK (up_clicked_cb));
  self->down = add_icon (self, "go-down-symbolic", _("Move the sentence down (Alt+Down)"), G_CALLBACK (down_clicked_cb));
  add_icon (self, "list-add-symbolic", _("Write a sentence of your own after it (Insert)"), G_CALLBACK (after_clicked_cb));
  add_icon (self, "user-trash-symbolic", _("Take the sentence out (Delete)"), G_CALLBACK (remove_clicked_cb));

  gtk_box_append (GTK_BOX (line), self->acts);
  done = add_button (line, _("_Done"), G_CALLBACK (beakta_reasons_row_close), self);
  gtk_widget_set_tooltip_text (done, _("Close the sentence (Escape)"));
  gtk_box_append (GTK_BOX (self->detail), line);
}

void
beakta_reasons_row_add_detail (BeaktaReasonsRow *self)
{
  self->detail = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  self->field = BEAKTA_TEXT_FIELD (beakta_text_field_new (NULL, _("Write the sentence")));
  beakta_text_field_set_about (self->field, _("Sentence"));
  g_signal_connect_swapped (self->field, "committed", G_CALLBACK (committed_cb), self);
  gtk_box_append (GTK_BOX (self->detail), GTK_WIDGET (self->field));
  gtk_box_append (GTK_BOX (self->detail), beakta_clash_list_new (self->editor, BEAKTA_ITEM_SENTENCE, self->id));

  self->ties = BEAKTA_REASONS_TIES (beakta_reasons_ties_new (self->editor));
  g_signal_connect (self->ties, "passage-activated", G_CALLBACK (passage_activated_cb), self);
  g_signal_connect (self->ties, "item-activated", G_CALLBACK (item_activated_cb), self);
  gtk_box_append (GTK_BOX (self->detail), GTK_WIDGET (self->ties));
  add_acts (self);

  gtk_widget_set_visible (self->detail, FALSE);
  gtk_box_append (GTK_BOX (self), self->detail);
}
