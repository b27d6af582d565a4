/* Which answer stands where, for whom: when several assess a case, each works with their own answers as if they were the case's.
 *
 * (1) The viewer's assessments ("checklist/question/user") are seen as the answers of the case ("checklist/question"), and the
 *     answers of the case in the place of those assessments. Everything else is seen as it is.
 * (2) Seeing is its own inverse: what is seen of what is seen is what there is.
 * (3) Only kind and id differ; value and revision are those of the item, so that what is made on the one fits the other.
 */

#pragma once

#include "beakta-case.h"

G_BEGIN_DECLS

/* @viewer: (nullable): nobody; then everything is seen as it is. @seen: (out) (transfer full): the id */
BeaktaItemKind  beakta_case_view_see          (const char     *viewer,
                                               BeaktaItemKind  kind,
                                               const char     *id,
                                               char          **seen);

/* Both (transfer full). */
gpointer        beakta_case_view_dup_record   (const char     *viewer,
                                               gconstpointer   record);
BeaktaChange   *beakta_case_view_dup_change   (const char     *viewer,
                                               BeaktaChange   *change);

/* Whether @user sees their own answers: an assessor, in a case that is not frozen. */
gboolean        beakta_case_view_is_own       (BeaktaCase     *case_,
                                               const char     *user);

G_END_DECLS
