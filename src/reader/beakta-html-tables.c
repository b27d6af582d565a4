/* A web page: tables. A cell that spans rows takes its columns in the rows below. */

#include "beakta-html-private.h"

#include <stdlib.h>

#define MAX_SPAN 1000

static BeaktaHtmlGrid *
get_grid (BeaktaHtmlPage *page)
{
  return page->grids->len > 0 ? &g_array_index (page->grids, BeaktaHtmlGrid, page->grids->len - 1) : NULL;
}

static guint
parse_span (const xmlChar **attributes,
            const char     *name)
{
  const char *span = beakta_html_get_attribute (attributes, name);

  return span != NULL ? CLAMP (atoi (span), 1, MAX_SPAN) : 1;
}

/* Past the columns that a cell from above reaches down into. */
static void
skip_taken (BeaktaHtmlGrid *grid)
{
  while (grid->column < grid->taken->len && g_array_index (grid->taken, guint, grid->column) > 0)
    g_array_index (grid->taken, guint, grid->column++)--;
}

static void
take_columns (BeaktaHtmlGrid *grid,
              guint           span,
              guint           n_rows)
{
  guint end = MIN (grid->column + span, MAX_SPAN);

  if (grid->taken->len < end)
    g_array_set_size (grid->taken, end);
  for (; grid->column < end; grid->column++)
    g_array_index (grid->taken, guint, grid->column) = n_rows - 1;
}

void
beakta_html_end_cell (BeaktaHtmlPage *page)
{
  BeaktaHtmlGrid *grid = get_grid (page);

  beakta_html_end_block (page);
  if (grid == NULL)
    return;

  if (grid->in_cell)
    beakta_flow_end_cell (page->flow);
  grid->in_cell = FALSE;
}

void
beakta_html_end_row (BeaktaHtmlPage *page)
{
  BeaktaHtmlGrid *grid = get_grid (page);

  beakta_html_end_cell (page);
  if (grid == NULL || !grid->in_row)
    return;

  skip_taken (grid);
  beakta_flow_end_row (page->flow);
  grid->in_row = FALSE;
}

void
beakta_html_begin_row (BeaktaHtmlPage *page)
{
  BeaktaHtmlGrid *grid = get_grid (page);

  if (grid == NULL)
    return;

  beakta_html_end_row (page);
  grid->in_row = TRUE;
  grid->column = 0;
  beakta_flow_begin_row (page->flow);
}

void
beakta_html_begin_cell (BeaktaHtmlPage *page,
                        const xmlChar **attributes,
                        gboolean        is_header)
{
  BeaktaHtmlGrid *grid = get_grid (page);
  guint span = parse_span (attributes, "colspan");

  if (grid == NULL)
    return;

  beakta_html_end_cell (page);
  if (!grid->in_row)
    beakta_html_begin_row (page);

  skip_taken (grid);
  grid->in_cell = TRUE;
  beakta_flow_begin_cell (page->flow, grid->column, span, is_header);
  take_columns (grid, span, parse_span (attributes, "rowspan"));
}

void
beakta_html_begin_table (BeaktaHtmlPage *page)
{
  BeaktaHtmlGrid grid = { .taken = g_array_new (FALSE, TRUE, sizeof (guint)) };

  beakta_html_end_block (page);
  beakta_flow_begin_table (page->flow);
  g_array_append_val (page->grids, grid);
}

void
beakta_html_end_table (BeaktaHtmlPage *page)
{
  if (page->grids->len == 0)
    return;

  beakta_html_end_row (page);
  beakta_flow_end_table (page->flow);
  g_array_unref (get_grid (page)->taken);
  g_array_set_size (page->grids, page->grids->len - 1);
}
