/* verify and backup: the store as a whole. */

#define G_LOG_DOMAIN "beaktactl"

#include <glib/gi18n.h>

#include "beakta-backups.h"
#include "beakta-cli-json.h"
#include "beakta-commands.h"

static void
print_printed (BeaktaCli *cli,
               gint64     printed)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, printed);

  /* Translators: the printed head is the hash that was the journal's last when it was printed; %s is the number of a change */
  beakta_cli_print (cli, _("The printed head is that of change %s: everything up to it is as it was then."), number);
  beakta_cli_print (cli, "\n");
}

/* A head as somebody typed it from a paper: spaces between the groups and capitals do not count. */
static char *
dup_plain_head (const char *typed)
{
  GString *plain = g_string_new (NULL);

  for (const char *c = typed; *c != '\0'; c++)
    if (!g_ascii_isspace (*c))
      g_string_append_c (plain, g_ascii_tolower (*c));

  return g_string_free (plain, FALSE);
}

static gboolean
verify_head (BeaktaCli   *cli,
             const char  *typed,
             gint64      *printed,
             GError     **error)
{
  g_autofree char *head = typed != NULL ? dup_plain_head (typed) : NULL;
  g_autoptr(GError) problem = NULL;

  *printed = 0;
  if (head == NULL || beakta_store_find_head_sync (cli->store, head, printed, &problem))
    return TRUE;

  if (!g_error_matches (problem, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }

  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED,
               _("the store is whole in itself, but no change in it has the head “%s”: it was mistyped, is of another store, or "
                 "changes have been taken out of this one since it was printed"), head);
  return FALSE;
}

/* @printed: the entry that was the last when the head was printed that was asked about; 0 when none was. */
static void
print_verification (BeaktaCli                *cli,
                    const BeaktaVerification *verification,
                    gint64                    printed)
{
  g_autoptr(JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      beakta_cli_print (cli, "%s\n", _("The store is whole: the journal, the state it leads to, and every original."));
      beakta_cli_print (cli, "  %s: %" G_GINT64_FORMAT "\n", _("cases"), verification->n_cases);
      beakta_cli_print (cli, "  %s: %" G_GINT64_FORMAT "\n", _("changes"), verification->n_entries);
      beakta_cli_print (cli, "  %s: %" G_GINT64_FORMAT "\n", _("originals"), verification->n_originals);
      if (verification->n_unsummed > 0)
        beakta_cli_print (cli, "  %s: %" G_GINT64_FORMAT "\n",
                          _("texts that the journal has no sum of, read before it had; “beaktactl reread” brings it in"),
                          verification->n_unsummed);
      if (verification->n_undone > 0)
        beakta_cli_print (cli, "  %s: %" G_GINT64_FORMAT "\n", _("undone registrations, listed by “beaktactl erase --undone”"),
                          verification->n_undone);
      /* Translators: the last hash of the journal's chain. */
      beakta_cli_print (cli, "  %s: %s\n", _("head"), verification->head);
      if (printed > 0)
        print_printed (cli, printed);
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  beakta_json_boolean (builder, "verified", TRUE);
  beakta_json_number (builder, "entries", verification->n_entries);
  beakta_json_number (builder, "cases", verification->n_cases);
  beakta_json_number (builder, "originals", verification->n_originals);
  beakta_json_number (builder, "unsummed", verification->n_unsummed);
  beakta_json_number (builder, "undone", verification->n_undone);
  beakta_json_string (builder, "head", verification->head);
  if (printed > 0)
    beakta_json_number (builder, "printed", printed);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

gboolean
beakta_command_verify (BeaktaCli  *cli,
                       GStrv       arguments,
                       GError    **error)
{
  g_auto(GStrv) words = g_strdupv (arguments);
  BeaktaVerification verification = { 0 };
  g_autofree char *annex = NULL;
  g_autofree char *head = NULL;
  gboolean fine;
  gint64 printed;
  const GOptionEntry entries[] = {
    { "head", 0, 0, G_OPTION_ARG_STRING, &head, N_("Tell whether the journal still holds what it held when this was printed"),
      N_("HEAD") },
    { "annex", 0, 0, G_OPTION_ARG_FILENAME, &annex, N_("Tell whether a PDF is what Beakta wrote of CASE"), N_("FILE") },
    G_OPTION_ENTRY_NULL
  };

  if (!beakta_cli_parse (cli, entries, NULL, &words, 0, 1, error))
    return FALSE;
  if ((annex != NULL) != (g_strv_length (words) == 1) || (annex != NULL && head != NULL))
    {
      g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                           _("say which file and of which case: verify --annex FILE CASE; or verify alone, for the store"));
      return FALSE;
    }
  if (annex != NULL)
    return beakta_cli_verify_annex (cli, annex, words[0], error);

  if (beakta_cli_open (cli, FALSE, error) == NULL || !beakta_store_verify_sync (cli->store, &verification, error))
    return FALSE;

  fine = verify_head (cli, head, &printed, error);
  if (fine)
    print_verification (cli, &verification, printed);
  beakta_verification_clear (&verification);

  return fine;
}

/* (transfer full) (nullable): where the copy is. @file: nullable: beside the store, or in @folder, and old ones are taken away */
static char *
back_up (BeaktaCli   *cli,
         const char  *file,
         const char  *folder,
         GError     **error)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  if (beakta_cli_open (cli, FALSE, error) == NULL)
    return NULL;
  if (file == NULL)
    return beakta_backups_make_sync (beakta_store_get_path (cli->store), folder, now, error);

  return beakta_store_backup_sync (cli->store, file, error) ? g_strdup (file) : NULL;
}

static gboolean
make_backup (BeaktaCli   *cli,
             const char  *file,
             const char  *folder,
             GError     **error)
{
  g_autoptr(GError) problem = NULL;
  g_autofree char *made = back_up (cli, file, folder, &problem);
  g_autoptr(JsonBuilder) builder = NULL;

  if (made == NULL && cli->store == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (made == NULL)
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED, _("no backup was made at “%s”: %s"),
                   file != NULL ? file : folder != NULL ? folder : beakta_store_get_path (cli->store), problem->message);
      return FALSE;
    }
  if (!cli->json)
    {
      beakta_cli_print (cli, "%s\n", made);
      return TRUE;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  beakta_json_string (builder, "file", made);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
  return TRUE;
}

gboolean
beakta_command_backup (BeaktaCli  *cli,
                       GStrv       arguments,
                       GError    **error)
{
  g_auto(GStrv) words = g_strdupv (arguments);
  g_autofree char *folder = NULL;
  gboolean list = FALSE;
  const GOptionEntry entries[] = {
    { "list", 0, 0, G_OPTION_ARG_NONE, &list, N_("List the backups that there are"), NULL },
    { "folder", 0, 0, G_OPTION_ARG_FILENAME, &folder, N_("Where they are kept, if not beside the store"), N_("FOLDER") },
    G_OPTION_ENTRY_NULL
  };

  if (!beakta_cli_parse (cli, entries, NULL, &words, 0, 1, error))
    return FALSE;
  if (list)
    beakta_cli_list_backups (cli, folder);

  return list || make_backup (cli, words[0], folder, error);
}
