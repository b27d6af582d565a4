/* One opinion.
 *
 * (1) A draft stands in the field of the person who writes it; to everybody else an opinion is there when it is given.
 * (2) What is typed is saved as it is typed; giving it sends the last words first.
 */

#define G_LOG_DOMAIN "beakta-opinion-card"

#include "beakta-opinion-card.h"

#include <glib/gi18n.h>

#include "beakta-acts-opinions.h"
#include "beakta-evidence-list.h"
#include "beakta-heard-name.h"
#include "beakta-question-name.h"
#include "beakta-text-field.h"
#include "beakta-undo-toast.h"
#include "beakta-wording-decision.h"
#include "beakta-wording.h"
#include "beakta-wrap-layout.h"
#include "beakta-wrapped-words.h"

struct _BeaktaOpinionCard
{
  GtkWidget           parent_instance;

  BeaktaCaseEditor   *editor;        /* owned */
  char               *id;

  GtkWidget          *frame;
  GtkLabel           *head;
  GtkLabel           *matter;
  GtkWidget          *questions;
  GtkLabel           *state;
  GtkLabel           *given;         /* what was said */
  BeaktaTextField    *field;         /* what is being said */
  GtkLabel           *hint;
  BeaktaEvidenceList *evidence;
  GtkButton          *give;
  GtkButton          *take_up;
  GtkButton          *edit;
  GtkButton          *withdraw;
};

G_DEFINE_FINAL_TYPE (BeaktaOpinionCard, beakta_opinion_card, GTK_TYPE_WIDGET)

enum
{
  PASSAGE_ACTIVATED,
  ITEM_ACTIVATED,
  EDIT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* (nullable) */
static const BeaktaOpinion *
get_opinion (BeaktaOpinionCard *self)
{
  return beakta_case_lookup (beakta_case_editor_get_case (self->editor), BEAKTA_ITEM_OPINION, self->id);
}

static gboolean
is_mine (BeaktaOpinionCard   *self,
         const BeaktaOpinion *opinion)
{
  return g_str_equal (opinion->person, beakta_case_editor_get_user (self->editor)) &&
         beakta_case_editor_may (self->editor, BEAKTA_ACT_GIVE_OPINION, NULL);
}

static void
committed_cb (BeaktaOpinionCard *self,
              const char        *text)
{
  g_autoptr(BeaktaChange) change = beakta_acts_write_opinion (beakta_case_editor_get_case (self->editor), self->id, text);

  beakta_change_set_typed_in (change, "text");
  beakta_case_editor_apply (self->editor, change);
}

static void
written_cb (BeaktaOpinionCard *self)
{
  g_autofree char *text = g_strstrip (beakta_text_field_dup_text (self->field));

  gtk_widget_set_sensitive (GTK_WIDGET (self->give), *text != '\0');
}

/* Rule 2: the words that the field still has come before. */
static BeaktaChange *
make_given (BeaktaCase *case_,
            gpointer    user_data)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  return beakta_acts_give_opinion (case_, user_data, now);
}

static void
give_clicked_cb (BeaktaOpinionCard *self)
{
  beakta_text_field_flush (self->field);
  beakta_case_editor_apply_in_turn (self->editor, make_given, g_strdup (self->id), g_free);
}

static void
take_up_clicked_cb (BeaktaOpinionCard *self)
{
  g_autoptr(BeaktaChange) change = beakta_acts_give_opinion (beakta_case_editor_get_case (self->editor), self->id, NULL);

  beakta_case_editor_apply (self->editor, change);
}

static void
edit_clicked_cb (BeaktaOpinionCard *self)
{
  g_signal_emit (self, signals[EDIT], 0);
}

static void
withdraw_clicked_cb (BeaktaOpinionCard *self)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChange) change =
    beakta_acts_withdraw_opinion (beakta_case_editor_get_case (self->editor), self->id,
                                  beakta_case_editor_get_user (self->editor), now);

  beakta_undo_toast_show (GTK_WIDGET (self), self->editor, _("The request was withdrawn"));
  beakta_case_editor_apply (self->editor, change);
}

static void
passage_activated_cb (BeaktaOpinionCard *self,
                      const char        *passage_id)
{
  g_signal_emit (self, signals[PASSAGE_ACTIVATED], 0, passage_id);
}

static void
question_clicked_cb (GtkButton         *button,
                     BeaktaOpinionCard *self)
{
  g_signal_emit (self, signals[ITEM_ACTIVATED], 0, (int) BEAKTA_ITEM_ANSWER, gtk_widget_get_name (GTK_WIDGET (button)));
}

static void
show (gpointer  widget,
      gboolean  visible)
{
  gtk_widget_set_visible (GTK_WIDGET (widget), visible);
}

