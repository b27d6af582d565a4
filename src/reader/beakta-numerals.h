/* Numbers as lists write them. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_NUMERALS_NONE,
  BEAKTA_NUMERALS_DECIMAL,
  BEAKTA_NUMERALS_TWO_DIGITS,        /* 01, 02 */
  BEAKTA_NUMERALS_LOWER_LETTER,
  BEAKTA_NUMERALS_UPPER_LETTER,
  BEAKTA_NUMERALS_LOWER_ROMAN,
  BEAKTA_NUMERALS_UPPER_ROMAN
} BeaktaNumerals;

void beakta_numerals_append (GString        *text,
                             BeaktaNumerals  numerals,
                             guint           number);

G_END_DECLS
