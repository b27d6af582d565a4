/* The table, and the checks over it.
 *
 * The numbers in the comments are the rules of beakta-workflow.h.
 */

#include "beakta-workflow.h"

#include "beakta-acts.h"

G_DEFINE_QUARK (beakta-workflow-error-quark, beakta_workflow_error)

#define AT(stage)    (1u << BEAKTA_STAGE_##stage)
#define OF(kind)     (1u << BEAKTA_ITEM_##kind)

/* Open: the assessment may change. */
#define OPEN         (AT (RECEIVED) | AT (ASSESSING) | AT (AWAITING_COMPLETION) | AT (RETURNED))
#define NOT_CLOSED   (OPEN | AT (PROPOSED) | AT (APPROVED) | AT (DECIDED) | AT (FOLLOW_UP))
#define ANY_STAGE    (NOT_CLOSED | AT (CLOSED))

#define CASEWORKER   BEAKTA_ROLE_CASEWORKER
#define SUPERVISOR   BEAKTA_ROLE_SUPERVISOR
#define EXPERT       BEAKTA_ROLE_EXPERT
#define OFFICE       (CASEWORKER | SUPERVISOR)
#define EVERYBODY    (OFFICE | EXPERT)

typedef enum
{
  NO_FLAGS     = 0,
  UNDOABLE     = 1 << 0,
  ASKS_REASON  = 1 << 1,
  OF_ANOTHER   = 1 << 2,             /* not by the proposer: rule 1 */
  BY_AUTHOR    = 1 << 3,             /* only by who wrote the comment */
  MOVES        = 1 << 4,
  OF_THE_STORE = 1 << 5,             /* made by the store alone */
  OF_OTHERS    = 1 << 6              /* new marks and comments keep who made them elsewhere; the journal says who took them in */
} Flags;

typedef struct
{
  guint roles;                       /* BeaktaRoles, any of them */
  guint stages;                      /* at any of them */
  guint items;                       /* kinds that its edits may touch */
  guint flags;
} Rule;

