/* What can be taken back, what can not, and why. The numbers are the rules of the header. */

#include "beakta-undo-rules.h"

#include "beakta-acts.h"
#include "beakta-bonds.h"
#include "beakta-journal.h"
#include "beakta-store.h"
#include "beakta-workflow.h"

G_DEFINE_QUARK (beakta-undo-error-quark, beakta_undo_error)

const BeaktaEdit *
beakta_undo_find_edit (const BeaktaEntry *entry,
                       BeaktaItemKind     kind,
                       const char        *id)
{
  for (guint i = 0; i < entry->edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (entry->edits, i);

      if (edit->kind == kind && g_str_equal (edit->id, id))
        return edit;
    }

  return NULL;
}

gboolean
beakta_undo_writes_stage (BeaktaAct act)
{
  return beakta_workflow_act_moves (act) || act == BEAKTA_ACT_REGISTER || act == BEAKTA_ACT_SEND_REQUEST ||
         act == BEAKTA_ACT_CORRECT_DECISION;
}

/* Which revision an item was brought back to, when @revision is an undo or a redo. */
static gboolean
resolve_revision (BeaktaDriver      *db,
                  const BeaktaEdit  *edit,
                  gint64            *revision,
                  GError           **error)
{
  while (*revision != 0)
    {
      g_autoptr(BeaktaEntry) entry = beakta_journal_load (db, *revision, error);
      g_autoptr(BeaktaEntry) undone = NULL;
      const BeaktaEdit *earlier;

      if (entry == NULL)
        return FALSE;
      if (entry->undoes == 0)
        return TRUE;
      if (entry->act == BEAKTA_ACT_REDO)
        {
          *revision = entry->undoes;
          return TRUE;
        }

      undone = beakta_journal_load (db, entry->undoes, error);
      if (undone == NULL)
        return FALSE;
      earlier = beakta_undo_find_edit (undone, edit->kind, edit->id);
      *revision = earlier != NULL ? earlier->base_revision : 0;
    }

  return TRUE;
}

gboolean
beakta_undo_fits (BeaktaDriver       *db,
                  BeaktaCase         *case_,
                  const BeaktaEntry  *entry,
                  const BeaktaEdit   *edit,
                  gboolean            redo,
                  gboolean           *fits,
                  GError            **error)
{
  const BeaktaRecord *current = beakta_case_lookup (case_, edit->kind, edit->id);
  const JsonObject *left = redo ? edit->before : edit->after;
  gint64 expected = left == NULL ? 0 : redo ? edit->base_revision : entry->sequence;
  gint64 found = current != NULL ? current->revision : 0;

  if (!resolve_revision (db, edit, &found, error) || !resolve_revision (db, edit, &expected, error))
    return FALSE;

  *fits = found == expected;

  return TRUE;
}

static const BeaktaEdit *
find_stage (const BeaktaEntry *entry)
{
  return beakta_undo_find_edit (entry, BEAKTA_ITEM_STAGE, "stage");
}

gboolean
beakta_undo_check_passed (BeaktaDriver       *db,
                          BeaktaCase         *case_,
                          const BeaktaEntry  *entry,
                          gboolean            redo,
                          gboolean           *is_passed,
                          GError            **error)
{
  const BeaktaEdit *stage = find_stage (entry);
  gboolean fits = TRUE;

  if (stage != NULL && entry->act != BEAKTA_ACT_REGISTER && beakta_undo_writes_stage (entry->act) &&
      !beakta_undo_fits (db, case_, entry, stage, redo, &fits, error))
    return FALSE;

  *is_passed = !fits;

  return TRUE;
}

gboolean
beakta_undo_asks_more (BeaktaAct act)
{
  return !beakta_workflow_act_is_undoable (act) || beakta_undo_writes_stage (act) || act == BEAKTA_ACT_ADD_DOCUMENT ||
         act == BEAKTA_ACT_REPLACE_DOCUMENT || act == BEAKTA_ACT_READ_DOCUMENT;
}

