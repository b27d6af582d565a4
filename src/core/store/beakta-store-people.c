/* Who may do what in this store, apart from the workflow's rules for a single case.
 *
 * (1) Whoever made the store is its administrator.
 * (2) While nobody has been given another role than administrator, everybody is caseworker, supervisor and expert.
 * (3) An administrator who works in another's name has that person's roles, and not the administrator's.
 * (4) A deputy has the supervisor role too, on the days of it: the numbered rules of beakta-persons.h.
 */

#include "beakta-store-people.h"

#include "beakta-person-events.h"
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
beakta_store_read_own_roles (BeaktaStore   *self,
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
    own |= BEAKTA_ROLE_CASEWORKER | BEAKTA_ROLE_SUPERVISOR | BEAKTA_ROLE_EXPERT;
  if (*self->entered_by != '\0')
    own &= ~BEAKTA_ROLE_ADMINISTRATOR;

  *roles = own;

  return TRUE;
}

static GPtrArray *
list_deputies (BeaktaDriver  *db,
               GError       **error)
{
  g_autoptr(GPtrArray) deputies = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_deputy_free);
  g_autoptr(BeaktaRows) rows = NULL;
  gboolean has_row;

  rows = beakta_driver_select (db, error, "SELECT deputy, principal, first, last FROM deputy ORDER BY first, deputy", "");
  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      if (!has_row)
        return g_steal_pointer (&deputies);
      g_ptr_array_add (deputies, beakta_deputy_new (beakta_rows_get_text (rows, 0), beakta_rows_get_text (rows, 1),
                                                    beakta_rows_get_text (rows, 2), beakta_rows_get_text (rows, 3)));
    }

  return NULL;
}

/* Rule 4: only while the one who is stood in for is a supervisor. */
gboolean
beakta_store_find_principal (BeaktaStore   *self,
                             BeaktaDriver  *db,
                             BeaktaRoles    own,
                             char         **principal,
                             GError       **error)
{
  g_autoptr(GPtrArray) deputies = NULL;
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  const BeaktaDeputy *found;
  gint64 roles = 0;

  *principal = NULL;
  if ((own & BEAKTA_ROLE_SUPERVISOR) != 0)
    return TRUE;

  deputies = list_deputies (db, error);
  if (deputies == NULL)
    return FALSE;

  found = beakta_deputies_find (deputies, self->user, today);
  if (found != NULL && !get_person_roles (db, found->principal, &roles, error))
    return FALSE;
  if ((roles & BEAKTA_ROLE_SUPERVISOR) != 0)
    *principal = g_strdup (found->principal);

  return TRUE;
}

gboolean
beakta_store_read_roles (BeaktaStore   *self,
                         BeaktaDriver  *db,
                         BeaktaRoles   *roles,
                         GError       **error)
{
  g_autofree char *principal = NULL;

  if (!beakta_store_read_own_roles (self, db, roles, error) || !beakta_store_find_principal (self, db, *roles, &principal, error))
    return FALSE;

  if (principal != NULL)
    *roles |= BEAKTA_ROLE_SUPERVISOR;
  g_atomic_int_set (&self->roles, (int) *roles);

  return TRUE;
}

BeaktaPeopleAct *
beakta_people_act_new_roles (const char  *person,
                             BeaktaRoles  roles)
{
  BeaktaPeopleAct *self = g_new0 (BeaktaPeopleAct, 1);

  self->kind = BEAKTA_PEOPLE_ROLES;
  self->person = g_strdup (person);
  self->roles = roles;

  return self;
}

BeaktaPeopleAct *
beakta_people_act_new_deputy (BeaktaPeopleActKind  kind,
                              const char          *deputy,
                              const char          *principal,
                              const char          *first,
                              const char          *last)
{
  BeaktaPeopleAct *self = g_new0 (BeaktaPeopleAct, 1);

  self->kind = kind;
  self->deputy = beakta_deputy_new (deputy, principal, first, last);

  return self;
}

void
beakta_people_act_free (BeaktaPeopleAct *self)
{
  g_free (self->person);
  g_clear_pointer (&self->deputy, beakta_deputy_free);
  g_free (self);
}

static const char *
get_own (BeaktaStore *self)
{
  return *self->entered_by != '\0' ? self->entered_by : self->user;
}

static gboolean
refuse (const char  *format,
        const char  *who,
        GError     **error)
{
  g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_ALLOWED, "“%s” %s", who, format);
  return FALSE;
}

