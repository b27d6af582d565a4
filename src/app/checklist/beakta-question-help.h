/* The knowledge behind a question: why it is asked, what good, partial and weak evidence looks like, where it comes from, and
 * where else the same thing is asked. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-knowledge.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_QUESTION_HELP (beakta_question_help_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaQuestionHelp, beakta_question_help, BEAKTA, QUESTION_HELP, GtkBox)

/* @kin: (nullable) (element-type BeaktaKin): the questions of other lists that ask for the same thing. */
GtkWidget *beakta_question_help_new (const BeaktaQuestion *question,
                                     GPtrArray            *kin);

G_END_DECLS
