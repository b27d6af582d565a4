/* The office's templates of papers, in the lines that the store keeps of what the office has decided. The numbers are the rules
 * of the header. */

#define G_LOG_DOMAIN "beakta-store"

#include "beakta-paper-templates.h"

#include "beakta-checklist-private.h"

#define NAMES "paper/"               /* and the id: the checksum of the one that is printed now */
#define TEXTS "paper-kept/"          /* and the checksum: rule (2) */

BeaktaPaperTemplate *
beakta_paper_templates_find_printed_sync (BeaktaStore  *store,
                                          const char   *checksum,
                                          GError      **error)
{
  g_autofree char *name = g_strconcat (TEXTS, checksum, NULL);
  g_autofree char *text = NULL;
  g_autoptr(GBytes) xml = NULL;

  g_return_val_if_fail (BEAKTA_IS_STORE (store), NULL);
  g_return_val_if_fail (checksum != NULL, NULL);

  text = beakta_store_dup_office_sync (store, name, error);
  if (text == NULL || *text == '\0')
    return NULL;

  xml = g_bytes_new (text, strlen (text));

  return beakta_paper_template_parse (xml, checksum, error);
}

/* (transfer full) (nullable): as it is called now; %NULL without @error when there is none. */
static BeaktaPaperTemplate *
find_own (BeaktaStore  *store,
          const char   *id,
          GError      **error)
{
  g_autofree char *name = g_strconcat (NAMES, id, NULL);
  g_autofree char *checksum = beakta_store_dup_office_sync (store, name, error);

  return checksum != NULL && *checksum != '\0' ? beakta_paper_templates_find_printed_sync (store, checksum, error) : NULL;
}

GPtrArray *
beakta_paper_templates_list_sync (BeaktaStore  *store,
                                  GError      **error)
{
  g_auto(GStrv) names = NULL;
  g_autoptr(GPtrArray) templates = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_paper_template_unref);

  g_return_val_if_fail (BEAKTA_IS_STORE (store), NULL);

  names = beakta_store_list_office_sync (store, error);
  if (names == NULL)
    return NULL;

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr(GError) problem = NULL;
      BeaktaPaperTemplate *template_;

      if (!g_str_has_prefix (names[i], NAMES))
        continue;

      template_ = find_own (store, names[i] + strlen (NAMES), &problem);
      if (problem != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&problem));
          return NULL;
        }
      if (template_ != NULL)
        g_ptr_array_add (templates, template_);
    }

  return g_steal_pointer (&templates);
}

BeaktaPaperTemplate *
beakta_paper_templates_find_sync (BeaktaStore  *store,
                                  const char   *id,
                                  GError      **error)
{
  g_autoptr(GError) problem = NULL;
  BeaktaPaperTemplate *found;
  BeaktaReportKind kind;

  g_return_val_if_fail (BEAKTA_IS_STORE (store), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  found = find_own (store, id, &problem);
  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  else if (found == NULL && beakta_report_kind_from_nick (id, &kind))
    found = beakta_paper_template_new_bundled (kind);

  return found;
}

/* Smaller comes first: that of @programme, that of all, that of another. */
static guint
get_distance (BeaktaPaperTemplate *template_,
              const char          *programme)
{
  if (beakta_paper_template_is_for (template_, programme))
    return 0;

  return beakta_paper_template_get_programmes (template_)[0] == NULL ? 1 : 2;
}

GPtrArray *
beakta_paper_templates_offer_sync (BeaktaStore       *store,
                                   BeaktaReportKind   kind,
                                   const char        *programme,
                                   GError           **error)
{
  g_autoptr(GPtrArray) offered = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_paper_template_unref);
  g_autoptr(GPtrArray) own = NULL;

  g_return_val_if_fail (store == NULL || BEAKTA_IS_STORE (store), NULL);
  g_return_val_if_fail (kind < BEAKTA_N_REPORTS, NULL);
  g_return_val_if_fail (programme != NULL, NULL);

  own = store != NULL ? beakta_paper_templates_list_sync (store, error) : g_ptr_array_new ();
  if (own == NULL)
    return NULL;

  for (guint distance = 0; distance <= 2; distance++)
    {
      for (guint i = 0; i < own->len; i++)
        {
          BeaktaPaperTemplate *template_ = g_ptr_array_index (own, i);

          if (beakta_paper_template_get_kind (template_) == kind && get_distance (template_, programme) == distance)
            g_ptr_array_add (offered, beakta_paper_template_ref (template_));
        }

      /* Before those that are for other programmes. */
      if (distance == 1)
        g_ptr_array_add (offered, beakta_paper_template_new_bundled (kind));
    }

  return g_steal_pointer (&offered);
}

