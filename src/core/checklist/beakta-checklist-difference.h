/* What one version of a checklist has that another has not. Pure. */

#pragma once

#include "beakta-checklist.h"
#include "beakta-template.h"

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_DIFFERENCE_LIST,            /* list      title, summary, source, the headings of sections */
  BEAKTA_DIFFERENCE_ADDED,           /* added     a question */
  BEAKTA_DIFFERENCE_REMOVED,         /* removed   a question */
  BEAKTA_DIFFERENCE_MOVED,           /* moved     a question, to another section or past other questions */
  BEAKTA_DIFFERENCE_WORDING,         /* wording   a text of a question */
  BEAKTA_DIFFERENCE_OPTIONS,         /* options   what a question takes for an answer, and asks of it */
  BEAKTA_DIFFERENCE_RULES,           /* rules     what a question follows up; classes; score */
  BEAKTA_N_DIFFERENCES
} BeaktaDifferenceKind;

typedef struct
{
  BeaktaDifferenceKind  kind;
  char                 *question;    /* its id; "" when it is about the whole list */
  char                 *field;       /* "text", "good/guidance", "yes/asks", "when", "class 2" ...; "" */
  const char           *language;    /* "sv", "en"; "" for what is in no language */
  char                 *before;      /* "" where there was nothing */
  char                 *after;
  char                 *from;        /* moved: the number of the section where it was, and where it is; else "" */
  char                 *to;
} BeaktaChecklistDifference;

/**
 * beakta_checklist_compare:
 * @before: a list
 * @after: another, mostly a later version of it
 *
 * A question is the same when its id is. As few questions as possible count as moved: those that stand where they stood
 * among the others are not. Questions come in the order of @after, and removed ones last of their kind.
 *
 * Returns: (transfer full) (element-type BeaktaChecklistDifference): by kind; empty when the two say the same
 */
GPtrArray  *beakta_checklist_compare          (BeaktaChecklist      *before,
                                               BeaktaChecklist      *after);

const char *beakta_difference_kind_get_nick   (BeaktaDifferenceKind  kind);

/* (transfer full): where it is: "Question 2.1 · The depth that it is asked from"; and what is said there, before or after, in words
 * instead of codes. */
char       *beakta_difference_dup_place       (const BeaktaChecklistDifference *difference,
                                               BeaktaTranslate                  translate);
char       *beakta_difference_dup_words       (const BeaktaChecklistDifference *difference,
                                               gboolean                         is_after,
                                               BeaktaTranslate                  translate);

G_END_DECLS
