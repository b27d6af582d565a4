/* The counters of a numbered list. */

#include "beakta-counters.h"

void
beakta_counters_init (BeaktaCounters *self)
{
  *self = (BeaktaCounters) { 0 };
  for (guint i = 0; i < BEAKTA_COUNTERS_LEVELS; i++)
    self->restarts[i] = i;
}

void
beakta_counters_next (BeaktaCounters *self,
                      guint           level,
                      int             start)
{
  g_return_if_fail (level < BEAKTA_COUNTERS_LEVELS);

  for (guint i = 0; i < level; i++)
    {
      if (!self->has_counted[i])
        self->values[i] = self->starts[i];
      self->has_counted[i] = TRUE;
    }

  if (start >= 0)
    self->values[level] = start;
  else if (self->has_counted[level])
    self->values[level]++;
  else
    self->values[level] = self->starts[level];
  self->has_counted[level] = TRUE;

  for (guint i = level + 1; i < BEAKTA_COUNTERS_LEVELS; i++)
    {
      if (level < self->restarts[i])
        self->has_counted[i] = FALSE;
    }
}

void
beakta_counters_restart (BeaktaCounters *self,
                         guint           level)
{
  g_return_if_fail (level < BEAKTA_COUNTERS_LEVELS);

  self->has_counted[level] = FALSE;
}
