/* The text of one document as it is read: a text view that shows the stream with its structure and marks.
 *
 * (1) Positions in the view are positions in the stream (see beakta-stream-display.h). Numbers of evidence, labels
 *     of lists, page numbers and rules are drawn and are never characters.
 * (2) No tag has a foreground: GTK 4.8 crashes when a screen reader asks for it.
 * (3) A text of any length is put in a piece at a time; the first screen can be read at once, and whatever is
 *     asked for before its piece has come is done when it comes.
 */

#pragma once

#include <adwaita.h>

#include "beakta-text.h"
#include "beakta-text-marks.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_SHEET (beakta_sheet_get_type ())

/* Signals:
 *   "mark-activated" (const char *passage)
 *   "view-changed" (): other text is visible than before
 *   "filled" (): all of the text is in
 * The selection is the buffer's: notify::has-selection of it.
 */
G_DECLARE_FINAL_TYPE (BeaktaSheet, beakta_sheet, BEAKTA, SHEET, GtkTextView)

GtkWidget            *beakta_sheet_new            (void);

/* @text: (nullable) */
void                  beakta_sheet_set_text       (BeaktaSheet     *self,
                                                   BeaktaText      *text);
BeaktaText           *beakta_sheet_get_text       (BeaktaSheet     *self);
gboolean              beakta_sheet_is_filled      (BeaktaSheet     *self);

/* @marks: (nullable) */
void                  beakta_sheet_set_marks      (BeaktaSheet     *self,
                                                   BeaktaTextMarks *marks);

/* 1 is the size of the interface's own text and a little more. */
void                  beakta_sheet_set_zoom       (BeaktaSheet     *self,
                                                   double           zoom);

/* The stretch that is visible. */
void                  beakta_sheet_get_visible    (BeaktaSheet     *self,
                                                   guint           *start,
                                                   guint           *end);
guint                 beakta_sheet_get_caret      (BeaktaSheet     *self);

/* Without scrolling; what was selected no longer is. */
void                  beakta_sheet_place_caret    (BeaktaSheet     *self,
                                                   guint            position);

/* The same for a place in the sheet's own coordinates, unless it lies in the selection. */
void                  beakta_sheet_place_caret_at (BeaktaSheet     *self,
                                                   double           x,
                                                   double           y);
void                  beakta_sheet_get_caret_area (BeaktaSheet     *self,
                                                   GdkRectangle    *area);

/* As beakta_text_marks_find_next () on the marks that are shown. */
const BeaktaTextMark *beakta_sheet_find_next_mark (BeaktaSheet     *self,
                                                   guint            position,
                                                   gboolean         forward);

/* FALSE while the sheet is on its way to a place that was asked for. */
gboolean              beakta_sheet_is_settled     (BeaktaSheet     *self);

/* FALSE when nothing is selected. */
gboolean              beakta_sheet_get_selection  (BeaktaSheet     *self,
                                                   guint           *start,
                                                   guint           *end);
void                  beakta_sheet_select         (BeaktaSheet     *self,
                                                   guint            start,
                                                   guint            end);

/* Where the selection is drawn, in the sheet's own coordinates; FALSE when it is out of sight. */
gboolean              beakta_sheet_get_selection_area (BeaktaSheet  *self,
                                                       GdkRectangle *area);

/* Brings @position to the upper part of the view: smoothly when it is near and the system allows it. */
void                  beakta_sheet_scroll_to      (BeaktaSheet     *self,
                                                   guint            position);

/* The same without any motion, at the top: for opening where one left off. */
void                  beakta_sheet_restore        (BeaktaSheet     *self,
                                                   guint            position);

/* Draws attention to a stretch for a moment. */
void                  beakta_sheet_flash          (BeaktaSheet     *self,
                                                   guint            start,
                                                   guint            end);

/* What was searched for. @hits: (nullable) (element-type BeaktaStretch): in order, not altered afterwards;
 * @current: an index, or -1 */
void                  beakta_sheet_set_hits       (BeaktaSheet     *self,
                                                   GArray          *hits,
                                                   int              current);

G_END_DECLS
