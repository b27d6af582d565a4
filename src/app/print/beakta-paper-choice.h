/* What a paper shall say: its template, form and parts, and how it is marked; a button with a popover, for the bar of a preview.
 *
 * (1) Template, form and parts are of this paper alone, and are forgotten with it. Another paper begins with the template of the
 *     case's programme, and as that says. There is a choice of templates only where the office has another.
 * (2) The number of the annex and the secrecy marking are of the case, and are saved through the case's own door when the popover
 *     closes.
 * (3) The last part cannot be taken away: a paper says something.
 * (4) The letter of a completion is the draft, else the request that was sent last, unless an earlier one is taken.
 */

#pragma once

#include <adwaita.h>

#include "beakta-case-editor.h"
#include "beakta-report.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_PAPER_CHOICE (beakta_paper_choice_get_type ())

/* Signals:
 *   "changed": another template or form or other parts were chosen: the paper is to be made again
 *   "problem" (const char *words): the office's template could not be read, and the one that Beakta ships is used
 */
G_DECLARE_FINAL_TYPE (BeaktaPaperChoice, beakta_paper_choice, BEAKTA, PAPER_CHOICE, AdwBin)

GtkWidget  *beakta_paper_choice_new   (void);

/* Begins with a paper of a case, or with the same one again; what is chosen stays as long as the paper and its template do. */
void        beakta_paper_choice_show  (BeaktaPaperChoice *self,
                                       BeaktaCaseEditor  *editor,
                                       BeaktaReportKind   kind);

/* Sets template, form, parts and request in @office: lent until the next "changed" or _show (). */
void        beakta_paper_choice_fill  (BeaktaPaperChoice *self,
                                       BeaktaOffice      *office);

void        beakta_paper_choice_popup (BeaktaPaperChoice *self);

G_END_DECLS
