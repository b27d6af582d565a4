/* Words of a person's own that the case does not have. The numbers refer to beakta-store-clashes.h. */

#include "beakta-store-clashes.h"

#include "beakta-store-private.h"

G_DEFINE_BOXED_TYPE (BeaktaClash, beakta_clash, beakta_clash_ref, beakta_clash_unref)

BeaktaClash *
beakta_clash_new (BeaktaItemKind  kind,
                  const char     *id,
                  const char     *member)
{
  BeaktaClash *clash;

  g_return_val_if_fail (id != NULL && member != NULL, NULL);

  clash = g_new0 (BeaktaClash, 1);
  g_atomic_ref_count_init (&clash->ref_count);
  clash->kind = kind;
  clash->id = g_strdup (id);
  clash->member = g_strdup (member);
  clash->other = g_strdup ("");
  clash->why = g_strdup ("");
  clash->since = g_strdup ("");

  return clash;
}

BeaktaClash *
beakta_clash_ref (BeaktaClash *clash)
{
  g_return_val_if_fail (clash != NULL, NULL);

  g_atomic_ref_count_inc (&clash->ref_count);

  return clash;
}

void
beakta_clash_unref (BeaktaClash *clash)
{
  g_return_if_fail (clash != NULL);

  if (!g_atomic_ref_count_dec (&clash->ref_count))
    return;

  g_clear_pointer (&clash->mine, json_node_unref);
  g_clear_pointer (&clash->base, json_node_unref);
  g_free (clash->id);
  g_free (clash->member);
  g_free (clash->other);
  g_free (clash->why);
  g_free (clash->since);
  g_free (clash);
}

/* What goes to the writing thread: texts only. */
typedef struct
{
  char     *case_id;
  char     *texts[9];                /* kind, item, member, act, mine, base, other, why, since */
  gboolean  is_settled;
} Keeping;

static void
keeping_free (Keeping *keeping)
{
  for (guint i = 0; i < G_N_ELEMENTS (keeping->texts); i++)
    g_free (keeping->texts[i]);
  g_free (keeping->case_id);
  g_free (keeping);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Keeping, keeping_free)

/* @node: (nullable): "" */
static char *
print_node (JsonNode *node)
{
  return node != NULL ? json_to_string (node, FALSE) : g_strdup ("");
}

static Keeping *
keeping_new (const char        *case_id,
             const BeaktaClash *clash,
             gboolean           is_settled)
{
  Keeping *keeping = g_new0 (Keeping, 1);

  keeping->case_id = g_strdup (case_id);
  keeping->texts[0] = g_strdup (beakta_item_kind_get_nick (clash->kind));
  keeping->texts[1] = g_strdup (clash->id);
  keeping->texts[2] = g_strdup (clash->member);
  keeping->texts[3] = g_strdup (beakta_words_get_nick (BEAKTA_WORDS_ACT, clash->act));
  keeping->texts[4] = print_node (clash->mine);
  keeping->texts[5] = print_node (clash->base);
  keeping->texts[6] = g_strdup (clash->other);
  keeping->texts[7] = g_strdup (clash->why);
  keeping->texts[8] = g_strdup (clash->since);
  keeping->is_settled = is_settled;

  return keeping;
}

/* Rule 3. */
static gboolean
write_keeping (BeaktaStore   *self,
               BeaktaDriver  *db,
               gpointer       data,
               GError       **error)
{
  Keeping *keeping = data;
  char **texts = keeping->texts;

  if (keeping->is_settled)
    return beakta_driver_run (db, error,
                              "DELETE FROM clash WHERE person = $1 AND case_id = $2 AND kind = $3 AND item = $4 AND member = $5",
                              "sssss", self->user, keeping->case_id, texts[0], texts[1], texts[2]);

  return beakta_driver_run (db, error,
                            "INSERT INTO clash (person, case_id, kind, item, member, act, mine, base, other, why, since) "
                            "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) "
                            "ON CONFLICT (person, case_id, kind, item, member) DO UPDATE "
                            "SET act = $6, mine = $7, base = $8, other = $9, why = $10, since = $11",
                            "sssssssssss", self->user, keeping->case_id, texts[0], texts[1], texts[2], texts[3], texts[4],
                            texts[5], texts[6], texts[7], texts[8]);
}

/* In the writing thread. */
static gpointer
keep (BeaktaStore   *self,
      BeaktaDriver  *db,
      gpointer       data,
      GError       **error)
{
  return beakta_store_write_whole (self, db, write_keeping, data, error);
}

