/* A report as an OpenDocument text (1.3), to be worked on in a word processor. */

#define G_LOG_DOMAIN "beakta-output"

#include "beakta-output.h"

#include "beakta-odt-private.h"
#include "beakta-output-recipe.h"
#include "beakta-output-resources.h"
#include "beakta-zip-writer.h"

#define MIMETYPE "application/vnd.oasis.opendocument.text"

static const char manifest_start[] =
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\">\n"
  "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" manifest:media-type=\"" MIMETYPE "\"/>\n"
  "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>\n"
  "<manifest:file-entry manifest:full-path=\"styles.xml\" manifest:media-type=\"text/xml\"/>\n"
  "<manifest:file-entry manifest:full-path=\"meta.xml\" manifest:media-type=\"text/xml\"/>\n";

static const char manifest_end[] = "</manifest:manifest>\n";

static void
replace (GString    *xml,
         const char *place,
         const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_replace (xml, place, escaped, 1);
}

/* A line of its own in the head of the pages, which is not there without a marking. */
#define SECRECY_LINE "<text:p text:style-name=\"Header\"><text:span text:style-name=\"Strong\">@SECRECY@</text:span></text:p>"

/* The styles are a file of Beakta's; only language, head and foot are the report's. */
static char *
dup_styles (BeaktaReport  *report,
            GError       **error)
{
  g_autoptr(GBytes) file = g_resource_lookup_data (beakta_output_resources_get_resource (),
                                                   "/se/beakta/output/beakta-odt-styles.xml",
                                                   G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_auto(GStrv) language = g_strsplit (beakta_report_get_language (report), "-", 2);
  GString *styles;
  gsize size;
  const char *data;

  if (file == NULL)
    return NULL;

  data = g_bytes_get_data (file, &size);
  styles = g_string_new_len (data, (gssize) size);
  replace (styles, "@LANGUAGE@", language[0]);
  replace (styles, "@COUNTRY@", language[1] != NULL ? language[1] : "none");
  if (*beakta_report_get_secrecy (report) == '\0')
    g_string_replace (styles, SECRECY_LINE, "", 0);
  replace (styles, "@SECRECY@", beakta_report_get_secrecy (report));
  replace (styles, "@FOOT_LEFT@", beakta_report_get_foot_left (report));
  replace (styles, "@HEAD_RIGHT@", beakta_report_get_head_right (report));
  replace (styles, "@HEAD_LEFT@", beakta_report_get_head_left (report));

  return g_string_free (styles, FALSE);
}

static char *
dup_metadata (BeaktaReport *report)
{
  g_autofree char *inner = NULL;

  inner = g_markup_printf_escaped ("<meta:generator>Beakta/%s</meta:generator><dc:title>%s</dc:title>"
                                   "<meta:creation-date>%s</meta:creation-date><dc:date>%s</dc:date>"
                                   "<dc:language>%s</dc:language>" BEAKTA_ODT_RECIPE_BEGINS "%s" BEAKTA_ODT_RECIPE_ENDS,
                                   BEAKTA_VERSION, beakta_report_get_title (report), beakta_report_get_created (report),
                                   beakta_report_get_created (report), beakta_report_get_language (report),
                                   beakta_report_get_recipe (report));

  return g_strdup_printf ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-meta" BEAKTA_ODT_NAMESPACES "><office:meta>%s"
                          "</office:meta></office:document-meta>\n", inner);
}

static char *
dup_manifest (guint n_pictures)
{
  GString *manifest = g_string_new (manifest_start);

  for (guint i = 1; i <= n_pictures; i++)
    g_string_append_printf (manifest, "<manifest:file-entry manifest:full-path=\"Pictures/%u.png\""
                            " manifest:media-type=\"image/png\"/>\n", i);
  g_string_append (manifest, manifest_end);

  return g_string_free (manifest, FALSE);
}

static gboolean
add_pictures (BeaktaZipWriter  *zip,
              GPtrArray        *pictures,
              GError          **error)
{
  for (guint i = 0; i < pictures->len; i++)
    {
      g_autofree char *name = g_strdup_printf ("Pictures/%u.png", i + 1);

      if (!beakta_zip_writer_add_bytes (zip, name, g_ptr_array_index (pictures, i), FALSE, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * beakta_output_odt:
 * @report: a report
 * @error: a #GError
 *
 * Returns: (transfer full): an OpenDocument text; the same bytes for the same report
 */
GBytes *
beakta_output_odt (BeaktaReport  *report,
                   GError       **error)
{
  g_autoptr(BeaktaZipWriter) zip = NULL;
  g_autofree char *content = NULL;
  g_autofree char *styles = NULL;
  g_autofree char *metadata = NULL;
  g_autofree char *manifest = NULL;
  g_autoptr(GPtrArray) pictures = NULL;

  g_return_val_if_fail (BEAKTA_IS_REPORT (report), NULL);

  styles = dup_styles (report, error);
  if (styles == NULL)
    return NULL;

  zip = beakta_zip_writer_new ();
  content = beakta_odt_dup_content (report, &pictures);
  metadata = dup_metadata (report);
  manifest = dup_manifest (pictures->len);
  if (!beakta_zip_writer_add (zip, "mimetype", MIMETYPE, FALSE, error) ||
      !beakta_zip_writer_add (zip, "content.xml", content, TRUE, error) ||
      !beakta_zip_writer_add (zip, "styles.xml", styles, TRUE, error) ||
      !beakta_zip_writer_add (zip, "meta.xml", metadata, FALSE, error) ||
      !add_pictures (zip, pictures, error) ||
      !beakta_zip_writer_add (zip, "META-INF/manifest.xml", manifest, TRUE, error))
    return NULL;

  return beakta_zip_writer_finish (zip);
}
