/* The page view as a surface to read on: positions of the text stream in, and out. */

#include "beakta-page-view-private.h"

#include <math.h>

static BeaktaPageView *
view (BeaktaReadingSurface *surface)
{
  return BEAKTA_PAGE_VIEW (surface);
}

/* The page under a place of the widget, and the place on it; beside a page is on it. */
gboolean
beakta_page_view_find_page_at (BeaktaPageView *self,
                               double          x,
                               double          y,
                               guint          *page,
                               double         *page_x,
                               double         *page_y)
{
  graphene_rect_t visible;

  if (beakta_page_layout_get_n_pages (self->layout) == 0)
    return FALSE;

  beakta_page_view_get_visible_area (self, &visible);
  x += visible.origin.x;
  y += visible.origin.y;
  *page = beakta_page_layout_find_page (self->layout, y);
  beakta_page_layout_to_points (self->layout, *page, x, y, page_x, page_y);

  return TRUE;
}

const BeaktaTextMark *
beakta_page_view_find_mark (BeaktaPageView *self,
                            double          x,
                            double          y)
{
  double page_x, page_y;
  guint page, position;

  if (self->marks == NULL || self->text == NULL ||
      !beakta_page_view_find_page_at (self, x, y, &page, &page_x, &page_y) ||
      !beakta_page_words_find_at (self->text, page, page_x, page_y, &position))
    return NULL;

  return beakta_text_marks_find_at (self->marks, position);
}

void
beakta_page_view_set_selection (BeaktaPageView *self,
                                guint           anchor,
                                guint           caret)
{
  gboolean had = self->anchor != self->caret;

  if (self->anchor == anchor && self->caret == caret)
    return;

  self->anchor = anchor;
  self->caret = caret;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (had != (anchor != caret))
    g_signal_emit_by_name (self, "selection-changed");
}

static BeaktaText *
surface_get_text (BeaktaReadingSurface *surface)
{
  return view (surface)->text;
}

