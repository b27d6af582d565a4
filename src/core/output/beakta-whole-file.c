/* A file that is written whole or not at all.
 *
 * (1) The bytes are on the disk, under a name of their own beside the file, before the file's name means them.
 * (2) Whatever fails leaves a file that was there as it was, and nothing besides.
 * (3) A file is never written over unless that was asked for, also when somebody makes it in the same moment.
 *
 * g_file_replace_contents () keeps neither (1) nor (2) when the file is a symbolic or a hard link, or when no other file can
 * be made beside it: then it empties the old file and fills it anew, and a disk that fills leaves half of it.
 */

#define G_LOG_DOMAIN "beakta-output"

#include "beakta-whole-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define PIECE_BYTES (1u << 20)       /* between two looks at the cancellable */

static gboolean
fail (const char  *path,
      int          problem,
      GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);
  GIOErrorEnum code = problem == EFBIG ? G_IO_ERROR_NO_SPACE : g_io_error_from_errno (problem);

  g_set_error (error, G_IO_ERROR, code, "%s: %s", name, g_strerror (problem));

  return FALSE;
}

static gboolean
write_bytes (int            fd,
             const char    *path,
             GBytes        *bytes,
             GCancellable  *cancellable,
             GError       **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  while (size > 0)
    {
      gssize written;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      written = write (fd, data, MIN (size, PIECE_BYTES));
      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return fail (path, errno, error);
      data += written;
      size -= (gsize) written;
    }

  return TRUE;
}

/* Whoever could read the old file can read the new one, as far as the system lets us say so. */
static void
take_after (int                fd,
            const struct stat *old)
{
  if (fchown (fd, (uid_t) -1, old->st_gid) == 0)
    fchmod (fd, old->st_mode & 07777);
  else
    fchmod (fd, old->st_mode & 0707);
}

/* Writes @bytes under the name of @unfinished, whose Xs are filled in. Rule (1). */
static gboolean
write_beside (char               *unfinished,
              const char         *path,
              const struct stat  *old,
              GBytes             *bytes,
              GCancellable       *cancellable,
              GError            **error)
{
  int fd = g_mkstemp_full (unfinished, O_WRONLY | O_CLOEXEC, 0666);
  gboolean written;

  if (fd < 0)
    return fail (path, errno, error);

  if (old != NULL)
    take_after (fd, old);
  written = write_bytes (fd, path, bytes, cancellable, error) && (fsync (fd) == 0 || fail (path, errno, error));
  if (close (fd) != 0 && written)
    written = fail (path, errno, error);
  if (!written)
    g_unlink (unfinished);

  return written;
}

/* Rule (3): a link is made only where there is no file. Where the file system knows no links, what we saw must do. */
static gboolean
give_new_name (const char  *unfinished,
               const char  *path,
               GError     **error)
{
  if (link (unfinished, path) == 0)
    {
      g_unlink (unfinished);
      return TRUE;
    }
  if (errno != EEXIST && g_rename (unfinished, path) == 0)
    return TRUE;

  fail (path, errno, error);
  g_unlink (unfinished);

  return FALSE;
}

static gboolean
give_name (const char           *unfinished,
           const char           *path,
           BeaktaWholeFileMode   mode,
           GError              **error)
{
  if (mode == BEAKTA_WHOLE_FILE_NEW)
    return give_new_name (unfinished, path, error);
  if (g_rename (unfinished, path) == 0)
    return TRUE;

  fail (path, errno, error);
  g_unlink (unfinished);

  return FALSE;
}

/* The name is safe from a loss of power only when its folder is on the disk too. Not every file system can say so. */
static void
keep_folder (const char *folder)
{
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

static gboolean
check_old (const char           *path,
           const struct stat    *old,
           BeaktaWholeFileMode   mode,
           GError              **error)
{
  if (S_ISDIR (old->st_mode))
    return fail (path, EISDIR, error);
  if (mode == BEAKTA_WHOLE_FILE_NEW)
    return fail (path, EEXIST, error);
  if (!S_ISREG (old->st_mode))
    return fail (path, EINVAL, error);
  if (access (path, W_OK) != 0)
    return fail (path, errno, error);

  return TRUE;
}

static gboolean
write_here (const char           *given,
            GBytes               *bytes,
            BeaktaWholeFileMode   mode,
            GCancellable         *cancellable,
            GError              **error)
{
  char *target = realpath (given, NULL);         /* what a link points at is what is meant */
  g_autofree char *path = g_strdup (target != NULL ? target : given);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *unfinished = g_build_filename (folder, ".beakta-XXXXXX", NULL);
  struct stat old;
  gboolean is_there = g_stat (path, &old) == 0;

  free (target);
  if (is_there && !check_old (path, &old, mode, error))
    return FALSE;

  if (!write_beside (unfinished, path, is_there ? &old : NULL, bytes, cancellable, error) ||
      !give_name (unfinished, path, mode, error))
    return FALSE;

  keep_folder (folder);

  return TRUE;
}

/* Elsewhere (a server, a phone) the file's own backend does what it can. */
static gboolean
write_there (GFile                *file,
             GBytes               *bytes,
             BeaktaWholeFileMode   mode,
             GCancellable         *cancellable,
             GError              **error)
{
  g_autoptr(GFileOutputStream) stream = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (mode == BEAKTA_WHOLE_FILE_REPLACE)
    return g_file_replace_contents (file, data, size, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION, NULL, cancellable,
                                    error);

  stream = g_file_create (file, G_FILE_CREATE_NONE, cancellable, error);
  if (stream == NULL)
    return FALSE;

  if (g_output_stream_write_all (G_OUTPUT_STREAM (stream), data, size, NULL, cancellable, error) &&
      g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error))
    return TRUE;

  g_file_delete (file, NULL, NULL);

  return FALSE;
}

/**
 * beakta_whole_file_write_sync:
 * @file: where to; what a symbolic link points at is written, and the link stays
 * @bytes: all of it
 * @mode: what is to become of a file that is there
 * @cancellable: (nullable): a #GCancellable
 * @error: #GIOError: %G_IO_ERROR_EXISTS, %G_IO_ERROR_NO_SPACE, %G_IO_ERROR_PERMISSION_DENIED, %G_IO_ERROR_NOT_FOUND for a folder
 *     that is not there …
 *
 * A file of another name that was linked hard to the old one keeps the old contents.
 *
 * Returns: whether it is written; otherwise everything is as it was
 */
gboolean
beakta_whole_file_write_sync (GFile                *file,
                              GBytes               *bytes,
                              BeaktaWholeFileMode   mode,
                              GCancellable         *cancellable,
                              GError              **error)
{
  const char *path;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  path = g_file_peek_path (file);

  return path != NULL ? write_here (path, bytes, mode, cancellable, error)
                      : write_there (file, bytes, mode, cancellable, error);
}
