/* One page of a paper on the screen, with a link over each place that says an item of the case. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-output.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_PAPER_PAGE (beakta_paper_page_get_type ())

/* Signal: "source-activated" (int kind, const char *id): the person wants to go to that item */
G_DECLARE_FINAL_TYPE (BeaktaPaperPage, beakta_paper_page, BEAKTA, PAPER_PAGE, GtkWidget)

/* @leads: what says an item of the case is a link to it */
GtkWidget *beakta_paper_page_new         (guint            index,
                                          gboolean         leads);

/* Redrawn only when the page shows something else than it did. */
void       beakta_paper_page_set_pages   (BeaktaPaperPage *self,
                                          BeaktaPages     *pages);

/* Pixels a point. */
void       beakta_paper_page_set_zoom    (BeaktaPaperPage *self,
                                          double           zoom);

/* Whether it is in sight or next to that: only then there are links. */
void       beakta_paper_page_set_near    (BeaktaPaperPage *self,
                                          gboolean         is_near);

/* The item that is worked on, marked in the margin. @id: (nullable) */
void       beakta_paper_page_set_current (BeaktaPaperPage *self,
                                          BeaktaItemKind   kind,
                                          const char      *id);

/* How many times it has been drawn. */
guint      beakta_paper_page_get_n_drawn (BeaktaPaperPage *self);

G_END_DECLS
