/* The one door for what is done with lists. The numbers are the rules of the header. */

#include "beakta-store-lists-private.h"

#include "beakta-workflow.h"

static gboolean
check_base (const BeaktaListVersion  *draft,
            const BeaktaListAct      *act,
            GError                  **error)
{
  if (draft->revision == act->base)
    return TRUE;

  g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_STALE,
               "The draft was saved by “%s” meanwhile (it is at %" G_GINT64_FORMAT ", this was made from %" G_GINT64_FORMAT ")",
               draft->by, draft->revision, act->base);
  return FALSE;
}

/* (transfer full) (nullable): what the draft says of itself. */
static BeaktaListVersion *
describe_draft (const BeaktaListAct  *act,
                GError              **error)
{
  g_autoptr(BeaktaChecklistDraft) draft = beakta_checklist_draft_new_from_xml (act->xml, "draft", error);
  BeaktaListVersion *version;

  if (draft == NULL)
    return NULL;

  version = beakta_list_version_new (BEAKTA_LIST_DRAFT);
  g_free (version->id);
  version->id = beakta_checklist_draft_dup_text (draft, BEAKTA_DRAFT_ROOT, BEAKTA_DRAFT_FIELD_ID, NULL);
  g_free (version->version);
  version->version = beakta_checklist_draft_dup_text (draft, BEAKTA_DRAFT_ROOT, BEAKTA_DRAFT_FIELD_VERSION, NULL);
  g_free (version->title_sv);
  version->title_sv = beakta_checklist_draft_dup_text (draft, BEAKTA_DRAFT_ROOT, BEAKTA_DRAFT_FIELD_TITLE, "sv");
  g_free (version->title_en);
  version->title_en = beakta_checklist_draft_dup_text (draft, BEAKTA_DRAFT_ROOT, BEAKTA_DRAFT_FIELD_TITLE, "en");
  version->n_questions = beakta_checklist_draft_count_questions (draft);
  g_free (version->sha256);
  version->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, act->xml);

  return version;
}

/* Rule 2. A draft that is saved again and again by the same person is told of once. */
static BeaktaListVersion *
save (BeaktaStore          *self,
      BeaktaDriver         *db,
      const BeaktaListAct  *act,
      GError              **error)
{
  gboolean is_new = *act->draft == '\0';
  g_autofree char *key = is_new ? g_uuid_string_random () : g_strdup (act->draft);
  g_autofree char *now = beakta_list_dup_now ();
  g_autoptr(BeaktaListVersion) before = NULL, version = NULL;
  gboolean fine;

  if (!is_new)
    {
      before = beakta_store_find_draft (db, key, NULL, error);
      if (before == NULL || !check_base (before, act, error))
        return NULL;
    }
  version = describe_draft (act, error);
  if (version == NULL)
    return NULL;

  if (is_new)
    fine = beakta_driver_run (db, error,
                              "INSERT INTO list_draft (draft, revision, id, version, title_sv, title_en, n_questions, sha256, "
                              "xml, source, saved_by, saved_at) VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
                              "sssssisbsss", key, version->id, version->version, version->title_sv, version->title_en,
                              (gint64) version->n_questions, version->sha256, act->xml, act->source, self->user, now);
  else
    fine = beakta_driver_run (db, error,
                              "UPDATE list_draft SET revision = revision + 1, id = $2, version = $3, title_sv = $4, "
                              "title_en = $5, n_questions = $6, sha256 = $7, xml = $8, saved_by = $9, saved_at = $10 "
                              "WHERE draft = $1", "sssssisbss", key, version->id, version->version, version->title_sv,
                              version->title_en, (gint64) version->n_questions, version->sha256, act->xml, self->user, now);
  if (fine && (is_new || !g_str_equal (before->by, self->user)))
    fine = beakta_list_events_add (self, db, "draft", version, act->source, now, error);

  return fine ? beakta_store_find_draft (db, key, NULL, error) : NULL;
}

static BeaktaListVersion *
discard (BeaktaStore          *self,
         BeaktaDriver         *db,
         const BeaktaListAct  *act,
         GError              **error)
{
  g_autoptr(BeaktaListVersion) version = beakta_store_find_draft (db, act->draft, NULL, error);
  g_autofree char *now = beakta_list_dup_now ();

  if (version == NULL || !beakta_driver_run (db, error, "DELETE FROM list_draft WHERE draft = $1", "s", act->draft) ||
      !beakta_list_events_add (self, db, "discard", version, "", now, error))
    return NULL;

  return g_steal_pointer (&version);
}

