#include "beakta-office-events.h"

#include "beakta-line-chain.h"
#include "beakta-store.h"

#define COLUMNS "sequence, time, actor, name, sum, hash"
#define ALL     "SELECT " COLUMNS " FROM office_event ORDER BY sequence"
#define LAST    "SELECT sequence, hash FROM office_event ORDER BY sequence DESC LIMIT 1"

/* Of what was taken back. */
#define NOTHING ""

gboolean
beakta_office_events_add (BeaktaDriver  *db,
                          const char    *actor,
                          const char    *time,
                          const char    *name,
                          const char    *value,
                          GError       **error)
{
  g_autofree char *sum = value != NULL ? g_compute_checksum_for_string (G_CHECKSUM_SHA256, value, -1) : g_strdup (NOTHING);
  const char *fields[] = { time, actor, name, sum };
  gint64 sequence;
  g_autofree char *hash = beakta_line_chain_next (db, LAST, fields, G_N_ELEMENTS (fields), &sequence, error);

  return hash != NULL &&
         beakta_driver_run (db, error, "INSERT INTO office_event (" COLUMNS ") VALUES ($1, $2, $3, $4, $5, $6)", "isssss",
                            sequence, time, actor, name, sum, hash);
}

/* (transfer full) (nullable): of GStrv: name, value, who, when */
static GPtrArray *
list_decisions (BeaktaDriver  *db,
                GError       **error)
{
  g_autoptr(GPtrArray) decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr(BeaktaRows) rows = beakta_driver_select (db, error, "SELECT name, value, decided_by, decided_at FROM office "
                                                     "ORDER BY decided_at, name", "");
  gboolean has_row;

  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      GStrv decision;

      if (!has_row)
        return g_steal_pointer (&decisions);

      decision = g_new0 (char *, 5);
      for (int i = 0; i < 4; i++)
        decision[i] = g_strdup (beakta_rows_get_text (rows, i));
      g_ptr_array_add (decisions, decision);
    }

  return NULL;
}

gboolean
beakta_office_events_begin (BeaktaDriver  *db,
                            GError       **error)
{
  g_autoptr(GPtrArray) decisions = NULL;
  gint64 n_events;

  if (!beakta_driver_select_int (db, &n_events, 0, error, "SELECT count (*) FROM office_event", ""))
    return FALSE;
  if (n_events > 0)
    return TRUE;

  decisions = list_decisions (db, error);
  for (guint i = 0; decisions != NULL && i < decisions->len; i++)
    {
      const GStrv decision = g_ptr_array_index (decisions, i);

      if (!beakta_office_events_add (db, decision[2], decision[3], decision[0], decision[1], error))
        return FALSE;
    }

  return decisions != NULL;
}

static gboolean
report (const char  *what,
        const char  *which,
        GError     **error)
{
  g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED, "%s “%s”", what, which);
  return FALSE;
}

/* (transfer full): who decided what, and when, in one line. */
static char *
make_word (const char *actor,
           const char *time,
           const char *sum)
{
  return g_strjoin ("\n", actor, time, sum, NULL);
}

/* @decided: name -> what the last line about it says */
static gboolean
replay (BeaktaDriver  *db,
        GHashTable    *decided,
        GError       **error)
{
  g_autoptr(BeaktaRows) rows = beakta_driver_select (db, error, ALL, "");
  gboolean has_row;

  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      const char *name, *sum;

      if (!has_row)
        return TRUE;

      name = beakta_rows_get_text (rows, 3);
      sum = beakta_rows_get_text (rows, 4);
      if (g_str_equal (sum, NOTHING))
        g_hash_table_remove (decided, name);
      else
        g_hash_table_replace (decided, g_strdup (name), make_word (beakta_rows_get_text (rows, 2), beakta_rows_get_text (rows, 1), sum));
    }

  return FALSE;
}

gboolean
beakta_office_events_verify (BeaktaDriver  *db,
                             GError       **error)
{
  g_autoptr(GHashTable) decided = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(GPtrArray) decisions = NULL;

  if (!beakta_line_chain_verify (db, ALL, 4, "What the office decided", error) || !replay (db, decided, error))
    return FALSE;

  decisions = list_decisions (db, error);
  if (decisions == NULL)
    return FALSE;

  for (guint i = 0; i < decisions->len; i++)
    {
      const GStrv decision = g_ptr_array_index (decisions, i);
      g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, decision[1], -1);
      g_autofree char *word = make_word (decision[2], decision[3], sum);

      if (g_strcmp0 (g_hash_table_lookup (decided, decision[0]), word) != 0)
        return report ("It is not what the office decided:", decision[0], error);
      g_hash_table_remove (decided, decision[0]);
    }

  return g_hash_table_size (decided) == 0 || report ("Something that the office decided is missing:", "*", error);
}