static const Rule rules[BEAKTA_N_ACTS] = {
  [BEAKTA_ACT_REGISTER]         = { OFFICE, ANY_STAGE,
                                    OF (FACTS) | OF (STAGE) | OF (DOCUMENT) | OF (CHECKLIST) | OF (CLASSIFICATION), NO_FLAGS },
  [BEAKTA_ACT_EDIT_CASE]        = { OFFICE, OPEN, OF (FACTS), UNDOABLE },
  [BEAKTA_ACT_ASSIGN]           = { OFFICE, NOT_CLOSED, OF (FACTS), UNDOABLE },
  [BEAKTA_ACT_ADD_DOCUMENT]     = { OFFICE, NOT_CLOSED, OF (DOCUMENT), NO_FLAGS },
  [BEAKTA_ACT_REPLACE_DOCUMENT] = { OFFICE, OPEN, OF (DOCUMENT) | OF (PASSAGE), UNDOABLE },
  [BEAKTA_ACT_READ_DOCUMENT]    = { OFFICE, OPEN, OF (DOCUMENT) | OF (PASSAGE), NO_FLAGS },
  [BEAKTA_ACT_ATTACH_CHECKLIST] = { CASEWORKER, OPEN, OF (CHECKLIST), UNDOABLE },
  [BEAKTA_ACT_DETACH_CHECKLIST] = { CASEWORKER, OPEN, OF (CHECKLIST) | OF (ANSWER) | OF (PASSAGE), UNDOABLE },
  [BEAKTA_ACT_ANSWER]           = { CASEWORKER, OPEN, OF (ANSWER) | OF (PASSAGE) | OF (STAGE), UNDOABLE },
  [BEAKTA_ACT_TAKE_ANSWER]      = { CASEWORKER, OPEN, OF (ANSWER) | OF (PASSAGE) | OF (STAGE), UNDOABLE },
  [BEAKTA_ACT_REFLECT]          = { CASEWORKER, OPEN, OF (REFLECTION), UNDOABLE },
  [BEAKTA_ACT_ADD_EVIDENCE]     = { CASEWORKER, OPEN, OF (ANSWER) | OF (CELL) | OF (PASSAGE), UNDOABLE },
  [BEAKTA_ACT_REMOVE_EVIDENCE]  = { CASEWORKER, OPEN, OF (ANSWER) | OF (CELL) | OF (PASSAGE), UNDOABLE },
  [BEAKTA_ACT_MARK]             = { EVERYBODY, OPEN | AT (FOLLOW_UP), OF (PASSAGE), UNDOABLE },
  [BEAKTA_ACT_UNMARK]           = { EVERYBODY, OPEN | AT (FOLLOW_UP), OF (PASSAGE), UNDOABLE },
  [BEAKTA_ACT_MOVE_EVIDENCE]    = { CASEWORKER, OPEN, OF (PASSAGE), UNDOABLE },
  [BEAKTA_ACT_MOVE_MARK]        = { EVERYBODY, OPEN | AT (FOLLOW_UP), OF (PASSAGE), UNDOABLE },
  [BEAKTA_ACT_ACCEPT_PLACE]     = { EVERYBODY, OPEN | AT (FOLLOW_UP), OF (PASSAGE), UNDOABLE },
  [BEAKTA_ACT_KEEP_PLACE]       = { EVERYBODY, OPEN | AT (FOLLOW_UP), OF (PASSAGE), UNDOABLE },
  [BEAKTA_ACT_IMPORT_MARKS]     = { OFFICE, OPEN, OF (PASSAGE) | OF (COMMENT) | OF (ANSWER) | OF (CELL),
                                    UNDOABLE | OF_OTHERS },
  [BEAKTA_ACT_COMMENT]          = { EVERYBODY, NOT_CLOSED, OF (COMMENT) | OF (PASSAGE), UNDOABLE },
  [BEAKTA_ACT_EDIT_COMMENT]     = { EVERYBODY, NOT_CLOSED, OF (COMMENT), UNDOABLE | BY_AUTHOR },
  [BEAKTA_ACT_RESOLVE_COMMENT]  = { EVERYBODY, NOT_CLOSED, OF (COMMENT), UNDOABLE },
  [BEAKTA_ACT_REMOVE_COMMENT]   = { EVERYBODY, NOT_CLOSED, OF (COMMENT) | OF (PASSAGE), UNDOABLE | BY_AUTHOR },
  [BEAKTA_ACT_ANALYSE]          = { CASEWORKER, OPEN,
                                    OF (GROUP) | OF (CELL) | OF (ANALYSIS) | OF (CLASSIFICATION) | OF (PASSAGE), UNDOABLE },
  [BEAKTA_ACT_CLASSIFY]         = { CASEWORKER, OPEN, OF (CLASSIFICATION), UNDOABLE },
  [BEAKTA_ACT_DECLARE_CONFLICT] = { EVERYBODY, NOT_CLOSED, OF (CONFLICT), NO_FLAGS },
  [BEAKTA_ACT_START]            = { CASEWORKER, AT (RECEIVED) | AT (AWAITING_COMPLETION) | AT (RETURNED), OF (STAGE), MOVES },
  [BEAKTA_ACT_AWAIT_COMPLETION] = { CASEWORKER, AT (RECEIVED) | AT (ASSESSING) | AT (RETURNED), OF (STAGE), MOVES },
  [BEAKTA_ACT_PROPOSE]          = { CASEWORKER, AT (ASSESSING) | AT (AWAITING_COMPLETION) | AT (RETURNED), OF (STAGE), MOVES },
  [BEAKTA_ACT_RETURN]           = { SUPERVISOR, AT (PROPOSED), OF (STAGE) | OF (REVIEW), MOVES | OF_ANOTHER | ASKS_REASON },
  [BEAKTA_ACT_APPROVE]          = { SUPERVISOR, AT (PROPOSED), OF (STAGE) | OF (REVIEW), MOVES | OF_ANOTHER },
  [BEAKTA_ACT_DECIDE]           = { OFFICE, AT (APPROVED), OF (STAGE), MOVES },
  [BEAKTA_ACT_STEP_BACK]        = { OFFICE, ANY_STAGE & ~AT (RECEIVED), OF (STAGE), MOVES | ASKS_REASON },
  [BEAKTA_ACT_STEP_ON]          = { OFFICE, AT (DECIDED) | AT (FOLLOW_UP), OF (STAGE), MOVES },
  [BEAKTA_ACT_UNDO]             = { EVERYBODY, NOT_CLOSED, 0, OF_THE_STORE },
  [BEAKTA_ACT_REDO]             = { EVERYBODY, NOT_CLOSED, 0, OF_THE_STORE },
};

