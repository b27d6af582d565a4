/* The page that stands in for the store when it cannot be opened. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BEAKTA_TYPE_PROBLEM_PAGE (beakta_problem_page_get_type ())

/* Signal: "retry" (): somebody wants to try again. */
G_DECLARE_FINAL_TYPE (BeaktaProblemPage, beakta_problem_page, BEAKTA, PROBLEM_PAGE, GtkWidget)

void  beakta_problem_page_set_error  (BeaktaProblemPage *self,
                                      const GError      *error,
                                      const char        *path);

G_END_DECLS
