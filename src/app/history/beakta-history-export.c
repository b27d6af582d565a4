/* The history as a file. */

#define G_LOG_DOMAIN "beakta-history-export"

#include "beakta-history-export.h"

#include <glib/gi18n.h>

#include "beakta-log-table.h"
#include "beakta-output.h"
#include "beakta-wording-members.h"
#include "beakta-wording-values.h"
#include "beakta-wording.h"

typedef struct
{
  BeaktaCaseEditor *editor;
  GHashTable       *carried;         /* of BeaktaEntry: what was done elsewhere */
} Teller;

static char *
dup_person (const char *user,
            gpointer    user_data)
{
  const Teller *teller = user_data;

  return g_strdup (beakta_case_editor_get_name (teller->editor, user));
}

static char *
dup_deed (BeaktaEntry *entry,
          gpointer     user_data)
{
  const Teller *teller = user_data;
  g_autofree char *deed = beakta_wording_dup_deed (entry);

  if (g_hash_table_contains (teller->carried, entry))
    return g_strdup_printf ("%s (%s)", deed, _("done elsewhere, carried here with the case"));

  return g_steal_pointer (&deed);
}

static const char *
get_member (BeaktaItemKind  kind,
            const char     *path)
{
  return kind != BEAKTA_ITEM_ASSESSMENT ? beakta_wording_get_member (kind, path) : NULL;
}

static BeaktaTable *
make_table (BeaktaCaseEditor *editor,
            GPtrArray        *entries,
            guint             n_carried)
{
  g_autoptr(GHashTable) carried = g_hash_table_new (NULL, NULL);
  Teller teller = { editor, carried };
  const BeaktaLogWords words = {
    .name = _("History"),
    .headings = { C_("log", "Number"), C_("log", "Time"), C_("log", "Who"), C_("log", "Entered by"), C_("log", "What was done"),
                  C_("log", "Question"), C_("log", "What"), C_("log", "Before"), C_("log", "After"), C_("log", "Reason") },
    .dup_person = dup_person,
    .dup_deed = dup_deed,
    .get_member = get_member,
    .dup_place = beakta_wording_dup_place,
    .dup_value = beakta_wording_dup_member_value,
  };

  for (guint i = 0; i < n_carried; i++)
    g_hash_table_add (carried, g_ptr_array_index (entries, i));

  return beakta_log_table_new (entries, &words, &teller);
}

static GBytes *
make_csv (BeaktaCaseEditor  *editor,
          BeaktaTable       *table,
          GError           **error)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *created = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  const char *title = beakta_case_get_facts (beakta_case_editor_get_case (editor))->number;
  /* Translators: ends a text that was too long for a cell of a table */
  g_autoptr(BeaktaWorkbook) workbook = beakta_workbook_new (title, created, _("(shortened)"));

  beakta_workbook_take_table (workbook, g_object_ref (table));

  return beakta_output_csv (workbook, error);
}

GBytes *
beakta_history_export (BeaktaCaseEditor  *editor,
                       GPtrArray         *entries,
                       guint              n_carried,
                       const char        *name,
                       GError           **error)
{
  g_autoptr(BeaktaTable) table = NULL;
  char *text;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);
  g_return_val_if_fail (entries != NULL && name != NULL, NULL);

  table = make_table (editor, entries, n_carried);
  if (g_str_has_suffix (name, ".csv"))
    return make_csv (editor, table, error);

  text = g_str_has_suffix (name, ".json") ? beakta_log_table_to_json (table) : beakta_log_table_to_text (table);

  return g_bytes_new_take (text, strlen (text));
}
