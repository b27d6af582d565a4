/* The body of a Word document, and everything built like one: notes, headers, footers, text boxes.
 *
 * (1) The final text is shown: what is inserted or moved here is text, what is deleted or moved away is not.
 * (2) Of mc:AlternateContent one branch is taken, so that a text box comes once.
 * (3) Field codes are no text; field results are. A filled form field is a FIELD or a CHECKBOX.
 * (4) Text boxes, whose paragraphs stand inside a paragraph, follow the block that they are anchored in.
 */

#include "beakta-docx-private.h"

#include "beakta-docx-fields.h"
#include "beakta-numerals.h"

#include <stdlib.h>
#include <string.h>

#define UNSET G_MAXUINT

enum
{
  P = 1, PARAGRAPH_PROPERTIES, PARAGRAPH_STYLE, NUMBER, LEVEL, OUTLINE,
  R, RUN_PROPERTIES, RUN_STYLE, BOLD, ITALIC, HIDDEN,
  T, TAB, BREAK, HYPHEN, SYMBOL, MATHS_TEXT,
  INSERTED, DELETED, MOVED_AWAY, MOVED_HERE, CHANGED,
  TABLE, ROW, ROW_PROPERTIES, HEADER_ROW, SKIPPED_COLUMNS, CELL, CELL_PROPERTIES, SPAN,
  FOOTNOTE_REFERENCE, ENDNOTE_REFERENCE, NOTE, COMMENT_REFERENCE,
  HYPERLINK, ALTERNATIVES, CHOICE, FALLBACK, TEXT_BOX, NEVER,
  FIELD_MARK, SIMPLE_FIELD, INSTRUCTION, FORM_DATA,
  CONTROL, CONTROL_PROPERTIES, CONTROL_CONTENT
};

static const BeaktaXmlName names[] = {
  { BEAKTA_NS_WORD, "p", P },
  { BEAKTA_NS_WORD, "pPr", PARAGRAPH_PROPERTIES },
  { BEAKTA_NS_WORD, "pStyle", PARAGRAPH_STYLE },
  { BEAKTA_NS_WORD, "numId", NUMBER },
  { BEAKTA_NS_WORD, "ilvl", LEVEL },
  { BEAKTA_NS_WORD, "outlineLvl", OUTLINE },
  { BEAKTA_NS_WORD, "r", R },
  { BEAKTA_NS_WORD, "rPr", RUN_PROPERTIES },
  { BEAKTA_NS_WORD, "rStyle", RUN_STYLE },
  { BEAKTA_NS_WORD, "b", BOLD },
  { BEAKTA_NS_WORD, "i", ITALIC },
  { BEAKTA_NS_WORD, "vanish", HIDDEN },
  { BEAKTA_NS_WORD, "t", T },
  { BEAKTA_NS_WORD, "tab", TAB },
  { BEAKTA_NS_WORD, "ptab", TAB },
  { BEAKTA_NS_WORD, "br", BREAK },
  { BEAKTA_NS_WORD, "cr", BREAK },
  { BEAKTA_NS_WORD, "noBreakHyphen", HYPHEN },
  { BEAKTA_NS_WORD, "sym", SYMBOL },
  { BEAKTA_NS_MATHS, "t", MATHS_TEXT },
  { BEAKTA_NS_WORD, "ins", INSERTED },
  { BEAKTA_NS_WORD, "del", DELETED },
  { BEAKTA_NS_WORD, "moveFrom", MOVED_AWAY },
  { BEAKTA_NS_WORD, "moveTo", MOVED_HERE },
  { BEAKTA_NS_WORD, "rPrChange", CHANGED },
  { BEAKTA_NS_WORD, "pPrChange", CHANGED },
  { BEAKTA_NS_WORD, "tblPrChange", CHANGED },
  { BEAKTA_NS_WORD, "tcPrChange", CHANGED },
  { BEAKTA_NS_WORD, "trPrChange", CHANGED },
  { BEAKTA_NS_WORD, "tblPrExChange", CHANGED },
  { BEAKTA_NS_WORD, "tbl", TABLE },
  { BEAKTA_NS_WORD, "tr", ROW },
  { BEAKTA_NS_WORD, "trPr", ROW_PROPERTIES },
  { BEAKTA_NS_WORD, "tblHeader", HEADER_ROW },
  { BEAKTA_NS_WORD, "gridBefore", SKIPPED_COLUMNS },
  { BEAKTA_NS_WORD, "tc", CELL },
  { BEAKTA_NS_WORD, "tcPr", CELL_PROPERTIES },
  { BEAKTA_NS_WORD, "gridSpan", SPAN },
  { BEAKTA_NS_WORD, "footnoteReference", FOOTNOTE_REFERENCE },
  { BEAKTA_NS_WORD, "endnoteReference", ENDNOTE_REFERENCE },
  { BEAKTA_NS_WORD, "footnote", NOTE },
  { BEAKTA_NS_WORD, "endnote", NOTE },
  { BEAKTA_NS_WORD, "commentReference", COMMENT_REFERENCE },
  { BEAKTA_NS_WORD, "hyperlink", HYPERLINK },
  { BEAKTA_NS_COMPATIBILITY, "AlternateContent", ALTERNATIVES },
  { BEAKTA_NS_COMPATIBILITY, "Choice", CHOICE },
  { BEAKTA_NS_COMPATIBILITY, "Fallback", FALLBACK },
  { BEAKTA_NS_WORD, "txbxContent", TEXT_BOX },
  { BEAKTA_NS_WORD, "sectPr", NEVER },
  { BEAKTA_NS_WORD, "rt", NEVER },
  { BEAKTA_NS_WORD, "tblPr", NEVER },
  { BEAKTA_NS_WORD, "tblGrid", NEVER },
  { BEAKTA_NS_WORD, "fldChar", FIELD_MARK },
  { BEAKTA_NS_WORD, "fldSimple", SIMPLE_FIELD },
  { BEAKTA_NS_WORD, "instrText", INSTRUCTION },
  { BEAKTA_NS_WORD, "ffData", FORM_DATA },
  { BEAKTA_NS_WORD, "sdt", CONTROL },
  { BEAKTA_NS_WORD, "sdtPr", CONTROL_PROPERTIES },
  { BEAKTA_NS_WORD, "sdtContent", CONTROL_CONTENT },
};

