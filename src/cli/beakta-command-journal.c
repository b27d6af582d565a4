/* log, undo and redo: what was done to a case, and back again. */

#define G_LOG_DOMAIN "beaktactl"

#include <string.h>

#include <glib/gi18n.h>

#include "beakta-case-file.h"
#include "beakta-cli-json.h"
#include "beakta-cli-log.h"
#include "beakta-cli-words.h"
#include "beakta-commands.h"
#include "beakta-deputed.h"
#include "beakta-entry-filter.h"

/* Things that are told by their own name; passages and comments are told by the act alone, and a new case brings its
 * documents with it. */
static gboolean
is_telling (BeaktaAct      act,
            BeaktaItemKind kind)
{
  if (act == BEAKTA_ACT_CARRY_IN)
    return FALSE;

  return (kind == BEAKTA_ITEM_DOCUMENT && act != BEAKTA_ACT_REGISTER) || kind == BEAKTA_ITEM_CHECKLIST
         || kind == BEAKTA_ITEM_ASSESSOR || beakta_item_kind_has_evidence (kind);
}

/* "gavleborg/1.2, g1/granted" */
static char *
describe_items (const BeaktaEntry *entry)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < entry->edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (entry->edits, i);

      if (is_telling (entry->act, edit->kind))
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", edit->id);
    }

  return g_string_free (text, FALSE);
}

static char *
describe_actor (const BeaktaEntry *entry)
{
  g_autofree char *actor = beakta_cli_dup_deputed (entry->actor, beakta_entry_get_deputy_for (entry));

  if (*entry->entered_by == '\0')
    return g_steal_pointer (&actor);

  /* Translators: %1$s did it; %2$s worked in that name. */
  return g_strdup_printf (_("%1$s, entered by %2$s"), actor, entry->entered_by);
}

/* (nullable): of an undo or a redo, what it is about. */
static const BeaktaEntry *
find_step (GPtrArray         *entries,
           const BeaktaEntry *entry)
{
  for (guint i = 0; entry->undoes > 0 && i < entries->len; i++)
    if (((const BeaktaEntry *) g_ptr_array_index (entries, i))->sequence == entry->undoes)
      return g_ptr_array_index (entries, i);

  return NULL;
}

/* @step: (nullable) */
static void
print_entry (BeaktaCli         *cli,
             const BeaktaEntry *entry,
             const BeaktaEntry *step)
{
  g_autofree char *time = beakta_cli_format_time (entry->time);
  g_autofree char *actor = describe_actor (entry);
  g_autofree char *items = describe_items (entry);

  beakta_cli_print (cli, "%6" G_GINT64_FORMAT "  %s  %s: %s", entry->sequence, time, actor,
                    beakta_cli_get_word (BEAKTA_WORDS_ACT, entry->act));
  if (entry->undoes > 0)
    beakta_cli_print (cli, " %" G_GINT64_FORMAT, entry->undoes);
  if (step != NULL)
    beakta_cli_print (cli, " (%s)", beakta_cli_get_word (BEAKTA_WORDS_ACT, step->act));
  if (*items != '\0')
    beakta_cli_print (cli, " %s", items);
  if (*entry->reason != '\0')
    beakta_cli_print (cli, " – %s", entry->reason);
  if (entry->erased)
    beakta_cli_print (cli, " (%s)", _("erased"));
  beakta_cli_print (cli, "\n");
}

/* What was done with the case before it was carried here; the numbers are those of the journal that it comes from. */
static void
print_carried (BeaktaCli *cli,
               GPtrArray *carried)
{
  if (carried->len == 0)
    return;

  beakta_cli_print (cli, "%s\n", _("elsewhere, and carried here with the case:"));
  for (guint i = 0; i < carried->len; i++)
    print_entry (cli, g_ptr_array_index (carried, i), find_step (carried, g_ptr_array_index (carried, i)));
  beakta_cli_print (cli, "%s\n", _("here:"));
}

static void
add_entries (JsonBuilder *builder,
             const char  *name,
             GPtrArray   *entries)
{
  beakta_json_list (builder, name);
  for (guint i = 0; i < entries->len; i++)
    beakta_json_entry (builder, g_ptr_array_index (entries, i));
  json_builder_end_array (builder);
}

