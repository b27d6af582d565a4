/* The part of "checklist" that keeps the office's own lists: their versions, drafts and origins. */

#define G_LOG_DOMAIN "beaktactl"

#include <string.h>

#include <glib/gi18n.h>

#include "beakta-cli-checklist.h"
#include "beakta-cli-json.h"
#include "beakta-commands.h"
#include "beakta-store-lists.h"

static const char *
get_status_word (BeaktaListStatus status)
{
  switch (status)
    {
    case BEAKTA_LIST_DRAFT:     return C_("checklist", "draft");
    case BEAKTA_LIST_WITHDRAWN: return C_("checklist", "withdrawn");
    case BEAKTA_LIST_PUBLISHED:
    default:                    return C_("checklist", "published");
    }
}

/* (transfer full) */
static char *
describe_origin (const BeaktaListVersion *version)
{
  switch (version->origin)
    {
    case BEAKTA_ORIGIN_BUNDLED:
      return g_strdup (_("of Beakta's own"));
    case BEAKTA_ORIGIN_OWN:
      return g_strdup (_("written here"));
    case BEAKTA_ORIGIN_IMPORTED:
      if (*version->source == '\0')
        return g_strdup_printf (_("from the file %s"), version->source_file);
      return g_strdup_printf (_("from %1$s, file %2$s"), version->source, version->source_file);
    case BEAKTA_ORIGIN_UNKNOWN:
    default:
      return g_strdup (_("from elsewhere"));
    }
}

static void
add_version_json (JsonBuilder             *builder,
                  const BeaktaListVersion *version)
{
  json_builder_begin_object (builder);
  beakta_json_strings (builder, "id", version->id, "version", version->version,
                       "status", beakta_list_status_get_nick (version->status),
                       "title", version->title_sv, "title_en", version->title_en, "sha256", version->sha256,
                       "origin", beakta_list_origin_get_nick (version->origin), "source_file", version->source_file,
                       "source", version->source, "by", version->by, "at", version->at, NULL);
  beakta_json_strings (builder, "withdrawn_by", version->withdrawn_by, "withdrawn_at", version->withdrawn_at,
                       "reason", version->reason, NULL);
  beakta_json_number (builder, "questions", version->n_questions);
  json_builder_end_object (builder);
}

static void
print_version (BeaktaCli               *cli,
               const BeaktaListVersion *version)
{
  g_autofree char *origin = describe_origin (version);
  const char *title = strcmp (cli->language, "en") == 0 && *version->title_en != '\0' ? version->title_en : version->title_sv;

  beakta_cli_print (cli, "%-24s %-8s %-10s %s (%s)\n", version->id, version->version, get_status_word (version->status), title,
                    origin);
  if (*version->reason != '\0' && version->status == BEAKTA_LIST_WITHDRAWN)
    beakta_cli_print_wrapped (cli, "        ", version->reason);
}

/* Without @all only what a new case can be given. */
static gboolean
list_versions (BeaktaCli  *cli,
               gboolean    all,
               GError    **error)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(GPtrArray) versions = NULL;

  if (beakta_cli_open (cli, FALSE, error) == NULL)
    return FALSE;
  versions = beakta_store_list_versions_sync (cli->store, error);
  if (versions == NULL)
    return FALSE;

  json_builder_begin_object (builder);
  beakta_json_list (builder, "checklists");
  for (guint i = 0; i < versions->len; i++)
    {
      const BeaktaListVersion *version = g_ptr_array_index (versions, i);

      if (!all && version->status != BEAKTA_LIST_PUBLISHED)
        continue;
      if (cli->json)
        add_version_json (builder, version);
      else
        print_version (cli, version);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  if (cli->json)
    beakta_cli_print_json (cli, builder);

  return TRUE;
}

/* What the store refuses of a list, in words; other problems are told as everywhere. */
static void
tell_problem (GError  *problem,
              GError **error)
{
  const char *told = NULL;

  if (g_error_matches (problem, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_EXISTS))
    told = _("the store has another text of that version already; give the changed list a new version");
  else if (g_error_matches (problem, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOTHING))
    told = _("that is how it stands already; “beaktactl checklist list --all” tells");
  else if (g_error_matches (problem, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_STALE))
    told = _("somebody else has saved the draft just now; nothing was changed, look at it and try again");

  if (told != NULL)
    g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED, told);
  else
    g_propagate_error (error, g_error_copy (problem));
}

