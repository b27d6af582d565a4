/* The OpenDocument text: a valid package, and all that the report says. */

#include "report-case.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gstdio.h>

#define N_PARTS 5

static const char * const part_names[N_PARTS] = {
  "mimetype", "content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml",
};

static GBytes *
write_odt (BeaktaReportKind kind)
{
  g_autoptr(BeaktaCase) case_ = report_case_new_example (BEAKTA_STAGE_APPROVED);
  g_autoptr(BeaktaChecklist) checklist = report_checklist_load ();
  g_autoptr(GPtrArray) journal = report_case_list_journal ();
  g_autoptr(BeaktaReport) report = report_new (kind, case_, checklist, journal, "sv");
  g_autoptr(GError) error = NULL;
  GBytes *bytes = beakta_output_odt (report, &error);

  g_assert_no_error (error);

  return bytes;
}

/* (transfer full): the parts, in the order that they have in the file; pictures are left out. */
static GPtrArray *
read_parts (GBytes *odt)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;
  gsize size;
  const void *data = g_bytes_get_data (odt, &size);

  archive_read_support_format_zip (archive);
  g_assert_cmpint (archive_read_open_memory (archive, data, size), ==, ARCHIVE_OK);
  while (archive_read_next_header (archive, &entry) == ARCHIVE_OK)
    {
      gsize length = (gsize) archive_entry_size (entry);
      char *part = g_malloc0 (length + 1);

      if (g_str_has_prefix (archive_entry_pathname (entry), "Pictures/"))
        {
          g_free (part);
          continue;
        }
      g_assert_cmpuint (parts->len, <, N_PARTS);
      g_assert_cmpstr (archive_entry_pathname (entry), ==, part_names[parts->len]);
      g_assert_cmpint (archive_read_data (archive, part, length), ==, length);
      g_ptr_array_add (parts, part);
    }
  archive_read_free (archive);

  return parts;
}

/* Rule (OpenDocument 1.3, part 2, 3.3): the first entry is the media type, stored, without an extra field, so that a file
 * is recognised by its first bytes. */
static void
test_package (void)
{
  g_autoptr(GBytes) odt = write_odt (BEAKTA_REPORT_ANNEX);
  g_autoptr(GPtrArray) parts = read_parts (odt);
  const char *data = g_bytes_get_data (odt, NULL);

  g_assert_cmpuint (parts->len, ==, N_PARTS);
  g_assert_cmpmem (data + 30, 47, "mimetypeapplication/vnd.oasis.opendocument.text", 47);
  g_assert_cmpint (data[8], ==, 0);
  g_assert_cmpint (data[28], ==, 0);
}

static void
test_same_bytes (void)
{
  g_autoptr(GBytes) first = write_odt (BEAKTA_REPORT_ANNEX);
  g_autoptr(GBytes) second = write_odt (BEAKTA_REPORT_ANNEX);

  g_assert_true (g_bytes_equal (first, second));
}

