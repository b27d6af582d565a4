/* Going from place to place in the checklists of a case: to an answer, a passage's answer, and what is chosen now. */

#define G_LOG_DOMAIN "beakta-checklist-pane"

#include "beakta-checklist-pane-private.h"

static gboolean
beakta_checklist_pane_get_target (BeaktaCasePane  *pane,
                                  BeaktaItemKind  *kind,
                                  char           **id)
{
  const char *current = beakta_question_list_get_current (BEAKTA_CHECKLIST_PANE (pane)->questions);

  if (current == NULL)
    return FALSE;

  *kind = BEAKTA_ITEM_ANSWER;
  *id = g_strdup (current);

  return TRUE;
}

gboolean
beakta_checklist_pane_show_answer (BeaktaChecklistPane *self,
                                   const char          *answer)
{
  g_auto(GStrv) parts = g_strsplit (answer, "/", 2);
  gboolean had_focus;

  if (g_strv_length (parts) != 2 || !beakta_checklist_chooser_holds (self->chooser, parts[0]))
    return FALSE;

  had_focus = beakta_question_list_holds_focus (self->questions);
  if (g_strcmp0 (parts[0], beakta_checklist_pane_get_shown (self)) != 0)
    beakta_checklist_pane_show_list (self, parts[0]);

  if (!beakta_question_list_go_to (self->questions, parts[1]))
    return FALSE;

  /* The rows of another list are new: the keyboard went with the old ones. */
  if (had_focus)
    beakta_question_list_focus_current (self->questions);

  return TRUE;
}

/* The first answer that stands on the passage. */
static gboolean
show_passage (BeaktaChecklistPane *self,
              const char          *passage_id)
{
  g_autoptr(GPtrArray) users = beakta_case_list_users_of (beakta_case_pane_get_case (BEAKTA_CASE_PANE (self)), passage_id);

  for (guint i = 0; i < users->len; i++)
    {
      const BeaktaRecord *record = g_ptr_array_index (users, i);

      if (record->kind == BEAKTA_ITEM_ANSWER && beakta_checklist_pane_show_answer (self, record->id))
        return TRUE;
    }

  return FALSE;
}

static gboolean
beakta_checklist_pane_show_item (BeaktaCasePane *pane,
                                 BeaktaItemKind  kind,
                                 const char     *id)
{
  BeaktaChecklistPane *self = BEAKTA_CHECKLIST_PANE (pane);

  if (kind == BEAKTA_ITEM_ANSWER)
    return beakta_checklist_pane_show_answer (self, id);

  return kind == BEAKTA_ITEM_PASSAGE && show_passage (self, id);
}

void
beakta_checklist_pane_add_places (BeaktaCasePaneClass *klass)
{
  klass->get_target = beakta_checklist_pane_get_target;
  klass->show_item = beakta_checklist_pane_show_item;
}
