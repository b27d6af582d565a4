/* office: what the office prints on its papers, for all who share the store: shown, and altered by an administrator.
 *
 * (1) A logotype is unpacked in the reader's sandbox before anything is changed. One that is refused changes nothing.
 */

#define G_LOG_DOMAIN "beaktactl"

#include <string.h>

#include <glib/gi18n.h>

#include "beakta-cli-json.h"
#include "beakta-commands.h"
#include "beakta-intake.h"
#include "beakta-letterhead.h"
#include "beakta-sample.h"
#include "beakta-store-sample.h"

#define MOST_CHARACTERS 20000        /* of a text */

static const char * const lines[] = { BEAKTA_OFFICE_AUTHORITY, BEAKTA_OFFICE_AUTHORITY_NUMBER, BEAKTA_OFFICE_ADDRESS,
                                     BEAKTA_OFFICE_SAMPLE_SEED };

/* What is wrong with a file that was to be the logotype. */
static const char *
get_refusal (int code)
{
  switch (code)
    {
    case BEAKTA_INTAKE_ERROR_EMPTY:
      return _("it is empty");
    case BEAKTA_INTAKE_ERROR_TOO_LARGE:
      return _("it is larger than 2 MB, or has too many pixels");
    case BEAKTA_INTAKE_ERROR_UNSUPPORTED:
      return _("it is neither a PNG nor an SVG, or more than 20 times as wide as high");
    case BEAKTA_INTAKE_ERROR_DAMAGED:
      return _("it is damaged");
    case BEAKTA_INTAKE_ERROR_NO_READER:
      return _("the program that reads it is not installed whole; choose a PNG, or install Beakta again");
    default:
      return _("it makes the program that reads it fail");
    }
}

static gboolean
refuse_logotype (const char    *path,
                 const GError  *problem,
                 GError       **error)
{
  if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED))
    g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED,
                 _("“%s” cannot be the logotype: it has letters that are not shapes; nothing is changed. Open it in a drawing program, "
                   "choose all of it, convert text to paths, and save it; or save it as a PNG"), path);
  else if (problem->domain == BEAKTA_INTAKE_ERROR)
    /* Translators: first the file, then what is wrong with it, then a detail in English. */
    g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED, _("“%1$s” cannot be the logotype: %2$s (%3$s); nothing is changed"),
                 path, get_refusal (problem->code), problem->message);
  else
    g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED, _("“%s” could not be opened: %s"), path, problem->message);

  return FALSE;
}

/* Rule (1). */
static gboolean
set_logotype (BeaktaCli   *cli,
              const char  *path,
              GError     **error)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr(GError) problem = NULL;
  g_autoptr(GBytes) bytes = g_file_load_bytes (file, NULL, NULL, &problem);
  g_autoptr(BeaktaLogotype) logotype = bytes != NULL ? beakta_logotype_read_sync (bytes, NULL, &problem) : NULL;

  if (logotype == NULL)
    return refuse_logotype (path, problem, error);

  return beakta_letterhead_set_logotype_sync (cli->store, logotype, error);
}

static gboolean
set_line (BeaktaCli   *cli,
          const char  *name,
          const char  *value,
          GError     **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (value));

  if (!g_utf8_validate (stripped, -1, NULL) || g_utf8_strlen (stripped, -1) > MOST_CHARACTERS)
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE, _("the text is too long, or not UTF-8; nothing is changed"));
      return FALSE;
    }

  return beakta_store_set_office_sync (cli->store, name, *stripped != '\0' ? stripped : NULL, error);
}

/* Of quality control: a rate in per cent; with it a seed, when none has been decided. */
static gboolean
set_sample (BeaktaCli   *cli,
            const char  *value,
            GError     **error)
{
  guint rate = 0;

  if (*value != '\0' && !beakta_sample_parse (value, &rate))
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                   _("“%s” is no rate; write how many cases in a hundred are drawn, 0 to 100"), value);
      return FALSE;
    }

  return beakta_store_set_sample_sync (cli->store, rate, NULL, error);
}

/* Whether an opinion that is open stops a proposal. */
static gboolean
set_opinions (BeaktaCli   *cli,
              const char  *value,
              GError     **error)
{
  gboolean stops = strcmp (value, BEAKTA_OPINIONS_STOP) == 0;

  if (!stops && *value != '\0' && strcmp (value, "note") != 0)
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                   /* Translators: “stop” and “note” are words of the command line; opinion is yttrande */
                   _("“%s” is neither “stop” (no case is proposed while an opinion is open) nor “note” (it is told of)"), value);
      return FALSE;
    }

  return beakta_store_set_waits_for_opinions_sync (cli->store, stops, error);
}

static gboolean
refuse_name (const char  *name,
             GError     **error)
{
  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
               _("there is no “%s” of the office; there are: authority, authority-number, address, logotype FILE, text NAME, sample RATE, sample-seed, opinions stop|note"), name);

  return FALSE;
}

