/* An entry: one line of the journal, and the runs of text that was typed in one go. */

#include "beakta-entry.h"

#include "beakta-change.h"

G_DEFINE_BOXED_TYPE (BeaktaEntry, beakta_entry, beakta_entry_ref, beakta_entry_unref)

BeaktaEntry *
beakta_entry_new (const char *case_id,
                  const char *actor,
                  const char *entered_by,
                  const char *time,
                  BeaktaAct   act,
                  const char *reason,
                  gint64      undoes,
                  GPtrArray  *edits)
{
  BeaktaEntry *entry = g_new0 (BeaktaEntry, 1);

  g_atomic_ref_count_init (&entry->ref_count);
  entry->case_id = g_strdup (case_id);
  entry->actor = g_strdup (actor);
  entry->entered_by = g_strdup (entered_by);
  entry->time = g_strdup (time);
  entry->act = act;
  entry->reason = g_strdup (reason);
  entry->typed_in = g_strdup ("");
  entry->batch = g_strdup ("");
  entry->deputy_for = g_strdup ("");
  entry->undoes = undoes;
  entry->edits = edits;
  entry->hash = g_strdup ("");

  return entry;
}

BeaktaEntry *
beakta_entry_ref (BeaktaEntry *entry)
{
  g_return_val_if_fail (entry != NULL, NULL);

  g_atomic_ref_count_inc (&entry->ref_count);

  return entry;
}

void
beakta_entry_unref (BeaktaEntry *entry)
{
  g_return_if_fail (entry != NULL);

  if (!g_atomic_ref_count_dec (&entry->ref_count))
    return;

  g_clear_pointer (&entry->edits, g_ptr_array_unref);
  g_clear_pointer (&entry->erases, g_array_unref);
  g_free (entry->case_id);
  g_free (entry->actor);
  g_free (entry->entered_by);
  g_free (entry->time);
  g_free (entry->reason);
  g_free (entry->typed_in);
  g_free (entry->batch);
  g_free (entry->deputy_for);
  g_free (entry->hash);
  g_free (entry);
}

static gboolean
is_soon_after (const BeaktaEntry *later,
               const BeaktaEntry *earlier)
{
  g_autoptr(GDateTime) end = g_date_time_new_from_iso8601 (later->time, NULL);
  g_autoptr(GDateTime) begin = g_date_time_new_from_iso8601 (earlier->time, NULL);
  GTimeSpan pause;

  if (begin == NULL || end == NULL)
    return FALSE;

  pause = g_date_time_difference (end, begin);

  return pause >= 0 && pause <= BEAKTA_RUN_PAUSE * G_TIME_SPAN_SECOND;
}

/* Made from what @earlier left: then @earlier wrote the same items. */
static gboolean
stands_on (const BeaktaEntry *later,
           const BeaktaEntry *earlier)
{
  for (guint i = 0; i < later->edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (later->edits, i);

      if (edit->base_revision != earlier->sequence)
        return FALSE;
    }

  return later->edits->len > 0;
}

gboolean
beakta_entry_goes_on (const BeaktaEntry *later,
                      const BeaktaEntry *earlier)
{
  g_return_val_if_fail (later != NULL, FALSE);
  g_return_val_if_fail (earlier != NULL, FALSE);

  return *later->typed_in != '\0' && g_str_equal (later->typed_in, earlier->typed_in) &&
         later->act == earlier->act && g_str_equal (later->case_id, earlier->case_id) &&
         g_str_equal (later->actor, earlier->actor) && g_str_equal (later->entered_by, earlier->entered_by) &&
         stands_on (later, earlier) && is_soon_after (later, earlier);
}

static const BeaktaEdit *
find_edit (const BeaktaEntry *entry,
           const BeaktaEdit  *like)
{
  for (guint i = 0; i < entry->edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (entry->edits, i);

      if (edit->kind == like->kind && g_str_equal (edit->id, like->id))
        return edit;
    }

  return NULL;
}

BeaktaEntry *
beakta_entry_join (const BeaktaEntry *earlier,
                   const BeaktaEntry *later)
{
  g_autoptr(GPtrArray) edits = NULL;
  BeaktaEntry *joined;

  g_return_val_if_fail (earlier != NULL, NULL);
  g_return_val_if_fail (later != NULL, NULL);

  edits = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_edit_free);
  for (guint i = 0; i < earlier->edits->len; i++)
    {
      const BeaktaEdit *first = g_ptr_array_index (earlier->edits, i);
      const BeaktaEdit *last = find_edit (later, first);

      g_ptr_array_add (edits, beakta_edit_new (first->kind, first->id, first->base_revision, first->before,
                                               last != NULL ? last->after : first->after));
    }

  joined = beakta_entry_new (later->case_id, later->actor, later->entered_by, later->time, later->act, later->reason,
                             later->undoes, g_steal_pointer (&edits));
  joined->sequence = later->sequence;
  beakta_record_set (&joined->typed_in, later->typed_in);
  beakta_record_set (&joined->hash, later->hash);

  return joined;
}
