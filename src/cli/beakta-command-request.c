/* request: what is asked of the applicant, and what became of it.
 *
 * (1) Without --due a request is to be answered on the usual day; a chosen day that is no working day is told, and stands.
 * (2) Nothing is sent by this program: "send" records that it was, how and when.
 */

#define G_LOG_DOMAIN "beaktactl"

#include <string.h>

#include <glib/gi18n.h>

#include "beakta-acts-request.h"
#include "beakta-cli-case.h"
#include "beakta-cli-json.h"
#include "beakta-cli-request.h"
#include "beakta-cli-words.h"
#include "beakta-commands.h"
#include "beakta-completion.h"
#include "beakta-completion-points.h"
#include "beakta-workday.h"

typedef struct
{
  char     *due;
  char     *day;
  char     *channel;
  char     *note;
  char     *text;
  int       document;
  gboolean  unanswered;
  gboolean  partly;
  gboolean  reopen;
} RequestOptions;

static void
request_options_clear (RequestOptions *options)
{
  g_free (options->due);
  g_free (options->day);
  g_free (options->channel);
  g_free (options->note);
  g_free (options->text);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RequestOptions, request_options_clear)

static gboolean
is_workday (const char *day)
{
  GDate date;

  return !beakta_workday_parse (day, &date) || beakta_workday_get_holiday (&date) == BEAKTA_HOLIDAY_NONE;
}

static void
print_point (BeaktaCli         *cli,
             const BeaktaPoint *point,
             guint              number)
{
  g_autofree char *first = g_strdup_printf ("%4u. ", number);

  beakta_cli_print_wrapped (cli, first, point->asked);
  beakta_cli_print (cli, "      %s · %s", point->record.id,
                    point->left_out ? _("left out") : beakta_cli_get_word (BEAKTA_WORDS_REPLY, point->reply));
  if (point->document > 0)
    beakta_cli_print (cli, _(" by document %u"), point->document);
  beakta_cli_print (cli, "%s%s\n", *point->note != '\0' ? " · " : "", point->note);
}

static void
print_request (BeaktaCli              *cli,
               BeaktaCase             *case_,
               const BeaktaCompletion *request)
{
  g_autoptr(GPtrArray) points = beakta_completion_list_points (case_, request->record.id, TRUE);

  beakta_cli_print (cli, "%s · %s", request->record.id, beakta_cli_get_word (BEAKTA_WORDS_REQUEST, request->state));
  if (*request->sent != '\0')
    beakta_cli_print (cli, " · %s %s", request->sent, beakta_cli_get_word (BEAKTA_WORDS_CHANNEL, request->channel));
  beakta_cli_print (cli, " · ");
  beakta_cli_print (cli, _("to be answered on %s at the latest"), beakta_completion_get_last_day (request));
  if (*request->extended != '\0')
    beakta_cli_print (cli, _(" (extended from %s)"), request->due);
  if (!is_workday (beakta_completion_get_last_day (request)))
    beakta_cli_print (cli, _(" (no working day)"));
  beakta_cli_print (cli, "\n");
  if (*request->intro != '\0')
    beakta_cli_print_wrapped (cli, "  ", request->intro);
  for (guint i = 0; i < points->len; i++)
    print_point (cli, g_ptr_array_index (points, i), i + 1);
}

static void
print_requests (BeaktaCli  *cli,
                BeaktaCase *case_)
{
  g_autoptr(GPtrArray) requests = beakta_case_list (case_, BEAKTA_ITEM_REQUEST);
  g_autoptr(GPtrArray) points = beakta_case_list (case_, BEAKTA_ITEM_POINT);
  g_autoptr(JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      for (guint i = 0; i < requests->len; i++)
        print_request (cli, case_, g_ptr_array_index (requests, i));
      if (requests->len == 0)
        beakta_cli_print (cli, "%s\n", _("Nothing has been asked for."));
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  beakta_json_case (builder, case_);
  beakta_json_records (builder, "requests", requests);
  beakta_json_records (builder, "points", points);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

/* (nullable) */
static const BeaktaCompletion *
find_request (BeaktaCase  *case_,
              GError     **error)
{
  const BeaktaCompletion *request = beakta_completion_get_current (case_);

  if (request == NULL)
    g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND,
                         _("nothing has been asked for yet; “beaktactl request CASE draft” begins"));

  return request;
}

/* (nullable) */
static const BeaktaCompletion *
find_draft (BeaktaCase  *case_,
            GError     **error)
{
  const BeaktaCompletion *draft = beakta_completion_get_draft (case_);

  if (draft == NULL)
    g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND,
                         _("there is no draft; “beaktactl request CASE draft” begins one"));

  return draft;
}

static gboolean
check_point (BeaktaCase  *case_,
             const char  *id,
             GError     **error)
{
  if (id != NULL && beakta_case_lookup (case_, BEAKTA_ITEM_POINT, id) != NULL)
    return TRUE;

  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND,
               _("the case has no point “%s”; “beaktactl request CASE” lists them"), id != NULL ? id : "");
  return FALSE;
}

