/* One small page to choose. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-page-source.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_PAGE_THUMBNAIL (beakta_page_thumbnail_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaPageThumbnail, beakta_page_thumbnail, BEAKTA, PAGE_THUMBNAIL, GtkWidget)

GtkWidget *beakta_page_thumbnail_new      (void);

/* @source: (nullable): nothing is shown, and nothing waited for; @page: from 0; @shape: width by height, turned */
void       beakta_page_thumbnail_set_page (BeaktaPageThumbnail *self,
                                           BeaktaPageSource    *source,
                                           guint                page,
                                           guint                rotation,
                                           double               shape);

G_END_DECLS
