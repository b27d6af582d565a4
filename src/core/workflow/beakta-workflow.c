/* The table, and who may do what when. What an act may write is in beakta-workflow-edits.c.
 *
 * The numbers in the comments are the rules of beakta-workflow.h.
 */

#include "beakta-workflow-private.h"

#include "beakta-assessors.h"
#include "beakta-withheld.h"

G_DEFINE_QUARK (beakta-workflow-error-quark, beakta_workflow_error)

#define AT(stage)    (1u << BEAKTA_STAGE_##stage)

/* Open: the assessment may change. */
#define OPEN         (AT (RECEIVED) | AT (ASSESSING) | AT (AWAITING_COMPLETION) | AT (RETURNED))
#define NOT_CLOSED   (OPEN | AT (PROPOSED) | AT (APPROVED) | AT (DECIDED) | AT (FOLLOW_UP))
#define ANY_STAGE    (NOT_CLOSED | AT (CLOSED))

#define CASEWORKER   BEAKTA_ROLE_CASEWORKER
#define SUPERVISOR   BEAKTA_ROLE_SUPERVISOR
#define EXPERT       BEAKTA_ROLE_EXPERT
#define OFFICE       (CASEWORKER | SUPERVISOR)
#define EVERYBODY    (OFFICE | EXPERT)

/* Whose case a caseworker may do it in: rule 6. */
#define HOLDERS      (BEAKTA_OWNERSHIP_OWN | BEAKTA_OWNERSHIP_NOBODYS)
#define HELD         (HOLDERS | BEAKTA_OWNERSHIP_ASKED)
#define ANYBODYS     (HELD | BEAKTA_OWNERSHIP_ANOTHERS)

/* Every kind of item. */
#define EVERYTHING   (~G_GUINT64_CONSTANT (0))

/* Of the case, and of each who assesses it. */
#define ANSWERS      (OF (ANSWER) | OF (ASSESSMENT))

/* Of the consequence analysis, what stands on passages. */
#define ANALYSED     (OF (GROUP) | OF (CELL) | OF (GOAL) | OF (DISTRIBUTION))

