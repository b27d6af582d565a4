/* A condition over answers, as a checklist writes it. Pure. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_CONDITION_ALL,
  BEAKTA_CONDITION_ANY,
  BEAKTA_CONDITION_NOT,
  BEAKTA_CONDITION_IS,               /* the question has one of the answers */
  BEAKTA_CONDITION_COUNT,            /* at least so many of the questions have one of the answers */
  BEAKTA_CONDITION_ANSWERED,         /* all the questions are answered, somehow */
  BEAKTA_CONDITION_SCORE             /* the score is so many points, or undefined */
} BeaktaConditionKind;

/* Where it stands in the file. */
typedef struct
{
  long line;
  int  column;                       /* in characters, from 1; 0: not known */
} BeaktaPlace;

typedef struct
{
  BeaktaConditionKind  kind;
  GPtrArray           *children;     /* of BeaktaCondition: ALL, ANY, NOT */
  GStrv                questions;
  GStrv                answers;
  guint                at_least;
  int                  score;        /* -1: undefined */
  BeaktaPlace          place;
} BeaktaCondition;

/* What a condition looks at. */
typedef struct
{
  const char *(*get_answer) (const char *question,       /* its value, "" when unanswered or out of the question */
                             gpointer    user_data);
  gboolean    (*has_score)  (int         points,         /* -1: undefined */
                             gpointer    user_data);
  gpointer    user_data;
} BeaktaConditionView;

BeaktaCondition *beakta_condition_new          (BeaktaConditionKind        kind);
void             beakta_condition_free         (BeaktaCondition           *condition);
gboolean         beakta_condition_holds        (const BeaktaCondition     *condition,
                                                const BeaktaConditionView *view);

/* (transfer full): in the short form of the manual: "1.1 = partly no", "2 of (1.1 1.2) = yes", "(a and b)". */
char            *beakta_condition_to_string    (const BeaktaCondition     *condition);

/* Adds the ids of every question that it names, each once, in order. */
void             beakta_condition_list_questions (const BeaktaCondition   *condition,
                                                GPtrArray                 *ids);

/* Whether it looks at the score, and so at the questions that give it. */
gboolean         beakta_condition_asks_score   (const BeaktaCondition     *condition);

G_END_DECLS
