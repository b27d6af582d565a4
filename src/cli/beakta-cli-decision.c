/* What is said of a decision on the command line. */

#define G_LOG_DOMAIN "beaktactl"

#include "beakta-cli-decision.h"

#include <string.h>

#include <glib/gi18n.h>

#include "beakta-acts-decision.h"
#include "beakta-cli-request.h"

void
beakta_decision_options_clear (BeaktaDecisionOptions *options)
{
  g_free (options->outcome);
  g_free (options->decided);
  g_free (options->decided_by);
  g_free (options->presented_by);
  g_free (options->took_part);
}

static gboolean
is_anything_said (const BeaktaDecisionOptions *options)
{
  return options->outcome != NULL || options->decided != NULL || options->decided_by != NULL ||
         options->presented_by != NULL || options->took_part != NULL;
}

static gboolean
refuse (const char  *words,
        GError     **error)
{
  g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE, words);
  return FALSE;
}

gboolean
beakta_cli_check_decision (BeaktaDecisionOptions  *options,
                           BeaktaStage             stage,
                           gboolean                is_decided,
                           GError                **error)
{
  g_autofree char *today = beakta_cli_dup_today ();

  if (stage != BEAKTA_STAGE_DECIDED)
    return !is_anything_said (options) || refuse (_("only a decision has an outcome; leave --outcome out"), error);
  if (!is_decided && options->outcome == NULL)
    return refuse (_("a decision has an outcome; give it with --outcome"), error);
  if (!beakta_cli_check_day (options->decided, error))
    return FALSE;

  return options->decided == NULL || strcmp (options->decided, today) <= 0 ||
         refuse (_("the day of the decision has not come yet; a decision is recorded when it has been made"), error);
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

static void
take (const char **member,
      const char  *said)
{
  if (said != NULL)
    *member = said;
}

BeaktaChange *
beakta_cli_decide (BeaktaCli              *cli,
                   BeaktaCase             *case_,
                   BeaktaDecisionOptions  *options,
                   const char             *reason,
                   GError                **error)
{
  BeaktaDecision decision = beakta_decision_of (case_);
  const char *user = beakta_store_get_user (cli->store);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *today = beakta_cli_dup_today ();

  if (options->outcome != NULL && !parse_outcome (options->outcome, &decision.outcome, error))
    return NULL;

  if (*decision.decided == '\0')
    decision.decided = today;
  take (&decision.decided, options->decided);
  take (&decision.decided_by, options->decided_by);
  take (&decision.presented_by, options->presented_by);
  take (&decision.took_part, options->took_part);

  return beakta_case_get_stage (case_)->stage == BEAKTA_STAGE_DECIDED
           ? beakta_acts_correct_decision (case_, &decision, reason, user, now)
           : beakta_acts_decide (case_, &decision, user, now);
}