/* Rule 1 of the header. */
static gboolean
write_roles (BeaktaStore            *self,
             BeaktaDriver           *db,
             const BeaktaPeopleAct  *act,
             gboolean                is_administrator,
             GError                **error)
{
  const char *own = get_own (self);
  g_autofree char *words = NULL;

  if (!is_administrator)
    return refuse ("is not an administrator of the store", own, error);
  if (g_str_equal (act->person, own) && (act->roles & BEAKTA_ROLE_ADMINISTRATOR) == 0)
    return refuse ("cannot stop being the administrator by themself", own, error);
  if (!beakta_roles_check (act->roles, error))
    return FALSE;

  words = beakta_roles_to_words (act->roles);

  return beakta_driver_run (db, error, "INSERT INTO person (login, name, roles) VALUES ($1, '', $2) "
                            "ON CONFLICT (login) DO UPDATE SET roles = $2", "si", act->person, (gint64) act->roles) &&
         beakta_person_events_add (db, own, "", "roles", act->person, words, error);
}

/* Rule 2 of the header. */
static gboolean
may_appoint (BeaktaStore         *self,
             BeaktaDriver        *db,
             const BeaktaDeputy  *deputy,
             gboolean             is_administrator,
             GError             **error)
{
  gint64 roles;

  if (!get_person_roles (db, deputy->principal, &roles, error))
    return FALSE;
  if ((roles & BEAKTA_ROLE_SUPERVISOR) == 0)
    return refuse ("is not a supervisor, so nobody can stand in", deputy->principal, error);

  return is_administrator || (g_str_equal (self->user, deputy->principal) && *self->entered_by == '\0') ||
         refuse ("is neither an administrator nor the one who is stood in for", get_own (self), error);
}

static gboolean
appoint (BeaktaStore         *self,
         BeaktaDriver        *db,
         const BeaktaDeputy  *deputy,
         gboolean             is_administrator,
         GError             **error)
{
  g_autofree char *words = g_strjoin (" ", deputy->principal, deputy->first, deputy->last, NULL);
  gint64 n_there;

  if (!beakta_deputy_check (deputy, error) || !may_appoint (self, db, deputy, is_administrator, error) ||
      !beakta_driver_select_int (db, &n_there, 0, error, "SELECT count (*) FROM deputy WHERE deputy = $1 AND principal = $2 "
                                 "AND first = $3", "sss", deputy->deputy, deputy->principal, deputy->first))
    return FALSE;
  if (n_there > 0)
    {
      g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_EXISTS, "“%s” is deputy for “%s” from %s already",
                   deputy->deputy, deputy->principal, deputy->first);
      return FALSE;
    }

  return beakta_driver_run (db, error, "INSERT INTO deputy (deputy, principal, first, last) VALUES ($1, $2, $3, $4)", "ssss",
                            deputy->deputy, deputy->principal, deputy->first, deputy->last) &&
         beakta_person_events_add (db, get_own (self), "", "appoint", deputy->deputy, words, error);
}

static gboolean
is_same (const BeaktaDeputy *a,
         const BeaktaDeputy *b)
{
  return g_str_equal (a->deputy, b->deputy) && g_str_equal (a->principal, b->principal) &&
         (*b->first == '\0' || g_str_equal (a->first, b->first));
}

/* All of the deputy's times for that person, where no first day is given. */
static gboolean
dismiss (BeaktaStore         *self,
         BeaktaDriver        *db,
         const BeaktaDeputy  *deputy,
         gboolean             is_administrator,
         GError             **error)
{
  g_autoptr(GPtrArray) deputies = list_deputies (db, error);
  guint n_dismissed = 0;

  if (deputies == NULL || !may_appoint (self, db, deputy, is_administrator, error))
    return FALSE;

  for (guint i = 0; i < deputies->len; i++)
    {
      const BeaktaDeputy *found = g_ptr_array_index (deputies, i);
      g_autofree char *words = g_strjoin (" ", found->principal, found->first, found->last, NULL);

      if (!is_same (found, deputy))
        continue;
      if (!beakta_driver_run (db, error, "DELETE FROM deputy WHERE deputy = $1 AND principal = $2 AND first = $3", "sss",
                              found->deputy, found->principal, found->first) ||
          !beakta_person_events_add (db, get_own (self), "", "dismiss", found->deputy, words, error))
        return FALSE;
      n_dismissed++;
    }

  if (n_dismissed == 0)
    g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_FOUND, "“%s” is no deputy for “%s”", deputy->deputy,
                 deputy->principal);

  return n_dismissed > 0;
}

