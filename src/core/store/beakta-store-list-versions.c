/* The versions and drafts of lists, read. */

#include "beakta-store-lists-private.h"

#define VERSION_COLUMNS "id, version, sha256, origin, source_file, source, taken_by, taken_at, withdrawn_by, withdrawn_at, reason"
#define DRAFT_COLUMNS   "draft, revision, id, version, title_sv, title_en, n_questions, sha256, source, saved_by, saved_at, xml"

static BeaktaListOrigin
find_origin (const char *nick)
{
  for (BeaktaListOrigin origin = BEAKTA_ORIGIN_BUNDLED; origin <= BEAKTA_ORIGIN_IMPORTED; origin++)
    if (g_str_equal (nick, beakta_list_origin_get_nick (origin)))
      return origin;

  return BEAKTA_ORIGIN_UNKNOWN;
}

static BeaktaListVersion *
read_version (BeaktaRows *rows)
{
  BeaktaListVersion *version = beakta_list_version_new (BEAKTA_LIST_PUBLISHED);

  beakta_record_set (&version->id, beakta_rows_get_text (rows, 0));
  beakta_record_set (&version->version, beakta_rows_get_text (rows, 1));
  beakta_record_set (&version->sha256, beakta_rows_get_text (rows, 2));
  version->origin = find_origin (beakta_rows_get_text (rows, 3));
  beakta_record_set (&version->source_file, beakta_rows_get_text (rows, 4));
  beakta_record_set (&version->source, beakta_rows_get_text (rows, 5));
  beakta_record_set (&version->by, beakta_rows_get_text (rows, 6));
  beakta_record_set (&version->at, beakta_rows_get_text (rows, 7));
  beakta_record_set (&version->withdrawn_by, beakta_rows_get_text (rows, 8));
  beakta_record_set (&version->withdrawn_at, beakta_rows_get_text (rows, 9));
  beakta_record_set (&version->reason, beakta_rows_get_text (rows, 10));
  if (*version->withdrawn_at != '\0')
    version->status = BEAKTA_LIST_WITHDRAWN;

  return version;
}

static BeaktaListVersion *
read_draft (BeaktaRows *rows)
{
  BeaktaListVersion *version = beakta_list_version_new (BEAKTA_LIST_DRAFT);

  version->origin = BEAKTA_ORIGIN_OWN;
  beakta_record_set (&version->draft, beakta_rows_get_text (rows, 0));
  version->revision = beakta_rows_get_int (rows, 1);
  beakta_record_set (&version->id, beakta_rows_get_text (rows, 2));
  beakta_record_set (&version->version, beakta_rows_get_text (rows, 3));
  beakta_record_set (&version->title_sv, beakta_rows_get_text (rows, 4));
  beakta_record_set (&version->title_en, beakta_rows_get_text (rows, 5));
  version->n_questions = (guint) beakta_rows_get_int (rows, 6);
  beakta_record_set (&version->sha256, beakta_rows_get_text (rows, 7));
  beakta_record_set (&version->source, beakta_rows_get_text (rows, 8));
  beakta_record_set (&version->by, beakta_rows_get_text (rows, 9));
  beakta_record_set (&version->at, beakta_rows_get_text (rows, 10));

  return version;
}

/* What only the list itself says; one that cannot be read any more is shown by its id. */
static void
add_contents (BeaktaStore       *self,
              BeaktaDriver      *db,
              BeaktaListVersion *version)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaChecklist) checklist = NULL;
  const char *english;

  checklist = beakta_store_find_checklist (self, db, version->id, version->version, &error);
  if (checklist == NULL)
    {
      g_info ("The checklist %s %s cannot be read: %s", version->id, version->version, error->message);
      return;
    }

  beakta_record_set (&version->title_sv, beakta_checklist_get_title (checklist, "sv"));
  english = beakta_checklist_get_title (checklist, "en");
  beakta_record_set (&version->title_en, g_str_equal (english, version->title_sv) ? "" : english);
  for (guint i = 0; i < beakta_checklist_get_n_sections (checklist); i++)
    version->n_questions += beakta_section_get_n_questions (beakta_checklist_get_section (checklist, i));
}

