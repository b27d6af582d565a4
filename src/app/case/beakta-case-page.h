/* The page of one case: its text to the left, the questions to the right, at the same time. */

#pragma once

#include <adwaita.h>

#include "beakta-break-bin.h"
#include "beakta-case-editor.h"
#include "beakta-case-place.h"
#include "beakta-report.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_CASE_PAGE (beakta_case_page_get_type ())

/* Signals:
 *   "toast" (const char *text)
 *   "back" (): the person wants to go back to the queue
 *   "add-document" (): the person wants to choose files to add to the case
 *   "reload" (): the case is to be read again, for more of it, or less, is shown to the person
 */
G_DECLARE_FINAL_TYPE (BeaktaCasePage, beakta_case_page, BEAKTA, CASE_PAGE, GtkWidget)

/* @editor: (nullable) */
void              beakta_case_page_set_editor    (BeaktaCasePage   *self,
                                                  BeaktaCaseEditor *editor);
BeaktaCaseEditor *beakta_case_page_get_editor    (BeaktaCasePage   *self);

/* Sends the case the words that have been typed. */
void              beakta_case_page_flush         (BeaktaCasePage   *self);
void              beakta_case_page_set_settings  (BeaktaCasePage   *self,
                                                  GSettings        *settings);
void              beakta_case_page_set_width     (BeaktaCasePage   *self,
                                                  BeaktaWidth       width);

void              beakta_case_page_show_item     (BeaktaCasePage   *self,
                                                  BeaktaItemKind    kind,
                                                  const char       *id);
void              beakta_case_page_show_document (BeaktaCasePage   *self,
                                                  guint             number);

/* A stretch of a document's text, in code points. */
void              beakta_case_page_show_stretch  (BeaktaCasePage   *self,
                                                  guint             number,
                                                  guint             start,
                                                  guint             end);
void              beakta_case_page_find          (BeaktaCasePage   *self);
void              beakta_case_page_print         (BeaktaCasePage   *self,
                                                  BeaktaReportKind  kind);
void              beakta_case_page_toggle_pane   (BeaktaCasePage   *self);

/* Whether the acting person declared a conflict of interest in the open case. */
gboolean          beakta_case_page_is_conflicted (BeaktaCasePage   *self);

/* Where the person is in the open case, and how to be there again. @place: (out caller-allocates); FALSE when no case is open */
gboolean   beakta_case_page_get_place     (BeaktaCasePage        *self,
                                           BeaktaCasePlace       *place);
void       beakta_case_page_go_to_place   (BeaktaCasePage        *self,
                                           const BeaktaCasePlace *place);

G_END_DECLS
