/* What an item of a merge, and a field of it, is called. */

#pragma once

#include "beakta-merge.h"

G_BEGIN_DECLS

/* (transfer full): "Question 1.2", "Comment" ... */
char *beakta_merge_dup_item_words  (const BeaktaMergeItem *item);
char *beakta_merge_dup_field_words (const char            *name);

/* (transfer full): a value as it can be read in a row. */
char *beakta_merge_dup_value_words (JsonNode              *node);

G_END_DECLS
