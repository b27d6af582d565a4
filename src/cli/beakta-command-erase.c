/* erase: gallring of a closed case, the clearing of drafts of a decided one, and what is left of a registration that was undone. */

#define G_LOG_DOMAIN "beaktactl"

#include <stdio.h>
#include <unistd.h>

#include <glib/gi18n.h>

#include "beakta-cli-json.h"
#include "beakta-cli-words.h"
#include "beakta-commands.h"
#include "beakta-sort-key.h"
#include "beakta-store-erase.h"
#include "beakta-store-undone.h"

/* What is erased. */
typedef struct
{
  char     *id;
  char     *number;                  /* as it was registered, where that was undone */
  gboolean  is_undone;
} Subject;

static void
subject_clear (Subject *subject)
{
  g_free (subject->id);
  g_free (subject->number);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Subject, subject_clear)

/* One that has been erased has none left. */
static gboolean
find_number (BeaktaCli  *cli,
             Subject    *subject,
             GError    **error)
{
  g_autoptr(BeaktaUndone) undone = NULL;

  if (!beakta_store_find_undone_sync (cli->store, subject->id, &undone, error))
    return FALSE;

  subject->number = g_strdup (undone != NULL ? undone->number : "");

  return TRUE;
}

/* @drafts: of a case that is there */
static gboolean
find_subject (BeaktaCli   *cli,
              const char  *name,
              gboolean     drafts,
              Subject     *subject,
              GError     **error)
{
  g_autoptr(BeaktaCase) known = beakta_cli_load_known_case (cli, name, error);
  g_autoptr(BeaktaCase) case_ = NULL;

  if (known == NULL)
    return FALSE;

  subject->id = g_strdup (beakta_case_get_id (known));
  subject->is_undone = !drafts && !beakta_case_is_there (known);
  if (subject->is_undone)
    return find_number (cli, subject, error);

  case_ = beakta_cli_load_whole_case (cli, name, error);
  if (case_ != NULL)
    subject->number = g_strdup (beakta_case_get_facts (case_)->number);

  return case_ != NULL;
}

static void
print_undone (const BeaktaErasure *going,
              const char          *number)
{
  /* Translators: %1$s is a case number */
  g_printerr (_("Everything of %1$s, whose registration was undone, goes but the ground: what %2$u changes held, and %3$u originals with "
                "their texts. It cannot be brought back then.\n"), number, going->n_entries, going->n_originals);
}

static void
print_going (const BeaktaErasure *going,
             const Subject       *subject,
             gboolean             drafts)
{
  const char *number = subject->number;

  if (drafts)
    {
      /* Translators: %1$s is a case number */
      g_printerr (ngettext ("What %2$u change to %1$s held goes; the case stays as it stands now.\n",
                            "What %2$u changes to %1$s held goes; the case stays as it stands now.\n", going->n_entries),
                  number, going->n_entries);
      return;
    }

  if (subject->is_undone)
    print_undone (going, number);
  else
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
count_going (BeaktaCli      *cli,
             const Subject  *subject,
             gboolean        drafts,
             BeaktaErasure  *erasure,
             GError        **error)
{
  g_autoptr(GError) problem = NULL;

  if (beakta_store_preview_erase_sync (cli->store, subject->id, drafts, erasure, &problem))
    return TRUE;

  if (g_error_matches (problem, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOTHING))
    g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED, _("there is nothing to erase: it has been done already"));
  else
    g_propagate_error (error, g_steal_pointer (&problem));

  return FALSE;
}

static gboolean
erase (BeaktaCli   *cli,
       const char  *name,
       const char  *ground,
       gboolean     drafts,
       gboolean     force,
       GError     **error)
{
  g_auto(Subject) subject = { 0 };
  g_autofree char *title = make_title ();
  g_autoptr(BeaktaEntry) entry = NULL;
  BeaktaErasure erasure = { 0 };

  if (!find_subject (cli, name, drafts, &subject, error) ||
      !count_going (cli, &subject, drafts, &erasure, error))
    return FALSE;

  if (!force)
    {
      print_going (&erasure, &subject, drafts);
      if (!ask_for_number (subject.number, error))
        return FALSE;
    }

  entry = beakta_store_erase_sync (cli->store, subject.id, drafts, ground, title, &erasure, error);
  if (entry != NULL)
    print_erasure (cli, subject.number, drafts, entry, &erasure);

  return entry != NULL;
}

static void
print_line (BeaktaCli          *cli,
            const BeaktaUndone *undone)
{
  g_autofree char *time = beakta_cli_format_time (undone->time);

  beakta_cli_print (cli, "%s  %s  %s  %s: %s\n", undone->id, time, undone->by, undone->number, undone->title);
}

static void
print_lines_as_json (BeaktaCli *cli,
                     GPtrArray *found)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "undone");
  json_builder_begin_array (builder);
  for (guint i = 0; i < found->len; i++)
    {
      const BeaktaUndone *undone = g_ptr_array_index (found, i);

      json_builder_begin_object (builder);
      beakta_json_strings (builder, "id", undone->id, "number", undone->number, "title", undone->title, "by", undone->by,
                           "time", undone->time, NULL);
      beakta_json_number (builder, "originals", undone->n_originals);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

static gboolean
list_undone (BeaktaCli  *cli,
             GError    **error)
{
  g_autoptr(GPtrArray) found = NULL;

  if (beakta_cli_open (cli, FALSE, error) == NULL)
    return FALSE;
  found = beakta_store_list_undone_sync (cli->store, error);
  if (found == NULL)
    return FALSE;

  if (cli->json)
    print_lines_as_json (cli, found);
  else if (found->len == 0)
    beakta_cli_print (cli, "%s\n", _("There is no case whose registration was undone."));
  for (guint i = 0; !cli->json && i < found->len; i++)
    print_line (cli, g_ptr_array_index (found, i));

  return TRUE;
}

gboolean
beakta_command_erase (BeaktaCli  *cli,
                      GStrv       arguments,
                      GError    **error)
{
  g_auto(GStrv) words = g_strdupv (arguments);
  g_autofree char *ground = NULL;
  gboolean drafts = FALSE, force = FALSE, undone = FALSE;
  const GOptionEntry entries[] = {
    { "ground", 'g', 0, G_OPTION_ARG_STRING, &ground, N_("The decision that it rests on"), N_("TEXT") },
    { "drafts", 0, 0, G_OPTION_ARG_NONE, &drafts, N_("Only what texts were before they were as they stand now"), NULL },
    { "undone", 0, 0, G_OPTION_ARG_NONE, &undone, N_("List the cases whose registration was undone, which can be erased too"), NULL },
    { "force", 0, 0, G_OPTION_ARG_NONE, &force, N_("Do not ask for the number of the case again"), NULL },
    G_OPTION_ENTRY_NULL
  };

  if (!beakta_cli_parse (cli, entries, NULL, &words, 0, 1, error))
    return FALSE;
  if (undone && words[0] == NULL)
    return list_undone (cli, error);
  if (undone || words[0] == NULL || ground == NULL)
    {
      g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE, _("say which case, and on what ground: erase CASE --ground TEXT; or erase --undone"));
      return FALSE;
    }

  return erase (cli, words[0], ground, drafts, force, error);
}
