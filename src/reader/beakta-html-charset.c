#include "beakta-html-charset.h"

#include <string.h>

#define PRESCAN_BYTES 1024

/* What is left of the bytes that are looked at. */
typedef struct
{
  const char *p;
  const char *end;
} Scan;

typedef struct
{
  const char *name;
  gsize       name_length;
  const char *value;
  gsize       value_length;
} Attribute;

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

static void
skip_spaces (Scan *scan)
{
  while (scan->p < scan->end && is_space (*scan->p))
    scan->p++;
}

static gboolean
begins_with (const Scan *scan,
             const char *word)
{
  gsize n = strlen (word);

  return (gsize) (scan->end - scan->p) >= n && g_ascii_strncasecmp (scan->p, word, n) == 0;
}

static gboolean
is_word (const char *words,
         gsize       length,
         const char *word)
{
  return length == strlen (word) && g_ascii_strncasecmp (words, word, length) == 0;
}

/* To a quote of the sort that it began with. */
static void
take_quoted (Scan       *scan,
             Attribute  *attribute)
{
  char quote = *scan->p++;

  attribute->value = scan->p;
  while (scan->p < scan->end && *scan->p != quote)
    scan->p++;
  attribute->value_length = scan->p - attribute->value;
  if (scan->p < scan->end)
    scan->p++;
}

static void
take_value (Scan      *scan,
            Attribute *attribute)
{
  skip_spaces (scan);
  if (scan->p < scan->end && (*scan->p == '"' || *scan->p == '\''))
    {
      take_quoted (scan, attribute);
      return;
    }

  attribute->value = scan->p;
  while (scan->p < scan->end && !is_space (*scan->p) && *scan->p != '>')
    scan->p++;
  attribute->value_length = scan->p - attribute->value;
}

/* "Get an attribute" of the standard. Returns: FALSE at the end of the tag. */
static gboolean
take_attribute (Scan      *scan,
                Attribute *attribute)
{
  *attribute = (Attribute) { 0 };
  while (scan->p < scan->end && (is_space (*scan->p) || *scan->p == '/'))
    scan->p++;
  if (scan->p == scan->end || *scan->p == '>')
    return FALSE;

  attribute->name = scan->p++;
  while (scan->p < scan->end && !is_space (*scan->p) && *scan->p != '/' && *scan->p != '>' && *scan->p != '=')
    scan->p++;
  attribute->name_length = scan->p - attribute->name;

  skip_spaces (scan);
  if (scan->p < scan->end && *scan->p == '=')
    {
      scan->p++;
      take_value (scan, attribute);
    }

  return TRUE;
}

/* "text/html; charset=utf-8" */
static BeaktaCharset
extract_charset (const char *content,
                 gsize       length)
{
  Scan scan = { content, content + length };

  for (; scan.p < scan.end; scan.p++)
    {
      Attribute attribute = { 0 };
      Scan after = scan;

      if (!begins_with (&scan, "charset"))
        continue;

      after.p += strlen ("charset");
      skip_spaces (&after);
      if (after.p == after.end || *after.p != '=')
        continue;

      after.p++;
      take_value (&after, &attribute);
      attribute.value_length = MIN (attribute.value_length, strcspn (attribute.value, ";"));

      return beakta_charset_from_name (attribute.value, attribute.value_length);
    }

  return BEAKTA_CHARSET_UNKNOWN;
}

/* It was found by reading bytes as ASCII, which UTF-16 is not. */
static BeaktaCharset
settle (BeaktaCharset charset)
{
  return charset == BEAKTA_CHARSET_UTF16_LE || charset == BEAKTA_CHARSET_UTF16_BE ? BEAKTA_CHARSET_UTF8 : charset;
}

/* A charset of its own, or one in content that http-equiv says is the type of the page. */
static BeaktaCharset
take_meta (Scan *scan)
{
  BeaktaCharset own = BEAKTA_CHARSET_UNKNOWN;
  BeaktaCharset in_content = BEAKTA_CHARSET_UNKNOWN;
  gboolean is_type = FALSE;
  Attribute attribute;

  while (take_attribute (scan, &attribute))
    {
      if (is_word (attribute.name, attribute.name_length, "http-equiv"))
        is_type = is_word (attribute.value, attribute.value_length, "content-type");
      else if (is_word (attribute.name, attribute.name_length, "content") && in_content == BEAKTA_CHARSET_UNKNOWN)
        in_content = extract_charset (attribute.value, attribute.value_length);
      else if (is_word (attribute.name, attribute.name_length, "charset") && own == BEAKTA_CHARSET_UNKNOWN)
        own = beakta_charset_from_name (attribute.value, attribute.value_length);
    }

  if (own != BEAKTA_CHARSET_UNKNOWN)
    return settle (own);

  return is_type ? settle (in_content) : BEAKTA_CHARSET_UNKNOWN;
}