/* (transfer full) (nullable): what the store has afterwards; @act is consumed. */
static BeaktaListVersion *
act_on_list (BeaktaCli      *cli,
             BeaktaListAct  *act,
             GError        **error)
{
  g_autoptr(BeaktaListAct) owned = act;
  g_autoptr(GError) problem = NULL;
  BeaktaListVersion *version;

  if (beakta_cli_open (cli, TRUE, error) == NULL)
    return NULL;

  version = beakta_store_act_on_list_sync (cli->store, owned, &problem);
  if (version == NULL)
    tell_problem (problem, error);

  return version;
}

/* @act is consumed. */
static gboolean
do_act (BeaktaCli      *cli,
        BeaktaListAct  *act,
        const char     *told,
        GError        **error)
{
  g_autoptr(BeaktaListVersion) version = act_on_list (cli, act, error);
  g_autoptr(JsonBuilder) builder = NULL;

  if (version == NULL)
    return FALSE;
  if (!cli->json)
    {
      beakta_cli_print (cli, "%s: %s %s\n", told, version->id, version->version);
      return TRUE;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "checklist");
  add_version_json (builder, version);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);

  return TRUE;
}

/* A draft from a file as it stands, or of the next version of a list. */
static gboolean
make_draft (BeaktaCli   *cli,
            const char  *name,
            GError     **error)
{
  g_autoptr(BeaktaChecklistDraft) draft = NULL;
  g_autoptr(BeaktaChecklist) list = NULL;
  g_autoptr(GBytes) xml = NULL;
  g_autofree char *source = g_strdup ("");

  if (beakta_cli_is_file (name))
    {
      xml = beakta_cli_load_file (name, error);
      if (xml == NULL)
        return FALSE;
    }
  else
    {
      list = beakta_cli_find_checklist (cli, name, error);
      if (list == NULL)
        return FALSE;
      draft = beakta_checklist_draft_new_from_list (list);
      xml = beakta_checklist_draft_to_xml (draft);
      g_free (source);
      source = g_strdup_printf ("%s %s", beakta_checklist_get_id (list), beakta_checklist_get_version (list));
    }

  return do_act (cli, beakta_list_act_new_save (NULL, 0, xml, source), _("draft"), error);
}

/* (transfer none) (nullable): the draft of ID or ID@VERSION; of several, none. */
static const BeaktaListVersion *
find_draft (GPtrArray   *versions,
            const char  *name,
            GError     **error)
{
  g_auto(GStrv) parts = g_strsplit (name, "@", 2);
  const BeaktaListVersion *found = NULL;
  guint n_found = 0;

  for (guint i = 0; i < versions->len; i++)
    {
      const BeaktaListVersion *version = g_ptr_array_index (versions, i);

      if (version->status != BEAKTA_LIST_DRAFT || strcmp (version->id, parts[0]) != 0 ||
          (parts[1] != NULL && strcmp (version->version, parts[1]) != 0))
        continue;
      found = version;
      n_found++;
    }

  if (n_found == 1)
    return found;

  g_set_error (error, BEAKTA_CLI_ERROR, n_found == 0 ? BEAKTA_CLI_ERROR_NOT_FOUND : BEAKTA_CLI_ERROR_AMBIGUOUS,
               n_found == 0 ? _("there is no draft “%s”; “beaktactl checklist list --all” lists them") :
                              _("there are several drafts “%s”; name the version as well: ID@VERSION"), name);

  return NULL;
}

typedef BeaktaListAct *(*MakeAct) (const BeaktaListVersion *draft);

static BeaktaListAct *
make_publish (const BeaktaListVersion *draft)
{
  return beakta_list_act_new_publish (draft->draft, draft->revision);
}

