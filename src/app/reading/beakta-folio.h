/* The text of one document as it is read: a surface that is a text view that shows the stream with its structure and marks.
 *
 * (1) Positions in the view are positions in the stream (see beakta-stream-display.h). Numbers of evidence, labels
 *     of headings and lists, page numbers and rules are drawn and are never characters. A screen reader is told the label
 *     of the caret's line as the folio's description.
 * (2) No tag has a foreground: GTK 4.8 crashes when a screen reader asks for it.
 * (3) A text of any length is put in a piece at a time; the first screen can be read at once, and whatever is
 *     asked for before its piece has come is done when it comes.
 */

#pragma once

#include <adwaita.h>

#include "beakta-reading-surface.h"
#include "beakta-remarks.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_FOLIO (beakta_folio_get_type ())

/* Signals:
 *   "filled" (): all of the text is in
 *   "remark-activated" (guint position): somebody clicked what an author wrote beside the text there
 */
G_DECLARE_FINAL_TYPE (BeaktaFolio, beakta_folio, BEAKTA, FOLIO, GtkTextView)

GtkWidget            *beakta_folio_new            (void);

/* @text: (nullable) */
void                  beakta_folio_set_text       (BeaktaFolio     *self,
                                                   BeaktaText      *text);
BeaktaText           *beakta_folio_get_text       (BeaktaFolio     *self);
gboolean              beakta_folio_is_filled      (BeaktaFolio     *self);

/* @marks: (nullable) */
void                  beakta_folio_set_marks      (BeaktaFolio     *self,
                                                   BeaktaTextMarks *marks);

/* 1 is the size of the interface's own text and a little more. */
void                  beakta_folio_set_zoom       (BeaktaFolio     *self,
                                                   double           zoom);

/* The stretch that is visible. */
void                  beakta_folio_get_visible    (BeaktaFolio     *self,
                                                   guint           *start,
                                                   guint           *end);
guint                 beakta_folio_get_caret      (BeaktaFolio     *self);

/* Without scrolling; what was selected no longer is. */
void                  beakta_folio_place_caret    (BeaktaFolio     *self,
                                                   guint            position);

/* The same for a place in the folio's own coordinates, unless it lies in the selection. */
void                  beakta_folio_place_caret_at (BeaktaFolio     *self,
                                                   double           x,
                                                   double           y);
void                  beakta_folio_get_caret_area (BeaktaFolio     *self,
                                                   GdkRectangle    *area);

/* As beakta_text_marks_find_next () on the marks that are shown. */
const BeaktaTextMark *beakta_folio_find_next_mark (BeaktaFolio     *self,
                                                   guint            position,
                                                   gboolean         forward);

/* FALSE while the folio is on its way to a place that was asked for. */
gboolean              beakta_folio_is_settled     (BeaktaFolio     *self);

/* FALSE when nothing is selected. */
gboolean              beakta_folio_get_selection  (BeaktaFolio     *self,
                                                   guint           *start,
                                                   guint           *end);
void                  beakta_folio_select         (BeaktaFolio     *self,
                                                   guint            start,
                                                   guint            end);

/* Where the selection is drawn, in the folio's own coordinates; FALSE when it is out of sight. */
gboolean              beakta_folio_get_selection_area (BeaktaFolio  *self,
                                                       GdkRectangle *area);

/* Brings @position to the upper part of the view: smoothly when it is near and the system allows it. */
void                  beakta_folio_scroll_to      (BeaktaFolio     *self,
                                                   guint            position);

/* The same without any motion, at the top: for opening where one left off. */
void                  beakta_folio_restore        (BeaktaFolio     *self,
                                                   guint            position);

/* Draws attention to a stretch for a moment. */
void                  beakta_folio_flash          (BeaktaFolio     *self,
                                                   guint            start,
                                                   guint            end);

/* What was searched for. @hits: (nullable) (element-type BeaktaStretch): in order, not altered afterwards;
 * @current: an index, or -1 */
void                  beakta_folio_set_hits       (BeaktaFolio     *self,
                                                   GArray          *hits,
                                                   int              current);

/* Words of a perspective; as with hits. */
void                  beakta_folio_set_terms      (BeaktaFolio     *self,
                                                   GArray          *terms,
                                                   int              current);

G_END_DECLS
