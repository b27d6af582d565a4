/* Acts on passages: evidence of answers and of the consequence analysis. What is marked for its own sake is in beakta-acts-marks.c.
 *
 * (1) Two equal marks of the same place are one passage.
 * (2) A passage goes when nothing stands on it, nobody commented on it, and nobody marked it for its own sake.
 */

#include "beakta-acts-private.h"
#include "beakta-review-points.h"

static gboolean
is_same_place (const BeaktaPassage *a,
               const BeaktaPassage *b)
{
  return a->document == b->document && a->start == b->start && a->end == b->end && g_str_equal (a->sha256, b->sha256);
}

static const BeaktaPassage *
find_passage_at (BeaktaCase          *self,
                 const BeaktaPassage *place)
{
  g_autoptr(GPtrArray) passages = beakta_case_list (self, BEAKTA_ITEM_PASSAGE);

  for (guint i = 0; i < passages->len; i++)
    {
      const BeaktaPassage *passage = g_ptr_array_index (passages, i);

      if (is_same_place (passage, place))
        return beakta_case_lookup (self, BEAKTA_ITEM_PASSAGE, passage->record.id);
    }

  return NULL;
}

BeaktaPassage *
beakta_acts_dup_same_place (BeaktaCase          *self,
                            const BeaktaPassage *passage)
{
  const BeaktaPassage *current;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (passage != NULL, NULL);

  current = beakta_case_lookup (self, BEAKTA_ITEM_PASSAGE, passage->record.id);
  if (current == NULL)
    current = find_passage_at (self, passage);

  return beakta_record_copy (current != NULL ? current : passage);
}

BeaktaPassage *
beakta_acts_dup_passage (BeaktaCase          *self,
                         const BeaktaPassage *passage,
                         const char          *maker)
{
  BeaktaPassage *copy = beakta_acts_dup_same_place (self, passage);

  if (*copy->maker == '\0')
    beakta_record_set (&copy->maker, maker);

  return copy;
}

gboolean
beakta_acts_has_comments (BeaktaCase *self,
                          const char *passage_id,
                          const char *but_comment)
{
  g_autoptr(GPtrArray) comments = beakta_case_list (self, BEAKTA_ITEM_COMMENT);

  for (guint i = 0; i < comments->len; i++)
    {
      const BeaktaComment *comment = g_ptr_array_index (comments, i);

      if (comment->target_kind == BEAKTA_ITEM_PASSAGE && g_str_equal (comment->target, passage_id) &&
          g_strcmp0 (comment->record.id, but_comment) != 0)
        return TRUE;
    }

  return beakta_review_points_has_on (self, passage_id, but_comment);
}

static gboolean
is_leaving (GPtrArray          *leaving,
            const BeaktaRecord *user)
{
  for (guint i = 0; leaving != NULL && i < leaving->len; i++)
    {
      const BeaktaRecord *record = g_ptr_array_index (leaving, i);

      if (record->kind == user->kind && g_str_equal (record->id, user->id))
        return TRUE;
    }

  return FALSE;
}

gboolean
beakta_acts_is_used (BeaktaCase *self,
                     const char *passage_id,
                     GPtrArray  *leaving)
{
  g_autoptr(GPtrArray) users = beakta_case_list_users_of (self, passage_id);
  g_autoptr(GPtrArray) assessments = beakta_case_list_assessments_on (self, passage_id);

  g_ptr_array_extend (users, assessments, (GCopyFunc) beakta_record_ref, NULL);
  for (guint i = 0; i < users->len; i++)
    if (!is_leaving (leaving, g_ptr_array_index (users, i)))
      return TRUE;

  return FALSE;
}

void
beakta_acts_put_with_mark (BeaktaChange        *change,
                           BeaktaCase          *self,
                           const BeaktaPassage *passage,
                           BeaktaMark           mark)
{
  g_autoptr(BeaktaPassage) copy = beakta_record_copy (passage);

  copy->mark = mark;
  beakta_acts_put (change, self, copy);
}

void
beakta_acts_release (BeaktaChange       *change,
                     BeaktaCase         *self,
                     GPtrArray          *leaving,
                     const char * const *before,
                     const char * const *after)
{
  for (guint i = 0; before[i] != NULL; i++)
    {
      const BeaktaPassage *passage = beakta_case_lookup (self, BEAKTA_ITEM_PASSAGE, before[i]);

      if (passage == NULL || passage->mark != BEAKTA_MARK_EVIDENCE)
        continue;
      if ((after != NULL && g_strv_contains (after, before[i])) || beakta_acts_is_used (self, before[i], leaving))
        continue;

      if (beakta_acts_has_comments (self, before[i], NULL))
        beakta_acts_put_with_mark (change, self, passage, BEAKTA_MARK_COMMENT);
      else
        beakta_change_remove (change, passage);
    }
}

void
beakta_acts_append_evidence (GStrv      *evidence,
                             const char *passage_id)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_addv (builder, (const char **) *evidence);
  g_strv_builder_add (builder, passage_id);
  g_strfreev (*evidence);
  *evidence = g_strv_builder_end (builder);
}

void
beakta_acts_drop_evidence (GStrv      *evidence,
                           const char *passage_id)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; (*evidence)[i] != NULL; i++)
    if (!g_str_equal ((*evidence)[i], passage_id))
      g_strv_builder_add (builder, (*evidence)[i]);

  g_strfreev (*evidence);
  *evidence = g_strv_builder_end (builder);
}

/* What an opinion stands on is its expert's to say, in the act that writes it. */
static BeaktaAct
get_evidence_act (BeaktaItemKind kind,
                  gboolean       adds)
{
  if (kind == BEAKTA_ITEM_OPINION)
    return BEAKTA_ACT_GIVE_OPINION;

  return adds ? BEAKTA_ACT_ADD_EVIDENCE : BEAKTA_ACT_REMOVE_EVIDENCE;
}

