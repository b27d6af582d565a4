/* One member of one part of the consequence analysis, or of a draft request for completion, written: in turn, so that what is
 * typed is never lost to what others save. */

#pragma once

#include "beakta-case-editor.h"

G_BEGIN_DECLS

/* The part (a group, a goal, a distribution, the analysis itself, a request or a point of it) gets @member as @value; @value is taken. @is_typed: somebody
 * types it, and what is typed in one go is one step to undo. A part that is not there any more stays away, but for the analysis,
 * which is made. */
void        beakta_part_edit_set        (BeaktaCaseEditor *editor,
                                         BeaktaItemKind    kind,
                                         const char       *id,
                                         const char       *member,
                                         JsonNode         *value,
                                         gboolean          is_typed);

/* Text, and words of a vocabulary by their nick. */
void        beakta_part_edit_set_string (BeaktaCaseEditor *editor,
                                         BeaktaItemKind    kind,
                                         const char       *id,
                                         const char       *member,
                                         const char       *value,
                                         gboolean          is_typed);

/* (transfer full): what the part says of @member; "" when it says nothing. */
char       *beakta_part_edit_dup_string (BeaktaCaseEditor *editor,
                                         BeaktaItemKind    kind,
                                         const char       *id,
                                         const char       *member);

/* A new goal or distribution, last of its kind. Returns: (transfer full): its id */
char       *beakta_part_edit_add        (BeaktaCaseEditor *editor,
                                         BeaktaItemKind    kind);

G_END_DECLS
