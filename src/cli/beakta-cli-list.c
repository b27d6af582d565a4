/* import of a list of cases from the board's own system. */

#define G_LOG_DOMAIN "beaktactl"

#include "beakta-cli-carry.h"

#include <glib/gi18n.h>

#include "beakta-case-intake.h"
#include "beakta-cli-json.h"
#include "beakta-intake.h"

#define SHOWN_ROWS 10

void
beakta_cli_list_clear (BeaktaCliList *list)
{
  g_free (list->file);
  g_free (list->map);
}

static BeaktaCaseTable *
load_table (const BeaktaCliList  *list,
            GError              **error)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (list->file);
  g_autoptr(GError) problem = NULL;
  g_autoptr(GBytes) bytes = g_file_load_bytes (file, NULL, NULL, &problem);
  g_autoptr(BeaktaCaseTable) table = bytes != NULL ? beakta_case_table_read_sync (bytes, NULL, &problem) : NULL;

  if (table == NULL)
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_READ, _("no list could be read in “%1$s”: %2$s"), list->file,
                   problem->message);
      return NULL;
    }

  if (list->map == NULL)
    beakta_case_table_recall (table);
  else if (!beakta_case_table_set_map (table, list->map, &problem))
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE, _("--map is not understood: %s"), problem->message);
      return NULL;
    }

  return g_steal_pointer (&table);
}

static const char *
get_fault_words (BeaktaRowFault fault)
{
  switch (fault)
    {
    case BEAKTA_ROW_FAULT_NO_NUMBER:
      return _("it has no case number");
    case BEAKTA_ROW_FAULT_NO_TITLE:
      return _("it has neither a title nor an applicant");
    case BEAKTA_ROW_FAULT_AMOUNT:
      return _("the amount cannot be read");
    case BEAKTA_ROW_FAULT_DAY:
      return _("the date cannot be read");
    case BEAKTA_ROW_FAULT_LONG:
      return _("a text in it is too long");
    case BEAKTA_ROW_FAULT_NONE:
    default:
      return "";
    }
}

/* (transfer full) (nullable): what is wrong with a row; NULL when nothing is. */
static char *
dup_wrong (BeaktaCaseTable           *table,
           const BeaktaCaseIntakeRow *row)
{
  if (row->problem != NULL)
    return g_strdup (row->problem);
  if (row->state == BEAKTA_ROW_TWICE)
    return g_strdup (_("an earlier row has the same case number"));
  if (row->state != BEAKTA_ROW_BAD)
    return NULL;
  if (row->fault == BEAKTA_ROW_FAULT_NO_NUMBER || row->fault == BEAKTA_ROW_FAULT_NO_TITLE)
    return g_strdup (get_fault_words (row->fault));

  /* Translators: %1$s is what is wrong, %2$s the heading of a column, %3$s what stands there */
  return g_strdup_printf (_("%1$s (%2$s: “%3$s”)"), get_fault_words (row->fault), beakta_case_table_get_heading (table, row->column),
                          beakta_case_table_get_cell (table, row->row, row->column));
}

static void
tell_wrong (BeaktaCaseTable *table,
            GPtrArray       *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const BeaktaCaseIntakeRow *row = g_ptr_array_index (rows, i);
      g_autofree char *wrong = dup_wrong (table, row);

      if (wrong != NULL)
        beakta_cli_warn (_("row %1$u is left out: %2$s"), row->number, wrong);
    }
}

static void
print_preview (BeaktaCli       *cli,
               BeaktaCaseTable *table,
               GPtrArray       *rows)
{
  g_autofree char *map = beakta_case_table_dup_map (table);

  beakta_cli_print (cli, "--map '%s'\n", map);
  for (guint i = 0; i < rows->len && i < SHOWN_ROWS; i++)
    {
      const BeaktaCaseIntakeRow *row = g_ptr_array_index (rows, i);

      beakta_cli_print (cli, "%5u  %-5s", row->number, beakta_row_state_get_nick (row->state));
      if (row->facts != NULL)
        beakta_cli_print (cli, "  %s  %s  %s", row->facts->number, row->facts->title, row->facts->applicant);
      beakta_cli_print (cli, "\n");
    }
}

