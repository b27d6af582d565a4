/* The words of the papers, in the language of the paper: Swedish or English.
 *
 * Not gettext: a caseworker with an English desktop still signs a Swedish annex.
 */

#pragma once

#include <glib.h>

#include "beakta-words.h"

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_TONGUE_SWEDISH,
  BEAKTA_TONGUE_ENGLISH,
  BEAKTA_N_TONGUES
} BeaktaTongue;

typedef enum
{
  BEAKTA_SAYS_ANNEX_TITLE,
  BEAKTA_SAYS_ANALYSIS_TITLE,
  BEAKTA_SAYS_COMPLETION_TITLE,
  BEAKTA_SAYS_REVIEW_TITLE,
  BEAKTA_SAYS_HEAD_ANNEX,            /* number, case number */
  BEAKTA_SAYS_HEAD_CASE,             /* case number */
  BEAKTA_SAYS_DRAFT,
  BEAKTA_SAYS_PROPOSAL,
  BEAKTA_SAYS_NO_NUMBER,
  BEAKTA_SAYS_UNTITLED,
  BEAKTA_SAYS_FOOT,                  /* version, journal head */
  BEAKTA_SAYS_FOOT_NO_JOURNAL,       /* version */
  BEAKTA_SAYS_THE_BOARD,
  BEAKTA_SAYS_THE_AUTHORITY,

  BEAKTA_SAYS_OUTCOME,
  BEAKTA_SAYS_OUTCOME_WHEN,          /* outcome, date */
  BEAKTA_SAYS_DECIDED_BY,
  BEAKTA_SAYS_PRESENTED_BY,
  BEAKTA_SAYS_TOOK_PART,
  BEAKTA_SAYS_CASE_NUMBER,
  BEAKTA_SAYS_APPLICANT,
  BEAKTA_SAYS_PROGRAMME,
  BEAKTA_SAYS_RECEIVED,
  BEAKTA_SAYS_RECEIVED_WITH,         /* date, documents */
  BEAKTA_SAYS_NOT_STATED,
  BEAKTA_SAYS_SOUGHT,
  BEAKTA_SAYS_SOUGHT_RULE,           /* money, rule */
  BEAKTA_SAYS_RULE,
  BEAKTA_SAYS_CASEWORKER,
  BEAKTA_SAYS_UNASSIGNED,
  BEAKTA_SAYS_PROPOSED_BY,
  BEAKTA_SAYS_REVIEWED_BY,
  BEAKTA_SAYS_NOT_REVIEWED,
  BEAKTA_SAYS_WHO_WHEN,              /* user, date */
  BEAKTA_SAYS_WHO_WHEN_ENTERED,      /* user, other user */
  BEAKTA_SAYS_DEPUTY_FOR,            /* user, whose role was held */
  BEAKTA_SAYS_AFTER_RETURNS,         /* user and date, number of returns */
  BEAKTA_SAYS_CONFLICT,
  BEAKTA_SAYS_CONFLICT_NONE,
  BEAKTA_SAYS_CONFLICT_DECLARED,     /* names */
  BEAKTA_SAYS_CONFLICT_OF,           /* names */
  BEAKTA_SAYS_CONFLICT_SOME,         /* date, ground */
  BEAKTA_SAYS_CONFLICT_FREE,         /* date */
  BEAKTA_SAYS_CONFLICT_NO_GROUND,
  BEAKTA_SAYS_SECRECY,               /* provision */
  BEAKTA_SAYS_SECRECY_NOTED,         /* day, authority */
  BEAKTA_SAYS_SECRECY_REMINDER,
  BEAKTA_SAYS_STAGE,
  BEAKTA_SAYS_STAGE_SINCE,           /* stage, date */
  BEAKTA_SAYS_LAST_DAY,

  BEAKTA_SAYS_PART_FACTS,            /* what a part is called where it is chosen, and so to the end of PART_ */
  BEAKTA_SAYS_PART_WHO_GAINS,
  BEAKTA_SAYS_PART_ANALYSIS,
  BEAKTA_SAYS_PART_BY_SECTION,
  BEAKTA_SAYS_PART_IN_SHORT,
  BEAKTA_SAYS_PART_ANSWERS,
  BEAKTA_SAYS_AND,
  BEAKTA_SAYS_EXTRACT,               /* this and the next: titles of parts */
  BEAKTA_SAYS_EXTRACT_OF_ONE,
  BEAKTA_SAYS_SHORT_FORM,
  BEAKTA_SAYS_NOS,
  BEAKTA_SAYS_NO_NOS,
  BEAKTA_SAYS_OWN_WORDS,
  BEAKTA_SAYS_NOTES,
  BEAKTA_SAYS_NOTE,
  BEAKTA_SAYS_NOTE_QUESTION,         /* number, question */
  BEAKTA_SAYS_NOTE_PASSAGE,          /* words */

  BEAKTA_SAYS_SUMMARY,
  BEAKTA_SAYS_CLASS_APPLICANT,       /* before the class: "Sökanden anger att projektet " */
  BEAKTA_SAYS_CLASS_AGREE,           /* authority: "Sökanden anger, och X bedömer, att projektet " */
  BEAKTA_SAYS_CLASS_AUTHORITY,       /* authority: "X bedömer att det " */
  BEAKTA_SAYS_CLASS_APPLICANT_UNSET,
  BEAKTA_SAYS_CLASS_AUTHORITY_UNSET, /* authority */
  BEAKTA_SAYS_CLASS_AUTHORITY_ALONE, /* authority: "X bedömer att projektet " */
  BEAKTA_SAYS_CLASS_REASON,
  BEAKTA_SAYS_CLASS_NO_REASON_DIFFER,
  BEAKTA_SAYS_CLASS_NO_REASON_NO_CHANGE,
  BEAKTA_SAYS_CONCLUSION,

  BEAKTA_SAYS_WHO_GAINS,
  BEAKTA_SAYS_GROUP,
  BEAKTA_SAYS_IF_GRANTED,
  BEAKTA_SAYS_IF_REFUSED,
  BEAKTA_SAYS_NO_ANALYSIS,
  BEAKTA_SAYS_NOT_ANSWERED,
  BEAKTA_SAYS_NOT_ANSWERED_SENTENCE,
  BEAKTA_SAYS_EVIDENCE_NUMBERS,      /* "1, 4" */
  BEAKTA_SAYS_RESOURCES,
  BEAKTA_SAYS_MONEY,
  BEAKTA_SAYS_SHARE,
  BEAKTA_SAYS_NOT_KNOWN,
  BEAKTA_SAYS_MEASURES,
  BEAKTA_SAYS_LOGOTYPE,
  BEAKTA_SAYS_CONDITIONS,
  BEAKTA_SAYS_MATTERS,
  BEAKTA_SAYS_MATTERS_VARIABLE,      /* the column's heading, and that of the next */
  BEAKTA_SAYS_MATTERS_WHY,
  BEAKTA_SAYS_INSIDE_GROUPS,
  BEAKTA_SAYS_PARTICIPATION,
  BEAKTA_SAYS_DIFFERENCES,
  BEAKTA_SAYS_POPULATION,
  BEAKTA_SAYS_POPULATION_FEW,
  BEAKTA_SAYS_POPULATION_SOURCE,     /* row, source, year */
  BEAKTA_SAYS_GOALS,
  BEAKTA_SAYS_GOAL,
  BEAKTA_SAYS_BASELINE,
  BEAKTA_SAYS_TARGET,
  BEAKTA_SAYS_GOAL_MEASURED,
  BEAKTA_SAYS_EFFECTS,
  BEAKTA_SAYS_SHORT_TERM,
  BEAKTA_SAYS_LONG_TERM,
  BEAKTA_SAYS_DISTRIBUTIONS,
  BEAKTA_SAYS_DISTRIBUTION,
  BEAKTA_SAYS_DISTRIBUTION_MONEY,
  BEAKTA_SAYS_JUDGEMENT,
  BEAKTA_SAYS_UNKNOWN_COUNT,         /* number, all */
  BEAKTA_SAYS_UNKNOWN_EFFECTS,       /* this and the next four: number, all */
  BEAKTA_SAYS_UNKNOWN_PARTICIPATION,
  BEAKTA_SAYS_UNKNOWN_MONEY,
  BEAKTA_SAYS_UNKNOWN_POPULATION,
  BEAKTA_SAYS_UNKNOWN_JUDGEMENTS,
  BEAKTA_SAYS_FIGURE_EFFECTS,
  BEAKTA_SAYS_FIGURE_SHARES,
  BEAKTA_SAYS_FIGURE_RANGE,          /* first group, last group, all */
  BEAKTA_SAYS_FIGURE_MONEY,
  BEAKTA_SAYS_FIGURE_OTHER,          /* what another distribution is */
  BEAKTA_SAYS_FIGURE_POPULATION,
  BEAKTA_SAYS_FIGURE_SOURCE,         /* sources and years */
  BEAKTA_SAYS_FIGURE_UNCERTAIN,
  BEAKTA_SAYS_ANALYSIS_EVIDENCE,

  BEAKTA_SAYS_LIST_VERSION,          /* id, version, depth, */
  BEAKTA_SAYS_LIST_SOURCE,           /* source */
  BEAKTA_SAYS_LIST_COUNT,            /* answered, all, complete */
  BEAKTA_SAYS_ASSESSED_BY,           /* {1} users */
  BEAKTA_SAYS_DISPUTES,
  BEAKTA_SAYS_ANSWER_OF,             /* {1} users */
  BEAKTA_SAYS_OWN_WORDS_OF,          /* {1} user */
  BEAKTA_SAYS_REASON_OF,             /* {1} user */
  BEAKTA_SAYS_LIST_ABSENT,           /* id, version, number of answers */
  BEAKTA_SAYS_LISTS,
  BEAKTA_SAYS_NO_LISTS,
  BEAKTA_SAYS_LIST_PROPOSES,         /* class */
  BEAKTA_SAYS_SCORE,                 /* score */
  BEAKTA_SAYS_SCORE_LABEL,           /* score, label */
  BEAKTA_SAYS_SCORE_UNDEFINED,       /* label, or BEAKTA_SAYS_SCORE_SILENT */
  BEAKTA_SAYS_SCORE_SILENT,
  BEAKTA_SAYS_SCORE_SETTLED,         /* question, answer */
  BEAKTA_SAYS_SCORE_NEEDS_REASON,    /* question */
  BEAKTA_SAYS_POINTS_UNDEFINED,
  BEAKTA_SAYS_MISSING,
  BEAKTA_SAYS_TAKEN_FROM,
  BEAKTA_SAYS_ASKED_EARLIER,         /* version, the question */
  BEAKTA_SAYS_SAID_EARLIER,          /* version, the question, the answer */
  BEAKTA_SAYS_EARLIER_ANSWERS,
  BEAKTA_SAYS_CLAIM,
  BEAKTA_SAYS_CLAIM_PLACE,           /* place */
  BEAKTA_SAYS_CLAIM_DIFFERS,
  BEAKTA_SAYS_CLAIMS,
  BEAKTA_SAYS_CLAIMS_HOW_MANY,       /* number that differ, number that can be compared */
  BEAKTA_SAYS_CLAIMANT,
  BEAKTA_SAYS_ASSESSED,
  BEAKTA_SAYS_EVIDENCE_SOURCE,       /* number, source */
  BEAKTA_SAYS_PAGE,                  /* number */
  BEAKTA_SAYS_PASSAGE_GONE,
  BEAKTA_SAYS_ANCHOR_MOVED,
  BEAKTA_SAYS_ANCHOR_CHANGED,
  BEAKTA_SAYS_ANCHOR_LOST,
  BEAKTA_SAYS_LACK_ANSWER,
  BEAKTA_SAYS_LACK_REASON,
  BEAKTA_SAYS_LACK_EVIDENCE,
  BEAKTA_SAYS_LACK_MISSING,
  BEAKTA_SAYS_LACK_WORDING,
  BEAKTA_SAYS_LACK_LOOK,
  BEAKTA_SAYS_LACK_DIFFERS,
  BEAKTA_SAYS_LACK_GOAL,
  BEAKTA_SAYS_GOAL_WHAT,
  BEAKTA_SAYS_GOAL_BASELINE,
  BEAKTA_SAYS_GOAL_TARGET,
  BEAKTA_SAYS_GOAL_UNIT,
  BEAKTA_SAYS_GOAL_WHEN,
  BEAKTA_SAYS_GOAL_SOURCE,

  BEAKTA_SAYS_CONFLICTS,
  BEAKTA_SAYS_HISTORY,
  BEAKTA_SAYS_NO_HISTORY,
  BEAKTA_SAYS_WHEN,
  BEAKTA_SAYS_WHO,
  BEAKTA_SAYS_WHAT,
  BEAKTA_SAYS_DOCUMENTS,
  BEAKTA_SAYS_NO_DOCUMENTS,
  BEAKTA_SAYS_NUMBER,
  BEAKTA_SAYS_DOCUMENT,
  BEAKTA_SAYS_TYPE,
  BEAKTA_SAYS_SIZE,
  BEAKTA_SAYS_PAGES,                 /* number */
  BEAKTA_SAYS_REPLACES,              /* number */
  BEAKTA_SAYS_REFUSED,               /* why */
  BEAKTA_SAYS_DISCLOSURE,            /* what the foot of a page says */
  BEAKTA_SAYS_MASKED,                /* number of the mask */
  BEAKTA_SAYS_MASKS,
  BEAKTA_SAYS_MASKS_WHAT,
  BEAKTA_SAYS_MASKS_NONE,
  BEAKTA_SAYS_MASK_GROUND,
  BEAKTA_SAYS_MASK_PLACES,
  BEAKTA_SAYS_PROOF,
  BEAKTA_SAYS_PROOF_WHAT,
  BEAKTA_SAYS_PROOF_HEAD,
  BEAKTA_SAYS_PROOF_ENTRY,           /* number of the entry, its hash */
  BEAKTA_SAYS_PROOF_CHECKSUM,
  BEAKTA_SAYS_UNDRAWN,               /* characters, with their pages */

  BEAKTA_SAYS_ASK_INTRO,             /* authority */
  BEAKTA_SAYS_ASK_RULE,
  BEAKTA_SAYS_ASK_POINTS,
  BEAKTA_SAYS_ASK_NOTHING,
  BEAKTA_SAYS_ASK_FOUND,
  BEAKTA_SAYS_ASK_POINT,
  BEAKTA_SAYS_ASK_HOW,
  BEAKTA_SAYS_ASK_HOW_DAY,           /* date, case number */
  BEAKTA_SAYS_ASK_HOW_NO_DAY,        /* case number */
  BEAKTA_SAYS_ASK_ELSE,
  BEAKTA_SAYS_ASK_CONTACT,           /* caseworker */
  BEAKTA_SAYS_REQUESTS,
  BEAKTA_SAYS_REQUEST_ASKED,
  BEAKTA_SAYS_REQUEST_SENT,          /* day, last day */
  BEAKTA_SAYS_REQUEST_SENT_BY,       /* day, how, last day */
  BEAKTA_SAYS_REQUEST_EXTENDED,      /* day */
  BEAKTA_SAYS_REPLY_OPEN,
  BEAKTA_SAYS_REPLY_NONE,
  BEAKTA_SAYS_REPLY_WORDS,           /* day */
  BEAKTA_SAYS_REPLY_DOCUMENT,        /* day, number of the document */
  BEAKTA_SAYS_REPLY_PARTLY,          /* day */
  BEAKTA_SAYS_REPLY_PARTLY_DOCUMENT, /* day, number of the document */
  BEAKTA_SAYS_CHANNEL_EMAIL,
  BEAKTA_SAYS_CHANNEL_LETTER,
  BEAKTA_SAYS_CHANNEL_E_SERVICE,
  BEAKTA_SAYS_CHANNEL_TELEPHONE,
  BEAKTA_SAYS_CHANNEL_MEETING,
  BEAKTA_SAYS_CHANNEL_OTHER,
  BEAKTA_SAYS_CONTACTS,
  BEAKTA_SAYS_CONTACT_COMMUNICATED,
  BEAKTA_SAYS_CONTACT_ORAL,
  BEAKTA_SAYS_CONTACT_DUE,           /* day */
  BEAKTA_SAYS_OPINIONS,
  BEAKTA_SAYS_OPINION_OF,            /* person, day */
  BEAKTA_SAYS_OPINION_ASKED_OF,      /* person */
  BEAKTA_SAYS_OPINION_ASKED,         /* person, day: what was asked follows */
  BEAKTA_SAYS_OPINION_QUESTIONS,     /* numbers */
  BEAKTA_SAYS_OPINION_WAITS,         /* last day */
  BEAKTA_SAYS_OPINION_WAITS_NO_DAY,
  BEAKTA_SAYS_OPINION_WITHDRAWN,     /* day */

  BEAKTA_SAYS_OWN_SUBJECT,           /* of own work, and so to the end of OWN_: what stands in place of an application's words */
  BEAKTA_SAYS_OWN_SUBJECT_IS,
  BEAKTA_SAYS_OWN_UNIT,
  BEAKTA_SAYS_OWN_OPENED,
  BEAKTA_SAYS_OWN_DONE,
  BEAKTA_SAYS_OWN_NOT_DONE,
  BEAKTA_SAYS_OWN_RESOURCES,
  BEAKTA_SAYS_OWN_ASK_TITLE,
  BEAKTA_SAYS_OWN_ASK_INTRO,
  BEAKTA_SAYS_OWN_ASK_FOUND,
  BEAKTA_SAYS_OWN_ASK_ELSE,

  BEAKTA_SAYS_PAUSE,
  BEAKTA_SAYS_PAUSE_NONE,
  BEAKTA_SAYS_PAUSE_NO_NO,
  BEAKTA_SAYS_PAUSE_ALL_YES,
  BEAKTA_SAYS_PAUSE_EVIDENCE,        /* number of answers */
  BEAKTA_SAYS_PAUSE_NO_CLASS,
  BEAKTA_SAYS_PAUSE_CLASS,           /* list, its class, chosen class */
  BEAKTA_SAYS_PAUSE_CELLS_UNSET,     /* number, all */
  BEAKTA_SAYS_PAUSE_CELLS_UNKNOWN,   /* number, all */
  BEAKTA_SAYS_PAUSE_CELLS_EVIDENCE,  /* number, all */
  BEAKTA_SAYS_PAUSE_REFUSED,         /* name, why */
  BEAKTA_SAYS_PAUSE_UNCITED,         /* name */
  BEAKTA_SAYS_PAUSE_ANCHORS,         /* numbers */
  BEAKTA_SAYS_LACKING,
  BEAKTA_SAYS_LACKING_NONE,
  BEAKTA_SAYS_QUESTION,
  BEAKTA_SAYS_LACKS,
  BEAKTA_SAYS_IN_SHORT,              /* list */
  BEAKTA_SAYS_ANSWER,
  BEAKTA_SAYS_EVIDENCE,
  BEAKTA_SAYS_CLASSIFICATION,
  BEAKTA_SAYS_CLASSES,               /* applicant's, caseworker's */
  BEAKTA_SAYS_ANSWERS,
  BEAKTA_SAYS_SINCE_RETURN,
  BEAKTA_SAYS_SINCE_NOTHING,
  BEAKTA_SAYS_SINCE_ANSWER,          /* number and text of the question */
  BEAKTA_SAYS_SINCE_ANALYSIS,
  BEAKTA_SAYS_SINCE_CLASS,
  BEAKTA_SAYS_REASONS,
  BEAKTA_SAYS_REASON_SOUGHT,         /* the parts of the reasons, in the order of BeaktaReasonPart */
  BEAKTA_SAYS_REASON_FOR,
  BEAKTA_SAYS_REASON_AGAINST,
  BEAKTA_SAYS_REASON_FOUND,
  BEAKTA_SAYS_REASON_UNKNOWN,
  BEAKTA_SAYS_REASON_EFFECTS,
  BEAKTA_SAYS_REASON_CONCLUSION,
  BEAKTA_SAYS_PAUSE_SENTENCE,        /* sentence */
  BEAKTA_SAYS_SINCE_DOCUMENT,        /* name */

  BEAKTA_SAYS_TABLE_ANALYSIS,
  BEAKTA_SAYS_TABLE_CONCLUSIONS,
  BEAKTA_SAYS_TABLE_LIST,
  BEAKTA_SAYS_TABLE_VERSION,
  BEAKTA_SAYS_TABLE_SECTION,
  BEAKTA_SAYS_TABLE_REASON,
  BEAKTA_SAYS_TABLE_MISSING,
  BEAKTA_SAYS_TABLE_GOAL,
  BEAKTA_SAYS_TABLE_CLAIM,
  BEAKTA_SAYS_TABLE_DIFFERS,
  BEAKTA_SAYS_TABLE_YES,
  BEAKTA_SAYS_TABLE_NO,
  BEAKTA_SAYS_TABLE_EVIDENCE_NUMBERS,
  BEAKTA_SAYS_TABLE_EVIDENCE_WORDS,
  BEAKTA_SAYS_TABLE_ASSESSOR,
  BEAKTA_SAYS_TABLE_GIVEN,
  BEAKTA_SAYS_TABLE_DOCUMENT,
  BEAKTA_SAYS_TABLE_PAGE,
  BEAKTA_SAYS_TABLE_HEADING,
  BEAKTA_SAYS_TABLE_WORDS,
  BEAKTA_SAYS_TABLE_STATE,
  BEAKTA_SAYS_TABLE_WHAT,
  BEAKTA_SAYS_TABLE_CONTENT,
  BEAKTA_SAYS_TABLE_SECRECY,
  BEAKTA_SAYS_TABLE_AUTHORITY,
  BEAKTA_SAYS_TABLE_TITLE,
  BEAKTA_SAYS_TABLE_APPLICANT_NUMBER,
  BEAKTA_SAYS_TABLE_BACKGROUND,
  BEAKTA_SAYS_TABLE_EFFECT,          /* this and the next five: alternative */
  BEAKTA_SAYS_TABLE_DEGREE,
  BEAKTA_SAYS_TABLE_CERTAINTY,
  BEAKTA_SAYS_TABLE_HORIZON,
  BEAKTA_SAYS_TABLE_EFFECT_REASON,
  BEAKTA_SAYS_TABLE_EFFECT_EVIDENCE,
  BEAKTA_SAYS_TABLE_MONEY,
  BEAKTA_SAYS_TABLE_CLASS_APPLICANT,
  BEAKTA_SAYS_TABLE_CLASS_CASEWORKER,
  BEAKTA_SAYS_TABLE_CLASS_REASON,
  BEAKTA_SAYS_TABLE_MEASURE,
  BEAKTA_SAYS_TABLE_CONDITION,
  BEAKTA_SAYS_TABLE_MATTERS,         /* variable */
  BEAKTA_SAYS_TABLE_SHORT_TERM,
  BEAKTA_SAYS_TABLE_LONG_TERM,
  BEAKTA_SAYS_TABLE_UNKNOWN,
  BEAKTA_SAYS_TABLE_NOTE,
  BEAKTA_SAYS_TABLE_GROUP_EVIDENCE,
  BEAKTA_SAYS_TABLE_POPULATION_ROW,
  BEAKTA_SAYS_TABLE_POPULATION_SOURCE,
  BEAKTA_SAYS_TABLE_POPULATION_YEAR,
  BEAKTA_SAYS_TABLE_GOALS,
  BEAKTA_SAYS_TABLE_GOAL_KIND,
  BEAKTA_SAYS_TABLE_UNIT,
  BEAKTA_SAYS_TABLE_WHEN,
  BEAKTA_SAYS_TABLE_SOURCE,
  BEAKTA_SAYS_TABLE_DISTRIBUTIONS,
  BEAKTA_SAYS_TABLE_CONCLUSION,
  BEAKTA_SAYS_TABLE_SHORTENED,       /* ends a text that was too long for a cell */
  BEAKTA_SAYS_POINTS,
  BEAKTA_SAYS_POINT,
  BEAKTA_SAYS_POINT_SORT,
  BEAKTA_SAYS_POINT_DEFICIENCY,
  BEAKTA_SAYS_POINT_PRAISE,
  BEAKTA_SAYS_POINT_OPEN,
  BEAKTA_SAYS_POINT_REPLY,           /* who and when, words */
  BEAKTA_SAYS_POINT_REOPENED,        /* who and when, words */
  BEAKTA_SAYS_POINT_WITHDRAWN,       /* who and when, words */
  BEAKTA_SAYS_LEARNING_EVIDENCE,
  BEAKTA_SAYS_LEARNING_REASONS,
  BEAKTA_SAYS_LEARNING_ANALYSIS,
  BEAKTA_SAYS_LEARNING_CLASSIFICATION,
  BEAKTA_SAYS_LEARNING_INQUIRY,
  BEAKTA_SAYS_LEARNING_LANGUAGE,
  BEAKTA_SAYS_LEARNING_EXAMPLE,
  BEAKTA_N_SAYS
} BeaktaSays;

