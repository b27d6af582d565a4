/* A record is one thing in a case at one moment: an answer, a passage, a comment ...
 *
 * (1) A record is immutable once it is shared. To alter one, take beakta_record_copy (), set its public
 *     fields, and put it in a change.
 * (2) A record's revision is the journal sequence of the change that last wrote it; 0 means not saved yet.
 * (3) Its JSON value is exactly its fields: from_json (to_json (r)) equals r, field for field. Unknown
 *     members written by a newer version of the same store are kept and written back.
 *
 * Every record struct begins with BeaktaRecord. Strings are never NULL: an unset one is "".
 */

#pragma once

#include <json-glib/json-glib.h>

#include "beakta-words.h"

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_ITEM_FACTS,                 /* facts           id "facts"; one a case */
  BEAKTA_ITEM_STAGE,                 /* stage           id "stage"; one a case */
  BEAKTA_ITEM_DOCUMENT,              /* document        id "1", "2" ... */
  BEAKTA_ITEM_PASSAGE,               /* passage         id: UUID */
  BEAKTA_ITEM_CHECKLIST,             /* checklist       id: the checklist's id; which version the case uses */
  BEAKTA_ITEM_ANSWER,                /* answer          id "checklist/question" */
  BEAKTA_ITEM_COMMENT,               /* comment         id: UUID */
  BEAKTA_ITEM_GROUP,                 /* group           id "g1" ... */
  BEAKTA_ITEM_CELL,                  /* cell            id "g1/granted" */
  BEAKTA_ITEM_ANALYSIS,              /* analysis        id "analysis"; one a case */
  BEAKTA_ITEM_CLASSIFICATION,        /* classification  id "classification"; one a case */
  BEAKTA_ITEM_CONFLICT,              /* conflict        id: the user that declares */
  BEAKTA_ITEM_REVIEW,                /* review          id: UUID; one each time somebody approves or returns */
  BEAKTA_ITEM_REFLECTION,            /* reflection      id "reflection"; one a case */
  BEAKTA_ITEM_ASSESSOR,              /* assessor        id: the user; while there is one, several assess the case */
  BEAKTA_ITEM_ASSESSMENT,            /* assessment      id "checklist/question/user": that person's own answer, a BeaktaAnswer */
  BEAKTA_ITEM_GOAL,                  /* goal            id "goal1" ...; of the consequence analysis */
  BEAKTA_ITEM_DISTRIBUTION,          /* distribution    id "d1" ...: another distribution of the project's money */
  BEAKTA_ITEM_SENTENCE,              /* sentence        id by what it says: "gavleborg/1.2/answer"; a UUID of a person's own */
  BEAKTA_ITEM_REQUEST,               /* request         id "r1" ...: a request for completion; see beakta-completion.h */
  BEAKTA_ITEM_POINT,                 /* point           id "r1/checklist/question", or "r1/1" for one of the caseworker's own */
  BEAKTA_ITEM_CONTACT,               /* contact         id: UUID; of the log of contacts */
  BEAKTA_ITEM_MASK,                  /* mask            id: UUID; what copies for disclosure leave out: see beakta-case-mask.h */
  BEAKTA_ITEM_FLAG,                  /* flag            id "flag"; one a case */
  BEAKTA_ITEM_TAG,                   /* tag             id: beakta_tag_key_new () of its words */
  BEAKTA_ITEM_HOLD,                  /* hold            id "hold"; one a case */
  BEAKTA_ITEM_CARRIAGE,              /* carriage        id: the head that it was carried with; the case came, or was merged, from a file */
  BEAKTA_ITEM_OPINION,               /* opinion         id: UUID; what an expert is asked, and answers: see beakta-acts-opinions.h */
  BEAKTA_ITEM_REVIEW_POINT,          /* review-point    id: UUID; what a review asks for, or praises: see beakta-review-points.h */
  BEAKTA_N_ITEMS
} BeaktaItemKind;

typedef struct
{
  gatomicrefcount  ref_count;
  BeaktaItemKind   kind;
  char            *id;
  gint64           revision;
  JsonObject      *rest;             /* nullable: members that this version does not know */
} BeaktaRecord;

