/* One invocation: its options, its store, its answer. */

#define G_LOG_DOMAIN "beaktactl"

#include "beakta-cli.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include <glib/gi18n.h>

#include "beakta-cli-quote.h"
#include "beakta-personal.h"

#define WIDTH 78

G_DEFINE_QUARK (beakta-cli-error-quark, beakta_cli_error)

/* Swedish wherever the user reads Swedish, English otherwise. */
static const char *
choose_language (void)
{
  const char * const *names = g_get_language_names ();

  return g_str_has_prefix (names[0], "sv") ? "sv" : "en";
}

BeaktaCli *
beakta_cli_new (void)
{
  BeaktaCli *cli = g_new0 (BeaktaCli, 1);

  cli->language = choose_language ();
  cli->paper_language = "sv";
  cli->out = g_string_new (NULL);

  return cli;
}

void
beakta_cli_free (BeaktaCli *cli)
{
  if (cli->store != NULL)
    beakta_store_close (cli->store);

  g_clear_object (&cli->seen);
  g_clear_object (&cli->store);
  g_free (cli->store_path);
  g_free (cli->user);
  g_free (cli->place);
  g_string_free (cli->out, TRUE);
  g_free (cli);
}

static gboolean
parse_language_cb (const char  *option_name,
                   const char  *value,
                   gpointer     user_data,
                   GError     **error)
{
  BeaktaCli *cli = user_data;

  if (strcmp (value, "sv") == 0)
    cli->language = "sv";
  else if (strcmp (value, "en") == 0)
    cli->language = "en";
  else
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _("“%s” is no language of Beakta; choose sv or en"), value);
      return FALSE;
    }

  cli->paper_language = cli->language;
  return TRUE;
}

void
beakta_cli_add_options (BeaktaCli      *cli,
                        GOptionContext *context)
{
  const GOptionEntry entries[] = {
    { "store", 0, 0, G_OPTION_ARG_FILENAME, &cli->store_path, N_("The case store to work in"), N_("FILE") },
    { "as", 0, 0, G_OPTION_ARG_STRING, &cli->user,
      N_("Work in another's name, as an administrator of the store"), N_("USER") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &cli->json, N_("Answer with one JSON document"), NULL },
    { "language", 0, 0, G_OPTION_ARG_CALLBACK, parse_language_cb,
      N_("Language of checklists and papers: sv or en"), N_("LANGUAGE") },
    { "lang", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_CALLBACK, parse_language_cb, NULL, NULL },
    G_OPTION_ENTRY_NULL
  };
  GOptionGroup *group = g_option_group_new ("common", _("Options for every command:"),
                                            _("Show options for every command"), cli, NULL);

  g_option_group_add_entries (group, entries);
  g_option_group_set_translation_domain (group, GETTEXT_PACKAGE);
  g_option_context_add_group (context, group);
}

/* Everything that people typed is text from here on, and must be. */
static gboolean
check_words (GStrv    words,
             GError **error)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (!g_utf8_validate (words[i], -1, NULL))
      {
        g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                     _("argument %u is not text in UTF-8"), i + 1);
        return FALSE;
      }

  return TRUE;
}

static gboolean
check_count (BeaktaCli  *cli,
             guint       n_words,
             guint       at_least,
             guint       at_most,
             GError    **error)
{
  if (n_words >= at_least && n_words <= at_most)
    return TRUE;

  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
               n_words < at_least ? _("something is missing; the usage is: beaktactl %s %s")
                                  : _("that is more than it takes; the usage is: beaktactl %s %s"),
               cli->command->name, cli->command->usage);
  return FALSE;
}

static GOptionContext *
make_context (BeaktaCli          *cli,
              const GOptionEntry *entries,
              BeaktaQuotes       *quotes)
{
  g_autofree char *usage = g_strdup_printf ("%s – %s", cli->command->usage, _(cli->command->summary));
  GOptionContext *context = g_option_context_new (usage);

  g_option_context_set_help_enabled (context, FALSE);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (quotes != NULL)
    beakta_quotes_add_options (quotes, context);
  beakta_cli_add_options (cli, context);

  return context;
}

/* "-h" and "--help" among the words, unless they come after "--". */
static gboolean
asks_for_help (GStrv words)
{
  for (guint i = 0; words[i] != NULL && strcmp (words[i], "--") != 0; i++)
    if (strcmp (words[i], "--help") == 0 || strcmp (words[i], "-h") == 0)
      return TRUE;

  return FALSE;
}

static void
give_help (BeaktaCli      *cli,
           GOptionContext *context,
           GError        **error)
{
  g_autofree char *help = NULL;
  g_autofree char *name = g_strdup_printf ("beaktactl %s", cli->command->name);

  g_set_prgname (name);
  help = g_option_context_get_help (context, FALSE, NULL);
  g_string_append (cli->out, help);
  g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_HELPED, name);
}

