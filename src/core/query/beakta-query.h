/* The search language of the queue: a question as a person writes it, read into a tree. Pure.
 *
 *   yrkessvenska "barn i Hagaby"        words and phrases: in the line of the case or in its documents
 *   skede:granskning,beredning          a field and its values, any of which will do
 *   -handläggare:jag                    not
 *   belopp:>500000  belopp:100tkr..1,5mkr
 *   dag:<2026-12-01  inkom:2026-11  inkom:>-30d
 *   fråga:1.2=nej  fråga:gavleborg/1.2=nej,delvis  -fråga:1.2
 *   sökande:"hagaby kommun"  dag:saknas
 *
 * (1) What is not understood is a mistake with its place, and nothing else: whatever is understood beside it stands.
 * (2) Fields and their words are Swedish or English, whatever the person's language.
 * (3) Places are in characters from 0, as those of an entry.
 */

#pragma once

#include <gio/gio.h>

#include "beakta-words.h"

G_BEGIN_DECLS

/* A new field is a line here, one in beakta-query-fields.c and one in beakta-query-sql.c of the store. */
typedef enum
{
  BEAKTA_FIELD_WORDS,                /* no field at all: words and phrases */
  BEAKTA_FIELD_STAGE,
  BEAKTA_FIELD_NUMBER,
  BEAKTA_FIELD_TITLE,
  BEAKTA_FIELD_APPLICANT,
  BEAKTA_FIELD_PROGRAMME,
  BEAKTA_FIELD_CASEWORKER,
  BEAKTA_FIELD_SOUGHT,
  BEAKTA_FIELD_PROGRESS,
  BEAKTA_FIELD_DUE,
  BEAKTA_FIELD_RECEIVED,
  BEAKTA_FIELD_SINCE,
  BEAKTA_FIELD_QUESTION,
  BEAKTA_FIELD_TEXT,
  BEAKTA_FIELD_FLAG,
  BEAKTA_FIELD_TAG,
  BEAKTA_FIELD_HOLD,
  BEAKTA_N_FIELDS
} BeaktaField;

/* What the values of a field are. */
typedef enum
{
  BEAKTA_VALUES_WORDS,               /* words of a text */
  BEAKTA_VALUES_NAMES,               /* a tag: case does not count */
  BEAKTA_VALUES_CHOICES,             /* a number out of a vocabulary */
  BEAKTA_VALUES_PEOPLE,              /* a user, or "jag" */
  BEAKTA_VALUES_AMOUNTS,             /* kronor */
  BEAKTA_VALUES_SHARES,              /* per cent; kept in thousandths */
  BEAKTA_VALUES_DAYS,
  BEAKTA_VALUES_ANSWERS              /* a question and its answer */
} BeaktaValues;

typedef struct
{
  char     *text;                    /* words, a name, a user; an answer as the answers carry it; "" */
  gboolean  is_phrase;               /* it stood in quotation marks */
  gboolean  is_me;
  gboolean  is_none;                 /* there is none: "saknas" */
  gint64    least, most;             /* both inclusive: an amount, a share, a choice */
  char     *from, *until;            /* ISO dates: the first day, and the day after the last; "" without bound */
  char     *checklist, *question;    /* "" when not said */
} BeaktaQueryValue;

typedef struct
{
  BeaktaField  field;
  gboolean     is_negated;
  GPtrArray   *values;               /* of BeaktaQueryValue, one at least: any of them */
  guint        start, end;           /* its place; of words, that of the first and the last */
} BeaktaQueryTerm;

typedef enum
{
  BEAKTA_MISTAKE_FIELD,              /* there is no such field */
  BEAKTA_MISTAKE_EMPTY,              /* a field without a value */
  BEAKTA_MISTAKE_CHOICE,             /* no word of the field's vocabulary */
  BEAKTA_MISTAKE_AMOUNT,
  BEAKTA_MISTAKE_SHARE,
  BEAKTA_MISTAKE_DAY,
  BEAKTA_MISTAKE_QUESTION,           /* no number of a question */
  BEAKTA_MISTAKE_COMPARED,           /* what cannot be compared with < > or .. */
  BEAKTA_MISTAKE_BACKWARDS,          /* from later than to */
  BEAKTA_MISTAKE_TOO_MUCH            /* more than anybody asks */
} BeaktaMistakeKind;

