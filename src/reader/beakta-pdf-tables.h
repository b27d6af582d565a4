/* Tables in a PDF: it draws words at places and says nothing of rows. What stands side by side, line after line, in the
 * same columns is taken for a table, as a reader takes it. */

#pragma once

#include "beakta-pdf-page.h"

G_BEGIN_DECLS

/* Words of one line that no wide gap parts. */
typedef struct
{
  float x1, y1, x2, y2;              /* points */
  guint start, end;                  /* code points of the page, without spaces around */
  guint line;
} BeaktaPdfPiece;

typedef struct
{
  float x1, x2;
} BeaktaPdfColumn;

/* A table as it was found: pieces of lines, and the columns they stand in. */
typedef struct
{
  GArray *columns;                   /* of BeaktaPdfColumn, from left to right; they do not overlap */
  GArray *pieces;                    /* of BeaktaPdfPiece */
} BeaktaPdfTable;

void       beakta_pdf_table_free         (BeaktaPdfTable       *self);

/* The columns from *@from to before *@to stand over @piece; when none do, *@from is where a new one would be. */
void       beakta_pdf_table_find_columns (const BeaktaPdfTable *self,
                                          const BeaktaPdfPiece *piece,
                                          guint                *from,
                                          guint                *to);

/* Returns: (transfer full): BeaktaPdfTable, in the order of the lines. */
GPtrArray *beakta_pdf_tables_find        (const BeaktaPdfPage  *page);

G_END_DECLS
