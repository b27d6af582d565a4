/* What the window shows while there is no case. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BEAKTA_TYPE_WELCOME_PAGE (beakta_welcome_page_get_type ())

/* Signal "example-requested" (): somebody wants to try with an example. */
G_DECLARE_FINAL_TYPE (BeaktaWelcomePage, beakta_welcome_page, BEAKTA, WELCOME_PAGE, GtkWidget)

GtkWidget *beakta_welcome_page_new (void);

G_END_DECLS
