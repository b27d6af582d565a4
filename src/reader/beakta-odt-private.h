/* Names, styles, lists and forms of an OpenDocument text, shared by the files that read them. */

#pragma once

#include "beakta-odt.h"
#include "beakta-xml.h"

G_BEGIN_DECLS

#define BEAKTA_ODT_LEVELS 10

typedef enum
{
  BEAKTA_ODT_OTHER,

  /* Paragraphs and what is in them */
  BEAKTA_ODT_PARAGRAPH, BEAKTA_ODT_HEADING, BEAKTA_ODT_SPAN, BEAKTA_ODT_LINK, BEAKTA_ODT_SPACES, BEAKTA_ODT_TAB,
  BEAKTA_ODT_LINE_BREAK, BEAKTA_ODT_HIDDEN_TEXT, BEAKTA_ODT_SECTION,
  BEAKTA_ODT_LIST, BEAKTA_ODT_LIST_ITEM, BEAKTA_ODT_LIST_HEADER,
  BEAKTA_ODT_NOTE, BEAKTA_ODT_NOTE_CITATION, BEAKTA_ODT_NOTE_BODY,
  BEAKTA_ODT_TABLE, BEAKTA_ODT_HEADER_ROWS, BEAKTA_ODT_ROW, BEAKTA_ODT_CELL, BEAKTA_ODT_COVERED_CELL,
  BEAKTA_ODT_TEXT_BOX, BEAKTA_ODT_HEADER, BEAKTA_ODT_FOOTER,
  BEAKTA_ODT_CHANGE, BEAKTA_ODT_CHANGES, BEAKTA_ODT_COMMENT, BEAKTA_ODT_AUTHOR, BEAKTA_ODT_DATE,
  BEAKTA_ODT_TEXT, BEAKTA_ODT_PICTURE, BEAKTA_ODT_NEVER,

  /* Form fields */
  BEAKTA_ODT_INPUT, BEAKTA_ODT_CHOICE, BEAKTA_ODT_PLACEHOLDER, BEAKTA_ODT_MARK, BEAKTA_ODT_MARK_START,
  BEAKTA_ODT_MARK_END, BEAKTA_ODT_MARK_PARAMETER, BEAKTA_ODT_CONTENT_CONTROL, BEAKTA_ODT_CONTROL,
  BEAKTA_ODT_FORM_VALUE, BEAKTA_ODT_FORM_CHECKBOX, BEAKTA_ODT_FORM_LIST, BEAKTA_ODT_FORM_OPTION,

  /* Styles */
  BEAKTA_ODT_STYLE, BEAKTA_ODT_TEXT_PROPERTIES, BEAKTA_ODT_LIST_STYLE, BEAKTA_ODT_OUTLINE_STYLE,
  BEAKTA_ODT_NUMBER_LEVEL, BEAKTA_ODT_BULLET_LEVEL
} BeaktaOdtToken;

extern const BeaktaXmlSpace beakta_odt_spaces[];
extern const guint          beakta_odt_n_spaces;
extern const BeaktaXmlName  beakta_odt_names[];
extern const guint          beakta_odt_n_names;

/* Styles. What comes later replaces what has the same name. */
typedef struct _BeaktaOdtStyles BeaktaOdtStyles;

BeaktaOdtStyles *beakta_odt_styles_new        (void);
void             beakta_odt_styles_free       (BeaktaOdtStyles           *self);
void             beakta_odt_styles_take       (BeaktaOdtStyles           *self,
                                               BeaktaOdtToken             token,
                                               const BeaktaXmlAttributes *attributes);
void             beakta_odt_styles_end        (BeaktaOdtStyles           *self,
                                               BeaktaOdtToken             token);
BeaktaFace       beakta_odt_styles_get_face   (BeaktaOdtStyles           *self,
                                               const char                *name,
                                               gboolean                   with_parents);
gboolean         beakta_odt_styles_is_hidden  (BeaktaOdtStyles           *self,
                                               const char                *name);
gboolean         beakta_odt_styles_is_title   (BeaktaOdtStyles           *self,
                                               const char                *name);

/* Lists: counted along the text. */
typedef struct _BeaktaOdtLists BeaktaOdtLists;

BeaktaOdtLists  *beakta_odt_lists_new         (void);
void             beakta_odt_lists_free        (BeaktaOdtLists            *self);
void             beakta_odt_lists_define      (BeaktaOdtLists            *self,
                                               BeaktaOdtToken             token,
                                               const BeaktaXmlAttributes *attributes);
void             beakta_odt_lists_begin       (BeaktaOdtLists            *self,
                                               const BeaktaXmlAttributes *attributes);
void             beakta_odt_lists_end         (BeaktaOdtLists            *self);
void             beakta_odt_lists_begin_item  (BeaktaOdtLists            *self,
                                               const BeaktaXmlAttributes *attributes,
                                               gboolean                   is_header);
guint            beakta_odt_lists_get_depth   (BeaktaOdtLists            *self);

/* (transfer full): the label of a paragraph in the item; "" for all but its first. */
char            *beakta_odt_lists_next        (BeaktaOdtLists            *self);

/* (transfer full) (nullable): the number of a heading. */
char            *beakta_odt_lists_next_heading (BeaktaOdtLists           *self,
                                               guint                      level);

/* Form fields of every sort. */
typedef struct _BeaktaOdtForms BeaktaOdtForms;

BeaktaOdtForms  *beakta_odt_forms_new         (void);
void             beakta_odt_forms_free        (BeaktaOdtForms            *self);

/* Whether the text here is a value, not a prompt or what stands for a checkbox. */
gboolean         beakta_odt_forms_show        (BeaktaOdtForms            *self);
void             beakta_odt_forms_begin       (BeaktaOdtForms            *self,
                                               BeaktaOdtToken             token,
                                               const BeaktaXmlAttributes *attributes,
                                               BeaktaFlow                *flow,
                                               const char                *before);
void             beakta_odt_forms_end         (BeaktaOdtForms            *self,
                                               BeaktaOdtToken             token,
                                               BeaktaFlow                *flow);

/* The text: fed by the events of styles.xml and content.xml, in that order, or of the one flat file. */
typedef struct _BeaktaOdtBody BeaktaOdtBody;

BeaktaOdtBody   *beakta_odt_body_new          (BeaktaFlow                *flow);
void             beakta_odt_body_free         (BeaktaOdtBody             *body);
BeaktaXmlHandler beakta_odt_body_make_handler (void);

/* Adds what comes last: the footers. */
void             beakta_odt_body_finish       (BeaktaOdtBody             *body);

G_END_DECLS
