/* beaktactl: what the window does, for scripts, tests and other systems.
 *
 * Exit status: 0 done, 1 refused or failed, 2 wrong usage.
 */

#define G_LOG_DOMAIN "beaktactl"

#include <locale.h>
#include <stdio.h>
#include <string.h>

#include <glib/gi18n.h>

#include "beakta-cli-json.h"
#include "beakta-commands.h"

#define WIDTH 48                     /* of a command and what follows it, in the list of them */

enum
{
  DONE,
  FAILED,
  WRONG_USAGE
};

/* The manual (data/beaktactl.1) lists them in the same order. */
static const BeaktaCommand commands[] =
{
  { "import", "FILE…", N_("register a case with its documents"), beakta_command_import },
  { "add", "CASE FILE", N_("add a document, or a new version of one"), beakta_command_add },
  { "reread", "CASE [DOCUMENT]", N_("read a document anew: with its password, or by recognising its text"), beakta_command_reread },
  { "list", "", N_("list cases"), beakta_command_list },
  { "assign", "CASE… USER", N_("give cases to somebody"), beakta_command_assign },
  { "flag", "CASE…", N_("flag cases in the queue"), beakta_command_flag },
  { "tag", "[CASE…]", N_("tag cases, or tell which tags are in use"), beakta_command_tag },
  { "hold", "CASE…", N_("put cases aside until a day"), beakta_command_hold },
  { "show", "CASE", N_("show everything about a case"), beakta_command_show },
  { "text", "CASE [DOCUMENT]", N_("print the text of a document"), beakta_command_text },
  { "read", "FILE", N_("print the text of a file, without a store"), beakta_command_read },
  { "marks", "CASE", N_("list the marks, settle them, or carry them to a file"), beakta_command_marks },
  { "compare", "CASE DOCUMENT DOCUMENT", N_("compare two versions word by word"), beakta_command_compare },
  { "coverage", "CASE", N_("tell what is cited and commented, part by part"), beakta_command_coverage },
  { "terms", "[--list | --set FILE | --bundled]", N_("tell which words of each perspective are looked for, or set the office’s own"),
    beakta_command_terms },
  { "checklists", "", N_("list the checklists"), beakta_command_checklists },
  { "checklist", "show ID | diff A B | validate FILE | list | draft ID|FILE | publish ID | discard ID | withdraw ID@VERSION | "
    "restore ID@VERSION | export ID FILE | import FILE | move CASE ID VERSION",
    N_("show, compare, check, write, share and move checklists"),
    beakta_command_checklist },
  { "lists", "[CASE [use ID | drop ID]]", N_("tell which checklists a case has, and which suit it"), beakta_command_lists },
  { "question", "CASE", N_("show the disturbing question of a case, reply to it or skip it"), beakta_command_question },
  { "knowledge", "CASE CHECKLIST/QUESTION", N_("tell what good evidence looks like, and what the office has answered before"),
    beakta_command_knowledge },
  { "answer", "CASE CHECKLIST QUESTION VALUE | --from C/Q", N_("answer a question, with reason and evidence"),
    beakta_command_answer },
  { "claims", "CASE", N_("tell what the application itself answers, under labels of its own"), beakta_command_claims },
  { "reasons", "CASE [TEXT]", N_("draft the reasons from the answers, and edit them sentence by sentence"), beakta_command_reasons },
  { "aside", "CASE CHECKLIST SECTION", N_("answer the rest of a section with “not relevant”"), beakta_command_aside },
  { "evidence", "CASE CHECKLIST/QUESTION…", N_("use one passage as evidence of several answers"), beakta_command_evidence },
  { "assessors", "CASE", N_("tell who assesses a case; ask others to, each by themselves"), beakta_command_assessors },
  { "consolidate", "CASE [CHECKLIST/QUESTION]", N_("put the answers of several assessors together"),
    beakta_command_consolidate },
  { "agreement", "CASE…", N_("tell how far several assessors agree"), beakta_command_agreement },
  { "comment", "CASE TEXT", N_("comment on a case, a question or a passage"), beakta_command_comment },
  { "analysis", "CASE [set FILE]", N_("show or set the consequence analysis"), beakta_command_analysis },
  { "groups", "CASE [match | GROUP ROW] | variables [FILE] | population [FILE]",
    N_("tell what groups are built from and their share of the county"), beakta_command_groups },
  { "findings", "CASE", N_("tell what is complete and what is missing"), beakta_command_findings },
  { "request", "CASE [draft | edit | add | move | leave-out | drop | send | extend | tick | close]", N_("ask for completion, and tick off what comes in"),
    beakta_command_request },
  { "contact", "CASE [PARTY WHAT | --edit ID | --withdraw ID]", N_("keep the log of communication and oral information"), beakta_command_contact },
  { "opinion", "CASE [ask PERSON TEXT | alter ID | answer TEXT [ID] | take-up ID | withdraw ID]", N_("ask experts for opinions, and give them"), beakta_command_opinion },
  { "conflict", "CASE [none | GROUND]", N_("tell who has a conflict of interest in a case, or declare it"), beakta_command_conflict },
  { "interest", "[list | add WORDS | remove WORDS]", N_("keep what you have to do with outside the office; only you see it"),
    beakta_command_interest },
  { "stage", "CASE STAGE", N_("move a case on, or back"), beakta_command_stage },
  { "role", "[list | give USER ROLE… | take USER ROLE…]", N_("tell who has which role, or decide it"), beakta_command_role },
  { "deputy", "[list | appoint USER FIRST-DAY LAST-DAY | dismiss USER]", N_("tell who stands in for a supervisor, or decide it"),
    beakta_command_deputy },
  { "review", "CASE [add | edit | remove | resolve | reopen | withdraw] | --sample",
    N_("write points of a review and reply to them; list the sample of quality control"), beakta_command_review },
  { "office", "[NAME VALUE | NAME --clear]", N_("tell what the office prints on its papers and has decided, or decide it"), beakta_command_office },
  { "templates", "[list | check FILE | set FILE | show TEMPLATE | remove TEMPLATE]",
    N_("tell which parts the papers have, or decide it"), beakta_command_templates },
  { "papers", "CASE", N_("tell how the papers of a case are marked, or mark them"), beakta_command_papers },
  { "masks", "list CASE | add CASE | remove CASE NUMBER | grounds", N_("tell what copies for disclosure leave out, or mask something"),
    beakta_command_masks },
  { "report", "CASE… KIND -o FILE|FOLDER/", N_("write the annex or another paper"), beakta_command_report },
  { "log", "CASE [--by USER] [--kind KIND] [--question Q] [-o FILE]", N_("print the journal of a case"), beakta_command_log },
  { "undo", "CASE | --several", N_("undo your last change of a case, or of several in one go"), beakta_command_undo },
  { "redo", "CASE | --several", N_("do again what was undone"), beakta_command_redo },
  { "search", "QUERY", N_("search all documents"), beakta_command_search },
  { "erase", "CASE --ground TEXT [--drafts] [--force]", N_("erase a closed case, or the drafts of a decided one"), beakta_command_erase },
  { "verify", "[--head HEAD | --annex FILE CASE]", N_("prove that the store is whole, or a paper unaltered"), beakta_command_verify },
  { "export", "CASE FILE", N_("write a case as one file, to be carried and brought home again"), beakta_command_export },
  { "backup", "[FILE | --list]", N_("copy the store to a file, or beside it; or list the copies"), beakta_command_backup },
  { "restore", "BACKUP [--preview]", N_("go back to a backup, or tell what would change"), beakta_command_restore },
};

