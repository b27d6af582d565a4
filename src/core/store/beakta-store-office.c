/* What the office has decided for all who share the store: one line for each thing, with who decided it and when. */

#include "beakta-store-office.h"

#include "beakta-office-events.h"
#include "beakta-right-size-rules.h"
#include "beakta-store-groups.h"
#include "beakta-store-private.h"
#include "beakta-term-list.h"
#include "beakta-word-pattern.h"

gboolean
beakta_store_read_waits_for_opinions (BeaktaDriver  *db,
                                      gboolean      *waits,
                                      GError       **error)
{
  gint64 n;

  if (!beakta_driver_select_int (db, &n, 0, error, "SELECT count (*) FROM office WHERE name = $1 AND value = $2", "ss",
                                 BEAKTA_OFFICE_OPINIONS, BEAKTA_OPINIONS_STOP))
    return FALSE;

  *waits = n > 0;

  return TRUE;
}

/* Of what is followed while the program runs. In the reading thread. */
gboolean
beakta_store_hash_rules (BeaktaStore   *self,
                         BeaktaDriver  *db,
                         guint         *hash,
                         GError       **error)
{
  g_autoptr(BeaktaRows) rows = NULL;
  gboolean has_row = TRUE, waits;

  if (!beakta_store_read_waits_for_opinions (db, &waits, error))
    return FALSE;

  rows = beakta_driver_select (db, error, "SELECT value FROM office WHERE name IN ($1, $2, $3) ORDER BY name", "sss",
                               BEAKTA_OFFICE_RIGHT_SIZE, BEAKTA_OFFICE_VARIABLES, BEAKTA_OFFICE_POPULATION);
  if (rows == NULL)
    return FALSE;

  g_atomic_int_set (&self->waits_for_opinions, waits);
  *hash = (guint) waits;
  while (has_row)
    {
      if (!beakta_rows_next (rows, &has_row, error))
        return FALSE;
      if (has_row)
        *hash = 31 * *hash + g_str_hash (beakta_rows_get_text (rows, 0));
    }

  return TRUE;
}

static gpointer
read_office (BeaktaStore   *self,
             BeaktaDriver  *db,
             gpointer       data,
             GError       **error)
{
  g_autoptr(BeaktaRows) rows = beakta_driver_select (db, error, "SELECT value FROM office WHERE name = $1", "s",
                                                     (const char *) data);
  gboolean has_row;

  if (rows == NULL || !beakta_rows_next (rows, &has_row, error))
    return NULL;

  return g_strdup (has_row ? beakta_rows_get_text (rows, 0) : "");
}

