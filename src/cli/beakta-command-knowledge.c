/* knowledge: what is known of a question: why it is asked, what good and weak evidence looks like, and what the office has
 * said before. No name of an applicant, a project or a person is printed; what a quotation names, the applicant wrote. */

#define G_LOG_DOMAIN "beaktactl"

#include <glib/gi18n.h>

#include <string.h>

#include "beakta-cli-json.h"
#include "beakta-cli-words.h"
#include "beakta-commands.h"
#include "beakta-knowledge.h"

#define LIMIT 10

static const struct
{
  BeaktaGrade  grade;
  const char  *nick;
  const char  *title;
} grades[] =
{
  { BEAKTA_GRADE_GOOD, "good", N_("Good evidence:") },
  { BEAKTA_GRADE_PARTIAL, "partial", N_("Partial evidence:") },
  { BEAKTA_GRADE_WEAK, "weak", N_("Weak evidence:") },
};

static const BeaktaQuestion *
get_question (const BeaktaEarlierAnswer *earlier)
{
  return beakta_checklist_get_question (earlier->checklist, earlier->whole->answer->question);
}

static void
add_help_json (BeaktaCli            *cli,
               JsonBuilder          *builder,
               const BeaktaQuestion *question)
{
  beakta_json_begin (builder, "help");
  beakta_json_string (builder, "why", beakta_question_get_why (question, cli->language));
  for (guint i = 0; i < G_N_ELEMENTS (grades); i++)
    {
      beakta_json_begin (builder, grades[i].nick);
      beakta_json_strings (builder,
                           "guidance", beakta_question_get_guidance (question, grades[i].grade, cli->language),
                           "example", beakta_question_get_example (question, grades[i].grade, cli->language),
                           NULL);
      json_builder_end_object (builder);
    }
  beakta_json_string (builder, "source", beakta_question_get_source (question, cli->language));
  json_builder_end_object (builder);
}

static void
add_kin_json (JsonBuilder     *builder,
              BeaktaKnowledge *knowledge)
{
  beakta_json_list (builder, "same_thing");
  for (guint i = 0; i < knowledge->kin->len; i++)
    json_builder_add_string_value (builder, ((const BeaktaKin *) g_ptr_array_index (knowledge->kin, i))->id);
  json_builder_end_array (builder);
}

