/* Everything that stands in the way of a draft, and what would make it better.
 *
 * (1) A draft without errors, and without anything to write, is a checklist: beakta_checklist_parse () takes it. Another it does
 *     not take.
 * (2) Warnings stand in nobody's way.
 * (3) What nobody has written yet is no error.
 */

#pragma once

#include "beakta-checklist-draft.h"
#include "beakta-condition.h"

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_SEVERITY_ERROR,             /* error    wrong: it cannot be published */
  BEAKTA_SEVERITY_TO_WRITE,          /* to-write still to be written before it can be published */
  BEAKTA_SEVERITY_WARNING,           /* warning */
  BEAKTA_N_SEVERITIES
} BeaktaSeverity;

typedef enum
{
  BEAKTA_PROBLEM_FORM,               /* form         breaks checklist.rng in a way that has no word of its own below */
  BEAKTA_PROBLEM_EMPTY,              /* empty        a text that has to be there is not */
  BEAKTA_PROBLEM_VALUE,              /* value        a field holds what it cannot hold; @subject: what it holds */
  BEAKTA_PROBLEM_TWICE,              /* twice        the id, number, value or points @subject is there already */
  BEAKTA_PROBLEM_NO_QUESTION,        /* no-question  refers to a question @subject that is not there */
  BEAKTA_PROBLEM_NO_ANSWER,          /* no-answer    asks for an answer @subject that the question does not have */
  BEAKTA_PROBLEM_NO_SCORE,           /* no-score     asks for the score of a list without one, or counts one without points */
  BEAKTA_PROBLEM_ORDER,              /* order        waits for @subject, which comes later */
  BEAKTA_PROBLEM_CYCLE,              /* cycle        waits for @subject, which waits for it */
  BEAKTA_PROBLEM_UNREACHABLE,        /* unreachable  warning: its condition can never hold, so nobody is ever asked */
  BEAKTA_PROBLEM_OPTIONS,            /* options      too few to choose between, or some where there can be none */
  BEAKTA_PROBLEM_TOO_MANY,           /* too-many     questions */
  BEAKTA_PROBLEM_HELP,               /* help         warning: an answer that asks for more does not say for what */
  BEAKTA_PROBLEM_TRANSLATION,        /* translation  warning: not in English, while other texts are */
  BEAKTA_N_PROBLEMS
} BeaktaProblemKind;

typedef struct
{
  BeaktaProblemKind  kind;
  BeaktaSeverity     severity;
  BeaktaDraftItem    item;           /* the nearest item around it; never 0 */
  BeaktaDraftField   field;
  const char        *language;       /* "sv", "en"; "" when it is in none */
  char              *subject;        /* "" */
  BeaktaPlace        place;          /* in beakta_checklist_draft_to_xml () */
  char              *reason;         /* plain English, for logs and the command line */
  GError            *refusal;        /* nullable: of FORM: what the reader says; see beakta-checklist-refusal.h */
} BeaktaDraftProblem;

/**
 * beakta_checklist_draft_list_problems:
 * @self: a draft
 *
 * Kept until the draft changes, so that asking again costs nothing.
 *
 * Returns: (transfer container) (element-type BeaktaDraftProblem): errors and warnings in the order of the file
 */
GPtrArray  *beakta_checklist_draft_list_problems (BeaktaChecklistDraft *self);

/* The same while it is being written in: what takes time is done in another thread, of the text as it is now. */
void        beakta_checklist_draft_check_async   (BeaktaChecklistDraft *self,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);

/* Returns: (transfer container) (nullable): the problems; %BEAKTA_DRAFT_ERROR_ALTERED when something has been written since:
 * then ask again. */
GPtrArray  *beakta_checklist_draft_check_finish  (BeaktaChecklistDraft *self,
                                                  GAsyncResult         *result,
                                                  GError              **error);

/* How many there are of each severity. @counts: (out): BEAKTA_N_SEVERITIES of them */
void        beakta_draft_problems_count          (GPtrArray            *problems,
                                                  guint                *counts);

/* Whether it can be published: rule 1. */
gboolean    beakta_checklist_draft_is_sound      (BeaktaChecklistDraft *self);

const char *beakta_problem_kind_get_nick         (BeaktaProblemKind     kind);
const char *beakta_severity_get_nick             (BeaktaSeverity        severity);

G_END_DECLS
