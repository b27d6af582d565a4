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
  char           *lacks;             /* "reason, evidence"; of a warning the whole sentence */
  gboolean        is_warning;        /* it keeps nobody from proposing */
} BeaktaLackLine;

void        beakta_lack_line_free  (BeaktaLackLine   *line);

/* (transfer full) (element-type BeaktaLackLine): what is missing, and after it the warnings. */
GPtrArray  *beakta_lacks_list      (BeaktaCaseEditor *editor);

/* How many of @lines are no warnings: 0 when the case can be proposed. */
guint       beakta_lacks_count     (GPtrArray        *lines);

G_END_DECLS
