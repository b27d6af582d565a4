/* What of a draft is not in English yet. */

#pragma once

#include "beakta-checklist-draft.h"

G_BEGIN_DECLS

typedef struct
{
  BeaktaDraftItem  item;
  BeaktaDraftField field;
} BeaktaUntranslated;

/* (transfer full) (element-type BeaktaUntranslated): in the order of the outline: written in Swedish, and not in English. */
GArray *beakta_draft_translation_list_missing (BeaktaChecklistDraft *draft);

/* (transfer full) (element-type BeaktaDraftItem): the list and all that is in it, as the outline has it. */
GArray *beakta_draft_translation_list_items   (BeaktaChecklistDraft *draft);

G_END_DECLS
