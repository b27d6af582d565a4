/* Setting figures (beakta-sheet.c, 5). */

#define G_LOG_DOMAIN "beakta-output"

#include "beakta-sheet-private.h"

#define FIGURE_PAD   5.0             /* points above and below */
#define HEADING_ROOM 96.0            /* for what the caption may have to stay with, and the space above it */

static const BeaktaTypeface caption_face = { .size = 9.5, .leading = 14.0, .strong = TRUE };
static const BeaktaChartStyle style = { .size = 9.0 };

void
beakta_setter_set_figure (BeaktaSetter *setter,
                          guint         index)
{
  BeaktaBlock *block = g_ptr_array_index (setter->blocks, index);
  BeaktaRow *row = beakta_setter_add_row (setter, BEAKTA_ROW_CAPTION, index, 0.0);
  double room = MAX (setter->height - HEADING_ROOM, setter->height / 2.0) - 2.0 * FIGURE_PAD;

  beakta_setter_add_box (setter, row, "Caption", 0.0, setter->width, &caption_face, block->spans, block->spans->len);
  beakta_setter_cut_into_lines (setter, row, 10.0, TRUE);
  room -= beakta_paragraph_get_height (row->boxes[0].paragraph, 0, beakta_paragraph_get_n_lines (row->boxes[0].paragraph));

  row = beakta_setter_add_row (setter, BEAKTA_ROW_FIGURE, index, FIGURE_PAD);
  row->chart = beakta_chart_new (block->figure, setter->context, setter->width, &style);
  row->scale = MIN (1.0, room / MAX (beakta_chart_get_height (row->chart), 1.0));
  setter->keep = TRUE;
  beakta_setter_cut_row (setter, row, 0.0, setter->height);
}
