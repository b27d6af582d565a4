/* assessors, consolidate and agreement: several persons assess a case, each by themselves.
 *
 * (1) What the others answered is told to nobody who has not said that they are done with their own.
 * (2) Everything is checked before anything is written.
 */

#define G_LOG_DOMAIN "beaktactl"

#include <math.h>

#include <glib/gi18n.h>

#include "beakta-acts.h"
#include "beakta-assessor-agreement.h"
#include "beakta-assessors.h"
#include "beakta-cli-case.h"
#include "beakta-cli-checklist.h"
#include "beakta-cli-json.h"
#include "beakta-cli-words.h"
#include "beakta-commands.h"
#include "beakta-consolidation.h"

typedef struct
{
  GStrv     add;
  GStrv     remove;
  gboolean  done;
  gboolean  not_done;
} AssessorOptions;

static void
assessor_options_clear (AssessorOptions *options)
{
  g_strfreev (options->add);
  g_strfreev (options->remove);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AssessorOptions, assessor_options_clear)

static gboolean
apply_and_reload (BeaktaCli     *cli,
                  BeaktaCase   **case_,
                  BeaktaChange  *change,
                  GError       **error)
{
  g_autoptr(BeaktaChange) owned = change;
  BeaktaCase *after;

  if (!beakta_cli_apply (cli, owned, error))
    return FALSE;

  after = beakta_store_load_case_sync (cli->store, beakta_case_get_id (*case_), error);
  if (after == NULL)
    return FALSE;

  g_object_unref (*case_);
  *case_ = after;

  return TRUE;
}

static guint
count_answers (BeaktaCase *case_,
               const char *user)
{
  g_autoptr(GPtrArray) assessments = beakta_case_list (case_, BEAKTA_ITEM_ASSESSMENT);
  guint n_answers = 0;

  for (guint i = 0; i < assessments->len; i++)
    {
      const BeaktaAnswer *answer = g_ptr_array_index (assessments, i);

      n_answers += g_str_equal (answer->assessor, user) && beakta_answer_is_given (answer);
    }

  return n_answers;
}

static void
print_assessors_json (BeaktaCli  *cli,
                      BeaktaCase *case_,
                      GPtrArray  *assessors)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  beakta_json_case (builder, case_);
  beakta_json_list (builder, "assessors");
  for (guint i = 0; i < assessors->len; i++)
    {
      const BeaktaAssessor *assessor = g_ptr_array_index (assessors, i);

      json_builder_begin_object (builder);
      beakta_json_strings (builder, "user", assessor->person, "asked_by", assessor->asked_by, "asked", assessor->asked,
                           "done", assessor->done, NULL);
      beakta_json_number (builder, "answers", count_answers (case_, assessor->person));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

static void
print_assessors (BeaktaCli  *cli,
                 BeaktaCase *case_)
{
  g_autoptr(GPtrArray) assessors = beakta_assessors_list (case_);

  if (cli->json)
    {
      print_assessors_json (cli, case_, assessors);
      return;
    }

  if (assessors->len == 0)
    beakta_cli_print (cli, "%s\n", _("One caseworker assesses the case."));
  for (guint i = 0; i < assessors->len; i++)
    {
      const BeaktaAssessor *assessor = g_ptr_array_index (assessors, i);
      guint n_answers = count_answers (case_, assessor->person);

      beakta_cli_print (cli, "%-12s  ", assessor->person);
      beakta_cli_print (cli, ngettext ("%u answer", "%u answers", n_answers), n_answers);
      beakta_cli_print (cli, " · %s\n", *assessor->done != '\0' ? _("done") : _("at it"));
    }
}

static gboolean
alter_assessors (BeaktaCli              *cli,
                 BeaktaCase            **case_,
                 const AssessorOptions  *options,
                 GError                **error)
{
  const char *user = beakta_store_get_user (cli->store);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  if (options->add != NULL &&
      !apply_and_reload (cli, case_, beakta_acts_ask_assessors (*case_, (const char * const *) options->add, user, now),
                         error))
    return FALSE;
  if (options->remove != NULL &&
      !apply_and_reload (cli, case_, beakta_acts_release_assessors (*case_, (const char * const *) options->remove), error))
    return FALSE;
  if (!options->done && !options->not_done)
    return TRUE;

  if (beakta_assessors_find (*case_, user) == NULL)
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED,
                   _("“%s” is not one of those who assess the case; --add asks somebody to"), user);
      return FALSE;
    }

  return apply_and_reload (cli, case_, beakta_acts_finish_assessing (*case_, user, options->done, now), error);
}

