/* What has been on the screen. The numbers refer to beakta-store-shown.h.
 *
 * Finding out what became of an earlier version takes as long as comparing two texts: neither thread of the store waits for
 * that.
 */

#include "beakta-store-shown.h"

#include "beakta-originals.h"
#include "beakta-store-private.h"

/* The latest text of an original of which something was shown to a person. */
#define SELECT_SHOWN \
  "SELECT text.id, shown.stretches FROM text JOIN shown ON shown.text_id = text.id AND shown.person = $1 " \
  "WHERE text.sha256 = $2 ORDER BY text.id DESC LIMIT 1"

/* The same, to everybody else: rule 5. */
#define SELECT_SHOWN_TO_OTHERS \
  "SELECT text.id, shown.stretches FROM text JOIN shown ON shown.text_id = text.id AND shown.person <> $1 " \
  "WHERE text.sha256 = $2 ORDER BY text.id DESC"

GStrv
beakta_shown_dup_sums (BeaktaCase *case_,
                       guint       document)
{
  g_autoptr(GStrvBuilder) sums = g_strv_builder_new ();
  const BeaktaDocument *version;

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);

  /* A version comes after what it replaces, so that this has an end whatever a store holds. */
  while ((version = beakta_case_get_document (case_, document)) != NULL)
    {
      g_strv_builder_add (sums, version->sha256);
      if (version->replaces == 0 || version->replaces >= document)
        break;
      document = version->replaces;
    }

  return g_strv_builder_end (sums);
}

/* What the store knows, before it has been found out what became of it. */
typedef struct
{
  char       *stretches;
  BeaktaText *before;                /* nullable: they are of @after itself */
  BeaktaText *after;
} Remembered;

static void
remembered_free (Remembered *remembered)
{
  g_clear_object (&remembered->before);
  g_clear_object (&remembered->after);
  g_free (remembered->stretches);
  g_free (remembered);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Remembered, remembered_free)

/* Rule 2: the one who sits there. */
static const char *
get_person (BeaktaStore *self)
{
  return *self->entered_by != '\0' ? self->entered_by : self->user;
}

/* @id: (out): of the text that they are of; 0 when nothing of @sha256 was shown */
static gboolean
find_stretches (BeaktaStore   *self,
                BeaktaDriver  *db,
                const char    *sha256,
                gint64        *id,
                char         **stretches,
                GError       **error)
{
  g_autoptr(BeaktaRows) rows = beakta_driver_select (db, error, SELECT_SHOWN, "ss", get_person (self), sha256);
  gboolean has_row;

  *id = 0;
  if (rows == NULL || !beakta_rows_next (rows, &has_row, error))
    return FALSE;

  if (has_row)
    {
      *id = beakta_rows_get_int (rows, 0);
      *stretches = g_strdup (beakta_rows_get_text (rows, 1));
    }

  return TRUE;
}

/* As find_stretches (), of everybody but the person: joined, of the latest text that anybody had on the screen. */
static gboolean
find_stretches_of_others (BeaktaStore   *self,
                          BeaktaDriver  *db,
                          const char    *sha256,
                          gint64        *id,
                          char         **stretches,
                          GError       **error)
{
  g_autoptr(BeaktaRows) rows = beakta_driver_select (db, error, SELECT_SHOWN_TO_OTHERS, "ss", get_person (self), sha256);
  g_autoptr(BeaktaStretches) joined = beakta_stretches_new ();
  gboolean has_row = TRUE;

  *id = 0;
  while (rows != NULL && has_row)
    {
      g_autoptr(BeaktaStretches) shown = NULL;

      if (!beakta_rows_next (rows, &has_row, error))
        return FALSE;
      if (!has_row || (*id != 0 && *id != beakta_rows_get_int (rows, 0)))
        break;

      *id = beakta_rows_get_int (rows, 0);
      shown = beakta_stretches_from_string (beakta_rows_get_text (rows, 1), G_MAXUINT);
      if (shown != NULL)
        beakta_stretches_join (joined, shown);
    }
  if (*id != 0)
    *stretches = beakta_stretches_to_string (joined);

  return rows != NULL;
}

typedef gboolean (*FindStretches) (BeaktaStore *, BeaktaDriver *, const char *, gint64 *, char **, GError **);

static void
set_no_text (GError     **error,
             const char  *sha256)
{
  g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_FOUND, "There is no text of the original %s", sha256);
}

