/* Who looks at the case: one of several who assess it sees their own answers. The numbers are those of beakta-case.c. */

#include "beakta-case-private.h"

#include "beakta-case-view.h"

BeaktaItemKind
beakta_case_see_item (BeaktaCase      *self,
                      BeaktaItemKind   kind,
                      const char      *id,
                      char           **seen)
{
  return beakta_case_view_see (self->is_own ? self->viewer : NULL, kind, id, seen);
}

/* Puts every answer and assessment of @from where @viewer sees it. Seeing twice is as not seeing. */
static void
see_answers (BeaktaCase *from,
             BeaktaCase *to,
             const char *viewer)
{
  const BeaktaItemKind kinds[] = { BEAKTA_ITEM_ANSWER, BEAKTA_ITEM_ASSESSMENT };
  g_autoptr(GPtrArray) seen = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      GHashTableIter iter;
      gpointer record;

      g_hash_table_iter_init (&iter, from->items[kinds[i]]);
      while (g_hash_table_iter_next (&iter, NULL, &record))
        g_ptr_array_add (seen, beakta_case_view_dup_record (viewer, record));
    }

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_hash_table_remove_all (to->items[kinds[i]]);
  for (guint i = 0; i < seen->len; i++)
    beakta_case_take_record (to, g_ptr_array_index (seen, i));
}

/* The ids of the answers that are there, or would be for the viewer. */
static void
collect_questions (BeaktaCase *self,
                   GHashTable *ids)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->items[BEAKTA_ITEM_ANSWER]);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_hash_table_add (ids, g_strdup (id));
}

void
beakta_case_follow_viewer (BeaktaCase *self)
{
  gboolean is_own = self->viewer != NULL && beakta_case_view_is_own (self, self->viewer);
  g_autoptr(GHashTable) questions = NULL;
  GHashTableIter iter;
  gpointer id;

  if (is_own == self->is_own)
    return;

  questions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  collect_questions (self, questions);
  see_answers (self, self, self->viewer);
  self->is_own = is_own;
  collect_questions (self, questions);

  g_hash_table_iter_init (&iter, questions);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    beakta_case_tell_item (self, BEAKTA_ITEM_ANSWER, id);
}

void
beakta_case_set_viewer (BeaktaCase *self,
                        const char *user)
{
  g_return_if_fail (BEAKTA_IS_CASE (self));
  g_return_if_fail (user != NULL && *user != '\0');
  g_return_if_fail (self->viewer == NULL || g_str_equal (self->viewer, user));

  if (self->viewer == NULL)
    self->viewer = g_strdup (user);
  beakta_case_follow_viewer (self);
}

const char *
beakta_case_get_viewer (BeaktaCase *self)
{
  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);

  return self->is_own ? self->viewer : NULL;
}

BeaktaCase *
beakta_case_dup_whole (BeaktaCase *self)
{
  BeaktaCase *whole;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);

  whole = beakta_case_new (self->id);
  beakta_case_set_head (whole, self->head, self->head_hash, self->head_time);
  for (int kind = 0; kind < BEAKTA_N_ITEMS; kind++)
    {
      GHashTableIter iter;
      gpointer record;

      g_hash_table_iter_init (&iter, self->items[kind]);
      while (g_hash_table_iter_next (&iter, NULL, &record))
        beakta_case_take_record (whole, beakta_record_ref (record));
    }

  if (self->is_own)
    see_answers (whole, whole, self->viewer);

  return whole;
}

BeaktaChange *
beakta_case_dup_change_of_whole (BeaktaCase   *self,
                                 BeaktaChange *change)
{
  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (change != NULL, NULL);

  return self->is_own ? beakta_case_view_dup_change (self->viewer, change) : beakta_change_ref (change);
}

gpointer
beakta_case_dup_seen (BeaktaCase    *self,
                      gconstpointer  record)
{
  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);

  if (record == NULL)
    return NULL;

  return self->is_own ? beakta_case_view_dup_record (self->viewer, record) : beakta_record_ref (record);
}
