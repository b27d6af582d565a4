/* What an XML document calls its values, in words, and its values as people write them. */

#pragma once

#include "beakta-flow.h"

G_BEGIN_DECLS

/* (transfer full): "SöktBelopp" and "sokt_belopp" as words: "Sökt belopp", "Sokt belopp". */
char    *beakta_label_make      (const char  *name);

/* (transfer full): trimmed; "2026-03-02T15:00:59" is "2026-03-02 15:00", and midnight only the day. */
char    *beakta_label_dup_value (const char  *text);

/* Longer than any word is: an enclosed file, not words. */
gboolean beakta_label_is_data   (const char  *text);

/* A paragraph "label: value", the value a field; nothing for an empty one. */
void     beakta_label_add_field (BeaktaFlow  *flow,
                                 const char  *label,
                                 const char  *value);
void     beakta_label_add_heading (BeaktaFlow *flow,
                                 guint        level,
                                 const char  *words);

G_END_DECLS
