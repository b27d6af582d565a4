/* Finding the checklist that somebody means. */

#pragma once

#include "beakta-cli.h"

G_BEGIN_DECLS

guint            beakta_cli_count_questions (BeaktaChecklist  *checklist);

/* (transfer full): the store's lists, or those that Beakta ships while there is no store yet. */
GListModel      *beakta_cli_list_checklists (BeaktaCli        *cli,
                                             GError          **error);

/* (transfer full): the version that the case uses, else the newest. */
BeaktaChecklist *beakta_cli_load_checklist_of (BeaktaCli      *cli,
                                             BeaktaCase       *case_,
                                             const char       *id,
                                             GError          **error);
const BeaktaQuestion *beakta_cli_find_question (BeaktaChecklist *checklist,
                                             const char       *id,
                                             GError          **error);

/* (transfer full): the list in the file @name. */
BeaktaChecklist *beakta_cli_read_checklist  (const char       *name,
                                             GError          **error);

/* (transfer full): ID (the newest version), ID@VERSION, or a file: a name that ends in .xml or names a folder. */
BeaktaChecklist *beakta_cli_find_checklist  (BeaktaCli        *cli,
                                             const char       *name,
                                             GError          **error);

/* Whether the name is a file's: it ends in .xml or names a folder. */
gboolean         beakta_cli_is_file         (const char       *name);

/* (transfer full): what is in the file @name. */
GBytes          *beakta_cli_load_file       (const char       *name,
                                             GError          **error);

/* Says that a list was @told ("valid"); with --json the member @what is true. beakta-command-checklist.c */
void             beakta_cli_print_taken     (BeaktaCli        *cli,
                                             const char       *what,
                                             const char       *told,
                                             BeaktaChecklist  *checklist);

G_END_DECLS
