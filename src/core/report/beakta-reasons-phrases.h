/* The fixed phrases of the reasons: the only words in a draft that are not the case's own. */

#pragma once

#include "beakta-report-words.h"

G_BEGIN_DECLS

/* What stands in the braces is named in order. */
typedef enum
{
  BEAKTA_PHRASE_APPLIES,             /* applicant, title */
  BEAKTA_PHRASE_APPLIES_UNTITLED,    /* applicant */
  BEAKTA_PHRASE_APPLICATION,         /* title: nobody is known to apply */
  BEAKTA_PHRASE_SOUGHT,              /* money */
  BEAKTA_PHRASE_SOUGHT_UNKNOWN,
  BEAKTA_PHRASE_RULE,                /* the rule that is tried, as it was registered */
  BEAKTA_PHRASE_OWN_WORK,            /* title: nobody applies for own work */
  BEAKTA_PHRASE_OWN_UNIT,            /* unit whose work it is */
  BEAKTA_PHRASE_OWN_RULE,            /* rule */
  BEAKTA_PHRASE_ANSWER,              /* question as it stands, answer: a word, or quoted */
  BEAKTA_PHRASE_QUOTE,               /* place, words */
  BEAKTA_PHRASE_CLAIM,               /* what the applicant says of itself */
  BEAKTA_PHRASE_MISSING,             /* question, what is missing */
  BEAKTA_PHRASE_UNANSWERED,          /* title of a list, numbers of questions */
  BEAKTA_PHRASE_GOAL,                /* what is to be reached, the rest of the goal */
  BEAKTA_PHRASE_GOAL_BASELINE,       /* parts of the rest, each one value: " (baseline: 0; unit: persons)" */
  BEAKTA_PHRASE_GOAL_TARGET,
  BEAKTA_PHRASE_GOAL_UNIT,
  BEAKTA_PHRASE_GOAL_WHEN,
  BEAKTA_PHRASE_GOAL_SOURCE,
  BEAKTA_PHRASE_GAINS,               /* alternative, group, how much and how certain */
  BEAKTA_PHRASE_LOSES,               /* the same */
  BEAKTA_PHRASE_UNAFFECTED,          /* the same */
  BEAKTA_PHRASE_EFFECT_UNKNOWN,      /* alternative, group */
  BEAKTA_PHRASE_DIFFERENCES,         /* group, what differs inside it */
  BEAKTA_PHRASE_MONEY,               /* money, group */
  BEAKTA_PHRASE_MONEY_UNKNOWN,       /* group */
  BEAKTA_PHRASE_BETTER,              /* another distribution of the money */
  BEAKTA_PHRASE_SAME,                /* the same */
  BEAKTA_PHRASE_WORSE,               /* the same */
  BEAKTA_PHRASE_JUDGEMENT_UNKNOWN,   /* the same */
  BEAKTA_PHRASE_SHORT_TERM,          /* effects, in the caseworker's words */
  BEAKTA_PHRASE_LONG_TERM,           /* the same */
  BEAKTA_PHRASE_MEASURE,             /* measure */
  BEAKTA_PHRASE_CONDITION,           /* condition */
  BEAKTA_PHRASE_CLASS_APPLICANT,     /* class: "bidrar till ökad integration" */
  BEAKTA_PHRASE_CLASS,               /* the same */
  BEAKTA_N_PHRASES
} BeaktaPhrase;

const char *beakta_phrase_get      (BeaktaTongue  tongue,
                                    BeaktaPhrase  phrase);

/* (transfer full): what is filled in is taken as it is. */
char       *beakta_phrase_dup      (BeaktaTongue  tongue,
                                    BeaktaPhrase  phrase,
                                    ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
