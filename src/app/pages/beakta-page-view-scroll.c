/* Where the page view stands: adjustments, keeping the place, going to one. */

#include "beakta-page-view-private.h"

#include <math.h>

#define SCROLL_MS    280
#define NEAR_SCREENS 2.5
#define UPPER_PART   0.22            /* of the view: where a place that is gone to comes to stand */
#define EDGE         36              /* pixels: a caret is kept so far from the edge of the view */

static double
get_value (GtkAdjustment *adjustment)
{
  return adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;
}

static void
set_value (BeaktaPageView *self,
           double          value)
{
  if (self->vertical != NULL)
    gtk_adjustment_set_value (self->vertical, round (value));
}

static void
configure (GtkAdjustment *adjustment,
           double         value,
           double         upper,
           double         size)
{
  if (adjustment == NULL)
    return;

  upper = MAX (upper, size);
  gtk_adjustment_configure (adjustment, CLAMP (value, 0, upper - size), 0, upper, 40, MAX (size - 40, 40), size);
}

static gboolean
view_changed_cb (gpointer user_data)
{
  BeaktaPageView *self = user_data;

  self->view_source = 0;
  g_object_notify (G_OBJECT (self), "page");
  g_signal_emit_by_name (self, "view-changed");

  return G_SOURCE_REMOVE;
}

/* Once a frame is enough for those who follow. */
void
beakta_page_view_queue_changed (BeaktaPageView *self)
{
  if (self->view_source == 0)
    self->view_source = g_idle_add_full (GDK_PRIORITY_REDRAW + 3, view_changed_cb, self, NULL);
}

/* What the view stands on, so that it can be found again in another size: the page at a third of the view, and how much of
 * it is above the view's upper edge. */
static void
remember_place (BeaktaPageView *self)
{
  graphene_rect_t visible, area;

  if (beakta_page_layout_get_n_pages (self->layout) == 0)
    return;

  beakta_page_view_get_visible_area (self, &visible);
  self->page = beakta_page_layout_find_page (self->layout, visible.origin.y + visible.size.height / 3);
  beakta_page_layout_get_page (self->layout, self->page, &area);
  self->page_part = (visible.origin.y - area.origin.y) / area.size.height;
  self->across = (visible.origin.x + visible.size.width / 2) / beakta_page_layout_get_width (self->layout);
}

