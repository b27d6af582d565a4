/* consolidate: the answers of several assessors put together: all on which they agree, that of one of them, or another answer
 * in words of one's own.
 *
 * Everything is checked before anything is written.
 */

#define G_LOG_DOMAIN "beaktactl"

#include <glib/gi18n.h>

#include "beakta-acts.h"
#include "beakta-cli-answer.h"
#include "beakta-cli-consolidation.h"
#include "beakta-cli-json.h"
#include "beakta-cli-words.h"
#include "beakta-commands.h"
#include "beakta-consolidation.h"

/* How it is settled: one of the three, or none to look only. */
typedef struct
{
  gboolean   accepts;
  char      *user;
  char      *own;
  char     **goal;
  char      *reason;
} SettleOptions;

static void
settle_options_clear (SettleOptions *options)
{
  g_free (options->user);
  g_free (options->own);
  g_strfreev (options->goal);
  g_free (options->reason);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SettleOptions, settle_options_clear)

static gboolean
is_own (const SettleOptions *options)
{
  return options->own != NULL || options->goal != NULL;
}

static void
add_item_json (JsonBuilder                   *builder,
               BeaktaCase                    *case_,
               const BeaktaConsolidation     *consolidation,
               const BeaktaConsolidationItem *item)
{
  const BeaktaAnswer *settled = beakta_case_lookup (case_, BEAKTA_ITEM_ANSWER, item->id);

  json_builder_begin_object (builder);
  beakta_json_strings (builder, "question", beakta_question_get_id (item->question),
                       "accord", beakta_accord_get_nick (item->accord),
                       "settled", beakta_settled_get_nick (item->settled), NULL);
  beakta_json_list (builder, "answers");
  for (guint i = 0; i < item->answers->len; i++)
    if (g_ptr_array_index (item->answers, i) != NULL)
      beakta_json_answer (builder, case_, g_ptr_array_index (item->answers, i));
  json_builder_end_array (builder);
  beakta_json_list (builder, "whose");
  for (guint i = 0; settled != NULL && settled->whose[i] != NULL; i++)
    json_builder_add_string_value (builder, settled->whose[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_consolidations_json (BeaktaCli  *cli,
                           BeaktaCase *case_,
                           GPtrArray  *consolidations)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  beakta_json_case (builder, case_);
  beakta_json_list (builder, "lists");
  for (guint i = 0; i < consolidations->len; i++)
    {
      const BeaktaConsolidation *own = g_ptr_array_index (consolidations, i);

      json_builder_begin_object (builder);
      beakta_json_string (builder, "checklist", beakta_checklist_get_id (own->checklist));
      beakta_json_number (builder, "to_choose", own->n_to_choose);
      beakta_json_number (builder, "to_accept", own->n_to_accept);
      beakta_json_number (builder, "waiting", own->n_waiting);
      beakta_json_number (builder, "settled", own->n_settled);
      beakta_json_number (builder, "unanswered", own->n_unanswered);
      beakta_json_list (builder, "questions");
      for (guint j = 0; j < own->items->len; j++)
        add_item_json (builder, case_, own, g_ptr_array_index (own->items, j));
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

static const char *
get_item_word (const BeaktaConsolidationItem *item)
{
  if (item->settled == BEAKTA_SETTLED)
    return _("settled");

  switch (item->accord)
    {
    case BEAKTA_ACCORD_DISPUTED:
      return item->settled == BEAKTA_SETTLED_BEFORE ? _("they differ by now") : _("they differ");
    case BEAKTA_ACCORD_PARTIAL:
      return _("not all have answered");
    case BEAKTA_ACCORD_AGREED:
      return _("they agree");
    case BEAKTA_ACCORD_WAITING:
    default:
      return _("waits for others");
    }
}

static void
print_item (BeaktaCli                     *cli,
            const BeaktaConsolidation     *consolidation,
            const BeaktaConsolidationItem *item)
{
  beakta_cli_print (cli, "  %s – %s\n", item->id, get_item_word (item));
  if (item->settled == BEAKTA_SETTLED)
    return;

  for (guint i = 0; i < item->answers->len; i++)
    {
      const BeaktaAnswer *answer = g_ptr_array_index (item->answers, i);
      const BeaktaAssessor *assessor = g_ptr_array_index (consolidation->assessors, i);
      g_autofree char *first = g_strdup_printf ("    %-12s ", assessor->person);
      g_autofree char *text = NULL;

      if (answer != NULL && *answer->reason != '\0')
        text = g_strdup_printf ("%s: %s", beakta_cli_get_value (item->question, answer, cli->language), answer->reason);
      beakta_cli_print_wrapped (cli, first, text != NULL ? text : answer != NULL
                                ? beakta_cli_get_value (item->question, answer, cli->language) : "–");
    }
}

static void
print_consolidations (BeaktaCli  *cli,
                      BeaktaCase *case_,
                      GPtrArray  *consolidations)
{
  if (cli->json)
    {
      print_consolidations_json (cli, case_, consolidations);
      return;
    }

  for (guint i = 0; i < consolidations->len; i++)
    {
      const BeaktaConsolidation *own = g_ptr_array_index (consolidations, i);

      beakta_cli_print (cli, "%s: ", beakta_checklist_get_title (own->checklist, cli->language));
      /* Translators: how many questions of a list, several assess: to choose an answer for, agreed, waiting, settled */
      beakta_cli_print (cli, _("%1$u to choose, %2$u agreed, %3$u waiting, %4$u settled"), own->n_to_choose,
                        own->n_to_accept, own->n_waiting, own->n_settled);
      beakta_cli_print (cli, "\n");
      for (guint j = 0; j < own->items->len; j++)
        print_item (cli, own, g_ptr_array_index (own->items, j));
    }
}

static const BeaktaConsolidationItem *
find_item (GPtrArray   *consolidations,
           const char  *id,
           GError     **error)
{
  for (guint i = 0; i < consolidations->len; i++)
    {
      const BeaktaConsolidationItem *item = beakta_consolidation_find (g_ptr_array_index (consolidations, i), id);

      if (item != NULL)
        return item;
    }

  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND,
               _("nobody has answered “%s” in this case; write CHECKLIST/QUESTION, as in gavleborg/1.2"), id);
  return NULL;
}

/* The answer of @user to one question becomes the answer of the case. */
static BeaktaChange *
make_taking (BeaktaCli   *cli,
             BeaktaCase  *case_,
             GPtrArray   *consolidations,
             const char  *user,
             const char  *id,
             GError     **error)
{
  const BeaktaConsolidationItem *item = find_item (consolidations, id, error);
  g_autoptr(GPtrArray) answers = g_ptr_array_new_with_free_func (beakta_record_unref);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  if (item == NULL)
    return NULL;

  for (guint i = 0; i < item->answers->len && answers->len == 0; i++)
    {
      const BeaktaAnswer *answer = g_ptr_array_index (item->answers, i);

      if (answer != NULL && g_str_equal (answer->assessor, user))
        g_ptr_array_add (answers, beakta_consolidation_take (item, case_, i));
    }

  if (answers->len == 0)
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND, _("“%1$s” has not answered %2$s"), user, id);
      return NULL;
    }

  return beakta_acts_consolidate (case_, answers, beakta_store_get_user (cli->store), now);
}

/* None of theirs, but another answer, with the reason why: of nobody but who settles it. */
static BeaktaChange *
make_own (BeaktaCli            *cli,
          BeaktaCase           *case_,
          GPtrArray            *consolidations,
          const SettleOptions  *options,
          const char           *id,
          GError              **error)
{
  const BeaktaConsolidationItem *item = find_item (consolidations, id, error);
  g_autoptr(GPtrArray) answers = g_ptr_array_new_with_free_func (beakta_record_unref);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  BeaktaAnswer *answer;

  if (item == NULL)
    return NULL;

  answer = beakta_case_dup_answer (case_, item->id);
  g_ptr_array_add (answers, answer);
  g_clear_pointer (&answer->goal, json_object_unref);
  if (!beakta_cli_set_answer (answer, item->question, options->own, options->goal, cli->language, error))
    return NULL;

  beakta_record_set (&answer->reason, options->reason);
  g_strfreev (answer->whose);
  answer->whose = g_new0 (char *, 1);

  return beakta_acts_consolidate (case_, answers, beakta_store_get_user (cli->store), now);
}

static gboolean
settle (BeaktaCli            *cli,
        BeaktaCase          **case_,
        GPtrArray            *consolidations,
        const SettleOptions  *options,
        const char           *id,
        GError              **error)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChange) change = NULL;

  if (options->accepts)
    change = beakta_consolidation_accept (consolidations, *case_, NULL, beakta_store_get_user (cli->store), now);
  else if (options->user != NULL)
    change = make_taking (cli, *case_, consolidations, options->user, id, error);
  else
    change = make_own (cli, *case_, consolidations, options, id, error);

  return change != NULL && beakta_cli_alter (cli, case_, change, error);
}

