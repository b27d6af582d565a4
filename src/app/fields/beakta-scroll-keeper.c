/* Keeps what a person looks at in its place while the rest of a list grows and shrinks.
 *
 * (1) The correction is made between layout and drawing, so that nothing is ever drawn in the wrong place.
 * (2) Motion is short and honours the system's setting (AdwTimedAnimation does).
 * (3) A person who scrolls ends whatever motion is under way.
 */

#define G_LOG_DOMAIN "beakta-scroll-keeper"

#include "beakta-scroll-keeper.h"

#include <adwaita.h>

#define MOTION_MS 180
#define MARGIN    12                 /* pixels left free above and below what is revealed */

struct _BeaktaScrollKeeper
{
  GObject            parent_instance;

  GtkScrolledWindow *scrolled;       /* weak */
  GtkWidget         *anchor;         /* weak, nullable */
  double             anchor_y;       /* in the scrolled window */
  GtkWidget         *target;         /* weak, nullable */
  GtkWidget         *heading;        /* weak, nullable: what stands above the target */
  GdkFrameClock     *clock;          /* owned, nullable; while a layout is waited for */
  gulong             layout_id;
  AdwAnimation      *motion;         /* owned, nullable */
};

G_DEFINE_FINAL_TYPE (BeaktaScrollKeeper, beakta_scroll_keeper, G_TYPE_OBJECT)

static double
top_of (GtkWidget *widget,
        GtkWidget *scrolled)
{
  double x, y = 0;

  gtk_widget_translate_coordinates (widget, scrolled, 0, 0, &x, &y);

  return y;
}

static void
motion_cb (double   value,
           gpointer user_data)
{
  BeaktaScrollKeeper *self = user_data;

  if (self->scrolled != NULL)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), value);
}

static void
stop_motion (BeaktaScrollKeeper *self)
{
  if (self->motion != NULL)
    adw_animation_pause (self->motion);

  g_clear_object (&self->motion);
}

static void
move_to (BeaktaScrollKeeper *self,
         double              value)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  double last = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
  AdwAnimationTarget *target;

  stop_motion (self);
  value = CLAMP (value, 0, MAX (last, 0));

  if (ABS (value - gtk_adjustment_get_value (adjustment)) < 1)
    return;

  target = adw_callback_animation_target_new (motion_cb, self, NULL);
  self->motion = adw_timed_animation_new (GTK_WIDGET (self->scrolled),
                                          gtk_adjustment_get_value (adjustment), value,
                                          MOTION_MS, target);
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->motion), ADW_EASE_OUT_CUBIC);
  adw_animation_play (self->motion);
}

static void
restore_anchor (BeaktaScrollKeeper *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  double moved = top_of (self->anchor, GTK_WIDGET (self->scrolled)) - self->anchor_y;

  if (ABS (moved) >= 1)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + moved);
}

/* With its border, which is outside of what a widget calls its own coordinates. */
static graphene_rect_t
bounds_of (GtkWidget *widget,
           GtkWidget *scrolled)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (widget, scrolled, &bounds))
    bounds = GRAPHENE_RECT_INIT (0, 0, 0, 0);

  return bounds;
}

/* @moved: how much further up @target will stand than it was last laid out. */
static void
reveal_target (BeaktaScrollKeeper *self,
               double              moved)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  double page = gtk_adjustment_get_page_size (adjustment);
  graphene_rect_t bounds = bounds_of (self->target, GTK_WIDGET (self->scrolled));
  double top = bounds.origin.y - moved;
  double bottom = top + bounds.size.height;
  double value = gtk_adjustment_get_value (adjustment);

  if (self->heading != NULL)
    top = bounds_of (self->heading, GTK_WIDGET (self->scrolled)).origin.y - moved;

  if (top < MARGIN || bottom - top > page - 2 * MARGIN)
    move_to (self, value + top - MARGIN);
  else if (bottom > page - MARGIN)
    move_to (self, value + bottom - page + MARGIN);
}

/* A clock whose window has gone has let go of its handlers already. */
static void
stop_waiting (BeaktaScrollKeeper *self)
{
  if (self->clock != NULL && g_signal_handler_is_connected (self->clock, self->layout_id))
    g_signal_handler_disconnect (self->clock, self->layout_id);

  g_clear_object (&self->clock);
  self->layout_id = 0;
}

/* What has been filled before it was shown has no place yet; its turn comes with a later layout. */
static gboolean
has_place (BeaktaScrollKeeper *self)
{
  return self->target == NULL || (gtk_widget_get_mapped (self->target) && gtk_widget_get_height (self->target) > 0);
}

