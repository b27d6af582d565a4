/* What a camera notes beside a picture: of that, how it was held. */

#include "beakta-exif.h"

#include <string.h>

#define TAG_TURN    0x0112
#define TYPE_SHORT  3
#define ENTRY_BYTES 12

typedef struct
{
  const guint8 *bytes;
  gsize         size;
  gboolean      is_big_endian;
} Block;

/* 0 outside of the block. */
static guint32
get_number (const Block *block,
            gsize        offset,
            guint        n_bytes)
{
  guint32 number = 0;

  if (offset > block->size || n_bytes > block->size - offset)
    return 0;

  for (guint i = 0; i < n_bytes; i++)
    number = number << 8 | block->bytes[offset + (block->is_big_endian ? i : n_bytes - 1 - i)];

  return number;
}

guint
beakta_exif_get_turn (const guint8 *bytes,
                      gsize         size)
{
  Block block = { bytes, size, size > 0 && bytes[0] == 'M' };
  gsize directory;
  guint n_entries;

  if (size < 8 || (memcmp (bytes, "II*\0", 4) != 0 && memcmp (bytes, "MM\0*", 4) != 0))
    return 1;

  directory = get_number (&block, 4, 4);
  n_entries = get_number (&block, directory, 2);
  for (guint i = 0; i < n_entries; i++)
    {
      gsize entry = directory + 2 + (gsize) i * ENTRY_BYTES;
      guint turn;

      if (get_number (&block, entry, 2) != TAG_TURN || get_number (&block, entry + 2, 2) != TYPE_SHORT)
        continue;

      turn = get_number (&block, entry + 8, 2);
      return turn >= 1 && turn <= 8 ? turn : 1;
    }

  return 1;
}
