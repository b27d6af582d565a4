/* One question of a checklist: how it is answered, and everything that is said to whoever answers it. */

#define G_LOG_DOMAIN "beakta-checklist"

#include "beakta-checklist-private.h"

/* The answers that every yes-partly-no question has. A "no" that is explained needs no completion. */
static const struct
{
  const char *value;
  const char *sv;
  const char *en;
  gboolean    asks_evidence;
  gboolean    asks_reason;
  gboolean    asks_missing;
  gboolean    asks_either;
} plain_options[] = {
  { "yes",          "Ja",          "Yes",          TRUE,  FALSE, FALSE, FALSE },
  { "partly",       "Delvis",      "Partly",       TRUE,  FALSE, TRUE,  FALSE },
  { "no",           "Nej",         "No",           FALSE, TRUE,  TRUE,  TRUE },
  { "not-relevant", "Ej relevant", "Not relevant", FALSE, TRUE,  FALSE, FALSE },
};

static const struct
{
  const char *part;
  const char *sv;
  const char *en;
} goal_parts[] = {
  { "what",     "vad som ska uppnås", "what is to be achieved" },
  { "baseline", "utgångsläge",        "baseline" },
  { "target",   "målvärde",           "target" },
  { "unit",     "enhet",              "unit" },
  { "when",     "tidpunkt",           "point in time" },
  { "source",   "källa",              "source" },
};

BeaktaOptionRecord *
beakta_option_record_new (const char *value)
{
  BeaktaOptionRecord *record = g_new0 (BeaktaOptionRecord, 1);

  record->value = g_strdup (value);
  record->public.value = record->value;

  return record;
}

BeaktaOptionRecord *
beakta_option_record_copy (const BeaktaOptionRecord *record)
{
  BeaktaOptionRecord *copy = beakta_option_record_new (record->value);

  copy->public = record->public;
  copy->public.value = copy->value;
  copy->label = (BeaktaTexts) { g_strdup (record->label.sv), g_strdup (record->label.en) };
  copy->follow_up = (BeaktaTexts) { g_strdup (record->follow_up.sv), g_strdup (record->follow_up.en) };

  return copy;
}

void
beakta_option_record_free (BeaktaOptionRecord *record)
{
  g_free (record->value);
  beakta_texts_clear (&record->label);
  beakta_texts_clear (&record->follow_up);
  g_free (record);
}

GPtrArray *
beakta_checklist_list_plain_options (void)
{
  GPtrArray *options = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_option_record_free);

  for (guint i = 0; i < G_N_ELEMENTS (plain_options); i++)
    {
      BeaktaOptionRecord *record = beakta_option_record_new (plain_options[i].value);

      record->public.asks_evidence = plain_options[i].asks_evidence;
      record->public.asks_reason = plain_options[i].asks_reason;
      record->public.asks_missing = plain_options[i].asks_missing;
      record->public.asks_either = plain_options[i].asks_either;
      record->label = (BeaktaTexts) { g_strdup (plain_options[i].sv), g_strdup (plain_options[i].en) };
      g_ptr_array_add (options, record);
    }

  return options;
}

BeaktaOptionRecord *
beakta_option_record_find (GPtrArray  *options,
                           const char *value)
{
  for (guint i = 0; i < options->len; i++)
    {
      BeaktaOptionRecord *record = g_ptr_array_index (options, i);

      if (g_str_equal (record->value, value))
        return record;
    }

  return NULL;
}

BeaktaOptionRecord *
beakta_option_record_new_no_goal (GPtrArray *plain)
{
  BeaktaOptionRecord *record = beakta_option_record_copy (beakta_option_record_find (plain, "no"));

  beakta_texts_clear (&record->label);
  record->label = (BeaktaTexts) { g_strdup ("Mål saknas"), g_strdup ("No goal") };

  return record;
}

BeaktaOptionRecord *
beakta_option_record_new_not_relevant (GPtrArray *plain)
{
  BeaktaOptionRecord *record = beakta_option_record_copy (beakta_option_record_find (plain, BEAKTA_NOT_RELEVANT));

  record->public.points = -1;

  return record;
}

BeaktaQuestion *
beakta_question_new (void)
{
  BeaktaQuestion *question = g_new0 (BeaktaQuestion, 1);

  question->options = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_option_record_free);

  return question;
}

void
beakta_question_free (BeaktaQuestion *question)
{
  g_free (question->id);
  beakta_texts_clear (&question->text);
  beakta_texts_clear (&question->why);
  for (guint i = 0; i < G_N_ELEMENTS (question->guidance); i++)
    {
      beakta_texts_clear (&question->guidance[i]);
      beakta_texts_clear (&question->example[i]);
    }
  beakta_texts_clear (&question->completion);
  beakta_texts_clear (&question->source);
  g_strfreev (question->criteria);
  g_strfreev (question->goal_parts);
  g_strfreev (question->labels);
  g_ptr_array_unref (question->options);
  g_clear_pointer (&question->when, beakta_condition_free);
  g_free (question);
}

