/* What is seen in the text and is no character of it. All in buffer coordinates, over the text, and only for what
 * is visible.
 */

#include "beakta-folio-private.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  BeaktaFolio  *folio;
  GtkTextView  *view;
  GtkSnapshot  *snapshot;
  GdkRectangle  visible;             /* buffer coordinates */
  guint         start;               /* positions */
  guint         end;
  GdkRGBA       text;
  GdkRGBA       accent;
  gboolean      dark;
} Drawing;

static GdkRGBA
fade (const GdkRGBA *color,
      double         alpha)
{
  GdkRGBA faded = *color;

  faded.alpha *= (float) alpha;

  return faded;
}

static void
fill (Drawing       *drawing,
      const GdkRGBA *color,
      double         x,
      double         y,
      double         width,
      double         height)
{
  gtk_snapshot_append_color (drawing->snapshot, color,
                             &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height));
}

static void
fill_round (Drawing            *drawing,
            const GdkRGBA      *color,
            const GdkRectangle *area,
            int                 room)
{
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape,
                                   &GRAPHENE_RECT_INIT (area->x - room, area->y - room,
                                                        area->width + 2 * room, area->height + 2 * room),
                                   3);
  gtk_snapshot_push_rounded_clip (drawing->snapshot, &shape);
  gtk_snapshot_append_color (drawing->snapshot, color, &shape.bounds);
  gtk_snapshot_pop (drawing->snapshot);
}

static void
draw_layout (Drawing       *drawing,
             PangoLayout   *layout,
             const GdkRGBA *color,
             double         x,
             double         y)
{
  gtk_snapshot_save (drawing->snapshot);
  gtk_snapshot_translate (drawing->snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (drawing->snapshot, layout, color);
  gtk_snapshot_restore (drawing->snapshot);
}

/* (transfer full) */
static PangoLayout *
create_small_layout (Drawing    *drawing,
                     const char *text,
                     double      scale)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (drawing->folio), text);
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_single_paragraph_mode (layout, TRUE);

  return layout;
}

static void
get_place (Drawing      *drawing,
           guint         position,
           GdkRectangle *place)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (drawing->folio->buffer, &iter, (int) position);
  gtk_text_view_get_iter_location (drawing->view, &iter, place);
}

/**
 * beakta_folio_list_areas:
 *
 * Returns: (transfer full) (element-type GdkRectangle): one for each line of the screen that the stretch touches
 */
GArray *
beakta_folio_list_areas (BeaktaFolio *self,
                         guint        start,
                         guint        end)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GArray *areas = g_array_new (FALSE, FALSE, sizeof (GdkRectangle));
  GtkTextIter iter, stop;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &iter, (int) start);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &stop, (int) end);

  while (gtk_text_iter_compare (&iter, &stop) < 0)
    {
      GtkTextIter line_end = iter;
      GdkRectangle first, last;

      if (!gtk_text_view_forward_display_line_end (view, &line_end) && gtk_text_iter_equal (&line_end, &iter))
        gtk_text_iter_forward_char (&line_end);
      if (gtk_text_iter_compare (&line_end, &stop) > 0)
        line_end = stop;

      gtk_text_view_get_iter_location (view, &iter, &first);
      gtk_text_iter_backward_char (&line_end);
      gtk_text_view_get_iter_location (view, &line_end, &last);
      gtk_text_iter_forward_char (&line_end);

      first.width = MAX (last.x + last.width - first.x, 0);
      if (first.width > 0)
        g_array_append_val (areas, first);

      /* On to the next line of the screen: past a line end, or past the space that it was broken at. */
      if (gtk_text_iter_ends_line (&line_end) || gtk_text_iter_equal (&line_end, &iter))
        gtk_text_iter_forward_char (&line_end);
      if (gtk_text_iter_compare (&line_end, &iter) <= 0)
        break;
      iter = line_end;
    }

  return areas;
}

/* The first hit that ends after @position. */
static guint
find_hit (BeaktaFolio *self,
          guint        position)
{
  guint low = 0;
  guint high = self->hits != NULL ? self->hits->len : 0;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->hits, BeaktaStretch, middle).end <= position)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
