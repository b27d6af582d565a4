/* What a file is, by its content. */

#include "beakta-recognise.h"

#include "beakta-charset.h"
#include "beakta-csv.h"
#include "beakta-package.h"

#include <string.h>

/* How far into a file its marks are looked for. */
#define HEAD_BYTES 1024
#define SVG_HEAD_BYTES 4096          /* a drawing program writes its comments and entities first */
#define ROOT_BYTES 8192

/* What is known, but kept as an attachment only. */
static const struct
{
  gsize       offset;
  const char *magic;
  gsize       n;
  const char *nick;
  const char *name;
} attachments[] = {
  { 0, "GIF8", 4, "gif", "a GIF image" },
  { 8, "WEBP", 4, "webp", "a WebP image" },
  { 4, "ftyp", 4, "media", "an image, a sound or a film" },
  { 0, "{\\rtf", 5, "rtf", "an RTF document" },
  { 0, "7z\xbc\xaf\x27\x1c", 6, "7z", "a 7-Zip archive" },
  { 0, "Rar!", 4, "rar", "a RAR archive" },
  { 0, "\x1f\x8b", 2, "gzip", "a compressed file" },
};

/* Pictures that a scanner makes. */
static const struct
{
  const char *magic;
  gsize       n;
  const char *nick;
} pictures[] = {
  { "II*\0", 4, "tiff" }, { "MM\0*", 4, "tiff" }, { "\xff\xd8\xff", 3, "jpeg" }, { "\x89PNG\r\n\x1a\n", 8, "png" },
};

static BeaktaFormat
unreadable (const char        **nick,
            const char         *value,
            GError            **error,
            BeaktaIntakeError   code,
            const char         *message)
{
  *nick = value;
  beakta_refuse (error, code, "%s", message);

  return BEAKTA_FORMAT_UNREADABLE;
}

const char *
beakta_recognise_get_picture (const guint8 *bytes,
                              gsize         size)
{
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      if (size > pictures[i].n && memcmp (bytes, pictures[i].magic, pictures[i].n) == 0)
        return pictures[i].nick;
    }

  return NULL;
}

gboolean
beakta_recognise_is_picture (const guint8 *bytes,
                             gsize         size)
{
  return beakta_recognise_get_picture (bytes, size) != NULL;
}

static gboolean
contains (const guint8 *bytes,
          gsize         size,
          const char   *word,
          gsize         n)
{
  return bytes != NULL && memmem (bytes, size, word, n) != NULL;
}

gboolean
beakta_recognise_is_pdf (const guint8 *bytes,
                         gsize         size)
{
  return contains (bytes, MIN (size, HEAD_BYTES), "%PDF-", 5);
}

gboolean
beakta_recognise_is_svg (const guint8 *bytes,
                         gsize         size)
{
  return size > 0 && (bytes[0] == '<' || bytes[0] == 0xef || g_ascii_isspace (bytes[0])) &&
         contains (bytes, MIN (size, SVG_HEAD_BYTES), "<svg", 4);
}

/* Word, Excel and PowerPoint before 2007; also the wrapping of an encrypted newer document. */
static BeaktaFormat
recognise_compound (const guint8  *bytes,
                    gsize          size,
                    const char   **nick,
                    GError       **error)
{
#define WIDE(letters) contains (bytes, size, letters, sizeof letters - 1)
  if (WIDE ("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"))
    return unreadable (nick, "office", error, BEAKTA_INTAKE_ERROR_ENCRYPTED, "The Office document is encrypted");
  if (WIDE ("W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"))
    return unreadable (nick, "doc", error, BEAKTA_INTAKE_ERROR_UNSUPPORTED, "A Word document in the format before 2007");
  if (WIDE ("W\0o\0r\0k\0b\0o\0o\0k\0"))
    return unreadable (nick, "xls", error, BEAKTA_INTAKE_ERROR_UNSUPPORTED, "An Excel workbook in the format before 2007");
  if (WIDE ("P\0o\0w\0e\0r\0P\0o\0i\0n\0t\0"))
    return unreadable (nick, "ppt", error, BEAKTA_INTAKE_ERROR_UNSUPPORTED,
                       "A PowerPoint presentation in the format before 2007");
#undef WIDE

  return unreadable (nick, "ole2", error, BEAKTA_INTAKE_ERROR_UNSUPPORTED, "A compound file of an unknown program");
}

