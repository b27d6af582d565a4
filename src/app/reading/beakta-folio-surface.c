/* The folio as a surface to read on. */

#include "beakta-folio-private.h"

static void
surface_set_text (BeaktaReadingSurface *self,
                  BeaktaText           *text)
{
  beakta_folio_set_text (BEAKTA_FOLIO (self), text);
}

static BeaktaText           *
surface_get_text (BeaktaReadingSurface *self)
{
  return beakta_folio_get_text (BEAKTA_FOLIO (self));
}

static void
surface_set_marks (BeaktaReadingSurface *self,
                   BeaktaTextMarks      *marks)
{
  beakta_folio_set_marks (BEAKTA_FOLIO (self), marks);
}

static const BeaktaTextMark *
surface_find_next_mark (BeaktaReadingSurface *self,
                        guint                 position,
                        gboolean              forward)
{
  return beakta_folio_find_next_mark (BEAKTA_FOLIO (self), position, forward);
}

static void
surface_set_hits (BeaktaReadingSurface *self,
                  GArray               *hits,
                  int                   current)
{
  beakta_folio_set_hits (BEAKTA_FOLIO (self), hits, current);
}

static void
surface_set_terms (BeaktaReadingSurface *self,
                   GArray               *terms,
                   int                   current)
{
  beakta_folio_set_terms (BEAKTA_FOLIO (self), terms, current);
}

static void
surface_get_visible (BeaktaReadingSurface *self,
                     guint                *start,
                     guint                *end)
{
  beakta_folio_get_visible (BEAKTA_FOLIO (self), start, end);
}

static guint
surface_get_caret (BeaktaReadingSurface *self)
{
  return beakta_folio_get_caret (BEAKTA_FOLIO (self));
}

static void
surface_get_caret_area (BeaktaReadingSurface *self,
                        GdkRectangle         *area)
{
  beakta_folio_get_caret_area (BEAKTA_FOLIO (self), area);
}

static void
surface_place_caret_at (BeaktaReadingSurface *self,
                        double                x,
                        double                y)
{
  beakta_folio_place_caret_at (BEAKTA_FOLIO (self), x, y);
}

static gboolean
surface_get_selection (BeaktaReadingSurface *self,
                       guint                *start,
                       guint                *end)
{
  return beakta_folio_get_selection (BEAKTA_FOLIO (self), start, end);
}

static gboolean
surface_get_selection_area (BeaktaReadingSurface *self,
                            GdkRectangle         *area)
{
  return beakta_folio_get_selection_area (BEAKTA_FOLIO (self), area);
}

static void
surface_select (BeaktaReadingSurface *self,
                guint                 start,
                guint                 end)
{
  beakta_folio_select (BEAKTA_FOLIO (self), start, end);
}

static void
surface_copy (BeaktaReadingSurface *self)
{
  g_signal_emit_by_name (self, "copy-clipboard");
}

static gboolean
surface_is_settled (BeaktaReadingSurface *self)
{
  return beakta_folio_is_settled (BEAKTA_FOLIO (self));
}

static void
surface_scroll_to (BeaktaReadingSurface *self,
                   guint                 position)
{
  beakta_folio_scroll_to (BEAKTA_FOLIO (self), position);
}

static void
surface_restore (BeaktaReadingSurface *self,
                 guint                 position)
{
  beakta_folio_restore (BEAKTA_FOLIO (self), position);
}

static void
surface_flash (BeaktaReadingSurface *self,
               guint                 start,
               guint                 end)
{
  beakta_folio_flash (BEAKTA_FOLIO (self), start, end);
}

void
beakta_folio_surface_init (BeaktaReadingSurfaceInterface *iface)
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
