/* DOCX, ODT, XLSX and ODS: the first byte chooses; the rest is the main part, so that the fuzzer need not learn to write ZIP, or,
 * for one choice, the package itself. */

#include "fuzz-reader.h"

#include "beakta-docx.h"
#include "beakta-ods.h"
#include "beakta-odt.h"
#include "beakta-xlsx.h"

#include <string.h>

#include <archive.h>
#include <archive_entry.h>

static la_ssize_t
bytes_written_cb (struct archive *archive,
                  void           *data,
                  const void     *bytes,
                  size_t          n)
{
  g_byte_array_append (data, bytes, n);
  return n;
}

static void
add_part (struct archive *archive,
          const char     *name,
          gconstpointer   bytes,
          gsize           n)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_size (entry, n);
  archive_write_header (archive, entry);
  archive_write_data (archive, bytes, n);
  archive_entry_free (entry);
}

/* Parts are parted by a zero byte: the main one, styles, numbering, notes. */
static GByteArray *
pack (const char * const *names,
      const guint8       *bytes,
      gsize               size)
{
  GByteArray *package = g_byte_array_new ();
  struct archive *archive = archive_write_new ();

  archive_write_set_format_zip (archive);
  archive_write_set_options (archive, "zip:compression=store");
  archive_write_open (archive, package, NULL, bytes_written_cb, NULL);
  for (guint i = 0; names[i] != NULL; i++)
    {
      const guint8 *end = memchr (bytes, 0, size);
      gsize n = end != NULL && names[i + 1] != NULL ? (gsize) (end - bytes) : size;

      add_part (archive, names[i], bytes, n);
      n = MIN (n + 1, size);
      bytes += n;
      size -= n;
    }
  archive_write_free (archive);

  return package;
}

/* How a package is read, and what its parts are called. */
typedef gboolean (*Read) (BeaktaPackage  *package,
                          BeaktaFlow     *flow,
                          GError        **error);

static const struct
{
  Read        read;
  const char *names[8];
} kinds[] = {
  { beakta_docx_read, { "word/document.xml", "word/_rels/document.xml.rels", "word/styles.xml", "word/numbering.xml",
                        "word/footnotes.xml" } },
  { beakta_odt_read, { "content.xml", "styles.xml" } },
  { beakta_xlsx_read, { "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", "xl/styles.xml",
                        "xl/worksheets/sheet1.xml" } },
  { beakta_ods_read, { "content.xml" } },
};

int
LLVMFuzzerTestOneInput (const guint8 *bytes,
                        gsize         size)
{
  g_autoptr(BeaktaEmitter) emitter = fuzz_make_emitter ();
  g_autoptr(BeaktaFlow) flow = beakta_flow_new (emitter);
  g_autoptr(BeaktaPackage) package = NULL;
  g_autoptr(GByteArray) packed = NULL;
  guint choice, kind;

  if (size == 0)
    return 0;

  choice = bytes[0] % (G_N_ELEMENTS (kinds) + 1);
  kind = choice % G_N_ELEMENTS (kinds);
  bytes++;
  size--;
  if (choice == G_N_ELEMENTS (kinds))
    package = beakta_package_open (bytes, size, NULL);
  else
    {
      packed = pack (kinds[kind].names, bytes, size);
      package = beakta_package_open (packed->data, packed->len, NULL);
    }

  if (package != NULL && kinds[kind].read (package, flow, NULL))
    beakta_flow_finish (flow, NULL);

  return 0;
}
