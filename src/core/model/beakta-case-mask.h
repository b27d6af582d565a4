/* What a copy for disclosure leaves out: which masks are no good.
 *
 * (1) A part of words has three letters or digits at least: "Ek" stands in far too many words to be looked for in all.
 * (2) A mask never stands in its own ground, which is printed.
 */

#pragma once

#include "beakta-case.h"

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_MASK_FAULT_NONE,
  BEAKTA_MASK_FAULT_NO_WORDS,
  BEAKTA_MASK_FAULT_NO_GROUND,
  BEAKTA_MASK_FAULT_SHORT,           /* rule 1 */
  BEAKTA_MASK_FAULT_TELLS            /* rule 2 */
} BeaktaMaskFault;

/* Whether a mask can be kept; the first thing that is wrong with it. */
BeaktaMaskFault  beakta_case_mask_get_fault   (const BeaktaCaseMask *mask);

/* (transfer full): a new mask of a place in a document; without a ground as yet. */
BeaktaCaseMask  *beakta_case_mask_new_passage (const BeaktaPassage  *passage);

G_END_DECLS
