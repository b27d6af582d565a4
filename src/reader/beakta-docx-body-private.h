/* The body of a Word document while it is read: shared by the files that read its parts. */

#pragma once

#include "beakta-docx-fields.h"
#include "beakta-docx-private.h"

G_BEGIN_DECLS

#define BEAKTA_DOCX_UNSET G_MAXUINT

/* Elements that are known. From FIELD_MARK on they belong to fields and controls. */
enum
{
  DOCX_P = 1, DOCX_PARAGRAPH_PROPERTIES, DOCX_PARAGRAPH_STYLE, DOCX_NUMBER, DOCX_LEVEL, DOCX_OUTLINE,
  DOCX_R, DOCX_RUN_PROPERTIES, DOCX_RUN_STYLE, DOCX_BOLD, DOCX_ITALIC, DOCX_HIDDEN,
  DOCX_T, DOCX_TAB, DOCX_BREAK, DOCX_HYPHEN, DOCX_SYMBOL, DOCX_MATHS_TEXT,
  DOCX_INSERTED, DOCX_DELETED, DOCX_MOVED_AWAY, DOCX_MOVED_HERE, DOCX_CHANGED,
  DOCX_TABLE, DOCX_TABLE_STYLE, DOCX_TABLE_LOOK, DOCX_ROW, DOCX_ROW_PROPERTIES, DOCX_HEADER_ROW, DOCX_SKIPPED_COLUMNS, DOCX_CELL, DOCX_CELL_PROPERTIES, DOCX_SPAN,
  DOCX_CELL_DELETED, DOCX_CHUNK, DOCX_DIAGRAM,
  DOCX_FOOTNOTE_REFERENCE, DOCX_ENDNOTE_REFERENCE, DOCX_NOTE, DOCX_COMMENT_REFERENCE,
  DOCX_HYPERLINK, DOCX_ALTERNATIVES, DOCX_CHOICE, DOCX_FALLBACK, DOCX_TEXT_BOX, DOCX_PICTURE, DOCX_OLD_PICTURE, DOCX_NEVER,
  DOCX_FIELD_MARK, DOCX_SIMPLE_FIELD, DOCX_INSTRUCTION, DOCX_FORM_DATA,
  DOCX_CONTROL, DOCX_CONTROL_PROPERTIES, DOCX_CONTROL_CONTENT
};

extern const BeaktaXmlName beakta_docx_body_names[];
extern const guint         beakta_docx_body_n_names;

/* A table whose row is being read. */
typedef struct
{
  gboolean has_style;                /* its style marks the first row ... */
  gboolean marks_first_row;          /* ... and it says that it has one; the first row is still to come */
  gboolean in_row;
  gboolean is_header;
  gboolean is_deleted;
  guint    column;

  gboolean has_cell;                 /* a cell is open in the flow */
  gboolean awaits_cell;              /* a cell has begun, its properties are still to come */
  gboolean drops_cell;               /* it was deleted: what is in it is not read */
  guint    span;
} BeaktaDocxGrid;

/* A stream of blocks: the part itself, or a note or text box inside it. */
typedef struct _BeaktaDocxStream BeaktaDocxStream;

struct _BeaktaDocxStream
{
  BeaktaDocxStream *around;          /* nullable */
  BeaktaFlow       *flow;
  GArray           *grids;           /* of BeaktaDocxGrid, outermost first */
  GString          *before;          /* the block before, in the same row: what a form field answers to */
  char             *note;            /* nullable: key of the note or comment that this is */
  char             *author;          /* nullable: of the comment, as date */
  char             *date;

  /* The paragraph */
  gboolean          in_paragraph;
  gboolean          in_properties;
  gboolean          has_begun;
  gboolean          goes_on;         /* marks before were deleted, and there is content before them */
  gboolean          mark_is_deleted;
  gboolean          is_heading;
  char             *style;
  guint             numbering;
  guint             level;
  guint             outline;
};

typedef struct
{
  BeaktaDocx       *docx;
  BeaktaDocxStream *stream;
  const char       *notes;           /* nullable: prefix of the notes that this part is made of */
  BeaktaDocxFields *fields;
  gboolean          shows_figures;   /* it is the main part: of headers and notes they are ornaments */

  /* The run */
  gboolean          in_row_properties;
  BeaktaFace        face;
  gboolean          is_hidden;
  gboolean          in_text;
  gboolean          has_choice;      /* of the alternatives that are open */
} BeaktaDocxBody;

void              beakta_docx_body_push_stream         (BeaktaDocxBody            *body,
                                                        BeaktaFlow                *flow);
void              beakta_docx_body_pop_stream          (BeaktaDocxBody            *body);
BeaktaDocxGrid   *beakta_docx_stream_get_grid          (BeaktaDocxStream          *stream);
void              beakta_docx_stream_begin_paragraph   (BeaktaDocxStream          *stream);
void              beakta_docx_body_ensure_paragraph    (BeaktaDocxBody            *body);
void              beakta_docx_body_end_paragraph       (BeaktaDocxBody            *body);
void              beakta_docx_stream_take_property     (BeaktaDocxStream          *stream,
                                                        int                        token,
                                                        const BeaktaXmlAttributes *attributes);
void              beakta_docx_body_take_run_property   (BeaktaDocxBody            *body,
                                                        int                        token,
                                                        const BeaktaXmlAttributes *attributes);
gboolean          beakta_docx_body_is_visible          (BeaktaDocxBody            *body);
void              beakta_docx_body_add_text            (BeaktaDocxBody            *body,
                                                        const char                *utf8,
                                                        gsize                      n_bytes);
void              beakta_docx_body_add_tab             (BeaktaDocxBody            *body);
void              beakta_docx_body_add_symbol          (BeaktaDocxBody            *body,
                                                        const BeaktaXmlAttributes *attributes);
void              beakta_docx_body_begin_run           (BeaktaDocxBody            *body);
void              beakta_docx_stream_begin_table       (BeaktaDocxStream          *stream);
void              beakta_docx_body_take_table_property (BeaktaDocxBody            *body,
                                                        int                        token,
                                                        const BeaktaXmlAttributes *attributes);
void              beakta_docx_stream_begin_row         (BeaktaDocxStream          *stream);
void              beakta_docx_stream_end_row           (BeaktaDocxStream          *stream);
void              beakta_docx_stream_begin_cell        (BeaktaDocxStream          *stream);
void              beakta_docx_stream_ensure_cell       (BeaktaDocxStream          *stream);
void              beakta_docx_stream_drop_cell         (BeaktaDocxStream          *stream);
void              beakta_docx_stream_end_cell          (BeaktaDocxStream          *stream);

/* Whether the cell that is being read was deleted. */
gboolean          beakta_docx_stream_drops_cell        (BeaktaDocxStream          *stream);
void              beakta_docx_body_take_row_property   (BeaktaDocxBody            *body,
                                                        int                        token,
                                                        const BeaktaXmlAttributes *attributes);
void              beakta_docx_body_refer_to_note       (BeaktaDocxBody            *body,
                                                        const BeaktaXmlAttributes *attributes,
                                                        gboolean                   is_endnote);
void              beakta_docx_body_refer_to_comment    (BeaktaDocxBody            *body,
                                                        const BeaktaXmlAttributes *attributes);

/* Returns: whether it is a note; separators are none. */
gboolean          beakta_docx_body_begin_note          (BeaktaDocxBody            *body,
                                                        const BeaktaXmlAttributes *attributes);
void              beakta_docx_body_end_note            (BeaktaDocxBody            *body);
void              beakta_docx_body_end_text_box        (BeaktaDocxBody            *body);

G_END_DECLS
