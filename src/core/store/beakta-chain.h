/* The sums that hold the journal together, and those of originals: SHA-256, without any I/O. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define BEAKTA_CHAIN_HASH 32         /* bytes */

/* What the hash of an entry covers, in this order. */
typedef struct
{
  gint64        sequence;
  const char   *case_id;
  const char   *actor;
  const char   *entered_by;
  const char   *time;
  const char   *act;
  gint64        undoes;
  const guint8 *digest;              /* BEAKTA_CHAIN_HASH bytes, as the next */
  const guint8 *previous;
} BeaktaLink;

void    beakta_chain_hash       (const BeaktaLink *link,
                                 guint8            hash[BEAKTA_CHAIN_HASH]);

/* Of the payload of an entry with its salt. */
void    beakta_chain_digest     (const guint8     *salt,
                                 gsize             n_salt,
                                 const char       *payload,
                                 gsize             n_payload,
                                 guint8            digest[BEAKTA_CHAIN_HASH]);

/* Whether @size bytes have the sum @hex. */
gboolean beakta_chain_sum_matches (gconstpointer   bytes,
                                   gsize           size,
                                   const char     *hex);

/* (transfer full): the sum of two things, hex. */
char    *beakta_chain_sum_both   (gconstpointer     first,
                                  gsize             n_first,
                                  gconstpointer     second,
                                  gsize             n_second);

/* (transfer full) */
char    *beakta_chain_to_hex     (const guint8    *bytes,
                                  gsize            size);

G_END_DECLS
