/* A store with a long journal, for measuring. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Makes a sound store at @path: a thousand cases that come through the door, and as many ticks of their questions as make @n_entries in
 * all. The ticks are written as the door would, without all that it looks at before, which is what makes a million of them possible:
 * some 60 microseconds and 1.3 kB of disk each. */
void long_journal_make (const char *path,
                        guint       n_entries);

G_END_DECLS
