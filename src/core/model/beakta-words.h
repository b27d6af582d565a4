/* The field's own closed vocabularies: stages, acts, effects, classes ...
 *
 * Each has a stable nick, which is what the store, the command line and the journal carry. Texts for
 * people are made by the app, the command line and the reports, in the language of the reader.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_STAGE_RECEIVED,             /* received             inkommet */
  BEAKTA_STAGE_ASSESSING,            /* assessing            under beredning */
  BEAKTA_STAGE_AWAITING_COMPLETION,  /* awaiting-completion  väntar på komplettering */
  BEAKTA_STAGE_PROPOSED,             /* proposed             föreslaget */
  BEAKTA_STAGE_RETURNED,             /* returned             återlämnat */
  BEAKTA_STAGE_APPROVED,             /* approved             godkänt */
  BEAKTA_STAGE_DECIDED,              /* decided              beslutat */
  BEAKTA_STAGE_FOLLOW_UP,            /* follow-up            uppföljning */
  BEAKTA_STAGE_CLOSED,               /* closed               avslutat */
  BEAKTA_N_STAGES
} BeaktaStage;

/* What somebody did, in one word: the kind of a change. */
typedef enum
{
  BEAKTA_ACT_REGISTER,               /* register             a new case, with its first documents */
  BEAKTA_ACT_EDIT_CASE,              /* edit-case            number, title, applicant, amount ... */
  BEAKTA_ACT_ASSIGN,                 /* assign               the caseworker of the case */
  BEAKTA_ACT_MARK_PAPERS,            /* mark-papers          the secrecy marking and the annex number of its papers */
  BEAKTA_ACT_ADD_DOCUMENT,           /* add-document */
  BEAKTA_ACT_REPLACE_DOCUMENT,       /* replace-document     a new version of a document */
  BEAKTA_ACT_READ_DOCUMENT,          /* read-document        its text, read anew: with a password, or from its pictures */
  BEAKTA_ACT_ATTACH_CHECKLIST,       /* attach-checklist */
  BEAKTA_ACT_DETACH_CHECKLIST,       /* detach-checklist */
  BEAKTA_ACT_MOVE_CHECKLIST,         /* move-checklist       the case goes over to another version of it */
  BEAKTA_ACT_ANSWER,                 /* answer               value, reason, what is missing */
  BEAKTA_ACT_TAKE_ANSWER,            /* take-answer          what was answered in another list of the case */
  BEAKTA_ACT_SET_ASIDE,              /* set-aside            several questions, as not relevant, for one reason */
  BEAKTA_ACT_REFLECT,                /* reflect              on the disturbing question of the case, or skip it */
  BEAKTA_ACT_ASK_ASSESSORS,          /* ask-assessors        others are asked to assess the case too */
  BEAKTA_ACT_RELEASE_ASSESSORS,      /* release-assessors    they assess it no more; what they answered is kept */
  BEAKTA_ACT_FINISH_ASSESSING,       /* finish-assessing     one's own assessment is done, or taken up again */
  BEAKTA_ACT_CONSOLIDATE,            /* consolidate          the answers of several assessors become the answer of the case */
  BEAKTA_ACT_ADD_EVIDENCE,           /* add-evidence         to an answer or an analysis cell */
  BEAKTA_ACT_REMOVE_EVIDENCE,        /* remove-evidence */
  BEAKTA_ACT_SHARE_EVIDENCE,         /* share-evidence       one passage, chosen as evidence of several answers */
  BEAKTA_ACT_MARK,                   /* mark                 a passage that is not evidence: promise, highlight */
  BEAKTA_ACT_UNMARK,                 /* unmark */
  BEAKTA_ACT_MOVE_EVIDENCE,          /* move-evidence        to other words of a document, or more of them */
  BEAKTA_ACT_MOVE_MARK,              /* move-mark            the same with a passage that nothing stands on */
  BEAKTA_ACT_ACCEPT_PLACE,           /* accept-place         that a passage stands where a new version has it */
  BEAKTA_ACT_KEEP_PLACE,             /* keep-place           a passage stays in the version it was made in */
  BEAKTA_ACT_IMPORT_MARKS,           /* import-marks         marks that were made elsewhere, with their makers */
  BEAKTA_ACT_COMMENT,                /* comment              a new comment or reply */
  BEAKTA_ACT_EDIT_COMMENT,           /* edit-comment         one's own words */
  BEAKTA_ACT_RESOLVE_COMMENT,        /* resolve-comment      and reopen */
  BEAKTA_ACT_REMOVE_COMMENT,         /* remove-comment */
  BEAKTA_ACT_FILE_COMMENT,           /* file-comment         a thread is added to the file, or is working material again */
  BEAKTA_ACT_ANALYSE,                /* analyse              groups, cells, goals, other distributions, conclusion */
  BEAKTA_ACT_CLASSIFY,               /* classify */
  BEAKTA_ACT_WRITE_REASONS,          /* write-reasons        sentences of the reasons: drafted, edited, taken out */
  BEAKTA_ACT_DECLARE_CONFLICT,       /* declare-conflict     or declare that there is none */
  BEAKTA_ACT_DRAFT_REQUEST,          /* draft-request        what is to be completed, from the answers */
  BEAKTA_ACT_EDIT_REQUEST,           /* edit-request         its words, points and their order; or drop the draft */
  BEAKTA_ACT_SEND_REQUEST,           /* send-request         it was sent: how, when, with which last day; the case waits */
  BEAKTA_ACT_EXTEND_REQUEST,         /* extend-request       a later last day; the case waits until then */
  BEAKTA_ACT_TICK_POINT,             /* tick-point           a point was answered, or was not; or is open again */
  BEAKTA_ACT_CLOSE_REQUEST,          /* close-request        nothing more is waited for */
  BEAKTA_ACT_LOG_CONTACT,            /* log-contact          what was communicated or told, altered or taken away too */
  BEAKTA_ACT_ASK_OPINION,            /* ask-opinion          of an expert, in the case or on some of its questions */
  BEAKTA_ACT_ALTER_OPINION,          /* alter-opinion        what is asked, and until when */
  BEAKTA_ACT_GIVE_OPINION,           /* give-opinion         the expert writes, gives what is written, or takes it up again */
  BEAKTA_ACT_WITHDRAW_OPINION,       /* withdraw-opinion     a request that is not answered */
  BEAKTA_ACT_MASK,                   /* mask                 what copies for disclosure leave out, altered or taken away too */
  BEAKTA_ACT_FLAG,                   /* flag                 a coloured flag in the queue, altered or taken away too */
  BEAKTA_ACT_TAG,                    /* tag                  words that the case is found by, put on it or taken off */
  BEAKTA_ACT_HOLD,                   /* hold                 put aside until a day, or taken up again */
  BEAKTA_ACT_CARRY_IN,               /* carry-in             a case that was carried here as a file */
  BEAKTA_ACT_MERGE,                  /* merge                what was done elsewhere with a case that was carried there */
  BEAKTA_ACT_WRITE_POINT,            /* write-point          of a review, or one's own words of it before it is sent */
  BEAKTA_ACT_REMOVE_POINT,           /* remove-point         one's own, before it is sent */
  BEAKTA_ACT_RESOLVE_POINT,          /* resolve-point        with a reply */
  BEAKTA_ACT_REOPEN_POINT,           /* reopen-point         the reply does not settle it */
  BEAKTA_ACT_WITHDRAW_POINT,         /* withdraw-point       nothing is asked by it any more, and why */
  BEAKTA_ACT_START,                  /* start                received -> assessing */
  BEAKTA_ACT_AWAIT_COMPLETION,       /* await-completion */
  BEAKTA_ACT_PROPOSE,                /* propose */
  BEAKTA_ACT_RETURN,                 /* return               by somebody else than the proposer, with points */
  BEAKTA_ACT_APPROVE,                /* approve              by somebody else than the proposer */
  BEAKTA_ACT_DECIDE,                 /* decide               the outcome is recorded */
  BEAKTA_ACT_CORRECT_DECISION,       /* correct-decision     what was written down of it */
  BEAKTA_ACT_STEP_BACK,              /* step-back            to an earlier stage, with a reason */
  BEAKTA_ACT_STEP_ON,                /* step-on              decided -> follow-up -> closed */
  BEAKTA_ACT_ERASE,                  /* erase                everything of a closed case but its number (gallring) */
  BEAKTA_ACT_CLEAR_DRAFTS,           /* clear-drafts         what a text was before it was as it stands now */
  BEAKTA_ACT_UNDO,                   /* undo */
  BEAKTA_ACT_REDO,                   /* redo */
  BEAKTA_N_ACTS
} BeaktaAct;