static void
print_entries_json (BeaktaCli  *cli,
                    BeaktaCase *case_,
                    GPtrArray  *carried,
                    GPtrArray  *entries)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  beakta_json_case (builder, case_);
  add_entries (builder, "entries", entries);
  add_entries (builder, "carried", carried);
  json_builder_end_object (builder);

  beakta_cli_print_json (cli, builder);
}

/* What was asked for, as it was typed. */
typedef struct
{
  char     *by;
  char     *kind;
  char     *since;
  char     *until;
  char     *question;
  char     *output;
  gboolean  csv;
  gboolean  text;
} LogOptions;

static void
log_options_clear (LogOptions *options)
{
  g_free (options->by);
  g_free (options->kind);
  g_free (options->since);
  g_free (options->until);
  g_free (options->question);
  g_free (options->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LogOptions, log_options_clear)

/* @day: (nullable) */
static gboolean
check_day (const char  *day,
           GError     **error)
{
  g_autofree char *midnight = day != NULL ? g_strconcat (day, "T00:00:00Z", NULL) : NULL;
  g_autoptr(GDateTime) time = midnight != NULL ? g_date_time_new_from_iso8601 (midnight, NULL) : NULL;

  if (day == NULL || (time != NULL && strlen (day) == strlen ("yyyy-mm-dd")))
    return TRUE;

  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE, _("“%s” is no day; write it as 2026-10-14"), day);
  return FALSE;
}

static gboolean
make_filter (const LogOptions   *options,
             BeaktaEntryFilter  *filter,
             GError            **error)
{
  BeaktaEntrySort sort;

  filter->by = options->by;
  filter->since = options->since;
  filter->until = options->until;
  filter->question = options->question;
  if (!check_day (options->since, error) || !check_day (options->until, error))
    return FALSE;

  if (options->kind == NULL)
    return TRUE;

  if (!beakta_entry_sort_from_nick (options->kind, &sort))
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                   _("there is no kind “%s”; they are: answers, evidence, comments, analysis, reasons, documents, requests, stages, "
                     "case"), options->kind);
      return FALSE;
    }
  filter->sort = (int) sort;

  return TRUE;
}

/* (transfer full): those of @entries that are asked for. */
static GPtrArray *
choose (GPtrArray               *entries,
        const BeaktaEntryFilter *filter)
{
  GPtrArray *chosen = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_entry_unref);

  for (guint i = 0; i < entries->len; i++)
    if (beakta_entry_filter_match (filter, g_ptr_array_index (entries, i)))
      g_ptr_array_add (chosen, beakta_entry_ref (g_ptr_array_index (entries, i)));

  return chosen;
}

static gboolean
show_log (BeaktaCli         *cli,
          BeaktaCase        *case_,
          GPtrArray         *carried,
          GPtrArray         *entries,
          GPtrArray         *all,
          const LogOptions  *options,
          GError           **error)
{
  if (options->csv || options->text || options->output != NULL)
    return beakta_cli_write_log (cli, case_, entries, options->csv, options->output, error);

  if (cli->json)
    {
      print_entries_json (cli, case_, carried, entries);
      return TRUE;
    }

  print_carried (cli, carried);
  for (guint i = 0; i < entries->len; i++)
    print_entry (cli, g_ptr_array_index (entries, i), find_step (all, g_ptr_array_index (entries, i)));

  return TRUE;
}

