/* The text of an OpenDocument text: streams of paragraphs, and what runs inside a line. */

#include "beakta-odt-body-private.h"

#include <string.h>

#define MAX_SPACES 256

/* Streams */

void
beakta_odt_body_push_stream (BeaktaOdtBody *odt,
                             BeaktaFlow    *flow)
{
  BeaktaOdtStream *stream = g_new0 (BeaktaOdtStream, 1);

  stream->around = odt->stream;
  stream->flow = flow;
  stream->grids = g_array_new (FALSE, FALSE, sizeof (BeaktaOdtGrid));
  stream->before = g_string_new (NULL);
  stream->faces = g_array_new (FALSE, FALSE, sizeof (BeaktaFace));
  stream->list_depth = beakta_odt_lists_get_depth (odt->lists);
  odt->stream = stream;
}

BeaktaFlow *
beakta_odt_body_pop_stream (BeaktaOdtBody *odt)
{
  BeaktaOdtStream *stream = odt->stream;
  BeaktaFlow *flow = stream->flow;

  odt->stream = stream->around;
  g_array_unref (stream->grids);
  g_array_unref (stream->faces);
  g_string_free (stream->before, TRUE);
  if (stream->author != NULL)
    g_string_free (stream->author, TRUE);
  if (stream->date != NULL)
    g_string_free (stream->date, TRUE);
  g_free (stream);

  return flow;
}

void
beakta_odt_body_push_piece (BeaktaOdtBody *odt)
{
  beakta_odt_body_push_stream (odt, beakta_flow_new_piece (odt->flow));
}

BeaktaOdtGrid *
beakta_odt_stream_get_grid (BeaktaOdtStream *stream)
{
  return stream->grids->len > 0 ? &g_array_index (stream->grids, BeaktaOdtGrid, stream->grids->len - 1) : NULL;
}

/* Text */

void
beakta_odt_body_add (BeaktaOdtBody *odt,
                     const char    *utf8,
                     gsize          n_bytes)
{
  BeaktaOdtStream *stream = odt->stream;
  BeaktaFace face = BEAKTA_FACE_PLAIN;

  if (!beakta_odt_forms_show (odt->forms))
    return;

  if (stream->faces->len > 0)
    face = g_array_index (stream->faces, BeaktaFace, stream->faces->len - 1);
  if (stream->is_heading)
    face &= ~BEAKTA_FACE_STRONG;

  beakta_flow_set_face (stream->flow, face);
  beakta_flow_add (stream->flow, utf8, n_bytes);
  stream->spaces.has_content = TRUE;
}

static void
add_cb (gpointer    odt,
        const char *utf8,
        gsize       n_bytes)
{
  beakta_odt_body_add (odt, utf8, n_bytes);
}

void
beakta_odt_body_settle_space (BeaktaOdtBody *odt)
{
  beakta_spaces_settle (&odt->stream->spaces, add_cb, odt);
}

void
beakta_odt_body_add_collapsed (BeaktaOdtBody *odt,
                               const char    *utf8,
                               gsize          n_bytes)
{
  beakta_spaces_add (&odt->stream->spaces, utf8, n_bytes, add_cb, odt);
}

void
beakta_odt_body_add_spaces (BeaktaOdtBody             *odt,
                            const BeaktaXmlAttributes *attributes)
{
  int n = CLAMP (beakta_xml_get_int (attributes, "c", 1), 0, MAX_SPACES);
  char spaces[MAX_SPACES];

  memset (spaces, ' ', sizeof spaces);
  beakta_odt_body_settle_space (odt);
  beakta_odt_body_add (odt, spaces, n);
}

/* Paragraphs */

static void
begin_heading (BeaktaOdtBody             *odt,
               const BeaktaXmlAttributes *attributes)
{
  guint level = CLAMP (beakta_xml_get_int (attributes, "outline-level", 1), 1, 9);
  g_autofree char *label = NULL;

  if (beakta_odt_lists_get_depth (odt->lists) > odt->stream->list_depth)
    label = beakta_odt_lists_next (odt->lists);
  else if (!beakta_xml_is (attributes, "is-list-header", "true"))
    label = beakta_odt_lists_next_heading (odt->lists, level);

  odt->stream->is_heading = TRUE;
  beakta_flow_begin_block (odt->stream->flow, BEAKTA_RUN_HEADING, level, label);
}

static void
begin_paragraph (BeaktaOdtBody *odt,
                 const char    *style)
{
  guint depth = beakta_odt_lists_get_depth (odt->lists) - odt->stream->list_depth;
  g_autofree char *label = NULL;

  if (depth > 0)
    {
      label = beakta_odt_lists_next (odt->lists);
      beakta_flow_begin_block (odt->stream->flow, BEAKTA_RUN_LIST_ITEM, MIN (depth, 9), label);
    }
  else if (beakta_odt_styles_is_title (odt->styles, style))
    {
      odt->stream->is_heading = TRUE;
      beakta_flow_begin_block (odt->stream->flow, BEAKTA_RUN_HEADING, 1, NULL);
    }
  else
    beakta_flow_begin_block (odt->stream->flow, BEAKTA_RUN_PARAGRAPH, 0, NULL);
}

void
beakta_odt_body_begin_block (BeaktaOdtBody             *odt,
                             BeaktaOdtToken             token,
                             const BeaktaXmlAttributes *attributes)
{
  BeaktaOdtStream *stream = odt->stream;
  g_autofree char *style = beakta_xml_dup (attributes, "style-name");
  BeaktaFace face = beakta_odt_styles_get_face (odt->styles, style, FALSE);

  stream->in_paragraph = TRUE;
  stream->is_heading = FALSE;
  stream->spaces = (BeaktaSpaces) { FALSE, FALSE };
  g_array_set_size (stream->faces, 0);
  g_array_append_val (stream->faces, face);

  if (token == BEAKTA_ODT_HEADING)
    begin_heading (odt, attributes);
  else
    begin_paragraph (odt, style);
}

void
beakta_odt_body_end_block (BeaktaOdtBody *odt)
{
  BeaktaOdtStream *stream = odt->stream;

  if (stream->grids->len > 0 && beakta_flow_has_begun (stream->flow))
    {
      g_autofree char *text = beakta_flow_dup_block (stream->flow);

      g_string_assign (stream->before, text);
    }
  stream->in_paragraph = FALSE;
  beakta_flow_end_block (stream->flow);
}

/* Returns: whether it is shown. */
gboolean
beakta_odt_body_begin_span (BeaktaOdtBody             *odt,
                            const BeaktaXmlAttributes *attributes)
{
  GArray *faces = odt->stream->faces;
  g_autofree char *style = beakta_xml_dup (attributes, "style-name");
  BeaktaFace face = faces->len > 0 ? g_array_index (faces, BeaktaFace, faces->len - 1) : BEAKTA_FACE_PLAIN;

  if (beakta_odt_styles_is_hidden (odt->styles, style))
    {
      beakta_flow_notice (odt->flow, "hidden-text");
      return FALSE;
    }

  beakta_odt_body_settle_space (odt);
  face |= beakta_odt_styles_get_face (odt->styles, style, TRUE);
  g_array_append_val (faces, face);
  return TRUE;
}

void
beakta_odt_body_begin_link (BeaktaOdtBody             *odt,
                            const BeaktaXmlAttributes *attributes)
{
  g_autofree char *target = beakta_xml_dup (attributes, "href");

  beakta_odt_body_settle_space (odt);
  if (target != NULL && *target != '#' && odt->stream->in_paragraph)
    beakta_flow_begin_link (odt->stream->flow, target);
}
