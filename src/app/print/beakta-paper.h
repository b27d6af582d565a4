/* A paper of an open case, laid out, that follows every edit of the case while it is looked at.
 *
 * (1) The pages are those of the file and of the printer: the same report, laid out by the same functions.
 * (2) The journal is read once; then its entries come as they are written.
 * (3) No turn of the main loop lays out for longer than some milliseconds. The first time, pages are shown as they come; after
 *     an edit, the pages as they were are shown until the new ones are whole.
 * (4) What is under way when the case is edited again is dropped.
 */

#pragma once

#include <gio/gio.h>

#include "beakta-case-editor.h"
#include "beakta-letterhead.h"
#include "beakta-output.h"

G_BEGIN_DECLS

#define BEAKTA_PAPER_WIDTH  595.28
#define BEAKTA_PAPER_HEIGHT 841.89

#define BEAKTA_TYPE_PAPER (beakta_paper_get_type ())

/* Signals:
 *   "changed" (): its pages are others, or there are more of them
 *   "problem" (const char *text): something could not be read; the paper is shown without it, if there is one
 */
G_DECLARE_FINAL_TYPE (BeaktaPaper, beakta_paper, BEAKTA, PAPER, GObject)

/* @settings: (nullable): what is printed when the store has no letterhead */
BeaktaPaper     *beakta_paper_new         (BeaktaCaseEditor *editor,
                                           GSettings        *settings);

/* Somebody else's say in what the paper says: its template, form and parts are set in @office, which is lent. */
typedef void (*BeaktaFillOffice)          (BeaktaOffice     *office,
                                           gpointer          user_data);
void             beakta_paper_set_filler  (BeaktaPaper      *self,
                                           BeaktaFillOffice  fill,
                                           gpointer          user_data);

/* It would be filled otherwise now. */
void             beakta_paper_refresh     (BeaktaPaper      *self);

/* Whether it is looked at; at first it is not. What the office prints is read when it comes to be. */
void             beakta_paper_set_watched (BeaktaPaper      *self,
                                           gboolean          is_watched);
void             beakta_paper_set_kind    (BeaktaPaper      *self,
                                           BeaktaReportKind  kind);
BeaktaReportKind beakta_paper_get_kind    (BeaktaPaper      *self);

/* (transfer none) (nullable): as they are shown; NULL until there is something. */
BeaktaPages     *beakta_paper_get_pages   (BeaktaPaper      *self);
BeaktaReport    *beakta_paper_get_report  (BeaktaPaper      *self);

/* Whether nothing is left to lay out of the case as it is. */
gboolean         beakta_paper_is_settled  (BeaktaPaper      *self);

/* Why there is nothing to show, in words for a person; (nullable). */
const char      *beakta_paper_get_problem (BeaktaPaper      *self);

/* Reads again what could not be read. */
void             beakta_paper_try_again   (BeaktaPaper      *self);

/* (transfer full): what it is about, as tables: the analysis, else the answers. */
BeaktaWorkbook  *beakta_paper_make_tables (BeaktaPaper      *self);

G_END_DECLS
