/* The colours on the words of a page: marks, what is selected, what was found, what is pointed out. */

#include "beakta-page-view-private.h"

static GdkRGBA
mix (const GdkRGBA *color,
     float          ground,
     float          part)
{
  return (GdkRGBA) {
    ground + (color->red - ground) * part, ground + (color->green - ground) * part, ground + (color->blue - ground) * part, 1
  };
}

static void
add_washes (BeaktaPageView *self,
            GArray         *washes,
            guint           page,
            guint           start,
            guint           end,
            const GdkRGBA  *color)
{
  g_autoptr(GArray) areas = beakta_page_words_list_areas (self->text, page, start, end);

  for (guint i = 0; i < areas->len; i++)
    {
      BeaktaPageWash wash = { .color = *color };

      beakta_page_layout_from_points (self->layout, page, &g_array_index (areas, BeaktaBox, i), &wash.area);
      g_array_append_val (washes, wash);
    }
}

static void
add_marks (BeaktaPageView       *self,
           GArray               *washes,
           guint                 page,
           const BeaktaPageText *words,
           gboolean              dark)
{
  GArray *layers = self->marks != NULL ? beakta_text_marks_get_layers (self->marks) : NULL;

  for (guint i = 0; layers != NULL && i < layers->len; i++)
    {
      const BeaktaTintLayer *layer = &g_array_index (layers, BeaktaTintLayer, i);
      GdkRGBA color;

      if (layer->start >= words->start + words->length)
        break;
      if (layer->end <= words->start)
        continue;

      beakta_tint_get_color (layer->tint, dark, &color);
      add_washes (self, washes, page, layer->start, layer->end, &color);
    }
}

static void
add_hits (BeaktaPageView       *self,
          GArray               *washes,
          guint                 page,
          const BeaktaPageText *words,
          gboolean              dark)
{
  GdkRGBA other = dark ? (GdkRGBA) { 0.36f, 0.32f, 0.05f, 1 } : (GdkRGBA) { 1, 0.93f, 0.45f, 1 };
  GdkRGBA current = dark ? (GdkRGBA) { 0.6f, 0.33f, 0.02f, 1 } : (GdkRGBA) { 1, 0.72f, 0.35f, 1 };

  for (guint i = beakta_stretches_find_in (self->hits, words->start); self->hits != NULL && i < self->hits->len; i++)
    {
      const BeaktaStretch *hit = &g_array_index (self->hits, BeaktaStretch, i);

      if (hit->start >= words->start + words->length)
        break;
      add_washes (self, washes, page, hit->start, hit->end, (int) i == self->current_hit ? &current : &other);
    }
}

GArray *
beakta_page_view_list_washes (BeaktaPageView *self,
                              guint           page,
                              const GdkRGBA  *accent,
                              gboolean        dark)
{
  GArray *washes = g_array_new (FALSE, FALSE, sizeof (BeaktaPageWash));
  const BeaktaPageText *words;
  GdkRGBA color;

  if (self->text == NULL || page >= beakta_text_get_n_pages (self->text))
    return washes;

  words = beakta_text_get_page (self->text, page);
  beakta_page_view_add_remark_washes (self, washes, page, dark);
  add_marks (self, washes, page, words, dark);

  color = mix (accent, dark ? 0 : 1, 0.45f);
  if (self->anchor != self->caret)
    add_washes (self, washes, page, MIN (self->anchor, self->caret), MAX (self->anchor, self->caret), &color);

  /* What was found is selected as well: its own colour is seen. */
  add_hits (self, washes, page, words, dark);

  color = mix (accent, dark ? 0 : 1, (float) (0.6 * self->flash.strength));
  if (self->flash.strength > 0)
    add_washes (self, washes, page, self->flash.start, self->flash.end, &color);

  return washes;
}
