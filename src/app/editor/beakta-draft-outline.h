/* The sections, questions and rules of a draft, in their order: chosen, and moved by hand or by key. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-checklist-draft.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_DRAFT_OUTLINE (beakta_draft_outline_get_type ())

/* Signals:
 *   "item-chosen" (guint item): by a person or by _choose ()
 *   "item-activated" (): it was clicked, or Enter pressed on it
 *   "problem" (const char *words): an act was refused
 */
G_DECLARE_FINAL_TYPE (BeaktaDraftOutline, beakta_draft_outline, BEAKTA, DRAFT_OUTLINE, GtkWidget)

/* @draft: (nullable) */
void            beakta_draft_outline_show      (BeaktaDraftOutline   *self,
                                                BeaktaChecklistDraft *draft);

/* From the draft, after its "changed". */
void            beakta_draft_outline_update    (BeaktaDraftOutline   *self,
                                                BeaktaDraftItem       item,
                                                BeaktaDraftField      field);

/* How many errors each has. */
void            beakta_draft_outline_mark      (BeaktaDraftOutline   *self,
                                                GPtrArray            *problems);

BeaktaDraftItem beakta_draft_outline_get_item  (BeaktaDraftOutline   *self);
void            beakta_draft_outline_choose    (BeaktaDraftOutline   *self,
                                                BeaktaDraftItem       item);

/* What can be done with the chosen item: by key here, and by the menus of the window. */
void            beakta_draft_outline_add       (BeaktaDraftOutline   *self,
                                                BeaktaDraftKind       kind);
void            beakta_draft_outline_duplicate (BeaktaDraftOutline   *self);
void            beakta_draft_outline_remove    (BeaktaDraftOutline   *self);
void            beakta_draft_outline_step      (BeaktaDraftOutline   *self,
                                                int                   by);

G_END_DECLS
