/* A set of stretches of a text: what has been shown of it, say.
 *
 * (1) Stretches are sorted, do not touch and are never empty.
 */

#pragma once

#include "beakta-difference.h"

G_BEGIN_DECLS

typedef struct
{
  guint start;                       /* code points */
  guint end;                         /* past the last */
} BeaktaStretch;

typedef struct _BeaktaStretches BeaktaStretches;

BeaktaStretches     *beakta_stretches_new         (void);
void                 beakta_stretches_free        (BeaktaStretches        *self);

/* Returns: whether the set grew. */
gboolean             beakta_stretches_add         (BeaktaStretches        *self,
                                                   guint                   start,
                                                   guint                   end);
gboolean             beakta_stretches_join        (BeaktaStretches        *self,
                                                   const BeaktaStretches  *other);
const BeaktaStretch *beakta_stretches_get         (const BeaktaStretches  *self,
                                                   guint                  *n);

/* How many code points the set holds. */
guint                beakta_stretches_count       (const BeaktaStretches  *self);

/* "0-120,300-480": as it is stored. */
char                *beakta_stretches_to_string   (const BeaktaStretches  *self);

/**
 * beakta_stretches_from_string:
 * @string: as beakta_stretches_to_string () wrote it
 * @length: code points of the text; what lies outside is left out
 *
 * Returns: (transfer full) (nullable): %NULL when it is not of that form
 */
BeaktaStretches     *beakta_stretches_from_string (const char             *string,
                                                   guint                   length);

/**
 * beakta_stretches_follow:
 * @self: stretches of the text before
 * @difference: what became of it
 * @after: the text after
 *
 * Words that were kept stay in the set, wherever they stand now, with the white space around them. Words that are new are
 * never in it.
 *
 * Returns: (transfer full): stretches of @after
 */
BeaktaStretches     *beakta_stretches_follow      (const BeaktaStretches  *self,
                                                   const BeaktaDifference *difference,
                                                   BeaktaText             *after);

/* In an array of stretches that are in order: the index of the first that ends after @position. @array: (nullable) */
guint                beakta_stretches_find_in     (GArray                 *array,
                                                   guint                   position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaStretches, beakta_stretches_free)

G_END_DECLS
