/* What an act may write: which items, in whose name, and what never changes.
 *
 * The numbers in the comments are the rules of beakta-workflow.h.
 */

#include "beakta-workflow-private.h"

#include "beakta-acts.h"
#include "beakta-case-mask.h"
#include "beakta-tag.h"

gboolean
beakta_workflow_refuse_edit (BeaktaAct          act,
                             const BeaktaEdit  *edit,
                             const char        *why,
                             GError           **error)
{
  g_set_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_STAGE,
               "The act “%s” may not write the %s “%s”: %s", beakta_words_get_nick (BEAKTA_WORDS_ACT, act),
               beakta_item_kind_get_nick (edit->kind), edit->id, why);
  return FALSE;
}

/* Fields that say who did it. Each must be the acting user, nobody, or as it was. */
static const struct
{
  BeaktaItemKind  kind;
  const char     *field;
} signed_fields[] = {
  { BEAKTA_ITEM_STAGE,      "by" },
  { BEAKTA_ITEM_STAGE,      "proposer" },
  { BEAKTA_ITEM_STAGE,      "outcome_noted_by" },
  { BEAKTA_ITEM_DOCUMENT,   "added_by" },
  { BEAKTA_ITEM_PASSAGE,    "maker" },
  { BEAKTA_ITEM_ANSWER,     "assessor" },
  { BEAKTA_ITEM_COMMENT,    "author" },
  { BEAKTA_ITEM_COMMENT,    "resolved_by" },
  { BEAKTA_ITEM_COMMENT,    "filed_by" },
  { BEAKTA_ITEM_CONFLICT,   "person" },
  { BEAKTA_ITEM_REVIEW,     "reviewer" },
  { BEAKTA_ITEM_REFLECTION, "author" },
  { BEAKTA_ITEM_ASSESSOR,   "asked_by" },
  { BEAKTA_ITEM_SENTENCE,   "edited_by" },
  { BEAKTA_ITEM_REQUEST,    "drafted_by" },
  { BEAKTA_ITEM_REQUEST,    "sent_by" },
  { BEAKTA_ITEM_REQUEST,    "closed_by" },
  { BEAKTA_ITEM_POINT,      "ticked_by" },
  { BEAKTA_ITEM_CONTACT,    "logged_by" },
  { BEAKTA_ITEM_MASK,       "made_by" },
  { BEAKTA_ITEM_FLAG,       "raised_by" },
  { BEAKTA_ITEM_TAG,        "put_by" },
  { BEAKTA_ITEM_HOLD,       "held_by" },
  { BEAKTA_ITEM_OPINION,    "asked_by" },
  { BEAKTA_ITEM_OPINION,    "withdrawn_by" },
  { BEAKTA_ITEM_REVIEW_POINT, "author" },
  { BEAKTA_ITEM_REVIEW_POINT, "replied_by" },
  { BEAKTA_ITEM_REVIEW_POINT, "ruled_by" },
};

static JsonObject *
dup_current_value (BeaktaCase       *case_,
                   const BeaktaEdit *edit)
{
  gconstpointer current = beakta_case_lookup (case_, edit->kind, edit->id);

  return current != NULL ? beakta_record_to_json (current) : json_object_new ();
}

static gboolean
check_signatures (JsonObject        *current,
                  const char        *user,
                  const BeaktaEdit  *edit,
                  GError           **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (signed_fields); i++)
    {
      const char *before, *after;

      if (signed_fields[i].kind != edit->kind)
        continue;

      before = json_object_get_string_member_with_default (current, signed_fields[i].field, "");
      after = json_object_get_string_member_with_default (edit->after, signed_fields[i].field, "");
      if (*after == '\0' || g_str_equal (after, user) || g_str_equal (after, before))
        continue;

      g_set_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_AUTHOR,
                   "“%s” may not write the %s “%s” in the name of “%s”", user,
                   beakta_item_kind_get_nick (edit->kind), edit->id, after);
      return FALSE;
    }

  return TRUE;
}

static gboolean
gives_answers (BeaktaAct act)
{
  return act == BEAKTA_ACT_ANSWER || act == BEAKTA_ACT_TAKE_ANSWER || act == BEAKTA_ACT_SET_ASIDE ||
         act == BEAKTA_ACT_SHARE_EVIDENCE;
}

