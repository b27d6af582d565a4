/* The consequence analysis on a terminal. */

#define G_LOG_DOMAIN "beaktactl"

#include <glib/gi18n.h>

#include "beakta-cli-case.h"
#include "beakta-cli-words.h"
#include "beakta-subject.h"
#include "beakta-unknowns.h"

static const char *
get_alternative (BeaktaCase        *case_,
                 BeaktaAlternative  alternative)
{
  if (!beakta_case_is_own_work (case_))
    return beakta_cli_get_word (BEAKTA_WORDS_ALTERNATIVE, (int) alternative);

  return alternative == BEAKTA_ALTERNATIVE_GRANTED ? C_("alternative", "if carried out") : C_("alternative", "if not carried out");
}

static void
print_cell (BeaktaCli        *cli,
            BeaktaCase       *case_,
            const BeaktaCell *cell)
{
  g_autofree char *label = g_strdup_printf ("%s:", get_alternative (case_, cell->alternative));
  g_autoptr(GString) text = g_string_new (beakta_cli_get_word (BEAKTA_WORDS_EFFECT, cell->effect));

  if (cell->degree > 0 && (cell->effect == BEAKTA_EFFECT_GAINS || cell->effect == BEAKTA_EFFECT_LOSES))
    g_string_append_printf (text, " %u/3", cell->degree);
  if (cell->certainty != BEAKTA_CERTAINTY_UNSET)
    g_string_append_printf (text, ", %s", beakta_cli_get_word (BEAKTA_WORDS_CERTAINTY, cell->certainty));
  if (cell->horizon != BEAKTA_HORIZON_UNSET)
    g_string_append_printf (text, ", %s", beakta_cli_get_word (BEAKTA_WORDS_HORIZON, cell->horizon));
  if (*cell->reason != '\0')
    g_string_append_printf (text, ". %s", cell->reason);

  beakta_cli_print_labelled (cli, "      ", label, text->str);
  beakta_cli_print_evidence (cli, case_, (const char * const *) cell->evidence);
}

/* "18,4 % of the county (source, 2025)" */
static void
print_population (BeaktaCli         *cli,
                  const BeaktaGroup *group)
{
  g_autofree char *share = NULL;
  g_autofree char *text = NULL;

  if (*group->population == '\0')
    return;

  share = beakta_cli_format_share (group->population_share);
  text = g_strdup_printf ("%s (%s; %s, %s)", share, group->population, group->population_source, group->population_year);
  beakta_cli_print_labelled (cli, "      ", _("Share of the county:"), text);
}

static void
print_group_more (BeaktaCli         *cli,
                  BeaktaCase        *case_,
                  const BeaktaGroup *group)
{
  beakta_cli_print_labelled (cli, "      ", _("Differences in the group:"), group->differences);
  beakta_cli_print_labelled (cli, "      ", _("Participation:"),
                             beakta_cli_get_word (BEAKTA_WORDS_PARTICIPATION, group->participation));
  beakta_cli_print_labelled (cli, "      ", _("On the participation:"), group->participation_note);
  print_population (cli, group);
  beakta_cli_print_evidence (cli, case_, (const char * const *) group->evidence);
}

static void
print_group (BeaktaCli         *cli,
             BeaktaCase        *case_,
             const BeaktaGroup *group)
{
  beakta_cli_print (cli, "  %s", group->label);
  if (group->sek >= 0)
    {
      g_autofree char *money = beakta_cli_format_money (group->sek);

      beakta_cli_print (cli, " · %s", money);
    }
  beakta_cli_print (cli, "\n");

  for (int alternative = 0; alternative < BEAKTA_N_ALTERNATIVES; alternative++)
    {
      const BeaktaCell *cell = beakta_case_get_cell (case_, group->record.id, alternative);

      if (cell != NULL)
        print_cell (cli, case_, cell);
    }

  print_group_more (cli, case_, group);
}

static void
print_classification (BeaktaCli  *cli,
                      BeaktaCase *case_)
{
  const BeaktaClassification *classification = beakta_case_get_classification (case_);

  beakta_cli_print_labelled (cli, "  ", _("The applicant's classification:"),
                  beakta_cli_get_word (BEAKTA_WORDS_CLASS, classification->applicant));
  beakta_cli_print_labelled (cli, "  ", _("The caseworker's classification:"),
                  beakta_cli_get_word (BEAKTA_WORDS_CLASS, classification->caseworker));
  beakta_cli_print_labelled (cli, "  ", _("Reason:"), classification->reason);
}

static void
print_goal (BeaktaCli        *cli,
            BeaktaCase       *case_,
            const BeaktaGoal *goal)
{
  const char *parts[] = { goal->baseline, goal->target, goal->unit, goal->when, goal->source };
  const char *labels[] = { _("Baseline:"), _("Target:"), _("Unit:"), _("When:"), _("Source:") };
  const char *kind = beakta_cli_get_word (BEAKTA_WORDS_GOAL, goal->kind);
  g_autofree char *text = g_strdup_printf ("%s%s%s", goal->what, *kind != '\0' ? " · " : "", kind);

  beakta_cli_print_labelled (cli, "  ", _("Goal:"), text);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    beakta_cli_print_labelled (cli, "      ", labels[i], parts[i]);
  beakta_cli_print_evidence (cli, case_, (const char * const *) goal->evidence);
}

