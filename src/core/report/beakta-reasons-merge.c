/* The reasons as they are written beside what is drafted now: what a new draft alters, and what a person is asked about. */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-reasons-private.h"

#include "beakta-json.h"

#include <string.h>

static const char * const state_nicks[BEAKTA_N_REASON_STATES] = {
  [BEAKTA_REASON_STATE_AS_DRAFTED] = "as-drafted",
  [BEAKTA_REASON_STATE_NEW] = "new",
  [BEAKTA_REASON_STATE_OTHERWISE] = "otherwise",
  [BEAKTA_REASON_STATE_EDITED] = "edited",
  [BEAKTA_REASON_STATE_GROUND_CHANGED] = "ground-changed",
  [BEAKTA_REASON_STATE_GROUND_GONE] = "ground-gone",
  [BEAKTA_REASON_STATE_UNSUPPORTED] = "unsupported",
  [BEAKTA_REASON_STATE_REMOVED] = "removed",
};

const char *
beakta_reason_state_get_nick (BeaktaReasonState state)
{
  g_return_val_if_fail ((guint) state < BEAKTA_N_REASON_STATES, NULL);

  return state_nicks[state];
}

static void
reason_line_free (gpointer data)
{
  BeaktaReasonLine *line = data;

  g_clear_pointer (&line->written, beakta_record_unref);
  g_clear_pointer (&line->drafted, beakta_record_unref);
  g_free (line);
}

const BeaktaSentence *
beakta_reason_line_get_sentence (const BeaktaReasonLine *line)
{
  g_return_val_if_fail (line != NULL, NULL);

  return line->written != NULL ? line->written : line->drafted;
}

static gboolean
is_edited (const BeaktaSentence *sentence)
{
  return *sentence->edited_by != '\0';
}

/* The words that it was drafted with, and what it is tied to. Where it stands in its part is no ground. */
static gboolean
has_same_ground (const BeaktaSentence *written,
                 const BeaktaSentence *drafted)
{
  return written->part == drafted->part && strcmp (written->drafted, drafted->drafted) == 0 &&
         beakta_json_equal (written->ties, drafted->ties);
}

static BeaktaReasonState
get_state (const BeaktaSentence *written,
           const BeaktaSentence *drafted)
{
  if (written == NULL)
    return BEAKTA_REASON_STATE_NEW;
  if (written->removed)
    return BEAKTA_REASON_STATE_REMOVED;
  if (written->ties == NULL)
    return BEAKTA_REASON_STATE_UNSUPPORTED;
  if (drafted == NULL)
    return BEAKTA_REASON_STATE_GROUND_GONE;
  if (has_same_ground (written, drafted))
    return is_edited (written) ? BEAKTA_REASON_STATE_EDITED : BEAKTA_REASON_STATE_AS_DRAFTED;

  return is_edited (written) ? BEAKTA_REASON_STATE_GROUND_CHANGED : BEAKTA_REASON_STATE_OTHERWISE;
}

/* What a person made of it stays where they have it; what stands as it was drafted follows the draft. */
static BeaktaReasonPart
get_part (const BeaktaSentence *written,
          const BeaktaSentence *drafted)
{
  gboolean stays = written != NULL && (drafted == NULL || written->removed || is_edited (written));

  return stays ? written->part : drafted->part;
}

static void
add_line (GPtrArray      *lines,
          BeaktaSentence *written,
          BeaktaSentence *drafted)
{
  BeaktaReasonLine *line = g_new0 (BeaktaReasonLine, 1);

  line->state = get_state (written, drafted);
  line->part = get_part (written, drafted);
  line->written = written != NULL ? beakta_record_ref (written) : NULL;
  line->drafted = drafted != NULL ? beakta_record_ref (drafted) : NULL;
  g_ptr_array_add (lines, line);
}

/* (transfer full): in no order: those that are written, then those that are only drafted. */
static GPtrArray *
pair (BeaktaCase *case_,
      GPtrArray  *draft)
{
  g_autoptr(GHashTable) drafted = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) written = beakta_case_list (case_, BEAKTA_ITEM_SENTENCE);
  GPtrArray *lines = g_ptr_array_new_with_free_func (reason_line_free);

  for (guint i = 0; i < draft->len; i++)
    g_hash_table_insert (drafted, ((BeaktaSentence *) g_ptr_array_index (draft, i))->record.id, g_ptr_array_index (draft, i));

  for (guint i = 0; i < written->len; i++)
    {
      BeaktaSentence *sentence = g_ptr_array_index (written, i);

      add_line (lines, sentence, g_hash_table_lookup (drafted, sentence->record.id));
      g_hash_table_remove (drafted, sentence->record.id);
    }
  for (guint i = 0; i < draft->len; i++)
    if (g_hash_table_contains (drafted, ((BeaktaSentence *) g_ptr_array_index (draft, i))->record.id))
      add_line (lines, NULL, g_ptr_array_index (draft, i));

  return lines;
}

GPtrArray *
beakta_reasons_compare (BeaktaCase *case_,
                        GPtrArray  *draft)
{
  GPtrArray *lines;

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);
  g_return_val_if_fail (draft != NULL, NULL);

  lines = pair (case_, draft);
  beakta_reason_lines_order (lines);

  return lines;
}

typedef enum
{
  LEAVE,                             /* what is written stays, and what is not is not written */
  UPDATE,                            /* rule 5 */
  TAKE,
  KEEP,
} Choice;

