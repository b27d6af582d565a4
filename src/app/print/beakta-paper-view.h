/* The pages of a paper under each other, at a size that one can choose; they stay where they are when the paper is edited.
 *
 * (1) What says the same item of the case stays at the same height of the window, whatever was written above it.
 * (2) An item that comes to be worked on is scrolled to only when it is out of sight.
 */

#pragma once

#include <gtk/gtk.h>

#include "beakta-output.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_PAPER_VIEW (beakta_paper_view_get_type ())

/* Properties: "place" (string, read only, nullable): "Page 2 of 7";
 *   "leads" (boolean, at the beginning): whether what says an item of the case is a link to it, which it is unless told otherwise.
 * Signal: "source-activated" (int kind, const char *id) */
G_DECLARE_FINAL_TYPE (BeaktaPaperView, beakta_paper_view, BEAKTA, PAPER_VIEW, GtkWidget)

GtkWidget  *beakta_paper_view_new         (void);

/* @stays: they are of the same paper as those before */
void        beakta_paper_view_set_pages   (BeaktaPaperView *self,
                                           BeaktaPages     *pages,
                                           gboolean         stays);

/* The item that is worked on. @id: (nullable) */
void        beakta_paper_view_set_current (BeaktaPaperView *self,
                                           BeaktaItemKind   kind,
                                           const char      *id);

/* One step larger (1) or smaller (-1); 0: as wide as there is room for, which it is at first. */
void        beakta_paper_view_zoom        (BeaktaPaperView *self,
                                           int              by);
double      beakta_paper_view_get_zoom    (BeaktaPaperView *self);      /* pixels a point */

G_END_DECLS
