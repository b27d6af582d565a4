/* What a template makes of an invented case, page by page. */

#pragma once

#include <adwaita.h>

#include "beakta-paper-template.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_TEMPLATE_PREVIEW (beakta_template_preview_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaTemplatePreview, beakta_template_preview, BEAKTA, TEMPLATE_PREVIEW, AdwWindow)

/* @parent: (nullable) */
GtkWidget *beakta_template_preview_new (GtkWindow           *parent,
                                        BeaktaPaperTemplate *template_);

G_END_DECLS
