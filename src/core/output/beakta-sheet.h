/* Blocks set in rows, and rows cut into pieces: what a page takes or leaves.
 *
 * (1) The pieces of a row follow each other, and so do the rows of a block.
 * (2) A page may begin at a piece only when its break_before says so, or when nothing else is left; then rather between a
 *     figure and its table than elsewhere.
 */

#pragma once

#include "beakta-chart.h"
#include "beakta-standing-type.h"

G_BEGIN_DECLS

#define BEAKTA_MAX_COLUMNS 8

typedef enum
{
  BEAKTA_ROW_TEXT,                   /* title, heading, paragraph, question, answer, note */
  BEAKTA_ROW_QUOTED,                 /* the quoted words */
  BEAKTA_ROW_SOURCE,                 /* the line that says where they stand */
  BEAKTA_ROW_HEADER,                 /* of a table */
  BEAKTA_ROW_CELLS,
  BEAKTA_ROW_FACT,
  BEAKTA_ROW_ITEM,                   /* of a list */
  BEAKTA_ROW_CAPTION,                /* of a figure */
  BEAKTA_ROW_FIGURE
} BeaktaRowRole;

typedef struct
{
  BeaktaParagraph *paragraph;        /* owned */
  double           x;                /* from the left margin */
  const char      *tag;              /* static: structure type of its text */
} BeaktaBox;

typedef struct
{
  BeaktaRowRole  role;
  guint          block;              /* index among the report's blocks */
  guint          index;              /* among the rows of the block; 0 of one without */
  BeaktaBox      boxes[BEAKTA_MAX_COLUMNS];
  guint          n_boxes;
  BeaktaChart   *chart;              /* owned, nullable: of FIGURE, or the next */
  BeaktaLogotype *logotype;          /* owned, nullable */
  double         scale;              /* of the picture: 1, or less where no page would hold it */
  double         width;              /* of the picture as it is drawn */
  double         height;
  double         pad;                /* above and below the text of every piece */
} BeaktaRow;

typedef struct
{
  BeaktaRow *row;
  guint      from[BEAKTA_MAX_COLUMNS];           /* lines of each box */
  guint      to[BEAKTA_MAX_COLUMNS];
  double     before;                 /* space above, but not at the top of a page */
  double     height;
  gboolean   break_before;
  gboolean   starts_row;
  gboolean   starts_block;
  gboolean   ends_block;
  guint      page;                   /* set by the pages */
  double     y;                      /* upper edge from the top of the text area; set by the pages */
} BeaktaPiece;

typedef struct _BeaktaSetter BeaktaSetter;

typedef struct
{
  GPtrArray    *rows;                /* of BeaktaRow */
  GArray       *pieces;              /* of BeaktaPiece */
  BeaktaSetter *setter;              /* owned */
} BeaktaSheet;

BeaktaSheet *beakta_sheet_new           (GPtrArray          *blocks,
                                         BeaktaStandingType *type,
                                         BeaktaFontRange     range,
                                         double              width,
                                         double              height);
void         beakta_sheet_free          (BeaktaSheet     *self);

/* Sets blocks until the monotonic time @until, or until other fonts might draw more of one. FALSE: there is more to set. Blocks
 * may have been added since. */
gboolean     beakta_sheet_go_on         (BeaktaSheet     *self,
                                         gint64           until);

/* Whether other fonts might draw more of it. */
gboolean     beakta_sheet_is_lacking    (BeaktaSheet     *self);
BeaktaFontRange beakta_sheet_get_range  (BeaktaSheet     *self);
BeaktaPiece *beakta_sheet_get_piece     (BeaktaSheet     *self,
                                         guint            index);

/* The header row of the table that the piece belongs to, when the piece is not the header: repeated on a new page. */
BeaktaPiece *beakta_sheet_find_header   (BeaktaSheet     *self,
                                         guint            index);

G_END_DECLS
