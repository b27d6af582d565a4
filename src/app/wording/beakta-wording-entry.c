/* What an entry of the journal says. */

#define G_LOG_DOMAIN "beakta-wording"

#include "beakta-wording-entry.h"

#include <string.h>

#include "beakta-words.h"

const BeaktaEdit *
beakta_wording_get_edit (BeaktaEntry    *entry,
                         BeaktaItemKind  kind)
{
  for (guint i = 0; i < entry->edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (entry->edits, i);

      if (edit->kind == kind)
        return edit;
    }

  return NULL;
}

const char *
beakta_wording_get_text (JsonObject *object,
                         const char *member)
{
  return object != NULL ? json_object_get_string_member_with_default (object, member, "") : "";
}

JsonObject *
beakta_wording_get_item (const BeaktaEdit *edit)
{
  if (edit == NULL)
    return NULL;

  return edit->after != NULL ? edit->after : edit->before;
}

const char *
beakta_wording_get_place (BeaktaEntry *entry)
{
  const BeaktaEdit *edit = beakta_wording_get_edit (entry, BEAKTA_ITEM_ANSWER);
  const char *slash = edit != NULL ? strchr (edit->id, '/') : NULL;

  edit = beakta_wording_get_edit (entry, BEAKTA_ITEM_ASSESSMENT);
  if (slash == NULL && edit != NULL)
    return beakta_wording_get_text (beakta_wording_get_item (edit), "question");

  return slash != NULL ? slash + 1 : "";
}

gboolean
beakta_wording_is_own_work (JsonObject *facts)
{
  return g_str_equal (beakta_wording_get_text (facts, "subject"),
                      beakta_words_get_nick (BEAKTA_WORDS_SUBJECT, BEAKTA_SUBJECT_OWN_WORK));
}

gboolean
beakta_wording_changes_subject (BeaktaEntry *entry)
{
  const BeaktaEdit *edit = beakta_wording_get_edit (entry, BEAKTA_ITEM_FACTS);

  return entry->act == BEAKTA_ACT_EDIT_CASE && edit != NULL &&
         beakta_wording_is_own_work (edit->before) != beakta_wording_is_own_work (edit->after);
}
