/* The text of an OpenDocument text while it is read: shared by the files that read its parts. */

#pragma once

#include "beakta-odt-private.h"
#include "beakta-spaces.h"

G_BEGIN_DECLS

/* A table whose row is being read. */
typedef struct
{
  gboolean in_row;
  gboolean has_cell;
  guint    n_header;                 /* table:table-header-rows that are open */
  guint    column;
} BeaktaOdtGrid;

/* A stream of blocks: the text itself, or a note, text box, header or footer. */
typedef struct _BeaktaOdtStream BeaktaOdtStream;

struct _BeaktaOdtStream
{
  BeaktaOdtStream *around;           /* nullable */
  BeaktaFlow      *flow;
  GArray          *grids;            /* of BeaktaOdtGrid, outermost first */
  GString         *before;           /* the block before, in the same row */
  guint            list_depth;       /* lists that were open around it */

  GString         *author;           /* nullable: of the comment, as date */
  GString         *date;
  GString         *said;             /* lent, nullable: which of them is being read */

  gboolean         in_paragraph;
  gboolean         is_heading;
  BeaktaSpaces     spaces;
  GArray          *faces;            /* of BeaktaFace: the paragraph's, then each span's */
};

struct _BeaktaOdtBody
{
  BeaktaFlow      *flow;
  BeaktaOdtStream *stream;
  BeaktaOdtStyles *styles;
  BeaktaOdtLists  *lists;
  BeaktaOdtForms  *forms;
  GHashTable      *seen;             /* texts of headers and footers */
  GPtrArray       *footers;          /* of BeaktaFlow: for the end */
  gboolean         shows_figures;    /* the text itself has begun: of headers they are ornaments */

  /* The note: citations are written by layout, and not always, so they are counted here. */
  char            *own_mark;         /* nullable: chosen by the writer instead of a number */
  gboolean         is_endnote;
  guint            n_footnotes;
  guint            n_endnotes;
};

void           beakta_odt_body_push_stream      (BeaktaOdtBody             *odt,
                                                 BeaktaFlow                *flow);
BeaktaFlow    *beakta_odt_body_pop_stream       (BeaktaOdtBody             *odt);
void           beakta_odt_body_push_piece       (BeaktaOdtBody             *odt);
BeaktaOdtGrid *beakta_odt_stream_get_grid       (BeaktaOdtStream           *stream);

void           beakta_odt_body_add              (BeaktaOdtBody             *odt,
                                                 const char                *utf8,
                                                 gsize                      n_bytes);
void           beakta_odt_body_add_collapsed    (BeaktaOdtBody             *odt,
                                                 const char                *utf8,
                                                 gsize                      n_bytes);
void           beakta_odt_body_add_spaces       (BeaktaOdtBody             *odt,
                                                 const BeaktaXmlAttributes *attributes);
void           beakta_odt_body_settle_space     (BeaktaOdtBody             *odt);
void           beakta_odt_body_begin_block      (BeaktaOdtBody             *odt,
                                                 BeaktaOdtToken             token,
                                                 const BeaktaXmlAttributes *attributes);
void           beakta_odt_body_end_block        (BeaktaOdtBody             *odt);
/* Returns: whether it is shown. */
gboolean       beakta_odt_body_begin_span       (BeaktaOdtBody             *odt,
                                                 const BeaktaXmlAttributes *attributes);
void           beakta_odt_body_begin_link       (BeaktaOdtBody             *odt,
                                                 const BeaktaXmlAttributes *attributes);

gboolean       beakta_odt_body_begin_table_part (BeaktaOdtBody             *odt,
                                                 BeaktaOdtToken             token,
                                                 const BeaktaXmlAttributes *attributes);
void           beakta_odt_body_end_table_part   (BeaktaOdtBody             *odt,
                                                 BeaktaOdtToken             token);

void           beakta_odt_body_begin_note       (BeaktaOdtBody             *odt,
                                                 const BeaktaXmlAttributes *attributes);
void           beakta_odt_body_end_note_body    (BeaktaOdtBody             *odt);
void           beakta_odt_body_end_text_box     (BeaktaOdtBody             *odt);
void           beakta_odt_body_begin_comment    (BeaktaOdtBody             *odt);
void           beakta_odt_body_end_comment      (BeaktaOdtBody             *odt);
gboolean       beakta_odt_body_begin_header     (BeaktaOdtBody             *odt,
                                                 const BeaktaXmlAttributes *attributes);
void           beakta_odt_body_end_header       (BeaktaOdtBody             *odt,
                                                 gboolean                   is_footer);

G_END_DECLS
