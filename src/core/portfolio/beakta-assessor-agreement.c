/* How far those who assess the same cases agree. The numbers are the rules of the header. */

#include "beakta-assessor-agreement.h"

#include <math.h>

#include "beakta-assessors.h"

BeaktaStrength
beakta_strength_of (double measure)
{
  static const double limits[] = { 0.0, 0.2, 0.4, 0.6, 0.8 };
  guint strength = BEAKTA_STRENGTH_NONE;

  if (isnan (measure))
    return BEAKTA_STRENGTH_UNKNOWN;
  if (measure < 0)
    return BEAKTA_STRENGTH_NONE;

  for (gsize i = 0; i < G_N_ELEMENTS (limits); i++)
    strength += i == 0 || measure > limits[i];

  return strength;
}

const char *
beakta_strength_get_nick (BeaktaStrength strength)
{
  static const char * const nicks[] = { "unknown", "none", "slight", "fair", "moderate", "substantial", "full" };

  g_return_val_if_fail (strength < G_N_ELEMENTS (nicks), "");

  return nicks[strength];
}

void
beakta_assessor_agreement_free (BeaktaAssessorAgreement *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->checklist);
  g_free (self);
}

/* Rule 3. */
static void
collect_raters (BeaktaCase *case_,
                GPtrArray  *raters)
{
  gboolean several = beakta_assessors_are_several (case_);
  g_autoptr(GPtrArray) assessments = beakta_case_list (case_, BEAKTA_ITEM_ASSESSMENT);

  for (guint i = 0; i < assessments->len; i++)
    {
      const BeaktaAnswer *answer = g_ptr_array_index (assessments, i);

      if ((!several || beakta_assessors_find (case_, answer->assessor) != NULL) &&
          !g_ptr_array_find_with_equal_func (raters, answer->assessor, g_str_equal, NULL))
        g_ptr_array_add (raters, g_strdup (answer->assessor));
    }
}

static GPtrArray *
list_raters (GPtrArray *cases)
{
  GPtrArray *raters = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < cases->len; i++)
    collect_raters (g_ptr_array_index (cases, i), raters);

  return raters;
}

/* Rule 2. */
static gboolean
is_answered_alike (const BeaktaQuestion *a,
                   const BeaktaQuestion *b)
{
  guint n_options = beakta_question_get_n_options (a);

  if (n_options == 0 || n_options != beakta_question_get_n_options (b) ||
      beakta_question_get_answer_type (a) != beakta_question_get_answer_type (b))
    return FALSE;

  for (guint i = 0; i < n_options; i++)
    if (!g_str_equal (beakta_question_get_option (a, i)->value, beakta_question_get_option (b, i)->value))
      return FALSE;

  return TRUE;
}

static int
find_value (const BeaktaQuestion *question,
            const char           *value)
{
  for (guint i = 0; i < beakta_question_get_n_options (question); i++)
    if (g_str_equal (beakta_question_get_option (question, i)->value, value))
      return (int) i;

  return BEAKTA_NOT_RATED;
}

/* One question of one case, if two or more have answered it. */
static void
rate_unit (BeaktaAssessorAgreement *self,
           BeaktaRatings           *ratings,
           GPtrArray               *raters,
           BeaktaCase              *case_,
           const BeaktaQuestion    *question)
{
  gboolean several = beakta_assessors_are_several (case_);
  guint n_answers = 0;
  gboolean same = TRUE;
  int first = BEAKTA_NOT_RATED;

  for (guint i = 0; i < raters->len; i++)
    {
      const char *rater = g_ptr_array_index (raters, i);
      const BeaktaAnswer *answer =
        several && beakta_assessors_find (case_, rater) == NULL
          ? NULL : beakta_assessors_get_answer (case_, beakta_checklist_get_id (self->checklist),
                                                beakta_question_get_id (question), rater);
      int value = answer != NULL ? find_value (question, answer->value) : BEAKTA_NOT_RATED;

      beakta_ratings_set (ratings, self->n_units, i, value);
      if (value == BEAKTA_NOT_RATED)
        continue;
      n_answers++;
      if (first == BEAKTA_NOT_RATED)
        first = value;
      same = same && value == first;
    }

  if (n_answers < 2)
    {
      for (guint i = 0; i < raters->len; i++)
        beakta_ratings_set (ratings, self->n_units, i, BEAKTA_NOT_RATED);
      return;
    }

  self->n_units++;
  self->n_same += same;
}