gboolean
beakta_command_assessors (BeaktaCli  *cli,
                          GStrv       arguments,
                          GError    **error)
{
  g_auto(AssessorOptions) options = { NULL };
  const GOptionEntry entries[] = {
    { "add", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.add, N_("Ask a person to assess the case too"), N_("USER") },
    { "remove", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.remove,
      N_("Ask them no longer to; what they answered is kept"), N_("USER") },
    { "done", 0, 0, G_OPTION_ARG_NONE, &options.done, N_("You are done with your own answers"), NULL },
    { "not-done", 0, 0, G_OPTION_ARG_NONE, &options.not_done, N_("Take your own answers up again"), NULL },
    G_OPTION_ENTRY_NULL
  };
  g_auto(GStrv) words = g_strdupv (arguments);
  g_autoptr(BeaktaCase) case_ = NULL;

  if (!beakta_cli_parse (cli, entries, NULL, &words, 1, 1, error))
    return FALSE;
  if (options.done && options.not_done)
    {
      g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE, _("one is either done or not done"));
      return FALSE;
    }

  case_ = beakta_cli_load_whole_case (cli, words[0], error);
  if (case_ == NULL || !alter_assessors (cli, &case_, &options, error))
    return FALSE;

  print_assessors (cli, case_);

  return TRUE;
}

/* Rule 1. */
static gboolean
check_may_see (BeaktaCli   *cli,
               BeaktaCase  *case_,
               GError     **error)
{
  if (!beakta_assessors_are_several (case_))
    g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED,
                         _("one caseworker assesses the case; “beaktactl assessors CASE --add USER” asks others to"));
  else if (!beakta_assessors_may_see (case_, beakta_store_get_user (cli->store)))
    g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED,
                         _("what the others answered is shown when you are done with your own answers; "
                           "“beaktactl assessors CASE --done” says so"));
  else
    return TRUE;

  return FALSE;
}

/* (transfer full) (element-type BeaktaConsolidation) */
static GPtrArray *
list_consolidations (BeaktaCli   *cli,
                     BeaktaCase  *case_,
                     GError     **error)
{
  g_autoptr(GPtrArray) used = beakta_case_list (case_, BEAKTA_ITEM_CHECKLIST);
  g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_consolidation_free);

  for (guint i = 0; i < used->len; i++)
    {
      const BeaktaCaseChecklist *item = g_ptr_array_index (used, i);
      g_autoptr(BeaktaChecklist) checklist = beakta_cli_load_checklist (cli, item->checklist, item->version, error);

      if (checklist == NULL)
        return NULL;

      g_ptr_array_add (list, beakta_consolidation_new (checklist, case_, beakta_depth_of_case (item)));
    }

  return g_steal_pointer (&list);
}

gboolean
beakta_cli_check_settled (BeaktaCli   *cli,
                          BeaktaCase  *case_,
                          GError     **error)
{
  g_autoptr(GPtrArray) consolidations = NULL;
  guint n_open = 0;

  if (!beakta_assessors_are_several (case_))
    return TRUE;

  consolidations = list_consolidations (cli, case_, error);
  if (consolidations == NULL)
    return FALSE;

  for (guint i = 0; i < consolidations->len; i++)
    {
      const BeaktaConsolidation *own = g_ptr_array_index (consolidations, i);

      n_open += own->n_to_choose + own->n_to_accept + own->n_waiting;
    }

  if (n_open == 0)
    return TRUE;

  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_INCOMPLETE,
               ngettext ("%u question that several assess is not settled; “beaktactl consolidate” tells which",
                         "%u questions that several assess are not settled; “beaktactl consolidate” tells which", n_open),
               n_open);
  return FALSE;
}

