/* What is wrong with a journal, until it is told: the first entry that does not verify. */

#pragma once

#include "beakta-driver.h"

G_BEGIN_DECLS

typedef struct
{
  gint64  sequence;                  /* 0: none */
  char   *case_id;                   /* nullable */
  char   *what;
} BeaktaDamage;

void     beakta_damage_clear  (BeaktaDamage       *self);

/* Returns: FALSE. The first that is told is kept, unless a later one is about an earlier entry. @case_id: (nullable) */
gboolean beakta_damage_tell   (BeaktaDamage       *self,
                               gint64              sequence,
                               const char         *case_id,
                               const char         *what);

/* Returns: FALSE, with %BEAKTA_STORE_ERROR_DAMAGED, which names the entry, its case and what was done. */
gboolean beakta_damage_report (const BeaktaDamage *self,
                               BeaktaDriver       *db,
                               GError            **error);

G_END_DECLS
