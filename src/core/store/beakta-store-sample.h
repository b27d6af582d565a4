/* The random sample of quality control, as the office has decided it: beakta-sample.h. */

#pragma once

#include "beakta-store-office.h"

G_BEGIN_DECLS

#define BEAKTA_OFFICE_SAMPLE      "sample"           /* per cent; "" none */
#define BEAKTA_OFFICE_SAMPLE_SEED "sample-seed"

typedef struct
{
  guint  rate;                       /* per cent; 0: no sample */
  char  *seed;                       /* "" until a rate was decided for the first time */
} BeaktaSample;

/* (transfer full): 0 per cent when nothing was decided, or what was decided is no rate. */
BeaktaSample *beakta_store_load_sample_sync (BeaktaStore         *self,
                                             GError             **error);
void          beakta_sample_free            (BeaktaSample        *self);

/* @seed: (nullable): the one that there is, else a random one. Administrators only. */
gboolean      beakta_store_set_sample_sync  (BeaktaStore         *self,
                                             guint                rate,
                                             const char          *seed,
                                             GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaSample, beakta_sample_free)

G_END_DECLS
