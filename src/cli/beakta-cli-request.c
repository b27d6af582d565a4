/* What the commands on requests and contacts share. */

#define G_LOG_DOMAIN "beaktactl"

#include "beakta-cli-request.h"

#include <glib/gi18n.h>

#include "beakta-cli.h"
#include "beakta-workday.h"

char *
beakta_cli_dup_today (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

gboolean
beakta_cli_check_day (const char  *day,
                      GError     **error)
{
  GDate date;

  if (day == NULL || beakta_workday_parse (day, &date))
    return TRUE;

  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE, _("“%s” is no day; write it as 2026-12-01"), day);
  return FALSE;
}

gboolean
beakta_cli_parse_channel (const char     *word,
                          BeaktaChannel  *channel,
                          GError        **error)
{
  int value = BEAKTA_CHANNEL_UNSET;

  if (word != NULL && (*word == '\0' || !beakta_words_from_nick (BEAKTA_WORDS_CHANNEL, word, &value)))
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                   _("“%s” is no channel; choose one of email, letter, e-service, telephone, meeting, other"), word);
      return FALSE;
    }

  *channel = value;
  return TRUE;
}

gboolean
beakta_cli_check_document (BeaktaCase  *case_,
                           int          number,
                           GError     **error)
{
  if (number == 0 || (number > 0 && beakta_case_get_document (case_, number) != NULL))
    return TRUE;

  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND, _("the case has no document %d"), number);
  return FALSE;
}

void
beakta_json_record (JsonBuilder        *builder,
                    const BeaktaRecord *record)
{
  JsonObject *value = beakta_record_to_json (record);
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_object_set_string_member (value, "id", record->id);
  json_node_take_object (node, value);
  json_builder_add_value (builder, node);
}

void
beakta_json_records (JsonBuilder *builder,
                     const char  *name,
                     GPtrArray   *records)
{
  beakta_json_list (builder, name);
  for (guint i = 0; i < records->len; i++)
    beakta_json_record (builder, g_ptr_array_index (records, i));
  json_builder_end_array (builder);
}
