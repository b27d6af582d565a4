/* One question that a passage may be evidence of. */

#define G_LOG_DOMAIN "beakta-share-row"

#include "beakta-share-row.h"

#include <string.h>

#include <glib/gi18n.h>

#include "beakta-wording.h"

struct _BeaktaShareRow
{
  AdwActionRow          parent_instance;

  BeaktaChecklist      *checklist;   /* owned; lends the question */
  const BeaktaQuestion *question;
  char                 *place;
  char                 *group;
  char                 *sought;      /* what a search looks in: without capital letters */
  gboolean              is_answered;
  gboolean              is_used;
  GtkWidget            *check;       /* a child */
};

G_DEFINE_FINAL_TYPE (BeaktaShareRow, beakta_share_row, ADW_TYPE_ACTION_ROW)

static void
beakta_share_row_finalize (GObject *object)
{
  BeaktaShareRow *self = BEAKTA_SHARE_ROW (object);

  g_object_unref (self->checklist);
  g_free (self->place);
  g_free (self->group);
  g_free (self->sought);

  G_OBJECT_CLASS (beakta_share_row_parent_class)->finalize (object);
}

static void
beakta_share_row_class_init (BeaktaShareRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = beakta_share_row_finalize;
}

static void
beakta_share_row_init (BeaktaShareRow *self)
{
}

/* (transfer full): what the question is answered with now. */
static char *
describe_answer (const BeaktaQuestion *question,
                 const BeaktaAnswer   *answer)
{
  const BeaktaOption *option;

  if (answer == NULL || (*answer->value == '\0' && answer->goal == NULL))
    return g_strdup (_("Not answered"));

  option = beakta_question_find_option (question, answer->value);

  return g_strdup (option != NULL ? beakta_option_get_label (option, beakta_wording_get_language ()) : _("Answered"));
}

static void
fill (BeaktaShareRow     *self,
      const BeaktaAnswer *answer)
{
  const char *text = beakta_question_get_text (self->question, beakta_wording_get_language ());
  g_autofree char *title = g_strdup_printf ("%s  %s", beakta_question_get_number (self->question), text);
  g_autofree char *subtitle = describe_answer (self->question, answer);
  g_autofree char *sought = g_strjoin (" ", title, self->group, NULL);

  self->sought = g_utf8_casefold (sought, -1);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);

  self->check = gtk_check_button_new ();
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), self->is_used);
  gtk_widget_set_valign (self->check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), self->check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), self->check);
}

GtkWidget *
beakta_share_row_new (BeaktaChecklist      *checklist,
                      const BeaktaQuestion *question,
                      const char           *group,
                      const BeaktaAnswer   *answer,
                      gboolean              is_used)
{
  BeaktaShareRow *self;

  g_return_val_if_fail (BEAKTA_IS_CHECKLIST (checklist), NULL);
  g_return_val_if_fail (question != NULL && group != NULL, NULL);

  self = g_object_new (BEAKTA_TYPE_SHARE_ROW, NULL);
  self->checklist = g_object_ref (checklist);
  self->question = question;
  self->place = g_strconcat (beakta_checklist_get_id (checklist), "/", beakta_question_get_id (question), NULL);
  self->group = g_strdup (group);
  self->is_answered = answer != NULL && (*answer->value != '\0' || answer->goal != NULL);
  self->is_used = is_used;
  fill (self, answer);

  return GTK_WIDGET (self);
}

const char *
beakta_share_row_get_place (BeaktaShareRow *self)
{
  g_return_val_if_fail (BEAKTA_IS_SHARE_ROW (self), NULL);

  return self->place;
}

const char *
beakta_share_row_get_group (BeaktaShareRow *self)
{
  g_return_val_if_fail (BEAKTA_IS_SHARE_ROW (self), NULL);

  return self->group;
}

const BeaktaQuestion *
beakta_share_row_get_question (BeaktaShareRow *self)
{
  g_return_val_if_fail (BEAKTA_IS_SHARE_ROW (self), NULL);

  return self->question;
}

gboolean
beakta_share_row_is_answered (BeaktaShareRow *self)
{
  g_return_val_if_fail (BEAKTA_IS_SHARE_ROW (self), FALSE);

  return self->is_answered;
}

gboolean
beakta_share_row_is_used (BeaktaShareRow *self)
{
  g_return_val_if_fail (BEAKTA_IS_SHARE_ROW (self), FALSE);

  return self->is_used;
}

gboolean
beakta_share_row_is_chosen (BeaktaShareRow *self)
{
  g_return_val_if_fail (BEAKTA_IS_SHARE_ROW (self), FALSE);

  return gtk_check_button_get_active (GTK_CHECK_BUTTON (self->check));
}

gboolean
beakta_share_row_matches (BeaktaShareRow *self,
                          const char     *words)
{
  g_autofree char *wanted = NULL;

  g_return_val_if_fail (BEAKTA_IS_SHARE_ROW (self), FALSE);
  g_return_val_if_fail (words != NULL, FALSE);

  wanted = g_utf8_casefold (words, -1);

  return strstr (self->sought, g_strstrip (wanted)) != NULL;
}
