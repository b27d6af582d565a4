#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BEAKTA_TYPE_GROWING_TEXT (beakta_growing_text_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaGrowingText, beakta_growing_text, BEAKTA, GROWING_TEXT, GtkTextView)

G_END_DECLS
