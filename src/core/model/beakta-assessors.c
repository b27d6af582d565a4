/* Several persons who assess one case. */

#include "beakta-assessors.h"

GPtrArray *
beakta_assessors_list (BeaktaCase *case_)
{
  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);

  return beakta_case_list (case_, BEAKTA_ITEM_ASSESSOR);
}

gboolean
beakta_assessors_are_several (BeaktaCase *case_)
{
  g_autoptr(GPtrArray) assessors = beakta_assessors_list (case_);

  return assessors != NULL && assessors->len > 0;
}

const BeaktaAssessor *
beakta_assessors_find (BeaktaCase *case_,
                       const char *user)
{
  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);
  g_return_val_if_fail (user != NULL, NULL);

  return beakta_case_lookup (case_, BEAKTA_ITEM_ASSESSOR, user);
}

gboolean
beakta_assessors_may_see (BeaktaCase *case_,
                          const char *user)
{
  const BeaktaAssessor *assessor = beakta_assessors_find (case_, user);

  return assessor == NULL || *assessor->done != '\0';
}

gboolean
beakta_assessors_may_consolidate (BeaktaCase *case_,
                                  const char *user)
{
  const char *caseworker;

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), FALSE);
  g_return_val_if_fail (user != NULL, FALSE);

  caseworker = beakta_case_get_facts (case_)->caseworker;

  return *caseworker == '\0' || g_str_equal (caseworker, user);
}

char *
beakta_assessment_dup_id (const char *checklist,
                          const char *question,
                          const char *user)
{
  g_return_val_if_fail (checklist != NULL && question != NULL && user != NULL, NULL);

  return g_strconcat (checklist, "/", question, "/", user, NULL);
}

const BeaktaAnswer *
beakta_assessors_get_answer (BeaktaCase *case_,
                             const char *checklist,
                             const char *question,
                             const char *user)
{
  g_autofree char *id = beakta_assessment_dup_id (checklist, question, user);

  return id != NULL ? beakta_case_lookup (case_, BEAKTA_ITEM_ASSESSMENT, id) : NULL;
}

const char *
beakta_assessors_get_reason_writer (BeaktaCase         *case_,
                                    const BeaktaAnswer *answer)
{
  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);
  g_return_val_if_fail (answer != NULL, NULL);

  for (guint i = 0; *answer->reason != '\0' && answer->whose[i] != NULL; i++)
    {
      const BeaktaAnswer *own = beakta_assessors_get_answer (case_, answer->checklist, answer->question, answer->whose[i]);

      if (own != NULL && g_str_equal (own->reason, answer->reason))
        return answer->whose[i];
    }

  return NULL;
}

gboolean
beakta_assessors_is_of_others (BeaktaCase          *case_,
                               const BeaktaPassage *passage)
{
  g_autoptr(GPtrArray) users = NULL;
  g_autoptr(GPtrArray) assessments = NULL;

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), FALSE);
  g_return_val_if_fail (passage != NULL, FALSE);

  if (passage->mark != BEAKTA_MARK_EVIDENCE || !beakta_assessors_are_several (case_))
    return FALSE;

  users = beakta_case_list_users_of (case_, passage->record.id);
  assessments = beakta_case_list_assessments_on (case_, passage->record.id);

  return users->len == 0 && assessments->len > 0;
}

gboolean
beakta_answer_is_given (const BeaktaAnswer *answer)
{
  return answer != NULL && (*answer->value != '\0' || answer->goal != NULL);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (a, b);
}

/* A goal is the same whatever order its members stand in, and members that say nothing do not count. */
static void
append_goal (GString    *position,
             JsonObject *goal)
{
  g_autoptr(GList) names = g_list_sort (json_object_get_members (goal), compare_names);

  for (GList *l = names; l != NULL; l = l->next)
    {
      const char *text = json_object_get_string_member_with_default (goal, l->data, "");

      if (*text != '\0')
        g_string_append_printf (position, "%s%s: %s", position->len > 0 ? "\n" : "", (const char *) l->data, text);
    }
}

char *
beakta_answer_dup_position (const BeaktaAnswer *answer)
{
  GString *position = g_string_new (NULL);

  if (answer != NULL)
    {
      g_autofree char *value = g_strstrip (g_strdup (answer->value));

      g_string_append (position, value);
      if (answer->goal != NULL)
        append_goal (position, answer->goal);
    }

  return g_string_free (position, FALSE);
}

JsonObject *
beakta_assessors_weigh (BeaktaCase *case_,
                        const char *checklist,
                        const char *question)
{
  g_autoptr(GPtrArray) assessors = beakta_assessors_list (case_);
  JsonObject *weighed = json_object_new ();

  for (guint i = 0; i < assessors->len; i++)
    {
      const BeaktaAssessor *assessor = g_ptr_array_index (assessors, i);
      const BeaktaAnswer *answer = beakta_assessors_get_answer (case_, checklist, question, assessor->person);

      if (beakta_answer_is_given (answer))
        {
          g_autofree char *position = beakta_answer_dup_position (answer);

          json_object_set_string_member (weighed, assessor->person, position);
        }
    }

  return weighed;
}
