/* Acts on comments: on the case, a question or a passage. */

#include "beakta-acts-private.h"

BeaktaChange *
beakta_acts_comment (BeaktaCase          *self,
                     const BeaktaComment *comment,
                     BeaktaPassage       *passage)
{
  g_autoptr(BeaktaComment) copy = NULL;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (comment != NULL, NULL);

  change = beakta_change_new (BEAKTA_ACT_COMMENT, beakta_case_get_id (self));
  copy = beakta_record_copy (comment);

  if (passage != NULL)
    {
      g_autoptr(BeaktaPassage) place = beakta_acts_dup_passage (self, passage, comment->author);

      if (place->record.revision == 0)
        place->mark = BEAKTA_MARK_COMMENT;
      beakta_acts_put (change, self, place);

      copy->target_kind = BEAKTA_ITEM_PASSAGE;
      beakta_record_set (&copy->target, place->record.id);
    }

  beakta_acts_put (change, self, copy);

  return change;
}

BeaktaChange *
beakta_acts_edit_comment (BeaktaCase *self,
                          const char *id,
                          const char *text)
{
  const BeaktaComment *current;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  change = beakta_change_new (BEAKTA_ACT_EDIT_COMMENT, beakta_case_get_id (self));
  current = beakta_case_lookup (self, BEAKTA_ITEM_COMMENT, id);
  if (current != NULL)
    {
      g_autoptr(BeaktaComment) copy = beakta_record_copy (current);

      beakta_record_set (&copy->text, text);
      beakta_acts_put (change, self, copy);
    }

  return change;
}

BeaktaChange *
beakta_acts_resolve_comment (BeaktaCase *self,
                             const char *id,
                             gboolean    resolved,
                             const char *user)
{
  const BeaktaComment *current;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  change = beakta_change_new (BEAKTA_ACT_RESOLVE_COMMENT, beakta_case_get_id (self));
  current = beakta_case_lookup (self, BEAKTA_ITEM_COMMENT, id);
  if (current != NULL && !current->resolved != !resolved)
    {
      g_autoptr(BeaktaComment) copy = beakta_record_copy (current);

      copy->resolved = resolved;
      beakta_record_set (&copy->resolved_by, resolved ? user : "");
      beakta_acts_put (change, self, copy);
    }

  return change;
}

static gboolean
has_replies (BeaktaCase *self,
             const char *id)
{
  g_autoptr(GPtrArray) comments = beakta_case_list (self, BEAKTA_ITEM_COMMENT);

  for (guint i = 0; i < comments->len; i++)
    if (g_str_equal (((BeaktaComment *) g_ptr_array_index (comments, i))->reply_to, id))
      return TRUE;

  return FALSE;
}

void
beakta_acts_release_remark (BeaktaChange        *change,
                            BeaktaCase          *self,
                            const BeaktaPassage *passage,
                            const char          *id)
{
  if (passage->mark == BEAKTA_MARK_COMMENT && !beakta_acts_has_comments (self, passage->record.id, id) &&
      !beakta_acts_is_used (self, passage->record.id, NULL))
    beakta_change_remove (change, passage);
}

/* A comment that others have answered leaves its place in the thread, without words. */
BeaktaChange *
beakta_acts_remove_comment (BeaktaCase *self,
                            const char *id)
{
  const BeaktaComment *current;
  const BeaktaPassage *passage = NULL;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  change = beakta_change_new (BEAKTA_ACT_REMOVE_COMMENT, beakta_case_get_id (self));
  current = beakta_case_lookup (self, BEAKTA_ITEM_COMMENT, id);
  if (current == NULL)
    return change;

  if (has_replies (self, id))
    {
      g_autoptr(BeaktaComment) copy = beakta_record_copy (current);

      beakta_record_set (&copy->text, "");
      beakta_acts_put (change, self, copy);
      return change;
    }

  beakta_change_remove (change, current);
  if (current->target_kind == BEAKTA_ITEM_PASSAGE)
    passage = beakta_case_lookup (self, BEAKTA_ITEM_PASSAGE, current->target);
  if (passage != NULL)
    beakta_acts_release_remark (change, self, passage, id);

  return change;
}

BeaktaChange *
beakta_acts_file_thread (BeaktaCase *self,
                         const char *id,
                         gboolean    filed,
                         const char *user)
{
  g_autoptr(GPtrArray) comments = NULL;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  comments = beakta_case_list (self, BEAKTA_ITEM_COMMENT);
  change = beakta_change_new (BEAKTA_ACT_FILE_COMMENT, beakta_case_get_id (self));
  for (guint i = 0; i < comments->len; i++)
    {
      const BeaktaComment *comment = g_ptr_array_index (comments, i);
      g_autoptr(BeaktaComment) copy = NULL;

      if ((!g_str_equal (comment->record.id, id) && !g_str_equal (comment->reply_to, id)) || !comment->filed == !filed ||
          *comment->text == '\0')
        continue;

      copy = beakta_record_copy (comment);
      copy->filed = filed;
      beakta_record_set (&copy->filed_by, filed ? user : "");
      beakta_acts_put (change, self, copy);
    }

  return change;
}
