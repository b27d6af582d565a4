/* What people do with requests for completion and the log of contacts, each as a change: see beakta-acts.h.
 *
 * (1) Drafting anew follows the answers and never overwrites what somebody wrote: an edited point keeps its words, also when
 *     its answer asks for nothing any more; a point that is left out stays left out.
 * (2) What was sent stays as it was sent. A mistake in it is mended by another request.
 */

#pragma once

#include "beakta-acts.h"

G_BEGIN_DECLS

/* @points (element-type BeaktaPoint): what the answers ask for, as beakta_completion_points_new () gives it; their ids and
 * positions do not count. Takes up the draft that is there; a new one gets @due. */
BeaktaChange *beakta_acts_draft_request   (BeaktaCase          *self,
                                           GPtrArray           *points,
                                           const char          *due,
                                           const char          *user,
                                           GDateTime           *now);

/* The introduction, the last day and the channel of a draft, as edited by the caller. */
BeaktaChange *beakta_acts_edit_request    (BeaktaCase          *self,
                                           const BeaktaCompletion *request);

/* A point of a draft as edited by the caller: what is asked, whether it is left out. */
BeaktaChange *beakta_acts_edit_point      (BeaktaCase          *self,
                                           const BeaktaPoint   *point);

/* A point of the caseworker's own, last in the draft. */
BeaktaChange *beakta_acts_add_point       (BeaktaCase          *self,
                                           const char          *request,
                                           const char          *asked);

/* The point is not sent with the rest; FALSE takes it in again. */
BeaktaChange *beakta_acts_leave_out_point (BeaktaCase          *self,
                                           const char          *point,
                                           gboolean             left_out);

/* @position: from 0, among all points of the draft. */
BeaktaChange *beakta_acts_move_point      (BeaktaCase          *self,
                                           const char          *point,
                                           guint                position);

/* The draft goes, with its points. */
BeaktaChange *beakta_acts_drop_request    (BeaktaCase          *self,
                                           const char          *request);

/* The draft was sent on @sent (an ISO date), to be answered on @due at the latest. The case waits for the answer, until the
 * same day. Empty when there is nothing in it to send. */
BeaktaChange *beakta_acts_send_request    (BeaktaCase          *self,
                                           const char          *request,
                                           const char          *due,
                                           BeaktaChannel        channel,
                                           const char          *sent,
                                           const char          *user,
                                           GDateTime           *now);

/* A request that was sent is to be answered on @due instead, and the case waits until then. What was sent keeps its day. */
BeaktaChange *beakta_acts_extend_request  (BeaktaCase          *self,
                                           const char          *request,
                                           const char          *due);

/* @document: number of the document that answers the point, or 0. BEAKTA_REPLY_OPEN opens it again. */
BeaktaChange *beakta_acts_tick_point      (BeaktaCase          *self,
                                           const char          *point,
                                           BeaktaReply          reply,
                                           guint                document,
                                           const char          *note,
                                           const char          *user,
                                           GDateTime           *now);
BeaktaChange *beakta_acts_close_request   (BeaktaCase          *self,
                                           const char          *request,
                                           const char          *note,
                                           const char          *user,
                                           GDateTime           *now);

/* @contact: new, or as edited by the caller. */
BeaktaChange *beakta_acts_log_contact     (BeaktaCase          *self,
                                           const BeaktaContact *contact,
                                           const char          *user,
                                           GDateTime           *now);
BeaktaChange *beakta_acts_remove_contact  (BeaktaCase          *self,
                                           const char          *id);

G_END_DECLS