/* (transfer full) (nullable): what stands of it afterwards; NULL: nothing. */
static BeaktaSentence *
dup_outcome (const BeaktaReasonLine *line,
             Choice                  choice)
{
  gboolean is_persons = line->written != NULL && (is_edited (line->written) || line->written->removed);
  BeaktaSentence *outcome;

  if (choice == UPDATE && line->state == BEAKTA_REASON_STATE_GROUND_GONE && !is_persons)
    return NULL;
  if (choice == LEAVE || line->drafted == NULL || (choice == UPDATE && is_persons))
    return line->written != NULL ? beakta_record_copy (line->written) : NULL;

  outcome = beakta_record_copy (line->drafted);
  if (choice == KEEP)
    {
      outcome->removed = line->written->removed;
      beakta_record_set (&outcome->text, line->written->text);
      beakta_record_set (&outcome->edited_by, line->written->edited_by);
      beakta_record_set (&outcome->edited, line->written->edited);
    }

  return outcome;
}

static void
put (BeaktaChange   *change,
     BeaktaCase     *case_,
     BeaktaSentence *sentence)
{
  const BeaktaRecord *current = beakta_case_lookup (case_, BEAKTA_ITEM_SENTENCE, sentence->record.id);

  if (current != NULL && beakta_record_equal (current, sentence))
    return;

  sentence->record.revision = current != NULL ? current->revision : 0;
  beakta_change_put (change, sentence);
}

/* Every sentence that stands afterwards, numbered in its part. @outcomes: of each line, by the line */
static void
put_all (BeaktaChange *change,
         BeaktaCase   *case_,
         GPtrArray    *lines,
         GHashTable   *outcomes)
{
  guint n_of[BEAKTA_N_REASONS] = { 0 };

  beakta_reason_lines_order (lines);
  for (guint i = 0; i < lines->len; i++)
    {
      const BeaktaReasonLine *line = g_ptr_array_index (lines, i);
      BeaktaSentence *outcome = g_hash_table_lookup (outcomes, line);

      outcome->position = ++n_of[line->part];
      put (change, case_, outcome);
    }
}

typedef Choice (*Choose) (const BeaktaReasonLine *line,
                          gconstpointer           user_data);

static BeaktaChange *
make_change (BeaktaCase    *case_,
             GPtrArray     *draft,
             Choose         choose,
             gconstpointer  user_data)
{
  g_autoptr(GPtrArray) lines = pair (case_, draft);
  g_autoptr(GHashTable) outcomes = g_hash_table_new_full (NULL, NULL, NULL, beakta_record_unref);
  BeaktaChange *change = beakta_change_new (BEAKTA_ACT_WRITE_REASONS, beakta_case_get_id (case_));

  for (guint i = lines->len; i > 0; i--)
    {
      BeaktaReasonLine *line = g_ptr_array_index (lines, i - 1);
      BeaktaSentence *outcome = dup_outcome (line, choose (line, user_data));

      if (outcome != NULL)
        {
          line->part = outcome->part;
          g_hash_table_insert (outcomes, line, outcome);
          continue;
        }
      if (line->written != NULL)
        beakta_change_remove (change, line->written);
      g_ptr_array_remove_index (lines, i - 1);
    }
  put_all (change, case_, lines, outcomes);

  return change;
}

static Choice
choose_update (const BeaktaReasonLine *line,
               gconstpointer           user_data)
{
  return UPDATE;
}

BeaktaChange *
beakta_reasons_write_draft (BeaktaCase *case_,
                            GPtrArray  *draft)
{
  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);
  g_return_val_if_fail (draft != NULL, NULL);

  return make_change (case_, draft, choose_update, NULL);
}

/* @id: (nullable): every one that asks, not one */
static gboolean
is_chosen (const BeaktaReasonLine *line,
           const char             *id)
{
  if (id == NULL)
    return line->state == BEAKTA_REASON_STATE_GROUND_CHANGED;

  return line->drafted != NULL && strcmp (line->drafted->record.id, id) == 0;
}

static Choice
choose_take (const BeaktaReasonLine *line,
             gconstpointer           id)
{
  return is_chosen (line, id) ? TAKE : LEAVE;
}

BeaktaChange *
beakta_reasons_take (BeaktaCase *case_,
                     GPtrArray  *draft,
                     const char *id)
{
  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);
  g_return_val_if_fail (draft != NULL, NULL);

  return make_change (case_, draft, choose_take, id);
}

static Choice
choose_keep (const BeaktaReasonLine *line,
             gconstpointer           id)
{
  return is_chosen (line, id) && line->written != NULL && is_edited (line->written) ? KEEP : LEAVE;
}

BeaktaChange *
beakta_reasons_keep (BeaktaCase *case_,
                     GPtrArray  *draft,
                     const char *id)
{
  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);
  g_return_val_if_fail (draft != NULL, NULL);

  return make_change (case_, draft, choose_keep, id);
}

/* "answer gavleborg/1.2" */
static gboolean
is_there (BeaktaCase *case_,
          const char *tie)
{
  g_auto(GStrv) parts = g_strsplit (tie, " ", 2);
  BeaktaItemKind kind;

  return g_strv_length (parts) == 2 && beakta_item_kind_from_nick (parts[0], &kind) &&
         beakta_case_lookup (case_, kind, parts[1]) != NULL;
}

gboolean
beakta_reasons_is_supported (BeaktaCase           *case_,
                             const BeaktaSentence *sentence)
{
  g_autoptr(BeaktaCase) whole = NULL;
  g_autoptr(GList) ties = NULL;

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), FALSE);
  g_return_val_if_fail (sentence != NULL, FALSE);

  ties = sentence->ties != NULL ? json_object_get_members (sentence->ties) : NULL;
  if (ties != NULL)
    whole = beakta_case_get_viewer (case_) != NULL ? beakta_case_dup_whole (case_) : g_object_ref (case_);
  for (GList *tie = ties; tie != NULL; tie = tie->next)
    if (is_there (whole, tie->data))
      return TRUE;

  return FALSE;
}
