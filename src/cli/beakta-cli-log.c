/* The journal of a case as a file, with what it said before and after. */

#define G_LOG_DOMAIN "beaktactl"

#include "beakta-cli-log.h"

#include <string.h>

#include <glib/gi18n.h>

#include "beakta-cli-words.h"
#include "beakta-log-table.h"
#include "beakta-members.h"
#include "beakta-output.h"
#include "beakta-record-fields.h"
#include "beakta-wording-members.h"

static char *
dup_person (const char *user,
            gpointer    user_data)
{
  return g_strdup (user);
}

static char *
dup_deed (BeaktaEntry *entry,
          gpointer     user_data)
{
  return g_strdup (beakta_cli_get_word (BEAKTA_WORDS_ACT, entry->act));
}

/* What assessors answered for themselves is not told: others may not have answered yet. */
static const char *
get_member (BeaktaItemKind  kind,
            const char     *path)
{
  return kind != BEAKTA_ITEM_ASSESSMENT ? beakta_wording_get_member (kind, path) : NULL;
}

/* (nullable) */
static const BeaktaField *
find_field (BeaktaItemKind  kind,
            const char     *path)
{
  const BeaktaRecordInfo *info = beakta_record_info (kind);

  for (guint i = 0; i < info->n_fields; i++)
    if (g_str_equal (info->fields[i].name, path))
      return &info->fields[i];

  return NULL;
}

static char *
dup_text (const BeaktaField *field,
          const char        *text)
{
  int value;

  if (field != NULL && field->type == BEAKTA_FIELD_WORD && beakta_words_from_nick (field->words, text, &value))
    return g_strdup (beakta_cli_get_word (field->words, value));

  return g_strdup (text);
}

static char *
dup_value (BeaktaItemKind  kind,
           const char     *path,
           JsonNode       *node)
{
  const BeaktaField *field = find_field (kind, path);
  g_autoptr(GStrvBuilder) words = NULL;
  g_auto(GStrv) items = NULL;

  if (node == NULL)
    return g_strdup ("");
  if (beakta_members_is_text (node))
    return dup_text (field, json_node_get_string (node));
  if (field != NULL && field->type == BEAKTA_FIELD_AMOUNT)
    return json_node_get_int (node) >= 0 ? beakta_cli_format_money (json_node_get_int (node)) : g_strdup ("");
  if (!beakta_members_is_strings (node))
    return json_to_string (node, FALSE);

  words = g_strv_builder_new ();
  for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
    g_strv_builder_add (words, json_array_get_string_element (json_node_get_array (node), i));
  items = g_strv_builder_end (words);

  return g_strjoinv ("; ", items);
}

static BeaktaTable *
make_table (GPtrArray *entries)
{
  const BeaktaLogWords words = {
    .name = _("Journal"),
    .headings = { C_("log", "Number"), C_("log", "Time"), C_("log", "Who"), C_("log", "Entered by"), C_("log", "What was done"),
                  C_("log", "Question"), C_("log", "What"), C_("log", "Before"), C_("log", "After"), C_("log", "Reason") },
    .dup_person = dup_person,
    .dup_deed = dup_deed,
    .get_member = get_member,
    .dup_place = beakta_wording_dup_place,
    .dup_value = dup_value,
  };

  return beakta_log_table_new (entries, &words, NULL);
}

static GBytes *
make_csv (BeaktaCase   *case_,
          BeaktaTable  *table,
          GError      **error)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *created = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  /* Translators: ends a text that was too long for a cell of a table */
  g_autoptr(BeaktaWorkbook) workbook = beakta_workbook_new (beakta_case_get_facts (case_)->number, created, _("(shortened)"));

  beakta_workbook_take_table (workbook, g_object_ref (table));

  return beakta_output_csv (workbook, error);
}

static GBytes *
make_file (BeaktaCase   *case_,
           GPtrArray    *entries,
           gboolean      is_csv,
           gboolean      is_json,
           GError      **error)
{
  g_autoptr(BeaktaTable) table = make_table (entries);
  char *text;

  if (is_csv)
    return make_csv (case_, table, error);

  text = is_json ? beakta_log_table_to_json (table) : beakta_log_table_to_text (table);

  return g_bytes_new_take (text, strlen (text));
}

gboolean
beakta_cli_write_log (BeaktaCli   *cli,
                      BeaktaCase  *case_,
                      GPtrArray   *entries,
                      gboolean     is_csv,
                      const char  *output,
                      GError     **error)
{
  gboolean is_json = output != NULL ? g_str_has_suffix (output, ".json") : cli->json;
  g_autoptr(GBytes) bytes = NULL;
  const char *data;
  gsize size;

  g_return_val_if_fail (cli != NULL && entries != NULL, FALSE);

  is_csv = output != NULL ? g_str_has_suffix (output, ".csv") : is_csv;
  bytes = make_file (case_, entries, is_csv, is_json, error);
  if (bytes == NULL)
    return FALSE;

  data = g_bytes_get_data (bytes, &size);
  if (output != NULL)
    return g_file_set_contents (output, data, (gssize) size, error);

  beakta_cli_print (cli, "%.*s", (int) size, data);

  return TRUE;
}
