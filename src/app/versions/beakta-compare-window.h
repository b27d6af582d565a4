/* Two versions of a document side by side, word by word; they scroll together. */

#pragma once

#include <adwaita.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_COMPARE_WINDOW (beakta_compare_window_get_type ())

G_DECLARE_FINAL_TYPE (BeaktaCompareWindow, beakta_compare_window, BEAKTA, COMPARE_WINDOW, AdwWindow)

/* @before, @after: numbers of documents that have a text */
GtkWidget *beakta_compare_window_new (GtkWindow        *parent,
                                      BeaktaCaseEditor *editor,
                                      guint             before,
                                      guint             after);

G_END_DECLS
