/* A page for reading in the dark: its lightness is turned over, its hues stay, and its photographs are left alone. */

#pragma once

#include "beakta-page-frames.h"

#include <poppler.h>

G_BEGIN_DECLS

typedef struct _BeaktaPdfDark BeaktaPdfDark;

BeaktaPdfDark *beakta_pdf_dark_new   (void);
void           beakta_pdf_dark_free  (BeaktaPdfDark         *self);

/* Alters @pixels, which @page has been drawn on. */
void           beakta_pdf_dark_apply (BeaktaPdfDark         *self,
                                      PopplerPage           *page,
                                      const BeaktaPagesDraw *draw,
                                      guint8                *pixels);

G_END_DECLS