/* @words: a name and its value; of "text" what it is called too. */
static gboolean
set (BeaktaCli  *cli,
     GStrv       words,
     gboolean    clears,
     GError    **error)
{
  guint n_words = g_strv_length (words), n_needed = (strcmp (words[0], "text") == 0 ? 2 : 1) + (clears ? 0 : 1);
  const char *value = clears ? "" : words[n_needed - 1];
  g_autofree char *text = NULL;

  if (n_words != n_needed)
    {
      g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE, _("write one value, or --clear in its place"));
      return FALSE;
    }

  if (strcmp (words[0], BEAKTA_OFFICE_LOGOTYPE) == 0)
    return clears ? beakta_letterhead_set_logotype_sync (cli->store, NULL, error) : set_logotype (cli, value, error);
  if (strcmp (words[0], "text") == 0)
    {
      text = g_strconcat (BEAKTA_OFFICE_TEXTS, words[1], NULL);
      return set_line (cli, text, value, error);
    }
  if (strcmp (words[0], BEAKTA_OFFICE_SAMPLE) == 0)
    return set_sample (cli, value, error);
  if (strcmp (words[0], BEAKTA_OFFICE_OPINIONS) == 0)
    return set_opinions (cli, value, error);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (strcmp (words[0], lines[i]) == 0)
      return set_line (cli, words[0], value, error);

  return refuse_name (words[0], error);
}

/* (transfer full): the text of that name. */
static char *
dup_text (BeaktaCli   *cli,
          const char  *name,
          GError     **error)
{
  g_autofree char *key = g_strconcat (BEAKTA_OFFICE_TEXTS, name, NULL);

  return beakta_store_dup_office_sync (cli->store, key, error);
}

static gboolean
print_json (BeaktaCli         *cli,
            BeaktaLetterhead  *letterhead,
            BeaktaSample      *sample,
            gboolean           waits,
            GStrv              texts,
            GError           **error)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  beakta_json_strings (builder,
                       "authority", letterhead->authority,
                       "authority-number", letterhead->authority_number,
                       "address", letterhead->address,
                       "logotype", letterhead->logotype != NULL ? beakta_logotype_get_checksum (letterhead->logotype) : "",
                       "sample-seed", sample->seed, NULL);
  beakta_json_number (builder, "sample", sample->rate);
  beakta_json_string (builder, "opinions", waits ? BEAKTA_OPINIONS_STOP : "note");
  beakta_json_begin (builder, "texts");
  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_autofree char *text = dup_text (cli, texts[i], error);

      if (text == NULL)
        return FALSE;
      beakta_json_string (builder, texts[i], text);
    }
  json_builder_end_object (builder);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);

  return TRUE;
}

static void
print_line (BeaktaCli  *cli,
            const char *label,
            const char *value)
{
  g_auto(GStrv) parts = g_strsplit (*value != '\0' ? value : "–", "\n", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    beakta_cli_print (cli, "%s%s\n", i == 0 ? label : "  ", parts[i]);
}

static gboolean
print (BeaktaCli  *cli,
       GError    **error)
{
  g_autoptr(BeaktaLetterhead) letterhead = beakta_letterhead_load_sync (cli->store, NULL, NULL, error);
  g_auto(GStrv) texts = letterhead != NULL ? beakta_letterhead_list_texts_sync (cli->store, error) : NULL;
  g_autoptr(BeaktaSample) sample = texts != NULL ? beakta_store_load_sample_sync (cli->store, error) : NULL;
  g_autofree char *size = NULL;
  g_autofree char *decided = sample != NULL ? beakta_store_dup_office_sync (cli->store, BEAKTA_OFFICE_OPINIONS, error) : NULL;
  g_autofree char *rate = NULL;
  gboolean waits = g_strcmp0 (decided, BEAKTA_OPINIONS_STOP) == 0;

  if (decided == NULL)
    return FALSE;
  if (cli->json)
    return print_json (cli, letterhead, sample, waits, texts, error);

  if (letterhead->logotype != NULL)
    size = g_strdup_printf (_("%u × %u pixels"), beakta_logotype_get_width (letterhead->logotype),
                            beakta_logotype_get_height (letterhead->logotype));
  print_line (cli, _("Authority: "), letterhead->authority);
  print_line (cli, _("Organisation number: "), letterhead->authority_number);
  print_line (cli, _("Address: "), letterhead->address);
  print_line (cli, _("Logotype: "), size != NULL ? size : "");
  if (sample->rate > 0)
    /* Translators: cases that are drawn for quality control, in per cent, and the seed of the draw */
    rate = g_strdup_printf (_("%1$u %% of the cases, seed %2$s"), sample->rate, sample->seed);
  print_line (cli, _("Quality control: "), rate != NULL ? rate : "");
  /* Translators: what an expert was asked for (yttrande), and has not given */
  print_line (cli, _("Open opinions: "), waits ? _("stop a proposal") : _("are told of when a case is proposed"));
  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_autofree char *text = dup_text (cli, texts[i], error);
      g_autofree char *label = g_strdup_printf (_("Text “%s”: "), texts[i]);

      if (text == NULL)
        return FALSE;
      print_line (cli, label, text);
    }

  return TRUE;
}

gboolean
beakta_command_office (BeaktaCli  *cli,
                       GStrv       arguments,
                       GError    **error)
{
  gboolean clears = FALSE;
  const GOptionEntry entries[] = {
    { "clear", 0, 0, G_OPTION_ARG_NONE, &clears, N_("Take it away"), NULL },
    G_OPTION_ENTRY_NULL
  };
  g_auto(GStrv) words = g_strdupv (arguments);
  g_autoptr(GError) problem = NULL;

  if (!beakta_cli_parse (cli, entries, NULL, &words, 0, 3, error) || beakta_cli_open (cli, FALSE, error) == NULL)
    return FALSE;

  if (words[0] != NULL && !set (cli, words, clears, &problem))
    {
      if (g_error_matches (problem, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_ALLOWED))
        g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED,
                             _("only an administrator of the store decides this; nothing is changed"));
      else
        g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }

  return print (cli, error);
}
