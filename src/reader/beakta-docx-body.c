/* The body of a Word document, and everything built like one: notes, headers, footers, text boxes.
 *
 * (1) The final text is shown: what is inserted or moved here is text, what is deleted or moved away is not. A paragraph whose
 *     mark was deleted goes on in the next one.
 * (2) Of mc:AlternateContent one branch is taken, so that a text box comes once.
 * (3) Field codes are no text; field results are. A filled form field is a FIELD or a CHECKBOX.
 * (4) Text boxes, whose paragraphs stand inside a paragraph, follow the block that they are anchored in.
 */

#include "beakta-docx-body-private.h"

#include <string.h>

static void
begin_link (BeaktaDocxBody            *body,
            const BeaktaXmlAttributes *attributes)
{
  g_autofree char *id = beakta_xml_dup (attributes, "id");
  const BeaktaRelation *relation = id != NULL ? beakta_relations_lookup (body->docx->relations, id) : NULL;

  beakta_docx_body_ensure_paragraph (body);
  if (relation != NULL && relation->is_external && beakta_docx_body_is_visible (body))
    beakta_flow_begin_link (body->stream->flow, relation->target);
}

static void
show_picture (BeaktaDocxBody            *body,
              const BeaktaXmlAttributes *attributes,
              const char                *attribute)
{
  g_autofree char *id = beakta_xml_dup (attributes, attribute);
  const BeaktaRelation *relation = id != NULL ? beakta_relations_lookup (body->docx->relations, id) : NULL;

  if (relation != NULL && !relation->is_external && body->shows_figures && beakta_docx_body_is_visible (body))
    beakta_flow_add_figure (body->docx->flow, relation->target);
}

static void
tell_of_changes (BeaktaDocxBody *body)
{
  beakta_flow_notice (body->docx->flow, "tracked-changes");
}

/* Events */

/* Elements inside w:pPr, w:rPr, w:trPr and w:tcPr. Returns: whether it was one. */
static gboolean
take_property (BeaktaDocxBody            *body,
               int                        token,
               const BeaktaXmlAttributes *attributes)
{
  BeaktaDocxStream *stream = body->stream;

  if (body->in_row_properties)
    beakta_docx_body_take_row_property (body, token, attributes);
  else if (stream->in_properties)
    {
      beakta_docx_stream_take_property (stream, token, attributes);
      if (token == DOCX_DELETED || token == DOCX_MOVED_AWAY)
        stream->mark_is_deleted = TRUE;
    }
  else
    return FALSE;

  if (token >= DOCX_INSERTED && token <= DOCX_CHANGED)
    tell_of_changes (body);

  return TRUE;
}

/* What has words that cannot be read here is told of: nobody is to think that they saw all of it. */
static gboolean
tell_of_unread (BeaktaDocxBody *body,
                const char     *nick)
{
  if (beakta_docx_body_is_visible (body))
    beakta_flow_notice (body->docx->flow, nick);

  return FALSE;
}

static gboolean
begin_structure (BeaktaDocxBody            *body,
                 int                        token,
                 const BeaktaXmlAttributes *attributes)
{
  BeaktaDocxStream *stream = body->stream;
  BeaktaDocxGrid *grid = beakta_docx_stream_get_grid (stream);

  if (beakta_docx_stream_drops_cell (stream) && (token == DOCX_TABLE || token == DOCX_P))
    return FALSE;

  switch (token)
    {
    case DOCX_TABLE:                         /* one inside a paragraph, which some programs write, ends it */
      beakta_docx_stream_ensure_cell (stream);
      stream->goes_on = stream->in_paragraph = FALSE;
      beakta_docx_stream_begin_table (stream);
      return TRUE;
    case DOCX_TABLE_STYLE:
    case DOCX_TABLE_LOOK:
      beakta_docx_body_take_table_property (body, token, attributes);
      return TRUE;
    case DOCX_ROW:
      if (grid == NULL || grid->in_row)
        return FALSE;
      beakta_docx_stream_begin_row (stream);
      return TRUE;
    case DOCX_ROW_PROPERTIES:
      body->in_row_properties = grid != NULL && grid->in_row;
      return body->in_row_properties;
    case DOCX_CELL:
      if (grid == NULL || !grid->in_row || grid->is_deleted || grid->has_cell)
        return FALSE;
      beakta_docx_stream_begin_cell (stream);
      return TRUE;
    case DOCX_SPAN:
      if (grid != NULL)
        grid->span = CLAMP (beakta_xml_get_int (attributes, "val", 1), 1, 1 << 10);
      return TRUE;
    case DOCX_P:
      if (stream->in_paragraph)
        return FALSE;
      beakta_docx_stream_ensure_cell (stream);
      beakta_docx_stream_begin_paragraph (stream);
      return TRUE;
    case DOCX_PARAGRAPH_PROPERTIES:
      stream->in_properties = TRUE;
      return TRUE;
    case DOCX_NOTE:
      return beakta_docx_body_begin_note (body, attributes);
    case DOCX_TEXT_BOX:
      beakta_docx_body_push_stream (body, beakta_flow_new_piece (body->docx->flow));
      return TRUE;
    default:
      return TRUE;
    }
}

