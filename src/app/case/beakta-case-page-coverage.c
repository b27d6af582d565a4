/* How much of the case's documents has been used, and the words of perspectives in them: the panels beside the text, and the
 * ways from there. */

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
terms_changed_cb (BeaktaCasePage *self)
{
  g_autoptr(GArray) terms = beakta_lens_panel_dup_terms (self->lens);
  guint number;

  g_object_get (self->reading, "document", &number, NULL);
  beakta_reading_view_set_terms (self->reading, number, terms);
}

static void
document_changed_cb (BeaktaCasePage *self)
{
  guint number;

  g_object_get (self->reading, "document", &number, NULL);
  beakta_coverage_panel_set_document (self->coverage, number);
  beakta_lens_panel_set_document (self->lens, number);
}

/* The words are framed while their panel is seen, so that is what opens first. */
static void
lens_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);
  gboolean is_seen = gtk_widget_get_mapped (GTK_WIDGET (self->lens));

  beakta_lens_panel_set_is_on (self->lens, !is_seen || !beakta_lens_panel_get_is_on (self->lens));
  if (!is_seen)
    beakta_reading_view_show_panel (self->reading, "words");
}

void
beakta_case_page_class_add_coverage (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "case.lens", NULL, lens_cb);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F6, 0, "case.lens", NULL);
}

void
beakta_case_page_coverage_init (BeaktaCasePage *self)
{
  self->coverage = BEAKTA_COVERAGE_PANEL (beakta_coverage_panel_new ());
  g_signal_connect_object (self->coverage, "place-chosen", G_CALLBACK (place_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->coverage, "answer-chosen", G_CALLBACK (answer_chosen_cb), self, G_CONNECT_SWAPPED);
  beakta_reading_view_add_panel (self->reading, GTK_WIDGET (self->coverage), "coverage");

  self->lens = BEAKTA_LENS_PANEL (beakta_lens_panel_new ());
  g_signal_connect_object (self->lens, "place-chosen", G_CALLBACK (place_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->lens, "terms-changed", G_CALLBACK (terms_changed_cb), self, G_CONNECT_SWAPPED);
  g_object_bind_property (self->reading, "term", self->lens, "current", G_BINDING_DEFAULT);
  beakta_reading_view_add_panel (self->reading, GTK_WIDGET (self->lens), "words");

  g_signal_connect_object (self->reading, "notify::document", G_CALLBACK (document_changed_cb), self, G_CONNECT_SWAPPED);
}

/* What several documents state is weighed together, so all of them come first. */
static void
surveyed_cb (BeaktaSurvey     *survey,
             BeaktaCaseEditor *editor)
{
  GPtrArray *documents = beakta_survey_get_documents (survey);
  g_autoptr(GPtrArray) stated = NULL;

  if (!beakta_survey_is_complete (survey))
    return;

  stated = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < documents->len; i++)
    g_ptr_array_add (stated, g_ptr_array_ref (((BeaktaSurveyed *) g_ptr_array_index (documents, i))->stated));
  beakta_case_editor_set_stated (editor, stated);
}

/* The documents are looked through for what their forms state when the case has been in view for a while. */
static gboolean
look_cb (gpointer user_data)
{
  BeaktaCasePage *self = user_data;

  self->survey_source = 0;
  beakta_survey_look (self->survey);

  return G_SOURCE_REMOVE;
}

/* After the reading view has the case: what has been shown is collected there. */
void
beakta_case_page_survey (BeaktaCasePage *self)
{
  g_clear_handle_id (&self->survey_source, g_source_remove);
  g_clear_object (&self->survey);
  if (self->editor != NULL)
    self->survey = beakta_survey_new (self->editor);

  beakta_coverage_panel_set_editor (self->coverage, self->editor, self->survey, beakta_reading_view_get_shown (self->reading));
  beakta_lens_panel_set_survey (self->lens, self->survey);
  document_changed_cb (self);
  if (self->survey == NULL)
    return;

  g_signal_connect_object (self->survey, "changed", G_CALLBACK (surveyed_cb), self->editor, 0);
  self->survey_source = g_timeout_add_seconds_full (G_PRIORITY_LOW, 1, look_cb, self, NULL);
}
