/* How much of a text is cited, commented, shown and never shown, as one bar. It says nothing that is not also said beside it
 * in words: assistive technology passes it by. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-coverage.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_SHARE_BAR (beakta_share_bar_get_type ())

G_DECLARE_FINAL_TYPE (BeaktaShareBar, beakta_share_bar, BEAKTA, SHARE_BAR, GtkWidget)

GtkWidget *beakta_share_bar_new        (void);
void       beakta_share_bar_set_counts (BeaktaShareBar             *self,
                                        const BeaktaCoverageCounts *counts);

G_END_DECLS
