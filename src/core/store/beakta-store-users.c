/* The persons that a store knows. */

#include "beakta-store-users.h"

#include "beakta-store-private.h"

#define SELECT_USERS \
  "SELECT login FROM person UNION SELECT caseworker FROM case_count UNION SELECT proposer FROM case_count " \
  "UNION SELECT $1 ORDER BY 1"

/* @rows: (transfer full) (nullable): the error is set */
static gpointer
read_users (BeaktaRows  *read,
            GError     **error)
{
  g_autoptr(BeaktaRows) rows = read;
  g_autoptr(GStrvBuilder) users = g_strv_builder_new ();
  gboolean has_row;

  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      const char *user;

      if (!has_row)
        return g_strv_builder_end (users);

      user = beakta_rows_get_text (rows, 0);
      if (*user != '\0')
        g_strv_builder_add (users, user);
    }

  return NULL;
}

static gpointer
list_users (BeaktaStore   *self,
            BeaktaDriver  *db,
            gpointer       data,
            GError       **error)
{
  return read_users (beakta_driver_select (db, error, SELECT_USERS, "s", self->user), error);
}

/* @data: gboolean: everybody is */
static gpointer
list_experts (BeaktaStore   *self,
              BeaktaDriver  *db,
              gpointer       data,
              GError       **error)
{
  gboolean *anybody = data;
  gint64 n_given;

  if (!beakta_driver_select_int (db, &n_given, 0, error, "SELECT count (*) FROM person WHERE (roles & ~$1) <> 0", "i",
                                 (gint64) BEAKTA_ROLE_ADMINISTRATOR))
    return NULL;

  *anybody = n_given == 0;
  if (*anybody)
    return list_users (self, db, NULL, error);

  return read_users (beakta_driver_select (db, error, "SELECT login FROM person WHERE (roles & $1) <> 0 "
                                           "ORDER BY CASE WHEN name <> '' THEN name ELSE login END", "i",
                                           (gint64) BEAKTA_ROLE_EXPERT), error);
}

GStrv
beakta_store_dup_experts_sync (BeaktaStore  *self,
                               gboolean     *anybody,
                               GError      **error)
{
  gboolean everybody = FALSE;
  GStrv experts;

  g_return_val_if_fail (BEAKTA_IS_STORE (self), NULL);

  experts = beakta_worker_call (self->reader, self, list_experts, &everybody, error);
  if (anybody != NULL)
    *anybody = everybody;

  return experts;
}

GStrv
beakta_store_dup_users_sync (BeaktaStore  *self,
                             GError      **error)
{
  g_return_val_if_fail (BEAKTA_IS_STORE (self), NULL);

  return beakta_worker_call (self->reader, self, list_users, NULL, error);
}

static gpointer
list_names (BeaktaStore   *self,
            BeaktaDriver  *db,
            gpointer       data,
            GError       **error)
{
  g_autoptr(BeaktaRows) rows = beakta_driver_select (db, error, "SELECT login, name FROM person WHERE name <> ''", "");
  g_autoptr(GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gboolean has_row;

  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      if (!has_row)
        return g_steal_pointer (&names);

      g_hash_table_insert (names, g_strdup (beakta_rows_get_text (rows, 0)), g_strdup (beakta_rows_get_text (rows, 1)));
    }

  return NULL;
}

GHashTable *
beakta_store_dup_names_sync (BeaktaStore  *self,
                             GError      **error)
{
  g_return_val_if_fail (BEAKTA_IS_STORE (self), NULL);

  return beakta_worker_call (self->reader, self, list_names, NULL, error);
}
