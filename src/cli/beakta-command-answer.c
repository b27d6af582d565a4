/* answer: a value, its reason and the passages it stands on, in one change.
 *
 * (1) Everything is checked before anything is written: the question, the value, every quote.
 * (2) What is not mentioned stays as it was; quotes are added to the evidence that is there.
 * (3) With --from the answer is the one that another question of the case has, as it stands.
 */

#define G_LOG_DOMAIN "beaktactl"

#include <string.h>

#include <glib/gi18n.h>

#include "beakta-acts.h"
#include "beakta-cli-answer.h"
#include "beakta-cli-case.h"
#include "beakta-cli-checklist.h"
#include "beakta-cli-json.h"
#include "beakta-cli-quote.h"
#include "beakta-cli-words.h"
#include "beakta-commands.h"
#include "beakta-offers.h"

#define KEEP "-"

typedef struct
{
  char   *reason;
  char   *missing;
  char   *claim;
  char  **goal;
  char   *from;
} AnswerOptions;

static void
answer_options_clear (AnswerOptions *options)
{
  g_free (options->reason);
  g_free (options->missing);
  g_free (options->claim);
  g_strfreev (options->goal);
  g_free (options->from);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AnswerOptions, answer_options_clear)

static BeaktaAnswer *
dup_answer (BeaktaCase           *case_,
            BeaktaChecklist      *checklist,
            const BeaktaQuestion *question)
{
  g_autofree char *id = g_strconcat (beakta_checklist_get_id (checklist), "/", beakta_question_get_id (question), NULL);

  return beakta_case_dup_answer (case_, id);
}

static gboolean
fill_answer (const BeaktaCli       *cli,
             BeaktaAnswer          *answer,
             const BeaktaQuestion  *question,
             const char            *word,
             const AnswerOptions   *options,
             GError               **error)
{
  gboolean keeps = strcmp (word, KEEP) == 0;
  g_autofree char *now = beakta_cli_dup_now ();

  if (!beakta_cli_set_answer (answer, question, keeps ? NULL : word, options->goal, cli->language, error))
    return FALSE;

  if (options->reason != NULL)
    beakta_record_set (&answer->reason, options->reason);
  if (options->missing != NULL)
    beakta_record_set (&answer->missing, options->missing);
  if (options->claim != NULL)
    beakta_record_set (&answer->claim, options->claim);
  beakta_record_set (&answer->given, now);

  return TRUE;
}

/* A case takes up the list with its first answer to it. */
static gboolean
attach (BeaktaCli        *cli,
        BeaktaCase      **case_,
        BeaktaChecklist  *checklist,
        GError          **error)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChange) change = NULL;

  if (beakta_case_lookup (*case_, BEAKTA_ITEM_CHECKLIST, beakta_checklist_get_id (checklist)) != NULL)
    return TRUE;

  change = beakta_acts_attach_checklist (*case_, beakta_checklist_get_id (checklist),
                                         beakta_checklist_get_version (checklist), "normal", now);

  return beakta_cli_alter (cli, case_, change, error);
}

static void
print_answer (BeaktaCli            *cli,
              BeaktaCase           *case_,
              const char           *checklist,
              const BeaktaQuestion *question)
{
  const BeaktaAnswer *answer = beakta_case_get_answer (case_, checklist, beakta_question_get_id (question));
  g_autoptr(BeaktaAnswer) empty = NULL;
  g_autoptr(JsonBuilder) builder = NULL;

  if (answer == NULL)
    answer = empty = beakta_record_new (BEAKTA_ITEM_ANSWER, "");

  if (!cli->json)
    {
      guint n_evidence = g_strv_length (answer->evidence);

      beakta_cli_print (cli, "%s: %s", answer->record.id, beakta_cli_get_value (question, answer, cli->language));
      if (n_evidence > 0)
        {
          beakta_cli_print (cli, " · ");
          beakta_cli_print (cli, ngettext ("%u piece of evidence", "%u pieces of evidence", n_evidence), n_evidence);
        }
      beakta_cli_print (cli, "\n");
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  beakta_json_case (builder, case_);
  json_builder_set_member_name (builder, "answer");
  beakta_json_answer (builder, case_, answer);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

static gboolean
give_answer (BeaktaCli             *cli,
             GStrv                  words,
             const AnswerOptions   *options,
             BeaktaQuotes          *quotes,
             GError               **error)
{
  g_autoptr(BeaktaCase) case_ = beakta_cli_load_case (cli, words[0], error);
  g_autoptr(BeaktaChecklist) checklist = NULL;
  g_autoptr(BeaktaAnswer) answer = NULL;
  g_autoptr(GPtrArray) passages = NULL;
  g_autoptr(BeaktaChange) change = NULL;
  const BeaktaQuestion *question;

  if (case_ == NULL || (options->claim != NULL && !beakta_cli_check_applicant (case_, error)))
    return FALSE;

  checklist = beakta_cli_load_checklist_of (cli, case_, words[1], error);
  question = checklist != NULL ? beakta_cli_find_question (checklist, words[2], error) : NULL;
  if (question == NULL)
    return FALSE;

  answer = dup_answer (case_, checklist, question);
  if (!fill_answer (cli, answer, question, words[3], options, error))
    return FALSE;

  passages = beakta_quotes_find (quotes, cli, case_, error);
  if (passages == NULL || !attach (cli, &case_, checklist, error))
    return FALSE;

  change = beakta_acts_answer_on (case_, answer, passages, beakta_store_get_user (cli->store));
  if (!beakta_cli_alter (cli, &case_, change, error))
    return FALSE;

  print_answer (cli, case_, words[1], question);
  return TRUE;
}

static gboolean
is_more_said (const AnswerOptions *options,
              BeaktaQuotes        *quotes)
{
  return options->reason != NULL || options->missing != NULL || options->claim != NULL || options->goal != NULL ||
         quotes->wanted->len > 0;
}

/* "gavleborg/1.2": an answer of the case that @question can take. */
static const BeaktaAnswer *
find_answer_to_take (BeaktaCli             *cli,
                     BeaktaCase            *case_,
                     const char            *from,
                     const BeaktaQuestion  *question,
                     GError               **error)
{
  const BeaktaAnswer *answer = beakta_case_lookup (case_, BEAKTA_ITEM_ANSWER, from);
  g_autoptr(BeaktaChecklist) checklist = NULL;
  const BeaktaQuestion *theirs;

  if (answer == NULL || (*answer->value == '\0' && answer->goal == NULL))
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND,
                   _("“%s” has no answer in this case; write CHECKLIST/QUESTION, as in gavleborg/1.2"), from);
      return NULL;
    }

  checklist = beakta_cli_load_checklist_of (cli, case_, answer->checklist, error);
  theirs = checklist != NULL ? beakta_cli_find_question (checklist, answer->question, error) : NULL;
  if (theirs == NULL)
    return NULL;
  if (beakta_offers_fits (theirs, question, answer))
    return answer;

  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED,
               _("the answer to %1$s cannot stand at %2$s: the two are not answered in the same way"), from,
               beakta_question_get_id (question));
  return NULL;
}

