/* Pages, as the PDF writer and the tests see them. */

#pragma once

#include "beakta-output.h"
#include "beakta-sheet.h"

G_BEGIN_DECLS

/* Structure types with a meaning of our own between the drawing and beakta-pdf-tree.c; see there. */
#define BEAKTA_TAG_ARTIFACT  "NonStruct"
#define BEAKTA_TAG_CONTINUES "Private"

BeaktaSheet  *beakta_pages_get_sheet  (BeaktaPages *self);
BeaktaReport *beakta_pages_get_report (BeaktaPages *self);

/* The first piece of a page, and the first of the next one. */
void          beakta_pages_get_pieces (BeaktaPages *self,
                                       guint        index,
                                       guint       *first,
                                       guint       *end);
double        beakta_pages_get_left   (BeaktaPages *self);
double        beakta_pages_get_top    (BeaktaPages *self);
double        beakta_pages_get_room   (BeaktaPages *self);      /* height of the text area */

G_END_DECLS
