/* What is refused, and as what: recognised by content, never by name, and never with harm. */

#include "reader-fixtures.h"

#include <string.h>

static BeaktaReading *
read_bytes (const char *bytes,
            gsize       n)
{
  g_autoptr(GBytes) document = g_bytes_new (bytes, n);

  return reader_read (document);
}

static void
assert_refused (BeaktaReading     *reading,
                const char        *type,
                BeaktaIntakeError  code)
{
  g_assert_error (reading->refused, BEAKTA_INTAKE_ERROR, (int) code);
  g_assert_cmpstr (reading->type, ==, type);
  g_assert_null (reading->text);
}

typedef struct
{
  const char        *name;
  const char        *bytes;
  gsize              n;
  const char        *type;
  BeaktaIntakeError  code;
} Sample;

#define SAMPLE(name, bytes, type, code) { name, bytes, sizeof bytes - 1, type, BEAKTA_INTAKE_ERROR_ ## code }

#define OLE2 "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\0\0"

static const Sample samples[] = {
  SAMPLE ("empty", "", "unknown", EMPTY),
  SAMPLE ("doc", OLE2 "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0", "doc", UNSUPPORTED),
  SAMPLE ("xls", OLE2 "W\0o\0r\0k\0b\0o\0o\0k\0", "xls", UNSUPPORTED),
  SAMPLE ("ppt", OLE2 "P\0o\0w\0e\0r\0P\0o\0i\0n\0t\0 \0D\0o\0c\0", "ppt", UNSUPPORTED),
  SAMPLE ("encrypted-office", OLE2 "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", "office", ENCRYPTED),
  SAMPLE ("compound-file", OLE2 "anything", "ole2", UNSUPPORTED),
  SAMPLE ("tiff-little", "II*\0\x08\0\0\0", "tiff", DAMAGED),
  SAMPLE ("tiff-big", "MM\0*\0\0\0\x08", "tiff", DAMAGED),
  SAMPLE ("jpeg", "\xff\xd8\xff\xe0\0\x10JFIF\0", "jpeg", DAMAGED),
  SAMPLE ("png", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "png", DAMAGED),
  SAMPLE ("gif", "GIF89a\1\0\1\0", "gif", UNSUPPORTED),
  SAMPLE ("rtf", "{\\rtf1\\ansi Text}", "rtf", UNSUPPORTED),
  SAMPLE ("7z", "7z\xbc\xaf\x27\x1c\0\4", "7z", UNSUPPORTED),
  SAMPLE ("gzip", "\x1f\x8b\x08\0\0\0\0\0", "gzip", UNSUPPORTED),
  SAMPLE ("binary", "\1\2\3\0\xfe\xff\x80 some words \0\0\7", "unknown", UNKNOWN),
  SAMPLE ("text-with-zeros", "Text\0med nollor och ord", "unknown", UNKNOWN),
  SAMPLE ("russian-koi8", "\xf0\xd2\xc9\xd7\xc5\xd4 \xcd\xc9\xd2 \xd7\xd3\xc5\xcd \xcc\xc0\xc4\xd1\xcd", "unknown", UNKNOWN),
  SAMPLE ("blank", " \n \n", "text", NO_TEXT),
  SAMPLE ("html-of-nothing", "<!DOCTYPE html><html><body><script>x</script></body></html>", "html", NO_TEXT),
  SAMPLE ("pdf-of-nothing", "%PDF-1.7\n%%EOF\n", "pdf", DAMAGED),
  SAMPLE ("pdf-cut", "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\ntrailer\n<</Root 1 0 R>>\n", "pdf", DAMAGED),
  SAMPLE ("zip-cut", "PK\3\4\x14\0\0\0\x08\0", "zip", DAMAGED),
  SAMPLE ("xml-with-dtd", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>", "xml", HOSTILE),
  SAMPLE ("xml-with-dtd-and-controls", "<?xml version=\"1.0\"?><!DOCTYPE a SYSTEM \"a.dtd\"><a>\3\24\3\25</a>", "xml", HOSTILE),
  SAMPLE ("xml-laughing", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"ha\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>", "xml", HOSTILE),
  SAMPLE ("xml-cut", "<?xml version=\"1.0\"?><ansokan><namn>Hagaby</namn>", "xml", DAMAGED),
};

/* Rule: DOC, XLSX, TIF and JPEG are recognised by content and kept as attachments (formats.md 1); a refusal says why. */
static void
test_refuses (gconstpointer data)
{
  const Sample *sample = data;
  g_autoptr(BeaktaReading) reading = read_bytes (sample->bytes, sample->n);

  assert_refused (reading, sample->type, sample->code);
  g_assert_cmpuint (strlen (reading->refused->message), >, 0);
}

/* Packages */

static BeaktaReading *
read_package (ReaderPackage *package)
{
  g_autoptr(GBytes) bytes = reader_package_close (package);

  return reader_read (bytes);
}

static void
add (ReaderPackage *package,
     const char    *name,
     const char    *content)
{
  reader_package_add (package, name, content, strlen (content));
}

static void
test_tells_packages_apart (void)
{
  static const struct
  {
    const char *name;
    const char *content;
    const char *type;
    BeaktaIntakeError code;
  } kinds[] = {
    { "[Content_Types].xml", "<Types>application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml</Types>", "xlsx",
      BEAKTA_INTAKE_ERROR_DAMAGED },
    { "[Content_Types].xml", "<Types>application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml</Types>",
      "pptx", BEAKTA_INTAKE_ERROR_UNSUPPORTED },
    { "mimetype", "application/vnd.oasis.opendocument.spreadsheet", "ods", BEAKTA_INTAKE_ERROR_DAMAGED },
    { "mimetype", "application/vnd.oasis.opendocument.presentation", "odp", BEAKTA_INTAKE_ERROR_UNSUPPORTED },
    { "bilaga.txt", "En fil i ett arkiv", "zip", BEAKTA_INTAKE_ERROR_UNSUPPORTED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      ReaderPackage *package = reader_package_new ();
      g_autoptr(BeaktaReading) reading = NULL;

      add (package, kinds[i].name, kinds[i].content);
      reading = read_package (package);
      assert_refused (reading, kinds[i].type, kinds[i].code);
    }
}

/* Rule: at most so many cells are shown, and what is left out is said; a text that stands in every cell is no bomb. */
static void
test_cuts_a_sheet_without_end (void)
{
  ReaderPackage *package = reader_package_new ();
  g_autoptr(BeaktaReading) reading = NULL;
  g_autoptr(GString) sheet = g_string_new ("<worksheet><sheetData>");
  g_autofree char *word = g_strnfill (4000, 'x');
  g_autofree char *strings = g_strdup_printf ("<sst><si><t>%s</t></si></sst>", word);

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (sheet, "<row r=\"%u\"><c r=\"A%u\" t=\"s\" s=\"%u\"><v>0</v></c></row>", i + 1, i + 1,
                            g_random_int ());
  g_string_append (sheet, "</sheetData></worksheet>");

  add (package, "[Content_Types].xml", "<Types>spreadsheetml.sheet.main</Types>");
  add (package, "xl/workbook.xml", "<workbook xmlns:r='r'><sheets><sheet name='A' r:id='a'/></sheets></workbook>");
  add (package, "xl/_rels/workbook.xml.rels",
       "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
       "<Relationship Id='a' Type='x/worksheet' Target='s.xml'/>"
       "<Relationship Id='b' Type='x/sharedStrings' Target='t.xml'/></Relationships>");
  add (package, "xl/s.xml", sheet->str);
  add (package, "xl/t.xml", strings);

  reading = read_package (package);
  if (reading->refused != NULL)
    g_assert_cmpint (reading->refused->code, ==, BEAKTA_INTAKE_ERROR_TOO_LARGE);
  else
    g_assert_cmpstr (beakta_text_get_notices (reading->text)[0], ==, "truncated");
}

/* Rule: no duplicate or travelling names (design 8). */
static void
test_refuses_names_that_travel (void)
{
  static const char *names[] = { "../evil", "word/../../evil", "/etc/evil", "..\\evil", "C:/evil", "word/.." };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      ReaderPackage *package = reader_package_new ();
      g_autoptr(BeaktaReading) reading = NULL;

      add (package, "word/document.xml", "<a/>");
      add (package, names[i], "x");
      reading = read_package (package);
      assert_refused (reading, "zip", BEAKTA_INTAKE_ERROR_HOSTILE);
    }
}

static void
test_refuses_the_same_name_twice (void)
{
  ReaderPackage *package = reader_package_new ();
  g_autoptr(BeaktaReading) reading = NULL;

  add (package, "word/document.xml", "<a/>");
  add (package, "word/document.xml", "<b/>");
  reading = read_package (package);
  assert_refused (reading, "zip", BEAKTA_INTAKE_ERROR_HOSTILE);
}

/* Rule: at most 1,000 entries. */
static void
test_refuses_too_many_entries (void)
{
  ReaderPackage *package = reader_package_new ();
  g_autoptr(BeaktaReading) reading = NULL;

  for (guint i = 0; i < 1001; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);

      add (package, name, "x");
    }
  reading = read_package (package);
  assert_refused (reading, "zip", BEAKTA_INTAKE_ERROR_HOSTILE);
}

