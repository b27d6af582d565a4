/* The one door for changes.
 *
 * In one transaction, in the writing thread:
 * (1) the workflow says whether the acting person may do it, as the case stands now, and the journal whether they took a part
 *     in the assessment that they are to review; what is proposed lacks nothing (beakta-readiness.h);
 * (2) every edit is made from the revision that the item has, else the change is STALE and nothing is written;
 * (3) the values before are filled in from the state, so that the change can be inverted;
 * (4) no part is left without its whole: beakta-bonds.h;
 * (5) a document says the sum of its text, which belongs to no entry and would else be vouched for by none;
 * (6) originals, journal, state and projections are written, or none of them.
 */

#include "beakta-store-private.h"

#include "beakta-batches.h"
#include "beakta-journal.h"
#include "beakta-originals.h"
#include "beakta-bonds.h"
#include "beakta-deputed.h"
#include "beakta-past.h"
#include "beakta-projection.h"
#include "beakta-sort-key.h"
#include "beakta-state.h"
#include "beakta-workflow.h"

/* The case that was written last is kept, for as long as nobody else has written it. */
BeaktaCase *
beakta_store_get_case_to_write (BeaktaStore   *self,
                                BeaktaDriver  *db,
                                const char    *case_id,
                                GError       **error)
{
  gint64 head;

  if (!beakta_state_get_head (db, case_id, &head, error))
    return NULL;

  if (self->last_case != NULL && beakta_case_get_head (self->last_case) == head &&
      g_str_equal (beakta_case_get_id (self->last_case), case_id))
    return g_object_ref (self->last_case);

  return head > 0 ? beakta_state_load_case (db, case_id, error) : beakta_case_new (case_id);
}

static gboolean
check_existence (BeaktaCase  *case_,
                 BeaktaAct    act,
                 GError     **error)
{
  gboolean begins = act == BEAKTA_ACT_REGISTER || act == BEAKTA_ACT_CARRY_IN;
  gboolean exists = begins ? beakta_case_get_head (case_) > 0 : beakta_case_is_there (case_);

  if (exists != begins)
    return TRUE;

  g_set_error (error, BEAKTA_STORE_ERROR, exists ? BEAKTA_STORE_ERROR_EXISTS : BEAKTA_STORE_ERROR_NOT_FOUND,
               exists ? "There is already a case “%s”" : "There is no case “%s”", beakta_case_get_id (case_));
  return FALSE;
}

/* Rule 2. */
static gboolean
check_base (BeaktaCase        *case_,
            const BeaktaEdit  *edit,
            BeaktaRecord     **current,
            GError           **error)
{
  const BeaktaRecord *record = beakta_case_lookup (case_, edit->kind, edit->id);
  gint64 revision = record != NULL ? record->revision : 0;

  if (revision == edit->base_revision)
    return TRUE;

  if (current != NULL)
    *current = record != NULL ? beakta_record_ref (record) : NULL;
  g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_STALE,
               "The %s “%s” was changed by somebody else (it is at %" G_GINT64_FORMAT ", the change was made from %"
               G_GINT64_FORMAT ")", beakta_item_kind_get_nick (edit->kind), edit->id, revision, edit->base_revision);
  return FALSE;
}

static gboolean
has_original (BeaktaDriver      *db,
              const BeaktaEdit  *edit,
              GError           **error)
{
  const char *member = edit->kind == BEAKTA_ITEM_CARRIAGE ? "journal" : "sha256";
  const char *sha256 = json_object_get_string_member_with_default (edit->after, member, "");
  gboolean has;

  if (!beakta_originals_has (db, sha256, &has, error))
    return FALSE;
  if (has)
    return TRUE;

  g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_FAILED, "The original of the %s %s did not come with it",
               beakta_item_kind_get_nick (edit->kind), edit->id);
  return FALSE;
}

/* A number is taken when another case has it, however it is spaced and parted. */
static gboolean
check_number (BeaktaDriver      *db,
              const char        *case_id,
              const BeaktaEdit  *edit,
              GError           **error)
{
  const char *number = json_object_get_string_member_with_default (edit->after, "number", "");
  g_autofree char *key = beakta_number_key_new (number);
  g_autofree char *strict = beakta_number_key_new_strict (number);
  g_autoptr(BeaktaRows) rows = NULL;
  gboolean has_row;

  if (*key == '\0')
    return TRUE;

  rows = beakta_driver_select (db, error, "SELECT number FROM case_line WHERE number_key = $1 AND case_id <> $2", "ss",
                               key, case_id);
  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      g_autofree char *other = NULL;

      if (!has_row)
        return TRUE;

      other = beakta_number_key_new_strict (beakta_rows_get_text (rows, 0));
      if (!g_str_equal (other, strict))
        continue;

      g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_EXISTS, "The number “%s” is taken", number);
      return FALSE;
    }

  return FALSE;
}

