/* What a format can do with its pages: the module of the format has one of these, and beakta-pages.c asks it. */

#pragma once

#include "beakta-page-frames.h"

G_BEGIN_DECLS

#define BEAKTA_PDF_PAGES_SYMBOL     "beakta_pdf_pages"
#define BEAKTA_PICTURE_PAGES_SYMBOL "beakta_picture_pages"
#define BEAKTA_SVG_PAGES_SYMBOL     "beakta_svg_pages"

typedef struct
{
  /* Returns: (nullable): the document; %NULL with BEAKTA_INTAKE_ERROR in @error. @bytes outlive it, and so does nothing
   * else: the process ends with it. @password: (nullable); @n_pages: (out) */
  gpointer (*open)           (const guint8          *bytes,
                              gsize                  size,
                              const char            *password,
                              guint                 *n_pages,
                              GError               **error);

  /* Points. Of a page that cannot be read: nothing, and it is taken to be a sheet of paper. */
  void     (*measure)        (gpointer               document,
                              guint                  page,
                              double                *width,
                              double                *height);

  /* @draw has been checked. @pixels: room for what is drawn. %FALSE when the page cannot be drawn */
  gboolean (*draw)           (gpointer               document,
                              const BeaktaPagesDraw *draw,
                              guint8                *pixels);

  /* (nullable): append to the answer. %FALSE when the page cannot be read */
  gboolean (*append_links)   (gpointer               document,
                              guint                  page,
                              GByteArray            *answer);
  void     (*append_outline) (gpointer               document,
                              GByteArray            *answer);
} BeaktaPagesFormat;

G_END_DECLS