static void
show_head (BeaktaOpinionCard   *self,
           const BeaktaOpinion *opinion,
           GDateTime           *now)
{
  g_autofree char *moment = beakta_wording_dup_moment (opinion->asked, now);
  /* Translators: an opinion (yttrande): who is asked, who asked, and when */
  g_autofree char *head = g_strdup_printf (_("Opinion of %1$s · asked by %2$s, %3$s"),
                                           beakta_case_editor_get_name (self->editor, opinion->person),
                                           beakta_case_editor_get_name (self->editor, opinion->asked_by), moment);

  gtk_label_set_text (self->head, head);
  gtk_label_set_text (self->matter, opinion->matter);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->frame), GTK_ACCESSIBLE_PROPERTY_LABEL, head, -1);
}

static GtkWidget *
make_question (BeaktaOpinionCard *self,
               const char        *id)
{
  g_auto(GStrv) parts = g_strsplit (id, "/", 2);
  BeaktaChecklist *checklist = beakta_case_editor_get_checklist (self->editor, parts[0]);
  g_autofree char *name = checklist != NULL && parts[1] != NULL ? beakta_question_name_dup (checklist, parts[1]) : g_strdup (id);
  /* Translators: %s is the name of a question: "Gävleborg 2.1" */
  g_autofree char *tooltip = g_strdup_printf (_("Show the question %s"), name);
  GtkWidget *button = gtk_button_new_with_label (name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_name (button, id);
  gtk_widget_set_tooltip_text (button, tooltip);
  g_signal_connect (button, "clicked", G_CALLBACK (question_clicked_cb), self);

  return button;
}

static void
show_questions (BeaktaOpinionCard   *self,
                const BeaktaOpinion *opinion)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->questions)) != NULL)
    gtk_box_remove (GTK_BOX (self->questions), child);
  for (guint i = 0; opinion->questions[i] != NULL; i++)
    gtk_box_append (GTK_BOX (self->questions), make_question (self, opinion->questions[i]));
  show (self->questions, opinion->questions[0] != NULL);
}

static void
show_state (BeaktaOpinionCard   *self,
            const BeaktaOpinion *opinion,
            GDateTime           *now)
{
  g_autofree char *words =
    beakta_wording_dup_opinion_state (opinion, beakta_case_editor_get_name (self->editor, opinion->withdrawn_by), now);

  gtk_label_set_text (self->state, words);
}

static void
show_words (BeaktaOpinionCard   *self,
            const BeaktaOpinion *opinion,
            BeaktaOpinionState   state)
{
  gboolean is_written = state == BEAKTA_OPINION_OPEN && is_mine (self, opinion);
  gboolean is_shown = is_written || state == BEAKTA_OPINION_GIVEN;

  show (self->field, is_written);
  show (self->hint, is_written);
  show (self->give, is_written);
  show (self->given, state == BEAKTA_OPINION_GIVEN);
  show (self->evidence, is_shown && opinion->evidence[0] != NULL);
  gtk_label_set_text (self->given, state == BEAKTA_OPINION_GIVEN ? opinion->text : "");
  if (is_written)
    beakta_text_field_set_text (self->field, opinion->text);
  if (is_shown)
    beakta_evidence_list_set (self->evidence, self->editor, BEAKTA_ITEM_OPINION, self->id,
                              (const char * const *) opinion->evidence);
  written_cb (self);
}

static void
show_acts (BeaktaOpinionCard   *self,
           const BeaktaOpinion *opinion,
           BeaktaOpinionState   state)
{
  gboolean is_open = state == BEAKTA_OPINION_OPEN;

  show (self->take_up, state == BEAKTA_OPINION_GIVEN && is_mine (self, opinion));
  show (self->edit, is_open && beakta_case_editor_may (self->editor, BEAKTA_ACT_ALTER_OPINION, NULL));
  show (self->withdraw, is_open && beakta_case_editor_may (self->editor, BEAKTA_ACT_WITHDRAW_OPINION, NULL));
}

void
beakta_opinion_card_update (BeaktaOpinionCard *self)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  const BeaktaOpinion *opinion;
  BeaktaOpinionState state;

  g_return_if_fail (BEAKTA_IS_OPINION_CARD (self));

  opinion = get_opinion (self);
  if (opinion == NULL)
    return;

  state = beakta_opinion_get_state (opinion);
  show_head (self, opinion, now);
  show_questions (self, opinion);
  show_state (self, opinion, now);
  show_words (self, opinion, state);
  show_acts (self, opinion, state);
}

gboolean
beakta_opinion_card_is_own (BeaktaOpinionCard *self)
{
  const BeaktaOpinion *opinion;

  g_return_val_if_fail (BEAKTA_IS_OPINION_CARD (self), FALSE);

  opinion = get_opinion (self);

  return opinion != NULL && beakta_opinion_get_state (opinion) == BEAKTA_OPINION_OPEN && is_mine (self, opinion);
}

void
beakta_opinion_card_flush (BeaktaOpinionCard *self)
{
  g_return_if_fail (BEAKTA_IS_OPINION_CARD (self));

  beakta_text_field_flush (self->field);
}

