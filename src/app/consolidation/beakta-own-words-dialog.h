/* An answer of the case in words of one's own, where none of the assessors' answers will do: what it is, and why. */

#pragma once

#include <adwaita.h>

#include "beakta-checklist.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_OWN_WORDS_DIALOG (beakta_own_words_dialog_get_type ())

/* Signal: "given" (const char *value, const char *reason): neither is empty. The dialog closes itself. */
G_DECLARE_FINAL_TYPE (BeaktaOwnWordsDialog, beakta_own_words_dialog, BEAKTA, OWN_WORDS_DIALOG, AdwMessageDialog)

/* Whether the question can be answered so: a measurable goal is taken from one of the assessors, and mended after. */
gboolean    beakta_own_words_dialog_fits  (const BeaktaQuestion *question);

/* @question is lent by its checklist, which must live as long as the dialog. */
GtkWidget  *beakta_own_words_dialog_new   (GtkWindow            *parent,
                                           const BeaktaQuestion *question);

G_END_DECLS