/* What was sent stays as it was sent. */
static gboolean
check_draft_point (BeaktaCase  *case_,
                   const char  *id,
                   GError     **error)
{
  const BeaktaCompletion *draft = beakta_completion_get_draft (case_);

  if (!check_point (case_, id, error))
    return FALSE;
  if (draft != NULL && g_str_equal (((const BeaktaPoint *) beakta_case_lookup (case_, BEAKTA_ITEM_POINT, id))->request,
                                    draft->record.id))
    return TRUE;

  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED,
               _("the point “%s” was sent, and stays as it was sent; mend it by another request"), id);
  return FALSE;
}

/* Rule 1. */
static BeaktaChange *
make_draft (BeaktaCli       *cli,
            BeaktaCase      *case_,
            GStrv            words,
            RequestOptions  *options,
            GError         **error)
{
  g_autoptr(GPtrArray) checklists = beakta_cli_load_checklists (cli, case_, error);
  g_autoptr(GPtrArray) points = NULL;
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *today = beakta_cli_dup_today ();
  g_autofree char *due = beakta_workday_dup_after (today, BEAKTA_REQUEST_USUAL_DAYS);

  if (checklists == NULL)
    return NULL;

  points = beakta_completion_points_new (case_, checklists, cli->language);

  return beakta_acts_draft_request (case_, points, options->due != NULL ? options->due : due,
                                    beakta_store_get_user (cli->store), now);
}

/* With a point and a text, what it asks; with --text or --due, the request. */
static BeaktaChange *
make_edit (BeaktaCli       *cli,
           BeaktaCase      *case_,
           GStrv            words,
           RequestOptions  *options,
           GError         **error)
{
  const BeaktaCompletion *current;
  g_autoptr(BeaktaCompletion) request = NULL;
  g_autoptr(BeaktaPoint) point = NULL;

  if (words[2] != NULL)
    {
      if (!check_draft_point (case_, words[2], error))
        return NULL;
      point = beakta_record_copy (beakta_case_lookup (case_, BEAKTA_ITEM_POINT, words[2]));
      point->left_out = FALSE;
      beakta_record_set (&point->asked, words[3] != NULL ? words[3] : point->asked);
      return beakta_acts_edit_point (case_, point);
    }

  current = find_draft (case_, error);
  if (current == NULL)
    return NULL;

  request = beakta_record_copy (current);
  beakta_record_set (&request->intro, options->text != NULL ? options->text : request->intro);
  beakta_record_set (&request->due, options->due != NULL ? options->due : request->due);

  return beakta_acts_edit_request (case_, request);
}

static BeaktaChange *
make_leaving (BeaktaCli       *cli,
              BeaktaCase      *case_,
              GStrv            words,
              RequestOptions  *options,
              GError         **error)
{
  return check_draft_point (case_, words[2], error) ? beakta_acts_leave_out_point (case_, words[2], TRUE) : NULL;
}

/* A point of the caseworker's own. */
static BeaktaChange *
make_addition (BeaktaCli       *cli,
               BeaktaCase      *case_,
               GStrv            words,
               RequestOptions  *options,
               GError         **error)
{
  const BeaktaCompletion *request = find_draft (case_, error);

  if (request == NULL)
    return NULL;
  if (words[2] != NULL && *words[2] != '\0' && words[3] == NULL)
    return beakta_acts_add_point (case_, request->record.id, words[2]);

  g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE, _("say what is asked, as one argument"));
  return NULL;
}

/* Places are counted from 1, as they are shown. */
static BeaktaChange *
make_move (BeaktaCli       *cli,
           BeaktaCase      *case_,
           GStrv            words,
           RequestOptions  *options,
           GError         **error)
{
  guint64 place = 0;

  if (!check_draft_point (case_, words[2], error))
    return NULL;
  if (words[3] != NULL && g_ascii_string_to_unsigned (words[3], 10, 1, G_MAXINT, &place, NULL))
    return beakta_acts_move_point (case_, words[2], (guint) place - 1);

  g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE, _("say which place the point is to have: 1 is the first"));
  return NULL;
}

static BeaktaChange *
make_drop (BeaktaCli       *cli,
           BeaktaCase      *case_,
           GStrv            words,
           RequestOptions  *options,
           GError         **error)
{
  const BeaktaCompletion *request = find_draft (case_, error);

  return request != NULL ? beakta_acts_drop_request (case_, request->record.id) : NULL;
}

static BeaktaChange *
make_extension (BeaktaCli       *cli,
                BeaktaCase      *case_,
                GStrv            words,
                RequestOptions  *options,
                GError         **error)
{
  const BeaktaCompletion *request = find_request (case_, error);

  if (request == NULL)
    return NULL;
  if (options->due != NULL)
    return beakta_acts_extend_request (case_, request->record.id, options->due);

  g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE, _("say the new last day with --due"));
  return NULL;
}

