/* One mask of copies for disclosure: what it hides, how far it reaches, and on what ground. */

#pragma once

#include <adwaita.h>

#include "beakta-case-editor.h"
#include "beakta-case-mask.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_MASK_DIALOG (beakta_mask_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaMaskDialog, beakta_mask_dialog, BEAKTA, MASK_DIALOG, AdwWindow)

/* @mask: a new one, or one that the case has, which is altered */
GtkWidget *beakta_mask_dialog_new (GtkWindow            *parent,
                                   BeaktaCaseEditor     *editor,
                                   const BeaktaCaseMask *mask);

G_END_DECLS
