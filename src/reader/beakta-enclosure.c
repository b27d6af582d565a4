/* A file inside an XML document, in base64. */

#include "beakta-enclosure.h"

#include <string.h>

#define PIECE_BYTES 4096

void
beakta_enclosure_begin (BeaktaEnclosureWriter *self,
                        BeaktaEmitter         *emitter,
                        const char            *name,
                        gsize                  size)
{
  *self = (BeaktaEnclosureWriter) { .emitter = emitter };
  beakta_emitter_begin_enclosure (emitter, name, size);
}

static gboolean
is_base64 (char c)
{
  return g_ascii_isalnum (c) || c == '+' || c == '/' || c == '=' || g_ascii_isspace (c);
}

static void
add_piece (BeaktaEnclosureWriter *self,
           const char            *base64,
           gsize                  n)
{
  guint8 bytes[PIECE_BYTES];
  gsize n_bytes;

  for (gsize i = 0; i < n; i++)
    self->is_damaged = self->is_damaged || !is_base64 (base64[i]);

  n_bytes = g_base64_decode_step (base64, n, bytes, &self->state, &self->saved);
  self->is_over = n_bytes > 0 && !beakta_emitter_enclose (self->emitter, bytes, n_bytes);
}

void
beakta_enclosure_add (BeaktaEnclosureWriter *self,
                      const char            *base64,
                      gsize                  n)
{
  for (gsize at = 0; at < n && !self->is_over && !self->is_damaged; at += PIECE_BYTES)
    add_piece (self, base64 + at, MIN (n - at, PIECE_BYTES));
}

void
beakta_enclosure_end (BeaktaEnclosureWriter *self)
{
  beakta_emitter_end_enclosure (self->emitter, self->is_damaged ? BEAKTA_ENCLOSURE_DAMAGED : BEAKTA_ENCLOSURE_WHOLE);
}

void
beakta_enclosure_name (BeaktaEmitter *emitter,
                       const char    *name,
                       gsize          size)
{
  beakta_emitter_begin_enclosure (emitter, name, size);
  beakta_emitter_end_enclosure (emitter, BEAKTA_ENCLOSURE_ABSENT);
}

char *
beakta_enclosure_dup_size (guint64 size)
{
  if (size < 1000)
    return g_strdup_printf ("%u byte", (guint) size);
  if (size < 1000 * 1000)
    return g_strdup_printf ("%u kB", (guint) ((size + 500) / 1000));

  return g_strdup_printf ("%u,%u MB", (guint) (size / 1000000), (guint) (size / 100000 % 10));
}
