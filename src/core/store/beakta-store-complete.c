/* What is proposed lacks nothing: rule 10 of beakta-workflow.h, inside the transaction that would write the proposal. */

#include "beakta-store-private.h"

#include "beakta-readiness.h"
#include "beakta-workflow.h"

typedef struct
{
  BeaktaStore  *store;
  BeaktaDriver *db;
} Finder;

static BeaktaChecklist *
find (const char  *id,
      const char  *version,
      gpointer     data,
      GError     **error)
{
  const Finder *finder = data;

  return beakta_store_find_checklist (finder->store, finder->db, id, version, error);
}

/* The first of them in the words of the log; the window and the command line list them all, by the same function. */
static gboolean
refuse (GPtrArray  *obstacles,
        GError    **error)
{
  const BeaktaObstacle *first = g_ptr_array_index (obstacles, 0);
  g_autofree char *id = beakta_obstacle_dup_id (first);

  g_set_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_INCOMPLETE,
               "%u things are missing before the case can be proposed; the first is: %s %s", obstacles->len,
               beakta_obstacle_get_nick (first->sort), id);
  return FALSE;
}

gboolean
beakta_store_check_complete (BeaktaStore   *self,
                             BeaktaDriver  *db,
                             BeaktaCase    *case_,
                             BeaktaAct      act,
                             GError       **error)
{
  Finder finder = { self, db };
  g_autoptr(GPtrArray) obstacles = NULL;
  gboolean waits;

  if (!beakta_workflow_act_asks_complete (act))
    return TRUE;

  if (!beakta_store_read_waits_for_opinions (db, &waits, error))
    return FALSE;

  obstacles = beakta_readiness_list (case_, self->user, waits, find, &finder, error);
  if (obstacles == NULL)
    return FALSE;

  return obstacles->len == 0 || refuse (obstacles, error);
}
