/* What hangs together in a case. */

#include "beakta-bonds.h"

#include "beakta-store.h"

typedef struct
{
  BeaktaItemKind  part;
  BeaktaItemKind  whole;
  const char     *member;            /* of the part: the id of its whole; "" when it has none */
} Bond;

static const Bond bonds[] = {
  { BEAKTA_ITEM_CELL, BEAKTA_ITEM_GROUP, "group" },
  { BEAKTA_ITEM_ANSWER, BEAKTA_ITEM_CHECKLIST, "checklist" },
  { BEAKTA_ITEM_ASSESSMENT, BEAKTA_ITEM_CHECKLIST, "checklist" },
  { BEAKTA_ITEM_COMMENT, BEAKTA_ITEM_COMMENT, "reply_to" },
};

/* Rule 1, for one bond of one item that was written. */
static gboolean
check_whole (BeaktaCase        *case_,
             const BeaktaEdit  *edit,
             const Bond        *bond,
             GError           **error)
{
  const char *whole = json_object_get_string_member_with_default (edit->after, bond->member, "");

  if (*whole == '\0' || beakta_case_lookup (case_, bond->whole, whole) != NULL)
    return TRUE;

  g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_REMOVED, "The %s “%s” that “%s” belongs to is not there",
               beakta_item_kind_get_nick (bond->whole), whole, edit->id);
  return FALSE;
}

static gboolean
report_use (const BeaktaEdit  *edit,
            GError           **error)
{
  g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_STALE, "Something stands on the %s “%s” by now",
               beakta_item_kind_get_nick (edit->kind), edit->id);
  return FALSE;
}

/* Rule 2, for one bond of one item that was removed. */
static gboolean
check_parts (BeaktaCase        *case_,
             const BeaktaEdit  *edit,
             const Bond        *bond,
             GError           **error)
{
  g_autoptr(GPtrArray) parts = beakta_case_list (case_, bond->part);

  for (guint i = 0; i < parts->len; i++)
    {
      g_autoptr(JsonObject) part = beakta_record_to_json (g_ptr_array_index (parts, i));

      if (g_str_equal (json_object_get_string_member_with_default (part, bond->member, ""), edit->id))
        return report_use (edit, error);
    }

  return TRUE;
}

static gboolean
check_bonds (BeaktaCase        *case_,
             const BeaktaEdit  *edit,
             GError           **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bonds); i++)
    {
      if (edit->after != NULL && bonds[i].part == edit->kind && !check_whole (case_, edit, &bonds[i], error))
        return FALSE;
      if (edit->after == NULL && bonds[i].whole == edit->kind && !check_parts (case_, edit, &bonds[i], error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_commented (BeaktaCase *case_,
              const char *passage_id)
{
  g_autoptr(GPtrArray) comments = beakta_case_list (case_, BEAKTA_ITEM_COMMENT);

  for (guint i = 0; i < comments->len; i++)
    {
      const BeaktaComment *comment = g_ptr_array_index (comments, i);

      if (comment->target_kind == BEAKTA_ITEM_PASSAGE && g_str_equal (comment->target, passage_id))
        return TRUE;
    }

  return FALSE;
}

/* Rule 2, for a passage that was removed. */
static gboolean
check_passage (BeaktaCase        *case_,
               const BeaktaEdit  *edit,
               GError           **error)
{
  g_autoptr(GPtrArray) users = NULL;
  g_autoptr(GPtrArray) assessments = NULL;

  if (edit->kind != BEAKTA_ITEM_PASSAGE || edit->after != NULL)
    return TRUE;

  users = beakta_case_list_users_of (case_, edit->id);
  assessments = beakta_case_list_assessments_on (case_, edit->id);

  return (users->len == 0 && assessments->len == 0 && !is_commented (case_, edit->id)) || report_use (edit, error);
}

gboolean
beakta_bonds_check (BeaktaCase         *case_,
                    const BeaktaEntry  *entry,
                    GError            **error)
{
  for (guint i = 0; i < entry->edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (entry->edits, i);

      if (!check_bonds (case_, edit, error) || !check_passage (case_, edit, error))
        return FALSE;
    }

  return TRUE;
}