typedef BeaktaListVersion *(*Read) (BeaktaRows *rows);

/* Adds what the rows say. @rows is taken over. */
static gboolean
add_rows (GPtrArray   *versions,
          BeaktaRows  *rows,
          Read         read,
          GError     **error)
{
  g_autoptr(BeaktaRows) owned = rows;
  gboolean has_row;

  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      if (!has_row)
        return TRUE;
      g_ptr_array_add (versions, read (rows));
    }

  return FALSE;
}

BeaktaListVersion *
beakta_store_find_list_version (BeaktaStore   *self,
                                BeaktaDriver  *db,
                                const char    *id,
                                const char    *version,
                                GError       **error)
{
  g_autoptr(GPtrArray) found = g_ptr_array_new ();
  BeaktaRows *rows = beakta_driver_select (db, error, "SELECT " VERSION_COLUMNS " FROM checklist WHERE id = $1 AND version = $2",
                                           "ss", id, version);

  if (!add_rows (found, rows, read_version, error))
    return NULL;
  if (found->len == 0)
    {
      g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_FOUND, "There is no checklist “%s” of version %s", id,
                   version);
      return NULL;
    }

  add_contents (self, db, g_ptr_array_index (found, 0));

  return g_ptr_array_index (found, 0);
}

BeaktaListVersion *
beakta_store_find_draft (BeaktaDriver  *db,
                         const char    *draft,
                         GBytes       **xml,
                         GError       **error)
{
  g_autoptr(BeaktaRows) rows = beakta_driver_select (db, error, "SELECT " DRAFT_COLUMNS " FROM list_draft WHERE draft = $1", "s",
                                                     draft);
  gboolean has_row;

  if (rows == NULL || !beakta_rows_next (rows, &has_row, error))
    return NULL;
  if (!has_row)
    {
      g_set_error_literal (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_FOUND,
                           "The draft is not there any more: it was published or thrown away");
      return NULL;
    }
  if (xml != NULL)
    *xml = beakta_rows_dup_blob (rows, 11);

  return read_draft (rows);
}

static int
compare_versions (gconstpointer a,
                  gconstpointer b)
{
  const BeaktaListVersion *first = *(BeaktaListVersion * const *) a;
  const BeaktaListVersion *second = *(BeaktaListVersion * const *) b;
  int by_id = strcmp (first->id, second->id);

  if (by_id != 0)
    return by_id;
  if ((first->status == BEAKTA_LIST_DRAFT) != (second->status == BEAKTA_LIST_DRAFT))
    return first->status == BEAKTA_LIST_DRAFT ? -1 : 1;

  return -beakta_checklist_compare_versions (first->version, second->version);
}

/* Where an older Beakta took a list of its own in, nothing said so. */
static void
add_bundled_origin (BeaktaListVersion *version,
                    GPtrArray         *names)
{
  for (guint i = 0; version->origin == BEAKTA_ORIGIN_UNKNOWN && i < names->len; i++)
    {
      const BeaktaChecklistName *name = g_ptr_array_index (names, i);

      if (g_str_equal (name->id, version->id) && g_str_equal (name->version, version->version))
        version->origin = BEAKTA_ORIGIN_BUNDLED;
    }
}

static gpointer
list_versions (BeaktaStore   *self,
               BeaktaDriver  *db,
               gpointer       data,
               GError       **error)
{
  g_autoptr(GPtrArray) versions = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_list_version_free);
  g_autoptr(GPtrArray) names = beakta_checklist_name_bundled ();

  if (!add_rows (versions, beakta_driver_select (db, error, "SELECT " VERSION_COLUMNS " FROM checklist", ""), read_version, error))
    return NULL;

  for (guint i = 0; i < versions->len; i++)
    {
      add_contents (self, db, g_ptr_array_index (versions, i));
      add_bundled_origin (g_ptr_array_index (versions, i), names);
    }

  if (!add_rows (versions, beakta_driver_select (db, error, "SELECT " DRAFT_COLUMNS " FROM list_draft", ""), read_draft, error))
    return NULL;

  g_ptr_array_sort (versions, compare_versions);

  return g_steal_pointer (&versions);
}

