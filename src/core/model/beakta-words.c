/* The closed vocabularies: one table of nicks for each. */

#include "beakta-words.h"

static const char * const stages[BEAKTA_N_STAGES] = {
  [BEAKTA_STAGE_RECEIVED]            = "received",
  [BEAKTA_STAGE_ASSESSING]           = "assessing",
  [BEAKTA_STAGE_AWAITING_COMPLETION] = "awaiting-completion",
  [BEAKTA_STAGE_PROPOSED]            = "proposed",
  [BEAKTA_STAGE_RETURNED]            = "returned",
  [BEAKTA_STAGE_APPROVED]            = "approved",
  [BEAKTA_STAGE_DECIDED]             = "decided",
  [BEAKTA_STAGE_FOLLOW_UP]           = "follow-up",
  [BEAKTA_STAGE_CLOSED]              = "closed",
};

static const char * const acts[BEAKTA_N_ACTS] = {
  [BEAKTA_ACT_REGISTER]         = "register",
  [BEAKTA_ACT_EDIT_CASE]        = "edit-case",
  [BEAKTA_ACT_ASSIGN]           = "assign",
  [BEAKTA_ACT_MARK_PAPERS]      = "mark-papers",
  [BEAKTA_ACT_ADD_DOCUMENT]     = "add-document",
  [BEAKTA_ACT_REPLACE_DOCUMENT] = "replace-document",
  [BEAKTA_ACT_READ_DOCUMENT] = "read-document",
  [BEAKTA_ACT_ATTACH_CHECKLIST] = "attach-checklist",
  [BEAKTA_ACT_DETACH_CHECKLIST] = "detach-checklist",
  [BEAKTA_ACT_MOVE_CHECKLIST]   = "move-checklist",
  [BEAKTA_ACT_ANSWER]           = "answer",
  [BEAKTA_ACT_TAKE_ANSWER]      = "take-answer",
  [BEAKTA_ACT_SET_ASIDE]        = "set-aside",
  [BEAKTA_ACT_REFLECT]          = "reflect",
  [BEAKTA_ACT_ASK_ASSESSORS]     = "ask-assessors",
  [BEAKTA_ACT_RELEASE_ASSESSORS] = "release-assessors",
  [BEAKTA_ACT_FINISH_ASSESSING]  = "finish-assessing",
  [BEAKTA_ACT_CONSOLIDATE]      = "consolidate",
  [BEAKTA_ACT_ADD_EVIDENCE]     = "add-evidence",
  [BEAKTA_ACT_REMOVE_EVIDENCE]  = "remove-evidence",
  [BEAKTA_ACT_SHARE_EVIDENCE]   = "share-evidence",
  [BEAKTA_ACT_MARK]             = "mark",
  [BEAKTA_ACT_UNMARK]           = "unmark",
  [BEAKTA_ACT_MOVE_EVIDENCE]    = "move-evidence",
  [BEAKTA_ACT_MOVE_MARK]        = "move-mark",
  [BEAKTA_ACT_ACCEPT_PLACE]     = "accept-place",
  [BEAKTA_ACT_KEEP_PLACE]       = "keep-place",
  [BEAKTA_ACT_IMPORT_MARKS]     = "import-marks",
  [BEAKTA_ACT_COMMENT]          = "comment",
  [BEAKTA_ACT_EDIT_COMMENT]     = "edit-comment",
  [BEAKTA_ACT_RESOLVE_COMMENT]  = "resolve-comment",
  [BEAKTA_ACT_REMOVE_COMMENT]   = "remove-comment",
  [BEAKTA_ACT_FILE_COMMENT]     = "file-comment",
  [BEAKTA_ACT_ANALYSE]          = "analyse",
  [BEAKTA_ACT_CLASSIFY]         = "classify",
  [BEAKTA_ACT_WRITE_REASONS]    = "write-reasons",
  [BEAKTA_ACT_DECLARE_CONFLICT] = "declare-conflict",
  [BEAKTA_ACT_DRAFT_REQUEST]    = "draft-request",
  [BEAKTA_ACT_EDIT_REQUEST]     = "edit-request",
  [BEAKTA_ACT_SEND_REQUEST]     = "send-request",
  [BEAKTA_ACT_EXTEND_REQUEST]   = "extend-request",
  [BEAKTA_ACT_TICK_POINT]       = "tick-point",
  [BEAKTA_ACT_CLOSE_REQUEST]    = "close-request",
  [BEAKTA_ACT_LOG_CONTACT]      = "log-contact",
  [BEAKTA_ACT_ASK_OPINION]      = "ask-opinion",
  [BEAKTA_ACT_ALTER_OPINION]    = "alter-opinion",
  [BEAKTA_ACT_GIVE_OPINION]     = "give-opinion",
  [BEAKTA_ACT_WITHDRAW_OPINION] = "withdraw-opinion",
  [BEAKTA_ACT_MASK]             = "mask",
  [BEAKTA_ACT_FLAG]             = "flag",
  [BEAKTA_ACT_TAG]              = "tag",
  [BEAKTA_ACT_HOLD]             = "hold",
  [BEAKTA_ACT_CARRY_IN]         = "carry-in",
  [BEAKTA_ACT_MERGE]            = "merge",
  [BEAKTA_ACT_WRITE_POINT]      = "write-point",
  [BEAKTA_ACT_REMOVE_POINT]     = "remove-point",
  [BEAKTA_ACT_RESOLVE_POINT]    = "resolve-point",
  [BEAKTA_ACT_REOPEN_POINT]     = "reopen-point",
  [BEAKTA_ACT_WITHDRAW_POINT]   = "withdraw-point",
  [BEAKTA_ACT_START]            = "start",
  [BEAKTA_ACT_AWAIT_COMPLETION] = "await-completion",
  [BEAKTA_ACT_PROPOSE]          = "propose",
  [BEAKTA_ACT_RETURN]           = "return",
  [BEAKTA_ACT_APPROVE]          = "approve",
  [BEAKTA_ACT_DECIDE]           = "decide",
  [BEAKTA_ACT_CORRECT_DECISION] = "correct-decision",
  [BEAKTA_ACT_STEP_BACK]        = "step-back",
  [BEAKTA_ACT_STEP_ON]          = "step-on",
  [BEAKTA_ACT_ERASE]            = "erase",
  [BEAKTA_ACT_CLEAR_DRAFTS]     = "clear-drafts",
  [BEAKTA_ACT_UNDO]             = "undo",
  [BEAKTA_ACT_REDO]             = "redo",
};

