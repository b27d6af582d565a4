/* role and deputy: who may do what in this store. */

#define G_LOG_DOMAIN "beaktactl"

#include <string.h>

#include <glib/gi18n.h>

#include "beakta-cli-json.h"
#include "beakta-cli-words.h"
#include "beakta-commands.h"
#include "beakta-store-people.h"

/* (transfer full): in the words of people. */
static char *
describe_roles (BeaktaRoles roles)
{
  g_autoptr(GString) words = g_string_new ("");

  for (int i = 0; i < BEAKTA_N_ROLES; i++)
    if ((roles & (1u << i)) != 0)
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", beakta_cli_get_word (BEAKTA_WORDS_ROLE, i));

  return words->len > 0 ? g_string_free (g_steal_pointer (&words), FALSE) : g_strdup ("–");
}

static void
add_roles (JsonBuilder *builder,
           BeaktaRoles  roles)
{
  beakta_json_list (builder, "roles");
  for (int i = 0; i < BEAKTA_N_ROLES; i++)
    if ((roles & (1u << i)) != 0)
      json_builder_add_string_value (builder, beakta_words_get_nick (BEAKTA_WORDS_ROLE, i));
  json_builder_end_array (builder);
}

static void
print_people_json (BeaktaCli    *cli,
                   BeaktaPeople *people)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  beakta_json_list (builder, "people");
  for (guint i = 0; i < people->persons->len; i++)
    {
      const BeaktaPerson *person = g_ptr_array_index (people->persons, i);

      json_builder_begin_object (builder);
      beakta_json_strings (builder, "user", person->login, "name", person->name, NULL);
      add_roles (builder, person->roles);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  beakta_json_list (builder, "deputies");
  for (guint i = 0; i < people->deputies->len; i++)
    {
      const BeaktaDeputy *deputy = g_ptr_array_index (people->deputies, i);

      json_builder_begin_object (builder);
      beakta_json_strings (builder, "deputy", deputy->deputy, "for", deputy->principal, "from", deputy->first, "to", deputy->last,
                           NULL);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

static gboolean
print_people (BeaktaCli  *cli,
              GError    **error)
{
  g_autoptr(BeaktaPeople) people = beakta_store_load_people_sync (cli->store, error);

  if (people == NULL)
    return FALSE;
  if (cli->json)
    {
      print_people_json (cli, people);
      return TRUE;
    }

  for (guint i = 0; i < people->persons->len; i++)
    {
      const BeaktaPerson *person = g_ptr_array_index (people->persons, i);
      g_autofree char *roles = describe_roles (person->roles);

      beakta_cli_print (cli, "%-20s %s\n", person->login, roles);
    }
  for (guint i = 0; i < people->deputies->len; i++)
    {
      const BeaktaDeputy *deputy = g_ptr_array_index (people->deputies, i);

      /* Translators: ställföreträdare: who, for whom, from which day to which. */
      beakta_cli_print (cli, _("%1$s, deputy for %2$s, %3$s to %4$s\n"), deputy->deputy, deputy->principal, deputy->first,
                        deputy->last);
    }

  return TRUE;
}

static gboolean
find_roles (BeaktaCli    *cli,
            const char   *user,
            BeaktaRoles  *roles,
            GError      **error)
{
  g_autoptr(BeaktaPeople) people = beakta_store_load_people_sync (cli->store, error);

  if (people == NULL)
    return FALSE;

  *roles = 0;
  for (guint i = 0; i < people->persons->len; i++)
    {
      const BeaktaPerson *person = g_ptr_array_index (people->persons, i);

      if (strcmp (person->login, user) == 0)
        *roles = person->roles;
    }

  return TRUE;
}

static gboolean
refuse_role (GError **error)
{
  g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                       _("the roles are: caseworker, supervisor, expert, administrator, reader; a reader has no other"));
  return FALSE;
}

/* @words: give or take, who, and which roles. */
static gboolean
alter_roles (BeaktaCli   *cli,
             GStrv        words,
             GError     **error)
{
  g_autofree char *list = g_strjoinv (",", words + 2);
  g_autoptr(BeaktaPeopleAct) act = NULL;
  BeaktaRoles roles, had;

  if (!beakta_roles_from_words (list, &roles, NULL) || roles == 0)
    return refuse_role (error);
  if (!find_roles (cli, words[1], &had, error))
    return FALSE;

  roles = strcmp (words[0], "give") == 0 ? had | roles : had & ~roles;
  if (!beakta_roles_check (roles, NULL))
    return refuse_role (error);

  act = beakta_people_act_new_roles (words[1], roles);

  return beakta_store_act_on_people_sync (cli->store, act, error);
}

/* The store's own words are for logs. */
static gboolean
tell_refusal (GError  *problem,
              GError **error)
{
  if (g_error_matches (problem, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_ALLOWED))
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED,
                   _("only an administrator gives and takes roles, and never their own as administrator; a deputy is appointed by an "
                     "administrator or by the supervisor who is stood in for; nothing is changed (%s)"), problem->message);
      g_error_free (problem);
    }
  else if (problem->domain == BEAKTA_PERSONS_ERROR)
    {
      g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                           problem->code == BEAKTA_PERSONS_ERROR_SELF ? _("nobody stands in for themself")
                             : _("write the first and the last day as 2026-07-01, the first before the last"));
      g_error_free (problem);
    }
  else
    g_propagate_error (error, problem);

  return FALSE;
}

