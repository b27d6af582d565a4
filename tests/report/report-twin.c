/* What the two parts of ISO 19005 ask differently of a paper of ours, and nothing else:
 *
 * (1) Part 1 is of PDF 1.4: no streams of objects or of references (6.1.4).
 * (2) The metadata name the part and the level (6.7.11).
 * (3) A font of which only some glyphs are embedded lists them, in CharSet or CIDSet (6.3.5). Part 2 leaves that open
 *     (6.2.11.4.2), and cairo leaves it out.
 */

#include "report-twin.h"

#include <glib/gstdio.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

#include <ft2build.h>
#include FT_FREETYPE_H

#define JARS "/usr/share/java"

static const char * const jars[] = {
  "preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "javax.activation", "jaxb-api",
};

/* (transfer full) */
static GBytes *
read_stream (qpdf_data pdf,
             qpdf_oh   stream)
{
  unsigned char *data = NULL;
  size_t size = 0;

  g_assert_cmpint (qpdf_oh_get_stream_data (pdf, stream, qpdf_dl_all, NULL, &data, &size), ==, QPDF_SUCCESS);

  return g_bytes_new_with_free_func (data, size, free, data);
}

static void
replace_once (char       **text,
              const char  *find,
              const char  *put)
{
  g_auto(GStrv) parts = g_strsplit (*text, find, -1);

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  g_free (*text);
  *text = g_strjoinv (put, parts);
}

/* Rule 2. */
static void
rename_part (qpdf_data pdf)
{
  qpdf_oh stream = qpdf_oh_get_key (pdf, qpdf_get_root (pdf), "/Metadata");
  g_autoptr(GBytes) bytes = read_stream (pdf, stream);
  g_autofree char *xmp = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  replace_once (&xmp, "<pdfaid:part>2</pdfaid:part>", "<pdfaid:part>1</pdfaid:part>");
  replace_once (&xmp, "<pdfaid:conformance>A</pdfaid:conformance>", "<pdfaid:conformance>B</pdfaid:conformance>");
  qpdf_oh_replace_stream_data (pdf, stream, (const unsigned char *) xmp, strlen (xmp), qpdf_oh_new_null (pdf),
                               qpdf_oh_new_null (pdf));
}

/* (transfer full): the glyphs of a font by their names, "/A/B". */
static char *
list_names (FT_Face face)
{
  GString *names = g_string_new (NULL);
  char name[128];

  for (FT_Long i = 1; i < face->num_glyphs; i++)
    {
      g_assert_cmpint (FT_Get_Glyph_Name (face, (FT_UInt) i, name, sizeof name), ==, 0);
      g_string_append_printf (names, "/%s", name);
    }

  return g_string_free (names, FALSE);
}

/* A bit for each glyph, the first in the highest: cairo numbers those of a subset from 0 without a gap. */
static qpdf_oh
make_set (qpdf_data pdf,
          FT_Face   face)
{
  g_autoptr(GByteArray) bits = g_byte_array_new ();
  qpdf_oh stream = qpdf_oh_new_stream (pdf);

  g_byte_array_set_size (bits, ((guint) face->num_glyphs + 7) / 8);
  memset (bits->data, 0, bits->len);
  for (FT_Long i = 0; i < face->num_glyphs; i++)
    bits->data[i / 8] |= (guint8) (0x80 >> (i % 8));
  qpdf_oh_replace_stream_data (pdf, stream, bits->data, bits->len, qpdf_oh_new_null (pdf), qpdf_oh_new_null (pdf));

  return stream;
}

/* Rule 3. */
static void
list_glyphs (qpdf_data   pdf,
             FT_Library  fonts,
             qpdf_oh     font,
             gboolean    by_name)
{
  qpdf_oh descriptor = qpdf_oh_get_key (pdf, font, "/FontDescriptor");
  gboolean is_true_type = qpdf_oh_has_key (pdf, descriptor, "/FontFile2");
  g_autoptr(GBytes) program = read_stream (pdf, qpdf_oh_get_key (pdf, descriptor, is_true_type ? "/FontFile2" : "/FontFile3"));
  FT_Face face;

  g_assert_cmpint (FT_New_Memory_Face (fonts, g_bytes_get_data (program, NULL), (FT_Long) g_bytes_get_size (program), 0, &face),
                   ==, 0);
  if (by_name)
    {
      g_autofree char *names = list_names (face);

      qpdf_oh_replace_key (pdf, descriptor, "/CharSet", qpdf_oh_new_string (pdf, names));
    }
  else
    {
      qpdf_oh_replace_key (pdf, descriptor, "/CIDSet", make_set (pdf, face));
    }
  FT_Done_Face (face);
}

