/* What a checklist's file calls its kinds of answers and its depths. */

#define G_LOG_DOMAIN "beakta-checklist"

#include "beakta-checklist.h"

#include <string.h>

static const char * const answer_types[] = {
  [BEAKTA_ANSWER_YES_PARTLY_NO] = "yes-partly-no",
  [BEAKTA_ANSWER_SCALE]         = "scale",
  [BEAKTA_ANSWER_CHOICE]        = "choice",
  [BEAKTA_ANSWER_TEXT]          = "text",
  [BEAKTA_ANSWER_GOAL]          = "goal",
  [BEAKTA_ANSWER_NUMBER]        = "number",
};

static const char * const depths[] = {
  [BEAKTA_DEPTH_SHORT]  = "short",
  [BEAKTA_DEPTH_NORMAL] = "normal",
  [BEAKTA_DEPTH_DEEP]   = "deep",
};

static gboolean
find_word (const char * const *words,
           guint               n_words,
           const char         *word,
           int                *index)
{
  for (guint i = 0; i < n_words; i++)
    {
      if (g_strcmp0 (words[i], word) == 0)
        {
          *index = i;
          return TRUE;
        }
    }

  return FALSE;
}

const char *
beakta_answer_type_get_nick (BeaktaAnswerType type)
{
  g_return_val_if_fail ((guint) type < G_N_ELEMENTS (answer_types), "");

  return answer_types[type];
}

gboolean
beakta_answer_type_from_nick (const char       *nick,
                              BeaktaAnswerType *type)
{
  int index;

  if (!find_word (answer_types, G_N_ELEMENTS (answer_types), nick, &index))
    return FALSE;

  *type = index;

  return TRUE;
}

const char *
beakta_depth_get_nick (BeaktaDepth depth)
{
  g_return_val_if_fail ((guint) depth < G_N_ELEMENTS (depths), "");

  return depths[depth];
}

gboolean
beakta_depth_from_nick (const char  *nick,
                        BeaktaDepth *depth)
{
  int index;

  if (!find_word (depths, G_N_ELEMENTS (depths), nick, &index))
    return FALSE;

  *depth = index;

  return TRUE;
}

int
beakta_checklist_compare_versions (const char *a,
                                   const char *b)
{
  return strverscmp (a, b);
}

BeaktaDepth
beakta_depth_of_case (const BeaktaCaseChecklist *attached)
{
  BeaktaDepth depth = BEAKTA_DEPTH_NORMAL;

  if (attached != NULL)
    beakta_depth_from_nick (attached->depth, &depth);

  return depth;
}
