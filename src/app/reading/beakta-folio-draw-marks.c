/* What is drawn of marks and of what was searched for, besides the backgrounds that are tags. */

#include "beakta-folio-drawing.h"

#include "beakta-tint.h"

void
beakta_drawing_show_hits (BeaktaDrawing *drawing)
{
  BeaktaFolio *self = drawing->folio;
  GdkRGBA other = drawing->dark ? (GdkRGBA) { 1, 0.9f, 0.2f, 0.30f } : (GdkRGBA) { 1, 0.85f, 0, 0.38f };
  GdkRGBA current = drawing->dark ? (GdkRGBA) { 1, 0.55f, 0.1f, 0.55f } : (GdkRGBA) { 1, 0.5f, 0, 0.45f };

  for (guint i = beakta_stretches_find_in (self->hits, drawing->start); self->hits != NULL && i < self->hits->len; i++)
    {
      const BeaktaStretch *hit = &g_array_index (self->hits, BeaktaStretch, i);
      g_autoptr(GArray) areas = NULL;

      if (hit->start >= drawing->end)
        break;

      areas = beakta_folio_list_areas (self, hit->start, MIN (hit->end, self->filled));
      for (guint k = 0; k < areas->len; k++)
        beakta_drawing_fill_round (drawing, (int) i == self->current_hit ? &current : &other,
                    &g_array_index (areas, GdkRectangle, k), 1);
    }
}

/* Brackets, since backgrounds are taken: by marks, by what was searched for and by the selection. */
void
beakta_drawing_show_terms (BeaktaDrawing *drawing)
{
  BeaktaFolio *self = drawing->folio;

  for (guint i = beakta_stretches_find_in (self->terms, drawing->start); self->terms != NULL && i < self->terms->len; i++)
    {
      const BeaktaStretch *term = &g_array_index (self->terms, BeaktaStretch, i);
      g_autoptr(GArray) areas = NULL;

      if (term->start >= drawing->end || term->end > self->filled)
        break;

      areas = beakta_folio_list_areas (self, term->start, term->end);
      for (guint k = 0; k < areas->len; k++)
        {
          const GdkRectangle *area = &g_array_index (areas, GdkRectangle, k);

          beakta_tint_draw_term (drawing->snapshot,
                                 &GRAPHENE_RECT_INIT (area->x, area->y, area->width, area->height),
                                 (int) i == self->current_term, drawing->dark);
        }
    }
}

/* A mark that lies under another shows as a line in its own colour; a commented one as a dotted line. */
static void
draw_layer (BeaktaDrawing         *drawing,
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
          beakta_drawing_fill (drawing, &color, area->x, bottom - 1, area->width, 2);
        }

      color = beakta_tint_fade (&drawing->text, 0.7);
      for (int x = 0; layer->commented && x + 2 <= area->width; x += 5)
        beakta_drawing_fill (drawing, &color, area->x + x, bottom + 1, 2, 2);
    }
}

void
beakta_drawing_show_layers (BeaktaDrawing *drawing)
{
  GArray *layers = drawing->folio->layers;

  for (guint i = beakta_folio_find_layer (drawing->folio, drawing->start); i < layers->len; i++)
    {
      const BeaktaTintLayer *layer = &g_array_index (layers, BeaktaTintLayer, i);

      if (layer->start >= drawing->end)
        break;
      if (layer->below >= 0 || layer->commented)
        draw_layer (drawing, layer);
    }
}

/* The numbers of marks that end at the same place stand beside each other. */
void
beakta_drawing_show_numbers (BeaktaDrawing *drawing)
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

      if (mark->start > drawing->end + 10)
        break;
      if (mark->number == 0 || mark->end > self->filled ||
          mark->end + 10 < drawing->start || mark->end > drawing->end + 10)
        continue;

      beakta_folio_get_number_place (self, mark, &after);
      beakta_drawing_get_place (drawing, after, &place);
      if (after != last_place)
        x = place.x + place.width + 0.08 * self->metrics.em;
      last_place = after;

      layout = beakta_folio_create_number (self, mark->number);
      pango_layout_get_pixel_size (layout, &width, &height);
      beakta_drawing_show_layout (drawing, layout, &drawing->text, x, place.y - 0.12 * height);
      x += width + 0.15 * self->metrics.em;
    }
}

void
beakta_drawing_show_flash (BeaktaDrawing *drawing)
{
  BeaktaFolio *self = drawing->folio;
  GdkRGBA color = beakta_tint_fade (&drawing->accent, 0.45 * self->flash.strength);
  guint start = MAX (self->flash.start, drawing->start);
  guint end = MIN (self->flash.end, MIN (drawing->end, self->filled));
  g_autoptr(GArray) areas = NULL;

  if (self->flash.strength <= 0 || start >= end)
    return;

  areas = beakta_folio_list_areas (self, start, end);
  for (guint i = 0; i < areas->len; i++)
    beakta_drawing_fill_round (drawing, &color, &g_array_index (areas, GdkRectangle, i), 3);
}