/* A table whose row is being read. */
typedef struct
{
  gboolean in_row;
  gboolean is_header;
  gboolean is_deleted;
  guint    column;

  gboolean has_cell;                 /* a cell is open in the flow */
  gboolean awaits_cell;              /* a cell has begun, its properties are still to come */
  guint    span;
} Grid;

/* A stream of blocks: the part itself, or a note or text box inside it. */
typedef struct _Stream Stream;

struct _Stream
{
  Stream     *around;                /* nullable */
  BeaktaFlow *flow;
  GArray     *grids;                 /* of Grid, outermost first */
  GString    *before;                /* the block before, in the same row: what a form field answers to */
  char       *note;                  /* nullable: key of the note that this is */

  /* The paragraph */
  gboolean    in_paragraph;
  gboolean    in_properties;
  gboolean    has_begun;
  gboolean    goes_on;               /* the mark of the paragraph before was deleted */
  gboolean    mark_is_deleted;
  gboolean    is_heading;
  char       *style;
  guint       numbering;
  guint       level;
  guint       outline;
};

typedef struct
{
  BeaktaDocx       *docx;
  Stream           *stream;
  const char       *notes;           /* nullable: prefix of the notes that this part is made of */
  BeaktaDocxFields *fields;

  /* The run */
  gboolean          in_row_properties;
  BeaktaFace        face;
  gboolean          is_hidden;
  gboolean          in_text;
  gboolean          has_choice;      /* of the alternatives that are open */
} Body;

/* Streams */

static void
push_stream (Body       *body,
             BeaktaFlow *flow)
{
  Stream *stream = g_new0 (Stream, 1);

  stream->around = body->stream;
  stream->flow = flow;
  stream->grids = g_array_new (FALSE, FALSE, sizeof (Grid));
  stream->before = g_string_new (NULL);
  body->stream = stream;
}

static void
pop_stream (Body *body)
{
  Stream *stream = body->stream;

  body->stream = stream->around;
  g_array_unref (stream->grids);
  g_string_free (stream->before, TRUE);
  g_free (stream->note);
  g_free (stream->style);
  g_free (stream);
}

