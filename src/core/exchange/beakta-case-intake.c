/* The numbers are the rules of the header. */

#define G_LOG_DOMAIN "beakta-exchange"

#include "beakta-case-intake.h"

#include "beakta-register.h"
#include "beakta-store-query.h"
#include "beakta-sort-key.h"

#define PAGE 1000u

const char *
beakta_row_state_get_nick (BeaktaRowState state)
{
  static const char * const nicks[BEAKTA_N_ROW_STATES] = { "new", "fills", "known", "twice", "bad" };

  g_return_val_if_fail ((int) state >= 0 && state < BEAKTA_N_ROW_STATES, "");

  return nicks[state];
}

void
beakta_case_intake_row_free (BeaktaCaseIntakeRow *row)
{
  g_clear_pointer (&row->facts, beakta_record_unref);
  g_free (row->case_id);
  g_free (row->problem);
  g_free (row);
}

/* (transfer full) (nullable): the keys of the numbers of all cases -> their ids. */
static GHashTable *
list_numbers (BeaktaStore   *store,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr(GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  const BeaktaCaseFilter all = BEAKTA_CASE_FILTER_ALL;

  for (guint from = 0;; from += PAGE)
    {
      g_autoptr(GPtrArray) lines = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      lines = beakta_store_list_cases_sync (store, &all, from, PAGE, error);
      if (lines == NULL)
        return NULL;

      for (guint i = 0; i < lines->len; i++)
        {
          const BeaktaCaseLine *line = g_ptr_array_index (lines, i);

          g_hash_table_insert (numbers, beakta_number_key_new_strict (line->number), g_strdup (line->id));
        }
      if (lines->len < PAGE)
        return g_steal_pointer (&numbers);
    }
}

/* Rule 1. @case_: what it says. Returns: whether @row says something besides */
static gboolean
fill_in (const BeaktaFacts  *case_,
         const BeaktaFacts  *row,
         BeaktaFacts        *filled)
{
  const struct
  {
    const char *here;
    const char *there;
    char      **field;
  } fields[] = {
    { case_->title, row->title, &filled->title },
    { case_->applicant, row->applicant, &filled->applicant },
    { case_->applicant_number, row->applicant_number, &filled->applicant_number },
    { case_->programme, row->programme, &filled->programme },
    { case_->received, row->received, &filled->received },
    { case_->due, row->due, &filled->due },
    { case_->caseworker, row->caseworker, &filled->caseworker },
  };
  gboolean fills = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (*fields[i].here == '\0' && *fields[i].there != '\0')
      {
        beakta_record_set (fields[i].field, fields[i].there);
        fills = TRUE;
      }
  if (case_->sought < 0 && row->sought >= 0)
    {
      filled->sought = row->sought;
      fills = TRUE;
    }

  return fills;
}

static gboolean
compare_known (BeaktaStore          *store,
               BeaktaCaseIntakeRow  *row,
               const char           *case_id,
               GError              **error)
{
  g_autoptr(BeaktaCase) case_ = beakta_store_load_case_sync (store, case_id, error);
  g_autoptr(BeaktaFacts) filled = NULL;

  if (case_ == NULL)
    return FALSE;

  filled = beakta_record_copy (beakta_case_get_facts (case_));
  row->case_id = g_strdup (case_id);
  row->state = fill_in (beakta_case_get_facts (case_), row->facts, filled) ? BEAKTA_ROW_FILLS : BEAKTA_ROW_KNOWN;
  beakta_record_unref (row->facts);
  row->facts = g_steal_pointer (&filled);

  return TRUE;
}

static BeaktaCaseIntakeRow *
plan_row (BeaktaStore      *store,
          BeaktaCaseTable  *table,
          guint             at,
          GHashTable       *numbers,
          GHashTable       *seen,
          GError          **error)
{
  BeaktaCaseIntakeRow *row = g_new0 (BeaktaCaseIntakeRow, 1);
  g_autofree char *key = NULL;
  const char *case_id;

  row->row = at;
  row->number = beakta_case_table_get_number (table, at);
  row->facts = beakta_case_table_make_facts (table, at, &row->fault, &row->column);
  row->state = row->facts != NULL ? BEAKTA_ROW_NEW : BEAKTA_ROW_BAD;
  if (row->facts == NULL)
    return row;

  key = beakta_number_key_new_strict (row->facts->number);
  case_id = g_hash_table_lookup (numbers, key);
  if (!g_hash_table_add (seen, g_strdup (key)))
    row->state = BEAKTA_ROW_TWICE;
  else if (case_id != NULL && !compare_known (store, row, case_id, error))
    g_clear_pointer (&row, beakta_case_intake_row_free);

  return row;
}

static gboolean
has_number (BeaktaCaseTable *table)
{
  for (guint i = 0; i < beakta_case_table_get_n_columns (table); i++)
    if (beakta_case_table_get_meaning (table, i) == BEAKTA_COLUMN_NUMBER)
      return TRUE;

  return FALSE;
}

GPtrArray *
beakta_case_intake_plan_sync (BeaktaStore      *store,
                              BeaktaCaseTable  *table,
                              GCancellable     *cancellable,
                              GError          **error)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_case_intake_row_free);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) numbers = NULL;

  g_return_val_if_fail (BEAKTA_IS_STORE (store), NULL);
  g_return_val_if_fail (BEAKTA_IS_CASE_TABLE (table), NULL);

  if (!has_number (table))
    {
      g_set_error_literal (error, BEAKTA_CASE_TABLE_ERROR, BEAKTA_CASE_TABLE_ERROR_NO_NUMBER, "No column is the case number");
      return NULL;
    }

  numbers = list_numbers (store, cancellable, error);
  if (numbers == NULL)
    return NULL;

  for (guint i = 0; i < beakta_case_table_get_n_rows (table); i++)
    {
      BeaktaCaseIntakeRow *row;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      row = plan_row (store, table, i, numbers, seen, error);
      if (row == NULL)
        return NULL;
      g_ptr_array_add (rows, row);
    }

  return g_steal_pointer (&rows);
}

