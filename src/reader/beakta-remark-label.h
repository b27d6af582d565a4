/* What stands on the label of a remark: who wrote it, when, and the words. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char  *words;                      /* "author, 2026-03-02: words", in one line; what is not known is left out */
  guint  day;                        /* 20260302; 0: not known */
} BeaktaRemarkLabel;

/* (transfer full): composed, and cut where it is longer than anybody reads in a margin.
 * @author, @date: (nullable): what is not known; @date: a day or a time of ISO 8601, nothing else is believed;
 * @words: valid UTF-8. */
BeaktaRemarkLabel *beakta_remark_label_new  (const char        *author,
                                             const char        *date,
                                             const char        *words);
void               beakta_remark_label_free (BeaktaRemarkLabel *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaRemarkLabel, beakta_remark_label_free)

G_END_DECLS
