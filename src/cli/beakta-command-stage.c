/* stage: a case moves on, or back, through the store's door.
 *
 * The workflow decides who may; here is only asked whether an assessment is ready to be proposed.
 */

#define G_LOG_DOMAIN "beaktactl"

#include <glib/gi18n.h>

#include "beakta-acts.h"
#include "beakta-cli-case.h"
#include "beakta-cli-decision.h"
#include "beakta-cli-json.h"
#include "beakta-cli-words.h"
#include "beakta-commands.h"
#include "beakta-readiness.h"
#include "beakta-store-office.h"
#include "beakta-workflow.h"

#define MOST_TOLD 6                  /* of each sort that is missing, in one line */

static BeaktaChecklist *
find_checklist (const char  *id,
                const char  *version,
                gpointer     data,
                GError     **error)
{
  return beakta_cli_load_checklist (data, id, version, error);
}

static char *
describe (const BeaktaObstacle *obstacle)
{
  switch (obstacle->sort)
    {
    case BEAKTA_OBSTACLE_FINDING:
      return g_strdup_printf ("%s %s", beakta_question_get_number (obstacle->question), beakta_cli_get_lack_word (obstacle->lack));
    case BEAKTA_OBSTACLE_UNSETTLED:
      /* Translators: %s is the number of a question that several assess; “beaktactl consolidate” is a command. */
      return g_strdup_printf (_("%s is not settled (“beaktactl consolidate”)"), beakta_question_get_number (obstacle->question));
    case BEAKTA_OBSTACLE_NO_CHECKLIST:
      return g_strdup (_("a checklist"));
    case BEAKTA_OBSTACLE_CLASS:
      return g_strdup (_("your classification (“beaktactl analysis”)"));
    case BEAKTA_OBSTACLE_CLASS_REASON:
      return g_strdup (_("a reason for your classification: it differs from the applicant's, or says “no change”"));
    case BEAKTA_OBSTACLE_OPINION:
      /* Translators: a user and what they were asked; opinion is yttrande; “beaktactl opinion” is a command. */
      return g_strdup_printf (_("the opinion of %1$s, or that the request is withdrawn (“beaktactl opinion”): %2$s"),
                              obstacle->opinion->person, obstacle->opinion->matter);
    case BEAKTA_OBSTACLE_DECLARATION:
    default:
      /* Translators: jäv; “beaktactl conflict” is a command. */
      return g_strdup (_("whether you have a conflict of interest (“beaktactl conflict”)"));
    }
}

/* What is missing is told before the store is asked, which looks at the same. */
static gboolean
check_ready (BeaktaCli   *cli,
             BeaktaCase  *case_,
             GError     **error)
{
  g_autoptr(GPtrArray) obstacles = NULL;
  g_autoptr(GString) told = g_string_new ("");
  guint n_told[BEAKTA_N_OBSTACLES] = { 0 };

  obstacles = beakta_readiness_list (case_, beakta_store_get_user (cli->store), beakta_store_waits_for_opinions (cli->store),
                                     find_checklist, cli, error);
  if (obstacles == NULL)
    return FALSE;
  if (obstacles->len == 0)
    return TRUE;

  for (guint i = 0; i < obstacles->len; i++)
    {
      const BeaktaObstacle *obstacle = g_ptr_array_index (obstacles, i);
      g_autofree char *words = NULL;

      if (n_told[obstacle->sort]++ >= MOST_TOLD)
        continue;
      words = describe (obstacle);
      g_string_append_printf (told, "%s%s", told->len > 0 ? "; " : "", words);
    }

  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_INCOMPLETE,
               ngettext ("%1$u thing is missing before the case can be proposed: %2$s",
                         "%1$u things are missing before the case can be proposed: %2$s; “beaktactl findings” tells all that the "
                         "questions lack", obstacles->len),
               obstacles->len, told->str);
  return FALSE;
}

