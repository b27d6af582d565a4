/* White space that collapses, as in OpenDocument and HTML: a stretch of it is one space, and at the beginning of a line
 * none. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where a line stands. Whoever adds to it otherwise sets @has_content. */
typedef struct
{
  gboolean owes_space;               /* white space came; the space is written when something follows */
  gboolean has_content;
} BeaktaSpaces;

typedef void (*BeaktaSpacesAdd) (gpointer    data,
                                 const char *utf8,
                                 gsize       n_bytes);

/* Hands the words of @utf8 to @add, with one space between them. */
void     beakta_spaces_add    (BeaktaSpaces    *self,
                               const char      *utf8,
                               gsize            n_bytes,
                               BeaktaSpacesAdd  add,
                               gpointer         data);

/* Something that is no text comes: a space before it counts. */
void     beakta_spaces_settle (BeaktaSpaces    *self,
                               BeaktaSpacesAdd  add,
                               gpointer         data);

G_END_DECLS