/* The facts of a case, as the board registered them. */
typedef struct
{
  BeaktaRecord  record;
  char         *number;              /* diarienummer, as written */
  char         *title;
  BeaktaSubject subject;
  char         *applicant;           /* of own work: the unit whose work it is, or "" */
  char         *applicant_number;    /* organisation number */
  char         *programme;           /* the call or programme applied to */
  char         *rule;                /* the rule behind the grant: "förordning (2010:1122), 37 §" */
  gint64        sought;              /* kronor; -1 when not stated */
  char         *received;            /* ISO date, or "" */
  char         *due;                 /* last day, ISO date, or "" */
  char         *caseworker;          /* user, or "" while unassigned */
  char         *secrecy;             /* sekretessmarkering: the provision; "" when there is none. See beakta-marking.h */
  char         *secrecy_noted;       /* ISO date of the marking, or "" */
  char         *annex_number;        /* of the annex to the decision; "" is 1 */
} BeaktaFacts;

typedef struct
{
  BeaktaRecord   record;
  BeaktaStage    stage;
  char          *since;              /* ISO 8601 time, UTC */
  char          *by;                 /* user */
  char          *reason;
  char          *proposer;           /* who proposed it last; kept until the next proposal */
  char          *proposed;           /* when, UTC, or "" */
  BeaktaOutcome  outcome;            /* set from DECIDED on, and so is what follows; 31 § förvaltningslagen (2017:900) */
  char          *decided;            /* the day of the decision, ISO date */
  char          *decided_by;         /* as the decision names them; "" not known, here and below */
  char          *presented_by;       /* föredragande */
  char          *took_part;          /* those who took part in the end without taking part in the decision */
  char          *outcome_noted;      /* when it was written down or corrected last, UTC */
  char          *outcome_noted_by;   /* user */
} BeaktaStageRecord;

typedef struct
{
  BeaktaRecord   record;
  guint          number;             /* 1, 2 ... in the case */
  char          *name;               /* file name as received, without folders */
  char          *type;               /* "docx", "pdf", "odt", "html", "text", "doc", "zip", "image" ... or "unknown" */
  char          *sha256;             /* of the original bytes, hex */
  gint64         bytes;
  guint          pages;              /* 0 when the format has none */
  guint          characters;         /* of the text stream */
  char          *extractor;          /* version of the reader that made the text */
  char          *text_sum;           /* of the text and its structure, hex, as the store has them; "" without a text */
  char          *refused;            /* "" or a nick of BeaktaIntakeError: why it has no text */
  guint          replaces;           /* number of the document that this is a new version of; 0 none */
  guint          within;             /* number of the document that this came inside of; 0 none */
  char          *added;              /* UTC */
  char          *added_by;
} BeaktaDocument;

/* An anchor after the W3C Web Annotation model: quote and position, keyed on the bytes.
 *
 * After a new version of its document a passage that is EXACT or MOVED stands in the new version. One that is CHANGED or
 * LOST stays where it was, in the version that it was made in, until a person has looked at it: see beakta-passage.h. */
typedef struct
{
  BeaktaRecord       record;
  BeaktaMark         mark;
  guint              document;       /* number */
  char              *sha256;
  char              *exact;          /* NFC, as in the stream */
  char              *prefix;         /* up to 32 code points before */
  char              *suffix;         /* up to 32 code points after */
  guint              start;          /* code points in the stream */
  guint              end;
  guint              page;           /* 1 ..., 0 when the format has none */
  char              *heading;        /* nearest heading above, or "" */
  BeaktaAnchorState  state;
  JsonObject        *proposed;       /* nullable: where it may stand in the newer version; see beakta-passage.h */
  char              *label;          /* what a highlight or a promise is about; "" */
  char              *maker;
  char              *made;           /* UTC */
  char              *via;            /* the id that it had in another program, which it was taken in from; "" */
} BeaktaPassage;

typedef struct
{
  BeaktaRecord  record;
  char         *checklist;
  char         *version;
  char         *attached;            /* UTC */
  char         *depth;               /* "short", "normal" or "deep" */
} BeaktaCaseChecklist;

