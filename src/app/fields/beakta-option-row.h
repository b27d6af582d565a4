/* A row of words of which one may be chosen: answers, effects, classes. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a chosen word looks like. The word itself always says it too. */
typedef enum
{
  BEAKTA_TONE_NEUTRAL,
  BEAKTA_TONE_GOOD,
  BEAKTA_TONE_WARNING
} BeaktaTone;

#define BEAKTA_TYPE_OPTION_ROW (beakta_option_row_get_type ())

/* Signals:
 *   "chosen" (const char *value): by a person; "" when the choice was taken back
 */
G_DECLARE_FINAL_TYPE (BeaktaOptionRow, beakta_option_row, BEAKTA, OPTION_ROW, GtkWidget)

/* @about: what is chosen: "Question 1.2"; with it, the words have unique names for those who hear them. */
GtkWidget  *beakta_option_row_new       (const char      *about);
void        beakta_option_row_set_about (BeaktaOptionRow *self,
                                         const char      *about);
void        beakta_option_row_add       (BeaktaOptionRow *self,
                                         const char      *value,
                                         const char      *label,
                                         BeaktaTone       tone);

/* @key: the digit that chooses the option with index @index, from 0; told beside it and to those who hear the screen. */
void        beakta_option_row_set_key   (BeaktaOptionRow *self,
                                         guint            index,
                                         guint            key);

/* Never NULL: "" when nothing is chosen. */
const char *beakta_option_row_get_value (BeaktaOptionRow *self);
void        beakta_option_row_set_value (BeaktaOptionRow *self,
                                         const char      *value);

/* @why: (nullable): NULL makes it choosable; else why it is not, in words. */
void        beakta_option_row_set_locked (BeaktaOptionRow *self,
                                          const char      *why);

/* As if the person had pressed the option with index @index, from 0; FALSE when there is none, or it is locked. */
gboolean    beakta_option_row_press     (BeaktaOptionRow *self,
                                         guint            index);

G_END_DECLS
