/* A foreign list, looked at before it is taken in. */

#define G_LOG_DOMAIN "beakta-draft"

#include "beakta-checklist-preview.h"

#include "beakta-checklist-difference.h"

static void
count_items (BeaktaChecklistPreview *self)
{
  guint counts[BEAKTA_N_SEVERITIES];
  g_autoptr(GArray) sections = beakta_checklist_draft_list_items (self->draft, BEAKTA_DRAFT_SECTION, BEAKTA_DRAFT_ROOT);

  self->n_sections = sections->len;
  self->n_questions = beakta_checklist_draft_count_questions (self->draft);

  beakta_draft_problems_count (self->problems, counts);
  self->n_errors = counts[BEAKTA_SEVERITY_ERROR] + counts[BEAKTA_SEVERITY_TO_WRITE];
  self->n_warnings = counts[BEAKTA_SEVERITY_WARNING];
}

static BeaktaPreviewOutcome
compare_versions (BeaktaChecklistPreview *self,
                  BeaktaChecklist        *newest,
                  BeaktaChecklist        *same)
{
  if (same != NULL)
    return g_str_equal (beakta_checklist_get_sha256 (same), self->sha256) ? BEAKTA_PREVIEW_SAME : BEAKTA_PREVIEW_OTHER;
  if (newest == NULL)
    return BEAKTA_PREVIEW_NEW;

  return beakta_checklist_compare_versions (beakta_checklist_get_version (self->checklist),
                                            beakta_checklist_get_version (newest)) > 0 ?
         BEAKTA_PREVIEW_NEWER : BEAKTA_PREVIEW_OLDER;
}

BeaktaChecklistPreview *
beakta_checklist_preview_new (GBytes          *xml,
                              const char      *name,
                              BeaktaChecklist *newest,
                              BeaktaChecklist *same)
{
  BeaktaChecklistPreview *self;

  g_return_val_if_fail (xml != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self = g_new0 (BeaktaChecklistPreview, 1);
  self->xml = g_bytes_ref (xml);
  self->name = g_strdup (name);
  self->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, xml);
  self->outcome = BEAKTA_PREVIEW_UNSOUND;
  self->draft = beakta_checklist_draft_new_from_xml (xml, name, &self->refusal);
  self->problems = self->draft != NULL ? beakta_checklist_draft_list_problems (self->draft) : g_ptr_array_new ();
  self->present = same != NULL ? g_object_ref (same) : newest != NULL ? g_object_ref (newest) : NULL;
  if (self->draft != NULL)
    count_items (self);
  if (self->draft != NULL && self->n_errors == 0)
    self->checklist = beakta_checklist_draft_to_checklist (self->draft, NULL);

  if (self->checklist != NULL)
    self->outcome = compare_versions (self, newest, same);
  self->differences = self->checklist != NULL && self->present != NULL ?
                      beakta_checklist_compare (self->present, self->checklist) : g_ptr_array_new ();

  return self;
}

void
beakta_checklist_preview_free (BeaktaChecklistPreview *self)
{
  g_bytes_unref (self->xml);
  g_free (self->name);
  g_free (self->sha256);
  g_clear_object (&self->checklist);
  g_clear_object (&self->draft);
  g_clear_error (&self->refusal);
  g_ptr_array_unref (self->problems);
  g_clear_object (&self->present);
  g_ptr_array_unref (self->differences);
  g_free (self);
}

const char *
beakta_preview_outcome_get_nick (BeaktaPreviewOutcome outcome)
{
  static const char * const nicks[] = {
    [BEAKTA_PREVIEW_NEW]     = "new",
    [BEAKTA_PREVIEW_NEWER]   = "newer",
    [BEAKTA_PREVIEW_OLDER]   = "older",
    [BEAKTA_PREVIEW_SAME]    = "same",
    [BEAKTA_PREVIEW_OTHER]   = "other",
    [BEAKTA_PREVIEW_UNSOUND] = "unsound",
  };

  g_return_val_if_fail ((guint) outcome < G_N_ELEMENTS (nicks), "");

  return nicks[outcome];
}