static void
list_glyphs_of_fonts (qpdf_data pdf)
{
  int n_objects = qpdf_oh_get_int_value_as_int (pdf, qpdf_oh_get_key (pdf, qpdf_get_trailer (pdf), "/Size"));
  FT_Library fonts;

  g_assert_cmpint (FT_Init_FreeType (&fonts), ==, 0);
  for (int i = 1; i < n_objects; i++)
    {
      qpdf_oh object = qpdf_get_object_by_id (pdf, i, 0);

      if (qpdf_oh_is_dictionary_of_type (pdf, object, "/Font", "/Type1"))
        list_glyphs (pdf, fonts, object, TRUE);
      else if (qpdf_oh_is_dictionary_of_type (pdf, object, "/Font", "/CIDFontType0") ||
               qpdf_oh_is_dictionary_of_type (pdf, object, "/Font", "/CIDFontType2"))
        list_glyphs (pdf, fonts, object, FALSE);
      qpdf_oh_release (pdf, object);
    }
  FT_Done_FreeType (fonts);
}

/* Rule 1. */
static GBytes *
write_file (qpdf_data pdf)
{
  qpdf_init_write_memory (pdf);
  qpdf_set_deterministic_ID (pdf, QPDF_TRUE);
  qpdf_force_pdf_version (pdf, "1.4");
  qpdf_set_object_stream_mode (pdf, qpdf_o_disable);
  qpdf_set_newline_before_endstream (pdf, QPDF_TRUE);
  g_assert_cmpint (qpdf_write (pdf), ==, QPDF_SUCCESS);

  return g_bytes_new (qpdf_get_buffer (pdf), qpdf_get_buffer_length (pdf));
}

GBytes *
report_twin_new (GBytes *pdf)
{
  qpdf_data twin = qpdf_init ();
  gsize size;
  const char *data = g_bytes_get_data (pdf, &size);
  GBytes *written;

  g_assert_cmpint (qpdf_read_memory (twin, "twin", data, size, NULL), ==, QPDF_SUCCESS);
  rename_part (twin);
  list_glyphs_of_fonts (twin);
  written = write_file (twin);
  qpdf_cleanup (&twin);

  return written;
}

/* (transfer full) (nullable): where Java finds the validator. */
static char *
find_classes (void)
{
  g_autoptr(GStrvBuilder) paths = g_strv_builder_new ();
  g_auto(GStrv) all = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (jars); i++)
    {
      g_autofree char *path = g_strdup_printf (JARS "/%s.jar", jars[i]);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        {
          g_autofree char *why = g_strdup_printf ("%s is not installed", path);

          g_test_skip (why);
          return NULL;
        }
      g_strv_builder_add (paths, path);
    }
  all = g_strv_builder_end (paths);

  return g_strjoinv (":", all);
}

char *
report_twin_validate (GBytes *pdf)
{
  g_autofree char *classes = find_classes ();
  g_autofree char *java = g_find_program_in_path ("java");
  g_autofree char *path = NULL, *told = NULL;
  g_autoptr(GError) error = NULL;
  gsize size;
  const char *data = g_bytes_get_data (pdf, &size);
  int fd, status;

  if (classes == NULL)
    return NULL;
  if (java == NULL)
    {
      g_test_skip ("java is not installed");
      return NULL;
    }

  fd = g_file_open_tmp ("beakta-XXXXXX.pdf", &path, &error);
  g_assert_no_error (error);
  g_close (fd, NULL);
  g_file_set_contents (path, data, (gssize) size, &error);
  g_assert_no_error (error);

  {
    const char *command[] = { java, "-cp", classes, "org.apache.pdfbox.preflight.Validator_A1b", path, NULL };

    g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &told, NULL, &status, &error);
  }
  g_assert_no_error (error);
  g_unlink (path);

  return strstr (told, " is a valid PDF/A-1b file") != NULL ? g_strdup ("") : g_steal_pointer (&told);
}
