/* Why a file is no checklist, or no template of a paper: what is wrong, where it stands, and what the words about it name.
 *
 * (1) Each refusal carries its words as a template in English; whoever tells a person gives the template in their language.
 * (2) Words name the file, the line, the column and the reason, as far as they are known.
 */

#pragma once

#include "beakta-checklist.h"
#include "beakta-condition.h"
#include "beakta-template.h"

G_BEGIN_DECLS

typedef enum
{
  /* Of the file: BEAKTA_CHECKLIST_ERROR_NOT_XML */
  BEAKTA_FAULT_EMPTY,                /* nothing is in it */
  BEAKTA_FAULT_TOO_LARGE,            /* BEAKTA_CHECKLIST_MAX_BYTES */
  BEAKTA_FAULT_TOO_MANY,             /* BEAKTA_CHECKLIST_MAX_QUESTIONS */
  BEAKTA_FAULT_TOO_DEEP,             /* elements inside each other */
  BEAKTA_FAULT_DOCUMENT_TYPE,        /* a DTD, and so entities */
  BEAKTA_FAULT_ENTITY,               /* 1: its name */
  BEAKTA_FAULT_NO_XML,               /* no tag at all */
  BEAKTA_FAULT_OTHER_END,            /* 1: what was begun, 2: what ends */
  BEAKTA_FAULT_NO_END,               /* 1: what was begun, 2: the line */
  BEAKTA_FAULT_AFTER_END,
  BEAKTA_FAULT_BARE_SIGN,            /* “<” or “&” in a text */
  BEAKTA_FAULT_TAG,                  /* attributes without quotation marks, and the like */
  BEAKTA_FAULT_ATTRIBUTE_TWICE,      /* 1: its name */
  BEAKTA_FAULT_CHARACTER,            /* one that no XML can hold */
  BEAKTA_FAULT_ENCODING,             /* bytes that are no text */
  BEAKTA_FAULT_XML,                  /* 1: what the parser says, in English */

  /* Of the form: BEAKTA_CHECKLIST_ERROR_SCHEMA */
  BEAKTA_FAULT_ROOT,                 /* 1: what it begins with, 2: the namespace it should have */
  BEAKTA_FAULT_ELEMENT,              /* 1: its name, 2: what it stands in */
  BEAKTA_FAULT_OTHER_ELEMENT,        /* 1: what is wanted, 2: what is there */
  BEAKTA_FAULT_NO_ELEMENT,           /* 1: what is wanted, 2: where */
  BEAKTA_FAULT_NAMESPACE,            /* 1: the element */
  BEAKTA_FAULT_TEXT,                 /* 1: the element */
  BEAKTA_FAULT_ATTRIBUTES,           /* 1: the tag */
  BEAKTA_FAULT_VALUE,                /* 1: the element */
  BEAKTA_FAULT_CONTENT,              /* 1: the element */

  /* Of the rules: BEAKTA_CHECKLIST_ERROR_RULE */
  BEAKTA_FAULT_QUESTION_TWICE,       /* 1: its id */
  BEAKTA_FAULT_OPTION_TWICE,         /* 1: its value */
  BEAKTA_FAULT_NO_OPTION,            /* 1: the value */
  BEAKTA_FAULT_NO_QUESTION,          /* 1: the id */
  BEAKTA_FAULT_NO_ANSWER,            /* 1: the question, 2: the answer */
  BEAKTA_FAULT_NO_ANSWERS,           /* 1: the question */
  BEAKTA_FAULT_NO_SCORE,
  BEAKTA_FAULT_ORDER,                /* 1: what is waited for, 2: what waits */
  BEAKTA_FAULT_SCORE_ORDER,          /* 1: what is waited for, 2: what waits */
  BEAKTA_FAULT_FEW_OPTIONS,          /* 1: the question */
  BEAKTA_FAULT_OPTIONS,              /* 1: the question */
  BEAKTA_FAULT_NO_LABEL,             /* 1: the answer, 2: the question */
  BEAKTA_FAULT_PARTS,                /* 1: the question */
  BEAKTA_FAULT_SCORED_QUESTION,      /* 1: the id, which is not there */
  BEAKTA_FAULT_NO_POINTS,            /* 1: the question */
  BEAKTA_FAULT_POINTS_TWICE,         /* 1: the points */

  /* Of the rules of a paper's template: BEAKTA_CHECKLIST_ERROR_RULE */
  BEAKTA_FAULT_PART_TWICE,           /* 1: its name */
  BEAKTA_FAULT_PART_OF_OTHER,        /* 1: its name, 2: the paper */
  BEAKTA_FAULT_NO_PARTS,             /* 1: the form */
  BEAKTA_FAULT_PROGRAMME_TAKEN,      /* 1: the programme, 2: the other template */
  BEAKTA_FAULT_DEFAULT_TAKEN,        /* 1: the paper, 2: the other template */
  BEAKTA_N_FAULTS
} BeaktaChecklistFault;

/* What is refused; only of a #BeaktaChecklistError: else %BEAKTA_N_FAULTS. */
BeaktaChecklistFault beakta_checklist_error_get_fault  (const GError    *error);

/**
 * beakta_checklist_error_dup_reason:
 * @error: a refusal
 * @translate: (nullable): from English; %NULL: in English
 *
 * Returns: (transfer full): why, without where; the message of an error that is no refusal of a checklist
 */
char                *beakta_checklist_error_dup_reason (const GError    *error,
                                                        BeaktaTranslate  translate);

/* The same with the file, the line and the column before it. */
char                *beakta_checklist_error_dup_words  (const GError    *error,
                                                        BeaktaTranslate  translate);

G_END_DECLS
