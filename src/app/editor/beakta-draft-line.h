/* A short value of a draft, written in a line: a number, tags, a condition. What cannot be read is said at once. */

#pragma once

#include "beakta-draft-control.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_DRAFT_LINE (beakta_draft_line_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaDraftLine, beakta_draft_line, BEAKTA, DRAFT_LINE, BeaktaDraftControl)

/* @hint: (nullable): how it is written, below it */
GtkWidget *beakta_draft_line_new (const BeaktaDraftTarget *target,
                                  const char              *hint);

G_END_DECLS
