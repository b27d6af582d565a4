/* review: the points of a review, what has changed since the case was returned, and what is unusual; the sample of quality control.
 *
 * (1) What is told is what the person may see: points that a supervisor has not sent are told to those who may review the case.
 * (2) A point is named by its number in that list.
 */

#define G_LOG_DOMAIN "beaktactl"

#include <string.h>

#include <glib/gi18n.h>

#include "beakta-acts-review.h"
#include "beakta-cli-case.h"
#include "beakta-cli-json.h"
#include "beakta-cli-quote.h"
#include "beakta-cli-review.h"
#include "beakta-cli-words.h"
#include "beakta-commands.h"
#include "beakta-since-return.h"
#include "beakta-workflow.h"

typedef struct
{
  char     *question;                /* "checklist/question" */
  char     *about;
  char     *heading;
  char     *category;
  gboolean  praise;
  gboolean  sample;
  char     *from;
  char     *to;
} ReviewOptions;

static void
review_options_clear (ReviewOptions *options)
{
  g_free (options->question);
  g_free (options->about);
  g_free (options->heading);
  g_free (options->category);
  g_free (options->from);
  g_free (options->to);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ReviewOptions, review_options_clear)

/* (transfer full): rule 1. */
static GPtrArray *
list_points (BeaktaCli  *cli,
             BeaktaCase *case_)
{
  GPtrArray *points = beakta_case_list (case_, BEAKTA_ITEM_REVIEW_POINT);
  const char *user = beakta_store_get_user (cli->store);
  gboolean may_review = beakta_workflow_check (case_, user, beakta_store_get_roles (cli->store), BEAKTA_ACT_WRITE_POINT, NULL);

  for (guint i = points->len; i > 0; i--)
    if (!beakta_review_point_is_visible (g_ptr_array_index (points, i - 1), user, may_review))
      g_ptr_array_remove_index (points, i - 1);

  return points;
}

/* What a point is about, by the options; FALSE with a usage error. */
static gboolean
aim_at (BeaktaReviewPoint    *point,
        const ReviewOptions  *options,
        BeaktaQuotes         *quotes,
        GError              **error)
{
  static const struct { const char *word; BeaktaItemKind kind; const char *id; } abouts[] = {
    { "case", BEAKTA_ITEM_FACTS, "facts" },
    { "analysis", BEAKTA_ITEM_ANALYSIS, "analysis" },
    { "classification", BEAKTA_ITEM_CLASSIFICATION, "classification" },
  };
  g_autofree char *document = g_strdup_printf ("%u", MAX (quotes->document, 1));
  guint n_aims = (options->question != NULL) + (options->about != NULL) + (options->heading != NULL) + quotes->wanted->len;

  if (n_aims > 1)
    {
      g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                           _("a point is about one thing: give --question, --quote, --heading or --about, and only one of them"));
      return FALSE;
    }

  point->target_kind = options->question != NULL ? BEAKTA_ITEM_ANSWER
                       : options->heading != NULL ? BEAKTA_ITEM_DOCUMENT : BEAKTA_ITEM_FACTS;
  beakta_record_set (&point->target, options->question != NULL ? options->question
                                     : options->heading != NULL ? document : "facts");
  beakta_record_set (&point->heading, options->heading);
  for (guint i = 0; i < G_N_ELEMENTS (abouts) && options->about != NULL; i++)
    if (strcmp (options->about, abouts[i].word) == 0)
      {
        point->target_kind = abouts[i].kind;
        beakta_record_set (&point->target, abouts[i].id);
        return TRUE;
      }
  if (options->about == NULL)
    return TRUE;

  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
               _("a point cannot be about “%s”; say case, analysis or classification"), options->about);
  return FALSE;
}

/* A question of a list of the case, a document of it. */
static gboolean
check_aim (BeaktaCli                *cli,
           BeaktaCase               *case_,
           const BeaktaReviewPoint  *point,
           GError                  **error)
{
  g_autoptr(GPtrArray) findings = NULL;

  if (point->target_kind == BEAKTA_ITEM_DOCUMENT && beakta_case_lookup (case_, BEAKTA_ITEM_DOCUMENT, point->target) == NULL)
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND, _("the case has no document %s"), point->target);
      return FALSE;
    }
  if (point->target_kind != BEAKTA_ITEM_ANSWER)
    return TRUE;

  findings = beakta_cli_list_findings (cli, case_, error);
  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      BeaktaChecklist *checklist = ((const BeaktaFindings *) g_ptr_array_index (findings, i))->checklist;
      const char *id = beakta_checklist_get_id (checklist);
      gsize length = strlen (id);

      if (g_str_has_prefix (point->target, id) && point->target[length] == '/' &&
          beakta_checklist_get_question (checklist, point->target + length + 1) != NULL)
        return TRUE;
    }
  if (findings != NULL)
    g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND,
                 _("the case has no question “%s”; write CHECKLIST/QUESTION, as “beaktactl findings” does"), point->target);

  return FALSE;
}