static gboolean
refuse (BeaktaUndoError     code,
        const BeaktaEntry  *entry,
        GError            **error)
{
  g_set_error (error, BEAKTA_UNDO_ERROR, code, "The act “%s” of entry %" G_GINT64_FORMAT " is not taken back",
               beakta_words_get_nick (BEAKTA_WORDS_ACT, entry->act), entry->sequence);
  return FALSE;
}

/* Rule 2. */
static gboolean
check_sort (const BeaktaEntry  *entry,
            GError            **error)
{
  switch ((int) entry->act)
    {
    case BEAKTA_ACT_APPROVE:
      return refuse (BEAKTA_UNDO_ERROR_APPROVED, entry, error);
    case BEAKTA_ACT_RETURN:
      return refuse (BEAKTA_UNDO_ERROR_RETURNED, entry, error);
    case BEAKTA_ACT_DECIDE:
      return refuse (BEAKTA_UNDO_ERROR_DECIDED, entry, error);
    case BEAKTA_ACT_ERASE:
    case BEAKTA_ACT_CLEAR_DRAFTS:
      return refuse (BEAKTA_UNDO_ERROR_ERASED, entry, error);
    case BEAKTA_ACT_CARRY_IN:
      return refuse (BEAKTA_UNDO_ERROR_CARRIED, entry, error);
    default:
      return TRUE;
    }
}

/* Whether anybody else has written in the case after @sequence. */
static gboolean
count_others (BeaktaDriver       *db,
              const BeaktaEntry  *entry,
              gint64             *n_others,
              GError            **error)
{
  return beakta_driver_select_int (db, n_others, 0, error, "SELECT count (*) FROM journal WHERE case_id = $1 AND "
                                   "sequence > $2 AND actor <> $3", "sis", entry->case_id, entry->sequence, entry->actor);
}

static BeaktaStage
get_stage_before (const BeaktaEntry *entry)
{
  const BeaktaEdit *edit = find_stage (entry);
  int stage = BEAKTA_STAGE_RECEIVED;

  if (edit != NULL && edit->before != NULL)
    beakta_words_from_nick (BEAKTA_WORDS_STAGE, json_object_get_string_member_with_default (edit->before, "stage", ""), &stage);

  return stage;
}

BeaktaAct
beakta_undo_get_ruling_act (BeaktaCase        *case_,
                            const BeaktaEntry *entry,
                            gboolean           redo)
{
  BeaktaAct back;

  if (redo || !beakta_workflow_act_moves (entry->act))
    return entry->act;
  if (entry->act != BEAKTA_ACT_STEP_BACK)
    return BEAKTA_ACT_STEP_BACK;

  /* The return is there already. */
  back = beakta_acts_for_move (beakta_case_get_stage (case_)->stage, get_stage_before (entry));

  return back == BEAKTA_ACT_RETURN ? BEAKTA_ACT_START : back;
}

/* Rules 1 and 2. */
static gboolean
check_move (BeaktaDriver       *db,
            BeaktaCase         *case_,
            const BeaktaEntry  *entry,
            gboolean            redo,
            GError            **error)
{
  BeaktaAct ruling = beakta_undo_get_ruling_act (case_, entry, redo);
  gint64 n_others;

  if (ruling == BEAKTA_ACT_APPROVE || ruling == BEAKTA_ACT_DECIDE)
    return refuse (BEAKTA_UNDO_ERROR_AGAIN, entry, error);
  if (!count_others (db, entry, &n_others, error))
    return FALSE;

  return n_others == 0 || refuse (BEAKTA_UNDO_ERROR_ACTED, entry, error);
}

/* Whether the record came after @entry, and by another act. */
static gboolean
is_later (const BeaktaEntry *entry,
          gconstpointer      item)
{
  const BeaktaRecord *record = item;

  return record->revision > entry->sequence && beakta_undo_find_edit (entry, record->kind, record->id) == NULL;
}

/* What can rest on a document, and on how it was read. */
static const struct
{
  BeaktaItemKind  kind;
  BeaktaUndoError code;
  gboolean        on_text;
} resting[] = {
  { BEAKTA_ITEM_PASSAGE,  BEAKTA_UNDO_ERROR_MARKED,   TRUE },
  { BEAKTA_ITEM_MASK,     BEAKTA_UNDO_ERROR_MASKED,   TRUE },
  { BEAKTA_ITEM_DOCUMENT, BEAKTA_UNDO_ERROR_FOLLOWED, FALSE },
  { BEAKTA_ITEM_POINT,    BEAKTA_UNDO_ERROR_CITED,    FALSE },
  { BEAKTA_ITEM_CONTACT,  BEAKTA_UNDO_ERROR_CITED,    FALSE },
};