static const BeaktaRule rules[BEAKTA_N_ACTS] = {
  [BEAKTA_ACT_REGISTER]         = { OFFICE, ANYBODYS, ANY_STAGE,
                                    OF (FACTS) | OF (STAGE) | OF (DOCUMENT) | OF (CHECKLIST) | OF (CLASSIFICATION), UNDOABLE },
  [BEAKTA_ACT_EDIT_CASE]        = { OFFICE, ANYBODYS, OPEN, OF (FACTS), UNDOABLE },
  [BEAKTA_ACT_ASSIGN]           = { OFFICE, ANYBODYS, NOT_CLOSED, OF (FACTS), UNDOABLE },
  [BEAKTA_ACT_MARK_PAPERS]      = { OFFICE, ANYBODYS, NOT_CLOSED, OF (FACTS), UNDOABLE },
  [BEAKTA_ACT_ADD_DOCUMENT]     = { OFFICE, ANYBODYS, NOT_CLOSED, OF (DOCUMENT), UNDOABLE },
  [BEAKTA_ACT_REPLACE_DOCUMENT] = { OFFICE, ANYBODYS, OPEN, OF (DOCUMENT) | OF (PASSAGE), UNDOABLE },
  [BEAKTA_ACT_READ_DOCUMENT]    = { OFFICE, ANYBODYS, OPEN, OF (DOCUMENT) | OF (PASSAGE), UNDOABLE },
  [BEAKTA_ACT_ATTACH_CHECKLIST] = { CASEWORKER, HELD, OPEN, OF (CHECKLIST), UNDOABLE },
  [BEAKTA_ACT_DETACH_CHECKLIST] = { CASEWORKER, HOLDERS, OPEN, OF (CHECKLIST) | ANSWERS | OF (PASSAGE), UNDOABLE },
  [BEAKTA_ACT_MOVE_CHECKLIST]   = { CASEWORKER, HOLDERS, OPEN, OF (CHECKLIST) | ANSWERS, UNDOABLE },
  [BEAKTA_ACT_ANSWER]           = { CASEWORKER, HELD, OPEN, ANSWERS | OF (PASSAGE) | OF (STAGE), UNDOABLE | ASSESSES },
  [BEAKTA_ACT_TAKE_ANSWER]      = { CASEWORKER, HELD, OPEN, ANSWERS | OF (PASSAGE) | OF (STAGE), UNDOABLE | ASSESSES },
  [BEAKTA_ACT_SET_ASIDE]        = { CASEWORKER, HELD, OPEN, ANSWERS | OF (STAGE), UNDOABLE | ASSESSES },
  [BEAKTA_ACT_REFLECT]          = { CASEWORKER, HELD, OPEN, OF (REFLECTION), UNDOABLE },
  [BEAKTA_ACT_ASK_ASSESSORS]    = { OFFICE, HOLDERS, OPEN, OF (ASSESSOR) | OF (ASSESSMENT), UNDOABLE },
  [BEAKTA_ACT_RELEASE_ASSESSORS] = { OFFICE, HOLDERS, OPEN, OF (ASSESSOR), UNDOABLE },
  [BEAKTA_ACT_FINISH_ASSESSING] = { CASEWORKER, HELD, OPEN, OF (ASSESSOR), UNDOABLE },
  [BEAKTA_ACT_CONSOLIDATE]      = { CASEWORKER, HOLDERS, OPEN, OF (ANSWER) | OF (PASSAGE),
                                    UNDOABLE | ASSESSES | IS_DECLARED },
  [BEAKTA_ACT_ADD_EVIDENCE]     = { CASEWORKER, HELD, OPEN, ANSWERS | ANALYSED | OF (PASSAGE), UNDOABLE | ASSESSES },
  [BEAKTA_ACT_REMOVE_EVIDENCE]  = { CASEWORKER, HELD, OPEN, ANSWERS | ANALYSED | OF (PASSAGE), UNDOABLE | ASSESSES },
  [BEAKTA_ACT_SHARE_EVIDENCE]   = { CASEWORKER, HELD, OPEN, ANSWERS | OF (PASSAGE) | OF (STAGE), UNDOABLE | ASSESSES },
  [BEAKTA_ACT_MARK]             = { EVERYBODY, ANYBODYS, OPEN | AT (FOLLOW_UP), OF (PASSAGE), UNDOABLE },
  [BEAKTA_ACT_UNMARK]           = { EVERYBODY, ANYBODYS, OPEN | AT (FOLLOW_UP), OF (PASSAGE), UNDOABLE },
  [BEAKTA_ACT_MOVE_EVIDENCE]    = { CASEWORKER, HELD, OPEN, OF (PASSAGE), UNDOABLE },
  [BEAKTA_ACT_MOVE_MARK]        = { EVERYBODY, ANYBODYS, OPEN | AT (FOLLOW_UP), OF (PASSAGE), UNDOABLE },
  [BEAKTA_ACT_ACCEPT_PLACE]     = { EVERYBODY, ANYBODYS, OPEN | AT (FOLLOW_UP), OF (PASSAGE), UNDOABLE },
  [BEAKTA_ACT_KEEP_PLACE]       = { EVERYBODY, ANYBODYS, OPEN | AT (FOLLOW_UP), OF (PASSAGE), UNDOABLE },
  [BEAKTA_ACT_IMPORT_MARKS]     = { OFFICE, HELD, OPEN, OF (PASSAGE) | OF (COMMENT) | ANSWERS | ANALYSED,
                                    UNDOABLE | OF_OTHERS },
  [BEAKTA_ACT_COMMENT]          = { EVERYBODY, ANYBODYS, NOT_CLOSED, OF (COMMENT) | OF (PASSAGE), UNDOABLE },
  [BEAKTA_ACT_EDIT_COMMENT]     = { EVERYBODY, ANYBODYS, NOT_CLOSED, OF (COMMENT), UNDOABLE | BY_AUTHOR },
  [BEAKTA_ACT_RESOLVE_COMMENT]  = { EVERYBODY, ANYBODYS, NOT_CLOSED, OF (COMMENT), UNDOABLE },
  [BEAKTA_ACT_REMOVE_COMMENT]   = { EVERYBODY, ANYBODYS, NOT_CLOSED, OF (COMMENT) | OF (PASSAGE), UNDOABLE | BY_AUTHOR },
  [BEAKTA_ACT_FILE_COMMENT]     = { OFFICE, HELD, NOT_CLOSED, OF (COMMENT), UNDOABLE },
  [BEAKTA_ACT_ANALYSE]          = { CASEWORKER, HELD, OPEN,
                                    ANALYSED | OF (ANALYSIS) | OF (CLASSIFICATION) | OF (PASSAGE), UNDOABLE | ASSESSES },
  [BEAKTA_ACT_CLASSIFY]         = { CASEWORKER, HELD, OPEN, OF (CLASSIFICATION), UNDOABLE | ASSESSES },
  [BEAKTA_ACT_WRITE_REASONS]    = { CASEWORKER, HELD, OPEN, OF (SENTENCE), UNDOABLE | ASSESSES },
  [BEAKTA_ACT_DECLARE_CONFLICT] = { EVERYBODY, ANYBODYS, NOT_CLOSED, OF (CONFLICT), UNDOABLE },
  [BEAKTA_ACT_DRAFT_REQUEST]    = { CASEWORKER, HELD, OPEN, OF (REQUEST) | OF (POINT), UNDOABLE },
  [BEAKTA_ACT_EDIT_REQUEST]     = { CASEWORKER, HELD, OPEN, OF (REQUEST) | OF (POINT), UNDOABLE },
  [BEAKTA_ACT_SEND_REQUEST]     = { CASEWORKER, HOLDERS, OPEN, OF (REQUEST) | OF (POINT) | OF (STAGE) | OF (FACTS), UNDOABLE },
  [BEAKTA_ACT_EXTEND_REQUEST]   = { CASEWORKER, HOLDERS, OPEN, OF (REQUEST) | OF (FACTS), UNDOABLE },
  [BEAKTA_ACT_TICK_POINT]       = { CASEWORKER, HOLDERS, OPEN, OF (POINT), UNDOABLE },
  [BEAKTA_ACT_CLOSE_REQUEST]    = { CASEWORKER, HOLDERS, OPEN, OF (REQUEST), UNDOABLE },
  [BEAKTA_ACT_LOG_CONTACT]      = { OFFICE, ANYBODYS, NOT_CLOSED, OF (CONTACT), UNDOABLE },
  [BEAKTA_ACT_ASK_OPINION]      = { CASEWORKER, HOLDERS, OPEN, OF (OPINION), UNDOABLE },
  [BEAKTA_ACT_ALTER_OPINION]    = { CASEWORKER, HOLDERS, OPEN, OF (OPINION), UNDOABLE },
  [BEAKTA_ACT_GIVE_OPINION]     = { EXPERT, ANYBODYS, OPEN, OF (OPINION) | OF (PASSAGE), UNDOABLE | ASSESSES },
  [BEAKTA_ACT_WITHDRAW_OPINION] = { OFFICE, HOLDERS, NOT_CLOSED, OF (OPINION), UNDOABLE },
  [BEAKTA_ACT_MASK]             = { OFFICE, ANYBODYS, ANY_STAGE, OF (MASK), UNDOABLE },
  [BEAKTA_ACT_FLAG]             = { OFFICE, ANYBODYS, ANY_STAGE, OF (FLAG), UNDOABLE },
  [BEAKTA_ACT_TAG]              = { OFFICE, ANYBODYS, ANY_STAGE, OF (TAG), UNDOABLE },
  [BEAKTA_ACT_HOLD]             = { OFFICE, ANYBODYS, NOT_CLOSED, OF (HOLD), UNDOABLE },
  [BEAKTA_ACT_CARRY_IN]         = { OFFICE, ANYBODYS, ANY_STAGE, EVERYTHING, CARRIES },
  [BEAKTA_ACT_MERGE]            = { CASEWORKER, HELD, OPEN, EVERYTHING & ~OF (REVIEW), UNDOABLE | CARRIES | ASSESSES },
  [BEAKTA_ACT_WRITE_POINT]      = { SUPERVISOR, ANYBODYS, AT (PROPOSED), OF (REVIEW_POINT) | OF (PASSAGE), UNDOABLE | OF_ANOTHER },
  [BEAKTA_ACT_REMOVE_POINT]     = { SUPERVISOR, ANYBODYS, AT (PROPOSED), OF (REVIEW_POINT) | OF (PASSAGE), UNDOABLE | OF_ANOTHER },
  [BEAKTA_ACT_RESOLVE_POINT]    = { CASEWORKER, HELD, OPEN, OF (REVIEW_POINT), UNDOABLE },
  [BEAKTA_ACT_REOPEN_POINT]     = { SUPERVISOR, ANYBODYS, AT (PROPOSED), OF (REVIEW_POINT), UNDOABLE | OF_ANOTHER },
  [BEAKTA_ACT_WITHDRAW_POINT]   = { SUPERVISOR, ANYBODYS, AT (PROPOSED), OF (REVIEW_POINT), UNDOABLE | OF_ANOTHER },
  [BEAKTA_ACT_START]            = { CASEWORKER, HELD, AT (RECEIVED) | AT (AWAITING_COMPLETION) | AT (RETURNED), OF (STAGE),
                                    UNDOABLE | MOVES },
  [BEAKTA_ACT_AWAIT_COMPLETION] = { CASEWORKER, HOLDERS, AT (RECEIVED) | AT (ASSESSING) | AT (RETURNED), OF (STAGE),
                                    UNDOABLE | MOVES },
  [BEAKTA_ACT_PROPOSE]          = { CASEWORKER, HOLDERS, AT (ASSESSING) | AT (AWAITING_COMPLETION) | AT (RETURNED), OF (STAGE),
                                    UNDOABLE | MOVES | ASSESSES | IS_DECLARED | IS_COMPLETE },
  [BEAKTA_ACT_RETURN]           = { SUPERVISOR, ANYBODYS, AT (PROPOSED), OF (STAGE) | OF (REVIEW) | OF (REVIEW_POINT),
                                    MOVES | OF_ANOTHER | IS_DECLARED },
  [BEAKTA_ACT_APPROVE]          = { SUPERVISOR, ANYBODYS, AT (PROPOSED), OF (STAGE) | OF (REVIEW) | OF (REVIEW_POINT),
                                    MOVES | OF_ANOTHER | IS_DECLARED },
  [BEAKTA_ACT_DECIDE]           = { OFFICE, HOLDERS, AT (APPROVED), OF (STAGE), MOVES | IS_DECLARED },
  [BEAKTA_ACT_CORRECT_DECISION] = { OFFICE, HOLDERS, AT (DECIDED) | AT (FOLLOW_UP), OF (STAGE), UNDOABLE },
  [BEAKTA_ACT_STEP_BACK]        = { OFFICE, HOLDERS, ANY_STAGE & ~AT (RECEIVED), OF (STAGE),
                                    UNDOABLE | MOVES | ASKS_REASON },
  [BEAKTA_ACT_STEP_ON]          = { OFFICE, HOLDERS, AT (DECIDED) | AT (FOLLOW_UP), OF (STAGE), UNDOABLE | MOVES },
  [BEAKTA_ACT_ERASE]            = { BEAKTA_ROLE_ADMINISTRATOR, ANYBODYS, AT (DECIDED) | AT (CLOSED), 0, OF_THE_STORE },
  [BEAKTA_ACT_CLEAR_DRAFTS]     = { BEAKTA_ROLE_ADMINISTRATOR, ANYBODYS, AT (DECIDED) | AT (FOLLOW_UP) | AT (CLOSED), 0,
                                    OF_THE_STORE },
  [BEAKTA_ACT_UNDO]             = { EVERYBODY, ANYBODYS, ANY_STAGE, 0, OF_THE_STORE },
  [BEAKTA_ACT_REDO]             = { EVERYBODY, ANYBODYS, ANY_STAGE, 0, OF_THE_STORE },
};