static gboolean
begin_inline (BeaktaDocxBody            *body,
              int                        token,
              const BeaktaXmlAttributes *attributes)
{
  switch (token)
    {
    case DOCX_R:
      beakta_docx_body_begin_run (body);
      return TRUE;
    case DOCX_T:
    case DOCX_MATHS_TEXT:
      body->in_text = TRUE;
      return TRUE;
    case DOCX_TAB:
      beakta_docx_body_add_tab (body);
      return TRUE;
    case DOCX_BREAK:
      if (!beakta_xml_has (attributes, "type") || beakta_xml_is (attributes, "type", "textWrapping"))
        beakta_docx_body_add_text (body, "\n", 1);
      return TRUE;
    case DOCX_HYPHEN:
      beakta_docx_body_add_text (body, "\xe2\x80\x91", 3);
      return TRUE;
    case DOCX_SYMBOL:
      beakta_docx_body_add_symbol (body, attributes);
      return TRUE;
    case DOCX_HYPERLINK:
      begin_link (body, attributes);
      return TRUE;
    case DOCX_FOOTNOTE_REFERENCE:
    case DOCX_ENDNOTE_REFERENCE:
      beakta_docx_body_refer_to_note (body, attributes, token == DOCX_ENDNOTE_REFERENCE);
      return TRUE;
    case DOCX_COMMENT_REFERENCE:
      beakta_docx_body_refer_to_comment (body, attributes);
      return FALSE;
    case DOCX_PICTURE:
      show_picture (body, attributes, "embed");
      return TRUE;
    case DOCX_OLD_PICTURE:
      show_picture (body, attributes, "id");
      return TRUE;
    case DOCX_RUN_STYLE:
    case DOCX_BOLD:
    case DOCX_ITALIC:
    case DOCX_HIDDEN:
      beakta_docx_body_take_run_property (body, token, attributes);
      return TRUE;
    default:
      return TRUE;
    }
}

static gboolean
begin_branch (BeaktaDocxBody            *body,
              int                        token,
              const BeaktaXmlAttributes *attributes)
{
  gboolean taken;

  switch (token)
    {
    case DOCX_ALTERNATIVES:
      body->has_choice = FALSE;
      return TRUE;
    case DOCX_CHOICE:
    case DOCX_FALLBACK:
      taken = !body->has_choice;
      body->has_choice = TRUE;
      return taken;
    case DOCX_DELETED:
    case DOCX_MOVED_AWAY:
      tell_of_changes (body);
      return FALSE;
    case DOCX_INSERTED:
    case DOCX_MOVED_HERE:
      tell_of_changes (body);
      return TRUE;
    case DOCX_CHANGED:
      tell_of_changes (body);
      return FALSE;
    case DOCX_CELL_DELETED:
      tell_of_changes (body);
      beakta_docx_stream_drop_cell (body->stream);
      return FALSE;
    case DOCX_CHUNK:
      return tell_of_unread (body, "inserted-files");
    case DOCX_DIAGRAM:
      return tell_of_unread (body, "diagrams");
    case DOCX_NEVER:
      return FALSE;
    default:
      return begin_structure (body, token, attributes) && begin_inline (body, token, attributes);
    }
}

static gboolean
begin_field (BeaktaDocxBody            *body,
             int                        token,
             const BeaktaXmlAttributes *attributes)
{
  BeaktaFlow *flow = body->stream->flow;

  switch (token)
    {
    case DOCX_FIELD_MARK:
      beakta_docx_body_ensure_paragraph (body);
      beakta_docx_fields_mark (body->fields, flow, attributes, body->stream->before->str);
      break;
    case DOCX_SIMPLE_FIELD:
      beakta_docx_body_ensure_paragraph (body);
      beakta_docx_fields_begin_simple (body->fields, flow, attributes, body->stream->before->str);
      break;
    case DOCX_INSTRUCTION:
      beakta_docx_fields_begin_instruction (body->fields);
      break;
    case DOCX_FORM_DATA:
      beakta_docx_fields_begin_form_data (body->fields);
      break;
    case DOCX_CONTROL:
      beakta_docx_fields_begin_control (body->fields);
      break;
    case DOCX_CONTROL_PROPERTIES:
      beakta_docx_fields_begin_properties (body->fields);
      break;
    case DOCX_CONTROL_CONTENT:
      beakta_docx_fields_begin_content (body->fields);
      break;
    default:
      break;
    }

  return TRUE;
}

/* Whether the end of the element undoes what its beginning did. Among properties it stands in no document that a program wrote, and it
 * is passed over: what did not begin must not end. */