static void
layout_done_cb (GdkFrameClock      *clock,
                BeaktaScrollKeeper *self)
{
  double moved = 0;

  if (self->scrolled != NULL && !has_place (self))
    return;

  stop_waiting (self);

  if (self->scrolled == NULL)
    return;

  if (self->anchor != NULL)
    {
      double before = gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (self->scrolled));

      restore_anchor (self);
      moved = gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (self->scrolled)) - before;
    }

  if (self->target != NULL)
    reveal_target (self, moved);

  g_clear_weak_pointer (&self->anchor);
  g_clear_weak_pointer (&self->target);
  g_clear_weak_pointer (&self->heading);
}

static void
wait_for_layout (BeaktaScrollKeeper *self)
{
  GdkFrameClock *clock;

  if (self->scrolled == NULL)
    return;

  clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->scrolled));

  if (self->clock == clock)
    return;

  stop_waiting (self);

  if (clock == NULL)
    return;

  self->clock = g_object_ref (clock);
  self->layout_id = g_signal_connect_after (self->clock, "layout", G_CALLBACK (layout_done_cb), self);
  gdk_frame_clock_request_phase (self->clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
}

/* What was to be revealed before there was a window to draw it in. */
static void
mapped_cb (GtkWidget          *scrolled,
           BeaktaScrollKeeper *self)
{
  if (self->target != NULL)
    wait_for_layout (self);
}

static gboolean
scrolled_cb (GtkEventControllerScroll *controller,
             double                    dx,
             double                    dy,
             BeaktaScrollKeeper       *self)
{
  stop_motion (self);

  return GDK_EVENT_PROPAGATE;
}

static void
beakta_scroll_keeper_dispose (GObject *object)
{
  BeaktaScrollKeeper *self = BEAKTA_SCROLL_KEEPER (object);

  stop_waiting (self);
  stop_motion (self);
  g_clear_weak_pointer (&self->anchor);
  g_clear_weak_pointer (&self->target);
  g_clear_weak_pointer (&self->heading);
  g_clear_weak_pointer (&self->scrolled);

  G_OBJECT_CLASS (beakta_scroll_keeper_parent_class)->dispose (object);
}

static void
beakta_scroll_keeper_class_init (BeaktaScrollKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = beakta_scroll_keeper_dispose;
}

static void
beakta_scroll_keeper_init (BeaktaScrollKeeper *self)
{
}

BeaktaScrollKeeper *
beakta_scroll_keeper_new (GtkScrolledWindow *scrolled)
{
  BeaktaScrollKeeper *self;
  GtkEventController *controller;

  g_return_val_if_fail (GTK_IS_SCROLLED_WINDOW (scrolled), NULL);

  self = g_object_new (BEAKTA_TYPE_SCROLL_KEEPER, NULL);
  g_set_weak_pointer (&self->scrolled, scrolled);
  g_signal_connect_object (scrolled, "map", G_CALLBACK (mapped_cb), self, 0);

  controller = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "scroll", G_CALLBACK (scrolled_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (scrolled), controller);

  return self;
}

void
beakta_scroll_keeper_hold (BeaktaScrollKeeper *self,
                           GtkWidget          *anchor)
{
  g_return_if_fail (BEAKTA_IS_SCROLL_KEEPER (self));
  g_return_if_fail (GTK_IS_WIDGET (anchor));

  if (self->anchor != NULL || self->scrolled == NULL || !gtk_widget_get_mapped (anchor))
    return;

  g_set_weak_pointer (&self->anchor, anchor);
  self->anchor_y = top_of (anchor, GTK_WIDGET (self->scrolled));
  wait_for_layout (self);
}

void
beakta_scroll_keeper_reveal (BeaktaScrollKeeper *self,
                             GtkWidget          *target)
{
  beakta_scroll_keeper_reveal_below (self, target, NULL);
}

void
beakta_scroll_keeper_reveal_below (BeaktaScrollKeeper *self,
                                   GtkWidget          *target,
                                   GtkWidget          *heading)
{
  g_return_if_fail (BEAKTA_IS_SCROLL_KEEPER (self));
  g_return_if_fail (GTK_IS_WIDGET (target));
  g_return_if_fail (heading == NULL || GTK_IS_WIDGET (heading));

  g_set_weak_pointer (&self->target, target);
  g_set_weak_pointer (&self->heading, heading);
  wait_for_layout (self);
}

void
beakta_scroll_keeper_follow_cursor (GtkTextView *view)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (GTK_WIDGET (view), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  GdkRectangle cursor;
  double x, y, page;

  if (scrolled == NULL)
    return;

  gtk_text_view_get_cursor_locations (view, NULL, &cursor, NULL);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET,
                                         cursor.x, cursor.y, &cursor.x, &cursor.y);
  gtk_widget_translate_coordinates (GTK_WIDGET (view), scrolled, cursor.x, cursor.y, &x, &y);

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  page = gtk_adjustment_get_page_size (adjustment);

  if (y < MARGIN)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + y - MARGIN);
  else if (y + cursor.height > page - MARGIN)
    gtk_adjustment_set_value (adjustment,
                              gtk_adjustment_get_value (adjustment) + y + cursor.height - page + MARGIN);
}
