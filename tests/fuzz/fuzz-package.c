/* DOCX and ODT: the first byte chooses; the rest is the main part, so that the fuzzer need not learn to write ZIP, or,
 * for the third choice, the package itself. */

#include "fuzz-reader.h"

#include "beakta-docx.h"
#include "beakta-odt.h"

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

int
LLVMFuzzerTestOneInput (const guint8 *bytes,
                        gsize         size)
{
  static const char * const of_word[] = { "word/document.xml", "word/_rels/document.xml.rels", "word/styles.xml",
                                          "word/numbering.xml", "word/footnotes.xml", NULL };
  static const char * const of_odt[] = { "content.xml", "styles.xml", NULL };
  g_autoptr(BeaktaEmitter) emitter = fuzz_make_emitter ();
  g_autoptr(BeaktaFlow) flow = beakta_flow_new (emitter);
  g_autoptr(BeaktaPackage) package = NULL;
  g_autoptr(GByteArray) packed = NULL;
  guint choice;

  if (size == 0)
    return 0;

  choice = bytes[0] % 4;
  bytes++;
  size--;
  if (choice == 3)
    package = beakta_package_open (bytes, size, NULL);
  else
    {
      packed = pack (choice == 0 ? of_word : of_odt, bytes, size);
      package = beakta_package_open (packed->data, packed->len, NULL);
    }

  if (package != NULL && (choice == 1 ? beakta_odt_read (package, flow, NULL) : beakta_docx_read (package, flow, NULL)))
    beakta_flow_finish (flow, NULL);

  return 0;
}
