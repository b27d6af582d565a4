/* A journal as a file. Without widgets: the command line says the same. */

#define G_LOG_DOMAIN "beakta-wording"

#include "beakta-wording-log.h"

#include <string.h>

#include <glib/gi18n.h>

#include "beakta-output.h"
#include "beakta-wording-members.h"

static const char *
get_member (BeaktaItemKind  kind,
            const char     *path)
{
  return kind != BEAKTA_ITEM_ASSESSMENT ? beakta_wording_get_member (kind, path) : NULL;
}

static BeaktaTable *
make_table (GPtrArray            *entries,
            const BeaktaLogWords *teller,
            gpointer              user_data)
{
  const BeaktaLogWords words = {
    .name = teller->name,
    .headings = { C_("log", "Number"), C_("log", "Time"), C_("log", "Who"), C_("log", "Entered by"), C_("log", "What was done"),
                  C_("log", "Question"), C_("log", "What"), C_("log", "Before"), C_("log", "After"), C_("log", "Reason") },
    .dup_person = teller->dup_person,
    .dup_deed = teller->dup_deed,
    .get_member = get_member,
    .dup_place = beakta_wording_dup_place,
    .dup_value = teller->dup_value,
  };

  return beakta_log_table_new (entries, &words, user_data);
}

static GBytes *
make_csv (BeaktaTable  *table,
          const char   *number,
          GError      **error)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *created = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  /* Translators: ends a text that was too long for a cell of a table */
  g_autoptr(BeaktaWorkbook) workbook = beakta_workbook_new (number, created, _("(shortened)"));

  beakta_workbook_take_table (workbook, g_object_ref (table));

  return beakta_output_csv (workbook, error);
}

GBytes *
beakta_wording_make_log (GPtrArray             *entries,
                         const BeaktaLogWords  *teller,
                         gpointer               user_data,
                         const char            *number,
                         const char            *file_name,
                         GError               **error)
{
  g_autoptr(BeaktaTable) table = NULL;
  char *text;

  g_return_val_if_fail (entries != NULL && teller != NULL, NULL);
  g_return_val_if_fail (number != NULL && file_name != NULL, NULL);

  table = make_table (entries, teller, user_data);
  if (g_str_has_suffix (file_name, ".csv"))
    return make_csv (table, number, error);

  text = g_str_has_suffix (file_name, ".json") ? beakta_log_table_to_json (table) : beakta_log_table_to_text (table);

  return g_bytes_new_take (text, strlen (text));
}
