/* Below the pages: which page it is, how large, turned, and the way to the text. */

#pragma once

#include "beakta-page-view.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_PAGE_BAR (beakta_page_bar_get_type ())

/* Uses the actions reading.as-text, reading.turn and reading.zoom-normal. */
G_DECLARE_FINAL_TYPE (BeaktaPageBar, beakta_page_bar, BEAKTA, PAGE_BAR, GtkWidget)

void beakta_page_bar_set_view    (BeaktaPageBar  *self,
                                  BeaktaPageView *view);

/* Whether pages are shown, or their text: then there is nothing but the way back. */
void beakta_page_bar_set_paged   (BeaktaPageBar  *self,
                                  gboolean        is_paged);

/* The cursor in the number of the page. */
void beakta_page_bar_ask_page    (BeaktaPageBar  *self);

G_END_DECLS
