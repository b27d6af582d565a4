/* What two wrote in the same place. */

#define G_LOG_DOMAIN "beakta-disputes"

#include "beakta-disputes.h"

#include "beakta-members.h"

static gboolean
is_of_item (const BeaktaEdit *edit,
            const BeaktaEdit *other)
{
  return edit->kind == other->kind && g_str_equal (edit->id, other->id);
}

static gboolean
alters (const BeaktaEdit *edit,
        const char       *path)
{
  return !beakta_members_equal (beakta_members_get (edit->before, path), beakta_members_get (edit->after, path));
}

/* @overtaking: (nullable) */
static gboolean
was_overtaken (const BeaktaEdit *edit,
               const char       *path,
               GPtrArray        *overtaking)
{
  for (guint i = 0; overtaking != NULL && i < overtaking->len; i++)
    {
      const BeaktaEntry *entry = g_ptr_array_index (overtaking, i);

      for (guint j = 0; j < entry->edits->len; j++)
        {
          const BeaktaEdit *other = g_ptr_array_index (entry->edits, j);

          if (is_of_item (edit, other) && alters (other, path))
            return TRUE;
        }
    }

  return FALSE;
}

/* @base: (nullable): an item that did not exist is compared as if it had been empty */
static JsonObject *
ref_base (const BeaktaEdit *edit,
          JsonObject       *base)
{
  g_autoptr(BeaktaRecord) empty = NULL;

  if (base != NULL)
    return json_object_ref (base);

  empty = beakta_record_new (edit->kind, edit->id);

  return beakta_record_to_json (empty);
}

static gboolean
merges (JsonNode *mine,
        JsonNode *theirs)
{
  return beakta_members_is_strings (mine) && beakta_members_is_strings (theirs);
}

GStrv
beakta_disputes_list (const BeaktaEdit   *edit,
                      JsonObject         *base,
                      const BeaktaRecord *current,
                      gboolean            is_of_another,
                      GPtrArray          *overtaking)
{
  g_autoptr(GStrvBuilder) disputed = g_strv_builder_new ();
  g_autoptr(JsonObject) before = NULL;
  g_autoptr(JsonObject) theirs = NULL;
  g_auto(GStrv) altered = NULL;

  g_return_val_if_fail (edit != NULL && edit->after != NULL, NULL);
  g_return_val_if_fail (current != NULL, NULL);

  before = ref_base (edit, base);
  theirs = beakta_record_to_json (current);
  altered = beakta_members_list_changed (before, edit->after);

  for (guint i = 0; altered[i] != NULL; i++)
    {
      JsonNode *was = beakta_members_get (before, altered[i]);
      JsonNode *mine = beakta_members_get (edit->after, altered[i]);
      JsonNode *other = beakta_members_get (theirs, altered[i]);
      gboolean is_altered = is_of_another && !beakta_members_equal (was, other);

      if (!beakta_members_equal (mine, other) && !merges (mine, other)
          && (is_altered || was_overtaken (edit, altered[i], overtaking)))
        g_strv_builder_add (disputed, altered[i]);
    }

  return g_strv_builder_end (disputed);
}

gboolean
beakta_disputes_may_wait (BeaktaItemKind kind)
{
  switch (kind)
    {
    case BEAKTA_ITEM_STAGE:
    case BEAKTA_ITEM_DOCUMENT:
    case BEAKTA_ITEM_CHECKLIST:
    case BEAKTA_ITEM_CONFLICT:
    case BEAKTA_ITEM_REVIEW:
    case BEAKTA_ITEM_ASSESSOR:
      return FALSE;
    default:
      return TRUE;
    }
}
