/* templates: which parts the papers have, told by files: listed, checked, taken in, printed, taken away.
 *
 * (1) What is printed can be taken in again: an office begins with what Beakta ships.
 * (2) A file with a mistake changes nothing; the mistake is told with its line.
 */

#define G_LOG_DOMAIN "beaktactl"

#include <string.h>

#include <glib/gi18n.h>

#include "beakta-checklist-refusal.h"
#include "beakta-cli-json.h"
#include "beakta-cli-sources.h"
#include "beakta-cli-words.h"
#include "beakta-commands.h"
#include "beakta-paper-templates.h"

static gboolean
refuse (const GError  *problem,
        GError       **error)
{
  g_autofree char *words = NULL;

  if (problem->domain != BEAKTA_CHECKLIST_ERROR)
    {
      g_propagate_error (error, g_error_copy (problem));
      return FALSE;
    }

  words = beakta_checklist_error_dup_words (problem, beakta_cli_translate);
  /* Translators: %s names file, line and reason. */
  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED, _("the template cannot be used: %s; nothing is changed"), words);

  return FALSE;
}

/* (transfer full): rule (2). */
static BeaktaPaperTemplate *
read_template (const char  *path,
               GError     **error)
{
  g_autoptr(GBytes) xml = beakta_cli_read_bytes_of (path, error);
  g_autoptr(GError) problem = NULL;
  BeaktaPaperTemplate *template_;

  if (xml == NULL)
    return NULL;

  template_ = beakta_paper_template_parse (xml, path, &problem);
  if (template_ == NULL)
    refuse (problem, error);

  return template_;
}

static void
add_json (JsonBuilder         *builder,
          BeaktaCli           *cli,
          BeaktaPaperTemplate *template_,
          gboolean             is_own)
{
  const char * const *programmes = beakta_paper_template_get_programmes (template_);

  json_builder_begin_object (builder);
  beakta_json_string (builder, "id", beakta_paper_template_get_id (template_));
  beakta_json_string (builder, "title", beakta_paper_template_get_title (template_, cli->language));
  beakta_json_string (builder, "paper", beakta_report_kind_get_nick (beakta_paper_template_get_kind (template_)));
  beakta_json_string (builder, "form", beakta_paper_form_get_nick (beakta_paper_template_get_form (template_)));
  beakta_json_string (builder, "checksum", beakta_paper_template_get_checksum (template_));
  beakta_json_boolean (builder, "own", is_own);
  beakta_json_list (builder, "programmes");
  for (guint i = 0; programmes[i] != NULL; i++)
    json_builder_add_string_value (builder, programmes[i]);
  json_builder_end_array (builder);
  for (BeaktaPaperForm form = BEAKTA_PAPER_FORM_FULL; form < BEAKTA_N_PAPER_FORMS; form++)
    {
      g_auto(GStrv) parts = beakta_paper_template_list_parts (template_, form);

      beakta_json_list (builder, form == BEAKTA_PAPER_FORM_FULL ? "full" : "short");
      for (guint i = 0; parts[i] != NULL; i++)
        json_builder_add_string_value (builder, parts[i]);
      json_builder_end_array (builder);
    }
  json_builder_end_object (builder);
}

static void
print_line (BeaktaCli           *cli,
            BeaktaPaperTemplate *template_,
            gboolean             is_own)
{
  g_autofree char *programmes = g_strjoinv (", ", (GStrv) beakta_paper_template_get_programmes (template_));

  beakta_cli_print (cli, "%-20s %-12s %s\n", beakta_paper_template_get_id (template_),
                    beakta_report_kind_get_nick (beakta_paper_template_get_kind (template_)),
                    beakta_paper_template_get_title (template_, cli->language));
  if (*programmes != '\0')
    /* Translators: %s are programmes, or calls */
    beakta_cli_print (cli, _("  for %s\n"), programmes);
  else
    beakta_cli_print (cli, "  %s\n", is_own ? _("for all programmes that have no template of their own")
                                            : _("of Beakta, where the office has none"));
}

/* (transfer full) (nullable): of those that Beakta ships, those that the office has not replaced by one of the same id follow. */
static GPtrArray *
list_all (BeaktaCli  *cli,
          guint      *n_own,
          GError    **error)
{
  GPtrArray *templates = beakta_paper_templates_list_sync (cli->store, error);

  *n_own = templates != NULL ? templates->len : 0;
  for (BeaktaReportKind kind = 0; templates != NULL && kind < BEAKTA_N_REPORTS; kind++)
    {
      gboolean is_there = FALSE;

      for (guint i = 0; i < *n_own; i++)
        is_there = is_there || g_str_equal (beakta_paper_template_get_id (g_ptr_array_index (templates, i)),
                                            beakta_report_kind_get_nick (kind));
      if (!is_there)
        g_ptr_array_add (templates, beakta_paper_template_new_bundled (kind));
    }

  return templates;
}

