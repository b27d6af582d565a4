/* An act that waits its turn: what it was made from, and how it is brought onto the case as it stands by then.
 *
 * Against one's own earlier change the later wins; against somebody else's only what they did not touch is written.
 */

#define G_LOG_DOMAIN "beakta-case-editor"

#include "beakta-case-editor-private.h"

#include "beakta-rebase.h"

static void
unref_base (gpointer base)
{
  g_clear_pointer (&base, json_object_unref);
}

void
beakta_pending_act_free (BeaktaPendingAct *act)
{
  g_clear_pointer (&act->change, beakta_change_unref);
  g_clear_pointer (&act->bases, g_ptr_array_unref);
  if (act->make_destroy != NULL)
    act->make_destroy (act->make_data);
  g_free (act);
}

/* Remembers what every edit was made from, so that it can be rebased later. */
void
beakta_pending_act_set_change (BeaktaPendingAct *act,
                               BeaktaCaseEditor *editor,
                               BeaktaChange     *change)
{
  GPtrArray *edits = beakta_change_get_edits (change);

  act->change = beakta_change_ref (change);
  act->bases = g_ptr_array_new_with_free_func (unref_base);

  for (guint i = 0; i < edits->len; i++)
    {
      BeaktaEdit *edit = g_ptr_array_index (edits, i);
      gconstpointer record = beakta_case_lookup (editor->case_, edit->kind, edit->id);

      g_ptr_array_add (act->bases, record != NULL ? beakta_record_to_json (record) : NULL);
    }
}

gboolean
beakta_pending_act_make_change (BeaktaPendingAct *act,
                                BeaktaCaseEditor *editor)
{
  g_autoptr(BeaktaChange) change = act->make (editor->case_, act->make_data);

  if (change != NULL)
    beakta_pending_act_set_change (act, editor, change);

  return change != NULL;
}

static gboolean
was_written_here (BeaktaCaseEditor *editor,
                  gint64            revision)
{
  return g_hash_table_contains (editor->own_entries, &revision);
}

static void
drop_edit (BeaktaPendingAct *act,
           guint             index)
{
  g_ptr_array_remove_index (beakta_change_get_edits (act->change), index);
  g_ptr_array_remove_index (act->bases, index);
}

/* The first answer of a case starts it. One that was given before the start was acknowledged does not start it again. */
static gboolean
has_started (BeaktaPendingAct   *act,
             const BeaktaEdit   *edit,
             const BeaktaRecord *current)
{
  return edit->kind == BEAKTA_ITEM_STAGE && beakta_change_get_act (act->change) == BEAKTA_ACT_ANSWER
         && current != NULL && ((const BeaktaStageRecord *) current)->stage != BEAKTA_STAGE_RECEIVED;
}

/* Brings one edit onto @current, and its base with it. */
static gboolean
rebase_edit (BeaktaPendingAct   *act,
             BeaktaCaseEditor   *editor,
             guint               index,
             const BeaktaRecord *current)
{
  BeaktaEdit *edit = g_ptr_array_index (beakta_change_get_edits (act->change), index);
  JsonObject **base = (JsonObject **) &g_ptr_array_index (act->bases, index);
  gboolean mine_wins = current == NULL || was_written_here (editor, current->revision);

  if (!beakta_rebase_edit (edit, *base, current, mine_wins))
    return FALSE;

  g_clear_pointer (base, json_object_unref);
  *base = current != NULL ? beakta_record_to_json (current) : NULL;

  return TRUE;
}

gboolean
beakta_pending_act_rebase (BeaktaPendingAct *act,
                           BeaktaCaseEditor *editor)
{
  GPtrArray *edits = beakta_change_get_edits (act->change);

  for (guint i = edits->len; i > 0; i--)
    {
      BeaktaEdit *edit = g_ptr_array_index (edits, i - 1);
      const BeaktaRecord *current = beakta_case_lookup (editor->case_, edit->kind, edit->id);

      if (edit->base_revision == (current != NULL ? current->revision : 0))
        continue;

      if ((current == NULL && edit->after == NULL) || has_started (act, edit, current))
        drop_edit (act, i - 1);
      else if (!rebase_edit (act, editor, i - 1, current))
        return FALSE;
    }

  return TRUE;
}

/* Only the edit of the item that @current is; when that is gone, the only edit there is. */
static gboolean
find_edit_of (BeaktaPendingAct   *act,
              const BeaktaRecord *current,
              guint              *index)
{
  GPtrArray *edits = beakta_change_get_edits (act->change);

  for (guint i = 0; i < edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (edits, i);

      *index = i;

      if (current != NULL ? edit->kind == current->kind && g_strcmp0 (edit->id, current->id) == 0
                          : edits->len == 1 && edit->after != NULL && edit->base_revision != 0)
        return TRUE;
    }

  return FALSE;
}

gboolean
beakta_pending_act_rebase_on (BeaktaPendingAct   *act,
                              BeaktaCaseEditor   *editor,
                              const BeaktaRecord *current)
{
  guint index;

  return find_edit_of (act, current, &index) && rebase_edit (act, editor, index, current);
}

/* A text of an item: "reason", or a member of an object: "goal/what". */
static const char *
get_text (JsonObject *value,
          const char *field)
{
  g_auto(GStrv) path = g_strsplit (field, "/", 2);
  JsonNode *node = json_object_get_member (value, path[0]);

  if (node != NULL && path[1] != NULL)
    node = JSON_NODE_HOLDS_OBJECT (node) ? json_object_get_member (json_node_get_object (node), path[1]) : NULL;

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

const char *
beakta_pending_act_get_typed (BeaktaPendingAct  *act,
                              const BeaktaEdit **edit)
{
  GPtrArray *edits = beakta_change_get_edits (act->change);
  const char *field = beakta_change_get_typed_in (act->change);

  for (guint i = 0; *field != '\0' && i < edits->len; i++)
    {
      const char *text;

      *edit = g_ptr_array_index (edits, i);
      text = (*edit)->after != NULL ? get_text ((*edit)->after, field) : NULL;

      if (text != NULL)
        return text;
    }

  return NULL;
}