/* An answer of the case, or, as an ASSESSMENT, of one of several assessors. Where several assess, the answer of the case is
 * the consolidated one, and says whose it took: see beakta-assessors.h. */
typedef struct
{
  BeaktaRecord   record;
  char          *checklist;
  char          *question;
  char          *value;              /* "yes", "partly", "no", "not-relevant"; a choice's id; a number; a text; "" unanswered */
  char          *reason;
  char          *missing;            /* what is missing: becomes a completion point */
  char          *claim;              /* what the applicant says of itself; "" */
  char          *claim_passage;      /* id of the passage where it says so; "" */
  char          *claim_dismissed;    /* words of the application that were proposed as the claim, and are not; "" */
  JsonObject    *goal;               /* nullable: {what, baseline, target, unit, when, source}, all strings */
  GStrv          evidence;           /* ids of passages, never NULL */
  char          *taken_from;         /* id of the answer that it was taken over from; "" when it is one's own */
  char          *reason_from;        /* "CASE-ID CHECKLIST/QUESTION" of the answer whose reason this one began from; "" */
  char          *assessor;           /* who gave it */
  char          *given;              /* UTC */
  GStrv          whose;              /* consolidated: the users whose answer it is; empty when it is one's own words */
  JsonObject    *weighed;            /* nullable: consolidated: what each had answered then, {user: value}, strings */
  char          *asked;              /* the question as it was worded when it was answered, when it is otherwise, or gone, by now; "" */
  char          *asked_in;           /* the version of the list that asked so; "" */
  char          *said;               /* the answer in words, when its value or its question is gone; "" */
} BeaktaAnswer;

typedef struct
{
  BeaktaRecord    record;
  BeaktaItemKind  target_kind;       /* FACTS (the case), ANSWER (a question, answered or not) or PASSAGE */
  char           *target;            /* id of the item; "facts" for the case */
  char           *text;
  char           *author;
  char           *written;           /* UTC */
  char           *reply_to;          /* id of a comment, or "" */
  gboolean        resolved;
  char           *resolved_by;
  gboolean        filed;             /* added to the file (tillförd akten), and printed; else working material */
  char           *filed_by;
} BeaktaComment;

/* The whole of the county's population, in the unit of BeaktaGroup.population_share. */
#define BEAKTA_WHOLE_POPULATION 1000000

/* A row of the consequence analysis: a group that combines background variables (Stockholm 2016). */
typedef struct
{
  BeaktaRecord  record;
  char         *label;
  JsonObject   *variables;           /* nullable: {"kön": "kvinnor", ...}, strings, ordered */
  gint64        sek;                 /* the project's money that reaches the group; -1 not known */
  guint         position;
  char         *differences;         /* inside the group: who in it is reached, and who is not */
  BeaktaParticipation participation;
  char         *participation_note;
  GStrv         evidence;            /* of the differences and the participation */

  /* The group's share of the county's population, as it stood in the office's table when it was put here: the table may
   * be another by now, and what was assessed stays. See beakta-population.h. */
  char         *population;          /* the row's name; "" not known */
  gboolean      population_chosen;   /* a person chose the row; else the group's variables did */
  gint64        population_number;   /* of people; -1 not known, or fewer than 5 */
  gint64        population_share;    /* millionths of the county's; -1 not known, or of fewer than 5 */
  char         *population_source;
  char         *population_year;
} BeaktaGroup;

typedef struct
{
  BeaktaRecord       record;
  char              *group;
  BeaktaAlternative  alternative;
  BeaktaEffect       effect;
  guint              degree;         /* 1 slightly, 2 clearly, 3 much; 0 not set */
  BeaktaCertainty    certainty;
  BeaktaHorizon      horizon;
  char              *reason;
  GStrv              evidence;
} BeaktaCell;

typedef struct
{
  BeaktaRecord  record;
  GStrv         measures;            /* that are proposed */
  GStrv         conditions;          /* villkor: what support should be tied to */
  JsonObject   *matters;             /* nullable: which background variables matter here: {variable: why}, strings, ordered */
  char         *short_term;          /* effects */
  char         *long_term;
  char         *conclusion;
} BeaktaAnalysis;

