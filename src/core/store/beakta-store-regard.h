/* What the lines of the queue are to the person who asks: which cases they must not review, and which may touch them. */

#pragma once

#include "beakta-sql.h"
#include "beakta-store-query.h"

G_BEGIN_DECLS

/* A condition on case_line: @user may not review the case, having proposed or assessed it, or declared a conflict of interest. The
 * same as rules 1 and 2 of beakta-workflow.h; what is known without looking comes first. */
void     beakta_regard_append_barred (BeaktaSql     *sql,
                                      const char    *user);

/* Fills in what @lines (of BeaktaCaseLine) say of the person who works in the store. */
gboolean beakta_regard_lines         (BeaktaStore   *self,
                                      BeaktaDriver  *db,
                                      GPtrArray     *lines,
                                      GError       **error);

G_END_DECLS
