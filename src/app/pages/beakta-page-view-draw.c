/* What is seen of the pages: paper, picture, colours on the words, numbers of evidence, the caret. Colours are blended with the
 * picture, so that letters keep their contrast: darkening on white paper, lightening on dark.
 */

#include "beakta-page-view-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "beakta-page-picture.h"

typedef struct
{
  BeaktaPageView  *view;
  GtkSnapshot     *snapshot;
  graphene_rect_t  visible;          /* content coordinates */
  gboolean         dark;
  GdkRGBA          text;
  GdkRGBA          accent;
} Drawing;

gboolean
beakta_page_view_is_dark (void)
{
  return adw_style_manager_get_dark (adw_style_manager_get_default ());
}

static void
append_picture (Drawing               *drawing,
                GskRenderNode         *picture,
                const BeaktaPageArea  *area,
                const graphene_rect_t *place)
{
  float across = place->size.width / (float) area->full_width;
  float down = place->size.height / (float) area->full_height;

  gtk_snapshot_save (drawing->snapshot);
  gtk_snapshot_translate (drawing->snapshot, &GRAPHENE_POINT_INIT (place->origin.x + (float) area->x * across,
                                                                   place->origin.y + (float) area->y * down));
  gtk_snapshot_scale (drawing->snapshot, across, down);
  gtk_snapshot_append_node (drawing->snapshot, picture);
  gtk_snapshot_restore (drawing->snapshot);
}

/* Another picture of the page, until the right one has come. */
static void
draw_meanwhile (Drawing               *drawing,
                guint                  page,
                const graphene_rect_t *place)
{
  BeaktaPageView *self = drawing->view;
  BeaktaPageArea area;
  g_autoptr(GBytes) pixels = NULL;
  g_autoptr(GskRenderNode) picture = NULL;

  if (self->source != NULL)
    pixels = beakta_page_source_peek_whole (self->source, page, self->rotation, drawing->dark, &area);
  if (pixels == NULL)
    return;

  picture = beakta_page_picture_create (GTK_WIDGET (self), pixels, area.width, area.height);
  append_picture (drawing, picture, &area, place);
}

static void
draw_words (Drawing               *drawing,
            const char            *words,
            const GdkRGBA         *color,
            double                 scale,
            const graphene_rect_t *room)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (drawing->view), words);
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();
  int width, height;

  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_width (layout, (int) room->size.width * PANGO_SCALE);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_get_pixel_size (layout, &width, &height);

  gtk_snapshot_save (drawing->snapshot);
  gtk_snapshot_translate (drawing->snapshot,
                          &GRAPHENE_POINT_INIT (room->origin.x, room->origin.y + (room->size.height - (float) height) / 2));
  gtk_snapshot_append_layout (drawing->snapshot, layout, color);
  gtk_snapshot_restore (drawing->snapshot);
}

static void
draw_failure (Drawing               *drawing,
              const graphene_rect_t *place)
{
  GdkRGBA color = drawing->dark ? (GdkRGBA) { 0.85f, 0.85f, 0.85f, 1 } : (GdkRGBA) { 0.25f, 0.25f, 0.25f, 1 };
  graphene_rect_t room = *place;

  graphene_rect_inset (&room, room.size.width / 8, 0);
  draw_words (drawing, _("This page could not be drawn. Press F5 to try again, or read the document as text."), &color, 1,
              &room);
}

static void
draw_picture (Drawing               *drawing,
              guint                  page,
              const graphene_rect_t *place)
{
  BeaktaPageView *self = drawing->view;
  GdkRGBA paper = drawing->dark ? (GdkRGBA) { 0.149f, 0.149f, 0.149f, 1 } : (GdkRGBA) { 1, 1, 1, 1 };
  g_autoptr(GArray) parts = beakta_page_view_list_parts (self, page, &drawing->visible);
  gboolean is_complete = TRUE, has_failed = FALSE;

  gtk_snapshot_append_color (drawing->snapshot, &paper, place);
  for (guint i = 0; i < parts->len; i++)
    {
      const BeaktaPageTile *tile = g_hash_table_lookup (self->tiles, &g_array_index (parts, BeaktaPageArea, i));

      is_complete = is_complete && tile != NULL && tile->picture != NULL;
      has_failed = has_failed || (tile != NULL && tile->has_failed);
    }

  if (!is_complete)
    draw_meanwhile (drawing, page, place);
  for (guint i = 0; i < parts->len; i++)
    {
      const BeaktaPageTile *tile = g_hash_table_lookup (self->tiles, &g_array_index (parts, BeaktaPageArea, i));

      if (tile != NULL && tile->picture != NULL)
        append_picture (drawing, tile->picture, &tile->area, place);
    }
  if (has_failed)
    draw_failure (drawing, place);
}

