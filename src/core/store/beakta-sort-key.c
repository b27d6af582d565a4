#include "beakta-sort-key.h"

/* After z in ASCII come { | }: there is room for the last three letters of the alphabet. */
#define KEY_ARING "{"
#define KEY_AUML  "|"
#define KEY_OUML  "}"

/* Letters that Swedish sorts as another, after Svenska Akademiens ordlista and the practice of registers. */
static const struct
{
  gunichar    letter;
  const char *key;
} letters[] = {
  { 0x00e5, KEY_ARING }, { 0x00e4, KEY_AUML }, { 0x00e6, KEY_AUML },
  { 0x00f6, KEY_OUML }, { 0x00f8, KEY_OUML }, { 0x0151, KEY_OUML },
  { 0x00fc, "y" }, { 0x0171, "y" }, { 0x00f0, "d" }, { 0x0111, "d" }, { 0x00fe, "th" },
  { 0x00df, "ss" }, { 0x0142, "l" }, { 0x0153, KEY_OUML },
};

static const char *
find_letter (gunichar letter)
{
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (letters[i].letter == letter)
      return letters[i].key;

  return NULL;
}

/* The letter without its accents. */
static gunichar
get_base (gunichar letter)
{
  gunichar base = letter, mark;

  while (g_unichar_decompose (base, &letter, &mark) && mark != 0)
    base = letter;

  return base;
}

/* How many digits comes before the digits, so that 9 sorts before 10. */
static const char *
append_number (GString    *key,
               const char *digits)
{
  const char *end;

  while (*digits == '0' && g_ascii_isdigit (digits[1]))
    digits++;
  for (end = digits; g_ascii_isdigit (*end); end++)
    ;

  g_string_append_c (key, '0' + (char) MIN (end - digits, 9));
  g_string_append_len (key, digits, end - digits);

  return end;
}

static void
append_letter (GString  *key,
               gunichar  letter)
{
  const char *known = find_letter (letter);
  gunichar base;

  if (known != NULL)
    {
      g_string_append (key, known);
      return;
    }

  base = get_base (letter);
  if (base == '{' || base == '|' || base == '}' || base == '~')
    base = '!';                      /* signs sort before letters */
  g_string_append_unichar (key, base);
}

static char *
fold (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *lower = g_utf8_strdown (valid, -1);

  return g_utf8_normalize (lower, -1, G_NORMALIZE_NFC);
}

char *
beakta_sort_key_new (const char *text)
{
  g_autofree char *folded = NULL;
  GString *key;
  const char *p;

  g_return_val_if_fail (text != NULL, NULL);

  folded = fold (text);
  key = g_string_sized_new (strlen (folded) + 8);

  for (p = g_strstrip (folded); *p != '\0';)
    if (g_ascii_isdigit (*p))
      p = append_number (key, p);
    else
      {
        append_letter (key, g_utf8_get_char (p));
        p = g_utf8_next_char (p);
      }

  return g_string_free (key, FALSE);
}

/* Signs tell numbers apart only between two digits: KS 2019 is KS2019, but 12-3 is not 1-23. */
static char *
make_number_key (const char *number,
                 const char *between)
{
  g_autofree char *folded = fold (number);
  GString *key = g_string_new ("");
  gboolean is_parted = FALSE;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (!g_unichar_isalnum (letter))
        {
          is_parted = TRUE;
          continue;
        }

      if (is_parted && g_ascii_isdigit (*p) && key->len > 0 && g_ascii_isdigit (key->str[key->len - 1]))
        g_string_append (key, between);
      is_parted = FALSE;
      g_string_append_unichar (key, letter);
    }

  return g_string_free (key, FALSE);
}

char *
beakta_number_key_new (const char *number)
{
  g_return_val_if_fail (number != NULL, NULL);

  return make_number_key (number, "");
}

char *
beakta_number_key_new_strict (const char *number)
{
  g_return_val_if_fail (number != NULL, NULL);

  return make_number_key (number, "-");
}
