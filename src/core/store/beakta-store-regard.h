/* What the lines of the queue are to the person who asks: which cases they must not review, and which may touch them. */

#pragma once

#include "beakta-sql.h"
#include "beakta-store-query.h"

G_BEGIN_DECLS

/* A condition on case_line: whoever works in the store may not review the case, having proposed or assessed it, or declared a
 * conflict of interest; nor may a deputy where the one who is stood in for may not. The same as rules 1 and 2 of beakta-workflow.h at
 * the door; what is known without looking comes first. */
gboolean beakta_regard_append_barred (BeaktaSql     *sql,
                                      BeaktaStore   *self,
                                      BeaktaDriver  *db,
                                      GError       **error);

/* Fills in what @lines (of BeaktaCaseLine) say of the person who works in the store. */
gboolean beakta_regard_lines         (BeaktaStore   *self,
                                      BeaktaDriver  *db,
                                      GPtrArray     *lines,
                                      GError       **error);

G_END_DECLS
