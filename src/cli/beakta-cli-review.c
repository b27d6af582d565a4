/* What "review" tells. */

#define G_LOG_DOMAIN "beaktactl"

#include "beakta-cli-review.h"

#include <string.h>

#include <glib/gi18n.h>

#include "beakta-cli-json.h"
#include "beakta-cli-request.h"
#include "beakta-cli-words.h"
#include "beakta-review-points.h"
#include "beakta-sample.h"
#include "beakta-store-query.h"
#include "beakta-store-sample.h"
#include "beakta-unusual.h"

static const char *
get_unusual_nick (const BeaktaUnusual *unusual)
{
  switch (unusual->sort)
    {
    case BEAKTA_UNUSUAL_HABIT:
      return unusual->habit == BEAKTA_HABIT_ALL_YES ? "all-yes" : "no-no";
    case BEAKTA_UNUSUAL_NO_EVIDENCE:
      return "no-evidence";
    case BEAKTA_UNUSUAL_CLASS:
      return "class";
    case BEAKTA_UNUSUAL_NO_CLASS:
      return "no-class";
    case BEAKTA_UNUSUAL_APPLICANT:
    default:
      return "applicant";
    }
}

static const char *
get_unusual_words (const BeaktaUnusual *unusual)
{
  switch (unusual->sort)
    {
    case BEAKTA_UNUSUAL_HABIT:
      return unusual->habit == BEAKTA_HABIT_ALL_YES ? _("every answer is yes") : _("no answer is no");
    case BEAKTA_UNUSUAL_NO_EVIDENCE:
      return _("the answer stands on nothing");
    case BEAKTA_UNUSUAL_CLASS:
      return _("the classification is not what the answers give");
    case BEAKTA_UNUSUAL_NO_CLASS:
      return _("the project is not classified");
    case BEAKTA_UNUSUAL_APPLICANT:
    default:
      return _("the applicant says otherwise");
    }
}

static void
append_point (JsonBuilder             *builder,
              const BeaktaReviewPoint *point,
              guint                    number)
{
  json_builder_begin_object (builder);
  beakta_json_number (builder, "number", number);
  beakta_json_strings (builder, "id", point->record.id, "sort", beakta_words_get_nick (BEAKTA_WORDS_POINT_SORT, point->sort),
                       "category", beakta_words_get_nick (BEAKTA_WORDS_LEARNING, point->category),
                       "target_kind", beakta_item_kind_get_nick (point->target_kind), "target", point->target,
                       "heading", point->heading, "text", point->text, "author", point->author, "written", point->written,
                       "review", point->review, "state", beakta_words_get_nick (BEAKTA_WORDS_POINT_STATE, point->state),
                       "reply", point->reply, "replied_by", point->replied_by, "replied", point->replied,
                       "ruling", point->ruling, "ruled_by", point->ruled_by, "ruled", point->ruled, NULL);
  json_builder_end_object (builder);
}

