/* What the program calls things, in the language of the person: vocabularies, amounts, days, acts, problems.
 *
 * Every widget says the same thing with the same word, because it asks here.
 */

#pragma once

#include "beakta-case.h"

G_BEGIN_DECLS

/* "sv" or "en": the language of the interface, for checklists, findings and reports. */
const char *beakta_wording_get_language      (void);

const char *beakta_wording_get_stage         (BeaktaStage        stage);
/* In a case of its kind: something is granted, or the organisation's own work is carried out. */
const char *beakta_wording_get_alternative   (BeaktaCase        *case_,
                                              BeaktaAlternative  alternative);
const char *beakta_wording_get_effect        (BeaktaEffect       effect);
const char *beakta_wording_get_certainty     (BeaktaCertainty    certainty);
const char *beakta_wording_get_class         (BeaktaClass        class_);

/* The style class of a stage's chip: "chip-accent", "chip-warning", "chip-success" or "chip-neutral". */
const char *beakta_wording_get_stage_style   (BeaktaStage        stage);

/* The colour of a flag, "Red"; and its style class. */
const char *beakta_wording_get_flag          (BeaktaFlag         flag);
const char *beakta_wording_get_flag_style    (BeaktaFlag         flag);

/* Why a document has no text, by its nick of BeaktaIntakeError. */
const char *beakta_wording_get_refusal       (const char        *nick);

/* A number with no-break spaces between the thousands: "2 985 000". */
char       *beakta_wording_dup_number        (gint64             number);
char       *beakta_wording_dup_kronor        (gint64             sek);           /* "" when not known */

/* @iso: a date or a time, UTC when it has a time. As people write days: "28 Nov", with the year when it is another
 * than @now's. "" stays "". */
char       *beakta_wording_dup_day           (const char        *iso,
                                              GDateTime         *now);
char       *beakta_wording_dup_moment        (const char        *iso,            /* "14:02", "yesterday 14:02", "28 Nov 14:02" */
                                              GDateTime         *now);
char       *beakta_wording_dup_clock         (GDateTime         *time);
char       *beakta_wording_dup_age           (const char        *iso,            /* "3 d" */
                                              GDateTime         *now);

/* (transfer full) (nullable): local time. */
GDateTime  *beakta_wording_parse_time        (const char        *iso);

/* The shape of an answer's value: "Yes", "Partly" ... the value itself for other kinds. */
char       *beakta_wording_dup_value         (const char        *value);

/* "answer 1.2": a step as undo and redo name it. */
char       *beakta_wording_dup_step          (BeaktaEntry       *entry);

/* "answered Partly to 1.2": what an entry of the journal says that its actor did. */
char       *beakta_wording_dup_deed          (BeaktaEntry       *entry);

/* (nullable): what an undo or a redo did, when it is more than to take a step back: "took the document x.pdf out again". */
char       *beakta_wording_dup_undo_deed     (BeaktaEntry       *entry);

/* (nullable): what is to be known of an undo that was made, and can not be seen: that the letter has gone out. */
const char *beakta_wording_get_undo_notice   (BeaktaEntry       *entry);

/* (nullable): why a step is not taken back, and what to do instead; @code: #BeaktaUndoError */
const char *beakta_wording_get_undo_problem  (int                code);

/* What happened, what was kept and what to do, for a person. Errors of core and of GIO. */
char       *beakta_wording_dup_problem       (const GError      *error);

G_END_DECLS