/* The options go out of @words; a "--" that parted them from the rest goes too. */
static gboolean
take_options (GOptionContext  *context,
              GStrv           *words,
              GError         **error)
{
  g_autoptr(GPtrArray) line = g_ptr_array_new ();
  g_auto(GStrv) parsed = NULL;
  g_autoptr(GError) problem = NULL;
  guint first = 1;

  g_ptr_array_add (line, g_strdup ("beaktactl"));
  for (guint i = 0; (*words)[i] != NULL; i++)
    g_ptr_array_add (line, g_strdup ((*words)[i]));
  g_ptr_array_add (line, NULL);
  parsed = (GStrv) g_ptr_array_steal (line, NULL);

  if (!g_option_context_parse_strv (context, &parsed, &problem))
    {
      g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE, problem->message);
      return FALSE;
    }

  if (parsed[1] != NULL && strcmp (parsed[1], "--") == 0)
    first = 2;

  g_strfreev (*words);
  *words = g_strdupv (parsed + first);
  return TRUE;
}

gboolean
beakta_cli_parse (BeaktaCli           *cli,
                  const GOptionEntry  *entries,
                  BeaktaQuotes        *quotes,
                  GStrv               *arguments,
                  guint                at_least,
                  guint                at_most,
                  GError             **error)
{
  g_autoptr(GOptionContext) context = make_context (cli, entries, quotes);

  if (asks_for_help (*arguments))
    {
      give_help (cli, context, error);
      return FALSE;
    }

  return take_options (context, arguments, error)
         && check_words (*arguments, error)
         && check_count (cli, g_strv_length (*arguments), at_least, at_most, error);
}

gboolean
beakta_cli_parse_number (const char  *text,
                         const char  *what,
                         guint        least,
                         guint       *number,
                         GError     **error)
{
  guint64 parsed;

  if (g_ascii_string_to_unsigned (text, 10, least, G_MAXINT32, &parsed, NULL))
    {
      *number = (guint) parsed;
      return TRUE;
    }

  /* Translators: %1$s is what was typed, %2$s an option such as “--limit”, %3$u the least number that it takes. */
  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
               _("“%1$s” will not do for %2$s, which takes a whole number from %3$u"), text, what, least);
  return FALSE;
}

void
beakta_cli_print (BeaktaCli  *cli,
                  const char *format,
                  ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_string_append_vprintf (cli->out, format, arguments);
  va_end (arguments);
}

void
beakta_cli_print_wrapped (BeaktaCli  *cli,
                          const char *first,
                          const char *text)
{
  g_auto(GStrv) words = g_strsplit_set (text, " \t\n\r\f", -1);
  glong indent = g_utf8_strlen (first, -1);
  glong column = indent;
  gboolean begins = TRUE;

  g_string_append (cli->out, first);

  for (guint i = 0; words[i] != NULL; i++)
    {
      glong length = g_utf8_strlen (words[i], -1);

      if (length == 0)
        continue;

      if (!begins && column + 1 + length > WIDTH)
        {
          g_string_append_printf (cli->out, "\n%*s", (int) indent, "");
          column = indent;
          begins = TRUE;
        }

      g_string_append_printf (cli->out, "%s%s", begins ? "" : " ", words[i]);
      column += length + (begins ? 0 : 1);
      begins = FALSE;
    }

  g_string_append_c (cli->out, '\n');
}

static JsonArray *
list_warnings (const BeaktaCli *cli)
{
  JsonArray *warnings = json_array_new ();

  if ((cli->personal & BEAKTA_PERSONAL_NUMBER) != 0)
    json_array_add_string_element (warnings, "personal-number");
  if ((cli->personal & BEAKTA_PERSONAL_ORIGIN) != 0)
    json_array_add_string_element (warnings, "name-with-origin");

  return warnings;
}

void
beakta_cli_print_json (BeaktaCli   *cli,
                       JsonBuilder *builder)
{
  g_autoptr(JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = NULL;

  if (cli->personal != BEAKTA_PERSONAL_NOTHING && JSON_NODE_HOLDS_OBJECT (root))
    json_object_set_array_member (json_node_get_object (root), "warnings", list_warnings (cli));
  text = json_to_string (root, TRUE);

  g_string_append (cli->out, text);
  g_string_append_c (cli->out, '\n');
}

char *
beakta_cli_dup_now (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

void
beakta_cli_warn (const char *format,
                 ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  fprintf (stderr, "beaktactl: %s\n", text);
}

gboolean
beakta_cli_flush (BeaktaCli  *cli,
                  GError    **error)
{
  gboolean written = fwrite (cli->out->str, 1, cli->out->len, stdout) == cli->out->len && fflush (stdout) == 0;
  int code = errno;

  if (written || code == EPIPE)
    return TRUE;

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code),
               _("the answer could not be written: %s"), g_strerror (code));
  return FALSE;
}
