/* The numbers are the rules of the header. */

#define G_LOG_DOMAIN "beakta-exchange"

#include "beakta-case-container.h"

#include <string.h>

#include "beakta-zip-writer.h"

#define LOCAL_HEADER  0x04034b50u
#define HEADER_BYTES  30u
#define LONGEST_NAME  200u
#define MOST_TOGETHER (G_GUINT64_CONSTANT (1) << 30)

void
beakta_container_member_free (BeaktaContainerMember *member)
{
  g_free (member->name);
  g_bytes_unref (member->bytes);
  g_free (member);
}

GPtrArray *
beakta_container_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_container_member_free);
}

void
beakta_container_add (GPtrArray  *members,
                      const char *name,
                      GBytes     *bytes)
{
  BeaktaContainerMember *member = g_new0 (BeaktaContainerMember, 1);

  member->name = g_strdup (name);
  member->bytes = g_bytes_ref (bytes);
  g_ptr_array_add (members, member);
}

GBytes *
beakta_container_find (GPtrArray  *members,
                       const char *name)
{
  g_return_val_if_fail (members != NULL, NULL);

  for (guint i = 0; i < members->len; i++)
    {
      const BeaktaContainerMember *member = g_ptr_array_index (members, i);

      if (g_str_equal (member->name, name))
        return member->bytes;
    }

  return NULL;
}

static gboolean
refuse (gsize        at,
        const char  *why,
        GError     **error)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "byte %" G_GSIZE_FORMAT ": %s", at, why);

  return FALSE;
}

/* Rule 2, but for names that come twice. */
static gboolean
is_name (const char *name)
{
  gsize length = strlen (name);

  return length > 0 && length <= LONGEST_NAME && *name != '/' && *name != '.' && strstr (name, "..") == NULL &&
         strspn (name, "abcdefghijklmnopqrstuvwxyz0123456789-./") == length;
}

static guint
get16 (const guint8 *data)
{
  return data[0] | (guint) data[1] << 8;
}

static guint32
get32 (const guint8 *data)
{
  return get16 (data) | (guint32) get16 (data + 2) << 16;
}

/* What stands in every header, whatever the member: version, no flags, stored, no time, the first day of the calendar. */
static gboolean
is_plain (const guint8 *header)
{
  static const guint8 plain[] = { 20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0 };

  return memcmp (header + 4, plain, sizeof plain) == 0 && get16 (header + 28) == 0 && get32 (header + 18) == get32 (header + 22);
}

static char *
read_name (const guint8  *data,
           gsize          at,
           gsize          length,
           GHashTable    *names,
           GError       **error)
{
  g_autofree char *name = g_strndup ((const char *) data + at, length);

  if (strlen (name) == length && is_name (name) && g_hash_table_add (names, g_strdup (name)))
    return g_steal_pointer (&name);

  refuse (at, "the name of a member is none, or comes twice", error);
  return NULL;
}

/* @at: (inout) */
static gboolean
read_member (GBytes      *file,
             gsize       *at,
             GHashTable  *names,
             GPtrArray   *members,
             GError     **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (file, &size);
  const guint8 *header = data + *at;
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *name = NULL;
  gsize length, n_bytes, start;

  if (size - *at < HEADER_BYTES || !is_plain (header))
    return refuse (*at, "the header of a member is cut off, or otherwise than Beakta writes it", error);

  length = get16 (header + 26);
  n_bytes = get32 (header + 18);
  start = *at + HEADER_BYTES + length;
  if (length > LONGEST_NAME || n_bytes > BEAKTA_CONTAINER_MOST_BYTES || size - *at - HEADER_BYTES < length ||
      size - start < n_bytes)
    return refuse (*at, "a member is cut off, or too large", error);

  name = read_name (data, *at + HEADER_BYTES, length, names, error);
  if (name == NULL)
    return FALSE;

  bytes = g_bytes_new_from_bytes (file, start, n_bytes);
  if (beakta_zip_get_crc (data + start, n_bytes) != get32 (header + 14))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s: its bytes, or the sum in its header, are altered", name);
      return FALSE;
    }

  beakta_container_add (members, name, bytes);
  *at = start + n_bytes;

  return TRUE;
}

/* What follows the members can only be one thing. */
static gboolean
check_directory (GBytes     *file,
                 gsize       at,
                 GPtrArray  *members,
                 GError    **error)
{
  g_autoptr(GBytes) own = beakta_container_write (members, error);
  gsize size, n_own;
  const guint8 *data = g_bytes_get_data (file, &size);
  const guint8 *expected = own != NULL ? g_bytes_get_data (own, &n_own) : NULL;

  if (own == NULL)
    return FALSE;

  for (; at < size && at < n_own; at++)
    if (data[at] != expected[at])
      return refuse (at, "the directory of the members is altered", error);

  return size == n_own || refuse (at, size < n_own ? "the file ends too early" : "something follows the end of the file", error);
}

GPtrArray *
beakta_container_read (GBytes  *bytes,
                       GError **error)
{
  g_autoptr(GPtrArray) members = beakta_container_new ();
  g_autoptr(GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gsize size, at = 0;
  const guint8 *data;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);
  if (size > MOST_TOGETHER)
    {
      refuse (0, "the file is too large", error);
      return NULL;
    }

  while (size - at >= 4 && get32 (data + at) == LOCAL_HEADER)
    {
      if (members->len == BEAKTA_CONTAINER_MOST_MEMBERS)
        {
          refuse (at, "there are too many members", error);
          return NULL;
        }
      if (!read_member (bytes, &at, names, members, error))
        return NULL;
    }

  return check_directory (bytes, at, members, error) ? g_steal_pointer (&members) : NULL;
}

GBytes *
beakta_container_write (GPtrArray  *members,
                        GError    **error)
{
  g_autoptr(BeaktaZipWriter) writer = beakta_zip_writer_new ();
  guint64 together = 0;

  g_return_val_if_fail (members != NULL, NULL);

  for (guint i = 0; i < members->len; i++)
    {
      const BeaktaContainerMember *member = g_ptr_array_index (members, i);

      together += g_bytes_get_size (member->bytes);
      if (!is_name (member->name) || g_bytes_get_size (member->bytes) > BEAKTA_CONTAINER_MOST_BYTES ||
          together > MOST_TOGETHER || i == BEAKTA_CONTAINER_MOST_MEMBERS)
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s: the case is too large for a file", member->name);
          return NULL;
        }
      if (!beakta_zip_writer_add_bytes (writer, member->name, member->bytes, FALSE, error))
        return NULL;
    }

  return beakta_zip_writer_finish (writer);
}
