/* The body of a Word document: streams of paragraphs, and the runs of text in them. */

#include "beakta-docx-body-private.h"

#include <stdlib.h>
#include <string.h>

/* Streams */

void
beakta_docx_body_push_stream (BeaktaDocxBody *body,
                              BeaktaFlow     *flow)
{
  BeaktaDocxStream *stream = g_new0 (BeaktaDocxStream, 1);

  stream->around = body->stream;
  stream->flow = flow;
  stream->grids = g_array_new (FALSE, FALSE, sizeof (BeaktaDocxGrid));
  stream->before = g_string_new (NULL);
  body->stream = stream;
}

void
beakta_docx_body_pop_stream (BeaktaDocxBody *body)
{
  BeaktaDocxStream *stream = body->stream;

  body->stream = stream->around;
  g_array_unref (stream->grids);
  g_string_free (stream->before, TRUE);
  g_free (stream->note);
  g_free (stream->author);
  g_free (stream->date);
  g_free (stream->style);
  g_free (stream);
}

BeaktaDocxGrid *
beakta_docx_stream_get_grid (BeaktaDocxStream *stream)
{
  return stream->grids->len > 0 ? &g_array_index (stream->grids, BeaktaDocxGrid, stream->grids->len - 1) : NULL;
}

/* Paragraphs */

void
beakta_docx_stream_begin_paragraph (BeaktaDocxStream *stream)
{
  stream->in_paragraph = TRUE;
  stream->has_begun = FALSE;
  stream->mark_is_deleted = FALSE;
  g_clear_pointer (&stream->style, g_free);
  stream->numbering = stream->level = stream->outline = BEAKTA_DOCX_UNSET;
}

static guint
get_heading (BeaktaDocxBody   *body,
             BeaktaDocxStream *stream)
{
  if (stream->outline != BEAKTA_DOCX_UNSET)
    return stream->outline < BEAKTA_DOCX_LEVELS ? stream->outline + 1 : 0;

  return beakta_docx_styles_get_heading (body->docx->styles, stream->style);
}

/* (transfer full) (nullable): the paragraph's number or bullet. */
static char *
make_label (BeaktaDocxBody   *body,
            BeaktaDocxStream *stream,
            guint            *level)
{
  guint numbering = stream->numbering;

  *level = 0;
  if (numbering == BEAKTA_DOCX_UNSET)
    {
      if (!beakta_docx_styles_get_number (body->docx->styles, stream->style, &numbering, level))
        return NULL;
    }
  if (stream->level != BEAKTA_DOCX_UNSET)
    *level = stream->level;

  return numbering > 0 ? beakta_docx_numbering_next (body->docx->numbering, numbering, *level) : NULL;
}

/* Called when its properties are known, or when there is content. Of paragraphs that became one because the marks between them
 * were deleted, the first that has any content gives it its style and number, as in Word. */
