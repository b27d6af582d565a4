/* Words to look for, as an office writes them in a list: "utrikes född~", "mångfald*". Capital letters do not count. */

#pragma once

#include <glib.h>

#include "beakta-text.h"

G_BEGIN_DECLS

/* The words of a text, as patterns are held against them. */
typedef struct
{
  char *folded;
  guint start;                       /* code points */
  guint end;
} BeaktaFoldedWord;

typedef struct _BeaktaWordPattern BeaktaWordPattern;

/* (transfer full) (element-type BeaktaFoldedWord): letters and digits only. */
GArray            *beakta_word_pattern_fold  (const char              *utf8,
                                              gssize                   n_bytes);

/* @endings: (nullable): what "~" stands for, besides nothing */
BeaktaWordPattern *beakta_word_pattern_new   (const char              *pattern,
                                              const char * const      *endings);
void               beakta_word_pattern_free  (BeaktaWordPattern       *self);

/* How many words from @at on it is; 0: it is not there. */
guint              beakta_word_pattern_match (const BeaktaWordPattern *self,
                                              GArray                  *words,
                                              guint                    at);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaWordPattern, beakta_word_pattern_free)

/* (transfer full): this computer's own list of what an office may change: beakta/@name of the configuration folders, else the
 * bundled one. What the office has put into its store goes before it: beakta-store-office.h. */
GKeyFile          *beakta_word_list_load     (const char              *name,
                                              GError                 **error);

/* (transfer full) (nullable): the endings of words, as the list of terms of this computer has them. */
GStrv              beakta_word_endings_load  (GError                 **error);

/* (transfer full): the file that beakta_word_list_load () reads; when there is none of the office's own, where one would be.
 * @is_own: (out): whether it is there */
char              *beakta_word_list_dup_path (const char              *name,
                                              gboolean                *is_own);

G_END_DECLS