typedef enum
{
  BEAKTA_ALTERNATIVE_GRANTED,        /* granted */
  BEAKTA_ALTERNATIVE_REFUSED,        /* refused */
  BEAKTA_N_ALTERNATIVES
} BeaktaAlternative;

/* Source: Huddinge's decision checklist (who gains, who loses); "not known" is always allowed. */
typedef enum
{
  BEAKTA_EFFECT_UNKNOWN,             /* unknown */
  BEAKTA_EFFECT_GAINS,               /* gains */
  BEAKTA_EFFECT_LOSES,               /* loses */
  BEAKTA_EFFECT_UNAFFECTED,          /* unaffected */
  BEAKTA_N_EFFECTS
} BeaktaEffect;

typedef enum
{
  BEAKTA_CERTAINTY_UNSET,            /* "" */
  BEAKTA_CERTAINTY_LOW,              /* low */
  BEAKTA_CERTAINTY_MEDIUM,           /* medium */
  BEAKTA_CERTAINTY_HIGH,             /* high */
  BEAKTA_N_CERTAINTIES
} BeaktaCertainty;

typedef enum
{
  BEAKTA_HORIZON_UNSET,              /* "" */
  BEAKTA_HORIZON_SHORT,              /* short */
  BEAKTA_HORIZON_LONG,               /* long */
  BEAKTA_HORIZON_BOTH,               /* both */
  BEAKTA_N_HORIZONS
} BeaktaHorizon;

