/* The colours of marks. The soft ones keep at least 4.5:1 to the text of their style. */

#include "beakta-tint.h"

static const struct
{
  const char *light;
  const char *dark;
  const char *strong_light;
  const char *strong_dark;
} colors[BEAKTA_N_TINTS] = {
  [BEAKTA_TINT_COMMENT]   = { "#e6e2ee", "#443f52", "#77708c", "#a9a1c0" },
  [BEAKTA_TINT_HIGHLIGHT] = { "#f5d3ea", "#632a50", "#b0408a", "#dc8add" },
  [BEAKTA_TINT_EVIDENCE]  = { "#99c1f1", "#1a4a7a", "#3584e4", "#3584e4" },
  [BEAKTA_TINT_PROMISE]   = { "#b8e6c8", "#1f5a37", "#2ea86b", "#2ea86b" },
  [BEAKTA_TINT_WEAK]      = { "#f9e2a0", "#6b5310", "#e0a000", "#cf9510" },
};

void
beakta_tint_get_color (BeaktaTint  tint,
                       gboolean    dark,
                       GdkRGBA    *color)
{
  g_return_if_fail (tint < BEAKTA_N_TINTS);

  gdk_rgba_parse (color, dark ? colors[tint].dark : colors[tint].light);
}

void
beakta_tint_get_strong_color (BeaktaTint  tint,
                              gboolean    dark,
                              GdkRGBA    *color)
{
  g_return_if_fail (tint < BEAKTA_N_TINTS);

  gdk_rgba_parse (color, dark ? colors[tint].strong_dark : colors[tint].strong_light);
}

void
beakta_tint_draw_term (GtkSnapshot           *snapshot,
                       const graphene_rect_t *area,
                       gboolean               is_current,
                       gboolean               dark)
{
  const float line = is_current ? 2 : 1;
  const float lines[4] = { line, line, line, line };
  graphene_rect_t around = *area;
  GdkRGBA color, sides[4], ground;
  GskRoundedRect shape;

  gdk_rgba_parse (&color, dark ? "#55c7ce" : "#0b7a83");
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    sides[i] = color;
  ground = color;
  ground.alpha = is_current ? 0.22f : 0.09f;

  graphene_rect_inset (&around, -2, 0);
  gsk_rounded_rect_init_from_rect (&shape, &around, 4);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &ground, &around);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &shape, lines, sides);
}
