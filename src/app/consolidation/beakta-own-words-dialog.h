/* An answer of the case in words of one's own, where none of the assessors' answers will do: what it is, and why. */

#pragma once

#include <adwaita.h>

#include "beakta-checklist.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_OWN_WORDS_DIALOG (beakta_own_words_dialog_get_type ())

/* Signal: "given" (const char *value, const char *reason): neither is empty, but for the value of a measurable goal. The dialog
 * closes itself. */
G_DECLARE_FINAL_TYPE (BeaktaOwnWordsDialog, beakta_own_words_dialog, BEAKTA, OWN_WORDS_DIALOG, AdwMessageDialog)

/* @question is lent by its checklist, which must live as long as the dialog. @goal: (nullable): what a measurable goal begins with */
GtkWidget  *beakta_own_words_dialog_new      (GtkWindow            *parent,
                                              const BeaktaQuestion *question,
                                              JsonObject           *goal);

/* (transfer full) (nullable): the measurable goal, part by part; %NULL when none is asked for, or nothing has been written. */
JsonObject *beakta_own_words_dialog_dup_goal (BeaktaOwnWordsDialog *self);

G_END_DECLS
