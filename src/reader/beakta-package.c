/* A document that is a ZIP package. */

#include "beakta-package.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#define MAX_ENTRIES     1000
#define MAX_ENTRY_BYTES ((gint64) 64 << 20)
#define MAX_TOTAL_BYTES ((gint64) 256 << 20)
#define MAX_RATIO       100
#define FREE_OF_RATIO   ((gint64) 100 << 10)

struct _BeaktaPackage
{
  const guint8   *bytes;
  gsize           size;
  GHashTable     *names;             /* of entries, folded */

  struct archive *archive;           /* nullable: the part that is being read */
  gint64          began;             /* bytes of the file before it */
  gint64          n_entry;           /* bytes unpacked of it */
  gint64          n_total;           /* bytes unpacked of all */
};

static gboolean
refuse_damaged (struct archive  *archive,
                GError         **error)
{
  const char *why = archive_error_string (archive);

  return beakta_refuse (error, BEAKTA_INTAKE_ERROR_DAMAGED, "The ZIP package is damaged: %s",
                        why != NULL ? why : "it cannot be read");
}

static struct archive *
open_archive (BeaktaPackage  *self,
              GError        **error)
{
  struct archive *archive = archive_read_new ();

  archive_read_support_format_zip_seekable (archive);
  if (archive_read_open_memory (archive, self->bytes, self->size) != ARCHIVE_OK)
    {
      refuse_damaged (archive, error);
      archive_read_free (archive);
      return NULL;
    }

  return archive;
}

/* "word\Document.xml" and "word/document.xml" are the same entry. */
static char *
fold_name (const char *name)
{
  char *folded = g_ascii_strdown (name, -1);

  return g_strdelimit (folded, "\\", '/');
}

static gboolean
name_travels (const char *name)
{
  return *name == '/' || strcmp (name, "..") == 0 || g_str_has_prefix (name, "../") ||
         strstr (name, "/../") != NULL || g_str_has_suffix (name, "/..") ||
         (g_ascii_isalpha (name[0]) && name[1] == ':');
}

static gboolean
add_name (BeaktaPackage  *self,
          const char     *raw,
          GError        **error)
{
  g_autofree char *name = NULL;

  if (raw == NULL)                   /* in an encoding that no part of a document uses */
    return TRUE;

  name = fold_name (raw);
  if (name_travels (name))
    return beakta_refuse (error, BEAKTA_INTAKE_ERROR_HOSTILE, "The package has an entry outside itself");
  if (!g_hash_table_add (self->names, g_steal_pointer (&name)))
    return beakta_refuse (error, BEAKTA_INTAKE_ERROR_HOSTILE, "The package has two entries of the same name");

  return TRUE;
}

static gboolean
check_sizes (BeaktaPackage  *self,
             gint64          n_entry,
             gint64          n_total,
             GError        **error)
{
  if (n_total > FREE_OF_RATIO && n_total / MAX_RATIO > (gint64) self->size)
    return beakta_refuse (error, BEAKTA_INTAKE_ERROR_HOSTILE, "The package swells more than %d times", MAX_RATIO);
  if (n_entry > MAX_ENTRY_BYTES)
    return beakta_refuse (error, BEAKTA_INTAKE_ERROR_TOO_LARGE, "An entry of the package is larger than 64 MB");
  if (n_total > MAX_TOTAL_BYTES)
    return beakta_refuse (error, BEAKTA_INTAKE_ERROR_TOO_LARGE, "The package is larger than 256 MB unpacked");

  return TRUE;
}

static gboolean
check_entry (BeaktaPackage         *self,
             struct archive_entry  *entry,
             gint64                *n_total,
             GError               **error)
{
  gint64 n_entry = MAX (archive_entry_size (entry), 0);

  if (archive_entry_is_encrypted (entry))
    return beakta_refuse (error, BEAKTA_INTAKE_ERROR_ENCRYPTED, "The package is encrypted");

  *n_total += MIN (n_entry, MAX_TOTAL_BYTES + 1);

  return add_name (self, archive_entry_pathname (entry), error) &&
         check_sizes (self, n_entry, *n_total, error);
}

/* Reads the list of entries; nothing is unpacked. */
static gboolean
read_list (BeaktaPackage   *self,
           struct archive  *archive,
           GError         **error)
{
  struct archive_entry *entry;
  gint64 n_total = 0;
  guint n = 0;
  int result;

  while ((result = archive_read_next_header (archive, &entry)) == ARCHIVE_OK || result == ARCHIVE_WARN)
    {
      if (++n > MAX_ENTRIES)
        return beakta_refuse (error, BEAKTA_INTAKE_ERROR_HOSTILE, "The package has more than %d entries", MAX_ENTRIES);
      if (!check_entry (self, entry, &n_total, error))
        return FALSE;
    }

  return result == ARCHIVE_EOF || refuse_damaged (archive, error);
}

