/* What the answers of several assessors are called. */

#define G_LOG_DOMAIN "beakta-consolidation"

#include "beakta-consolidation-words.h"

#include <glib/gi18n.h>
#include <math.h>

#include "beakta-assessors.h"
#include "beakta-wording.h"

const char *
beakta_consolidation_words_get_state (const BeaktaConsolidationItem *item)
{
  if (item->settled == BEAKTA_SETTLED)
    return _("Settled");

  switch (item->accord)
    {
    case BEAKTA_ACCORD_DISPUTED:
      return item->settled == BEAKTA_SETTLED_BEFORE ? _("They differ since it was settled") : _("They differ");
    case BEAKTA_ACCORD_PARTIAL:
      return _("Not all have answered");
    case BEAKTA_ACCORD_AGREED:
      return _("All agree");
    case BEAKTA_ACCORD_WAITING:
    default:
      return _("Somebody is still at it");
    }
}

/* (transfer full): a line for each part that says something, in the order of the question. */
static char *
dup_goal (const BeaktaQuestion *question,
          JsonObject           *goal)
{
  const char * const *parts = beakta_question_get_goal_parts (question);
  GString *words = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *text = json_object_get_string_member_with_default (goal, parts[i], "");

      if (*text != '\0')
        g_string_append_printf (words, "%s%s: %s", words->len > 0 ? "\n" : "",
                                beakta_goal_part_get_label (parts[i], beakta_wording_get_language ()), text);
    }

  return g_string_free (words, FALSE);
}

char *
beakta_consolidation_words_dup_answer (const BeaktaQuestion *question,
                                       const BeaktaAnswer   *answer)
{
  const BeaktaOption *option;

  if (!beakta_answer_is_given (answer))
    return g_strdup (_("No answer"));

  option = beakta_question_find_option (question, answer->value);
  if (option != NULL)
    return g_strdup (beakta_option_get_label (option, beakta_wording_get_language ()));

  return answer->goal != NULL ? dup_goal (question, answer->goal) : g_strdup (answer->value);
}

/* (transfer full): on one line: of a goal what is to be reached. */
static char *
dup_short (const BeaktaQuestion *question,
           const BeaktaAnswer   *answer)
{
  const char *what = answer->goal != NULL ? json_object_get_string_member_with_default (answer->goal, "what", "") : "";
  char *words = *what != '\0' ? g_strdup (what) : beakta_consolidation_words_dup_answer (question, answer);

  return g_strdelimit (words, "\n", ' ');
}

char *
beakta_consolidation_words_dup_settled (BeaktaCaseEditor     *editor,
                                        const BeaktaQuestion *question,
                                        const BeaktaAnswer   *answer)
{
  g_autofree char *value = dup_short (question, answer);
  g_autoptr(GString) whose = g_string_new (NULL);

  for (guint i = 0; answer->whose[i] != NULL; i++)
    g_string_append_printf (whose, "%s%s", i > 0 ? ", " : "", beakta_case_editor_get_name (editor, answer->whose[i]));

  if (*whose->str == '\0')
    /* Translators: who wrote an answer in words of their own, and the answer */
    return g_strdup_printf (_("%1$s, in words of their own: %2$s"), beakta_case_editor_get_name (editor, answer->assessor),
                            value);

  /* Translators: whose answer it is, and the answer */
  return g_strdup_printf (C_("settled", "%1$s: %2$s"), whose->str, value);
}

/* Translators: how far assessors agree beyond what chance gives, after Landis and Koch 1977 */
static const char *
get_strength_word (BeaktaStrength strength)
{
  switch (strength)
    {
    case BEAKTA_STRENGTH_NONE:
      return _("less agreement than chance would give");
    case BEAKTA_STRENGTH_SLIGHT:
      return _("slight agreement");
    case BEAKTA_STRENGTH_FAIR:
      return _("fair agreement");
    case BEAKTA_STRENGTH_MODERATE:
      return _("moderate agreement");
    case BEAKTA_STRENGTH_SUBSTANTIAL:
      return _("substantial agreement");
    case BEAKTA_STRENGTH_FULL:
      return _("almost full agreement");
    case BEAKTA_STRENGTH_UNKNOWN:
    default:
      return _("cannot be said");
    }
}

static char *
dup_measure (const char *name,
             double      measure)
{
  if (isnan (measure))
    /* Translators: a measure of agreement, and that it is not a number */
    return g_strdup_printf (_("%1$s cannot be said: chance would have done as well."), name);

  /* Translators: a measure of agreement, its number and what it means */
  return g_strdup_printf (_("%1$s %2$.2f: %3$s."), name, measure, get_strength_word (beakta_strength_of (measure)));
}

char *
beakta_consolidation_words_dup_agreement (const BeaktaAssessorAgreement *agreement)
{
  const char *title = beakta_checklist_get_title (agreement->checklist, beakta_wording_get_language ());
  g_autofree char *alike = NULL;
  g_autofree char *alpha = dup_measure (_("Krippendorff’s alpha"), agreement->krippendorff);
  g_autofree char *kappa = NULL;

  if (agreement->n_raters == 2)
    kappa = dup_measure (_("Cohen’s kappa"), agreement->cohen);
  else
    kappa = dup_measure (_("Fleiss’ kappa"), agreement->fleiss);

  /* Translators: a checklist, how many questions were answered alike, and how many two or more have answered */
  alike = g_strdup_printf (ngettext ("%1$s: %2$u of %3$u question answered alike.",
                                     "%1$s: %2$u of %3$u questions answered alike.", agreement->n_units),
                           title, agreement->n_same, agreement->n_units);

  return g_strjoin (" ", alike, alpha, kappa, NULL);
}
