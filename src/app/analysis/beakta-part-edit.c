/* One member of one part of the consequence analysis, or of a request for completion, written. */

#define G_LOG_DOMAIN "beakta-part-edit"

#include "beakta-part-edit.h"

#include <string.h>

#include "beakta-acts-request.h"

typedef struct
{
  BeaktaItemKind  kind;
  char           *id;
  char           *member;            /* nullable: a new part */
  JsonNode       *value;             /* nullable */
  gboolean        is_typed;
} PartEdit;

static void
part_edit_free (gpointer data)
{
  PartEdit *edit = data;

  g_free (edit->id);
  g_free (edit->member);
  g_clear_pointer (&edit->value, json_node_unref);
  g_free (edit);
}

static BeaktaChange *
put (BeaktaCase    *case_,
     gconstpointer  record)
{
  switch ((int) ((const BeaktaRecord *) record)->kind)
    {
    case BEAKTA_ITEM_GROUP:
      return beakta_acts_put_group (case_, record);

    case BEAKTA_ITEM_GOAL:
      return beakta_acts_put_goal (case_, record);

    case BEAKTA_ITEM_DISTRIBUTION:
      return beakta_acts_put_distribution (case_, record);

    case BEAKTA_ITEM_REQUEST:
      return beakta_acts_edit_request (case_, record);

    case BEAKTA_ITEM_POINT:
      return beakta_acts_edit_point (case_, record);

    default:
      return beakta_acts_put_analysis (case_, record);
    }
}

/* (transfer full) (nullable): the part with its member as it is to be. */
static gpointer
dup_edited (BeaktaCase     *case_,
            const PartEdit *edit)
{
  const BeaktaRecord *current = beakta_case_lookup (case_, edit->kind, edit->id);
  g_autoptr(BeaktaRecord) fresh = NULL;
  g_autoptr(JsonObject) value = NULL;

  if (current == NULL && edit->member != NULL && edit->kind != BEAKTA_ITEM_ANALYSIS)
    return NULL;

  fresh = current != NULL ? beakta_record_copy (current) : beakta_record_new (edit->kind, edit->id);
  if (edit->member == NULL)
    return g_steal_pointer (&fresh);

  value = beakta_record_to_json (fresh);
  json_object_set_member (value, edit->member, json_node_copy (edit->value));

  return beakta_record_from_json (edit->kind, edit->id, fresh->revision, value, NULL);
}

static BeaktaChange *
make_change (BeaktaCase *case_,
             gpointer    user_data)
{
  const PartEdit *edit = user_data;
  g_autoptr(BeaktaRecord) record = dup_edited (case_, edit);
  BeaktaChange *change;

  if (record == NULL)
    return beakta_change_new (BEAKTA_ACT_ANALYSE, beakta_case_get_id (case_));

  change = put (case_, record);
  beakta_change_set_typed_in (change, edit->is_typed ? edit->member : NULL);

  return change;
}

void
beakta_part_edit_set (BeaktaCaseEditor *editor,
                      BeaktaItemKind    kind,
                      const char       *id,
                      const char       *member,
                      JsonNode         *value,
                      gboolean          is_typed)
{
  PartEdit *edit;

  g_return_if_fail (BEAKTA_IS_CASE_EDITOR (editor));
  g_return_if_fail (id != NULL && member != NULL && value != NULL);

  edit = g_new0 (PartEdit, 1);
  edit->kind = kind;
  edit->id = g_strdup (id);
  edit->member = g_strdup (member);
  edit->value = value;
  edit->is_typed = is_typed;
  beakta_case_editor_apply_in_turn (editor, make_change, edit, part_edit_free);
}

void
beakta_part_edit_set_string (BeaktaCaseEditor *editor,
                             BeaktaItemKind    kind,
                             const char       *id,
                             const char       *member,
                             const char       *value,
                             gboolean          is_typed)
{
  beakta_part_edit_set (editor, kind, id, member, json_node_init_string (json_node_alloc (), value), is_typed);
}

char *
beakta_part_edit_dup_string (BeaktaCaseEditor *editor,
                             BeaktaItemKind    kind,
                             const char       *id,
                             const char       *member)
{
  const BeaktaRecord *record;
  g_autoptr(JsonObject) value = NULL;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);

  record = beakta_case_lookup (beakta_case_editor_get_case (editor), kind, id);
  if (record == NULL)
    return g_strdup ("");

  value = beakta_record_to_json (record);

  return g_strdup (json_object_get_string_member_with_default (value, member, ""));
}

/* "goal3" after "goal2", also when "goal1" has been taken away. */
static char *
dup_next_id (BeaktaCase     *case_,
             BeaktaItemKind  kind)
{
  const char *prefix = kind == BEAKTA_ITEM_GOAL ? "goal" : "d";
  g_autoptr(GPtrArray) records = beakta_case_list (case_, kind);
  guint64 last = 0;

  for (guint i = 0; i < records->len; i++)
    {
      const BeaktaRecord *record = g_ptr_array_index (records, i);
      guint64 number = 0;

      if (g_str_has_prefix (record->id, prefix) &&
          g_ascii_string_to_unsigned (record->id + strlen (prefix), 10, 0, G_MAXUINT32, &number, NULL))
        last = MAX (last, number);
    }

  return g_strdup_printf ("%s%" G_GUINT64_FORMAT, prefix, last + 1);
}

char *
beakta_part_edit_add (BeaktaCaseEditor *editor,
                      BeaktaItemKind    kind)
{
  PartEdit *edit;
  char *id;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);
  g_return_val_if_fail (kind == BEAKTA_ITEM_GOAL || kind == BEAKTA_ITEM_DISTRIBUTION, NULL);

  edit = g_new0 (PartEdit, 1);
  edit->kind = kind;
  id = dup_next_id (beakta_case_editor_get_case (editor), kind);
  edit->id = g_strdup (id);
  beakta_case_editor_apply_in_turn (editor, make_change, edit, part_edit_free);

  return id;
}
