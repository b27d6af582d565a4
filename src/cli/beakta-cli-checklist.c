/* Finding the checklist that somebody means. */

#define G_LOG_DOMAIN "beaktactl"

#include "beakta-cli-checklist.h"

#include <string.h>

#include <glib/gi18n.h>

guint
beakta_cli_count_questions (BeaktaChecklist *checklist)
{
  guint n_questions = 0;

  for (guint i = 0; i < beakta_checklist_get_n_sections (checklist); i++)
    n_questions += beakta_section_get_n_questions (beakta_checklist_get_section (checklist, i));

  return n_questions;
}

GListModel *
beakta_cli_list_checklists (BeaktaCli  *cli,
                            GError    **error)
{
  g_autoptr(GError) problem = NULL;

  if (beakta_cli_open (cli, FALSE, &problem) != NULL)
    return beakta_store_list_checklists (cli->store);

  if (g_error_matches (problem, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_FOUND))
    return beakta_checklist_list_bundled ();

  g_propagate_error (error, g_steal_pointer (&problem));
  return NULL;
}

GBytes *
beakta_cli_load_file (const char  *name,
                      GError     **error)
{
  g_autoptr(GError) problem = NULL;
  char *contents;
  gsize length;

  if (g_file_get_contents (name, &contents, &length, &problem))
    return g_bytes_new_take (contents, length);

  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED, _("“%s” could not be opened: %s"), name, problem->message);

  return NULL;
}

BeaktaChecklist *
beakta_cli_read_checklist (const char  *name,
                           GError     **error)
{
  g_autofree char *base = g_path_get_basename (name);
  g_autoptr(GBytes) bytes = beakta_cli_load_file (name, error);

  return bytes != NULL ? beakta_checklist_parse (bytes, base, error) : NULL;
}

BeaktaChecklist *
beakta_cli_load_checklist_of (BeaktaCli   *cli,
                              BeaktaCase  *case_,
                              const char  *id,
                              GError     **error)
{
  const BeaktaCaseChecklist *used = beakta_case_lookup (case_, BEAKTA_ITEM_CHECKLIST, id);

  return beakta_cli_load_checklist (cli, id, used != NULL ? used->version : NULL, error);
}

const BeaktaQuestion *
beakta_cli_find_question (BeaktaChecklist  *checklist,
                          const char       *id,
                          GError          **error)
{
  const BeaktaQuestion *question = beakta_checklist_get_question (checklist, id);

  if (question == NULL)
    g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND,
                 _("%1$s has no question “%2$s”; “beaktactl checklist show %1$s” lists them"),
                 beakta_checklist_get_id (checklist), id);

  return question;
}

static BeaktaChecklist *
find_in (GListModel *checklists,
         const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (checklists); i++)
    {
      g_autoptr(BeaktaChecklist) checklist = g_list_model_get_item (checklists, i);

      if (strcmp (beakta_checklist_get_id (checklist), id) == 0)
        return g_steal_pointer (&checklist);
    }

  return NULL;
}

/* One that Beakta ships, while there is no store. */
static BeaktaChecklist *
find_bundled (const char *id,
              const char *version)
{
  g_autoptr(GListModel) checklists = beakta_checklist_list_bundled ();
  g_autoptr(BeaktaChecklist) checklist = find_in (checklists, id);

  if (checklist != NULL && version != NULL && strcmp (beakta_checklist_get_version (checklist), version) != 0)
    return NULL;

  return g_steal_pointer (&checklist);
}

static BeaktaChecklist *
find_named (BeaktaCli   *cli,
            const char  *id,
            const char  *version,
            GError     **error)
{
  g_autoptr(GError) problem = NULL;

  if (beakta_cli_open (cli, FALSE, &problem) != NULL)
    return beakta_store_load_checklist (cli->store, id, version, NULL);
  if (g_error_matches (problem, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_FOUND))
    return find_bundled (id, version);

  g_propagate_error (error, g_steal_pointer (&problem));
  return NULL;
}

gboolean
beakta_cli_is_file (const char *name)
{
  return strchr (name, G_DIR_SEPARATOR) != NULL || g_str_has_suffix (name, ".xml");
}

BeaktaChecklist *
beakta_cli_find_checklist (BeaktaCli   *cli,
                           const char  *name,
                           GError     **error)
{
  g_auto(GStrv) parts = g_strsplit (name, "@", 2);
  g_autoptr(BeaktaChecklist) checklist = NULL;
  g_autoptr(GError) problem = NULL;

  if (beakta_cli_is_file (name))
    return beakta_cli_read_checklist (name, error);

  checklist = find_named (cli, parts[0] != NULL ? parts[0] : name, parts[0] != NULL ? parts[1] : NULL, &problem);
  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  else if (checklist == NULL)
    g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND,
                 _("there is no checklist “%s”; “beaktactl checklists” lists them"), name);

  return g_steal_pointer (&checklist);
}
