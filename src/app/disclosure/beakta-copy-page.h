/* One page of a paper on the screen, as wide as there is room for, drawn by the function that draws the PDF. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-output.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_COPY_PAGE (beakta_copy_page_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaCopyPage, beakta_copy_page, BEAKTA, COPY_PAGE, GtkWidget)

GtkWidget *beakta_copy_page_new  (void);

/* @pages: (nullable): nothing is drawn. @index: from 0 */
void       beakta_copy_page_show (BeaktaCopyPage *self,
                                   BeaktaPages     *pages,
                                   guint            index);

G_END_DECLS