static gboolean
check_role (const Rule   *rule,
            BeaktaRoles   roles,
            BeaktaAct     act,
            GError      **error)
{
  if ((rule->roles & roles) != 0)
    return TRUE;

  g_set_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_ROLE,
               "The act “%s” needs another role", beakta_words_get_nick (BEAKTA_WORDS_ACT, act));
  return FALSE;
}

static gboolean
check_stage (const Rule   *rule,
             BeaktaStage   stage,
             BeaktaAct     act,
             GError      **error)
{
  if ((rule->stages & (1u << stage)) != 0)
    return TRUE;

  g_set_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_STAGE,
               "The act “%s” is not possible while the case is “%s”",
               beakta_words_get_nick (BEAKTA_WORDS_ACT, act), beakta_words_get_nick (BEAKTA_WORDS_STAGE, stage));
  return FALSE;
}

/* Rule 1. */
static gboolean
check_proposer (BeaktaCase  *case_,
                const char  *user,
                GError     **error)
{
  if (!g_str_equal (beakta_case_get_stage (case_)->proposer, user))
    return TRUE;

  g_set_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_PROPOSER,
               "“%s” proposed the case; somebody else must approve or return it", user);
  return FALSE;
}

/* Rule 2. */
static gboolean
check_conflict (BeaktaCase  *case_,
                const char  *user,
                BeaktaAct    act,
                GError     **error)
{
  const BeaktaConflict *conflict = beakta_case_lookup (case_, BEAKTA_ITEM_CONFLICT, user);

  if (conflict == NULL || !conflict->conflicted || act == BEAKTA_ACT_DECLARE_CONFLICT)
    return TRUE;

  g_set_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_CONFLICT,
               "“%s” declared a conflict of interest in the case", user);
  return FALSE;
}

/**
 * beakta_workflow_check:
 * @case_: the case as it stands
 * @user: who acts
 * @roles: the roles of @user
 * @act: what is to be done
 * @error: #BeaktaWorkflowError
 *
 * Returns: whether @user may do @act now; what only a whole change can tell (a reason, whose comment) is
 *     checked by beakta_workflow_check_change ()
 */
gboolean
beakta_workflow_check (BeaktaCase   *case_,
                       const char   *user,
                       BeaktaRoles   roles,
                       BeaktaAct     act,
                       GError      **error)
{
  const Rule *rule;

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), FALSE);
  g_return_val_if_fail (user != NULL, FALSE);
  g_return_val_if_fail ((int) act >= 0 && act < BEAKTA_N_ACTS, FALSE);

  rule = &rules[act];

  if (!check_conflict (case_, user, act, error) || !check_role (rule, roles, act, error) ||
      !check_stage (rule, beakta_case_get_stage (case_)->stage, act, error))
    return FALSE;

  return (rule->flags & OF_ANOTHER) == 0 || check_proposer (case_, user, error);
}

