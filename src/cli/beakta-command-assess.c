/* comment, analysis and findings. */

#define G_LOG_DOMAIN "beaktactl"

#include <string.h>

#include <glib/gi18n.h>

#include "beakta-acts.h"
#include "beakta-analysis-json.h"
#include "beakta-classification.h"
#include "beakta-cli-case.h"
#include "beakta-cli-json.h"
#include "beakta-cli-quote.h"
#include "beakta-cli-sources.h"
#include "beakta-commands.h"

/* "gavleborg/1.2": the list and the question must be there. */
static gboolean
aim_at_question (BeaktaCli      *cli,
                 BeaktaComment  *comment,
                 const char     *target,
                 GError        **error)
{
  g_auto(GStrv) parts = g_strsplit (target, "/", 2);
  g_autoptr(BeaktaChecklist) checklist = NULL;

  if (g_strv_length (parts) != 2)
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                   _("“%s” is no question; write CHECKLIST/QUESTION, as in gavleborg/1.2"), target);
      return FALSE;
    }

  checklist = beakta_cli_load_checklist (cli, parts[0], NULL, error);
  if (checklist == NULL)
    return FALSE;

  if (beakta_checklist_get_question (checklist, parts[1]) == NULL)
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND,
                   _("%1$s has no question “%2$s”; “beaktactl checklist show %1$s” lists them"), parts[0], parts[1]);
      return FALSE;
    }

  comment->target_kind = BEAKTA_ITEM_ANSWER;
  beakta_record_set (&comment->target, target);
  return TRUE;
}

static void
print_comment (BeaktaCli           *cli,
               BeaktaCase          *case_,
               const BeaktaComment *comment)
{
  g_autoptr(JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      beakta_cli_print (cli, "%s\n", comment->record.id);
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  beakta_json_case (builder, case_);
  json_builder_set_member_name (builder, "comment");
  beakta_json_comment (builder, comment);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

static gboolean
write_comment (BeaktaCli     *cli,
               GStrv          words,
               const char    *question,
               BeaktaQuotes  *quotes,
               GError       **error)
{
  g_autoptr(BeaktaCase) case_ = beakta_cli_load_case (cli, words[0], error);
  g_autoptr(BeaktaComment) comment = beakta_record_new (BEAKTA_ITEM_COMMENT, NULL);
  g_autoptr(GPtrArray) passages = NULL;
  g_autoptr(BeaktaChange) change = NULL;
  g_autofree char *now = beakta_cli_dup_now ();

  if (case_ == NULL)
    return FALSE;

  comment->target_kind = BEAKTA_ITEM_FACTS;
  beakta_record_set (&comment->target, "facts");
  beakta_record_set (&comment->text, words[1]);
  beakta_record_set (&comment->author, beakta_store_get_user (cli->store));
  beakta_record_set (&comment->written, now);
  if (question != NULL && !aim_at_question (cli, comment, question, error))
    return FALSE;

  passages = beakta_quotes_find (quotes, cli, case_, error);
  if (passages == NULL)
    return FALSE;

  change = beakta_acts_comment (case_, comment, passages->len > 0 ? g_ptr_array_index (passages, 0) : NULL);
  if (!beakta_cli_alter (cli, &case_, change, error))
    return FALSE;

  print_comment (cli, case_, beakta_case_lookup (case_, BEAKTA_ITEM_COMMENT, comment->record.id));
  return TRUE;
}

/* @id: of the comment that begins a thread. */
static gboolean
file_thread (BeaktaCli   *cli,
             const char  *name,
             const char  *id,
             gboolean     filed,
             GError     **error)
{
  g_autoptr(BeaktaCase) case_ = beakta_cli_load_case (cli, name, error);
  const BeaktaComment *comment;
  g_autoptr(BeaktaChange) change = NULL;

  if (case_ == NULL)
    return FALSE;

  comment = beakta_case_lookup (case_, BEAKTA_ITEM_COMMENT, id);
  if (comment == NULL || *comment->reply_to != '\0')
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED,
                   _("no thread begins with a comment “%s”; “beaktactl --json show CASE” lists them"), id);
      return FALSE;
    }

  change = beakta_acts_file_thread (case_, id, filed, beakta_store_get_user (cli->store));
  if (!beakta_cli_alter (cli, &case_, change, error))
    return FALSE;

  print_comment (cli, case_, beakta_case_lookup (case_, BEAKTA_ITEM_COMMENT, id));

  return TRUE;
}

/* What a person writes, or says of what is written. */
static gboolean
check_words (GStrv          words,
             const char    *question,
             BeaktaQuotes  *quotes,
             GError       **error)
{
  if (quotes->wanted->len + (question != NULL ? 1 : 0) > 1)
    g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                         _("a comment is about one thing: give --question once, or --quote once"));
  else if (words[1] == NULL || *g_strstrip (words[1]) == '\0')
    g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE, _("the comment says nothing"));
  else
    return TRUE;

  return FALSE;
}