static Grid *
get_grid (Stream *stream)
{
  return stream->grids->len > 0 ? &g_array_index (stream->grids, Grid, stream->grids->len - 1) : NULL;
}

/* Paragraphs */

static void
begin_paragraph (Stream *stream)
{
  stream->in_paragraph = TRUE;
  stream->has_begun = FALSE;
  stream->mark_is_deleted = FALSE;
  stream->is_heading = FALSE;
  g_clear_pointer (&stream->style, g_free);
  stream->numbering = stream->level = stream->outline = UNSET;
}

static guint
get_heading (Body   *body,
             Stream *stream)
{
  if (stream->outline != UNSET)
    return stream->outline < BEAKTA_DOCX_LEVELS ? stream->outline + 1 : 0;

  return beakta_docx_styles_get_heading (body->docx->styles, stream->style);
}

/* (transfer full) (nullable): the paragraph's number or bullet. */
static char *
make_label (Body   *body,
            Stream *stream,
            guint  *level)
{
  guint numbering = stream->numbering;

  *level = 0;
  if (numbering == UNSET)
    {
      if (!beakta_docx_styles_get_number (body->docx->styles, stream->style, &numbering, level))
        return NULL;
    }
  if (stream->level != UNSET)
    *level = stream->level;

  return numbering > 0 ? beakta_docx_numbering_next (body->docx->numbering, numbering, *level) : NULL;
}

/* Called when its properties are known, or when there is content without any. */
static void
ensure_paragraph (Body *body)
{
  Stream *stream = body->stream;
  g_autofree char *label = NULL;
  guint heading, level;

  if (!stream->in_paragraph || stream->has_begun)
    return;

  stream->has_begun = TRUE;
  if (stream->goes_on && beakta_flow_is_in_block (stream->flow))
    return;

  heading = get_heading (body, stream);
  label = make_label (body, stream, &level);
  stream->is_heading = heading > 0;

  if (heading > 0)
    beakta_flow_begin_block (stream->flow, BEAKTA_RUN_HEADING, heading, label);
  else if (label != NULL)
    beakta_flow_begin_block (stream->flow, BEAKTA_RUN_LIST_ITEM, level + 1, label);
  else
    beakta_flow_begin_block (stream->flow, BEAKTA_RUN_PARAGRAPH, 0, NULL);
}

static void
end_paragraph (Body *body)
{
  Stream *stream = body->stream;

  ensure_paragraph (body);
  beakta_docx_fields_paragraph_ended (body->fields);

  stream->in_paragraph = FALSE;
  stream->goes_on = stream->mark_is_deleted;
  if (stream->goes_on)
    return;

  if (stream->grids->len > 0 && beakta_flow_has_begun (stream->flow))
    {
      g_autofree char *text = beakta_flow_dup_block (stream->flow);

      g_string_assign (stream->before, text);
    }
  beakta_flow_end_block (stream->flow);
}

static void
take_paragraph_property (Stream                    *stream,
                         int                        token,
                         const BeaktaXmlAttributes *attributes)
{
  switch (token)
    {
    case PARAGRAPH_STYLE:
      g_free (stream->style);
      stream->style = beakta_xml_dup (attributes, "val");
      break;
    case NUMBER:
      stream->numbering = MAX (beakta_xml_get_int (attributes, "val", 0), 0);
      break;
    case LEVEL:
      stream->level = CLAMP (beakta_xml_get_int (attributes, "val", 0), 0, BEAKTA_DOCX_LEVELS - 1);
      break;
    case OUTLINE:
      stream->outline = MAX (beakta_xml_get_int (attributes, "val", 9), 0);
      break;
    default:
      break;
    }
}

/* Runs */

static void
take_run_property (Body                      *body,
                   int                        token,
                   const BeaktaXmlAttributes *attributes)
{
  gboolean is_on = beakta_xml_is_on (attributes, "val");
  g_autofree char *style = NULL;

  switch (token)
    {
    case RUN_STYLE:
      style = beakta_xml_dup (attributes, "val");
      body->face |= beakta_docx_styles_get_face (body->docx->styles, style);
      break;
    case BOLD:
      body->face = (body->face & ~BEAKTA_FACE_STRONG) | (is_on ? BEAKTA_FACE_STRONG : 0);
      break;
    case ITALIC:
      body->face = (body->face & ~BEAKTA_FACE_EMPHASIS) | (is_on ? BEAKTA_FACE_EMPHASIS : 0);
      break;
    case HIDDEN:
      body->is_hidden = is_on;
      break;
    default:
      break;
    }
}

