/* Who may do what in this store, apart from the workflow's rules for a single case.
 *
 * (1) Whoever made the store is its administrator.
 * (2) While nobody has been given another role than administrator, everybody is caseworker and supervisor.
 * (3) An administrator who works in another's name has that person's roles, and not the administrator's.
 */

#include "beakta-store-private.h"

static gboolean
get_person_roles (BeaktaDriver  *db,
                  const char    *user,
                  gint64        *roles,
                  GError       **error)
{
  return beakta_driver_select_int (db, roles, 0, error, "SELECT roles FROM person WHERE login = $1", "s", user);
}

gboolean
beakta_store_is_administrator (BeaktaDriver  *db,
                               const char    *user,
                               gboolean      *is_administrator,
                               GError       **error)
{
  gint64 roles;

  if (!get_person_roles (db, user, &roles, error))
    return FALSE;

  *is_administrator = (roles & BEAKTA_ROLE_ADMINISTRATOR) != 0;

  return TRUE;
}

gboolean
beakta_store_read_roles (BeaktaStore   *self,
                         BeaktaDriver  *db,
                         BeaktaRoles   *roles,
                         GError       **error)
{
  gint64 own, n_given;

  if (!get_person_roles (db, self->user, &own, error) ||
      !beakta_driver_select_int (db, &n_given, 0, error, "SELECT count (*) FROM person WHERE (roles & ~$1) <> 0", "i",
                                 (gint64) BEAKTA_ROLE_ADMINISTRATOR))
    return FALSE;

  if (n_given == 0)
    own |= BEAKTA_ROLE_CASEWORKER | BEAKTA_ROLE_SUPERVISOR;
  if (*self->entered_by != '\0')
    own &= ~BEAKTA_ROLE_ADMINISTRATOR;

  *roles = own;
  g_atomic_int_set (&self->roles, (int) own);

  return TRUE;
}

typedef struct
{
  const char  *user;
  BeaktaRoles  roles;
} SetRoles;

static gboolean
write_roles (BeaktaStore  *store,
             BeaktaDriver *db,
             gpointer      data,
             GError      **error)
{
  const SetRoles *call = data;
  const char *own = *store->entered_by != '\0' ? store->entered_by : store->user;
  gboolean is_administrator;
  BeaktaRoles roles;

  if (!beakta_store_is_administrator (db, own, &is_administrator, error))
    return FALSE;
  if (!is_administrator || (g_str_equal (call->user, own) && (call->roles & BEAKTA_ROLE_ADMINISTRATOR) == 0))
    {
      g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_ALLOWED,
                   is_administrator ? "“%s” cannot stop being the administrator by themself" :
                   "“%s” is not an administrator of the store", own);
      return FALSE;
    }

  return beakta_driver_run (db, error,
                            "INSERT INTO person (login, name, roles) VALUES ($1, '', $2) "
                            "ON CONFLICT (login) DO UPDATE SET roles = $2", "si", call->user, (gint64) call->roles) &&
         beakta_store_read_roles (store, db, &roles, error);
}

static gpointer
set_roles (BeaktaStore   *store,
           BeaktaDriver  *db,
           gpointer       data,
           GError       **error)
{
  return beakta_store_write_whole (store, db, write_roles, data, error);
}

gboolean
beakta_store_set_roles_sync (BeaktaStore  *self,
                             const char   *user,
                             BeaktaRoles   roles,
                             GError      **error)
{
  SetRoles call = { user, roles };
  BeaktaWorker *writer;

  g_return_val_if_fail (BEAKTA_IS_STORE (self), FALSE);
  g_return_val_if_fail (user != NULL && *user != '\0', FALSE);

  writer = beakta_store_get_writer (self, error);

  return writer != NULL && beakta_worker_call (writer, self, set_roles, &call, error) != NULL;
}
