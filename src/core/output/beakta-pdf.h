/* The PDF of a report: drawn by cairo, finished for the archive and for screen readers by qpdf. */

#pragma once

#include <gio/gio.h>

#include <qpdf/qpdf-c.h>

#include "beakta-report.h"

G_BEGIN_DECLS

#define BEAKTA_PDF_NAMESPACE     "https://beakta.se/ns/paper/1/"

/* A picture of a page: what is said instead of it (ISO 14289-1, 7.3), and where it stands. */
typedef struct
{
  char   *alternative;
  double  box[4];                    /* left, bottom, right, top; points from the lower left corner of its page */
} BeaktaPdfFigure;

typedef struct
{
  const char *title;
  const char *language;              /* "sv-SE" */
  const char *created;               /* "2026-11-27T14:02:11Z" */
  const char *recipe;                /* see beakta-recipe.h */
  GArray     *figures;               /* of BeaktaPdfFigure, in the order in which they are drawn */
} BeaktaPdfMetadata;

/* @lacking: (out) (nullable): see beakta_pages_get_lacking () */
GBytes     *beakta_pdf_write          (BeaktaReport             *report,
                                       char                    **lacking,
                                       GError                  **error);

/* What cairo leaves undone for PDF/A-2a and PDF/UA-1. (transfer full) */
GBytes     *beakta_pdf_archive        (GBytes                   *drawn,
                                       const BeaktaPdfMetadata  *metadata,
                                       GError                  **error);

/* Document information, XMP and the colours' profile, in step with each other. */
void        beakta_pdf_write_metadata (qpdf_data                 pdf,
                                       const BeaktaPdfMetadata  *metadata);
gboolean    beakta_pdf_write_colours  (qpdf_data                 pdf,
                                       GError                  **error);

/* (transfer full): the content stream of page @page (from 0); empty when it has none. */
GString    *beakta_pdf_read_content   (qpdf_data                 pdf,
                                       guint                     page);
gboolean    beakta_pdf_has_mark       (GString                  *content,
                                       int                       mark);

/* Puts the content back, with the type of the element that owns each mark (@types, by its number; NULL: an artifact). */
void        beakta_pdf_write_marks    (qpdf_data                 pdf,
                                       guint                     page,
                                       GString                  *content,
                                       GPtrArray                *types);

/* The tree of structure, and the marks of it in the pages. */
gboolean    beakta_pdf_write_tree     (qpdf_data                 pdf,
                                       GArray                   *figures,
                                       GError                  **error);

G_END_DECLS
