/* Pixels for reading in the dark. */

#include "beakta-dark.h"

#include <string.h>

#define NEARLY_WHITE 225
#define MOSTLY       0.45            /* part of a picture */
#define PAPER        0x26
#define INK          0xe8

static gboolean
is_nearly_white (guint32 pixel)
{
  return (pixel >> 16 & 0xff) >= NEARLY_WHITE && (pixel >> 8 & 0xff) >= NEARLY_WHITE && (pixel & 0xff) >= NEARLY_WHITE;
}

gboolean
beakta_dark_is_photograph (const guint32               *pixels,
                           guint                        stride,
                           const cairo_rectangle_int_t *area)
{
  guint n_white = 0;

  for (int y = area->y; y < area->y + area->height; y++)
    {
      for (int x = area->x; x < area->x + area->width; x++)
        n_white += is_nearly_white (pixels[(gsize) y * stride + x]);
    }

  return area->width > 0 && area->height > 0 && n_white < MOSTLY * area->width * area->height;
}

/* How bright a colour is seen to be, of 255. */
static guint
get_brightness (guint r,
                guint g,
                guint b)
{
  return (299 * r + 587 * g + 114 * b) / 1000;
}

/* Adding the same to all three turns lightness over and keeps hue: the largest becomes what the smallest lacked. A yellow
 * ground would stay as bright as it is seen, with light letters on it: what was bright is made as dark as white is. */
static guint32
turn_over (guint32 pixel)
{
  guint r = pixel >> 16 & 0xff, g = pixel >> 8 & 0xff, b = pixel & 0xff;
  guint sum = MAX (MAX (r, g), b) + MIN (MIN (r, g), b);
  guint wanted = 255 - get_brightness (r, g, b);
  guint turned = get_brightness (255 + r - sum, 255 + g - sum, 255 + b - sum);
  guint whole = turned > wanted ? turned : 1, part = turned > wanted ? wanted : 1;

  r = PAPER + (255 + r - sum) * part / whole * (INK - PAPER) / 255;
  g = PAPER + (255 + g - sum) * part / whole * (INK - PAPER) / 255;
  b = PAPER + (255 + b - sum) * part / whole * (INK - PAPER) / 255;

  return 0xff000000u | r << 16 | g << 8 | b;
}

static void
turn_row_over (guint32      *row,
               const guint8 *is_kept,
               guint         width)
{
  guint32 last = 0xffffffffu, turned = turn_over (last);

  for (guint x = 0; x < width; x++)
    {
      if (is_kept[x])
        continue;

      /* Most of a page is one colour. */
      if (row[x] != last)
        {
          last = row[x];
          turned = turn_over (last);
        }
      row[x] = turned;
    }
}

void
beakta_dark_turn_over (guint32                     *pixels,
                       guint                        width,
                       guint                        height,
                       const cairo_rectangle_int_t *kept,
                       guint                        n_kept)
{
  g_autofree guint8 *is_kept = g_malloc (width);

  for (int y = 0; y < (int) height; y++)
    {
      memset (is_kept, 0, width);
      for (guint i = 0; i < n_kept; i++)
        {
          if (y >= kept[i].y && y < kept[i].y + kept[i].height)
            memset (is_kept + kept[i].x, 1, kept[i].width);
        }
      turn_row_over (pixels + (gsize) y * width, is_kept, width);
    }
}
