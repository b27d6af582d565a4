/* conflict: whether whoever acts has a conflict of interest in a case; shown, and declared. */

#define G_LOG_DOMAIN "beaktactl"

#include <string.h>

#include <glib/gi18n.h>

#include "beakta-acts.h"
#include "beakta-bias.h"
#include "beakta-cli-json.h"
#include "beakta-cli-words.h"
#include "beakta-commands.h"
#include "beakta-store-interests.h"

static gboolean
refuse_ground (const char  *word,
               GError     **error)
{
  g_autoptr(GString) known = g_string_new ("none");

  for (BeaktaBias bias = 0; bias < BEAKTA_N_BIASES; bias++)
    g_string_append_printf (known, ", %s", beakta_bias_get_nick (bias));

  /* Translators: jävsgrund, 16 § förvaltningslagen. */
  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE, _("there is no ground “%s”; they are: %s"), word, known->str);
  return FALSE;
}

static gboolean
declare (BeaktaCli   *cli,
         BeaktaCase **case_,
         const char  *word,
         const char  *more,
         GError     **error)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChange) change = NULL;
  g_autofree char *ground = g_strdup ("");
  gboolean is_none = strcmp (word, "none") == 0;
  BeaktaBias bias;

  if (!is_none && !beakta_bias_from_nick (word, &bias))
    return refuse_ground (word, error);

  if (!is_none)
    {
      g_free (ground);
      ground = beakta_bias_dup_ground (bias, cli->language, more != NULL ? more : "");
    }
  change = beakta_acts_declare_conflict (*case_, beakta_store_get_user (cli->store), !is_none, ground, now);

  return beakta_cli_alter (cli, case_, change, error);
}

static void
add_declarations (JsonBuilder *builder,
                  GPtrArray   *conflicts)
{
  beakta_json_list (builder, "declarations");
  for (guint i = 0; i < conflicts->len; i++)
    {
      const BeaktaConflict *conflict = g_ptr_array_index (conflicts, i);
      BeaktaBias bias = beakta_bias_of_ground (conflict->ground);

      json_builder_begin_object (builder);
      beakta_json_strings (builder, "person", conflict->person, "ground", conflict->ground,
                           "point", bias < BEAKTA_N_BIASES ? beakta_bias_get_nick (bias) : "",
                           "declared", conflict->declared, NULL);
      beakta_json_boolean (builder, "conflicted", conflict->conflicted);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (BeaktaCli  *cli,
            BeaktaCase *case_,
            GPtrArray  *conflicts,
            GPtrArray  *touches)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  beakta_json_case (builder, case_);
  add_declarations (builder, conflicts);
  beakta_json_list (builder, "may_touch");
  for (guint i = 0; i < touches->len; i++)
    {
      const BeaktaTouch *touch = g_ptr_array_index (touches, i);

      json_builder_begin_object (builder);
      beakta_json_strings (builder, "interest", touch->interest->words, "where", beakta_touches_get_nick (touch->touches),
                           "document", touch->document, NULL);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

static char *
describe_touch (const BeaktaTouch *touch)
{
  if (touch->touches == BEAKTA_TOUCHES_DOCUMENT)
    /* Translators: first what the person has to do with, then the document that names it. */
    return g_strdup_printf (_("%1$s (in %2$s)"), touch->interest->words, touch->document);
  if (touch->touches == BEAKTA_TOUCHES_TITLE)
    return g_strdup_printf (_("%s (title)"), touch->interest->words);

  return g_strdup_printf (_("%s (applicant)"), touch->interest->words);
}

static void
print (BeaktaCli *cli,
       GPtrArray *conflicts,
       GPtrArray *touches)
{
  for (guint i = 0; i < conflicts->len; i++)
    {
      const BeaktaConflict *conflict = g_ptr_array_index (conflicts, i);
      g_autofree char *time = beakta_cli_format_time (conflict->declared);
      g_autofree char *first = g_strdup_printf ("%s, %s: ", conflict->person, time);

      beakta_cli_print_wrapped (cli, first, conflict->conflicted ? conflict->ground : _("no conflict of interest"));
    }
  if (conflicts->len == 0)
    beakta_cli_print (cli, "%s\n", _("nobody has declared anything in this case"));

  for (guint i = 0; i < touches->len; i++)
    {
      g_autofree char *touch = describe_touch (g_ptr_array_index (touches, i));

      /* Translators: %s is what a standing interest of the person is found in: "Hagaby IF (applicant)". */
      beakta_cli_print (cli, _("May touch you: %s\n"), touch);
    }
}

gboolean
beakta_command_conflict (BeaktaCli  *cli,
                         GStrv       arguments,
                         GError    **error)
{
  g_autofree char *more = NULL;
  const GOptionEntry entries[] = {
    { "words", 0, 0, G_OPTION_ARG_STRING, &more, N_("What it is, in your own words"), N_("TEXT") },
    G_OPTION_ENTRY_NULL
  };
  g_auto(GStrv) words = g_strdupv (arguments);
  g_autoptr(BeaktaCase) case_ = NULL;
  g_autoptr(GPtrArray) conflicts = NULL;
  g_autoptr(GPtrArray) touches = NULL;

  if (!beakta_cli_parse (cli, entries, NULL, &words, 1, 2, error))
    return FALSE;

  case_ = beakta_cli_load_shown_case (cli, words[0], error);
  if (case_ == NULL || (words[1] != NULL && !declare (cli, &case_, words[1], more, error)))
    return FALSE;

  touches = beakta_store_find_touches_sync (cli->store, case_, error);
  if (touches == NULL)
    return FALSE;

  conflicts = beakta_case_list (case_, BEAKTA_ITEM_CONFLICT);
  if (cli->json)
    print_json (cli, case_, conflicts, touches);
  else
    print (cli, conflicts, touches);

  return TRUE;
}
