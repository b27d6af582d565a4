/* A template of a paper: which parts it has, in which order, in which form, and what the office always says in it. Data, not code.
 *
 * (1) It is read as a checklist is: held against data/templates/paper-template.rng, and refused with line and reason. Errors are
 *     of #BeaktaChecklistError; beakta-checklist-refusal.h tells more of them.
 * (2) No part stands twice in a form, none stands in a paper that it does not belong to, and no form is empty.
 * (3) Immutable; known by the checksum of its bytes.
 */

#pragma once

#include "beakta-report.h"

G_BEGIN_DECLS

/**
 * beakta_paper_template_parse:
 * @xml: what the file holds
 * @name: what the file is called, for the words of a refusal
 * @error: #BeaktaChecklistError
 *
 * Returns: (transfer full) (nullable): the template
 */
BeaktaPaperTemplate *beakta_paper_template_parse          (GBytes               *xml,
                                                           const char           *name,
                                                           GError              **error);

/* (transfer full): the one that Beakta ships. */
BeaktaPaperTemplate *beakta_paper_template_new_bundled    (BeaktaReportKind      kind);

BeaktaPaperTemplate *beakta_paper_template_ref            (BeaktaPaperTemplate  *self);
void                 beakta_paper_template_unref          (BeaktaPaperTemplate  *self);

const char          *beakta_paper_template_get_id         (BeaktaPaperTemplate  *self);
BeaktaReportKind     beakta_paper_template_get_kind       (BeaktaPaperTemplate  *self);
const char          *beakta_paper_template_get_title      (BeaktaPaperTemplate  *self,
                                                           const char           *language);
const char * const  *beakta_paper_template_get_programmes (BeaktaPaperTemplate  *self);     /* empty: for all */
BeaktaPaperForm      beakta_paper_template_get_form       (BeaktaPaperTemplate  *self);     /* full or short, when nothing is chosen */
GBytes              *beakta_paper_template_get_xml        (BeaktaPaperTemplate  *self);
const char          *beakta_paper_template_get_checksum   (BeaktaPaperTemplate  *self);     /* SHA-256, hex */

/* Whether it is for the programme of a case; what is for all is for none by name. White space and letter case do not count. */
gboolean             beakta_paper_template_is_for         (BeaktaPaperTemplate  *self,
                                                           const char           *programme);

/* (transfer full): the names of the parts of a form, in their order; AS_TEMPLATE: of either, each once. */
GStrv                beakta_paper_template_list_parts     (BeaktaPaperTemplate  *self,
                                                           BeaktaPaperForm       form);

/* Whether a paper may have a part of that name, and what it is called. */
gboolean             beakta_paper_part_belongs            (const char           *part,
                                                           BeaktaReportKind      kind);
const char          *beakta_paper_part_get_title          (const char           *part,
                                                           const char           *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaPaperTemplate, beakta_paper_template_unref)

G_END_DECLS
