/* A case goes over to another version of one of its checklists. The numbers are the rules of the header. */

#define G_LOG_DOMAIN "beakta-checklist"

#include "beakta-mapping.h"

#include "beakta-checklist-difference.h"
#include "beakta-checklist-private.h"

static const char * const nicks[BEAKTA_N_MAPPED] = {
  [BEAKTA_MAPPED_SAME]      = "same",
  [BEAKTA_MAPPED_WORDING]   = "wording",
  [BEAKTA_MAPPED_OPTIONS]   = "options",
  [BEAKTA_MAPPED_INVALID]   = "invalid",
  [BEAKTA_MAPPED_ADDED]     = "added",
  [BEAKTA_MAPPED_REMOVED]   = "removed",
  [BEAKTA_MAPPED_SET_ASIDE] = "set-aside",
};

const char *
beakta_mapped_get_nick (BeaktaMapped mapped)
{
  g_return_val_if_fail ((guint) mapped < BEAKTA_N_MAPPED, "");

  return nicks[mapped];
}

gboolean
beakta_answer_asks_for_a_look (const BeaktaAnswer *answer)
{
  g_return_val_if_fail (answer != NULL, FALSE);

  return *answer->asked != '\0';
}

static gboolean
is_given (const BeaktaAnswer *answer)
{
  return answer != NULL && (*answer->value != '\0' || answer->goal != NULL || *answer->reason != '\0' ||
                            *answer->missing != '\0' || answer->evidence[0] != NULL || *answer->said != '\0');
}

static gboolean
has_same_options (const BeaktaQuestion *before,
                  const BeaktaQuestion *after)
{
  if (before->type != after->type || before->options->len != after->options->len)
    return FALSE;

  for (guint i = 0; i < before->options->len; i++)
    {
      const BeaktaOptionRecord *option = g_ptr_array_index (before->options, i);

      if (beakta_question_find_option (after, option->value) == NULL)
        return FALSE;
    }

  return TRUE;
}

/* Whether @after takes what was answered to @before (nullable: of a version that went before) for an answer. */
static gboolean
takes_value (const BeaktaQuestion *before,
             const BeaktaQuestion *after,
             const BeaktaAnswer   *answer)
{
  if (before != NULL && before->type != after->type)
    return FALSE;

  if (*answer->value == '\0' || beakta_question_find_option (after, answer->value) != NULL)
    return TRUE;

  return beakta_question_is_written (after) &&
         (before == NULL || beakta_question_find_option (before, answer->value) == NULL);
}

static const char *
get_label (const BeaktaQuestion *question,
           const char           *value,
           const char           *language)
{
  const BeaktaOption *option = question != NULL ? beakta_question_find_option (question, value) : NULL;

  return option != NULL ? beakta_option_get_label (option, language) : value;
}

/* Rule 2, of an answer that was given to @before. One that waits for a look already waits on as long as the words are others
 * than those that it was given to. */
static gboolean
is_reworded (const BeaktaQuestion *before,
             const BeaktaQuestion *after,
             const BeaktaAnswer   *answer)
{
  if (*answer->asked != '\0')
    return !g_str_equal (answer->asked, after->text.sv) && g_strcmp0 (answer->asked, after->text.en) != 0;

  return before == NULL || !g_str_equal (before->text.sv, after->text.sv) ||
         !g_str_equal (get_label (before, answer->value, "sv"), get_label (after, answer->value, "sv"));
}

