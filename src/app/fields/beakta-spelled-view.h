/* Underlines the misspelt words of a text view, and offers better ones in its menu. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-speller.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_SPELLED_VIEW (beakta_spelled_view_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaSpelledView, beakta_spelled_view, BEAKTA, SPELLED_VIEW, GObject)

/* (transfer none): lives as long as @view, which keeps the buffer that it has now. */
BeaktaSpelledView *beakta_spelled_view_attach  (GtkTextView       *view,
                                                BeaktaSpeller     *speller);

/* FALSE while something that was written has not been looked at yet. */
gboolean           beakta_spelled_view_is_done (BeaktaSpelledView *self);

G_END_DECLS
