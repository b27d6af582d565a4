/* Shared by the acts: writing what differs, and letting go of passages. */

#pragma once

#include "beakta-acts.h"

G_BEGIN_DECLS

/* Puts a copy of @record on top of what the case has; returns whether it differs from that. */
gboolean       beakta_acts_put             (BeaktaChange        *change,
                                            BeaktaCase          *self,
                                            gconstpointer        record);

/* (transfer full): a copy of the item that may be altered, or a new one. */
gpointer       beakta_acts_dup_or_new      (BeaktaCase          *self,
                                            BeaktaItemKind       kind,
                                            const char          *id);

/* Writes the stage record; for a proposal also who made it. */
void           beakta_acts_put_stage       (BeaktaChange        *change,
                                            BeaktaCase          *self,
                                            BeaktaStage          stage,
                                            const char          *reason,
                                            const char          *user,
                                            const char          *since);

/* (transfer full): as records carry it: UTC, to the second. */
char          *beakta_acts_format_time     (GDateTime           *time);

/* (transfer full): a copy of the case's own passage at the same place, else of @passage with @maker. */
BeaktaPassage *beakta_acts_dup_passage     (BeaktaCase          *self,
                                            const BeaktaPassage *passage,
                                            const char          *maker);

/* Lets go of the passages in @before that are not in @after (nullable: all of them). @leaving: the answers and
 * cells that stand on them no more. A passage that nothing stands on goes; one with comments becomes a mark of
 * its comments. */
void           beakta_acts_release         (BeaktaChange        *change,
                                            BeaktaCase          *self,
                                            GPtrArray           *leaving,
                                            const char * const  *before,
                                            const char * const  *after);

/* Writes the passage as it is, but for what it is marked for. */
void           beakta_acts_put_with_mark   (BeaktaChange        *change,
                                            BeaktaCase          *self,
                                            const BeaktaPassage *passage,
                                            BeaktaMark           mark);

/* Evidence of an answer or a cell: one passage more, or less. */
void           beakta_acts_append_evidence (GStrv               *evidence,
                                            const char          *passage_id);
void           beakta_acts_drop_evidence   (GStrv               *evidence,
                                            const char          *passage_id);

/* An answer of a case that several assess, in one's own words: beakta-acts-answers.c. @current: (nullable): what it replaces. */
void           beakta_acts_weigh           (BeaktaCase          *self,
                                            const BeaktaAnswer  *current,
                                            BeaktaAnswer        *answer);

/* It is an answer to the question as it is worded now. */
void           beakta_acts_ask_no_more     (BeaktaAnswer        *answer);

/* The first answer begins the assessment. */
void           beakta_acts_begin_with      (BeaktaChange        *change,
                                            BeaktaCase          *self,
                                            const BeaktaAnswer  *answer);

/* What was written for @review, which is part of @change, is sent with it; see beakta_acts_move (). */
void           beakta_acts_send_points     (BeaktaChange        *change,
                                            BeaktaCase          *self,
                                            const BeaktaReview  *review);

/* A passage that was marked for what was said of it goes with the last that was said: @id, a comment or a point of a review. */
void           beakta_acts_release_remark  (BeaktaChange        *change,
                                            BeaktaCase          *self,
                                            const BeaktaPassage *passage,
                                            const char          *id);

/* Whether anything but @leaving (nullable) stands on the passage. */
gboolean       beakta_acts_is_used         (BeaktaCase          *self,
                                            const char          *passage_id,
                                            GPtrArray           *leaving);

/* Whether there are comments on the passage, or points of a review; @but_comment (nullable), of either, apart. */
gboolean       beakta_acts_has_comments    (BeaktaCase          *self,
                                            const char          *passage_id,
                                            const char          *but_comment);

G_END_DECLS