typedef struct
{
  BeaktaMistakeKind  kind;
  BeaktaField        field;
  char              *written;        /* the word that it is about */
  char              *meant;          /* what was probably meant; "" */
  guint              start, end;
} BeaktaMistake;

#define BEAKTA_TYPE_QUERY (beakta_query_get_type ())
typedef struct _BeaktaQuery BeaktaQuery;

GType                beakta_query_get_type         (void);

/**
 * beakta_query_new:
 * @text: what a person wrote; bytes that are no UTF-8 are replaced
 * @now: what days are told from
 *
 * Returns: (transfer full): what is understood of it
 */
BeaktaQuery         *beakta_query_new              (const char            *text,
                                                    GDateTime             *now);
BeaktaQuery         *beakta_query_ref              (BeaktaQuery           *self);
void                 beakta_query_unref            (BeaktaQuery           *self);

/* (transfer none): of BeaktaQueryTerm, all of which must hold. */
const GPtrArray     *beakta_query_get_terms        (BeaktaQuery           *self);

/* (transfer none): of BeaktaMistake, in their order. */
const GPtrArray     *beakta_query_get_mistakes     (BeaktaQuery           *self);

/* (transfer none): the free words and phrases, for marking them where they are found; "". */
const char          *beakta_query_get_words        (BeaktaQuery           *self);

/* (transfer full): the same question without what is not understood. */
char                *beakta_query_dup_understood   (BeaktaQuery           *self);

gboolean             beakta_query_is_empty         (BeaktaQuery           *self);

/* (transfer full): a sentence or two, without a full stop at the end. @language: "sv" or "en". */
char                *beakta_mistake_dup_words      (const BeaktaMistake   *mistake,
                                                    const char            *language);

/* What the fields are called. */
const char          *beakta_field_get_name         (BeaktaField            field,
                                                    const char            *language);
BeaktaValues         beakta_field_get_values       (BeaktaField            field);

/* What can be written where the caret is. */

typedef struct
{
  char *text;                        /* what takes the place of what is written, with the colon or space after it */
  char *label;                       /* as it is shown */
  char *detail;                      /* what it means; "" */
} BeaktaProposal;

BeaktaProposal      *beakta_proposal_new           (const char            *text,
                                                    const char            *label,
                                                    const char            *detail);
void                 beakta_proposal_free          (BeaktaProposal        *self);

typedef struct
{
  BeaktaField  field;                /* WORDS: a word or the name of a field is being written */
  gboolean     is_value;
  gboolean     is_answer;            /* the answer to @question, not the question */
  char        *written;              /* so far, without quotation marks */
  char        *question;             /* with its checklist when that is said; "" */
  guint        start, end;           /* what a proposal takes the place of */
} BeaktaQueryPlace;

/**
 * beakta_query_place_init:
 * @place: (out caller-allocates): cleared with beakta_query_place_clear ()
 * @text: what is written so far
 * @caret: where, in characters
 */
void                 beakta_query_place_init       (BeaktaQueryPlace      *place,
                                                    const char            *text,
                                                    guint                  caret);
void                 beakta_query_place_clear      (BeaktaQueryPlace      *place);

/* (transfer full): of BeaktaProposal: fields, and words of vocabularies. What is in a store is beakta_store_propose_async ()'s:
 * beakta-store-propose.h. */
GPtrArray           *beakta_query_propose          (const BeaktaQueryPlace *place,
                                                    const char             *language);

/* (transfer full): @value, in quotation marks when it needs them. */
char                *beakta_query_quote            (const char             *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaQuery, beakta_query_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaProposal, beakta_proposal_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BeaktaQueryPlace, beakta_query_place_clear)

G_END_DECLS
