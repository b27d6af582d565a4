/* log, undo and redo: what was done to a case, and back again. */

#define G_LOG_DOMAIN "beaktactl"

#include <glib/gi18n.h>

#include "beakta-cli-json.h"
#include "beakta-cli-words.h"
#include "beakta-commands.h"

/* Things that are told by their own name; passages and comments are told by the act alone, and a new case brings its
 * documents with it. */
static gboolean
is_telling (BeaktaAct      act,
            BeaktaItemKind kind)
{
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
  if (*entry->entered_by == '\0')
    return g_strdup (entry->actor);

  /* Translators: %1$s did it; %2$s worked in that name. */
  return g_strdup_printf (_("%1$s, entered by %2$s"), entry->actor, entry->entered_by);
}

static void
print_entry (BeaktaCli         *cli,
             const BeaktaEntry *entry)
{
  g_autofree char *time = beakta_cli_format_time (entry->time);
  g_autofree char *actor = describe_actor (entry);
  g_autofree char *items = describe_items (entry);

  beakta_cli_print (cli, "%6" G_GINT64_FORMAT "  %s  %s: %s", entry->sequence, time, actor,
                    beakta_cli_get_word (BEAKTA_WORDS_ACT, entry->act));
  if (entry->undoes > 0)
    beakta_cli_print (cli, " %" G_GINT64_FORMAT, entry->undoes);
  if (*items != '\0')
    beakta_cli_print (cli, " %s", items);
  if (*entry->reason != '\0')
    beakta_cli_print (cli, " – %s", entry->reason);
  if (entry->erased)
    beakta_cli_print (cli, " (%s)", _("erased"));
  beakta_cli_print (cli, "\n");
}

static void
print_entries_json (BeaktaCli  *cli,
                    BeaktaCase *case_,
                    GPtrArray  *entries)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  beakta_json_case (builder, case_);
  beakta_json_list (builder, "entries");
  for (guint i = 0; i < entries->len; i++)
    beakta_json_entry (builder, g_ptr_array_index (entries, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  beakta_cli_print_json (cli, builder);
}

gboolean
beakta_command_log (BeaktaCli  *cli,
                    GStrv       arguments,
                    GError    **error)
{
  g_autoptr(BeaktaCase) case_ = beakta_cli_parse_case (cli, arguments, error);
  g_autoptr(GPtrArray) entries = NULL;

  if (case_ == NULL)
    return FALSE;

  entries = beakta_store_list_journal_sync (cli->store, beakta_case_get_id (case_), 0, 0, error);
  if (entries == NULL)
    return FALSE;

  if (cli->json)
    {
      print_entries_json (cli, case_, entries);
      return TRUE;
    }

  for (guint i = 0; i < entries->len; i++)
    print_entry (cli, g_ptr_array_index (entries, i));

  return TRUE;
}

static gboolean
step (BeaktaCli  *cli,
      GStrv       arguments,
      gboolean    redo,
      GError    **error)
{
  g_autoptr(BeaktaCase) case_ = beakta_cli_parse_case (cli, arguments, error);
  g_autoptr(BeaktaEntry) entry = NULL;
  g_autoptr(JsonBuilder) builder = NULL;

  if (case_ == NULL)
    return FALSE;

  entry = redo ? beakta_store_redo_sync (cli->store, beakta_case_get_id (case_), error)
               : beakta_store_undo_sync (cli->store, beakta_case_get_id (case_), error);
  if (entry == NULL)
    return FALSE;

  if (!cli->json)
    {
      print_entry (cli, entry);
      return TRUE;
    }

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