/* Rule 4. */
static void
keep_to_scale (BeaktaRatings        *ratings,
               const BeaktaQuestion *question)
{
  int value = find_value (question, BEAKTA_NOT_RELEVANT);

  if (value != BEAKTA_NOT_RATED && beakta_option_is_set_aside (beakta_question_get_option (question, (guint) value)))
    beakta_ratings_drop_value (ratings, value);
}

static BeaktaAssessorAgreement *
measure (GPtrArray       *cases,
         GPtrArray       *raters,
         BeaktaChecklist *checklist,
         GPtrArray       *questions)
{
  const BeaktaQuestion *example = g_ptr_array_index (questions, 0);
  g_autoptr(BeaktaRatings) ratings = beakta_ratings_new (cases->len * questions->len, raters->len,
                                                         beakta_question_get_n_options (example));
  BeaktaAssessorAgreement *self = g_new0 (BeaktaAssessorAgreement, 1);
  gboolean is_scale = beakta_question_get_answer_type (example) == BEAKTA_ANSWER_SCALE;

  self->checklist = g_object_ref (checklist);
  self->example = example;
  self->n_raters = raters->len;
  for (guint i = 0; i < cases->len; i++)
    for (guint j = 0; j < questions->len; j++)
      rate_unit (self, ratings, raters, g_ptr_array_index (cases, i), g_ptr_array_index (questions, j));

  self->cohen = raters->len == 2 ? beakta_agreement_cohen (ratings, 0, 1) : NAN;
  self->fleiss = beakta_agreement_fleiss (ratings);
  if (is_scale)
    keep_to_scale (ratings, example);
  self->krippendorff = beakta_agreement_krippendorff (ratings, is_scale ? BEAKTA_SCALE_ORDINAL : BEAKTA_SCALE_NOMINAL);

  return self;
}

/* (element-type GPtrArray): the questions that are answered alike, together. */
static GPtrArray *
group_questions (BeaktaChecklist *checklist,
                 const char      *only)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < beakta_checklist_get_n_sections (checklist); i++)
    for (guint j = 0; j < beakta_section_get_n_questions (beakta_checklist_get_section (checklist, i)); j++)
      {
        const BeaktaQuestion *question = beakta_section_get_question (beakta_checklist_get_section (checklist, i), j);
        GPtrArray *group = NULL;

        if (beakta_question_is_written (question) ||
            (only != NULL && !g_str_equal (beakta_question_get_id (question), only)))
          continue;

        for (guint k = 0; k < groups->len && group == NULL; k++)
          if (is_answered_alike (g_ptr_array_index ((GPtrArray *) g_ptr_array_index (groups, k), 0), question))
            group = g_ptr_array_index (groups, k);
        if (group == NULL)
          {
            group = g_ptr_array_new ();
            g_ptr_array_add (groups, group);
          }
        g_ptr_array_add (group, (gpointer) question);
      }

  return groups;
}

GPtrArray *
beakta_assessor_agreement_list (GPtrArray       *cases,
                                BeaktaChecklist *checklist,
                                const char      *question)
{
  g_autoptr(GPtrArray) raters = NULL;
  g_autoptr(GPtrArray) groups = NULL;
  GPtrArray *list;

  g_return_val_if_fail (cases != NULL, NULL);
  g_return_val_if_fail (BEAKTA_IS_CHECKLIST (checklist), NULL);

  list = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_assessor_agreement_free);
  raters = list_raters (cases);
  if (raters->len < 2)
    return list;

  groups = group_questions (checklist, question);
  for (guint i = 0; i < groups->len; i++)
    {
      g_autoptr(BeaktaAssessorAgreement) measured = measure (cases, raters, checklist, g_ptr_array_index (groups, i));

      if (measured->n_units > 0)
        g_ptr_array_add (list, g_steal_pointer (&measured));
    }

  return list;
}
