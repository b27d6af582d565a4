/* The numbers are the rules of the header. */

#include "beakta-persons.h"

#include <string.h>

#include "beakta-workday.h"

G_DEFINE_QUARK (beakta-persons-error-quark, beakta_persons_error)

BeaktaPerson *
beakta_person_new (const char  *login,
                   const char  *name,
                   BeaktaRoles  roles)
{
  BeaktaPerson *self = g_new0 (BeaktaPerson, 1);

  self->login = g_strdup (login);
  self->name = g_strdup (name);
  self->roles = roles;

  return self;
}

void
beakta_person_free (BeaktaPerson *self)
{
  g_free (self->login);
  g_free (self->name);
  g_free (self);
}

BeaktaDeputy *
beakta_deputy_new (const char *deputy,
                   const char *principal,
                   const char *first,
                   const char *last)
{
  BeaktaDeputy *self = g_new0 (BeaktaDeputy, 1);

  self->deputy = g_strdup (deputy);
  self->principal = g_strdup (principal);
  self->first = g_strdup (first);
  self->last = g_strdup (last);

  return self;
}

void
beakta_deputy_free (BeaktaDeputy *self)
{
  g_free (self->deputy);
  g_free (self->principal);
  g_free (self->first);
  g_free (self->last);
  g_free (self);
}

gboolean
beakta_roles_check (BeaktaRoles   roles,
                    GError      **error)
{
  if ((roles & BEAKTA_ROLE_READER) == 0 || roles == BEAKTA_ROLE_READER)
    return TRUE;

  g_set_error_literal (error, BEAKTA_PERSONS_ERROR, BEAKTA_PERSONS_ERROR_ROLE, "A reader holds no other role");
  return FALSE;
}

char *
beakta_roles_to_words (BeaktaRoles roles)
{
  g_autoptr(GString) words = g_string_new ("");

  for (int i = 0; i < BEAKTA_N_ROLES; i++)
    if ((roles & (1u << i)) != 0)
      g_string_append_printf (words, "%s%s", words->len > 0 ? "," : "", beakta_words_get_nick (BEAKTA_WORDS_ROLE, i));

  return g_string_free (g_steal_pointer (&words), FALSE);
}

gboolean
beakta_roles_from_words (const char   *words,
                         BeaktaRoles  *roles,
                         GError      **error)
{
  g_auto(GStrv) parts = NULL;

  g_return_val_if_fail (words != NULL && roles != NULL, FALSE);

  parts = g_strsplit (words, ",", -1);
  *roles = 0;
  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *word = g_strstrip (parts[i]);
      int place;

      if (*word == '\0')
        continue;
      if (!beakta_words_from_nick (BEAKTA_WORDS_ROLE, word, &place))
        {
          g_set_error (error, BEAKTA_PERSONS_ERROR, BEAKTA_PERSONS_ERROR_ROLE, "There is no role “%s”", word);
          return FALSE;
        }
      *roles |= 1u << place;
    }

  return beakta_roles_check (*roles, error);
}

gboolean
beakta_deputy_check (const BeaktaDeputy  *self,
                     GError             **error)
{
  GDate first, last;

  g_return_val_if_fail (self != NULL, FALSE);

  if (g_str_equal (self->deputy, self->principal))
    {
      g_set_error_literal (error, BEAKTA_PERSONS_ERROR, BEAKTA_PERSONS_ERROR_SELF, "Nobody stands in for themself");
      return FALSE;
    }
  if (beakta_workday_parse (self->first, &first) && beakta_workday_parse (self->last, &last) &&
      g_date_compare (&first, &last) <= 0)
    return TRUE;

  g_set_error (error, BEAKTA_PERSONS_ERROR, BEAKTA_PERSONS_ERROR_DATE, "“%s” to “%s” are no days from one to another",
               self->first, self->last);
  return FALSE;
}

const BeaktaDeputy *
beakta_deputies_find (GPtrArray  *deputies,
                      const char *user,
                      const char *day)
{
  g_return_val_if_fail (deputies != NULL && user != NULL && day != NULL, NULL);

  for (guint i = 0; i < deputies->len; i++)
    {
      const BeaktaDeputy *deputy = g_ptr_array_index (deputies, i);

      if (g_str_equal (deputy->deputy, user) && strcmp (deputy->first, day) <= 0 && strcmp (day, deputy->last) <= 0)
        return deputy;
    }

  return NULL;
}
