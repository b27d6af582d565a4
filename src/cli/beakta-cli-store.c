/* A command and the store: opened once, cases and checklists by the names that people type, changes through its door. */

#define G_LOG_DOMAIN "beaktactl"

#include "beakta-cli.h"

#include <glib/gi18n.h>

#include "beakta-personal.h"
#include "beakta-store-undone.h"
#include "beakta-withheld.h"
#include "beakta-workflow.h"

char *
beakta_cli_dup_store_path (BeaktaCli *cli)
{
  return cli->store_path != NULL ? g_canonicalize_filename (cli->store_path, NULL) : beakta_store_dup_default_path ();
}

BeaktaStore *
beakta_cli_open (BeaktaCli  *cli,
                 gboolean    may_create,
                 GError    **error)
{
  if (cli->store != NULL)
    return cli->store;

  if (cli->store_path == NULL)
    cli->store_path = beakta_store_dup_default_path ();

  if (!may_create && !g_file_test (cli->store_path, G_FILE_TEST_EXISTS))
    {
      g_autofree char *name = g_filename_display_name (cli->store_path);

      g_set_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_FOUND,
                   _("there is no case store at %s; “beaktactl import” makes one, --store names another"), name);
      return NULL;
    }

  cli->store = beakta_store_open_sync (cli->store_path, cli->user, error);
  return cli->store;
}

void
beakta_cli_see (BeaktaCli  *cli,
                BeaktaCase *case_)
{
  beakta_case_set_viewer (case_, beakta_store_get_user (cli->store));
  g_set_object (&cli->seen, case_);
}

BeaktaCase *
beakta_cli_load_known_case (BeaktaCli   *cli,
                            const char  *name,
                            GError     **error)
{
  BeaktaStore *store = beakta_cli_open (cli, FALSE, error);
  g_autoptr(GError) problem = NULL;
  BeaktaCase *case_;

  if (store == NULL)
    return NULL;

  case_ = beakta_store_load_case_sync (store, name, &problem);
  if (case_ != NULL)
    {
      beakta_cli_see (cli, case_);
      return case_;
    }

  if (g_error_matches (problem, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_FOUND))
    g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND,
                 _("there is no case “%s” in this store; “beaktactl list” shows those that are"), name);
  else
    g_propagate_error (error, g_steal_pointer (&problem));

  return NULL;
}

BeaktaCase *
beakta_cli_load_shown_case (BeaktaCli   *cli,
                            const char  *name,
                            GError     **error)
{
  g_autoptr(BeaktaCase) case_ = beakta_cli_load_known_case (cli, name, error);
  g_autoptr(BeaktaUndone) undone = NULL;

  if (case_ == NULL || beakta_case_is_there (case_))
    return g_steal_pointer (&case_);
  if (!beakta_store_find_undone_sync (cli->store, beakta_case_get_id (case_), &undone, error))
    return NULL;

  if (undone != NULL)
    g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND,
                 _("the registration of this case was undone; “beaktactl redo %s” brings it back"), undone->id);
  else
    g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND,
                         _("the registration of this case was undone, and what it brought has been erased"));
  return NULL;
}

gboolean
beakta_cli_is_closed (BeaktaCli  *cli,
                      BeaktaCase *case_)
{
  return beakta_withheld_from (case_, beakta_store_get_user (cli->store));
}

BeaktaCase *
beakta_cli_load_case (BeaktaCli   *cli,
                      const char  *name,
                      GError     **error)
{
  g_autoptr(BeaktaCase) case_ = beakta_cli_load_shown_case (cli, name, error);

  if (case_ == NULL || !beakta_cli_is_closed (cli, case_))
    return g_steal_pointer (&case_);

  g_set_error_literal (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_CONFLICT, "a conflict of interest is declared");
  return NULL;
}

BeaktaCase *
beakta_cli_load_whole_case (BeaktaCli   *cli,
                            const char  *name,
                            GError     **error)
{
  g_autoptr(BeaktaCase) case_ = beakta_cli_load_case (cli, name, error);

  g_clear_object (&cli->seen);

  return case_ != NULL ? beakta_case_dup_whole (case_) : NULL;
}

BeaktaCase *
beakta_cli_parse_case (BeaktaCli  *cli,
                       GStrv       arguments,
                       GError    **error)
{
  g_auto(GStrv) words = g_strdupv (arguments);

  if (!beakta_cli_parse (cli, NULL, NULL, &words, 1, 1, error))
    return NULL;

  return beakta_cli_load_case (cli, words[0], error);
}

BeaktaChecklist *
beakta_cli_load_checklist (BeaktaCli   *cli,
                           const char  *id,
                           const char  *version,
                           GError     **error)
{
  BeaktaChecklist *checklist;
  g_autoptr(GError) problem = NULL;

  checklist = beakta_store_load_checklist (cli->store, id, version, &problem);
  if (checklist == NULL)
    g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND,
                 _("there is no checklist “%s”; “beaktactl checklists” lists them"), id);

  return checklist;
}

/* A consequence analysis is about groups. Nothing is refused: people are told, and decide. */
static void
warn_of_persons (BeaktaCli    *cli,
                 BeaktaChange *change)
{
  BeaktaPersonal personal = beakta_personal_look_at_change (change);
  BeaktaPersonal news = personal & ~cli->personal;

  cli->personal |= personal;
  if ((news & BEAKTA_PERSONAL_NUMBER) != 0)
    beakta_cli_warn ("%s", _("warning: this looks like a personal identity number; write about groups, not about persons"));
  if ((news & BEAKTA_PERSONAL_ORIGIN) != 0)
    beakta_cli_warn ("%s", _("warning: this looks like a person's name with an origin; write about groups, not about persons"));
}

gboolean
beakta_cli_apply (BeaktaCli     *cli,
                  BeaktaChange  *change,
                  GError       **error)
{
  g_autoptr(BeaktaChange) whole = NULL;
  g_autoptr(BeaktaEntry) entry = NULL;

  if (beakta_change_is_empty (change))
    return TRUE;

  whole = cli->seen != NULL ? beakta_case_dup_change_of_whole (cli->seen, change) : beakta_change_ref (change);
  entry = beakta_store_apply_sync (cli->store, whole, error);
  if (entry != NULL)
    warn_of_persons (cli, change);

  return entry != NULL;
}

gboolean
beakta_cli_alter (BeaktaCli     *cli,
                  BeaktaCase   **case_,
                  BeaktaChange  *change,
                  GError       **error)
{
  BeaktaCase *after;

  if (!beakta_cli_apply (cli, change, error))
    return FALSE;

  after = beakta_store_load_case_sync (cli->store, beakta_case_get_id (*case_), error);
  if (after == NULL)
    return FALSE;

  if (cli->seen == *case_)
    beakta_cli_see (cli, after);
  g_object_unref (*case_);
  *case_ = after;

  return TRUE;
}
