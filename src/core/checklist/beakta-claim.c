#include "beakta-claim.h"

#include <string.h>

const char *
beakta_claim_state_get_nick (BeaktaClaimState state)
{
  switch (state)
    {
    case BEAKTA_CLAIM_NONE:    return "";
    case BEAKTA_CLAIM_STATED:  return "stated";
    case BEAKTA_CLAIM_AGREES:  return "agrees";
    case BEAKTA_CLAIM_DIFFERS: return "differs";
    default:                   g_return_val_if_reached ("");
    }
}

/* Whether what follows ends the clause. A hyphen goes on with a word: "ja-sägare". */
static gboolean
ends_clause (const char *rest)
{
  gunichar c;

  while (g_unichar_isspace (g_utf8_get_char (rest)))
    rest = g_utf8_next_char (rest);

  c = g_utf8_get_char (rest);

  return c == 0 || c == 0x2013 || c == 0x2014 || (c < 0x80 && strchr (",.;:!()", (int) c) != NULL);
}

static gboolean
begins_with (const char *claim,
             const char *label)
{
  g_autofree char *folded = g_utf8_casefold (label, -1);

  return *folded != '\0' && g_str_has_prefix (claim, folded) && ends_clause (claim + strlen (folded));
}

const BeaktaOption *
beakta_claim_find_option (const BeaktaQuestion *question,
                          const char           *claim)
{
  g_autofree char *folded = NULL;
  const char *start;

  g_return_val_if_fail (question != NULL && claim != NULL, NULL);

  folded = g_utf8_casefold (claim, -1);
  start = folded;
  while (*start != '\0' && !g_unichar_isalnum (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);

  for (guint i = 0; i < beakta_question_get_n_options (question); i++)
    {
      const BeaktaOption *option = beakta_question_get_option (question, i);

      if (begins_with (start, option->value) || begins_with (start, beakta_option_get_label (option, "sv")) ||
          begins_with (start, beakta_option_get_label (option, "en")))
        return option;
    }

  return NULL;
}

BeaktaClaimState
beakta_claim_compare (const BeaktaQuestion *question,
                      const BeaktaAnswer   *answer)
{
  const BeaktaOption *claimed;

  g_return_val_if_fail (question != NULL, BEAKTA_CLAIM_NONE);

  if (answer == NULL || *answer->claim == '\0')
    return BEAKTA_CLAIM_NONE;

  claimed = beakta_claim_find_option (question, answer->claim);
  if (claimed == NULL || beakta_question_find_option (question, answer->value) == NULL)
    return BEAKTA_CLAIM_STATED;

  return g_str_equal (claimed->value, answer->value) ? BEAKTA_CLAIM_AGREES : BEAKTA_CLAIM_DIFFERS;
}