static gboolean
check_is_unanswered (BeaktaCase            *case_,
                     BeaktaChecklist       *checklist,
                     const BeaktaQuestion  *question,
                     GError               **error)
{
  const BeaktaAnswer *answer = beakta_case_get_answer (case_, beakta_checklist_get_id (checklist),
                                                       beakta_question_get_id (question));

  if (answer == NULL || (*answer->value == '\0' && answer->goal == NULL))
    return TRUE;

  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED,
               _("%s has an answer already, which is left as it is"), beakta_question_get_id (question));
  return FALSE;
}

/* Rule 3. */
static gboolean
take_answer (BeaktaCli    *cli,
             GStrv         words,
             const char   *from,
             GError      **error)
{
  g_autoptr(BeaktaCase) case_ = beakta_cli_load_case (cli, words[0], error);
  g_autoptr(BeaktaChecklist) checklist = NULL;
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChange) change = NULL;
  const BeaktaQuestion *question;
  const BeaktaAnswer *answer;

  if (case_ == NULL)
    return FALSE;

  checklist = beakta_cli_load_checklist_of (cli, case_, words[1], error);
  question = checklist != NULL ? beakta_cli_find_question (checklist, words[2], error) : NULL;
  if (question == NULL || find_answer_to_take (cli, case_, from, question, error) == NULL ||
      !check_is_unanswered (case_, checklist, question, error) || !attach (cli, &case_, checklist, error))
    return FALSE;

  answer = beakta_case_lookup (case_, BEAKTA_ITEM_ANSWER, from);
  change = beakta_acts_take_answer (case_, answer, words[1], words[2], beakta_store_get_user (cli->store), now);
  if (!beakta_cli_alter (cli, &case_, change, error))
    return FALSE;

  print_answer (cli, case_, words[1], question);
  return TRUE;
}

gboolean
beakta_command_answer (BeaktaCli  *cli,
                       GStrv       arguments,
                       GError    **error)
{
  g_auto(AnswerOptions) options = { NULL };
  const GOptionEntry entries[] = {
    { "reason", 'r', 0, G_OPTION_ARG_STRING, &options.reason, N_("Why"), N_("TEXT") },
    { "missing", 0, 0, G_OPTION_ARG_STRING, &options.missing,
      N_("What is missing; it becomes a point of the completion request"), N_("TEXT") },
    { "claim", 0, 0, G_OPTION_ARG_STRING, &options.claim, N_("What the applicant says of itself"), N_("TEXT") },
    { "goal", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.goal,
      N_("Part of a measurable goal: baseline, target, unit, when or source"), N_("PART=TEXT") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &options.from,
      N_("Take over the answer to another question of the case, instead of VALUE"), N_("CHECKLIST/QUESTION") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr(BeaktaQuotes) quotes = beakta_quotes_new ();
  g_auto(GStrv) words = g_strdupv (arguments);

  if (!beakta_cli_parse (cli, entries, quotes, &words, 3, 4, error))
    return FALSE;

  if ((options.from == NULL) != (words[3] != NULL) || (options.from != NULL && is_more_said (&options, quotes)))
    {
      g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                           _("write either a VALUE, with reason and quotes, or --from CHECKLIST/QUESTION alone"));
      return FALSE;
    }

  return options.from != NULL ? take_answer (cli, words, options.from, error)
                              : give_answer (cli, words, &options, quotes, error);
}