static void
append_changes (JsonBuilder *builder,
                GPtrArray   *changes)
{
  json_builder_set_member_name (builder, "changes");
  if (changes == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }

  json_builder_begin_array (builder);
  for (guint i = 0; i < changes->len; i++)
    {
      const BeaktaEdit *change = g_ptr_array_index (changes, i);

      json_builder_begin_object (builder);
      beakta_json_strings (builder, "kind", beakta_item_kind_get_nick (change->kind), "id", change->id, NULL);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_review_as_json (BeaktaCli  *cli,
                      BeaktaCase *case_,
                      GPtrArray  *points,
                      GPtrArray  *changes,
                      GPtrArray  *unusual,
                      gboolean    is_drawn)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  beakta_json_case (builder, case_);
  beakta_json_list (builder, "points");
  for (guint i = 0; i < points->len; i++)
    append_point (builder, g_ptr_array_index (points, i), i + 1);
  json_builder_end_array (builder);
  append_changes (builder, changes);
  beakta_json_list (builder, "unusual");
  for (guint i = 0; i < unusual->len; i++)
    {
      const BeaktaUnusual *found = g_ptr_array_index (unusual, i);

      json_builder_begin_object (builder);
      beakta_json_strings (builder, "what", get_unusual_nick (found), "kind", beakta_item_kind_get_nick (found->kind),
                           "id", found->id, NULL);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  beakta_json_boolean (builder, "drawn", is_drawn);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

static void
print_point (BeaktaCli               *cli,
             const BeaktaReviewPoint *point,
             guint                    number)
{
  g_autofree char *first = g_strdup_printf ("%4u. ", number);
  g_autofree char *about = point->target_kind == BEAKTA_ITEM_FACTS ? g_strdup ("")
                           : g_strconcat (" · ", point->target_kind == BEAKTA_ITEM_PASSAGE ? _("a passage") : point->target,
                                          *point->heading != '\0' ? ": " : "", point->heading, NULL);

  beakta_cli_print_wrapped (cli, first, point->text);
  beakta_cli_print (cli, "      %s%s%s · %s · %s%s\n", beakta_cli_get_word (BEAKTA_WORDS_POINT_SORT, point->sort),
                    point->category != BEAKTA_LEARNING_UNSET ? " · " : "",
                    beakta_cli_get_word (BEAKTA_WORDS_LEARNING, point->category),
                    *point->review == '\0' ? _("not sent") : beakta_cli_get_word (BEAKTA_WORDS_POINT_STATE, point->state),
                    point->author, about);
  if (*point->reply != '\0')
    {
      g_autofree char *reply = g_strdup_printf ("      %s: ", point->replied_by);

      beakta_cli_print_wrapped (cli, reply, point->reply);
    }
  if (*point->ruling != '\0')
    {
      g_autofree char *ruling = g_strdup_printf ("      %s: ", point->ruled_by);

      beakta_cli_print_wrapped (cli, ruling, point->ruling);
    }
}

static void
print_review (BeaktaCli *cli,
              GPtrArray *points,
              GPtrArray *changes,
              GPtrArray *unusual,
              gboolean   is_drawn)
{
  for (guint i = 0; i < points->len; i++)
    print_point (cli, g_ptr_array_index (points, i), i + 1);
  if (points->len == 0)
    beakta_cli_print (cli, "%s\n", _("no point has been written"));

  if (changes != NULL)
    beakta_cli_print (cli, "%s\n", changes->len > 0 ? _("Changed since the case was returned:")
                                                    : _("Nothing has changed since the case was returned"));
  for (guint i = 0; changes != NULL && i < changes->len; i++)
    beakta_cli_print (cli, "  %s %s\n", beakta_item_kind_get_nick (((BeaktaEdit *) g_ptr_array_index (changes, i))->kind),
                      ((BeaktaEdit *) g_ptr_array_index (changes, i))->id);

  if (unusual->len > 0)
    beakta_cli_print (cli, "%s\n", _("Worth a look:"));
  for (guint i = 0; i < unusual->len; i++)
    {
      const BeaktaUnusual *found = g_ptr_array_index (unusual, i);

      beakta_cli_print (cli, "  %s: %s\n", found->id, get_unusual_words (found));
    }
  if (is_drawn)
    beakta_cli_print (cli, "%s\n", _("The case is drawn for quality control"));
}

gboolean
beakta_cli_print_review (BeaktaCli   *cli,
                         BeaktaCase  *case_,
                         GPtrArray   *points,
                         GPtrArray   *changes,
                         GPtrArray   *findings,
                         GError     **error)
{
  g_autoptr(BeaktaSample) sample = beakta_store_load_sample_sync (cli->store, error);
  g_autoptr(GPtrArray) unusual = NULL;
  gboolean is_drawn;

  if (sample == NULL)
    return FALSE;

  unusual = beakta_unusual_list (case_, findings);
  is_drawn = beakta_sample_draws (beakta_case_get_id (case_), sample->seed, sample->rate);
  if (cli->json)
    print_review_as_json (cli, case_, points, changes, unusual, is_drawn);
  else
    print_review (cli, points, changes, unusual, is_drawn);

  return TRUE;
}

/* (transfer full): the day when the case was approved last, ISO; "" when it never was. */
static char *
dup_approved (BeaktaCase *case_)
{
  g_autoptr(GPtrArray) reviews = beakta_case_list (case_, BEAKTA_ITEM_REVIEW);

  for (guint i = reviews->len; i > 0; i--)
    {
      const BeaktaReview *review = g_ptr_array_index (reviews, i - 1);

      if (review->approved)
        return beakta_cli_format_day (review->reviewed);
    }

  return g_strdup ("");
}

static void
append_drawn (BeaktaCli            *cli,
              JsonBuilder          *builder,
              const BeaktaCaseLine *line,
              const char           *approved)
{
  if (!cli->json)
    {
      beakta_cli_print (cli, "%s  %s  %s\n", line->number, approved, line->title);
      return;
    }

  json_builder_begin_object (builder);
  beakta_json_strings (builder, "id", line->id, "number", line->number, "title", line->title, "approved", approved, NULL);
  json_builder_end_object (builder);
}

/* Of those of @lines that were approved; one after the other, so that nobody has to have room for all. */
static gboolean
append_sample (BeaktaCli           *cli,
               JsonBuilder         *builder,
               const BeaktaSample  *sample,
               GPtrArray           *lines,
               const char          *from,
               const char          *to,
               GError             **error)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const BeaktaCaseLine *line = g_ptr_array_index (lines, i);
      g_autoptr(BeaktaCase) case_ = NULL;
      g_autofree char *approved = NULL;

      if (line->stage < BEAKTA_STAGE_APPROVED || !beakta_sample_draws (line->id, sample->seed, sample->rate))
        continue;

      case_ = beakta_store_load_case_sync (cli->store, line->id, error);
      if (case_ == NULL)
        return FALSE;
      approved = dup_approved (case_);
      if (*approved != '\0' && (from == NULL || strcmp (approved, from) >= 0) && (to == NULL || strcmp (approved, to) <= 0))
        append_drawn (cli, builder, line, approved);
    }

  return TRUE;
}

gboolean
beakta_cli_print_sample (BeaktaCli   *cli,
                         const char  *from,
                         const char  *to,
                         GError     **error)
{
  const BeaktaCaseFilter filter = BEAKTA_CASE_FILTER_ALL;
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(BeaktaSample) sample = NULL;
  g_autoptr(GPtrArray) lines = NULL;

  if (!beakta_cli_check_day (from, error) || !beakta_cli_check_day (to, error))
    return FALSE;

  sample = beakta_store_load_sample_sync (cli->store, error);
  lines = sample != NULL ? beakta_store_list_cases_sync (cli->store, &filter, 0, G_MAXUINT, error) : NULL;
  if (lines == NULL)
    return FALSE;

  if (!cli->json && sample->rate == 0)
    beakta_cli_print (cli, "%s\n", _("the office draws no sample; “beaktactl office sample 10” draws one case in ten"));
  json_builder_begin_object (builder);
  beakta_json_number (builder, "rate", sample->rate);
  beakta_json_string (builder, "seed", sample->seed);
  beakta_json_list (builder, "cases");
  if (!append_sample (cli, builder, sample, lines, from, to, error))
    return FALSE;
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  if (cli->json)
    beakta_cli_print_json (cli, builder);

  return TRUE;
}
