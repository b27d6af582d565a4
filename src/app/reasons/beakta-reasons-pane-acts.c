/* What people do to the reasons. Everything is made of the case as it stands when its turn comes. */

#define G_LOG_DOMAIN "beakta-reasons-pane"

#include "beakta-reasons-pane-private.h"

#include <glib/gi18n-lib.h>

#include "beakta-undo-toast.h"

typedef enum
{
  WRITE_DRAFT,
  TAKE,
  KEEP,
  EDIT,
  MOVE,
  ADD,
  REMOVE,
  PUT_BACK,
} Kind;

typedef struct
{
  Kind              kind;
  char             *id;              /* nullable: TAKE, KEEP: all of them; ADD: last in its part */
  char             *text;            /* nullable */
  BeaktaReasonPart  part;
  int               steps;
  GPtrArray        *draft;           /* owned, nullable */
  char             *user;
  GDateTime        *now;
} Act;

static void
act_free (gpointer data)
{
  Act *act = data;

  g_free (act->id);
  g_free (act->text);
  g_free (act->user);
  g_clear_pointer (&act->draft, g_ptr_array_unref);
  g_date_time_unref (act->now);
  g_free (act);
}

static BeaktaChange *
make_edit (BeaktaCase *case_,
           const Act  *act)
{
  BeaktaChange *change = beakta_acts_edit_sentence (case_, act->id, act->text, act->user, act->now);

  beakta_change_set_typed_in (change, "text");

  return change;
}

static BeaktaChange *
make_put_back (BeaktaCase *case_,
               const Act  *act)
{
  const BeaktaSentence *sentence = beakta_case_lookup (case_, BEAKTA_ITEM_SENTENCE, act->id);

  return sentence != NULL ? beakta_acts_edit_sentence (case_, act->id, sentence->text, act->user, act->now) : NULL;
}

static BeaktaChange *
make_change (BeaktaCase *case_,
             gpointer    user_data)
{
  const Act *act = user_data;

  switch (act->kind)
    {
    case WRITE_DRAFT:
      return beakta_reasons_write_draft (case_, act->draft);
    case TAKE:
      return beakta_reasons_take (case_, act->draft, act->id);
    case KEEP:
      return beakta_reasons_keep (case_, act->draft, act->id);
    case EDIT:
      return make_edit (case_, act);
    case MOVE:
      return beakta_acts_move_sentence (case_, act->id, act->steps);
    case ADD:
      return beakta_acts_add_sentence (case_, act->part, act->id, act->text, act->user, act->now);
    case REMOVE:
      return beakta_acts_remove_sentence (case_, act->id, act->user, act->now);
    case PUT_BACK:
    default:
      return make_put_back (case_, act);
    }
}

static Act *
act_new (BeaktaReasonsPane *self,
         Kind               kind,
         const char        *id)
{
  Act *act = g_new0 (Act, 1);

  act->kind = kind;
  act->id = g_strdup (id);
  act->draft = self->draft != NULL ? g_ptr_array_ref (self->draft) : NULL;
  act->user = g_strdup (beakta_case_editor_get_user (beakta_case_pane_get_editor (BEAKTA_CASE_PANE (self))));
  act->now = g_date_time_new_now_utc ();

  return act;
}

/* @act: (transfer full); @done: (nullable): told, with a way back */
static void
apply (BeaktaReasonsPane *self,
       Act               *act,
       const char        *done)
{
  BeaktaCaseEditor *editor = beakta_case_pane_get_editor (BEAKTA_CASE_PANE (self));

  if (act->kind != EDIT)
    beakta_case_pane_flush (BEAKTA_CASE_PANE (self));
  if (done != NULL)
    beakta_undo_toast_show (GTK_WIDGET (self), editor, done);
  beakta_case_editor_apply_in_turn (editor, make_change, act, act_free);
}

static void
write_draft_cb (BeaktaReasonsPane *self)
{
  if (self->draft == NULL)
    return;

  self->hands_on = TRUE;
  apply (self, act_new (self, WRITE_DRAFT, NULL), _("The reasons follow the answers"));
}

static void
take_all_cb (BeaktaReasonsPane *self)
{
  self->hands_on = TRUE;
  apply (self, act_new (self, TAKE, NULL), _("The new words were taken"));
}

static void
keep_all_cb (BeaktaReasonsPane *self)
{
  self->hands_on = TRUE;
  apply (self, act_new (self, KEEP, NULL), _("The edited words were kept"));
}

static void
edit (BeaktaReasonsPane *self,
      BeaktaReasonsRow  *row)
{
  Act *act = act_new (self, EDIT, beakta_reasons_row_get_id (row));

  act->text = beakta_reasons_row_dup_text (row);
  apply (self, act, NULL);
}