/* @answer: (nullable) */
static BeaktaMapped
map_question (const BeaktaQuestion *before,
              const BeaktaQuestion *after,
              const BeaktaAnswer   *answer)
{
  if (after == NULL)
    return is_given (answer) ? BEAKTA_MAPPED_SET_ASIDE : BEAKTA_MAPPED_REMOVED;
  if (before == NULL && !is_given (answer))
    return BEAKTA_MAPPED_ADDED;
  if (!is_given (answer))
    return !g_str_equal (before->text.sv, after->text.sv) ? BEAKTA_MAPPED_WORDING :
           has_same_options (before, after) ? BEAKTA_MAPPED_SAME : BEAKTA_MAPPED_OPTIONS;

  if (!takes_value (before, after, answer))
    return BEAKTA_MAPPED_INVALID;
  if (is_reworded (before, after, answer))
    return BEAKTA_MAPPED_WORDING;

  return before == NULL || has_same_options (before, after) ? BEAKTA_MAPPED_SAME : BEAKTA_MAPPED_OPTIONS;
}

static gboolean
has_moved (GPtrArray            *differences,
           const BeaktaQuestion *question)
{
  for (guint i = 0; i < differences->len; i++)
    {
      const BeaktaChecklistDifference *difference = g_ptr_array_index (differences, i);

      if (difference->kind == BEAKTA_DIFFERENCE_MOVED && g_str_equal (difference->question, question->id))
        return TRUE;
    }

  return FALSE;
}

static void
add_row (BeaktaMapping        *self,
         BeaktaCase           *case_,
         GPtrArray            *differences,
         const BeaktaQuestion *before,
         const BeaktaQuestion *after)
{
  BeaktaMappingRow *row = g_new0 (BeaktaMappingRow, 1);
  const char *id = after != NULL ? after->id : before->id;

  row->before = before;
  row->after = after;
  row->answer = beakta_case_get_answer (case_, self->after->id, id);
  row->mapped = map_question (before, after, row->answer);
  row->is_moved = before != NULL && after != NULL && has_moved (differences, after);

  self->counts[row->mapped]++;
  self->n_moved += row->is_moved ? 1 : 0;
  self->n_to_look_at += is_given (row->answer) && row->mapped == BEAKTA_MAPPED_WORDING ? 1 : 0;
  g_ptr_array_add (self->rows, row);
}

BeaktaMapping *
beakta_mapping_new (BeaktaCase      *case_,
                    BeaktaChecklist *before,
                    BeaktaChecklist *after)
{
  g_autoptr(GPtrArray) differences = NULL;
  BeaktaMapping *self;

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);
  g_return_val_if_fail (BEAKTA_IS_CHECKLIST (before) && BEAKTA_IS_CHECKLIST (after), NULL);
  g_return_val_if_fail (g_str_equal (before->id, after->id), NULL);

  differences = beakta_checklist_compare (before, after);
  self = g_new0 (BeaktaMapping, 1);
  self->before = g_object_ref (before);
  self->after = g_object_ref (after);
  self->rows = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < after->questions->len; i++)
    {
      const BeaktaQuestion *question = g_ptr_array_index (after->questions, i);

      add_row (self, case_, differences, beakta_checklist_get_question (before, question->id), question);
    }
  for (guint i = 0; i < before->questions->len; i++)
    {
      const BeaktaQuestion *question = g_ptr_array_index (before->questions, i);

      if (beakta_checklist_get_question (after, question->id) == NULL)
        add_row (self, case_, differences, question, NULL);
    }

  return self;
}

void
beakta_mapping_free (BeaktaMapping *self)
{
  g_ptr_array_unref (self->rows);
  g_object_unref (self->before);
  g_object_unref (self->after);
  g_free (self);
}

/* (transfer full): what was answered, as a person reads it. */
static char *
tell_answer (const BeaktaQuestion *question,
             const BeaktaAnswer   *answer,
             const char           *language)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (answer->goal == NULL)
    return g_strdup (get_label (question, answer->value, language));

  for (guint i = 0; question != NULL && question->goal_parts[i] != NULL; i++)
    {
      const char *part = json_object_get_string_member_with_default (answer->goal, question->goal_parts[i], "");

      if (*part != '\0')
        g_ptr_array_add (parts, g_strdup_printf ("%s: %s", beakta_goal_part_get_label (question->goal_parts[i], language), part));
    }
  g_ptr_array_add (parts, NULL);

  return g_strjoinv ("; ", (char **) parts->pdata);
}

