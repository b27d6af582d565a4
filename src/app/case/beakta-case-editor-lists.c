/* The checklists of an open case, and what the engine finds in its answers to them. */

#define G_LOG_DOMAIN "beakta-case-editor"

#include "beakta-case-editor-private.h"
#include "beakta-case-editor-trial.h"

#include "beakta-mapping.h"
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

GPtrArray *
beakta_case_editor_list_checklists (BeaktaCaseEditor *self)
{
  g_autoptr(GPtrArray) used = NULL;
  GPtrArray *checklists;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (self), NULL);

  used = beakta_case_list (self->case_, BEAKTA_ITEM_CHECKLIST);
  checklists = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < used->len; i++)
    {
      const BeaktaRecord *record = g_ptr_array_index (used, i);
      BeaktaChecklist *checklist = beakta_case_editor_get_checklist (self, record->id);

      if (checklist != NULL)
        g_ptr_array_add (checklists, g_object_ref (checklist));
    }

  return checklists;
}

void
beakta_case_editor_lend_checklist (BeaktaCaseEditor *self,
                                   BeaktaChecklist  *checklist)
{
  g_return_if_fail (BEAKTA_IS_CASE_EDITOR (self));
  g_return_if_fail (BEAKTA_IS_CHECKLIST (checklist));

  g_hash_table_remove_all (self->claims);
  g_hash_table_insert (self->checklists,
                       g_strdup_printf ("%s %s", beakta_checklist_get_id (checklist), beakta_checklist_get_version (checklist)),
                       g_object_ref (checklist));
  g_hash_table_remove_all (self->findings);
  g_hash_table_remove_all (self->whole_findings);
}

/* @known: what has been found in @case_ before */
static const BeaktaFindings *
find_out (BeaktaCaseEditor *self,
          BeaktaCase       *case_,
          GHashTable       *known,
          const char       *checklist)
{
  BeaktaFindings *findings = g_hash_table_lookup (known, checklist);
  BeaktaChecklist *template_;

  if (findings != NULL)
    return findings;

  template_ = beakta_case_editor_get_checklist (self, checklist);

  if (template_ == NULL)
    return NULL;

  findings = beakta_findings_new (template_, case_,
                                  beakta_depth_of_case (beakta_case_lookup (case_, BEAKTA_ITEM_CHECKLIST, checklist)),
                                  beakta_wording_get_language ());
  g_hash_table_insert (known, g_strdup (checklist), findings);

  return findings;
}

const BeaktaFindings *
beakta_case_editor_get_findings (BeaktaCaseEditor *self,
                                 const char       *checklist)
{
  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (self), NULL);
  g_return_val_if_fail (checklist != NULL, NULL);

  return find_out (self, self->case_, self->findings, checklist);
}

const BeaktaFindings *
beakta_case_editor_get_whole_findings (BeaktaCaseEditor *self,
                                       const char       *checklist)
{
  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (self), NULL);
  g_return_val_if_fail (checklist != NULL, NULL);

  if (beakta_case_get_viewer (self->case_) == NULL)
    return find_out (self, self->case_, self->findings, checklist);

  return find_out (self, beakta_case_editor_get_whole (self), self->whole_findings, checklist);
}

/* Told before anything is evaluated: it is asked at every piece of text that is typed. */
static gboolean
is_answered (BeaktaCaseEditor *self,
             const char       *id)
{
  const BeaktaAnswer *answer = beakta_case_lookup (self->case_, BEAKTA_ITEM_ANSWER, id);

  return answer != NULL && (*answer->value != '\0' || answer->goal != NULL);
}