static void
draw_washed_picture (Drawing               *drawing,
                     guint                  page,
                     const graphene_rect_t *place)
{
  g_autoptr(GArray) washes = beakta_page_view_list_washes (drawing->view, page, &drawing->accent, drawing->dark);

  if (washes->len == 0)
    {
      draw_picture (drawing, page, place);
      return;
    }

  gtk_snapshot_push_blend (drawing->snapshot, drawing->dark ? GSK_BLEND_MODE_SCREEN : GSK_BLEND_MODE_MULTIPLY);
  draw_picture (drawing, page, place);
  gtk_snapshot_pop (drawing->snapshot);
  for (guint i = 0; i < washes->len; i++)
    {
      const BeaktaPageWash *wash = &g_array_index (washes, BeaktaPageWash, i);

      gtk_snapshot_append_color (drawing->snapshot, &wash->color, &wash->area);
    }
  gtk_snapshot_pop (drawing->snapshot);
}

static void
fill (Drawing       *drawing,
      const GdkRGBA *color,
      float          x,
      float          y,
      float          width,
      float          height)
{
  gtk_snapshot_append_color (drawing->snapshot, color, &GRAPHENE_RECT_INIT (x, y, width, height));
}

/* A mark that lies under another shows as a line in its own colour; a commented one as a dotted line. */
static void
draw_layer (Drawing               *drawing,
            guint                  page,
            const BeaktaTintLayer *layer)
{
  BeaktaPageView *self = drawing->view;
  g_autoptr(GArray) areas = beakta_page_words_list_areas (self->text, page, layer->start, layer->end);
  GdkRGBA dots = drawing->dark ? (GdkRGBA) { 1, 1, 1, 0.7f } : (GdkRGBA) { 0, 0, 0, 0.6f };
  GdkRGBA line;

  for (guint i = 0; i < areas->len; i++)
    {
      graphene_rect_t area;
      float bottom;

      beakta_page_layout_from_points (self->layout, page, &g_array_index (areas, BeaktaBox, i), &area);
      bottom = area.origin.y + area.size.height;
      if (layer->below >= 0)
        {
          beakta_tint_get_strong_color (layer->below, drawing->dark, &line);
          fill (drawing, &line, area.origin.x, bottom - 1, area.size.width, 2);
        }
      for (float x = 0; layer->commented && x + 2 <= area.size.width; x += 5)
        fill (drawing, &dots, area.origin.x + x, bottom + 1, 2, 2);
    }
}

/* The number of evidence is a small badge. */
static void
draw_number (Drawing               *drawing,
             const BeaktaPageBadge *badge)
{
  g_autofree char *number = g_strdup_printf ("%u", badge->mark->number);
  GdkRGBA white = { 1, 1, 1, 1 };
  GskRoundedRect shape;
  GdkRGBA color;

  color = badge->mark->tint == BEAKTA_TINT_WEAK ? (GdkRGBA) { 0.56f, 0.37f, 0, 1 } : (GdkRGBA) { 0.1f, 0.37f, 0.71f, 1 };
  gsk_rounded_rect_init_from_rect (&shape, &badge->area, badge->area.size.height / 2);
  gtk_snapshot_push_rounded_clip (drawing->snapshot, &shape);
  gtk_snapshot_append_color (drawing->snapshot, &color, &badge->area);
  gtk_snapshot_pop (drawing->snapshot);
  draw_words (drawing, number, &white, badge->area.size.height / 20, &badge->area);
}

