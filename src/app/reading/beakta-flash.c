/* A stretch of the text that attention is drawn to for a moment. */

#include "beakta-flash.h"

#define FLASH_MS 1400

static void
strength_cb (double   value,
             gpointer user_data)
{
  BeaktaFlash *self = user_data;

  self->strength = value;
  gtk_widget_queue_draw (self->widget);
}

static gboolean
over_cb (gpointer user_data)
{
  BeaktaFlash *self = user_data;

  self->source = 0;
  strength_cb (0, self);

  return G_SOURCE_REMOVE;
}

void
beakta_flash_show (BeaktaFlash *self,
                   GtkWidget   *widget,
                   guint        start,
                   guint        end)
{
  AdwAnimationTarget *target;

  beakta_flash_stop (self);
  self->widget = widget;
  self->start = start;
  self->end = end;

  if (!adw_get_enable_animations (widget))
    {
      strength_cb (1, self);
      self->source = g_timeout_add (FLASH_MS, over_cb, self);
      return;
    }

  target = adw_callback_animation_target_new (strength_cb, self, NULL);
  self->fading = adw_timed_animation_new (widget, 1, 0, FLASH_MS, target);
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->fading), ADW_EASE_IN_CUBIC);
  adw_animation_play (self->fading);
}

void
beakta_flash_stop (BeaktaFlash *self)
{
  if (self->fading != NULL)
    adw_animation_pause (self->fading);
  g_clear_object (&self->fading);
  g_clear_handle_id (&self->source, g_source_remove);
  self->strength = 0;
}
