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
report_gone (const BeaktaEdit  *edit,
             BeaktaItemKind     kind,
             const char        *id,
             GError           **error)
{
  g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_REMOVED, "The %s “%s” that “%s” stands on is not there",
               beakta_item_kind_get_nick (kind), id, edit->id);
  return FALSE;
}

guint
beakta_bonds_get_document (const BeaktaRecord *record)
{
  switch ((int) record->kind)
    {
    case BEAKTA_ITEM_PASSAGE:
      return ((const BeaktaPassage *) record)->document;
    case BEAKTA_ITEM_DOCUMENT:
      return ((const BeaktaDocument *) record)->within;
    case BEAKTA_ITEM_POINT:
      return ((const BeaktaPoint *) record)->document;
    case BEAKTA_ITEM_CONTACT:
      return ((const BeaktaContact *) record)->document;
    case BEAKTA_ITEM_MASK:
      return ((const BeaktaCaseMask *) record)->document;
    default:
      return 0;
    }
}

static gboolean
check_evidence (BeaktaCase          *case_,
                const BeaktaEdit    *edit,
                const BeaktaRecord  *before,
                const BeaktaRecord  *record,
                GError             **error)
{
  const char * const *known = before != NULL ? beakta_record_get_evidence (before) : NULL;
  const char * const *evidence = beakta_record_get_evidence (record);

  for (guint i = 0; evidence != NULL && evidence[i] != NULL; i++)
    if ((known == NULL || !g_strv_contains (known, evidence[i])) && !beakta_case_lookup (case_, BEAKTA_ITEM_PASSAGE, evidence[i]))
      return report_gone (edit, BEAKTA_ITEM_PASSAGE, evidence[i], error);

  return TRUE;
}

static gboolean
check_comment (BeaktaCase          *case_,
               const BeaktaEdit    *edit,
               const BeaktaRecord  *before,
               const BeaktaRecord  *record,
               GError             **error)
{
  const BeaktaComment *comment = (const BeaktaComment *) record;

  if (record->kind != BEAKTA_ITEM_COMMENT || comment->target_kind != BEAKTA_ITEM_PASSAGE || before != NULL ||
      beakta_case_lookup (case_, BEAKTA_ITEM_PASSAGE, comment->target) != NULL)
    return TRUE;

  return report_gone (edit, BEAKTA_ITEM_PASSAGE, comment->target, error);
}

static gboolean
check_document (BeaktaCase          *case_,
                const BeaktaEdit    *edit,
                const BeaktaRecord  *before,
                const BeaktaRecord  *record,
                GError             **error)
{
  guint number = beakta_bonds_get_document (record);
  g_autofree char *id = NULL;

  if (number == 0 || (before != NULL && beakta_bonds_get_document (before) == number) ||
      beakta_case_get_document (case_, number) != NULL)
    return TRUE;

  id = g_strdup_printf ("%u", number);

  return report_gone (edit, BEAKTA_ITEM_DOCUMENT, id, error);
}

/* Rule 3. What it stood on before it was written is not this edit's doing. */
static gboolean
check_ground (BeaktaCase        *case_,
              const BeaktaEdit  *edit,
              GError           **error)
{
  const BeaktaRecord *record = edit->after != NULL ? beakta_case_lookup (case_, edit->kind, edit->id) : NULL;
  g_autoptr(BeaktaRecord) before = NULL;

  if (record == NULL)
    return TRUE;

  if (edit->before != NULL)
    before = beakta_record_from_json (edit->kind, edit->id, 0, edit->before, NULL);

  return check_evidence (case_, edit, before, record, error) && check_comment (case_, edit, before, record, error) &&
         check_document (case_, edit, before, record, error);
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

      if (!check_bonds (case_, edit, error) || !check_passage (case_, edit, error) || !check_ground (case_, edit, error))
        return FALSE;
    }

  return TRUE;
}
