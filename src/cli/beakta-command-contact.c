/* contact: the log of what was communicated and told, after 25 and 27 §§ förvaltningslagen (2017:900). */

#define G_LOG_DOMAIN "beaktactl"

#include <glib/gi18n.h>

#include "beakta-acts-request.h"
#include "beakta-cli-case.h"
#include "beakta-cli-json.h"
#include "beakta-cli-request.h"
#include "beakta-cli-words.h"
#include "beakta-commands.h"

typedef struct
{
  char     *due;
  char     *day;
  char     *channel;
  char     *answer;
  char     *answered;
  char     *edit;
  char     *withdraw;
  int       document;
  gboolean  oral;
  gboolean  communicated;
} ContactOptions;

static void
contact_options_clear (ContactOptions *options)
{
  g_free (options->due);
  g_free (options->day);
  g_free (options->channel);
  g_free (options->answer);
  g_free (options->answered);
  g_free (options->edit);
  g_free (options->withdraw);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ContactOptions, contact_options_clear)

static void
print_contacts (BeaktaCli  *cli,
                BeaktaCase *case_)
{
  g_autoptr(GPtrArray) contacts = beakta_case_list (case_, BEAKTA_ITEM_CONTACT);
  g_autoptr(JsonBuilder) builder = NULL;

  if (cli->json)
    {
      builder = json_builder_new ();
      json_builder_begin_object (builder);
      beakta_json_case (builder, case_);
      beakta_json_records (builder, "contacts", contacts);
      json_builder_end_object (builder);
      beakta_cli_print_json (cli, builder);
      return;
    }

  for (guint i = 0; i < contacts->len; i++)
    {
      const BeaktaContact *contact = g_ptr_array_index (contacts, i);

      beakta_cli_print (cli, "%s · %s · %s · %s · %s\n", contact->record.id, contact->day, beakta_cli_get_word (BEAKTA_WORDS_CONTACT, contact->sort),
                        contact->party, beakta_cli_get_word (BEAKTA_WORDS_CHANNEL, contact->channel));
      beakta_cli_print_wrapped (cli, "  ", contact->what);
      if (*contact->answer != '\0')
        beakta_cli_print_wrapped (cli, "  → ", contact->answer);
    }
}

/* (nullable) */
static const BeaktaContact *
find_contact (BeaktaCase  *case_,
              const char  *id,
              GError     **error)
{
  const BeaktaContact *contact = beakta_case_lookup (case_, BEAKTA_ITEM_CONTACT, id);

  if (contact == NULL)
    g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND,
                 _("the log of the case has no entry “%s”; “beaktactl contact CASE” lists them"), id);

  return contact;
}

/* An entry as it is, or a new one of today. */
static BeaktaContact *
dup_contact (BeaktaCase      *case_,
             ContactOptions  *options,
             GError         **error)
{
  const BeaktaContact *current = NULL;
  g_autofree char *today = beakta_cli_dup_today ();
  BeaktaContact *contact;

  if (options->edit != NULL)
    {
      current = find_contact (case_, options->edit, error);
      return current != NULL ? beakta_record_copy (current) : NULL;
    }

  contact = beakta_record_new (BEAKTA_ITEM_CONTACT, NULL);
  beakta_record_set (&contact->day, today);

  return contact;
}

static void
take_text (char       **member,
           const char  *text)
{
  if (text != NULL)
    beakta_record_set (member, text);
}

