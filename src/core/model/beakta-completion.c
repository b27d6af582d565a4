/* Questions to a case about its requests. */

#include "beakta-completion.h"

const BeaktaCompletion *
beakta_completion_get_draft (BeaktaCase *case_)
{
  const BeaktaCompletion *current = beakta_completion_get_current (case_);

  return current != NULL && current->state == BEAKTA_REQUEST_DRAFT ? current : NULL;
}

/* Each request is made after the one before was sent, so the last one is it. */
const BeaktaCompletion *
beakta_completion_get_current (BeaktaCase *case_)
{
  g_autoptr(GPtrArray) requests = NULL;

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);

  requests = beakta_case_list (case_, BEAKTA_ITEM_REQUEST);

  return requests->len > 0 ? g_ptr_array_index (requests, requests->len - 1) : NULL;
}

GPtrArray *
beakta_completion_list_points (BeaktaCase *case_,
                            const char *request,
                            gboolean    with_left_out)
{
  g_autoptr(GPtrArray) points = NULL;
  GPtrArray *own;

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);
  g_return_val_if_fail (request != NULL, NULL);

  points = beakta_case_list (case_, BEAKTA_ITEM_POINT);
  own = g_ptr_array_new_with_free_func (beakta_record_unref);
  for (guint i = 0; i < points->len; i++)
    {
      const BeaktaPoint *point = g_ptr_array_index (points, i);

      if (g_str_equal (point->request, request) && (with_left_out || !point->left_out))
        g_ptr_array_add (own, beakta_record_ref (point));
    }

  return own;
}

const char *
beakta_completion_get_last_day (const BeaktaCompletion *request)
{
  g_return_val_if_fail (request != NULL, NULL);

  return *request->extended != '\0' ? request->extended : request->due;
}

static guint
count (BeaktaCase  *case_,
       const char  *request,
       BeaktaReply  reply)
{
  g_autoptr(GPtrArray) points = beakta_completion_list_points (case_, request, FALSE);
  guint n = 0;

  for (guint i = 0; i < points->len; i++)
    n += ((const BeaktaPoint *) g_ptr_array_index (points, i))->reply == reply;

  return n;
}

guint
beakta_completion_count_answered (BeaktaCase *case_,
                                  const char *request)
{
  return count (case_, request, BEAKTA_REPLY_ANSWERED);
}

guint
beakta_completion_count_open (BeaktaCase *case_,
                              const char *request)
{
  return count (case_, request, BEAKTA_REPLY_OPEN);
}

gboolean
beakta_point_is_edited (const BeaktaPoint *point)
{
  g_return_val_if_fail (point != NULL, FALSE);

  return !g_str_equal (point->asked, point->begun);
}
