/* What a case is about: an application, or the organisation's own work (Verva's model for an authority's own work). Pure.
 *
 * (1) A case about own work has no applicant. Its "applicant" names the unit whose work it is, or nobody: so queue, search
 *     and sorting have one place to look, whatever a case is about.
 * (2) It has no organisation number, programme or amount sought. They are cleared when it becomes one; undo brings them back.
 * (3) Nobody claims anything in it, and it is not classed. What it held of that as an application is kept, and neither shown
 *     nor counted.
 * (4) Its consequence analysis is optional: Verva's model goes from mapping to goals, measures and follow-up without one.
 *     Where it is made, it asks what follows if the work is carried out, and if it is not.
 */

#pragma once

#include "beakta-case.h"

G_BEGIN_DECLS

gboolean  beakta_case_is_own_work       (BeaktaCase   *case_);

/* Rule 2; @facts: not shared yet. */
void      beakta_facts_become_own_work  (BeaktaFacts  *facts);

G_END_DECLS
