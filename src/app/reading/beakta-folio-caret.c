/* The caret of the folio and what is selected, in positions of the stream. */

#include "beakta-folio-private.h"

guint
beakta_folio_get_caret (BeaktaFolio *self)
{
  GtkTextIter iter;

  g_return_val_if_fail (BEAKTA_IS_FOLIO (self), 0);

  gtk_text_buffer_get_iter_at_mark (self->buffer, &iter, gtk_text_buffer_get_insert (self->buffer));

  return (guint) gtk_text_iter_get_offset (&iter);
}

void
beakta_folio_place_caret (BeaktaFolio *self,
                          guint        position)
{
  beakta_folio_select (self, position, position);
}

void
beakta_folio_place_caret_at (BeaktaFolio *self,
                             double       x,
                             double       y)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter iter;
  guint position, start, end;
  int buffer_x, buffer_y;

  g_return_if_fail (BEAKTA_IS_FOLIO (self));

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x, &buffer_y);
  gtk_text_view_get_iter_at_location (view, &iter, buffer_x, buffer_y);
  position = (guint) gtk_text_iter_get_offset (&iter);

  if (!beakta_folio_get_selection (self, &start, &end) || position < start || position > end)
    gtk_text_buffer_place_cursor (self->buffer, &iter);
}

void
beakta_folio_get_caret_area (BeaktaFolio  *self,
                             GdkRectangle *area)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  g_return_if_fail (BEAKTA_IS_FOLIO (self));

  gtk_text_view_get_cursor_locations (view, NULL, area, NULL);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, area->x, area->y, &area->x, &area->y);
}

gboolean
beakta_folio_get_selection (BeaktaFolio *self,
                            guint       *start,
                            guint       *end)
{
  GtkTextIter from, to;

  g_return_val_if_fail (BEAKTA_IS_FOLIO (self), FALSE);

  if (self->text == NULL || !gtk_text_buffer_get_selection_bounds (self->buffer, &from, &to))
    return FALSE;

  *start = (guint) gtk_text_iter_get_offset (&from);
  *end = (guint) gtk_text_iter_get_offset (&to);

  return TRUE;
}

void
beakta_folio_select (BeaktaFolio *self,
                     guint        start,
                     guint        end)
{
  GtkTextIter from, to;

  g_return_if_fail (BEAKTA_IS_FOLIO (self));

  /* Invariant (3). */
  self->selecting = (BeaktaStretch) { 0 };
  if (end > self->filled && !beakta_folio_is_filled (self))
    {
      self->selecting = (BeaktaStretch) { start, end };
      return;
    }

  gtk_text_buffer_get_iter_at_offset (self->buffer, &from, (int) MIN (start, self->filled));
  gtk_text_buffer_get_iter_at_offset (self->buffer, &to, (int) MIN (end, self->filled));
  gtk_text_buffer_select_range (self->buffer, &from, &to);
}

gboolean
beakta_folio_get_selection_area (BeaktaFolio  *self,
                                 GdkRectangle *area)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  g_autoptr(GArray) areas = NULL;
  guint start, end, first, last;

  g_return_val_if_fail (BEAKTA_IS_FOLIO (self), FALSE);

  beakta_folio_get_visible (self, &first, &last);
  if (!beakta_folio_get_selection (self, &start, &end) || start >= last || end <= first)
    return FALSE;

  areas = beakta_folio_list_areas (self, MAX (start, first), MIN (end, last));
  if (areas->len == 0)
    return FALSE;

  *area = g_array_index (areas, GdkRectangle, 0);
  for (guint i = 1; i < areas->len; i++)
    gdk_rectangle_union (area, &g_array_index (areas, GdkRectangle, i), area);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, area->x, area->y, &area->x, &area->y);

  return TRUE;
}
