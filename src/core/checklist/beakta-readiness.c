/* The numbers are the rules of the header. */

#include "beakta-readiness.h"

#include "beakta-acts-opinions.h"
#include "beakta-assessors.h"
#include "beakta-classification.h"
#include "beakta-subject.h"

static void
obstacle_free (gpointer data)
{
  BeaktaObstacle *obstacle = data;

  g_clear_object (&obstacle->checklist);
  g_free (obstacle);
}

static BeaktaObstacle *
add (GPtrArray            *obstacles,
     BeaktaObstacleSort    sort,
     BeaktaChecklist      *checklist,
     const BeaktaQuestion *question)
{
  BeaktaObstacle *obstacle = g_new0 (BeaktaObstacle, 1);

  obstacle->sort = sort;
  obstacle->question = question;
  g_set_object (&obstacle->checklist, checklist);
  g_ptr_array_add (obstacles, obstacle);

  return obstacle;
}

/* Rule 1. */
static void
add_findings (GPtrArray       *obstacles,
              BeaktaChecklist *checklist,
              BeaktaCase      *case_,
              BeaktaDepth      depth)
{
  g_autoptr(BeaktaFindings) findings = beakta_findings_new (checklist, case_, depth, "sv");

  for (guint i = 0; i < findings->lacks->len; i++)
    {
      const BeaktaFinding *finding = g_ptr_array_index (findings->lacks, i);

      add (obstacles, BEAKTA_OBSTACLE_FINDING, checklist, finding->question)->lack = finding->lack;
    }
}

/* Rule 2. */
static void
add_unsettled (GPtrArray       *obstacles,
               BeaktaChecklist *checklist,
               BeaktaCase      *case_,
               BeaktaDepth      depth)
{
  g_autoptr(BeaktaConsolidation) found = beakta_consolidation_new (checklist, case_, depth);

  for (guint i = 0; i < found->items->len; i++)
    {
      const BeaktaConsolidationItem *item = g_ptr_array_index (found->items, i);

      if (item->settled != BEAKTA_SETTLED)
        add (obstacles, BEAKTA_OBSTACLE_UNSETTLED, checklist, item->question)->accord = item->accord;
    }
}

/* Rule 3. */
static void
add_classification (GPtrArray  *obstacles,
                    BeaktaCase *case_)
{
  const BeaktaClassification *classification = beakta_case_get_classification (case_);

  if (beakta_case_is_own_work (case_))
    return;

  if (classification->caseworker == BEAKTA_CLASS_UNSET)
    add (obstacles, BEAKTA_OBSTACLE_CLASS, NULL, NULL);
  else if (beakta_classification_lacks_reason (classification))
    add (obstacles, BEAKTA_OBSTACLE_CLASS_REASON, NULL, NULL);
}

/* Rule 5. */
static void
add_opinions (GPtrArray  *obstacles,
              BeaktaCase *case_)
{
  g_autoptr(GPtrArray) awaited = beakta_readiness_list_awaited (case_);

  for (guint i = 0; i < awaited->len; i++)
    add (obstacles, BEAKTA_OBSTACLE_OPINION, NULL, NULL)->opinion = g_ptr_array_index (awaited, i);
}

static gboolean
add_lists (GPtrArray              *obstacles,
           BeaktaCase             *case_,
           BeaktaChecklistFinder   find,
           gpointer                data,
           GError                **error)
{
  g_autoptr(GPtrArray) used = beakta_case_list (case_, BEAKTA_ITEM_CHECKLIST);
  g_autoptr(GPtrArray) unsettled = g_ptr_array_new_with_free_func (obstacle_free);
  gboolean are_several = beakta_assessors_are_several (case_);

  if (used->len == 0)
    add (obstacles, BEAKTA_OBSTACLE_NO_CHECKLIST, NULL, NULL);

  for (guint i = 0; i < used->len; i++)
    {
      const BeaktaCaseChecklist *item = g_ptr_array_index (used, i);
      BeaktaDepth depth = beakta_depth_of_case (item);
      g_autoptr(BeaktaChecklist) checklist = find (item->checklist, item->version, data, error);

      if (checklist == NULL)
        return FALSE;

      add_findings (obstacles, checklist, case_, depth);
      if (are_several)
        add_unsettled (unsettled, checklist, case_, depth);
    }
  g_ptr_array_extend_and_steal (obstacles, g_steal_pointer (&unsettled));

  return TRUE;
}

GPtrArray *
beakta_readiness_list (BeaktaCase             *case_,
                       const char             *user,
                       gboolean                waits_for_opinions,
                       BeaktaChecklistFinder   find,
                       gpointer                data,
                       GError                **error)
{
  g_autoptr(GPtrArray) obstacles = NULL;

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);
  g_return_val_if_fail (user != NULL && find != NULL, NULL);

  obstacles = g_ptr_array_new_with_free_func (obstacle_free);
  if (!add_lists (obstacles, case_, find, data, error))
    return NULL;

  add_classification (obstacles, case_);
  if (waits_for_opinions)
    add_opinions (obstacles, case_);
  if (beakta_case_lookup (case_, BEAKTA_ITEM_CONFLICT, user) == NULL)
    add (obstacles, BEAKTA_OBSTACLE_DECLARATION, NULL, NULL);

  return g_steal_pointer (&obstacles);
}

GPtrArray *
beakta_readiness_list_awaited (BeaktaCase *case_)
{
  g_autoptr(GPtrArray) opinions = NULL;
  GPtrArray *awaited = g_ptr_array_new ();

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), awaited);

  opinions = beakta_case_list (case_, BEAKTA_ITEM_OPINION);
  for (guint i = 0; i < opinions->len; i++)
    if (beakta_opinion_get_state (g_ptr_array_index (opinions, i)) == BEAKTA_OPINION_OPEN)
      g_ptr_array_add (awaited, g_ptr_array_index (opinions, i));

  return awaited;
}

char *
beakta_obstacle_dup_id (const BeaktaObstacle *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->opinion != NULL)
    return g_strdup (self->opinion->record.id);

  return self->question != NULL ? g_strconcat (beakta_checklist_get_id (self->checklist), "/",
                                               beakta_question_get_id (self->question), NULL) : g_strdup ("");
}

const char *
beakta_obstacle_get_nick (BeaktaObstacleSort sort)
{
  switch (sort)
    {
    case BEAKTA_OBSTACLE_NO_CHECKLIST: return "no-checklist";
    case BEAKTA_OBSTACLE_FINDING:      return "finding";
    case BEAKTA_OBSTACLE_UNSETTLED:    return "unsettled";
    case BEAKTA_OBSTACLE_CLASS:        return "class";
    case BEAKTA_OBSTACLE_CLASS_REASON: return "class-reason";
    case BEAKTA_OBSTACLE_OPINION:      return "opinion";
    case BEAKTA_OBSTACLE_DECLARATION:  return "declaration";
    case BEAKTA_N_OBSTACLES:
    default:                           g_return_val_if_reached ("");
    }
}
