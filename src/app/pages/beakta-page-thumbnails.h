/* Small pages beside the pages, to choose among. */

#pragma once

#include "beakta-page-view.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_PAGE_THUMBNAILS (beakta_page_thumbnails_get_type ())

/* Signals:
 *   "page-chosen" (): the view has been taken to it
 */
G_DECLARE_FINAL_TYPE (BeaktaPageThumbnails, beakta_page_thumbnails, BEAKTA, PAGE_THUMBNAILS, GtkWidget)

/* Once: follows the pages of @view, and takes it to the one that is chosen. */
void beakta_page_thumbnails_set_view (BeaktaPageThumbnails *self,
                                      BeaktaPageView       *view);

G_END_DECLS