static void
surface_set_marks (BeaktaReadingSurface *surface,
                   BeaktaTextMarks      *marks)
{
  BeaktaPageView *self = view (surface);

  g_clear_pointer (&self->marks, beakta_text_marks_unref);
  if (marks != NULL)
    self->marks = beakta_text_marks_ref (marks);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static const BeaktaTextMark *
surface_find_next_mark (BeaktaReadingSurface *surface,
                        guint                 position,
                        gboolean              forward)
{
  BeaktaPageView *self = view (surface);

  return self->marks != NULL ? beakta_text_marks_find_next (self->marks, position, forward) : NULL;
}

static void
surface_set_hits (BeaktaReadingSurface *surface,
                  GArray               *hits,
                  int                   current)
{
  BeaktaPageView *self = view (surface);

  if (hits != NULL)
    g_array_ref (hits);
  g_clear_pointer (&self->hits, g_array_unref);
  self->hits = hits;
  self->current_hit = current;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
surface_set_terms (BeaktaReadingSurface *surface,
                   GArray               *terms,
                   int                   current)
{
  BeaktaPageView *self = view (surface);

  if (terms != NULL)
    g_array_ref (terms);
  g_clear_pointer (&self->terms, g_array_unref);
  self->terms = terms;
  self->current_term = current;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
surface_set_text (BeaktaReadingSurface *surface,
                  BeaktaText           *text)
{
  BeaktaPageView *self = view (surface);

  if (self->text == text)
    return;

  surface_set_hits (surface, NULL, -1);
  surface_set_terms (surface, NULL, -1);
  surface_set_marks (surface, NULL);
  beakta_page_view_set_selection (self, 0, 0);
  beakta_flash_stop (&self->flash);
  self->goal_x = -1;
  g_set_object (&self->text, text);
  g_clear_pointer (&self->remarks, beakta_remarks_free);
  if (text != NULL)
    self->remarks = beakta_remarks_new (text);
  self->has_press_start = FALSE;
  beakta_page_view_resume_drag (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* What of the text is seen at @y of the view. */
static guint
find_position (BeaktaPageView *self,
               double          y)
{
  double page_x, page_y;
  guint page;

  if (!beakta_page_view_find_page_at (self, 0, y, &page, &page_x, &page_y) || page >= beakta_text_get_n_pages (self->text))
    return beakta_text_get_length (self->text);

  /* A turned page is seen or not as a whole. */
  return beakta_page_words_find_below (self->text, page, self->rotation == 0 ? page_y : 0);
}

static void
surface_get_visible (BeaktaReadingSurface *surface,
                     guint                *start,
                     guint                *end)
{
  BeaktaPageView *self = view (surface);

  *start = *end = 0;
  if (self->text == NULL || beakta_page_layout_get_n_pages (self->layout) == 0)
    return;

  *start = find_position (self, 0);
  *end = MAX (find_position (self, gtk_widget_get_height (GTK_WIDGET (self))), *start);
}

static guint
surface_get_caret (BeaktaReadingSurface *surface)
{
  return view (surface)->caret;
}

static void
surface_get_caret_area (BeaktaReadingSurface *surface,
                        GdkRectangle         *area)
{
  BeaktaPageView *self = view (surface);
  graphene_rect_t place, visible;
  BeaktaBox box;
  guint page;

  *area = (GdkRectangle) { 0, 0, 1, 1 };
  if (self->text == NULL || !beakta_page_words_get_caret (self->text, self->caret, &page, &box) ||
      page >= beakta_page_layout_get_n_pages (self->layout))
    return;

  beakta_page_view_get_visible_area (self, &visible);
  beakta_page_layout_from_points (self->layout, page, &box, &place);
  *area = (GdkRectangle) { (int) (place.origin.x - visible.origin.x), (int) (place.origin.y - visible.origin.y),
                           MAX ((int) place.size.width, 1), MAX ((int) place.size.height, 1) };
}

static gboolean
surface_get_selection (BeaktaReadingSurface *surface,
                       guint                *start,
                       guint                *end)
{
  BeaktaPageView *self = view (surface);

  if (self->text == NULL || self->anchor == self->caret)
    return FALSE;

  *start = MIN (self->anchor, self->caret);
  *end = MAX (self->anchor, self->caret);

  return TRUE;
}

static void
surface_place_caret_at (BeaktaReadingSurface *surface,
                        double                x,
                        double                y)
{
  BeaktaPageView *self = view (surface);
  double page_x, page_y;
  guint page, position, start, end;

  if (self->text == NULL || !beakta_page_view_find_page_at (self, x, y, &page, &page_x, &page_y) ||
      !beakta_page_words_find_gap (self->text, page, page_x, page_y, &position))
    return;

  if (!surface_get_selection (surface, &start, &end) || position < start || position > end)
    beakta_page_view_set_selection (self, position, position);
}

static gboolean
surface_get_selection_area (BeaktaReadingSurface *surface,
                            GdkRectangle         *area)
{
  BeaktaPageView *self = view (surface);
  graphene_rect_t visible, place, covered;
  guint start, end, last;
  gboolean is_seen = FALSE;

  if (!surface_get_selection (surface, &start, &end) || beakta_page_layout_get_n_pages (self->layout) == 0)
    return FALSE;

  beakta_page_view_get_visible_area (self, &visible);
  last = beakta_page_layout_find_page (self->layout, visible.origin.y + visible.size.height);
  for (guint page = beakta_page_layout_find_page (self->layout, visible.origin.y); page <= last; page++)
    {
      g_autoptr(GArray) areas = beakta_page_words_list_areas (self->text, page, start, end);

      for (guint i = 0; i < areas->len; i++)
        {
          beakta_page_layout_from_points (self->layout, page, &g_array_index (areas, BeaktaBox, i), &place);
          if (!graphene_rect_intersection (&place, &visible, &place))
            continue;
          if (is_seen)
            graphene_rect_union (&covered, &place, &covered);
          else
            covered = place;
          is_seen = TRUE;
        }
    }
  if (!is_seen)
    return FALSE;

  *area = (GdkRectangle) { (int) (covered.origin.x - visible.origin.x), (int) (covered.origin.y - visible.origin.y),
                           (int) ceil (covered.size.width), (int) ceil (covered.size.height) };

  return TRUE;
}

static void
surface_select (BeaktaReadingSurface *surface,
                guint                 start,
                guint                 end)
{
  BeaktaPageView *self = view (surface);
  guint length = self->text != NULL ? beakta_text_get_length (self->text) : 0;

  self->goal_x = -1;
  beakta_page_view_set_selection (self, MIN (start, length), MIN (end, length));
}

static void
surface_copy (BeaktaReadingSurface *surface)
{
  g_autofree char *words = NULL;
  guint start, end;

  if (!surface_get_selection (surface, &start, &end))
    return;

  words = beakta_text_dup_range (view (surface)->text, start, end);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (surface)), words);
}

static gboolean
surface_is_settled (BeaktaReadingSurface *surface)
{
  BeaktaPageView *self = view (surface);

  return self->wanted == G_MAXUINT && beakta_page_layout_get_n_pages (self->layout) > 0;
}

static void
surface_scroll_to (BeaktaReadingSurface *surface,
                   guint                 position)
{
  BeaktaPageView *self = view (surface);

  beakta_page_view_stop_motion (self);
  self->wanted = position;
  self->wanted_at_top = FALSE;
  beakta_page_view_go_on (self);
}

static void
surface_restore (BeaktaReadingSurface *surface,
                 guint                 position)
{
  BeaktaPageView *self = view (surface);

  beakta_page_view_stop_motion (self);
  self->wanted = position;
  self->wanted_at_top = TRUE;
  beakta_page_view_go_on (self);
}

static void
surface_flash (BeaktaReadingSurface *surface,
               guint                 start,
               guint                 end)
{
  beakta_flash_show (&view (surface)->flash, GTK_WIDGET (surface), start, end);
}

void
beakta_page_view_surface_init (BeaktaReadingSurfaceInterface *iface)
{
  iface->set_text = surface_set_text;
  iface->get_text = surface_get_text;
  iface->set_marks = surface_set_marks;
  iface->find_next_mark = surface_find_next_mark;
  iface->set_hits = surface_set_hits;
  iface->set_terms = surface_set_terms;
  iface->get_visible = surface_get_visible;
  iface->get_caret = surface_get_caret;
  iface->get_caret_area = surface_get_caret_area;
  iface->place_caret_at = surface_place_caret_at;
  iface->get_selection = surface_get_selection;
  iface->get_selection_area = surface_get_selection_area;
  iface->select = surface_select;
  iface->copy = surface_copy;
  iface->is_settled = surface_is_settled;
  iface->scroll_to = surface_scroll_to;
  iface->restore = surface_restore;
  iface->flash = surface_flash;
}