draw_hits (Drawing *drawing)
{
  BeaktaFolio *self = drawing->folio;
  GdkRGBA other = drawing->dark ? (GdkRGBA) { 1, 0.9f, 0.2f, 0.30f } : (GdkRGBA) { 1, 0.85f, 0, 0.38f };
  GdkRGBA current = drawing->dark ? (GdkRGBA) { 1, 0.55f, 0.1f, 0.55f } : (GdkRGBA) { 1, 0.5f, 0, 0.45f };

  for (guint i = find_hit (self, drawing->start); self->hits != NULL && i < self->hits->len; i++)
    {
      const BeaktaStretch *hit = &g_array_index (self->hits, BeaktaStretch, i);
      g_autoptr(GArray) areas = NULL;

      if (hit->start >= drawing->end)
        break;

      areas = beakta_folio_list_areas (self, hit->start, MIN (hit->end, self->filled));
      for (guint k = 0; k < areas->len; k++)
        fill_round (drawing, (int) i == self->current_hit ? &current : &other,
                    &g_array_index (areas, GdkRectangle, k), 1);
    }
}

static void
draw_label (Drawing           *drawing,
            const BeaktaDrawn *drawn,
            const char        *label)
{
  g_autoptr(PangoLayout) layout = create_small_layout (drawing, label, 1.0);
  GdkRGBA color = fade (&drawing->text, 0.7);
  GdkRectangle place;
  int width, height;

  get_place (drawing, drawn->position, &place);
  pango_layout_get_pixel_size (layout, &width, &height);
  draw_layout (drawing, layout, &color,
               MAX (place.x - width - 0.5 * drawing->folio->metrics.em, 4), place.y + (place.height - height) / 2);
}

static void
draw_row_line (Drawing           *drawing,
               const BeaktaDrawn *drawn)
{
  const BeaktaFolioMetrics *metrics = &drawing->folio->metrics;
  GdkRGBA color = fade (&drawing->text, drawn->kind == BEAKTA_DRAWN_HEADER_END ? 0.45 : 0.15);
  GtkTextIter iter;
  int y, height;

  gtk_text_buffer_get_iter_at_offset (drawing->folio->buffer, &iter, (int) drawn->position);
  gtk_text_view_get_line_yrange (drawing->view, &iter, &y, &height);
  fill (drawing, &color, metrics->margin, y, metrics->column, 1);
}

