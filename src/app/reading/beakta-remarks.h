/* What authors wrote beside a text: each remark is pinned to a place in it, and is no part of it.
 *
 * A place may have several remarks; whoever steps through them stops once at a place.
 */

#pragma once

#include "beakta-text.h"

G_BEGIN_DECLS

typedef struct
{
  guint       position;              /* code points */
  const char *words;                 /* "author, 2026-03-02: words"; owned by the text */
  guint       day;                   /* 20260302; 0: not known */
} BeaktaRemark;

typedef struct _BeaktaRemarks BeaktaRemarks;

BeaktaRemarks      *beakta_remarks_new       (BeaktaText    *text);
void                beakta_remarks_free      (BeaktaRemarks *self);

guint               beakta_remarks_get_n     (BeaktaRemarks *self);

/* In the order of the text. */
const BeaktaRemark *beakta_remarks_get       (BeaktaRemarks *self,
                                              guint          index);

/* The index of the first at or after @position; their number when there is none. */
guint               beakta_remarks_find      (BeaktaRemarks *self,
                                              guint          position);

/* The place after @position that has a remark, or the one before it; goes round. FALSE when there is none at all. */
gboolean            beakta_remarks_find_next (BeaktaRemarks *self,
                                              guint          position,
                                              gboolean       forward,
                                              guint         *place);

/* (transfer full): @n remarks from @index on, a paragraph each, the days as people write them. */
char               *beakta_remarks_dup_words (BeaktaRemarks *self,
                                              guint          index,
                                              guint          n);

/* (transfer full): the words of @n remarks, and what they are. */
char               *beakta_remarks_dup_tip   (const char    *words,
                                              guint          n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaRemarks, beakta_remarks_free)

G_END_DECLS
