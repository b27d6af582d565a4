/* A text as words: what two versions are compared by. A word is a run of letters and digits; every other character
 * that is not white space stands for itself. Equal words have equal ids within one vocabulary. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _BeaktaVocabulary BeaktaVocabulary;

typedef struct
{
  guint id;                          /* in the vocabulary, from 0 */
  guint start;                       /* code points */
  guint end;
} BeaktaToken;

BeaktaVocabulary *beakta_vocabulary_new       (void);
void              beakta_vocabulary_free      (BeaktaVocabulary *self);
guint             beakta_vocabulary_get_size  (BeaktaVocabulary *self);       /* how many words are told apart */

/**
 * beakta_vocabulary_split:
 * @utf8: a valid text, which must live as long as the vocabulary; less than 4 GiB
 * @n_bytes: its length
 *
 * Returns: (transfer full) (element-type BeaktaToken): its words in order
 */
GArray           *beakta_vocabulary_split     (BeaktaVocabulary *self,
                                               const char       *utf8,
                                               gsize             n_bytes);

/**
 * beakta_vocabulary_join:
 * @tokens: (element-type BeaktaToken): the words of @utf8, as they were split
 * @utf8: their text
 * @other: (element-type BeaktaToken): those of the text that it is compared with
 * @other_utf8: its text
 *
 * Makes one word of those in both that a line's end divides, "jämställd-" and "hets", where the other text has the whole
 * word, or divides it too. Where it does not nobody can know whether the hyphen belongs to the word, and it stays.
 */
void              beakta_vocabulary_join      (BeaktaVocabulary *self,
                                               GArray           *tokens,
                                               const char       *utf8,
                                               GArray           *other,
                                               const char       *other_utf8);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaVocabulary, beakta_vocabulary_free)

G_END_DECLS
