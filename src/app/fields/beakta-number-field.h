/* An entry for a number, as people write it: "12,5", "1 200 000". */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BEAKTA_TYPE_NUMBER_FIELD (beakta_number_field_get_type ())

/* Signals:
 *   "committed" (const char *number): as the case keeps it, with a decimal point; "" when it was emptied
 */
G_DECLARE_FINAL_TYPE (BeaktaNumberField, beakta_number_field, BEAKTA, NUMBER_FIELD, GtkBox)

GtkWidget *beakta_number_field_new        (const char        *name,
                                           const char        *unit);      /* nullable; shown after the number */
void       beakta_number_field_set_number (BeaktaNumberField *self,
                                           const char        *number);
void       beakta_number_field_set_locked (BeaktaNumberField *self,
                                           const char        *why);       /* nullable */
void       beakta_number_field_flush      (BeaktaNumberField *self);

/* (transfer full) (nullable): @written with a decimal point and without spaces; "" for nothing; NULL when it is no number. */
char      *beakta_number_field_parse      (const char        *written);

/* (transfer full): @number with the decimal sign of the locale and no-break spaces between the thousands. */
char      *beakta_number_field_format     (const char        *number);

G_END_DECLS
