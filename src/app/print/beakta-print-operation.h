/* A paper on its way to a printer.
 *
 * (1) A page is drawn by the function that draws the preview and the PDF.
 * (2) What is printed is what was on the screen when printing was asked for, whatever becomes of the case meanwhile.
 * (3) On sheets of another size a page keeps its proportions, and nothing of it falls outside.
 */

#pragma once

#include <gtk/gtk.h>

#include "beakta-output.h"

G_BEGIN_DECLS

/* (transfer full): to be run. @settings: (nullable): what was chosen last; at first, both sides of the sheets. */
GtkPrintOperation *beakta_print_operation_new (BeaktaPages      *pages,
                                               const char       *title,
                                               GtkPrintSettings *settings);

G_END_DECLS