static gpointer
remember_by (BeaktaStore         *self,
             BeaktaDriver        *db,
             const char * const  *sums,
             FindStretches        find,
             GError             **error)
{
  g_autoptr(Remembered) remembered = g_new0 (Remembered, 1);
  gint64 id, of = 0;

  if (!beakta_originals_find_text (db, sums[0], &id, error))
    return NULL;
  if (id == 0)
    {
      set_no_text (error, sums[0]);
      return NULL;
    }

  for (guint i = 0; sums[i] != NULL && of == 0; i++)
    if (!find (self, db, sums[i], &of, &remembered->stretches, error))
      return NULL;

  remembered->after = beakta_originals_load_text (db, id, error);
  if (remembered->after == NULL)
    return NULL;

  if (of != 0 && of != id)
    {
      remembered->before = beakta_originals_load_text (db, of, error);
      if (remembered->before == NULL)
        return NULL;
    }

  return g_steal_pointer (&remembered);
}

/* In the reading thread. */
static gpointer
remember (BeaktaStore   *self,
          BeaktaDriver  *db,
          gpointer       data,
          GError       **error)
{
  return remember_by (self, db, data, find_stretches, error);
}

static gpointer
remember_of_others (BeaktaStore   *self,
                    BeaktaDriver  *db,
                    gpointer       data,
                    GError       **error)
{
  return remember_by (self, db, data, find_stretches_of_others, error);
}

/* What cannot be read is as if nothing had been seen: it costs nobody anything but a second look. */
static BeaktaStretches *
follow (const Remembered *remembered)
{
  BeaktaText *of = remembered->before != NULL ? remembered->before : remembered->after;
  const char *string = remembered->stretches != NULL ? remembered->stretches : "";
  g_autoptr(BeaktaStretches) shown = beakta_stretches_from_string (string, beakta_text_get_length (of));
  g_autoptr(BeaktaDifference) difference = NULL;

  if (shown == NULL)
    return beakta_stretches_new ();
  if (remembered->before == NULL)
    return g_steal_pointer (&shown);

  difference = beakta_difference_new (remembered->before, remembered->after);

  return beakta_stretches_follow (shown, difference, remembered->after);
}

BeaktaStretches *
beakta_store_load_shown_sync (BeaktaStore         *self,
                              const char * const  *sums,
                              GError             **error)
{
  g_autoptr(Remembered) remembered = NULL;

  g_return_val_if_fail (BEAKTA_IS_STORE (self), NULL);
  g_return_val_if_fail (sums != NULL && sums[0] != NULL, NULL);

  remembered = beakta_worker_call (self->reader, self, remember, (gpointer) sums, error);

  return remembered != NULL ? follow (remembered) : NULL;
}

BeaktaStretches *
beakta_store_load_shown_to_others_sync (BeaktaStore         *self,
                                        const char * const  *sums,
                                        GError             **error)
{
  g_autoptr(Remembered) remembered = NULL;

  g_return_val_if_fail (BEAKTA_IS_STORE (self), NULL);
  g_return_val_if_fail (sums != NULL && sums[0] != NULL, NULL);

  remembered = beakta_worker_call (self->reader, self, remember_of_others, (gpointer) sums, error);

  return remembered != NULL ? follow (remembered) : NULL;
}

static void
follow_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      data,
                  GCancellable *cancellable)
{
  g_task_return_pointer (task, follow (data), (GDestroyNotify) beakta_stretches_free);
}

static void
remembered_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;
  Remembered *remembered = g_task_propagate_pointer (G_TASK (result), &error);

  if (remembered == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  g_task_set_task_data (task, remembered, (GDestroyNotify) remembered_free);
  if (remembered->before != NULL)
    g_task_run_in_thread (task, follow_in_thread);
  else
    g_task_return_pointer (task, follow (remembered), (GDestroyNotify) beakta_stretches_free);
}

void
beakta_store_load_shown_async (BeaktaStore         *self,
                               const char * const  *sums,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GTask *task, *reading;

  g_return_if_fail (BEAKTA_IS_STORE (self));
  g_return_if_fail (sums != NULL && sums[0] != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, beakta_store_load_shown_async);

  reading = g_task_new (self, cancellable, remembered_cb, task);
  g_task_set_source_tag (reading, remember);
  g_task_set_task_data (reading, g_strdupv ((GStrv) sums), (GDestroyNotify) g_strfreev);
  beakta_worker_queue (self->reader, remember, reading, (GDestroyNotify) remembered_free);
}

