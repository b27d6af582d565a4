/* What an author wrote beside the text, one place at a time: below the text, so that it never covers what it is about, and
 * apart from it, so that nobody takes it for the text.
 */

#pragma once

#include "beakta-reading-surface.h"
#include "beakta-remarks.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_REMARK_BAR (beakta_remark_bar_get_type ())

G_DECLARE_FINAL_TYPE (BeaktaRemarkBar, beakta_remark_bar, BEAKTA, REMARK_BAR, GtkWidget)

/* @surface: where the text with the remarks is read; lives longer. */
void beakta_remark_bar_set_surface  (BeaktaRemarkBar *self,
                                     BeaktaReadingSurface *surface);

/* How many remarks its text has. */
guint beakta_remark_bar_get_n       (BeaktaRemarkBar *self);

/* Another text is shown. */
void beakta_remark_bar_text_changed (BeaktaRemarkBar *self);

/* Tells what is pinned at @position, and goes there; the keyboard goes to the words, so that they can be read aloud. */
void beakta_remark_bar_present      (BeaktaRemarkBar *self,
                                     guint            position);

/* The same for the next place from where the reader is, or the one before. */
void beakta_remark_bar_step         (BeaktaRemarkBar *self,
                                     gboolean         forward);

G_END_DECLS