static BeaktaChange *
make_sending (BeaktaCli       *cli,
              BeaktaCase      *case_,
              GStrv            words,
              RequestOptions  *options,
              GError         **error)
{
  const BeaktaCompletion *request = find_draft (case_, error);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *today = beakta_cli_dup_today ();
  g_autoptr(BeaktaChange) change = NULL;
  BeaktaChannel channel;

  if (request == NULL || !beakta_cli_parse_channel (options->channel, &channel, error))
    return NULL;

  change = beakta_acts_send_request (case_, request->record.id, options->due != NULL ? options->due : request->due, channel,
                                     options->day != NULL ? options->day : today, beakta_store_get_user (cli->store), now);
  if (!beakta_change_is_empty (change))
    return g_steal_pointer (&change);

  g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED, _("the request has no point, so there is nothing to send"));
  return NULL;
}

static BeaktaChange *
make_tick (BeaktaCli       *cli,
           BeaktaCase      *case_,
           GStrv            words,
           RequestOptions  *options,
           GError         **error)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  BeaktaReply reply = options->reopen ? BEAKTA_REPLY_OPEN
                      : options->unanswered ? BEAKTA_REPLY_NOT_ANSWERED
                      : options->partly ? BEAKTA_REPLY_PARTLY : BEAKTA_REPLY_ANSWERED;

  if (!check_point (case_, words[2], error) || !beakta_cli_check_document (case_, options->document, error))
    return NULL;

  return beakta_acts_tick_point (case_, words[2], reply, options->document, options->note, beakta_store_get_user (cli->store), now);
}

static BeaktaChange *
make_closing (BeaktaCli       *cli,
              BeaktaCase      *case_,
              GStrv            words,
              RequestOptions  *options,
              GError         **error)
{
  const BeaktaCompletion *request = find_request (case_, error);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  return request != NULL ? beakta_acts_close_request (case_, request->record.id, options->note, beakta_store_get_user (cli->store), now)
                         : NULL;
}

static const struct
{
  const char    *name;
  BeaktaChange *(*make) (BeaktaCli *, BeaktaCase *, GStrv, RequestOptions *, GError **);
} deeds[] = {
  { "draft", make_draft }, { "edit", make_edit },        { "add", make_addition }, { "move", make_move },
  { "drop", make_drop },   { "leave-out", make_leaving }, { "send", make_sending }, { "extend", make_extension },
  { "tick", make_tick },   { "close", make_closing },
};

static gboolean
do_deed (BeaktaCli       *cli,
         BeaktaCase     **case_,
         GStrv            words,
         RequestOptions  *options,
         GError         **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    if (strcmp (words[1], deeds[i].name) == 0)
      {
        g_autoptr(BeaktaChange) change = deeds[i].make (cli, *case_, words, options, error);

        return change != NULL && beakta_cli_alter (cli, case_, change, error);
      }

  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
               _("“%s” is nothing to do with a request; choose one of draft, edit, add, move, leave-out, drop, send, "
                 "extend, tick, close"), words[1]);
  return FALSE;
}

gboolean
beakta_command_request (BeaktaCli  *cli,
                        GStrv       arguments,
                        GError    **error)
{
  g_auto(RequestOptions) options = { NULL };
  const GOptionEntry entries[] = {
    { "due", 0, 0, G_OPTION_ARG_STRING, &options.due, N_("Last day to reply"), N_("DAY") },
    { "day", 0, 0, G_OPTION_ARG_STRING, &options.day, N_("The day it was sent"), N_("DAY") },
    { "channel", 0, 0, G_OPTION_ARG_STRING, &options.channel, N_("How it was sent"), N_("CHANNEL") },
    { "text", 0, 0, G_OPTION_ARG_STRING, &options.text, N_("How the letter begins"), N_("TEXT") },
    { "document", 0, 0, G_OPTION_ARG_INT, &options.document, N_("The document that answers the point"), N_("N") },
    { "note", 0, 0, G_OPTION_ARG_STRING, &options.note, N_("What was answered, or why nothing was"), N_("TEXT") },
    { "partly", 0, 0, G_OPTION_ARG_NONE, &options.partly, N_("The point was answered in part"), NULL },
    { "not-answered", 0, 0, G_OPTION_ARG_NONE, &options.unanswered, N_("The point was not answered"), NULL },
    { "reopen", 0, 0, G_OPTION_ARG_NONE, &options.reopen, N_("The point is open again"), NULL },
    G_OPTION_ENTRY_NULL
  };
  g_auto(GStrv) words = g_strdupv (arguments);
  g_autoptr(BeaktaCase) case_ = NULL;

  if (!beakta_cli_parse (cli, entries, NULL, &words, 1, 4, error) || !beakta_cli_check_day (options.due, error) ||
      !beakta_cli_check_day (options.day, error))
    return FALSE;

  case_ = beakta_cli_load_case (cli, words[0], error);
  if (case_ == NULL || (words[1] != NULL && !do_deed (cli, &case_, words, &options, error)))
    return FALSE;

  print_requests (cli, case_);
  return TRUE;
}
