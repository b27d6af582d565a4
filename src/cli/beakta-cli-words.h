/* The vocabularies as words for people, and the words of people as values. */

#pragma once

#include "beakta-checklist.h"
#include "beakta-record.h"

G_BEGIN_DECLS

/* In the user's language; "" for an unset value. */
const char *beakta_cli_get_word       (BeaktaWords           words,
                                       int                   value);

/* What core says as a template, in the user's language; a BeaktaTranslate. */
const char *beakta_cli_translate      (const char           *english);

/* (transfer full): the stages, for a message: "received (inkommet), …" in the user's language. */
char       *beakta_cli_list_stages    (void);

/* Whether files of @type are or hold pages as pictures, whose text can be recognised. */
gboolean    beakta_cli_is_of_pictures (const char           *type);

/* Why a document of @type has no text, by the nick that it carries. */
const char *beakta_cli_get_refusal    (const char           *nick,
                                       const char           *type);

/* (transfer full): "2 985 000 kr" with no-break spaces. */
char       *beakta_cli_format_money   (gint64                kronor);

/* (transfer full): "18.4 %"; a share below 0 is of too few to be told. @millionths: of the whole */
char       *beakta_cli_format_share   (gint64                millionths);

/* (transfer full): a UTC time of the journal in local time, to the minute; as it stands when it is no time. */
char       *beakta_cli_format_time    (const char           *utc);

/* (transfer full): the day of it. */
char       *beakta_cli_format_day     (const char           *utc);

/* The value that somebody means: an option's own value, or its label in Swedish or English. NULL when none fits. */
const char *beakta_cli_find_value     (const BeaktaQuestion *question,
                                       const char           *word);

/* The same for the words of yes, partly, no and not relevant, whatever is asked. */
const char *beakta_cli_find_plain_value (const char         *word);

/* (transfer full): the values that a question takes, for a message: "yes (Ja), partly (Delvis) …". */
char       *beakta_cli_list_values    (const BeaktaQuestion *question,
                                       const char           *language);

/* What an answer says, in words: the label of an option, what a goal is about, else the value itself. */
const char *beakta_cli_get_value      (const BeaktaQuestion *question,
                                       const BeaktaAnswer   *answer,
                                       const char           *language);

/* (transfer full): who did it, and whose role they held: @deputy_for "" for their own. */
char       *beakta_cli_dup_deputed  (const char  *who,
                                     const char  *deputy_for);

G_END_DECLS
