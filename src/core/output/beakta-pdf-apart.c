/* Stretches of a page of which parts are read otherwise than they are drawn.
 *
 * A font says one text of a glyph, wherever it stands. Where a glyph stands for another (a ligature or a mirrored bracket that has
 * a code point of its own), or several glyphs for letters in another order, cairo says the text in marks inside those of the
 * paragraph: "/Span << /ActualText <feff06440627> >> BDC ... EMC". Readers of the structure take the end of them for the end of
 * the paragraph. So the paragraph's stretch is parted there:
 * (1) Every part has a number of its own, and no mark is inside another.
 * (2) A part begins with the first glyphs that it shows, and ends before its text object does (ISO 32000-1, 14.6.1).
 */

#define G_LOG_DOMAIN "beakta-output"

#include "beakta-pdf-tree-private.h"

#include <string.h>

/* A content stream that is read piece by piece, and written anew. */
typedef struct
{
  const char *at;
  const char *end;
  const char *copied;                /* up to where it has been written */
  GString    *written;
  GArray     *parts;                 /* of BeaktaPdfPart */
  int         mark;                  /* of the stretch */
  int         next;                  /* the first number that no mark of the page has */
  gboolean    is_open;               /* a part is */
} Parting;

static void
part_clear (gpointer data)
{
  g_free (((BeaktaPdfPart *) data)->text);
}

/* Past @word and the white space after it; NULL when something else stands there. */
static const char *
skip_word (const char *p,
           const char *end,
           const char *word)
{
  gsize length = strlen (word);

  if (p == NULL || (gsize) (end - p) < length || strncmp (p, word, length) != 0)
    return NULL;

  for (p += length; p < end && g_ascii_isspace (*p); p++)
    ;

  return p;
}

/* @text: (out): what is to be read, of @length; @after: (out): past the operator */
static gboolean
read_replacement (const char  *p,
                  const char  *end,
                  const char **text,
                  gsize       *length,
                  const char **after)
{
  const char *close;

  *text = skip_word (skip_word (skip_word (p, end, "/Span"), end, "<<"), end, "/ActualText");
  close = *text != NULL && **text == '<' ? memchr (*text, '>', (gsize) (end - *text)) : NULL;
  if (close == NULL)
    return FALSE;

  *length = (gsize) (close + 1 - *text);
  *after = skip_word (skip_word (skip_word (close, end, ">"), end, ">>"), end, "BDC");

  return *after != NULL;
}

/* Writes what has been read, up to @to. */
static void
copy (Parting    *parting,
      const char *to)
{
  g_string_append_len (parting->written, parting->copied, to - parting->copied);
  parting->copied = to;
}

/* @text: (nullable) (transfer full): what is to be read. The first part keeps the number of the stretch. */
static void
begin_part (Parting *parting,
            char    *text)
{
  BeaktaPdfPart part = { parting->parts->len == 0 ? parting->mark : parting->next++, text };

  g_array_append_val (parting->parts, part);
  if (text != NULL)
    g_string_append_printf (parting->written, "/Span << /MCID %d /ActualText %s >> BDC\n", part.mark, text);
  else
    g_string_append_printf (parting->written, "/P << /MCID %d >> BDC\n", part.mark);
  parting->is_open = text == NULL;
}

static void
end_part (Parting *parting)
{
  if (parting->is_open)
    g_string_append (parting->written, "EMC\n");
  parting->is_open = FALSE;
}

/* Past the array, string or hexadecimal string that glyphs are shown from. */
static const char *
skip_glyphs (const char *p,
             const char *end)
{
  const char *close;

  if (*p == '(')
    return beakta_pdf_skip_string (p, end);
  if (*p == '<')
    {
      close = memchr (p, '>', (gsize) (end - p));
      return close != NULL ? close + 1 : end;
    }

  for (p++; p < end && *p != ']'; )
    p = *p == '(' ? beakta_pdf_skip_string (p, end) : p + 1;

  return MIN (p + 1, end);
}

