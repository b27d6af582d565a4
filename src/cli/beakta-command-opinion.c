/* opinion: what experts are asked, and what they say. */

#define G_LOG_DOMAIN "beaktactl"

#include <glib/gi18n.h>

#include "beakta-acts-opinions.h"
#include "beakta-cli-case.h"
#include "beakta-cli-json.h"
#include "beakta-cli-quote.h"
#include "beakta-cli-request.h"
#include "beakta-commands.h"
#include "beakta-store-users.h"

typedef struct
{
  char     *due;
  GStrv     questions;
  char     *matter;
  gboolean  draft;
} OpinionOptions;

static void
opinion_options_clear (OpinionOptions *options)
{
  g_free (options->due);
  g_free (options->matter);
  g_strfreev (options->questions);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OpinionOptions, opinion_options_clear)

static void
print_opinion (BeaktaCli           *cli,
               const BeaktaOpinion *opinion)
{
  BeaktaOpinionState state = beakta_opinion_get_state (opinion);
  /* Translators: how an opinion (yttrande) stands */
  const char *word = state == BEAKTA_OPINION_GIVEN ? _("given")
                     : state == BEAKTA_OPINION_WITHDRAWN ? _("request withdrawn") : _("not given");
  g_autofree char *questions = g_strjoinv (", ", opinion->questions);

  beakta_cli_print (cli, "%s · %s · %s%s%s\n", opinion->record.id, opinion->person, word, *opinion->due != '\0' ? " · " : "",
                    opinion->due);
  beakta_cli_print_wrapped (cli, "  ", opinion->matter);
  if (*questions != '\0')
    beakta_cli_print_wrapped (cli, "  ", questions);
  if (state == BEAKTA_OPINION_GIVEN)
    beakta_cli_print_wrapped (cli, "  → ", opinion->text);
}

static void
print_opinions (BeaktaCli  *cli,
                BeaktaCase *case_)
{
  g_autoptr(GPtrArray) opinions = beakta_case_list (case_, BEAKTA_ITEM_OPINION);
  g_autoptr(JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      for (guint i = 0; i < opinions->len; i++)
        print_opinion (cli, g_ptr_array_index (opinions, i));
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  beakta_json_case (builder, case_);
  beakta_json_records (builder, "opinions", opinions);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

/* An open opinion by its id; without one the only one that is asked of whoever acts. */
static const BeaktaOpinion *
find_opinion (BeaktaCli   *cli,
              BeaktaCase  *case_,
              const char  *id,
              GError     **error)
{
  g_autoptr(GPtrArray) opinions = beakta_case_list (case_, BEAKTA_ITEM_OPINION);
  const char *user = beakta_store_get_user (cli->store);
  const BeaktaOpinion *found = id != NULL ? beakta_case_lookup (case_, BEAKTA_ITEM_OPINION, id) : NULL;
  guint n_found = 0;

  for (guint i = 0; id == NULL && i < opinions->len; i++)
    {
      const BeaktaOpinion *opinion = g_ptr_array_index (opinions, i);

      if (beakta_opinion_get_state (opinion) == BEAKTA_OPINION_OPEN && g_str_equal (opinion->person, user))
        {
          found = beakta_case_lookup (case_, BEAKTA_ITEM_OPINION, opinion->record.id);
          n_found++;
        }
    }

  if (found != NULL && n_found < 2)
    return found;

  if (n_found > 1)
    g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                         _("several opinions are asked of you in the case; say which one by its id"));
  else
    g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND,
                         _("the case has no such opinion; “beaktactl opinion CASE” lists them"));
  return NULL;
}

static gboolean
check_questions (BeaktaCase            *case_,
                 const OpinionOptions  *options,
                 GError               **error)
{
  for (guint i = 0; options->questions != NULL && options->questions[i] != NULL; i++)
    {
      g_auto(GStrv) parts = g_strsplit (options->questions[i], "/", 2);

      if (parts[1] == NULL || beakta_case_lookup (case_, BEAKTA_ITEM_CHECKLIST, parts[0]) == NULL)
        {
          g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                       _("“%s” is no question of a checklist of the case; write it as gavleborg/1.1"), options->questions[i]);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
check_expert (BeaktaCli   *cli,
              const char  *person,
              GError     **error)
{
  gboolean anybody;
  g_auto(GStrv) experts = beakta_store_dup_experts_sync (cli->store, &anybody, error);

  if (experts == NULL)
    return FALSE;
  if (anybody || g_strv_contains ((const char * const *) experts, person))
    return TRUE;

  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND,
               _("“%s” does not have the role of an expert in this store; an administrator gives it"), person);
  return FALSE;
}

static void
take_asked (BeaktaOpinion         *asking,
            const char            *matter,
            const OpinionOptions  *options)
{
  if (matter != NULL)
    beakta_record_set (&asking->matter, matter);
  if (options->due != NULL)
    beakta_record_set (&asking->due, options->due);
  if (options->questions == NULL)
    return;

  g_strfreev (asking->questions);
  asking->questions = g_strdupv (options->questions);
}

static BeaktaChange *
make_asking (BeaktaCli             *cli,
             BeaktaCase            *case_,
             GStrv                  words,
             const OpinionOptions  *options,
             GError               **error)
{
  g_autoptr(BeaktaOpinion) asking = beakta_record_new (BEAKTA_ITEM_OPINION, NULL);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  if (words[2] == NULL || words[3] == NULL)
    {
      g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE, _("say who is asked, and what"));
      return NULL;
    }
  if (!check_expert (cli, words[2], error))
    return NULL;

  beakta_record_set (&asking->person, words[2]);
  take_asked (asking, words[3], options);

  return beakta_acts_ask_opinion (case_, asking, beakta_store_get_user (cli->store), now);
}

