/* The persons that a store knows. */

#include "beakta-store-users.h"

#include "beakta-store-private.h"

#define SELECT_USERS \
  "SELECT login FROM person UNION SELECT caseworker FROM case_count UNION SELECT proposer FROM case_count " \
  "UNION SELECT $1 ORDER BY 1"

static gpointer
list_users (BeaktaStore   *self,
            BeaktaDriver  *db,
            gpointer       data,
            GError       **error)
{
  g_autoptr(BeaktaRows) rows = beakta_driver_select (db, error, SELECT_USERS, "s", self->user);
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