char *
beakta_store_dup_office_sync (BeaktaStore  *self,
                              const char   *name,
                              GError      **error)
{
  g_return_val_if_fail (BEAKTA_IS_STORE (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  return beakta_worker_call (self->reader, self, read_office, (gpointer) name, error);
}

static gpointer
list_office (BeaktaStore   *self,
             BeaktaDriver  *db,
             gpointer       data,
             GError       **error)
{
  g_autoptr(BeaktaRows) rows = beakta_driver_select (db, error, "SELECT name FROM office ORDER BY name", "");
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();
  gboolean has_row = rows != NULL;

  while (has_row)
    {
      if (!beakta_rows_next (rows, &has_row, error))
        return NULL;
      if (has_row)
        g_strv_builder_add (names, beakta_rows_get_text (rows, 0));
    }

  return rows != NULL ? g_strv_builder_end (names) : NULL;
}

GStrv
beakta_store_list_office_sync (BeaktaStore  *self,
                               GError      **error)
{
  g_return_val_if_fail (BEAKTA_IS_STORE (self), NULL);

  return beakta_worker_call (self->reader, self, list_office, NULL, error);
}

typedef struct
{
  const char *name;
  const char *value;                 /* nullable */
} Decision;

static gboolean
take_back (BeaktaDriver  *db,
           const char    *name,
           const char    *own,
           const char    *time,
           GError       **error)
{
  gint64 n_decided;

  if (!beakta_driver_select_int (db, &n_decided, 0, error, "SELECT count (*) FROM office WHERE name = $1", "s", name))
    return FALSE;

  return n_decided == 0 || (beakta_driver_run (db, error, "DELETE FROM office WHERE name = $1", "s", name) &&
                            beakta_office_events_add (db, own, time, name, NULL, error));
}

static gboolean
write_decision (BeaktaStore  *self,
                BeaktaDriver *db,
                gpointer      data,
                GError      **error)
{
  const Decision *decision = data;
  const char *own = *self->entered_by != '\0' ? self->entered_by : self->user;
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  gboolean is_administrator;

  if (!beakta_store_is_administrator (db, own, &is_administrator, error))
    return FALSE;
  if (!is_administrator)
    {
      g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_ALLOWED, "“%s” is not an administrator of the store", own);
      return FALSE;
    }
  if (decision->value == NULL)
    return take_back (db, decision->name, own, time, error);

  return beakta_office_events_add (db, own, time, decision->name, decision->value, error) &&
         beakta_driver_run (db, error,
                            "INSERT INTO office (name, value, decided_by, decided_at) VALUES ($1, $2, $3, $4) "
                            "ON CONFLICT (name) DO UPDATE SET value = $2, decided_by = $3, decided_at = $4",
                            "ssss", decision->name, decision->value, own, time);
}

static gpointer
write_office (BeaktaStore   *self,
              BeaktaDriver  *db,
              gpointer       data,
              GError       **error)
{
  return beakta_store_write_whole (self, db, write_decision, data, error);
}

gboolean
beakta_store_set_office_sync (BeaktaStore  *self,
                              const char   *name,
                              const char   *value,
                              GError      **error)
{
  Decision decision = { name, value };
  BeaktaWorker *writer;

  g_return_val_if_fail (BEAKTA_IS_STORE (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  writer = beakta_store_get_writer (self, error);

  return writer != NULL && beakta_worker_call (writer, self, write_office, &decision, error) != NULL;
}

gboolean
beakta_store_waits_for_opinions (BeaktaStore *self)
{
  g_return_val_if_fail (BEAKTA_IS_STORE (self), FALSE);

  return g_atomic_int_get (&self->waits_for_opinions);
}

gboolean
beakta_store_set_waits_for_opinions_sync (BeaktaStore  *self,
                                          gboolean      waits,
                                          GError      **error)
{
  return beakta_store_set_office_sync (self, BEAKTA_OFFICE_OPINIONS, waits ? BEAKTA_OPINIONS_STOP : NULL, error);
}

/* (transfer full) (nullable): what the office wrote; "" nothing. */
static char *
dup_own (BeaktaStore  *self,
         const char   *name,
         gboolean     *is_own,
         GError      **error)
{
  char *text = self != NULL ? beakta_store_dup_office_sync (self, name, error) : g_strdup ("");

  if (text != NULL && is_own != NULL)
    *is_own = *text != '\0';

  return text;
}

GKeyFile *
beakta_store_load_right_size (BeaktaStore  *self,
                              gboolean     *is_own,
                              GError      **error)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (self == NULL || BEAKTA_IS_STORE (self), NULL);

  text = dup_own (self, BEAKTA_OFFICE_RIGHT_SIZE, is_own, error);
  if (text == NULL)
    return NULL;

  return *text != '\0' ? beakta_right_size_parse_rules (text, NULL, error) : beakta_word_list_load ("right-size.ini", error);
}

GKeyFile *
beakta_store_load_terms (BeaktaStore  *self,
                         gboolean     *is_own,
                         GError      **error)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (self == NULL || BEAKTA_IS_STORE (self), NULL);

  text = dup_own (self, BEAKTA_OFFICE_TERMS, is_own, error);
  if (text == NULL)
    return NULL;

  return *text != '\0' ? beakta_term_list_parse (text, error) : beakta_word_list_load ("terms.ini", error);
}
