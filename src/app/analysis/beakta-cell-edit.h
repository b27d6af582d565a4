/* What a person does to a cell of the two-by-two. */

#pragma once

#include "beakta-case-editor.h"

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_CELL_EDIT_EFFECT,
  BEAKTA_CELL_EDIT_DEGREE,
  BEAKTA_CELL_EDIT_CERTAINTY,
  BEAKTA_CELL_EDIT_HORIZON,
  BEAKTA_CELL_EDIT_REASON
} BeaktaCellEditKind;

/* A cell that is not there yet is made. @value: of the vocabulary, or the degree; @text: (nullable): the reason. */
void      beakta_cell_edit_apply      (BeaktaCaseEditor   *editor,
                                       const char         *group,
                                       BeaktaAlternative   alternative,
                                       BeaktaCellEditKind  kind,
                                       int                 value,
                                       const char         *text);

/* Who gains or loses does so to a degree. */
gboolean  beakta_cell_edit_has_degree (BeaktaEffect        effect);

/* (transfer full): "g1/granted" */
char     *beakta_cell_edit_dup_id     (const char         *group,
                                       BeaktaAlternative   alternative);

G_END_DECLS
