/* What is seen in the text and is no character of it. All in buffer coordinates, over the text, and only for what
 * is visible.
 */

#include "beakta-folio-drawing.h"

#include <glib/gi18n-lib.h>

#include "beakta-tint.h"

static void
draw_label (BeaktaDrawing     *drawing,
            const BeaktaDrawn *drawn,
            const char        *label)
{
  g_autoptr(PangoLayout) layout = beakta_drawing_create_small_layout (drawing, label, 1.0);
  GdkRGBA color = beakta_tint_fade (&drawing->text, 0.7);
  GdkRectangle place;
  int width, height;

  beakta_drawing_get_place (drawing, drawn->position, &place);
  pango_layout_get_pixel_size (layout, &width, &height);
  beakta_drawing_show_layout (drawing, layout, &color,
                              MAX (place.x - width - 0.5 * drawing->folio->metrics.em, 4),
                              place.y + (place.height - height) / 2);
}

/* At the edge of the column, on the heading's first line. */
static void
draw_heading_number (BeaktaDrawing     *drawing,
                     const BeaktaDrawn *drawn,
                     const BeaktaRun   *run)
{
  g_autoptr(PangoLayout) layout = beakta_folio_create_heading_number (drawing->folio, run);
  int edge = drawing->folio->metrics.margin;
  GdkRectangle place;
  int height;

  beakta_drawing_get_place (drawing, drawn->position, &place);
  pango_layout_set_width (layout, MAX (place.x - edge, 0) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);
  beakta_drawing_show_layout (drawing, layout, &drawing->text, edge, place.y + (place.height - height) / 2);
}

static void
draw_row_line (BeaktaDrawing     *drawing,
               const BeaktaDrawn *drawn,
               const BeaktaRun   *run)
{
  GdkRGBA color = beakta_tint_fade (&drawing->text, drawn->kind == BEAKTA_DRAWN_HEADER_END ? 0.45 : 0.15);
  GtkTextIter iter;
  int x, y, width, height;

  gtk_text_buffer_get_iter_at_offset (drawing->folio->buffer, &iter, (int) drawn->position);
  gtk_text_view_get_line_yrange (drawing->view, &iter, &y, &height);
  beakta_folio_get_table_band (drawing->folio, beakta_text_tables_lookup (drawing->folio->tables, run->table), &x, &width);
  beakta_drawing_fill (drawing, &color, x, y, width, 1);
}

static void
draw_caption (BeaktaDrawing     *drawing,
              const BeaktaDrawn *drawn,
              const BeaktaRun   *run)
{
  g_autofree char *header = beakta_text_tables_dup_header (drawing->folio->tables, run->table, run->column);
  g_autoptr(PangoLayout) layout = beakta_drawing_create_small_layout (drawing, header, 0.8);
  GdkRGBA color = beakta_tint_fade (&drawing->text, 0.62);
  GdkRectangle place;
  int height;

  beakta_drawing_get_place (drawing, drawn->position, &place);
  pango_layout_set_width (layout, drawing->folio->metrics.column * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_get_pixel_size (layout, NULL, &height);
  beakta_drawing_show_layout (drawing, layout, &color, place.x, place.y - height);
}

/* The first that stands at @position or after it. */
guint
beakta_folio_find_drawn (BeaktaFolio *self,
                         guint        position)
{
  guint low = 0;
  guint high = self->drawn->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->drawn, BeaktaDrawn, middle).position < position)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
draw_structure (BeaktaDrawing *drawing)
{
  BeaktaFolio *self = drawing->folio;
  guint n_runs;
  const BeaktaRun *runs = beakta_text_get_runs (self->text, &n_runs);

  for (guint i = beakta_folio_find_drawn (self, drawing->start); i < self->drawn->len; i++)
    {
      const BeaktaDrawn *drawn = &g_array_index (self->drawn, BeaktaDrawn, i);

      if (drawn->position > drawing->end || drawn->position >= self->filled)
        break;

      if (drawn->kind == BEAKTA_DRAWN_LABEL && runs[drawn->run].kind == BEAKTA_RUN_HEADING)
        draw_heading_number (drawing, drawn, &runs[drawn->run]);
      else if (drawn->kind == BEAKTA_DRAWN_LABEL)
        draw_label (drawing, drawn, runs[drawn->run].label);
      else if (drawn->kind == BEAKTA_DRAWN_CAPTION)
        draw_caption (drawing, drawn, &runs[drawn->run]);
      else
        draw_row_line (drawing, drawn, &runs[drawn->run]);
    }
}

static void
draw_page (BeaktaDrawing        *drawing,
           const BeaktaPageText *page,
           guint                 number)
{
  const BeaktaFolioMetrics *metrics = &drawing->folio->metrics;
  g_autofree char *text = g_strdup_printf (_("page %u"), number);
  g_autoptr(PangoLayout) layout = beakta_drawing_create_small_layout (drawing, text, 0.8);
  GdkRGBA color = beakta_tint_fade (&drawing->text, 0.6);
  GdkRGBA line = beakta_tint_fade (&drawing->text, 0.15);
  GtkTextIter iter;
  int y, line_height, width, height;

  gtk_text_buffer_get_iter_at_offset (drawing->folio->buffer, &iter, (int) page->start);
  gtk_text_view_get_line_yrange (drawing->view, &iter, &y, &line_height);
  pango_layout_get_pixel_size (layout, &width, &height);

  y += (int) (1.3 * metrics->em);
  beakta_drawing_fill (drawing, &line, metrics->margin, y, metrics->column - width - 10, 1);
  beakta_drawing_show_layout (drawing, layout, &color, metrics->margin + metrics->column - width, y - height / 2);
}

static void
draw_pages (BeaktaDrawing *drawing)
{
  BeaktaText *text = drawing->folio->text;
  guint n_pages = beakta_text_get_n_pages (text);
  guint first = n_pages > 0 ? MAX (beakta_text_get_page_at (text, drawing->start), 1) - 1 : 0;

  for (guint i = MAX (first, 1); i < n_pages; i++)
    {
      const BeaktaPageText *page = beakta_text_get_page (text, i);

      if (page->start > drawing->end || page->start >= drawing->folio->filled)
        break;
      if (page->length > 0)
        draw_page (drawing, page, i + 1);
    }
}

void
beakta_folio_draw (BeaktaFolio *self,
                   GtkSnapshot *snapshot)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  BeaktaDrawing drawing = { self, GTK_TEXT_VIEW (self), snapshot };

  if (self->text == NULL || self->filled == 0)
    return;

  gtk_text_view_get_visible_rect (drawing.view, &drawing.visible);
  beakta_folio_get_visible (self, &drawing.start, &drawing.end);
  gtk_style_context_get_color (style, &drawing.text);
  if (!gtk_style_context_lookup_color (style, "accent_bg_color", &drawing.accent))
    drawing.accent = drawing.text;
  drawing.dark = adw_style_manager_get_dark (adw_style_manager_get_default ());

  draw_structure (&drawing);
  draw_pages (&drawing);
  beakta_drawing_show_terms (&drawing);
  beakta_drawing_show_hits (&drawing);
  beakta_drawing_show_layers (&drawing);
  beakta_drawing_show_remarks (&drawing);
  beakta_drawing_show_numbers (&drawing);
  beakta_drawing_show_flash (&drawing);
}
