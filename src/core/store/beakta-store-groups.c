/* What the office has decided about groups. */

#include "beakta-store-groups.h"

#include "beakta-store-office.h"
#include "beakta-variables.h"
#include "beakta-word-pattern.h"

GKeyFile *
beakta_store_load_variables (BeaktaStore  *self,
                             gboolean     *is_own,
                             GError      **error)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (self == NULL || BEAKTA_IS_STORE (self), NULL);

  text = self != NULL ? beakta_store_dup_office_sync (self, BEAKTA_OFFICE_VARIABLES, error) : g_strdup ("");
  if (text == NULL)
    return NULL;

  if (is_own != NULL)
    *is_own = *text != '\0';

  return *text != '\0' ? beakta_variables_parse (text, error) : beakta_word_list_load ("variables.ini", error);
}

BeaktaPopulation *
beakta_store_load_population (BeaktaStore  *self,
                              GError      **error)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (BEAKTA_IS_STORE (self), NULL);

  text = beakta_store_dup_office_sync (self, BEAKTA_OFFICE_POPULATION, error);

  return text != NULL && *text != '\0' ? beakta_population_parse (text, error) : NULL;
}