static gboolean
write_act (BeaktaStore   *self,
           BeaktaDriver  *db,
           gpointer       data,
           GError       **error)
{
  const BeaktaPeopleAct *act = data;
  gboolean is_administrator, fine;
  BeaktaRoles roles;

  if (!beakta_store_is_administrator (db, get_own (self), &is_administrator, error))
    return FALSE;

  switch (act->kind)
    {
    case BEAKTA_PEOPLE_APPOINT:
      fine = appoint (self, db, act->deputy, is_administrator, error);
      break;
    case BEAKTA_PEOPLE_DISMISS:
      fine = dismiss (self, db, act->deputy, is_administrator, error);
      break;
    case BEAKTA_PEOPLE_ROLES:
    default:
      fine = write_roles (self, db, act, is_administrator, error);
      break;
    }

  return fine && beakta_store_read_roles (self, db, &roles, error);
}

static gpointer
act_on_people (BeaktaStore   *self,
               BeaktaDriver  *db,
               gpointer       data,
               GError       **error)
{
  return beakta_store_write_whole (self, db, write_act, data, error);
}

gboolean
beakta_store_act_on_people_sync (BeaktaStore      *self,
                                 BeaktaPeopleAct  *act,
                                 GError          **error)
{
  BeaktaWorker *writer;

  g_return_val_if_fail (BEAKTA_IS_STORE (self), FALSE);
  g_return_val_if_fail (act != NULL, FALSE);

  writer = beakta_store_get_writer (self, error);

  return writer != NULL && beakta_worker_call (writer, self, act_on_people, act, error) != NULL;
}

void
beakta_store_act_on_people_async (BeaktaStore         *self,
                                  BeaktaPeopleAct     *act,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (BEAKTA_IS_STORE (self));
  g_return_if_fail (act != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, beakta_store_act_on_people_async);
  g_task_set_task_data (task, act, (GDestroyNotify) beakta_people_act_free);
  beakta_store_queue_write (self, act_on_people, task, NULL);
}

gboolean
beakta_store_act_on_people_finish (BeaktaStore   *self,
                                   GAsyncResult  *result,
                                   GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}

gboolean
beakta_store_set_roles_sync (BeaktaStore  *self,
                             const char   *user,
                             BeaktaRoles   roles,
                             GError      **error)
{
  g_autoptr(BeaktaPeopleAct) act = NULL;

  g_return_val_if_fail (user != NULL && *user != '\0', FALSE);

  act = beakta_people_act_new_roles (user, roles);

  return beakta_store_act_on_people_sync (self, act, error);
}

void
beakta_people_free (BeaktaPeople *self)
{
  g_clear_pointer (&self->persons, g_ptr_array_unref);
  g_clear_pointer (&self->deputies, g_ptr_array_unref);
  g_free (self);
}

#define SELECT_PERSONS \
  "SELECT u.login, coalesce (p.name, ''), coalesce (p.roles, 0) FROM (SELECT login FROM person UNION SELECT caseworker " \
  "FROM case_count UNION SELECT proposer FROM case_count) AS u LEFT JOIN person AS p ON p.login = u.login " \
  "WHERE u.login <> '' ORDER BY u.login"

static gpointer
load_people (BeaktaStore   *self,
             BeaktaDriver  *db,
             gpointer       data,
             GError       **error)
{
  g_autoptr(BeaktaPeople) people = g_new0 (BeaktaPeople, 1);
  g_autoptr(BeaktaRows) rows = NULL;
  gboolean has_row;

  people->persons = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_person_free);
  people->deputies = list_deputies (db, error);
  if (people->deputies == NULL)
    return NULL;

  rows = beakta_driver_select (db, error, SELECT_PERSONS, "");
  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      if (!has_row)
        return g_steal_pointer (&people);
      g_ptr_array_add (people->persons, beakta_person_new (beakta_rows_get_text (rows, 0), beakta_rows_get_text (rows, 1),
                                                           (BeaktaRoles) beakta_rows_get_int (rows, 2)));
    }

  return NULL;
}

BeaktaPeople *
beakta_store_load_people_sync (BeaktaStore  *self,
                               GError      **error)
{
  g_return_val_if_fail (BEAKTA_IS_STORE (self), NULL);

  return beakta_worker_call (self->reader, self, load_people, NULL, error);
}

void
beakta_store_load_people_async (BeaktaStore         *self,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (BEAKTA_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, beakta_store_load_people_async);
  beakta_worker_queue (self->reader, load_people, task, (GDestroyNotify) beakta_people_free);
}

BeaktaPeople *
beakta_store_load_people_finish (BeaktaStore   *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