/* Rule 1. @origin: whence it comes; it tells who and when afterwards. */
static BeaktaListVersion *
take_in (BeaktaStore        *self,
         BeaktaDriver       *db,
         BeaktaChecklist    *checklist,
         BeaktaListVersion  *origin,
         const char         *act,
         const char         *words,
         GError            **error)
{
  const char *id = beakta_checklist_get_id (checklist);
  const char *version = beakta_checklist_get_version (checklist);
  g_autoptr(BeaktaListVersion) taken = NULL;
  gboolean is_same, is_new;

  beakta_record_set (&origin->by, self->user);
  g_free (origin->at);
  origin->at = beakta_list_dup_now ();
  if (!beakta_store_write_checklist (db, checklist, origin, &is_same, &is_new, error))
    return NULL;
  if (!is_same)
    {
      g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_EXISTS,
                   "The store has another checklist “%s” of version %s; a version never changes, so give it a new one", id,
                   version);
      return NULL;
    }

  taken = beakta_store_find_list_version (self, db, id, version, error);
  if (taken == NULL || (is_new && !beakta_list_events_add (self, db, act, taken, words, origin->at, error)))
    return NULL;

  return g_steal_pointer (&taken);
}

static BeaktaListVersion *
publish (BeaktaStore          *self,
         BeaktaDriver         *db,
         const BeaktaListAct  *act,
         GError              **error)
{
  g_autoptr(GBytes) xml = NULL;
  g_autoptr(BeaktaListVersion) draft = beakta_store_find_draft (db, act->draft, &xml, error);
  g_autoptr(BeaktaListVersion) origin = beakta_list_version_new (BEAKTA_LIST_PUBLISHED);
  g_autoptr(BeaktaChecklist) checklist = NULL;
  g_autofree char *name = NULL;

  if (draft == NULL || !check_base (draft, act, error))
    return NULL;

  name = g_strdup_printf ("%s %s", draft->id, draft->version);
  checklist = beakta_checklist_parse (xml, name, error);
  if (checklist == NULL || !beakta_driver_run (db, error, "DELETE FROM list_draft WHERE draft = $1", "s", act->draft))
    return NULL;

  origin->origin = BEAKTA_ORIGIN_OWN;
  beakta_record_set (&origin->source, draft->source);

  return take_in (self, db, checklist, origin, "publish", draft->source, error);
}

static BeaktaListVersion *
import (BeaktaStore          *self,
        BeaktaDriver         *db,
        const BeaktaListAct  *act,
        GError              **error)
{
  g_autoptr(BeaktaListVersion) origin = beakta_list_version_new (BEAKTA_LIST_PUBLISHED);
  g_autoptr(BeaktaChecklist) checklist = beakta_checklist_parse (act->xml, *act->file != '\0' ? act->file : "checklist", error);
  g_autofree char *words = NULL;

  if (checklist == NULL)
    return NULL;

  origin->origin = BEAKTA_ORIGIN_IMPORTED;
  beakta_record_set (&origin->source_file, act->file);
  beakta_record_set (&origin->source, act->source);
  words = g_strjoin (*act->file != '\0' && *act->source != '\0' ? ", " : "", act->file, act->source, NULL);

  return take_in (self, db, checklist, origin, "import", words, error);
}

static gboolean
check_withdrawal (const BeaktaListVersion  *version,
                  const BeaktaListAct      *act,
                  GError                  **error)
{
  g_autofree char *reason = g_strstrip (g_strdup (act->reason));
  gboolean withdraws = act->kind == BEAKTA_LIST_ACT_WITHDRAW;

  if ((version->status == BEAKTA_LIST_WITHDRAWN) == withdraws)
    {
      g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOTHING,
                   withdraws ? "The checklist “%s” of version %s is withdrawn already" :
                               "The checklist “%s” of version %s is not withdrawn", version->id, version->version);
      return FALSE;
    }
  if (withdraws && *reason == '\0')
    {
      g_set_error_literal (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_REASON, "To withdraw a checklist needs a reason");
      return FALSE;
    }

  return TRUE;
}