static BeaktaChange *
make_alteration (BeaktaCli             *cli,
                 BeaktaCase            *case_,
                 GStrv                  words,
                 const OpinionOptions  *options,
                 GError               **error)
{
  const BeaktaOpinion *opinion = find_opinion (cli, case_, words[2] != NULL ? words[2] : "", error);
  g_autoptr(BeaktaOpinion) asking = NULL;

  if (opinion == NULL)
    return NULL;

  asking = beakta_record_copy (opinion);
  take_asked (asking, options->matter, options);

  return beakta_acts_alter_opinion (case_, asking);
}

/* Everything is found before anything is written. */
static BeaktaChange *
make_answer (BeaktaCli             *cli,
             BeaktaCase            *case_,
             GStrv                  words,
             const OpinionOptions  *options,
             BeaktaQuotes          *quotes,
             GError               **error)
{
  const BeaktaOpinion *opinion = find_opinion (cli, case_, words[3], error);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(GPtrArray) passages = NULL;

  if (opinion == NULL)
    return NULL;
  if (words[2] == NULL)
    {
      g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE, _("say what the opinion is"));
      return NULL;
    }

  passages = beakta_quotes_find (quotes, cli, case_, error);

  return passages != NULL ? beakta_acts_give_opinion_on (case_, opinion->record.id, words[2], passages,
                                                         beakta_store_get_user (cli->store), options->draft ? NULL : now)
                          : NULL;
}

static BeaktaChange *
make_change (BeaktaCli             *cli,
             BeaktaCase            *case_,
             GStrv                  words,
             const OpinionOptions  *options,
             BeaktaQuotes          *quotes,
             GError               **error)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  const BeaktaOpinion *opinion;

  if (g_str_equal (words[1], "ask"))
    return make_asking (cli, case_, words, options, error);
  if (g_str_equal (words[1], "alter"))
    return make_alteration (cli, case_, words, options, error);
  if (g_str_equal (words[1], "answer"))
    return make_answer (cli, case_, words, options, quotes, error);
  if (!g_str_equal (words[1], "withdraw") && !g_str_equal (words[1], "take-up"))
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                   _("“%s” is nothing to do with an opinion; choose one of ask, alter, answer, take-up, withdraw"), words[1]);
      return NULL;
    }

  opinion = find_opinion (cli, case_, words[2] != NULL ? words[2] : "", error);
  if (opinion == NULL)
    return NULL;

  return g_str_equal (words[1], "take-up") ? beakta_acts_give_opinion (case_, opinion->record.id, NULL)
                                           : beakta_acts_withdraw_opinion (case_, opinion->record.id,
                                                                           beakta_store_get_user (cli->store), now);
}

static gboolean
work_on_opinion (BeaktaCli             *cli,
                 BeaktaCase           **case_,
                 GStrv                  words,
                 const OpinionOptions  *options,
                 BeaktaQuotes          *quotes,
                 GError               **error)
{
  g_autoptr(BeaktaChange) change = NULL;

  if (!beakta_cli_check_day (options->due, error) || !check_questions (*case_, options, error))
    return FALSE;

  change = make_change (cli, *case_, words, options, quotes, error);

  return change != NULL && beakta_cli_alter (cli, case_, change, error);
}

gboolean
beakta_command_opinion (BeaktaCli  *cli,
                        GStrv       arguments,
                        GError    **error)
{
  g_auto(OpinionOptions) options = { NULL };
  const GOptionEntry entries[] = {
    { "question", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.questions, N_("A question that it is asked on; may be said again"),
      N_("LIST/QUESTION") },
    { "due", 0, 0, G_OPTION_ARG_STRING, &options.due, N_("Last day for the opinion"), N_("DAY") },
    { "matter", 0, 0, G_OPTION_ARG_STRING, &options.matter, N_("With alter: what is asked instead"), N_("TEXT") },
    { "draft", 0, 0, G_OPTION_ARG_NONE, &options.draft, N_("With answer: write it, and do not give it yet"), NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr(BeaktaQuotes) quotes = beakta_quotes_new ();
  g_auto(GStrv) words = g_strdupv (arguments);
  g_autoptr(BeaktaCase) case_ = NULL;

  if (!beakta_cli_parse (cli, entries, quotes, &words, 1, 4, error))
    return FALSE;

  case_ = beakta_cli_load_case (cli, words[0], error);
  if (case_ == NULL || (words[1] != NULL && !work_on_opinion (cli, &case_, words, &options, quotes, error)))
    return FALSE;

  print_opinions (cli, case_);
  return TRUE;
}
