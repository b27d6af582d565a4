/* A case goes over to another version of one of its checklists: what becomes of each answer. Pure.
 *
 * (1) The same question is the one of the same id. Its answer stays, with reason, evidence and all.
 * (2) When its wording is another by now (the text of the question, or what the given answer is called), the answer asks to be looked at again (BEAKTA_LACK_WORDING), until a person
 *     confirms it or gives another.
 * (3) An answer whose value is no longer there, or whose question is no longer there, is kept in the case, with the words of
 *     the question and of the answer as they were: nothing that was said is lost. The first asks to be answered anew; it keeps
 *     its reason and its evidence. The second counts for nothing, and the annex and the history tell it.
 * (4) It is one act: one entry in the journal, one step to undo.
 */

#pragma once

#include "beakta-case.h"
#include "beakta-checklist.h"

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_MAPPED_SAME,                /* same      the question is as it was */
  BEAKTA_MAPPED_WORDING,             /* wording   its words are others; the answer stays, to be looked at again */
  BEAKTA_MAPPED_OPTIONS,             /* options   its answers are others, and the one that was given is among them */
  BEAKTA_MAPPED_INVALID,             /* invalid   its answers are others, and the one that was given is not among them */
  BEAKTA_MAPPED_ADDED,               /* added     it was not there before */
  BEAKTA_MAPPED_REMOVED,             /* removed   it is no longer there, and was not answered */
  BEAKTA_MAPPED_SET_ASIDE,           /* set-aside it is no longer there, and was answered */
  BEAKTA_N_MAPPED
} BeaktaMapped;

typedef struct
{
  BeaktaMapped          mapped;
  gboolean              is_moved;    /* to another section, or past other questions */
  const BeaktaQuestion *before;      /* nullable: added */
  const BeaktaQuestion *after;       /* nullable: removed */
  const BeaktaAnswer   *answer;      /* nullable: none was given */
} BeaktaMappingRow;

typedef struct
{
  BeaktaChecklist *before;
  BeaktaChecklist *after;
  GPtrArray       *rows;             /* of BeaktaMappingRow: in the order of @after, then what it no longer has */
  guint            counts[BEAKTA_N_MAPPED];
  guint            n_moved;
  guint            n_to_look_at;     /* answers that ask to be looked at again */
} BeaktaMapping;

/**
 * beakta_mapping_new:
 * @case_: a case that uses @before; the answers of @rows are lent by it until it changes
 * @before: the version that the case uses
 * @after: another version of the same list
 */
BeaktaMapping *beakta_mapping_new         (BeaktaCase      *case_,
                                           BeaktaChecklist *before,
                                           BeaktaChecklist *after);
void           beakta_mapping_free        (BeaktaMapping   *self);

const char    *beakta_mapped_get_nick     (BeaktaMapped     mapped);

/* (transfer full): the act that moves the case; @language: of the words that are kept with an answer. Where several assess it
 * moves what each has answered, too. */
BeaktaChange  *beakta_mapping_make_change (BeaktaMapping   *self,
                                           BeaktaCase      *case_,
                                           const char      *language,
                                           GDateTime       *now);

/* Whether the answer waits for a look since its question was reworded. */
gboolean       beakta_answer_asks_for_a_look (const BeaktaAnswer *answer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaMapping, beakta_mapping_free)

G_END_DECLS
