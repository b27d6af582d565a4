/* Requests for completion. The numbers in the comments are the rules of beakta-acts-request.h. */

#include "beakta-acts-private.h"
#include "beakta-acts-request.h"
#include "beakta-completion.h"

static BeaktaChange *
new_change (BeaktaCase *self,
            BeaktaAct   act)
{
  return beakta_change_new (act, beakta_case_get_id (self));
}

static char *
dup_next_id (BeaktaCase *self)
{
  const BeaktaCompletion *last = beakta_completion_get_current (self);

  return g_strdup_printf ("r%" G_GUINT64_FORMAT,
                          (last != NULL ? g_ascii_strtoull (last->record.id + 1, NULL, 10) : 0) + 1);
}

static guint
get_last_position (GPtrArray *points)
{
  return points->len > 0 ? ((const BeaktaPoint *) g_ptr_array_index (points, points->len - 1))->position : 0;
}

/* Rule 1. @found: what the answers ask for now. */
static void
put_drafted_point (BeaktaChange      *change,
                   BeaktaCase        *self,
                   const char        *request,
                   const BeaktaPoint *found,
                   guint             *last)
{
  g_autofree char *id = g_strdup_printf ("%s/%s/%s", request, found->checklist, found->question);
  g_autoptr(BeaktaPoint) point = beakta_acts_dup_or_new (self, BEAKTA_ITEM_POINT, id);
  gboolean is_edited = beakta_point_is_edited (point);

  if (point->position == 0)
    point->position = ++*last;
  beakta_record_set (&point->request, request);
  beakta_record_set (&point->checklist, found->checklist);
  beakta_record_set (&point->question, found->question);
  beakta_record_set (&point->heading, found->heading);
  beakta_record_set (&point->found, found->found);
  beakta_record_set (&point->passage, found->passage);
  beakta_record_set (&point->quote, found->quote);
  beakta_record_set (&point->begun, found->asked);
  if (!is_edited)
    beakta_record_set (&point->asked, found->asked);

  beakta_acts_put (change, self, point);
}

static gboolean
is_found (GPtrArray         *found,
          const BeaktaPoint *point)
{
  for (guint i = 0; i < found->len; i++)
    {
      const BeaktaPoint *other = g_ptr_array_index (found, i);

      if (g_str_equal (other->checklist, point->checklist) && g_str_equal (other->question, point->question))
        return TRUE;
    }

  return FALSE;
}

/* What nothing asks for any more goes, unless somebody wrote it. */
static void
remove_stale (BeaktaChange *change,
              GPtrArray    *points,
              GPtrArray    *found)
{
  for (guint i = 0; i < points->len; i++)
    {
      const BeaktaPoint *point = g_ptr_array_index (points, i);

      if (*point->question != '\0' && !beakta_point_is_edited (point) && !is_found (found, point))
        beakta_change_remove (change, point);
    }
}

/* Written whenever a point is: a draft that became another one, or was sent, is not undone from under its points. */
static void
put_draft (BeaktaChange *change,
           BeaktaCase   *self,
           const char   *id,
           const char   *due,
           const char   *user,
           GDateTime    *now)
{
  g_autoptr(BeaktaCompletion) request = beakta_acts_dup_or_new (self, BEAKTA_ITEM_REQUEST, id);
  g_autofree char *time = beakta_acts_format_time (now);

  if (*request->drafted == '\0')
    beakta_record_set (&request->due, due);
  beakta_record_set (&request->drafted, time);
  beakta_record_set (&request->drafted_by, user);
  beakta_change_put (change, request);
}

BeaktaChange *
beakta_acts_draft_request (BeaktaCase *self,
                           GPtrArray  *points,
                           const char *due,
                           const char *user,
                           GDateTime  *now)
{
  g_autoptr(GPtrArray) current = NULL;
  g_autofree char *id = NULL;
  const BeaktaCompletion *draft;
  BeaktaChange *change;
  guint last;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (points != NULL, NULL);
  g_return_val_if_fail (user != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);

  change = new_change (self, BEAKTA_ACT_DRAFT_REQUEST);
  draft = beakta_completion_get_draft (self);
  id = draft != NULL ? g_strdup (draft->record.id) : dup_next_id (self);
  current = beakta_completion_list_points (self, id, TRUE);
  last = get_last_position (current);
  for (guint i = 0; i < points->len; i++)
    put_drafted_point (change, self, id, g_ptr_array_index (points, i), &last);
  remove_stale (change, current, points);

  if (draft == NULL || !beakta_change_is_empty (change))
    put_draft (change, self, id, due, user, now);

  return change;
}

BeaktaChange *
beakta_acts_edit_request (BeaktaCase          *self,
                          const BeaktaCompletion *request)
{
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (request != NULL, NULL);

  change = new_change (self, BEAKTA_ACT_EDIT_REQUEST);
  beakta_acts_put (change, self, request);

  return change;
}

