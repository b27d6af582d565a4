/* The text of an OpenDocument text, and everything built like it: notes, text boxes, headers and footers.
 *
 * (1) The final text is shown: what was deleted stands in text:tracked-changes, which is passed over.
 * (2) White space is collapsed as the format says; text:s and text:tab stand for what is meant.
 * (3) Numbers that say how often something repeats are not believed beyond what a text can need.
 */

#include "beakta-odt-body-private.h"

/* A field or checkbox may be what the line begins with: a space after it counts. */
static void
note_content (BeaktaOdtBody *odt)
{
  if (odt->stream->in_paragraph && beakta_flow_has_begun (odt->stream->flow))
    odt->stream->spaces.has_content = TRUE;
}

/* Events */

static void
show_picture (BeaktaOdtBody             *odt,
              const BeaktaXmlAttributes *attributes)
{
  g_autofree char *part = beakta_xml_dup (attributes, "href");

  if (part != NULL && odt->shows_figures)
    beakta_flow_add_figure (odt->flow, g_str_has_prefix (part, "./") ? part + 2 : part);
}

static gboolean
begin_inline (BeaktaOdtBody             *odt,
              BeaktaOdtToken             token,
              const BeaktaXmlAttributes *attributes)
{
  switch (token)
    {
    case BEAKTA_ODT_SPAN:
      return beakta_odt_body_begin_span (odt, attributes);
    case BEAKTA_ODT_LINK:
      beakta_odt_body_begin_link (odt, attributes);
      return TRUE;
    case BEAKTA_ODT_SPACES:
      beakta_odt_body_add_spaces (odt, attributes);
      return FALSE;
    case BEAKTA_ODT_TAB:                     /* in a cell a TAB would look like the next cell */
      beakta_odt_body_settle_space (odt);
      beakta_odt_body_add (odt, odt->stream->grids->len > 0 ? " " : "\t", 1);
      return FALSE;
    case BEAKTA_ODT_LINE_BREAK:
      odt->stream->spaces.owes_space = FALSE;
      beakta_odt_body_add (odt, "\n", 1);
      return FALSE;
    case BEAKTA_ODT_HIDDEN_TEXT:
      if (!beakta_xml_is (attributes, "is-hidden", "true"))
        return TRUE;
      beakta_flow_notice (odt->flow, "hidden-text");
      return FALSE;
    case BEAKTA_ODT_NOTE:
      beakta_odt_body_begin_note (odt, attributes);
      return TRUE;
    case BEAKTA_ODT_NOTE_CITATION:
      g_free (odt->own_mark);
      odt->own_mark = beakta_xml_dup (attributes, "label");
      return FALSE;
    case BEAKTA_ODT_NOTE_BODY:
    case BEAKTA_ODT_TEXT_BOX:
      beakta_odt_body_push_piece (odt);
      return TRUE;
    case BEAKTA_ODT_PICTURE:
      show_picture (odt, attributes);
      return TRUE;
    default:
      return TRUE;
    }
}

static gboolean
begin_aside (BeaktaOdtBody             *odt,
             BeaktaOdtToken             token,
             const BeaktaXmlAttributes *attributes)
{
  switch (token)
    {
    case BEAKTA_ODT_SECTION:
      if (!beakta_xml_is (attributes, "display", "none"))
        return TRUE;
      beakta_flow_notice (odt->flow, "hidden-text");
      return FALSE;
    case BEAKTA_ODT_HEADER:
    case BEAKTA_ODT_FOOTER:
      return beakta_odt_body_begin_header (odt, attributes);
    case BEAKTA_ODT_CHANGE:
      beakta_flow_notice (odt->flow, "tracked-changes");
      return FALSE;
    case BEAKTA_ODT_COMMENT:
      beakta_odt_body_begin_comment (odt);
      return TRUE;
    case BEAKTA_ODT_AUTHOR:
    case BEAKTA_ODT_DATE:
      odt->stream->said = token == BEAKTA_ODT_AUTHOR ? odt->stream->author : odt->stream->date;
      return odt->stream->said != NULL;
    case BEAKTA_ODT_CHANGES:
    case BEAKTA_ODT_NEVER:
      return FALSE;
    default:
      return begin_inline (odt, token, attributes);
    }
}

static gboolean
begin_in_text (BeaktaOdtBody             *odt,
               BeaktaOdtToken             token,
               const BeaktaXmlAttributes *attributes)
{
  switch (token)
    {
    case BEAKTA_ODT_PARAGRAPH:
    case BEAKTA_ODT_HEADING:
      if (odt->stream->in_paragraph)
        return FALSE;
      beakta_odt_body_begin_block (odt, token, attributes);
      return TRUE;
    case BEAKTA_ODT_LIST:
      beakta_odt_lists_begin (odt->lists, attributes);
      return TRUE;
    case BEAKTA_ODT_LIST_ITEM:
    case BEAKTA_ODT_LIST_HEADER:
      beakta_odt_lists_begin_item (odt->lists, attributes, token == BEAKTA_ODT_LIST_HEADER);
      return TRUE;
    case BEAKTA_ODT_TABLE:
    case BEAKTA_ODT_HEADER_ROWS:
    case BEAKTA_ODT_ROW:
    case BEAKTA_ODT_CELL:
    case BEAKTA_ODT_COVERED_CELL:
      return beakta_odt_body_begin_table_part (odt, token, attributes);
    case BEAKTA_ODT_TEXT:
      odt->shows_figures = TRUE;
      return TRUE;
    default:
      return begin_aside (odt, token, attributes);
    }
}