/* Rule: ratio at most 100:1 after 100 KiB: 40 MB of one letter are 40 kB. */
static void
test_refuses_a_bomb (void)
{
  gsize n = 40 << 20;
  g_autofree char *much = g_strnfill (n, 'a');
  ReaderPackage *package = reader_package_new ();
  g_autoptr(BeaktaReading) reading = NULL;

  reader_package_add (package, "word/document.xml", much, n);
  reading = read_package (package);
  assert_refused (reading, "zip", BEAKTA_INTAKE_ERROR_HOSTILE);
}

/* Rule: the package's own word on its sizes is not believed: one that lies in its directory is found out. */
static void
test_refuses_a_bomb_that_lies (void)
{
  gsize n = 40 << 20, size;
  g_autofree char *much = g_strnfill (n, ' ');
  g_autoptr(GBytes) bytes = NULL;
  g_autofree guint8 *altered = NULL;
  g_autoptr(GBytes) lying = NULL;
  g_autoptr(BeaktaReading) reading = NULL;
  ReaderPackage *package = reader_package_new ();
  const guint32 small = GUINT32_TO_LE (1000);

  memcpy (much, "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">", 103);
  reader_package_add (package, "word/document.xml", much, n);
  add (package, "[Content_Types].xml", "<Types>wordprocessingml</Types>");
  bytes = reader_package_close (package);

  /* Every place where the true size is written. */
  altered = g_memdup2 (g_bytes_get_data (bytes, &size), g_bytes_get_size (bytes));
  for (gsize i = 0; i + 4 <= g_bytes_get_size (bytes); i++)
    {
      guint32 number;

      memcpy (&number, altered + i, sizeof number);
      if (GUINT32_FROM_LE (number) == n)
        memcpy (altered + i, &small, sizeof small);
    }

  lying = g_bytes_new (altered, g_bytes_get_size (bytes));
  reading = reader_read (lying);
  g_assert_nonnull (reading->refused);
  g_assert_true (reading->refused->code == BEAKTA_INTAKE_ERROR_HOSTILE ||
                 reading->refused->code == BEAKTA_INTAKE_ERROR_DAMAGED);
}

/* DOCX */

static void
test_refuses_xml_that_is_hostile (void)
{
  static const char *documents[] = {
    "<!DOCTYPE a [<!ENTITY e \"x\">]><w:document xmlns:w=\"w\"/>",
    "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/x.dtd\"><w:document xmlns:w=\"w\"/>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      ReaderPackage *package = reader_package_new ();
      g_autoptr(BeaktaReading) reading = NULL;

      add (package, "[Content_Types].xml", "<Types>wordprocessingml</Types>");
      add (package, "word/document.xml", documents[i]);
      reading = read_package (package);
      assert_refused (reading, "docx", BEAKTA_INTAKE_ERROR_HOSTILE);
    }
}

static char *
nest (const char *begin,
      const char *end,
      guint       n,
      const char *inside)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, begin);
  g_string_append (text, inside);
  for (guint i = 0; i < n; i++)
    g_string_append (text, end);

  return g_string_free (text, FALSE);
}

