/* assign, flag, tag and hold: what puts cases in order in the queue, of one case or of several in one go. */

#define G_LOG_DOMAIN "beaktactl"

#include <string.h>

#include <glib/gi18n.h>

#include "beakta-cli-json.h"
#include "beakta-cli-request.h"
#include "beakta-cli-words.h"
#include "beakta-commands.h"
#include "beakta-store-bulk.h"
#include "beakta-store-users.h"
#include "beakta-tag.h"

/* (transfer full): the ids of the cases that @names (@n of them) are the numbers of. */
static GStrv
dup_case_ids (BeaktaCli  *cli,
              GStrv       names,
              guint       n,
              GError    **error)
{
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(BeaktaCase) case_ = beakta_cli_load_whole_case (cli, names[i], error);

      if (case_ == NULL)
        return NULL;
      g_strv_builder_add (ids, beakta_case_get_id (case_));
    }

  return g_strv_builder_end (ids);
}

/* What was left, in one line: "403-2-2026 (why); ..." */
static gboolean
tell_refused (BeaktaCli               *cli,
              const BeaktaBulkResult  *result,
              GError                 **error)
{
  g_autoptr(GString) cases = g_string_new (NULL);
  guint n_tried = result->changed->len + result->n_already + result->refused->len;

  if (result->refused->len == 0)
    return TRUE;

  for (guint i = 0; i < result->refused->len; i++)
    {
      const BeaktaBulkRefusal *refusal = g_ptr_array_index (result->refused, i);

      g_autofree char *why = beakta_cli_explain (cli, refusal->error);

      g_string_append_printf (cases, "%s%s (%s)", i > 0 ? "; " : "", refusal->number, why);
    }

  /* Translators: the last %s is case numbers, each with why it was refused */
  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED,
               ngettext ("%1$u of %2$u case was left as it was, the others are done: %3$s",
                         "%1$u of %2$u cases were left as they were, the others are done: %3$s", n_tried),
               result->refused->len, n_tried, cases->str);
  return FALSE;
}

static void
print_json (BeaktaCli              *cli,
            const BeaktaBulkResult *result)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  beakta_json_string (builder, "batch", result->batch);
  beakta_json_string (builder, "act", beakta_words_get_nick (BEAKTA_WORDS_ACT, result->act));
  beakta_json_list (builder, "changed");
  for (guint i = 0; i < result->changed->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (result->changed, i));
  json_builder_end_array (builder);
  beakta_json_number (builder, "already", result->n_already);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

static gboolean
tell (BeaktaCli               *cli,
      const BeaktaBulkResult  *result,
      GError                 **error)
{
  if (!tell_refused (cli, result, error))
    return FALSE;

  if (cli->json)
    {
      print_json (cli, result);
      return TRUE;
    }

  beakta_cli_print (cli, ngettext ("%u case changed", "%u cases changed", result->changed->len), result->changed->len);
  if (result->n_already > 0)
    {
      beakta_cli_print (cli, ", ");
      beakta_cli_print (cli, ngettext ("%u was so already", "%u were so already", result->n_already), result->n_already);
    }
  beakta_cli_print (cli, "\n");

  return TRUE;
}

static gboolean
do_to_cases (BeaktaCli         *cli,
             GStrv              names,
             guint              n,
             const BeaktaBulk  *bulk,
             GError           **error)
{
  g_auto(GStrv) ids = dup_case_ids (cli, names, n, error);
  g_autoptr(BeaktaBulkResult) result = NULL;

  if (ids == NULL)
    return FALSE;

  result = beakta_store_bulk_sync (cli->store, (const char * const *) ids, bulk, error);

  return result != NULL && tell (cli, result, error);
}

gboolean
beakta_cli_undo_several (BeaktaCli  *cli,
                         gboolean    redo,
                         GError    **error)
{
  g_autoptr(BeaktaBulkResult) result = NULL;

  if (beakta_cli_open (cli, FALSE, error) == NULL)
    return FALSE;

  result = beakta_store_undo_bulk_sync (cli->store, NULL, redo, error);

  return result != NULL && tell (cli, result, error);
}

