/* Finding words in the document that is read. */

#pragma once

#include "beakta-reading-surface.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_FIND_BAR (beakta_find_bar_get_type ())

/* Property: "is-open" (boolean). */
G_DECLARE_FINAL_TYPE (BeaktaFindBar, beakta_find_bar, BEAKTA, FIND_BAR, GtkWidget)

/* @surface: (nullable): what was found is shown on it, and no longer on the one before. */
void     beakta_find_bar_set_surface  (BeaktaFindBar        *self,
                                       BeaktaReadingSurface *surface);

/* The surface shows another text: what is looked for is looked for in that one. */
void     beakta_find_bar_text_changed (BeaktaFindBar        *self);

gboolean beakta_find_bar_get_is_open  (BeaktaFindBar        *self);

/* Opens with the words that are selected, if they are few, and the cursor in the entry; closing leaves the text where
 * it is, with the last place selected. */
void     beakta_find_bar_set_is_open  (BeaktaFindBar        *self,
                                       gboolean              is_open);

/* To the next place, or the one before; opens first when there is nothing to find. */
void     beakta_find_bar_step         (BeaktaFindBar        *self,
                                       gboolean              forward);

G_END_DECLS
