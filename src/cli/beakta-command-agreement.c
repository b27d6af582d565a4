/* agreement: how far several assessors agree, each list by itself. */

#define G_LOG_DOMAIN "beaktactl"

#include <math.h>

#include <glib/gi18n.h>

#include "beakta-assessor-agreement.h"
#include "beakta-assessors.h"
#include "beakta-cli-consolidation.h"
#include "beakta-cli-json.h"
#include "beakta-commands.h"

/* Translators: how far assessors agree, after Landis and Koch. */
static const char *
get_strength_word (BeaktaStrength strength)
{
  static const char * const words[] = {
    [BEAKTA_STRENGTH_UNKNOWN] = NC_("agreement", "cannot be said"),
    [BEAKTA_STRENGTH_NONE] = NC_("agreement", "less than chance would give"),
    [BEAKTA_STRENGTH_SLIGHT] = NC_("agreement", "slight"),
    [BEAKTA_STRENGTH_FAIR] = NC_("agreement", "fair"),
    [BEAKTA_STRENGTH_MODERATE] = NC_("agreement", "moderate"),
    [BEAKTA_STRENGTH_SUBSTANTIAL] = NC_("agreement", "substantial"),
    [BEAKTA_STRENGTH_FULL] = NC_("agreement", "almost full"),
  };

  return g_dpgettext2 (NULL, "agreement", words[strength]);
}

static void
print_measure (BeaktaCli  *cli,
               const char *name,
               double      measure)
{
  if (isnan (measure))
    beakta_cli_print (cli, "    %-22s %s\n", name, get_strength_word (BEAKTA_STRENGTH_UNKNOWN));
  else
    beakta_cli_print (cli, "    %-22s %5.2f  %s\n", name, measure, get_strength_word (beakta_strength_of (measure)));
}

static void
add_measure_json (JsonBuilder *builder,
                  const char  *name,
                  double       measure)
{
  json_builder_set_member_name (builder, name);
  if (isnan (measure))
    json_builder_add_null_value (builder);
  else
    json_builder_add_double_value (builder, measure);
}

static void
add_agreement_json (JsonBuilder                   *builder,
                    const BeaktaAssessorAgreement *agreement)
{
  json_builder_begin_object (builder);
  beakta_json_string (builder, "checklist", beakta_checklist_get_id (agreement->checklist));
  beakta_json_list (builder, "values");
  for (guint i = 0; i < beakta_question_get_n_options (agreement->example); i++)
    json_builder_add_string_value (builder, beakta_question_get_option (agreement->example, i)->value);
  json_builder_end_array (builder);
  beakta_json_number (builder, "assessors", agreement->n_raters);
  beakta_json_number (builder, "questions", agreement->n_units);
  beakta_json_number (builder, "same", agreement->n_same);
  add_measure_json (builder, "cohen", agreement->cohen);
  add_measure_json (builder, "fleiss", agreement->fleiss);
  add_measure_json (builder, "krippendorff", agreement->krippendorff);
  beakta_json_string (builder, "strength", beakta_strength_get_nick (beakta_strength_of (agreement->krippendorff)));
  json_builder_end_object (builder);
}

static void
print_agreement (BeaktaCli                     *cli,
                 const BeaktaAssessorAgreement *agreement)
{
  beakta_cli_print (cli, "%s: ", beakta_checklist_get_title (agreement->checklist, cli->language));
  beakta_cli_print (cli, ngettext ("%u question that two or more have answered", "%u questions that two or more have answered",
                                   agreement->n_units), agreement->n_units);
  beakta_cli_print (cli, ", ");
  beakta_cli_print (cli, ngettext ("%u of them alike", "%u of them alike", agreement->n_same), agreement->n_same);
  beakta_cli_print (cli, "\n");
  if (agreement->n_raters == 2)
    print_measure (cli, _("Cohen’s kappa"), agreement->cohen);
  print_measure (cli, _("Fleiss’ kappa"), agreement->fleiss);
  print_measure (cli, _("Krippendorff’s alpha"), agreement->krippendorff);
}

/* (transfer full) (element-type BeaktaAssessorAgreement): of every list of the first case. @only: (nullable): "list/question" */
static GPtrArray *
list_agreements (BeaktaCli   *cli,
                 GPtrArray   *cases,
                 const char  *only,
                 GError     **error)
{
  g_autoptr(GPtrArray) used = beakta_case_list (g_ptr_array_index (cases, 0), BEAKTA_ITEM_CHECKLIST);
  g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_assessor_agreement_free);
  g_auto(GStrv) parts = only != NULL ? g_strsplit (only, "/", 2) : NULL;

  for (guint i = 0; i < used->len; i++)
    {
      const BeaktaCaseChecklist *item = g_ptr_array_index (used, i);
      g_autoptr(BeaktaChecklist) checklist = beakta_cli_load_checklist (cli, item->checklist, item->version, error);
      GPtrArray *own;

      if (checklist == NULL)
        return NULL;
      if (parts != NULL && (parts[0] == NULL || !g_str_equal (parts[0], item->checklist)))
        continue;

      own = beakta_assessor_agreement_list (cases, checklist, parts != NULL ? parts[1] : NULL);
      g_ptr_array_extend_and_steal (all, own);
    }

  return g_steal_pointer (&all);
}

static GPtrArray *
load_cases (BeaktaCli   *cli,
            GStrv        names,
            GError     **error)
{
  g_autoptr(GPtrArray) cases = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; names[i] != NULL; i++)
    {
      BeaktaCase *case_ = beakta_cli_load_whole_case (cli, names[i], error);

      if (case_ == NULL)
        return NULL;
      g_ptr_array_add (cases, case_);
      if (beakta_assessors_are_several (case_) && !beakta_cli_check_may_see (cli, case_, error))
        return NULL;
    }

  return g_steal_pointer (&cases);
}

gboolean
beakta_command_agreement (BeaktaCli  *cli,
                          GStrv       arguments,
                          GError    **error)
{
  g_autofree char *only = NULL;
  const GOptionEntry entries[] = {
    { "question", 0, 0, G_OPTION_ARG_STRING, &only, N_("Of one question alone, over the cases"), N_("CHECKLIST/QUESTION") },
    G_OPTION_ENTRY_NULL
  };
  g_auto(GStrv) words = g_strdupv (arguments);
  g_autoptr(GPtrArray) cases = NULL;
  g_autoptr(GPtrArray) agreements = NULL;
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  if (!beakta_cli_parse (cli, entries, NULL, &words, 1, G_MAXUINT, error))
    return FALSE;

  cases = load_cases (cli, words, error);
  agreements = cases != NULL ? list_agreements (cli, cases, only, error) : NULL;
  if (agreements == NULL)
    return FALSE;

  json_builder_begin_object (builder);
  beakta_json_list (builder, "agreement");
  for (guint i = 0; i < agreements->len; i++)
    add_agreement_json (builder, g_ptr_array_index (agreements, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  if (cli->json)
    beakta_cli_print_json (cli, builder);
  else if (agreements->len == 0)
    beakta_cli_print (cli, "%s\n", _("No question has been answered by two, so nothing can be said."));
  for (guint i = 0; !cli->json && i < agreements->len; i++)
    print_agreement (cli, g_ptr_array_index (agreements, i));

  return TRUE;
}