void
beakta_docx_body_ensure_paragraph (BeaktaDocxBody *body)
{
  BeaktaDocxStream *stream = body->stream;
  g_autofree char *label = NULL;
  guint heading, level;

  if (!stream->in_paragraph || stream->has_begun)
    return;

  stream->has_begun = TRUE;
  if (stream->goes_on && beakta_flow_has_begun (stream->flow))
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

void
beakta_docx_body_end_paragraph (BeaktaDocxBody *body)
{
  BeaktaDocxStream *stream = body->stream;

  if (stream->mark_is_deleted)
    {
      stream->in_paragraph = FALSE;
      stream->goes_on = stream->goes_on || stream->has_begun;
      return;
    }

  beakta_docx_body_ensure_paragraph (body);
  beakta_docx_fields_paragraph_ended (body->fields);
  stream->in_paragraph = stream->goes_on = FALSE;
  if (stream->grids->len > 0 && beakta_flow_has_begun (stream->flow))
    {
      g_autofree char *text = beakta_flow_dup_block (stream->flow);

      g_string_assign (stream->before, text);
    }
  beakta_flow_end_block (stream->flow);
}

void
beakta_docx_stream_take_property (BeaktaDocxStream          *stream,
                                  int                        token,
                                  const BeaktaXmlAttributes *attributes)
{
  switch (token)
    {
    case DOCX_PARAGRAPH_STYLE:
      g_free (stream->style);
      stream->style = beakta_xml_dup (attributes, "val");
      break;
    case DOCX_NUMBER:
      stream->numbering = MAX (beakta_xml_get_int (attributes, "val", 0), 0);
      break;
    case DOCX_LEVEL:
      stream->level = CLAMP (beakta_xml_get_int (attributes, "val", 0), 0, BEAKTA_DOCX_LEVELS - 1);
      break;
    case DOCX_OUTLINE:
      stream->outline = MAX (beakta_xml_get_int (attributes, "val", 9), 0);
      break;
    default:
      break;
    }
}

/* Runs */

void
beakta_docx_body_take_run_property (BeaktaDocxBody            *body,
                                    int                        token,
                                    const BeaktaXmlAttributes *attributes)
{
  gboolean is_on = beakta_xml_is_on (attributes, "val");
  g_autofree char *style = NULL;

  switch (token)
    {
    case DOCX_RUN_STYLE:
      style = beakta_xml_dup (attributes, "val");
      body->face |= beakta_docx_styles_get_face (body->docx->styles, style);
      break;
    case DOCX_BOLD:
      body->face = (body->face & ~BEAKTA_FACE_STRONG) | (is_on ? BEAKTA_FACE_STRONG : 0);
      break;
    case DOCX_ITALIC:
      body->face = (body->face & ~BEAKTA_FACE_EMPHASIS) | (is_on ? BEAKTA_FACE_EMPHASIS : 0);
      break;
    case DOCX_HIDDEN:
      body->is_hidden = is_on;
      break;
    default:
      break;
    }
}

gboolean
beakta_docx_body_is_visible (BeaktaDocxBody *body)
{
  return !body->is_hidden && beakta_docx_fields_show (body->fields);
}

void
beakta_docx_body_add_text (BeaktaDocxBody *body,
                           const char     *utf8,
                           gsize           n_bytes)
{
  BeaktaDocxStream *stream = body->stream;

  if (body->is_hidden && n_bytes > 0)
    beakta_flow_notice (body->docx->flow, "hidden-text");
  if (!beakta_docx_body_is_visible (body))
    return;

  beakta_docx_body_ensure_paragraph (body);
  if (stream->note != NULL && !beakta_flow_has_begun (stream->flow))
    {
      for (; n_bytes > 0 && *utf8 == ' '; n_bytes--)
        utf8++;
    }
  beakta_flow_set_face (stream->flow, stream->is_heading ? body->face & ~BEAKTA_FACE_STRONG : body->face);
  beakta_flow_add (stream->flow, utf8, n_bytes);
}

/* In a cell a DOCX_TAB would look like the next cell. */
void
beakta_docx_body_add_tab (BeaktaDocxBody *body)
{
  beakta_docx_body_add_text (body, body->stream->grids->len > 0 ? " " : "\t", 1);
}

void
beakta_docx_body_add_symbol (BeaktaDocxBody            *body,
                             const BeaktaXmlAttributes *attributes)
{
  g_autofree char *font = beakta_xml_dup (attributes, "font");
  g_autofree char *code = beakta_xml_dup (attributes, "char");
  guint number = code != NULL ? strtoul (code, NULL, 16) : 0;
  const char *text = font != NULL ? beakta_docx_symbol (font, number) : NULL;
  char utf8[6];

  if (text == NULL && number >= 0x20 && number < 0xe000)
    beakta_docx_body_add_text (body, utf8, g_unichar_to_utf8 (number, utf8));
  else if (text != NULL && strcmp (text, "\xe2\x98\x90") == 0 && beakta_docx_body_is_visible (body))
    beakta_docx_fields_add_checkbox (body->fields, body->stream->flow, FALSE);
  else if (text != NULL && strcmp (text, "\xe2\x98\x92") == 0 && beakta_docx_body_is_visible (body))
    beakta_docx_fields_add_checkbox (body->fields, body->stream->flow, TRUE);
  else if (text != NULL)
    beakta_docx_body_add_text (body, text, strlen (text));
}

void
beakta_docx_body_begin_run (BeaktaDocxBody *body)
{
  body->face = BEAKTA_FACE_PLAIN;
  body->is_hidden = FALSE;
  beakta_docx_body_ensure_paragraph (body);
  beakta_docx_fields_run_began (body->fields, body->stream->flow, body->stream->before->str);
}
