/* Changes and their edits: values that are passed around, without any I/O. */

#include "beakta-change.h"

struct _BeaktaChange
{
  gatomicrefcount  ref_count;

  BeaktaAct        act;
  char            *case_id;
  char            *reason;
  char            *typed_in;         /* "" */
  char            *batch;            /* "" */
  char            *deputy_for;       /* "" */
  GDateTime       *time;             /* nullable: the store's clock */

  GPtrArray       *edits;            /* of BeaktaEdit */
  GPtrArray       *originals;        /* of BeaktaOriginal */
};

G_DEFINE_BOXED_TYPE (BeaktaChange, beakta_change, beakta_change_ref, beakta_change_unref)

BeaktaEdit *
beakta_edit_new (BeaktaItemKind  kind,
                 const char     *id,
                 gint64          base_revision,
                 JsonObject     *before,
                 JsonObject     *after)
{
  BeaktaEdit *edit;

  g_return_val_if_fail (id != NULL, NULL);

  edit = g_new0 (BeaktaEdit, 1);
  edit->kind = kind;
  edit->id = g_strdup (id);
  edit->base_revision = base_revision;
  edit->before = before != NULL ? json_object_ref (before) : NULL;
  edit->after = after != NULL ? json_object_ref (after) : NULL;

  return edit;
}

void
beakta_edit_free (BeaktaEdit *edit)
{
  g_clear_pointer (&edit->before, json_object_unref);
  g_clear_pointer (&edit->after, json_object_unref);
  g_free (edit->id);
  g_free (edit);
}

static void
free_original (gpointer data)
{
  BeaktaOriginal *original = data;

  g_clear_pointer (&original->bytes, g_bytes_unref);
  g_clear_pointer (&original->structure, g_variant_unref);
  g_free (original->sha256);
  g_free (original->extractor);
  g_free (original->text);
  g_free (original);
}

BeaktaChange *
beakta_change_new (BeaktaAct   act,
                   const char *case_id)
{
  BeaktaChange *change;

  g_return_val_if_fail ((int) act >= 0 && act < BEAKTA_N_ACTS, NULL);

  change = g_new0 (BeaktaChange, 1);
  g_atomic_ref_count_init (&change->ref_count);
  change->act = act;
  change->case_id = case_id != NULL ? g_strdup (case_id) : g_uuid_string_random ();
  change->reason = g_strdup ("");
  change->typed_in = g_strdup ("");
  change->batch = g_strdup ("");
  change->deputy_for = g_strdup ("");
  change->edits = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_edit_free);
  change->originals = g_ptr_array_new_with_free_func (free_original);

  return change;
}

BeaktaChange *
beakta_change_ref (BeaktaChange *change)
{
  g_return_val_if_fail (change != NULL, NULL);

  g_atomic_ref_count_inc (&change->ref_count);

  return change;
}

void
beakta_change_unref (BeaktaChange *change)
{
  g_return_if_fail (change != NULL);

  if (!g_atomic_ref_count_dec (&change->ref_count))
    return;

  g_clear_pointer (&change->time, g_date_time_unref);
  g_ptr_array_unref (change->edits);
  g_ptr_array_unref (change->originals);
  g_free (change->case_id);
  g_free (change->reason);
  g_free (change->typed_in);
  g_free (change->batch);
  g_free (change->deputy_for);
  g_free (change);
}

static BeaktaEdit *
find_edit (GPtrArray      *edits,
           BeaktaItemKind  kind,
           const char     *id,
           guint          *index)
{
  for (guint i = 0; i < edits->len; i++)
    {
      BeaktaEdit *edit = g_ptr_array_index (edits, i);

      if (edit->kind != kind || !g_str_equal (edit->id, id))
        continue;

      if (index != NULL)
        *index = i;
      return edit;
    }

  return NULL;
}

static void
replace_after (BeaktaEdit *edit,
               JsonObject *after)
{
  g_clear_pointer (&edit->after, json_object_unref);
  edit->after = after;
}

void
beakta_change_put (BeaktaChange  *change,
                   gconstpointer  record)
{
  const BeaktaRecord *item = record;
  BeaktaEdit *edit;

  g_return_if_fail (change != NULL);
  g_return_if_fail (item != NULL);

  edit = find_edit (change->edits, item->kind, item->id, NULL);
  if (edit == NULL)
    {
      edit = beakta_edit_new (item->kind, item->id, item->revision, NULL, NULL);
      g_ptr_array_add (change->edits, edit);
    }

  replace_after (edit, beakta_record_to_json (item));
}

/* An item that the same change brought is as if it had never been. */
void
beakta_change_remove (BeaktaChange  *change,
                      gconstpointer  record)
{
  const BeaktaRecord *item = record;
  BeaktaEdit *edit;
  guint index;

  g_return_if_fail (change != NULL);
  g_return_if_fail (item != NULL);

  edit = find_edit (change->edits, item->kind, item->id, &index);
  if (edit == NULL)
    g_ptr_array_add (change->edits, beakta_edit_new (item->kind, item->id, item->revision, NULL, NULL));
  else if (edit->base_revision == 0)
    g_ptr_array_remove_index (change->edits, index);
  else
    replace_after (edit, NULL);
}

