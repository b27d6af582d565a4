/* What the applicant says of a question: written down from a passage, and proposed where a form of the application states it.
 *
 * What is proposed is the editor's own until it is taken; then it is a change like any other.
 */

#define G_LOG_DOMAIN "beakta-case-editor"

#include "beakta-case-editor-private.h"

#include <glib/gi18n-lib.h>

#include "beakta-claim-proposal.h"
#include "beakta-subject.h"
#include "beakta-word-pattern.h"

static GPtrArray *
list_stated (BeaktaCaseEditor *self)
{
  GPtrArray *stated = g_ptr_array_new ();

  for (guint i = 0; i < self->stated->len; i++)
    {
      GPtrArray *of_document = g_ptr_array_index (self->stated, i);

      for (guint j = 0; j < of_document->len; j++)
        g_ptr_array_add (stated, g_ptr_array_index (of_document, j));
    }

  return stated;
}

/* (transfer full) (element-type BeaktaClaimProposal) */
static GPtrArray *
propose (BeaktaCaseEditor *self,
         BeaktaChecklist  *checklist)
{
  g_autoptr(GPtrArray) stated = list_stated (self);
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) endings = beakta_word_endings_load (&error);

  if (endings == NULL)
    g_message ("%s", error->message);

  return beakta_claims_propose (checklist, stated, (const char * const *) endings);
}

/* (transfer none) (nullable): what was found for a list, once. */
static GPtrArray *
get_proposals (BeaktaCaseEditor *self,
               const char       *list)
{
  BeaktaChecklist *checklist = beakta_case_editor_get_checklist (self, list);
  GPtrArray *proposals;

  if (checklist == NULL || self->stated == NULL || beakta_case_is_own_work (self->case_))
    return NULL;

  proposals = g_hash_table_lookup (self->claims, checklist);
  if (proposals == NULL)
    {
      proposals = propose (self, checklist);
      g_hash_table_insert (self->claims, checklist, proposals);
    }

  return proposals;
}

void
beakta_case_editor_set_stated (BeaktaCaseEditor *self,
                               GPtrArray        *stated)
{
  g_return_if_fail (BEAKTA_IS_CASE_EDITOR (self));
  g_return_if_fail (stated != NULL);

  g_hash_table_remove_all (self->claims);
  g_clear_pointer (&self->stated, g_ptr_array_unref);
  self->stated = g_ptr_array_ref (stated);
  beakta_case_editor_tell_claims_changed (self);
}

const BeaktaLabelled *
beakta_case_editor_get_proposed_claim (BeaktaCaseEditor *self,
                                       const char       *answer)
{
  g_auto(GStrv) parts = NULL;
  GPtrArray *proposals;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (self), NULL);
  g_return_val_if_fail (answer != NULL, NULL);

  parts = g_strsplit (answer, "/", 2);
  proposals = get_proposals (self, parts[0]);
  for (guint i = 0; proposals != NULL && i < proposals->len; i++)
    {
      const BeaktaClaimProposal *proposal = g_ptr_array_index (proposals, i);

      if (g_strcmp0 (beakta_question_get_id (proposal->question), parts[1]) == 0)
        return beakta_claim_is_awaited (beakta_case_get_answer (self->case_, parts[0], parts[1]), proposal->stated)
                 ? proposal->stated : NULL;
    }

  return NULL;
}

void
beakta_case_editor_claim (BeaktaCaseEditor *self,
                          const char       *answer,
                          BeaktaPassage    *passage)
{
  g_auto(GStrv) parts = NULL;
  g_autofree char *label = NULL;
  g_autoptr(BeaktaChange) change = NULL;

  g_return_if_fail (BEAKTA_IS_CASE_EDITOR (self));
  g_return_if_fail (answer != NULL && passage != NULL);

  parts = g_strsplit (answer, "/", 2);
  /* Translators: the name of a mark; %s is the number of a question */
  label = g_strdup_printf (_("The applicant on %s"), parts[1]);
  beakta_record_set (&passage->label, label);
  change = beakta_acts_claim (self->case_, parts[0], parts[1], passage, beakta_case_editor_get_user (self));
  beakta_case_editor_apply (self, change);
}

gboolean
beakta_case_editor_take_claim (BeaktaCaseEditor *self,
                               const char       *answer)
{
  const BeaktaLabelled *stated = beakta_case_editor_get_proposed_claim (self, answer);
  g_autoptr(BeaktaPassage) passage = stated != NULL ? beakta_claim_dup_place (stated->place) : NULL;

  if (passage == NULL)
    return FALSE;

  beakta_case_editor_claim (self, answer, passage);

  return TRUE;
}

gboolean
beakta_case_editor_dismiss_claim (BeaktaCaseEditor *self,
                                  const char       *answer)
{
  const BeaktaLabelled *stated = beakta_case_editor_get_proposed_claim (self, answer);
  g_autofree char *words = stated != NULL ? beakta_claim_dup_words (stated->place) : NULL;
  g_auto(GStrv) parts = NULL;
  g_autoptr(BeaktaChange) change = NULL;

  if (words == NULL)
    return FALSE;

  parts = g_strsplit (answer, "/", 2);
  change = beakta_acts_dismiss_claim (self->case_, parts[0], parts[1], words, beakta_case_editor_get_user (self));
  beakta_case_editor_apply (self, change);

  return TRUE;
}
