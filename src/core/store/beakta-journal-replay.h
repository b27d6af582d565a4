/* Whether the state is what the entries of a journal lead to. */

#pragma once

#include "beakta-journal-damage.h"
#include "beakta-revisions.h"

G_BEGIN_DECLS

/* Of entries that follow each other, in their order. */
typedef struct
{
  BeaktaDriver          *db;         /* not owned */
  const BeaktaRevisions *revisions;  /* not owned, nullable: of the same moment; with them it is quicker */
  BeaktaDamage          *damage;     /* not owned */
  GError                *error;      /* of the database */

  gint64                 n_same;     /* items that are as an entry says */
  GHashTable            *missing;    /* char * (case, kind, id) -> gint64: put in by that entry, and not there */
  GHashTable            *removed;    /* the same keys: taken out by that entry, the first of these */
} BeaktaReplay;

void     beakta_replay_init   (BeaktaReplay           *self,
                               BeaktaDriver           *db,
                               const BeaktaRevisions  *revisions,
                               BeaktaDamage           *damage);
void     beakta_replay_clear  (BeaktaReplay           *self);

/* Returns FALSE when something is wrong: with the entry, and then it is told, or with the database. */
gboolean beakta_replay_entry  (BeaktaReplay           *self,
                               gint64                  sequence,
                               const char             *case_id,
                               gboolean                erases,
                               const char             *payload);

/* @self, @rest: what they found, @rest of the entries after those of @self, or of none. Returns FALSE with the damage, when there is some. */
gboolean beakta_replay_judge  (BeaktaReplay           *self,
                               BeaktaReplay           *rest,
                               gint64                  n_items,
                               GError                **error);

G_END_DECLS
