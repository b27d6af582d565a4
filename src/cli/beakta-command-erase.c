/* erase: gallring of a closed case, and the clearing of drafts of a decided one. */

#define G_LOG_DOMAIN "beaktactl"

#include <stdio.h>
#include <unistd.h>

#include <glib/gi18n.h>

#include "beakta-cli-json.h"
#include "beakta-commands.h"
#include "beakta-sort-key.h"
#include "beakta-store-erase.h"

static void
print_going (const BeaktaErasure *going,
             const char          *number,
             gboolean             drafts)
{
  if (drafts)
    {
      /* Translators: %1$s is a case number */
      g_printerr (ngettext ("What %2$u change to %1$s held goes; the case stays as it stands now.\n",
                            "What %2$u changes to %1$s held goes; the case stays as it stands now.\n", going->n_entries),
                  number, going->n_entries);
      return;
    }

  /* Translators: %1$s is a case number */
  g_printerr (_("Everything of %1$s goes but its number and the ground: what %2$u changes held, %3$u parts of the case, %4$u "
                "originals with their texts.\n"), number, going->n_entries, going->n_items, going->n_originals);
  if (going->n_shared > 0)
    g_printerr (ngettext ("%u original stays, as another case has it too.\n",
                          "%u originals stay, as another case has them too.\n", going->n_shared), going->n_shared);
}

/* What was typed must be the number of the case, however it is spaced. */
static gboolean
ask_for_number (const char  *number,
                GError     **error)
{
  g_autofree char *wanted = beakta_number_key_new_strict (number);
  g_autofree char *given = NULL;
  char line[256];

  if (isatty (STDIN_FILENO))
    g_printerr ("%s ", _("This cannot be undone. Type the number of the case to erase it:"));
  if (fgets (line, sizeof line, stdin) != NULL)
    given = beakta_number_key_new_strict (g_strstrip (line));
  if (g_strcmp0 (given, wanted) == 0)
    return TRUE;

  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED,
               _("nothing was erased: the number of the case, “%s”, was not typed; --force does without"), number);
  return FALSE;
}

/* (transfer full) */
static char *
make_title (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (now, "%Y-%m-%d");

  /* Translators: the line of an erased case in the queue, in place of its title; %s is a day */
  return g_strdup_printf (_("Erased %s"), day);
}

static void
print_erasure (BeaktaCli           *cli,
               const char          *number,
               gboolean             drafts,
               const BeaktaEntry   *entry,
               const BeaktaErasure *erasure)
{
  g_autoptr(JsonBuilder) builder = NULL;

  if (!erasure->is_clean)
    beakta_cli_warn ("%s", _("another program has the store open and held on to what was there; the last of it goes when that one is closed"));

  if (!cli->json)
    {
      beakta_cli_print (cli, drafts ? _("The drafts of %s are cleared.") : _("%s is erased."), number);
      beakta_cli_print (cli, "\n%s\n", _("Backups that were made before still hold it until they are removed; “beaktactl backup --list” "
                                          "shows them."));
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  beakta_json_strings (builder, "number", number, "act", drafts ? "clear-drafts" : "erase", "ground", entry->reason, NULL);
  beakta_json_number (builder, "sequence", entry->sequence);
  beakta_json_number (builder, "entries", erasure->n_entries);
  beakta_json_number (builder, "items", erasure->n_items);
  beakta_json_number (builder, "originals", erasure->n_originals);
  beakta_json_number (builder, "shared", erasure->n_shared);
  beakta_json_boolean (builder, "clean", erasure->is_clean);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

static gboolean
erase (BeaktaCli   *cli,
       const char  *name,
       const char  *ground,
       gboolean     drafts,
       gboolean     force,
       GError     **error)
{
  g_autoptr(BeaktaCase) case_ = beakta_cli_load_whole_case (cli, name, error);
  g_autofree char *title = make_title ();
  g_autofree char *number = NULL;
  g_autoptr(BeaktaEntry) entry = NULL;
  BeaktaErasure erasure = { 0 };

  if (case_ == NULL || !beakta_store_preview_erase_sync (cli->store, beakta_case_get_id (case_), drafts, &erasure, error))
    return FALSE;

  number = g_strdup (beakta_case_get_facts (case_)->number);
  if (!force)
    {
      print_going (&erasure, number, drafts);
      if (!ask_for_number (number, error))
        return FALSE;
    }

  entry = beakta_store_erase_sync (cli->store, beakta_case_get_id (case_), drafts, ground, title, &erasure, error);
  if (entry != NULL)
    print_erasure (cli, number, drafts, entry, &erasure);

  return entry != NULL;
}

gboolean
beakta_command_erase (BeaktaCli  *cli,
                      GStrv       arguments,
                      GError    **error)
{
  g_auto(GStrv) words = g_strdupv (arguments);
  g_autofree char *ground = NULL;
  gboolean drafts = FALSE, force = FALSE;
  const GOptionEntry entries[] = {
    { "ground", 'g', 0, G_OPTION_ARG_STRING, &ground, N_("The decision that it rests on"), N_("TEXT") },
    { "drafts", 0, 0, G_OPTION_ARG_NONE, &drafts, N_("Only what texts were before they were as they stand now"), NULL },
    { "force", 0, 0, G_OPTION_ARG_NONE, &force, N_("Do not ask for the number of the case again"), NULL },
    G_OPTION_ENTRY_NULL
  };

  if (!beakta_cli_parse (cli, entries, NULL, &words, 1, 1, error))
    return FALSE;
  if (ground == NULL)
    {
      g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE, _("say on what ground: erase CASE --ground TEXT"));
      return FALSE;
    }

  return erase (cli, words[0], ground, drafts, force, error);
}