/* How far a group takes part in the project. Source: the ladder of the mainstreaming cycle. */
typedef enum
{
  BEAKTA_PARTICIPATION_UNSET,        /* "" */
  BEAKTA_PARTICIPATION_UNKNOWN,      /* unknown     not known: looked for, and not found */
  BEAKTA_PARTICIPATION_NONE,         /* none */
  BEAKTA_PARTICIPATION_INFORMED,     /* informed    informeras */
  BEAKTA_PARTICIPATION_CONSULTED,    /* consulted   tillfrågas */
  BEAKTA_PARTICIPATION_TAKES_PART,   /* takes-part  deltar */
  BEAKTA_PARTICIPATION_DECIDES,      /* decides     beslutar */
  BEAKTA_N_PARTICIPATIONS
} BeaktaParticipation;

/* What a goal measures. */
typedef enum
{
  BEAKTA_GOAL_UNSET,                 /* "" */
  BEAKTA_GOAL_RESULT,                /* result      what becomes otherwise, and for whom */
  BEAKTA_GOAL_PROCESS,               /* process     that what was to be done is done, and who takes part */
  BEAKTA_N_GOALS
} BeaktaGoalKind;

/* What another distribution of the money would do to integration, beside the one that is applied for.
 * Source: Region Gävleborg's five-part project review, part 3. */
typedef enum
{
  BEAKTA_JUDGEMENT_UNSET,            /* "" */
  BEAKTA_JUDGEMENT_UNKNOWN,          /* unknown */
  BEAKTA_JUDGEMENT_BETTER,           /* better */
  BEAKTA_JUDGEMENT_SAME,             /* same */
  BEAKTA_JUDGEMENT_WORSE,            /* worse */
  BEAKTA_N_JUDGEMENTS
} BeaktaJudgement;

/* What a sentence of the reasons is for, in the order of a decision's reasons: what is asked, what weighs for and against,
 * what is found besides, what is not known, what follows for whom, and what it comes to. */
typedef enum
{
  BEAKTA_REASON_SOUGHT,              /* sought */
  BEAKTA_REASON_FOR,                 /* for */
  BEAKTA_REASON_AGAINST,             /* against */
  BEAKTA_REASON_FOUND,               /* found       neither for nor against by itself: a text, a number, a choice */
  BEAKTA_REASON_UNKNOWN,             /* unknown     missing, or not known */
  BEAKTA_REASON_EFFECTS,             /* effects */
  BEAKTA_REASON_CONCLUSION,          /* conclusion */
  BEAKTA_N_REASONS
} BeaktaReasonPart;

