#include "beakta-draft-translation.h"

static void
add_items (BeaktaChecklistDraft *draft,
           BeaktaDraftKind       kind,
           BeaktaDraftItem       parent,
           GArray               *all)
{
  g_autoptr(GArray) items = beakta_checklist_draft_list_items (draft, kind, parent);

  for (guint i = 0; i < items->len; i++)
    {
      BeaktaDraftItem item = g_array_index (items, BeaktaDraftItem, i);

      g_array_append_val (all, item);
      if (kind == BEAKTA_DRAFT_SECTION)
        add_items (draft, BEAKTA_DRAFT_QUESTION, item, all);
      else if (kind == BEAKTA_DRAFT_QUESTION)
        add_items (draft, BEAKTA_DRAFT_OPTION, item, all);
    }
}

GArray *
beakta_draft_translation_list_items (BeaktaChecklistDraft *draft)
{
  const BeaktaDraftItem root = BEAKTA_DRAFT_ROOT;
  GArray *all = g_array_new (FALSE, FALSE, sizeof (BeaktaDraftItem));

  g_return_val_if_fail (BEAKTA_IS_CHECKLIST_DRAFT (draft), all);

  g_array_append_val (all, root);
  add_items (draft, BEAKTA_DRAFT_OPTION, root, all);
  add_items (draft, BEAKTA_DRAFT_SECTION, root, all);
  add_items (draft, BEAKTA_DRAFT_CLASS, root, all);
  add_items (draft, BEAKTA_DRAFT_SCORE, root, all);

  return all;
}

static gboolean
is_missing (BeaktaChecklistDraft *draft,
            BeaktaDraftItem       item,
            BeaktaDraftField      field)
{
  g_autofree char *swedish = NULL;
  g_autofree char *english = NULL;

  if (!beakta_draft_field_has_languages (field) ||
      !beakta_draft_field_belongs_to (field, beakta_checklist_draft_get_kind (draft, item)))
    return FALSE;

  swedish = beakta_checklist_draft_dup_text (draft, item, field, "sv");
  english = beakta_checklist_draft_dup_text (draft, item, field, "en");

  return *swedish != '\0' && *english == '\0';
}

GArray *
beakta_draft_translation_list_missing (BeaktaChecklistDraft *draft)
{
  GArray *missing = g_array_new (FALSE, FALSE, sizeof (BeaktaUntranslated));
  g_autoptr(GArray) items = NULL;

  g_return_val_if_fail (BEAKTA_IS_CHECKLIST_DRAFT (draft), missing);

  items = beakta_draft_translation_list_items (draft);
  for (guint i = 0; i < items->len; i++)
    for (guint field = BEAKTA_DRAFT_FIELD_OF_ITSELF + 1; field < BEAKTA_N_DRAFT_FIELDS; field++)
      {
        BeaktaUntranslated one = { g_array_index (items, BeaktaDraftItem, i), field };

        if (is_missing (draft, one.item, field))
          g_array_append_val (missing, one);
      }

  return missing;
}
