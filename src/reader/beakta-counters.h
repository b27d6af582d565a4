/* The counters of a numbered list, one a level, as word processors count: a level begins anew when one above it goes on. */

#pragma once

#include "beakta-numerals.h"

G_BEGIN_DECLS

#define BEAKTA_COUNTERS_LEVELS 10

typedef struct
{
  guint    starts[BEAKTA_COUNTERS_LEVELS];
  guint    restarts[BEAKTA_COUNTERS_LEVELS];   /* begins anew after an item of one of that many levels; 0 never */
  guint    values[BEAKTA_COUNTERS_LEVELS];
  gboolean has_counted[BEAKTA_COUNTERS_LEVELS];
} BeaktaCounters;

/* Starts of 0; each level begins anew after any above it. */
void beakta_counters_init    (BeaktaCounters *self);

/* The next item of @level. @start: its own number, or -1. Levels above that nobody has counted yet show their first number. */
void beakta_counters_next    (BeaktaCounters *self,
                              guint           level,
                              int             start);

/* The next item of @level begins the counting there. */
void beakta_counters_restart (BeaktaCounters *self,
                              guint           level);

G_END_DECLS
