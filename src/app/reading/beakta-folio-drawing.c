/* The means by which the folio draws: colours, areas, small words. */

#include "beakta-folio-drawing.h"

#include "beakta-tint.h"

void
beakta_drawing_fill (BeaktaDrawing *drawing,
                     const GdkRGBA *color,
                     double         x,
                     double         y,
                     double         width,
                     double         height)
{
  beakta_tint_fill (drawing->snapshot, color, x, y, width, height);
}

void
beakta_drawing_fill_round (BeaktaDrawing      *drawing,
                           const GdkRGBA      *color,
                           const GdkRectangle *area,
                           int                 room)
{
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape,
                                   &GRAPHENE_RECT_INIT (area->x - room, area->y - room,
                                                        area->width + 2 * room, area->height + 2 * room),
                                   3);
  gtk_snapshot_push_rounded_clip (drawing->snapshot, &shape);
  gtk_snapshot_append_color (drawing->snapshot, color, &shape.bounds);
  gtk_snapshot_pop (drawing->snapshot);
}

void
beakta_drawing_show_layout (BeaktaDrawing *drawing,
                            PangoLayout   *layout,
                            const GdkRGBA *color,
                            double         x,
                            double         y)
{
  gtk_snapshot_save (drawing->snapshot);
  gtk_snapshot_translate (drawing->snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (drawing->snapshot, layout, color);
  gtk_snapshot_restore (drawing->snapshot);
}

/* (transfer full) */
PangoLayout *
beakta_drawing_create_small_layout (BeaktaDrawing *drawing,
                                    const char    *text,
                                    double         scale)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (drawing->folio), text);
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_single_paragraph_mode (layout, TRUE);

  return layout;
}

void
beakta_drawing_get_place (BeaktaDrawing *drawing,
                          guint          position,
                          GdkRectangle  *place)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (drawing->folio->buffer, &iter, (int) position);
  gtk_text_view_get_iter_location (drawing->view, &iter, place);
}

/**
 * beakta_folio_list_areas:
 *
 * Returns: (transfer full) (element-type GdkRectangle): one for each line of the screen that the stretch touches
 */
GArray *
beakta_folio_list_areas (BeaktaFolio *self,
                         guint        start,
                         guint        end)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GArray *areas = g_array_new (FALSE, FALSE, sizeof (GdkRectangle));
  GtkTextIter iter, stop;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &iter, (int) start);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &stop, (int) end);

  while (gtk_text_iter_compare (&iter, &stop) < 0)
    {
      GtkTextIter line_end = iter;
      GdkRectangle first, last;

      if (!gtk_text_view_forward_display_line_end (view, &line_end) && gtk_text_iter_equal (&line_end, &iter))
        gtk_text_iter_forward_char (&line_end);
      if (gtk_text_iter_compare (&line_end, &stop) > 0)
        line_end = stop;

      gtk_text_view_get_iter_location (view, &iter, &first);
      gtk_text_iter_backward_char (&line_end);
      gtk_text_view_get_iter_location (view, &line_end, &last);
      gtk_text_iter_forward_char (&line_end);

      first.width = MAX (last.x + last.width - first.x, 0);
      if (first.width > 0)
        g_array_append_val (areas, first);

      /* On to the next line of the screen: past a line end, or past the space that it was broken at. */
      if (gtk_text_iter_ends_line (&line_end) || gtk_text_iter_equal (&line_end, &iter))
        gtk_text_iter_forward_char (&line_end);
      if (gtk_text_iter_compare (&line_end, &iter) <= 0)
        break;
      iter = line_end;
    }

  return areas;
}
