/* The body of a Word document: what is kept until it is referred to (notes, comments), and text boxes. */

#include "beakta-docx-body-private.h"

#include "beakta-numerals.h"

#include <string.h>

void
beakta_docx_body_refer_to_note (BeaktaDocxBody            *body,
                                const BeaktaXmlAttributes *attributes,
                                gboolean                   is_endnote)
{
  g_autofree char *id = beakta_xml_dup (attributes, "id");
  g_autofree char *key = g_strconcat (is_endnote ? BEAKTA_DOCX_ENDNOTES : BEAKTA_DOCX_FOOTNOTES, id != NULL ? id : "", NULL);
  g_autoptr(GString) label = g_string_new (NULL);
  g_autofree char *mark = NULL;
  gpointer stolen_key = NULL, flow = NULL;

  if (!beakta_docx_body_is_visible (body) || !g_hash_table_steal_extended (body->docx->notes, key, &stolen_key, &flow))
    return;

  g_free (stolen_key);
  if (is_endnote)
    beakta_numerals_append (label, BEAKTA_NUMERALS_LOWER_ROMAN, ++body->docx->n_endnotes);
  else
    g_string_printf (label, "%u", ++body->docx->n_footnotes);

  mark = g_strdup_printf ("[%s]", label->str);
  beakta_docx_body_add_text (body, mark, strlen (mark));
  beakta_flow_queue (body->stream->flow, flow, BEAKTA_RUN_FOOTNOTE, label->str);
}

gboolean
beakta_docx_body_begin_note (BeaktaDocxBody            *body,
                             const BeaktaXmlAttributes *attributes)
{
  g_autofree char *id = beakta_xml_dup (attributes, "id");

  /* Separators have a type; notes have none, or "normal". */
  if (body->notes == NULL || id == NULL ||
      (beakta_xml_has (attributes, "type") && !beakta_xml_is (attributes, "type", "normal")))
    return FALSE;

  beakta_docx_body_push_stream (body, beakta_flow_new_piece (body->docx->flow));
  body->stream->note = g_strconcat (body->notes, id, NULL);
  body->stream->author = beakta_xml_dup (attributes, "author");
  body->stream->date = beakta_xml_dup (attributes, "date");
  return TRUE;
}

void
beakta_docx_body_end_note (BeaktaDocxBody *body)
{
  BeaktaDocxStream *stream = body->stream;
  BeaktaFlow *flow = stream->flow;

  beakta_flow_end_block (flow);
  if (strcmp (body->notes, BEAKTA_DOCX_COMMENTS) == 0)
    {
      g_hash_table_insert (body->docx->comments, g_strdup (stream->note + strlen (BEAKTA_DOCX_COMMENTS)),
                           beakta_flow_make_comment (flow, stream->author, stream->date));
      beakta_flow_free (flow);
    }
  else
    g_hash_table_insert (body->docx->notes, g_strdup (stream->note), flow);
  beakta_docx_body_pop_stream (body);
}

void
beakta_docx_body_refer_to_comment (BeaktaDocxBody            *body,
                                   const BeaktaXmlAttributes *attributes)
{
  g_autofree char *id = beakta_xml_dup (attributes, "id");
  const BeaktaRemarkLabel *comment = id != NULL ? g_hash_table_lookup (body->docx->comments, id) : NULL;

  beakta_flow_notice (body->docx->flow, "comments");
  if (comment != NULL)
    beakta_flow_add_comment (body->stream->flow, comment);
}

void
beakta_docx_body_end_text_box (BeaktaDocxBody *body)
{
  BeaktaFlow *flow = body->stream->flow;

  beakta_docx_body_pop_stream (body);
  beakta_flow_queue (body->stream->flow, flow, BEAKTA_RUN_ASIDE, NULL);
}
