/* The pointer on pages: selecting by letters, words and lines, zooming, links and marks. */

#include "beakta-page-view-private.h"

#include <math.h>

#define CLICK_SLOP  6.0              /* pixels: farther is a selection, not a click */
#define MOST_DRAG   60.0             /* pixels a frame that a selection scrolls at most */

static gboolean
find_gap (BeaktaPageView *self,
          double          x,
          double          y,
          guint          *position)
{
  double page_x, page_y;
  guint page;

  return self->text != NULL && beakta_page_view_find_page_at (self, x, y, &page, &page_x, &page_y) &&
         beakta_page_words_find_gap (self->text, page, page_x, page_y, position);
}

static void
get_unit (BeaktaPageView *self,
          guint           position,
          guint          *start,
          guint          *end)
{
  if (self->press_count == 2)
    beakta_page_words_get_word (self->text, position, start, end);
  else if (self->press_count >= 3)
    beakta_page_words_get_line (self->text, position, start, end);
  else
    *start = *end = position;
}

/* The words may come after the press: the drag begins where it began all the same. */
static gboolean
find_start (BeaktaPageView *self)
{
  guint position;

  if (self->has_press_start)
    return TRUE;

  if (self->text == NULL || !self->has_press_place ||
      !beakta_page_words_find_gap (self->text, self->press_page, self->press_page_x, self->press_page_y, &position))
    return FALSE;

  get_unit (self, position, &self->press_start, &self->press_end);
  self->has_press_start = TRUE;

  return TRUE;
}

static void
extend_to_pointer (BeaktaPageView *self)
{
  guint position, start, end;

  if (!find_start (self) || !find_gap (self, self->pointer_x, self->pointer_y, &position))
    return;

  get_unit (self, position, &start, &end);
  if (position < self->press_start)
    beakta_page_view_set_selection (self, self->press_end, start);
  else
    beakta_page_view_set_selection (self, self->press_start, MAX (end, self->press_end));
}

static void
pressed_cb (BeaktaPageView *self,
            int             n_press,
            double          x,
            double          y,
            GtkGesture     *gesture)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  guint position;

  beakta_page_view_stop_motion (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->press_count = (guint) n_press;
  self->has_dragged = FALSE;
  self->press_x = self->pointer_x = x;
  self->press_y = self->pointer_y = y;
  self->goal_x = -1;
  self->has_press_start = FALSE;
  self->has_press_place = beakta_page_view_find_page_at (self, x, y, &self->press_page, &self->press_page_x,
                                                         &self->press_page_y);
  if ((state & GDK_SHIFT_MASK) && find_gap (self, x, y, &position))
    {
      self->press_start = self->press_end = self->anchor;
      self->has_press_start = TRUE;
      beakta_page_view_set_selection (self, self->anchor, position);
    }
  else if (find_start (self))
    beakta_page_view_set_selection (self, self->press_start, self->press_end);
}

void
beakta_page_view_resume_drag (BeaktaPageView *self)
{
  if (self->press_count > 0 && self->has_dragged)
    extend_to_pointer (self);
}

/* How far a pointer beyond the edge scrolls in one frame. */
static double
get_drag_speed (BeaktaPageView *self)
{
  double height = gtk_widget_get_height (GTK_WIDGET (self));

  if (self->pointer_y < 0)
    return MAX (self->pointer_y / 3, -MOST_DRAG);
  if (self->pointer_y > height)
    return MIN ((self->pointer_y - height) / 3, MOST_DRAG);

  return 0;
}

static gboolean
drag_tick_cb (GtkWidget     *widget,
              GdkFrameClock *clock,
              gpointer       user_data)
{
  BeaktaPageView *self = BEAKTA_PAGE_VIEW (widget);
  double speed = get_drag_speed (self);

  if (speed == 0 || self->vertical == NULL)
    {
      self->drag_ticks = 0;
      return G_SOURCE_REMOVE;
    }

  gtk_adjustment_set_value (self->vertical, gtk_adjustment_get_value (self->vertical) + speed);
  extend_to_pointer (self);

  return G_SOURCE_CONTINUE;
}

static void
stop_drag (BeaktaPageView *self)
{
  if (self->drag_ticks != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->drag_ticks);
  self->drag_ticks = 0;
}

static void
dragged_cb (BeaktaPageView *self,
            double          dx,
            double          dy)
{
  self->pointer_x = self->press_x + dx;
  self->pointer_y = self->press_y + dy;
  if (ABS (dx) <= CLICK_SLOP && ABS (dy) <= CLICK_SLOP && !self->has_dragged)
    return;

  self->has_dragged = TRUE;
  extend_to_pointer (self);
  if (get_drag_speed (self) != 0 && self->drag_ticks == 0)
    self->drag_ticks = gtk_widget_add_tick_callback (GTK_WIDGET (self), drag_tick_cb, NULL, NULL);
}

/* Tells what is written beside the text there. */
static gboolean
activate_remark (BeaktaPageView *self,
                 double          x,
                 double          y)
{
  const BeaktaPageLink *remark;
  GdkRectangle area;
  guint page, position;

  remark = beakta_page_view_find_remark (self, x, y, &page, &area);
  if (remark == NULL || !beakta_page_view_get_remark_position (self, page, remark, &position))
    return FALSE;

  g_signal_emit_by_name (self, "remark-activated", position);

  return TRUE;
}

