/* A paper of the open case as it will be printed: which one, how large, and its way to a printer or a file. Beside the case, and
 * in a window of its own. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"
#include "beakta-report.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_PREVIEW (beakta_preview_get_type ())

/* Signals:
 *   "source-activated" (int kind, const char *id): the person wants to go to that item of the case
 *   "closed" (): the person has seen enough
 */
G_DECLARE_FINAL_TYPE (BeaktaPreview, beakta_preview, BEAKTA, PREVIEW, GtkWidget)

GtkWidget *beakta_preview_new         (void);

/* @editor: (nullable). @settings: (nullable): what the office prints, and where files are saved */
void       beakta_preview_set_editor  (BeaktaPreview    *self,
                                       BeaktaCaseEditor *editor,
                                       GSettings        *settings);
void       beakta_preview_set_kind    (BeaktaPreview    *self,
                                       BeaktaReportKind  kind);

/* Whether there is little room to the sides: the bar takes two lines. */
void       beakta_preview_set_narrow  (BeaktaPreview    *self,
                                       gboolean          is_narrow);

/* The item that is worked on: scrolled to, and marked in the margin. @id: (nullable) */
void       beakta_preview_set_current (BeaktaPreview    *self,
                                       BeaktaItemKind    kind,
                                       const char       *id);

G_END_DECLS
