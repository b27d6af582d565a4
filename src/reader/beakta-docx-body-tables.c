/* The body of a Word document: tables. A cell begins when its properties are known, or its content comes. */

#include "beakta-docx-body-private.h"

#define FIRST_ROW_BIT 0x20

void
beakta_docx_stream_begin_table (BeaktaDocxStream *stream)
{
  BeaktaDocxGrid grid = { 0 };

  beakta_flow_begin_table (stream->flow);
  g_array_append_val (stream->grids, grid);
}

/* The bit of an older document stands in a number. */
static gboolean
has_first_row (const BeaktaXmlAttributes *attributes)
{
  g_autofree char *value = NULL;

  if (beakta_xml_has (attributes, "firstRow"))
    return beakta_xml_is_on (attributes, "firstRow");

  value = beakta_xml_dup (attributes, "val");

  return value != NULL && (g_ascii_strtoull (value, NULL, 16) & FIRST_ROW_BIT) != 0;
}

/* A table whose style makes its first row look like no other has its headings there, if it says that it has such a row. */
void
beakta_docx_body_take_table_property (BeaktaDocxBody            *body,
                                      int                        token,
                                      const BeaktaXmlAttributes *attributes)
{
  BeaktaDocxGrid *grid = beakta_docx_stream_get_grid (body->stream);

  if (grid == NULL || grid->in_row)
    return;

  if (token == DOCX_TABLE_STYLE)
    {
      g_autofree char *id = beakta_xml_dup (attributes, "val");

      grid->has_style = id != NULL && beakta_docx_styles_marks_first_row (body->docx->styles, id);
    }
  else
    grid->marks_first_row = grid->has_style && has_first_row (attributes);
}

void
beakta_docx_stream_begin_row (BeaktaDocxStream *stream)
{
  BeaktaDocxGrid *grid = beakta_docx_stream_get_grid (stream);

  *grid = (BeaktaDocxGrid) { .in_row = TRUE, .is_header = grid->marks_first_row };
  g_string_truncate (stream->before, 0);
  beakta_flow_begin_row (stream->flow);
}

void
beakta_docx_stream_end_row (BeaktaDocxStream *stream)
{
  beakta_docx_stream_get_grid (stream)->in_row = FALSE;
  beakta_flow_end_row (stream->flow);
}

void
beakta_docx_stream_begin_cell (BeaktaDocxStream *stream)
{
  BeaktaDocxGrid *grid = beakta_docx_stream_get_grid (stream);

  grid->awaits_cell = TRUE;
  grid->drops_cell = FALSE;
  grid->span = 1;
}

void
beakta_docx_stream_ensure_cell (BeaktaDocxStream *stream)
{
  BeaktaDocxGrid *grid = beakta_docx_stream_get_grid (stream);

  if (grid == NULL || !grid->awaits_cell)
    return;

  grid->awaits_cell = FALSE;
  grid->has_cell = TRUE;
  beakta_flow_begin_cell (stream->flow, grid->column, grid->span, grid->is_header);
  grid->column += grid->span;
}

/* One whose content has begun, though its properties come first, is kept. */
void
beakta_docx_stream_drop_cell (BeaktaDocxStream *stream)
{
  BeaktaDocxGrid *grid = beakta_docx_stream_get_grid (stream);

  if (grid == NULL || !grid->awaits_cell)
    return;

  grid->awaits_cell = FALSE;
  grid->drops_cell = TRUE;
}

gboolean
beakta_docx_stream_drops_cell (BeaktaDocxStream *stream)
{
  const BeaktaDocxGrid *grid = beakta_docx_stream_get_grid (stream);

  return grid != NULL && grid->drops_cell;
}

void
beakta_docx_stream_end_cell (BeaktaDocxStream *stream)
{
  if (beakta_docx_stream_drops_cell (stream))
    {
      beakta_docx_stream_get_grid (stream)->drops_cell = FALSE;
      return;
    }

  beakta_docx_stream_ensure_cell (stream);
  stream->goes_on = FALSE;
  beakta_docx_stream_get_grid (stream)->has_cell = FALSE;
  beakta_flow_end_cell (stream->flow);
}

void
beakta_docx_body_take_row_property (BeaktaDocxBody            *body,
                                    int                        token,
                                    const BeaktaXmlAttributes *attributes)
{
  BeaktaDocxGrid *grid = beakta_docx_stream_get_grid (body->stream);

  switch (token)
    {
    case DOCX_HEADER_ROW:
      grid->is_header = beakta_xml_is_on (attributes, "val");
      break;
    case DOCX_SKIPPED_COLUMNS:
      grid->column = CLAMP (beakta_xml_get_int (attributes, "val", 0), 0, 1 << 10);
      break;
    case DOCX_DELETED:
      grid->is_deleted = TRUE;
      break;
    default:
      break;
    }
}