static gboolean
is_word (const char *p,
         const char *start,
         const char *end,
         const char *word)
{
  gsize length = strlen (word);

  return (gsize) (end - p) >= length && strncmp (p, word, length) == 0 && (p == start || g_ascii_isspace (p[-1])) &&
         (p + length == end || g_ascii_isspace (p[length]));
}

/* A part that is read otherwise, as it is, up to its end. Returns: whether it has one */
static gboolean
copy_replaced (Parting    *parting,
               const char *text,
               gsize       length,
               const char *after)
{
  const char *p = after;

  while (p < parting->end && !is_word (p, after, parting->end, "EMC"))
    p = *p == '(' ? beakta_pdf_skip_string (p, parting->end) : p + 1;
  if (p >= parting->end)
    return FALSE;

  copy (parting, parting->at);
  end_part (parting);
  begin_part (parting, g_strndup (text, length));
  parting->copied = after;
  parting->at = p + strlen ("EMC");
  copy (parting, parting->at);
  g_string_append_c (parting->written, '\n');

  return TRUE;
}

/* From the mark of the stretch to its end. Returns: whether all of it could be read */
static gboolean
read_stretch (Parting *parting)
{
  const char *start = parting->at, *text, *after;
  gsize length;

  while (parting->at < parting->end)
    {
      const char *p = parting->at;

      if (is_word (p, start, parting->end, "EMC"))
        {
          copy (parting, p);
          end_part (parting);
          parting->copied = p + strlen ("EMC");
          return TRUE;
        }
      if (*p == '/' && read_replacement (p, parting->end, &text, &length, &after))
        {
          if (!copy_replaced (parting, text, length, after))
            return FALSE;
          continue;
        }

      if (is_word (p, start, parting->end, "ET"))
        {
          copy (parting, p);
          end_part (parting);
        }
      if (*p == '[' || *p == '(' || (*p == '<' && p[1] != '<'))
        {
          copy (parting, p);
          if (!parting->is_open)
            begin_part (parting, NULL);
          parting->at = skip_glyphs (p, parting->end);
        }
      else
        parting->at++;
    }

  return FALSE;
}

/* The first number that no mark of the page has. */
static int
find_free_mark (GString *content)
{
  static const char before[] = " << /MCID ";
  gint64 next = 0;

  for (const char *p = strstr (content->str, before); p != NULL; p = strstr (p, before))
    {
      p += strlen (before);
      next = MAX (next, g_ascii_strtoll (p, NULL, 10) + 1);
    }

  return (int) next;
}

/* Whether a replacement stands before the end of the stretch that begins at @p. */
static gboolean
has_replacement (const char *p,
                 const char *end)
{
  const char *start = p, *text, *after;
  gsize length;

  while (p < end && !is_word (p, start, end, "EMC"))
    {
      if (*p == '/' && read_replacement (p, end, &text, &length, &after))
        return TRUE;
      p = *p == '(' ? beakta_pdf_skip_string (p, end) : p + 1;
    }

  return FALSE;
}

GArray *
beakta_pdf_part_stretch (GString *content,
                         int      mark)
{
  g_autofree char *operator = g_strdup_printf (" << /MCID %d >> BDC", mark);
  const char *end = content->str + content->len, *found = strstr (content->str, operator), *start = found;
  g_autoptr(GString) written = NULL;
  g_autoptr(GArray) parts = NULL;
  Parting parting;

  if (found == NULL || !has_replacement (found + strlen (operator), end))
    return NULL;

  while (start > content->str && *start != '/')
    start--;
  written = g_string_sized_new (content->len + 1024);
  parts = g_array_new (FALSE, FALSE, sizeof (BeaktaPdfPart));
  g_array_set_clear_func (parts, part_clear);
  g_string_append_len (written, content->str, start - content->str);
  parting = (Parting) { found + strlen (operator), end, found + strlen (operator), written, parts, mark,
                        find_free_mark (content), FALSE };
  if (!read_stretch (&parting))
    return NULL;

  copy (&parting, end);
  g_string_assign (content, written->str);

  return g_steal_pointer (&parts);
}