static gboolean
beakta_opinion_card_grab_focus (GtkWidget *widget)
{
  BeaktaOpinionCard *self = BEAKTA_OPINION_CARD (widget);

  return gtk_widget_child_focus (gtk_widget_get_visible (GTK_WIDGET (self->field)) ? GTK_WIDGET (self->field) : self->frame,
                                 GTK_DIR_TAB_FORWARD);
}

static void
beakta_opinion_card_dispose (GObject *object)
{
  BeaktaOpinionCard *self = BEAKTA_OPINION_CARD (object);

  g_clear_pointer (&self->frame, gtk_widget_unparent);
  g_clear_object (&self->editor);
  g_clear_pointer (&self->id, g_free);

  G_OBJECT_CLASS (beakta_opinion_card_parent_class)->dispose (object);
}

static void
beakta_opinion_card_class_init (BeaktaOpinionCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_opinion_card_dispose;
  widget_class->grab_focus = beakta_opinion_card_grab_focus;

  signals[PASSAGE_ACTIVATED] = g_signal_new ("passage-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                             G_TYPE_STRING);
  signals[ITEM_ACTIVATED] = g_signal_new ("item-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                          G_TYPE_INT, G_TYPE_STRING);
  signals[EDIT] = g_signal_new ("edit", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static GtkButton *
add_button (BeaktaOpinionCard *self,
            GtkWidget         *box,
            const char        *words,
            const char        *style,
            GCallback          callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (words);

  gtk_widget_add_css_class (button, style);
  g_signal_connect_swapped (button, "clicked", callback, self);
  gtk_box_append (GTK_BOX (box), button);

  return GTK_BUTTON (button);
}

static GtkWidget *
add_wrapping_box (GtkWidget *box)
{
  GtkWidget *wrapping = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (wrapping, g_object_new (BEAKTA_TYPE_WRAP_LAYOUT, "spacing", 6, NULL));
  gtk_box_append (GTK_BOX (box), wrapping);

  return wrapping;
}

static void
add_writing (BeaktaOpinionCard *self,
             GtkWidget         *box)
{
  self->field = BEAKTA_TEXT_FIELD (beakta_text_field_new (_("Your opinion"), NULL));
  g_signal_connect_swapped (self->field, "committed", G_CALLBACK (committed_cb), self);
  g_signal_connect_swapped (self->field, "notify::n-chars", G_CALLBACK (written_cb), self);
  g_signal_connect_swapped (self->field, "sent", G_CALLBACK (give_clicked_cb), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->field));
  self->given = GTK_LABEL (beakta_wrapped_words_add (box, NULL, NULL));
  gtk_label_set_selectable (self->given, TRUE);
  self->evidence = BEAKTA_EVIDENCE_LIST (beakta_evidence_list_new ());
  g_signal_connect_swapped (self->evidence, "passage-activated", G_CALLBACK (passage_activated_cb), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->evidence));
  self->hint = GTK_LABEL (beakta_wrapped_words_add (box, _("Mark words in the text and press E: they become evidence of what "
                                                           "you say. It is a draft, and on no paper, until you give it."),
                                                    "caption"));
  gtk_widget_add_css_class (GTK_WIDGET (self->hint), "dim-label");
}

static void
beakta_opinion_card_init (BeaktaOpinionCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *acts;

  self->frame = gtk_frame_new (NULL);
  gtk_widget_add_css_class (self->frame, "group-card");
  gtk_widget_set_parent (self->frame, GTK_WIDGET (self));
  gtk_frame_set_child (GTK_FRAME (self->frame), box);

  self->head = GTK_LABEL (beakta_wrapped_words_add (box, NULL, "caption-heading"));
  self->matter = GTK_LABEL (beakta_wrapped_words_add (box, NULL, NULL));
  self->questions = add_wrapping_box (box);
  self->state = GTK_LABEL (beakta_wrapped_words_add (box, NULL, "caption"));
  gtk_widget_add_css_class (GTK_WIDGET (self->state), "dim-label");
  add_writing (self, box);

  acts = add_wrapping_box (box);
  self->give = add_button (self, acts, _("_Give the Opinion"), "suggested-action", G_CALLBACK (give_clicked_cb));
  self->take_up = add_button (self, acts, _("_Take It Up Again"), "flat", G_CALLBACK (take_up_clicked_cb));
  self->edit = add_button (self, acts, _("Change What Is Asked…"), "flat", G_CALLBACK (edit_clicked_cb));
  self->withdraw = add_button (self, acts, _("Withdraw the Request"), "flat", G_CALLBACK (withdraw_clicked_cb));
}

GtkWidget *
beakta_opinion_card_new (BeaktaCaseEditor *editor,
                         const char       *id)
{
  BeaktaOpinionCard *self;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (BEAKTA_TYPE_OPINION_CARD, NULL);
  self->editor = g_object_ref (editor);
  self->id = g_strdup (id);
  beakta_opinion_card_update (self);

  return GTK_WIDGET (self);
}

const char *
beakta_opinion_card_get_id (BeaktaOpinionCard *self)
{
  g_return_val_if_fail (BEAKTA_IS_OPINION_CARD (self), NULL);

  return self->id;
}
