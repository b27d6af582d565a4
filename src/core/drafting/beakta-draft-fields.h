/* What a draft of a checklist consists of, and where each part of it stands in the XML. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A list, section, question ... of one draft. It stays the same when the item is moved, removed and brought back by undo;
 * a number is never given to another item of the draft. 0: none. */
typedef guint BeaktaDraftItem;

typedef enum
{
  BEAKTA_DRAFT_LIST,                 /* list      the whole list: one a draft, BEAKTA_DRAFT_ROOT */
  BEAKTA_DRAFT_SECTION,              /* section   in the list */
  BEAKTA_DRAFT_QUESTION,             /* question  in a section */
  BEAKTA_DRAFT_OPTION,               /* option    in a question; in the list: what holds for every question of it */
  BEAKTA_DRAFT_CLASS,                /* class     a rule of classification, in the list: the first that holds is proposed */
  BEAKTA_DRAFT_SCORE,                /* score     what a sum of points is called, in the list */
  BEAKTA_N_DRAFT_KINDS
} BeaktaDraftKind;

#define BEAKTA_DRAFT_ROOT ((BeaktaDraftItem) 1)

/* What can be said of an item. Every value is a text; "" is how a value that is left out is told and set. Those marked L
 * are said once in each language. */
typedef enum
{
  BEAKTA_DRAFT_FIELD_OF_ITSELF,       /* ""                 the item itself, in problems and steps */
  BEAKTA_DRAFT_FIELD_ID,              /* id                 list, question; of a section its number; of an option its value */
  BEAKTA_DRAFT_FIELD_VERSION,         /* version            list: "1.2" */
  BEAKTA_DRAFT_FIELD_TITLE,           /* title            L list, section */
  BEAKTA_DRAFT_FIELD_SUMMARY,         /* summary          L list */
  BEAKTA_DRAFT_FIELD_SOURCE,          /* source           L list, question; in the file also words without a language: Swedish */
  BEAKTA_DRAFT_FIELD_SCORE_QUESTIONS, /* score-questions    list: "1.1 1.2" */
  BEAKTA_DRAFT_FIELD_TYPE,            /* type               question: beakta_answer_type_get_nick () */
  BEAKTA_DRAFT_FIELD_DEPTH,           /* depth              question: beakta_depth_get_nick () */
  BEAKTA_DRAFT_FIELD_CRITERIA,        /* criteria           question: tags, parted by spaces */
  BEAKTA_DRAFT_FIELD_EVIDENCE,        /* evidence           question: "", "asked" or "not-asked" */
  BEAKTA_DRAFT_FIELD_ANSWER,          /* answer             question: "", "asked" or "not-asked" */
  BEAKTA_DRAFT_FIELD_LABELS,          /* labels             question: labels of forms, parted by semicolons; "" none */
  BEAKTA_DRAFT_FIELD_GOAL_PARTS,      /* parts              question: "what baseline"; "" all */
  BEAKTA_DRAFT_FIELD_NOT_RELEVANT,    /* not-relevant       question: "", "yes" or "no": whether it can be set aside */
  BEAKTA_DRAFT_FIELD_WHEN,            /* when               question, class: beakta_condition_to_string () */
  BEAKTA_DRAFT_FIELD_TEXT,            /* text             L question */
  BEAKTA_DRAFT_FIELD_WHY,             /* why              L question */
  BEAKTA_DRAFT_FIELD_GOOD_GUIDANCE,   /* good/guidance    L question */
  BEAKTA_DRAFT_FIELD_GOOD_EXAMPLE,    /* good/example     L */
  BEAKTA_DRAFT_FIELD_PARTIAL_GUIDANCE,/* partial/guidance L */
  BEAKTA_DRAFT_FIELD_PARTIAL_EXAMPLE, /* partial/example  L */
  BEAKTA_DRAFT_FIELD_WEAK_GUIDANCE,   /* weak/guidance    L */
  BEAKTA_DRAFT_FIELD_WEAK_EXAMPLE,    /* weak/example     L */
  BEAKTA_DRAFT_FIELD_COMPLETION,      /* completion       L question */
  BEAKTA_DRAFT_FIELD_POINTS,          /* points             option: "", a number or "undefined"; score: a number */
  BEAKTA_DRAFT_FIELD_ASKS,            /* asks               option: of evidence, reason, missing, either; "" as without it */
  BEAKTA_DRAFT_FIELD_LABEL,           /* label            L option, score */
  BEAKTA_DRAFT_FIELD_FOLLOW_UP,       /* follow-up        L option */
  BEAKTA_DRAFT_FIELD_CLASS,           /* class              class: a nick of BEAKTA_WORDS_CLASS */
  BEAKTA_DRAFT_FIELD_BECAUSE,         /* because          L class */
  BEAKTA_DRAFT_FIELD_DEFINED,         /* defined            score: "", "yes" or "no": whether the source gives it a meaning */
  BEAKTA_N_DRAFT_FIELDS
} BeaktaDraftField;

const char *beakta_draft_kind_get_nick    (BeaktaDraftKind  kind);
const char *beakta_draft_field_get_nick   (BeaktaDraftField field);

/* Whether items of the kind have the field, and whether it is said in each language. */
gboolean    beakta_draft_field_belongs_to (BeaktaDraftField field,
                                           BeaktaDraftKind  kind);
gboolean    beakta_draft_field_has_languages (BeaktaDraftField field);

G_END_DECLS
