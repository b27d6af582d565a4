/* reasons: the reasons of a decision, drafted from the answers, with what each sentence is tied to; edited sentence by sentence. */

#define G_LOG_DOMAIN "beaktactl"

#include <glib/gi18n.h>

#include "beakta-acts.h"
#include "beakta-cli-case.h"
#include "beakta-cli-json.h"
#include "beakta-commands.h"
#include "beakta-reasons.h"

typedef struct
{
  gboolean  draft;
  gboolean  take_all;
  gboolean  keep_all;
  char     *set;
  char     *add;
  char     *after;
  char     *up;
  char     *down;
  char     *remove;
  char     *take;
  char     *keep;
} Wishes;

static void
wishes_clear (Wishes *wishes)
{
  g_clear_pointer (&wishes->set, g_free);
  g_clear_pointer (&wishes->add, g_free);
  g_clear_pointer (&wishes->after, g_free);
  g_clear_pointer (&wishes->up, g_free);
  g_clear_pointer (&wishes->down, g_free);
  g_clear_pointer (&wishes->remove, g_free);
  g_clear_pointer (&wishes->take, g_free);
  g_clear_pointer (&wishes->keep, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wishes, wishes_clear)

/* What each state is called in a list; as drafted needs no word. */
static const char *
get_word (BeaktaReasonState state)
{
  static const char * const words[BEAKTA_N_REASON_STATES] = {
    [BEAKTA_REASON_STATE_NEW] = N_("not written yet"),
    [BEAKTA_REASON_STATE_OTHERWISE] = N_("drafted otherwise now"),
    [BEAKTA_REASON_STATE_EDITED] = N_("edited"),
    [BEAKTA_REASON_STATE_GROUND_CHANGED] = N_("edited, and its ground has changed"),
    [BEAKTA_REASON_STATE_GROUND_GONE] = N_("its ground is gone"),
    [BEAKTA_REASON_STATE_UNSUPPORTED] = N_("without support"),
    [BEAKTA_REASON_STATE_REMOVED] = N_("taken out"),
  };

  return words[state] != NULL ? _(words[state]) : "";
}

static void
print_ties (BeaktaCli            *cli,
            const BeaktaSentence *sentence)
{
  g_autoptr(GList) ties = sentence->ties != NULL ? json_object_get_members (sentence->ties) : NULL;

  for (GList *tie = ties; tie != NULL; tie = tie->next)
    {
      JsonObject *object = json_object_get_object_member (sentence->ties, tie->data);
      const char *by = json_object_get_string_member_with_default (object, "by", "");

      beakta_cli_print (cli, "    - %s%s%s\n", (const char *) tie->data, *by != '\0' ? ", " : "", by);
    }
}

static void
print_line (BeaktaCli              *cli,
            const BeaktaReasonLine *line)
{
  const BeaktaSentence *sentence = beakta_reason_line_get_sentence (line);
  const char *state = get_word (line->state);

  beakta_cli_print (cli, "%s%s%s%s\n", sentence->record.id, *state != '\0' ? " (" : "", state, *state != '\0' ? ")" : "");
  beakta_cli_print_wrapped (cli, "    ", sentence->text);
  print_ties (cli, sentence);
  if (line->state == BEAKTA_REASON_STATE_GROUND_CHANGED || line->state == BEAKTA_REASON_STATE_OTHERWISE)
    beakta_cli_print_wrapped (cli, "  > ", line->drafted->text);
}

static void
add_line (JsonBuilder            *builder,
          const BeaktaReasonLine *line)
{
  const BeaktaSentence *sentence = beakta_reason_line_get_sentence (line);

  json_builder_begin_object (builder);
  beakta_json_strings (builder, "id", sentence->record.id,
                       "part", beakta_words_get_nick (BEAKTA_WORDS_REASON, sentence->part),
                       "state", beakta_reason_state_get_nick (line->state), "text", sentence->text,
                       "drafted", line->drafted != NULL ? line->drafted->text : "",
                       "edited_by", sentence->edited_by, "edited", sentence->edited, NULL);
  json_builder_set_member_name (builder, "ties");
  json_builder_add_value (builder, sentence->ties != NULL ? json_node_init_object (json_node_alloc (), sentence->ties)
                                                           : json_node_new (JSON_NODE_NULL));
  json_builder_end_object (builder);
}

static void
tell (BeaktaCli  *cli,
      BeaktaCase *case_,
      GPtrArray  *draft)
{
  g_autoptr(GPtrArray) lines = beakta_reasons_compare (case_, draft);
  g_autoptr(JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      for (guint i = 0; i < lines->len; i++)
        print_line (cli, g_ptr_array_index (lines, i));
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  beakta_json_case (builder, case_);
  beakta_json_list (builder, "sentences");
  for (guint i = 0; i < lines->len; i++)
    add_line (builder, g_ptr_array_index (lines, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

static gboolean
check_sentence (BeaktaCase  *case_,
                GPtrArray   *draft,
                const char  *id,
                GError     **error)
{
  for (guint i = 0; draft != NULL && i < draft->len; i++)
    if (g_str_equal (((const BeaktaRecord *) g_ptr_array_index (draft, i))->id, id))
      return TRUE;
  if (draft == NULL && beakta_case_lookup (case_, BEAKTA_ITEM_SENTENCE, id) != NULL)
    return TRUE;

  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND,
               draft != NULL ? _("no sentence %s is drafted; “beaktactl reasons CASE” lists those that are")
                             : _("no sentence %s is written; “beaktactl reasons CASE --draft” writes the draft"), id);
  return FALSE;
}

/* (transfer full) (nullable): what a person wants with one sentence that is written. */
static BeaktaChange *
make_edit (BeaktaCli     *cli,
           BeaktaCase    *case_,
           const Wishes  *wishes,
           const char    *text,
           GError       **error)
{
  const char *user = beakta_store_get_user (cli->store);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  const char *id = wishes->set != NULL ? wishes->set : wishes->remove != NULL ? wishes->remove
                   : wishes->up != NULL ? wishes->up : wishes->down;

  if (!check_sentence (case_, NULL, id, error))
    return NULL;

  if (wishes->set != NULL)
    return beakta_acts_edit_sentence (case_, id, text, user, now);
  if (wishes->remove != NULL)
    return beakta_acts_remove_sentence (case_, id, user, now);

  return beakta_acts_move_sentence (case_, id, wishes->up != NULL ? -1 : 1);
}

static BeaktaChange *
make_addition (BeaktaCli     *cli,
               BeaktaCase    *case_,
               const Wishes  *wishes,
               const char    *text,
               GError       **error)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  int part;

  if (wishes->after != NULL && !check_sentence (case_, NULL, wishes->after, error))
    return NULL;

  if (beakta_words_from_nick (BEAKTA_WORDS_REASON, wishes->add, &part))
    return beakta_acts_add_sentence (case_, part, wishes->after, text, beakta_store_get_user (cli->store), now);

  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
               _("“%s” is no part of the reasons; the parts are sought, for, against, found, unknown, effects and conclusion"),
               wishes->add);
  return NULL;
}

/* (transfer full) (nullable): what is asked for; the draft is written when nothing else is. */
static BeaktaChange *
make_change (BeaktaCli     *cli,
             BeaktaCase    *case_,
             GPtrArray     *draft,
             const Wishes  *wishes,
             const char    *text,
             GError       **error)
{
  const char *drafted = wishes->take != NULL ? wishes->take : wishes->keep;

  if (wishes->set != NULL || wishes->remove != NULL || wishes->up != NULL || wishes->down != NULL)
    return make_edit (cli, case_, wishes, text, error);
  if (wishes->add != NULL)
    return make_addition (cli, case_, wishes, text, error);
  if (drafted != NULL && !check_sentence (case_, draft, drafted, error))
    return NULL;

  if (wishes->take != NULL || wishes->take_all)
    return beakta_reasons_take (case_, draft, drafted);
  if (wishes->keep != NULL || wishes->keep_all)
    return beakta_reasons_keep (case_, draft, drafted);

  return beakta_reasons_write_draft (case_, draft);
}

/* One thing at a time, and words where words are asked for. */
static gboolean
check_wishes (const Wishes  *wishes,
              const char    *text,
              guint         *n_wishes,
              GError       **error)
{
  gboolean takes_text = wishes->set != NULL || wishes->add != NULL;

  *n_wishes = wishes->draft + wishes->take_all + wishes->keep_all + (wishes->set != NULL) + (wishes->add != NULL) +
              (wishes->up != NULL) + (wishes->down != NULL) + (wishes->remove != NULL) + (wishes->take != NULL) +
              (wishes->keep != NULL);
  if (*n_wishes <= 1 && takes_text == (text != NULL && *text != '\0') && (wishes->after == NULL || wishes->add != NULL))
    return TRUE;

  g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                       *n_wishes > 1 ? _("one thing at a time is done to the reasons")
                       : wishes->after != NULL && wishes->add == NULL ? _("--after goes with --add")
                       : _("--set and --add take the words of a sentence, and nothing else does"));
  return FALSE;
}

gboolean
beakta_command_reasons (BeaktaCli  *cli,
                        GStrv       arguments,
                        GError    **error)
{
  g_auto(GStrv) words = g_strdupv (arguments);
  g_auto(Wishes) wishes = { FALSE };
  const GOptionEntry entries[] = {
    { "draft", 0, 0, G_OPTION_ARG_NONE, &wishes.draft, N_("Write the draft; what a person has edited stays"), NULL },
    { "set", 0, 0, G_OPTION_ARG_STRING, &wishes.set, N_("Give a sentence the words that follow"), N_("ID") },
    { "add", 0, 0, G_OPTION_ARG_STRING, &wishes.add, N_("Add a sentence with the words that follow; it has no support"), N_("PART") },
    { "after", 0, 0, G_OPTION_ARG_STRING, &wishes.after, N_("The added sentence stands after this one"), N_("ID") },
    { "up", 0, 0, G_OPTION_ARG_STRING, &wishes.up, N_("Move a sentence up in its part"), N_("ID") },
    { "down", 0, 0, G_OPTION_ARG_STRING, &wishes.down, N_("Move a sentence down in its part"), N_("ID") },
    { "remove", 0, 0, G_OPTION_ARG_STRING, &wishes.remove, N_("Take a sentence out"), N_("ID") },
    { "take", 0, 0, G_OPTION_ARG_STRING, &wishes.take, N_("Take the words of the draft"), N_("ID") },
    { "keep", 0, 0, G_OPTION_ARG_STRING, &wishes.keep, N_("Keep the edited words on the new ground"), N_("ID") },
    { "take-all", 0, 0, G_OPTION_ARG_NONE, &wishes.take_all, N_("Take the words of the draft for every edited sentence whose ground has changed"), NULL },
    { "keep-all", 0, 0, G_OPTION_ARG_NONE, &wishes.keep_all, N_("Keep the edited words of all of them on the new ground"), NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr(BeaktaCase) case_ = NULL;
  g_autoptr(GPtrArray) checklists = NULL;
  g_autoptr(GPtrArray) draft = NULL;
  g_autoptr(BeaktaChange) change = NULL;
  guint n_wishes;

  if (!beakta_cli_parse (cli, entries, NULL, &words, 1, 2, error) || !check_wishes (&wishes, words[1], &n_wishes, error))
    return FALSE;

  case_ = beakta_cli_load_case (cli, words[0], error);
  checklists = case_ != NULL ? beakta_cli_load_checklists (cli, case_, error) : NULL;
  if (checklists == NULL)
    return FALSE;

  draft = beakta_reasons_draft (case_, checklists, cli->paper_language);
  if (n_wishes > 0)
    {
      change = make_change (cli, case_, draft, &wishes, words[1], error);
      if (change == NULL || !beakta_cli_alter (cli, &case_, change, error))
        return FALSE;
    }

  tell (cli, case_, draft);

  return TRUE;
}
