/* Finds what looks like a Swedish personal identity number in a text. */

#include "beakta-identity-number.h"

#define LONGEST 13                   /* yyyymmdd-nnnn */

/* Reads digits and at most one sign before the last four; the number of bytes read, 0 when it is no candidate. */
static gsize
read_candidate (const char *text,
                char       *digits,
                guint      *n_digits)
{
  gsize i = 0;
  gsize sign_after = 0;

  *n_digits = 0;

  for (; i < LONGEST; i++)
    {
      if (g_ascii_isdigit (text[i]) && *n_digits < 12)
        digits[(*n_digits)++] = text[i];
      else if ((text[i] == '-' || text[i] == '+') && sign_after == 0 && *n_digits > 0)
        sign_after = *n_digits;
      else
        break;
    }

  if (g_ascii_isdigit (text[i]) || (*n_digits != 10 && *n_digits != 12))
    return 0;

  return sign_after == 0 || sign_after == *n_digits - 4 ? i : 0;
}

/* @ten: yymmddnnnn */
static gboolean
is_date (const char *ten)
{
  int month = (ten[2] - '0') * 10 + ten[3] - '0';
  int day = (ten[4] - '0') * 10 + ten[5] - '0';

  if (day > 60)
    day -= 60;

  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

static gboolean
has_check_digit (const char *ten)
{
  int sum = 0;

  for (guint i = 0; i < 10; i++)
    {
      int product = (ten[i] - '0') * (i % 2 == 0 ? 2 : 1);

      sum += product / 10 + product % 10;
    }

  return sum % 10 == 0;
}

gboolean
beakta_identity_number_find (const char *text,
                             gsize      *start,
                             gsize      *end)
{
  char digits[12];
  guint n_digits;

  g_return_val_if_fail (text != NULL, FALSE);

  for (gsize i = 0; text[i] != '\0'; i++)
    {
      const char *ten;
      gsize length;

      if (!g_ascii_isdigit (text[i]) || (i > 0 && g_ascii_isalnum (text[i - 1])))
        continue;

      length = read_candidate (text + i, digits, &n_digits);
      ten = n_digits == 12 ? digits + 2 : digits;

      if (length == 0 || !is_date (ten) || !has_check_digit (ten))
        continue;

      if (start != NULL)
        *start = i;
      if (end != NULL)
        *end = i + length;

      return TRUE;
    }

  return FALSE;
}
