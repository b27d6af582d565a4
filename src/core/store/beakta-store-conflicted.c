/* Whoever declared a conflict of interest in a case does not open it: its documents, their bytes, what a search finds in them, the
 * papers that are made of them, and what is written in the case. What is left of it is said in beakta-withheld.h.
 *
 * (1) Nobody gets around it by working in another's name: who enters it must be without a conflict as well.
 * (2) A document that also lies in another case is open, for it is not this case's alone.
 */

#include "beakta-store-private.h"

#include "beakta-withheld.h"
#include "beakta-workflow.h"

/* In the very words of the index: migration 14. A record is written without spaces, and a quotation mark in its words has a sign before
 * it. */
#define IS_CONFLICT "kind = 'conflict' AND instr (value, '\"conflicted\":false') = 0"

static gboolean
refuse (const char  *user,
        GError     **error)
{
  g_set_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_CONFLICT,
               "“%s” declared a conflict of interest in the case, and does not open it", user);
  return FALSE;
}

/* Rule 1: whoever sits at the keyboard; the user, when that is the same. */
static const char *
get_typist (BeaktaStore *self)
{
  return *self->entered_by != '\0' ? self->entered_by : self->user;
}

static gboolean
has_conflicts (BeaktaDriver  *db,
               const char    *one,
               const char    *other,
               gboolean      *has,
               GError       **error)
{
  gint64 n;

  if (!beakta_driver_select_int (db, &n, 0, error, "SELECT count (*) FROM item WHERE id IN ($1, $2) AND " IS_CONFLICT, "ss", one,
                                 other))
    return FALSE;

  *has = n > 0;

  return TRUE;
}

gboolean
beakta_store_has_conflicts (BeaktaStore   *self,
                            BeaktaDriver  *db,
                            gboolean      *has,
                            GError       **error)
{
  return has_conflicts (db, self->user, get_typist (self), has, error);
}

#define SELECT_CLOSED \
  "SELECT count (*) > 0 AND count (*) = sum (EXISTS (SELECT 1 FROM item WHERE id = $2 AND item.case_id = d.case_id AND " \
  IS_CONFLICT ")) FROM document AS d WHERE d.sha256 = $1"

static gboolean
check_person (BeaktaDriver  *db,
              const char    *user,
              const char    *sha256,
              GError       **error)
{
  gboolean has;
  gint64 is_closed;

  if (!has_conflicts (db, user, user, &has, error))
    return FALSE;
  if (!has)
    return TRUE;
  if (!beakta_driver_select_int (db, &is_closed, 0, error, SELECT_CLOSED, "ss", sha256, user))
    return FALSE;

  return !is_closed || refuse (user, error);
}

gboolean
beakta_store_check_may_open (BeaktaStore   *self,
                             BeaktaDriver  *db,
                             const char    *sha256,
                             GError       **error)
{
  return check_person (db, self->user, sha256, error) &&
         (*self->entered_by == '\0' || check_person (db, self->entered_by, sha256, error));
}

static gboolean
list_conflicted (BeaktaDriver  *db,
                 const char    *one,
                 const char    *other,
                 GHashTable   **case_ids,
                 GError       **error)
{
  g_autoptr(GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(BeaktaRows) rows = NULL;
  gboolean has_row;

  rows = beakta_driver_select (db, error, "SELECT case_id FROM item WHERE id IN ($1, $2) AND " IS_CONFLICT, "ss", one, other);
  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      if (!has_row)
        {
          *case_ids = g_steal_pointer (&ids);
          return TRUE;
        }
      g_hash_table_add (ids, g_strdup (beakta_rows_get_text (rows, 0)));
    }

  return FALSE;
}

gboolean
beakta_store_list_conflicted (BeaktaStore   *self,
                              BeaktaDriver  *db,
                              GHashTable   **case_ids,
                              GError       **error)
{
  return list_conflicted (db, self->user, get_typist (self), case_ids, error);
}

gboolean
beakta_store_list_conflicted_of (BeaktaDriver  *db,
                                 const char    *person,
                                 GHashTable   **case_ids,
                                 GError       **error)
{
  return list_conflicted (db, person, person, case_ids, error);
}

gboolean
beakta_store_check_case_open (BeaktaStore   *self,
                              BeaktaDriver  *db,
                              const char    *case_id,
                              GError       **error)
{
  g_autoptr(GHashTable) closed = NULL;

  if (!beakta_store_list_conflicted (self, db, &closed, error))
    return FALSE;

  return !g_hash_table_contains (closed, case_id) || refuse (self->user, error);
}

/* Rule 1. */
gboolean
beakta_store_check_entered_by (BeaktaStore  *self,
                               BeaktaCase   *case_,
                               GError      **error)
{
  return *self->entered_by == '\0' || !beakta_withheld_from (case_, self->entered_by) || refuse (self->entered_by, error);
}

BeaktaCase *
beakta_store_show_case (BeaktaStore  *self,
                        BeaktaCase   *case_,
                        GError      **error)
{
  g_autoptr(BeaktaCase) whole = case_;

  if (!beakta_store_check_entered_by (self, whole, error))
    return NULL;

  return beakta_withheld_from (whole, self->user) ? beakta_withheld_dup_case (whole, self->user) : g_steal_pointer (&whole);
}

GPtrArray *
beakta_store_show_entries (BeaktaStore   *self,
                           BeaktaDriver  *db,
                           GPtrArray     *entries,
                           gboolean       with_empty,
                           GError       **error)
{
  g_autoptr(GPtrArray) whole = entries;
  g_autoptr(GPtrArray) shown = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_entry_unref);
  g_autoptr(GHashTable) closed = NULL;

  if (!beakta_store_list_conflicted (self, db, &closed, error))
    return NULL;
  if (g_hash_table_size (closed) == 0)
    return g_steal_pointer (&whole);

  for (guint i = 0; i < whole->len; i++)
    {
      BeaktaEntry *entry = g_ptr_array_index (whole, i);
      g_autoptr(BeaktaEntry) part = g_hash_table_contains (closed, entry->case_id)
                                    ? beakta_withheld_dup_entry (entry, self->user) : beakta_entry_ref (entry);

      if (with_empty || part->edits->len > 0 || entry->edits->len == 0)
        g_ptr_array_add (shown, g_steal_pointer (&part));
    }

  return g_steal_pointer (&shown);
}

void
beakta_store_append_closed (BeaktaSql   *sql,
                            BeaktaStore *self,
                            const char  *also)
{
  beakta_sql_append (sql, "(SELECT row FROM case_line WHERE case_id IN (SELECT case_id FROM item WHERE " IS_CONFLICT " AND id IN (");
  beakta_sql_append_text (sql, self->user);
  beakta_sql_append (sql, ", ");
  beakta_sql_append_text (sql, get_typist (self));
  beakta_sql_append (sql, ", ");
  beakta_sql_append_text (sql, also != NULL ? also : self->user);
  beakta_sql_append (sql, ")))");
}
