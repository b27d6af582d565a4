/* The journal of a case as a file, with what it said before and after. */

#define G_LOG_DOMAIN "beaktactl"

#include "beakta-cli-log.h"

#include <glib/gi18n.h>

#include "beakta-cli-words.h"
#include "beakta-members.h"
#include "beakta-record-fields.h"
#include "beakta-wording-log.h"

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

gboolean
beakta_cli_write_log (BeaktaCli   *cli,
                      BeaktaCase  *case_,
                      GPtrArray   *entries,
                      gboolean     is_csv,
                      const char  *output,
                      GError     **error)
{
  const char *name = output != NULL ? output : is_csv ? ".csv" : cli->json ? ".json" : "";
  const BeaktaLogWords words = { .name = _("Journal"), .dup_person = dup_person, .dup_deed = dup_deed, .dup_value = dup_value };
  g_autoptr(GBytes) bytes = NULL;
  const char *data;
  gsize size;

  g_return_val_if_fail (cli != NULL && entries != NULL, FALSE);

  bytes = beakta_wording_make_log (entries, &words, NULL, beakta_case_get_facts (case_)->number, name, error);
  if (bytes == NULL)
    return FALSE;

  data = g_bytes_get_data (bytes, &size);
  if (output != NULL)
    return g_file_set_contents (output, data, (gssize) size, error);

  beakta_cli_print (cli, "%.*s", (int) size, data);

  return TRUE;
}
