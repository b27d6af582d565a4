/* Questions to the store about what was answered in other cases. They go to the reading thread, like search.
 *
 * (1) A case in which the acting user has declared a conflict of interest is left out, and counted.
 * (2) No line carries a name: neither of an applicant, nor of a case, nor of whoever answered.
 */

#pragma once

#include "beakta-store.h"

G_BEGIN_DECLS

/* One answer in one case, as far as it takes to choose among many. The strings are lent by the list. */
typedef struct
{
  const char  *case_id;
  const char  *question;             /* "checklist/question", whatever the version */
  const char  *value;                /* a choice or a number; "" for a text or a goal */
  guint        n_evidence;
  gboolean     has_reason;
  const char  *given;                /* UTC */
  BeaktaStage  stage;                /* of the case */
  const char  *programme;            /* of the case */
} BeaktaAnswerLine;

typedef struct
{
  GArray       *lines;               /* of BeaktaAnswerLine, by question and case */
  guint         n_withheld;          /* cases that rule 1 leaves out */
  GStringChunk *strings;
} BeaktaAnswerLines;

void               beakta_answer_lines_free       (BeaktaAnswerLines   *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaAnswerLines, beakta_answer_lines_free)

/**
 * beakta_store_list_answers_sync:
 * @self: a store
 * @questions: ids ("checklist/question"), each once
 * @except: (nullable): id of a case that does not count
 * @error: #BeaktaStoreError
 *
 * Returns: (transfer full): what has been answered to any of @questions
 */
BeaktaAnswerLines *beakta_store_list_answers_sync (BeaktaStore         *self,
                                                   const char * const  *questions,
                                                   const char          *except,
                                                   GError             **error);

/* An answer with the passages that it stands on, in their order. */
typedef struct
{
  BeaktaAnswer *answer;
  GPtrArray    *passages;            /* of BeaktaPassage */
  char         *number;              /* of the case */
} BeaktaWholeAnswer;

void               beakta_whole_answer_free       (BeaktaWholeAnswer   *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaWholeAnswer, beakta_whole_answer_free)

/* (transfer full): fails with NOT_FOUND when the answer is gone, or the case may not be read. */
BeaktaWholeAnswer *beakta_store_load_answer_sync  (BeaktaStore         *self,
                                                   const char          *case_id,
                                                   const char          *question,
                                                   GError             **error);

G_END_DECLS