static void
skip_past (Scan       *scan,
           const char *word)
{
  while (scan->p < scan->end && !begins_with (scan, word))
    scan->p++;
  scan->p = MIN (scan->p + strlen (word), scan->end);
}

static void
skip_tag (Scan *scan)
{
  Attribute attribute;

  while (scan->p < scan->end && !is_space (*scan->p) && *scan->p != '>')
    scan->p++;
  while (take_attribute (scan, &attribute));
}

/* "<?xml version='1.0' encoding='iso-8859-2'?>" */
static BeaktaCharset
read_declaration (Scan scan)
{
  Attribute attribute;

  if (!begins_with (&scan, "<?xml"))
    return BEAKTA_CHARSET_UNKNOWN;

  scan.p += strlen ("<?xml");
  while (take_attribute (&scan, &attribute))
    {
      if (is_word (attribute.name, attribute.name_length, "encoding") && attribute.value != NULL)
        return settle (beakta_charset_from_name (attribute.value, attribute.value_length));
    }

  return BEAKTA_CHARSET_UNKNOWN;
}

BeaktaCharset
beakta_html_charset_prescan (const guint8 *bytes,
                             gsize         size)
{
  g_autofree char *head = g_strndup ((const char *) bytes, MIN (size, PRESCAN_BYTES));
  Scan scan = { head, head + strlen (head) };

  for (; scan.p < scan.end; scan.p++)
    {
      BeaktaCharset charset = BEAKTA_CHARSET_UNKNOWN;

      if (begins_with (&scan, "<!--"))
        {
          scan.p += 2;                       /* its dashes may end it, too */
          skip_past (&scan, "-->");
          scan.p--;
        }
      else if (begins_with (&scan, "<meta") && scan.end - scan.p > 5 && (is_space (scan.p[5]) || scan.p[5] == '/'))
        {
          scan.p += 5;
          charset = take_meta (&scan);
        }
      else if (*scan.p == '<' && scan.end - scan.p > 2 &&
               (g_ascii_isalpha (scan.p[1]) || (scan.p[1] == '/' && g_ascii_isalpha (scan.p[2]))))
        skip_tag (&scan);
      else if (begins_with (&scan, "<!") || begins_with (&scan, "</") || begins_with (&scan, "<?"))
        {
          skip_past (&scan, ">");
          scan.p--;
        }

      if (charset != BEAKTA_CHARSET_UNKNOWN)
        return charset;
    }

  return read_declaration ((Scan) { head, scan.end });
}

/* Pages are saved in another encoding than they say: where nothing at all is UTF-8, it is not believed. */
static BeaktaCharset
doubt_utf8 (BeaktaCharset  charset,
            const guint8  *bytes,
            gsize          size)
{
  if (charset != BEAKTA_CHARSET_UTF8 || g_utf8_validate_len ((const char *) bytes, size, NULL) ||
      beakta_charset_has_utf8 (bytes, size))
    return charset;

  return BEAKTA_CHARSET_WINDOWS_1252;
}

BeaktaCharset
beakta_html_charset_find (const guint8 *bytes,
                          gsize         size,
                          gboolean     *is_foreign)
{
  BeaktaCharset charset = beakta_charset_from_mark (bytes, size);

  *is_foreign = FALSE;
  if (charset != BEAKTA_CHARSET_UNKNOWN)
    return charset;

  charset = beakta_html_charset_prescan (bytes, size);
  *is_foreign = charset == BEAKTA_CHARSET_FOREIGN;
  if (charset != BEAKTA_CHARSET_UNKNOWN && !*is_foreign)
    return doubt_utf8 (charset, bytes, size);

  charset = beakta_charset_guess_utf16 (bytes, size);
  if (charset != BEAKTA_CHARSET_UNKNOWN)
    return charset;

  return g_utf8_validate_len ((const char *) bytes, size, NULL) ? BEAKTA_CHARSET_UTF8 : BEAKTA_CHARSET_WINDOWS_1252;
}
