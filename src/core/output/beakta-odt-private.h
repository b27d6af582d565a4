/* An OpenDocument text: what the files that write it share. */

#pragma once

#include "beakta-report.h"

G_BEGIN_DECLS

#define BEAKTA_ODT_NAMESPACES \
  " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"" \
  " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\"" \
  " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"" \
  " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"" \
  " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\"" \
  " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\"" \
  " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\"" \
  " xmlns:xlink=\"http://www.w3.org/1999/xlink\"" \
  " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"" \
  " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\"" \
  " office:version=\"1.3\""

/* beakta-odt-content.c: (transfer full): content.xml. @pictures: (out) (transfer full) (element-type GBytes): what the text shows,
 * in the order of their names: "Pictures/1.png" ... */
char *beakta_odt_dup_content (BeaktaReport  *report,
                              GPtrArray    **pictures);

G_END_DECLS
