/* A web page while it is read: shared by the files that read its parts. */

#pragma once

#include "beakta-flow.h"
#include "beakta-numerals.h"
#include "beakta-spaces.h"

#include <libxml/HTMLparser.h>

G_BEGIN_DECLS

typedef enum
{
  HTML_OTHER,
  HTML_BLOCK, HTML_H1, HTML_H2, HTML_H3, HTML_H4, HTML_H5, HTML_H6, HTML_PRE, HTML_LIST, HTML_NUMBERED_LIST, HTML_ITEM,
  HTML_TABLE, HTML_ROW, HTML_CELL, HTML_HEADER_CELL,
  HTML_STRONG, HTML_EMPHASIS, HTML_LINK, HTML_BREAK, HTML_INPUT, HTML_TEXTAREA, HTML_SELECT, HTML_OPTION,
  HTML_HIDDEN
} BeaktaHtmlTag;

/* A table whose row is being read. */
typedef struct
{
  gboolean in_row;
  gboolean in_cell;
  guint    column;
  GArray  *taken;                    /* of guint: for each column, rows that a cell from above still reaches down into */
} BeaktaHtmlGrid;

typedef struct
{
  BeaktaNumerals numerals;           /* NONE: bullets */
  guint          next;
} BeaktaHtmlList;

typedef struct
{
  BeaktaFlow       *flow;
  htmlParserCtxtPtr parser;
  GArray           *open;            /* of BeaktaHtmlTag */
  guint             passed_over;     /* depth inside an element that is not shown; 0 none */

  GArray           *grids;           /* of BeaktaHtmlGrid */
  GArray           *lists;           /* of BeaktaHtmlList */
  char             *label;           /* nullable: of the item whose first block is still to come */
  guint             heading;         /* 1-6; 0 none */
  guint             n_as_is;         /* elements whose white space is meant */
  gboolean          begins_as_is;
  guint             n_strong;
  guint             n_emphasis;
  BeaktaSpaces      spaces;

  /* The drop-down list that is open */
  gboolean          in_select;
  gboolean          takes_many;
  gboolean          is_chosen;       /* of the option that is open */
  GString          *option;          /* its text */
  char             *first;           /* nullable: text of the first option: the choice, until there is another */
  guint             n_chosen;
} BeaktaHtmlPage;

BeaktaHtmlTag beakta_html_get_tag         (const char      *name);

/* (nullable); "" for one without a value. */
const char   *beakta_html_get_attribute   (const xmlChar  **attributes,
                                           const char      *name);
gboolean      beakta_html_is_hidden       (const xmlChar  **attributes);

/* Text, in the block that it belongs to. */
void          beakta_html_add             (BeaktaHtmlPage  *page,
                                           const char      *utf8,
                                           gsize            n_bytes);
void          beakta_html_add_collapsed   (BeaktaHtmlPage  *page,
                                           const char      *utf8,
                                           gsize            n_bytes);
void          beakta_html_begin_as_is     (BeaktaHtmlPage  *page);
void          beakta_html_end_as_is       (BeaktaHtmlPage  *page);
void          beakta_html_add_as_is       (BeaktaHtmlPage  *page,
                                           const char      *utf8,
                                           gsize            n_bytes);
void          beakta_html_begin_link      (BeaktaHtmlPage  *page,
                                           const xmlChar  **attributes);
void          beakta_html_settle_space    (BeaktaHtmlPage  *page);
void          beakta_html_ensure_block    (BeaktaHtmlPage  *page);
void          beakta_html_end_block       (BeaktaHtmlPage  *page);
void          beakta_html_begin_list      (BeaktaHtmlPage  *page,
                                           const xmlChar  **attributes,
                                           gboolean         is_numbered);
void          beakta_html_end_list        (BeaktaHtmlPage  *page);
void          beakta_html_begin_item      (BeaktaHtmlPage  *page,
                                           const xmlChar  **attributes);

void          beakta_html_begin_table     (BeaktaHtmlPage  *page);
void          beakta_html_end_table       (BeaktaHtmlPage  *page);
void          beakta_html_begin_row       (BeaktaHtmlPage  *page);
void          beakta_html_end_row         (BeaktaHtmlPage  *page);
void          beakta_html_begin_cell      (BeaktaHtmlPage  *page,
                                           const xmlChar  **attributes,
                                           gboolean         is_header);
void          beakta_html_end_cell        (BeaktaHtmlPage  *page);

void          beakta_html_add_input       (BeaktaHtmlPage  *page,
                                           const xmlChar  **attributes);
void          beakta_html_begin_text_area (BeaktaHtmlPage  *page,
                                           const xmlChar  **attributes);
void          beakta_html_end_text_area   (BeaktaHtmlPage  *page);
void          beakta_html_begin_select    (BeaktaHtmlPage  *page,
                                           const xmlChar  **attributes);
void          beakta_html_end_select      (BeaktaHtmlPage  *page);
void          beakta_html_begin_option    (BeaktaHtmlPage  *page,
                                           const xmlChar  **attributes);
void          beakta_html_end_option      (BeaktaHtmlPage  *page);

G_END_DECLS
