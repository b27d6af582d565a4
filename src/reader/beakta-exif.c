/* What a camera notes beside a picture: a TIFF without pictures. */

#include "beakta-exif.h"

#include <string.h>

#define TAG_TURN    0x0112
#define TYPE_SHORT  3
#define TYPE_LONG   4
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

gboolean
beakta_exif_find_number (const guint8 *bytes,
                         gsize         size,
                         guint         tag,
                         guint        *number)
{
  Block block = { bytes, size, size > 0 && bytes[0] == 'M' };
  gsize directory;
  guint n_entries;

  if (size < 8 || (memcmp (bytes, "II*\0", 4) != 0 && memcmp (bytes, "MM\0*", 4) != 0))
    return FALSE;

  directory = get_number (&block, 4, 4);
  n_entries = get_number (&block, directory, 2);
  for (guint i = 0; i < n_entries; i++)
    {
      gsize entry = directory + 2 + (gsize) i * ENTRY_BYTES;
      guint type = get_number (&block, entry + 2, 2);

      if (get_number (&block, entry, 2) != tag || (type != TYPE_SHORT && type != TYPE_LONG))
        continue;

      *number = get_number (&block, entry + 8, type == TYPE_SHORT ? 2 : 4);
      return TRUE;
    }

  return FALSE;
}

guint
beakta_exif_get_turn (const guint8 *bytes,
                      gsize         size)
{
  guint turn;

  return beakta_exif_find_number (bytes, size, TAG_TURN, &turn) && turn >= 1 && turn <= 8 ? turn : 1;
}