/* Rule 3, for one document. */
static gboolean
check_document (BeaktaCase         *case_,
                const BeaktaEntry  *entry,
                guint               number,
                GError            **error)
{
  gboolean is_reading = entry->act == BEAKTA_ACT_READ_DOCUMENT;

  for (gsize i = 0; i < G_N_ELEMENTS (resting); i++)
    {
      g_autoptr(GPtrArray) records = beakta_case_list (case_, resting[i].kind);

      for (guint j = 0; (resting[i].on_text || !is_reading) && j < records->len; j++)
        {
          const BeaktaRecord *record = g_ptr_array_index (records, j);

          if (beakta_bonds_get_document (record) == number && is_later (entry, record))
            return refuse (resting[i].code, entry, error);
        }
    }

  if (!is_reading && beakta_case_get_newest_version (case_, number, TRUE) != number)
    return refuse (BEAKTA_UNDO_ERROR_FOLLOWED, entry, error);

  return TRUE;
}

static gboolean
check_documents (BeaktaCase         *case_,
                 const BeaktaEntry  *entry,
                 GError            **error)
{
  const BeaktaStageRecord *stage = beakta_case_get_stage (case_);
  gboolean is_proposed = beakta_workflow_is_frozen (stage->stage) && stage->record.revision > entry->sequence;

  for (guint i = 0; i < entry->edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (entry->edits, i);

      if (edit->kind != BEAKTA_ITEM_DOCUMENT)
        continue;
      if (is_proposed)
        return refuse (BEAKTA_UNDO_ERROR_PROPOSED, entry, error);
      if (!check_document (case_, entry, (guint) g_ascii_strtoull (edit->id, NULL, 10), error))
        return FALSE;
    }

  return TRUE;
}

/* Whether the case holds nothing but what @entry put in it, as it put it. */
static gboolean
is_untouched (BeaktaDriver       *db,
              BeaktaCase         *case_,
              const BeaktaEntry  *entry,
              gboolean           *untouched,
              GError            **error)
{
  guint n_items = 0;

  *untouched = TRUE;
  for (int kind = 0; kind < BEAKTA_N_ITEMS; kind++)
    {
      g_autoptr(GPtrArray) records = beakta_case_list (case_, kind);

      n_items += records->len;
    }

  for (guint i = 0; i < entry->edits->len && *untouched; i++)
    if (!beakta_undo_fits (db, case_, entry, g_ptr_array_index (entry->edits, i), FALSE, untouched, error))
      return FALSE;

  *untouched = *untouched && n_items == entry->edits->len;

  return TRUE;
}

/* Rule 4. */
static gboolean
check_registered (BeaktaDriver       *db,
                  BeaktaCase         *case_,
                  const BeaktaEntry  *entry,
                  GError            **error)
{
  gboolean untouched;
  gint64 n_others;

  if (!count_others (db, entry, &n_others, error) || !is_untouched (db, case_, entry, &untouched, error))
    return FALSE;

  return (n_others == 0 && untouched) || refuse (BEAKTA_UNDO_ERROR_WORKED, entry, error);
}

gboolean
beakta_undo_check (BeaktaDriver       *db,
                   BeaktaCase         *case_,
                   const BeaktaEntry  *entry,
                   gboolean            redo,
                   GError            **error)
{
  if (entry->erased)
    return refuse (BEAKTA_UNDO_ERROR_ERASED, entry, error);
  if (!check_sort (entry, error))
    return FALSE;
  if (beakta_workflow_act_moves (entry->act))
    return check_move (db, case_, entry, redo, error);
  if (redo)
    return TRUE;
  if (entry->act == BEAKTA_ACT_REGISTER)
    return check_registered (db, case_, entry, error);
  if (beakta_undo_asks_more (entry->act))
    return check_documents (case_, entry, error);

  return TRUE;
}
