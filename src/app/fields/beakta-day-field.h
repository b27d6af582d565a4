/* An entry for a day, with an almanac beside it. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BEAKTA_TYPE_DAY_FIELD (beakta_day_field_get_type ())

/* Properties:
 *   "label"     string   the caption above it, and its name for those who hear the screen
 *   "optional"  boolean  no day is an answer too
 *   "last-day"  boolean  a day on which the office is closed is told, with the next working day; it may be chosen all the same
 * Signal:
 *   "changed" (): by a person
 */
G_DECLARE_FINAL_TYPE (BeaktaDayField, beakta_day_field, BEAKTA, DAY_FIELD, GtkBox)

/* The day as an ISO date, or ""; NULL when what is written is no day, or may not be left out. */
const char *beakta_day_field_get_day    (BeaktaDayField *self);

/* Shows @day (an ISO date, or ""), unless somebody is writing another. */
void        beakta_day_field_set_day    (BeaktaDayField *self,
                                         const char     *day);

/* @why: (nullable): NULL makes it writable; else why it is not. */
void        beakta_day_field_set_locked (BeaktaDayField *self,
                                         const char     *why);

G_END_DECLS
