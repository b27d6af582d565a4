/* The days of the almanac in words. */

#pragma once

#include "beakta-workday.h"

G_BEGIN_DECLS

/* That @day is no working day, why, and which the next one is. */
char *beakta_wording_dup_holiday (BeaktaHoliday  holiday,
                                  const GDate   *day);

G_END_DECLS
