/* One question in two versions of a list: its texts, its answers, its rules. */

#define G_LOG_DOMAIN "beakta-checklist"

#include "beakta-checklist-difference-private.h"

static void
compare_wording (BeaktaComparison     *comparison,
                 const BeaktaQuestion *before,
                 const BeaktaQuestion *after)
{
  static const char * const guidance[] = { "good/guidance", "partial/guidance", "weak/guidance" };
  static const char * const examples[] = { "good/example", "partial/example", "weak/example" };
  const BeaktaDifferenceKind kind = BEAKTA_DIFFERENCE_WORDING;

  beakta_compare_texts (comparison, kind, after->id, "text", &before->text, &after->text);
  beakta_compare_texts (comparison, kind, after->id, "why", &before->why, &after->why);
  for (guint i = 0; i < G_N_ELEMENTS (guidance); i++)
    {
      beakta_compare_texts (comparison, kind, after->id, guidance[i], &before->guidance[i], &after->guidance[i]);
      beakta_compare_texts (comparison, kind, after->id, examples[i], &before->example[i], &after->example[i]);
    }
  beakta_compare_texts (comparison, kind, after->id, "completion", &before->completion, &after->completion);
  beakta_compare_texts (comparison, kind, after->id, "source", &before->source, &after->source);
}

/* As a file writes it: "evidence missing"; "either" stands for the two that it brings. */
static char *
tell_asks (const BeaktaOption *option)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new ();

  if (option->asks_evidence)
    g_ptr_array_add (words, (gpointer) "evidence");
  if (option->asks_either)
    g_ptr_array_add (words, (gpointer) "either");
  if (option->asks_reason && !option->asks_either)
    g_ptr_array_add (words, (gpointer) "reason");
  if (option->asks_missing && !option->asks_either)
    g_ptr_array_add (words, (gpointer) "missing");
  g_ptr_array_add (words, NULL);

  return g_strjoinv (" ", (char **) words->pdata);
}

static char *
tell_points (const BeaktaOption *option)
{
  return option->points < 0 ? g_strdup ("undefined") : g_strdup_printf ("%d", option->points);
}

static void
compare_option (BeaktaComparison         *comparison,
                const char               *question,
                const BeaktaOptionRecord *before,
                const BeaktaOptionRecord *after)
{
  const char *value = after != NULL ? after->value : before->value;
  g_autofree char *label = g_strconcat (value, "/label", NULL);
  g_autofree char *follow_up = g_strconcat (value, "/follow-up", NULL);
  g_autofree char *asks = g_strconcat (value, "/asks", NULL);
  g_autofree char *points = g_strconcat (value, "/points", NULL);
  const BeaktaDifferenceKind kind = BEAKTA_DIFFERENCE_OPTIONS;

  beakta_compare_texts (comparison, kind, question, label, before != NULL ? &before->label : NULL, after != NULL ? &after->label : NULL);
  beakta_compare_texts (comparison, kind, question, follow_up, before != NULL ? &before->follow_up : NULL,
                        after != NULL ? &after->follow_up : NULL);
  if (before == NULL || after == NULL)
    return;

  beakta_compare_told (comparison, kind, question, asks, tell_asks (&before->public), tell_asks (&after->public));
  beakta_compare_told (comparison, kind, question, points, tell_points (&before->public), tell_points (&after->public));
}

/* The order is what a scale means. */
static char *
tell_values (const BeaktaQuestion *question)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; i < question->options->len; i++)
    g_ptr_array_add (words, ((BeaktaOptionRecord *) g_ptr_array_index (question->options, i))->value);
  g_ptr_array_add (words, NULL);

  return g_strjoinv (" ", (char **) words->pdata);
}

static void
compare_options (BeaktaComparison     *comparison,
                 const BeaktaQuestion *before,
                 const BeaktaQuestion *after)
{
  beakta_compare_told (comparison, BEAKTA_DIFFERENCE_OPTIONS, after->id, "values", tell_values (before), tell_values (after));

  for (guint i = 0; i < after->options->len; i++)
    {
      const BeaktaOptionRecord *record = g_ptr_array_index (after->options, i);

      compare_option (comparison, after->id,
                      (const BeaktaOptionRecord *) beakta_question_find_option (before, record->value), record);
    }

  for (guint i = 0; i < before->options->len; i++)
    {
      const BeaktaOptionRecord *record = g_ptr_array_index (before->options, i);

      if (beakta_question_find_option (after, record->value) == NULL)
        compare_option (comparison, after->id, record, NULL);
    }
}

static void
compare_answer_form (BeaktaComparison     *comparison,
                     const BeaktaQuestion *before,
                     const BeaktaQuestion *after)
{
  const BeaktaDifferenceKind kind = BEAKTA_DIFFERENCE_OPTIONS;

  beakta_compare_words (comparison, kind, after->id, "type", "", beakta_answer_type_get_nick (before->type),
                        beakta_answer_type_get_nick (after->type));
  beakta_compare_words (comparison, kind, after->id, "evidence", "", before->asks_evidence ? "asked" : "not-asked",
                        after->asks_evidence ? "asked" : "not-asked");
  beakta_compare_words (comparison, kind, after->id, "answer", "", before->asks_answer ? "asked" : "not-asked",
                        after->asks_answer ? "asked" : "not-asked");
  beakta_compare_told (comparison, kind, after->id, "parts", g_strjoinv (" ", before->goal_parts), g_strjoinv (" ", after->goal_parts));
  compare_options (comparison, before, after);
}

static char *
tell_condition (const BeaktaCondition *condition)
{
  return condition != NULL ? beakta_condition_to_string (condition) : g_strdup ("");
}

void
beakta_compare_question (BeaktaComparison     *comparison,
                         const BeaktaQuestion *before,
                         const BeaktaQuestion *after)
{
  const BeaktaDifferenceKind kind = BEAKTA_DIFFERENCE_RULES;

  compare_wording (comparison, before, after);
  compare_answer_form (comparison, before, after);
  beakta_compare_words (comparison, kind, after->id, "depth", "", beakta_depth_get_nick (before->depth),
                        beakta_depth_get_nick (after->depth));
  beakta_compare_told (comparison, kind, after->id, "criteria", g_strjoinv (" ", before->criteria), g_strjoinv (" ", after->criteria));
  beakta_compare_told (comparison, kind, after->id, "labels", g_strjoinv ("; ", before->labels), g_strjoinv ("; ", after->labels));
  beakta_compare_told (comparison, kind, after->id, "when", tell_condition (before->when), tell_condition (after->when));
}
