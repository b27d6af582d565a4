/* Two checklists side by side.
 *
 * (1) Everything that a list says is compared: two lists without a difference read and count alike.
 * (2) A question is known by its id, wherever it stands.
 */

#define G_LOG_DOMAIN "beakta-checklist"

#include "beakta-checklist-difference-private.h"

#include "beakta-record.h"
#include "beakta-words.h"

static void
difference_free (BeaktaChecklistDifference *difference)
{
  g_free (difference->question);
  g_free (difference->field);
  g_free (difference->before);
  g_free (difference->after);
  g_free (difference->from);
  g_free (difference->to);
  g_free (difference);
}

const char *
beakta_difference_kind_get_nick (BeaktaDifferenceKind kind)
{
  static const char * const nicks[BEAKTA_N_DIFFERENCES] = {
    "list", "added", "removed", "moved", "wording", "options", "rules",
  };

  g_return_val_if_fail ((int) kind >= 0 && kind < BEAKTA_N_DIFFERENCES, "");

  return nicks[kind];
}

static BeaktaChecklistDifference *
add (BeaktaComparison     *comparison,
     BeaktaDifferenceKind  kind,
     const char           *question,
     const char           *field,
     const char           *language,
     const char           *before,
     const char           *after)
{
  BeaktaChecklistDifference *difference = g_new (BeaktaChecklistDifference, 1);

  difference->kind = kind;
  difference->question = g_strdup (question);
  difference->field = g_strdup (field);
  difference->language = language;
  difference->before = g_strdup (before);
  difference->after = g_strdup (after);
  difference->from = g_strdup ("");
  difference->to = g_strdup ("");
  g_ptr_array_add (comparison->found[kind], difference);

  return difference;
}

void
beakta_compare_words (BeaktaComparison     *comparison,
                      BeaktaDifferenceKind  kind,
                      const char           *question,
                      const char           *field,
                      const char           *language,
                      const char           *before,
                      const char           *after)
{
  before = before != NULL ? before : "";
  after = after != NULL ? after : "";
  if (!g_str_equal (before, after))
    add (comparison, kind, question, field, language, before, after);
}

void
beakta_compare_texts (BeaktaComparison     *comparison,
                      BeaktaDifferenceKind  kind,
                      const char           *question,
                      const char           *field,
                      const BeaktaTexts    *before,
                      const BeaktaTexts    *after)
{
  static const BeaktaTexts none = { NULL, NULL };

  before = before != NULL ? before : &none;
  after = after != NULL ? after : &none;
  beakta_compare_words (comparison, kind, question, field, "sv", before->sv, after->sv);
  beakta_compare_words (comparison, kind, question, field, "en", before->en, after->en);
}

/* Takes over the two. */
void
beakta_compare_told (BeaktaComparison     *comparison,
                     BeaktaDifferenceKind  kind,
                     const char           *question,
                     const char           *field,
                     char                 *before,
                     char                 *after)
{
  beakta_compare_words (comparison, kind, question, field, "", before, after);
  g_free (before);
  g_free (after);
}

static const BeaktaSection *
find_section_of (BeaktaChecklist      *checklist,
                 const BeaktaQuestion *question)
{
  for (guint i = 0; i < checklist->sections->len; i++)
    {
      const BeaktaSection *section = g_ptr_array_index (checklist->sections, i);

      if (g_ptr_array_find (section->questions, question, NULL))
        return section;
    }

  g_assert_not_reached ();
}

static const BeaktaSection *
find_section (BeaktaChecklist *checklist,
              const char      *number)
{
  for (guint i = 0; i < checklist->sections->len; i++)
    {
      const BeaktaSection *section = g_ptr_array_index (checklist->sections, i);

      if (g_str_equal (section->number, number))
        return section;
    }

  return NULL;
}

static void
compare_headings (BeaktaComparison *comparison)
{
  for (guint i = 0; i < comparison->after->sections->len; i++)
    {
      const BeaktaSection *section = g_ptr_array_index (comparison->after->sections, i);
      const BeaktaSection *old = find_section (comparison->before, section->number);
      g_autofree char *field = g_strdup_printf ("section %s", section->number);

      beakta_compare_texts (comparison, BEAKTA_DIFFERENCE_LIST, "", field, old != NULL ? &old->title : NULL, &section->title);
    }

  for (guint i = 0; i < comparison->before->sections->len; i++)
    {
      const BeaktaSection *section = g_ptr_array_index (comparison->before->sections, i);
      g_autofree char *field = g_strdup_printf ("section %s", section->number);

      if (find_section (comparison->after, section->number) == NULL)
        beakta_compare_texts (comparison, BEAKTA_DIFFERENCE_LIST, "", field, &section->title, NULL);
    }
}

