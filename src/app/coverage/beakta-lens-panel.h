/* The words of a perspective in the document that is read: how many, in which parts, and in which parts none.
 *
 * It counts words and judges nothing: that words are absent says nothing about quality, and the panel says so.
 */

#pragma once

#include <gtk/gtk.h>

#include "beakta-survey.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_LENS_PANEL (beakta_lens_panel_get_type ())

/* Properties: "is-on" (boolean: the words are framed in the text), "current" (int: which of them was gone to last; -1 none).
 * Signals:
 *   "terms-changed" (): other words are to be framed, or none: beakta_lens_panel_dup_terms ()
 *   "place-chosen" (guint document, guint position)
 */
G_DECLARE_FINAL_TYPE (BeaktaLensPanel, beakta_lens_panel, BEAKTA, LENS_PANEL, GtkWidget)

GtkWidget *beakta_lens_panel_new          (void);

/* @survey: (nullable) */
void       beakta_lens_panel_set_survey   (BeaktaLensPanel *self,
                                           BeaktaSurvey    *survey);
void       beakta_lens_panel_set_document (BeaktaLensPanel *self,
                                           guint            number);
gboolean   beakta_lens_panel_get_is_on    (BeaktaLensPanel *self);
void       beakta_lens_panel_set_is_on    (BeaktaLensPanel *self,
                                           gboolean         is_on);

/* (transfer full) (nullable) (element-type BeaktaStretch): what is to be framed in the document, in order; NULL while the panel
 * is not seen. */
GArray    *beakta_lens_panel_dup_terms    (BeaktaLensPanel *self);

G_END_DECLS
