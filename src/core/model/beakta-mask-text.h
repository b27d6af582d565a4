/* A text as masks see it: in small letters, with one space for any white space and for the low lines of file names,
 * without signs that nobody sees.
 *
 * (1) Whole words are found in any case, with any white space between them, with or without the s of a genitive.
 * (2) A part of words takes the words that it stands in with it: of "Eklund" nothing is left when "Eklu" is masked.
 * (3) Nothing is missed for a soft hyphen, or for a hyphen that does not break.
 */

#pragma once

#include "beakta-words.h"

G_BEGIN_DECLS

typedef struct _BeaktaMaskText BeaktaMaskText;

typedef struct
{
  gsize start;                       /* bytes of the text as it was given */
  gsize end;
} BeaktaMaskPlace;

BeaktaMaskText *beakta_mask_text_new       (const char            *text);
void            beakta_mask_text_free      (BeaktaMaskText        *self);
gboolean        beakta_mask_text_is_blank  (const BeaktaMaskText  *self);

/* How many bytes of it there are, as masks see it: what beakta_mask_text_find_part () counts in. */
gsize           beakta_mask_text_get_length (const BeaktaMaskText *self);

/* Appends to @places (of BeaktaMaskPlace) where @words are. */
void            beakta_mask_text_find      (const BeaktaMaskText  *self,
                                            const BeaktaMaskText  *words,
                                            BeaktaReach            reach,
                                            GArray                *places);

/* The same with the part of @words that begins at @from and ends before @to, where all of @words are. */
void            beakta_mask_text_find_part (const BeaktaMaskText  *self,
                                            const BeaktaMaskText  *words,
                                            gsize                  from,
                                            gsize                  to,
                                            GArray                *places);

/* How much of the end of @self is the beginning of @next, word for word, in bytes as masks see it; fewer than two words are
 * taken for chance, and are 0. */
gsize           beakta_mask_text_count_shared (const BeaktaMaskText *self,
                                               const BeaktaMaskText *next);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaMaskText, beakta_mask_text_free)

G_END_DECLS
