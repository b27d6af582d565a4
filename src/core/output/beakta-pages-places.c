/* What stands where on the pages, and which item of the case it says: for links from a paper to the case. */

#define G_LOG_DOMAIN "beakta-output"

#include "beakta-pages-private.h"

static const BeaktaBlock *
get_block (BeaktaPages *self,
           guint        index)
{
  return g_ptr_array_index (self->blocks, index);
}

/* The sign before an item of a list is no column of its own. */
static guint
get_n_columns (const BeaktaRow *row)
{
  return row->role == BEAKTA_ROW_ITEM ? 1 : MAX (row->n_boxes, 1);
}

/* From the left margin. */
static double
get_edge (BeaktaPages     *self,
          const BeaktaRow *row,
          guint            column)
{
  if (column == 0)
    return 0.0;

  return column < get_n_columns (row) ? row->boxes[column].x : self->area_width;
}

static gboolean
says_the_same (const BeaktaPlace *a,
               const BeaktaPlace *b)
{
  return g_strcmp0 (a->id, b->id) == 0 && (a->id == NULL || a->kind == b->kind);
}

static BeaktaPlace
make_place (BeaktaPages       *self,
            const BeaktaPiece *first,
            guint              column)
{
  BeaktaPlace place = {
    .block = first->row->block,
    .row = first->row->index,
    .end_row = first->row->index + 1,
    .column = column,
    .end_column = column + 1,
    .is_continued = !first->starts_row,
    .y = self->top + first->y,
  };

  if (!beakta_block_find_source (get_block (self, place.block), place.row, column, &place.kind, &place.id))
    place.id = NULL;

  return place;
}

/* A row that says what the one above it says is one place with it. */
static gboolean
joins (GArray            *places,
       const BeaktaPlace *place,
       guint              n_columns)
{
  BeaktaPlace *last = places->len > 0 ? &g_array_index (places, BeaktaPlace, places->len - 1) : NULL;

  if (last == NULL || last->block != place->block || last->column > 0 || place->column > 0 ||
      place->end_column != n_columns || last->end_column != n_columns || !says_the_same (last, place))
    return FALSE;

  last->end_row = place->end_row;
  last->height = place->y + place->height - last->y;

  return TRUE;
}

static void
add_row (BeaktaPages       *self,
         GArray            *places,
         const BeaktaPiece *first,
         const BeaktaPiece *last)
{
  const BeaktaRow *row = first->row;
  guint n_columns = get_n_columns (row), column = 0;

  while (column < n_columns)
    {
      BeaktaPlace place = make_place (self, first, column);

      while (place.end_column < n_columns)
        {
          BeaktaPlace next = make_place (self, first, place.end_column);

          if (!says_the_same (&place, &next))
            break;
          place.end_column++;
        }
      place.x = self->left + get_edge (self, row, column);
      place.width = self->left + get_edge (self, row, place.end_column) - place.x;
      place.height = self->top + last->y + last->height - place.y;
      column = place.end_column;
      if (!joins (places, &place, n_columns))
        g_array_append_val (places, place);
    }
}

GArray *
beakta_pages_list_places (BeaktaPages *self,
                          guint        index)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (BeaktaPlace));
  guint first, end;

  g_return_val_if_fail (BEAKTA_IS_PAGES (self), places);
  g_return_val_if_fail (index < beakta_pages_get_n_pages (self), places);

  beakta_pages_get_pieces (self, index, &first, &end);
  while (first < end)
    {
      const BeaktaPiece *piece = beakta_sheet_get_piece (self->sheet, first);
      guint next = first;

      while (next < end && beakta_sheet_get_piece (self->sheet, next)->row == piece->row)
        next++;
      add_row (self, places, piece, beakta_sheet_get_piece (self->sheet, next - 1));
      first = next;
    }

  return places;
}

gboolean
beakta_pages_find_block (BeaktaPages *self,
                         guint        block,
                         guint       *index,
                         double      *y)
{
  guint low = 0, high;

  g_return_val_if_fail (BEAKTA_IS_PAGES (self), FALSE);

  for (high = self->sheet->pieces->len; low < high;)
    {
      guint middle = low + (high - low) / 2;

      if (beakta_sheet_get_piece (self->sheet, middle)->row->block < block)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == self->sheet->pieces->len || beakta_sheet_get_piece (self->sheet, low)->row->block != block)
    return FALSE;

  *index = beakta_sheet_get_piece (self->sheet, low)->page;
  *y = self->top + beakta_sheet_get_piece (self->sheet, low)->y;

  return TRUE;
}

static void
append_spans (GString   *words,
              GPtrArray *spans)
{
  for (guint i = 0; i < spans->len; i++)
    {
      const char *text = ((const BeaktaSpan *) g_ptr_array_index (spans, i))->text;

      /* The source line of a quote is a line of its own. */
      if (words->len > 0 && !g_ascii_isspace (words->str[words->len - 1]) && !g_ascii_isspace (*text))
        g_string_append_c (words, ' ');
      g_string_append (words, text);
    }
}

