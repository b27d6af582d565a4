/* What an act may write in an opinion: rule 7 of beakta-workflow.h, at the door. */

#include "beakta-workflow-private.h"

#include <string.h>

#include "beakta-acts-opinions.h"
#include "beakta-workday.h"

static gboolean
refuse (const char  *why,
        GError     **error)
{
  g_set_error_literal (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_OPINION, why);
  return FALSE;
}

static gboolean
is_blank (const char *text)
{
  return strspn (text, " \t\n\r") == strlen (text);
}

/* Something is asked, until a day or without one. */
static gboolean
check_asking (const BeaktaOpinion  *after,
              GError              **error)
{
  GDate day;

  if (is_blank (after->matter))
    return refuse ("It is not said what is asked", error);

  return *after->due == '\0' || beakta_workday_parse (after->due, &day) || refuse ("The last day is not a day", error);
}

/* Somebody else is asked, and has not said anything. */
static gboolean
check_new (BeaktaCase           *case_,
           const char           *user,
           const BeaktaOpinion  *after,
           GError              **error)
{
  const BeaktaConflict *conflict = beakta_case_lookup (case_, BEAKTA_ITEM_CONFLICT, after->person);

  if (*after->person == '\0' || g_str_equal (after->person, user) || !g_str_equal (after->asked_by, user))
    return refuse ("An opinion is asked of somebody else, in one's own name", error);
  if (conflict != NULL && conflict->conflicted)
    return refuse ("Who is asked has declared a conflict of interest", error);
  if (*after->text != '\0' || *after->given != '\0' || *after->withdrawn != '\0' || after->evidence[0] != NULL)
    return refuse ("An opinion is given by the person who is asked", error);

  return check_asking (after, error);
}

/* Whether @after is @current but for what the act may alter. */
static gboolean
keeps_rest (BeaktaAct            act,
            const BeaktaOpinion *current,
            const BeaktaOpinion *after)
{
  g_autoptr(BeaktaOpinion) copy = beakta_record_copy (after);

  if (act == BEAKTA_ACT_ALTER_OPINION)
    {
      beakta_record_set (&copy->matter, current->matter);
      beakta_record_set (&copy->due, current->due);
      g_strfreev (copy->questions);
      copy->questions = g_strdupv (current->questions);
    }
  else if (act == BEAKTA_ACT_WITHDRAW_OPINION)
    {
      beakta_record_set (&copy->withdrawn, current->withdrawn);
      beakta_record_set (&copy->withdrawn_by, current->withdrawn_by);
    }
  else
    {
      beakta_record_set (&copy->text, current->text);
      beakta_record_set (&copy->given, current->given);
      g_strfreev (copy->evidence);
      copy->evidence = g_strdupv (current->evidence);
    }

  return beakta_record_equal (copy, current);
}

/* A given opinion is taken up again before it is altered. */
static gboolean
check_given (const char           *user,
             const BeaktaOpinion  *current,
             const BeaktaOpinion  *after,
             GError              **error)
{
  if (!g_str_equal (current->person, user))
    return refuse ("An opinion is given by the person who is asked", error);
  if (*current->given != '\0' && *after->given != '\0')
    return refuse ("The opinion is given", error);

  return *after->given == '\0' || !is_blank (after->text) || refuse ("The opinion says nothing", error);
}

static gboolean
check_later (const char           *user,
             BeaktaAct             act,
             const BeaktaOpinion  *current,
             const BeaktaOpinion  *after,
             GError              **error)
{
  BeaktaOpinionState state = beakta_opinion_get_state (current);

  if (state == BEAKTA_OPINION_WITHDRAWN)
    return refuse ("The request is withdrawn", error);
  if (state == BEAKTA_OPINION_GIVEN && act != BEAKTA_ACT_GIVE_OPINION)
    return refuse ("The opinion is given", error);

  if (act == BEAKTA_ACT_GIVE_OPINION)
    return check_given (user, current, after, error);

  return act != BEAKTA_ACT_ALTER_OPINION || check_asking (after, error);
}

gboolean
beakta_workflow_check_opinion (BeaktaCase        *case_,
                               const char        *user,
                               BeaktaAct          act,
                               const BeaktaEdit  *edit,
                               GError           **error)
{
  const BeaktaOpinion *current = beakta_case_lookup (case_, BEAKTA_ITEM_OPINION, edit->id);
  g_autoptr(BeaktaOpinion) after = NULL;

  if (edit->after == NULL || (current == NULL) != (act == BEAKTA_ACT_ASK_OPINION))
    return beakta_workflow_refuse_edit (act, edit, current == NULL ? "it is not there" : "it stays as it was asked", error);

  after = beakta_record_from_json (edit->kind, edit->id, 0, edit->after, error);
  if (after == NULL)
    return FALSE;
  if (current == NULL)
    return check_new (case_, user, after, error);
  if (!keeps_rest (act, current, after))
    return beakta_workflow_refuse_edit (act, edit, "it alters more than its own", error);

  return check_later (user, act, current, after, error);
}