BeaktaTongue  beakta_tongue_from_language   (const char      *language);
const char   *beakta_tongue_get_language    (BeaktaTongue     tongue);       /* "sv", "en" */
const char   *beakta_tongue_get_locale      (BeaktaTongue     tongue);       /* "sv-SE", "en-GB" */

const char   *beakta_tongue_get             (BeaktaTongue     tongue,
                                             BeaktaSays       says);
char         *beakta_tongue_fill            (BeaktaTongue     tongue,
                                             BeaktaSays       says,
                                             ...) G_GNUC_NULL_TERMINATED;

/* For tables of sentences of their own; what beakta_tongue_fill () does with one of these. */
char         *beakta_report_dup_filled      (const char      *sentence,
                                             va_list          arguments);

/* The model's vocabularies in words. */
const char   *beakta_tongue_get_stage       (BeaktaTongue     tongue,
                                             BeaktaStage      stage);
const char   *beakta_tongue_get_outcome     (BeaktaTongue     tongue,
                                             BeaktaOutcome    outcome);
/* Own work is not granted or refused: what is proposed in it is adopted, or not. */
const char   *beakta_tongue_get_own_outcome (BeaktaTongue     tongue,
                                             BeaktaOutcome    outcome);
const char   *beakta_tongue_get_effect      (BeaktaTongue     tongue,
                                             BeaktaEffect     effect);
