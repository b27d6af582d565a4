/* The colours of marks. The soft ones keep at least 4.5:1 to the text of their style. */

#include "beakta-tint.h"

#define SMALL 14                     /* pixels: letters that thick brackets would press on */

/* Nothing is parsed while a frame is drawn. */
#define RGB(number) { ((number) >> 16 & 0xff) / 255.0f, ((number) >> 8 & 0xff) / 255.0f, ((number) & 0xff) / 255.0f, 1 }

static const struct
{
  GdkRGBA light;
  GdkRGBA dark;
  GdkRGBA strong_light;
  GdkRGBA strong_dark;
} colors[BEAKTA_N_TINTS] = {
  [BEAKTA_TINT_COMMENT]   = { RGB (0xe6e2ee), RGB (0x443f52), RGB (0x77708c), RGB (0xa9a1c0) },
  [BEAKTA_TINT_HIGHLIGHT] = { RGB (0xf5d3ea), RGB (0x632a50), RGB (0xb0408a), RGB (0xdc8add) },
  [BEAKTA_TINT_EVIDENCE]  = { RGB (0x99c1f1), RGB (0x1a4a7a), RGB (0x3584e4), RGB (0x3584e4) },
  [BEAKTA_TINT_PROMISE]   = { RGB (0xb8e6c8), RGB (0x1f5a37), RGB (0x2ea86b), RGB (0x2ea86b) },
  [BEAKTA_TINT_WEAK]      = { RGB (0xf9e2a0), RGB (0x6b5310), RGB (0xe0a000), RGB (0xcf9510) },
};

void
beakta_tint_get_color (BeaktaTint  tint,
                       gboolean    dark,
                       GdkRGBA    *color)
{
  g_return_if_fail (tint < BEAKTA_N_TINTS);

  *color = dark ? colors[tint].dark : colors[tint].light;
}

void
beakta_tint_get_strong_color (BeaktaTint  tint,
                              gboolean    dark,
                              GdkRGBA    *color)
{
  g_return_if_fail (tint < BEAKTA_N_TINTS);

  *color = dark ? colors[tint].strong_dark : colors[tint].strong_light;
}

GdkRGBA
beakta_tint_fade (const GdkRGBA *color,
                  double         alpha)
{
  GdkRGBA faded = *color;

  faded.alpha *= (float) alpha;

  return faded;
}

void
beakta_tint_fill (GtkSnapshot   *snapshot,
                  const GdkRGBA *color,
                  double         x,
                  double         y,
                  double         width,
                  double         height)
{
  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height));
}

/* Brackets, as what was searched for is a filled area: the two are told apart by their shape. */
void
beakta_tint_draw_term (GtkSnapshot           *snapshot,
                       const graphene_rect_t *area,
                       gboolean               is_current,
                       gboolean               dark)
{
  static const GdkRGBA light_line = RGB (0x0b7a83), dark_line = RGB (0x55c7ce);
  const GdkRGBA *color = dark ? &dark_line : &light_line;
  const double thin = area->size.height < SMALL ? 1 : 2;
  const double line = is_current ? thin + 1 : thin;
  const double arm = line + thin + 1;
  const double left = area->origin.x - line, right = area->origin.x + area->size.width;
  const double top = area->origin.y, bottom = area->origin.y + area->size.height;

  beakta_tint_fill (snapshot, color, left, top, line, bottom - top);
  beakta_tint_fill (snapshot, color, right, top, line, bottom - top);
  for (guint side = 0; side < 2; side++)
    {
      double y = side == 0 ? top - 1 : bottom + 1 - thin;

      beakta_tint_fill (snapshot, color, left, y, is_current ? right + line - left : arm, thin);
      if (!is_current)
        beakta_tint_fill (snapshot, color, right + line - arm, y, arm, thin);
    }
}
