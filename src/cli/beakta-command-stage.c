/* stage: a case moves on, or back, through the store's door.
 *
 * The workflow decides who may; here is only asked whether an assessment is ready to be proposed.
 */

#define G_LOG_DOMAIN "beaktactl"

#include <glib/gi18n.h>

#include "beakta-acts.h"
#include "beakta-classification.h"
#include "beakta-cli-case.h"
#include "beakta-cli-consolidation.h"
#include "beakta-cli-json.h"
#include "beakta-cli-words.h"
#include "beakta-commands.h"
#include "beakta-subject.h"
#include "beakta-workflow.h"

/* Rule: evidence and reasons are asked for while working, and required to propose. */
static gboolean
check_findings (BeaktaCli   *cli,
                BeaktaCase  *case_,
                GError     **error)
{
  g_autoptr(GPtrArray) findings = beakta_cli_list_findings (cli, case_, error);
  guint n_lacks = 0;

  if (findings == NULL)
    return FALSE;

  if (findings->len == 0)
    {
      g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_INCOMPLETE,
                           _("the case has no checklist, so there is nothing to propose; answer one first"));
      return FALSE;
    }

  for (guint i = 0; i < findings->len; i++)
    n_lacks += ((const BeaktaFindings *) g_ptr_array_index (findings, i))->lacks->len;

  if (n_lacks == 0)
    return TRUE;

  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_INCOMPLETE,
               ngettext ("%u thing is missing before the case can be proposed; “beaktactl findings” tells which",
                         "%u things are missing before the case can be proposed; “beaktactl findings” tells which",
                         n_lacks),
               n_lacks);
  return FALSE;
}

/* Rule: a difference demands a reason, and so does "no change". Own work is not classed. */
static gboolean
check_classification (BeaktaCase  *case_,
                      GError     **error)
{
  const BeaktaClassification *classification = beakta_case_get_classification (case_);
  gboolean differs = beakta_classification_asks_reason (classification) == BEAKTA_REASON_DIFFERS;

  if (beakta_case_is_own_work (case_) || !beakta_classification_lacks_reason (classification))
    return TRUE;

  g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_INCOMPLETE,
                       differs ? _("your classification differs from the applicant's; give a reason in the analysis")
                               : _("“no change” is a claim too; give a reason for it in the analysis"));
  return FALSE;
}

static gboolean
parse_outcome (const char     *word,
               BeaktaOutcome  *outcome,
               GError        **error)
{
  int value;

  if (beakta_words_from_nick (BEAKTA_WORDS_OUTCOME, word, &value) && value != BEAKTA_OUTCOME_UNSET)
    {
      *outcome = value;
      return TRUE;
    }

  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
               _("there is no outcome “%s”; they are: granted, partly-granted, refused, withdrawn"), word);
  return FALSE;
}

/* The stage that the change writes gets the outcome too. */
static gboolean
put_outcome (BeaktaChange   *change,
             BeaktaOutcome   outcome,
             GError        **error)
{
  GPtrArray *edits = beakta_change_get_edits (change);

  for (guint i = 0; i < edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (edits, i);
      g_autoptr(BeaktaStageRecord) stage = NULL;

      if (edit->kind != BEAKTA_ITEM_STAGE)
        continue;

      stage = beakta_record_from_json (edit->kind, edit->id, edit->base_revision, edit->after, error);
      if (stage == NULL)
        return FALSE;

      stage->outcome = outcome;
      beakta_change_put (change, stage);
      return TRUE;
    }

  return TRUE;
}

static BeaktaStage
parse_stage (const char  *word,
             GError     **error)
{
  BeaktaStage stage;
  g_autofree char *known = NULL;

  if (beakta_stage_parse (word, &stage))
    return stage;

  known = beakta_cli_list_stages ();
  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE, _("there is no stage “%s”; they are: %s"), word, known);
  return BEAKTA_N_STAGES;
}

static void
print_stage (BeaktaCli  *cli,
             BeaktaCase *case_)
{
  const BeaktaStageRecord *stage = beakta_case_get_stage (case_);
  g_autoptr(JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      beakta_cli_print (cli, "%s: %s\n", beakta_case_get_facts (case_)->number,
                        beakta_cli_get_word (BEAKTA_WORDS_STAGE, stage->stage));
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  beakta_json_case (builder, case_);
  beakta_json_string (builder, "stage", beakta_words_get_nick (BEAKTA_WORDS_STAGE, stage->stage));
  beakta_json_string (builder, "since", stage->since);
  beakta_json_string (builder, "by", stage->by);
  beakta_json_string (builder, "reason", stage->reason);
  beakta_json_string (builder, "outcome", beakta_words_get_nick (BEAKTA_WORDS_OUTCOME, stage->outcome));
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

static gboolean
move_case (BeaktaCli      *cli,
           const char     *name,
           BeaktaStage     stage,
           const char     *reason,
           BeaktaOutcome   outcome,
           GError        **error)
{
  g_autoptr(BeaktaCase) case_ = beakta_cli_load_whole_case (cli, name, error);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChange) change = NULL;

  if (case_ == NULL)
    return FALSE;

  if (stage == BEAKTA_STAGE_PROPOSED && !beakta_workflow_is_frozen (beakta_case_get_stage (case_)->stage)
      && !(beakta_cli_check_settled (cli, case_, error) && check_findings (cli, case_, error)
           && check_classification (case_, error)))
    return FALSE;

  change = beakta_acts_move (case_, stage, reason, beakta_store_get_user (cli->store), now);
  if (outcome != BEAKTA_OUTCOME_UNSET && !put_outcome (change, outcome, error))
    return FALSE;

  if (!beakta_cli_alter (cli, &case_, change, error))
    return FALSE;

  print_stage (cli, case_);
  return TRUE;
}

gboolean
beakta_command_stage (BeaktaCli  *cli,
                      GStrv       arguments,
                      GError    **error)
{
  g_autofree char *reason = NULL;
  g_autofree char *outcome_word = NULL;
  const GOptionEntry entries[] = {
    { "reason", 'r', 0, G_OPTION_ARG_STRING, &reason, N_("Why; a step back and a return need one"), N_("TEXT") },
    { "outcome", 0, 0, G_OPTION_ARG_STRING, &outcome_word,
      N_("With decided: granted, partly-granted, refused or withdrawn"), N_("OUTCOME") },
    G_OPTION_ENTRY_NULL
  };
  g_auto(GStrv) words = g_strdupv (arguments);
  BeaktaOutcome outcome = BEAKTA_OUTCOME_UNSET;
  BeaktaStage stage;

  if (!beakta_cli_parse (cli, entries, NULL, &words, 2, 2, error))
    return FALSE;

  stage = parse_stage (words[1], error);
  if (stage == BEAKTA_N_STAGES || (outcome_word != NULL && !parse_outcome (outcome_word, &outcome, error)))
    return FALSE;

  if ((stage == BEAKTA_STAGE_DECIDED) != (outcome != BEAKTA_OUTCOME_UNSET))
    {
      g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                           stage == BEAKTA_STAGE_DECIDED ? _("a decision has an outcome; give it with --outcome")
                                                         : _("only a decision has an outcome; leave --outcome out"));
      return FALSE;
    }

  return move_case (cli, words[0], stage, reason, outcome, error);
}