const char *
beakta_question_get_id (const BeaktaQuestion *question)
{
  return question->id;
}

const char *
beakta_question_get_number (const BeaktaQuestion *question)
{
  return question->id;
}

const char *
beakta_question_get_text (const BeaktaQuestion *question,
                          const char           *language)
{
  return beakta_texts_get (&question->text, language);
}

BeaktaAnswerType
beakta_question_get_answer_type (const BeaktaQuestion *question)
{
  return question->type;
}

BeaktaDepth
beakta_question_get_depth (const BeaktaQuestion *question)
{
  return question->depth;
}

gboolean
beakta_question_get_asks_evidence (const BeaktaQuestion *question)
{
  return question->asks_evidence;
}

gboolean
beakta_question_get_asks_answer (const BeaktaQuestion *question)
{
  return question->asks_answer;
}

const char *
beakta_question_get_why (const BeaktaQuestion *question,
                         const char           *language)
{
  return beakta_texts_get (&question->why, language);
}

const char *
beakta_question_get_guidance (const BeaktaQuestion *question,
                              BeaktaGrade           grade,
                              const char           *language)
{
  g_return_val_if_fail ((guint) grade < G_N_ELEMENTS (question->guidance), "");

  return beakta_texts_get (&question->guidance[grade], language);
}

const char *
beakta_question_get_example (const BeaktaQuestion *question,
                             BeaktaGrade           grade,
                             const char           *language)
{
  g_return_val_if_fail ((guint) grade < G_N_ELEMENTS (question->example), "");

  return beakta_texts_get (&question->example[grade], language);
}

const char *
beakta_question_get_source (const BeaktaQuestion *question,
                            const char           *language)
{
  return beakta_texts_get (&question->source, language);
}

const char * const *
beakta_question_get_criteria (const BeaktaQuestion *question)
{
  return (const char * const *) question->criteria;
}

const char * const *
beakta_question_get_labels (const BeaktaQuestion *question)
{
  return (const char * const *) question->labels;
}

const char *
beakta_question_get_completion (const BeaktaQuestion *question,
                                const char           *language)
{
  return beakta_texts_get (&question->completion, language);
}

gboolean
beakta_question_is_written (const BeaktaQuestion *question)
{
  return question->type == BEAKTA_ANSWER_TEXT || question->type == BEAKTA_ANSWER_GOAL || question->type == BEAKTA_ANSWER_NUMBER;
}

guint
beakta_question_get_n_options (const BeaktaQuestion *question)
{
  return question->options->len;
}

const BeaktaOption *
beakta_question_get_option (const BeaktaQuestion *question,
                            guint                 index)
{
  const BeaktaOptionRecord *record;

  g_return_val_if_fail (index < question->options->len, NULL);

  record = g_ptr_array_index (question->options, index);
  return &record->public;
}

/**
 * beakta_question_find_option:
 * @value: of an answer
 *
 * Returns: (transfer none) (nullable): the option, or %NULL when the question has none of that value
 */
const BeaktaOption *
beakta_question_find_option (const BeaktaQuestion *question,
                             const char           *value)
{
  const BeaktaOptionRecord *record = beakta_option_record_find (question->options, value);

  return record != NULL ? &record->public : NULL;
}

const char *
beakta_plain_answer_get_value (guint index)
{
  return index < G_N_ELEMENTS (plain_options) ? plain_options[index].value : NULL;
}

const char *
beakta_plain_answer_get_label (guint       index,
                               const char *language)
{
  if (index >= G_N_ELEMENTS (plain_options))
    return NULL;

  return language != NULL && g_str_has_prefix (language, "en") ? plain_options[index].en : plain_options[index].sv;
}

const char * const *
beakta_question_get_goal_parts (const BeaktaQuestion *question)
{
  return (const char * const *) question->goal_parts;
}

const char *
beakta_goal_part_get_label (const char *part,
                            const char *language)
{
  g_return_val_if_fail (part != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (goal_parts); i++)
    {
      if (g_str_equal (part, goal_parts[i].part))
        return language != NULL && g_str_has_prefix (language, "en") ? goal_parts[i].en : goal_parts[i].sv;
    }

  return part;
}

const char *
beakta_option_get_label (const BeaktaOption *option,
                         const char         *language)
{
  const BeaktaOptionRecord *record = (const BeaktaOptionRecord *) option;

  return beakta_texts_get (&record->label, language);
}

gboolean
beakta_option_is_set_aside (const BeaktaOption *option)
{
  return option->points < 0 && g_str_equal (option->value, BEAKTA_NOT_RELEVANT);
}

const char *
beakta_option_get_follow_up (const BeaktaOption *option,
                             const char         *language)
{
  const BeaktaOptionRecord *record = (const BeaktaOptionRecord *) option;

  return beakta_texts_get (&record->follow_up, language);
}
