/* What is wrong with a draft, gathered: for the files that check it. */

#pragma once

#include "beakta-checklist-draft-private.h"
#include "beakta-draft-problems.h"

G_BEGIN_DECLS

/* A question as far as it can be told while the draft is being written. */
typedef struct
{
  BeaktaDraftItem  item;
  xmlNode         *node;
  char            *id;
  char            *type;
  GPtrArray       *answers;          /* of char: the values that may be given */
  BeaktaCondition *when;             /* nullable */
  guint            index;
} BeaktaDraftQuestion;

typedef struct
{
  BeaktaChecklistDraft *draft;
  GPtrArray            *problems;    /* of BeaktaDraftProblem */
  GPtrArray            *questions;   /* of BeaktaDraftQuestion */
  GHashTable           *by_id;       /* char -> BeaktaDraftQuestion: the first of each id */
  GStrv                 score;       /* the questions of the score; empty */
  gboolean              has_score;
  gboolean              is_in_english;     /* some text is, so that a missing one is missed */
} BeaktaDraftCheck;

BeaktaDraftProblem *beakta_draft_check_add        (BeaktaDraftCheck      *check,
                                                   BeaktaProblemKind      kind,
                                                   BeaktaSeverity         severity,
                                                   BeaktaDraftItem        item,
                                                   BeaktaDraftField       field,
                                                   const char            *subject,
                                                   const char            *format,
                                                   ...) G_GNUC_PRINTF (7, 8);

/* Every field and what each item consists of; fills in @questions and @score. */
void                beakta_draft_check_items      (BeaktaDraftCheck      *check);

/* What the questions, classes and the score refer to. */
void                beakta_draft_check_references (BeaktaDraftCheck      *check);

/* Adds @node and the elements in it, in the order of the file. */
void                beakta_draft_list_elements   (xmlNode          *node,
                                                  GPtrArray        *elements);

G_END_DECLS
