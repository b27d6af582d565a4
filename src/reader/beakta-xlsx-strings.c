/* What the cells of a workbook refer to: shared strings, and the formats of numbers. */

#include "beakta-xlsx-private.h"
#include "beakta-xml.h"

#include <string.h>

enum
{
  STRING = 1, TEXT, PHONETIC, FORMAT, CELL_FORMATS, CELL_FORMAT
};

static const BeaktaXmlName names[] = {
  { 0, "si", STRING }, { 0, "t", TEXT }, { 0, "rPh", PHONETIC },
  { 0, "numFmt", FORMAT }, { 0, "cellXfs", CELL_FORMATS }, { 0, "xf", CELL_FORMAT },
};

typedef struct
{
  BeaktaXlsx *xlsx;
  GString    *text;
  gboolean    in_text;
  gboolean    in_cell_formats;
} Parts;

/* The sign that "_x0041_" stands for; 0 when @p begins no such thing, or when it stands for no sign of its own. */
static gunichar
get_escaped (const char *p)
{
  gunichar c = 0;

  if (p[0] != '_' || p[1] != 'x')
    return 0;
  for (guint i = 2; i < 6; i++)
    {
      if (!g_ascii_isxdigit (p[i]))
        return 0;
      c = c * 16 + (gunichar) g_ascii_xdigit_value (p[i]);
    }

  return p[6] == '_' && g_unichar_validate (c) ? c : 0;
}

/* ECMA-376 part 1, 22.9.2.19: so are signs written that XML cannot hold, and underscores that would be taken for such. */
char *
beakta_xlsx_dup_typed (const char *text)
{
  GString *typed = g_string_sized_new (strlen (text));

  while (*text != '\0')
    {
      gunichar escaped = get_escaped (text);

      if (escaped == 0)
        g_string_append_c (typed, *text++);
      else
        {
          if (escaped != '\r')           /* of the two that end a line, the other stands beside it */
            g_string_append_unichar (typed, escaped);
          text += strlen ("_x0041_");
        }
    }

  return g_string_free (typed, FALSE);
}

static gboolean
element_began (gpointer                   data,
               int                        token,
               const char                *name,
               const BeaktaXmlAttributes *attributes)
{
  Parts *parts = data;
  g_autofree char *code = NULL;
  guint id;

  switch (token)
    {
    case TEXT:
      parts->in_text = TRUE;
      break;
    case PHONETIC:
      return FALSE;
    case FORMAT:
      code = beakta_xml_dup (attributes, "formatCode");
      id = beakta_xml_get_int (attributes, "numFmtId", 0);
      if (code != NULL)
        g_hash_table_insert (parts->xlsx->codes, GUINT_TO_POINTER (id),
                             g_string_chunk_insert_const (parts->xlsx->texts, code));
      break;
    case CELL_FORMATS:
      parts->in_cell_formats = TRUE;
      break;
    case CELL_FORMAT:
      id = beakta_xml_get_int (attributes, "numFmtId", 0);
      if (parts->in_cell_formats)
        g_array_append_val (parts->xlsx->formats, id);
      break;
    default:
      break;
    }

  return TRUE;
}

static void
element_ended (gpointer data,
               int      token)
{
  Parts *parts = data;

  if (token == TEXT)
    parts->in_text = FALSE;
  else if (token == CELL_FORMATS)
    parts->in_cell_formats = FALSE;
  else if (token == STRING)
    {
      g_autofree char *typed = beakta_xlsx_dup_typed (parts->text->str);

      g_ptr_array_add (parts->xlsx->strings, g_string_chunk_insert (parts->xlsx->texts, typed));
      g_string_truncate (parts->text, 0);
    }
}

static void
text_came (gpointer    data,
           const char *utf8,
           gsize       n_bytes)
{
  Parts *parts = data;

  if (parts->in_text)
    g_string_append_len (parts->text, utf8, n_bytes);
}

static gboolean
read_part (BeaktaXlsx     *self,
           BeaktaPackage  *package,
           const char     *part,
           GError        **error)
{
  static const BeaktaXmlHandler handler = {
    .names = names, .n_names = G_N_ELEMENTS (names), .begin = element_began, .end = element_ended, .text = text_came,
  };
  Parts parts = { .xlsx = self };
  gboolean is_read;

  if (part == NULL || !beakta_package_has (package, part))
    return TRUE;

  parts.text = g_string_new (NULL);
  is_read = beakta_xml_parse_part (&handler, package, part, &parts, error);
  g_string_free (parts.text, TRUE);

  return is_read;
}

gboolean
beakta_xlsx_read_strings (BeaktaXlsx     *self,
                          BeaktaPackage  *package,
                          const char     *part,
                          GError        **error)
{
  return read_part (self, package, part, error);
}

gboolean
beakta_xlsx_read_styles (BeaktaXlsx     *self,
                         BeaktaPackage  *package,
                         const char     *part,
                         GError        **error)
{
  return read_part (self, package, part, error);
}
