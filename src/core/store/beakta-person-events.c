/* What was done with roles and deputies. The journal's entries each belong to a case; a person belongs to none. */

#include "beakta-person-events.h"

#include "beakta-line-chain.h"
#include "beakta-persons.h"

#define COLUMNS "sequence, time, actor, entered_by, act, person, words, hash"
#define ALL     "SELECT " COLUMNS " FROM person_event ORDER BY sequence"
#define LAST    "SELECT sequence, hash FROM person_event ORDER BY sequence DESC LIMIT 1"

void
beakta_person_event_free (BeaktaPersonEvent *self)
{
  g_free (self->time);
  g_free (self->actor);
  g_free (self->entered_by);
  g_free (self->act);
  g_free (self->person);
  g_free (self->words);
  g_free (self->hash);
  g_free (self);
}

static BeaktaPersonEvent *
read_event (BeaktaRows *rows)
{
  BeaktaPersonEvent *event = g_new0 (BeaktaPersonEvent, 1);

  event->sequence = beakta_rows_get_int (rows, 0);
  event->time = g_strdup (beakta_rows_get_text (rows, 1));
  event->actor = g_strdup (beakta_rows_get_text (rows, 2));
  event->entered_by = g_strdup (beakta_rows_get_text (rows, 3));
  event->act = g_strdup (beakta_rows_get_text (rows, 4));
  event->person = g_strdup (beakta_rows_get_text (rows, 5));
  event->words = g_strdup (beakta_rows_get_text (rows, 6));
  event->hash = g_strdup (beakta_rows_get_text (rows, 7));

  return event;
}

GPtrArray *
beakta_person_events_list (BeaktaDriver  *db,
                           GError       **error)
{
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_person_event_free);
  g_autoptr(BeaktaRows) rows = beakta_driver_select (db, error, ALL, "");
  gboolean has_row;

  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      if (!has_row)
        return g_steal_pointer (&events);
      g_ptr_array_add (events, read_event (rows));
    }

  return NULL;
}

gboolean
beakta_person_events_add (BeaktaDriver  *db,
                          const char    *actor,
                          const char    *entered_by,
                          const char    *act,
                          const char    *person,
                          const char    *words,
                          GError       **error)
{
  g_autoptr(GDateTime) time = g_date_time_new_now_utc ();
  g_autofree char *now = g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");
  const char *fields[] = { now, actor, entered_by, act, person, words };
  gint64 sequence;
  g_autofree char *hash = beakta_line_chain_next (db, LAST, fields, G_N_ELEMENTS (fields), &sequence, error);

  return hash != NULL &&
         beakta_driver_run (db, error, "INSERT INTO person_event (" COLUMNS ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                            "isssssss", sequence, now, actor, entered_by, act, person, words, hash);
}

/* (transfer full) (nullable) (element-type BeaktaPerson): everybody who has a line in the table. */
static GPtrArray *
list_persons (BeaktaDriver  *db,
              GError       **error)
{
  g_autoptr(GPtrArray) persons = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_person_free);
  g_autoptr(BeaktaRows) rows = beakta_driver_select (db, error, "SELECT login, name, roles FROM person ORDER BY login", "");
  gboolean has_row;

  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      if (!has_row)
        return g_steal_pointer (&persons);
      g_ptr_array_add (persons, beakta_person_new (beakta_rows_get_text (rows, 0), beakta_rows_get_text (rows, 1),
                                                   (BeaktaRoles) beakta_rows_get_int (rows, 2)));
    }

  return NULL;
}

gboolean
beakta_person_events_begin (BeaktaDriver  *db,
                            const char    *actor,
                            GError       **error)
{
  g_autoptr(GPtrArray) events = beakta_person_events_list (db, error);
  g_autoptr(GPtrArray) persons = events != NULL ? list_persons (db, error) : NULL;

  if (persons == NULL)
    return FALSE;

  for (guint i = 0; events->len == 0 && i < persons->len; i++)
    {
      const BeaktaPerson *person = g_ptr_array_index (persons, i);
      g_autofree char *words = beakta_roles_to_words (person->roles);

      if (!beakta_person_events_add (db, actor, "", "roles", person->login, words, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
report (const char  *what,
        const char  *who,
        GError     **error)
{
  g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED, "%s “%s”", what, who);
  return FALSE;
}

/* What the lines come to: login -> roles in words; and a set of "deputy principal first last". */
static void
replay (GPtrArray  *events,
        GHashTable *roles,
        GHashTable *deputies)
{
  for (guint i = 0; i < events->len; i++)
    {
      const BeaktaPersonEvent *event = g_ptr_array_index (events, i);
      g_autofree char *line = g_strconcat (event->person, " ", event->words, NULL);

      if (g_str_equal (event->act, "roles"))
        g_hash_table_replace (roles, g_strdup (event->person), g_strdup (event->words));
      else if (g_str_equal (event->act, "appoint"))
        g_hash_table_add (deputies, g_steal_pointer (&line));
      else
        g_hash_table_remove (deputies, line);
    }
}

static gboolean
verify_roles (BeaktaDriver  *db,
              GHashTable    *roles,
              GError       **error)
{
  g_autoptr(GPtrArray) persons = list_persons (db, error);

  if (persons == NULL)
    return FALSE;

  for (guint i = 0; i < persons->len; i++)
    {
      const BeaktaPerson *person = g_ptr_array_index (persons, i);
      g_autofree char *words = beakta_roles_to_words (person->roles);
      const char *expected = g_hash_table_lookup (roles, person->login);

      if (g_strcmp0 (words, expected != NULL ? expected : "") != 0)
        return report ("The roles are not those that were given, of", person->login, error);
      g_hash_table_remove (roles, person->login);
    }

  return g_hash_table_size (roles) == 0 || report ("Persons who were given roles are missing:", "*", error);
}

static gboolean
verify_deputies (BeaktaDriver  *db,
                 GHashTable    *deputies,
                 GError       **error)
{
  g_autoptr(BeaktaRows) rows = beakta_driver_select (db, error, "SELECT deputy, principal, first, last FROM deputy", "");
  gboolean has_row;

  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      g_autofree char *line = NULL;

      if (!has_row)
        return g_hash_table_size (deputies) == 0 || report ("Deputies who were appointed are missing:", "*", error);

      line = g_strjoin (" ", beakta_rows_get_text (rows, 0), beakta_rows_get_text (rows, 1), beakta_rows_get_text (rows, 2),
                        beakta_rows_get_text (rows, 3), NULL);
      if (!g_hash_table_remove (deputies, line))
        return report ("Nobody appointed the deputy", line, error);
    }

  return FALSE;
}

gboolean
beakta_person_events_verify (BeaktaDriver  *db,
                             GError       **error)
{
  g_autoptr(GPtrArray) events = NULL;
  g_autoptr(GHashTable) roles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(GHashTable) deputies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (!beakta_line_chain_verify (db, ALL, 6, "What was done with roles and deputies", error))
    return FALSE;

  events = beakta_person_events_list (db, error);
  if (events == NULL)
    return FALSE;

  replay (events, roles, deputies);

  return verify_roles (db, roles, error) && verify_deputies (db, deputies, error);
}