static gboolean
set_category (BeaktaReviewPoint  *point,
              const char         *word,
              GError            **error)
{
  g_autoptr(GString) known = g_string_new (NULL);
  int value;

  if (word == NULL)
    return TRUE;
  if (beakta_words_from_nick (BEAKTA_WORDS_LEARNING, word, &value))
    {
      point->category = value;
      return TRUE;
    }

  for (int i = 1; i < BEAKTA_N_LEARNINGS; i++)
    g_string_append_printf (known, "%s%s", i > 1 ? ", " : "", beakta_words_get_nick (BEAKTA_WORDS_LEARNING, i));
  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE, _("there is no category “%s”; they are: %s"), word, known->str);
  return FALSE;
}

/* (transfer full) */
static BeaktaChange *
add_point (BeaktaCli            *cli,
           BeaktaCase           *case_,
           const char           *text,
           const ReviewOptions  *options,
           BeaktaQuotes         *quotes,
           GDateTime            *now,
           GError              **error)
{
  g_autoptr(BeaktaReviewPoint) point = beakta_record_new (BEAKTA_ITEM_REVIEW_POINT, NULL);
  g_autoptr(GPtrArray) passages = NULL;

  if (!aim_at (point, options, quotes, error) || !check_aim (cli, case_, point, error) ||
      !set_category (point, options->category, error))
    return NULL;

  passages = beakta_quotes_find (quotes, cli, case_, error);
  if (passages == NULL)
    return NULL;

  point->sort = options->praise ? BEAKTA_POINT_PRAISE : BEAKTA_POINT_DEFICIENCY;
  beakta_record_set (&point->text, text);

  return beakta_acts_write_point (case_, point, passages->len > 0 ? g_ptr_array_index (passages, 0) : NULL,
                                  beakta_store_get_user (cli->store), now);
}

/* (transfer full) */
static BeaktaChange *
edit_point (BeaktaCli                *cli,
            BeaktaCase               *case_,
            const BeaktaReviewPoint  *current,
            const char               *text,
            const ReviewOptions      *options,
            GDateTime                *now,
            GError                  **error)
{
  g_autoptr(BeaktaReviewPoint) point = beakta_record_copy (current);

  if (!set_category (point, options->category, error))
    return NULL;

  point->sort = options->praise ? BEAKTA_POINT_PRAISE : point->sort;
  beakta_record_set (&point->text, text);

  return beakta_acts_write_point (case_, point, NULL, beakta_store_get_user (cli->store), now);
}

/* Rule 2. */
static const BeaktaReviewPoint *
find_point (GPtrArray   *points,
            const char  *word,
            GError     **error)
{
  guint number;

  if (!beakta_cli_parse_number (word, _("the number of a point"), 1, &number, error))
    return NULL;
  if (number <= points->len)
    return g_ptr_array_index (points, number - 1);

  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND, _("the case has no point %u"), number);
  return NULL;
}

/* (transfer full) @words: the deed, and what follows it; as check_deed () let through. */
static BeaktaChange *
make_change (BeaktaCli            *cli,
             BeaktaCase           *case_,
             GStrv                 words,
             const ReviewOptions  *options,
             BeaktaQuotes         *quotes,
             GError              **error)
{
  g_autoptr(GPtrArray) points = list_points (cli, case_);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  const char *user = beakta_store_get_user (cli->store);
  const BeaktaReviewPoint *point;

  if (strcmp (words[0], "add") == 0)
    return add_point (cli, case_, words[1], options, quotes, now, error);

  point = find_point (points, words[1], error);
  if (point == NULL)
    return NULL;
  if (strcmp (words[0], "edit") == 0)
    return edit_point (cli, case_, point, words[2], options, now, error);
  if (strcmp (words[0], "remove") == 0)
    return beakta_acts_remove_point (case_, point->record.id);
  if (strcmp (words[0], "resolve") == 0)
    return beakta_acts_resolve_point (case_, point->record.id, words[2], user, now);
  if (strcmp (words[0], "reopen") == 0)
    return beakta_acts_reopen_point (case_, point->record.id, words[2] != NULL ? words[2] : "", user, now);

  return beakta_acts_withdraw_point (case_, point->record.id, words[2], user, now);
}