static const char * const alternatives[BEAKTA_N_ALTERNATIVES] = {
  [BEAKTA_ALTERNATIVE_GRANTED] = "granted",
  [BEAKTA_ALTERNATIVE_REFUSED] = "refused",
};

static const char * const effects[BEAKTA_N_EFFECTS] = {
  [BEAKTA_EFFECT_UNKNOWN]    = "unknown",
  [BEAKTA_EFFECT_GAINS]      = "gains",
  [BEAKTA_EFFECT_LOSES]      = "loses",
  [BEAKTA_EFFECT_UNAFFECTED] = "unaffected",
};

static const char * const certainties[BEAKTA_N_CERTAINTIES] = {
  [BEAKTA_CERTAINTY_UNSET]  = "",
  [BEAKTA_CERTAINTY_LOW]    = "low",
  [BEAKTA_CERTAINTY_MEDIUM] = "medium",
  [BEAKTA_CERTAINTY_HIGH]   = "high",
};

static const char * const horizons[BEAKTA_N_HORIZONS] = {
  [BEAKTA_HORIZON_UNSET] = "",
  [BEAKTA_HORIZON_SHORT] = "short",
  [BEAKTA_HORIZON_LONG]  = "long",
  [BEAKTA_HORIZON_BOTH]  = "both",
};

static const char * const participations[BEAKTA_N_PARTICIPATIONS] = {
  [BEAKTA_PARTICIPATION_UNSET]      = "",
  [BEAKTA_PARTICIPATION_UNKNOWN]    = "unknown",
  [BEAKTA_PARTICIPATION_NONE]       = "none",
  [BEAKTA_PARTICIPATION_INFORMED]   = "informed",
  [BEAKTA_PARTICIPATION_CONSULTED]  = "consulted",
  [BEAKTA_PARTICIPATION_TAKES_PART] = "takes-part",
  [BEAKTA_PARTICIPATION_DECIDES]    = "decides",
};

