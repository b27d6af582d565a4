/* The words of the consequence analysis that only its pane needs, and how they look.
 *
 * Groups, never persons: every variable is a property of many, and there is none for a person's origin.
 */

#define G_LOG_DOMAIN "beakta-analysis-words"

#include "beakta-analysis-words.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "beakta-wording.h"

const char *
beakta_analysis_words_get_degree (guint degree)
{
  switch (degree)
    {
    case 1:
      return C_("degree", "somewhat");

    case 2:
      return C_("degree", "clearly");

    case 3:
      return C_("degree", "much");

    default:
      return "";
    }
}

const char *
beakta_analysis_words_get_horizon (BeaktaHorizon horizon)
{
  switch (horizon)
    {
    case BEAKTA_HORIZON_SHORT:
      return C_("horizon", "soon");

    case BEAKTA_HORIZON_LONG:
      return C_("horizon", "in the long run");

    case BEAKTA_HORIZON_BOTH:
      return C_("horizon", "soon and in the long run");

    case BEAKTA_HORIZON_UNSET:
    case BEAKTA_N_HORIZONS:
    default:
      return "";
    }
}

/* The same words as in the checklist of the mainstreaming cycle. */
static const char * const participations[BEAKTA_N_PARTICIPATIONS] =
{
  [BEAKTA_PARTICIPATION_UNKNOWN] = NC_("participation", "Not known"),
  [BEAKTA_PARTICIPATION_NONE] = NC_("participation", "Does not take part"),
  [BEAKTA_PARTICIPATION_INFORMED] = NC_("participation", "Is informed"),
  [BEAKTA_PARTICIPATION_CONSULTED] = NC_("participation", "Is consulted"),
  [BEAKTA_PARTICIPATION_TAKES_PART] = NC_("participation", "Takes part"),
  [BEAKTA_PARTICIPATION_DECIDES] = NC_("participation", "Decides"),
};

static const char * const goals[BEAKTA_N_GOALS] =
{
  [BEAKTA_GOAL_RESULT] = NC_("goal", "Result"),
  [BEAKTA_GOAL_PROCESS] = NC_("goal", "Process"),
};

static const char * const judgements[BEAKTA_N_JUDGEMENTS] =
{
  [BEAKTA_JUDGEMENT_UNKNOWN] = NC_("judgement", "Not known"),
  [BEAKTA_JUDGEMENT_BETTER] = NC_("judgement", "Better"),
  [BEAKTA_JUDGEMENT_SAME] = NC_("judgement", "The same"),
  [BEAKTA_JUDGEMENT_WORSE] = NC_("judgement", "Worse"),
};

const char *
beakta_analysis_words_get_word (BeaktaWords words,
                                int         value)
{
  const char *context = words == BEAKTA_WORDS_PARTICIPATION ? "participation" : words == BEAKTA_WORDS_GOAL ? "goal" : "judgement";
  const char * const *list = words == BEAKTA_WORDS_PARTICIPATION ? participations : words == BEAKTA_WORDS_GOAL ? goals : judgements;

  g_return_val_if_fail (value >= 0 && value < beakta_words_count (words), "");

  return list[value] != NULL ? g_dpgettext2 (GETTEXT_PACKAGE, context, list[value]) : "";
}

static gboolean
has_degree (const BeaktaCell *cell)
{
  return cell->degree > 0
      && (cell->effect == BEAKTA_EFFECT_GAINS || cell->effect == BEAKTA_EFFECT_LOSES);
}

char *
beakta_analysis_words_dup_effect (const BeaktaCell *cell)
{
  g_return_val_if_fail (cell != NULL, NULL);

  if (!has_degree (cell))
    return g_strdup (beakta_wording_get_effect (cell->effect));

  /* Translators: an effect on a group and its degree: "Gains, clearly" */
  return g_strdup_printf (_("%s, %s"), beakta_wording_get_effect (cell->effect),
                          beakta_analysis_words_get_degree (cell->degree));
}

char *
beakta_analysis_words_dup_hedge (const BeaktaCell *cell)
{
  const char *certainty;
  const char *horizon;

  g_return_val_if_fail (cell != NULL, NULL);

  certainty = beakta_wording_get_certainty (cell->certainty);
  horizon = beakta_analysis_words_get_horizon (cell->horizon);

  return g_strconcat (certainty, *certainty != '\0' && *horizon != '\0' ? " · " : "", horizon, NULL);
}

const char *
beakta_analysis_words_get_style (BeaktaEffect effect)
{
  switch (effect)
    {
    case BEAKTA_EFFECT_GAINS:
      return "chip-success";

    case BEAKTA_EFFECT_LOSES:
      return "chip-warning";

    case BEAKTA_EFFECT_UNAFFECTED:
    case BEAKTA_EFFECT_UNKNOWN:
    case BEAKTA_N_EFFECTS:
    default:
      return "chip-neutral";
    }
}

static const char *
get_value (JsonObject *object,
           const char *key)
{
  return json_object_get_string_member_with_default (object, key, "");
}

static void
append_word (GString    *label,
             const char *word,
             const char *before)
{
  if (*word != '\0')
    g_string_append_printf (label, "%s%s", label->len > 0 ? before : "", word);
}

static void
append_age (GString    *label,
            const char *age)
{
  g_autofree char *words = NULL;

  if (*age == '\0')
    return;

  /* "20–64" is years; "barn" says so itself. */
  if (g_ascii_isdigit (*age))
    words = g_strdup_printf ("%s\302\240år", age);

  append_word (label, words != NULL ? words : age, ", ");
}

static char *
capitalise (const char *text)
{
  g_autofree char *first = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), 1));
  g_autofree char *upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, text + strlen (first), NULL);
}

/* "Utrikes födda kvinnor, nyanlända, 20–64 år, utan gymnasium, Hagaby". Without a word for people, "personer". */
char *
beakta_analysis_words_dup_label (JsonObject *object)
{
  const char *rest[] = { "utbildning", "funktionsnedsättning", "ort", "annat" };
  g_autoptr(GString) label = g_string_new (NULL);

  if (object == NULL || json_object_get_size (object) == 0)
    return g_strdup ("");

  append_word (label, get_value (object, "födelseland"), " ");
  append_word (label, *get_value (object, "kön") != '\0' ? get_value (object, "kön") : "personer", " ");
  append_word (label, get_value (object, "tid i landet"), ", ");
  append_age (label, get_value (object, "ålder"));

  for (guint i = 0; i < G_N_ELEMENTS (rest); i++)
    append_word (label, get_value (object, rest[i]), ", ");

  return capitalise (label->str);
}
