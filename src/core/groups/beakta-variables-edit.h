/* What an administrator does to the office's background variables. Pure: each function gives the list as it is to be kept.
 *
 * (1) What is given can be taken in: beakta_variables_parse () has accepted it. Else there is an error, and nothing.
 * (2) How cases keep a variable never changes: a new name is what it is called.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (transfer full) (nullable): with one more, last. @name: what it is called in @language, and how cases keep it, in small letters. */
char *beakta_variables_add    (GKeyFile    *variables,
                               const char  *name,
                               const char  *language,
                               GError     **error);

/* (transfer full) (nullable): it is called @name, in @language where it has a name for that. */
char *beakta_variables_rename (GKeyFile    *variables,
                               const char  *variable,
                               const char  *name,
                               const char  *language,
                               GError     **error);

/* (transfer full) (nullable): @values are what is often written for it, with semicolons between; "" for none. */
char *beakta_variables_set_values (GKeyFile    *variables,
                               const char  *variable,
                               const char  *values,
                               GError     **error);

/* (transfer full) (nullable): without it; cases that have it keep it. The last one cannot be removed. */
char *beakta_variables_remove (GKeyFile    *variables,
                               const char  *variable,
                               GError     **error);

/* (transfer full) (nullable): @by places further down; up is negative. At the end it stays. */
char *beakta_variables_move   (GKeyFile    *variables,
                               const char  *variable,
                               int          by,
                               GError     **error);

G_END_DECLS
