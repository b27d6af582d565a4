/* One deed that is done to several cases. */

#include "beakta-bulk.h"

#include "beakta-acts-queue.h"
#include "beakta-acts.h"

BeaktaBulk *
beakta_bulk_new (BeaktaBulkKind  kind,
                 BeaktaFlag      colour,
                 const char     *words,
                 const char     *reason)
{
  BeaktaBulk *bulk = g_new0 (BeaktaBulk, 1);

  bulk->kind = kind;
  bulk->colour = colour;
  bulk->words = g_strdup (words != NULL ? words : "");
  bulk->reason = g_strdup (reason != NULL ? reason : "");

  return bulk;
}

BeaktaBulk *
beakta_bulk_copy (const BeaktaBulk *bulk)
{
  g_return_val_if_fail (bulk != NULL, NULL);

  return beakta_bulk_new (bulk->kind, bulk->colour, bulk->words, bulk->reason);
}

void
beakta_bulk_free (BeaktaBulk *bulk)
{
  g_return_if_fail (bulk != NULL);

  g_free (bulk->words);
  g_free (bulk->reason);
  g_free (bulk);
}

BeaktaChange *
beakta_bulk_make_change (const BeaktaBulk *bulk,
                         BeaktaCase       *case_,
                         const char       *user,
                         GDateTime        *now)
{
  g_return_val_if_fail (bulk != NULL, NULL);
  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);

  switch (bulk->kind)
    {
    case BEAKTA_BULK_ASSIGN:
      return beakta_acts_assign (case_, bulk->words);
    case BEAKTA_BULK_FLAG:
      return beakta_acts_flag (case_, bulk->colour, bulk->reason, user, now);
    case BEAKTA_BULK_TAG:
      return beakta_acts_tag (case_, bulk->words, user, now);
    case BEAKTA_BULK_UNTAG:
      return beakta_acts_untag (case_, bulk->words);
    case BEAKTA_BULK_HOLD:
    default:
      return beakta_acts_hold (case_, bulk->words, bulk->reason, user, now);
    }
}