/* The first part of a package, up to @max bytes. */
static char *
dup_part (BeaktaPackage *package,
          const char    *name,
          gsize          max)
{
  g_autoptr(GString) text = g_string_new (NULL);
  const char *piece;
  gsize n;

  if (!beakta_package_has (package, name) || !beakta_package_begin (package, name, NULL))
    return g_strdup ("");

  while (text->len < max && beakta_package_next (package, &piece, &n, NULL))
    g_string_append_len (text, piece, n);
  beakta_package_end (package);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static BeaktaFormat
recognise_open_document (const char  *type,
                         const char **nick,
                         GError     **error)
{
  const char *kind = type + strlen ("application/vnd.oasis.opendocument.");

  if (g_str_has_prefix (kind, "text"))
    {
      *nick = "odt";
      return BEAKTA_FORMAT_ODT;
    }
  if (g_str_has_prefix (kind, "spreadsheet"))
    {
      *nick = "ods";
      return BEAKTA_FORMAT_ODS;
    }
  if (g_str_has_prefix (kind, "presentation"))
    return unreadable (nick, "odp", error, BEAKTA_INTAKE_ERROR_UNSUPPORTED, "An OpenDocument presentation");

  return unreadable (nick, "zip", error, BEAKTA_INTAKE_ERROR_UNSUPPORTED, "An OpenDocument file that is not a text");
}

static BeaktaFormat
recognise_open_xml (BeaktaPackage  *package,
                    const char    **nick,
                    GError        **error)
{
  g_autofree char *types = dup_part (package, "[Content_Types].xml", 256 << 10);

  if (strstr (types, "spreadsheetml.sheet.main") != NULL || beakta_package_has (package, "xl/workbook.xml"))
    {
      *nick = "xlsx";
      return BEAKTA_FORMAT_XLSX;
    }
  if (strstr (types, "presentationml") != NULL || beakta_package_has (package, "ppt/presentation.xml"))
    return unreadable (nick, "pptx", error, BEAKTA_INTAKE_ERROR_UNSUPPORTED, "A PowerPoint presentation");
  if (strstr (types, "wordprocessingml") != NULL || strstr (types, "ms-word") != NULL ||
      beakta_package_has_under (package, "word/"))
    {
      *nick = "docx";
      return BEAKTA_FORMAT_DOCX;
    }

  return unreadable (nick, "zip", error, BEAKTA_INTAKE_ERROR_UNSUPPORTED, "An archive");
}

static BeaktaFormat
recognise_package (const guint8  *bytes,
                   gsize          size,
                   const char   **nick,
                   GError       **error)
{
  g_autoptr(BeaktaPackage) package = NULL;
  g_autofree char *type = NULL;

  *nick = "zip";
  package = beakta_package_open (bytes, size, error);
  if (package == NULL)
    return BEAKTA_FORMAT_UNREADABLE;

  type = dup_part (package, "mimetype", 256);
  if (g_str_has_prefix (type, "application/vnd.oasis.opendocument."))
    return recognise_open_document (type, nick, error);
  if (beakta_package_has (package, "[Content_Types].xml"))
    return recognise_open_xml (package, nick, error);
  if (beakta_package_has (package, "content.xml") && beakta_package_has (package, "META-INF/manifest.xml"))
    {
      *nick = "odt";
      return BEAKTA_FORMAT_ODT;
    }

  return unreadable (nick, "zip", error, BEAKTA_INTAKE_ERROR_UNSUPPORTED, "An archive");
}

static const char *
skip_space (const char *p)
{
  while (g_ascii_isspace (*p))
    p++;

  return p;
}

/* Past the declaration, comments and processing instructions; not past a DTD. */
static const char *
skip_prolog (const char *p)
{
  for (p = skip_space (p); ; p = skip_space (p))
    {
      const char *end;

      if (g_str_has_prefix (p, "<?"))
        end = strstr (p, "?>");
      else if (g_str_has_prefix (p, "<!--"))
        end = strstr (p, "-->");
      else
        return p;

      if (end == NULL)
        return p + strlen (p);
      p = end + (end[0] == '?' ? 2 : 3);
    }
}

static gboolean
begins_with (const char *p,
             const char *word)
{
  gsize n = strlen (word);

  return g_ascii_strncasecmp (p, word, n) == 0 && !g_ascii_isalnum (p[n]) && p[n] != ':';
}

static gboolean
is_html (const char *p)
{
  static const char *tags[] = {
    "<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<p", "<div", "<table", "<h1", "<h2", "<h3",
    "<ul", "<ol", "<center", "<font", "<a", "<br", "<b", "<script", "<style",
  };

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      if (begins_with (p, tags[i]))
        return TRUE;
    }

  return FALSE;
}