BeaktaPackage *
beakta_package_open (const guint8  *bytes,
                     gsize          size,
                     GError       **error)
{
  g_autoptr(BeaktaPackage) self = g_new0 (BeaktaPackage, 1);
  struct archive *archive;
  gboolean is_sound;

  self->bytes = bytes;
  self->size = size;
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  archive = open_archive (self, error);
  if (archive == NULL)
    return NULL;

  is_sound = read_list (self, archive, error);
  archive_read_free (archive);

  return is_sound ? g_steal_pointer (&self) : NULL;
}

void
beakta_package_free (BeaktaPackage *self)
{
  beakta_package_end (self);
  g_hash_table_unref (self->names);
  g_free (self);
}

/* (transfer full) (nullable): the entry that is the part @name. Some writers put "./" before every name; where both
 * are there, the plain one is meant. */
static char *
find_entry (BeaktaPackage *self,
            const char    *name)
{
  g_autofree char *folded = fold_name (name);
  g_autofree char *dotted = g_strconcat ("./", folded, NULL);

  if (g_hash_table_contains (self->names, folded))
    return g_steal_pointer (&folded);
  if (g_hash_table_contains (self->names, dotted))
    return g_steal_pointer (&dotted);

  return NULL;
}

gboolean
beakta_package_has (BeaktaPackage *self,
                    const char    *name)
{
  g_autofree char *entry = find_entry (self, name);

  return entry != NULL;
}

gboolean
beakta_package_has_under (BeaktaPackage *self,
                          const char    *folder)
{
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, self->names);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    {
      const char *entry = name;

      if (g_str_has_prefix (g_str_has_prefix (entry, "./") ? entry + 2 : entry, folder))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_named (struct archive_entry *entry,
          const char           *folded)
{
  const char *raw = archive_entry_pathname (entry);
  g_autofree char *name = raw != NULL ? fold_name (raw) : NULL;

  return name != NULL && strcmp (name, folded) == 0;
}

gboolean
beakta_package_begin (BeaktaPackage  *self,
                      const char     *name,
                      GError        **error)
{
  g_autofree char *wanted = find_entry (self, name);
  struct archive_entry *entry;
  int result;

  beakta_package_end (self);
  if (wanted == NULL)
    return beakta_refuse (error, BEAKTA_INTAKE_ERROR_DAMAGED, "The package lacks its part %s", name);

  self->archive = open_archive (self, error);
  if (self->archive == NULL)
    return FALSE;

  while ((result = archive_read_next_header (self->archive, &entry)) == ARCHIVE_OK || result == ARCHIVE_WARN)
    {
      if (!is_named (entry, wanted))
        continue;

      self->began = archive_filter_bytes (self->archive, -1);
      self->n_entry = 0;
      return TRUE;
    }

  refuse_damaged (self->archive, error);
  beakta_package_end (self);
  return FALSE;
}

/* What it does, against what it may. */
static gboolean
check_progress (BeaktaPackage  *self,
                gsize           n_bytes,
                GError        **error)
{
  gint64 n_packed = archive_filter_bytes (self->archive, -1) - self->began;

  self->n_entry += n_bytes;
  self->n_total += n_bytes;

  if (self->n_entry > FREE_OF_RATIO && self->n_entry / MAX_RATIO > n_packed)
    return beakta_refuse (error, BEAKTA_INTAKE_ERROR_HOSTILE, "A part of the package swells more than %d times",
                          MAX_RATIO);

  return check_sizes (self, self->n_entry, self->n_total, error);
}

gboolean
beakta_package_next (BeaktaPackage  *self,
                     const char    **piece,
                     gsize          *n_bytes,
                     GError        **error)
{
  gconstpointer block;
  gsize n;
  gint64 offset;
  int result = archive_read_data_block (self->archive, &block, &n, &offset);

  if (result == ARCHIVE_EOF)
    return FALSE;
  if (result != ARCHIVE_OK && result != ARCHIVE_WARN)
    return refuse_damaged (self->archive, error);
  if (!check_progress (self, n, error))
    return FALSE;

  *piece = block;
  *n_bytes = n;
  return TRUE;
}

void
beakta_package_end (BeaktaPackage *self)
{
  g_clear_pointer (&self->archive, archive_read_free);
}
