/* Where a person was in a store. The numbers refer to beakta-whereabouts.h. */

#define G_LOG_DOMAIN "beakta-whereabouts"

#include "beakta-whereabouts.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <glib/gstdio.h>

#define GROUP "place"
#define RUNNING "running"
#define CASE "case"

struct _BeaktaWhereabouts
{
  char            *path;
  int              lock;             /* -1: another program holds it */
  GKeyFile        *file;             /* as it was found; then as it was written last */
  gboolean         was_left;
  char            *case_id;          /* nullable: noted last */
  BeaktaCasePlace  place;
};

static char *
make_path (const char *store,
           const char *user,
           const char *suffix)
{
  g_autofree char *whose = g_strconcat (store, "\n", user, NULL);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, whose, -1);
  g_autofree char *name = g_strconcat ("place-", sum, suffix, NULL);

  return g_build_filename (g_get_user_state_dir (), "beakta", name, NULL);
}

/* Rules 2 and 3: the kernel lets go of it however the program ends. */
static int
take_lock (const char *store,
           const char *user)
{
  g_autofree char *path = make_path (store, user, ".lock");
  g_autofree char *folder = g_path_get_dirname (path);
  int lock;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return -1;

  lock = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (lock >= 0 && flock (lock, LOCK_EX | LOCK_NB) != 0)
    {
      close (lock);
      lock = -1;
    }

  return lock;
}

/* A place that cannot be kept is worth no word to a person. */
static void
save (BeaktaWhereabouts *self)
{
  g_autofree char *text = NULL;
  g_autofree char *fresh = g_strconcat (self->path, ".new", NULL);
  g_autoptr(GError) error = NULL;
  gsize length;

  if (self->lock < 0)
    return;

  /* Replaced as a whole, but not waited for: a place that a power cut takes is not worth a frame. */
  text = g_key_file_to_data (self->file, &length, NULL);
  if (!g_file_set_contents_full (fresh, text, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, &error))
    g_info ("%s", error->message);
  else if (g_rename (fresh, self->path) != 0)
    g_info ("The place could not be kept: %s", g_strerror (errno));
}

BeaktaWhereabouts *
beakta_whereabouts_open (const char *store,
                         const char *user)
{
  BeaktaWhereabouts *self;

  g_return_val_if_fail (store != NULL && user != NULL, NULL);

  self = g_new0 (BeaktaWhereabouts, 1);
  self->path = make_path (store, user, ".ini");
  self->lock = take_lock (store, user);
  self->file = g_key_file_new ();
  self->place.field = -1;
  if (self->lock < 0)
    return self;

  if (g_key_file_load_from_file (self->file, self->path, G_KEY_FILE_NONE, NULL))
    self->was_left = g_key_file_get_boolean (self->file, GROUP, RUNNING, NULL);

  g_key_file_set_boolean (self->file, GROUP, RUNNING, TRUE);
  save (self);

  return self;
}

void
beakta_whereabouts_close (BeaktaWhereabouts *self)
{
  g_return_if_fail (self != NULL);

  g_key_file_set_boolean (self->file, GROUP, RUNNING, FALSE);
  save (self);
  if (self->lock >= 0)
    close (self->lock);

  beakta_case_place_clear (&self->place);
  g_key_file_unref (self->file);
  g_free (self->case_id);
  g_free (self->path);
  g_free (self);
}

char *
beakta_whereabouts_dup_left (BeaktaWhereabouts *self,
                             BeaktaCasePlace   *place)
{
  g_autofree char *case_id = NULL;

  g_return_val_if_fail (self != NULL && place != NULL, NULL);

  *place = (BeaktaCasePlace) { .field = -1 };
  if (!self->was_left)
    return NULL;

  self->was_left = FALSE;
  case_id = g_key_file_get_string (self->file, GROUP, CASE, NULL);
  if (case_id == NULL || *case_id == '\0')
    return NULL;

  beakta_case_place_read (place, self->file, GROUP);

  return g_steal_pointer (&case_id);
}

/* (transfer none) @place: (nullable) */
static void
remember (BeaktaWhereabouts     *self,
          const char            *case_id,
          const BeaktaCasePlace *place)
{
  g_free (self->case_id);
  self->case_id = g_strdup (case_id);
  beakta_case_place_clear (&self->place);
  self->place = *place;
  self->place.pane = g_strdup (place->pane);
  self->place.kind = g_strdup (place->kind);
  self->place.item = g_strdup (place->item);
}

void
beakta_whereabouts_note (BeaktaWhereabouts     *self,
                         const char            *case_id,
                         const BeaktaCasePlace *place)
{
  g_return_if_fail (self != NULL && place != NULL);

  if (g_strcmp0 (self->case_id, case_id) == 0 && beakta_case_place_equal (&self->place, place))
    return;

  remember (self, case_id, place);
  g_key_file_set_string (self->file, GROUP, CASE, case_id != NULL ? case_id : "");
  beakta_case_place_write (place, self->file, GROUP);
  save (self);
}