/* The stage moves by the act that leads there. An answer starts a received case; a new case begins at the beginning. */
static gboolean
check_stage_edit (BeaktaCase        *case_,
                  BeaktaAct          act,
                  const BeaktaEdit  *edit,
                  GError           **error)
{
  g_autoptr(BeaktaStageRecord) after = NULL;
  BeaktaStage from = beakta_case_get_stage (case_)->stage;
  gboolean fits;

  after = beakta_record_from_json (BEAKTA_ITEM_STAGE, edit->id, 0, edit->after, error);
  if (after == NULL)
    return FALSE;

  if (act == BEAKTA_ACT_CORRECT_DECISION)
    fits = after->stage == from;
  else if (act == BEAKTA_ACT_REGISTER)
    fits = after->stage == BEAKTA_STAGE_RECEIVED;
  else if (gives_answers (act))
    fits = from == BEAKTA_STAGE_RECEIVED && after->stage == BEAKTA_STAGE_ASSESSING;
  else if (act == BEAKTA_ACT_SEND_REQUEST)
    fits = from != BEAKTA_STAGE_AWAITING_COMPLETION && after->stage == BEAKTA_STAGE_AWAITING_COMPLETION;
  else
    fits = after->stage != from && beakta_acts_for_move (from, after->stage) == act;

  if (!fits)
    return beakta_workflow_refuse_edit (act, edit, "the stage is not reached that way", error);

  return beakta_workflow_check_decision (case_, act, edit, after, error);
}

