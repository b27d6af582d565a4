#include "beakta-bias.h"

#include <string.h>

static const struct
{
  const char *nick;
  const char *sv;
  const char *en;
} biases[BEAKTA_N_BIASES] = {
  [BEAKTA_BIAS_PARTY] =
    { "party", "jag eller en närstående är part eller påverkas av beslutet i en inte oväsentlig utsträckning",
      "I or somebody close to me is a party, or is affected by the decision to no insignificant extent" },
  [BEAKTA_BIAS_REPRESENTATIVE] =
    { "representative", "jag eller en närstående är eller har varit ställföreträdare eller ombud för den som berörs",
      "I or somebody close to me is or has been the deputy or the representative of somebody concerned" },
  [BEAKTA_BIAS_EARLIER] =
    { "earlier", "jag har tagit ställning till frågan i den slutliga handläggningen hos en annan myndighet",
      "I have taken a position on the matter in the final handling by another authority" },
  [BEAKTA_BIAS_CIRCUMSTANCE] =
    { "circumstance", "en annan särskild omständighet gör att min opartiskhet kan ifrågasättas",
      "another special circumstance makes my impartiality open to question" },
};

#define IN_SWEDISH "16 § %u förvaltningslagen: "
#define IN_ENGLISH "section 16(%u) of the Administrative Procedure Act: "

const char *
beakta_bias_get_nick (BeaktaBias bias)
{
  g_return_val_if_fail ((int) bias >= 0 && bias < BEAKTA_N_BIASES, "");

  return biases[bias].nick;
}

gboolean
beakta_bias_from_nick (const char *nick,
                       BeaktaBias *bias)
{
  g_return_val_if_fail (nick != NULL && bias != NULL, FALSE);

  for (*bias = 0; *bias < BEAKTA_N_BIASES; ++*bias)
    if (g_str_equal (biases[*bias].nick, nick))
      return TRUE;

  return FALSE;
}

static gboolean
is_swedish (const char *language)
{
  return g_str_has_prefix (language, "sv");
}

const char *
beakta_bias_get_words (BeaktaBias  bias,
                       const char *language)
{
  g_return_val_if_fail ((int) bias >= 0 && bias < BEAKTA_N_BIASES, "");
  g_return_val_if_fail (language != NULL, "");

  return is_swedish (language) ? biases[bias].sv : biases[bias].en;
}

char *
beakta_bias_dup_ground (BeaktaBias  bias,
                        const char *language,
                        const char *more)
{
  const char *words = beakta_bias_get_words (bias, language);
  g_autofree char *point = NULL;
  g_autofree char *added = g_strstrip (g_strdup (more));

  point = is_swedish (language) ? g_strdup_printf (IN_SWEDISH, bias + 1) : g_strdup_printf (IN_ENGLISH, bias + 1);

  return g_strconcat (point, words, ".", *added != '\0' ? " " : "", added, NULL);
}

BeaktaBias
beakta_bias_of_ground (const char *ground)
{
  g_return_val_if_fail (ground != NULL, BEAKTA_N_BIASES);

  for (BeaktaBias bias = 0; bias < BEAKTA_N_BIASES; bias++)
    {
      g_autofree char *sv = g_strdup_printf (IN_SWEDISH, bias + 1);
      g_autofree char *en = g_strdup_printf (IN_ENGLISH, bias + 1);

      if (g_str_has_prefix (ground, sv) || g_str_has_prefix (ground, en))
        return bias;
    }

  return BEAKTA_N_BIASES;
}
