/* An act that waits its turn: what it was made from, and how it is brought onto the case as it stands by then.
 *
 * (1) Against one's own earlier change the later wins; against somebody else's only what they did not touch is written.
 * (2) The rest is taken out of the act and kept as a clash, for the person to choose: beakta-case-editor-clashes.c. So is what is
 *     typed on in a place where there is one already.
 */

#define G_LOG_DOMAIN "beakta-case-editor"

#include "beakta-case-editor-private.h"

#include "beakta-disputes.h"
#include "beakta-members.h"
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
  g_clear_pointer (&act->overtaking, g_ptr_array_unref);
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

void
beakta_pending_act_overtake (BeaktaPendingAct *act,
                             BeaktaEntry      *entry)
{
  if (act->overtaking == NULL)
    act->overtaking = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_entry_unref);

  g_ptr_array_add (act->overtaking, beakta_entry_ref (entry));
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

static JsonObject *
dup_value (const BeaktaRecord *current)
{
  return current != NULL ? beakta_record_to_json (current) : NULL;
}

/* Rule 2: @path says what @current says. @theirs: (nullable) */
static void
let_stand (BeaktaEdit *edit,
           const char *path,
           JsonObject *theirs)
{
  beakta_members_set (edit->after, path, beakta_members_get (theirs, path));
}

static gboolean
take_disputes (BeaktaPendingAct   *act,
               BeaktaCaseEditor   *editor,
               guint               index,
               const BeaktaRecord *current)
{
  BeaktaEdit *edit = g_ptr_array_index (beakta_change_get_edits (act->change), index);
  JsonObject *base = g_ptr_array_index (act->bases, index);
  gboolean is_of_another = !was_written_here (editor, current->revision);
  g_auto(GStrv) disputed = beakta_disputes_list (edit, base, current, is_of_another, act->overtaking);
  g_autoptr(JsonObject) theirs = beakta_record_to_json (current);

  if (disputed[0] != NULL && !beakta_disputes_may_wait (edit->kind))
    return FALSE;

  for (guint i = 0; disputed[i] != NULL; i++)
    {
      beakta_case_editor_add_clash (editor, act, edit, disputed[i], beakta_members_get (base, disputed[i]), current->revision);
      let_stand (edit, disputed[i], theirs);
    }

  return TRUE;
}

/* Whether nothing but companions differs from the item as it stands. */
static gboolean
says_nothing_new (const BeaktaEdit   *edit,
                  const BeaktaRecord *current)
{
  g_autoptr(JsonObject) theirs = beakta_record_to_json (current);
  g_auto(GStrv) altered = beakta_members_list_changed (theirs, edit->after);

  return altered[0] == NULL;
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
  gboolean is_value = current != NULL && edit->after != NULL;
  gboolean was_disputed;

  if (is_value && !take_disputes (act, editor, index, current))
    return FALSE;

  was_disputed = is_value && beakta_case_editor_has_clash (editor, edit->kind, edit->id);
  beakta_rebase_edit (edit, *base, current, TRUE);
  g_clear_pointer (base, json_object_unref);
  *base = dup_value (current);
  if (was_disputed && says_nothing_new (edit, current))
    drop_edit (act, index);

  return TRUE;
}

/* Rule 2: what is typed on where there is a clash is one's own side of it. What is chosen there ends it. */
static void
join_clashes (BeaktaPendingAct *act,
              BeaktaCaseEditor *editor,
              guint             index)
{
  BeaktaEdit *edit = g_ptr_array_index (beakta_change_get_edits (act->change), index);
  JsonObject *base = g_ptr_array_index (act->bases, index);
  g_auto(GStrv) altered = NULL;

  if (edit->after == NULL || !beakta_case_editor_has_clash (editor, edit->kind, edit->id))
    return;

  altered = beakta_members_list_changed (base, edit->after);
  for (guint i = 0; altered[i] != NULL; i++)
    if (g_str_equal (altered[i], beakta_change_get_typed_in (act->change))
        && beakta_case_editor_type_on (editor, edit, altered[i]))
      let_stand (edit, altered[i], base);
    else
      beakta_case_editor_end_clash (editor, edit->kind, edit->id, altered[i]);
}

static gboolean
needs_rebase (BeaktaPendingAct   *act,
              BeaktaCaseEditor   *editor,
              const BeaktaEdit   *edit,
              const BeaktaRecord *current)
{
  return edit->base_revision != (current != NULL ? current->revision : 0) || act->overtaking != NULL
         || beakta_case_editor_has_clash (editor, edit->kind, edit->id);
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
      gboolean is_stale = edit->base_revision != (current != NULL ? current->revision : 0);

      join_clashes (act, editor, i - 1);

      if (is_stale && ((current == NULL && edit->after == NULL) || has_started (act, edit, current)))
        drop_edit (act, i - 1);
      else if (needs_rebase (act, editor, edit, current) && !rebase_edit (act, editor, i - 1, current))
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

const char *
beakta_pending_act_get_typed (BeaktaPendingAct  *act,
                              const BeaktaEdit **edit)
{
  GPtrArray *edits = beakta_change_get_edits (act->change);
  const char *field = beakta_change_get_typed_in (act->change);

  for (guint i = 0; *field != '\0' && i < edits->len; i++)
    {
      JsonNode *text;

      *edit = g_ptr_array_index (edits, i);
      text = beakta_members_get ((*edit)->after, field);

      if (beakta_members_is_text (text))
        return json_node_get_string (text);
    }

  return NULL;
}
