/* The marks in the content of a page: "/P << /MCID 3 >> BDC" begins a stretch that an element of the tree owns. */

#define G_LOG_DOMAIN "beakta-output"

#include "beakta-pdf-tree-private.h"

const char *
beakta_pdf_skip_string (const char *p,
                        const char *end)
{
  guint depth = 0;

  do
    {
      if (*p == '\\')
        p++;
      else if (*p == '(')
        depth++;
      else if (*p == ')')
        depth--;
      p++;
    }
  while (p < end && depth > 0);

  return MIN (p, end);
}

/* "/P << /MCID 3 >> BDC": the mark's number, and where the operator ends; -1 for anything else. */
static int
read_mark (const char  *p,
           const char  *end,
           const char **after)
{
  static const char middle[] = " << /MCID ";
  static const char tail[] = " >> BDC";
  const char *at = p + 1;
  guint64 mark;
  char *rest;

  while (at < end && g_ascii_isalnum (*at))
    at++;
  if (end - at < (gssize) strlen (middle) || !g_str_has_prefix (at, middle))
    return -1;

  mark = g_ascii_strtoull (at + strlen (middle), &rest, 10);
  if (mark > G_MAXINT16 || end - rest < (gssize) strlen (tail) || !g_str_has_prefix (rest, tail))
    return -1;

  *after = rest + strlen (tail);
  return (int) mark;
}

/* Marks of a page by the tree: artifacts as such, the rest under the type of their element. */
static GString *
rename_marks (GPtrArray *types,
              GString   *content)
{
  GString *renamed = g_string_sized_new (content->len);
  const char *end = content->str + content->len;
  const char *p = content->str, *copied = p;

  while (p < end)
    {
      const char *next = p + 1;
      int mark = *p == '/' ? read_mark (p, end, &next) : -1;
      const char *type = mark >= 0 && (guint) mark < types->len ? g_ptr_array_index (types, (guint) mark) : NULL;

      if (*p == '(')
        next = beakta_pdf_skip_string (p, end);
      if (mark >= 0)
        {
          g_string_append_len (renamed, copied, p - copied);
          copied = next;
        }
      if (type != NULL)
        g_string_append_printf (renamed, "/%s << /MCID %d >> BDC", type, mark);
      else if (mark >= 0)
        g_string_append (renamed, "/Artifact BMC");
      p = next;
    }
  g_string_append_len (renamed, copied, end - copied);

  return renamed;
}

/* Elements that came to nothing on a page (an empty cell) have a number there, but nothing is marked with it. */
gboolean
beakta_pdf_has_mark (GString *content,
                     int      mark)
{
  g_autofree char *operator = g_strdup_printf (" << /MCID %d >> BDC", mark);

  return strstr (content->str, operator) != NULL;
}

GString *
beakta_pdf_read_content (qpdf_data pdf,
                         guint     page)
{
  qpdf_oh contents = qpdf_oh_get_key (pdf, qpdf_get_page_n (pdf, page), "/Contents");
  unsigned char *data = NULL;
  QPDF_BOOL filtered = QPDF_FALSE;
  size_t size = 0;
  GString *content;

  if (!qpdf_oh_is_stream (pdf, contents) ||
      qpdf_oh_get_stream_data (pdf, contents, qpdf_dl_all, &filtered, &data, &size) != QPDF_SUCCESS)
    return g_string_new (NULL);

  content = g_string_new_len ((const char *) data, (gssize) size);
  free (data);

  return content;
}

void
beakta_pdf_write_marks (qpdf_data  pdf,
                        guint      page,
                        GString   *content,
                        GPtrArray *types)
{
  qpdf_oh contents = qpdf_oh_get_key (pdf, qpdf_get_page_n (pdf, page), "/Contents");
  GString *renamed = rename_marks (types, content);

  qpdf_oh_replace_stream_data (pdf, contents, (const unsigned char *) renamed->str, renamed->len,
                               qpdf_oh_new_null (pdf), qpdf_oh_new_null (pdf));
  g_string_free (renamed, TRUE);
}
