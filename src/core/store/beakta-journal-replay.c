/* An item of the state has the revision and the value that the last entry about it says. For each edit its item is looked up: it is newer,
 * or it is the same byte for byte, or it is not there, and then a later edit or erasure took it away. When as many items were found to
 * be the same as there are, there is none that the journal does not know. */

#include "beakta-journal-replay.h"

#include "beakta-journal.h"
#include "beakta-payload-scan.h"
#include "beakta-payload.h"
#include "beakta-store.h"

#define SELECT_ITEM "SELECT revision, value FROM item WHERE case_id = $1 AND kind = $2 AND id = $3"

static gint64 *
number_new (gint64 number)
{
  gint64 *boxed = g_new (gint64, 1);

  *boxed = number;

  return boxed;
}

static char *
make_key (const char *case_id,
          const char *kind,
          const char *id)
{
  return g_strjoin ("\n", case_id, kind, id, NULL);
}

void
beakta_replay_init (BeaktaReplay          *self,
                    BeaktaDriver          *db,
                    const BeaktaRevisions *revisions,
                    BeaktaDamage          *damage)
{
  *self = (BeaktaReplay) { .db = db, .revisions = revisions, .damage = damage };
  self->missing = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->removed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

void
beakta_replay_clear (BeaktaReplay *self)
{
  g_clear_pointer (&self->missing, g_hash_table_unref);
  g_clear_pointer (&self->removed, g_hash_table_unref);
  g_clear_error (&self->error);
}

/* What an erasure takes is not missing. */
static void
forget_case (BeaktaReplay *self,
             const char   *case_id)
{
  g_autofree char *prefix = make_key (case_id, "", "");
  GHashTableIter iter;
  gpointer key;

  prefix[strlen (case_id) + 1] = '\0';
  g_hash_table_iter_init (&iter, self->missing);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (g_str_has_prefix (key, prefix))
      g_hash_table_iter_remove (&iter);
}

/* Written by the same function as the item; a value that is told in another way, by another version perhaps, is compared as it
 * would be written now. */
static gboolean
is_same_value (const BeaktaScannedEdit *edit,
               const char              *value)
{
  g_autofree char *after = NULL;
  g_autofree char *own = NULL;
  g_autoptr(JsonObject) object = NULL;

  if (strlen (value) == edit->n_after && memcmp (value, edit->after, edit->n_after) == 0)
    return TRUE;

  after = g_strndup (edit->after, edit->n_after);
  object = beakta_json_from_text (after, NULL);
  own = object != NULL ? beakta_json_to_text (object) : NULL;

  return g_strcmp0 (own, value) == 0;
}

static gboolean
tell_item (BeaktaReplay            *self,
           gint64                   sequence,
           const char              *case_id,
           const BeaktaScannedEdit *edit,
           const char              *what)
{
  g_autofree char *words = g_strdup_printf ("%s: %s “%s”", what, edit->kind, edit->id);

  return beakta_damage_tell (self->damage, sequence, case_id, words);
}

/* There is no such item: then it went later. */
static void
note_absence (BeaktaReplay            *self,
              gint64                   sequence,
              const char              *case_id,
              const BeaktaScannedEdit *edit)
{
  char *key = make_key (case_id, edit->kind, edit->id);

  if (edit->after != NULL)
    {
      g_hash_table_replace (self->missing, key, number_new (sequence));
      return;
    }

  g_hash_table_remove (self->missing, key);
  if (g_hash_table_contains (self->removed, key))
    g_free (key);
  else
    g_hash_table_insert (self->removed, key, number_new (sequence));
}

/* What a later entry wrote again is not looked at. */
static gboolean
replay_edit (BeaktaReplay             *self,
             gint64                    sequence,
             const char               *case_id,
             const BeaktaScannedEdit  *edit)
{
  g_autoptr(BeaktaRows) rows = NULL;
  gboolean has_row;
  gint64 revision;

  if (self->revisions != NULL && beakta_revisions_lookup (self->revisions, case_id, edit->kind, edit->id) > sequence)
    return TRUE;

  rows = beakta_driver_select (self->db, &self->error, SELECT_ITEM, "sss", case_id, edit->kind, edit->id);
  if (rows == NULL || !beakta_rows_next (rows, &has_row, &self->error))
    return FALSE;
  if (!has_row)
    {
      note_absence (self, sequence, case_id, edit);
      return TRUE;
    }

  revision = beakta_rows_get_int (rows, 0);
  if (revision > sequence)
    return TRUE;
  if (edit->after == NULL || revision < sequence)
    return tell_item (self, sequence, case_id, edit, "what it did has not come into the case, or was taken back out of it");
  if (!is_same_value (edit, beakta_rows_get_text (rows, 1)))
    return tell_item (self, sequence, case_id, edit, "the case says something else");

  self->n_same++;

  return TRUE;
}

gboolean
beakta_replay_entry (BeaktaReplay *self,
                     gint64        sequence,
                     const char   *case_id,
                     gboolean      erases,
                     const char   *payload)
{
  g_auto(BeaktaPayloadScan) scan = { 0 };
  gboolean has_edit = TRUE;

  if (erases)
    {
      forget_case (self, case_id);
      g_hash_table_replace (self->removed, make_key (case_id, "", ""), number_new (sequence));
    }

  if (!beakta_payload_scan_begin (&scan, payload))
    return beakta_damage_tell (self->damage, sequence, case_id, "it cannot be read");

  while (has_edit)
    {
      if (!beakta_payload_scan_next (&scan, &has_edit))
        return beakta_damage_tell (self->damage, sequence, case_id, "it holds an edit that makes no sense");
      if (has_edit && !replay_edit (self, sequence, case_id, &scan.edit))
        return FALSE;
    }

  return TRUE;
}

/* Puts in what the second half did to what the first one missed. */
static void
join_missing (BeaktaReplay *first,
              BeaktaReplay *second)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, first->missing);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      g_auto(GStrv) parts = g_strsplit (key, "\n", 3);
      g_autofree char *whole = make_key (parts[0], "", "");

      if (g_hash_table_contains (second->removed, key) || g_hash_table_contains (second->removed, whole))
        g_hash_table_iter_remove (&iter);
    }

  g_hash_table_iter_init (&iter, second->missing);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_hash_table_replace (first->missing, g_strdup (key), number_new (*(const gint64 *) value));
}

