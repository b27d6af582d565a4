/* The points of a review: what is open, what was sent, and who sees what.
 *
 * (1) A point is a draft of its author until it is sent with a review: a return, or an approval. Until then it is seen by those
 *     who may review the case, and by nobody else.
 * (2) A deficiency that was sent is open until the caseworker resolves it with a reply, or a supervisor withdraws it with a reason.
 *     A supervisor whom the reply does not satisfy opens it again.
 * (3) Praise asks for nothing: it is never resolved, and never in the way.
 */

#pragma once

#include "beakta-case.h"

G_BEGIN_DECLS

/* A deficiency that nobody resolved or withdrew, sent or not. */
gboolean  beakta_review_point_is_open       (const BeaktaReviewPoint *point);

/* The same, and it was sent: the caseworker owes it a reply. */
gboolean  beakta_review_point_awaits_reply  (const BeaktaReviewPoint *point);

/* Rule 1. @may_review: whether the person may review the case. */
gboolean  beakta_review_point_is_visible    (const BeaktaReviewPoint *point,
                                             const char              *user,
                                             gboolean                 may_review);

guint     beakta_review_points_count_open   (BeaktaCase              *case_);
guint     beakta_review_points_count_owed   (BeaktaCase              *case_);

/* Whether a point, @but (nullable) apart, is about the passage. */
gboolean  beakta_review_points_has_on       (BeaktaCase              *case_,
                                             const char              *passage_id,
                                             const char              *but);

G_END_DECLS
