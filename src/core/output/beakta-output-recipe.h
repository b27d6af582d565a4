/* Where a paper says what it was made of, so that it is found without the file being taken apart. */

#pragma once

/* In the metadata of a PDF, which qpdf never packs; of an ODT, which are not packed either; of HTML; and on the last line of a text. */
#define BEAKTA_PDF_RECIPE_BEGINS  "<beakta:recipe>"
#define BEAKTA_PDF_RECIPE_ENDS    "</beakta:recipe>"
#define BEAKTA_ODT_RECIPE_BEGINS  "<meta:user-defined meta:name=\"beakta:recipe\">"
#define BEAKTA_ODT_RECIPE_ENDS    "</meta:user-defined>"
#define BEAKTA_HTML_RECIPE_BEGINS "<meta name=\"beakta:recipe\" content=\""
#define BEAKTA_HTML_RECIPE_ENDS   "\"/>"
#define BEAKTA_TEXT_RECIPE_BEGINS "\nbeakta:recipe "
#define BEAKTA_TEXT_RECIPE_ENDS   "\n"
