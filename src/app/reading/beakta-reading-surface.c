/* What a document is read on: the calls, passed on to whichever surface it is. */

#include "beakta-reading-surface.h"

G_DEFINE_INTERFACE (BeaktaReadingSurface, beakta_reading_surface, GTK_TYPE_WIDGET)

static void
beakta_reading_surface_default_init (BeaktaReadingSurfaceInterface *iface)
{
  g_signal_new ("mark-activated", BEAKTA_TYPE_READING_SURFACE, G_SIGNAL_RUN_LAST, 0,
                NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  g_signal_new ("view-changed", BEAKTA_TYPE_READING_SURFACE, G_SIGNAL_RUN_LAST, 0,
                NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_signal_new ("selection-changed", BEAKTA_TYPE_READING_SURFACE, G_SIGNAL_RUN_LAST, 0,
                NULL, NULL, NULL, G_TYPE_NONE, 0);
}

void
beakta_reading_surface_set_text (BeaktaReadingSurface *self,
                                 BeaktaText           *text)
{
  g_return_if_fail (BEAKTA_IS_READING_SURFACE (self));

  BEAKTA_READING_SURFACE_GET_IFACE (self)->set_text (self, text);
}

BeaktaText *
beakta_reading_surface_get_text (BeaktaReadingSurface *self)
{
  g_return_val_if_fail (BEAKTA_IS_READING_SURFACE (self), NULL);

  return BEAKTA_READING_SURFACE_GET_IFACE (self)->get_text (self);
}

void
beakta_reading_surface_set_marks (BeaktaReadingSurface *self,
                                  BeaktaTextMarks      *marks)
{
  g_return_if_fail (BEAKTA_IS_READING_SURFACE (self));

  BEAKTA_READING_SURFACE_GET_IFACE (self)->set_marks (self, marks);
}

const BeaktaTextMark *
beakta_reading_surface_find_next_mark (BeaktaReadingSurface *self,
                                       guint                 position,
                                       gboolean              forward)
{
  g_return_val_if_fail (BEAKTA_IS_READING_SURFACE (self), NULL);

  return BEAKTA_READING_SURFACE_GET_IFACE (self)->find_next_mark (self, position, forward);
}

void
beakta_reading_surface_set_hits (BeaktaReadingSurface *self,
                                 GArray               *hits,
                                 int                   current)
{
  g_return_if_fail (BEAKTA_IS_READING_SURFACE (self));

  BEAKTA_READING_SURFACE_GET_IFACE (self)->set_hits (self, hits, current);
}

void
beakta_reading_surface_set_terms (BeaktaReadingSurface *self,
                                  GArray               *terms,
                                  int                   current)
{
  g_return_if_fail (BEAKTA_IS_READING_SURFACE (self));

  BEAKTA_READING_SURFACE_GET_IFACE (self)->set_terms (self, terms, current);
}

void
beakta_reading_surface_get_visible (BeaktaReadingSurface *self,
                                    guint                *start,
                                    guint                *end)
{
  g_return_if_fail (BEAKTA_IS_READING_SURFACE (self));

  BEAKTA_READING_SURFACE_GET_IFACE (self)->get_visible (self, start, end);
}

guint
beakta_reading_surface_get_caret (BeaktaReadingSurface *self)
{
  g_return_val_if_fail (BEAKTA_IS_READING_SURFACE (self), 0);

  return BEAKTA_READING_SURFACE_GET_IFACE (self)->get_caret (self);
}

void
beakta_reading_surface_get_caret_area (BeaktaReadingSurface *self,
                                       GdkRectangle         *area)
{
  g_return_if_fail (BEAKTA_IS_READING_SURFACE (self));

  BEAKTA_READING_SURFACE_GET_IFACE (self)->get_caret_area (self, area);
}

void
beakta_reading_surface_place_caret_at (BeaktaReadingSurface *self,
                                       double                x,
                                       double                y)
{
  g_return_if_fail (BEAKTA_IS_READING_SURFACE (self));

  BEAKTA_READING_SURFACE_GET_IFACE (self)->place_caret_at (self, x, y);
}

gboolean
beakta_reading_surface_get_selection (BeaktaReadingSurface *self,
                                      guint                *start,
                                      guint                *end)
{
  g_return_val_if_fail (BEAKTA_IS_READING_SURFACE (self), FALSE);

  return BEAKTA_READING_SURFACE_GET_IFACE (self)->get_selection (self, start, end);
}

gboolean
beakta_reading_surface_get_selection_area (BeaktaReadingSurface *self,
                                           GdkRectangle         *area)
{
  g_return_val_if_fail (BEAKTA_IS_READING_SURFACE (self), FALSE);

  return BEAKTA_READING_SURFACE_GET_IFACE (self)->get_selection_area (self, area);
}

void
beakta_reading_surface_select (BeaktaReadingSurface *self,
                               guint                 start,
                               guint                 end)
{
  g_return_if_fail (BEAKTA_IS_READING_SURFACE (self));

  BEAKTA_READING_SURFACE_GET_IFACE (self)->select (self, start, end);
}

void
beakta_reading_surface_place_caret (BeaktaReadingSurface *self,
                                    guint                 position)
{
  beakta_reading_surface_select (self, position, position);
}

void
beakta_reading_surface_copy (BeaktaReadingSurface *self)
{
  g_return_if_fail (BEAKTA_IS_READING_SURFACE (self));

  BEAKTA_READING_SURFACE_GET_IFACE (self)->copy (self);
}

gboolean
beakta_reading_surface_is_settled (BeaktaReadingSurface *self)
{
  g_return_val_if_fail (BEAKTA_IS_READING_SURFACE (self), FALSE);

  return BEAKTA_READING_SURFACE_GET_IFACE (self)->is_settled (self);
}

void
beakta_reading_surface_scroll_to (BeaktaReadingSurface *self,
                                  guint                 position)
{
  g_return_if_fail (BEAKTA_IS_READING_SURFACE (self));

  BEAKTA_READING_SURFACE_GET_IFACE (self)->scroll_to (self, position);
}

void
beakta_reading_surface_restore (BeaktaReadingSurface *self,
                                guint                 position)
{
  g_return_if_fail (BEAKTA_IS_READING_SURFACE (self));

  BEAKTA_READING_SURFACE_GET_IFACE (self)->restore (self, position);
}

void
beakta_reading_surface_flash (BeaktaReadingSurface *self,
                              guint                 start,
                              guint                 end)
{
  g_return_if_fail (BEAKTA_IS_READING_SURFACE (self));

  BEAKTA_READING_SURFACE_GET_IFACE (self)->flash (self, start, end);
}