/* Source: Dalarna's self-classification of projects. */
typedef enum
{
  BEAKTA_CLASS_UNSET,                /* "" */
  BEAKTA_CLASS_AIMS,                 /* aims        syftar till ökad integration */
  BEAKTA_CLASS_CONTRIBUTES,          /* contributes bidrar */
  BEAKTA_CLASS_NO_CHANGE,            /* no-change   ingen förändring */
  BEAKTA_CLASS_HINDERS,              /* hinders     försvårar */
  BEAKTA_N_CLASSES
} BeaktaClass;

typedef enum
{
  BEAKTA_MARK_EVIDENCE,              /* evidence */
  BEAKTA_MARK_COMMENT,               /* comment */
  BEAKTA_MARK_PROMISE,               /* promise     åtagande */
  BEAKTA_MARK_HIGHLIGHT,             /* highlight */
  BEAKTA_N_MARKS
} BeaktaMark;

typedef enum
{
  BEAKTA_ANCHOR_EXACT,               /* exact */
  BEAKTA_ANCHOR_MOVED,               /* moved */
  BEAKTA_ANCHOR_CHANGED,             /* changed */
  BEAKTA_ANCHOR_LOST,                /* lost */
  BEAKTA_N_ANCHORS
} BeaktaAnchorState;

typedef enum
{
  BEAKTA_OUTCOME_UNSET,              /* "" */
  BEAKTA_OUTCOME_GRANTED,            /* granted     beviljat */
  BEAKTA_OUTCOME_PARTLY_GRANTED,     /* partly-granted */
  BEAKTA_OUTCOME_REFUSED,            /* refused     avslaget */
  BEAKTA_OUTCOME_WITHDRAWN,          /* withdrawn   återtaget */
  BEAKTA_N_OUTCOMES
} BeaktaOutcome;

/* What a case is about. A case that does not say it is about an application. */
typedef enum
{
  BEAKTA_SUBJECT_APPLICATION,        /* application */
  BEAKTA_SUBJECT_OWN_WORK,           /* own-work     the organisation's own work; see beakta-subject.h */
  BEAKTA_N_SUBJECTS
} BeaktaSubject;

/* A request for completion. */
typedef enum
{
  BEAKTA_REQUEST_DRAFT,              /* draft */
  BEAKTA_REQUEST_SENT,               /* sent */
  BEAKTA_REQUEST_CLOSED,             /* closed      nothing more is waited for */
  BEAKTA_N_REQUESTS
} BeaktaRequestState;

/* How something was sent or said. */
typedef enum
{
  BEAKTA_CHANNEL_UNSET,              /* "" */
  BEAKTA_CHANNEL_EMAIL,              /* email       e-post */
  BEAKTA_CHANNEL_LETTER,             /* letter      brev */
  BEAKTA_CHANNEL_E_SERVICE,          /* e-service   e-tjänst */
  BEAKTA_CHANNEL_TELEPHONE,          /* telephone */
  BEAKTA_CHANNEL_MEETING,            /* meeting     möte */
  BEAKTA_CHANNEL_OTHER,              /* other */
  BEAKTA_N_CHANNELS
} BeaktaChannel;

/* What became of a point of a request. */
typedef enum
{
  BEAKTA_REPLY_OPEN,                 /* open */
  BEAKTA_REPLY_ANSWERED,             /* answered     by a document, or by words in the note */
  BEAKTA_REPLY_PARTLY,               /* partly       something of it is still missing */
  BEAKTA_REPLY_NOT_ANSWERED,         /* not-answered */
  BEAKTA_N_REPLIES
} BeaktaReply;

/* An entry in the log of contacts. */
typedef enum
{
  BEAKTA_CONTACT_COMMUNICATED,       /* communicated  material of importance, for the party to speak on: 25 § förvaltningslagen (2017:900) */
  BEAKTA_CONTACT_ORAL,               /* oral          information given otherwise than in a document: 27 § förvaltningslagen (2017:900) */
  BEAKTA_N_CONTACTS
} BeaktaContactSort;

/* How far a mask reaches. */
typedef enum
{
  BEAKTA_REACH_WORDS,                /* words    whole words, wherever they are */
  BEAKTA_REACH_PARTS,                /* parts    also in other words, which are taken out whole */
  BEAKTA_REACH_PASSAGE,              /* passage  a place in a document, wherever it is quoted, in part too */
  BEAKTA_N_REACHES
} BeaktaReach;

