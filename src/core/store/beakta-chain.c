/* GLib's SHA-256 takes no help from the processor; nettle's does where there is any, and is several times as fast. */

#include "beakta-chain.h"

#include <string.h>

#include <nettle/sha2.h>

static void
add_bytes (struct sha256_ctx *sum,
           gconstpointer      data,
           gsize              size)
{
  guint64 length = GUINT64_TO_BE ((guint64) size);

  sha256_update (sum, sizeof length, (const guint8 *) &length);
  if (size > 0)
    sha256_update (sum, size, data);
}

static void
add_text (struct sha256_ctx *sum,
          const char        *text)
{
  add_bytes (sum, text, strlen (text));
}

static void
add_number (struct sha256_ctx *sum,
            gint64             number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT, number);
  add_text (sum, text);
}

/* Each part goes in with its length before it, so that no two entries have the same bytes. */
void
beakta_chain_hash (const BeaktaLink *link,
                   guint8            hash[BEAKTA_CHAIN_HASH])
{
  struct sha256_ctx sum;

  sha256_init (&sum);
  add_number (&sum, link->sequence);
  add_text (&sum, link->case_id);
  add_text (&sum, link->actor);
  add_text (&sum, link->entered_by);
  add_text (&sum, link->time);
  add_text (&sum, link->act);
  add_number (&sum, link->undoes);
  add_bytes (&sum, link->digest, BEAKTA_CHAIN_HASH);
  add_bytes (&sum, link->previous, BEAKTA_CHAIN_HASH);
  sha256_digest (&sum, BEAKTA_CHAIN_HASH, hash);
}

void
beakta_chain_digest (const guint8 *salt,
                     gsize         n_salt,
                     const char   *payload,
                     gsize         n_payload,
                     guint8        digest[BEAKTA_CHAIN_HASH])
{
  struct sha256_ctx sum;

  sha256_init (&sum);
  sha256_update (&sum, n_salt, salt);
  sha256_update (&sum, n_payload, (const guint8 *) payload);
  sha256_digest (&sum, BEAKTA_CHAIN_HASH, digest);
}

char *
beakta_chain_to_hex (const guint8 *bytes,
                     gsize         size)
{
  static const char digits[] = "0123456789abcdef";
  char *hex = g_malloc (2 * size + 1);

  for (gsize i = 0; i < size; i++)
    {
      hex[2 * i] = digits[bytes[i] >> 4];
      hex[2 * i + 1] = digits[bytes[i] & 0xf];
    }
  hex[2 * size] = '\0';

  return hex;
}

gboolean
beakta_chain_sum_matches (gconstpointer  bytes,
                          gsize          size,
                          const char    *hex)
{
  guint8 digest[BEAKTA_CHAIN_HASH];
  g_autofree char *own = NULL;
  struct sha256_ctx sum;

  sha256_init (&sum);
  sha256_update (&sum, size, bytes);
  sha256_digest (&sum, sizeof digest, digest);
  own = beakta_chain_to_hex (digest, sizeof digest);

  return g_str_equal (own, hex);
}

char *
beakta_chain_sum_both (gconstpointer first,
                       gsize         n_first,
                       gconstpointer second,
                       gsize         n_second)
{
  guint8 digest[BEAKTA_CHAIN_HASH];
  struct sha256_ctx sum;

  sha256_init (&sum);
  add_bytes (&sum, first, n_first);
  add_bytes (&sum, second, n_second);
  sha256_digest (&sum, sizeof digest, digest);

  return beakta_chain_to_hex (digest, sizeof digest);
}
