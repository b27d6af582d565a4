/* marks: what is marked in a case, what a new version made of it, and marks as Web Annotations. */

#define G_LOG_DOMAIN "beaktactl"

#include <glib/gi18n.h>

#include "beakta-acts.h"
#include "beakta-cli-case.h"
#include "beakta-cli-json.h"
#include "beakta-cli-sources.h"
#include "beakta-cli-words.h"
#include "beakta-commands.h"
#include "beakta-marks-json.h"
#include "beakta-passage.h"

typedef struct
{
  char *accept;
  char *keep;
  char *export;
  char *import;
  gboolean skip;
} MarksOptions;

static void
marks_options_clear (MarksOptions *options)
{
  g_free (options->accept);
  g_free (options->keep);
  g_free (options->export);
  g_free (options->import);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MarksOptions, marks_options_clear)

/* Showing them */

static void
add_proposed (JsonBuilder         *builder,
              const BeaktaPassage *passage)
{
  g_autoptr(BeaktaPassage) proposed = beakta_passage_dup_proposed (passage);

  json_builder_set_member_name (builder, "proposed");
  if (proposed == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }

  json_builder_begin_object (builder);
  beakta_json_number (builder, "document", proposed->document);
  beakta_json_string (builder, "quote", proposed->exact);
  beakta_json_number (builder, "start", proposed->start);
  beakta_json_number (builder, "end", proposed->end);
  beakta_json_number (builder, "page", proposed->page);
  beakta_json_string (builder, "heading", proposed->heading);
  json_builder_end_object (builder);
}

/* "gavleborg/1.1" and "g1/granted": what stands on it. */
static void
add_users (JsonBuilder         *builder,
           BeaktaCase          *case_,
           const BeaktaPassage *passage)
{
  g_autoptr(GPtrArray) users = beakta_case_list_users_of (case_, passage->record.id);

  beakta_json_list (builder, "answers");
  for (guint i = 0; i < users->len; i++)
    json_builder_add_string_value (builder, ((const BeaktaRecord *) g_ptr_array_index (users, i))->id);
  json_builder_end_array (builder);
}

