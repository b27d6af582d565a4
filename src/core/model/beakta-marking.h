/* How the papers of a case are marked: with secrecy, and with the number that the annex has to the decision.
 *
 * (1) A secrecy marking is a reminder and no decision (offentlighets- och sekretesslagen 5:5). It tells the provision and the day
 *     when it was noted; whether a document is given out is tried each time somebody asks for it.
 * (2) What is noted on another ground is noted anew, on the day it is.
 */

#pragma once

#include "beakta-record.h"

G_BEGIN_DECLS

/**
 * beakta_facts_mark:
 * @facts: a copy of the facts of a case
 * @secrecy: (nullable): the provision, "" for no marking; %NULL: as it is
 * @annex_number: (nullable): "" for 1; %NULL: as it is
 * @now: when it is marked
 *
 * White space around the two is left out.
 */
void beakta_facts_mark (BeaktaFacts *facts,
                        const char  *secrecy,
                        const char  *annex_number,
                        GDateTime   *now);

G_END_DECLS
