/* Everything that can be said of one item of a draft. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-checklist-draft.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_DRAFT_FORM (beakta_draft_form_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaDraftForm, beakta_draft_form, BEAKTA, DRAFT_FORM, GtkBox)

/* @draft: (nullable); @item: a list, section, question, class or score. */
void            beakta_draft_form_show            (BeaktaDraftForm      *self,
                                                   BeaktaChecklistDraft *draft,
                                                   BeaktaDraftItem       item);
BeaktaDraftItem beakta_draft_form_get_item        (BeaktaDraftForm      *self);

/* Swedish and English side by side. */
void            beakta_draft_form_set_translating (BeaktaDraftForm      *self,
                                                   gboolean              is_translating);

/* From the draft, after its "changed". */
void            beakta_draft_form_update          (BeaktaDraftForm      *self,
                                                   BeaktaDraftItem       item,
                                                   BeaktaDraftField      field);

/* The keyboard goes to where @field of @item is written: @item may be an answer of what is shown. */
gboolean        beakta_draft_form_focus           (BeaktaDraftForm      *self,
                                                   BeaktaDraftItem       item,
                                                   BeaktaDraftField      field,
                                                   const char           *language);
void            beakta_draft_form_flush           (BeaktaDraftForm      *self);

/* Whether something is written here that the draft could not take. */
gboolean        beakta_draft_form_is_broken       (BeaktaDraftForm      *self);

G_END_DECLS
