/* A calm line under a field whose words look like a person's: an identity number, or a name with an origin. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows @note with the words for what @text looks like; hides it when it looks like nothing. */
void beakta_personal_note_follow (GtkLabel   *note,
                                  const char *text);

G_END_DECLS