const char   *beakta_tongue_get_degree      (BeaktaTongue     tongue,
                                             guint            degree);
const char   *beakta_tongue_get_certainty   (BeaktaTongue     tongue,
                                             BeaktaCertainty  certainty);
const char   *beakta_tongue_get_horizon     (BeaktaTongue     tongue,
                                             BeaktaHorizon    horizon);
const char   *beakta_tongue_get_participation (BeaktaTongue       tongue,
                                             BeaktaParticipation participation);
const char   *beakta_tongue_get_goal_kind   (BeaktaTongue     tongue,
                                             BeaktaGoalKind   kind);
const char   *beakta_tongue_get_judgement   (BeaktaTongue     tongue,
                                             BeaktaJudgement  judgement);

/* What the project does to integration, as the verb of a sentence in two parts: what is stressed, and the rest. */
const char   *beakta_tongue_get_class       (BeaktaTongue     tongue,
                                             BeaktaClass      class_);
const char   *beakta_tongue_get_class_rest  (BeaktaTongue     tongue,
                                             BeaktaClass      class_);

/* What somebody did, as a short sentence without its subject; NULL for acts that no paper tells of. */
const char   *beakta_tongue_get_act         (BeaktaTongue     tongue,
                                             BeaktaAct        act);
const char   *beakta_tongue_get_depth       (BeaktaTongue     tongue,
                                             const char      *depth);
const char   *beakta_tongue_get_refused     (BeaktaTongue     tongue,
                                             const char      *nick);

/* Numbers and days as people write them; their spaces do not break. All (transfer full). */
char         *beakta_tongue_dup_count       (BeaktaTongue     tongue,
                                             gint64           number);
char         *beakta_tongue_dup_money       (BeaktaTongue     tongue,
                                             gint64           kronor);
char         *beakta_tongue_dup_share       (BeaktaTongue     tongue,
                                             double           share);
char         *beakta_tongue_dup_size        (BeaktaTongue     tongue,
                                             gint64           bytes);
char         *beakta_tongue_dup_day         (BeaktaTongue     tongue,
                                             const char      *iso);
char         *beakta_tongue_dup_iso_day     (const char      *iso);
char         *beakta_tongue_dup_type        (BeaktaTongue     tongue,
                                             const char      *type);
char         *beakta_tongue_dup_documents   (BeaktaTongue     tongue,
                                             guint            number);
char         *beakta_tongue_dup_returns     (BeaktaTongue     tongue,
                                             guint            number);
char         *beakta_tongue_dup_quoted      (BeaktaTongue     tongue,
                                             const char      *text);

G_END_DECLS
