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
