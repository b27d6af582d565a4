/* The goals of the project, or other distributions of its money: a card for each, folded until it is worked on. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_PART_LIST (beakta_part_list_get_type ())

/* Properties:
 *   "distributions" boolean  other distributions, not goals; set once
 * Signals:
 *   "passage-activated" (const char *passage_id)
 *   "entered" (): the focus has come into a card; beakta_part_list_get_current () is which
 */
G_DECLARE_FINAL_TYPE (BeaktaPartList, beakta_part_list, BEAKTA, PART_LIST, GtkBox)

GtkWidget  *beakta_part_list_new         (gboolean           distributions);

/* @editor: (nullable) */
void        beakta_part_list_set         (BeaktaPartList    *self,
                                          BeaktaCaseEditor  *editor);
void        beakta_part_list_update      (BeaktaPartList    *self);
void        beakta_part_list_flush       (BeaktaPartList    *self);
void        beakta_part_list_take_back   (BeaktaPartList    *self);
BeaktaItemKind beakta_part_list_get_kind (BeaktaPartList    *self);

/* (nullable): the id of the part that the focus was in last. */
const char *beakta_part_list_get_current (BeaktaPartList    *self);

/* Unfolds the part and goes there; FALSE when it is not there. */
gboolean    beakta_part_list_show        (BeaktaPartList    *self,
                                          const char        *id);

G_END_DECLS
