/* The labels that forms put before the facts of a case, in their many words. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_FORM_LABEL_NUMBER,
  BEAKTA_FORM_LABEL_TITLE,
  BEAKTA_FORM_LABEL_APPLICANT,
  BEAKTA_FORM_LABEL_APPLICANT_NUMBER,
  BEAKTA_FORM_LABEL_PROGRAMME,
  BEAKTA_FORM_LABEL_SOUGHT,
  BEAKTA_FORM_LABEL_RECEIVED,
  BEAKTA_FORM_LABEL_SENDER,          /* stands in for an applicant that is not named as such */
  BEAKTA_N_FORM_LABELS
} BeaktaFormLabel;

/* The longest label, and the longest value, characters. */
#define BEAKTA_FORM_LABEL_LONGEST 200

/* (transfer full): one line, single spaces. */
char               *beakta_form_label_squeeze   (const char      *text);

/* Whether @text is a label and nothing else: "1.2 Sökt belopp (kr): *". */
gboolean            beakta_form_label_find      (const char      *text,
                                                 BeaktaFormLabel *found);

/* Its words, folded: no case, no colon, no parentheses. */
const char * const *beakta_form_label_get_words (BeaktaFormLabel  label);

/* Whether @value can be the fact: an organisation number has ten digits, an amount is a number. */
gboolean            beakta_form_label_fits      (BeaktaFormLabel  label,
                                                 const char      *value);

G_END_DECLS
