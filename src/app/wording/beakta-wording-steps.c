/* Acts as steps: how undo and redo name them. */

#define G_LOG_DOMAIN "beakta-wording"

#include "beakta-wording.h"

#include <glib/gi18n.h>

#include "beakta-wording-entry.h"

static const char *
get_plain_step (BeaktaAct act)
{
  static const char * const steps[BEAKTA_N_ACTS] = {
    [BEAKTA_ACT_REGISTER] = NC_("step", "register the case"),
    [BEAKTA_ACT_EDIT_CASE] = NC_("step", "facts of the case"),
    [BEAKTA_ACT_ASSIGN] = NC_("step", "caseworker"),
    [BEAKTA_ACT_MARK_PAPERS] = NC_("step", "marking of the papers"),
    [BEAKTA_ACT_ADD_DOCUMENT] = NC_("step", "add document"),
    [BEAKTA_ACT_REPLACE_DOCUMENT] = NC_("step", "new version of a document"),
    [BEAKTA_ACT_READ_DOCUMENT] = NC_("step", "read document"),
    [BEAKTA_ACT_ATTACH_CHECKLIST] = NC_("step", "add checklist"),
    [BEAKTA_ACT_DETACH_CHECKLIST] = NC_("step", "remove checklist"),
    [BEAKTA_ACT_MOVE_CHECKLIST] = NC_("step", "another version of a checklist"),
    [BEAKTA_ACT_ANSWER] = NC_("step", "answer"),
    [BEAKTA_ACT_TAKE_ANSWER] = NC_("step", "take over an answer"),
    [BEAKTA_ACT_SET_ASIDE] = NC_("step", "several questions as not relevant"),
    [BEAKTA_ACT_REFLECT] = NC_("step", "the disturbing question"),
    [BEAKTA_ACT_ASK_ASSESSORS] = NC_("step", "ask others to assess"),
    [BEAKTA_ACT_RELEASE_ASSESSORS] = NC_("step", "assessors"),
    [BEAKTA_ACT_FINISH_ASSESSING] = NC_("step", "done with the assessment"),
    [BEAKTA_ACT_CONSOLIDATE] = NC_("step", "put answers together"),
    [BEAKTA_ACT_ADD_EVIDENCE] = NC_("step", "add evidence"),
    [BEAKTA_ACT_REMOVE_EVIDENCE] = NC_("step", "remove evidence"),
    [BEAKTA_ACT_SHARE_EVIDENCE] = NC_("step", "evidence of several answers"),
    [BEAKTA_ACT_MARK] = NC_("step", "mark"),
    [BEAKTA_ACT_UNMARK] = NC_("step", "remove mark"),
    [BEAKTA_ACT_MOVE_EVIDENCE] = NC_("step", "move evidence"),
    [BEAKTA_ACT_MOVE_MARK] = NC_("step", "move mark"),
    [BEAKTA_ACT_ACCEPT_PLACE] = NC_("step", "accept new place"),
    [BEAKTA_ACT_KEEP_PLACE] = NC_("step", "keep in the earlier version"),
    [BEAKTA_ACT_IMPORT_MARKS] = NC_("step", "take in marks"),
    [BEAKTA_ACT_COMMENT] = NC_("step", "comment"),
    [BEAKTA_ACT_EDIT_COMMENT] = NC_("step", "edit comment"),
    [BEAKTA_ACT_RESOLVE_COMMENT] = NC_("step", "resolve comment"),
    [BEAKTA_ACT_REMOVE_COMMENT] = NC_("step", "remove comment"),
    /* Translators: the file is akten */
    [BEAKTA_ACT_FILE_COMMENT] = NC_("step", "comments in the file"),
    [BEAKTA_ACT_ANALYSE] = NC_("step", "consequence analysis"),
    [BEAKTA_ACT_CLASSIFY] = NC_("step", "classification"),
    [BEAKTA_ACT_WRITE_REASONS] = NC_("step", "the reasons"),
    [BEAKTA_ACT_DECLARE_CONFLICT] = NC_("step", "conflict of interest"),
    [BEAKTA_ACT_DRAFT_REQUEST] = NC_("step", "draft a request for completion"),
    [BEAKTA_ACT_EDIT_REQUEST] = NC_("step", "request for completion"),
    [BEAKTA_ACT_SEND_REQUEST] = NC_("step", "request for completion sent"),
    [BEAKTA_ACT_EXTEND_REQUEST] = NC_("step", "later last day of a request"),
    [BEAKTA_ACT_TICK_POINT] = NC_("step", "answer to a request"),
    [BEAKTA_ACT_CLOSE_REQUEST] = NC_("step", "request for completion closed"),
    [BEAKTA_ACT_LOG_CONTACT] = NC_("step", "log of contacts"),
    /* Translators: yttrande, of an expert; this and the next three */
    [BEAKTA_ACT_ASK_OPINION] = NC_("step", "ask for an opinion"),
    [BEAKTA_ACT_ALTER_OPINION] = NC_("step", "what an opinion is asked on"),
    [BEAKTA_ACT_GIVE_OPINION] = NC_("step", "opinion"),
    [BEAKTA_ACT_WITHDRAW_OPINION] = NC_("step", "withdraw the request for an opinion"),
    [BEAKTA_ACT_MASK] = NC_("step", "mask in copies for disclosure"),
    [BEAKTA_ACT_FLAG] = NC_("step", "flag"),
    [BEAKTA_ACT_TAG] = NC_("step", "tag"),
    /* Translators: a case that is put aside until a day */
    [BEAKTA_ACT_HOLD] = NC_("step", "pause"),
    [BEAKTA_ACT_CARRY_IN] = NC_("step", "take in the case from a file"),
    [BEAKTA_ACT_MERGE] = NC_("step", "merge the case with a file"),
    [BEAKTA_ACT_WRITE_POINT] = NC_("step", "review point"),
    [BEAKTA_ACT_REMOVE_POINT] = NC_("step", "remove review point"),
    [BEAKTA_ACT_RESOLVE_POINT] = NC_("step", "reply to a review point"),
    [BEAKTA_ACT_REOPEN_POINT] = NC_("step", "reopen review point"),
    [BEAKTA_ACT_WITHDRAW_POINT] = NC_("step", "withdraw review point"),
    [BEAKTA_ACT_START] = NC_("step", "begin to assess"),
    [BEAKTA_ACT_AWAIT_COMPLETION] = NC_("step", "request completion"),
    [BEAKTA_ACT_PROPOSE] = NC_("step", "propose"),
    [BEAKTA_ACT_RETURN] = NC_("step", "return"),
    [BEAKTA_ACT_APPROVE] = NC_("step", "approve"),
    [BEAKTA_ACT_DECIDE] = NC_("step", "decision"),
    [BEAKTA_ACT_CORRECT_DECISION] = NC_("step", "correct the decision"),
    [BEAKTA_ACT_STEP_BACK] = NC_("step", "step back"),
    [BEAKTA_ACT_STEP_ON] = NC_("step", "step on"),
    /* Translators: gallring */
    [BEAKTA_ACT_ERASE] = NC_("step", "erase the case"),
    /* Translators: rensning av utkast */
    [BEAKTA_ACT_CLEAR_DRAFTS] = NC_("step", "clear drafts"),
    [BEAKTA_ACT_UNDO] = NC_("step", "undo"),
    [BEAKTA_ACT_REDO] = NC_("step", "redo"),
  };

  g_return_val_if_fail ((int) act >= 0 && act < BEAKTA_N_ACTS && steps[act] != NULL, "");

  return g_dpgettext2 (NULL, "step", steps[act]);
}

char *
beakta_wording_dup_step (BeaktaEntry *entry)
{
  const char *place;

  g_return_val_if_fail (entry != NULL, NULL);

  place = beakta_wording_get_place (entry);

  if (*place != '\0' && (entry->act == BEAKTA_ACT_ANSWER || entry->act == BEAKTA_ACT_ADD_EVIDENCE
                         || entry->act == BEAKTA_ACT_REMOVE_EVIDENCE))
    return g_strdup_printf ("%s %s", get_plain_step (entry->act), place);

  if (beakta_wording_changes_subject (entry))
    return g_strdup (C_("step", "what the case is about"));

  return g_strdup (get_plain_step (entry->act));
}