static gboolean
check_deed (GStrv    words,
            GError **error)
{
  static const struct { const char *word; guint least; guint most; } deeds[] = {
    { "add", 2, 2 }, { "edit", 3, 3 }, { "remove", 2, 2 }, { "resolve", 3, 3 }, { "reopen", 2, 3 }, { "withdraw", 3, 3 },
  };
  guint n_words = g_strv_length (words);

  for (guint i = 0; i < G_N_ELEMENTS (deeds) && n_words > 0; i++)
    if (strcmp (words[0], deeds[i].word) == 0 && n_words >= deeds[i].least && n_words <= deeds[i].most)
      return TRUE;
  if (n_words == 0)
    return TRUE;

  g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                       _("after the case, say nothing, add TEXT, edit NUMBER TEXT, remove NUMBER, resolve NUMBER REPLY, "
                         "reopen NUMBER [WHY] or withdraw NUMBER WHY"));
  return FALSE;
}

static gboolean
tell (BeaktaCli   *cli,
      BeaktaCase  *case_,
      GError     **error)
{
  g_autoptr(GPtrArray) journal = beakta_store_list_journal_sync (cli->store, beakta_case_get_id (case_), 0, 0, error);
  g_autoptr(GPtrArray) findings = journal != NULL ? beakta_cli_list_findings (cli, case_, error) : NULL;
  g_autoptr(GPtrArray) points = NULL;
  g_autoptr(GPtrArray) changes = NULL;

  if (findings == NULL)
    return FALSE;

  points = list_points (cli, case_);
  changes = beakta_since_return_list (journal);

  return beakta_cli_print_review (cli, case_, points, changes, findings, error);
}

gboolean
beakta_command_review (BeaktaCli  *cli,
                       GStrv       arguments,
                       GError    **error)
{
  g_auto(ReviewOptions) options = { NULL };
  g_autoptr(BeaktaQuotes) quotes = beakta_quotes_new ();
  const GOptionEntry entries[] = {
    { "question", 0, 0, G_OPTION_ARG_STRING, &options.question, N_("The point is about a question"), N_("CHECKLIST/QUESTION") },
    { "heading", 0, 0, G_OPTION_ARG_STRING, &options.heading, N_("The point is about that part of a document"), N_("HEADING") },
    { "about", 0, 0, G_OPTION_ARG_STRING, &options.about, N_("case, analysis or classification"), N_("WHAT") },
    { "category", 0, 0, G_OPTION_ARG_STRING, &options.category,
      N_("What there is to learn: evidence, reasons, analysis, classification, inquiry, language or example"), N_("CATEGORY") },
    { "praise", 0, 0, G_OPTION_ARG_NONE, &options.praise, N_("The point is praise, and asks for nothing"), NULL },
    { "sample", 0, 0, G_OPTION_ARG_NONE, &options.sample, N_("List the approved cases that are drawn for quality control"), NULL },
    { "from", 0, 0, G_OPTION_ARG_STRING, &options.from, N_("With --sample: approved on that day or later"), N_("DAY") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &options.to, N_("With --sample: approved on that day or before"), N_("DAY") },
    G_OPTION_ENTRY_NULL
  };
  g_auto(GStrv) words = g_strdupv (arguments);
  g_autoptr(BeaktaCase) case_ = NULL;
  g_autoptr(BeaktaChange) change = NULL;

  if (!beakta_cli_parse (cli, entries, quotes, &words, 0, 4, error))
    return FALSE;
  if (options.sample != (words[0] == NULL) || (!options.sample && (options.from != NULL || options.to != NULL)))
    {
      g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                           _("name a case, or ask for the sample of cases with --sample [--from DAY] [--to DAY]"));
      return FALSE;
    }
  if (options.sample)
    return beakta_cli_open (cli, FALSE, error) != NULL && beakta_cli_print_sample (cli, options.from, options.to, error);
  if (!check_deed (words + 1, error))
    return FALSE;

  case_ = beakta_cli_load_whole_case (cli, words[0], error);
  if (case_ == NULL)
    return FALSE;
  if (words[1] != NULL)
    {
      change = make_change (cli, case_, words + 1, &options, quotes, error);
      if (change == NULL || !beakta_cli_alter (cli, &case_, change, error))
        return FALSE;
    }

  return tell (cli, case_, error);
}
