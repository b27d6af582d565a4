/* A list that an office writes, [groups] of key=value, and where in it a mistake stands. Pure.
 *
 * GKeyFile knows no lines; where a mistake stands is looked up in the text.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * beakta_office_list_parse:
 * @text: what the office wrote
 * @group: what a group is, with its article: "a rule"
 * @error: #BeaktaOfficeListError, with its line: see beakta-office-list-mistake.h
 *
 * Returns: (transfer full) (nullable): the groups, if every line is part of one and none is there twice
 */
GKeyFile *beakta_office_list_parse      (const char  *text,
                                         const char  *group,
                                         GError     **error);

/* The line of [@group], from 1; 0 when it is not there. */
guint     beakta_office_list_find_group (const char  *text,
                                         const char  *group);

/* Gives @error its line: that of the key in [@group] that it names second; the group's own when it names none that is there. */
void      beakta_office_list_add_line   (const char  *text,
                                         const char  *group,
                                         GError     **error);

/* Sets @error to say that [@group] has a key that it cannot have, unless it is one of @keys, in whatever language. */
gboolean  beakta_office_list_check_keys (GKeyFile            *list,
                                         const char          *group,
                                         const char * const  *keys,
                                         GError             **error);

G_END_DECLS