gboolean
beakta_command_log (BeaktaCli  *cli,
                    GStrv       arguments,
                    GError    **error)
{
  g_auto(LogOptions) options = { 0 };
  const GOptionEntry option_entries[] = {
    { "by", 0, 0, G_OPTION_ARG_STRING, &options.by, N_("Only what this person did"), N_("USER") },
    { "kind", 0, 0, G_OPTION_ARG_STRING, &options.kind, N_("Only this: answers, evidence, comments, stages …"), N_("KIND") },
    { "since", 0, 0, G_OPTION_ARG_STRING, &options.since, N_("Only from this day on"), N_("DAY") },
    { "until", 0, 0, G_OPTION_ARG_STRING, &options.until, N_("Only until the end of this day"), N_("DAY") },
    { "question", 0, 0, G_OPTION_ARG_STRING, &options.question, N_("Only what became of this question"), N_("CHECKLIST/QUESTION") },
    { "csv", 0, 0, G_OPTION_ARG_NONE, &options.csv, N_("A table: a row for each thing that was altered, before and after"), NULL },
    { "text", 0, 0, G_OPTION_ARG_NONE, &options.text, N_("The same as text"), NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_("Write to FILE: .csv, .txt or .json"), N_("FILE") },
    G_OPTION_ENTRY_NULL
  };
  g_auto(GStrv) rest = g_strdupv (arguments);
  BeaktaEntryFilter filter = BEAKTA_ENTRY_FILTER_ALL;
  g_autoptr(BeaktaCase) case_ = NULL;
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(GPtrArray) chosen = NULL;
  g_autoptr(GPtrArray) carried = NULL;
  g_autoptr(GPtrArray) chosen_carried = NULL;

  if (!beakta_cli_parse (cli, option_entries, NULL, &rest, 1, 1, error) || !make_filter (&options, &filter, error))
    return FALSE;

  case_ = beakta_cli_load_known_case (cli, rest[0], error);
  if (case_ == NULL)
    return FALSE;

  entries = beakta_store_list_journal_sync (cli->store, beakta_case_get_id (case_), 0, 0, error);
  if (entries == NULL)
    return FALSE;

  carried = beakta_case_list_carried_sync (cli->store, case_, error);
  if (carried == NULL)
    return FALSE;

  chosen = choose (entries, &filter);
  chosen_carried = choose (carried, &filter);

  return show_log (cli, case_, chosen_carried, chosen, entries, &options, error);
}

/* What can not be seen in the case itself. */
static void
tell_more (BeaktaCli         *cli,
           const BeaktaEntry *entry,
           const BeaktaEntry *done)
{
  if (done == NULL || entry->act != BEAKTA_ACT_UNDO)
    return;

  if (done->act == BEAKTA_ACT_SEND_REQUEST)
    beakta_cli_print (cli, "%s\n", _("the request is a draft again; what was sent has gone out, so tell the applicant if it no longer holds"));
  else if (done->act == BEAKTA_ACT_REGISTER)
    {
      beakta_cli_print (cli, _("the case has left the queue; “beaktactl redo %s” brings it back"), entry->case_id);
      beakta_cli_print (cli, "\n%s\n", _("what was registered is kept for that, until an administrator erases it"));
    }
}

static gboolean
tell_step (BeaktaCli    *cli,
           BeaktaEntry  *entry,
           GError      **error)
{
  g_autoptr(GPtrArray) done = beakta_store_list_journal_sync (cli->store, entry->case_id, entry->undoes - 1, 1, error);

  if (done == NULL)
    return FALSE;

  print_entry (cli, entry, find_step (done, entry));
  tell_more (cli, entry, find_step (done, entry));

  return TRUE;
}

static gboolean
step (BeaktaCli  *cli,
      GStrv       arguments,
      gboolean    redo,
      GError    **error)
{
  gboolean several = FALSE;
  const GOptionEntry entries[] = {
    { "several", 0, 0, G_OPTION_ARG_NONE, &several, N_("What you did last to several cases in one go"), NULL },
    G_OPTION_ENTRY_NULL
  };
  g_auto(GStrv) words = g_strdupv (arguments);
  g_autoptr(BeaktaCase) case_ = NULL;
  g_autoptr(BeaktaEntry) entry = NULL;
  g_autoptr(JsonBuilder) builder = NULL;

  if (!beakta_cli_parse (cli, entries, NULL, &words, 0, 1, error))
    return FALSE;
  if (several && words[0] == NULL)
    return beakta_cli_undo_several (cli, redo, error);

  case_ = words[0] != NULL && !several ? beakta_cli_load_known_case (cli, words[0], error) : NULL;
  if (case_ == NULL)
    {
      if (words[0] == NULL || several)
        g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE, _("say one case, or --several"));
      return FALSE;
    }

  entry = redo ? beakta_store_redo_sync (cli->store, beakta_case_get_id (case_), error)
               : beakta_store_undo_sync (cli->store, beakta_case_get_id (case_), error);
  if (entry == NULL)
    return FALSE;

  if (!cli->json)
    return tell_step (cli, entry, error);

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  beakta_json_case (builder, case_);
  json_builder_set_member_name (builder, "entry");
  beakta_json_entry (builder, entry);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
  return TRUE;
}

gboolean
beakta_command_undo (BeaktaCli  *cli,
                     GStrv       arguments,
                     GError    **error)
{
  return step (cli, arguments, FALSE, error);
}

gboolean
beakta_command_redo (BeaktaCli  *cli,
                     GStrv       arguments,
                     GError    **error)
{
  return step (cli, arguments, TRUE, error);
}
