/* masks: what copies for disclosure leave out of the papers of a case.
 *
 * (1) A mask is of the words that are given, or of a place in a document that a quote finds; never of both.
 * (2) What cannot be kept is told before anything is written.
 */

#define G_LOG_DOMAIN "beaktactl"

#include <string.h>

#include <glib/gi18n.h>

#include "beakta-acts-masks.h"
#include "beakta-cli-json.h"
#include "beakta-cli-quote.h"
#include "beakta-cli-words.h"
#include "beakta-commands.h"
#include "beakta-grounds.h"

typedef struct
{
  char     *words;
  char     *ground;
  gboolean  parts;
} MaskOptions;

static void
mask_options_clear (MaskOptions *options)
{
  g_free (options->words);
  g_free (options->ground);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MaskOptions, mask_options_clear)

static void
append_mask (JsonBuilder          *builder,
             const BeaktaCaseMask *mask,
             guint                 number)
{
  json_builder_begin_object (builder);
  beakta_json_number (builder, "number", number);
  beakta_json_strings (builder, "id", mask->record.id, "reach", beakta_words_get_nick (BEAKTA_WORDS_REACH, mask->reach),
                       "words", mask->words, "ground", mask->ground, "made_by", mask->made_by, "made", mask->made, NULL);
  beakta_json_number (builder, "document", mask->document);
  json_builder_end_object (builder);
}

static void
print_masks_as_json (BeaktaCli  *cli,
                     BeaktaCase *case_,
                     GPtrArray  *masks)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  beakta_json_case (builder, case_);
  beakta_json_list (builder, "masks");
  for (guint i = 0; i < masks->len; i++)
    append_mask (builder, g_ptr_array_index (masks, i), i + 1);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

static void
print_masks (BeaktaCli  *cli,
             BeaktaCase *case_)
{
  g_autoptr(GPtrArray) masks = beakta_case_list (case_, BEAKTA_ITEM_MASK);

  if (cli->json)
    {
      print_masks_as_json (cli, case_, masks);
      return;
    }

  for (guint i = 0; i < masks->len; i++)
    {
      const BeaktaCaseMask *mask = g_ptr_array_index (masks, i);
      g_autofree char *first = g_strdup_printf ("%4u. ", i + 1);

      beakta_cli_print_wrapped (cli, first, mask->words);
      beakta_cli_print (cli, "      %s · %s · %s\n", beakta_cli_get_word (BEAKTA_WORDS_REACH, mask->reach), mask->ground,
                        mask->made_by);
    }
  if (masks->len == 0)
    beakta_cli_print (cli, "%s\n", _("nothing is masked in copies for disclosure"));
}

static void
print_grounds (BeaktaCli *cli)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < beakta_grounds_count (); i++)
    {
      const BeaktaGround *ground = beakta_grounds_get (i);
      const char *about = beakta_grounds_get_about (i, cli->language);

      if (!cli->json)
        beakta_cli_print (cli, "%-10s %s\n           %s\n", ground->nick, ground->text, about);
      json_builder_begin_object (builder);
      beakta_json_strings (builder, "ground", ground->nick, "text", ground->text, "about", about, NULL);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  if (cli->json)
    beakta_cli_print_json (cli, builder);
}

static const char *
get_fault_words (BeaktaMaskFault fault)
{
  switch (fault)
    {
    case BEAKTA_MASK_FAULT_NO_WORDS:
      return _("say what to mask: --words, or --quote for a place in a document");
    case BEAKTA_MASK_FAULT_NO_GROUND:
      return _("say on what ground: --ground, as “beaktactl masks grounds” lists them, or in words");
    case BEAKTA_MASK_FAULT_SHORT:
      return _("that is too short to be looked for inside other words; give at least three letters or digits, or leave --parts out");
    case BEAKTA_MASK_FAULT_TELLS:
      return _("the words stand in the ground, which is printed; word the ground otherwise");
    case BEAKTA_MASK_FAULT_NONE:
    default:
      return NULL;
    }
}

/* (transfer full): rule 1. */
static BeaktaCaseMask *
make_mask (BeaktaCli          *cli,
           BeaktaCase         *case_,
           const MaskOptions  *options,
           BeaktaQuotes       *quotes,
           GError            **error)
{
  g_autoptr(GPtrArray) passages = beakta_quotes_find (quotes, cli, case_, error);
  BeaktaCaseMask *mask;

  if (passages == NULL)
    return NULL;

  if (passages->len > 1 || (passages->len == 1 && (options->words != NULL || options->parts)))
    {
      g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                           _("a mask is of words, or of one passage: give --words, or one --quote"));
      return NULL;
    }
  if (passages->len == 1)
    return beakta_case_mask_new_passage (g_ptr_array_index (passages, 0));

  mask = beakta_record_new (BEAKTA_ITEM_MASK, NULL);
  mask->reach = options->parts ? BEAKTA_REACH_PARTS : BEAKTA_REACH_WORDS;
  beakta_record_set (&mask->words, options->words != NULL ? options->words : "");

  return mask;
}

