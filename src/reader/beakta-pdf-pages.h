/* The pages of a PDF as pictures: what the module for PDF does when it is asked for pages. */

#pragma once

#include "beakta-desk.h"

G_BEGIN_DECLS

#define BEAKTA_PDF_PAGES_SYMBOL "beakta_pdf_serve_pages"

typedef void (*BeaktaPdfServePages) (const BeaktaDesk *desk);

/* Answers requests until the document is refused; else the process ends while it waits for one. */
void beakta_pdf_serve_pages (const BeaktaDesk *desk);

G_END_DECLS
