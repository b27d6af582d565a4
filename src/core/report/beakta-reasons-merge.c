/* The reasons as they are written beside what is drafted now: what a new draft alters, and what a person is asked about. */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-reasons.h"

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

/* (nullable): of the draft */
static BeaktaSentence *
find_drafted (GPtrArray  *draft,
              const char *id)
{
  for (guint i = 0; i < draft->len; i++)
    {
      BeaktaSentence *sentence = g_ptr_array_index (draft, i);

      if (strcmp (sentence->record.id, id) == 0)
        return sentence;
    }

  return NULL;
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

static void
add_line (GPtrArray      *lines,
          BeaktaSentence *written,
          BeaktaSentence *drafted)
{
  BeaktaReasonLine *line = g_new0 (BeaktaReasonLine, 1);

  line->state = get_state (written, drafted);
  line->written = written != NULL ? beakta_record_ref (written) : NULL;
  line->drafted = drafted != NULL ? beakta_record_ref (drafted) : NULL;
  g_ptr_array_add (lines, line);
}

/* By part, then place; what is drafted has its new place. Of two in one place, the drafted one is first. */
static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  const BeaktaReasonLine *one = *(BeaktaReasonLine * const *) a;
  const BeaktaReasonLine *two = *(BeaktaReasonLine * const *) b;
  const BeaktaSentence *first = one->drafted != NULL ? one->drafted : one->written;
  const BeaktaSentence *second = two->drafted != NULL ? two->drafted : two->written;

  if (first->part != second->part)
    return first->part > second->part ? 1 : -1;
  if (first->position != second->position)
    return first->position > second->position ? 1 : -1;
  if ((one->drafted == NULL) != (two->drafted == NULL))
    return one->drafted == NULL ? 1 : -1;

  return strcmp (first->record.id, second->record.id);
}

GPtrArray *
beakta_reasons_compare (BeaktaCase *case_,
                        GPtrArray  *draft)
{
  g_autoptr(GHashTable) drafted = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) written = NULL;
  GPtrArray *lines;

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);
  g_return_val_if_fail (draft != NULL, NULL);

  written = beakta_case_list (case_, BEAKTA_ITEM_SENTENCE);
  lines = g_ptr_array_new_with_free_func (reason_line_free);
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

  g_ptr_array_sort (lines, compare_lines);

  return lines;
}

static void
put (BeaktaChange         *change,
     BeaktaCase           *case_,
     const BeaktaSentence *sentence)
{
  const BeaktaRecord *current = beakta_case_lookup (case_, BEAKTA_ITEM_SENTENCE, sentence->record.id);
  BeaktaRecord *copy;

  if (current != NULL && beakta_record_equal (current, sentence))
    return;

  copy = beakta_record_copy (sentence);
  copy->revision = current != NULL ? current->revision : 0;
  beakta_change_put (change, copy);
  beakta_record_unref (copy);
}

/* What a person made of it follows its ground to its new place, and stays what it is. */
static void
put_place (BeaktaChange         *change,
           BeaktaCase           *case_,
           const BeaktaSentence *written,
           guint                 position)
{
  g_autoptr(BeaktaSentence) copy = beakta_record_copy (written);

  copy->position = position;
  put (change, case_, copy);
}

BeaktaChange *
beakta_reasons_write_draft (BeaktaCase *case_,
                            GPtrArray  *draft)
{
  g_autoptr(GPtrArray) lines = beakta_reasons_compare (case_, draft);
  BeaktaChange *change = beakta_change_new (BEAKTA_ACT_WRITE_REASONS, beakta_case_get_id (case_));

  for (guint i = 0; i < lines->len; i++)
    {
      const BeaktaReasonLine *line = g_ptr_array_index (lines, i);
      gboolean is_persons = line->written != NULL && (is_edited (line->written) || line->written->removed);

      if (line->state == BEAKTA_REASON_STATE_GROUND_GONE && !is_persons)
        beakta_change_remove (change, line->written);
      else if (line->drafted != NULL && is_persons)
        put_place (change, case_, line->written, line->drafted->position);
      else if (line->drafted != NULL)
        put (change, case_, line->drafted);
    }

  return change;
}

BeaktaChange *
beakta_reasons_take (BeaktaCase *case_,
                     GPtrArray  *draft,
                     const char *id)
{
  BeaktaChange *change;
  const BeaktaSentence *drafted;

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);
  g_return_val_if_fail (draft != NULL && id != NULL, NULL);

  change = beakta_change_new (BEAKTA_ACT_WRITE_REASONS, beakta_case_get_id (case_));
  drafted = find_drafted (draft, id);
  if (drafted != NULL)
    put (change, case_, drafted);

  return change;
}

BeaktaChange *
beakta_reasons_keep (BeaktaCase *case_,
                     GPtrArray  *draft,
                     const char *id)
{
  const BeaktaSentence *written;
  const BeaktaSentence *drafted;
  g_autoptr(BeaktaSentence) kept = NULL;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);
  g_return_val_if_fail (draft != NULL && id != NULL, NULL);

  change = beakta_change_new (BEAKTA_ACT_WRITE_REASONS, beakta_case_get_id (case_));
  written = beakta_case_lookup (case_, BEAKTA_ITEM_SENTENCE, id);
  drafted = find_drafted (draft, id);
  if (written == NULL || drafted == NULL || !is_edited (written))
    return change;

  kept = beakta_record_copy (drafted);
  kept->removed = written->removed;
  beakta_record_set (&kept->text, written->text);
  beakta_record_set (&kept->edited_by, written->edited_by);
  beakta_record_set (&kept->edited, written->edited);
  put (change, case_, kept);

  return change;
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
