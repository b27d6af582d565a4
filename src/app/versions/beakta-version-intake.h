/* A new version of a document: chosen, read, and registered with what it does to the marks. */

#pragma once

#include <adwaita.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

/* @number: of the new document; 0 with @problem, in words for a person. Not called when the person changes their mind, or
 * stops it: then nothing was added. */
typedef void (*BeaktaVersionReady) (guint       number,
                                    const char *problem,
                                    gpointer    user_data);

/**
 * beakta_version_intake_start:
 * @parent: where the file is chosen, and where it is told how far it has come
 * @editor: the case
 * @document: number of the document that it is a new version of
 * @ready: called once, when the case has the new version, or cannot get it
 * @user_data: (transfer full): a #GObject, kept until then
 */
void beakta_version_intake_start (GtkWindow          *parent,
                                  BeaktaCaseEditor   *editor,
                                  guint               document,
                                  BeaktaVersionReady  ready,
                                  gpointer            user_data);

G_END_DECLS
