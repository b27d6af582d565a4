/* Where the folio stands: what is visible, going to a place, and drawing attention to one. */

#include "beakta-folio-private.h"

#include "beakta-frame-turn.h"

#define SCROLL_MS       280
#define NEAR_SCREENS    2.5
#define CHASE_MS        80
#define MOST_CHASES     150
#define LAYING_OUT_MS   200
#define UPPER_PART      0.22         /* of the view: where a place that is gone to comes to stand */

static void
get_iter (BeaktaFolio *self,
          guint        position,
          GtkTextIter *iter)
{
  gtk_text_buffer_get_iter_at_offset (self->buffer, iter, (int) MIN (position, self->filled));
}

void
beakta_folio_get_visible (BeaktaFolio *self,
                          guint       *start,
                          guint       *end)
{
  GtkTextView *view;
  GdkRectangle visible;
  GtkTextIter iter;

  g_return_if_fail (BEAKTA_IS_FOLIO (self));

  view = GTK_TEXT_VIEW (self);
  gtk_text_view_get_visible_rect (view, &visible);

  gtk_text_view_get_iter_at_location (view, &iter, 0, visible.y);
  *start = (guint) gtk_text_iter_get_offset (&iter);
  gtk_text_view_get_iter_at_location (view, &iter, visible.x + visible.width, visible.y + visible.height);
  *end = (guint) gtk_text_iter_get_offset (&iter);
}

static void
scroll_value_cb (double   value,
                 gpointer user_data)
{
  BeaktaFolio *self = user_data;

  if (self->vertical != NULL)
    gtk_adjustment_set_value (self->vertical, value);
}

static gboolean
is_place_visible (BeaktaFolio *self)
{
  GtkTextIter iter;
  guint start, end, place;
  int y, height;

  /* Lines that have not been laid out have no height: all of them would be visible. */
  gtk_text_buffer_get_iter_at_mark (self->buffer, &iter, self->place);
  gtk_text_view_get_line_yrange (GTK_TEXT_VIEW (self), &iter, &y, &height);
  if (height == 0)
    return FALSE;

  place = (guint) gtk_text_iter_get_offset (&iter);
  beakta_folio_get_visible (self, &start, &end);

  return place >= start && place <= end;
}

static void
scroll_to_place (BeaktaFolio *self)
{
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self), self->place, 0.0, TRUE, 0.0, self->place_part);
}

static gboolean
chase_cb (gpointer user_data)
{
  BeaktaFolio *self = user_data;

  if (is_place_visible (self) || ++self->n_chases > MOST_CHASES)
    {
      self->chase_source = 0;
      beakta_folio_queue_view_changed (self);
      return G_SOURCE_REMOVE;
    }

  scroll_to_place (self);

  return G_SOURCE_CONTINUE;
}

/* GTK lays out what is out of sight bit by bit, and scrolling to a place in it is broken off whenever a bit has been
 * laid out: it is asked for again until the place is there, or somebody goes elsewhere. */
static void
jump (BeaktaFolio *self,
      guint        position,
      double       part)
{
  GtkTextIter iter;

  get_iter (self, position, &iter);
  gtk_text_buffer_move_mark (self->buffer, self->place, &iter);
  self->place_part = part;
  scroll_to_place (self);

  self->n_chases = 0;
  if (self->chase_source == 0)
    self->chase_source = g_timeout_add (CHASE_MS, chase_cb, self);
}

void
beakta_folio_stop_motion (BeaktaFolio *self)
{
  g_clear_handle_id (&self->chase_source, g_source_remove);
  if (self->scrolling != NULL)
    adw_animation_pause (self->scrolling);
  self->wanted = G_MAXUINT;
}

/* Lines above may have been laid out, and so have grown, while the view was under way. */
static void
scroll_done_cb (BeaktaFolio *self)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &iter, self->place);
  if (!is_place_visible (self))
    jump (self, (guint) gtk_text_iter_get_offset (&iter), UPPER_PART);
}

static void
scroll_smoothly (BeaktaFolio *self,
                 double       to)
{
  AdwAnimationTarget *target = adw_callback_animation_target_new (scroll_value_cb, self, NULL);

  g_clear_object (&self->scrolling);
  self->scrolling = adw_timed_animation_new (GTK_WIDGET (self), gtk_adjustment_get_value (self->vertical), to,
                                             SCROLL_MS, target);
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->scrolling), ADW_EASE_OUT_CUBIC);
  g_signal_connect_swapped (self->scrolling, "done", G_CALLBACK (scroll_done_cb), self);
  adw_animation_play (self->scrolling);
}

static void
go_to (BeaktaFolio *self,
       guint        position)
{
  GtkTextIter iter;
  GdkRectangle place;
  double value, page, to;
  int y, height;

  if (self->vertical == NULL)
    return;

  get_iter (self, position, &iter);
  gtk_text_buffer_move_mark (self->buffer, self->place, &iter);
  gtk_text_view_get_line_yrange (GTK_TEXT_VIEW (self), &iter, &y, &height);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &iter, &place);
  value = gtk_adjustment_get_value (self->vertical);
  page = gtk_adjustment_get_page_size (self->vertical);
  to = CLAMP (place.y + gtk_text_view_get_top_margin (GTK_TEXT_VIEW (self)) - UPPER_PART * page,
              0, MAX (gtk_adjustment_get_upper (self->vertical) - page, 0));

  /* A line that has no height has not been laid out. */
  if (height == 0 || ABS (to - value) > NEAR_SCREENS * page)
    jump (self, position, UPPER_PART);
  else
    scroll_smoothly (self, to);
}

