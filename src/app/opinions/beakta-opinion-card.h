/* One opinion: what is asked and of whom; to the person who is asked the place to write in, to everybody else what was said. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_OPINION_CARD (beakta_opinion_card_get_type ())

/* Signals:
 *   "passage-activated" (const char *passage_id)
 *   "item-activated" (int kind, const char *id): a question that it is about
 *   "edit" (): what is asked is to be altered
 */
G_DECLARE_FINAL_TYPE (BeaktaOpinionCard, beakta_opinion_card, BEAKTA, OPINION_CARD, GtkWidget)

/* @id: of an opinion of the case */
GtkWidget  *beakta_opinion_card_new    (BeaktaCaseEditor  *editor,
                                        const char        *id);
const char *beakta_opinion_card_get_id (BeaktaOpinionCard *self);

/* As the case has it by now. */
void        beakta_opinion_card_update (BeaktaOpinionCard *self);

/* Whether the acting person is asked, and may write it now. */
gboolean    beakta_opinion_card_is_own (BeaktaOpinionCard *self);

/* Sends the case what has been typed. */
void        beakta_opinion_card_flush  (BeaktaOpinionCard *self);

G_END_DECLS
