/* Requests for completion and the log of contacts in words. */

#pragma once

#include "beakta-case.h"

G_BEGIN_DECLS

/* How something was sent or said; "Not stated" when that is not known. */
const char *beakta_wording_get_channel      (BeaktaChannel           channel);
const char *beakta_wording_get_reply        (BeaktaReply             reply);
const char *beakta_wording_get_contact_sort (BeaktaContactSort       sort);

/* "2 of 5 points answered, last day 14 Dec": of a request that was sent; without the day when that has passed. */
char       *beakta_wording_dup_request      (BeaktaCase             *case_,
                                             const BeaktaCompletion *request,
                                             GDateTime              *now);

/* Whether the day @due (an ISO date, or "") has passed: the whole of it. */
gboolean    beakta_wording_is_overdue       (const char             *due,
                                             GDateTime              *now);

/* (nullable): "The answer should have come on 28 Nov"; NULL while the day has not passed. */
char       *beakta_wording_dup_overdue      (const char             *due,
                                             GDateTime              *now);

G_END_DECLS