/* A slip of the pen would give a case to nobody. */
static gboolean
check_person (BeaktaCli   *cli,
              const char  *person,
              GError     **error)
{
  g_auto(GStrv) known = beakta_cli_open (cli, FALSE, error) != NULL ? beakta_store_dup_users_sync (cli->store, error) : NULL;
  g_autofree char *all = NULL;

  if (known == NULL)
    return FALSE;
  if (g_strv_contains ((const char * const *) known, person))
    return TRUE;

  all = g_strjoinv (", ", known);
  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND,
               _("the store does not know “%s”, only %s; --new gives the case to somebody who is new"), person, all);
  return FALSE;
}

gboolean
beakta_command_assign (BeaktaCli  *cli,
                       GStrv       arguments,
                       GError    **error)
{
  gboolean is_new = FALSE, to_nobody = FALSE;
  const GOptionEntry entries[] = {
    { "new", 0, 0, G_OPTION_ARG_NONE, &is_new, N_("Also to somebody whom the store does not know yet"), NULL },
    { "nobody", 0, 0, G_OPTION_ARG_NONE, &to_nobody, N_("Leave the cases without caseworker; no USER is given"), NULL },
    G_OPTION_ENTRY_NULL
  };
  g_auto(GStrv) words = g_strdupv (arguments);
  g_autoptr(BeaktaBulk) bulk = NULL;
  guint n_cases;

  if (!beakta_cli_parse (cli, entries, NULL, &words, 1, G_MAXUINT, error))
    return FALSE;

  n_cases = g_strv_length (words) - (to_nobody ? 0 : 1);
  if (n_cases == 0)
    {
      g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE, _("say which cases, and who gets them"));
      return FALSE;
    }
  if (!to_nobody && !is_new && !check_person (cli, words[n_cases], error))
    return FALSE;

  bulk = beakta_bulk_new (BEAKTA_BULK_ASSIGN, BEAKTA_FLAG_NONE, to_nobody ? "" : words[n_cases], NULL);

  return do_to_cases (cli, words, n_cases, bulk, error);
}

static gboolean
parse_colour (const char  *word,
              BeaktaFlag  *colour,
              GError     **error)
{
  g_autoptr(GString) known = g_string_new (NULL);
  int value;

  for (value = BEAKTA_FLAG_RED; value < BEAKTA_N_FLAGS; value++)
    {
      const char *nick = beakta_words_get_nick (BEAKTA_WORDS_FLAG, value);

      if (g_strcmp0 (word, nick) == 0 || g_strcmp0 (word, beakta_cli_get_word (BEAKTA_WORDS_FLAG, value)) == 0)
        {
          *colour = (BeaktaFlag) value;
          return TRUE;
        }
      g_string_append_printf (known, "%s%s", known->len > 0 ? ", " : "", nick);
    }

  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE, _("a flag needs a colour, --colour: one of %s"), known->str);
  return FALSE;
}

gboolean
beakta_command_flag (BeaktaCli  *cli,
                     GStrv       arguments,
                     GError    **error)
{
  g_autofree char *colour = NULL, *reason = NULL;
  gboolean clear = FALSE;
  const GOptionEntry entries[] = {
    { "colour", 0, 0, G_OPTION_ARG_STRING, &colour, N_("The colour: red, yellow, green, blue or purple"), N_("COLOUR") },
    { "reason", 0, 0, G_OPTION_ARG_STRING, &reason, N_("Why"), N_("TEXT") },
    { "clear", 0, 0, G_OPTION_ARG_NONE, &clear, N_("Take the flag away"), NULL },
    G_OPTION_ENTRY_NULL
  };
  g_auto(GStrv) words = g_strdupv (arguments);
  g_autoptr(BeaktaBulk) bulk = NULL;
  BeaktaFlag flag = BEAKTA_FLAG_NONE;

  if (!beakta_cli_parse (cli, entries, NULL, &words, 1, G_MAXUINT, error) || (!clear && !parse_colour (colour, &flag, error)))
    return FALSE;

  bulk = beakta_bulk_new (BEAKTA_BULK_FLAG, flag, NULL, reason);

  return do_to_cases (cli, words, g_strv_length (words), bulk, error);
}