void
beakta_change_add_original (BeaktaChange *change,
                            const char   *sha256,
                            GBytes       *bytes,
                            const char   *extractor,
                            const char   *text,
                            GVariant     *structure)
{
  BeaktaOriginal *original;

  g_return_if_fail (change != NULL);
  g_return_if_fail (sha256 != NULL);
  g_return_if_fail (bytes != NULL);

  original = g_new0 (BeaktaOriginal, 1);
  original->sha256 = g_strdup (sha256);
  original->bytes = g_bytes_ref (bytes);
  original->extractor = g_strdup (extractor);
  original->text = g_strdup (text);
  original->structure = structure != NULL ? g_variant_ref_sink (structure) : NULL;
  g_ptr_array_add (change->originals, original);
}

void
beakta_change_set_reason (BeaktaChange *change,
                          const char   *reason)
{
  g_return_if_fail (change != NULL);

  beakta_record_set (&change->reason, reason);
}

void
beakta_change_set_batch (BeaktaChange *change,
                         const char   *batch)
{
  g_return_if_fail (change != NULL);

  beakta_record_set (&change->batch, batch);
}

void
beakta_change_set_deputy_for (BeaktaChange *change,
                              const char   *deputy_for)
{
  g_return_if_fail (change != NULL);

  beakta_record_set (&change->deputy_for, deputy_for);
}

void
beakta_change_set_typed_in (BeaktaChange *change,
                            const char   *field)
{
  g_return_if_fail (change != NULL);

  beakta_record_set (&change->typed_in, field);
}

void
beakta_change_set_time (BeaktaChange *change,
                        GDateTime    *time)
{
  g_return_if_fail (change != NULL);
  g_return_if_fail (time != NULL);

  g_clear_pointer (&change->time, g_date_time_unref);
  change->time = g_date_time_to_utc (time);
}

BeaktaAct
beakta_change_get_act (BeaktaChange *change)
{
  g_return_val_if_fail (change != NULL, BEAKTA_ACT_EDIT_CASE);

  return change->act;
}

const char *
beakta_change_get_case_id (BeaktaChange *change)
{
  g_return_val_if_fail (change != NULL, NULL);

  return change->case_id;
}

const char *
beakta_change_get_reason (BeaktaChange *change)
{
  g_return_val_if_fail (change != NULL, NULL);

  return change->reason;
}

const char *
beakta_change_get_batch (BeaktaChange *change)
{
  g_return_val_if_fail (change != NULL, "");

  return change->batch;
}

const char *
beakta_change_get_deputy_for (BeaktaChange *change)
{
  g_return_val_if_fail (change != NULL, "");

  return change->deputy_for;
}

const char *
beakta_change_get_typed_in (BeaktaChange *change)
{
  g_return_val_if_fail (change != NULL, NULL);

  return change->typed_in;
}

/* (nullable): UTC; the store's clock when it was not set. */
GDateTime *
beakta_change_get_time (BeaktaChange *change)
{
  g_return_val_if_fail (change != NULL, NULL);

  return change->time;
}

GPtrArray *
beakta_change_get_edits (BeaktaChange *change)
{
  g_return_val_if_fail (change != NULL, NULL);

  return change->edits;
}

GPtrArray *
beakta_change_get_originals (BeaktaChange *change)
{
  g_return_val_if_fail (change != NULL, NULL);

  return change->originals;
}

gboolean
beakta_change_is_empty (BeaktaChange *change)
{
  g_return_val_if_fail (change != NULL, TRUE);

  return change->edits->len == 0 && change->originals->len == 0;
}

/* @kind: BEAKTA_N_ITEMS to leave nothing out */
static BeaktaChange *
copy_but (BeaktaChange   *change,
          BeaktaItemKind  kind)
{
  BeaktaChange *copy;

  copy = beakta_change_new (change->act, change->case_id);
  beakta_change_set_reason (copy, change->reason);
  beakta_change_set_typed_in (copy, change->typed_in);
  beakta_change_set_batch (copy, change->batch);
  beakta_change_set_deputy_for (copy, change->deputy_for);
  if (change->time != NULL)
    beakta_change_set_time (copy, change->time);

  for (guint i = 0; i < change->edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (change->edits, i);

      if (edit->kind != kind)
        g_ptr_array_add (copy->edits, beakta_edit_new (edit->kind, edit->id, edit->base_revision, edit->before, edit->after));
    }

  g_ptr_array_unref (copy->originals);
  copy->originals = g_ptr_array_ref (change->originals);

  return copy;
}

BeaktaChange *
beakta_change_copy (BeaktaChange *change)
{
  g_return_val_if_fail (change != NULL, NULL);

  return copy_but (change, BEAKTA_N_ITEMS);
}

BeaktaChange *
beakta_change_copy_without (BeaktaChange   *change,
                            BeaktaItemKind  kind)
{
  g_return_val_if_fail (change != NULL, NULL);

  return copy_but (change, kind);
}

/* What @own removed is not there any more: a later write of it makes it anew. */
void
beakta_change_rebase (BeaktaChange *change,
                      BeaktaEntry  *own)
{
  g_return_if_fail (change != NULL);
  g_return_if_fail (own != NULL);

  if (!g_str_equal (change->case_id, own->case_id))
    return;

  for (guint i = 0; i < change->edits->len; i++)
    {
      BeaktaEdit *edit = g_ptr_array_index (change->edits, i);
      BeaktaEdit *earlier = find_edit (own->edits, edit->kind, edit->id, NULL);

      if (earlier != NULL && edit->base_revision == earlier->base_revision)
        edit->base_revision = earlier->after != NULL ? own->sequence : 0;
    }
}
