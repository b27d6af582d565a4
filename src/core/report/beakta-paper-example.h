/* An invented case, for looking at what a template makes of one. */

#pragma once

#include "beakta-report.h"

G_BEGIN_DECLS

/**
 * beakta_paper_example_new:
 * @template_: whose paper
 * @form: its form
 * @office: (nullable): the office's own lines
 * @language: "sv" or "en"
 *
 * Returns: (transfer full): the paper of a case that has something in nearly every part
 */
BeaktaReport *beakta_paper_example_new (BeaktaPaperTemplate *template_,
                                        BeaktaPaperForm      form,
                                        const BeaktaOffice  *office,
                                        const char          *language);

G_END_DECLS
