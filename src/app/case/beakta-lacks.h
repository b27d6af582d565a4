/* What a case still lacks before it can be proposed. */

#pragma once

#include "beakta-case-editor.h"

G_BEGIN_DECLS

typedef struct
{
  BeaktaItemKind  kind;              /* where to go to mend it */
  char           *id;
  char           *number;            /* of the question; "" */
  char           *title;             /* the question, or the thing that is missing */
  char           *lacks;             /* "reason, evidence" */
} BeaktaLackLine;

void        beakta_lack_line_free  (BeaktaLackLine   *line);

/* (transfer full) (element-type BeaktaLackLine): empty when the case can be proposed. */
GPtrArray  *beakta_lacks_list      (BeaktaCaseEditor *editor);

G_END_DECLS