gboolean
beakta_store_keep_clash_sync (BeaktaStore        *self,
                              const char         *case_id,
                              const BeaktaClash  *clash,
                              gboolean            is_settled,
                              GError            **error)
{
  g_autoptr(Keeping) keeping = NULL;
  BeaktaWorker *writer;

  g_return_val_if_fail (BEAKTA_IS_STORE (self), FALSE);
  g_return_val_if_fail (case_id != NULL && clash != NULL, FALSE);

  keeping = keeping_new (case_id, clash, is_settled);
  writer = beakta_store_get_writer (self, error);

  return writer != NULL && beakta_worker_call (writer, self, keep, keeping, error) != NULL;
}

void
beakta_store_keep_clash_async (BeaktaStore         *self,
                               const char          *case_id,
                               const BeaktaClash   *clash,
                               gboolean             is_settled,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (BEAKTA_IS_STORE (self));
  g_return_if_fail (case_id != NULL && clash != NULL);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, beakta_store_keep_clash_async);
  g_task_set_task_data (task, keeping_new (case_id, clash, is_settled), (GDestroyNotify) keeping_free);
  beakta_store_queue_write (self, keep, task, NULL);
}

gboolean
beakta_store_keep_clash_finish (BeaktaStore   *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}

static gboolean
read_node (const char  *text,
           JsonNode   **node,
           GError     **error)
{
  if (*text == '\0')
    return TRUE;

  *node = json_from_string (text, error);

  return *node != NULL;
}

/* (nullable): with @error, or, of an item or an act that this version does not know, without. */
static BeaktaClash *
read_clash (BeaktaRows  *rows,
            GError     **error)
{
  g_autoptr(BeaktaClash) clash = NULL;
  BeaktaItemKind kind;
  int act;

  if (!beakta_item_kind_from_nick (beakta_rows_get_text (rows, 0), &kind)
      || !beakta_words_from_nick (BEAKTA_WORDS_ACT, beakta_rows_get_text (rows, 3), &act))
    return NULL;

  clash = beakta_clash_new (kind, beakta_rows_get_text (rows, 1), beakta_rows_get_text (rows, 2));
  clash->act = act;
  beakta_record_set (&clash->other, beakta_rows_get_text (rows, 6));
  beakta_record_set (&clash->why, beakta_rows_get_text (rows, 7));
  beakta_record_set (&clash->since, beakta_rows_get_text (rows, 8));
  if (!read_node (beakta_rows_get_text (rows, 4), &clash->mine, error)
      || !read_node (beakta_rows_get_text (rows, 5), &clash->base, error))
    return NULL;

  return g_steal_pointer (&clash);
}

/* Rule 2. */
static gpointer
list (BeaktaStore   *self,
      BeaktaDriver  *db,
      gpointer       data,
      GError       **error)
{
  g_autoptr(GPtrArray) clashes = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_clash_unref);
  g_autoptr(BeaktaRows) rows = NULL;
  g_autoptr(GError) failure = NULL;
  gboolean has_row;

  rows = beakta_driver_select (db, error,
                               "SELECT kind, item, member, act, mine, base, other, why, since FROM clash "
                               "WHERE person = $1 AND case_id = $2 ORDER BY since, kind, item, member", "ss", self->user, data);
  if (rows == NULL)
    return NULL;

  while (beakta_rows_next (rows, &has_row, error))
    {
      BeaktaClash *clash;

      if (!has_row)
        return g_steal_pointer (&clashes);

      clash = read_clash (rows, &failure);
      if (clash != NULL)
        g_ptr_array_add (clashes, clash);
      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return NULL;
        }
    }

  return NULL;
}

/* Behind what is being kept: a case that is closed and opened again at once has all of them. */
static BeaktaWorker *
get_worker (BeaktaStore *self)
{
  return self->writer != NULL ? self->writer : self->reader;
}

GPtrArray *
beakta_store_list_clashes_sync (BeaktaStore  *self,
                                const char   *case_id,
                                GError      **error)
{
  g_return_val_if_fail (BEAKTA_IS_STORE (self), NULL);
  g_return_val_if_fail (case_id != NULL, NULL);

  return beakta_worker_call (get_worker (self), self, list, (gpointer) case_id, error);
}

void
beakta_store_list_clashes_async (BeaktaStore         *self,
                                 const char          *case_id,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (BEAKTA_IS_STORE (self));
  g_return_if_fail (case_id != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, beakta_store_list_clashes_async);
  g_task_set_task_data (task, g_strdup (case_id), g_free);
  beakta_worker_queue (get_worker (self), list, task, (GDestroyNotify) g_ptr_array_unref);
}

GPtrArray *
beakta_store_list_clashes_finish (BeaktaStore   *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
