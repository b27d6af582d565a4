/* The requests for completion of a case, as they stand.
 *
 * (1) A case has one draft at the most. It becomes the request when it is sent, and the next draft begins anew.
 * (2) Points that are left out of a draft are not in what was sent: they go when it is sent.
 */

#pragma once

#include "beakta-case.h"

G_BEGIN_DECLS

/* How many days of the calendar are usually given; the last one is moved to a working day: beakta-workday.h. */
#define BEAKTA_REQUEST_USUAL_DAYS 21

/* (transfer none) (nullable): the one that is being written. */
const BeaktaCompletion *beakta_completion_get_draft      (BeaktaCase        *case_);

/* (transfer none) (nullable): the draft, else the one that was sent last. */
const BeaktaCompletion *beakta_completion_get_current    (BeaktaCase        *case_);

/* (transfer container): the points (BeaktaPoint) of the request by position. */
GPtrArray              *beakta_completion_list_points    (BeaktaCase        *case_,
                                                          const char        *request,
                                                          gboolean           with_left_out);

/* The last day for the answer: as extended, else as sent. */
const char             *beakta_completion_get_last_day   (const BeaktaCompletion *request);

/* How many points of a request have been answered in full. */
guint                   beakta_completion_count_answered (BeaktaCase        *case_,
                                                          const char        *request);

/* How many points of a request nobody has ticked off. */
guint                   beakta_completion_count_open     (BeaktaCase        *case_,
                                                          const char        *request);

/* Whether somebody wrote other words than the ready ones. */
gboolean                beakta_point_is_edited           (const BeaktaPoint *point);

G_END_DECLS