static void
compare_heads (BeaktaComparison *comparison)
{
  const BeaktaChecklist *before = comparison->before;
  const BeaktaChecklist *after = comparison->after;

  beakta_compare_words (comparison, BEAKTA_DIFFERENCE_LIST, "", "id", "", before->id, after->id);
  beakta_compare_texts (comparison, BEAKTA_DIFFERENCE_LIST, "", "title", &before->title, &after->title);
  beakta_compare_texts (comparison, BEAKTA_DIFFERENCE_LIST, "", "summary", &before->summary, &after->summary);
  beakta_compare_texts (comparison, BEAKTA_DIFFERENCE_LIST, "", "source", &before->source, &after->source);
  compare_headings (comparison);
}

static char *
tell_class (const BeaktaClassRule *rule)
{
  g_autofree char *condition = beakta_condition_to_string (rule->condition);

  return g_strdup_printf ("%s: %s", beakta_words_get_nick (BEAKTA_WORDS_CLASS, rule->value), condition);
}

/* The first rule that holds counts, so that a rule is known by its place. */
static void
compare_classes (BeaktaComparison *comparison)
{
  const GPtrArray *before = comparison->before->classes;
  const GPtrArray *after = comparison->after->classes;

  for (guint i = 0; i < MAX (before->len, after->len); i++)
    {
      const BeaktaClassRule *old = i < before->len ? g_ptr_array_index (before, i) : NULL;
      const BeaktaClassRule *new = i < after->len ? g_ptr_array_index (after, i) : NULL;
      g_autofree char *field = g_strdup_printf ("class %u", i + 1);
      g_autofree char *because = g_strconcat (field, "/because", NULL);

      beakta_compare_told (comparison, BEAKTA_DIFFERENCE_RULES, "", field, old != NULL ? tell_class (old) : NULL,
                           new != NULL ? tell_class (new) : NULL);
      beakta_compare_texts (comparison, BEAKTA_DIFFERENCE_RULES, "", because, old != NULL ? &old->because : NULL,
                            new != NULL ? &new->because : NULL);
    }
}

static const BeaktaScoreValue *
find_value (const GPtrArray *values,
            guint            points)
{
  for (guint i = 0; i < values->len; i++)
    {
      const BeaktaScoreValue *value = g_ptr_array_index (values, i);

      if (value->points == points)
        return value;
    }

  return NULL;
}

static void
compare_score_value (BeaktaComparison *comparison,
                     guint             points)
{
  const BeaktaScoreValue *before = find_value (comparison->before->score_values, points);
  const BeaktaScoreValue *after = find_value (comparison->after->score_values, points);
  g_autofree char *field = g_strdup_printf ("score %u", points);

  beakta_compare_texts (comparison, BEAKTA_DIFFERENCE_RULES, "", field, before != NULL ? &before->label : NULL,
                        after != NULL ? &after->label : NULL);
  if (before != NULL && after != NULL)
    beakta_compare_words (comparison, BEAKTA_DIFFERENCE_RULES, "", field, "", before->is_defined ? "defined" : "undefined",
                          after->is_defined ? "defined" : "undefined");
}

static void
compare_score (BeaktaComparison *comparison)
{
  char **before = comparison->before->score_questions;
  char **after = comparison->after->score_questions;

  beakta_compare_told (comparison, BEAKTA_DIFFERENCE_RULES, "", "score", before != NULL ? g_strjoinv (" ", before) : NULL,
                       after != NULL ? g_strjoinv (" ", after) : NULL);
  for (guint points = 0; points <= G_MAXUINT8; points++)
    compare_score_value (comparison, points);
}

static char *
tell_place (BeaktaChecklist      *checklist,
            const BeaktaQuestion *question)
{
  const BeaktaSection *section = find_section_of (checklist, question);
  guint place = 0;

  g_ptr_array_find (section->questions, question, &place);

  return g_strdup_printf ("section %s, place %u", section->number, place + 1);
}

