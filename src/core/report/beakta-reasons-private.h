/* Shared by the parts of a draft: how a sentence comes into it, and what it is tied to. */

#pragma once

#include "beakta-reasons.h"
#include "beakta-reasons-phrases.h"
#include "beakta-report-writer.h"

G_BEGIN_DECLS

typedef struct
{
  BeaktaReportWriter  writer;        /* asked for what the case and its lists say; no paper is written */
  BeaktaTongue        tongue;
  BeaktaCase         *case_;         /* lent */
  GPtrArray          *sentences;     /* the result */
  guint               n_of[BEAKTA_N_REASONS];
} BeaktaReasonDraft;

/* (transfer full): ties to one item more; @ties: (transfer full) (nullable); @person: "" not known */
JsonObject   *beakta_reason_tie            (JsonObject         *ties,
                                            BeaktaItemKind      kind,
                                            const char         *id,
                                            const char         *person);
/* The same, to a passage in the version of its document that it stands in; nothing more when it is gone. */
JsonObject   *beakta_reason_tie_passage    (BeaktaReasonDraft  *draft,
                                            JsonObject         *ties,
                                            const char         *passage);
/* To an item that carries no name: the case's caseworker answers for it. */
JsonObject   *beakta_reason_tie_of_case    (BeaktaReasonDraft  *draft,
                                            BeaktaItemKind      kind,
                                            const char         *id);

/* A sentence at the end of its part. All but @part: (transfer full); nothing is added of an empty text. */
void          beakta_reason_draft_add      (BeaktaReasonDraft  *draft,
                                            BeaktaReasonPart    part,
                                            char               *id,
                                            char               *text,
                                            JsonObject         *ties);

/* The passages that something stands on, each quoted in a sentence of its own. @ties: what stands on them */
void          beakta_reason_draft_quotes   (BeaktaReasonDraft  *draft,
                                            BeaktaReasonPart    part,
                                            const char         *id,
                                            const char * const *passages,
                                            JsonObject         *ties);

/* (transfer full): what somebody wrote, on one line, with a full stop if it has no end; "" of nothing. */
char         *beakta_reason_dup_own_words  (const char         *words);

/* (transfer full): "Målet är ..." of the parts that are there; "" without what is to be reached. */
char         *beakta_reason_dup_goal       (BeaktaReasonDraft  *draft,
                                            const char         *what,
                                            const char         *baseline,
                                            const char         *target,
                                            const char         *unit,
                                            const char         *when,
                                            const char         *source);

void          beakta_reason_draft_answers  (BeaktaReasonDraft  *draft);
void          beakta_reason_draft_analysis (BeaktaReasonDraft  *draft);

/* @lines: (element-type BeaktaReasonLine): each in its "part"; put into the order that they are read in */
void          beakta_reason_lines_order    (GPtrArray          *lines);

G_END_DECLS