BeaktaChange *
beakta_acts_edit_point (BeaktaCase        *self,
                        const BeaktaPoint *point)
{
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (point != NULL, NULL);

  change = new_change (self, BEAKTA_ACT_EDIT_REQUEST);
  beakta_acts_put (change, self, point);

  return change;
}

/* (transfer full): "r1/2", the first that is free. */
static char *
dup_own_id (BeaktaCase *self,
            const char *request)
{
  g_autofree char *id = NULL;
  guint n = 0;

  do
    {
      g_free (id);
      id = g_strdup_printf ("%s/%u", request, ++n);
    }
  while (beakta_case_lookup (self, BEAKTA_ITEM_POINT, id) != NULL);

  return g_steal_pointer (&id);
}

BeaktaChange *
beakta_acts_add_point (BeaktaCase *self,
                       const char *request,
                       const char *asked)
{
  g_autoptr(GPtrArray) points = NULL;
  g_autoptr(BeaktaPoint) point = NULL;
  g_autofree char *id = NULL;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (request != NULL, NULL);
  g_return_val_if_fail (asked != NULL, NULL);

  change = new_change (self, BEAKTA_ACT_EDIT_REQUEST);
  if (beakta_case_lookup (self, BEAKTA_ITEM_REQUEST, request) == NULL)
    return change;

  id = dup_own_id (self, request);
  points = beakta_completion_list_points (self, request, TRUE);
  point = beakta_record_new (BEAKTA_ITEM_POINT, id);
  point->position = get_last_position (points) + 1;
  beakta_record_set (&point->request, request);
  beakta_record_set (&point->asked, asked);
  beakta_acts_put (change, self, point);

  return change;
}

BeaktaChange *
beakta_acts_leave_out_point (BeaktaCase *self,
                             const char *point,
                             gboolean    left_out)
{
  g_autoptr(BeaktaPoint) copy = NULL;
  const BeaktaPoint *current;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (point != NULL, NULL);

  change = new_change (self, BEAKTA_ACT_EDIT_REQUEST);
  current = beakta_case_lookup (self, BEAKTA_ITEM_POINT, point);
  if (current == NULL)
    return change;

  copy = beakta_record_copy (current);
  copy->left_out = left_out;
  beakta_acts_put (change, self, copy);

  return change;
}

BeaktaChange *
beakta_acts_move_point (BeaktaCase *self,
                        const char *point,
                        guint       position)
{
  g_autoptr(GPtrArray) points = NULL;
  const BeaktaPoint *moved;
  BeaktaChange *change;
  guint from;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (point != NULL, NULL);

  change = new_change (self, BEAKTA_ACT_EDIT_REQUEST);
  moved = beakta_case_lookup (self, BEAKTA_ITEM_POINT, point);
  if (moved == NULL)
    return change;

  points = beakta_completion_list_points (self, moved->request, TRUE);
  position = MIN (position, points->len - 1);
  if (g_ptr_array_find (points, moved, &from))
    {
      gpointer taken = g_ptr_array_steal_index (points, from);

      g_ptr_array_insert (points, (int) position, taken);
    }

  for (guint i = 0; i < points->len; i++)
    {
      g_autoptr(BeaktaPoint) copy = beakta_record_copy (g_ptr_array_index (points, i));

      copy->position = i + 1;
      beakta_acts_put (change, self, copy);
    }

  return change;
}

BeaktaChange *
beakta_acts_drop_request (BeaktaCase *self,
                          const char *request)
{
  g_autoptr(GPtrArray) points = NULL;
  gconstpointer record;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (request != NULL, NULL);

  change = new_change (self, BEAKTA_ACT_EDIT_REQUEST);
  record = beakta_case_lookup (self, BEAKTA_ITEM_REQUEST, request);
  if (record == NULL)
    return change;

  beakta_change_remove (change, record);
  points = beakta_completion_list_points (self, request, TRUE);
  for (guint i = 0; i < points->len; i++)
    beakta_change_remove (change, g_ptr_array_index (points, i));

  return change;
}

/* Every point is written or goes, so that what is undone later cannot alter what was sent. */
static guint
settle_points (BeaktaChange *change,
               BeaktaCase   *self,
               const char   *request)
{
  g_autoptr(GPtrArray) points = beakta_completion_list_points (self, request, TRUE);
  guint n_sent = 0;

  for (guint i = 0; i < points->len; i++)
    {
      const BeaktaPoint *point = g_ptr_array_index (points, i);
      g_autoptr(BeaktaPoint) copy = NULL;

      if (point->left_out)
        {
          beakta_change_remove (change, point);
          continue;
        }

      copy = beakta_record_copy (point);
      copy->position = ++n_sent;
      beakta_change_put (change, copy);
    }

  return n_sent;
}

