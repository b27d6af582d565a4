/* The engine: (template, answers, evidence) -> findings. A pure function; it knows no store and no time. */

#pragma once

#include "beakta-case.h"
#include "beakta-checklist.h"

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_LACK_ANSWER,                /* answer    not answered */
  BEAKTA_LACK_REASON,                /* reason */
  BEAKTA_LACK_EVIDENCE,              /* evidence */
  BEAKTA_LACK_MISSING,               /* missing   a "partly" that does not say what is missing */
  BEAKTA_LACK_WORDING,               /* wording   its question was reworded since it was answered: look at it again */
  BEAKTA_LACK_LOOK,                  /* look      its evidence changed or was lost with a new version: look at it again */
  BEAKTA_LACK_DIFFERS,               /* differs   from what the applicant says, without a reason; see beakta-claim.h */
  BEAKTA_LACK_GOAL_PART              /* goal      a measurable goal without baseline, target ..., and nothing said of it */
} BeaktaLack;

const char *beakta_lack_get_nick (BeaktaLack lack);

typedef struct
{
  BeaktaLack            lack;
  const BeaktaQuestion *question;
} BeaktaFinding;

typedef struct
{
  const BeaktaQuestion *question;
  char                 *text;        /* what the answer says is missing, else the question's ready wording */
} BeaktaCompletionPoint;

typedef struct
{
  BeaktaChecklist *checklist;
  BeaktaDepth      depth;
  guint            n_questions;      /* at the depth of the case; follow-ups that do not apply are not counted */
  guint            n_answered;
  guint            n_complete;       /* answered with everything that is asked for */
  gboolean         is_complete;
  GPtrArray       *lacks;            /* of BeaktaFinding, in the order of the list */
  GPtrArray       *points;           /* of BeaktaCompletionPoint */
  GPtrArray       *differing;        /* of BeaktaQuestion: where the applicant says otherwise, with a reason or without */
  BeaktaClass      proposed;         /* BEAKTA_CLASS_UNSET when the list's rules say nothing */
  char            *explanation;      /* how the classification came about; "" */
  int              score;            /* -1 when the list gives no points or the source leaves the case undefined */
  gboolean         score_undefined;  /* answered so that the source defines no value: says so, asks for a reason */
  char            *score_label;      /* "actively uses" ...; "" */
  GPtrArray       *settling;         /* of BeaktaQuestion, when the score is undefined: whose answers and reasons settle it */
  GHashTable      *open;             /* of BeaktaQuestion: those that count -> whether they are complete */
} BeaktaFindings;

/**
 * beakta_findings_new:
 * @checklist: the version that the case uses
 * @case_: a case
 * @depth: which questions count
 * @language: of the explanation and the wordings: "sv" or "en"
 */
BeaktaFindings *beakta_findings_new  (BeaktaChecklist *checklist,
                                      BeaktaCase      *case_,
                                      BeaktaDepth      depth,
                                      const char      *language);
void            beakta_findings_free (BeaktaFindings  *findings);

/* Whether the question counts: at this depth, and with the answers that it follows up. */
gboolean        beakta_findings_applies       (BeaktaFindings       *findings,
                                               const BeaktaQuestion *question);

/* What one section has: for its header. */
void            beakta_findings_count_section (BeaktaFindings      *findings,
                                               const BeaktaSection *section,
                                               guint               *n_questions,
                                               guint               *n_complete);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaFindings, beakta_findings_free)

G_END_DECLS
