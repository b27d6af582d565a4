/* The checklists of an open case, and what the engine finds in its answers to them. */

#define G_LOG_DOMAIN "beakta-case-editor"

#include "beakta-case-editor-private.h"

#include "beakta-wording.h"

BeaktaChecklist *
beakta_case_editor_get_checklist (BeaktaCaseEditor *self,
                                  const char       *id)
{
  const BeaktaCaseChecklist *used;
  g_autofree char *key = NULL;
  g_autoptr(GError) error = NULL;
  BeaktaChecklist *checklist;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  used = beakta_case_lookup (self->case_, BEAKTA_ITEM_CHECKLIST, id);

  if (used == NULL)
    return NULL;

  key = g_strdup_printf ("%s %s", id, used->version);
  checklist = g_hash_table_lookup (self->checklists, key);

  if (checklist != NULL)
    return checklist;

  checklist = beakta_store_load_checklist (self->store, id, used->version, &error);

  if (checklist == NULL)
    g_message ("Checklist %s: %s", key, error->message);
  else
    g_hash_table_insert (self->checklists, g_steal_pointer (&key), checklist);

  return checklist;
}

const BeaktaFindings *
beakta_case_editor_get_findings (BeaktaCaseEditor *self,
                                 const char       *checklist)
{
  BeaktaChecklist *template_;
  const BeaktaCaseChecklist *used;
  BeaktaFindings *findings;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (self), NULL);
  g_return_val_if_fail (checklist != NULL, NULL);

  findings = g_hash_table_lookup (self->findings, checklist);

  if (findings != NULL)
    return findings;

  template_ = beakta_case_editor_get_checklist (self, checklist);

  if (template_ == NULL)
    return NULL;

  used = beakta_case_lookup (self->case_, BEAKTA_ITEM_CHECKLIST, checklist);
  findings = beakta_findings_new (template_, self->case_, beakta_depth_of_case (used), beakta_wording_get_language ());
  g_hash_table_insert (self->findings, g_strdup (checklist), findings);

  return findings;
}
