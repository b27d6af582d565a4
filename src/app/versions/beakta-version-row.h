/* One passage after a new version: what it says, and what it may say now; or where it has its place. */

#pragma once

#include <adwaita.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_VERSION_ROW (beakta_version_row_get_type ())

/* Signals: "accepted" (), "kept" (), "shown" (): the person wants it so */
G_DECLARE_FINAL_TYPE (BeaktaVersionRow, beakta_version_row, BEAKTA, VERSION_ROW, GtkListBoxRow)

GtkWidget  *beakta_version_row_new         (BeaktaCaseEditor    *editor,
                                            const BeaktaPassage *passage);
const char *beakta_version_row_get_passage (BeaktaVersionRow    *self);

/* Whether a place is proposed that can be accepted. */
gboolean    beakta_version_row_has_place   (BeaktaVersionRow    *self);

/* Whether it asks for a look: changed or lost. */
gboolean    beakta_version_row_asks        (BeaktaVersionRow    *self);

G_END_DECLS
