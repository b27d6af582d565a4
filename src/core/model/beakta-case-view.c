/* Which answer stands where, for whom. */

#include "beakta-case-view.h"

/* Where the user begins in "checklist/question/user"; NULL when there is none. A user may have a slash in the name. */
static const char *
find_user (const char *id)
{
  const char *slash = strchr (id, '/');

  slash = slash != NULL ? strchr (slash + 1, '/') : NULL;

  return slash != NULL ? slash + 1 : NULL;
}

BeaktaItemKind
beakta_case_view_see (const char      *viewer,
                      BeaktaItemKind   kind,
                      const char      *id,
                      char           **seen)
{
  const char *user = kind == BEAKTA_ITEM_ASSESSMENT ? find_user (id) : NULL;

  if (viewer != NULL && kind == BEAKTA_ITEM_ANSWER)
    {
      *seen = g_strconcat (id, "/", viewer, NULL);
      return BEAKTA_ITEM_ASSESSMENT;
    }

  if (viewer != NULL && user != NULL && g_str_equal (user, viewer))
    {
      *seen = g_strndup (id, user - id - 1);
      return BEAKTA_ITEM_ANSWER;
    }

  *seen = g_strdup (id);

  return kind;
}

gpointer
beakta_case_view_dup_record (const char    *viewer,
                             gconstpointer  record)
{
  const BeaktaRecord *item = record;
  g_autofree char *id = NULL;
  BeaktaItemKind kind = beakta_case_view_see (viewer, item->kind, item->id, &id);
  BeaktaRecord *copy;

  if (kind == item->kind)
    return beakta_record_ref (record);

  copy = beakta_record_copy (record);
  copy->kind = kind;
  beakta_record_set (&copy->id, id);

  return copy;
}

BeaktaChange *
beakta_case_view_dup_change (const char   *viewer,
                             BeaktaChange *change)
{
  BeaktaChange *copy = beakta_change_copy (change);
  GPtrArray *edits = beakta_change_get_edits (copy);

  for (guint i = 0; i < edits->len; i++)
    {
      BeaktaEdit *edit = g_ptr_array_index (edits, i);
      g_autofree char *id = NULL;

      edit->kind = beakta_case_view_see (viewer, edit->kind, edit->id, &id);
      beakta_record_set (&edit->id, id);
    }

  return copy;
}

/* The stages at which the assessment may change: the workflow's table says so too. */
static gboolean
is_open (BeaktaStage stage)
{
  return stage < BEAKTA_STAGE_PROPOSED || stage == BEAKTA_STAGE_RETURNED;
}

gboolean
beakta_case_view_is_own (BeaktaCase *case_,
                         const char *user)
{
  return is_open (beakta_case_get_stage (case_)->stage) &&
         beakta_case_lookup (case_, BEAKTA_ITEM_ASSESSOR, user) != NULL;
}
