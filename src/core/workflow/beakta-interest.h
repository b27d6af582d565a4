/* Standing interests: what a person has to do with outside the office, so that the program can hint that a case may touch it.
 *
 * (1) A hint decides nothing: the person declares.
 * (2) They are the person's own: nobody else sees them, administrators neither.
 */

#pragma once

#include "beakta-record.h"

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_INTEREST_NUMBER,            /* number  an organisation number */
  BEAKTA_INTEREST_NAME,              /* name    of an organisation or a person */
  BEAKTA_INTEREST_PLACE,             /* place */
  BEAKTA_N_INTERESTS
} BeaktaInterestSort;

typedef struct
{
  BeaktaInterestSort  sort;
  char               *words;
} BeaktaInterest;

typedef enum
{
  BEAKTA_TOUCHES_NOTHING,
  BEAKTA_TOUCHES_APPLICANT,          /* applicant */
  BEAKTA_TOUCHES_TITLE,              /* title */
  BEAKTA_TOUCHES_DOCUMENT            /* document  somewhere in a text, as partners and other names are */
} BeaktaTouches;

BeaktaInterest *beakta_interest_new         (BeaktaInterestSort    sort,
                                             const char           *words);
void            beakta_interest_free        (BeaktaInterest       *self);

const char     *beakta_interest_get_nick    (BeaktaInterestSort    sort);
const char     *beakta_touches_get_nick     (BeaktaTouches         touches);

/* What somebody typed: an organisation number when it is ten digits, with or without a dash; else a name. */
BeaktaInterestSort beakta_interest_guess    (const char           *words);

/* Whether the facts of a case name it, in whole words; letters of either case, and however a number is parted. */
BeaktaTouches   beakta_interest_match       (const BeaktaInterest *self,
                                             const BeaktaFacts    *facts);

/* (transfer full): what to look for in the texts of documents, as somebody would type it in the search; a phrase. */
char           *beakta_interest_dup_query   (const BeaktaInterest *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaInterest, beakta_interest_free)

G_END_DECLS
