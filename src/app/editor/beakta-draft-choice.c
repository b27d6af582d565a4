#define G_LOG_DOMAIN "beakta-editor"

#include "beakta-draft-choice.h"

#include "beakta-option-row.h"

struct _BeaktaDraftChoice
{
  BeaktaDraftControl  parent_instance;

  char               *fallback;      /* what holds where the file says nothing */
  GtkWidget          *options;       /* a child */
};

G_DEFINE_FINAL_TYPE (BeaktaDraftChoice, beakta_draft_choice, BEAKTA_TYPE_DRAFT_CONTROL)

static void
beakta_draft_choice_refresh (BeaktaDraftControl *control)
{
  BeaktaDraftChoice *self = BEAKTA_DRAFT_CHOICE (control);
  g_autofree char *value = beakta_draft_control_dup_text (control, NULL);

  beakta_option_row_set_value (BEAKTA_OPTION_ROW (self->options), *value != '\0' ? value : self->fallback);
}

/* A choice cannot be taken back, only exchanged. */
static void
chosen_cb (BeaktaDraftChoice *self,
           const char        *value)
{
  g_autoptr(GError) error = NULL;

  if (*value != '\0' && !beakta_draft_control_set_text (BEAKTA_DRAFT_CONTROL (self), NULL, value, &error))
    g_message ("%s", error->message);

  beakta_draft_choice_refresh (BEAKTA_DRAFT_CONTROL (self));
}

static void
beakta_draft_choice_focus (BeaktaDraftControl *control,
                           const char         *language)
{
  gtk_widget_child_focus (BEAKTA_DRAFT_CHOICE (control)->options, GTK_DIR_TAB_FORWARD);
}

static void
beakta_draft_choice_finalize (GObject *object)
{
  g_free (BEAKTA_DRAFT_CHOICE (object)->fallback);

  G_OBJECT_CLASS (beakta_draft_choice_parent_class)->finalize (object);
}

static void
beakta_draft_choice_class_init (BeaktaDraftChoiceClass *klass)
{
  BeaktaDraftControlClass *control_class = BEAKTA_DRAFT_CONTROL_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = beakta_draft_choice_finalize;
  control_class->refresh = beakta_draft_choice_refresh;
  control_class->focus = beakta_draft_choice_focus;
}

static void
beakta_draft_choice_init (BeaktaDraftChoice *self)
{
}

GtkWidget *
beakta_draft_choice_new (const BeaktaDraftTarget     *target,
                         const BeaktaDraftChoiceWord *words,
                         guint                        n_words)
{
  BeaktaDraftChoice *self = g_object_new (BEAKTA_TYPE_DRAFT_CHOICE, NULL);
  BeaktaDraftControl *control = BEAKTA_DRAFT_CONTROL (self);
  g_autofree char *about = NULL;
  g_autofree char *name = NULL;

  beakta_draft_control_set_target (control, target);
  about = beakta_draft_control_dup_about (control);
  name = g_strdup_printf ("%s: %s", about, beakta_draft_control_get_label (control));

  self->fallback = g_strdup (words[0].value);
  self->options = beakta_option_row_new (name);
  for (guint i = 0; i < n_words; i++)
    beakta_option_row_add (BEAKTA_OPTION_ROW (self->options), words[i].value, words[i].label, BEAKTA_TONE_NEUTRAL);
  g_signal_connect_object (self->options, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);

  beakta_draft_control_add_caption (control);
  gtk_box_append (GTK_BOX (self), self->options);
  beakta_draft_choice_refresh (control);

  return GTK_WIDGET (self);
}
