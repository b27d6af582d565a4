/* The pages of a PDF, one under the other: a surface to read on.
 *
 * (1) Pages are drawn in the sandbox, ahead of the scroll; nothing here waits for them. Until the sharp picture of a page has
 *     come another one of it stands there, or paper.
 * (2) Another size, zoom, turn or style never loses the reader's place.
 * (3) What is selected are words of the text stream, as on every surface. A document without a text can be looked at only.
 */

#pragma once

#include <adwaita.h>

#include "beakta-page-source.h"
#include "beakta-reading-surface.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_PAGE_VIEW (beakta_page_view_get_type ())

/* Properties: "page" (uint: the one that most is seen of, from 1; 0 none), "n-pages" (uint), "zoom" (double: as it is shown, 1
 *   is the size of paper), "fits-width" (boolean), "rotation" (uint: quarters of a turn).
 * Signals:
 *   "refused" (GError *why): the document cannot be drawn
 *   "remark-activated" (guint position): somebody clicked what an author wrote beside the text there
 */
G_DECLARE_FINAL_TYPE (BeaktaPageView, beakta_page_view, BEAKTA, PAGE_VIEW, GtkWidget)

GtkWidget        *beakta_page_view_new          (void);

/* @source: (nullable) */
void              beakta_page_view_set_source   (BeaktaPageView   *self,
                                                 BeaktaPageSource *source);
BeaktaPageSource *beakta_page_view_get_source   (BeaktaPageView   *self);

/* @zoom: 0 fits pages to the width */
void              beakta_page_view_set_zoom     (BeaktaPageView   *self,
                                                 double            zoom);

/* A step larger or smaller, from what is shown. */
void              beakta_page_view_step_zoom    (BeaktaPageView   *self,
                                                 gboolean          larger);

/* A quarter of a turn, clockwise. */
void              beakta_page_view_turn         (BeaktaPageView   *self);
guint             beakta_page_view_get_rotation (BeaktaPageView   *self);

/* Width by height of page @index (from 0), as it is turned. */
double            beakta_page_view_get_shape    (BeaktaPageView   *self,
                                                 guint             index);
guint             beakta_page_view_get_page     (BeaktaPageView   *self);
guint             beakta_page_view_get_n_pages  (BeaktaPageView   *self);

/* @page: from 1; @y: points from its top */
void              beakta_page_view_go_to_page   (BeaktaPageView   *self,
                                                 guint             page,
                                                 double            y);

/* Asks again for pages that could not be drawn. Returns: whether there were any */
gboolean          beakta_page_view_retry        (BeaktaPageView   *self);

G_END_DECLS