/* Rule: depth has a limit. */
static void
test_refuses_what_is_too_deep (void)
{
  static const struct
  {
    const char *begin;
    const char *end;
    guint       n;
  } towers[] = {
    { "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 60 },
    { "<w:smartTag>", "</w:smartTag>", 100000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (towers); i++)
    {
      g_autofree char *body = nest (towers[i].begin, towers[i].end, towers[i].n, "<w:p><w:r><w:t>x</w:t></w:r></w:p>");
      g_autoptr(GBytes) bytes = reader_make_docx (body);
      g_autoptr(BeaktaReading) reading = reader_read (bytes);

      assert_refused (reading, i == 0 ? "docx" : "zip", BEAKTA_INTAKE_ERROR_HOSTILE);
    }
}

/* Rule: nothing crashes on input. What has no business among properties does not end what never began. */
static void
test_reads_past_what_stands_among_properties (void)
{
  static const char * const strays[] = {
    "<w:tc/>", "<w:tr/>", "<w:tbl/>", "<w:p/>", "<w:footnote w:id='1'/>", "<w:txbxContent/>", "<w:hyperlink/>", "<w:fldSimple/>", "<w:sdt/>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (strays); i++)
    {
      g_autofree char *body = g_strdup_printf (
        "<w:sdt><w:sdtPr>%1$s<w:text/></w:sdtPr><w:sdtContent><w:p><w:pPr>%1$s</w:pPr><w:r><w:t>Mål</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        "<w:p><w:r><w:fldChar w:fldCharType='begin'><w:ffData>%1$s<w:textInput/></w:ffData></w:fldChar></w:r></w:p>"
        "<w:tbl><w:tr><w:trPr>%1$s</w:trPr><w:tc><w:tcPr/><w:p><w:r><w:t>Medel</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", strays[i]);
      g_autoptr(GBytes) bytes = reader_make_docx (body);
      g_autoptr(BeaktaReading) reading = reader_read (bytes);

      g_assert_no_error (reading->refused);
      g_assert_true (g_str_has_prefix (beakta_text_get_stream (reading->text), "Mål"));
    }
}

/* Rule: output at most 10 Mi characters. The text is random, so that the ratio has nothing to say. */
static void
test_refuses_too_much_text (void)
{
  GString *body = g_string_new (NULL);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(BeaktaReading) reading = NULL;
  guint32 state = 1;

  while (body->len < 12 << 20)
    {
      g_string_append (body, "<w:p><w:r><w:t>");
      for (guint i = 0; i < 4000; i++)
        {
          state = state * 1664525 + 1013904223;
          g_string_append_c (body, 'a' + (state >> 16) % 26);
        }
      g_string_append (body, "</w:t></w:r></w:p>");
    }
  bytes = reader_make_docx (body->str);
  g_string_free (body, TRUE);

  reading = reader_read (bytes);
  assert_refused (reading, "docx", BEAKTA_INTAKE_ERROR_TOO_LARGE);
}

/* Rule: an encrypted ODT is told apart from a damaged one. */
static void
test_tells_encryption_of_odt (void)
{
  ReaderPackage *package = reader_package_new ();
  g_autoptr(BeaktaReading) reading = NULL;

  add (package, "mimetype", "application/vnd.oasis.opendocument.text");
  add (package, "META-INF/manifest.xml",
       "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry m:full-path=\"content.xml\">"
       "<m:encryption-data/></m:file-entry></m:manifest>");
  add (package, "content.xml", "\x9f\x03garbage");
  reading = read_package (package);
  assert_refused (reading, "odt", BEAKTA_INTAKE_ERROR_ENCRYPTED);
}

static void
assert_gentle (const GError *refused)
{
  g_assert_cmpint (refused->code, !=, BEAKTA_INTAKE_ERROR_CRASHED);
  g_assert_cmpint (refused->code, !=, BEAKTA_INTAKE_ERROR_OVERRUN);
}

/* Rule: a package that is cut anywhere is refused or whole, never half shown, never a crash. */
static void
test_survives_every_cut (void)
{
  g_autoptr(GBytes) whole = reader_make_docx ("<w:p><w:r><w:t>Hela texten</w:t></w:r></w:p>");

  for (gsize n = 8; n < g_bytes_get_size (whole); n += 7)
    {
      g_autoptr(GBytes) part = g_bytes_new_from_bytes (whole, 0, n);
      g_autoptr(BeaktaReading) reading = reader_read (part);

      if (reading->refused == NULL)
        g_assert_cmpstr (beakta_text_get_stream (reading->text), ==, "Hela texten");
      else
        assert_gentle (reading->refused);
    }
}

/* Rule: a byte that is wrong anywhere does no harm. */
static void
test_survives_a_wrong_byte (void)
{
  static const char *names[] = { "form.docx", "notes.odt", "report.pdf", "page.html", "unknown.xml" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(GBytes) whole = reader_fixture_load (names[i]);
      gsize size = g_bytes_get_size (whole);

      for (guint j = 0; j < 40; j++)
        {
          guint8 *altered = g_memdup2 (g_bytes_get_data (whole, NULL), size);
          g_autoptr(GBytes) bytes = NULL;
          g_autoptr(BeaktaReading) reading = NULL;

          altered[g_test_rand_int_range (0, size)] ^= 1 << g_test_rand_int_range (0, 8);
          bytes = g_bytes_new_take (altered, size);
          reading = reader_read (bytes);
          if (reading->refused != NULL)
            assert_gentle (reading->refused);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *path = g_strdup_printf ("/reader/refuses/%s", samples[i].name);

      g_test_add_data_func (path, &samples[i], test_refuses);
    }
  g_test_add_func ("/reader/package/tells-them-apart", test_tells_packages_apart);
  g_test_add_func ("/reader/refusal/cuts-a-sheet-without-end", test_cuts_a_sheet_without_end);
  g_test_add_func ("/reader/package/refuses-names-that-travel", test_refuses_names_that_travel);
  g_test_add_func ("/reader/package/refuses-the-same-name-twice", test_refuses_the_same_name_twice);
  g_test_add_func ("/reader/package/refuses-too-many-entries", test_refuses_too_many_entries);
  g_test_add_func ("/reader/package/refuses-a-bomb", test_refuses_a_bomb);
  g_test_add_func ("/reader/package/refuses-a-bomb-that-lies", test_refuses_a_bomb_that_lies);
  g_test_add_func ("/reader/docx/refuses-hostile-xml", test_refuses_xml_that_is_hostile);
  g_test_add_func ("/reader/docx/refuses-what-is-too-deep", test_refuses_what_is_too_deep);
  g_test_add_func ("/reader/docx/reads-past-what-stands-among-properties", test_reads_past_what_stands_among_properties);
  g_test_add_func ("/reader/docx/refuses-too-much-text", test_refuses_too_much_text);
  g_test_add_func ("/reader/odt/tells-encryption", test_tells_encryption_of_odt);
  g_test_add_func ("/reader/package/survives-every-cut", test_survives_every_cut);
  g_test_add_func ("/reader/any/survives-a-wrong-byte", test_survives_a_wrong_byte);

  return g_test_run ();
}