static void
draw_signs (Drawing *drawing,
            guint    page)
{
  BeaktaPageView *self = drawing->view;
  g_autoptr(GArray) badges = NULL;
  const BeaktaPageText *words;
  GArray *layers;

  if (self->marks == NULL || self->text == NULL || page >= beakta_text_get_n_pages (self->text))
    return;

  words = beakta_text_get_page (self->text, page);
  layers = beakta_text_marks_get_layers (self->marks);
  for (guint i = 0; i < layers->len; i++)
    {
      const BeaktaTintLayer *layer = &g_array_index (layers, BeaktaTintLayer, i);

      if (layer->end > words->start && layer->start < words->start + words->length &&
          (layer->below >= 0 || layer->commented))
        draw_layer (drawing, page, layer);
    }

  badges = beakta_page_view_list_badges (self, page);
  for (guint i = 0; i < badges->len; i++)
    draw_number (drawing, &g_array_index (badges, BeaktaPageBadge, i));
}

/* The words of a perspective on @page. */
static void
draw_terms (Drawing *drawing,
            guint    page)
{
  BeaktaPageView *self = drawing->view;
  const BeaktaPageText *words;

  if (self->terms == NULL || self->text == NULL || page >= beakta_text_get_n_pages (self->text))
    return;

  words = beakta_text_get_page (self->text, page);
  for (guint i = beakta_stretches_find_in (self->terms, words->start); i < self->terms->len; i++)
    {
      const BeaktaStretch *term = &g_array_index (self->terms, BeaktaStretch, i);
      g_autoptr(GArray) areas = NULL;

      if (term->start >= words->start + words->length)
        break;

      areas = beakta_page_words_list_areas (self->text, page, term->start, term->end);
      for (guint k = 0; k < areas->len; k++)
        {
          graphene_rect_t place;

          beakta_page_layout_from_points (self->layout, page, &g_array_index (areas, BeaktaBox, k), &place);
          beakta_tint_draw_term (drawing->snapshot, &place, (int) i == self->current_term, drawing->dark);
        }
    }
}

static void
draw_page (Drawing *drawing,
           guint    page)
{
  graphene_rect_t place;

  beakta_page_layout_get_page (drawing->view->layout, page, &place);
  beakta_page_picture_draw_shadow (drawing->snapshot, &place);

  gtk_snapshot_push_clip (drawing->snapshot, &place);
  draw_washed_picture (drawing, page, &place);
  draw_terms (drawing, page);
  draw_signs (drawing, page);
  beakta_page_view_draw_remarks (drawing->view, drawing->snapshot, page, drawing->dark);
  gtk_snapshot_pop (drawing->snapshot);
}

/* The keyboard's place. */
static void
draw_caret (Drawing *drawing)
{
  BeaktaPageView *self = drawing->view;
  GdkRGBA color = drawing->dark ? (GdkRGBA) { 1, 1, 1, 0.9f } : (GdkRGBA) { 0, 0, 0, 0.85f };
  graphene_rect_t place;
  BeaktaBox box;
  guint page;

  if (!gtk_widget_has_focus (GTK_WIDGET (self)) || self->text == NULL || self->anchor != self->caret ||
      !beakta_page_words_get_caret (self->text, self->caret, &page, &box) ||
      page >= beakta_page_layout_get_n_pages (self->layout))
    return;

  beakta_page_layout_from_points (self->layout, page, &box, &place);
  fill (drawing, &color, place.origin.x - (place.size.width < 1 ? 1 : 0), place.origin.y, MAX (place.size.width, 2),
        MAX (place.size.height, 2));
}

void
beakta_page_view_draw (BeaktaPageView *self,
                       GtkSnapshot    *snapshot)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  Drawing drawing = { .view = self, .snapshot = snapshot, .dark = beakta_page_view_is_dark () };
  guint n_pages = beakta_page_layout_get_n_pages (self->layout);

  beakta_page_view_get_visible_area (self, &drawing.visible);
  gtk_style_context_get_color (style, &drawing.text);
  if (!gtk_style_context_lookup_color (style, "accent_bg_color", &drawing.accent))
    drawing.accent = drawing.text;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (-drawing.visible.origin.x, -drawing.visible.origin.y));
  for (guint i = beakta_page_layout_find_page (self->layout, drawing.visible.origin.y); i < n_pages; i++)
    {
      graphene_rect_t place;

      beakta_page_layout_get_page (self->layout, i, &place);
      if (place.origin.y >= drawing.visible.origin.y + drawing.visible.size.height)
        break;
      draw_page (&drawing, i);
    }
  draw_caret (&drawing);
  gtk_snapshot_restore (snapshot);
}
