/* What the reading view does with the marks of the case, which follow every change of it, and with what has been shown. */

#define G_LOG_DOMAIN "beakta-reading-view"

#include "beakta-reading-view-private.h"

#include "beakta-case-marks.h"

/* (transfer full) */
static BeaktaCoverage *
make_coverage (BeaktaReadingView *self)
{
  return beakta_coverage_new (beakta_case_editor_get_case (self->editor), self->number, beakta_text_get_length (self->text),
                              beakta_shown_get (self->shown, self->number));
}

void
beakta_reading_view_marks_changed (BeaktaReadingView *self)
{
  g_autoptr(BeaktaTextMarks) marks = NULL;

  if (self->text == NULL || self->editor == NULL)
    return;

  marks = beakta_case_marks_collect (self->editor, self->number, self->shows_others);
  beakta_reading_surface_set_marks (self->surface, marks);
  beakta_reading_view_show_terms (self);
  beakta_coverage_strip_set_content (self->strip, self->text, marks, make_coverage (self));
  beakta_reading_view_update_actions (self);
}

static gboolean
update_marks_cb (gpointer user_data)
{
  BeaktaReadingView *self = user_data;

  self->marks_source = 0;
  beakta_reading_view_marks_changed (self);

  return G_SOURCE_REMOVE;
}

/* One change of a case may touch several items: they are looked at together. */
static void
item_changed_cb (BeaktaReadingView *self,
                 BeaktaItemKind     kind,
                 const char        *id)
{
  if (kind == BEAKTA_ITEM_DOCUMENT)
    beakta_reading_view_documents_changed (self);

  if (kind != BEAKTA_ITEM_PASSAGE && !beakta_item_kind_has_evidence (kind) && kind != BEAKTA_ITEM_COMMENT &&
      kind != BEAKTA_ITEM_ASSESSOR)
    return;

  if (self->marks_source == 0)
    self->marks_source = g_idle_add_full (G_PRIORITY_DEFAULT, update_marks_cb, self, NULL);
}

static void
shown_grown_cb (BeaktaReadingView *self,
                guint              document)
{
  if (document == self->number && self->text != NULL)
    beakta_coverage_strip_set_coverage (self->strip, make_coverage (self));
}

/* Another case is open: what was shown of the one before is remembered. */
void
beakta_reading_view_follow_shown (BeaktaReadingView *self)
{
  if (self->shown != NULL)
    beakta_shown_flush (self->shown);
  g_clear_object (&self->shown);

  if (self->editor == NULL)
    return;

  self->shown = beakta_shown_new (self->editor);
  g_signal_connect_object (self->shown, "grown", G_CALLBACK (shown_grown_cb), self, G_CONNECT_SWAPPED);
}

void
beakta_reading_view_marks_init (BeaktaReadingView *self)
{
  self->case_signals = g_signal_group_new (BEAKTA_TYPE_CASE);
  g_signal_group_connect_object (self->case_signals, "item-changed", G_CALLBACK (item_changed_cb), self,
                                 G_CONNECT_SWAPPED);
}

void
beakta_reading_view_marks_dispose (BeaktaReadingView *self)
{
  g_clear_handle_id (&self->marks_source, g_source_remove);
  if (self->shown != NULL)
    beakta_shown_flush (self->shown);
  g_clear_object (&self->shown);
  g_clear_object (&self->case_signals);
}