static gboolean
check_edit (BeaktaDriver      *db,
            BeaktaCase        *case_,
            const BeaktaEdit  *edit,
            BeaktaRecord     **current,
            GError           **error)
{
  if (!check_base (case_, edit, current, error))
    return FALSE;

  if (edit->after != NULL && (edit->kind == BEAKTA_ITEM_DOCUMENT || edit->kind == BEAKTA_ITEM_CARRIAGE))
    return has_original (db, edit, error);
  if (edit->after != NULL && edit->kind == BEAKTA_ITEM_FACTS)
    return check_number (db, beakta_case_get_id (case_), edit, error);

  return TRUE;
}

/* Rule 5. (transfer full) (nullable) */
static JsonObject *
sign_text (BeaktaDriver      *db,
           const BeaktaEdit  *edit,
           GError           **error)
{
  g_autoptr(BeaktaDocument) document = beakta_record_from_json (edit->kind, edit->id, 0, edit->after, error);
  g_autofree char *sum = NULL;

  if (document == NULL)
    return NULL;

  sum = beakta_originals_sum_text (db, document->sha256, document->extractor, error);
  if (sum == NULL)
    return NULL;
  beakta_record_set (&document->text_sum, sum);

  return beakta_record_to_json (document);
}

/* Rule 3. (transfer full) (nullable) */
static BeaktaEdit *
complete_edit (BeaktaDriver      *db,
               BeaktaCase        *case_,
               const BeaktaEdit  *edit,
               GError           **error)
{
  gconstpointer current = beakta_case_lookup (case_, edit->kind, edit->id);
  g_autoptr(JsonObject) before = current != NULL ? beakta_record_to_json (current) : NULL;
  g_autoptr(JsonObject) signed_after = NULL;

  if (edit->kind != BEAKTA_ITEM_DOCUMENT || edit->after == NULL)
    return beakta_edit_new (edit->kind, edit->id, edit->base_revision, before, edit->after);

  signed_after = sign_text (db, edit, error);

  return signed_after != NULL ? beakta_edit_new (edit->kind, edit->id, edit->base_revision, before, signed_after) : NULL;
}

static GPtrArray *
complete_edits (BeaktaDriver  *db,
                BeaktaCase    *case_,
                GPtrArray     *edits,
                BeaktaRecord **current,
                GError       **error)
{
  g_autoptr(GPtrArray) complete = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_edit_free);

  for (guint i = 0; i < edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (edits, i);
      BeaktaEdit *whole = check_edit (db, case_, edit, current, error) ? complete_edit (db, case_, edit, error) : NULL;

      if (whole == NULL)
        return NULL;
      g_ptr_array_add (complete, whole);
    }

  return g_steal_pointer (&complete);
}

static char *
format_time (GDateTime *time)
{
  g_autoptr(GDateTime) now = time != NULL ? g_date_time_ref (time) : g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%S.%fZ");
}

/* A change of what is not there after all is no change. */
static gboolean
check_contents (BeaktaChange  *change,
                GError       **error)
{
  if (beakta_change_get_edits (change)->len > 0)
    return TRUE;

  g_set_error_literal (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOTHING, "The change alters nothing");
  return FALSE;
}

BeaktaEntry *
beakta_store_write_change (BeaktaStore   *self,
                           BeaktaDriver  *db,
                           BeaktaCase    *case_,
                           BeaktaChange  *change,
                           BeaktaAct      act,
                           gint64         undoes,
                           BeaktaRecord **current,
                           GError       **error)
{
  g_autofree char *time = format_time (beakta_change_get_time (change));
  g_autoptr(BeaktaEntry) entry = NULL;
  GPtrArray *edits;

  if (!beakta_originals_write (db, beakta_change_get_originals (change), act == BEAKTA_ACT_READ_DOCUMENT, error))
    return NULL;

  edits = complete_edits (db, case_, beakta_change_get_edits (change), current, error);
  if (edits == NULL)
    return NULL;

  entry = beakta_entry_new (beakta_case_get_id (case_), self->user, self->entered_by, time, act,
                            beakta_change_get_reason (change), undoes, edits);
  beakta_record_set (&entry->typed_in, beakta_change_get_typed_in (change));
  beakta_record_set (&entry->batch, beakta_change_get_batch (change));
  beakta_record_set (&entry->deputy_for, beakta_change_get_deputy_for (change));
  if (!beakta_journal_append (db, entry, error) || !beakta_batches_add (db, entry, error) || !beakta_case_apply (case_, entry, error) ||
      !beakta_bonds_check (case_, entry, error) || !beakta_state_write (db, entry, error) ||
      !beakta_projection_update (self, db, case_, entry, error))
    return NULL;

  return g_steal_pointer (&entry);
}