static const BeaktaCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i].name, name) == 0)
      return &commands[i];

  return NULL;
}

static void
print_commands (BeaktaCli *cli)
{
  beakta_cli_print (cli, "%s\n\n", _("Usage: beaktactl [--store FILE] [--as USER] [--json] COMMAND …"));

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *call = g_strdup_printf ("%s %s", commands[i].name, commands[i].usage);

      beakta_cli_print (cli, "  %s%*s %s\n", call, (int) MAX (WIDTH - g_utf8_strlen (call, -1), 0), "",
                        _(commands[i].summary));
    }

  beakta_cli_print (cli, "\n%s\n", _("beaktactl COMMAND --help tells more about one of them."));
}

/* Options come before the command; what it does not know is left to the command. */
static gboolean
parse_globals (BeaktaCli  *cli,
               GStrv      *arguments,
               gboolean   *shows_version,
               gboolean   *shows_help,
               GError    **error)
{
  g_autoptr(GOptionContext) context = g_option_context_new (NULL);
  const GOptionEntry entries[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, shows_version, N_("Show the version"), NULL },
    { "help", 'h', 0, G_OPTION_ARG_NONE, shows_help, N_("Show help"), NULL },
    G_OPTION_ENTRY_NULL
  };

  g_option_context_set_strict_posix (context, TRUE);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  beakta_cli_add_options (cli, context);

  return g_option_context_parse_strv (context, arguments, error);
}