/* Marks of a file that were not taken in. */
static void
add_left (JsonBuilder *builder,
          GPtrArray   *left)
{
  beakta_json_list (builder, "left");
  for (guint i = 0; i < left->len; i++)
    {
      const BeaktaMarkLeft *mark = g_ptr_array_index (left, i);

      json_builder_begin_object (builder);
      beakta_json_string (builder, "quote", mark->words);
      beakta_json_string (builder, "reason", mark->reason);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (BeaktaCli  *cli,
            BeaktaCase *case_,
            GPtrArray  *passages,
            GPtrArray  *left)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  beakta_json_case (builder, case_);
  beakta_json_list (builder, "marks");
  for (guint i = 0; i < passages->len; i++)
    {
      const BeaktaPassage *passage = g_ptr_array_index (passages, i);

      json_builder_begin_object (builder);
      beakta_json_number (builder, "number", i + 1);
      json_builder_set_member_name (builder, "passage");
      beakta_json_passage (builder, case_, passage);
      beakta_json_string (builder, "label", passage->label);
      add_users (builder, case_, passage);
      add_proposed (builder, passage);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  if (left != NULL)
    add_left (builder, left);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

static void
print_mark (BeaktaCli           *cli,
            BeaktaCase          *case_,
            guint                number,
            const BeaktaPassage *passage)
{
  g_autoptr(BeaktaPassage) proposed = beakta_passage_dup_proposed (passage);
  g_autofree char *place = beakta_cli_dup_place (case_, passage);
  g_autofree char *first = g_strdup_printf ("%4u  ", number);
  g_autofree char *quoted = g_strdup_printf ("%s: ”%s” (%s)", beakta_cli_get_word (BEAKTA_WORDS_MARK, (int) passage->mark),
                                             passage->exact, place);

  beakta_cli_print_wrapped (cli, first, quoted);
  if (proposed != NULL)
    {
      g_autofree char *new_place = beakta_cli_dup_place (case_, proposed);
      /* Translators: the words that a marked passage may have become in a new version, and where they stand */
      g_autofree char *now = g_strdup_printf (_("perhaps now: ”%s” (%s)"), proposed->exact, new_place);

      beakta_cli_print_wrapped (cli, "      ", now);
    }
}

/* Beside what was taken in, so that nobody believes that it came along. */
static void
tell_left (GPtrArray *left)
{
  for (guint i = 0; i < left->len; i++)
    {
      const BeaktaMarkLeft *mark = g_ptr_array_index (left, i);

      /* Translators: the words that are marked, then in English where the mark is in the file, and why it was not taken in */
      beakta_cli_warn (_("left out: ”%1$s” (%2$s)"), mark->words, mark->reason);
    }
}

/* @left: (nullable) */
static void
print_marks (BeaktaCli  *cli,
             BeaktaCase *case_,
             GPtrArray  *left)
{
  g_autoptr(GPtrArray) passages = beakta_case_list (case_, BEAKTA_ITEM_PASSAGE);

  if (cli->json)
    {
      print_json (cli, case_, passages, left);
      return;
    }

  for (guint i = 0; i < passages->len; i++)
    print_mark (cli, case_, i + 1, g_ptr_array_index (passages, i));
}

/* Settling them */

static gboolean
is_meant (const BeaktaPassage *passage,
          guint                number,
          const char          *word)
{
  g_autofree char *digits = g_strdup_printf ("%u", number);

  return g_str_equal (word, "all") || g_str_equal (word, digits) || g_str_equal (word, passage->record.id);
}

/* One act for each: each can be undone by itself. */
static gboolean
settle (BeaktaCli   *cli,
        BeaktaCase  *case_,
        const char  *word,
        BeaktaChange *(*act) (BeaktaCase *case_, const char *id),
        GError     **error)
{
  g_autoptr(GPtrArray) passages = beakta_case_list (case_, BEAKTA_ITEM_PASSAGE);
  guint n_meant = 0;
  guint n_settled = 0;

  for (guint i = 0; i < passages->len; i++)
    {
      const BeaktaPassage *passage = g_ptr_array_index (passages, i);
      g_autoptr(BeaktaChange) change = NULL;

      if (!is_meant (passage, i + 1, word))
        continue;

      n_meant++;
      change = act (case_, passage->record.id);
      n_settled += !beakta_change_is_empty (change);
      if (!beakta_cli_apply (cli, change, error))
        return FALSE;
    }

  if (n_settled > 0 || g_str_equal (word, "all"))
    return TRUE;

  if (n_meant == 0)
    g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND,
                 _("there is no mark %s; “beaktactl marks” lists them"), word);
  else
    g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED,
                 _("mark %s has nothing to settle: no new place is proposed for it"), word);
  return FALSE;
}

/* To a file and from a file */

static gboolean
export (BeaktaCli   *cli,
        BeaktaCase  *case_,
        const char  *name,
        GError     **error)
{
  g_autoptr(JsonNode) root = beakta_marks_to_json (case_);
  g_autoptr(JsonGenerator) generator = json_generator_new ();
  g_autofree char *data = NULL;
  g_autofree char *lines = NULL;

  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  data = json_generator_to_data (generator, NULL);
  lines = g_strconcat (data, "\n", NULL);

  if (g_str_equal (name, "-"))
    {
      g_string_append (cli->out, lines);
      return TRUE;
    }

  return g_file_set_contents (name, lines, -1, error);
}

#define MOST_TOLD 10

static void
refuse (const char  *name,
        GPtrArray   *left,
        GError     **error)
{
  g_autoptr(GString) told = g_string_new (NULL);

  for (guint i = 0; i < MIN (left->len, MOST_TOLD); i++)
    {
      const BeaktaMarkLeft *mark = g_ptr_array_index (left, i);

      g_string_append (told, i > 0 ? "; " : "");
      if (*mark->words != '\0')
        g_string_append_printf (told, "”%s” (%s)", mark->words, mark->reason);
      else
        g_string_append (told, mark->reason);
    }
  if (left->len > MOST_TOLD)
    {
      /* Translators: so many marks besides those that were named */
      g_string_append_printf (told, ngettext ("; and %u more", "; and %u more", left->len - MOST_TOLD), left->len - MOST_TOLD);
    }

  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED,
               /* Translators: first the file; last, in English, where in it the marks are, and why they do not fit */
               ngettext ("“%1$s” was not taken in, nothing was changed: %2$u mark does not fit: %3$s. With --skip the others are "
                         "taken in",
                         "“%1$s” was not taken in, nothing was changed: %2$u marks do not fit: %3$s. With --skip the others are "
                         "taken in", left->len),
               name, left->len, told->str);
}

