/* The random sample of quality control. The numbers are the rules of the header. */

#include "beakta-sample.h"

#include <string.h>

/* The first eight bytes of the digest, as a number; the same on every machine. */
static guint64
hash (const char *case_id,
      const char *seed)
{
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize length = sizeof digest;
  guint64 number = 0;

  /* With the zero between them, so that no seed runs into a case. */
  g_checksum_update (checksum, (const guchar *) seed, (gssize) strlen (seed) + 1);
  g_checksum_update (checksum, (const guchar *) case_id, (gssize) strlen (case_id));
  g_checksum_get_digest (checksum, digest, &length);
  for (guint i = 0; i < 8; i++)
    number = number << 8 | digest[i];

  return number;
}

gboolean
beakta_sample_draws (const char *case_id,
                     const char *seed,
                     guint       rate)
{
  g_return_val_if_fail (case_id != NULL, FALSE);
  g_return_val_if_fail (seed != NULL, FALSE);

  if (rate >= BEAKTA_SAMPLE_MOST)
    return TRUE;

  /* Rule 2: below a hundredth of all numbers for each per cent. */
  return hash (case_id, seed) < G_MAXUINT64 / BEAKTA_SAMPLE_MOST * rate;
}

gboolean
beakta_sample_parse (const char *text,
                     guint      *rate)
{
  g_autofree char *number = NULL;
  guint64 value;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (rate != NULL, FALSE);

  number = g_strdup (text);
  if (g_str_has_suffix (number, "%"))
    number[strlen (number) - 1] = '\0';
  if (!g_ascii_string_to_unsigned (g_strstrip (number), 10, 0, BEAKTA_SAMPLE_MOST, &value, NULL))
    return FALSE;

  *rate = (guint) value;
  return TRUE;
}