/* Where the question at @index of the later list stood in the earlier; -1: nowhere. */
static int
get_old_place (BeaktaComparison *comparison,
               guint             index)
{
  const BeaktaQuestion *question = g_ptr_array_index (comparison->after->questions, index);
  const BeaktaQuestion *old = beakta_checklist_get_question (comparison->before, question->id);

  return old != NULL ? (int) old->index : -1;
}

/* The longest run of questions that ends with the one at @index and whose old places grow. */
static void
measure_run (BeaktaComparison *comparison,
             guint             index,
             guint            *length,
             int              *previous)
{
  int place = get_old_place (comparison, index);

  length[index] = place >= 0 ? 1 : 0;
  previous[index] = -1;

  for (guint i = 0; place >= 0 && i < index; i++)
    {
      if (length[i] >= length[index] && length[i] > 0 && get_old_place (comparison, i) < place)
        {
          length[index] = length[i] + 1;
          previous[index] = i;
        }
    }
}

/* The ids of the questions that need not have moved. */
static GHashTable *
list_settled (BeaktaComparison *comparison)
{
  const GPtrArray *questions = comparison->after->questions;
  GHashTable *settled = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree guint *length = g_new (guint, questions->len);
  g_autofree int *previous = g_new (int, questions->len);
  int last = -1;

  for (guint i = 0; i < questions->len; i++)
    {
      measure_run (comparison, i, length, previous);
      if (length[i] > (last >= 0 ? length[last] : 0))
        last = i;
    }

  for (; last >= 0; last = previous[last])
    g_hash_table_add (settled, ((BeaktaQuestion *) g_ptr_array_index (questions, last))->id);

  return settled;
}

static void
compare_place (BeaktaComparison     *comparison,
               const BeaktaQuestion *before,
               const BeaktaQuestion *after,
               GHashTable           *settled)
{
  const BeaktaSection *from = find_section_of (comparison->before, before);
  const BeaktaSection *to = find_section_of (comparison->after, after);

  if (!g_hash_table_contains (settled, after->id) || !g_str_equal (from->number, to->number))
    {
      g_autofree char *old = tell_place (comparison->before, before);
      g_autofree char *new = tell_place (comparison->after, after);

      BeaktaChecklistDifference *moved = add (comparison, BEAKTA_DIFFERENCE_MOVED, after->id, "", "", old, new);

      beakta_record_set (&moved->from, from->number);
      beakta_record_set (&moved->to, to->number);
    }
}

static void
compare_questions (BeaktaComparison *comparison)
{
  g_autoptr(GHashTable) settled = list_settled (comparison);

  for (guint i = 0; i < comparison->after->questions->len; i++)
    {
      const BeaktaQuestion *question = g_ptr_array_index (comparison->after->questions, i);
      const BeaktaQuestion *old = beakta_checklist_get_question (comparison->before, question->id);

      if (old == NULL)
        {
          add (comparison, BEAKTA_DIFFERENCE_ADDED, question->id, "text", "sv", "", question->text.sv);
          continue;
        }
      compare_place (comparison, old, question, settled);
      beakta_compare_question (comparison, old, question);
    }

  for (guint i = 0; i < comparison->before->questions->len; i++)
    {
      const BeaktaQuestion *question = g_ptr_array_index (comparison->before->questions, i);

      if (beakta_checklist_get_question (comparison->after, question->id) == NULL)
        add (comparison, BEAKTA_DIFFERENCE_REMOVED, question->id, "text", "sv", question->text.sv, "");
    }
}

GPtrArray *
beakta_checklist_compare (BeaktaChecklist *before,
                          BeaktaChecklist *after)
{
  GPtrArray *differences = g_ptr_array_new_with_free_func ((GDestroyNotify) difference_free);
  BeaktaComparison comparison = { before, after, { NULL } };

  g_return_val_if_fail (BEAKTA_IS_CHECKLIST (before), differences);
  g_return_val_if_fail (BEAKTA_IS_CHECKLIST (after), differences);

  for (guint i = 0; i < BEAKTA_N_DIFFERENCES; i++)
    comparison.found[i] = g_ptr_array_new ();

  compare_heads (&comparison);
  compare_questions (&comparison);
  compare_classes (&comparison);
  compare_score (&comparison);

  for (guint i = 0; i < BEAKTA_N_DIFFERENCES; i++)
    g_ptr_array_extend_and_steal (differences, comparison.found[i]);

  return differences;
}
