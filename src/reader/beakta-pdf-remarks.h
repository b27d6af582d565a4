/* What somebody wrote beside the text of a PDF: notes, and the words of highlighted, underlined and struck passages. */

#pragma once

#include "beakta-desk.h"
#include "beakta-pdf-page.h"
#include "beakta-remark-label.h"

G_BEGIN_DECLS

typedef struct
{
  BeaktaBox          area;           /* points from the top left of the page */
  BeaktaRemarkLabel *label;          /* owned */
  GArray            *lines;          /* of BeaktaBox, nullable: those that the area is made of, when it is more than one */
} BeaktaPdfRemark;

/* (transfer full) (nullable) (element-type BeaktaPdfRemark): those of @page among @annots, the PopplerAnnotMapping that it has,
 * in the order of the file; %NULL for none. */
GArray *beakta_pdf_remarks_list   (PopplerPage         *page,
                                   GList               *annots);

/* Pins the remarks of @page to its text: @runs gets an empty COMMENT for each. Its labels are those of @page. */
void    beakta_pdf_remarks_pin    (const BeaktaPdfPage *page,
                                   GArray              *runs);

/* The same as an answer to who looks at the pages. */
void    beakta_pdf_append_remarks (PopplerPage         *page,
                                   GByteArray          *answer);

G_END_DECLS
