/* The figures of a case: who gains and who loses, and whom the money reaches. */

#pragma once

#include "beakta-case.h"
#include "beakta-figure.h"

G_BEGIN_DECLS

/* (transfer full) (nullable): groups @first and @n_groups on; %NULL when the case has none there. */
BeaktaFigure *beakta_report_new_effects_figure (BeaktaCase *case_,
                                                const char *language,
                                                guint       first,
                                                guint       n_groups);

/* (transfer full) (nullable): %NULL too when it is not known of any group what reaches it. */
BeaktaFigure *beakta_report_new_shares_figure  (BeaktaCase *case_,
                                                const char *language,
                                                guint       first,
                                                guint       n_groups);

G_END_DECLS
