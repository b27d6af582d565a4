/* Help with writing in the search language: what could be written where the caret is, in a list below the entry.
 *
 * Down and Up choose, Enter takes, Escape puts the list away; the focus never leaves the entry.
 */

#pragma once

#include <gtk/gtk.h>

#include "beakta-store.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_QUERY_ASSIST (beakta_query_assist_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaQueryAssist, beakta_query_assist, BEAKTA, QUERY_ASSIST, GObject)

/* @entry: not kept alive. */
BeaktaQueryAssist *beakta_query_assist_new       (GtkEditable       *entry);
void               beakta_query_assist_set_store (BeaktaQueryAssist *self,
                                                  BeaktaStore       *store);

/* Away with the list, before the entry goes. */
void               beakta_query_assist_close     (BeaktaQueryAssist *self);
gboolean           beakta_query_assist_is_open   (BeaktaQueryAssist *self);

G_END_DECLS
