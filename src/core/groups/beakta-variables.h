/* The background variables that groups are built from, as an office writes them. Pure.
 *
 * data/words/variables.ini says how they are written; beakta_store_load_variables () gives the office's.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * beakta_variables_parse:
 * @text: as in data/words/variables.ini
 * @error: #BeaktaOfficeListError, with its line: see beakta-office-list-mistake.h
 *
 * Everything is checked: at least one variable and at most 30, each with a name, none with more than 60 values or with two
 * alike, nothing longer than 80 characters, and no key that says nothing.
 *
 * Returns: (transfer full) (nullable): a group for each variable
 */
GKeyFile *beakta_variables_parse    (const char  *text,
                                     GError     **error);

/* (transfer full): the variables in the order of the form, as cases keep them: "kön". */
GStrv     beakta_variables_list     (GKeyFile    *variables);

/* (transfer full): what it is called; the variable itself when the office has none of that name. */
char     *beakta_variables_dup_name (GKeyFile    *variables,
                                     const char  *variable,
                                     const char  *language);

/* (transfer full): what is often written for it; may be empty. */
GStrv     beakta_variables_list_values (GKeyFile    *variables,
                                        const char  *variable);

/* Whether they are one word: neither letter case, blanks around and between, nor how å is put together counts. */
gboolean  beakta_variables_is_same  (const char  *one,
                                     const char  *other);

/* (transfer full): @words as beakta_variables_is_same () compares them. */
char     *beakta_variables_fold     (const char  *words);

/* (transfer full) (nullable): the variable that people write as @heading: as cases keep it, or as it is called in any language. */
char     *beakta_variables_find     (GKeyFile    *variables,
                                     const char  *heading);

G_END_DECLS
