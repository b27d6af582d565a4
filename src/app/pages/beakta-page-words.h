/* Words on a page: what stands where, and where what stands. Positions are the text stream's, places are points of the page.
 *
 * (1) A page without boxes has no words that can be pointed at; it is passed over.
 * (2) A line is what stands between two line ends of the stream; where letters jump, it is drawn in several areas.
 */

#pragma once

#include "beakta-text.h"

G_BEGIN_DECLS

/* Between which two characters of page @index the place is nearest; FALSE when nothing can be pointed at there. */
gboolean beakta_page_words_find_gap   (BeaktaText      *text,
                                       guint            index,
                                       double           x,
                                       double           y,
                                       guint           *position);

/* The character that stands there. */
gboolean beakta_page_words_find_at    (BeaktaText      *text,
                                       guint            index,
                                       double           x,
                                       double           y,
                                       guint           *position);

/* (transfer full) (element-type BeaktaBox): what the part of the stretch that is on page @index covers */
GArray  *beakta_page_words_list_areas (BeaktaText      *text,
                                       guint            index,
                                       guint            start,
                                       guint            end);

/* (transfer full) (element-type BeaktaBox): every character of page @index that is seen, in the order of the text */
GArray  *beakta_page_words_list_letters (BeaktaText    *text,
                                       guint            index);

/* Where a caret before @position stands: a box without width. FALSE when it can stand nowhere. */
gboolean beakta_page_words_get_caret  (BeaktaText      *text,
                                       guint            position,
                                       guint           *index,
                                       BeaktaBox       *place);

void     beakta_page_words_get_word   (BeaktaText      *text,
                                       guint            position,
                                       guint           *start,
                                       guint           *end);
void     beakta_page_words_get_line   (BeaktaText      *text,
                                       guint            position,
                                       guint           *start,
                                       guint           *end);

/* The start of the next word, or of the one before. */
guint    beakta_page_words_step_word  (BeaktaText      *text,
                                       guint            position,
                                       gboolean         forward);

/* On the next line or the one before, as near as possible to @x; @position itself where there is none. */
guint    beakta_page_words_step_line  (BeaktaText      *text,
                                       guint            position,
                                       double           x,
                                       gboolean         forward);

/* The first character of page @index that stands at or below @y. */
guint    beakta_page_words_find_below (BeaktaText      *text,
                                       guint            index,
                                       double           y);

G_END_DECLS