static const char * const goals[BEAKTA_N_GOALS] = {
  [BEAKTA_GOAL_UNSET]   = "",
  [BEAKTA_GOAL_RESULT]  = "result",
  [BEAKTA_GOAL_PROCESS] = "process",
};

static const char * const judgements[BEAKTA_N_JUDGEMENTS] = {
  [BEAKTA_JUDGEMENT_UNSET]   = "",
  [BEAKTA_JUDGEMENT_UNKNOWN] = "unknown",
  [BEAKTA_JUDGEMENT_BETTER]  = "better",
  [BEAKTA_JUDGEMENT_SAME]    = "same",
  [BEAKTA_JUDGEMENT_WORSE]   = "worse",
};

static const char * const reasons[BEAKTA_N_REASONS] = {
  [BEAKTA_REASON_SOUGHT]     = "sought",
  [BEAKTA_REASON_FOR]        = "for",
  [BEAKTA_REASON_AGAINST]    = "against",
  [BEAKTA_REASON_FOUND]      = "found",
  [BEAKTA_REASON_UNKNOWN]    = "unknown",
  [BEAKTA_REASON_EFFECTS]    = "effects",
  [BEAKTA_REASON_CONCLUSION] = "conclusion",
};

static const char * const classes[BEAKTA_N_CLASSES] = {
  [BEAKTA_CLASS_UNSET]       = "",
  [BEAKTA_CLASS_AIMS]        = "aims",
  [BEAKTA_CLASS_CONTRIBUTES] = "contributes",
  [BEAKTA_CLASS_NO_CHANGE]   = "no-change",
  [BEAKTA_CLASS_HINDERS]     = "hinders",
};

static const char * const marks[BEAKTA_N_MARKS] = {
  [BEAKTA_MARK_EVIDENCE]  = "evidence",
  [BEAKTA_MARK_COMMENT]   = "comment",
  [BEAKTA_MARK_PROMISE]   = "promise",
  [BEAKTA_MARK_HIGHLIGHT] = "highlight",
};

static const char * const anchors[BEAKTA_N_ANCHORS] = {
  [BEAKTA_ANCHOR_EXACT]   = "exact",
  [BEAKTA_ANCHOR_MOVED]   = "moved",
  [BEAKTA_ANCHOR_CHANGED] = "changed",
  [BEAKTA_ANCHOR_LOST]    = "lost",
};

static const char * const outcomes[BEAKTA_N_OUTCOMES] = {
  [BEAKTA_OUTCOME_UNSET]          = "",
  [BEAKTA_OUTCOME_GRANTED]        = "granted",
  [BEAKTA_OUTCOME_PARTLY_GRANTED] = "partly-granted",
  [BEAKTA_OUTCOME_REFUSED]        = "refused",
  [BEAKTA_OUTCOME_WITHDRAWN]      = "withdrawn",
};

static const char * const subjects[BEAKTA_N_SUBJECTS] = {
  [BEAKTA_SUBJECT_APPLICATION] = "application",
  [BEAKTA_SUBJECT_OWN_WORK]    = "own-work",
};

static const char * const requests[BEAKTA_N_REQUESTS] = {
  [BEAKTA_REQUEST_DRAFT]  = "draft",
  [BEAKTA_REQUEST_SENT]   = "sent",
  [BEAKTA_REQUEST_CLOSED] = "closed",
};

static const char * const channels[BEAKTA_N_CHANNELS] = {
  [BEAKTA_CHANNEL_UNSET]     = "",
  [BEAKTA_CHANNEL_EMAIL]     = "email",
  [BEAKTA_CHANNEL_LETTER]    = "letter",
  [BEAKTA_CHANNEL_E_SERVICE] = "e-service",
  [BEAKTA_CHANNEL_TELEPHONE] = "telephone",
  [BEAKTA_CHANNEL_MEETING]   = "meeting",
  [BEAKTA_CHANNEL_OTHER]     = "other",
};

static const char * const replies[BEAKTA_N_REPLIES] = {
  [BEAKTA_REPLY_OPEN]         = "open",
  [BEAKTA_REPLY_ANSWERED]     = "answered",
  [BEAKTA_REPLY_PARTLY]       = "partly",
  [BEAKTA_REPLY_NOT_ANSWERED] = "not-answered",
};