static gboolean
has_end (int token)
{
  switch (token)
    {
    case DOCX_TABLE:
    case DOCX_ROW:
    case DOCX_CELL:
    case DOCX_P:
    case DOCX_NOTE:
    case DOCX_TEXT_BOX:
    case DOCX_HYPERLINK:
    case DOCX_SIMPLE_FIELD:
    case DOCX_CONTROL:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
element_began (gpointer                   data,
               int                        token,
               const char                *name,
               const BeaktaXmlAttributes *attributes)
{
  BeaktaDocxBody *body = data;

  if (beakta_docx_fields_take (body->fields, name, attributes))
    return !has_end (token);
  if (token == 0)
    return TRUE;
  if (token >= DOCX_FIELD_MARK)
    return begin_field (body, token, attributes);
  if (take_property (body, token, attributes))
    return token != DOCX_CHANGED && !has_end (token);

  return begin_branch (body, token, attributes);
}

static void
end_structure (BeaktaDocxBody *body,
               int             token)
{
  BeaktaDocxStream *stream = body->stream;

  switch (token)
    {
    case DOCX_TABLE:
      stream->goes_on = FALSE;
      beakta_flow_end_table (stream->flow);
      g_array_set_size (stream->grids, stream->grids->len - 1);
      break;
    case DOCX_ROW:
      beakta_docx_stream_end_row (stream);
      break;
    case DOCX_ROW_PROPERTIES:
      body->in_row_properties = FALSE;
      break;
    case DOCX_CELL:
      beakta_docx_stream_end_cell (stream);
      break;
    case DOCX_CELL_PROPERTIES:
      beakta_docx_stream_ensure_cell (stream);
      break;
    case DOCX_P:
      beakta_docx_body_end_paragraph (body);
      break;
    case DOCX_PARAGRAPH_PROPERTIES:
      stream->in_properties = FALSE;
      if (!stream->mark_is_deleted)
        beakta_docx_body_ensure_paragraph (body);
      break;
    case DOCX_NOTE:
      beakta_docx_body_end_note (body);
      break;
    case DOCX_TEXT_BOX:
      beakta_docx_body_end_text_box (body);
      break;
    default:
      break;
    }
}

static void
element_ended (gpointer data,
               int      token)
{
  BeaktaDocxBody *body = data;

  switch (token)
    {
    case DOCX_T:
    case DOCX_MATHS_TEXT:
      body->in_text = FALSE;
      break;
    case DOCX_HYPERLINK:
      beakta_flow_end_inline (body->stream->flow, BEAKTA_RUN_LINK);
      break;
    case DOCX_ALTERNATIVES:
      body->has_choice = TRUE;
      break;
    case DOCX_SIMPLE_FIELD:
      beakta_docx_fields_end_simple (body->fields, body->stream->flow, body->stream->before->str);
      break;
    case DOCX_INSTRUCTION:
      beakta_docx_fields_end_instruction (body->fields);
      break;
    case DOCX_FORM_DATA:
      beakta_docx_fields_end_form_data (body->fields);
      break;
    case DOCX_CONTROL:
      beakta_docx_fields_end_control (body->fields, body->stream->flow);
      break;
    case DOCX_CONTROL_PROPERTIES:
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
  BeaktaDocxBody *body = data;

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
      beakta_docx_body_add_text (body, utf8, n_bytes);
    }
  else
    beakta_docx_fields_take_text (body->fields, utf8, n_bytes);
}

static gboolean
goes_on (gpointer data)
{
  BeaktaDocxBody *body = data;

  return !beakta_flow_has_failed (body->docx->flow);
}

static const BeaktaXmlHandler handler = {
  .begin = element_began, .end = element_ended, .text = text_came, .more = goes_on,
};

/* A part that broke off leaves streams open. */
static void
drop_streams (BeaktaDocxBody *body)
{
  while (body->stream->around != NULL)
    {
      beakta_flow_free (body->stream->flow);
      beakta_docx_body_pop_stream (body);
    }
  beakta_docx_body_pop_stream (body);
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
  BeaktaDocxBody body = { .docx = docx, .notes = notes };
  gboolean is_read;

  if (relations == NULL)
    return FALSE;

  mine.names = beakta_docx_body_names;
  mine.n_names = beakta_docx_body_n_names;
  mine.spaces = beakta_docx_spaces;
  mine.n_spaces = beakta_docx_n_spaces;
  docx->relations = relations;
  body.fields = beakta_docx_fields_new ();
  body.shows_figures = flow == docx->flow && notes == NULL;
  beakta_docx_body_push_stream (&body, flow);

  is_read = beakta_xml_parse_part (&mine, docx->package, part, &body, error);

  drop_streams (&body);
  beakta_docx_fields_free (body.fields);
  docx->relations = outer;

  return is_read;
}
