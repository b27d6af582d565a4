/* The knowledge behind a question: why it is asked, what good, partial and weak evidence looks like, where it comes from. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-checklist.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_QUESTION_HELP (beakta_question_help_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaQuestionHelp, beakta_question_help, BEAKTA, QUESTION_HELP, GtkBox)

/* @question: lent by a checklist that outlives the widget. */
GtkWidget *beakta_question_help_new (const BeaktaQuestion *question);

G_END_DECLS