static gboolean
check_role (const BeaktaRule  *rule,
            BeaktaRoles        roles,
            BeaktaAct          act,
            GError           **error)
{
  if ((rule->roles & roles) != 0)
    return TRUE;

  g_set_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_ROLE,
               "The act “%s” needs another role", beakta_words_get_nick (BEAKTA_WORDS_ACT, act));
  return FALSE;
}

/* Rule 12. */
static gboolean
check_stage (const BeaktaRule  *rule,
             BeaktaCase        *case_,
             BeaktaAct          act,
             GError           **error)
{
  BeaktaStage stage = beakta_case_get_stage (case_)->stage;

  if ((rule->stages & (1u << stage)) != 0 || (act == BEAKTA_ACT_ERASE && !beakta_case_is_there (case_)))
    return TRUE;

  g_set_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_STAGE,
               "The act “%s” is not possible while the case is “%s”",
               beakta_words_get_nick (BEAKTA_WORDS_ACT, act), beakta_words_get_nick (BEAKTA_WORDS_STAGE, stage));
  return FALSE;
}

/* Rule 6. */
static gboolean
check_owner (const BeaktaRule  *rule,
             BeaktaCase        *case_,
             const char        *user,
             BeaktaRoles        roles,
             GError           **error)
{
  if ((rule->roles & roles & ~CASEWORKER) != 0 || (rule->owners & beakta_workflow_get_ownership (case_, user)) != 0)
    return TRUE;

  g_set_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_OWNER, "The case is held by “%s”, not by “%s”",
               beakta_case_get_facts (case_)->caseworker, user);
  return FALSE;
}

