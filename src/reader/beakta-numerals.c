/* Numbers as lists write them. */

#include "beakta-numerals.h"

/* Beyond these a number is written in digits, as word processors do. */
#define MAX_LETTERS (26 * 30)
#define MAX_ROMAN   3999

/* a ... z, aa, bb ... */
static void
append_letters (GString *text,
                char     first,
                guint    number)
{
  for (guint i = 0; i <= (number - 1) / 26; i++)
    g_string_append_c (text, first + (number - 1) % 26);
}

static void
append_roman (GString  *text,
              gboolean  is_upper,
              guint     number)
{
  static const struct
  {
    guint       value;
    const char *lower;
    const char *upper;
  } digits[] = {
    { 1000, "m", "M" }, { 900, "cm", "CM" }, { 500, "d", "D" }, { 400, "cd", "CD" }, { 100, "c", "C" }, { 90, "xc", "XC" },
    { 50, "l", "L" }, { 40, "xl", "XL" }, { 10, "x", "X" }, { 9, "ix", "IX" }, { 5, "v", "V" }, { 4, "iv", "IV" },
    { 1, "i", "I" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (digits); i++)
    {
      for (; number >= digits[i].value; number -= digits[i].value)
        g_string_append (text, is_upper ? digits[i].upper : digits[i].lower);
    }
}

void
beakta_numerals_append (GString        *text,
                        BeaktaNumerals  numerals,
                        guint           number)
{
  gboolean is_letter = numerals == BEAKTA_NUMERALS_LOWER_LETTER || numerals == BEAKTA_NUMERALS_UPPER_LETTER;
  gboolean is_roman = numerals == BEAKTA_NUMERALS_LOWER_ROMAN || numerals == BEAKTA_NUMERALS_UPPER_ROMAN;

  if (numerals == BEAKTA_NUMERALS_NONE)
    return;

  if (is_letter && number >= 1 && number <= MAX_LETTERS)
    append_letters (text, numerals == BEAKTA_NUMERALS_LOWER_LETTER ? 'a' : 'A', number);
  else if (is_roman && number >= 1 && number <= MAX_ROMAN)
    append_roman (text, numerals == BEAKTA_NUMERALS_UPPER_ROMAN, number);
  else
    g_string_append_printf (text, numerals == BEAKTA_NUMERALS_TWO_DIGITS ? "%02u" : "%u", number);
}