/* @left: (out): what was left out. */
static gboolean
import (BeaktaCli     *cli,
        BeaktaCase    *case_,
        const char    *name,
        gboolean       skip,
        GPtrArray    **left,
        GError       **error)
{
  g_autoptr(JsonNode) root = beakta_cli_read_json (name, error);
  g_autoptr(BeaktaChange) change = NULL;
  g_autoptr(GError) problem = NULL;
  BeaktaCliTexts texts = { cli, case_ };

  if (root == NULL)
    return FALSE;

  change = beakta_marks_from_json (case_, root, beakta_cli_load_text, &texts, left, &problem);
  if (change == NULL)
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED, _("“%s” was not taken in, nothing was changed: %s"),
                   name, problem->message);
      return FALSE;
    }
  if ((*left)->len > 0 && !skip)
    {
      refuse (name, *left, error);
      return FALSE;
    }

  tell_left (*left);

  return beakta_cli_apply (cli, change, error);
}

static gboolean
do_what_was_asked (BeaktaCli           *cli,
                   BeaktaCase          *case_,
                   const MarksOptions  *options,
                   GPtrArray          **left,
                   GError             **error)
{
  return (options->import == NULL || import (cli, case_, options->import, options->skip, left, error)) &&
         (options->accept == NULL || settle (cli, case_, options->accept, beakta_acts_accept_place, error)) &&
         (options->keep == NULL || settle (cli, case_, options->keep, beakta_acts_keep_place, error)) &&
         (options->export == NULL || export (cli, case_, options->export, error));
}

gboolean
beakta_command_marks (BeaktaCli  *cli,
                      GStrv       arguments,
                      GError    **error)
{
  g_auto(MarksOptions) options = { NULL };
  const GOptionEntry entries[] = {
    { "accept", 0, 0, G_OPTION_ARG_STRING, &options.accept, N_("Accept the proposed new place of a mark, or of all"),
      N_("MARK|all") },
    { "keep", 0, 0, G_OPTION_ARG_STRING, &options.keep, N_("Keep a mark in the earlier version, or all"), N_("MARK|all") },
    { "export", 0, 0, G_OPTION_ARG_FILENAME, &options.export, N_("Write the marks to a file as W3C Web Annotations"),
      N_("FILE") },
    { "import", 0, 0, G_OPTION_ARG_FILENAME, &options.import, N_("Take in marks from such a file"), N_("FILE") },
    { "skip", 0, 0, G_OPTION_ARG_NONE, &options.skip, N_("Take in the marks that fit, and tell the others"), NULL },
    G_OPTION_ENTRY_NULL
  };
  g_auto(GStrv) words = g_strdupv (arguments);
  g_autoptr(BeaktaCase) case_ = NULL;
  g_autoptr(BeaktaCase) after = NULL;
  g_autoptr(GPtrArray) left = NULL;

  if (!beakta_cli_parse (cli, entries, NULL, &words, 1, 1, error))
    return FALSE;
  if (options.skip && options.import == NULL)
    {
      g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE, _("--skip belongs to --import FILE"));
      return FALSE;
    }

  case_ = beakta_cli_load_case (cli, words[0], error);
  if (case_ == NULL || !do_what_was_asked (cli, case_, &options, &left, error))
    return FALSE;
  if (options.export != NULL && g_str_equal (options.export, "-"))
    return TRUE;

  after = beakta_store_load_case_sync (cli->store, beakta_case_get_id (case_), error);
  if (after == NULL)
    return FALSE;

  print_marks (cli, after, left);
  return TRUE;
}