/* What a web server says when there is no such page, saved under the name of what was asked for. */
static gboolean
is_error_page (const char *head)
{
  return g_regex_match_simple ("<(title|h1)[^>]*>[^<]*(\\b404\\b|not found|"
                               "sidan (finns inte|hittades inte|kunde inte hittas))[^<]*</",
                               head, G_REGEX_CASELESS, 0);
}

/* Text in any encoding: what its first words make of it. */
static BeaktaFormat
recognise_words (const char  *head,
                 const char **nick)
{
  const char *start = skip_space (head);
  const char *root = skip_prolog (start);

  if (is_html (root))
    {
      *nick = "html";
      return BEAKTA_FORMAT_HTML;
    }
  if (g_str_has_prefix (root, "<office:document") &&
      strstr (root, "application/vnd.oasis.opendocument.text") != NULL)
    {
      *nick = "odt";
      return BEAKTA_FORMAT_FLAT_ODT;
    }
  if (g_str_has_prefix (start, "<?xml") ||
      (root[0] == '<' && g_ascii_isalpha (root[1]) && (strstr (root, "</") != NULL || strstr (root, "/>") != NULL)))
    {
      *nick = "xml";
      return BEAKTA_FORMAT_XML;
    }

  switch (beakta_csv_find_delimiter (head))
    {
    case '\0':
      *nick = "text";
      return BEAKTA_FORMAT_TEXT;
    case '\t':
      *nick = "tsv";
      return BEAKTA_FORMAT_CSV;
    default:
      *nick = "csv";
      return BEAKTA_FORMAT_CSV;
    }
}

/* Without cutting a character of UTF-8. */
static gsize
measure_head (const guint8 *bytes,
              gsize         size)
{
  gsize n = ROOT_BYTES;

  if (size <= n)
    return size;

  while (n > ROOT_BYTES - 4 && (bytes[n] & 0xc0) == 0x80)
    n--;

  return n;
}

static BeaktaFormat
recognise_text (const guint8  *bytes,
                gsize          size,
                const char   **nick,
                GError       **error)
{
  gsize n_head = measure_head (bytes, size);
  BeaktaCharset charset = beakta_charset_guess (bytes, n_head);
  GString *head;
  guint n_invalid;
  BeaktaFormat format;

  if (charset == BEAKTA_CHARSET_UNKNOWN && memchr (bytes, '<', MIN (n_head, 64)) == NULL)
    return unreadable (nick, "unknown", error, BEAKTA_INTAKE_ERROR_UNKNOWN, "The format of the file is not known");

  head = beakta_charset_decode (charset, bytes, n_head, &n_invalid);
  format = recognise_words (head->str, nick);
  if (format == BEAKTA_FORMAT_HTML && is_error_page (head->str))
    format = unreadable (nick, "html", error, BEAKTA_INTAKE_ERROR_NO_APPLICATION, "A web server's word that there is no such page");
  g_string_free (head, TRUE);

  if ((format == BEAKTA_FORMAT_TEXT || format == BEAKTA_FORMAT_CSV) && beakta_charset_guess (bytes, size) == BEAKTA_CHARSET_UNKNOWN)
    return unreadable (nick, "unknown", error, BEAKTA_INTAKE_ERROR_UNKNOWN, "The format of the file is not known");

  return format;
}

BeaktaFormat
beakta_recognise (const guint8  *bytes,
                  gsize          size,
                  const char   **nick,
                  GError       **error)
{
  if (size == 0)
    return unreadable (nick, "unknown", error, BEAKTA_INTAKE_ERROR_EMPTY, "The file is empty");

  if (beakta_recognise_is_picture (bytes, size))
    {
      *nick = beakta_recognise_get_picture (bytes, size);
      return BEAKTA_FORMAT_PICTURE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (attachments); i++)
    {
      gsize end = attachments[i].offset + attachments[i].n;

      if (size > end && memcmp (bytes + attachments[i].offset, attachments[i].magic, attachments[i].n) == 0)
        {
          *nick = attachments[i].nick;
          beakta_refuse (error, BEAKTA_INTAKE_ERROR_UNSUPPORTED, "The file is %s", attachments[i].name);
          return BEAKTA_FORMAT_UNREADABLE;
        }
    }

  if (size >= 8 && memcmp (bytes, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8) == 0)
    return recognise_compound (bytes, size, nick, error);
  if (size >= 4 && (memcmp (bytes, "PK\3\4", 4) == 0 || memcmp (bytes, "PK\5\6", 4) == 0))
    return recognise_package (bytes, size, nick, error);

  if (beakta_recognise_is_pdf (bytes, size))
    {
      *nick = "pdf";
      return BEAKTA_FORMAT_PDF;
    }

  return recognise_text (bytes, size, nick, error);
}