/* Told beside the answer; the case is proposed all the same. */
static void
warn_of_awaited (BeaktaCase *case_)
{
  g_autoptr(GPtrArray) awaited = beakta_readiness_list_awaited (case_);

  for (guint i = 0; i < awaited->len; i++)
    {
      const BeaktaOpinion *opinion = g_ptr_array_index (awaited, i);

      /* Translators: a user and what they were asked; opinion is yttrande */
      beakta_cli_warn (_("%1$s has not given the opinion that is asked for: %2$s"), opinion->person, opinion->matter);
    }
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
  beakta_json_decision (builder, stage);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

/* A case that moves to where it is has nothing to move, but a decision can be corrected where it stands. */
static BeaktaChange *
make_move (BeaktaCli              *cli,
           BeaktaCase             *case_,
           BeaktaStage             stage,
           const char             *reason,
           BeaktaDecisionOptions  *decision,
           GError                **error)
{
  BeaktaStage from = beakta_case_get_stage (case_)->stage;
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  if (!beakta_cli_check_decision (decision, stage, from >= BEAKTA_STAGE_DECIDED, error))
    return NULL;
  if (stage == BEAKTA_STAGE_DECIDED && from <= BEAKTA_STAGE_DECIDED)
    return beakta_cli_decide (cli, case_, decision, reason, error);

  return beakta_acts_move (case_, stage, reason, beakta_store_get_user (cli->store), now);
}

static gboolean
move_case (BeaktaCli              *cli,
           const char             *name,
           BeaktaStage             stage,
           const char             *reason,
           BeaktaDecisionOptions  *decision,
           GError                **error)
{
  g_autoptr(BeaktaCase) case_ = beakta_cli_load_whole_case (cli, name, error);
  g_autoptr(BeaktaChange) change = NULL;

  if (case_ == NULL)
    return FALSE;

  if (stage == BEAKTA_STAGE_PROPOSED && !beakta_workflow_is_frozen (beakta_case_get_stage (case_)->stage)
      && !check_ready (cli, case_, error))
    return FALSE;

  change = make_move (cli, case_, stage, reason, decision, error);
  if (change == NULL || !beakta_cli_alter (cli, &case_, change, error))
    return FALSE;

  print_stage (cli, case_);
  if (stage == BEAKTA_STAGE_PROPOSED)
    warn_of_awaited (case_);
  return TRUE;
}

gboolean
beakta_command_stage (BeaktaCli  *cli,
                      GStrv       arguments,
                      GError    **error)
{
  g_autofree char *reason = NULL;
  g_auto(BeaktaDecisionOptions) decision = { NULL };
  const GOptionEntry entries[] = {
    { "reason", 'r', 0, G_OPTION_ARG_STRING, &reason, N_("Why; a step back and a return need one"), N_("TEXT") },
    { "outcome", 0, 0, G_OPTION_ARG_STRING, &decision.outcome,
      N_("With decided: granted, partly-granted, refused or withdrawn"), N_("OUTCOME") },
    { "decided", 0, 0, G_OPTION_ARG_STRING, &decision.decided, N_("The day of the decision, instead of today"), N_("DAY") },
    { "decided-by", 0, 0, G_OPTION_ARG_STRING, &decision.decided_by, N_("Who decided"), N_("NAME") },
    /* Translators: föredragande */
    { "presented-by", 0, 0, G_OPTION_ARG_STRING, &decision.presented_by, N_("Who presented the case"), N_("NAME") },
    { "took-part", 0, 0, G_OPTION_ARG_STRING, &decision.took_part, N_("Who took part in the end without deciding"), N_("NAMES") },
    G_OPTION_ENTRY_NULL
  };
  g_auto(GStrv) words = g_strdupv (arguments);
  BeaktaStage stage;

  if (!beakta_cli_parse (cli, entries, NULL, &words, 2, 2, error))
    return FALSE;

  stage = parse_stage (words[1], error);

  return stage != BEAKTA_N_STAGES && move_case (cli, words[0], stage, reason, &decision, error);
}
