/* What an act may write in requests for completion: rule 2 of beakta-acts-request.h, at the door. */

#include "beakta-workflow-private.h"

#include <string.h>

/* What a request says goes out as it stood in the draft, but for when and how; closing it alters nothing of that. */
static gboolean
check_request_is_kept (BeaktaAct             act,
                       const BeaktaCompletion  *current,
                       const BeaktaEdit     *edit,
                       GError              **error)
{
  g_autoptr(BeaktaCompletion) after = beakta_record_from_json (edit->kind, edit->id, 0, edit->after, error);
  gboolean sends = act == BEAKTA_ACT_SEND_REQUEST;
  gboolean fits;

  if (after == NULL)
    return FALSE;

  fits = after->state == (sends ? BEAKTA_REQUEST_SENT : BEAKTA_REQUEST_CLOSED) && g_str_equal (after->intro, current->intro) &&
         g_str_equal (after->drafted_by, current->drafted_by) && g_str_equal (after->extended, current->extended);
  if (!sends)
    fits = fits && g_str_equal (after->due, current->due) && after->channel == current->channel &&
           g_str_equal (after->sent, current->sent) && g_str_equal (after->sent_by, current->sent_by);

  return fits || beakta_workflow_refuse_edit (act, edit, "what was sent stays as it was sent", error);
}

/* A later day is given beside the one that was sent. */
static gboolean
check_extension (const BeaktaCompletion  *current,
                 const BeaktaEdit        *edit,
                 GError                 **error)
{
  g_autoptr(BeaktaCompletion) after = beakta_record_from_json (edit->kind, edit->id, 0, edit->after, error);

  if (after == NULL)
    return FALSE;

  beakta_record_set (&after->extended, current->extended);

  return beakta_record_equal (current, after) ||
         beakta_workflow_refuse_edit (BEAKTA_ACT_EXTEND_REQUEST, edit, "what was sent stays as it was sent", error);
}

static gboolean
check_tick (const BeaktaPoint  *current,
            const BeaktaEdit   *edit,
            GError            **error)
{
  g_autoptr(BeaktaPoint) after = beakta_record_from_json (edit->kind, edit->id, 0, edit->after, error);

  if (after == NULL)
    return FALSE;

  after->reply = current->reply;
  after->document = current->document;
  beakta_record_set (&after->note, current->note);
  beakta_record_set (&after->ticked, current->ticked);
  beakta_record_set (&after->ticked_by, current->ticked_by);

  return beakta_record_equal (current, after) ||
         beakta_workflow_refuse_edit (BEAKTA_ACT_TICK_POINT, edit, "what was sent stays as it was sent", error);
}

/* A request that was sent is given a later day, and is closed; that is all that becomes of it. */
static gboolean
check_request (BeaktaCase        *case_,
               BeaktaAct          act,
               const BeaktaEdit  *edit,
               GError           **error)
{
  const BeaktaCompletion *current = beakta_case_lookup (case_, BEAKTA_ITEM_REQUEST, edit->id);

  if (act == BEAKTA_ACT_EXTEND_REQUEST)
    return edit->after != NULL && current != NULL && current->state == BEAKTA_REQUEST_SENT
             ? check_extension (current, edit, error)
             : beakta_workflow_refuse_edit (act, edit, "the request does not wait for an answer", error);

  if (act == BEAKTA_ACT_SEND_REQUEST || act == BEAKTA_ACT_CLOSE_REQUEST)
    return edit->after != NULL && current != NULL &&
           (current->state == BEAKTA_REQUEST_DRAFT) == (act == BEAKTA_ACT_SEND_REQUEST)
             ? check_request_is_kept (act, current, edit, error)
             : beakta_workflow_refuse_edit (act, edit, "the request is not where the act begins", error);

  return current == NULL || current->state == BEAKTA_REQUEST_DRAFT ||
         beakta_workflow_refuse_edit (act, edit, "what was sent stays as it was sent", error);
}

/* A point of a request that was sent is ticked off, and that is all that becomes of it. */
static gboolean
check_point (BeaktaCase        *case_,
             BeaktaAct          act,
             const BeaktaEdit  *edit,
             GError           **error)
{
  const BeaktaPoint *current = beakta_case_lookup (case_, BEAKTA_ITEM_POINT, edit->id);
  g_autofree char *id = g_strndup (edit->id, strcspn (edit->id, "/"));
  const BeaktaCompletion *request = beakta_case_lookup (case_, BEAKTA_ITEM_REQUEST, id);
  gboolean is_sent = request != NULL && request->state != BEAKTA_REQUEST_DRAFT;

  if (act == BEAKTA_ACT_TICK_POINT)
    return is_sent && current != NULL && edit->after != NULL ? check_tick (current, edit, error)
                                          : beakta_workflow_refuse_edit (act, edit, "the request is not sent", error);

  return !is_sent || beakta_workflow_refuse_edit (act, edit, "what was sent stays as it was sent", error);
}

gboolean
beakta_workflow_check_request (BeaktaCase        *case_,
                               BeaktaAct          act,
                               const BeaktaEdit  *edit,
                               GError           **error)
{
  return edit->kind == BEAKTA_ITEM_REQUEST ? check_request (case_, act, edit, error) : check_point (case_, act, edit, error);
}