/* Rule 2. */
static gboolean
check_conflict (BeaktaCase  *case_,
                const char  *user,
                BeaktaAct    act,
                GError     **error)
{
  if (act == BEAKTA_ACT_DECLARE_CONFLICT || !beakta_withheld_from (case_, user))
    return TRUE;

  g_set_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_CONFLICT,
               "“%s” declared a conflict of interest in the case", user);
  return FALSE;
}

/* Those that write evidence write that of the consequence analysis too, which is the case's. */
static gboolean
writes_answers (BeaktaAct act)
{
  return act == BEAKTA_ACT_ANSWER || act == BEAKTA_ACT_TAKE_ANSWER || act == BEAKTA_ACT_SET_ASIDE;
}

/* Rule 5, as far as the act tells: what it writes is looked at edit by edit. */
static gboolean
check_assessor (BeaktaCase  *case_,
                const char  *user,
                BeaktaAct    act,
                GError     **error)
{
  const BeaktaAssessor *assessor = beakta_assessors_find (case_, user);

  if (act == BEAKTA_ACT_CONSOLIDATE && !beakta_assessors_may_consolidate (case_, user))
    return beakta_workflow_refuse_consolidation (case_, user, error);

  if (assessor == NULL || *assessor->done == '\0' || !writes_answers (act))
    return TRUE;

  return beakta_workflow_refuse_done (user, error);
}

