/* papers: how the papers of a case are marked: with secrecy, and with the number of the annex. */

#define G_LOG_DOMAIN "beaktactl"

#include <glib/gi18n.h>

#include "beakta-acts.h"
#include "beakta-cli-json.h"
#include "beakta-commands.h"

#define MOST_CHARACTERS 200

static void
print_marking (BeaktaCli  *cli,
               BeaktaCase *case_)
{
  const BeaktaFacts *facts = beakta_case_get_facts (case_);
  const char *number = *facts->annex_number != '\0' ? facts->annex_number : "1";
  g_autoptr(JsonBuilder) builder = NULL;

  if (cli->json)
    {
      builder = json_builder_new ();
      json_builder_begin_object (builder);
      beakta_json_case (builder, case_);
      beakta_json_strings (builder, "secrecy", facts->secrecy, "secrecy_noted", facts->secrecy_noted, "annex_number", number, NULL);
      json_builder_end_object (builder);
      beakta_cli_print_json (cli, builder);
      return;
    }

  /* Translators: the number that the annex has to the decision */
  beakta_cli_print (cli, _("Annex: %s\n"), number);
  if (*facts->secrecy == '\0')
    beakta_cli_print (cli, "%s\n", _("No secrecy marking."));
  else
    {
      /* Translators: the provision of the law on secrecy (OSL), and the day when the marking was noted */
      beakta_cli_print (cli, _("Secrecy marking: %1$s, noted on %2$s\n"), facts->secrecy, facts->secrecy_noted);
      beakta_cli_print_wrapped (cli, "", _("A marking is a reminder and no decision: whether something is given out is tried each time "
                                           "somebody asks for it (OSL 5:5)."));
    }
}

/* @text: (nullable) */
static gboolean
check_text (const char  *text,
            GError     **error)
{
  if (text == NULL || (g_utf8_validate (text, -1, NULL) && g_utf8_strlen (text, -1) <= MOST_CHARACTERS))
    return TRUE;

  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE, _("the text is too long, or not UTF-8; nothing is changed"));

  return FALSE;
}

gboolean
beakta_command_papers (BeaktaCli  *cli,
                       GStrv       arguments,
                       GError    **error)
{
  g_autofree char *secrecy = NULL;
  g_autofree char *number = NULL;
  const GOptionEntry entries[] = {
    { "secrecy", 0, 0, G_OPTION_ARG_STRING, &secrecy, N_("Mark every page with the provision; an empty one takes the marking away"),
      N_("PROVISION") },
    { "annex-number", 0, 0, G_OPTION_ARG_STRING, &number, N_("The number that the annex has to the decision"), N_("NUMBER") },
    G_OPTION_ENTRY_NULL
  };
  g_auto(GStrv) words = g_strdupv (arguments);
  g_autoptr(BeaktaCase) case_ = NULL;
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChange) change = NULL;

  if (!beakta_cli_parse (cli, entries, NULL, &words, 1, 1, error) || !check_text (secrecy, error) || !check_text (number, error))
    return FALSE;

  case_ = beakta_cli_load_whole_case (cli, words[0], error);
  if (case_ == NULL)
    return FALSE;

  change = beakta_acts_mark_papers (case_, secrecy, number, now);
  if (!beakta_cli_alter (cli, &case_, change, error))
    return FALSE;

  print_marking (cli, case_);

  return TRUE;
}