static void
remove_folder (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

static void
validate (const char *folder,
          const char *schema,
          const char *part,
          const char *content)
{
  g_autofree char *path = g_build_filename (folder, "part.xml", NULL);
  g_autoptr(GError) error = NULL;
  g_autofree char *said = NULL;
  const char *arguments[] = { "xmllint", "--noout", "--nonet", "--relaxng", schema, path, NULL };

  g_file_set_contents (path, content, -1, &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, &said,
                NULL, &error);
  g_assert_no_error (error);
  if (strstr (said, "part.xml validates") == NULL)
    g_error ("%s is not valid: %.2000s", part, said);
}

/* Rule: every part is valid by the schema of OpenDocument 1.3. The folder of schemas is named by BEAKTA_SCHEMAS. */
static void
test_valid (void)
{
  const char *schemas = g_getenv ("BEAKTA_SCHEMAS");
  g_autofree char *program = g_find_program_in_path ("xmllint");
  g_autofree char *folder = NULL;

  if (schemas == NULL || program == NULL)
    {
      g_test_skip ("BEAKTA_SCHEMAS is not set, or xmllint is not installed");
      return;
    }

  folder = g_dir_make_tmp ("beakta-XXXXXX", NULL);
  for (BeaktaReportKind kind = 0; kind < BEAKTA_N_REPORTS; kind++)
    {
      g_autofree char *schema = g_build_filename (schemas, "OpenDocument-v1.3-schema.rng", NULL);
      g_autofree char *manifest = g_build_filename (schemas, "OpenDocument-v1.3-manifest-schema.rng", NULL);
      g_autoptr(GBytes) odt = write_odt (kind);
      g_autoptr(GPtrArray) parts = read_parts (odt);

      for (guint i = 1; i < N_PARTS; i++)
        validate (folder, i == N_PARTS - 1 ? manifest : schema, part_names[i], g_ptr_array_index (parts, i));
    }
  remove_folder (folder);
}

/* Rule: a paragraph runs from the side of its first letter, and one that runs from the right stands to the right; in a table at its side
 * of the column. */
static void
test_direction (void)
{
  g_autoptr(BeaktaCase) case_ = report_case_new ();
  g_autoptr(BeaktaChecklist) checklist = report_checklist_new (2);
  g_autoptr(BeaktaReport) report = NULL;
  g_autoptr(GBytes) odt = NULL;
  g_autoptr(GPtrArray) parts = NULL;
  const char *content;

  report_case_add_document (case_, 1, "علاء.docx", "");
  report_case_add_passage (case_, "p1", 1, 1, 1, "Mål", "محمد (2026) och mer");
  report_case_take (case_, report_answer_new ("1.1", "yes", "محمد.", "", "p1"));
  report = report_new (BEAKTA_REPORT_ANNEX, case_, checklist, NULL, "sv");
  odt = beakta_output_odt (report, NULL);
  parts = read_parts (odt);
  content = g_ptr_array_index (parts, 1);

  g_assert_nonnull (strstr (content, "<style:style style:name=\"Quotations_R\" style:family=\"paragraph\" "
                                     "style:parent-style-name=\"Quotations\"><style:paragraph-properties "
                                     "style:writing-mode=\"rl-tb\" fo:text-align=\"right\"/></style:style>"));
  g_assert_nonnull (strstr (content, "<text:p text:style-name=\"Quotations_R\">”محمد"));
  g_assert_nonnull (strstr (content, "style:parent-style-name=\"Table_20_Contents\"><style:paragraph-properties "
                                     "style:writing-mode=\"rl-tb\"/>"));
  g_assert_nonnull (strstr (content, "<text:p text:style-name=\"Answer\">"));
  g_assert_null (strstr (content, "Answer_R"));
}

/* Rule: it opens in a word processor, with all its text. */
static void
test_opens (void)
{
  g_autofree char *program = g_find_program_in_path ("soffice");
  g_autofree char *folder = NULL;
  g_autofree char *profile = NULL;
  g_autofree char *odt_path = NULL;
  g_autofree char *text_path = NULL;
  g_autofree char *text = NULL;
  g_autoptr(GBytes) odt = NULL;
  g_autoptr(GError) error = NULL;
  gsize size;
  const char *data;

  if (program == NULL)
    {
      g_test_skip ("LibreOffice is not installed");
      return;
    }

  folder = g_dir_make_tmp ("beakta-XXXXXX", NULL);
  profile = g_strdup_printf ("-env:UserInstallation=file://%s/profile", folder);
  odt_path = g_build_filename (folder, "annex.odt", NULL);
  text_path = g_build_filename (folder, "annex.txt", NULL);
  odt = write_odt (BEAKTA_REPORT_ANNEX);
  data = g_bytes_get_data (odt, &size);
  g_file_set_contents (odt_path, data, (gssize) size, &error);
  g_assert_no_error (error);

  {
    const char *arguments[] = { "soffice", profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir",
                                folder, odt_path, NULL };
    g_autofree char *said = NULL;

    g_spawn_sync (folder, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &said,
                  NULL, NULL, &error);
    g_assert_no_error (error);
  }

  g_file_get_contents (text_path, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, "Bedömning av integration, mångfald och jämställdhet"));
  g_assert_nonnull (strstr (text, "Finns mätbara mål för integration och mångfald?"));
  g_assert_nonnull (strstr (text, "”Deltagarna ska känna sig mer delaktiga i bygden.”"));
  g_assert_nonnull (strstr (text, "Belägg\302\240""3 · ansokan-sprak-skog-arbete.docx, 3.3 Mål"));
  g_assert_nonnull (strstr (text, "2\302\240985\302\240000\302\240kr"));
  remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/output/odt/package", test_package);
  g_test_add_func ("/output/odt/same-bytes", test_same_bytes);
  g_test_add_func ("/output/odt/valid", test_valid);
  g_test_add_func ("/output/odt/direction", test_direction);
  g_test_add_func ("/output/odt/opens", test_opens);

  return g_test_run ();
}