/* The colours of flags: few, and told apart by their names too. */
typedef enum
{
  BEAKTA_FLAG_NONE,                  /* "" */
  BEAKTA_FLAG_RED,                   /* red     röd */
  BEAKTA_FLAG_YELLOW,                /* yellow  gul */
  BEAKTA_FLAG_GREEN,                 /* green   grön */
  BEAKTA_FLAG_BLUE,                  /* blue    blå */
  BEAKTA_FLAG_PURPLE,                /* purple  lila */
  BEAKTA_N_FLAGS
} BeaktaFlag;

/* What a point of a review says of the proposal. */
typedef enum
{
  BEAKTA_POINT_DEFICIENCY,           /* deficiency  brist: something is to be done */
  BEAKTA_POINT_PRAISE,               /* praise      beröm: nothing is */
  BEAKTA_N_POINT_SORTS
} BeaktaPointSort;

typedef enum
{
  BEAKTA_POINT_OPEN,                 /* open */
  BEAKTA_POINT_RESOLVED,             /* resolved   åtgärdad, with a reply */
  BEAKTA_POINT_WITHDRAWN,            /* withdrawn  by a supervisor */
  BEAKTA_N_POINT_STATES
} BeaktaPointState;

/* What there is to learn from a point of a review; of no office in particular. */
typedef enum
{
  BEAKTA_LEARNING_UNSET,             /* "" */
  BEAKTA_LEARNING_EVIDENCE,          /* evidence        belägg */
  BEAKTA_LEARNING_REASONS,           /* reasons         motivering */
  BEAKTA_LEARNING_ANALYSIS,          /* analysis        konsekvensanalys */
  BEAKTA_LEARNING_CLASSIFICATION,    /* classification  klassning */
  BEAKTA_LEARNING_INQUIRY,           /* inquiry         utredning: what should have been asked for */
  BEAKTA_LEARNING_LANGUAGE,          /* language        språk */
  BEAKTA_LEARNING_EXAMPLE,           /* example         förebild */
  BEAKTA_N_LEARNINGS
} BeaktaLearning;

typedef enum
{
  BEAKTA_ROLE_CASEWORKER    = 1 << 0,
  BEAKTA_ROLE_SUPERVISOR    = 1 << 1,
  BEAKTA_ROLE_EXPERT        = 1 << 2,
  BEAKTA_ROLE_ADMINISTRATOR = 1 << 3,
  BEAKTA_ROLE_READER        = 1 << 4 /* reads, and nothing else: never together with another role */
} BeaktaRoles;

/* A closed vocabulary: its nicks, in the order of the enumeration. */
typedef enum
{
  BEAKTA_WORDS_STAGE,
  BEAKTA_WORDS_ACT,
  BEAKTA_WORDS_ALTERNATIVE,
  BEAKTA_WORDS_EFFECT,
  BEAKTA_WORDS_CERTAINTY,
  BEAKTA_WORDS_HORIZON,
  BEAKTA_WORDS_PARTICIPATION,
  BEAKTA_WORDS_GOAL,
  BEAKTA_WORDS_JUDGEMENT,
  BEAKTA_WORDS_REASON,
  BEAKTA_WORDS_CLASS,
  BEAKTA_WORDS_MARK,
  BEAKTA_WORDS_ANCHOR,
  BEAKTA_WORDS_OUTCOME,
  BEAKTA_WORDS_SUBJECT,
  BEAKTA_WORDS_REQUEST,
  BEAKTA_WORDS_CHANNEL,
  BEAKTA_WORDS_REPLY,
  BEAKTA_WORDS_CONTACT,
  BEAKTA_WORDS_REACH,
  BEAKTA_WORDS_ROLE,                 /* by the place of its bit in BeaktaRoles */
  BEAKTA_WORDS_FLAG,
  BEAKTA_WORDS_POINT_SORT,
  BEAKTA_WORDS_POINT_STATE,
  BEAKTA_WORDS_LEARNING,
  BEAKTA_N_WORDS
} BeaktaWords;

const char *beakta_words_get_nick  (BeaktaWords  words,
                                    int          value);
int         beakta_words_count     (BeaktaWords  words);
gboolean    beakta_words_from_nick (BeaktaWords  words,
                                    const char  *nick,
                                    int         *value);

/* Stages are also understood by the Swedish words that the boards use ("granskning", "föreslaget"). */
gboolean    beakta_stage_parse     (const char  *word,
                                    BeaktaStage *stage);

G_END_DECLS