static void
move (BeaktaReasonsPane *self,
      const char        *id,
      int                steps)
{
  Act *act = act_new (self, MOVE, id);

  act->steps = steps;
  apply (self, act, NULL);
}

static void
add_after (BeaktaReasonsPane *self,
           const char        *id)
{
  const BeaktaSentence *sentence = beakta_case_lookup (beakta_case_pane_get_case (BEAKTA_CASE_PANE (self)),
                                                       BEAKTA_ITEM_SENTENCE, id);

  if (sentence != NULL)
    beakta_reasons_pane_open_form (self, sentence->part, id);
}

void
beakta_reasons_pane_do (BeaktaReasonsPane *self,
                        const char        *id,
                        BeaktaReasonsDeed  deed)
{
  switch (deed)
    {
    case BEAKTA_REASONS_DEED_OPEN:
      beakta_reasons_pane_open (self, id);
      break;
    case BEAKTA_REASONS_DEED_EDIT:
      edit (self, beakta_reasons_pane_find_row (self, id));
      break;
    case BEAKTA_REASONS_DEED_TAKE:
      apply (self, act_new (self, TAKE, id), _("The new words were taken"));
      break;
    case BEAKTA_REASONS_DEED_KEEP:
      apply (self, act_new (self, KEEP, id), _("Your words were kept"));
      break;
    case BEAKTA_REASONS_DEED_UP:
    case BEAKTA_REASONS_DEED_DOWN:
      move (self, id, deed == BEAKTA_REASONS_DEED_UP ? -1 : 1);
      break;
    case BEAKTA_REASONS_DEED_ADD_AFTER:
      add_after (self, id);
      break;
    case BEAKTA_REASONS_DEED_REMOVE:
    default:
      apply (self, act_new (self, REMOVE, id), _("The sentence was taken out"));
    }
}

void
beakta_reasons_pane_put_back (BeaktaReasonsPane *self,
                              const char        *id)
{
  apply (self, act_new (self, PUT_BACK, id), NULL);
}

static void
added_cb (BeaktaReasonsForm *form,
          const char        *text,
          BeaktaReasonsPane *self)
{
  Act *act = act_new (self, ADD, beakta_reasons_form_get_after (form));

  act->text = g_strdup (text);
  act->part = beakta_reasons_form_get_part (form);
  apply (self, act, NULL);
}

/* The keyboard goes back to where the form was asked for. */
static void
closed_cb (BeaktaReasonsForm *form,
           BeaktaReasonsPane *self)
{
  BeaktaReasonsRow *row = beakta_reasons_pane_find_row (self, beakta_reasons_form_get_after (form));

  if (row == NULL || !gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD))
    gtk_widget_grab_focus (self->own);
  beakta_reasons_pane_close_form (self);
}

void
beakta_reasons_pane_close_form (BeaktaReasonsPane *self)
{
  if (self->form == NULL)
    return;

  gtk_box_remove (self->lines_box, self->form);
  self->form = NULL;
}

void
beakta_reasons_pane_open_form (BeaktaReasonsPane *self,
                               BeaktaReasonPart   part,
                               const char        *after)
{
  BeaktaReasonsRow *row = beakta_reasons_pane_find_row (self, after);

  if (self->form != NULL)
    {
      beakta_reasons_form_flush (BEAKTA_REASONS_FORM (self->form));
      beakta_reasons_pane_close_form (self);
    }

  self->form = beakta_reasons_form_new (part, after);
  g_signal_connect (self->form, "added", G_CALLBACK (added_cb), self);
  g_signal_connect (self->form, "closed", G_CALLBACK (closed_cb), self);
  gtk_box_insert_child_after (self->lines_box, self->form,
                              row != NULL ? GTK_WIDGET (row) : gtk_widget_get_last_child (GTK_WIDGET (self->lines_box)));
  gtk_widget_grab_focus (self->form);
  beakta_scroll_keeper_reveal (self->keeper, self->form);
}

static void
own_cb (BeaktaReasonsPane *self)
{
  beakta_reasons_pane_open_form (self, BEAKTA_REASON_CONCLUSION, NULL);
}

static void
next_cb (BeaktaReasonsPane *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "case.next-unanswered", "i", 1);
}

void
beakta_reasons_pane_class_add_acts (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_callback (klass, write_draft_cb);
  gtk_widget_class_bind_template_callback (klass, take_all_cb);
  gtk_widget_class_bind_template_callback (klass, keep_all_cb);
  gtk_widget_class_bind_template_callback (klass, own_cb);
  gtk_widget_class_bind_template_callback (klass, next_cb);
}