static BeaktaListAct *
make_discard (const BeaktaListVersion *draft)
{
  return beakta_list_act_new_discard (draft->draft);
}

static gboolean
act_on_draft (BeaktaCli   *cli,
              const char  *name,
              MakeAct      make,
              const char  *told,
              GError     **error)
{
  g_autoptr(GPtrArray) versions = NULL;
  const BeaktaListVersion *draft;

  if (beakta_cli_open (cli, FALSE, error) == NULL)
    return FALSE;
  versions = beakta_store_list_versions_sync (cli->store, error);
  draft = versions != NULL ? find_draft (versions, name, error) : NULL;

  return draft != NULL && do_act (cli, make (draft), told, error);
}

static gboolean
act_on_version (BeaktaCli   *cli,
                const char  *name,
                const char  *reason,
                gboolean     withdraws,
                GError     **error)
{
  g_auto(GStrv) parts = g_strsplit (name, "@", 2);

  if (parts[1] == NULL)
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE, _("name the version as well: %s@VERSION"), name);
      return FALSE;
    }

  return do_act (cli, withdraws ? beakta_list_act_new_withdraw (parts[0], parts[1], reason != NULL ? reason : "") :
                                  beakta_list_act_new_restore (parts[0], parts[1]),
                 withdraws ? _("withdrawn") : _("offered again"), error);
}

static gboolean
export_list (BeaktaCli   *cli,
             const char  *name,
             const char  *path,
             GError     **error)
{
  g_autoptr(BeaktaChecklist) checklist = beakta_cli_find_checklist (cli, name, error);
  g_autoptr(GError) problem = NULL;
  gconstpointer data;
  gsize size;

  if (checklist == NULL)
    return FALSE;

  data = g_bytes_get_data (beakta_checklist_get_xml (checklist), &size);
  if (!g_file_set_contents (path, data, size, &problem))
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED, _("“%s” could not be written: %s"), path, problem->message);
      return FALSE;
    }

  beakta_cli_print_taken (cli, "exported", _("written"), checklist);

  return TRUE;
}

static gboolean
import_list (BeaktaCli   *cli,
             const char  *name,
             const char  *from,
             GError     **error)
{
  g_autoptr(BeaktaChecklist) checklist = beakta_cli_read_checklist (name, error);
  g_autofree char *base = g_path_get_basename (name);
  g_autoptr(BeaktaListVersion) version = NULL;

  if (checklist == NULL)
    return FALSE;

  version = act_on_list (cli, beakta_list_act_new_import (beakta_checklist_get_xml (checklist), base, from != NULL ? from : ""),
                         error);
  if (version != NULL)
    beakta_cli_print_taken (cli, "imported", _("taken in"), checklist);

  return version != NULL;
}

gboolean
beakta_command_checklist_versions (BeaktaCli                     *cli,
                                   GStrv                          words,
                                   const BeaktaChecklistOptions  *options,
                                   gboolean                      *is_known,
                                   GError                       **error)
{
  guint n_words = g_strv_length (words);

  *is_known = TRUE;
  if (strcmp (words[0], "list") == 0 && n_words == 1)
    return list_versions (cli, options->all, error);
  if (strcmp (words[0], "draft") == 0 && n_words == 2)
    return make_draft (cli, words[1], error);
  if (strcmp (words[0], "publish") == 0 && n_words == 2)
    return act_on_draft (cli, words[1], make_publish, _("published"), error);
  if (strcmp (words[0], "discard") == 0 && n_words == 2)
    return act_on_draft (cli, words[1], make_discard, _("thrown away"), error);
  if (strcmp (words[0], "withdraw") == 0 && n_words == 2)
    return act_on_version (cli, words[1], options->reason, TRUE, error);
  if (strcmp (words[0], "restore") == 0 && n_words == 2)
    return act_on_version (cli, words[1], NULL, FALSE, error);
  if (strcmp (words[0], "export") == 0 && n_words == 3)
    return export_list (cli, words[1], words[2], error);
  if (strcmp (words[0], "import") == 0 && n_words == 2)
    return import_list (cli, words[1], options->from, error);

  *is_known = FALSE;

  return FALSE;
}
