/* What is unusual in an assessment, for the one who reviews it: a pure function of the case and of what its lists find.
 *
 * It judges nobody: each is a reason to look, and leads to where to look.
 */

#pragma once

#include "beakta-findings.h"

G_BEGIN_DECLS

/* How the questions of a case are answered as a whole. A list where nothing is ever "no" has perhaps not been asked in earnest. */
typedef enum
{
  BEAKTA_HABIT_NONE,                 /* nothing to remark, or too few answers to tell */
  BEAKTA_HABIT_ALL_YES,              /* no "no" and no "partly" at all */
  BEAKTA_HABIT_NO_NO                 /* "partly" here and there, but no "no" */
} BeaktaHabit;

typedef enum
{
  BEAKTA_UNUSUAL_HABIT,              /* see @habit */
  BEAKTA_UNUSUAL_NO_EVIDENCE,        /* an answer that stands on nothing */
  BEAKTA_UNUSUAL_CLASS,              /* the caseworker's class is not what the answers of @findings give */
  BEAKTA_UNUSUAL_NO_CLASS,           /* the caseworker has not classified the project */
  BEAKTA_UNUSUAL_APPLICANT           /* the applicant says otherwise */
} BeaktaUnusualSort;

typedef struct
{
  BeaktaUnusualSort      sort;
  BeaktaItemKind         kind;       /* of the item that it leads to */
  char                  *id;
  BeaktaHabit            habit;
  const BeaktaFindings  *findings;   /* lent, nullable: of the list that it is about */
  const BeaktaQuestion  *question;   /* lent, nullable */
} BeaktaUnusual;

void         beakta_unusual_free             (BeaktaUnusual        *self);

/* @answers: (element-type BeaktaAnswer) */
BeaktaHabit  beakta_unusual_find_habit       (GPtrArray            *answers);

/* Whether the caseworker classified, and otherwise than the answers of the list give. */
gboolean     beakta_unusual_is_class_against (BeaktaCase           *case_,
                                              const BeaktaFindings *findings);

/**
 * beakta_unusual_list:
 * @case_: a case
 * @findings: (element-type BeaktaFindings): of each of its lists
 *
 * "Not relevant" and "no" may stand on nothing: what is not there cannot be quoted. Where the list asks for evidence of them it
 * is missed.
 *
 * Returns: (transfer full) (element-type BeaktaUnusual): in the order in which they are told; they last as long as @findings
 */
GPtrArray   *beakta_unusual_list             (BeaktaCase           *case_,
                                              GPtrArray            *findings);

G_END_DECLS