GPtrArray *
beakta_store_list_versions_sync (BeaktaStore  *self,
                                 GError      **error)
{
  g_return_val_if_fail (BEAKTA_IS_STORE (self), NULL);

  return beakta_store_wait_for_bundled (self, error) ?
         beakta_worker_call (self->reader, self, list_versions, NULL, error) : NULL;
}

/* The bundled lists are taken in by the writing thread, which has done so when it comes to this. */
void
beakta_store_list_versions_async (BeaktaStore         *self,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (BEAKTA_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, beakta_store_list_versions_async);
  beakta_worker_queue (self->writer != NULL ? self->writer : self->reader, list_versions, task,
                       (GDestroyNotify) g_ptr_array_unref);
}

GPtrArray *
beakta_store_list_versions_finish (BeaktaStore   *self,
                                   GAsyncResult  *result,
                                   GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct
{
  char   *draft;
  gint64  revision;
} LoadDraft;

static void
load_draft_free (LoadDraft *call)
{
  g_free (call->draft);
  g_free (call);
}

static gpointer
load_draft (BeaktaStore   *self,
            BeaktaDriver  *db,
            gpointer       data,
            GError       **error)
{
  LoadDraft *call = data;
  g_autoptr(BeaktaListVersion) version = NULL;
  GBytes *xml = NULL;

  version = beakta_store_find_draft (db, call->draft, &xml, error);
  if (version != NULL)
    call->revision = version->revision;

  return xml;
}

GBytes *
beakta_store_load_draft_sync (BeaktaStore  *self,
                              const char   *draft,
                              gint64       *revision,
                              GError      **error)
{
  LoadDraft call = { (char *) draft, 0 };
  GBytes *xml;

  g_return_val_if_fail (BEAKTA_IS_STORE (self), NULL);
  g_return_val_if_fail (draft != NULL && revision != NULL, NULL);

  xml = beakta_worker_call (self->reader, self, load_draft, &call, error);
  *revision = call.revision;

  return xml;
}

void
beakta_store_load_draft_async (BeaktaStore         *self,
                               const char          *draft,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  LoadDraft *call;
  GTask *task;

  g_return_if_fail (BEAKTA_IS_STORE (self));
  g_return_if_fail (draft != NULL);

  call = g_new0 (LoadDraft, 1);
  call->draft = g_strdup (draft);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, beakta_store_load_draft_async);
  g_task_set_task_data (task, call, (GDestroyNotify) load_draft_free);
  beakta_worker_queue (self->reader, load_draft, task, (GDestroyNotify) g_bytes_unref);
}

GBytes *
beakta_store_load_draft_finish (BeaktaStore   *self,
                                GAsyncResult  *result,
                                gint64        *revision,
                                GError       **error)
{
  const LoadDraft *call;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (revision != NULL, NULL);

  call = g_task_get_task_data (G_TASK (result));
  *revision = call->revision;

  return g_task_propagate_pointer (G_TASK (result), error);
}

BeaktaChecklistPreview *
beakta_store_preview_list (BeaktaStore *self,
                           GBytes      *xml,
                           const char  *name)
{
  g_autoptr(BeaktaChecklistDraft) draft = NULL;
  g_autoptr(BeaktaChecklist) newest = NULL, same = NULL;
  g_autofree char *id = NULL, *version = NULL;

  g_return_val_if_fail (BEAKTA_IS_STORE (self), NULL);
  g_return_val_if_fail (xml != NULL && name != NULL, NULL);

  draft = beakta_checklist_draft_new_from_xml (xml, name, NULL);
  if (draft != NULL)
    {
      id = beakta_checklist_draft_dup_text (draft, BEAKTA_DRAFT_ROOT, BEAKTA_DRAFT_FIELD_ID, NULL);
      version = beakta_checklist_draft_dup_text (draft, BEAKTA_DRAFT_ROOT, BEAKTA_DRAFT_FIELD_VERSION, NULL);
      newest = beakta_store_load_checklist (self, id, NULL, NULL);
      same = beakta_store_load_checklist (self, id, version, NULL);
    }

  return beakta_checklist_preview_new (xml, name, newest, same);
}