/* A goal of the project, and how it is known whether it is reached. Everything but @kind is text, as stated. */
typedef struct
{
  BeaktaRecord    record;
  BeaktaGoalKind  kind;
  char           *what;
  char           *baseline;
  char           *target;
  char           *unit;
  char           *when;
  char           *source;            /* where the number is taken from */
  GStrv           evidence;
  guint           position;
} BeaktaGoal;

/* "Would another distribution of the money integrate better?" */
typedef struct
{
  BeaktaRecord     record;
  char            *label;            /* what it would be */
  JsonObject      *sek;              /* nullable: kronor for each group: {"g1": 500000}; a group without one is not known */
  BeaktaJudgement  judgement;
  char            *reason;
  GStrv            evidence;
  guint            position;
} BeaktaDistribution;

/* A sentence of the reasons. A drafted one is made of what the case says and of fixed phrases, and is tied to what it says it
 * from; one that a person edits keeps its ties. See beakta-reasons.h. */
typedef struct
{
  BeaktaRecord      record;
  BeaktaReasonPart  part;
  guint             position;        /* in the part, from 1 */
  char             *text;
  char             *drafted;         /* as it was drafted last; "" of one that a person wrote */
  JsonObject       *ties;            /* nullable: {"answer gavleborg/1.2": {"by": "anna"}, "passage UUID": {"by": "anna",
                                        "document": "1", "sha256": "..."}}, strings, ordered; NULL: without support */
  char             *edited_by;       /* user; "" while it stands as it was drafted */
  char             *edited;          /* UTC, or "" */
  gboolean          removed;         /* a person took it out; it is kept so that no new draft brings it back */
} BeaktaSentence;

typedef struct
{
  BeaktaRecord  record;
  BeaktaClass   applicant;
  BeaktaClass   caseworker;
  char         *reason;              /* asked for when the two differ, and always for NO_CHANGE */
} BeaktaClassification;

/* Förvaltningslagen 16-18 §§. Somebody who declared one acts no more in the case. */
typedef struct
{
  BeaktaRecord  record;
  char         *person;              /* user */
  gboolean      conflicted;          /* FALSE: declared that there is none */
  char         *ground;
  char         *declared;            /* UTC */
} BeaktaConflict;

typedef struct
{
  BeaktaRecord  record;
  gboolean      approved;            /* FALSE: returned */
  char         *remark;
  char         *reviewer;
  char         *reviewed;            /* UTC */
} BeaktaReview;

/* A point of a review: granskningspunkt. The rules are in beakta-review-points.h. */
typedef struct
{
  BeaktaRecord      record;
  BeaktaPointSort   sort;
  BeaktaLearning    category;
  BeaktaItemKind    target_kind;     /* FACTS (the case), ANSWER (a question, answered or not), PASSAGE, DOCUMENT, ANALYSIS, GROUP,
                                        GOAL, CLASSIFICATION or SENTENCE (of the reasons) */
  char             *target;          /* id of the item; "facts" for the case */
  char             *heading;         /* of a DOCUMENT: the heading of the part that it is about; "" */
  char             *text;
  char             *author;          /* user */
  char             *written;         /* UTC */
  char             *review;          /* id of the review that it was sent with; "" until then */
  BeaktaPointState  state;
  char             *reply;           /* the caseworker's */
  char             *replied_by;
  char             *replied;         /* UTC */
  char             *ruling;          /* what a supervisor said when they reopened or withdrew it last */
  char             *ruled_by;
  char             *ruled;           /* UTC */
} BeaktaReviewPoint;

/* What became of the disturbing question of the case. Nobody has to answer it. */
typedef struct
{
  BeaktaRecord  record;
  char         *question;            /* its id in the pool */
  gboolean      skipped;
  char         *text;
  char         *author;
  char         *written;             /* UTC */
} BeaktaReflection;

/* Somebody who was asked to assess the case by themselves. */
typedef struct
{
  BeaktaRecord  record;
  char         *person;              /* user */
  char         *asked_by;            /* user */
  char         *asked;               /* UTC */
  char         *done;                /* UTC: when they said that they are done; "" while they are at it */
} BeaktaAssessor;

