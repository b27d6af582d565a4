/* The letterhead of the office, in the lines that the store keeps of what the office has decided. */

#define G_LOG_DOMAIN "beakta-store"

#include "beakta-letterhead.h"

/* Every logotype there has been, by its checksum: an old paper is made again with the one that it had. */
#define LOGOTYPES "logotype/"

/* (transfer full): what the store says, else @otherwise. */
static char *
dup_line (BeaktaStore  *store,
          const char   *name,
          const char   *otherwise,
          GError      **error)
{
  g_autofree char *line = store != NULL ? beakta_store_dup_office_sync (store, name, error) : g_strdup ("");

  if (line == NULL || *line != '\0')
    return g_steal_pointer (&line);

  return g_strdup (otherwise != NULL ? otherwise : "");
}

static gboolean
load_logotype (BeaktaLetterhead  *self,
               BeaktaStore       *store,
               GError           **error)
{
  g_autofree char *checksum = dup_line (store, BEAKTA_OFFICE_LOGOTYPE, NULL, error);
  g_autoptr(GError) problem = NULL;

  if (checksum == NULL)
    return FALSE;
  if (*checksum == '\0')
    return TRUE;

  self->logotype = beakta_letterhead_find_logotype_sync (store, checksum, &problem);
  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));

  return self->logotype != NULL || error == NULL || *error == NULL;
}

BeaktaLetterhead *
beakta_letterhead_load_sync (BeaktaStore  *store,
                             const char   *authority,
                             const char   *authority_number,
                             GError      **error)
{
  g_autoptr(BeaktaLetterhead) self = g_new0 (BeaktaLetterhead, 1);

  g_return_val_if_fail (store == NULL || BEAKTA_IS_STORE (store), NULL);

  self->authority = dup_line (store, BEAKTA_OFFICE_AUTHORITY, authority, error);
  self->authority_number = self->authority != NULL ? dup_line (store, BEAKTA_OFFICE_AUTHORITY_NUMBER, authority_number, error) : NULL;
  self->address = self->authority_number != NULL ? dup_line (store, BEAKTA_OFFICE_ADDRESS, NULL, error) : NULL;
  if (self->address == NULL || !load_logotype (self, store, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
beakta_letterhead_free (BeaktaLetterhead *self)
{
  g_free (self->authority);
  g_free (self->authority_number);
  g_free (self->address);
  g_clear_pointer (&self->logotype, beakta_logotype_unref);
  g_free (self);
}

gboolean
beakta_letterhead_set_logotype_sync (BeaktaStore     *store,
                                     BeaktaLogotype  *logotype,
                                     GError         **error)
{
  const char *checksum = logotype != NULL ? beakta_logotype_get_checksum (logotype) : NULL;
  g_autofree char *name = g_strconcat (LOGOTYPES, checksum, NULL);
  g_autofree char *text = logotype != NULL ? beakta_logotype_to_text (logotype) : NULL;

  g_return_val_if_fail (BEAKTA_IS_STORE (store), FALSE);

  return (text == NULL || beakta_store_set_office_sync (store, name, text, error)) &&
         beakta_store_set_office_sync (store, BEAKTA_OFFICE_LOGOTYPE, checksum, error);
}

BeaktaLogotype *
beakta_letterhead_find_logotype_sync (BeaktaStore  *store,
                                      const char   *checksum,
                                      GError      **error)
{
  g_autofree char *name = g_strconcat (LOGOTYPES, checksum, NULL);
  g_autofree char *text = NULL;

  g_return_val_if_fail (BEAKTA_IS_STORE (store), NULL);

  text = beakta_store_dup_office_sync (store, name, error);

  return text != NULL && *text != '\0' ? beakta_logotype_from_text (text, error) : NULL;
}

GStrv
beakta_letterhead_list_texts_sync (BeaktaStore  *store,
                                   GError      **error)
{
  g_auto(GStrv) names = NULL;
  g_autoptr(GStrvBuilder) texts = g_strv_builder_new ();

  g_return_val_if_fail (BEAKTA_IS_STORE (store), NULL);

  names = beakta_store_list_office_sync (store, error);
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    if (g_str_has_prefix (names[i], BEAKTA_OFFICE_TEXTS))
      g_strv_builder_add (texts, names[i] + strlen (BEAKTA_OFFICE_TEXTS));

  return names != NULL ? g_strv_builder_end (texts) : NULL;
}