static void
add_item_json (JsonBuilder                   *builder,
               BeaktaCase                    *case_,
               const BeaktaConsolidation     *consolidation,
               const BeaktaConsolidationItem *item)
{
  const BeaktaAnswer *settled = beakta_case_lookup (case_, BEAKTA_ITEM_ANSWER, item->id);

  json_builder_begin_object (builder);
  beakta_json_strings (builder, "question", beakta_question_get_id (item->question),
                       "accord", beakta_accord_get_nick (item->accord),
                       "settled", beakta_settled_get_nick (item->settled), NULL);
  beakta_json_list (builder, "answers");
  for (guint i = 0; i < item->answers->len; i++)
    if (g_ptr_array_index (item->answers, i) != NULL)
      beakta_json_answer (builder, case_, g_ptr_array_index (item->answers, i));
  json_builder_end_array (builder);
  beakta_json_list (builder, "whose");
  for (guint i = 0; settled != NULL && settled->whose[i] != NULL; i++)
    json_builder_add_string_value (builder, settled->whose[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_consolidations_json (BeaktaCli  *cli,
                           BeaktaCase *case_,
                           GPtrArray  *consolidations)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  beakta_json_case (builder, case_);
  beakta_json_list (builder, "lists");
  for (guint i = 0; i < consolidations->len; i++)
    {
      const BeaktaConsolidation *own = g_ptr_array_index (consolidations, i);

      json_builder_begin_object (builder);
      beakta_json_string (builder, "checklist", beakta_checklist_get_id (own->checklist));
      beakta_json_number (builder, "to_choose", own->n_to_choose);
      beakta_json_number (builder, "to_accept", own->n_to_accept);
      beakta_json_number (builder, "waiting", own->n_waiting);
      beakta_json_number (builder, "settled", own->n_settled);
      beakta_json_number (builder, "unanswered", own->n_unanswered);
      beakta_json_list (builder, "questions");
      for (guint j = 0; j < own->items->len; j++)
        add_item_json (builder, case_, own, g_ptr_array_index (own->items, j));
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

static const char *
get_item_word (const BeaktaConsolidationItem *item)
{
  if (item->settled == BEAKTA_SETTLED)
    return _("settled");

  switch (item->accord)
    {
    case BEAKTA_ACCORD_DISPUTED:
      return item->settled == BEAKTA_SETTLED_BEFORE ? _("they differ by now") : _("they differ");
    case BEAKTA_ACCORD_PARTIAL:
      return _("not all have answered");
    case BEAKTA_ACCORD_AGREED:
      return _("they agree");
    case BEAKTA_ACCORD_WAITING:
    default:
      return _("waits for others");
    }
}

static void
print_item (BeaktaCli                     *cli,
            const BeaktaConsolidation     *consolidation,
            const BeaktaConsolidationItem *item)
{
  beakta_cli_print (cli, "  %s – %s\n", item->id, get_item_word (item));
  if (item->settled == BEAKTA_SETTLED)
    return;

  for (guint i = 0; i < item->answers->len; i++)
    {
      const BeaktaAnswer *answer = g_ptr_array_index (item->answers, i);
      const BeaktaAssessor *assessor = g_ptr_array_index (consolidation->assessors, i);
      g_autofree char *first = g_strdup_printf ("    %-12s ", assessor->person);
      g_autofree char *text = NULL;

      if (answer != NULL && *answer->reason != '\0')
        text = g_strdup_printf ("%s: %s", beakta_cli_get_value (item->question, answer, cli->language), answer->reason);
      beakta_cli_print_wrapped (cli, first, text != NULL ? text : answer != NULL
                                ? beakta_cli_get_value (item->question, answer, cli->language) : "–");
    }
}

static void
print_consolidations (BeaktaCli  *cli,
                      BeaktaCase *case_,
                      GPtrArray  *consolidations)
{
  if (cli->json)
    {
      print_consolidations_json (cli, case_, consolidations);
      return;
    }

  for (guint i = 0; i < consolidations->len; i++)
    {
      const BeaktaConsolidation *own = g_ptr_array_index (consolidations, i);

      beakta_cli_print (cli, "%s: ", beakta_checklist_get_title (own->checklist, cli->language));
      /* Translators: how many questions of a list, several assess: to choose an answer for, agreed, waiting, settled */
      beakta_cli_print (cli, _("%1$u to choose, %2$u agreed, %3$u waiting, %4$u settled"), own->n_to_choose,
                        own->n_to_accept, own->n_waiting, own->n_settled);
      beakta_cli_print (cli, "\n");
      for (guint j = 0; j < own->items->len; j++)
        print_item (cli, own, g_ptr_array_index (own->items, j));
    }
}

static const BeaktaConsolidationItem *
find_item (GPtrArray   *consolidations,
           const char  *id,
           GError     **error)
{
  for (guint i = 0; i < consolidations->len; i++)
    {
      const BeaktaConsolidationItem *item = beakta_consolidation_find (g_ptr_array_index (consolidations, i), id);

      if (item != NULL)
        return item;
    }

  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND,
               _("nobody has answered “%s” in this case; write CHECKLIST/QUESTION, as in gavleborg/1.2"), id);
  return NULL;
}

/* The answer of @user to one question becomes the answer of the case. */
static BeaktaChange *
make_taking (BeaktaCli   *cli,
             BeaktaCase  *case_,
             GPtrArray   *consolidations,
             const char  *user,
             const char  *id,
             GError     **error)
{
  const BeaktaConsolidationItem *item = find_item (consolidations, id, error);
  g_autoptr(GPtrArray) answers = g_ptr_array_new_with_free_func (beakta_record_unref);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  if (item == NULL)
    return NULL;

  for (guint i = 0; i < item->answers->len && answers->len == 0; i++)
    {
      const BeaktaAnswer *answer = g_ptr_array_index (item->answers, i);

      if (answer != NULL && g_str_equal (answer->assessor, user))
        g_ptr_array_add (answers, beakta_consolidation_take (item, case_, i));
    }

  if (answers->len == 0)
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND, _("“%1$s” has not answered %2$s"), user, id);
      return NULL;
    }

  return beakta_acts_consolidate (case_, answers, beakta_store_get_user (cli->store), now);
}

static gboolean
settle (BeaktaCli    *cli,
        BeaktaCase  **case_,
        GPtrArray    *consolidations,
        gboolean      accepts,
        const char   *user,
        const char   *id,
        GError      **error)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  BeaktaChange *change;

  if (accepts)
    change = beakta_consolidation_accept (consolidations, *case_, NULL, beakta_store_get_user (cli->store), now);
  else
    change = make_taking (cli, *case_, consolidations, user, id, error);

  return change != NULL && apply_and_reload (cli, case_, change, error);
}

