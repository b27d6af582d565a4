/* The elements of OpenDocument that a text is made of. */

#include "beakta-odt-private.h"

enum
{
  OFFICE = 1, TEXT, TABLE, DRAW, STYLE, FORM, FIELD, LOEXT, SVG, MATHS
};

const BeaktaXmlSpace beakta_odt_spaces[] = {
  { "urn:oasis:names:tc:opendocument:xmlns:office:1.0", OFFICE },
  { "urn:oasis:names:tc:opendocument:xmlns:text:1.0", TEXT },
  { "urn:oasis:names:tc:opendocument:xmlns:table:1.0", TABLE },
  { "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", DRAW },
  { "urn:oasis:names:tc:opendocument:xmlns:style:1.0", STYLE },
  { "urn:oasis:names:tc:opendocument:xmlns:form:1.0", FORM },
  { "urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0", FIELD },
  { "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0", LOEXT },
  { "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", SVG },
  { "http://www.w3.org/1998/Math/MathML", MATHS },
};

const guint beakta_odt_n_spaces = G_N_ELEMENTS (beakta_odt_spaces);

const BeaktaXmlName beakta_odt_names[] = {
  { TEXT, "p", BEAKTA_ODT_PARAGRAPH },
  { TEXT, "h", BEAKTA_ODT_HEADING },
  { TEXT, "span", BEAKTA_ODT_SPAN },
  { TEXT, "a", BEAKTA_ODT_LINK },
  { TEXT, "s", BEAKTA_ODT_SPACES },
  { TEXT, "tab", BEAKTA_ODT_TAB },
  { TEXT, "line-break", BEAKTA_ODT_LINE_BREAK },
  { TEXT, "hidden-text", BEAKTA_ODT_HIDDEN_TEXT },
  { TEXT, "section", BEAKTA_ODT_SECTION },
  { TEXT, "list", BEAKTA_ODT_LIST },
  { TEXT, "list-item", BEAKTA_ODT_LIST_ITEM },
  { TEXT, "list-header", BEAKTA_ODT_LIST_HEADER },
  { TEXT, "note", BEAKTA_ODT_NOTE },
  { TEXT, "note-citation", BEAKTA_ODT_NOTE_CITATION },
  { TEXT, "note-body", BEAKTA_ODT_NOTE_BODY },
  { TABLE, "table", BEAKTA_ODT_TABLE },
  { TABLE, "table-header-rows", BEAKTA_ODT_HEADER_ROWS },
  { TABLE, "table-row", BEAKTA_ODT_ROW },
  { TABLE, "table-cell", BEAKTA_ODT_CELL },
  { TABLE, "covered-table-cell", BEAKTA_ODT_COVERED_CELL },

  { DRAW, "text-box", BEAKTA_ODT_TEXT_BOX },
  { DRAW, "custom-shape", BEAKTA_ODT_TEXT_BOX },
  { DRAW, "rect", BEAKTA_ODT_TEXT_BOX },
  { DRAW, "ellipse", BEAKTA_ODT_TEXT_BOX },
  { DRAW, "circle", BEAKTA_ODT_TEXT_BOX },
  { DRAW, "line", BEAKTA_ODT_TEXT_BOX },
  { DRAW, "polyline", BEAKTA_ODT_TEXT_BOX },
  { DRAW, "polygon", BEAKTA_ODT_TEXT_BOX },
  { DRAW, "path", BEAKTA_ODT_TEXT_BOX },
  { DRAW, "connector", BEAKTA_ODT_TEXT_BOX },
  { DRAW, "caption", BEAKTA_ODT_TEXT_BOX },
  { DRAW, "measure", BEAKTA_ODT_TEXT_BOX },

  { STYLE, "header", BEAKTA_ODT_HEADER },
  { STYLE, "header-left", BEAKTA_ODT_HEADER },
  { STYLE, "header-first", BEAKTA_ODT_HEADER },
  { LOEXT, "header-first", BEAKTA_ODT_HEADER },
  { STYLE, "footer", BEAKTA_ODT_FOOTER },
  { STYLE, "footer-left", BEAKTA_ODT_FOOTER },
  { STYLE, "footer-first", BEAKTA_ODT_FOOTER },
  { LOEXT, "footer-first", BEAKTA_ODT_FOOTER },

  { TEXT, "change", BEAKTA_ODT_CHANGE },
  { TEXT, "change-start", BEAKTA_ODT_CHANGE },
  { TEXT, "tracked-changes", BEAKTA_ODT_CHANGES },
  { OFFICE, "annotation", BEAKTA_ODT_COMMENT },

  { OFFICE, "binary-data", BEAKTA_ODT_NEVER },
  { OFFICE, "meta", BEAKTA_ODT_NEVER },
  { OFFICE, "settings", BEAKTA_ODT_NEVER },
  { OFFICE, "scripts", BEAKTA_ODT_NEVER },
  { OFFICE, "font-face-decls", BEAKTA_ODT_NEVER },
  { OFFICE, "event-listeners", BEAKTA_ODT_NEVER },
  { DRAW, "object", BEAKTA_ODT_NEVER },
  { SVG, "title", BEAKTA_ODT_NEVER },
  { SVG, "desc", BEAKTA_ODT_NEVER },
  { MATHS, "math", BEAKTA_ODT_NEVER },
  { TEXT, "ruby-text", BEAKTA_ODT_NEVER },
  { TEXT, "table-of-content-source", BEAKTA_ODT_NEVER },
  { TEXT, "illustration-index-source", BEAKTA_ODT_NEVER },
  { TEXT, "table-index-source", BEAKTA_ODT_NEVER },
  { TEXT, "object-index-source", BEAKTA_ODT_NEVER },
  { TEXT, "user-index-source", BEAKTA_ODT_NEVER },
  { TEXT, "alphabetical-index-source", BEAKTA_ODT_NEVER },
  { TEXT, "bibliography-source", BEAKTA_ODT_NEVER },

  { TEXT, "text-input", BEAKTA_ODT_INPUT },
  { TEXT, "drop-down", BEAKTA_ODT_CHOICE },
  { TEXT, "placeholder", BEAKTA_ODT_PLACEHOLDER },
  { FIELD, "fieldmark", BEAKTA_ODT_MARK },
  { FIELD, "fieldmark-start", BEAKTA_ODT_MARK_START },
  { FIELD, "fieldmark-end", BEAKTA_ODT_MARK_END },
  { FIELD, "param", BEAKTA_ODT_MARK_PARAMETER },
  { LOEXT, "content-control", BEAKTA_ODT_CONTENT_CONTROL },
  { DRAW, "control", BEAKTA_ODT_CONTROL },
  { FORM, "text", BEAKTA_ODT_FORM_VALUE },
  { FORM, "textarea", BEAKTA_ODT_FORM_VALUE },
  { FORM, "formatted-text", BEAKTA_ODT_FORM_VALUE },
  { FORM, "number", BEAKTA_ODT_FORM_VALUE },
  { FORM, "date", BEAKTA_ODT_FORM_VALUE },
  { FORM, "time", BEAKTA_ODT_FORM_VALUE },
  { FORM, "combobox", BEAKTA_ODT_FORM_VALUE },
  { FORM, "checkbox", BEAKTA_ODT_FORM_CHECKBOX },
  { FORM, "radio", BEAKTA_ODT_FORM_CHECKBOX },
  { FORM, "listbox", BEAKTA_ODT_FORM_LIST },
  { FORM, "option", BEAKTA_ODT_FORM_OPTION },

  { STYLE, "style", BEAKTA_ODT_STYLE },
  { STYLE, "text-properties", BEAKTA_ODT_TEXT_PROPERTIES },
  { TEXT, "list-style", BEAKTA_ODT_LIST_STYLE },
  { TEXT, "outline-style", BEAKTA_ODT_OUTLINE_STYLE },
  { TEXT, "list-level-style-number", BEAKTA_ODT_NUMBER_LEVEL },
  { TEXT, "outline-level-style", BEAKTA_ODT_NUMBER_LEVEL },
  { TEXT, "list-level-style-bullet", BEAKTA_ODT_BULLET_LEVEL },
  { TEXT, "list-level-style-image", BEAKTA_ODT_BULLET_LEVEL },
};

const guint beakta_odt_n_names = G_N_ELEMENTS (beakta_odt_names);