/* @user: may be altered. */
static BeaktaChange *
add_evidence_to (BeaktaCase          *self,
                 gpointer             user,
                 const BeaktaPassage *passage,
                 const char          *maker)
{
  BeaktaAct act = get_evidence_act (((const BeaktaRecord *) user)->kind, TRUE);
  BeaktaChange *change = beakta_change_new (act, beakta_case_get_id (self));
  g_autoptr(BeaktaPassage) copy = beakta_acts_dup_passage (self, passage, maker);
  GStrv *evidence = beakta_record_lend_evidence (user);

  if (g_strv_contains ((const char * const *) *evidence, copy->record.id))
    return change;

  if (copy->mark == BEAKTA_MARK_COMMENT)
    copy->mark = BEAKTA_MARK_EVIDENCE;
  beakta_acts_put (change, self, copy);

  beakta_acts_append_evidence (evidence, copy->record.id);
  beakta_acts_put (change, self, user);

  return change;
}

BeaktaChange *
beakta_acts_add_evidence (BeaktaCase    *self,
                          const char    *checklist,
                          const char    *question,
                          BeaktaPassage *passage,
                          const char    *user)
{
  g_autoptr(BeaktaAnswer) answer = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (checklist != NULL && question != NULL, NULL);
  g_return_val_if_fail (passage != NULL, NULL);
  g_return_val_if_fail (user != NULL, NULL);

  id = g_strconcat (checklist, "/", question, NULL);
  answer = beakta_acts_dup_or_new (self, BEAKTA_ITEM_ANSWER, id);
  if (answer->record.revision == 0)
    {
      beakta_record_set (&answer->checklist, checklist);
      beakta_record_set (&answer->question, question);
      beakta_record_set (&answer->assessor, user);
    }

  return add_evidence_to (self, answer, passage, user);
}

BeaktaChange *
beakta_acts_answer_on (BeaktaCase         *self,
                       const BeaktaAnswer *answer,
                       GPtrArray          *passages,
                       const char         *user)
{
  g_autoptr(BeaktaAnswer) standing = NULL;
  g_autoptr(GPtrArray) marks = NULL;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (answer != NULL, NULL);
  g_return_val_if_fail (passages != NULL, NULL);
  g_return_val_if_fail (user != NULL, NULL);

  standing = beakta_record_copy (answer);
  marks = g_ptr_array_new_with_free_func (beakta_record_unref);
  for (guint i = 0; i < passages->len; i++)
    {
      BeaktaPassage *mark = beakta_acts_dup_passage (self, g_ptr_array_index (passages, i), user);

      if (mark->mark == BEAKTA_MARK_COMMENT)
        mark->mark = BEAKTA_MARK_EVIDENCE;
      g_ptr_array_add (marks, mark);
      if (!g_strv_contains ((const char * const *) standing->evidence, mark->record.id))
        beakta_acts_append_evidence (&standing->evidence, mark->record.id);
    }

  change = beakta_acts_answer (self, standing, user);
  for (guint i = 0; i < marks->len; i++)
    beakta_acts_put (change, self, g_ptr_array_index (marks, i));

  return change;
}

BeaktaChange *
beakta_acts_add_cell_evidence (BeaktaCase        *self,
                               const char        *group,
                               BeaktaAlternative  alternative,
                               BeaktaPassage     *passage,
                               const char        *user)
{
  g_autoptr(BeaktaCell) cell = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (group != NULL, NULL);
  g_return_val_if_fail (passage != NULL, NULL);
  g_return_val_if_fail (user != NULL, NULL);

  id = g_strconcat (group, "/", beakta_words_get_nick (BEAKTA_WORDS_ALTERNATIVE, alternative), NULL);
  cell = beakta_acts_dup_or_new (self, BEAKTA_ITEM_CELL, id);
  beakta_record_set (&cell->group, group);
  cell->alternative = alternative;

  return add_evidence_to (self, cell, passage, user);
}

BeaktaChange *
beakta_acts_add_evidence_of (BeaktaCase     *self,
                             BeaktaItemKind  kind,
                             const char     *id,
                             BeaktaPassage  *passage,
                             const char     *user)
{
  g_autoptr(BeaktaRecord) standing = NULL;
  gconstpointer current;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (passage != NULL, NULL);
  g_return_val_if_fail (user != NULL, NULL);

  current = beakta_case_lookup (self, kind, id);
  if (current == NULL)
    return beakta_change_new (BEAKTA_ACT_ADD_EVIDENCE, beakta_case_get_id (self));

  standing = beakta_record_copy (current);

  return add_evidence_to (self, standing, passage, user);
}

BeaktaChange *
beakta_acts_remove_evidence (BeaktaCase     *self,
                             BeaktaItemKind  user_kind,
                             const char     *user_id,
                             const char     *passage_id)
{
  g_autoptr(BeaktaRecord) user = NULL;
  g_autoptr(GPtrArray) leaving = NULL;
  const char *released[] = { passage_id, NULL };
  BeaktaChange *change;
  gconstpointer current;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (user_id != NULL && passage_id != NULL, NULL);

  change = beakta_change_new (get_evidence_act (user_kind, FALSE), beakta_case_get_id (self));
  current = beakta_case_lookup (self, user_kind, user_id);
  if (current == NULL)
    return change;

  user = beakta_record_copy (current);
  beakta_acts_drop_evidence (beakta_record_lend_evidence (user), passage_id);
  if (!beakta_acts_put (change, self, user))
    return change;

  leaving = g_ptr_array_new ();
  g_ptr_array_add (leaving, user);
  beakta_acts_release (change, self, leaving, released, NULL);

  return change;
}