/* A request for completion: what is asked of the applicant, or of the unit whose own work it is. What was sent stays as it
 * was sent; until then everything in it may be altered. */
typedef struct
{
  BeaktaRecord        record;
  BeaktaRequestState  state;
  char               *intro;         /* "": the standard words of the letter */
  char               *due;           /* last day, ISO date, or "" */
  char               *extended;      /* a later last day that was given afterwards, ISO date, or "" */
  BeaktaChannel       channel;
  char               *drafted;       /* UTC: from the answers, last */
  char               *drafted_by;    /* user */
  char               *sent;          /* the day, ISO date; "" until then */
  char               *sent_by;       /* user */
  char               *closed;        /* UTC; "" until then */
  char               *closed_by;     /* user */
  char               *note;          /* said when it was closed */
} BeaktaCompletion;

/* A point of a request. What it was drafted from is copied into it, so that it says what was asked also when the answer or
 * the list are otherwise by then. */
typedef struct
{
  BeaktaRecord  record;
  char         *request;             /* id */
  char         *checklist;           /* "" in the caseworker's own point */
  char         *question;
  char         *heading;             /* the question, in the words of the list */
  char         *found;               /* the reason of the answer: how the application is read */
  char         *passage;             /* id of the passage that fell short; "" */
  char         *quote;               /* its words */
  char         *asked;               /* what is to be completed, as edited */
  char         *begun;               /* the ready wording that it began from; differs from @asked when somebody edited it */
  guint         position;
  gboolean      left_out;            /* it is not sent */
  BeaktaReply   reply;
  guint         document;            /* number of the document that answers it; 0 none */
  char         *note;                /* the answer in words, or why there is none */
  char         *ticked;              /* UTC; "" while it is open */
  char         *ticked_by;           /* user */
} BeaktaPoint;

/* One entry of the log of contacts: 25 and 27 §§ förvaltningslagen (2017:900). */
typedef struct
{
  BeaktaRecord       record;
  BeaktaContactSort  sort;
  char              *day;            /* ISO date: when it was communicated or told */
  char              *party;          /* with whom */
  BeaktaChannel      channel;
  char              *what;           /* what was communicated or told */
  char              *due;            /* last day to speak, ISO date, or "" */
  char              *answered;       /* the day of the answer, ISO date, or "" */
  char              *answer;         /* what was answered */
  guint              document;       /* number of the document that is the answer; 0 none */
  char              *logged;         /* UTC */
  char              *logged_by;      /* user */
} BeaktaContact;

/* What a copy for disclosure leaves out, and on what ground. A PASSAGE stands in the version of the document that it was chosen in. */
typedef struct
{
  BeaktaRecord  record;
  BeaktaReach   reach;
  char         *words;               /* what is taken out; of a passage its words, as in the stream */
  guint         document;            /* of a passage: its number; else 0 */
  char         *sha256;
  guint         start;               /* code points in the stream */
  guint         end;
  char         *ground;              /* as it is printed: "21 kap. 1 § offentlighets- och sekretesslagen (2009:400)" */
  guint         position;            /* from 1 */
  char         *made_by;             /* user */
  char         *made;                /* UTC */
} BeaktaCaseMask;

/* What puts a case in order in the queue: a flag, tags, and a day until which it is put aside. Working material, and never in
 * a paper. A flag that is taken away, and a case that is taken up again, is in the journal. */
typedef struct
{
  BeaktaRecord  record;
  BeaktaFlag    colour;
  char         *reason;
  char         *raised_by;           /* user */
  char         *raised;              /* UTC */
} BeaktaCaseFlag;

typedef struct
{
  BeaktaRecord  record;
  char         *label;               /* as it was first written */
  char         *put_by;              /* user */
  char         *put;                 /* UTC */
} BeaktaCaseTag;

typedef struct
{
  BeaktaRecord  record;
  char         *until;               /* ISO date: the day when it comes back */
  char         *reason;
  char         *held_by;             /* user */
  char         *held;                /* UTC */
} BeaktaCaseHold;

/* The case came from a file, or what was done elsewhere was merged from one: beakta-case-file.h. The journal part of the file is
 * kept as an original under its sum. */
