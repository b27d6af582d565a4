/* Where in the text the reader is: what has been shown, what was asked to be shown, and the ways to go there. */

#define G_LOG_DOMAIN "beakta-reading-view"

#include "beakta-reading-view-private.h"

#define DWELL_MS 700                 /* text that stands still so long has been shown */

static BeaktaOutline *
get_outline (BeaktaReadingView *self)
{
  return beakta_reading_sidebar_get_outline (self->sidebar);
}

guint
beakta_reading_view_get_top (BeaktaReadingView *self)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->tops, GUINT_TO_POINTER (self->number)));
}

/* From the caret when it is in sight, else from what is in sight. */
guint
beakta_reading_view_get_place (BeaktaReadingView *self,
                               gboolean           forward)
{
  guint caret = beakta_reading_surface_get_caret (self->surface);
  guint start, end;

  beakta_reading_surface_get_visible (self->surface, &start, &end);
  if (caret >= start && caret <= end)
    return caret;

  return forward ? MAX (start, 1) - 1 : end;
}

static gboolean
shown_cb (gpointer user_data)
{
  BeaktaReadingView *self = user_data;
  guint start, end;

  self->shown_source = 0;
  if (self->text == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self->surface)))
    return G_SOURCE_REMOVE;

  beakta_reading_surface_get_visible (self->surface, &start, &end);
  beakta_shown_add (self->shown, self->number, start, end);

  return G_SOURCE_REMOVE;
}

static void
view_changed_cb (BeaktaReadingView *self)
{
  guint start, end;

  if (self->text == NULL)
    return;

  beakta_reading_surface_get_visible (self->surface, &start, &end);
  if (beakta_reading_surface_is_settled (self->surface))
    g_hash_table_insert (self->tops, GUINT_TO_POINTER (self->number), GUINT_TO_POINTER (start));
  beakta_coverage_strip_set_visible (self->strip, start, end);
  beakta_outline_set_position (get_outline (self), start);
  beakta_reading_view_hide_bubble (self);

  g_clear_handle_id (&self->shown_source, g_source_remove);
  self->shown_source = g_timeout_add (DWELL_MS, shown_cb, self);
}

static void
place_chosen_cb (BeaktaReadingView *self,
                 guint              position)
{
  beakta_reading_surface_scroll_to (self->surface, position);
  beakta_reading_surface_place_caret (self->surface, position);
  gtk_widget_grab_focus (GTK_WIDGET (self->surface));
}

/* Folded it lies over the text, and has done its work. */
void
beakta_reading_view_leave_sidebar (BeaktaReadingView *self)
{
  if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
}

static void
heading_chosen_cb (BeaktaReadingView *self,
                   guint              position)
{
  beakta_reading_view_leave_sidebar (self);
  place_chosen_cb (self, position);
}

void
beakta_reading_view_show_passage (BeaktaReadingView *self,
                                  const char        *passage_id)
{
  const BeaktaPassage *passage;

  g_return_if_fail (BEAKTA_IS_READING_VIEW (self));
  g_return_if_fail (passage_id != NULL);

  if (self->editor == NULL)
    return;

  passage = beakta_case_lookup (beakta_case_editor_get_case (self->editor), BEAKTA_ITEM_PASSAGE, passage_id);
  if (passage == NULL)
    return;

  if (passage->document != self->number || self->text == NULL)
    {
      g_free (self->wanted);
      self->wanted = g_strdup (passage_id);
      beakta_reading_view_show_document (self, passage->document);
      return;
    }

  beakta_reading_surface_scroll_to (self->surface, passage->start);
  beakta_reading_surface_flash (self->surface, passage->start, passage->end);
}

void
beakta_reading_view_show_stretch (BeaktaReadingView *self,
                                  guint              number,
                                  guint              start,
                                  guint              end)
{
  g_return_if_fail (BEAKTA_IS_READING_VIEW (self));
  g_return_if_fail (start <= end);

  if (number != self->number || self->text == NULL)
    {
      g_clear_pointer (&self->wanted, g_free);
      self->wanted_stretch = (BeaktaStretch) { start, end };
      beakta_reading_view_show_document (self, number);
      return;
    }

  end = MIN (end, beakta_text_get_length (self->text));

  if (start >= end)
    return;

  beakta_reading_surface_select (self->surface, start, end);
  beakta_reading_surface_scroll_to (self->surface, start);
  beakta_reading_surface_flash (self->surface, start, end);
}

void
beakta_reading_view_show_place (BeaktaReadingView *self,
                                guint              number,
                                guint              position)
{
  g_return_if_fail (BEAKTA_IS_READING_VIEW (self));

  if (number == self->number && self->text != NULL)
    {
      heading_chosen_cb (self, MIN (position, beakta_text_get_length (self->text)));
      return;
    }

  g_clear_pointer (&self->wanted, g_free);
  self->wanted_place = position;
  beakta_reading_view_show_document (self, number);
}

guint
beakta_reading_view_get_reader (BeaktaReadingView *self,
                                guint             *document)
{
  g_return_val_if_fail (BEAKTA_IS_READING_VIEW (self), 0);

  *document = self->number;

  return beakta_reading_view_get_top (self);
}

void
beakta_reading_view_open_at (BeaktaReadingView *self,
                             guint              number,
                             guint              position)
{
  g_return_if_fail (BEAKTA_IS_READING_VIEW (self));

  g_hash_table_insert (self->tops, GUINT_TO_POINTER (number), GUINT_TO_POINTER (position));
  if (number == self->number && self->text != NULL)
    beakta_reading_surface_restore (self->surface, position);
  else
    beakta_reading_view_show_document (self, number);
}

/* What was asked for before its text had come. */
void
beakta_reading_view_show_wanted (BeaktaReadingView *self)
{
  g_autofree char *passage = g_steal_pointer (&self->wanted);
  BeaktaStretch stretch = self->wanted_stretch;
  gint64 place = self->wanted_place;

  self->wanted_stretch = (BeaktaStretch) { 0 };
  self->wanted_place = -1;

  if (passage != NULL)
    beakta_reading_view_show_passage (self, passage);
  else if (stretch.end > stretch.start)
    beakta_reading_view_show_stretch (self, self->number, stretch.start, stretch.end);
  else if (place >= 0)
    beakta_reading_view_show_place (self, self->number, (guint) place);
}

void
beakta_reading_view_place_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, heading_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, place_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_changed_cb);
}
