/* How the passages of one version are found in the next: shared by the files that do it. */

#pragma once

#include "beakta-anchor-search.h"
#include "beakta-difference-private.h"
#include "beakta-relocation.h"

G_BEGIN_DECLS

#define BEAKTA_UNKNOWN G_MAXUINT

/* Where each word of a text stands: the tokens with id i are places[firsts[i]] ... places[firsts[i + 1] - 1]. */
typedef struct
{
  guint *firsts;
  guint *places;
  guint  n_ids;
} BeaktaWordIndex;

struct _BeaktaRelocation
{
  BeaktaText       *before;
  BeaktaText       *after;
  BeaktaDifference *difference;
  BeaktaWordIndex   index_before;
  BeaktaWordIndex   index_after;
  GHashTable       *found;           /* nullable: what has been looked for ahead, see beakta-relocation-ahead.c */
};

/* Which sides of a passage. */
typedef enum
{
  BEAKTA_SIDE_AFTER,
  BEAKTA_SIDE_BEFORE,
  BEAKTA_SIDE_BOTH,
  BEAKTA_N_SIDES
} BeaktaSide;

/* One passage on its way. */
typedef struct
{
  BeaktaRelocation *self;
  guint             start;           /* in the text before */
  guint             end;
  guint             first;           /* its words: tokens of the text before */
  guint             last;
  guint             length;
  gboolean          is_kept;         /* by the comparison, with so much around it that it must be the passage */
  guint             n_before;        /* how often its words stand in the text before; 2: more than once */
  guint             n_after;
  gboolean          is_at_home;      /* it is looked for where it would be */
  gboolean          is_tight;        /* home is hardly more than it needs */
  guint             company[BEAKTA_N_SIDES];  /* see measure_company (); BEAKTA_UNKNOWN until it is asked for */
  guint             place;           /* the first that may be the passage to the letter; BEAKTA_UNKNOWN */
  gboolean          is_torn;         /* there is another one: what surrounded it stands beside both */
} BeaktaTraveller;

/* Takes @difference. */
BeaktaRelocation *beakta_relocation_new_from   (BeaktaText            *before,
                                                BeaktaText            *after,
                                                BeaktaDifference      *difference);

/* Whether the passage was looked for ahead, and what came of it. */
gboolean     beakta_relocation_recall          (BeaktaRelocation      *self,
                                                const BeaktaPassage   *passage,
                                                BeaktaAnchorState     *state,
                                                guint                 *start,
                                                guint                 *end);

/* (transfer none): the tokens that are the word. */
const guint *beakta_word_index_find            (const BeaktaWordIndex *self,
                                                guint                  id,
                                                guint                 *n_found);

/* How often words stand in a text, to the letter; no more than twice is counted. */
guint        beakta_relocation_count_in        (BeaktaText            *text,
                                                const char            *words);

/* A BeaktaAnchorJudge; @user_data: BeaktaTraveller. */
gboolean     beakta_traveller_may_be_at        (guint                  start,
                                                guint                  end,
                                                guint                  errors,
                                                double                *weight,
                                                gpointer               user_data);

/* Everywhere, by its rare words; a passage that has none is looked for to the letter. */
void         beakta_traveller_search_elsewhere (BeaktaAnchorSearch    *search,
                                                const BeaktaTraveller *traveller);

G_END_DECLS