BeaktaOwnership
beakta_workflow_get_ownership (BeaktaCase *case_,
                               const char *user)
{
  const char *holder;

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), BEAKTA_OWNERSHIP_ANOTHERS);
  g_return_val_if_fail (user != NULL, BEAKTA_OWNERSHIP_ANOTHERS);

  holder = beakta_case_get_facts (case_)->caseworker;
  if (g_str_equal (holder, user))
    return BEAKTA_OWNERSHIP_OWN;
  if (*holder == '\0')
    return BEAKTA_OWNERSHIP_NOBODYS;

  return beakta_assessors_find (case_, user) != NULL ? BEAKTA_OWNERSHIP_ASKED : BEAKTA_OWNERSHIP_ANOTHERS;
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
  const BeaktaRule *rule;

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), FALSE);
  g_return_val_if_fail (user != NULL, FALSE);
  g_return_val_if_fail ((int) act >= 0 && act < BEAKTA_N_ACTS, FALSE);

  rule = &rules[act];

  if (!check_conflict (case_, user, act, error) || !check_role (rule, roles, act, error) ||
      !check_stage (rule, case_, act, error) || !check_assessor (case_, user, act, error) ||
      !check_owner (rule, case_, user, roles, error))
    return FALSE;

  return (rule->flags & OF_ANOTHER) == 0 || beakta_workflow_check_another (case_, user, error);
}

