/* Documents for tests, and what a reader makes of them. */

#include "reader-fixtures.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

struct _ReaderPackage
{
  struct archive *archive;
  GByteArray     *bytes;
};

char *
reader_fixture_path (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "fixtures", "documents", name, NULL);
}

static la_ssize_t
bytes_written_cb (struct archive *archive,
                  void           *data,
                  const void     *bytes,
                  size_t          n)
{
  g_byte_array_append (data, bytes, n);
  return n;
}

ReaderPackage *
reader_package_new (void)
{
  ReaderPackage *package = g_new0 (ReaderPackage, 1);

  package->bytes = g_byte_array_new ();
  package->archive = archive_write_new ();
  archive_write_set_format_zip (package->archive);
  archive_write_set_bytes_in_last_block (package->archive, 1);
  g_assert_cmpint (archive_write_open (package->archive, package->bytes, NULL, bytes_written_cb, NULL), ==, ARCHIVE_OK);

  return package;
}

void
reader_package_add (ReaderPackage *package,
                    const char    *name,
                    const char    *content,
                    gsize          n_bytes)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_size (entry, n_bytes);
  g_assert_cmpint (archive_write_header (package->archive, entry), ==, ARCHIVE_OK);
  g_assert_cmpint (archive_write_data (package->archive, content, n_bytes), ==, (gssize) n_bytes);
  archive_entry_free (entry);
}

GBytes *
reader_package_close (ReaderPackage *package)
{
  GByteArray *bytes = package->bytes;

  g_assert_cmpint (archive_write_free (package->archive), ==, ARCHIVE_OK);
  g_free (package);

  return g_byte_array_free_to_bytes (bytes);
}

static gint
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

static void
add_folder (ReaderPackage *package,
            const char    *folder,
            const char    *prefix)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);
      g_autofree char *inside = g_strconcat (prefix, g_ptr_array_index (names, i), NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        {
          g_autofree char *deeper = g_strconcat (inside, "/", NULL);

          add_folder (package, path, deeper);
        }
      else
        {
          g_autofree char *content = NULL;
          gsize n;

          g_assert_true (g_file_get_contents (path, &content, &n, NULL));
          reader_package_add (package, inside, content, n);
        }
    }
}

GBytes *
reader_fixture_load (const char *name)
{
  g_autofree char *path = reader_fixture_path (name);
  char *content;
  gsize n;

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      ReaderPackage *package = reader_package_new ();

      add_folder (package, path, "");
      return reader_package_close (package);
    }

  g_assert_true (g_file_get_contents (path, &content, &n, NULL));
  return g_bytes_new_take (content, n);
}

GBytes *
reader_make_docx (const char *body)
{
  ReaderPackage *package = reader_package_new ();
  g_autofree char *document = g_strdup_printf (
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>%s</w:body></w:document>",
    body);
  const char *types =
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" "
    "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

  reader_package_add (package, "[Content_Types].xml", types, strlen (types));
  reader_package_add (package, "word/document.xml", document, strlen (document));

  return reader_package_close (package);
}

BeaktaReading *
reader_read (GBytes *bytes)
{
  g_autoptr(GError) error = NULL;
  BeaktaReading *reading = beakta_intake_read_sync (bytes, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (reading);

  return reading;
}

/* In writing */

static void
describe_run (GString         *out,
              BeaktaText      *text,
              const BeaktaRun *run)
{
  g_autofree char *covered = beakta_text_dup_range (text, run->start, run->start + run->length);
  g_autofree char *line = g_strdup (covered);

  g_strdelimit (line, "\n", '|');
  g_string_append (out, beakta_run_kind_get_nick (run->kind));
  if (run->level > 0)
    g_string_append_printf (out, " %u", run->level);
  if (run->kind == BEAKTA_RUN_TABLE_CELL)
    g_string_append_printf (out, " t%u r%u c%u", run->table, run->row, run->column);
  if (run->span > 1)
    g_string_append_printf (out, " span %u", run->span);
  if (*run->label != '\0')
    g_string_append_printf (out, " (%s)", run->label);
  g_string_append_printf (out, ": %s\n", line);
}

static void
describe_enclosures (GString       *out,
                     BeaktaReading *reading)
{
  static const char *states[BEAKTA_N_ENCLOSURE_STATES] = { "whole", "named", "absent", "too large", "damaged" };

  for (guint i = 0; i < reading->enclosures->len; i++)
    {
      const BeaktaEnclosure *enclosure = g_ptr_array_index (reading->enclosures, i);

      g_string_append_printf (out, "enclosure: %s, %" G_GSIZE_FORMAT " bytes, %s\n", enclosure->name, enclosure->size,
                              states[enclosure->state]);
    }
}

char *
reader_describe (BeaktaReading *reading)
{
  GString *out = g_string_new (NULL);
  const BeaktaRun *runs;
  guint n_runs;

  g_string_append_printf (out, "type: %s\n", reading->type);
  if (reading->refused != NULL)
    {
      g_string_append_printf (out, "refused: %s\n", beakta_intake_error_get_nick (reading->refused->code));
      describe_enclosures (out, reading);
      return g_string_free (out, FALSE);
    }

  for (guint i = 0; beakta_text_get_notices (reading->text)[i] != NULL; i++)
    g_string_append_printf (out, "notice: %s\n", beakta_text_get_notices (reading->text)[i]);
  describe_enclosures (out, reading);
  if (beakta_text_get_n_pages (reading->text) > 0)
    g_string_append_printf (out, "pages: %u\n", beakta_text_get_n_pages (reading->text));

  g_string_append_printf (out, "\n%s\n\n", beakta_text_get_stream (reading->text));
  runs = beakta_text_get_runs (reading->text, &n_runs);
  for (guint i = 0; i < n_runs; i++)
    describe_run (out, reading->text, &runs[i]);

  return g_string_free (out, FALSE);
}