/* Writing */

static BeaktaChange *
make_change (BeaktaStore               *store,
             const BeaktaCaseIntakeRow *row,
             const char                *batch,
             GDateTime                 *now)
{
  g_autoptr(GPtrArray) nothing = g_ptr_array_new ();
  BeaktaChange *change;

  if (row->state == BEAKTA_ROW_NEW)
    change = beakta_register_new_case (row->facts, nothing, NULL, NULL, beakta_store_get_user (store), now);
  else
    {
      change = beakta_change_new (BEAKTA_ACT_EDIT_CASE, row->case_id);
      beakta_change_put (change, row->facts);
    }
  beakta_change_set_batch (change, batch);

  return change;
}

/* What stands in the way of one row only: rule 2. */
static gboolean
is_of_row (const GError *problem)
{
  return problem->domain != BEAKTA_STORE_ERROR || problem->code == BEAKTA_STORE_ERROR_EXISTS ||
         problem->code == BEAKTA_STORE_ERROR_STALE || problem->code == BEAKTA_STORE_ERROR_NOT_FOUND;
}

static gboolean
write_row (BeaktaStore          *store,
           BeaktaCaseIntakeRow  *row,
           const char           *batch,
           GDateTime            *now,
           guint                *n_written,
           GError              **error)
{
  g_autoptr(BeaktaChange) change = make_change (store, row, batch, now);
  g_autoptr(GError) problem = NULL;
  g_autoptr(BeaktaEntry) entry = beakta_store_apply_sync (store, change, &problem);

  if (entry != NULL)
    {
      ++*n_written;
      return TRUE;
    }
  if (is_of_row (problem))
    {
      row->problem = g_strdup (problem->message);
      return TRUE;
    }

  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

gboolean
beakta_case_intake_apply_sync (BeaktaStore              *store,
                               GPtrArray                *rows,
                               gboolean                  fill,
                               GDateTime                *now,
                               BeaktaCaseIntakeProgress  progress,
                               gpointer                  progress_data,
                               GCancellable             *cancellable,
                               guint                    *n_new,
                               guint                    *n_filled,
                               GError                  **error)
{
  g_autofree char *batch = g_uuid_string_random ();

  g_return_val_if_fail (BEAKTA_IS_STORE (store), FALSE);
  g_return_val_if_fail (rows != NULL, FALSE);
  g_return_val_if_fail (now != NULL, FALSE);
  g_return_val_if_fail (n_new != NULL && n_filled != NULL, FALSE);

  *n_new = *n_filled = 0;
  for (guint i = 0; i < rows->len; i++)
    {
      BeaktaCaseIntakeRow *row = g_ptr_array_index (rows, i);
      gboolean is_new = row->state == BEAKTA_ROW_NEW;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if ((is_new || (fill && row->state == BEAKTA_ROW_FILLS)) &&
          !write_row (store, row, batch, now, is_new ? n_new : n_filled, error))
        return FALSE;
      if (progress != NULL)
        progress (i + 1, rows->len, progress_data);
    }

  return TRUE;
}
