/* What the keys and the dialogs of the case page do in the checklists of a case. */

#define G_LOG_DOMAIN "beakta-checklist-pane"

#include "beakta-checklist-pane-private.h"

#include "beakta-filling.h"

void
beakta_checklist_pane_step (BeaktaChecklistPane *self,
                            int                  by)
{
  g_return_if_fail (BEAKTA_IS_CHECKLIST_PANE (self));

  beakta_question_list_step (self->questions, by);
}

void
beakta_checklist_pane_answer (BeaktaChecklistPane *self,
                              guint                option)
{
  g_return_if_fail (BEAKTA_IS_CHECKLIST_PANE (self));

  beakta_question_list_press (self->questions, option);
}

/* What is being typed comes before what is done with the current question. */
static gboolean
act_on_current (BeaktaChecklistPane *self,
                gboolean           (*act) (BeaktaCaseEditor *editor, const char *answer))
{
  BeaktaCaseEditor *editor = beakta_case_pane_get_editor (BEAKTA_CASE_PANE (self));
  const char *current = beakta_question_list_get_current (self->questions);

  if (editor == NULL || current == NULL)
    return FALSE;

  beakta_question_list_flush (self->questions);

  return act (editor, current);
}

gboolean
beakta_checklist_pane_use_offer (BeaktaChecklistPane *self)
{
  g_return_val_if_fail (BEAKTA_IS_CHECKLIST_PANE (self), FALSE);

  return act_on_current (self, beakta_case_editor_use_offer);
}

gboolean
beakta_checklist_pane_confirm (BeaktaChecklistPane *self)
{
  g_return_val_if_fail (BEAKTA_IS_CHECKLIST_PANE (self), FALSE);

  return act_on_current (self, beakta_case_editor_confirm_answer);
}

gboolean
beakta_checklist_pane_skip_question (BeaktaChecklistPane *self)
{
  g_return_val_if_fail (BEAKTA_IS_CHECKLIST_PANE (self), FALSE);

  return beakta_disturbance_note_skip (self->disturbance);
}

gboolean
beakta_checklist_pane_next_unanswered (BeaktaChecklistPane *self,
                                       int                  by)
{
  BeaktaCaseEditor *editor;
  g_autoptr(GPtrArray) findings = NULL;
  g_autofree char *found = NULL;

  g_return_val_if_fail (BEAKTA_IS_CHECKLIST_PANE (self), FALSE);

  editor = beakta_case_pane_get_editor (BEAKTA_CASE_PANE (self));
  if (editor == NULL)
    return FALSE;

  beakta_question_list_flush (self->questions);
  findings = beakta_case_editor_list_findings (editor);
  found = beakta_filling_find_unanswered (findings, beakta_question_list_get_current (self->questions), by);

  return found != NULL && beakta_checklist_pane_show_answer (self, found);
}

void
beakta_checklist_pane_next_filter (BeaktaChecklistPane *self,
                                   int                  by)
{
  g_return_if_fail (BEAKTA_IS_CHECKLIST_PANE (self));

  beakta_checklist_pane_set_filter (self, (self->filter + by + BEAKTA_N_FILTERS) % BEAKTA_N_FILTERS);
}

gboolean
beakta_checklist_pane_write (BeaktaChecklistPane *self)
{
  g_return_val_if_fail (BEAKTA_IS_CHECKLIST_PANE (self), FALSE);

  return beakta_question_list_write (self->questions);
}

const BeaktaSection *
beakta_checklist_pane_get_section (BeaktaChecklistPane *self,
                                   const char          *number)
{
  BeaktaChecklist *checklist;
  g_auto(GStrv) parts = NULL;

  g_return_val_if_fail (BEAKTA_IS_CHECKLIST_PANE (self), NULL);

  checklist = beakta_question_list_get_checklist (self->questions);
  for (guint i = 0; checklist != NULL && i < beakta_checklist_get_n_sections (checklist); i++)
    {
      const BeaktaSection *section = beakta_checklist_get_section (checklist, i);

      if (g_strcmp0 (beakta_section_get_number (section), number) == 0)
        return section;
    }

  if (checklist == NULL || number != NULL || beakta_question_list_get_current (self->questions) == NULL)
    return NULL;

  parts = g_strsplit (beakta_question_list_get_current (self->questions), "/", 2);

  return beakta_filling_find_section (checklist, beakta_checklist_get_question (checklist, parts[1]));
}

const BeaktaFindings *
beakta_checklist_pane_get_findings (BeaktaChecklistPane *self)
{
  const char *shown;

  g_return_val_if_fail (BEAKTA_IS_CHECKLIST_PANE (self), NULL);

  shown = beakta_checklist_pane_get_shown (self);

  return shown != NULL ? beakta_case_editor_get_findings (beakta_case_pane_get_editor (BEAKTA_CASE_PANE (self)), shown) : NULL;
}