static gboolean
refuse_edit (BeaktaAct          act,
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
  { BEAKTA_ITEM_DOCUMENT,   "added_by" },
  { BEAKTA_ITEM_PASSAGE,    "maker" },
  { BEAKTA_ITEM_ANSWER,     "assessor" },
  { BEAKTA_ITEM_COMMENT,    "author" },
  { BEAKTA_ITEM_COMMENT,    "resolved_by" },
  { BEAKTA_ITEM_CONFLICT,   "person" },
  { BEAKTA_ITEM_REVIEW,     "reviewer" },
  { BEAKTA_ITEM_REFLECTION, "author" },
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

  if (act == BEAKTA_ACT_REGISTER)
    fits = after->stage == BEAKTA_STAGE_RECEIVED;
  else if (act == BEAKTA_ACT_ANSWER)
    fits = from == BEAKTA_STAGE_RECEIVED && after->stage == BEAKTA_STAGE_ASSESSING;
  else
    fits = after->stage != from && beakta_acts_for_move (from, after->stage) == act;

  return fits || refuse_edit (act, edit, "the stage is not reached that way", error);
}

/* Assigning alters the caseworker and nothing else, also in a frozen case. */
static gboolean
check_assignment (JsonObject        *current,
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

  beakta_record_set (&after->caseworker, before->caseworker);

  return beakta_record_equal (before, after) ||
         refuse_edit (BEAKTA_ACT_ASSIGN, edit, "only the caseworker is assigned", error);
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

  if (current == NULL || g_str_equal (current->author, user))
    return TRUE;

  if ((rules[act].flags & BY_AUTHOR) == 0 && edit->after != NULL)
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

  return refuse_edit (act, edit, "it is evidence in a frozen case", error);
}

/* What a case always has, and what stays as it came. */
#define NEVER_REMOVED (OF (FACTS) | OF (STAGE) | OF (DOCUMENT) | OF (CONFLICT) | OF (REVIEW))
#define ONLY_ADDED    (OF (DOCUMENT) | OF (REVIEW))

/* A document that is read anew gets another text; what was sent stays as it was sent. */
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

  return beakta_record_equal (current, after);
}

static gboolean
check_permanence (BeaktaCase        *case_,
                  BeaktaAct          act,
                  const BeaktaEdit  *edit,
                  GError           **error)
{
  guint kind = 1u << edit->kind;

  if (edit->after == NULL && (NEVER_REMOVED & kind) != 0)
    return refuse_edit (act, edit, "it is never removed", error);
  if (act == BEAKTA_ACT_READ_DOCUMENT && edit->kind == BEAKTA_ITEM_DOCUMENT && is_same_document (case_, edit))
    return TRUE;
  if ((ONLY_ADDED & kind) != 0 && beakta_case_lookup (case_, edit->kind, edit->id) != NULL)
    return refuse_edit (act, edit, "it stays as it came", error);

  return TRUE;
}

static gboolean
keeps_its_maker (BeaktaCase        *case_,
                 BeaktaAct          act,
                 const BeaktaEdit  *edit)
{
  return (rules[act].flags & OF_OTHERS) != 0 &&
         (edit->kind == BEAKTA_ITEM_PASSAGE || edit->kind == BEAKTA_ITEM_COMMENT) &&
         beakta_case_lookup (case_, edit->kind, edit->id) == NULL;
}

static gboolean
check_edit (BeaktaCase        *case_,
            const char        *user,
            BeaktaAct          act,
            const BeaktaEdit  *edit,
            GError           **error)
{
  g_autoptr(JsonObject) current = NULL;

  if ((rules[act].items & (1u << edit->kind)) == 0)
    return refuse_edit (act, edit, "it does not belong to the act", error);
  if (!check_permanence (case_, act, edit, error))
    return FALSE;

  current = dup_current_value (case_, edit);
  if (edit->after != NULL && !keeps_its_maker (case_, act, edit) && !check_signatures (current, user, edit, error))
    return FALSE;

  switch (edit->kind)
    {
    case BEAKTA_ITEM_STAGE:
      return check_stage_edit (case_, act, edit, error);

    case BEAKTA_ITEM_FACTS:
      return act != BEAKTA_ACT_ASSIGN || check_assignment (current, edit, error);

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
    case BEAKTA_N_ITEMS:
    default:
      return TRUE;
    }
}