static gboolean
element_began (gpointer                   data,
               int                        token,
               const char                *name,
               const BeaktaXmlAttributes *attributes)
{
  BeaktaOdtBody *odt = data;

  if (token == BEAKTA_ODT_OTHER)
    return TRUE;

  if (token >= BEAKTA_ODT_LIST_STYLE)
    beakta_odt_lists_define (odt->lists, token, attributes);
  else if (token >= BEAKTA_ODT_STYLE)
    beakta_odt_styles_take (odt->styles, token, attributes);
  else if (token >= BEAKTA_ODT_INPUT)
    {
      if (odt->stream->in_paragraph)
        beakta_odt_body_settle_space (odt);
      beakta_odt_forms_begin (odt->forms, token, attributes, odt->stream->flow, odt->stream->before->str);
      note_content (odt);
    }
  else
    return begin_in_text (odt, token, attributes);

  return TRUE;
}

static void
end_in_text (BeaktaOdtBody  *odt,
             BeaktaOdtToken  token)
{
  switch (token)
    {
    case BEAKTA_ODT_PARAGRAPH:
    case BEAKTA_ODT_HEADING:
      beakta_odt_body_end_block (odt);
      break;
    case BEAKTA_ODT_SPAN:
      if (odt->stream->faces->len > 0)
        g_array_set_size (odt->stream->faces, odt->stream->faces->len - 1);
      break;
    case BEAKTA_ODT_LINK:
      beakta_flow_end_inline (odt->stream->flow, BEAKTA_RUN_LINK);
      break;
    case BEAKTA_ODT_LIST:
      beakta_odt_lists_end (odt->lists);
      break;
    case BEAKTA_ODT_NOTE_BODY:
      beakta_odt_body_end_note_body (odt);
      break;
    case BEAKTA_ODT_TEXT_BOX:
      beakta_odt_body_end_text_box (odt);
      break;
    case BEAKTA_ODT_COMMENT:
      beakta_odt_body_end_comment (odt);
      break;
    case BEAKTA_ODT_AUTHOR:
    case BEAKTA_ODT_DATE:
      odt->stream->said = NULL;
      break;
    case BEAKTA_ODT_HEADER:
    case BEAKTA_ODT_FOOTER:
      beakta_odt_body_end_header (odt, token == BEAKTA_ODT_FOOTER);
      break;
    default:
      beakta_odt_body_end_table_part (odt, token);
      break;
    }
}

static void
element_ended (gpointer data,
               int      token)
{
  BeaktaOdtBody *odt = data;

  if (token >= BEAKTA_ODT_STYLE)
    beakta_odt_styles_end (odt->styles, token);
  else if (token >= BEAKTA_ODT_INPUT)
    {
      beakta_odt_forms_end (odt->forms, token, odt->stream->flow);
      note_content (odt);
    }
  else
    end_in_text (odt, token);
}

static void
text_came (gpointer    data,
           const char *utf8,
           gsize       n_bytes)
{
  BeaktaOdtBody *odt = data;

  if (odt->stream->said != NULL)
    g_string_append_len (odt->stream->said, utf8, n_bytes);
  else if (odt->stream->in_paragraph)
    beakta_odt_body_add_collapsed (odt, utf8, n_bytes);
}

static gboolean
goes_on (gpointer data)
{
  BeaktaOdtBody *odt = data;

  return !beakta_flow_has_failed (odt->flow);
}

BeaktaXmlHandler
beakta_odt_body_make_handler (void)
{
  return (BeaktaXmlHandler) {
    .spaces = beakta_odt_spaces, .n_spaces = beakta_odt_n_spaces,
    .names = beakta_odt_names, .n_names = beakta_odt_n_names,
    .begin = element_began, .end = element_ended, .text = text_came, .more = goes_on,
  };
}

static void
free_flow (gpointer flow)
{
  if (flow != NULL)
    beakta_flow_free (flow);
}

BeaktaOdtBody *
beakta_odt_body_new (BeaktaFlow *flow)
{
  BeaktaOdtBody *odt = g_new0 (BeaktaOdtBody, 1);

  odt->flow = flow;
  odt->styles = beakta_odt_styles_new ();
  odt->lists = beakta_odt_lists_new ();
  odt->forms = beakta_odt_forms_new ();
  odt->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  odt->footers = g_ptr_array_new_with_free_func (free_flow);
  beakta_odt_body_push_stream (odt, flow);

  return odt;
}

void
beakta_odt_body_free (BeaktaOdtBody *odt)
{
  while (odt->stream->around != NULL)
    beakta_flow_free (beakta_odt_body_pop_stream (odt));
  beakta_odt_body_pop_stream (odt);

  beakta_odt_styles_free (odt->styles);
  beakta_odt_lists_free (odt->lists);
  beakta_odt_forms_free (odt->forms);
  g_hash_table_unref (odt->seen);
  g_ptr_array_unref (odt->footers);
  g_free (odt->own_mark);
  g_free (odt);
}

void
beakta_odt_body_finish (BeaktaOdtBody *odt)
{
  for (guint i = 0; i < odt->footers->len; i++)
    beakta_flow_queue (odt->flow, g_steal_pointer (&odt->footers->pdata[i]), BEAKTA_RUN_ASIDE, NULL);
}
