/* The text of an OpenDocument text: tables. */

#include "beakta-odt-body-private.h"

gboolean
beakta_odt_body_begin_table_part (BeaktaOdtBody             *odt,
                                  BeaktaOdtToken             token,
                                  const BeaktaXmlAttributes *attributes)
{
  BeaktaOdtStream *stream = odt->stream;
  BeaktaOdtGrid *grid = beakta_odt_stream_get_grid (stream);
  BeaktaOdtGrid fresh = { 0 };
  guint span = CLAMP (beakta_xml_get_int (attributes, "number-columns-spanned", 1), 1, 1 << 10);
  guint repeated = CLAMP (beakta_xml_get_int (attributes, "number-columns-repeated", 1), 1, 1 << 10);

  if (token == BEAKTA_ODT_TABLE)
    {
      beakta_flow_begin_table (stream->flow);
      g_array_append_val (stream->grids, fresh);
      return TRUE;
    }
  if (grid == NULL)
    return FALSE;

  switch (token)
    {
    case BEAKTA_ODT_HEADER_ROWS:
      grid->n_header++;
      return TRUE;
    case BEAKTA_ODT_ROW:
      if (grid->in_row)
        return FALSE;
      grid->in_row = TRUE;
      grid->column = 0;
      g_string_truncate (stream->before, 0);
      beakta_flow_begin_row (stream->flow);
      return TRUE;
    case BEAKTA_ODT_CELL:
      if (!grid->in_row || grid->has_cell)
        return FALSE;
      grid->has_cell = TRUE;
      beakta_flow_begin_cell (stream->flow, grid->column, span, grid->n_header > 0);
      grid->column += repeated;
      return TRUE;
    case BEAKTA_ODT_COVERED_CELL:
    default:
      grid->column += repeated;
      return FALSE;
    }
}

void
beakta_odt_body_end_table_part (BeaktaOdtBody  *odt,
                                BeaktaOdtToken  token)
{
  BeaktaOdtStream *stream = odt->stream;
  BeaktaOdtGrid *grid = beakta_odt_stream_get_grid (stream);

  switch (token)
    {
    case BEAKTA_ODT_TABLE:
      beakta_flow_end_table (stream->flow);
      g_array_set_size (stream->grids, stream->grids->len - 1);
      break;
    case BEAKTA_ODT_HEADER_ROWS:
      grid->n_header--;
      break;
    case BEAKTA_ODT_ROW:
      grid->in_row = FALSE;
      beakta_flow_end_row (stream->flow);
      break;
    case BEAKTA_ODT_CELL:
      grid->has_cell = FALSE;
      beakta_flow_end_cell (stream->flow);
      break;
    default:
      break;
    }
}
