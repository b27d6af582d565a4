/* A format that is a package: FUZZ_READ reads it, and FUZZ_PARTS names its parts. The bytes are the parts, parted by zero
 * bytes, so that the fuzzer need not learn to write ZIP. */

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

static GByteArray *
pack (const guint8 *bytes,
      gsize         size)
{
  static const char * const names[] = { FUZZ_PARTS };
  GByteArray *package = g_byte_array_new ();
  struct archive *archive = archive_write_new ();

  archive_write_set_format_zip (archive);
  archive_write_set_options (archive, "zip:compression=store");
  archive_write_open (archive, package, NULL, bytes_written_cb, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const guint8 *end = memchr (bytes, 0, size);
      gsize n = end != NULL && i + 1 < G_N_ELEMENTS (names) ? (gsize) (end - bytes) : size;

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
  g_autoptr(GByteArray) packed = pack (bytes, size);
  g_autoptr(BeaktaPackage) package = NULL;
  BeaktaEmitter *emitter = fuzz_begin (TRUE);
  BeaktaFlow *flow = beakta_flow_new (emitter);
  GError *error = NULL;
  gboolean is_read = FALSE;

  package = beakta_package_open (packed->data, packed->len, &error);
  if (package != NULL)
    is_read = FUZZ_READ (package, flow, &error);

  fuzz_end_flow (emitter, flow, is_read, error);
  return 0;
}