/* What is asked for before its piece of the text has come waits for it, and for the view to have a size. */
void
beakta_folio_go_on (BeaktaFolio *self)
{
  guint wanted = self->wanted;

  if (wanted == G_MAXUINT || self->width == 0 ||
      (wanted >= self->filled && !beakta_folio_is_filled (self)))
    return;

  self->wanted = G_MAXUINT;
  if (self->wanted_at_top && wanted == 0 && self->vertical != NULL)
    gtk_adjustment_set_value (self->vertical, 0);
  else if (self->wanted_at_top)
    jump (self, wanted, 0.0);
  else
    go_to (self, wanted);
}

void
beakta_folio_scroll_to (BeaktaFolio *self,
                        guint        position)
{
  g_return_if_fail (BEAKTA_IS_FOLIO (self));

  self->wanted = position;
  self->wanted_at_top = FALSE;
  beakta_folio_go_on (self);
}

void
beakta_folio_restore (BeaktaFolio *self,
                      guint        position)
{
  g_return_if_fail (BEAKTA_IS_FOLIO (self));

  self->wanted = position;
  self->wanted_at_top = TRUE;
  beakta_folio_go_on (self);
}

gboolean
beakta_folio_is_settled (BeaktaFolio *self)
{
  g_return_val_if_fail (BEAKTA_IS_FOLIO (self), FALSE);

  return self->wanted == G_MAXUINT && self->chase_source == 0;
}

void
beakta_folio_flash (BeaktaFolio *self,
                    guint        start,
                    guint        end)
{
  g_return_if_fail (BEAKTA_IS_FOLIO (self));

  beakta_flash_show (&self->flash, GTK_WIDGET (self), start, end);
}

static gboolean
turn_kept_cb (gpointer user_data)
{
  BeaktaFolio *self = user_data;

  self->turn_source = 0;

  return G_SOURCE_REMOVE;
}

/* The text's height has changed a moment ago: lines are being laid out that are out of sight. */
static gboolean
is_being_laid_out (BeaktaFolio *self)
{
  return g_get_monotonic_time () - self->grown_at < LAYING_OUT_MS * 1000;
}

static gboolean
view_changed_cb (gpointer user_data)
{
  BeaktaFolio *self = user_data;

  self->view_source = 0;
  if (self->turn_source == 0 && is_being_laid_out (self))
    self->turn_source = beakta_frame_turn_keep (GTK_WIDGET (self), turn_kept_cb, self);
  beakta_folio_go_on (self);
  g_signal_emit_by_name (self, "view-changed");

  return G_SOURCE_REMOVE;
}

/* Once a frame is enough for those who follow. */
void
beakta_folio_queue_view_changed (BeaktaFolio *self)
{
  if (self->view_source == 0)
    self->view_source = g_idle_add_full (GDK_PRIORITY_REDRAW + 3, view_changed_cb, self, NULL);
}

static void
release_adjustment (BeaktaFolio *self)
{
  g_clear_handle_id (&self->hold_source, g_source_remove);
  if (self->held != NULL)
    g_object_thaw_notify (G_OBJECT (self->held));
  g_clear_object (&self->held);
}

static gboolean
release_adjustment_cb (gpointer user_data)
{
  BeaktaFolio *self = user_data;

  self->hold_source = 0;
  release_adjustment (self);

  return G_SOURCE_REMOVE;
}

/* While the view is given its size it also lays out lines, and so tells how long the text is. A scroll bar that must
 * then show its slider would be drawn before the slider has a size, and GTK complains: it is told afterwards. */
void
beakta_folio_hold_adjustment (BeaktaFolio *self)
{
  if (self->held != NULL || self->vertical == NULL)
    return;

  self->held = g_object_ref (self->vertical);
  g_object_freeze_notify (G_OBJECT (self->held));
  self->hold_source = g_idle_add_full (GDK_PRIORITY_REDRAW + 1, release_adjustment_cb, self, NULL);
}

static void
forget_adjustment (BeaktaFolio *self)
{
  release_adjustment (self);
  if (self->vertical != NULL)
    g_signal_handlers_disconnect_by_data (self->vertical, self);
  g_clear_object (&self->vertical);
}

static void
height_changed_cb (BeaktaFolio *self)
{
  self->grown_at = g_get_monotonic_time ();
  beakta_folio_queue_view_changed (self);
}

static void
vadjustment_changed_cb (BeaktaFolio *self)
{
  forget_adjustment (self);
  g_set_object (&self->vertical, gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self)));
  if (self->vertical == NULL)
    return;

  g_signal_connect_swapped (self->vertical, "value-changed", G_CALLBACK (beakta_folio_queue_view_changed), self);
  g_signal_connect_swapped (self->vertical, "changed", G_CALLBACK (height_changed_cb), self);
}

void
beakta_folio_motion_init (BeaktaFolio *self)
{
  GtkTextIter start;

  gtk_text_buffer_get_start_iter (self->buffer, &start);
  self->place = gtk_text_buffer_create_mark (self->buffer, NULL, &start, TRUE);
  self->wanted = G_MAXUINT;
  g_signal_connect (self, "notify::vadjustment", G_CALLBACK (vadjustment_changed_cb), NULL);
}

void
beakta_folio_motion_dispose (BeaktaFolio *self)
{
  forget_adjustment (self);
  g_clear_object (&self->scrolling);
  beakta_flash_stop (&self->flash);
  g_clear_handle_id (&self->chase_source, g_source_remove);
  g_clear_handle_id (&self->view_source, g_source_remove);
  g_clear_handle_id (&self->turn_source, g_source_remove);
}
