/* The rules of right size, as an office writes them: whether they can be used, and what they say in words. Pure.
 *
 * data/words/right-size.ini says how they are written.
 */

#pragma once

#include <gio/gio.h>

#include "beakta-applicant.h"
#include "beakta-words.h"

G_BEGIN_DECLS

/**
 * beakta_right_size_parse_rules:
 * @text: as in data/words/right-size.ini
 * @checklists: (nullable): ids of the lists that there are; %NULL leaves them unchecked
 * @error: #BeaktaOfficeListError, with its line: see beakta-office-list-mistake.h
 *
 * Everything is checked: what no rule understands, lists that are not there, a rule that is never reached because one before it
 * always holds, and that one holds at all.
 *
 * Returns: (transfer full) (nullable): the groups
 */
GKeyFile *beakta_right_size_parse_rules (const char          *text,
                                         const char * const  *checklists,
                                         GError             **error);

/* One group; the message names it. */
gboolean  beakta_right_size_check_rule  (GKeyFile            *rules,
                                         const char          *group,
                                         GError             **error);

/* (transfer full): the rules in their order, a sentence each: "When at most 250 000 kr is sought: lagom, short." */
GStrv     beakta_right_size_tell_rules  (GKeyFile            *rules,
                                         const char          *language);

/* "1 250 000 kr", with spaces that do not break. */
char     *beakta_right_size_dup_amount  (gint64               kronor);
const char *beakta_right_size_tell_subject (BeaktaSubject     subject,
                                          const char         *language);
const char *beakta_right_size_tell_kind (BeaktaApplicantKind  kind,
                                         const char          *language);

G_END_DECLS