gboolean
beakta_command_role (BeaktaCli  *cli,
                     GStrv       arguments,
                     GError    **error)
{
  g_auto(GStrv) words = g_strdupv (arguments);
  GError *problem = NULL;
  gboolean lists, alters;

  if (!beakta_cli_parse (cli, NULL, NULL, &words, 0, 7, error))
    return FALSE;

  lists = words[0] == NULL || strcmp (words[0], "list") == 0;
  alters = !lists && (strcmp (words[0], "give") == 0 || strcmp (words[0], "take") == 0) && g_strv_length (words) > 2;
  if (!lists && !alters)
    {
      g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                           _("write “role list”, “role give USER ROLE…” or “role take USER ROLE…”"));
      return FALSE;
    }
  if (beakta_cli_open (cli, FALSE, error) == NULL)
    return FALSE;
  if (alters && !alter_roles (cli, words, &problem))
    return tell_refusal (problem, error);

  return print_people (cli, error);
}

gboolean
beakta_command_deputy (BeaktaCli  *cli,
                       GStrv       arguments,
                       GError    **error)
{
  g_autofree char *principal = NULL;
  const GOptionEntry entries[] = {
    { "for", 0, 0, G_OPTION_ARG_STRING, &principal, N_("The supervisor who is stood in for; else you"), N_("USER") },
    G_OPTION_ENTRY_NULL
  };
  g_auto(GStrv) words = g_strdupv (arguments);
  g_autoptr(BeaktaPeopleAct) act = NULL;
  GError *problem = NULL;
  gboolean lists, appoints;
  guint n_words;

  if (!beakta_cli_parse (cli, entries, NULL, &words, 0, 4, error))
    return FALSE;

  n_words = g_strv_length (words);
  lists = n_words == 0 || strcmp (words[0], "list") == 0;
  appoints = !lists && strcmp (words[0], "appoint") == 0;
  if (!lists && !(appoints && n_words == 4) && !(strcmp (words[0], "dismiss") == 0 && n_words == 2))
    {
      g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                           _("write “deputy list”, “deputy appoint USER FIRST-DAY LAST-DAY” or “deputy dismiss USER”"));
      return FALSE;
    }
  if (beakta_cli_open (cli, FALSE, error) == NULL)
    return FALSE;

  if (!lists)
    {
      act = beakta_people_act_new_deputy (appoints ? BEAKTA_PEOPLE_APPOINT : BEAKTA_PEOPLE_DISMISS, words[1],
                                          principal != NULL ? principal : beakta_store_get_user (cli->store),
                                          appoints ? words[2] : "", appoints ? words[3] : "");
      if (!beakta_store_act_on_people_sync (cli->store, act, &problem))
        return tell_refusal (problem, error);
    }

  return print_people (cli, error);
}
