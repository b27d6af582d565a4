/* What "review" tells: the points, the changes and what is unusual of one case; the sample of quality control. */

#pragma once

#include "beakta-cli.h"

G_BEGIN_DECLS

/* @points: (element-type BeaktaReviewPoint); @changes: (nullable) (element-type BeaktaEdit): of beakta_since_return_list ();
 * @findings: (element-type BeaktaFindings) */
gboolean beakta_cli_print_review (BeaktaCli   *cli,
                                  BeaktaCase  *case_,
                                  GPtrArray   *points,
                                  GPtrArray   *changes,
                                  GPtrArray   *findings,
                                  GError     **error);

/* @from, @to: (nullable): days, both included. */
gboolean beakta_cli_print_sample (BeaktaCli   *cli,
                                  const char  *from,
                                  const char  *to,
                                  GError     **error);

G_END_DECLS
