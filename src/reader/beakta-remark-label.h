/* What stands on the label of a remark: who wrote it, when, and the words. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (transfer full): "author, date: words" in one line, composed, and cut where it is longer than anybody reads in a margin.
 * @author, @date: (nullable): what is not known; @words: valid UTF-8. */
char *beakta_remark_label_make (const char *author,
                                const char *date,
                                const char *words);

G_END_DECLS