static gboolean
is_visible (Body *body)
{
  return !body->is_hidden && beakta_docx_fields_show (body->fields);
}

static void
add_text (Body       *body,
          const char *utf8,
          gsize       n_bytes)
{
  Stream *stream = body->stream;

  if (body->is_hidden && n_bytes > 0)
    beakta_flow_notice (body->docx->flow, "hidden-text");
  if (!is_visible (body))
    return;

  ensure_paragraph (body);
  if (stream->note != NULL && !beakta_flow_has_begun (stream->flow))
    {
      for (; n_bytes > 0 && *utf8 == ' '; n_bytes--)
        utf8++;
    }
  beakta_flow_set_face (stream->flow, stream->is_heading ? body->face & ~BEAKTA_FACE_STRONG : body->face);
  beakta_flow_add (stream->flow, utf8, n_bytes);
}

/* In a cell a TAB would look like the next cell. */
static void
add_tab (Body *body)
{
  add_text (body, body->stream->grids->len > 0 ? " " : "\t", 1);
}

static void
add_symbol (Body                      *body,
            const BeaktaXmlAttributes *attributes)
{
  g_autofree char *font = beakta_xml_dup (attributes, "font");
  g_autofree char *code = beakta_xml_dup (attributes, "char");
  guint number = code != NULL ? strtoul (code, NULL, 16) : 0;
  const char *text = font != NULL ? beakta_docx_symbol (font, number) : NULL;
  char utf8[6];

  if (text == NULL && number >= 0x20 && number < 0xe000)
    add_text (body, utf8, g_unichar_to_utf8 (number, utf8));
  else if (text != NULL && strcmp (text, "\xe2\x98\x90") == 0 && is_visible (body))
    beakta_docx_fields_add_checkbox (body->fields, body->stream->flow, FALSE);
  else if (text != NULL && strcmp (text, "\xe2\x98\x92") == 0 && is_visible (body))
    beakta_docx_fields_add_checkbox (body->fields, body->stream->flow, TRUE);
  else if (text != NULL)
    add_text (body, text, strlen (text));
}

static void
begin_run (Body *body)
{
  body->face = BEAKTA_FACE_PLAIN;
  body->is_hidden = FALSE;
  ensure_paragraph (body);
  beakta_docx_fields_run_began (body->fields, body->stream->flow, body->stream->before->str);
}

/* Tables */

static void
begin_table (Stream *stream)
{
  Grid grid = { 0 };

  beakta_flow_begin_table (stream->flow);
  g_array_append_val (stream->grids, grid);
}

static void
begin_row (Stream *stream)
{
  Grid *grid = get_grid (stream);

  *grid = (Grid) { .in_row = TRUE };
  g_string_truncate (stream->before, 0);
  beakta_flow_begin_row (stream->flow);
}

static void
end_row (Stream *stream)
{
  get_grid (stream)->in_row = FALSE;
  beakta_flow_end_row (stream->flow);
}

static void
begin_cell (Stream *stream)
{
  Grid *grid = get_grid (stream);

  grid->awaits_cell = TRUE;
  grid->span = 1;
}

static void
ensure_cell (Stream *stream)
{
  Grid *grid = get_grid (stream);

  if (grid == NULL || !grid->awaits_cell)
    return;

  grid->awaits_cell = FALSE;
  grid->has_cell = TRUE;
  beakta_flow_begin_cell (stream->flow, grid->column, grid->span, grid->is_header);
  grid->column += grid->span;
}

static void
end_cell (Stream *stream)
{
  ensure_cell (stream);
  stream->goes_on = FALSE;
  get_grid (stream)->has_cell = FALSE;
  beakta_flow_end_cell (stream->flow);
}

static void
take_row_property (Body                      *body,
                   int                        token,
                   const BeaktaXmlAttributes *attributes)
{
  Grid *grid = get_grid (body->stream);

  switch (token)
    {
    case HEADER_ROW:
      grid->is_header = beakta_xml_is_on (attributes, "val");
      break;
    case SKIPPED_COLUMNS:
      grid->column = CLAMP (beakta_xml_get_int (attributes, "val", 0), 0, 1 << 10);
      break;
    case DELETED:
      grid->is_deleted = TRUE;
      break;
    default:
      break;
    }
}

