/* What is wrong with a checklist, each with its place. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-draft-problems.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_PROBLEM_LIST (beakta_problem_list_get_type ())

/* Signal: "problem-activated" (guint item, guint field, const char *language): Enter, or a click */
G_DECLARE_FINAL_TYPE (BeaktaProblemList, beakta_problem_list, BEAKTA, PROBLEM_LIST, GtkWidget)

GtkWidget *beakta_problem_list_new  (void);

/* Errors first. @problems: (element-type BeaktaDraftProblem): of @draft, copied. */
void       beakta_problem_list_show (BeaktaProblemList    *self,
                                     BeaktaChecklistDraft *draft,
                                     GPtrArray            *problems);

/* The keyboard goes to the first of them. */
void       beakta_problem_list_focus (BeaktaProblemList   *self);

G_END_DECLS
