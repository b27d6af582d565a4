/* Undo in words: what it did, what it can not do, and why. */

#define G_LOG_DOMAIN "beakta-wording"

#include "beakta-wording.h"

#include <glib/gi18n.h>

#include "beakta-undo-rules.h"
#include "beakta-wording-entry.h"

/* 1: a request became one that is sent; -1: one that was sent is a draft again; else 0. */
static int
get_sending (BeaktaEntry *entry)
{
  const char *draft = beakta_words_get_nick (BEAKTA_WORDS_REQUEST, BEAKTA_REQUEST_DRAFT);
  const char *sent = beakta_words_get_nick (BEAKTA_WORDS_REQUEST, BEAKTA_REQUEST_SENT);
  const BeaktaEdit *edit = beakta_wording_get_edit (entry, BEAKTA_ITEM_REQUEST);
  const char *before, *after;

  if (edit == NULL)
    return 0;

  before = beakta_wording_get_text (edit->before, "state");
  after = beakta_wording_get_text (edit->after, "state");
  if (g_str_equal (before, sent) && g_str_equal (after, draft))
    return -1;

  return g_str_equal (before, draft) && g_str_equal (after, sent);
}

static char *
dup_document_deed (const BeaktaEdit *edit)
{
  if (edit->after == NULL)
    return g_strdup_printf (_("took the document %s out again"), beakta_wording_get_text (edit->before, "name"));
  if (edit->before == NULL)
    return g_strdup_printf (_("put the document %s back"), beakta_wording_get_text (edit->after, "name"));

  return g_strdup_printf (_("went back to the earlier reading of the document %s"), beakta_wording_get_text (edit->after, "name"));
}

static char *
dup_conflict_deed (BeaktaEntry      *entry,
                   const BeaktaEdit *edit)
{
  if (entry->act == BEAKTA_ACT_REDO)
    /* Translators: conflict of interest is jäv; this and the next two */
    return g_strdup (_("declared conflict of interest again as before"));

  return g_strdup (edit->after == NULL ? _("took back the declaration of conflict of interest")
                                       : _("went back to the earlier declaration of conflict of interest"));
}

static char *
dup_stage_deed (const BeaktaEdit *edit)
{
  int stage;

  if (!beakta_words_from_nick (BEAKTA_WORDS_STAGE, beakta_wording_get_text (edit->after, "stage"), &stage))
    return NULL;

  if (g_str_equal (beakta_wording_get_text (edit->before, "stage"), beakta_wording_get_text (edit->after, "stage")))
    return g_strdup (_("undid a correction of the decision"));

  /* Translators: by undo or redo; %s is a stage ("Under assessment") */
  return g_strdup_printf (_("put the case back to “%s”"), beakta_wording_get_stage (stage));
}

char *
beakta_wording_dup_undo_deed (BeaktaEntry *entry)
{
  const BeaktaEdit *facts, *document, *conflict, *stage;
  int sending;

  g_return_val_if_fail (entry != NULL, NULL);

  /* What came from elsewhere in one go is more than any part of it. */
  if ((entry->act != BEAKTA_ACT_UNDO && entry->act != BEAKTA_ACT_REDO) ||
      beakta_wording_get_edit (entry, BEAKTA_ITEM_CARRIAGE) != NULL)
    return NULL;

  facts = beakta_wording_get_edit (entry, BEAKTA_ITEM_FACTS);
  document = beakta_wording_get_edit (entry, BEAKTA_ITEM_DOCUMENT);
  conflict = beakta_wording_get_edit (entry, BEAKTA_ITEM_CONFLICT);
  stage = beakta_wording_get_edit (entry, BEAKTA_ITEM_STAGE);
  sending = get_sending (entry);

  if (facts != NULL && facts->after == NULL)
    return g_strdup (_("undid the registration; the case left the queue"));
  if (facts != NULL && facts->before == NULL)
    return g_strdup (_("registered the case again"));
  if (sending != 0)
    return g_strdup (sending < 0 ? _("made a sent request for completion a draft again; the letter had gone out")
                                 : _("recorded a request for completion as sent again"));
  if (document != NULL)
    return dup_document_deed (document);
  if (conflict != NULL)
    return dup_conflict_deed (entry, conflict);

  return stage != NULL ? dup_stage_deed (stage) : NULL;
}

const char *
beakta_wording_get_undo_notice (BeaktaEntry *entry)
{
  g_return_val_if_fail (entry != NULL, NULL);

  return entry->act == BEAKTA_ACT_UNDO && get_sending (entry) < 0
         ? _("The request is a draft again. What was sent has gone out: tell the applicant if it no longer holds.") : NULL;
}

const char *
beakta_wording_get_undo_problem (int code)
{
  switch ((BeaktaUndoError) code)
    {
    case BEAKTA_UNDO_ERROR_APPROVED:
      return _("An approval is not undone: others act on it. Step the case back instead, with a reason.");
    case BEAKTA_UNDO_ERROR_RETURNED:
      return _("A return is not undone: the caseworker has your points. Withdraw them when the case is proposed again.");
    case BEAKTA_UNDO_ERROR_DECIDED:
      return _("A decision is not undone. Correct what is recorded of it, or step the case back with a reason.");
    case BEAKTA_UNDO_ERROR_AGAIN:
      return _("Undoing this would approve or decide the case again. That is done anew, by somebody who may.");
    case BEAKTA_UNDO_ERROR_ERASED:
      return _("What has been erased is gone for good, and cannot be brought back.");
    case BEAKTA_UNDO_ERROR_CARRIED:
      return _("The case came from a file, with what others have done in it, so this is not undone. When it is closed, an "
               "administrator can erase it.");
    case BEAKTA_UNDO_ERROR_ACTED:
      return _("Somebody else has worked in the case since it was moved, so the move stands. Move the case anew instead; a step "
               "back has a reason.");
    case BEAKTA_UNDO_ERROR_MARKED:
      return _("There are marks in the document that came after, so it stays as it is. Remove the marks first.");
    case BEAKTA_UNDO_ERROR_FOLLOWED:
      return _("A newer version of the document, or a document out of it, has come since, so it stays. Add another version instead.");
    case BEAKTA_UNDO_ERROR_CITED:
      return _("A request for completion or the log of contacts names the document as an answer, so it stays. Change that first.");
    case BEAKTA_UNDO_ERROR_MASKED:
      return _("Something is masked in the document, so it stays as it is. Remove the mask first.");
    case BEAKTA_UNDO_ERROR_PROPOSED:
      return _("The case was proposed with the document, so it stays in the file. Say in a comment why it is not to count.");
    case BEAKTA_UNDO_ERROR_WORKED:
      return _("The case has been worked on, so it stays in the queue. If it came by mistake, say so in its title or in a comment.");
    default:
      return NULL;
    }
}
