/* Setting figures (beakta-sheet.c, 5). */

#define G_LOG_DOMAIN "beakta-output"

#include "beakta-paper-picture.h"
#include "beakta-sheet-private.h"

#define FIGURE_PAD   5.0             /* points above and below */
#define HEADING_ROOM 96.0            /* for what the caption may have to stay with, and the space above it */

static const BeaktaTypeface caption_face = { .size = 9.5, .leading = 14.0, .strong = TRUE };
static const BeaktaChartStyle style = { .size = 9.0 };

/* Returns: its height */
static double
set_caption (BeaktaSetter *setter,
             guint         index)
{
  BeaktaBlock *block = g_ptr_array_index (setter->blocks, index);
  BeaktaRow *row;

  if (block->spans->len == 0)
    return 0.0;

  row = beakta_setter_add_row (setter, BEAKTA_ROW_CAPTION, index, 0.0);
  beakta_setter_add_box (setter, row, "Caption", 0.0, setter->width, &caption_face, block->spans, block->spans->len);
  beakta_setter_cut_into_lines (setter, row, 10.0, TRUE);
  setter->keep = TRUE;

  return beakta_paragraph_get_height (row->boxes[0].paragraph, 0, beakta_paragraph_get_n_lines (row->boxes[0].paragraph));
}

static void
set_picture (BeaktaSetter *setter,
             BeaktaRow    *row,
             BeaktaBlock  *block)
{
  if (block->logotype != NULL)
    {
      row->logotype = beakta_logotype_ref (block->logotype);
      row->width = beakta_paper_picture_get_width (block->logotype);
      row->height = beakta_paper_picture_get_height (block->logotype);
      return;
    }

  row->chart = beakta_chart_new (block->figure, setter->context, setter->width, &style);
  row->width = beakta_chart_get_width (row->chart);
  row->height = beakta_chart_get_height (row->chart);
}

void
beakta_setter_set_figure (BeaktaSetter *setter,
                          guint         index)
{
  double room = MAX (setter->height - HEADING_ROOM, setter->height / 2.0) - 2.0 * FIGURE_PAD - set_caption (setter, index);
  BeaktaRow *row = beakta_setter_add_row (setter, BEAKTA_ROW_FIGURE, index, FIGURE_PAD);

  set_picture (setter, row, g_ptr_array_index (setter->blocks, index));
  row->scale = MIN (1.0, MIN (room / MAX (row->height, 1.0), setter->width / MAX (row->width, 1.0)));
  row->width *= row->scale;
  row->height *= row->scale;
  beakta_setter_cut_row (setter, row, 0.0, setter->height);
}
