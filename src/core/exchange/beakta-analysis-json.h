/* The consequence analysis as JSON: `analysis CASE set FILE' and the field `analysis' of `show --json'. */

#pragma once

#include "beakta-case.h"
#include "beakta-text.h"

G_BEGIN_DECLS

/* Finds the text of a document of the case; (transfer full) (nullable). */
typedef BeaktaText *(*BeaktaTextLoader) (guint    document,
                                         gpointer user_data);

JsonNode     *beakta_analysis_to_json   (BeaktaCase        *case_);

/**
 * beakta_analysis_from_json:
 * @case_: a case
 * @root: the whole analysis; what it does not name is removed
 * @load_text: finds texts for the quotes
 * @error: says which member is wrong, or which quote is not there
 *
 * Returns: (transfer full): one change that makes the case's analysis what @root says
 */
BeaktaChange *beakta_analysis_from_json (BeaktaCase        *case_,
                                         JsonNode          *root,
                                         const char        *user,
                                         BeaktaTextLoader   load_text,
                                         gpointer           user_data,
                                         GError           **error);

G_END_DECLS
