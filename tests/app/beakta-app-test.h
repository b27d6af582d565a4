/* What window tests have in common: a store in a folder of its own, waiting, and finding widgets. */

#pragma once

#include <adwaita.h>

#include "beakta-test-store.h"

G_BEGIN_DECLS

/* gtk_test_init (), libadwaita, and the library's resources. */
void        beakta_app_test_init     (int            *argc,
                                      char         ***argv);

typedef gboolean (*BeaktaTestCondition) (gpointer user_data);

/* Runs the main loop until @condition holds; fails the test when it has not after twenty seconds. */
void        beakta_app_test_wait     (BeaktaTestCondition  condition,
                                      gpointer             user_data);

/* Runs the main loop until it has nothing more to do at once. */
void        beakta_app_test_settle   (void);

/* Gives up the reference; fails the test when somebody still holds @object after twenty seconds. What is on its way to the
 * store and back holds those who wait for it, and lets go of them in the main loop. */
void        beakta_app_test_assert_finalizes (gpointer object);

/* The first widget of @type below @root, in the order of the tree; with @text, the one whose label or text it is. */
GtkWidget  *beakta_app_test_find     (GtkWidget      *root,
                                      GType           type,
                                      const char     *text);

typedef void (*BeaktaTestVisit) (GtkWidget *widget,
                                 gpointer   user_data);

void        beakta_app_test_visit    (GtkWidget       *root,
                                      BeaktaTestVisit  visit,
                                      gpointer         user_data);

G_END_DECLS