static void
print_counts (BeaktaCli *cli,
              GPtrArray *rows)
{
  guint counts[BEAKTA_N_ROW_STATES] = { 0 };

  for (guint i = 0; i < rows->len; i++)
    counts[((const BeaktaCaseIntakeRow *) g_ptr_array_index (rows, i))->state]++;

  /* Translators: each number counts rows of a list */
  beakta_cli_print (cli, _("new: %1$u, fill something in: %2$u, known: %3$u, twice: %4$u, wrong: %5$u"), counts[BEAKTA_ROW_NEW],
                    counts[BEAKTA_ROW_FILLS], counts[BEAKTA_ROW_KNOWN], counts[BEAKTA_ROW_TWICE], counts[BEAKTA_ROW_BAD]);
  beakta_cli_print (cli, "\n");
}

static void
print_json (BeaktaCli       *cli,
            BeaktaCaseTable *table,
            GPtrArray       *rows,
            guint            n_new,
            guint            n_filled)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autofree char *map = beakta_case_table_dup_map (table);

  json_builder_begin_object (builder);
  beakta_json_string (builder, "map", map);
  beakta_json_number (builder, "registered", n_new);
  beakta_json_number (builder, "filled", n_filled);
  beakta_json_list (builder, "rows");
  for (guint i = 0; i < rows->len; i++)
    {
      const BeaktaCaseIntakeRow *row = g_ptr_array_index (rows, i);

      json_builder_begin_object (builder);
      beakta_json_number (builder, "row", row->number);
      beakta_json_string (builder, "state", row->problem != NULL ? "refused" : beakta_row_state_get_nick (row->state));
      beakta_json_string (builder, "fault", beakta_row_fault_get_nick (row->fault));
      beakta_json_string (builder, "number", row->facts != NULL ? row->facts->number : "");
      beakta_json_string (builder, "title", row->facts != NULL ? row->facts->title : "");
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

static void
print_outcome (BeaktaCli           *cli,
               const BeaktaCliList *list,
               BeaktaCaseTable     *table,
               GPtrArray           *rows,
               guint                n_new,
               guint                n_filled)
{
  if (cli->json)
    {
      print_json (cli, table, rows, n_new, n_filled);
      return;
    }

  if (list->preview)
    print_preview (cli, table, rows);
  print_counts (cli, rows);
  if (!list->preview)
    {
      beakta_cli_print (cli, _("registered: %1$u, filled in: %2$u"), n_new, n_filled);
      beakta_cli_print (cli, "\n");
      if (n_new + n_filled > 0)
        beakta_cli_print (cli, "%s\n", _("“beaktactl undo --several” takes it back"));
    }
}

gboolean
beakta_cli_import_list (BeaktaCli            *cli,
                        const BeaktaCliList  *list,
                        GError              **error)
{
  g_autoptr(BeaktaCaseTable) table = NULL;
  g_autoptr(GPtrArray) rows = NULL;
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(GError) problem = NULL;
  guint n_new = 0, n_filled = 0;

  if (beakta_cli_open (cli, TRUE, error) == NULL)
    return FALSE;

  table = load_table (list, error);
  if (table == NULL)
    return FALSE;

  rows = beakta_case_intake_plan_sync (cli->store, table, NULL, &problem);
  if (g_error_matches (problem, BEAKTA_CASE_TABLE_ERROR, BEAKTA_CASE_TABLE_ERROR_NO_NUMBER))
    {
      g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED,
                           _("no column of the list is known to be the case number; name it with --map number=HEADING"));
      return FALSE;
    }
  if (rows == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }

  if (!list->preview &&
      !beakta_case_intake_apply_sync (cli->store, rows, list->fill, now, NULL, NULL, NULL, &n_new, &n_filled, error))
    return FALSE;
  if (!list->preview && list->map != NULL && !beakta_case_table_remember (table, &problem))
    beakta_cli_warn (_("what the columns are could not be remembered: %s"), problem->message);

  print_outcome (cli, list, table, rows, n_new, n_filled);
  tell_wrong (table, rows);

  return TRUE;
}
