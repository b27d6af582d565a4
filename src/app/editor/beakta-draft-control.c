#define G_LOG_DOMAIN "beakta-editor"

#include "beakta-draft-control.h"

#include <glib/gi18n-lib.h>

#include "beakta-editor-words.h"
#include "beakta-wording.h"

typedef struct
{
  BeaktaDraftTarget target;
} BeaktaDraftControlPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (BeaktaDraftControl, beakta_draft_control, GTK_TYPE_BOX)

static BeaktaDraftTarget *
get_target (BeaktaDraftControl *self)
{
  BeaktaDraftControlPrivate *priv = beakta_draft_control_get_instance_private (self);

  return &priv->target;
}

/* What is written next is a step of its own. */
static void
focus_left_cb (BeaktaDraftControl *self)
{
  BeaktaDraftTarget *target = get_target (self);

  if (target->draft != NULL)
    beakta_checklist_draft_end_step (target->draft);
}

static void
beakta_draft_control_real_flush (BeaktaDraftControl *self)
{
}

static gboolean
beakta_draft_control_real_is_broken (BeaktaDraftControl *self)
{
  return FALSE;
}

static void
beakta_draft_control_class_init (BeaktaDraftControlClass *klass)
{
  klass->flush = beakta_draft_control_real_flush;
  klass->is_broken = beakta_draft_control_real_is_broken;
}

static void
beakta_draft_control_init (BeaktaDraftControl *self)
{
  GtkEventController *controller = gtk_event_controller_focus_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 3);
  g_signal_connect_swapped (controller, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

void
beakta_draft_control_set_target (BeaktaDraftControl      *self,
                                 const BeaktaDraftTarget *target)
{
  g_return_if_fail (BEAKTA_IS_DRAFT_CONTROL (self));
  g_return_if_fail (target != NULL && target->draft != NULL);

  *get_target (self) = *target;
}

const BeaktaDraftTarget *
beakta_draft_control_get_target (BeaktaDraftControl *self)
{
  g_return_val_if_fail (BEAKTA_IS_DRAFT_CONTROL (self), NULL);

  return get_target (self);
}

gboolean
beakta_draft_control_is_of (BeaktaDraftControl *self,
                            BeaktaDraftItem     item,
                            BeaktaDraftField    field)
{
  const BeaktaDraftTarget *target = beakta_draft_control_get_target (self);
  g_autofree char *value = NULL;

  if (target->field != field)
    return FALSE;
  if (target->answer == NULL)
    return target->item == item;
  if (!beakta_checklist_draft_has_item (target->draft, item) ||
      beakta_checklist_draft_get_kind (target->draft, item) != BEAKTA_DRAFT_OPTION ||
      beakta_checklist_draft_get_parent (target->draft, item) != target->item)
    return FALSE;

  value = beakta_checklist_draft_dup_text (target->draft, item, BEAKTA_DRAFT_FIELD_ID, NULL);

  return g_str_equal (value, target->answer);
}

void
beakta_draft_control_refresh (BeaktaDraftControl *self)
{
  g_return_if_fail (BEAKTA_IS_DRAFT_CONTROL (self));

  BEAKTA_DRAFT_CONTROL_GET_CLASS (self)->refresh (self);
}

void
beakta_draft_control_focus (BeaktaDraftControl *self,
                            const char         *language)
{
  g_return_if_fail (BEAKTA_IS_DRAFT_CONTROL (self));

  BEAKTA_DRAFT_CONTROL_GET_CLASS (self)->focus (self, language);
}

void
beakta_draft_control_flush (BeaktaDraftControl *self)
{
  g_return_if_fail (BEAKTA_IS_DRAFT_CONTROL (self));

  BEAKTA_DRAFT_CONTROL_GET_CLASS (self)->flush (self);
}

gboolean
beakta_draft_control_is_broken (BeaktaDraftControl *self)
{
  g_return_val_if_fail (BEAKTA_IS_DRAFT_CONTROL (self), FALSE);

  return BEAKTA_DRAFT_CONTROL_GET_CLASS (self)->is_broken (self);
}

char *
beakta_draft_control_dup_text (BeaktaDraftControl *self,
                               const char         *language)
{
  const BeaktaDraftTarget *target = beakta_draft_control_get_target (self);

  if (target->answer != NULL)
    return beakta_checklist_draft_dup_answer_text (target->draft, target->item, target->answer, target->field, language);

  return beakta_checklist_draft_dup_text (target->draft, target->item, target->field, language);
}

gboolean
beakta_draft_control_set_text (BeaktaDraftControl  *self,
                               const char          *language,
                               const char          *text,
                               GError             **error)
{
  const BeaktaDraftTarget *target = beakta_draft_control_get_target (self);

  if (!beakta_checklist_draft_has_item (target->draft, target->item))
    return TRUE;
  if (target->answer != NULL)
    return beakta_checklist_draft_set_answer_text (target->draft, target->item, target->answer, target->field, language, text,
                                                   error);

  return beakta_checklist_draft_set_text (target->draft, target->item, target->field, language, text, error);
}

const char *
beakta_draft_control_get_label (BeaktaDraftControl *self)
{
  const BeaktaDraftTarget *target = beakta_draft_control_get_target (self);
  BeaktaDraftKind kind =
    target->answer != NULL ? BEAKTA_DRAFT_OPTION : beakta_checklist_draft_get_kind (target->draft, target->item);

  return beakta_editor_words_get_field (target->field, kind);
}

char *
beakta_draft_control_dup_about (BeaktaDraftControl *self)
{
  const BeaktaDraftTarget *target = beakta_draft_control_get_target (self);
  g_autofree char *about = beakta_editor_words_dup_item (target->draft, target->item);
  g_autofree char *answer = NULL;

  if (target->answer == NULL)
    return g_steal_pointer (&about);

  answer = beakta_wording_dup_value (target->answer);

  return g_strdup_printf ("%s, %s", about, answer);
}

void
beakta_draft_control_add_caption (BeaktaDraftControl *self)
{
  GtkWidget *caption = gtk_label_new (beakta_draft_control_get_label (self));

  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_label_set_wrap (GTK_LABEL (caption), TRUE);
  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "dim-label");
  gtk_box_append (GTK_BOX (self), caption);
}