/* Notes, links, text boxes */

static void
refer_to_note (Body                      *body,
               const BeaktaXmlAttributes *attributes,
               gboolean                   is_endnote)
{
  g_autofree char *id = beakta_xml_dup (attributes, "id");
  g_autofree char *key = g_strconcat (is_endnote ? "e" : "f", id != NULL ? id : "", NULL);
  g_autoptr(GString) label = g_string_new (NULL);
  g_autofree char *mark = NULL;
  gpointer stolen_key = NULL, flow = NULL;

  if (!is_visible (body) || !g_hash_table_steal_extended (body->docx->notes, key, &stolen_key, &flow))
    return;

  g_free (stolen_key);
  if (is_endnote)
    beakta_numerals_append (label, BEAKTA_NUMERALS_LOWER_ROMAN, ++body->docx->n_endnotes);
  else
    g_string_printf (label, "%u", ++body->docx->n_footnotes);

  mark = g_strdup_printf ("[%s]", label->str);
  add_text (body, mark, strlen (mark));
  beakta_flow_queue (body->stream->flow, flow, BEAKTA_RUN_FOOTNOTE, label->str);
}

static gboolean
begin_note (Body                      *body,
            const BeaktaXmlAttributes *attributes)
{
  g_autofree char *id = beakta_xml_dup (attributes, "id");

  /* Separators have a type; notes have none, or "normal". */
  if (body->notes == NULL || id == NULL ||
      (beakta_xml_has (attributes, "type") && !beakta_xml_is (attributes, "type", "normal")))
    return FALSE;

  push_stream (body, beakta_flow_new_piece (body->docx->flow));
  body->stream->note = g_strconcat (body->notes, id, NULL);
  return TRUE;
}

static void
end_note (Body *body)
{
  beakta_flow_end_block (body->stream->flow);
  g_hash_table_insert (body->docx->notes, g_strdup (body->stream->note), body->stream->flow);
  pop_stream (body);
}

static void
end_text_box (Body *body)
{
  BeaktaFlow *flow = body->stream->flow;

  pop_stream (body);
  beakta_flow_queue (body->stream->flow, flow, BEAKTA_RUN_ASIDE, NULL);
}

static void
begin_link (Body                      *body,
            const BeaktaXmlAttributes *attributes)
{
  g_autofree char *id = beakta_xml_dup (attributes, "id");
  const BeaktaRelation *relation = id != NULL ? beakta_relations_lookup (body->docx->relations, id) : NULL;

  ensure_paragraph (body);
  if (relation != NULL && relation->is_external && is_visible (body))
    beakta_flow_begin_inline (body->stream->flow, BEAKTA_RUN_LINK, relation->target);
}

static void
tell_of_changes (Body *body)
{
  beakta_flow_notice (body->docx->flow, "tracked-changes");
}

/* Events */

/* Elements inside w:pPr, w:rPr, w:trPr and w:tcPr. Returns: whether it was one. */
static gboolean
take_property (Body                      *body,
               int                        token,
               const BeaktaXmlAttributes *attributes)
{
  Stream *stream = body->stream;

  if (body->in_row_properties)
    take_row_property (body, token, attributes);
  else if (stream->in_properties)
    {
      take_paragraph_property (stream, token, attributes);
      if (token == DELETED)
        stream->mark_is_deleted = TRUE;
    }
  else
    return FALSE;

  if (token == DELETED || token == INSERTED || token == CHANGED)
    tell_of_changes (body);

  return TRUE;
}