static const char * const contacts[BEAKTA_N_CONTACTS] = {
  [BEAKTA_CONTACT_COMMUNICATED] = "communicated",
  [BEAKTA_CONTACT_ORAL]         = "oral",
};

static const char * const reaches[BEAKTA_N_REACHES] = {
  [BEAKTA_REACH_WORDS]   = "words",
  [BEAKTA_REACH_PARTS]   = "parts",
  [BEAKTA_REACH_PASSAGE] = "passage",
};

/* In the order of the bits of BeaktaRoles. */
static const char * const roles[] = { "caseworker", "supervisor", "expert", "administrator", "reader" };

static const char * const flags[BEAKTA_N_FLAGS] = {
  [BEAKTA_FLAG_NONE]   = "",
  [BEAKTA_FLAG_RED]    = "red",
  [BEAKTA_FLAG_YELLOW] = "yellow",
  [BEAKTA_FLAG_GREEN]  = "green",
  [BEAKTA_FLAG_BLUE]   = "blue",
  [BEAKTA_FLAG_PURPLE] = "purple",
};

static const char * const point_sorts[BEAKTA_N_POINT_SORTS] = {
  [BEAKTA_POINT_DEFICIENCY] = "deficiency",
  [BEAKTA_POINT_PRAISE]     = "praise",
};

static const char * const point_states[BEAKTA_N_POINT_STATES] = {
  [BEAKTA_POINT_OPEN]      = "open",
  [BEAKTA_POINT_RESOLVED]  = "resolved",
  [BEAKTA_POINT_WITHDRAWN] = "withdrawn",
};

static const char * const learnings[BEAKTA_N_LEARNINGS] = {
  [BEAKTA_LEARNING_UNSET]          = "",
  [BEAKTA_LEARNING_EVIDENCE]       = "evidence",
  [BEAKTA_LEARNING_REASONS]        = "reasons",
  [BEAKTA_LEARNING_ANALYSIS]       = "analysis",
  [BEAKTA_LEARNING_CLASSIFICATION] = "classification",
  [BEAKTA_LEARNING_INQUIRY]        = "inquiry",
  [BEAKTA_LEARNING_LANGUAGE]       = "language",
  [BEAKTA_LEARNING_EXAMPLE]        = "example",
};

#define VOCABULARY(nicks) { nicks, G_N_ELEMENTS (nicks) }

static const struct
{
  const char * const *nicks;
  int                 n_nicks;
} vocabularies[BEAKTA_N_WORDS] = {
  [BEAKTA_WORDS_STAGE]       = VOCABULARY (stages),
  [BEAKTA_WORDS_ACT]         = VOCABULARY (acts),
  [BEAKTA_WORDS_ALTERNATIVE] = VOCABULARY (alternatives),
  [BEAKTA_WORDS_EFFECT]      = VOCABULARY (effects),
  [BEAKTA_WORDS_CERTAINTY]   = VOCABULARY (certainties),
  [BEAKTA_WORDS_HORIZON]     = VOCABULARY (horizons),
  [BEAKTA_WORDS_PARTICIPATION] = VOCABULARY (participations),
  [BEAKTA_WORDS_GOAL]        = VOCABULARY (goals),
  [BEAKTA_WORDS_JUDGEMENT]   = VOCABULARY (judgements),
  [BEAKTA_WORDS_REASON]      = VOCABULARY (reasons),
  [BEAKTA_WORDS_CLASS]       = VOCABULARY (classes),
  [BEAKTA_WORDS_MARK]        = VOCABULARY (marks),
  [BEAKTA_WORDS_ANCHOR]      = VOCABULARY (anchors),
  [BEAKTA_WORDS_OUTCOME]     = VOCABULARY (outcomes),
  [BEAKTA_WORDS_SUBJECT]     = VOCABULARY (subjects),
  [BEAKTA_WORDS_REQUEST]     = VOCABULARY (requests),
  [BEAKTA_WORDS_CHANNEL]     = VOCABULARY (channels),
  [BEAKTA_WORDS_REPLY]       = VOCABULARY (replies),
  [BEAKTA_WORDS_CONTACT]     = VOCABULARY (contacts),
  [BEAKTA_WORDS_REACH]       = VOCABULARY (reaches),
  [BEAKTA_WORDS_ROLE]        = VOCABULARY (roles),
  [BEAKTA_WORDS_FLAG]        = VOCABULARY (flags),
  [BEAKTA_WORDS_POINT_SORT]  = VOCABULARY (point_sorts),
  [BEAKTA_WORDS_POINT_STATE] = VOCABULARY (point_states),
  [BEAKTA_WORDS_LEARNING]    = VOCABULARY (learnings),
};

