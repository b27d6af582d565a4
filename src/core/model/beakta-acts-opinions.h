/* Opinions of experts (yttranden): asked for in a case, given with evidence, withdrawn.
 *
 * (1) An opinion is open from when it is asked for until it is given or withdrawn.
 * (2) What was asked can be altered while the opinion is open, and so can what the expert has written. A given opinion stays as it
 *     was given, until the expert takes it up again.
 *
 * Its evidence comes and goes as that of everything else: beakta_acts_add_evidence_of (), beakta_acts_remove_evidence ().
 */

#pragma once

#include "beakta-case.h"

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_OPINION_OPEN,
  BEAKTA_OPINION_GIVEN,
  BEAKTA_OPINION_WITHDRAWN
} BeaktaOpinionState;

BeaktaOpinionState beakta_opinion_get_state (const BeaktaOpinion *opinion);

/* How many of the case's opinions are open. @person: (nullable): that this user is asked for */
guint              beakta_opinions_count_open (BeaktaCase        *case_,
                                               const char        *person);

/* @asking: new, with person, matter, questions and due set. */
BeaktaChange *beakta_acts_ask_opinion       (BeaktaCase          *self,
                                             const BeaktaOpinion *asking,
                                             const char          *user,
                                             GDateTime           *now);

/* Each takes the id of an opinion, and is empty when there is none. */

/* @asking: with matter, questions and due as they are to be. */
BeaktaChange *beakta_acts_alter_opinion     (BeaktaCase          *self,
                                             const BeaktaOpinion *asking);

/* A draft, until it is given. */
BeaktaChange *beakta_acts_write_opinion     (BeaktaCase          *self,
                                             const char          *id,
                                             const char          *text);

/* The opinion is given as it is written; @now: (nullable): NULL takes a given one up again. */
BeaktaChange *beakta_acts_give_opinion      (BeaktaCase          *self,
                                             const char          *id,
                                             GDateTime           *now);

/* @passages (element-type BeaktaPassage): each becomes evidence of the opinion, which gets @text (nullable: it stays) and is given
 * at @now (nullable: it stays a draft): one step, also when undone. */
BeaktaChange *beakta_acts_give_opinion_on   (BeaktaCase          *self,
                                             const char          *id,
                                             const char          *text,
                                             GPtrArray           *passages,
                                             const char          *user,
                                             GDateTime           *now);
BeaktaChange *beakta_acts_withdraw_opinion  (BeaktaCase          *self,
                                             const char          *id,
                                             const char          *user,
                                             GDateTime           *now);

G_END_DECLS