gboolean
beakta_command_consolidate (BeaktaCli  *cli,
                            GStrv       arguments,
                            GError    **error)
{
  gboolean accepts = FALSE;
  g_autofree char *user = NULL;
  const GOptionEntry entries[] = {
    { "accept-agreed", 0, 0, G_OPTION_ARG_NONE, &accepts, N_("Settle everything on which they agree"), NULL },
    { "take", 0, 0, G_OPTION_ARG_STRING, &user, N_("Whose answer to CHECKLIST/QUESTION is to stand"), N_("USER") },
    G_OPTION_ENTRY_NULL
  };
  g_auto(GStrv) words = g_strdupv (arguments);
  g_autoptr(BeaktaCase) case_ = NULL;
  g_autoptr(GPtrArray) consolidations = NULL;

  if (!beakta_cli_parse (cli, entries, NULL, &words, 1, 2, error))
    return FALSE;
  if ((user != NULL) != (words[1] != NULL) || (user != NULL && accepts))
    {
      g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                           _("--take USER goes with one CHECKLIST/QUESTION, and not with --accept-agreed"));
      return FALSE;
    }

  case_ = beakta_cli_load_whole_case (cli, words[0], error);
  if (case_ == NULL || !check_may_see (cli, case_, error))
    return FALSE;
  consolidations = list_consolidations (cli, case_, error);
  if (consolidations == NULL)
    return FALSE;

  if (accepts || user != NULL)
    {
      if (!settle (cli, &case_, consolidations, accepts, user, words[1], error))
        return FALSE;
      g_ptr_array_unref (consolidations);
      consolidations = list_consolidations (cli, case_, error);
      if (consolidations == NULL)
        return FALSE;
    }

  print_consolidations (cli, case_, consolidations);

  return TRUE;
}

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
      if (beakta_assessors_are_several (case_) && !check_may_see (cli, case_, error))
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
