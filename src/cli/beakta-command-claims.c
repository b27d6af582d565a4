/* claims: what the application itself answers, found by the labels of its forms; taken as the applicant's word, or dismissed. */

#define G_LOG_DOMAIN "beaktactl"

#include <glib/gi18n.h>

#include "beakta-acts.h"
#include "beakta-claim-proposal.h"
#include "beakta-cli-case.h"
#include "beakta-cli-checklist.h"
#include "beakta-cli-json.h"
#include "beakta-cli-quote.h"
#include "beakta-commands.h"
#include "beakta-word-pattern.h"

/* What waits for somebody. */
typedef struct
{
  char                 *id;          /* "checklist/question" */
  const BeaktaQuestion *question;
  const BeaktaLabelled *stated;
} Waiting;

typedef struct
{
  BeaktaCase *case_;                 /* owned */
  GPtrArray  *stated;                /* of BeaktaLabelled */
  GPtrArray  *checklists;            /* of BeaktaChecklist */
  GPtrArray  *waiting;               /* of Waiting */
} Claims;

static void
waiting_free (gpointer data)
{
  g_free (((Waiting *) data)->id);
  g_free (data);
}

static void
claims_clear (Claims *claims)
{
  g_clear_object (&claims->case_);
  g_clear_pointer (&claims->waiting, g_ptr_array_unref);
  g_clear_pointer (&claims->checklists, g_ptr_array_unref);
  g_clear_pointer (&claims->stated, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Claims, claims_clear)

static gboolean
read_documents (BeaktaCli  *cli,
                Claims     *claims,
                GError    **error)
{
  g_autoptr(GPtrArray) documents = beakta_quotes_list_documents (claims->case_);

  for (guint i = 0; i < documents->len; i++)
    {
      const BeaktaDocument *document = g_ptr_array_index (documents, i);
      g_autoptr(BeaktaText) text = NULL;

      if (*document->refused != '\0' ||
          beakta_case_get_newest_version (claims->case_, document->number, FALSE) != document->number)
        continue;

      text = beakta_store_load_text_sync (cli->store, document->sha256, error);
      if (text == NULL)
        return FALSE;
      g_ptr_array_extend_and_steal (claims->stated, beakta_labelled_find (text, document));
    }

  return TRUE;
}

static void
add_waiting (Claims          *claims,
             BeaktaChecklist *checklist,
             GStrv            endings)
{
  g_autoptr(GPtrArray) proposals = beakta_claims_propose (checklist, claims->stated, (const char * const *) endings);
  const char *list = beakta_checklist_get_id (checklist);

  for (guint i = 0; i < proposals->len; i++)
    {
      const BeaktaClaimProposal *proposal = g_ptr_array_index (proposals, i);
      const char *question = beakta_question_get_id (proposal->question);
      Waiting *waiting;

      if (!beakta_claim_is_awaited (beakta_case_get_answer (claims->case_, list, question), proposal->stated))
        continue;

      waiting = g_new (Waiting, 1);
      *waiting = (Waiting) { g_strconcat (list, "/", question, NULL), proposal->question, proposal->stated };
      g_ptr_array_add (claims->waiting, waiting);
    }
}

static gboolean
find_waiting (BeaktaCli  *cli,
              Claims     *claims,
              GError    **error)
{
  g_autoptr(GPtrArray) attached = beakta_case_list (claims->case_, BEAKTA_ITEM_CHECKLIST);
  g_auto(GStrv) endings = beakta_word_endings_load (error);

  if (endings == NULL || !read_documents (cli, claims, error))
    return FALSE;

  for (guint i = 0; i < attached->len; i++)
    {
      const BeaktaCaseChecklist *used = g_ptr_array_index (attached, i);
      BeaktaChecklist *checklist = beakta_cli_load_checklist_of (cli, claims->case_, used->checklist, error);

      if (checklist == NULL)
        return FALSE;
      g_ptr_array_add (claims->checklists, checklist);
      add_waiting (claims, checklist, endings);
    }

  return TRUE;
}

static void
print_waiting (BeaktaCli *cli,
               Claims    *claims)
{
  if (claims->waiting->len == 0)
    beakta_cli_print (cli, "%s\n", _("The application answers none of the questions under a label of its own, or it has been seen to"));

  for (guint i = 0; i < claims->waiting->len; i++)
    {
      const Waiting *waiting = g_ptr_array_index (claims->waiting, i);
      g_autofree char *place = beakta_cli_dup_place (claims->case_, waiting->stated->place);
      g_autofree char *words = beakta_claim_dup_words (waiting->stated->place);

      beakta_cli_print (cli, "%s  %s\n", waiting->id, beakta_question_get_text (waiting->question, cli->language));
      /* Translators: a label of an application form, and where it stands */
      beakta_cli_print (cli, _("    under “%1$s” (%2$s):"), waiting->stated->label, place);
      beakta_cli_print (cli, "\n");
      beakta_cli_print_wrapped (cli, "    ", words);
    }
}

static void
tell_waiting (BeaktaCli *cli,
              Claims    *claims)
{
  g_autoptr(JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      print_waiting (cli, claims);
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  beakta_json_case (builder, claims->case_);
  beakta_json_list (builder, "proposed");
  for (guint i = 0; i < claims->waiting->len; i++)
    {
      const Waiting *waiting = g_ptr_array_index (claims->waiting, i);
      const BeaktaPassage *place = waiting->stated->place;
      g_autofree char *words = beakta_claim_dup_words (place);

      json_builder_begin_object (builder);
      beakta_json_strings (builder, "question", waiting->id, "label", waiting->stated->label, "claim", words,
                           "heading", place->heading, NULL);
      beakta_json_number (builder, "document", place->document);
      beakta_json_number (builder, "start", place->start);
      beakta_json_number (builder, "end", place->end);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

static const Waiting *
find_one (Claims      *claims,
          const char  *id,
          GError     **error)
{
  for (guint i = 0; i < claims->waiting->len; i++)
    {
      const Waiting *waiting = g_ptr_array_index (claims->waiting, i);

      if (g_str_equal (waiting->id, id))
        return waiting;
    }

  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND,
               _("nothing is proposed for %s; “beaktactl claims CASE” lists what is"), id);
  return NULL;
}

/* Taken with its place, or dismissed; then it waits no more. */
static gboolean
settle (BeaktaCli   *cli,
        Claims      *claims,
        const char  *id,
        gboolean     is_taken,
        GError     **error)
{
  const Waiting *waiting = find_one (claims, id, error);
  const char *user = beakta_store_get_user (cli->store);
  g_auto(GStrv) parts = g_strsplit (id, "/", 2);
  g_autoptr(BeaktaPassage) place = NULL;
  g_autoptr(BeaktaChange) change = NULL;
  g_autofree char *words = NULL;

  if (waiting == NULL)
    return FALSE;

  place = beakta_claim_dup_place (waiting->stated->place);
  words = beakta_claim_dup_words (place);
  change = is_taken ? beakta_acts_claim (claims->case_, parts[0], parts[1], place, user)
                    : beakta_acts_dismiss_claim (claims->case_, parts[0], parts[1], words, user);

  if (!beakta_cli_apply (cli, change, error))
    return FALSE;

  g_ptr_array_remove (claims->waiting, (gpointer) waiting);
  return TRUE;
}

gboolean
beakta_command_claims (BeaktaCli  *cli,
                       GStrv       arguments,
                       GError    **error)
{
  g_auto(GStrv) words = g_strdupv (arguments);
  g_autofree char *take = NULL;
  g_autofree char *dismiss = NULL;
  const GOptionEntry entries[] = {
    { "take", 0, 0, G_OPTION_ARG_STRING, &take, N_("What is proposed is the applicant’s word on the question"),
      N_("CHECKLIST/QUESTION") },
    { "dismiss", 0, 0, G_OPTION_ARG_STRING, &dismiss, N_("It is not, and is not proposed again"), N_("CHECKLIST/QUESTION") },
    G_OPTION_ENTRY_NULL
  };
  g_auto(Claims) claims = { NULL };

  if (!beakta_cli_parse (cli, entries, NULL, &words, 1, 1, error))
    return FALSE;

  claims.case_ = beakta_cli_load_case (cli, words[0], error);
  if (claims.case_ == NULL || !beakta_cli_check_applicant (claims.case_, error))
    return FALSE;

  claims.stated = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_labelled_free);
  claims.checklists = g_ptr_array_new_with_free_func (g_object_unref);
  claims.waiting = g_ptr_array_new_with_free_func (waiting_free);
  if (!find_waiting (cli, &claims, error) ||
      (take != NULL && !settle (cli, &claims, take, TRUE, error)) ||
      (dismiss != NULL && !settle (cli, &claims, dismiss, FALSE, error)))
    return FALSE;

  tell_waiting (cli, &claims);

  return TRUE;
}