static void
add_passages_json (JsonBuilder *builder,
                   GPtrArray   *passages)
{
  beakta_json_list (builder, "quotes");
  for (guint i = 0; i < passages->len; i++)
    {
      const BeaktaPassage *passage = g_ptr_array_index (passages, i);

      json_builder_begin_object (builder);
      beakta_json_strings (builder, "exact", passage->exact, "heading", passage->heading, NULL);
      beakta_json_optional (builder, "page", passage->page > 0 ? (gint64) passage->page : -1);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_answers_json (JsonBuilder     *builder,
                  BeaktaKnowledge *knowledge)
{
  beakta_json_list (builder, "answers");
  for (guint i = 0; i < knowledge->answers->len; i++)
    {
      const BeaktaEarlierAnswer *earlier = g_ptr_array_index (knowledge->answers, i);
      const BeaktaAnswer *answer = earlier->whole->answer;

      json_builder_begin_object (builder);
      beakta_json_strings (builder,
                           "number", earlier->whole->number,
                           "question", answer->record.id,
                           "stage", beakta_words_get_nick (BEAKTA_WORDS_STAGE, earlier->stage),
                           "value", answer->value,
                           "reason", answer->reason,
                           "missing", answer->missing,
                           "given", answer->given,
                           NULL);
      beakta_json_boolean (builder, "same_question", earlier->is_same_question);
      beakta_json_boolean (builder, "same_programme", earlier->is_same_programme);
      add_passages_json (builder, earlier->whole->passages);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (BeaktaCli            *cli,
            BeaktaCase           *case_,
            const char           *id,
            const BeaktaQuestion *question,
            BeaktaKnowledge      *knowledge)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  beakta_json_case (builder, case_);
  beakta_json_strings (builder, "question", id, "text", beakta_question_get_text (question, cli->language), NULL);
  add_help_json (cli, builder, question);
  add_kin_json (builder, knowledge);
  beakta_json_number (builder, "cases", knowledge->n_cases);
  beakta_json_number (builder, "withheld", knowledge->n_withheld);
  beakta_json_number (builder, "found", knowledge->n_answers);
  add_answers_json (builder, knowledge);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

static void
print_help (BeaktaCli            *cli,
            const BeaktaQuestion *question)
{
  beakta_cli_print_wrapped (cli, "", beakta_question_get_text (question, cli->language));
  beakta_cli_print_wrapped (cli, "  ", beakta_question_get_why (question, cli->language));
  for (guint i = 0; i < G_N_ELEMENTS (grades); i++)
    {
      beakta_cli_print (cli, "%s\n", _(grades[i].title));
      beakta_cli_print_wrapped (cli, "  ", beakta_question_get_guidance (question, grades[i].grade, cli->language));
      beakta_cli_print_wrapped (cli, "  – ", beakta_question_get_example (question, grades[i].grade, cli->language));
    }
  /* Translators: where the question comes from */
  beakta_cli_print (cli, _("Source: %s"), beakta_question_get_source (question, cli->language));
  beakta_cli_print (cli, "\n");
}

static void
print_earlier (BeaktaCli                 *cli,
               const BeaktaEarlierAnswer *earlier)
{
  const BeaktaAnswer *answer = earlier->whole->answer;
  const BeaktaQuestion *question = get_question (earlier);
  const char *value = question != NULL ? beakta_cli_get_value (question, answer, cli->language) : answer->value;

  beakta_cli_print (cli, "\n%s · %s · %s · %s\n", value, answer->record.id,
                    beakta_cli_get_word (BEAKTA_WORDS_STAGE, earlier->stage), earlier->whole->number);
  if (*answer->reason != '\0')
    beakta_cli_print_wrapped (cli, "  ", answer->reason);
  for (guint i = 0; i < earlier->whole->passages->len; i++)
    {
      const BeaktaPassage *passage = g_ptr_array_index (earlier->whole->passages, i);
      g_autofree char *quoted = g_strdup_printf ("”%s”", passage->exact);

      beakta_cli_print_wrapped (cli, "  ", quoted);
    }
}

/* How many were looked at, and how many may not be: nothing is left out without a word. */
static void
print_counts (BeaktaCli       *cli,
              BeaktaKnowledge *knowledge)
{
  if (knowledge->n_cases == 0)
    beakta_cli_print (cli, "\n%s\n", _("Nobody in the office has answered this yet."));
  else
    {
      beakta_cli_print (cli, "\n");
      beakta_cli_print (cli, ngettext ("Answered in %u other case.", "Answered in %u other cases.", knowledge->n_cases),
                        knowledge->n_cases);
      beakta_cli_print (cli, "\n");
    }

  if (knowledge->n_withheld == 0)
    return;

  beakta_cli_print (cli, ngettext ("%u case is left out: you have declared a conflict of interest in it.",
                                   "%u cases are left out: you have declared a conflict of interest in them.",
                                   knowledge->n_withheld), knowledge->n_withheld);
  beakta_cli_print (cli, "\n");
}

static void
print_knowledge (BeaktaCli            *cli,
                 const BeaktaQuestion *question,
                 BeaktaKnowledge      *knowledge)
{
  print_help (cli, question);
  print_counts (cli, knowledge);
  for (guint i = 0; i < knowledge->answers->len; i++)
    print_earlier (cli, g_ptr_array_index (knowledge->answers, i));
  if (knowledge->answers->len > 0)
    beakta_cli_print (cli, "\n%s\n", _("Quotations are as the applicants wrote them, and may hold names."));
}

/* (transfer full): the version that the case uses, else the newest. */
static BeaktaChecklist *
load_list (BeaktaCli   *cli,
           BeaktaCase  *case_,
           const char  *id,
           GError     **error)
{
  const BeaktaCaseChecklist *used = beakta_case_lookup (case_, BEAKTA_ITEM_CHECKLIST, id);

  return beakta_cli_load_checklist (cli, id, used != NULL ? used->version : NULL, error);
}

static gboolean
tell (BeaktaCli   *cli,
      BeaktaCase  *case_,
      const char  *id,
      const char  *value,
      GError     **error)
{
  g_auto(GStrv) parts = g_strsplit (id, "/", 2);
  g_autoptr(BeaktaChecklist) checklist = load_list (cli, case_, parts[0], error);
  g_autoptr(BeaktaKnowledge) knowledge = NULL;
  const BeaktaQuestion *question;
  BeaktaKnowledgeQuery query = { 0 };

  if (checklist == NULL)
    return FALSE;

  question = beakta_checklist_get_question (checklist, parts[1]);
  if (question == NULL)
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND, _("the checklist %1$s has no question %2$s"),
                   parts[0], parts[1]);
      return FALSE;
    }

  query = (BeaktaKnowledgeQuery) {
    checklist, parts[1], beakta_case_get_id (case_), beakta_case_get_facts (case_)->programme,
    value != NULL ? beakta_cli_find_value (question, value) : NULL, LIMIT
  };
  if (value != NULL && query.value == NULL)
    {
      g_autofree char *values = beakta_cli_list_values (question, cli->language);

      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE, _("“%1$s” is no answer to it; choose among %2$s"), value,
                   values);
      return FALSE;
    }

  knowledge = beakta_knowledge_ask_sync (cli->store, &query, NULL, error);
  if (knowledge == NULL)
    return FALSE;

  if (cli->json)
    print_json (cli, case_, id, question, knowledge);
  else
    print_knowledge (cli, question, knowledge);

  return TRUE;
}

gboolean
beakta_command_knowledge (BeaktaCli  *cli,
                          GStrv       arguments,
                          GError    **error)
{
  g_autofree char *value = NULL;
  const GOptionEntry entries[] = {
    { "value", 0, 0, G_OPTION_ARG_STRING, &value, N_("Only earlier answers that say this"), N_("VALUE") },
    G_OPTION_ENTRY_NULL
  };
  g_auto(GStrv) words = g_strdupv (arguments);
  g_autoptr(BeaktaCase) case_ = NULL;

  if (!beakta_cli_parse (cli, entries, NULL, &words, 2, 2, error))
    return FALSE;
  if (strchr (words[1], '/') == NULL)
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                   _("“%s” is no question; write the checklist, a slash and the question, as lagom/1.1"), words[1]);
      return FALSE;
    }

  case_ = beakta_cli_load_case (cli, words[0], error);

  return case_ != NULL && tell (cli, case_, words[1], value, error);
}
