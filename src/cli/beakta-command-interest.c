/* interest: what whoever acts has to do with outside the office; theirs alone. */

#define G_LOG_DOMAIN "beaktactl"

#include <string.h>

#include <glib/gi18n.h>

#include "beakta-cli-json.h"
#include "beakta-commands.h"
#include "beakta-store-interests.h"

static gboolean
print (BeaktaCli  *cli,
       GError    **error)
{
  g_autoptr(GPtrArray) interests = beakta_store_list_interests_sync (cli->store, error);
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  if (interests == NULL)
    return FALSE;

  json_builder_begin_object (builder);
  beakta_json_list (builder, "interests");
  for (guint i = 0; i < interests->len; i++)
    {
      const BeaktaInterest *interest = g_ptr_array_index (interests, i);

      json_builder_begin_object (builder);
      beakta_json_strings (builder, "sort", beakta_interest_get_nick (interest->sort), "words", interest->words, NULL);
      json_builder_end_object (builder);
      if (!cli->json)
        beakta_cli_print (cli, "%s\n", interest->words);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  if (cli->json)
    beakta_cli_print_json (cli, builder);
  else if (interests->len == 0)
    beakta_cli_print (cli, "%s\n", _("you have entered no interests"));

  return TRUE;
}

static gboolean
alter (BeaktaCli   *cli,
       const char  *what,
       const char  *words,
       gboolean     is_place,
       GError     **error)
{
  g_autoptr(BeaktaInterest) interest =
    beakta_interest_new (is_place ? BEAKTA_INTEREST_PLACE : beakta_interest_guess (words), words);

  if (*interest->words == '\0')
    {
      g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                           _("write an organisation number, a name or a place"));
      return FALSE;
    }

  return strcmp (what, "add") == 0 ? beakta_store_add_interest_sync (cli->store, interest, error)
                                   : beakta_store_remove_interest_sync (cli->store, interest, error);
}

gboolean
beakta_command_interest (BeaktaCli  *cli,
                         GStrv       arguments,
                         GError    **error)
{
  gboolean is_place = FALSE;
  const GOptionEntry entries[] = {
    { "place", 0, 0, G_OPTION_ARG_NONE, &is_place, N_("It is a place"), NULL },
    G_OPTION_ENTRY_NULL
  };
  g_auto(GStrv) words = g_strdupv (arguments);
  g_autoptr(GError) problem = NULL;
  gboolean lists;

  if (!beakta_cli_parse (cli, entries, NULL, &words, 0, 2, error))
    return FALSE;

  lists = words[0] == NULL || strcmp (words[0], "list") == 0;
  if (!lists && ((strcmp (words[0], "add") != 0 && strcmp (words[0], "remove") != 0) || words[1] == NULL))
    {
      g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                           _("write “interest list”, “interest add WORDS” or “interest remove WORDS”"));
      return FALSE;
    }
  if (beakta_cli_open (cli, FALSE, error) == NULL)
    return FALSE;

  if ((lists || alter (cli, words[0], words[1], is_place, &problem)) && print (cli, problem == NULL ? &problem : NULL))
    return TRUE;

  if (g_error_matches (problem, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_ALLOWED))
    g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED,
                         _("interests are the person's own: nobody else sees or alters them; leave --as out"));
  else
    g_propagate_error (error, g_steal_pointer (&problem));

  return FALSE;
}