static BeaktaListVersion *
withdraw_or_restore (BeaktaStore          *self,
                     BeaktaDriver         *db,
                     const BeaktaListAct  *act,
                     GError              **error)
{
  g_autoptr(BeaktaListVersion) version = beakta_store_find_list_version (self, db, act->id, act->version, error);
  gboolean withdraws = act->kind == BEAKTA_LIST_ACT_WITHDRAW;
  g_autofree char *now = beakta_list_dup_now ();

  if (version == NULL || !check_withdrawal (version, act, error))
    return NULL;
  if (!beakta_driver_run (db, error, "UPDATE checklist SET withdrawn_by = $3, withdrawn_at = $4, reason = $5 "
                          "WHERE id = $1 AND version = $2", "sssss", act->id, act->version, withdraws ? self->user : "",
                          withdraws ? now : "", act->reason) ||
      !beakta_list_events_add (self, db, withdraws ? "withdraw" : "restore", version, act->reason, now, error))
    return NULL;

  return beakta_store_find_list_version (self, db, act->id, act->version, error);
}

static BeaktaListVersion *
do_act (BeaktaStore          *self,
        BeaktaDriver         *db,
        const BeaktaListAct  *act,
        GError              **error)
{
  switch (act->kind)
    {
    case BEAKTA_LIST_ACT_SAVE:     return save (self, db, act, error);
    case BEAKTA_LIST_ACT_DISCARD:  return discard (self, db, act, error);
    case BEAKTA_LIST_ACT_PUBLISH:  return publish (self, db, act, error);
    case BEAKTA_LIST_ACT_IMPORT:   return import (self, db, act, error);
    case BEAKTA_LIST_ACT_WITHDRAW:
    case BEAKTA_LIST_ACT_RESTORE:  return withdraw_or_restore (self, db, act, error);
    default:                       g_assert_not_reached ();
    }
}

/* Rule 4, and all or nothing. */
static gpointer
act_on_list (BeaktaStore   *self,
             BeaktaDriver  *db,
             gpointer       data,
             GError       **error)
{
  g_autoptr(BeaktaListVersion) version = NULL;
  BeaktaRoles roles;

  if (!beakta_driver_begin (db, error))
    return NULL;

  if (beakta_store_read_roles (self, db, &roles, error) && beakta_workflow_check_lists (self->user, roles, error))
    version = do_act (self, db, data, error);

  if (beakta_driver_end (db, version != NULL, error))
    {
      beakta_store_wake (self);
      return g_steal_pointer (&version);
    }

  beakta_store_forget_checklists (self);

  return NULL;
}

BeaktaListVersion *
beakta_store_act_on_list_sync (BeaktaStore    *self,
                               BeaktaListAct  *act,
                               GError        **error)
{
  BeaktaWorker *writer;

  g_return_val_if_fail (BEAKTA_IS_STORE (self), NULL);
  g_return_val_if_fail (act != NULL, NULL);

  writer = beakta_store_get_writer (self, error);

  return writer != NULL ? beakta_worker_call (writer, self, act_on_list, act, error) : NULL;
}

void
beakta_store_act_on_list_async (BeaktaStore         *self,
                                BeaktaListAct       *act,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (BEAKTA_IS_STORE (self));
  g_return_if_fail (act != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, beakta_store_act_on_list_async);
  g_task_set_task_data (task, act, (GDestroyNotify) beakta_list_act_free);
  beakta_store_queue_write (self, act_on_list, task, (GDestroyNotify) beakta_list_version_free);
}

BeaktaListVersion *
beakta_store_act_on_list_finish (BeaktaStore   *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

gboolean
beakta_store_import_checklist_sync (BeaktaStore      *self,
                                    BeaktaChecklist  *checklist,
                                    GError          **error)
{
  g_autoptr(BeaktaListAct) act = NULL;
  g_autoptr(BeaktaListVersion) version = NULL;

  g_return_val_if_fail (BEAKTA_IS_STORE (self), FALSE);
  g_return_val_if_fail (BEAKTA_IS_CHECKLIST (checklist), FALSE);

  act = beakta_list_act_new_import (beakta_checklist_get_xml (checklist), "", "");
  version = beakta_store_act_on_list_sync (self, act, error);

  return version != NULL;
}
