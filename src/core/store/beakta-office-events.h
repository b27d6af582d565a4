/* What the office decided for all who share the store, and took back, as a chain: each line's hash covers the one before it. A line has
 * the sum of what was decided, not the words. */

#pragma once

#include "beakta-driver.h"

G_BEGIN_DECLS

/* In the transaction that does it. @value: (nullable): %NULL: it is taken back. @actor: who decided; @time: when, UTC. */
gboolean   beakta_office_events_add    (BeaktaDriver  *db,
                                        const char    *actor,
                                        const char    *time,
                                        const char    *name,
                                        const char    *value,
                                        GError       **error);

/* What was decided in a store that has no lines yet, as its first lines. */
gboolean   beakta_office_events_begin  (BeaktaDriver  *db,
                                        GError       **error);

/* The chain, and that what is decided is what the lines say. */
gboolean   beakta_office_events_verify (BeaktaDriver  *db,
                                        GError       **error);

G_END_DECLS