static gboolean
list (BeaktaCli   *cli,
      const char  *word,
      GError     **error)
{
  guint n_own;
  g_autoptr(GPtrArray) templates = list_all (cli, &n_own, error);
  g_autoptr(JsonBuilder) builder = NULL;

  if (templates == NULL)
    return FALSE;

  if (!cli->json)
    {
      for (guint i = 0; i < templates->len; i++)
        print_line (cli, g_ptr_array_index (templates, i), i < n_own);
      return TRUE;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  beakta_json_list (builder, "templates");
  for (guint i = 0; i < templates->len; i++)
    add_json (builder, cli, g_ptr_array_index (templates, i), i < n_own);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);

  return TRUE;
}

static void
print_one (BeaktaCli           *cli,
           BeaktaPaperTemplate *template_,
           gboolean             is_own)
{
  g_autoptr(JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      print_line (cli, template_, is_own);
      return;
    }

  builder = json_builder_new ();
  add_json (builder, cli, template_, is_own);
  beakta_cli_print_json (cli, builder);
}

static gboolean
check (BeaktaCli   *cli,
       const char  *path,
       GError     **error)
{
  g_autoptr(BeaktaPaperTemplate) template_ = read_template (path, error);

  if (template_ != NULL)
    print_one (cli, template_, TRUE);

  return template_ != NULL;
}

static gboolean
tell_not_allowed (const GError  *problem,
                  GError       **error)
{
  if (!g_error_matches (problem, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_ALLOWED))
    return refuse (problem, error);

  g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED,
                       _("only an administrator of the store decides what the office prints; nothing is changed"));

  return FALSE;
}

static gboolean
set (BeaktaCli   *cli,
     const char  *path,
     GError     **error)
{
  g_autoptr(BeaktaPaperTemplate) template_ = read_template (path, error);
  g_autoptr(GError) problem = NULL;

  if (template_ == NULL)
    return FALSE;
  if (!beakta_paper_templates_set_sync (cli->store, template_, path, &problem))
    return tell_not_allowed (problem, error);

  print_one (cli, template_, TRUE);

  return TRUE;
}

static gboolean
tell_missing (const char  *id,
              GError     **error)
{
  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED,
               _("there is no template “%s”; “beaktactl templates” lists those there are"), id);

  return FALSE;
}

/* Rule (1): its text; with --json what is in it. */
static gboolean
show (BeaktaCli   *cli,
      const char  *id,
      GError     **error)
{
  g_autoptr(GError) problem = NULL;
  g_autoptr(BeaktaPaperTemplate) template_ = beakta_paper_templates_find_sync (cli->store, id, &problem);
  GBytes *xml;

  if (problem != NULL)
    return refuse (problem, error);
  if (template_ == NULL)
    return tell_missing (id, error);

  xml = beakta_paper_template_get_xml (template_);
  if (cli->json)
    print_one (cli, template_, TRUE);
  else
    beakta_cli_print (cli, "%.*s", (int) g_bytes_get_size (xml), (const char *) g_bytes_get_data (xml, NULL));

  return TRUE;
}

static gboolean
take_away (BeaktaCli   *cli,
           const char  *id,
           GError     **error)
{
  g_autoptr(GError) problem = NULL;
  gboolean removed;

  if (!beakta_paper_templates_remove_sync (cli->store, id, &removed, &problem))
    return tell_not_allowed (problem, error);
  if (!removed)
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED,
                   _("the office has no template “%s”; those that Beakta ships are always there"), id);
      return FALSE;
    }

  return list (cli, NULL, error);
}

gboolean
beakta_command_templates (BeaktaCli  *cli,
                          GStrv       arguments,
                          GError    **error)
{
  static const struct
  {
    const char *word;
    guint       n_words;
    gboolean    asks_store;
    gboolean  (*run) (BeaktaCli *cli, const char *word, GError **error);
  } acts[] = {
    { "list", 1, TRUE, list }, { "check", 2, FALSE, check }, { "set", 2, TRUE, set }, { "show", 2, TRUE, show },
    { "remove", 2, TRUE, take_away },
  };
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  g_auto(GStrv) words = g_strdupv (arguments);

  if (!beakta_cli_parse (cli, entries, NULL, &words, 0, 2, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    if (g_strcmp0 (words[0] != NULL ? words[0] : "list", acts[i].word) == 0 && MAX (g_strv_length (words), 1) == acts[i].n_words)
      return (!acts[i].asks_store || beakta_cli_open (cli, FALSE, error) != NULL) &&
             acts[i].run (cli, words[0] != NULL ? words[1] : NULL, error);

  g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                       _("write list, check FILE, set FILE, show TEMPLATE or remove TEMPLATE"));

  return FALSE;
}