GPtrArray *
beakta_case_editor_list_findings (BeaktaCaseEditor *self)
{
  g_autoptr(GPtrArray) attached = NULL;
  GPtrArray *findings;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (self), NULL);

  attached = beakta_case_list (self->case_, BEAKTA_ITEM_CHECKLIST);
  findings = g_ptr_array_new ();

  for (guint i = 0; i < attached->len; i++)
    {
      const BeaktaCaseChecklist *item = g_ptr_array_index (attached, i);
      const BeaktaFindings *own = beakta_case_editor_get_findings (self, item->checklist);

      if (own != NULL)
        g_ptr_array_add (findings, (gpointer) own);
    }

  return findings;
}

GPtrArray *
beakta_case_editor_list_offers (BeaktaCaseEditor *self,
                                const char       *answer)
{
  g_auto(GStrv) parts = NULL;
  g_autoptr(GPtrArray) findings = NULL;
  BeaktaChecklist *checklist;
  const BeaktaQuestion *question;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (self), NULL);
  g_return_val_if_fail (answer != NULL, NULL);

  parts = g_strsplit (answer, "/", 2);
  checklist = beakta_case_editor_get_checklist (self, parts[0]);
  question = checklist != NULL && parts[1] != NULL ? beakta_checklist_get_question (checklist, parts[1]) : NULL;
  if (question == NULL || is_answered (self, answer))
    return g_ptr_array_new ();

  findings = beakta_case_editor_list_findings (self);

  return beakta_offers_list (self->case_, findings, checklist, question);
}

/* What is to be answered, until its turn has come. */
typedef struct
{
  BeaktaCaseEditor *editor;          /* not owned: it holds the queue that this waits in */
  char             *answer;
} Taking;

static Taking *
taking_new (BeaktaCaseEditor *editor,
            const char       *answer)
{
  Taking *taking = g_new (Taking, 1);

  taking->editor = editor;
  taking->answer = g_strdup (answer);

  return taking;
}

static void
taking_free (gpointer data)
{
  Taking *taking = data;

  g_free (taking->answer);
  g_free (taking);
}

static BeaktaChange *
make_taking (BeaktaCase *case_,
             gpointer    user_data)
{
  const Taking *taking = user_data;
  g_autoptr(GPtrArray) offers = beakta_case_editor_list_offers (taking->editor, taking->answer);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_auto(GStrv) parts = g_strsplit (taking->answer, "/", 2);
  const BeaktaOffer *best;

  if (offers->len == 0)
    return NULL;

  best = g_ptr_array_index (offers, 0);

  return beakta_acts_take_answer (case_, best->answer, parts[0], parts[1], beakta_case_editor_get_user (taking->editor), now);
}

gboolean
beakta_case_editor_use_offer (BeaktaCaseEditor *self,
                              const char       *answer)
{
  g_autoptr(GPtrArray) offers = beakta_case_editor_list_offers (self, answer);

  if (offers == NULL || offers->len == 0)
    return FALSE;

  beakta_case_editor_apply_in_turn (self, make_taking, taking_new (self, answer), taking_free);

  return TRUE;
}

static gboolean
asks_for_a_look (BeaktaCase *case_,
                 const char *id)
{
  const BeaktaAnswer *answer = beakta_case_lookup (case_, BEAKTA_ITEM_ANSWER, id);

  return answer != NULL && beakta_answer_asks_for_a_look (answer);
}

static BeaktaChange *
make_confirmation (BeaktaCase *case_,
                   gpointer    user_data)
{
  const Taking *taking = user_data;
  g_auto(GStrv) parts = g_strsplit (taking->answer, "/", 2);

  if (!asks_for_a_look (case_, taking->answer))
    return NULL;

  return beakta_acts_confirm_answer (case_, parts[0], parts[1], beakta_case_editor_get_user (taking->editor));
}

gboolean
beakta_case_editor_confirm_answer (BeaktaCaseEditor *self,
                                   const char       *answer)
{
  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (self), FALSE);
  g_return_val_if_fail (answer != NULL, FALSE);

  if (!asks_for_a_look (self->case_, answer))
    return FALSE;

  beakta_case_editor_apply_in_turn (self, make_confirmation, taking_new (self, answer), taking_free);

  return TRUE;
}