gboolean
beakta_command_comment (BeaktaCli  *cli,
                        GStrv       arguments,
                        GError    **error)
{
  g_autofree char *question = NULL;
  g_autofree char *filed = NULL;
  g_autofree char *unfiled = NULL;
  const GOptionEntry entries[] = {
    { "question", 0, 0, G_OPTION_ARG_STRING, &question, N_("The question that it is about"), N_("CHECKLIST/QUESTION") },
    /* Translators: the file is akten: what is added to it is printed */
    { "add-to-file", 0, 0, G_OPTION_ARG_STRING, &filed, N_("Add the thread that begins with this comment to the file"), N_("COMMENT") },
    { "working-material", 0, 0, G_OPTION_ARG_STRING, &unfiled, N_("Make that thread working material again"), N_("COMMENT") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr(BeaktaQuotes) quotes = beakta_quotes_new ();
  g_auto(GStrv) words = g_strdupv (arguments);
  gboolean is_filing;

  if (!beakta_cli_parse (cli, entries, quotes, &words, 1, 2, error))
    return FALSE;

  is_filing = filed != NULL || unfiled != NULL;
  if (is_filing && (words[1] != NULL || question != NULL || quotes->wanted->len > 0 || (filed != NULL && unfiled != NULL)))
    {
      g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                           _("write a comment, or say whether one is in the file; not both"));
      return FALSE;
    }
  if (is_filing)
    return file_thread (cli, words[0], filed != NULL ? filed : unfiled, filed != NULL, error);

  return check_words (words, question, quotes, error) && write_comment (cli, words, question, quotes, error);
}

static gboolean
set_analysis (BeaktaCli   *cli,
              BeaktaCase  *case_,
              const char  *file,
              GError     **error)
{
  g_autoptr(JsonNode) root = beakta_cli_read_json (file, error);
  g_autoptr(BeaktaChange) change = NULL;
  BeaktaCliTexts texts = { cli, case_ };

  if (root == NULL)
    return FALSE;

  change = beakta_analysis_from_json (case_, root, beakta_store_get_user (cli->store), beakta_cli_load_text, &texts, error);

  return change != NULL && beakta_cli_apply (cli, change, error);
}

static void
print_analysis_json (BeaktaCli  *cli,
                     BeaktaCase *case_)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  beakta_json_case (builder, case_);
  json_builder_set_member_name (builder, "analysis");
  json_builder_add_value (builder, beakta_analysis_to_json (case_));
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

gboolean
beakta_command_analysis (BeaktaCli  *cli,
                         GStrv       arguments,
                         GError    **error)
{
  g_auto(GStrv) words = g_strdupv (arguments);
  g_autoptr(BeaktaCase) case_ = NULL;
  g_autoptr(BeaktaCase) after = NULL;

  if (!beakta_cli_parse (cli, NULL, NULL, &words, 1, 3, error))
    return FALSE;

  if (words[1] != NULL && (strcmp (words[1], "set") != 0 || words[2] == NULL))
    {
      g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                           _("write “analysis CASE” to show it, or “analysis CASE set FILE” to set it"));
      return FALSE;
    }

  case_ = beakta_cli_load_case (cli, words[0], error);
  if (case_ == NULL || (words[1] != NULL && !set_analysis (cli, case_, words[2], error)))
    return FALSE;

  after = beakta_store_load_case_sync (cli->store, beakta_case_get_id (case_), error);
  if (after == NULL)
    return FALSE;

  if (cli->json)
    print_analysis_json (cli, after);
  else
    beakta_cli_print_analysis (cli, after);

  return TRUE;
}

/* What people found, beside what the rules propose. */
static void
add_classification (JsonBuilder                *builder,
                    const BeaktaClassification *classification)
{
  beakta_json_begin (builder, "classification");
  beakta_json_strings (builder,
                       "applicant", beakta_words_get_nick (BEAKTA_WORDS_CLASS, classification->applicant),
                       "caseworker", beakta_words_get_nick (BEAKTA_WORDS_CLASS, classification->caseworker),
                       "reason", classification->reason,
                       "asks_reason", beakta_reason_asked_get_nick (beakta_classification_asks_reason (classification)),
                       NULL);
  beakta_json_boolean (builder, "lacks_reason", beakta_classification_lacks_reason (classification));
  json_builder_end_object (builder);
}

gboolean
beakta_command_findings (BeaktaCli  *cli,
                         GStrv       arguments,
                         GError    **error)
{
  g_autoptr(BeaktaCase) case_ = beakta_cli_parse_case (cli, arguments, error);
  g_autoptr(GPtrArray) findings = NULL;
  g_autoptr(JsonBuilder) builder = NULL;

  findings = case_ != NULL ? beakta_cli_list_findings (cli, case_, error) : NULL;
  if (findings == NULL)
    return FALSE;

  if (!cli->json)
    {
      beakta_cli_print_findings (cli, case_, findings);
      return TRUE;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  beakta_json_case (builder, case_);
  beakta_json_list (builder, "checklists");
  for (guint i = 0; i < findings->len; i++)
    beakta_json_findings (builder, case_, g_ptr_array_index (findings, i), findings, cli->language);
  json_builder_end_array (builder);
  add_classification (builder, beakta_case_get_classification (case_));
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
  return TRUE;
}