/* After the transaction: @entry is NULL when it was undone, and then @case_ says what was not written. */
void
beakta_store_written (BeaktaStore *self,
                      BeaktaCase  *case_,
                      BeaktaEntry *entry)
{
  g_clear_object (&self->last_case);
  if (entry == NULL)
    return;

  g_set_object (&self->last_case, case_);
  beakta_store_wake (self);
}

typedef struct
{
  BeaktaChange *change;
  BeaktaRecord *current;             /* nullable */
} ApplyCall;

static void
apply_call_free (gpointer data)
{
  ApplyCall *call = data;

  beakta_change_unref (call->change);
  g_clear_pointer (&call->current, beakta_record_unref);
  g_free (call);
}

/* An answer brings the start of its case with it. When somebody else's answer has started it meanwhile, that is
 * no reason to refuse this one. (transfer full) */
static BeaktaChange *
leave_out_start (BeaktaCase   *case_,
                 BeaktaChange *change)
{
  if (beakta_change_get_act (change) != BEAKTA_ACT_ANSWER ||
      beakta_case_get_stage (case_)->stage == BEAKTA_STAGE_RECEIVED)
    return beakta_change_ref (change);

  return beakta_change_copy_without (change, BEAKTA_ITEM_STAGE);
}

/* A case is not given a list that has been withdrawn; one that has it already keeps it. */
static gboolean
check_offered (BeaktaDriver  *db,
               BeaktaCase    *case_,
               BeaktaChange  *change,
               GError       **error)
{
  GPtrArray *edits = beakta_change_get_edits (change);

  for (guint i = 0; i < edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (edits, i);
      const BeaktaCaseChecklist *current = beakta_case_lookup (case_, BEAKTA_ITEM_CHECKLIST, edit->id);
      const char *version;
      gint64 n_withdrawn;

      if (edit->kind != BEAKTA_ITEM_CHECKLIST || edit->after == NULL)
        continue;

      version = json_object_get_string_member_with_default (edit->after, "version", "");
      if (current != NULL && g_str_equal (current->version, version))
        continue;
      if (!beakta_driver_select_int (db, &n_withdrawn, 0, error, "SELECT count (*) FROM checklist "
                                     "WHERE id = $1 AND version = $2 AND withdrawn_at <> ''", "ss", edit->id, version))
        return FALSE;
      if (n_withdrawn == 0)
        continue;

      g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_WITHDRAWN, "The checklist “%s” of version %s is withdrawn",
                   edit->id, version);
      return FALSE;
    }

  return TRUE;
}

/* @change: (nullable): when the act alone tells */
static gboolean
check_act (BeaktaCase    *case_,
           const char    *user,
           BeaktaRoles    roles,
           BeaktaAct      act,
           BeaktaChange  *change,
           GError       **error)
{
  return change != NULL ? beakta_workflow_check_change (case_, user, roles, change, error)
                        : beakta_workflow_check (case_, user, roles, act, error);
}

/* What a deputy may is what both may: the deputy, with the role, and the one who is stood in for, by themself. */
static gboolean
check_deputy (BeaktaDriver  *db,
              BeaktaCase    *case_,
              const char    *user,
              const char    *principal,
              BeaktaRoles    own,
              BeaktaAct      act,
              BeaktaChange  *change,
              GError       **error)
{
  return check_act (case_, user, own | BEAKTA_ROLE_SUPERVISOR, act, change, error) &&
         beakta_workflow_check (case_, principal, BEAKTA_ROLE_SUPERVISOR, act, error) &&
         beakta_past_check_another (db, beakta_case_get_id (case_), principal, act, error);
}

