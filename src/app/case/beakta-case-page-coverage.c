/* How much of the case's documents has been used, beside the text, and the ways from there. */

#define G_LOG_DOMAIN "beakta-case-page"

#include "beakta-case-page-private.h"

static void
place_chosen_cb (BeaktaCasePage *self,
                 guint           document,
                 guint           position)
{
  beakta_reading_view_show_place (self->reading, document, position);
}

static void
answer_chosen_cb (BeaktaCasePage *self,
                  const char     *id)
{
  beakta_case_page_show_item (self, BEAKTA_ITEM_ANSWER, id);
}

static void
document_changed_cb (BeaktaCasePage *self)
{
  guint number;

  g_object_get (self->reading, "document", &number, NULL);
  beakta_coverage_panel_set_document (self->coverage, number);
}

void
beakta_case_page_coverage_init (BeaktaCasePage *self)
{
  self->coverage = BEAKTA_COVERAGE_PANEL (beakta_coverage_panel_new ());
  g_signal_connect_object (self->coverage, "place-chosen", G_CALLBACK (place_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->coverage, "answer-chosen", G_CALLBACK (answer_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reading, "notify::document", G_CALLBACK (document_changed_cb), self, G_CONNECT_SWAPPED);

  beakta_reading_view_add_panel (self->reading, GTK_WIDGET (self->coverage), "coverage");
}

/* After the reading view has the case: what has been shown is collected there. */
void
beakta_case_page_survey (BeaktaCasePage *self)
{
  g_autoptr(BeaktaSurvey) survey = self->editor != NULL ? beakta_survey_new (self->editor) : NULL;

  beakta_coverage_panel_set_editor (self->coverage, self->editor, survey, beakta_reading_view_get_shown (self->reading));
  document_changed_cb (self);
}