gboolean
beakta_workflow_is_blank (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return FALSE;

  return TRUE;
}

static gboolean
check_reason (const BeaktaRule  *rule,
              BeaktaChange      *change,
              GError           **error)
{
  if ((rule->flags & ASKS_REASON) == 0 || !beakta_workflow_is_blank (beakta_change_get_reason (change)))
    return TRUE;

  g_set_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_REASON,
               "The act “%s” needs a reason",
               beakta_words_get_nick (BEAKTA_WORDS_ACT, beakta_change_get_act (change)));
  return FALSE;
}

/* Rule 9. */
static gboolean
check_declaration (const BeaktaRule  *rule,
                   BeaktaCase        *case_,
                   const char        *user,
                   GError           **error)
{
  if ((rule->flags & IS_DECLARED) == 0 || beakta_case_lookup (case_, BEAKTA_ITEM_CONFLICT, user) != NULL)
    return TRUE;

  g_set_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_UNDECLARED,
               "“%s” has not declared whether there is a conflict of interest", user);
  return FALSE;
}

/* Whether a move really moves: an act of the MOVES sort without its stage would be logged for nothing. */
static gboolean
check_moves (const BeaktaRule  *rule,
             BeaktaChange      *change,
             GError           **error)
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
  const BeaktaRule *rule;

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
      !check_moves (rule, change, error) ||
      ((rule->flags & CARRIES) != 0 && !beakta_workflow_check_has_carriage (user, change, error)) ||
      !check_declaration (rule, case_, user, error) ||
      !beakta_workflow_check_points (case_, change, error))
    return FALSE;

  for (guint i = 0; i < edits->len; i++)
    if (!beakta_workflow_check_edit (case_, user, act, g_ptr_array_index (edits, i), error))
      return FALSE;

  return TRUE;
}

/* Rule 3. */
gboolean
beakta_workflow_is_frozen (BeaktaStage stage)
{
  return (OPEN & (1u << stage)) == 0;
}

/* What others have been told or have decided on, and what is gone, is not: beakta-undo-rules.h says why, and what is done instead. */
gboolean
beakta_workflow_act_is_undoable (BeaktaAct act)
{
  g_return_val_if_fail ((int) act >= 0 && act < BEAKTA_N_ACTS, FALSE);

  return (rules[act].flags & UNDOABLE) != 0;
}

gboolean
beakta_workflow_act_moves (BeaktaAct act)
{
  return (beakta_workflow_get_rule (act)->flags & MOVES) != 0;
}

gboolean
beakta_workflow_act_asks_complete (BeaktaAct act)
{
  return (beakta_workflow_get_rule (act)->flags & IS_COMPLETE) != 0;
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

const BeaktaRule *
beakta_workflow_get_rule (BeaktaAct act)
{
  g_return_val_if_fail ((int) act >= 0 && act < BEAKTA_N_ACTS, NULL);

  return &rules[act];
}
