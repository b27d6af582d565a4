/* One page of a PDF as poppler gives it, cut into lines. */

#pragma once

#include "beakta-emitter.h"
#include "beakta-ocr.h"

#include <poppler.h>

G_BEGIN_DECLS

typedef struct
{
  guint    start;                    /* code points of the page */
  guint    end;                      /* without its line end */
  guint    offset;                   /* bytes */
  guint    end_offset;
  float    x1, y1, x2, y2;           /* points; of what is no space */
  float    first_word;               /* its width */
  float    size;                     /* of most of its characters, in height */
  gboolean has_columns;              /* cells side by side, parted by TAB */
  gboolean is_blank;
} BeaktaPdfLine;

/* A cell of a table that was found on the page. */
typedef struct
{
  guint start;                       /* code points of the page */
  guint end;
  guint table;                       /* from 0, on the page */
  guint row;
  guint column;
  guint span;
} BeaktaPdfCell;

typedef struct
{
  float      width;
  float      height;
  char      *text;                   /* valid UTF-8, as poppler orders it; tables row by row, cell by cell */
  guint      length;                 /* code points */
  BeaktaBox *boxes;                  /* nullable: one a code point */
  GArray    *lines;                  /* of BeaktaPdfLine */
  GArray    *cells;                  /* of BeaktaPdfCell, in their order; those of a table follow each other in the text */
  GArray    *remarks;                /* of BeaktaPdfRemark, nullable: what is written beside the text */
} BeaktaPdfPage;

/* @page: (nullable): one that cannot be read is empty. */
BeaktaPdfPage *beakta_pdf_page_new  (PopplerPage   *page);

/* A page of @width by @height points whose text was recognised; its boxes are taken. */
BeaktaPdfPage *beakta_pdf_page_new_recognised (float          width,
                                               float          height,
                                               BeaktaOcrPage *recognised);
void           beakta_pdf_page_free (BeaktaPdfPage *self);

G_END_DECLS
