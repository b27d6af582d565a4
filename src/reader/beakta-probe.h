/* Tries from inside the sandbox what a hostile document would like to do, and tells what came of it. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Prints a line an attempt on standard output: its name, a TAB, and "allowed" or the error. Ends by trying to run
 * a program, which does not return. @file: (nullable): a file of the user's, to be opened. */
void beakta_probe_run  (const char *file);

/* Says "spins", and computes until somebody ends it. */
void beakta_probe_spin (void) G_GNUC_NORETURN;

G_END_DECLS
