/* A store of very many cases for a bench: the one that is named on its command line, or a new one that is removed afterwards. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The main () of a bench: PROGRAM MAKE-STORE [FILE]. @n_cases, @n_answers: what make-store is asked for, where no FILE is named;
 * @n_answers is nullable. @measure: does it all. Returns: the exit status */
int many_cases_run (int          argc,
                    char        *argv[],
                    const char  *n_cases,
                    const char  *n_answers,
                    void       (*measure) (const char *path));

G_END_DECLS