/* What an act may alter of the facts, where it may not alter all of them; also in a frozen case. */
static gboolean
keep_what_else (BeaktaAct          act,
                BeaktaFacts       *after,
                const BeaktaFacts *before)
{
  switch ((int) act)
    {
    case BEAKTA_ACT_ASSIGN:
      beakta_record_set (&after->caseworker, before->caseworker);
      return TRUE;
    case BEAKTA_ACT_SEND_REQUEST:
    case BEAKTA_ACT_EXTEND_REQUEST:
      beakta_record_set (&after->due, before->due);
      return TRUE;
    case BEAKTA_ACT_MARK_PAPERS:
      beakta_record_set (&after->secrecy, before->secrecy);
      beakta_record_set (&after->secrecy_noted, before->secrecy_noted);
      beakta_record_set (&after->annex_number, before->annex_number);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
check_facts (BeaktaAct          act,
             JsonObject        *current,
             const BeaktaEdit  *edit,
             GError           **error)
{
  g_autoptr(BeaktaFacts) before = beakta_record_from_json (edit->kind, edit->id, 0, current, error);
  g_autoptr(BeaktaFacts) after = NULL;

  if (before == NULL)
    return FALSE;

  after = beakta_record_from_json (edit->kind, edit->id, 0, edit->after, error);
  if (after == NULL)
    return FALSE;

  return !keep_what_else (act, after, before) || beakta_record_equal (before, after) ||
         beakta_workflow_refuse_edit (act, edit, "it alters other facts than its own", error);
}

/* What is added to the file stays as it is, and is added by an act of its own, which alters nothing else. */
static gboolean
check_filing (BeaktaAct             act,
              const BeaktaComment  *current,
              const BeaktaEdit     *edit,
              GError              **error)
{
  g_autoptr(BeaktaComment) after = NULL;
  gboolean was_filed = current != NULL && current->filed;

  if (edit->after == NULL)
    return !was_filed || beakta_workflow_refuse_edit (act, edit, "it is added to the file", error);

  after = beakta_record_from_json (edit->kind, edit->id, 0, edit->after, error);
  if (after == NULL)
    return FALSE;
  if (act != BEAKTA_ACT_FILE_COMMENT)
    return (!was_filed && !after->filed) || (was_filed && after->filed && g_str_equal (after->text, current->text)) ||
           beakta_workflow_refuse_edit (act, edit, "only what is working material changes", error);
  if (current == NULL)
    return beakta_workflow_refuse_edit (act, edit, "it is not there", error);

  after->filed = current->filed;
  beakta_record_set (&after->filed_by, current->filed_by);

  return beakta_record_equal (current, after) || beakta_workflow_refuse_edit (act, edit, "only whether it is in the file", error);
}

/* Comments: words are their author's; anybody may settle a thread. */
static gboolean
check_comment (BeaktaCase        *case_,
               const char        *user,
               BeaktaAct          act,
               const BeaktaEdit  *edit,
               GError           **error)
{
  const BeaktaComment *current = beakta_case_lookup (case_, BEAKTA_ITEM_COMMENT, edit->id);
  g_autoptr(BeaktaComment) after = NULL;

  if (!check_filing (act, current, edit, error))
    return FALSE;
  if (current == NULL || act == BEAKTA_ACT_FILE_COMMENT || g_str_equal (current->author, user))
    return TRUE;

  if ((beakta_workflow_get_rule (act)->flags & BY_AUTHOR) == 0 && edit->after != NULL)
    {
      after = beakta_record_from_json (edit->kind, edit->id, 0, edit->after, error);
      if (after == NULL)
        return FALSE;
      if (g_str_equal (after->text, current->text) && g_str_equal (after->author, current->author))
        return TRUE;
    }

  g_set_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_AUTHOR,
               "The comment is written by “%s”", current->author);
  return FALSE;
}

/* Rule 3: what a frozen assessment stands on does not move under it. */
static gboolean
check_passage (BeaktaCase        *case_,
               BeaktaAct          act,
               const BeaktaEdit  *edit,
               GError           **error)
{
  if (!beakta_workflow_is_frozen (beakta_case_get_stage (case_)->stage) ||
      beakta_case_get_evidence_number (case_, edit->id) == 0)
    return TRUE;

  return beakta_workflow_refuse_edit (act, edit, "it is evidence in a frozen case", error);
}

/* A mask that hides nothing, or that tells what it hides, is worse than none. */
static gboolean
check_mask (BeaktaAct          act,
            const BeaktaEdit  *edit,
            GError           **error)
{
  g_autoptr(BeaktaCaseMask) after = NULL;

  if (edit->after == NULL)
    return TRUE;

  after = beakta_record_from_json (edit->kind, edit->id, 0, edit->after, error);
  if (after == NULL)
    return FALSE;

  return beakta_case_mask_get_fault (after) == BEAKTA_MASK_FAULT_NONE ||
         beakta_workflow_refuse_edit (act, edit, "it hides nothing, or tells what it hides", error);
}

static gboolean
is_day (const char *text)
{
  g_autofree char *time = g_strconcat (text, "T00:00:00Z", NULL);
  g_autoptr(GDateTime) day = g_date_time_new_from_iso8601 (time, NULL);

  return day != NULL && strlen (text) == strlen ("2027-01-15") && text[4] == '-';
}

/* What puts the case in order in the queue: a flag has a colour, a tag words of its own, and what is put aside a day. */
static gboolean
check_order (BeaktaAct          act,
             const BeaktaEdit  *edit,
             GError           **error)
{
  g_autoptr(BeaktaRecord) after = NULL;
  g_autofree char *key = NULL;

  if (edit->after == NULL)
    return TRUE;

  after = beakta_record_from_json (edit->kind, edit->id, 0, edit->after, error);
  if (after == NULL)
    return FALSE;

  if (edit->kind == BEAKTA_ITEM_FLAG)
    return ((BeaktaCaseFlag *) after)->colour != BEAKTA_FLAG_NONE ||
           beakta_workflow_refuse_edit (act, edit, "it has no colour", error);
  if (edit->kind == BEAKTA_ITEM_HOLD)
    return is_day (((BeaktaCaseHold *) after)->until) ||
           beakta_workflow_refuse_edit (act, edit, "there is no such day", error);

  key = beakta_tag_key_new (((BeaktaCaseTag *) after)->label);

  return g_strcmp0 (key, edit->id) == 0 ||
         beakta_workflow_refuse_edit (act, edit, "it has no words, too many, or those of another", error);
}

/* What a case always has, and what stays as it came. */
#define NEVER_REMOVED (OF (FACTS) | OF (STAGE) | OF (DOCUMENT) | OF (CONFLICT) | OF (REVIEW))
#define ONLY_ADDED    (OF (DOCUMENT) | OF (REVIEW))

/* A document that is read anew gets another text, and a type when no reader had told it; what was sent stays as it was sent. */
static gboolean
is_same_document (BeaktaCase        *case_,
                  const BeaktaEdit  *edit)
{
  const BeaktaDocument *current = beakta_case_lookup (case_, BEAKTA_ITEM_DOCUMENT, edit->id);
  g_autoptr(BeaktaDocument) after = beakta_record_from_json (BEAKTA_ITEM_DOCUMENT, edit->id, 0, edit->after, NULL);

  if (current == NULL || after == NULL)
    return FALSE;

  after->pages = current->pages;
  after->characters = current->characters;
  beakta_record_set (&after->extractor, current->extractor);
  beakta_record_set (&after->refused, current->refused);
  if (g_str_equal (current->type, "unknown"))
    beakta_record_set (&after->type, current->type);

  return beakta_record_equal (current, after);
}

static gboolean
check_permanence (BeaktaCase        *case_,
                  BeaktaAct          act,
                  const BeaktaEdit  *edit,
                  GError           **error)
{
  guint64 kind = KIND (edit->kind);

  if (edit->after == NULL && (NEVER_REMOVED & kind) != 0)
    return beakta_workflow_refuse_edit (act, edit, "it is never removed", error);
  if (act == BEAKTA_ACT_READ_DOCUMENT && edit->kind == BEAKTA_ITEM_DOCUMENT && is_same_document (case_, edit))
    return TRUE;
  if ((ONLY_ADDED & kind) != 0 && beakta_case_lookup (case_, edit->kind, edit->id) != NULL)
    return beakta_workflow_refuse_edit (act, edit, "it stays as it came", error);

  return TRUE;
}

static gboolean
keeps_its_maker (BeaktaCase        *case_,
                 BeaktaAct          act,
                 const BeaktaEdit  *edit)
{
  return (beakta_workflow_get_rule (act)->flags & OF_OTHERS) != 0 &&
         (edit->kind == BEAKTA_ITEM_PASSAGE || edit->kind == BEAKTA_ITEM_COMMENT) &&
         beakta_case_lookup (case_, edit->kind, edit->id) == NULL;
}

static gboolean
check_item (BeaktaCase        *case_,
            const char        *user,
            BeaktaAct          act,
            const BeaktaEdit  *edit,
            JsonObject        *current,
            GError           **error)
{
  switch (edit->kind)
    {
    case BEAKTA_ITEM_STAGE:
      return check_stage_edit (case_, act, edit, error);

    case BEAKTA_ITEM_FACTS:
      return check_facts (act, current, edit, error);

    case BEAKTA_ITEM_REQUEST:
    case BEAKTA_ITEM_POINT:
      return beakta_workflow_check_request (case_, act, edit, error);

    case BEAKTA_ITEM_OPINION:
      return beakta_workflow_check_opinion (case_, user, act, edit, error);

    case BEAKTA_ITEM_MASK:
      return check_mask (act, edit, error);

    case BEAKTA_ITEM_FLAG:
    case BEAKTA_ITEM_TAG:
    case BEAKTA_ITEM_HOLD:
      return check_order (act, edit, error);

    case BEAKTA_ITEM_REVIEW_POINT:
      return beakta_workflow_check_point (case_, user, act, edit, error);

    case BEAKTA_ITEM_COMMENT:
      return check_comment (case_, user, act, edit, error);

    case BEAKTA_ITEM_PASSAGE:
      return check_passage (case_, act, edit, error);

    case BEAKTA_ITEM_CONFLICT:
      if (g_str_equal (edit->id, user))
        return TRUE;
      g_set_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_AUTHOR,
                   "“%s” cannot declare for “%s”", user, edit->id);
      return FALSE;

    case BEAKTA_ITEM_DOCUMENT:
    case BEAKTA_ITEM_CHECKLIST:
    case BEAKTA_ITEM_ANSWER:
    case BEAKTA_ITEM_GROUP:
    case BEAKTA_ITEM_CELL:
    case BEAKTA_ITEM_ANALYSIS:
    case BEAKTA_ITEM_CLASSIFICATION:
    case BEAKTA_ITEM_REVIEW:
    case BEAKTA_ITEM_REFLECTION:
    case BEAKTA_ITEM_ASSESSOR:
    case BEAKTA_ITEM_ASSESSMENT:
    case BEAKTA_ITEM_GOAL:
    case BEAKTA_ITEM_DISTRIBUTION:
    case BEAKTA_ITEM_SENTENCE:
    case BEAKTA_ITEM_CONTACT:
    case BEAKTA_ITEM_CARRIAGE:
    case BEAKTA_N_ITEMS:
    default:
      return TRUE;
    }
}

gboolean
beakta_workflow_check_edit (BeaktaCase        *case_,
                            const char        *user,
                            BeaktaAct          act,
                            const BeaktaEdit  *edit,
                            GError           **error)
{
  g_autoptr(JsonObject) current = NULL;

  if ((beakta_workflow_get_rule (act)->items & KIND (edit->kind)) == 0)
    return beakta_workflow_refuse_edit (act, edit, "it does not belong to the act", error);
  if (!check_permanence (case_, act, edit, error))
    return FALSE;
  if ((beakta_workflow_get_rule (act)->flags & CARRIES) != 0)
    return beakta_workflow_check_carried (case_, act, edit, error) &&
           (edit->kind != BEAKTA_ITEM_MASK || check_mask (act, edit, error));

  current = dup_current_value (case_, edit);
  if (edit->after != NULL && !keeps_its_maker (case_, act, edit) && !check_signatures (current, user, edit, error))
    return FALSE;

  return beakta_workflow_check_assessment (case_, user, act, edit, error)
         && check_item (case_, user, act, edit, current, error);
}
