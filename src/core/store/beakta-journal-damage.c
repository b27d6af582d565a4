#include "beakta-journal-damage.h"

#include "beakta-store.h"

void
beakta_damage_clear (BeaktaDamage *damage)
{
  g_free (damage->case_id);
  g_free (damage->what);
}

gboolean
beakta_damage_tell (BeaktaDamage *damage,
                    gint64        sequence,
                    const char   *case_id,
                    const char   *what)
{
  if (damage->sequence != 0 && damage->sequence <= sequence)
    return FALSE;

  beakta_damage_clear (damage);
  damage->sequence = sequence;
  damage->case_id = g_strdup (case_id);
  damage->what = g_strdup (what);

  return FALSE;
}

/* (transfer full): "(403-1201-2026, answer by anna, 2026-03-02T10:04:11Z)"; what is known of the entry. */
static char *
describe_entry (BeaktaDriver       *db,
                const BeaktaDamage *damage)
{
  g_autoptr(BeaktaRows) rows = NULL;
  gboolean has_row;

  rows = beakta_driver_select (db, NULL, "SELECT coalesce ((SELECT number FROM case_line WHERE case_line.case_id = journal.case_id), "
                               "case_id), act, actor, time FROM journal WHERE sequence = $1", "i", damage->sequence);
  if (rows == NULL || !beakta_rows_next (rows, &has_row, NULL) || !has_row)
    return g_strdup (damage->case_id != NULL ? damage->case_id : "");

  return g_strdup_printf (" (case %s, “%s” by %s, %s)", beakta_rows_get_text (rows, 0), beakta_rows_get_text (rows, 1),
                          beakta_rows_get_text (rows, 2), beakta_rows_get_text (rows, 3));
}

gboolean
beakta_damage_report (const BeaktaDamage  *damage,
                      BeaktaDriver        *db,
                      GError             **error)
{
  g_autofree char *entry = describe_entry (db, damage);

  g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED,
               "Entry %" G_GINT64_FORMAT " of the journal%s does not verify: %s", damage->sequence, entry, damage->what);
  return FALSE;
}