static void
draw_caption (Drawing           *drawing,
              const BeaktaDrawn *drawn,
              const BeaktaRun   *run)
{
  g_autofree char *header = beakta_text_tables_dup_header (drawing->folio->tables, run->table, run->column);
  g_autoptr(PangoLayout) layout = create_small_layout (drawing, header, 0.8);
  GdkRGBA color = fade (&drawing->text, 0.62);
  GdkRectangle place;
  int height;

  get_place (drawing, drawn->position, &place);
  pango_layout_set_width (layout, drawing->folio->metrics.column * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_get_pixel_size (layout, NULL, &height);
  draw_layout (drawing, layout, &color, place.x, place.y - height);
}

static guint
find_drawn (BeaktaFolio *self,
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
draw_structure (Drawing *drawing)
{
  BeaktaFolio *self = drawing->folio;
  guint n_runs;
  const BeaktaRun *runs = beakta_text_get_runs (self->text, &n_runs);

  for (guint i = find_drawn (self, drawing->start); i < self->drawn->len; i++)
    {
      const BeaktaDrawn *drawn = &g_array_index (self->drawn, BeaktaDrawn, i);

      if (drawn->position > drawing->end || drawn->position >= self->filled)
        break;

      if (drawn->kind == BEAKTA_DRAWN_LABEL)
        draw_label (drawing, drawn, runs[drawn->run].label);
      else if (drawn->kind == BEAKTA_DRAWN_CAPTION)
        draw_caption (drawing, drawn, &runs[drawn->run]);
      else
        draw_row_line (drawing, drawn);
    }
}

static void
draw_page (Drawing              *drawing,
           const BeaktaPageText *page,
           guint                 number)
{
  const BeaktaFolioMetrics *metrics = &drawing->folio->metrics;
  g_autofree char *text = g_strdup_printf (_("page %u"), number);
  g_autoptr(PangoLayout) layout = create_small_layout (drawing, text, 0.8);
  GdkRGBA color = fade (&drawing->text, 0.6);
  GdkRGBA line = fade (&drawing->text, 0.15);
  GtkTextIter iter;
  int y, line_height, width, height;

  gtk_text_buffer_get_iter_at_offset (drawing->folio->buffer, &iter, (int) page->start);
  gtk_text_view_get_line_yrange (drawing->view, &iter, &y, &line_height);
  pango_layout_get_pixel_size (layout, &width, &height);

  y += (int) (1.3 * metrics->em);
  fill (drawing, &line, metrics->margin, y, metrics->column - width - 10, 1);
  draw_layout (drawing, layout, &color, metrics->margin + metrics->column - width, y - height / 2);
}

static void
draw_pages (Drawing *drawing)
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

/* A mark that lies under another shows as a line in its own colour; a commented one as a dotted line. */
static void
draw_layer (Drawing               *drawing,
            const BeaktaTintLayer *layer)
{
  guint start = MAX (layer->start, drawing->start);
  guint end = MIN (layer->end, MIN (drawing->end, drawing->folio->filled));
  g_autoptr(GArray) areas = beakta_folio_list_areas (drawing->folio, start, end);
  GdkRGBA color;

  for (guint i = 0; i < areas->len; i++)
    {
      const GdkRectangle *area = &g_array_index (areas, GdkRectangle, i);
      int bottom = area->y + area->height;

      if (layer->below >= 0)
        {
          beakta_tint_get_strong_color (layer->below, drawing->dark, &color);
          fill (drawing, &color, area->x, bottom - 1, area->width, 2);
        }

      color = fade (&drawing->text, 0.7);
      for (int x = 0; layer->commented && x + 2 <= area->width; x += 5)
        fill (drawing, &color, area->x + x, bottom + 1, 2, 2);
    }
}

static void
draw_layers (Drawing *drawing)
{
  GArray *layers = drawing->folio->layers;

  for (guint i = 0; i < layers->len; i++)
    {
      const BeaktaTintLayer *layer = &g_array_index (layers, BeaktaTintLayer, i);

      if (layer->start >= drawing->end)
        break;
      if (layer->end > drawing->start && (layer->below >= 0 || layer->commented))
        draw_layer (drawing, layer);
    }
}

/* The numbers of marks that end at the same place stand beside each other. */
static void
draw_numbers (Drawing *drawing)
{
  BeaktaFolio *self = drawing->folio;
  guint n = self->marks != NULL ? beakta_text_marks_get_n (self->marks) : 0;
  guint last_place = G_MAXUINT;
  double x = 0;

  for (guint i = 0; i < n; i++)
    {
      const BeaktaTextMark *mark = beakta_text_marks_get (self->marks, i);
      g_autoptr(PangoLayout) layout = NULL;
      GdkRectangle place;
      guint after;
      int width, height;

      if (mark->number == 0 || mark->end > self->filled ||
          mark->end + 10 < drawing->start || mark->end > drawing->end + 10)
        continue;

      beakta_folio_get_number_place (self, mark, &after);
      get_place (drawing, after, &place);
      if (after != last_place)
        x = place.x + place.width + 0.08 * self->metrics.em;
      last_place = after;

      layout = beakta_folio_create_number (self, mark->number);
      pango_layout_get_pixel_size (layout, &width, &height);
      draw_layout (drawing, layout, &drawing->text, x, place.y - 0.12 * height);
      x += width + 0.15 * self->metrics.em;
    }
}

static void
draw_flash (Drawing *drawing)
{
  BeaktaFolio *self = drawing->folio;
  GdkRGBA color = fade (&drawing->accent, 0.45 * self->flash_strength);
  guint start = MAX (self->flash_start, drawing->start);
  guint end = MIN (self->flash_end, MIN (drawing->end, self->filled));
  g_autoptr(GArray) areas = NULL;

  if (self->flash_strength <= 0 || start >= end)
    return;

  areas = beakta_folio_list_areas (self, start, end);
  for (guint i = 0; i < areas->len; i++)
    fill_round (drawing, &color, &g_array_index (areas, GdkRectangle, i), 3);
}

void
beakta_folio_draw (BeaktaFolio *self,
                   GtkSnapshot *snapshot)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  Drawing drawing = { self, GTK_TEXT_VIEW (self), snapshot };

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
  draw_hits (&drawing);
  draw_layers (&drawing);
  draw_numbers (&drawing);
  draw_flash (&drawing);
}
