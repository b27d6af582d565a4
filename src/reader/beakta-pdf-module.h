/* The module for PDF: poppler and what it brings, loaded only when a PDF is to be read or drawn. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Before the walls rise. Returns: %NULL when the module is not installed. */
gpointer beakta_pdf_module_find (const char *symbol);

G_END_DECLS
