/* Pages, as the files that make them, the PDF writer and the tests see them. */

#pragma once

#include "beakta-output.h"
#include "beakta-fonts.h"
#include "beakta-sheet.h"

G_BEGIN_DECLS

/* Structure types with a meaning of our own between the drawing and beakta-pdf-tree.c; see there. */
#define BEAKTA_TAG_ARTIFACT  "NonStruct"
#define BEAKTA_TAG_CONTINUES "Private"

struct _BeaktaPages
{
  GObject          parent_instance;

  BeaktaReport    *report;
  GPtrArray       *blocks;           /* of BeaktaBlock, lent: the report's, and the note after them */
  BeaktaBlock     *note;             /* owned, nullable: of what could not be drawn */
  char            *lacking;          /* nullable: what that is */
  double           width;
  double           height;
  double           left;
  double           top;
  double           area_width;
  double           area_height;

  BeaktaStandingType *type;          /* nullable */
  PangoContext    *context;
  BeaktaSheet     *sheet;
  double           head_width;       /* of the left half of the head */
  double           head_height;      /* of its two halves */
  BeaktaParagraph *head_left;        /* nullable, as the next three */
  BeaktaParagraph *head_right;
  BeaktaParagraph *secrecy;          /* below the two */
  BeaktaParagraph *foot_left;
  GArray          *starts;           /* of guint: first piece of each page, and the number of pieces */
  gboolean         is_whole;         /* nothing is left to set */
};

BeaktaSheet  *beakta_pages_get_sheet  (BeaktaPages *self);
const BeaktaBlock *beakta_pages_get_block (BeaktaPages *self,
                                         BeaktaPiece *piece);

/* The first piece of a page, and the first of the next one. */
void          beakta_pages_get_pieces (BeaktaPages *self,
                                       guint        index,
                                       guint       *first,
                                       guint       *end);
double        beakta_pages_get_left   (BeaktaPages *self);
double        beakta_pages_get_top    (BeaktaPages *self);
double        beakta_pages_get_room   (BeaktaPages *self);      /* height of the text area */

/* What fonts the words of the report ask for. */
BeaktaFontRange beakta_pages_find_range (BeaktaPages *self);

/* (transfer full) (nullable): what the placed pieces and the margins lack, see beakta_pages_get_lacking (). */
char         *beakta_pages_list_lacking (BeaktaPages *self);

/* Head and foot of the pages; the drawing of them lies in artifacts. Returns: the lower edge of the head */
double        beakta_pages_set_margins  (BeaktaPages *self);
void          beakta_pages_draw_margins (BeaktaPages *self,
                                         guint        index,
                                         cairo_t     *cr);

G_END_DECLS