/* A click on a mark, a link or a remark is one that selected nothing. */
static void
click (BeaktaPageView *self,
       double          x,
       double          y)
{
  const BeaktaTextMark *mark = beakta_page_view_find_mark (self, x, y);
  const BeaktaPageLink *link;
  GdkRectangle area;

  if (mark != NULL)
    {
      g_autofree char *passage = g_strdup (mark->passage);

      g_signal_emit_by_name (self, "mark-activated", passage);
      return;
    }

  link = beakta_page_view_find_link (self, x, y, &area);
  if (link != NULL)
    beakta_page_view_follow_link (self, link, &area);
  else
    activate_remark (self, x, y);
}

static void
drag_ended_cb (BeaktaPageView *self,
               double          dx,
               double          dy)
{
  gboolean is_click = self->press_count == 1 && !self->has_dragged && self->anchor == self->caret;

  stop_drag (self);
  self->press_count = 0;
  if (is_click)
    click (self, self->press_x + dx, self->press_y + dy);
}

static void
moved_cb (BeaktaPageView *self,
          double          x,
          double          y)
{
  GdkRectangle area;
  const char *cursor = "default";
  double page_x, page_y;
  guint page, position;

  if (self->press_count > 0)
    return;

  if (beakta_page_view_find_mark (self, x, y) != NULL || beakta_page_view_find_link (self, x, y, &area) != NULL ||
      beakta_page_view_find_remark (self, x, y, &page, &area) != NULL)
    cursor = "pointer";
  else if (self->text != NULL && beakta_page_view_find_page_at (self, x, y, &page, &page_x, &page_y) &&
           beakta_page_words_find_at (self->text, page, page_x, page_y, &position))
    cursor = "text";

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), cursor);
}

/* (transfer full) (nullable): what there is to know of a place, but for marks. @area: (out) */
static char *
dup_tip (BeaktaPageView *self,
         int             x,
         int             y,
         gboolean        by_keyboard,
         GdkRectangle   *area)
{
  const BeaktaPageLink *link = by_keyboard ? NULL : beakta_page_view_find_link (self, x, y, area);

  return link != NULL ? beakta_page_view_describe_link (link)
                      : beakta_page_view_dup_remark_tip (self, x, y, by_keyboard, area);
}

static gboolean
query_tooltip_cb (BeaktaPageView *self,
                  int             x,
                  int             y,
                  gboolean        by_keyboard,
                  GtkTooltip     *tooltip)
{
  const BeaktaTextMark *mark;
  g_autofree char *words = NULL;
  GdkRectangle area;

  if (by_keyboard)
    mark = self->marks != NULL ? beakta_text_marks_find_at (self->marks, self->caret) : NULL;
  else
    mark = beakta_page_view_find_mark (self, x, y);
  if (mark != NULL && *mark->description != '\0')
    {
      gtk_tooltip_set_text (tooltip, mark->description);
      return TRUE;
    }

  if (by_keyboard)
    beakta_reading_surface_get_caret_area (BEAKTA_READING_SURFACE (self), &area);
  words = dup_tip (self, x, y, by_keyboard, &area);
  if (words == NULL)
    return FALSE;

  gtk_tooltip_set_text (tooltip, words);
  gtk_tooltip_set_tip_area (tooltip, &area);

  return TRUE;
}

/* Zooming about a place: what is under the pointer stays there. */
static void
zoom_at (BeaktaPageView *self,
         double          x,
         double          y,
         gboolean        larger)
{
  graphene_rect_t place;
  double page_x, page_y;
  BeaktaBox box;
  guint page;

  if (!beakta_page_view_find_page_at (self, x, y, &page, &page_x, &page_y))
    return;

  beakta_page_view_step_zoom (self, larger);
  box = (BeaktaBox) { (float) page_x, (float) page_y, (float) page_x, (float) page_y };
  beakta_page_layout_from_points (self->layout, page, &box, &place);
  if (self->vertical != NULL)
    gtk_adjustment_set_value (self->vertical, round (place.origin.y - y));
  if (self->horizontal != NULL)
    gtk_adjustment_set_value (self->horizontal, round (place.origin.x - x));
}

static gboolean
scrolled_cb (BeaktaPageView           *self,
             double                    dx,
             double                    dy,
             GtkEventControllerScroll *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  beakta_page_view_stop_motion (self);
  if (!(state & GDK_CONTROL_MASK) || dy == 0)
    return GDK_EVENT_PROPAGATE;

  zoom_at (self, self->pointer_x, self->pointer_y, dy < 0);

  return GDK_EVENT_STOP;
}

static void
track_cb (BeaktaPageView *self,
          double          x,
          double          y)
{
  if (self->press_count == 0)
    {
      self->pointer_x = x;
      self->pointer_y = y;
    }
  moved_cb (self, x, y);
}

/* Keys */

static void
add_pointer (BeaktaPageView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (dragged_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_ended_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_gesture_group (drag, click);

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (track_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scrolled_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
}

void
beakta_page_view_input_init (BeaktaPageView *self)
{
  add_pointer (self);
  beakta_page_view_keys_init (self);

  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}

void
beakta_page_view_input_dispose (BeaktaPageView *self)
{
  stop_drag (self);
  beakta_flash_stop (&self->flash);
  g_clear_pointer (&self->link_popover, gtk_widget_unparent);
}