static gboolean
begin_structure (Body                      *body,
                 int                        token,
                 const BeaktaXmlAttributes *attributes)
{
  Stream *stream = body->stream;
  Grid *grid = get_grid (stream);

  switch (token)
    {
    case TABLE:
      ensure_cell (stream);
      stream->goes_on = FALSE;
      begin_table (stream);
      return TRUE;
    case ROW:
      if (grid == NULL || grid->in_row)
        return FALSE;
      begin_row (stream);
      return TRUE;
    case ROW_PROPERTIES:
      body->in_row_properties = grid != NULL && grid->in_row;
      return body->in_row_properties;
    case CELL:
      if (grid == NULL || !grid->in_row || grid->is_deleted || grid->has_cell)
        return FALSE;
      begin_cell (stream);
      return TRUE;
    case SPAN:
      if (grid != NULL)
        grid->span = CLAMP (beakta_xml_get_int (attributes, "val", 1), 1, 1 << 10);
      return TRUE;
    case P:
      if (stream->in_paragraph)
        return FALSE;
      ensure_cell (stream);
      begin_paragraph (stream);
      return TRUE;
    case PARAGRAPH_PROPERTIES:
      stream->in_properties = TRUE;
      return TRUE;
    case NOTE:
      return begin_note (body, attributes);
    case TEXT_BOX:
      push_stream (body, beakta_flow_new_piece (body->docx->flow));
      return TRUE;
    default:
      return TRUE;
    }
}

static gboolean
begin_inline (Body                      *body,
              int                        token,
              const BeaktaXmlAttributes *attributes)
{
  switch (token)
    {
    case R:
      begin_run (body);
      return TRUE;
    case T:
    case MATHS_TEXT:
      body->in_text = TRUE;
      return TRUE;
    case TAB:
      add_tab (body);
      return TRUE;
    case BREAK:
      if (!beakta_xml_has (attributes, "type") || beakta_xml_is (attributes, "type", "textWrapping"))
        add_text (body, "\n", 1);
      return TRUE;
    case HYPHEN:
      add_text (body, "\xe2\x80\x91", 3);
      return TRUE;
    case SYMBOL:
      add_symbol (body, attributes);
      return TRUE;
    case HYPERLINK:
      begin_link (body, attributes);
      return TRUE;
    case FOOTNOTE_REFERENCE:
    case ENDNOTE_REFERENCE:
      refer_to_note (body, attributes, token == ENDNOTE_REFERENCE);
      return TRUE;
    case COMMENT_REFERENCE:
      beakta_flow_notice (body->docx->flow, "comments");
      return FALSE;
    case RUN_STYLE:
    case BOLD:
    case ITALIC:
    case HIDDEN:
      take_run_property (body, token, attributes);
      return TRUE;
    default:
      return TRUE;
    }
}

static gboolean
begin_branch (Body                      *body,
              int                        token,
              const BeaktaXmlAttributes *attributes)
{
  gboolean taken;

  switch (token)
    {
    case ALTERNATIVES:
      body->has_choice = FALSE;
      return TRUE;
    case CHOICE:
    case FALLBACK:
      taken = !body->has_choice;
      body->has_choice = TRUE;
      return taken;
    case DELETED:
    case MOVED_AWAY:
      tell_of_changes (body);
      return FALSE;
    case INSERTED:
    case MOVED_HERE:
      tell_of_changes (body);
      return TRUE;
    case CHANGED:
      tell_of_changes (body);
      return FALSE;
    case NEVER:
      return FALSE;
    default:
      return begin_structure (body, token, attributes) && begin_inline (body, token, attributes);
    }
}

static gboolean
begin_field (Body                      *body,
             int                        token,
             const BeaktaXmlAttributes *attributes)
{
  BeaktaFlow *flow = body->stream->flow;

  switch (token)
    {
    case FIELD_MARK:
      ensure_paragraph (body);
      beakta_docx_fields_mark (body->fields, flow, attributes, body->stream->before->str);
      break;
    case INSTRUCTION:
      beakta_docx_fields_begin_instruction (body->fields);
      break;
    case FORM_DATA:
      beakta_docx_fields_begin_form_data (body->fields);
      break;
    case CONTROL:
      beakta_docx_fields_begin_control (body->fields);
      break;
    case CONTROL_PROPERTIES:
      beakta_docx_fields_begin_properties (body->fields);
      break;
    case CONTROL_CONTENT:
      beakta_docx_fields_begin_content (body->fields);
      break;
    default:
      break;
    }

  return TRUE;
}