/* As the boards say them in Nyps and in speech; compared in lower case. */
static const struct
{
  const char  *word;
  BeaktaStage  stage;
} swedish_stages[] = {
  { "inkommet",               BEAKTA_STAGE_RECEIVED },
  { "inkommen",               BEAKTA_STAGE_RECEIVED },
  { "under beredning",        BEAKTA_STAGE_ASSESSING },
  { "beredning",              BEAKTA_STAGE_ASSESSING },
  { "väntar på komplettering", BEAKTA_STAGE_AWAITING_COMPLETION },
  { "väntar på svar",         BEAKTA_STAGE_AWAITING_COMPLETION },
  { "komplettering",          BEAKTA_STAGE_AWAITING_COMPLETION },
  { "föreslaget",             BEAKTA_STAGE_PROPOSED },
  { "granskning",             BEAKTA_STAGE_PROPOSED },
  { "återlämnat",             BEAKTA_STAGE_RETURNED },
  { "godkänt",                BEAKTA_STAGE_APPROVED },
  { "beslutat",               BEAKTA_STAGE_DECIDED },
  { "uppföljning",            BEAKTA_STAGE_FOLLOW_UP },
  { "avslutat",               BEAKTA_STAGE_CLOSED },
};

/**
 * beakta_words_get_nick:
 * @words: a vocabulary
 * @value: one of its values
 *
 * Returns: (transfer none): the stable nick; "" for a value that means "not set"
 */
const char *
beakta_words_get_nick (BeaktaWords words,
                       int         value)
{
  g_return_val_if_fail ((int) words >= 0 && words < BEAKTA_N_WORDS, "");
  g_return_val_if_fail (value >= 0 && value < vocabularies[words].n_nicks, "");

  return vocabularies[words].nicks[value];
}

/* How many values the vocabulary has, from 0. */
int
beakta_words_count (BeaktaWords words)
{
  g_return_val_if_fail ((int) words >= 0 && words < BEAKTA_N_WORDS, 0);

  return vocabularies[words].n_nicks;
}

/**
 * beakta_words_from_nick:
 * @words: a vocabulary
 * @nick: (nullable): a nick, exactly as it is written
 * @value: (out) (optional): its value; untouched when there is none
 *
 * Returns: whether the vocabulary has @nick
 */
gboolean
beakta_words_from_nick (BeaktaWords  words,
                        const char  *nick,
                        int         *value)
{
  g_return_val_if_fail ((int) words >= 0 && words < BEAKTA_N_WORDS, FALSE);

  for (int i = 0; i < vocabularies[words].n_nicks; i++)
    {
      if (g_strcmp0 (vocabularies[words].nicks[i], nick) != 0)
        continue;

      if (value != NULL)
        *value = i;
      return TRUE;
    }

  return FALSE;
}

static char *
normalise_word (const char *word)
{
  g_autofree char *composed = g_utf8_normalize (word, -1, G_NORMALIZE_NFC);

  return composed != NULL ? g_strstrip (g_utf8_strdown (composed, -1)) : NULL;
}

/**
 * beakta_stage_parse:
 * @word: a nick, or one of the words that the boards use
 * @stage: (out): the stage
 *
 * Case, spaces around and the form of å, ä and ö do not count.
 *
 * Returns: whether @word is a stage
 */
gboolean
beakta_stage_parse (const char  *word,
                    BeaktaStage *stage)
{
  g_autofree char *lower = NULL;
  int value;

  g_return_val_if_fail (word != NULL, FALSE);
  g_return_val_if_fail (stage != NULL, FALSE);

  lower = normalise_word (word);
  if (lower == NULL)
    return FALSE;

  if (beakta_words_from_nick (BEAKTA_WORDS_STAGE, lower, &value))
    {
      *stage = value;
      return TRUE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (swedish_stages); i++)
    if (g_str_equal (swedish_stages[i].word, lower))
      {
        *stage = swedish_stages[i].stage;
        return TRUE;
      }

  return FALSE;
}