typedef struct
{
  BeaktaRecord  record;
  gint64        sequence;            /* of the last entry of the case in the store that it was carried from */
  GStrv         lineage;             /* hashes of entries, hex: what that store had taken in before, newest first */
  char         *journal;             /* SHA-256 of the journal part */
  guint         entries;             /* that it holds */
  char         *first;               /* UTC: of the first of them, */
  char         *last;                /* and of the last */
  GStrv         people;              /* who did what it tells */
  GStrv         assessors;           /* those of them who took part in the assessment: they do not review it here either */
  gboolean      merged;              /* into a case that was here already */
  char         *carried;             /* UTC */
  char         *carried_by;          /* user */
} BeaktaCarriage;

/* An opinion (yttrande): what an expert is asked in the case, and what they answer. It is open until it is given or withdrawn; what
 * the expert writes before that is a draft. */
typedef struct
{
  BeaktaRecord  record;
  char         *person;              /* user: who is asked */
  char         *asked_by;            /* user */
  char         *asked;               /* UTC */
  char         *matter;              /* what is asked */
  GStrv         questions;           /* "checklist/question"; empty: of the case as a whole */
  char         *due;                 /* last day, ISO date, or "" */
  char         *text;                /* what the expert says */
  GStrv         evidence;
  char         *given;               /* UTC; "" until then */
  char         *withdrawn;           /* UTC; "" unless the request was withdrawn */
  char         *withdrawn_by;        /* user */
} BeaktaOpinion;

/**
 * beakta_record_new:
 * @kind: what it is
 * @id: (nullable): its id in the case, or %NULL to make a new UUID
 *
 * Returns: (transfer full): a record of @kind with every field unset
 */
gpointer      beakta_record_new       (BeaktaItemKind   kind,
                                       const char      *id);
gpointer      beakta_record_ref       (gconstpointer    record);
void          beakta_record_unref     (gpointer         record);

/* A deep copy that the caller may alter; it keeps id and revision. */
gpointer      beakta_record_copy      (gconstpointer    record);

/* Same kind, id and fields; the revision does not count. */
gboolean      beakta_record_equal     (gconstpointer    a,
                                       gconstpointer    b);

JsonObject   *beakta_record_to_json   (gconstpointer    record);
gpointer      beakta_record_from_json (BeaktaItemKind   kind,
                                       const char      *id,
                                       gint64           revision,
                                       JsonObject      *value,
                                       GError         **error);

/* Whether records of the kind may stand on passages. */
gboolean      beakta_item_kind_has_evidence (BeaktaItemKind kind);

/* (transfer none) (nullable): the passages that the record stands on; NULL for a kind that stands on none. */
const char * const *
              beakta_record_get_evidence (gconstpointer    record);

/* (transfer none) (nullable): the same, to be altered in a copy that nobody else has. */
GStrv        *beakta_record_lend_evidence (gpointer        record);

/* Sets a string field, freeing the old value; NULL becomes "". Use: beakta_record_set (&answer->reason, text); */
void          beakta_record_set       (char           **field,
                                       const char      *value);

const char   *beakta_item_kind_get_nick (BeaktaItemKind   kind);
gboolean      beakta_item_kind_from_nick (const char      *nick,
                                          BeaktaItemKind  *kind);

#define BEAKTA_TYPE_RECORD (beakta_record_get_type ())
GType         beakta_record_get_type  (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaRecord, beakta_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaFacts, beakta_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaStageRecord, beakta_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaDocument, beakta_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaPassage, beakta_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaCaseChecklist, beakta_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaAnswer, beakta_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaComment, beakta_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaGroup, beakta_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaCell, beakta_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaAnalysis, beakta_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaClassification, beakta_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaConflict, beakta_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaReview, beakta_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaReflection, beakta_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaAssessor, beakta_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaGoal, beakta_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaDistribution, beakta_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaSentence, beakta_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaCompletion, beakta_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaPoint, beakta_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaContact, beakta_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaCaseMask, beakta_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaCaseFlag, beakta_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaCaseTag, beakta_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaCaseHold, beakta_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaCarriage, beakta_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaOpinion, beakta_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaReviewPoint, beakta_record_unref)

G_END_DECLS
