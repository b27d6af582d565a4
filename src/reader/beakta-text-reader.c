/* Plain text. Its line ends are kept. Lines that were wrapped by hand make one paragraph up to the next empty line;
 * where lines are long, each is a paragraph of its own. */

#include "beakta-text-reader.h"

#include "beakta-charset.h"

#include <string.h>

/* Wider than anybody wraps by hand. */
#define LONG_LINE 120

/* Of CP/M and DOS: the rest of the last sector. */
#define END_OF_FILE '\x1a'

static const char *
end_of_line (const char *p)
{
  return p + strcspn (p, "\n");
}

static gboolean
is_blank (const char *line,
          const char *end)
{
  for (; line < end; line++)
    {
      if (!g_ascii_isspace (*line))
        return FALSE;
    }

  return TRUE;
}

/* CR LF and CR become LF; a new page is a new paragraph too. */
static GString *
mend_line_ends (const GString *text)
{
  GString *mended = g_string_sized_new (text->len);

  for (gsize i = 0; i < text->len; i++)
    {
      char c = text->str[i];

      if (c == '\f')
        g_string_append (mended, "\n\n");
      else if (c == '\r' && text->str[i + 1] == '\n')
        continue;
      else
        g_string_append_c (mended, c == '\r' || c == '\v' ? '\n' : c == END_OF_FILE ? ' ' : c);
    }

  return mended;
}

/* The end of the paragraph that begins at @p. */
static const char *
end_of_paragraph (const char *p)
{
  const char *end = end_of_line (p);

  if (end - p > LONG_LINE)
    return end;

  while (*end != '\0')
    {
      const char *next = end + 1;
      const char *next_end = end_of_line (next);

      if (is_blank (next, next_end) || next_end - next > LONG_LINE)
        break;
      end = next_end;
    }

  return end;
}

static void
add_paragraphs (BeaktaFlow *flow,
                const char *p)
{
  while (*p != '\0' && !beakta_flow_has_failed (flow))
    {
      const char *end = end_of_line (p);

      if (!is_blank (p, end))
        {
          end = end_of_paragraph (p);
          beakta_flow_begin_block (flow, BEAKTA_RUN_PARAGRAPH, 0, NULL);
          beakta_flow_add (flow, p, end - p);
          beakta_flow_end_block (flow);
        }

      p = *end == '\0' ? end : end + 1;
    }
}

gboolean
beakta_text_read (const guint8  *bytes,
                  gsize          size,
                  BeaktaFlow    *flow,
                  GError       **error)
{
  BeaktaCharset charset = beakta_charset_guess (bytes, size);
  GString *raw;
  GString *text;
  guint n_invalid;

  if (charset == BEAKTA_CHARSET_UNKNOWN)
    return beakta_refuse (error, BEAKTA_INTAKE_ERROR_UNKNOWN, "The file is not text in an encoding that is known");

  raw = beakta_charset_decode (charset, bytes, size, &n_invalid);
  text = mend_line_ends (raw);
  g_string_free (raw, TRUE);
  if (n_invalid > 0)
    beakta_flow_notice (flow, "invalid-characters");

  add_paragraphs (flow, text->str);
  g_string_free (text, TRUE);

  return TRUE;
}