/* The words that it was given to stay with it, from the first time on. */
static void
keep_words (const BeaktaMapping  *self,
            const BeaktaQuestion *before,
            const char           *language,
            BeaktaAnswer         *answer)
{
  if (*answer->asked != '\0' || before == NULL)
    return;

  beakta_record_set (&answer->asked, beakta_texts_get (&before->text, language));
  beakta_record_set (&answer->asked_in, self->before->version);
}

static void
keep_answer (const BeaktaQuestion *before,
             const char           *language,
             BeaktaAnswer         *answer)
{
  if (*answer->said != '\0')
    return;

  g_free (answer->said);
  answer->said = tell_answer (before, answer, language);
}

static void
move_answer (const BeaktaMapping  *self,
             const BeaktaQuestion *before,
             const BeaktaQuestion *after,
             const char           *language,
             BeaktaAnswer         *answer)
{
  switch (map_question (before, after, answer))
    {
    case BEAKTA_MAPPED_WORDING:
      keep_words (self, before, language, answer);
      break;

    case BEAKTA_MAPPED_INVALID:
      keep_words (self, before, language, answer);
      keep_answer (before, language, answer);
      beakta_record_set (&answer->value, "");
      g_clear_pointer (&answer->goal, json_object_unref);
      break;

    case BEAKTA_MAPPED_SET_ASIDE:
      keep_words (self, before, language, answer);
      keep_answer (before, language, answer);
      break;

    case BEAKTA_MAPPED_SAME:
    case BEAKTA_MAPPED_OPTIONS:
      beakta_record_set (&answer->asked, "");
      beakta_record_set (&answer->asked_in, "");
      if (*answer->value != '\0' || answer->goal != NULL)
        beakta_record_set (&answer->said, "");
      break;

    case BEAKTA_MAPPED_ADDED:
    case BEAKTA_MAPPED_REMOVED:
    case BEAKTA_N_MAPPED:
    default:
      break;
    }
}

static void
move_answers (const BeaktaMapping *self,
              BeaktaCase          *case_,
              BeaktaItemKind       kind,
              const char          *language,
              BeaktaChange        *change)
{
  g_autoptr(GPtrArray) answers = beakta_case_list (case_, kind);

  for (guint i = 0; i < answers->len; i++)
    {
      const BeaktaAnswer *answer = g_ptr_array_index (answers, i);
      g_autoptr(BeaktaAnswer) moved = NULL;

      if (!g_str_equal (answer->checklist, self->after->id))
        continue;

      moved = beakta_record_copy (answer);
      move_answer (self, beakta_checklist_get_question (self->before, answer->question),
                   beakta_checklist_get_question (self->after, answer->question), language, moved);
      if (!beakta_record_equal (moved, answer))
        beakta_change_put (change, moved);
    }
}

BeaktaChange *
beakta_mapping_make_change (BeaktaMapping *self,
                            BeaktaCase    *case_,
                            const char    *language,
                            GDateTime     *now)
{
  const BeaktaCaseChecklist *current;
  g_autoptr(BeaktaCaseChecklist) attached = NULL;
  BeaktaChange *change;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);
  g_return_val_if_fail (language != NULL && now != NULL, NULL);

  change = beakta_change_new (BEAKTA_ACT_MOVE_CHECKLIST, beakta_case_get_id (case_));
  current = beakta_case_lookup (case_, BEAKTA_ITEM_CHECKLIST, self->after->id);
  if (current == NULL || g_str_equal (current->version, self->after->version))
    return change;

  attached = beakta_record_copy (current);
  beakta_record_set (&attached->version, self->after->version);
  g_free (attached->attached);
  attached->attached = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  beakta_change_put (change, attached);
  move_answers (self, case_, BEAKTA_ITEM_ANSWER, language, change);
  move_answers (self, case_, BEAKTA_ITEM_ASSESSMENT, language, change);

  return change;
}