static void
tell_missing (BeaktaReplay *self)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, self->missing);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      g_auto(GStrv) parts = g_strsplit (key, "\n", 3);
      g_autofree char *words = g_strdup_printf ("the case does not have what it put there: %s “%s”", parts[1], parts[2]);

      beakta_damage_tell (self->damage, *(const gint64 *) value, parts[0], words);
    }
}

/* Items of which no entry says that they are so: the one that was put there earliest, as it says itself. */
static gboolean
report_strays (BeaktaDriver  *db,
               GError       **error)
{
  g_autoptr(BeaktaRows) rows = NULL;
  gboolean has_row;

  rows = beakta_driver_select (db, error, "SELECT case_id, kind, id, revision FROM item ORDER BY revision", "");
  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      gint64 revision = has_row ? beakta_rows_get_int (rows, 3) : 0;
      g_autoptr(BeaktaEntry) entry = has_row ? beakta_journal_load (db, revision, NULL) : NULL;
      g_autofree char *words = NULL;
      BeaktaDamage damage = { revision, NULL, NULL };
      gboolean is_told = FALSE;

      if (!has_row)
        break;
      for (guint i = 0; entry != NULL && i < entry->edits->len; i++)
        {
          const BeaktaEdit *edit = g_ptr_array_index (entry->edits, i);

          is_told |= g_str_equal (entry->case_id, beakta_rows_get_text (rows, 0)) &&
                     g_str_equal (beakta_item_kind_get_nick (edit->kind), beakta_rows_get_text (rows, 1)) &&
                     g_str_equal (edit->id, beakta_rows_get_text (rows, 2));
        }
      if (is_told)
        continue;

      words = g_strdup_printf ("the case has something that it does not say: %s “%s”", beakta_rows_get_text (rows, 1),
                               beakta_rows_get_text (rows, 2));
      damage.what = words;
      return beakta_damage_report (&damage, db, error);
    }

  if (error != NULL && *error == NULL)
    g_set_error_literal (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED,
                         "The state does not verify: the journal does not say all that there is in it");

  return FALSE;
}

gboolean
beakta_replay_judge (BeaktaReplay  *self,
                     BeaktaReplay  *rest,
                     gint64         n_items,
                     GError       **error)
{
  join_missing (self, rest);
  tell_missing (self);
  if (self->damage->sequence != 0)
    return beakta_damage_report (self->damage, self->db, error);

  return n_items == self->n_same + rest->n_same || report_strays (self->db, error);
}