char *
beakta_pages_dup_words (BeaktaPages       *self,
                        const BeaktaPlace *place)
{
  const BeaktaBlock *block;
  GString *words;

  g_return_val_if_fail (BEAKTA_IS_PAGES (self), NULL);
  g_return_val_if_fail (place != NULL, NULL);

  block = get_block (self, place->block);
  if (block->kind == BEAKTA_BLOCK_FIGURE)
    return beakta_block_dup_alternative (block);

  words = g_string_new (NULL);
  append_spans (words, block->spans);
  for (guint i = place->row; i < MIN (place->end_row, block->rows->len); i++)
    {
      GPtrArray *row = g_ptr_array_index (block->rows, i);

      if (i > place->row)
        g_string_append_c (words, '\n');
      for (guint j = place->column; j < MIN (place->end_column, row->len); j++)
        {
          if (j > place->column)
            g_string_append (words, "; ");
          append_spans (words, ((const BeaktaReportCell *) g_ptr_array_index (row, j))->spans);
        }
    }

  return g_string_free (words, FALSE);
}

const BeaktaBlock *
beakta_pages_pick (BeaktaPages *self,
                   guint        index,
                   double       x,
                   double       y)
{
  g_autoptr(GArray) places = NULL;

  g_return_val_if_fail (BEAKTA_IS_PAGES (self), NULL);
  g_return_val_if_fail (index < beakta_pages_get_n_pages (self), NULL);

  places = beakta_pages_list_places (self, index);
  for (guint i = 0; i < places->len; i++)
    {
      const BeaktaPlace *place = &g_array_index (places, BeaktaPlace, i);

      if (x >= place->x && x <= place->x + place->width && y >= place->y && y < place->y + place->height)
        return get_block (self, place->block);
    }

  return NULL;
}

/* Paragraphs that stand are one and the same in both. */
static gboolean
has_same_boxes (const BeaktaRow *row,
                const BeaktaRow *other)
{
  if (row->n_boxes != other->n_boxes)
    return FALSE;

  for (guint i = 0; i < row->n_boxes; i++)
    if (row->boxes[i].paragraph != other->boxes[i].paragraph || row->boxes[i].x != other->boxes[i].x)
      return FALSE;

  return TRUE;
}

/* Of figures it is not asked. */
static gboolean
is_same_piece (const BeaktaPiece *a,
               const BeaktaPiece *b)
{
  const BeaktaRow *row = a->row, *other = b->row;

  return row->role == other->role && row->chart == NULL && other->chart == NULL && row->logotype == other->logotype &&
         a->y == b->y && a->height == b->height && row->pad == other->pad && has_same_boxes (row, other) &&
         memcmp (a->from, b->from, sizeof a->from) == 0 && memcmp (a->to, b->to, sizeof a->to) == 0;
}

static gboolean
has_same_margins (BeaktaPages *self,
                  BeaktaPages *other)
{
  return g_str_equal (beakta_report_get_head_left (self->report), beakta_report_get_head_left (other->report)) &&
         g_str_equal (beakta_report_get_head_right (self->report), beakta_report_get_head_right (other->report)) &&
         g_str_equal (beakta_report_get_secrecy (self->report), beakta_report_get_secrecy (other->report)) &&
         g_str_equal (beakta_report_get_foot_left (self->report), beakta_report_get_foot_left (other->report));
}

/* The header row that is repeated at the top of the page, if there is one. */
static gboolean
has_same_header (BeaktaPages *self,
                 guint        piece,
                 BeaktaPages *other,
                 guint        other_piece)
{
  const BeaktaPiece *header = beakta_sheet_find_header (self->sheet, piece);
  const BeaktaPiece *other_header = beakta_sheet_find_header (other->sheet, other_piece);

  return header == NULL || other_header == NULL ? header == other_header : has_same_boxes (header->row, other_header->row);
}

gboolean
beakta_pages_is_same (BeaktaPages *self,
                      guint        index,
                      BeaktaPages *other,
                      guint        other_index)
{
  guint first, end, other_first, other_end;

  g_return_val_if_fail (BEAKTA_IS_PAGES (self), FALSE);
  g_return_val_if_fail (BEAKTA_IS_PAGES (other), FALSE);

  beakta_pages_get_pieces (self, index, &first, &end);
  beakta_pages_get_pieces (other, other_index, &other_first, &other_end);
  if (index != other_index || beakta_pages_get_n_pages (self) != beakta_pages_get_n_pages (other) ||
      end - first != other_end - other_first || !has_same_margins (self, other))
    return FALSE;
  if (first < end && !has_same_header (self, first, other, other_first))
    return FALSE;

  for (; first < end; first++, other_first++)
    {
      const BeaktaPiece *piece = beakta_sheet_get_piece (self->sheet, first);
      const BeaktaPiece *other_piece = beakta_sheet_get_piece (other->sheet, other_first);

      if (!is_same_piece (piece, other_piece) ||
          get_block (self, piece->row->block)->kind != get_block (other, other_piece->row->block)->kind)
        return FALSE;
    }

  return TRUE;
}