static void
put_last_day (BeaktaChange *change,
              BeaktaCase   *self,
              const char   *due)
{
  g_autoptr(BeaktaFacts) facts = beakta_record_copy (beakta_case_get_facts (self));

  beakta_record_set (&facts->due, due);
  beakta_acts_put (change, self, facts);
}

static void
put_wait (BeaktaChange *change,
          BeaktaCase   *self,
          const char   *due,
          const char   *user,
          GDateTime    *now)
{
  g_autofree char *since = beakta_acts_format_time (now);

  put_last_day (change, self, due);
  if (beakta_case_get_stage (self)->stage != BEAKTA_STAGE_AWAITING_COMPLETION)
    beakta_acts_put_stage (change, self, BEAKTA_STAGE_AWAITING_COMPLETION, "", user, since);
}

BeaktaChange *
beakta_acts_send_request (BeaktaCase    *self,
                          const char    *request,
                          const char    *due,
                          BeaktaChannel  channel,
                          const char    *sent,
                          const char    *user,
                          GDateTime     *now)
{
  g_autoptr(BeaktaCompletion) copy = NULL;
  const BeaktaCompletion *current;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (request != NULL && due != NULL && sent != NULL && user != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);

  change = new_change (self, BEAKTA_ACT_SEND_REQUEST);
  current = beakta_case_lookup (self, BEAKTA_ITEM_REQUEST, request);
  if (current == NULL)
    return change;

  if (settle_points (change, self, request) == 0)
    {
      beakta_change_unref (change);
      return new_change (self, BEAKTA_ACT_SEND_REQUEST);
    }

  copy = beakta_record_copy (current);
  copy->state = BEAKTA_REQUEST_SENT;
  copy->channel = channel;
  beakta_record_set (&copy->due, due);
  beakta_record_set (&copy->sent, sent);
  beakta_record_set (&copy->sent_by, user);
  beakta_acts_put (change, self, copy);
  put_wait (change, self, due, user, now);

  return change;
}

BeaktaChange *
beakta_acts_extend_request (BeaktaCase *self,
                            const char *request,
                            const char *due)
{
  g_autoptr(BeaktaCompletion) copy = NULL;
  const BeaktaCompletion *current;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (request != NULL && due != NULL, NULL);

  change = new_change (self, BEAKTA_ACT_EXTEND_REQUEST);
  current = beakta_case_lookup (self, BEAKTA_ITEM_REQUEST, request);
  if (current == NULL || g_str_equal (beakta_completion_get_last_day (current), due))
    return change;

  copy = beakta_record_copy (current);
  beakta_record_set (&copy->extended, g_str_equal (current->due, due) ? "" : due);
  beakta_acts_put (change, self, copy);
  put_last_day (change, self, due);

  return change;
}

BeaktaChange *
beakta_acts_tick_point (BeaktaCase  *self,
                        const char  *point,
                        BeaktaReply  reply,
                        guint        document,
                        const char  *note,
                        const char  *user,
                        GDateTime   *now)
{
  g_autoptr(BeaktaPoint) copy = NULL;
  g_autofree char *time = NULL;
  const BeaktaPoint *current;
  BeaktaChange *change;
  gboolean is_open = reply == BEAKTA_REPLY_OPEN;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (point != NULL && user != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);

  change = new_change (self, BEAKTA_ACT_TICK_POINT);
  current = beakta_case_lookup (self, BEAKTA_ITEM_POINT, point);
  if (current == NULL || (current->reply == reply && current->document == document &&
                          g_str_equal (current->note, note != NULL ? note : "")))
    return change;

  time = beakta_acts_format_time (now);
  copy = beakta_record_copy (current);
  copy->reply = reply;
  copy->document = document;
  beakta_record_set (&copy->note, note);
  beakta_record_set (&copy->ticked, is_open ? "" : time);
  beakta_record_set (&copy->ticked_by, is_open ? "" : user);
  beakta_acts_put (change, self, copy);

  return change;
}

BeaktaChange *
beakta_acts_close_request (BeaktaCase *self,
                           const char *request,
                           const char *note,
                           const char *user,
                           GDateTime  *now)
{
  g_autoptr(BeaktaCompletion) copy = NULL;
  g_autofree char *time = NULL;
  const BeaktaCompletion *current;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (request != NULL && user != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);

  change = new_change (self, BEAKTA_ACT_CLOSE_REQUEST);
  current = beakta_case_lookup (self, BEAKTA_ITEM_REQUEST, request);
  if (current == NULL || current->state == BEAKTA_REQUEST_CLOSED)
    return change;

  time = beakta_acts_format_time (now);
  copy = beakta_record_copy (current);
  copy->state = BEAKTA_REQUEST_CLOSED;
  beakta_record_set (&copy->note, note);
  beakta_record_set (&copy->closed, time);
  beakta_record_set (&copy->closed_by, user);
  beakta_acts_put (change, self, copy);

  return change;
}
