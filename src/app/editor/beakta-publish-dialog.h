/* Before a draft becomes a version that never changes: what differs from the version before it. */

#pragma once

#include <adwaita.h>

#include "beakta-store-lists.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_PUBLISH_DIALOG (beakta_publish_dialog_get_type ())

/* Signal: "published" (): by the store; the dialog closes itself. */
G_DECLARE_FINAL_TYPE (BeaktaPublishDialog, beakta_publish_dialog, BEAKTA, PUBLISH_DIALOG, AdwWindow)

/* @draft: its key, saved at @revision; @list: what it says; @before: (nullable): the version before it. */
GtkWidget *beakta_publish_dialog_new (GtkWindow       *parent,
                                      BeaktaStore     *store,
                                      const char      *draft,
                                      gint64           revision,
                                      BeaktaChecklist *list,
                                      BeaktaChecklist *before);

G_END_DECLS