BeaktaStretches *
beakta_store_load_shown_finish (BeaktaStore   *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct
{
  char            *sha256;
  char            *extractor;
  BeaktaStretches *shown;
} Addition;

static void
addition_free (Addition *addition)
{
  beakta_stretches_free (addition->shown);
  g_free (addition->sha256);
  g_free (addition->extractor);
  g_free (addition);
}

static Addition *
addition_new (const char            *sha256,
              const char            *extractor,
              const BeaktaStretches *shown)
{
  Addition *addition = g_new0 (Addition, 1);

  addition->sha256 = g_strdup (sha256);
  addition->extractor = g_strdup (extractor);
  addition->shown = beakta_stretches_new ();
  beakta_stretches_join (addition->shown, shown);

  return addition;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Addition, addition_free)

static gboolean
read_known (BeaktaStore      *self,
            BeaktaDriver     *db,
            gint64            id,
            BeaktaStretches **known,
            GError          **error)
{
  g_autoptr(BeaktaRows) rows = beakta_driver_select (db, error, "SELECT stretches FROM shown WHERE person = $1 AND text_id = $2",
                                                     "si", get_person (self), id);
  gboolean has_row;

  if (rows == NULL || !beakta_rows_next (rows, &has_row, error))
    return FALSE;

  *known = has_row ? beakta_stretches_from_string (beakta_rows_get_text (rows, 0), G_MAXUINT) : NULL;
  if (*known == NULL)
    *known = beakta_stretches_new ();

  return TRUE;
}

/* Rule 3. */
static gboolean
write_addition (BeaktaStore  *self,
                BeaktaDriver *db,
                gpointer      data,
                GError      **error)
{
  const Addition *addition = data;
  g_autoptr(BeaktaStretches) known = NULL;
  g_autofree char *stretches = NULL;
  gint64 id;

  if (!beakta_driver_select_int (db, &id, 0, error, "SELECT id FROM text WHERE sha256 = $1 AND extractor = $2", "ss",
                                 addition->sha256, addition->extractor))
    return FALSE;
  if (id == 0)
    {
      set_no_text (error, addition->sha256);
      return FALSE;
    }

  if (!read_known (self, db, id, &known, error))
    return FALSE;
  if (!beakta_stretches_join (known, addition->shown))
    return TRUE;

  stretches = beakta_stretches_to_string (known);

  return beakta_driver_run (db, error,
                            "INSERT INTO shown (person, text_id, stretches) VALUES ($1, $2, $3) "
                            "ON CONFLICT (person, text_id) DO UPDATE SET stretches = $3", "sis", get_person (self), id,
                            stretches);
}

/* In the writing thread. */
static gpointer
add (BeaktaStore   *self,
     BeaktaDriver  *db,
     gpointer       data,
     GError       **error)
{
  return beakta_store_write_whole (self, db, write_addition, data, error);
}

gboolean
beakta_store_add_shown_sync (BeaktaStore            *self,
                             const char             *sha256,
                             const char             *extractor,
                             const BeaktaStretches  *shown,
                             GError                **error)
{
  g_autoptr(Addition) addition = NULL;
  BeaktaWorker *writer;

  g_return_val_if_fail (BEAKTA_IS_STORE (self), FALSE);
  g_return_val_if_fail (sha256 != NULL && extractor != NULL, FALSE);
  g_return_val_if_fail (shown != NULL, FALSE);

  addition = addition_new (sha256, extractor, shown);
  writer = beakta_store_get_writer (self, error);

  return writer != NULL && beakta_worker_call (writer, self, add, addition, error) != NULL;
}

void
beakta_store_add_shown_async (BeaktaStore           *self,
                              const char            *sha256,
                              const char            *extractor,
                              const BeaktaStretches *shown,
                              GAsyncReadyCallback    callback,
                              gpointer               user_data)
{
  GTask *task;

  g_return_if_fail (BEAKTA_IS_STORE (self));
  g_return_if_fail (sha256 != NULL && extractor != NULL);
  g_return_if_fail (shown != NULL);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, beakta_store_add_shown_async);
  g_task_set_task_data (task, addition_new (sha256, extractor, shown), (GDestroyNotify) addition_free);
  beakta_store_queue_write (self, add, task, NULL);
}

gboolean
beakta_store_add_shown_finish (BeaktaStore   *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}