BeaktaPaperTemplate *
beakta_paper_templates_choose_sync (BeaktaStore       *store,
                                    BeaktaReportKind   kind,
                                    const char        *programme,
                                    GError           **error)
{
  g_autoptr(GPtrArray) offered = beakta_paper_templates_offer_sync (store, kind, programme, error);

  return offered != NULL ? beakta_paper_template_ref (g_ptr_array_index (offered, 0)) : NULL;
}

/* Rule (1): between one and another of the same paper. */
static gboolean
check_pair (BeaktaPaperTemplate  *template_,
            BeaktaPaperTemplate  *other,
            const char           *name,
            GError              **error)
{
  const char * const *programmes = beakta_paper_template_get_programmes (template_);
  const char *id = beakta_paper_template_get_id (other);
  const BeaktaPlace nowhere = { 0, 0 };

  if (programmes[0] == NULL && beakta_paper_template_get_programmes (other)[0] == NULL)
    {
      beakta_checklist_refuse (error, name, nowhere, BEAKTA_FAULT_DEFAULT_TAKEN,
                               beakta_report_kind_get_nick (beakta_paper_template_get_kind (template_)), id, NULL);
      return FALSE;
    }

  for (guint i = 0; programmes[i] != NULL; i++)
    if (beakta_paper_template_is_for (other, programmes[i]))
      {
        beakta_checklist_refuse (error, name, nowhere, BEAKTA_FAULT_PROGRAMME_TAKEN, programmes[i], id, NULL);
        return FALSE;
      }

  return TRUE;
}

gboolean
beakta_paper_templates_set_sync (BeaktaStore          *store,
                                 BeaktaPaperTemplate  *template_,
                                 const char           *name,
                                 GError              **error)
{
  g_autoptr(GPtrArray) templates = NULL;
  const char *id, *checksum;
  g_autofree char *name_key = NULL;
  g_autofree char *text_key = NULL;
  g_autofree char *text = NULL;
  GBytes *xml;

  g_return_val_if_fail (BEAKTA_IS_STORE (store), FALSE);
  g_return_val_if_fail (template_ != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  templates = beakta_paper_templates_list_sync (store, error);
  if (templates == NULL)
    return FALSE;

  id = beakta_paper_template_get_id (template_);
  checksum = beakta_paper_template_get_checksum (template_);
  for (guint i = 0; i < templates->len; i++)
    {
      BeaktaPaperTemplate *other = g_ptr_array_index (templates, i);

      if (!g_str_equal (beakta_paper_template_get_id (other), id) &&
          beakta_paper_template_get_kind (other) == beakta_paper_template_get_kind (template_) &&
          !check_pair (template_, other, name, error))
        return FALSE;
    }

  xml = beakta_paper_template_get_xml (template_);
  if (!g_utf8_validate_len (g_bytes_get_data (xml, NULL), g_bytes_get_size (xml), NULL))
    {
      beakta_checklist_refuse (error, name, (BeaktaPlace) { 0, 0 }, BEAKTA_FAULT_ENCODING, NULL);
      return FALSE;
    }

  text = g_strndup (g_bytes_get_data (xml, NULL), g_bytes_get_size (xml));
  name_key = g_strconcat (NAMES, id, NULL);
  text_key = g_strconcat (TEXTS, checksum, NULL);

  return beakta_store_set_office_sync (store, text_key, text, error) &&
         beakta_store_set_office_sync (store, name_key, checksum, error);
}

gboolean
beakta_paper_templates_remove_sync (BeaktaStore  *store,
                                    const char   *id,
                                    gboolean     *removed,
                                    GError      **error)
{
  g_autofree char *name = g_strconcat (NAMES, id, NULL);
  g_autofree char *checksum = NULL;

  g_return_val_if_fail (BEAKTA_IS_STORE (store), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);
  g_return_val_if_fail (removed != NULL, FALSE);

  checksum = beakta_store_dup_office_sync (store, name, error);
  if (checksum == NULL)
    return FALSE;

  *removed = *checksum != '\0';

  return !*removed || beakta_store_set_office_sync (store, name, NULL, error);
}