/* @words: the case, with whom, and what. What is not said is as it was. */
static BeaktaChange *
make_contact (BeaktaCli       *cli,
              BeaktaCase      *case_,
              GStrv            words,
              ContactOptions  *options,
              GError         **error)
{
  g_autoptr(BeaktaContact) contact = dup_contact (case_, options, error);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  if (contact == NULL || (options->channel != NULL && !beakta_cli_parse_channel (options->channel, &contact->channel, error)) ||
      !beakta_cli_check_document (case_, options->document, error))
    return NULL;

  if (options->oral || options->communicated)
    contact->sort = options->oral ? BEAKTA_CONTACT_ORAL : BEAKTA_CONTACT_COMMUNICATED;
  contact->document = options->document > 0 ? (guint) options->document : contact->document;
  take_text (&contact->day, options->day);
  take_text (&contact->party, words[1]);
  take_text (&contact->what, words[1] != NULL ? words[2] : NULL);
  take_text (&contact->due, options->due);
  take_text (&contact->answer, options->answer);
  take_text (&contact->answered, options->answered);

  return beakta_acts_log_contact (case_, contact, beakta_store_get_user (cli->store), now);
}

static BeaktaChange *
make_withdrawal (BeaktaCase  *case_,
                 const char  *id,
                 GError     **error)
{
  return find_contact (case_, id, error) != NULL ? beakta_acts_remove_contact (case_, id) : NULL;
}

static gboolean
log_contact (BeaktaCli       *cli,
             BeaktaCase     **case_,
             GStrv            words,
             ContactOptions  *options,
             GError         **error)
{
  g_autoptr(BeaktaChange) change = options->withdraw != NULL ? make_withdrawal (*case_, options->withdraw, error)
                                                              : make_contact (cli, *case_, words, options, error);

  return change != NULL && beakta_cli_alter (cli, case_, change, error);
}

gboolean
beakta_command_contact (BeaktaCli  *cli,
                        GStrv       arguments,
                        GError    **error)
{
  g_auto(ContactOptions) options = { NULL };
  const GOptionEntry entries[] = {
    { "oral", 0, 0, G_OPTION_ARG_NONE, &options.oral, N_("Information that was given orally"), NULL },
    { "communicated", 0, 0, G_OPTION_ARG_NONE, &options.communicated, N_("What the applicant was told of, to respond to; without either, a new entry is that"), NULL },
    { "day", 0, 0, G_OPTION_ARG_STRING, &options.day, N_("When"), N_("DAY") },
    { "channel", 0, 0, G_OPTION_ARG_STRING, &options.channel, N_("How"), N_("CHANNEL") },
    { "due", 0, 0, G_OPTION_ARG_STRING, &options.due, N_("Last day to respond"), N_("DAY") },
    { "answer", 0, 0, G_OPTION_ARG_STRING, &options.answer, N_("What was answered"), N_("TEXT") },
    { "answered", 0, 0, G_OPTION_ARG_STRING, &options.answered, N_("The day of the answer"), N_("DAY") },
    { "document", 0, 0, G_OPTION_ARG_INT, &options.document, N_("The document that is the answer"), N_("N") },
    { "edit", 0, 0, G_OPTION_ARG_STRING, &options.edit, N_("Mend an entry; what is not said stays"), N_("ID") },
    { "withdraw", 0, 0, G_OPTION_ARG_STRING, &options.withdraw, N_("Take an entry away"), N_("ID") },
    G_OPTION_ENTRY_NULL
  };
  g_auto(GStrv) words = g_strdupv (arguments);
  g_autoptr(BeaktaCase) case_ = NULL;
  gboolean has_deed;

  if (!beakta_cli_parse (cli, entries, NULL, &words, 1, 3, error) || !beakta_cli_check_day (options.due, error) ||
      !beakta_cli_check_day (options.day, error) || !beakta_cli_check_day (options.answered, error))
    return FALSE;
  if (options.oral && options.communicated)
    {
      g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE, _("choose one of --oral and --communicated"));
      return FALSE;
    }
  if (words[1] != NULL && words[2] == NULL && options.edit == NULL)
    {
      g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE, _("say with whom, and what it was about"));
      return FALSE;
    }

  case_ = beakta_cli_load_case (cli, words[0], error);
  has_deed = words[1] != NULL || options.edit != NULL || options.withdraw != NULL;
  if (case_ == NULL || (has_deed && !log_contact (cli, &case_, words, &options, error)))
    return FALSE;

  print_contacts (cli, case_);
  return TRUE;
}
