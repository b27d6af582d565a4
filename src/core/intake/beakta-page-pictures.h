/* Pictures of pages that have been drawn, the last used first, up to a limit in bytes. Any thread. */

#pragma once

#include "beakta-page-source.h"

G_BEGIN_DECLS

typedef struct _BeaktaPagePictures BeaktaPagePictures;

BeaktaPagePictures *beakta_page_pictures_new          (gsize                 most_bytes);
void                beakta_page_pictures_free         (BeaktaPagePictures   *self);
void                beakta_page_pictures_add          (BeaktaPagePictures   *self,
                                                       const BeaktaPageArea *area,
                                                       GBytes               *pixels);

/* (transfer full) (nullable) */
GBytes             *beakta_page_pictures_lookup       (BeaktaPagePictures   *self,
                                                       const BeaktaPageArea *area);

/* (transfer full) (nullable): the sharpest of a whole page; @area: (out) */
GBytes             *beakta_page_pictures_lookup_whole (BeaktaPagePictures   *self,
                                                       guint                 page,
                                                       guint                 rotation,
                                                       gboolean              is_dark,
                                                       BeaktaPageArea       *area);

G_END_DECLS