/* @id: (nullable): the question */
static gboolean
check_options (const SettleOptions  *options,
               const char           *id,
               GError              **error)
{
  gboolean is_one = options->user != NULL || is_own (options);

  if (is_one != (id != NULL) || (is_one && options->accepts) || (options->user != NULL && is_own (options)))
    g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                         _("--take USER or --answer VALUE goes with one CHECKLIST/QUESTION, and neither with the other nor with "
                           "--accept-agreed"));
  else if (is_own (options) != (options->reason != NULL && *g_strstrip (options->reason) != '\0'))
    g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                         _("--answer VALUE needs --reason: why the answer of the case is another than theirs"));
  else
    return TRUE;

  return FALSE;
}

gboolean
beakta_command_consolidate (BeaktaCli  *cli,
                            GStrv       arguments,
                            GError    **error)
{
  g_auto(SettleOptions) options = { FALSE };
  const GOptionEntry entries[] = {
    { "accept-agreed", 0, 0, G_OPTION_ARG_NONE, &options.accepts, N_("Settle everything on which they agree"), NULL },
    { "take", 0, 0, G_OPTION_ARG_STRING, &options.user, N_("Whose answer to CHECKLIST/QUESTION is to stand"), N_("USER") },
    { "answer", 0, 0, G_OPTION_ARG_STRING, &options.own, N_("Another answer than theirs to CHECKLIST/QUESTION"), N_("VALUE") },
    { "goal", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.goal,
      N_("Part of a measurable goal: baseline, target, unit, when or source"), N_("PART=TEXT") },
    { "reason", 'r', 0, G_OPTION_ARG_STRING, &options.reason, N_("Why it is another"), N_("TEXT") },
    G_OPTION_ENTRY_NULL
  };
  g_auto(GStrv) words = g_strdupv (arguments);
  g_autoptr(BeaktaCase) case_ = NULL;
  g_autoptr(GPtrArray) consolidations = NULL;

  if (!beakta_cli_parse (cli, entries, NULL, &words, 1, 2, error) || !check_options (&options, words[1], error))
    return FALSE;

  case_ = beakta_cli_load_whole_case (cli, words[0], error);
  if (case_ == NULL || !beakta_cli_check_may_see (cli, case_, error))
    return FALSE;
  consolidations = beakta_cli_list_consolidations (cli, case_, error);
  if (consolidations == NULL)
    return FALSE;

  if (options.accepts || words[1] != NULL)
    {
      if (!settle (cli, &case_, consolidations, &options, words[1], error))
        return FALSE;
      g_ptr_array_unref (consolidations);
      consolidations = beakta_cli_list_consolidations (cli, case_, error);
      if (consolidations == NULL)
        return FALSE;
    }

  print_consolidations (cli, case_, consolidations);

  return TRUE;
}
