/* The reasons of a decision, drafted from what the case says. Pure.
 *
 * (1) Every word of a draft is the case's own (answers, reasons, quotes, the analysis, the wording of the lists) or a fixed
 *     phrase (beakta-reasons-phrases.h). What people wrote is quoted or stands as it is; nothing is rewritten or inferred.
 * (2) Every drafted sentence is tied to what it says it from: item, document version, person.
 * (3) Its id says what it is about, not what it says: the same answer gives the sentence of the same id.
 * (4) Which way an answer weighs is only told of "yes", "partly" and "no". A text, a number or a choice is found, no more.
 * (5) A new draft replaces what stands as it was drafted, and alters nothing that a person has edited, taken out or written.
 * (6) What is written stays in the order that people left it in; what is drafted anew comes in after what it follows in the draft.
 */

#pragma once

#include "beakta-case.h"
#include "beakta-checklist.h"

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_REASON_STATE_AS_DRAFTED,    /* as-drafted      and the draft is the same still */
  BEAKTA_REASON_STATE_NEW,           /* new             drafted now, not written yet */
  BEAKTA_REASON_STATE_OTHERWISE,     /* otherwise       as it was drafted, and drafted otherwise now: a new draft replaces it */
  BEAKTA_REASON_STATE_EDITED,        /* edited          on the same ground */
  BEAKTA_REASON_STATE_GROUND_CHANGED, /* ground-changed edited, and drafted otherwise now: take the new words, or keep one's own */
  BEAKTA_REASON_STATE_GROUND_GONE,   /* ground-gone     what it was tied to says it no more */
  BEAKTA_REASON_STATE_UNSUPPORTED,   /* unsupported     a person wrote it, and it is tied to nothing */
  BEAKTA_REASON_STATE_REMOVED,       /* removed         a person took it out */
  BEAKTA_N_REASON_STATES
} BeaktaReasonState;

const char   *beakta_reason_state_get_nick  (BeaktaReasonState     state);

/* A sentence as it is written and as it is drafted now; one of them may be missing. */
typedef struct
{
  BeaktaReasonState  state;
  BeaktaReasonPart   part;           /* that it is read in */
  BeaktaSentence    *written;        /* nullable */
  BeaktaSentence    *drafted;        /* nullable */
} BeaktaReasonLine;

/* What to show of it: as written, else as drafted. */
const BeaktaSentence *beakta_reason_line_get_sentence (const BeaktaReasonLine *line);

/**
 * beakta_reasons_draft:
 * @case_: a case; drafted from as the store has it, whoever looks at it
 * @checklists: (element-type BeaktaChecklist): the versions that the case uses
 * @language: "sv" or "en"
 *
 * Returns: (transfer full) (element-type BeaktaSentence): the sentences in their order; none of them is in the case yet
 */
GPtrArray    *beakta_reasons_draft          (BeaktaCase           *case_,
                                             GPtrArray            *checklists,
                                             const char           *language);

/**
 * beakta_reasons_compare:
 * @case_: a case
 * @draft: from beakta_reasons_draft ()
 *
 * Returns: (transfer full) (element-type BeaktaReasonLine): every sentence, written or drafted, in the order of the reasons
 */
GPtrArray    *beakta_reasons_compare        (BeaktaCase           *case_,
                                             GPtrArray            *draft);

/* Rule 5. An edited sentence gets a new number at most; the change is empty when nothing would be altered. */
BeaktaChange *beakta_reasons_write_draft    (BeaktaCase           *case_,
                                             GPtrArray            *draft);

/* What a person was asked about one sentence: the words of the draft in the place of the written ones (also of one that was
 * taken out), or the written words kept on the new ground. Empty when the draft does not have the sentence. @id: (nullable):
 * every edited sentence whose ground has changed, in one step */
BeaktaChange *beakta_reasons_take           (BeaktaCase           *case_,
                                             GPtrArray            *draft,
                                             const char           *id);
BeaktaChange *beakta_reasons_keep           (BeaktaCase           *case_,
                                             GPtrArray            *draft,
                                             const char           *id);

/* Whether @sentence begins a paragraph after @before, the last one before it in its part that is tied to something, or the
 * first of all (nullable: none): each question, group, goal and list that something is said of has a paragraph. What a person
 * added goes on where it stands. */
gboolean      beakta_reasons_begins_paragraph (const BeaktaSentence *before,
                                             const BeaktaSentence *sentence);

/* Whether anything that the sentence is tied to is in the case. */
gboolean      beakta_reasons_is_supported   (BeaktaCase           *case_,
                                             const BeaktaSentence *sentence);

G_END_DECLS