gboolean
beakta_store_check_rights (BeaktaStore   *self,
                           BeaktaDriver  *db,
                           BeaktaCase    *case_,
                           BeaktaAct      act,
                           BeaktaChange  *change,
                           char         **deputy_for,
                           GError       **error)
{
  g_autofree char *principal = NULL;
  g_autoptr(GError) problem = NULL;
  BeaktaRoles roles, own;

  /* Everybody else is told the roles as they are now. */
  *deputy_for = g_strdup ("");
  if (!beakta_store_read_roles (self, db, &roles, error) || !beakta_store_read_own_roles (self, db, &own, error) ||
      !beakta_store_find_principal (self, db, own, &principal, error))
    return FALSE;
  if (check_act (case_, self->user, own, act, change, &problem))
    return beakta_past_check_another (db, beakta_case_get_id (case_), self->user, act, error);

  if (principal == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }

  g_free (*deputy_for);
  *deputy_for = g_steal_pointer (&principal);

  return check_deputy (db, case_, self->user, *deputy_for, own, act, change, error) &&
         beakta_past_check_another (db, beakta_case_get_id (case_), self->user, act, error);
}

BeaktaEntry *
beakta_store_check_and_write (BeaktaStore   *self,
                              BeaktaDriver  *db,
                              BeaktaCase    *case_,
                              BeaktaChange  *asked,
                              BeaktaRecord **current,
                              GError       **error)
{
  g_autoptr(BeaktaChange) change = leave_out_start (case_, asked);
  BeaktaAct act = beakta_change_get_act (change);
  g_autofree char *deputy_for = NULL;

  if (!check_existence (case_, act, error) || !beakta_store_check_entered_by (self, case_, error) ||
      !beakta_store_check_rights (self, db, case_, act, change, &deputy_for, error) ||
      !check_offered (db, case_, change, error) ||
      !beakta_store_check_complete (self, db, case_, act, error))
    return NULL;

  beakta_deputy_sign (change, deputy_for);

  return beakta_store_write_change (self, db, case_, change, act, 0, current, error);
}

static gpointer
apply (BeaktaStore   *self,
       BeaktaDriver  *db,
       gpointer       data,
       GError       **error)
{
  ApplyCall *call = data;
  g_autoptr(BeaktaCase) case_ = NULL;
  g_autoptr(BeaktaEntry) entry = NULL;

  if (!check_contents (call->change, error) || !beakta_driver_begin (db, error))
    return NULL;

  case_ = beakta_store_get_case_to_write (self, db, beakta_change_get_case_id (call->change), error);
  if (case_ != NULL)
    entry = beakta_store_check_and_write (self, db, case_, call->change, &call->current, error);
  if (!beakta_driver_end (db, entry != NULL, error))
    g_clear_pointer (&entry, beakta_entry_unref);

  beakta_store_written (self, case_, entry);

  return g_steal_pointer (&entry);
}

BeaktaEntry *
beakta_store_apply_sync (BeaktaStore   *self,
                         BeaktaChange  *change,
                         GError       **error)
{
  ApplyCall call = { change, NULL };
  BeaktaWorker *writer;
  BeaktaEntry *entry = NULL;

  g_return_val_if_fail (BEAKTA_IS_STORE (self), NULL);
  g_return_val_if_fail (change != NULL, NULL);

  writer = beakta_store_get_writer (self, error);
  if (writer != NULL)
    entry = beakta_worker_call (writer, self, apply, &call, error);
  g_clear_pointer (&call.current, beakta_record_unref);

  return entry;
}

/* What has been written is never told as cancelled: the task looks at its cancellable before, not after. */
void
beakta_store_apply_async (BeaktaStore         *self,
                          BeaktaChange        *change,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  ApplyCall *call;
  GTask *task;

  g_return_if_fail (BEAKTA_IS_STORE (self));
  g_return_if_fail (change != NULL);

  call = g_new0 (ApplyCall, 1);
  call->change = beakta_change_ref (change);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, beakta_store_apply_async);
  g_task_set_task_data (task, call, apply_call_free);
  beakta_store_queue_write (self, apply, task, (GDestroyNotify) beakta_entry_unref);
}

BeaktaEntry *
beakta_store_apply_finish (BeaktaStore   *self,
                           GAsyncResult  *result,
                           BeaktaRecord **current,
                           GError       **error)
{
  ApplyCall *call;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  call = g_task_get_task_data (G_TASK (result));
  if (current != NULL)
    *current = g_steal_pointer (&call->current);

  return g_task_propagate_pointer (G_TASK (result), error);
}
