/* What a form of the application answers to the current question. */

#define G_LOG_DOMAIN "beakta-claim-note"

#include "beakta-claim-note.h"

#include <glib/gi18n-lib.h>

#include "beakta-claim-proposal.h"
#include "beakta-heard-name.h"
#include "beakta-wrap-layout.h"
#include "beakta-wrapped-words.h"

struct _BeaktaClaimNote
{
  GtkBox     parent_instance;

  /* Template children */
  GtkLabel  *label;
  GtkLabel  *words;
  GtkWidget *acts;
  GtkWidget *take;
  GtkWidget *dismiss;
  GtkWidget *place;
};

G_DEFINE_FINAL_TYPE (BeaktaClaimNote, beakta_claim_note, GTK_TYPE_BOX)

static void
name_button (GtkWidget           *button,
             BeaktaQuestionState *state,
             const char          *label)
{
  g_autofree char *name = g_strdup_printf ("%s: %s", beakta_question_state_get_about (state), label);

  beakta_heard_name_set (button, name);
}

static void
show_stated (BeaktaClaimNote      *self,
             const BeaktaLabelled *stated)
{
  g_autofree char *words = beakta_claim_dup_words (stated->place);
  /* Translators: a label of a form in the application: "Kan projektet leda till något negativt?" */
  g_autofree char *label = g_strdup_printf (_("Proposed from the application: “%s”"), stated->label);

  gtk_label_set_label (self->label, label);
  gtk_label_set_label (self->words, words);
}

static void
beakta_claim_note_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BEAKTA_TYPE_CLAIM_NOTE);

  G_OBJECT_CLASS (beakta_claim_note_parent_class)->dispose (object);
}

static void
beakta_claim_note_class_init (BeaktaClaimNoteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_claim_note_dispose;

  g_type_ensure (BEAKTA_TYPE_WRAP_LAYOUT);

  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/checklist/beakta-claim-note.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaClaimNote, label);
  gtk_widget_class_bind_template_child (widget_class, BeaktaClaimNote, words);
  gtk_widget_class_bind_template_child (widget_class, BeaktaClaimNote, acts);
  gtk_widget_class_bind_template_child (widget_class, BeaktaClaimNote, take);
  gtk_widget_class_bind_template_child (widget_class, BeaktaClaimNote, dismiss);
  gtk_widget_class_bind_template_child (widget_class, BeaktaClaimNote, place);
}

static void
beakta_claim_note_init (BeaktaClaimNote *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  beakta_wrapped_words_set (self->acts);
}

void
beakta_claim_note_update (BeaktaClaimNote     *self,
                          BeaktaQuestionState *state)
{
  BeaktaCaseEditor *editor;
  const BeaktaLabelled *stated;
  gboolean is_shown;

  g_return_if_fail (BEAKTA_IS_CLAIM_NOTE (self));
  g_return_if_fail (BEAKTA_IS_QUESTION_STATE (state));

  editor = beakta_question_state_get_editor (state);
  stated = beakta_case_editor_get_proposed_claim (editor, beakta_question_state_get_id (state));
  is_shown = stated != NULL && beakta_case_editor_may (editor, BEAKTA_ACT_ANSWER, NULL);

  gtk_widget_set_visible (GTK_WIDGET (self), is_shown);
  if (!is_shown)
    return;

  show_stated (self, stated);
  name_button (self->take, state, _("It Is the Applicant’s Word"));
  name_button (self->dismiss, state, _("It Is Not"));
  name_button (self->place, state, _("Show the Applicant’s Word"));
}
