/* One deed that is done to several cases: a value, from which the change of each case is made. */

#pragma once

#include "beakta-case.h"

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_BULK_ASSIGN,                /* @words: the user; "" leaves it without */
  BEAKTA_BULK_FLAG,                  /* @colour and @reason; NONE takes it away */
  BEAKTA_BULK_TAG,                   /* @words: the tag */
  BEAKTA_BULK_UNTAG,
  BEAKTA_BULK_HOLD                   /* @words: the day, "" to take it up again; @reason */
} BeaktaBulkKind;

typedef struct
{
  BeaktaBulkKind  kind;
  BeaktaFlag      colour;
  char           *words;             /* never NULL */
  char           *reason;            /* never NULL */
} BeaktaBulk;

BeaktaBulk   *beakta_bulk_new         (BeaktaBulkKind    kind,
                                       BeaktaFlag        colour,
                                       const char       *words,
                                       const char       *reason);
BeaktaBulk   *beakta_bulk_copy        (const BeaktaBulk *bulk);
void          beakta_bulk_free        (BeaktaBulk       *bulk);

/* (transfer full): what it alters in @case_; empty when all is so already. */
BeaktaChange *beakta_bulk_make_change (const BeaktaBulk *bulk,
                                       BeaktaCase       *case_,
                                       const char       *user,
                                       GDateTime        *now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaBulk, beakta_bulk_free)

G_END_DECLS
