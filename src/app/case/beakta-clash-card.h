/* One clash: what the person wrote, what somebody else wrote in the same place, and what to do about it. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_CLASH_CARD (beakta_clash_card_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaClashCard, beakta_clash_card, BEAKTA, CLASH_CARD, GtkBox)

/* @names_place: whether it says which question or other item it is about; not where it stands under it */
GtkWidget   *beakta_clash_card_new        (BeaktaCaseEditor *editor,
                                           BeaktaClash      *clash,
                                           gboolean          names_place);
BeaktaClash *beakta_clash_card_get_clash  (BeaktaClashCard  *self);

/* Shows both sides as they are by now. */
void         beakta_clash_card_update     (BeaktaClashCard  *self);

G_END_DECLS
