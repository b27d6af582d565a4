/* Cases as JSON. The fields are a public contract: the manual (data/beaktactl.1) names them. */

#pragma once

#include <json-glib/json-glib.h>

#include "beakta-checklist.h"
#include "beakta-findings.h"

G_BEGIN_DECLS

/* One member. An unset string is "", an unset number null. */
void beakta_json_string    (JsonBuilder         *builder,
                            const char          *name,
                            const char          *value);

/* Pairs of a name and a string, until a NULL name. */
void beakta_json_strings   (JsonBuilder         *builder,
                            const char          *name,
                            ...) G_GNUC_NULL_TERMINATED;
void beakta_json_number    (JsonBuilder         *builder,
                            const char          *name,
                            gint64               value);
void beakta_json_boolean   (JsonBuilder         *builder,
                            const char          *name,
                            gboolean             value);

/* null when @value is below zero. */
void beakta_json_optional  (JsonBuilder         *builder,
                            const char          *name,
                            gint64               value);
void beakta_json_begin     (JsonBuilder         *builder,
                            const char          *name);       /* an object */
void beakta_json_list      (JsonBuilder         *builder,
                            const char          *name);       /* an array */

/* "case": { "id", "number" } */
void beakta_json_case      (JsonBuilder         *builder,
                            BeaktaCase          *case_);

/* One object each, as elements of an array or values of a member. */
void beakta_json_document  (JsonBuilder         *builder,
                            const BeaktaDocument *document);
void beakta_json_passage   (JsonBuilder         *builder,
                            BeaktaCase          *case_,
                            const BeaktaPassage *passage);
void beakta_json_answer    (JsonBuilder         *builder,
                            BeaktaCase          *case_,
                            const BeaktaAnswer  *answer);
void beakta_json_comment   (JsonBuilder         *builder,
                            const BeaktaComment *comment);

/* @all: (element-type BeaktaFindings): those of every list of the case, for what they offer each other. */
void beakta_json_findings  (JsonBuilder         *builder,
                            BeaktaCase          *case_,
                            const BeaktaFindings *findings,
                            GPtrArray           *all,
                            const char          *language);
void beakta_json_entry     (JsonBuilder         *builder,
                            const BeaktaEntry   *entry);

/* The members that tell which checklist it is; and all of it as one object. */
void beakta_json_checklist_head (JsonBuilder     *builder,
                                 BeaktaChecklist *checklist);
void beakta_json_checklist (JsonBuilder         *builder,
                            BeaktaChecklist     *checklist);

/* What the stage says of the decision: members of the object that is open. */
void beakta_json_decision  (JsonBuilder             *builder,
                            const BeaktaStageRecord *stage);

/* Everything of a case: what "show --json" prints. */
/* @is_closed: to whoever asks, for a conflict of interest */
void beakta_json_whole_case (JsonBuilder        *builder,
                             BeaktaCase         *case_,
                             gboolean            is_closed);

G_END_DECLS