static gboolean
is_blank (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return FALSE;

  return TRUE;
}

static gboolean
check_reason (const Rule    *rule,
              BeaktaChange  *change,
              GError       **error)
{
  if ((rule->flags & ASKS_REASON) == 0 || !is_blank (beakta_change_get_reason (change)))
    return TRUE;

  g_set_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_REASON,
               "The act “%s” needs a reason",
               beakta_words_get_nick (BEAKTA_WORDS_ACT, beakta_change_get_act (change)));
  return FALSE;
}

/* Whether a move really moves: an act of the MOVES sort without its stage would be logged for nothing. */
static gboolean
check_moves (const Rule    *rule,
             BeaktaChange  *change,
             GError       **error)
{
  GPtrArray *edits = beakta_change_get_edits (change);

  if ((rule->flags & MOVES) == 0)
    return TRUE;

  for (guint i = 0; i < edits->len; i++)
    if (((BeaktaEdit *) g_ptr_array_index (edits, i))->kind == BEAKTA_ITEM_STAGE)
      return TRUE;

  g_set_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_STAGE,
               "The act “%s” moves the case, but no stage is given",
               beakta_words_get_nick (BEAKTA_WORDS_ACT, beakta_change_get_act (change)));
  return FALSE;
}

gboolean
beakta_workflow_check_change (BeaktaCase    *case_,
                              const char    *user,
                              BeaktaRoles    roles,
                              BeaktaChange  *change,
                              GError       **error)
{
  BeaktaAct act;
  GPtrArray *edits;
  const Rule *rule;

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), FALSE);
  g_return_val_if_fail (change != NULL, FALSE);

  act = beakta_change_get_act (change);
  rule = &rules[act];
  edits = beakta_change_get_edits (change);

  if ((rule->flags & OF_THE_STORE) != 0)
    {
      g_set_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_ROLE,
                   "The act “%s” is the store's own", beakta_words_get_nick (BEAKTA_WORDS_ACT, act));
      return FALSE;
    }

  if (!beakta_workflow_check (case_, user, roles, act, error) || !check_reason (rule, change, error) ||
      !check_moves (rule, change, error))
    return FALSE;

  for (guint i = 0; i < edits->len; i++)
    if (!check_edit (case_, user, act, g_ptr_array_index (edits, i), error))
      return FALSE;

  return TRUE;
}

/* Rule 3. */
gboolean
beakta_workflow_is_frozen (BeaktaStage stage)
{
  return (OPEN & (1u << stage)) == 0;
}

/* What comes in and what moves a case stays in the journal as it was: another act, with a reason, is the way back. */
gboolean
beakta_workflow_act_is_undoable (BeaktaAct act)
{
  g_return_val_if_fail ((int) act >= 0 && act < BEAKTA_N_ACTS, FALSE);

  return (rules[act].flags & UNDOABLE) != 0;
}

GArray *
beakta_workflow_list_moves (BeaktaCase  *case_,
                            const char  *user,
                            BeaktaRoles  roles)
{
  GArray *moves;

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);
  g_return_val_if_fail (user != NULL, NULL);

  moves = g_array_new (TRUE, FALSE, sizeof (BeaktaAct));
  for (BeaktaAct act = 0; act < BEAKTA_N_ACTS; act++)
    if ((rules[act].flags & MOVES) != 0 && beakta_workflow_check (case_, user, roles, act, NULL))
      g_array_append_val (moves, act);

  return moves;
}