/* The layout has changed: the adjustments follow, and the place stays. */
void
beakta_page_view_place (BeaktaPageView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, 0, 0);

  /* At the top there is a little air above the first page. */
  if (beakta_page_layout_get_n_pages (self->layout) > 0 && (self->page > 0 || self->page_part > 0))
    beakta_page_layout_get_page (self->layout, self->page, &area);

  self->is_placing = TRUE;
  configure (self->vertical, round (area.origin.y + self->page_part * area.size.height),
             beakta_page_layout_get_height (self->layout), height);
  configure (self->horizontal, round (self->across * beakta_page_layout_get_width (self->layout) - width / 2.0),
             beakta_page_layout_get_width (self->layout), width);
  self->is_placing = FALSE;

  beakta_page_view_queue_changed (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
scrolled_cb (BeaktaPageView *self)
{
  if (self->is_placing)
    return;

  remember_place (self);
  beakta_page_view_queue_pictures (self);
  beakta_page_view_queue_changed (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
beakta_page_view_set_adjustment (BeaktaPageView *self,
                                 GtkOrientation  orientation,
                                 GtkAdjustment  *adjustment)
{
  GtkAdjustment **held = orientation == GTK_ORIENTATION_HORIZONTAL ? &self->horizontal : &self->vertical;

  if (*held == adjustment && adjustment != NULL)
    return;

  if (*held != NULL)
    g_signal_handlers_disconnect_by_func (*held, scrolled_cb, self);
  g_set_object (held, adjustment);
  if (adjustment != NULL)
    g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Going there */

void
beakta_page_view_stop_motion (BeaktaPageView *self)
{
  if (self->scrolling != NULL)
    adw_animation_pause (self->scrolling);
  g_clear_object (&self->scrolling);
  self->wanted = G_MAXUINT;
}

static void
scroll_value_cb (double   value,
                 gpointer user_data)
{
  set_value (user_data, value);
}

static void
scroll_smoothly (BeaktaPageView *self,
                 double          to)
{
  AdwAnimationTarget *target = adw_callback_animation_target_new (scroll_value_cb, self, NULL);

  g_clear_object (&self->scrolling);
  self->scrolling = adw_timed_animation_new (GTK_WIDGET (self), get_value (self->vertical), to, SCROLL_MS, target);
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->scrolling), ADW_EASE_OUT_CUBIC);
  adw_animation_play (self->scrolling);
}

/* Only when it would else be out of sight. */
static void
show_across (BeaktaPageView        *self,
             const graphene_rect_t *place)
{
  graphene_rect_t visible;

  beakta_page_view_get_visible_area (self, &visible);
  if (self->horizontal != NULL &&
      (place->origin.x < visible.origin.x || place->origin.x + EDGE > visible.origin.x + visible.size.width))
    gtk_adjustment_set_value (self->horizontal, place->origin.x - visible.size.width / 4);
}

static void
go_to (BeaktaPageView        *self,
       const graphene_rect_t *place,
       double                 part,
       gboolean               smoothly)
{
  double size, to;

  if (self->vertical == NULL)
    return;

  size = gtk_adjustment_get_page_size (self->vertical);
  to = CLAMP (place->origin.y - part * size, 0, MAX (gtk_adjustment_get_upper (self->vertical) - size, 0));
  show_across (self, place);
  if (smoothly && ABS (to - get_value (self->vertical)) <= NEAR_SCREENS * size)
    scroll_smoothly (self, to);
  else
    set_value (self, to);
}

/* Where @position stands, in content coordinates: its caret, or the top of its page. */
static gboolean
find_place (BeaktaPageView  *self,
            guint            position,
            graphene_rect_t *place)
{
  guint n_pages = beakta_page_layout_get_n_pages (self->layout);
  BeaktaBox box;
  guint page;

  if (self->text == NULL || n_pages == 0)
    return FALSE;

  if (beakta_page_words_get_caret (self->text, position, &page, &box) && page < n_pages)
    {
      beakta_page_layout_from_points (self->layout, page, &box, place);
      return TRUE;
    }

  page = beakta_text_get_page_at (self->text, position);
  beakta_page_layout_get_page (self->layout, CLAMP (page, 1, n_pages) - 1, place);

  return TRUE;
}

void
beakta_page_view_go_on (BeaktaPageView *self)
{
  graphene_rect_t place;
  guint wanted = self->wanted;

  if (wanted == G_MAXUINT || gtk_widget_get_height (GTK_WIDGET (self)) <= 0 || !find_place (self, wanted, &place))
    return;

  self->wanted = G_MAXUINT;
  if (self->wanted_at_top && wanted == 0)
    set_value (self, 0);
  else
    go_to (self, &place, self->wanted_at_top ? 0.02 : UPPER_PART, !self->wanted_at_top);
}

/* Scrolls no more than is needed for the caret to be seen. */
void
beakta_page_view_reveal (BeaktaPageView *self,
                         guint           position)
{
  graphene_rect_t place, visible;
  double top, bottom;

  if (!find_place (self, position, &place))
    return;

  beakta_page_view_get_visible_area (self, &visible);
  top = place.origin.y - EDGE;
  bottom = place.origin.y + place.size.height + EDGE;
  show_across (self, &place);
  if (top < visible.origin.y)
    set_value (self, top);
  else if (bottom > visible.origin.y + visible.size.height)
    set_value (self, bottom - visible.size.height);
}

void
beakta_page_view_go_to_page (BeaktaPageView *self,
                             guint           page,
                             double          y)
{
  graphene_rect_t place;
  BeaktaBox box = { 0, (float) y, 0, (float) y };

  g_return_if_fail (BEAKTA_IS_PAGE_VIEW (self));

  if (page < 1 || page > beakta_page_layout_get_n_pages (self->layout))
    return;

  beakta_page_view_stop_motion (self);
  beakta_page_layout_get_page (self->layout, page - 1, &place);
  if (y > 0)
    beakta_page_layout_from_points (self->layout, page - 1, &box, &place);
  place.origin.y -= 12;
  go_to (self, &place, 0, FALSE);
}

void
beakta_page_view_scroll_init (BeaktaPageView *self)
{
  self->wanted = G_MAXUINT;
}

void
beakta_page_view_scroll_dispose (BeaktaPageView *self)
{
  g_clear_handle_id (&self->view_source, g_source_remove);
  g_clear_object (&self->scrolling);
  beakta_page_view_set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  beakta_page_view_set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
}
