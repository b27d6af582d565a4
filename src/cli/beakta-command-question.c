/* question: the disturbing question of a case. Nobody has to answer it. */

#define G_LOG_DOMAIN "beaktactl"

#include <glib/gi18n.h>

#include "beakta-cli-json.h"
#include "beakta-commands.h"
#include "beakta-disturbance.h"

static void
add_text (JsonBuilder *builder,
          const char  *name,
          const char  *sv,
          const char  *en)
{
  beakta_json_begin (builder, name);
  beakta_json_strings (builder, "sv", sv, "en", en, NULL);
  json_builder_end_object (builder);
}

static void
print_json (BeaktaCli               *cli,
            BeaktaCase              *case_,
            const BeaktaDisturbance *question)
{
  const BeaktaReflection *reflection = beakta_disturbance_get_reflection (case_);
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  beakta_json_case (builder, case_);
  beakta_json_begin (builder, "question");
  beakta_json_string (builder, "id", beakta_disturbance_get_id (question));
  add_text (builder, "text", beakta_disturbance_get_text (question, "sv"), beakta_disturbance_get_text (question, "en"));
  add_text (builder, "why", beakta_disturbance_get_why (question, "sv"), beakta_disturbance_get_why (question, "en"));
  add_text (builder, "source", beakta_disturbance_get_source (question, "sv"), beakta_disturbance_get_source (question, "en"));
  json_builder_end_object (builder);
  beakta_json_boolean (builder, "skipped", reflection != NULL && reflection->skipped);
  beakta_json_strings (builder,
                       "reply", reflection != NULL ? reflection->text : "",
                       "author", reflection != NULL ? reflection->author : "",
                       "written", reflection != NULL ? reflection->written : "",
                       NULL);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

static void
print_question (BeaktaCli               *cli,
                BeaktaCase              *case_,
                const BeaktaDisturbance *question)
{
  const BeaktaReflection *reflection = beakta_disturbance_get_reflection (case_);

  beakta_cli_print_wrapped (cli, "", beakta_disturbance_get_text (question, cli->language));
  beakta_cli_print_wrapped (cli, "  ", beakta_disturbance_get_why (question, cli->language));
  if (reflection != NULL && reflection->skipped)
    beakta_cli_print (cli, "%s\n", _("Skipped."));
  else if (reflection != NULL)
    beakta_cli_print_wrapped (cli, "→ ", reflection->text);
}

static gboolean
reflect (BeaktaCli                *cli,
         BeaktaCase              **case_,
         const BeaktaDisturbance  *question,
         const char               *reply,
         gboolean                  skips,
         GError                  **error)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChange) change = NULL;

  if (reply == NULL && !skips)
    return TRUE;

  change = beakta_disturbance_reflect (question, *case_, reply != NULL ? reply : "", skips, beakta_store_get_user (cli->store),
                                       now);

  return beakta_cli_alter (cli, case_, change, error);
}

gboolean
beakta_command_question (BeaktaCli  *cli,
                         GStrv       arguments,
                         GError    **error)
{
  g_autofree char *reply = NULL;
  gboolean skips = FALSE;
  const GOptionEntry entries[] = {
    { "reply", 0, 0, G_OPTION_ARG_STRING, &reply, N_("What you think of it"), N_("TEXT") },
    { "skip", 0, 0, G_OPTION_ARG_NONE, &skips, N_("Leave it; that is remembered"), NULL },
    G_OPTION_ENTRY_NULL
  };
  g_auto(GStrv) words = g_strdupv (arguments);
  g_autoptr(GPtrArray) pool = NULL;
  g_autoptr(BeaktaCase) case_ = NULL;
  const BeaktaDisturbance *question;

  if (!beakta_cli_parse (cli, entries, NULL, &words, 1, 1, error))
    return FALSE;
  if (reply != NULL && skips)
    {
      g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE, _("a question is either replied to or skipped"));
      return FALSE;
    }

  case_ = beakta_cli_load_case (cli, words[0], error);
  if (case_ == NULL)
    return FALSE;

  pool = beakta_disturbance_list_bundled ();
  question = beakta_disturbance_choose (pool, case_);
  if (!reflect (cli, &case_, question, reply, skips, error))
    return FALSE;

  if (cli->json)
    print_json (cli, case_, question);
  else
    print_question (cli, case_, question);

  return TRUE;
}