static gboolean
element_began (gpointer                   data,
               int                        token,
               const char                *name,
               const BeaktaXmlAttributes *attributes)
{
  Body *body = data;

  if (beakta_docx_fields_take (body->fields, name, attributes))
    return TRUE;
  if (token == 0)
    return TRUE;
  if (token >= FIELD_MARK)
    return begin_field (body, token, attributes);
  if (take_property (body, token, attributes))
    return token != CHANGED;

  return begin_branch (body, token, attributes);
}

static void
end_structure (Body *body,
               int   token)
{
  Stream *stream = body->stream;

  switch (token)
    {
    case TABLE:
      stream->goes_on = FALSE;
      beakta_flow_end_table (stream->flow);
      g_array_set_size (stream->grids, stream->grids->len - 1);
      break;
    case ROW:
      end_row (stream);
      break;
    case ROW_PROPERTIES:
      body->in_row_properties = FALSE;
      break;
    case CELL:
      end_cell (stream);
      break;
    case CELL_PROPERTIES:
      ensure_cell (stream);
      break;
    case P:
      end_paragraph (body);
      break;
    case PARAGRAPH_PROPERTIES:
      stream->in_properties = FALSE;
      ensure_paragraph (body);
      break;
    case NOTE:
      end_note (body);
      break;
    case TEXT_BOX:
      end_text_box (body);
      break;
    default:
      break;
    }
}

static void
element_ended (gpointer data,
               int      token)
{
  Body *body = data;

  switch (token)
    {
    case T:
    case MATHS_TEXT:
      body->in_text = FALSE;
      break;
    case HYPERLINK:
      beakta_flow_end_inline (body->stream->flow, BEAKTA_RUN_LINK);
      break;
    case ALTERNATIVES:
      body->has_choice = TRUE;
      break;
    case INSTRUCTION:
      beakta_docx_fields_end_instruction (body->fields);
      break;
    case FORM_DATA:
      beakta_docx_fields_end_form_data (body->fields);
      break;
    case CONTROL:
      beakta_docx_fields_end_control (body->fields, body->stream->flow);
      break;
    case CONTROL_PROPERTIES:
      beakta_docx_fields_end_properties (body->fields);
      break;
    default:
      end_structure (body, token);
      break;
    }
}

static void
text_came (gpointer    data,
           const char *utf8,
           gsize       n_bytes)
{
  Body *body = data;

  if (body->in_text)
    {
      g_autofree char *spaced = NULL;

      /* Line ends inside w:t are of the file, not of the text. */
      if (memchr (utf8, '\n', n_bytes) != NULL || memchr (utf8, '\t', n_bytes) != NULL)
        {
          spaced = g_strndup (utf8, n_bytes);
          g_strdelimit (spaced, "\n\t\r", ' ');
          utf8 = spaced;
        }
      add_text (body, utf8, n_bytes);
    }
  else
    beakta_docx_fields_take_text (body->fields, utf8, n_bytes);
}

static gboolean
goes_on (gpointer data)
{
  Body *body = data;

  return !beakta_flow_has_failed (body->docx->flow);
}

static const BeaktaXmlHandler handler = {
  .names = names, .n_names = G_N_ELEMENTS (names),
  .begin = element_began, .end = element_ended, .text = text_came, .more = goes_on,
};

/* A part that broke off leaves streams open. */
static void
drop_streams (Body *body)
{
  while (body->stream->around != NULL)
    {
      beakta_flow_free (body->stream->flow);
      pop_stream (body);
    }
  pop_stream (body);
}

gboolean
beakta_docx_body_read (BeaktaDocx  *docx,
                       const char  *part,
                       BeaktaFlow  *flow,
                       const char  *notes,
                       GError     **error)
{
  g_autoptr(BeaktaRelations) relations = beakta_relations_read (docx->package, part, error);
  BeaktaRelations *outer = docx->relations;
  BeaktaXmlHandler mine = handler;
  Body body = { .docx = docx, .notes = notes };
  gboolean is_read;

  if (relations == NULL)
    return FALSE;

  mine.spaces = beakta_docx_spaces;
  mine.n_spaces = beakta_docx_n_spaces;
  docx->relations = relations;
  body.fields = beakta_docx_fields_new ();
  push_stream (&body, flow);

  is_read = beakta_xml_parse_part (&mine, docx->package, part, &body, error);

  drop_streams (&body);
  beakta_docx_fields_free (body.fields);
  docx->relations = outer;

  return is_read;
}
