/* The text of an OpenDocument text: what stands apart from its flow, notes, comments, text boxes, headers
 * and footers. */

#include "beakta-odt-body-private.h"

#include "beakta-numerals.h"

#include <string.h>

void
beakta_odt_body_begin_note (BeaktaOdtBody             *odt,
                            const BeaktaXmlAttributes *attributes)
{
  odt->is_endnote = beakta_xml_is (attributes, "note-class", "endnote");
  g_clear_pointer (&odt->own_mark, g_free);
}

static char *
make_mark (BeaktaOdtBody *odt)
{
  g_autoptr(GString) mark = g_string_new (NULL);

  if (odt->own_mark != NULL)
    return g_steal_pointer (&odt->own_mark);

  if (odt->is_endnote)
    beakta_numerals_append (mark, BEAKTA_NUMERALS_LOWER_ROMAN, ++odt->n_endnotes);
  else
    beakta_numerals_append (mark, BEAKTA_NUMERALS_DECIMAL, ++odt->n_footnotes);

  return g_strdup (mark->str);
}

void
beakta_odt_body_end_note_body (BeaktaOdtBody *odt)
{
  BeaktaFlow *flow = beakta_odt_body_pop_stream (odt);
  g_autofree char *mark = make_mark (odt);
  g_autofree char *reference = g_strdup_printf ("[%s]", mark);

  beakta_odt_body_settle_space (odt);
  beakta_odt_body_add (odt, reference, strlen (reference));
  beakta_flow_queue (odt->stream->flow, flow, BEAKTA_RUN_FOOTNOTE, mark);
}

void
beakta_odt_body_end_text_box (BeaktaOdtBody *odt)
{
  BeaktaFlow *flow = beakta_odt_body_pop_stream (odt);

  beakta_flow_queue (odt->stream->flow, flow, BEAKTA_RUN_ASIDE, NULL);
}

void
beakta_odt_body_begin_comment (BeaktaOdtBody *odt)
{
  beakta_flow_notice (odt->flow, "comments");
  beakta_odt_body_push_piece (odt);
  odt->stream->author = g_string_new (NULL);
  odt->stream->date = g_string_new (NULL);
}

void
beakta_odt_body_end_comment (BeaktaOdtBody *odt)
{
  BeaktaOdtStream *stream = odt->stream;
  g_autoptr(BeaktaRemarkLabel) label = NULL;

  label = beakta_flow_make_comment (stream->flow, g_strstrip (stream->author->str), g_strstrip (stream->date->str));
  beakta_flow_free (beakta_odt_body_pop_stream (odt));
  beakta_flow_add_comment (odt->stream->flow, label);
}

/* Each text once; footers come at the end. */
void
beakta_odt_body_end_header (BeaktaOdtBody *odt,
                            gboolean       is_footer)
{
  BeaktaFlow *flow = beakta_odt_body_pop_stream (odt);

  beakta_flow_end_block (flow);
  if (!g_hash_table_add (odt->seen, g_strdup (beakta_flow_peek (flow))))
    beakta_flow_free (flow);
  else if (is_footer)
    g_ptr_array_add (odt->footers, flow);
  else
    beakta_flow_queue (odt->flow, flow, BEAKTA_RUN_ASIDE, NULL);
}

gboolean
beakta_odt_body_begin_header (BeaktaOdtBody             *odt,
                              const BeaktaXmlAttributes *attributes)
{
  if (beakta_xml_is (attributes, "display", "false"))
    return FALSE;

  beakta_odt_body_push_piece (odt);
  return TRUE;
}