/* Runs "NAME ARGUMENT…"; "help NAME" is the same as "NAME --help". */
static gboolean
run_command (BeaktaCli  *cli,
             GStrv       words,
             GError    **error)
{
  const char *name = words[0];
  g_auto(GStrv) arguments = g_strdupv (words + 1);

  if (strcmp (name, "help") == 0 && words[1] == NULL)
    {
      print_commands (cli);
      return TRUE;
    }

  if (strcmp (name, "help") == 0)
    {
      name = words[1];
      g_strfreev (arguments);
      arguments = g_strdupv ((char *[]) { (char *) "--help", NULL });
    }

  cli->command = find_command (name);
  if (cli->command == NULL)
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                   _("there is no command “%s”; “beaktactl help” lists them"), name);
      return FALSE;
    }

  return cli->command->run (cli, arguments, error);
}

static gboolean
run (BeaktaCli  *cli,
     GStrv       words,
     GError    **error)
{
  g_auto(GStrv) arguments = g_strdupv (words);
  gboolean shows_version = FALSE, shows_help = FALSE;
  g_autoptr(GError) problem = NULL;

  if (!parse_globals (cli, &arguments, &shows_version, &shows_help, &problem))
    {
      g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE, problem->message);
      return FALSE;
    }

  if (shows_version)
    {
      beakta_cli_print (cli, "beaktactl %s\n", BEAKTA_VERSION);
      return TRUE;
    }

  if (shows_help)
    {
      print_commands (cli);
      return TRUE;
    }

  if (arguments[0] == NULL || arguments[1] == NULL)
    {
      g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                           _("no command was given; “beaktactl help” lists them"));
      return FALSE;
    }

  return run_command (cli, arguments + 1, error);
}

/* --json promises a document: a failure is one, unless the command has already told its own. */
static void
print_failure (BeaktaCli    *cli,
               const GError *error)
{
  g_autofree char *told = beakta_cli_explain (cli, error);
  g_autoptr(JsonBuilder) builder = NULL;

  fprintf (stderr, "beaktactl: %s\n", told);
  if (cli->place != NULL && !cli->json)
    fprintf (stderr, "%s\n", cli->place);

  if (!cli->json || cli->out->len > 0)
    return;

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "error");
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "code");
  json_builder_add_string_value (builder, beakta_cli_error_get_nick (error));
  json_builder_set_member_name (builder, "message");
  json_builder_add_string_value (builder, told);
  if (cli->place != NULL)
    {
      beakta_json_number (builder, "start", cli->place_start);
      beakta_json_number (builder, "end", cli->place_end);
    }
  json_builder_end_object (builder);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

static int
status_of (const GError *error)
{
  return g_error_matches (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE) ? WRONG_USAGE : FAILED;
}

/* Words are UTF-8 here, whatever the locale says; a plain C locale would refuse an "å" on the command line. */
static void
set_locale (void)
{
  setlocale (LC_ALL, "");
  if (!g_get_charset (NULL))
    setlocale (LC_CTYPE, "C.UTF-8");

  bindtextdomain (GETTEXT_PACKAGE, BEAKTA_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(BeaktaCli) cli = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) flush_error = NULL;
  int status = DONE;

  set_locale ();
  cli = beakta_cli_new ();

  if (!run (cli, argv, &error) && !g_error_matches (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_HELPED))
    {
      print_failure (cli, error);
      status = status_of (error);
    }

  if (!beakta_cli_flush (cli, &flush_error))
    {
      fprintf (stderr, "beaktactl: %s\n", flush_error->message);
      status = FAILED;
    }

  return status;
}
