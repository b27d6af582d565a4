#include "beakta-question-name.h"

#include "beakta-wording.h"

char *
beakta_question_name_dup (BeaktaChecklist *checklist,
                          const char      *question)
{
  g_auto(GStrv) title = NULL;

  g_return_val_if_fail (BEAKTA_IS_CHECKLIST (checklist), NULL);
  g_return_val_if_fail (question != NULL, NULL);

  title = g_strsplit (beakta_checklist_get_title (checklist, beakta_wording_get_language ()), ":", 2);

  return g_strdup_printf ("%s %s", title[0], question);
}
