/* Persons who are mentioned in a text: "@anna", "@A. Ek". Pure. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether @name stands in @text after an @, as a whole: case does not count. "" is nobody. */
gboolean beakta_mentions_person  (const char *text,
                                  const char *name);

/* (transfer full) (nullable): what has been written of a name before @offset (characters), after the @: "An" of "Hej @An"; NULL
 * when no mention is being written there. @start: (out): where the @ stands */
char    *beakta_mentions_dup_begun (const char *text,
                                  glong       offset,
                                  glong      *start);

G_END_DECLS
