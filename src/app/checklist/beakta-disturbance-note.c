/* The disturbing question of the case, after the checklist's own. One that was skipped is gone; undo brings it back. */

#define G_LOG_DOMAIN "beakta-disturbance-note"

#include "beakta-disturbance-note.h"

#include <glib/gi18n-lib.h>

#include "beakta-disturbance.h"
#include "beakta-text-field.h"
#include "beakta-wording.h"
#include "beakta-wrapped-words.h"

struct _BeaktaDisturbanceNote
{
  GtkBox            parent_instance;

  GPtrArray        *pool;            /* owned, nullable until a case is shown: of BeaktaDisturbance */
  BeaktaCaseEditor *editor;          /* owned, nullable */

  /* Children */
  GtkLabel         *text;
  GtkLabel         *why;
  BeaktaTextField  *reply;
  GtkWidget        *skip;
};

G_DEFINE_FINAL_TYPE (BeaktaDisturbanceNote, beakta_disturbance_note, GTK_TYPE_BOX)

/* What a person thought, until its turn has come. */
typedef struct
{
  BeaktaDisturbanceNote *note;       /* owned */
  BeaktaCaseEditor      *editor;     /* not owned: it holds the queue that this waits in */
  char                  *text;       /* nullable: skipped */
} Thought;

static void
thought_free (gpointer data)
{
  Thought *thought = data;

  g_object_unref (thought->note);
  g_free (thought->text);
  g_free (thought);
}

static BeaktaChange *
make_change (BeaktaCase *case_,
             gpointer    user_data)
{
  const Thought *thought = user_data;
  const BeaktaDisturbance *question = beakta_disturbance_choose (thought->note->pool, case_);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  BeaktaChange *change;

  change = beakta_disturbance_reflect (question, case_, thought->text != NULL ? thought->text : "", thought->text == NULL,
                                       beakta_case_editor_get_user (thought->editor), now);
  if (thought->text != NULL)
    beakta_change_set_typed_in (change, "text");

  return change;
}

static void
apply (BeaktaDisturbanceNote *self,
       const char            *text)
{
  Thought *thought = g_new (Thought, 1);

  thought->note = g_object_ref (self);
  thought->editor = self->editor;
  thought->text = g_strdup (text);
  beakta_case_editor_apply_in_turn (self->editor, make_change, thought, thought_free);
}

static const char *
get_reply (BeaktaDisturbanceNote *self)
{
  const BeaktaReflection *reflection = beakta_disturbance_get_reflection (beakta_case_editor_get_case (self->editor));

  return reflection != NULL ? reflection->text : "";
}

static void
committed_cb (BeaktaTextField       *field,
              const char            *text,
              BeaktaDisturbanceNote *self)
{
  if (self->editor != NULL)
    apply (self, text);
}

static void
beakta_disturbance_note_finalize (GObject *object)
{
  BeaktaDisturbanceNote *self = BEAKTA_DISTURBANCE_NOTE (object);

  g_clear_object (&self->editor);
  g_clear_pointer (&self->pool, g_ptr_array_unref);

  G_OBJECT_CLASS (beakta_disturbance_note_parent_class)->finalize (object);
}

static void
beakta_disturbance_note_class_init (BeaktaDisturbanceNoteClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = beakta_disturbance_note_finalize;
}

static GtkLabel *
add_label (BeaktaDisturbanceNote *self,
           const char            *words,
           const char            *style)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (self), label);

  return GTK_LABEL (label);
}

static void
beakta_disturbance_note_init (BeaktaDisturbanceNote *self)
{
  GtkWidget *reply = beakta_text_field_new (_("Your thought, if you have one"), _("Nobody has to answer"));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "disturbance");

  add_label (self, _("A question beside the list"), "caption");
  self->text = add_label (self, NULL, "heading");
  self->why = add_label (self, NULL, "caption");
  beakta_wrapped_words_set (GTK_WIDGET (self));

  self->reply = BEAKTA_TEXT_FIELD (reply);
  g_signal_connect (reply, "committed", G_CALLBACK (committed_cb), self);
  gtk_box_append (GTK_BOX (self), reply);

  self->skip = gtk_button_new_with_label (_("Skip the Question"));
  gtk_widget_set_tooltip_text (self->skip, _("Nothing is missing without it (X)"));
  gtk_widget_set_halign (self->skip, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->skip, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->skip), "case.skip-question");
  gtk_box_append (GTK_BOX (self), self->skip);
}

static void
show_question (BeaktaDisturbanceNote *self)
{
  const char *language = beakta_wording_get_language ();
  BeaktaCase *case_ = beakta_case_editor_get_case (self->editor);
  const BeaktaReflection *reflection = beakta_disturbance_get_reflection (case_);
  const BeaktaDisturbance *question = beakta_disturbance_choose (self->pool, case_);
  g_autofree char *locked = NULL;

  beakta_case_editor_may (self->editor, BEAKTA_ACT_REFLECT, &locked);
  gtk_label_set_label (self->text, beakta_disturbance_get_text (question, language));
  gtk_label_set_label (self->why, beakta_disturbance_get_why (question, language));
  beakta_text_field_set_text (self->reply, get_reply (self));
  beakta_text_field_set_locked (self->reply, locked);
  gtk_widget_set_visible (self->skip, locked == NULL && *get_reply (self) == '\0');
  gtk_widget_set_visible (GTK_WIDGET (self), (reflection == NULL || !reflection->skipped) &&
                                             (locked == NULL || *get_reply (self) != '\0'));
}

void
beakta_disturbance_note_update (BeaktaDisturbanceNote *self,
                                BeaktaCaseEditor      *editor)
{
  g_return_if_fail (BEAKTA_IS_DISTURBANCE_NOTE (self));
  g_return_if_fail (editor == NULL || BEAKTA_IS_CASE_EDITOR (editor));

  if (editor != self->editor)
    beakta_text_field_clear (self->reply);
  g_set_object (&self->editor, editor);
  if (editor == NULL)
    {
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      return;
    }

  if (self->pool == NULL)
    self->pool = beakta_disturbance_list_bundled ();
  show_question (self);
}

void
beakta_disturbance_note_flush (BeaktaDisturbanceNote *self)
{
  g_return_if_fail (BEAKTA_IS_DISTURBANCE_NOTE (self));

  beakta_text_field_flush (self->reply);
}

void
beakta_disturbance_note_take_back (BeaktaDisturbanceNote *self)
{
  g_return_if_fail (BEAKTA_IS_DISTURBANCE_NOTE (self));

  if (self->editor != NULL)
    beakta_text_field_take_back (self->reply, get_reply (self));
}

gboolean
beakta_disturbance_note_skip (BeaktaDisturbanceNote *self)
{
  g_return_val_if_fail (BEAKTA_IS_DISTURBANCE_NOTE (self), FALSE);

  if (self->editor == NULL || !gtk_widget_get_visible (self->skip) || !gtk_widget_get_visible (GTK_WIDGET (self)))
    return FALSE;

  apply (self, NULL);

  return TRUE;
}