static void
print_amounts (BeaktaCli                *cli,
               BeaktaCase               *case_,
               const BeaktaDistribution *distribution)
{
  g_autoptr(GPtrArray) groups = beakta_case_list (case_, BEAKTA_ITEM_GROUP);

  for (guint i = 0; distribution->sek != NULL && i < groups->len; i++)
    {
      const BeaktaGroup *group = g_ptr_array_index (groups, i);
      g_autofree char *label = g_strdup_printf ("%s:", group->label);
      g_autofree char *money = NULL;

      if (!json_object_has_member (distribution->sek, group->record.id))
        continue;

      money = beakta_cli_format_money (json_object_get_int_member (distribution->sek, group->record.id));
      beakta_cli_print_labelled (cli, "      ", label, money);
    }
}

static void
print_distribution (BeaktaCli                *cli,
                    BeaktaCase               *case_,
                    const BeaktaDistribution *distribution)
{
  const char *judgement = beakta_cli_get_word (BEAKTA_WORDS_JUDGEMENT, distribution->judgement);
  g_autofree char *text = g_strdup_printf ("%s%s%s", distribution->label, *judgement != '\0' ? " · " : "", judgement);

  beakta_cli_print_labelled (cli, "  ", _("Another distribution:"), text);
  print_amounts (cli, case_, distribution);
  beakta_cli_print_labelled (cli, "      ", _("Reason:"), distribution->reason);
  beakta_cli_print_evidence (cli, case_, (const char * const *) distribution->evidence);
}

static void
print_matters (BeaktaCli  *cli,
               JsonObject *matters)
{
  JsonObjectIter iter;
  const char *variable;
  JsonNode *why;

  if (matters == NULL)
    return;

  json_object_iter_init_ordered (&iter, matters);
  while (json_object_iter_next_ordered (&iter, &variable, &why))
    {
      g_autofree char *text = g_strdup_printf ("%s%s%s", variable, *json_node_get_string (why) != '\0' ? ": " : "",
                                               json_node_get_string (why));

      beakta_cli_print_labelled (cli, "  ", _("Matters here:"), text);
    }
}

/* What is not known is always told. */
static void
print_unknowns (BeaktaCli  *cli,
                BeaktaCase *case_)
{
  BeaktaUnknowns unknowns;

  beakta_unknowns_count (case_, &unknowns);
  if (unknowns.n_groups == 0 && unknowns.n_distributions == 0)
    return;

  beakta_cli_print (cli, "  ");
  /* Translators: how much of the consequence analysis is not known. */
  beakta_cli_print (cli, _("Not known: %1$u of %2$u"), beakta_unknowns_sum (&unknowns), beakta_unknowns_of (&unknowns));
  beakta_cli_print (cli, "\n");
}

static void
print_parts (BeaktaCli  *cli,
             BeaktaCase *case_)
{
  g_autoptr(GPtrArray) goals = beakta_case_list (case_, BEAKTA_ITEM_GOAL);
  g_autoptr(GPtrArray) distributions = beakta_case_list (case_, BEAKTA_ITEM_DISTRIBUTION);

  for (guint i = 0; i < goals->len; i++)
    print_goal (cli, case_, g_ptr_array_index (goals, i));
  for (guint i = 0; i < distributions->len; i++)
    print_distribution (cli, case_, g_ptr_array_index (distributions, i));
}

void
beakta_cli_print_analysis (BeaktaCli  *cli,
                           BeaktaCase *case_)
{
  g_autoptr(GPtrArray) groups = beakta_case_list (case_, BEAKTA_ITEM_GROUP);
  const BeaktaAnalysis *analysis = beakta_case_get_analysis (case_);

  print_matters (cli, analysis->matters);
  for (guint i = 0; i < groups->len; i++)
    print_group (cli, case_, g_ptr_array_index (groups, i));

  print_parts (cli, case_);
  beakta_cli_print_labelled (cli, "  ", _("Short-term effects:"), analysis->short_term);
  beakta_cli_print_labelled (cli, "  ", _("Long-term effects:"), analysis->long_term);
  for (guint i = 0; analysis->measures[i] != NULL; i++)
    beakta_cli_print_labelled (cli, "  ", _("Measure:"), analysis->measures[i]);
  for (guint i = 0; analysis->conditions[i] != NULL; i++)
    beakta_cli_print_labelled (cli, "  ", _("Condition:"), analysis->conditions[i]);

  print_unknowns (cli, case_);
  beakta_cli_print_labelled (cli, "  ", _("Conclusion:"), analysis->conclusion);
  if (!beakta_case_is_own_work (case_))
    print_classification (cli, case_);
}

gboolean
beakta_cli_has_analysis (BeaktaCase *case_)
{
  static const BeaktaItemKind kinds[] = {
    BEAKTA_ITEM_GROUP, BEAKTA_ITEM_GOAL, BEAKTA_ITEM_DISTRIBUTION, BEAKTA_ITEM_ANALYSIS
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr(GPtrArray) records = beakta_case_list (case_, kinds[i]);

      if (records->len > 0)
        return TRUE;
    }

  return !beakta_case_is_own_work (case_) && beakta_case_lookup (case_, BEAKTA_ITEM_CLASSIFICATION, "classification") != NULL;
}
