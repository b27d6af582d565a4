/* A journal as a table for a file. */

#include "beakta-log-table.h"

#include "beakta-members.h"

static const guint widths[BEAKTA_N_LOG_COLUMNS] = { 8, 20, 20, 16, 44, 10, 24, 44, 44, 32 };

static const char * const keys[BEAKTA_N_LOG_COLUMNS] = {
  "sequence", "time", "actor", "enteredBy", "deed", "place", "what", "before", "after", "reason"
};

static char *
dup_time (const char *time)
{
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr(GDateTime) moment = g_date_time_new_from_iso8601 (time, utc);
  g_autoptr(GDateTime) local = moment != NULL ? g_date_time_to_local (moment) : NULL;

  return local != NULL ? g_date_time_format (local, "%Y-%m-%d %H:%M:%S") : g_strdup (time);
}

typedef struct
{
  BeaktaTable          *table;
  const BeaktaLogWords *words;
  gpointer              user_data;
} Writing;

/* @edit, @path: (nullable): of an entry that altered nothing that is told. Returns: whether there is a row */
static gboolean
add_row (const Writing    *writing,
         BeaktaEntry      *entry,
         const BeaktaEdit *edit,
         const char       *path)
{
  const BeaktaLogWords *words = writing->words;
  const char *what = path != NULL ? words->get_member (edit->kind, path) : "";
  g_autofree char *time = dup_time (entry->time);
  g_autofree char *who = words->dup_person (entry->actor, writing->user_data);
  g_autofree char *entered = *entry->entered_by != '\0' ? words->dup_person (entry->entered_by, writing->user_data) : g_strdup ("");
  g_autofree char *deed = words->dup_deed (entry, writing->user_data);
  g_autofree char *place = path != NULL ? words->dup_place (edit->kind, edit->id) : g_strdup ("");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  const char *texts[] = { time, who, entered, deed, place, what };

  if (what == NULL)
    return FALSE;

  before = path != NULL ? words->dup_value (edit->kind, path, beakta_members_get (edit->before, path)) : g_strdup ("");
  after = path != NULL ? words->dup_value (edit->kind, path, beakta_members_get (edit->after, path)) : g_strdup ("");
  if (path != NULL && g_str_equal (before, after))
    return FALSE;

  beakta_table_add_number (writing->table, (double) entry->sequence);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    beakta_table_add_text (writing->table, texts[i]);
  beakta_table_add_text (writing->table, before);
  beakta_table_add_text (writing->table, after);
  beakta_table_add_text (writing->table, entry->reason);

  return TRUE;
}

static void
add_entry (const Writing *writing,
           BeaktaEntry   *entry)
{
  gboolean has_row = FALSE;

  for (guint i = 0; i < entry->edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (entry->edits, i);
      g_auto(GStrv) paths = beakta_members_list_changed (edit->before, edit->after);

      for (guint j = 0; paths[j] != NULL; j++)
        has_row = add_row (writing, entry, edit, paths[j]) || has_row;
    }

  if (!has_row)
    add_row (writing, entry, NULL, NULL);
}

BeaktaTable *
beakta_log_table_new (GPtrArray            *entries,
                      const BeaktaLogWords *words,
                      gpointer              user_data)
{
  Writing writing = { NULL, words, user_data };

  g_return_val_if_fail (entries != NULL && words != NULL, NULL);

  writing.table = beakta_table_new (words->name);
  for (guint i = 0; i < BEAKTA_N_LOG_COLUMNS; i++)
    beakta_table_add_column (writing.table, words->headings[i], widths[i]);
  for (guint i = 0; i < entries->len; i++)
    add_entry (&writing, g_ptr_array_index (entries, i));

  return writing.table;
}

static const char *
get_text (BeaktaTable     *table,
          guint            row,
          BeaktaLogColumn  column)
{
  const BeaktaValue *value = beakta_table_get_value (table, row, column);

  return value->kind == BEAKTA_VALUE_TEXT ? value->text : "";
}

static gint64
get_sequence (BeaktaTable *table,
              guint        row)
{
  return (gint64) beakta_table_get_value (table, row, BEAKTA_LOG_NUMBER)->number;
}

static void
append_head (GString     *text,
             BeaktaTable *table,
             guint        row)
{
  const char *entered = get_text (table, row, BEAKTA_LOG_ENTERED_BY);
  const char *reason = get_text (table, row, BEAKTA_LOG_REASON);

  g_string_append_printf (text, "%s  %s", get_text (table, row, BEAKTA_LOG_TIME), get_text (table, row, BEAKTA_LOG_WHO));
  if (*entered != '\0')
    g_string_append_printf (text, " (%s)", entered);
  g_string_append_printf (text, " %s", get_text (table, row, BEAKTA_LOG_DEED));
  if (*reason != '\0')
    g_string_append_printf (text, " – %s", reason);
  g_string_append_c (text, '\n');
}

/* Below its entry, with its lines under each other. */
static void
append_side (GString    *text,
             const char *sign,
             const char *value)
{
  g_auto(GStrv) lines = g_strsplit (value, "\n", -1);

  if (*value == '\0')
    return;

  for (guint i = 0; lines[i] != NULL; i++)
    g_string_append_printf (text, "      %s %s\n", i == 0 ? sign : " ", lines[i]);
}

char *
beakta_log_table_to_text (BeaktaTable *table)
{
  GString *text = g_string_new (NULL);
  gint64 sequence = 0;

  g_return_val_if_fail (BEAKTA_IS_TABLE (table), NULL);

  for (guint row = 0; row < beakta_table_get_n_rows (table); row++)
    {
      const char *place = get_text (table, row, BEAKTA_LOG_PLACE);
      const char *what = get_text (table, row, BEAKTA_LOG_WHAT);

      if (get_sequence (table, row) != sequence)
        append_head (text, table, row);
      sequence = get_sequence (table, row);
      if (*what == '\0')
        continue;

      g_string_append_printf (text, "    %s%s%s:\n", place, *place != '\0' ? " " : "", what);
      append_side (text, "–", get_text (table, row, BEAKTA_LOG_BEFORE));
      append_side (text, "+", get_text (table, row, BEAKTA_LOG_AFTER));
    }

  return g_string_free (text, FALSE);
}

char *
beakta_log_table_to_json (BeaktaTable *table)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) root = NULL;

  g_return_val_if_fail (BEAKTA_IS_TABLE (table), NULL);

  json_builder_begin_array (builder);
  for (guint row = 0; row < beakta_table_get_n_rows (table); row++)
    {
      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, keys[BEAKTA_LOG_NUMBER]);
      json_builder_add_int_value (builder, get_sequence (table, row));
      for (guint column = BEAKTA_LOG_TIME; column < BEAKTA_N_LOG_COLUMNS; column++)
        {
          json_builder_set_member_name (builder, keys[column]);
          json_builder_add_string_value (builder, get_text (table, row, column));
        }
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, TRUE);
}
