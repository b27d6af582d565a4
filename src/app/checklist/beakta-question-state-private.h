/* Shared by the files that make up the state of a question. */

#pragma once

#include "beakta-question-state.h"

G_BEGIN_DECLS

struct _BeaktaQuestionState
{
  GObject               parent_instance;

  BeaktaCaseEditor     *editor;      /* owned */
  BeaktaChecklist      *checklist;   /* owned; lends the question */
  const BeaktaQuestion *question;
  char                 *id;
  char                 *about;
};

/* Where the part is kept. */
char **beakta_question_state_find_part (BeaktaAnswer     *answer,
                                        BeaktaAnswerPart  part);

G_END_DECLS
