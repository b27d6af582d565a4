/* The settings of the person, where they are installed. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* (transfer full) (nullable): the schema is not there when a test, or a program that is not installed, runs without it. */
GSettings *beakta_settings_find (void);

G_END_DECLS
