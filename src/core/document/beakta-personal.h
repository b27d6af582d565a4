/* Whether free text seems to be about an identifiable person. A consequence analysis is about groups, never persons.
 *
 * (1) It only looks: nothing is stored, and nothing is refused. People are told, calmly, and decide.
 * (2) It would rather miss than be wrong: a warning that is often wrong is soon not read.
 */

#pragma once

#include "beakta-change.h"

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_PERSONAL_NOTHING = 0,
  BEAKTA_PERSONAL_NUMBER  = 1 << 0,  /* something like a personal identity number */
  BEAKTA_PERSONAL_ORIGIN  = 1 << 1   /* a name with an origin: "Maria från Eritrea" */
} BeaktaPersonal;

/**
 * beakta_personal_look:
 * @text: free text
 *
 * A number is found by beakta_identity_number_find (). A name with an origin is one or two words that look like a name, then
 * "från", "kommer från", "flydde från", "född i", "from", "born in" ... and a country other than Sweden; or then "är" or a
 * comma and a word for where somebody is from ("är kurd", ", syriska"). A word looks like a name when it begins with a
 * capital letter and goes on in small ones; first in a sentence, where every word has a capital letter, only when it also does
 * not end as Swedish words for several people and things do ("Kvinnor från Syrien" are a group).
 *
 * Source: GDPR article 9; design.md 8: a person's origin is never a field.
 *
 * Returns: what it looks like
 */
BeaktaPersonal  beakta_personal_look           (const char   *text);

/**
 * beakta_personal_list_names:
 * @text: free text
 *
 * Two to four words after each other that look like a name, as above. Whoever uses it proposes, and a person decides: names of
 * places and associations look the same.
 *
 * Returns: (transfer full): as they are written, in the order of the text
 */
GStrv           beakta_personal_list_names     (const char   *text);

/* The free text of every item that the change writes. What the applicant says, and what is quoted, is not looked at. */
BeaktaPersonal  beakta_personal_look_at_change (BeaktaChange *change);

/* The word lists: beakta-personal-words.c. All take words in small letters. */
gboolean        beakta_personal_is_country     (const char   *word);
gboolean        beakta_personal_is_demonym     (const char   *word);
gboolean        beakta_personal_is_no_name     (const char   *word);
gboolean        beakta_personal_ends_as_group  (const char   *word);      /* "kvinnor", "deltagarna", "invandring" */

G_END_DECLS
