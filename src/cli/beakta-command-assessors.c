/* assessors: several persons assess a case, each by themselves. */

#define G_LOG_DOMAIN "beaktactl"

#include <glib/gi18n.h>

#include "beakta-acts.h"
#include "beakta-assessors.h"
#include "beakta-cli-json.h"
#include "beakta-commands.h"

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
ask_others (BeaktaCli    *cli,
            BeaktaCase  **case_,
            GStrv         users,
            GError      **error)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChange) change = beakta_acts_ask_assessors (*case_, (const char * const *) users,
                                                              beakta_store_get_user (cli->store), now);

  return beakta_cli_alter (cli, case_, change, error);
}

static gboolean
release_others (BeaktaCli    *cli,
                BeaktaCase  **case_,
                GStrv         users,
                GError      **error)
{
  g_autoptr(BeaktaChange) change = beakta_acts_release_assessors (*case_, (const char * const *) users);

  return beakta_cli_alter (cli, case_, change, error);
}

static gboolean
finish (BeaktaCli    *cli,
        BeaktaCase  **case_,
        gboolean      is_done,
        GError      **error)
{
  const char *user = beakta_store_get_user (cli->store);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChange) change = NULL;

  if (beakta_assessors_find (*case_, user) == NULL)
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED,
                   _("“%s” is not one of those who assess the case; --add asks somebody to"), user);
      return FALSE;
    }

  change = beakta_acts_finish_assessing (*case_, user, is_done, now);

  return beakta_cli_alter (cli, case_, change, error);
}

static gboolean
alter_assessors (BeaktaCli              *cli,
                 BeaktaCase            **case_,
                 const AssessorOptions  *options,
                 GError                **error)
{
  return (options->add == NULL || ask_others (cli, case_, options->add, error))
         && (options->remove == NULL || release_others (cli, case_, options->remove, error))
         && ((!options->done && !options->not_done) || finish (cli, case_, options->done, error));
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
