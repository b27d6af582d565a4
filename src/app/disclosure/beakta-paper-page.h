/* One page of a paper on the screen, as wide as there is room for, drawn by the function that draws the PDF. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-output.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_PAPER_PAGE (beakta_paper_page_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaPaperPage, beakta_paper_page, BEAKTA, PAPER_PAGE, GtkWidget)

GtkWidget *beakta_paper_page_new  (void);

/* @pages: (nullable): nothing is drawn. @index: from 0 */
void       beakta_paper_page_show (BeaktaPaperPage *self,
                                   BeaktaPages     *pages,
                                   guint            index);

G_END_DECLS