static gboolean
list_tags (BeaktaCli  *cli,
           GError    **error)
{
  g_auto(GStrv) tags = beakta_cli_open (cli, FALSE, error) != NULL ? beakta_store_dup_tags_sync (cli->store, error) : NULL;
  g_autoptr(JsonBuilder) builder = NULL;

  if (tags == NULL)
    return FALSE;

  if (!cli->json)
    {
      for (int i = 0; tags[i] != NULL; i++)
        beakta_cli_print (cli, "%s\n", tags[i]);
      return TRUE;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  beakta_json_list (builder, "tags");
  for (int i = 0; tags[i] != NULL; i++)
    json_builder_add_string_value (builder, tags[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);

  return TRUE;
}

gboolean
beakta_command_tag (BeaktaCli  *cli,
                    GStrv       arguments,
                    GError    **error)
{
  g_autofree char *add = NULL, *removed = NULL, *key = NULL;
  const GOptionEntry entries[] = {
    { "add", 0, 0, G_OPTION_ARG_STRING, &add, N_("Put this tag on the cases"), N_("TAG") },
    { "remove", 0, 0, G_OPTION_ARG_STRING, &removed, N_("Take this tag off the cases"), N_("TAG") },
    G_OPTION_ENTRY_NULL
  };
  g_auto(GStrv) words = g_strdupv (arguments);
  g_autoptr(BeaktaBulk) bulk = NULL;

  if (!beakta_cli_parse (cli, entries, NULL, &words, 0, G_MAXUINT, error))
    return FALSE;
  if (words[0] == NULL && add == NULL && removed == NULL)
    return list_tags (cli, error);

  key = (add != NULL) != (removed != NULL) ? beakta_tag_key_new (add != NULL ? add : removed) : NULL;
  if (key == NULL || words[0] == NULL)
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                   _("say which cases, and one tag to --add or to --remove: at most %d characters, without a comma"),
                   BEAKTA_TAG_LENGTH);
      return FALSE;
    }

  bulk = beakta_bulk_new (add != NULL ? BEAKTA_BULK_TAG : BEAKTA_BULK_UNTAG, BEAKTA_FLAG_NONE, add != NULL ? add : removed, NULL);

  return do_to_cases (cli, words, g_strv_length (words), bulk, error);
}

/* A day that has come would put nothing aside. */
static gboolean
check_until (const char  *until,
             GError     **error)
{
  g_autofree char *today = beakta_cli_dup_today ();

  if (!beakta_cli_check_day (until, error))
    return FALSE;
  if (until != NULL && strcmp (until, today) > 0)
    return TRUE;

  g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                       _("say when the cases come back with --until DAY, a day that has not come yet; --end takes them up again"));
  return FALSE;
}

gboolean
beakta_command_hold (BeaktaCli  *cli,
                     GStrv       arguments,
                     GError    **error)
{
  g_autofree char *until = NULL, *reason = NULL;
  gboolean end = FALSE;
  const GOptionEntry entries[] = {
    { "until", 0, 0, G_OPTION_ARG_STRING, &until, N_("The day when they come back"), N_("DAY") },
    { "reason", 0, 0, G_OPTION_ARG_STRING, &reason, N_("Why"), N_("TEXT") },
    { "end", 0, 0, G_OPTION_ARG_NONE, &end, N_("Take the cases up again"), NULL },
    G_OPTION_ENTRY_NULL
  };
  g_auto(GStrv) words = g_strdupv (arguments);
  g_autoptr(BeaktaBulk) bulk = NULL;

  if (!beakta_cli_parse (cli, entries, NULL, &words, 1, G_MAXUINT, error) || (!end && !check_until (until, error)))
    return FALSE;

  bulk = beakta_bulk_new (BEAKTA_BULK_HOLD, BEAKTA_FLAG_NONE, end ? "" : until, reason);

  return do_to_cases (cli, words, g_strv_length (words), bulk, error);
}
