/* A document's text with its marks, outline, find bar and coverage strip: the left column. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"
#include "beakta-shown.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_READING_VIEW (beakta_reading_view_get_type ())

/* Properties: "has-selection" (boolean), "document" (uint: number, 0 none), "as-text" (boolean: PDFs are
 *   read as text, not as pages; remembered per person), "others" (boolean: what others highlighted for themselves is
 *   shown too), "term" (int: which of the words that are framed was gone to last, from 0; -1 none).
 * Signals:
 *   "passage-activated" (const char *passage_id): somebody clicked a mark
 *   "mark-requested" (int mark: BeaktaMark): somebody chose "use as evidence", "comment" or "promise" for the
 *     selection in the text's own menu; whoever listens does what the keys E, C and P do
 * Actions (class, "reading" group): reading.find, reading.find-next, reading.find-previous, reading.zoom-in,
 *   reading.zoom-out, reading.zoom-normal, reading.panel (string: its name), reading.sidebar, reading.documents,
 *   reading.next-mark, reading.previous-mark, reading.next-remark, reading.previous-remark, reading.next-term, reading.previous-term, reading.as-text, reading.turn, reading.page,
 *   reading.evidence, reading.comment, reading.promise, reading.highlight (the four emit "mark-requested"),
 *   reading.select-sentence, reading.copy
 */
G_DECLARE_FINAL_TYPE (BeaktaReadingView, beakta_reading_view, BEAKTA, READING_VIEW, GtkWidget)

GtkWidget     *beakta_reading_view_new             (void);

/* @editor: (nullable): follows its case; shows the first document that has a text. */
void           beakta_reading_view_set_editor      (BeaktaReadingView *self,
                                                    BeaktaCaseEditor  *editor);
void           beakta_reading_view_show_document   (BeaktaReadingView *self,
                                                    guint              number);

/* Opens the passage's document when needed, scrolls to it and flashes it shortly. */
void           beakta_reading_view_show_passage    (BeaktaReadingView *self,
                                                    const char        *passage_id);

/* The same for any stretch of a document's text, in code points; it is selected. */
void           beakta_reading_view_show_stretch    (BeaktaReadingView *self,
                                                    guint              number,
                                                    guint              start,
                                                    guint              end);

/* Goes to a place and leaves the keyboard there. */
void           beakta_reading_view_show_place      (BeaktaReadingView *self,
                                                    guint              number,
                                                    guint              position);

/* The document that is open, and where in its text the reader is: code points. */
guint          beakta_reading_view_get_reader      (BeaktaReadingView *self,
                                                    guint             *document);

/* As if the reader had been there when the case was left. */
void           beakta_reading_view_open_at         (BeaktaReadingView *self,
                                                    guint              number,
                                                    guint              position);

/* Words that are framed in a document's text, and stepped through. @terms: (nullable) (element-type BeaktaStretch): in order,
 * not altered afterwards */
void           beakta_reading_view_set_terms       (BeaktaReadingView *self,
                                                    guint              number,
                                                    GArray            *terms);

/* (transfer none) (nullable): what has been shown of the open case's documents. */
BeaktaShown   *beakta_reading_view_get_shown       (BeaktaReadingView *self);

/* One of the panels that can stand beside the text: see the table of BeaktaReadingSidebar. */
void           beakta_reading_view_add_panel       (BeaktaReadingView *self,
                                                    GtkWidget         *panel,
                                                    const char        *name);
void           beakta_reading_view_show_panel      (BeaktaReadingView *self,
                                                    const char        *name);

/* (transfer full) (nullable): the selection as a new passage, of mark EVIDENCE. */
BeaktaPassage *beakta_reading_view_dup_selection   (BeaktaReadingView *self);
void           beakta_reading_view_clear_selection (BeaktaReadingView *self);

G_END_DECLS