static gboolean
add_mask (BeaktaCli          *cli,
          BeaktaCase        **case_,
          const MaskOptions  *options,
          BeaktaQuotes       *quotes,
          GError            **error)
{
  g_autoptr(BeaktaCaseMask) mask = make_mask (cli, *case_, options, quotes, error);
  const BeaktaGround *ground = beakta_grounds_find (options->ground);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChange) change = NULL;
  BeaktaMaskFault fault;

  if (mask == NULL)
    return FALSE;

  beakta_record_set (&mask->ground, ground != NULL ? ground->text : options->ground != NULL ? options->ground : "");
  fault = beakta_case_mask_get_fault (mask);
  if (fault != BEAKTA_MASK_FAULT_NONE)
    {
      g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE, get_fault_words (fault));
      return FALSE;
    }

  change = beakta_acts_put_mask (*case_, mask, beakta_store_get_user (cli->store), now);

  return beakta_cli_alter (cli, case_, change, error);
}

static gboolean
remove_mask (BeaktaCli    *cli,
             BeaktaCase  **case_,
             const char   *word,
             GError      **error)
{
  g_autoptr(GPtrArray) masks = beakta_case_list (*case_, BEAKTA_ITEM_MASK);
  g_autoptr(BeaktaChange) change = NULL;
  guint number;

  if (!beakta_cli_parse_number (word, _("the number of a mask"), 1, &number, error))
    return FALSE;
  if (number > masks->len)
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND, _("the case has no mask %u"), number);
      return FALSE;
    }

  change = beakta_acts_remove_mask (*case_, ((const BeaktaRecord *) g_ptr_array_index (masks, number - 1))->id);

  return beakta_cli_alter (cli, case_, change, error);
}

/* @words: the deed, the case, and for "remove" the number. */
static gboolean
do_deed (BeaktaCli          *cli,
         BeaktaCase        **case_,
         GStrv               words,
         const MaskOptions  *options,
         BeaktaQuotes       *quotes,
         GError            **error)
{
  if (strcmp (words[0], "add") == 0)
    return add_mask (cli, case_, options, quotes, error);
  if (strcmp (words[0], "remove") == 0)
    return remove_mask (cli, case_, words[2], error);

  return TRUE;
}

static gboolean
check_deed (GStrv    words,
            GError **error)
{
  guint n_words = g_strv_length (words);

  if ((strcmp (words[0], "grounds") == 0 && n_words == 1) ||
      ((strcmp (words[0], "list") == 0 || strcmp (words[0], "add") == 0) && n_words == 2) ||
      (strcmp (words[0], "remove") == 0 && n_words == 3))
    return TRUE;

  g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                       _("say list CASE, add CASE, remove CASE NUMBER, or grounds"));
  return FALSE;
}

gboolean
beakta_command_masks (BeaktaCli  *cli,
                      GStrv       arguments,
                      GError    **error)
{
  g_auto(MaskOptions) options = { NULL };
  g_autoptr(BeaktaQuotes) quotes = beakta_quotes_new ();
  const GOptionEntry entries[] = {
    { "words", 0, 0, G_OPTION_ARG_STRING, &options.words, N_("Words to mask wherever they are in a paper"), N_("TEXT") },
    { "parts", 0, 0, G_OPTION_ARG_NONE, &options.parts, N_("Mask the words that they are a part of, too"), NULL },
    { "ground", 0, 0, G_OPTION_ARG_STRING, &options.ground, N_("On what ground of law: one that “masks grounds” lists, or in words"),
      N_("GROUND") },
    G_OPTION_ENTRY_NULL
  };
  g_auto(GStrv) words = g_strdupv (arguments);
  g_autoptr(BeaktaCase) case_ = NULL;

  if (!beakta_cli_parse (cli, entries, quotes, &words, 1, 3, error) || !check_deed (words, error))
    return FALSE;
  if (strcmp (words[0], "grounds") == 0)
    {
      print_grounds (cli);
      return TRUE;
    }

  case_ = beakta_cli_load_whole_case (cli, words[1], error);
  if (case_ == NULL || !do_deed (cli, &case_, words, &options, quotes, error))
    return FALSE;

  print_masks (cli, case_);
  return TRUE;
}
