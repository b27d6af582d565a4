/* What was typed as the answer to a question. */

#define G_LOG_DOMAIN "beaktactl"

#include "beakta-cli-answer.h"

#include <glib/gi18n.h>

#include "beakta-cli-words.h"

/* What there is to write instead of an option. */
static const char *
tell_writing (const BeaktaQuestion *question)
{
  switch (beakta_question_get_answer_type (question))
    {
    case BEAKTA_ANSWER_GOAL:
      return _("what is to be reached");

    case BEAKTA_ANSWER_NUMBER:
      return _("a number");

    case BEAKTA_ANSWER_TEXT:
    default:
      return _("a sentence of your own");
    }
}

/* Returns NULL, so that a function can end with it. */
static char *
refuse (const BeaktaQuestion  *question,
        const char            *word,
        const char            *language,
        GError               **error)
{
  g_autofree char *values = beakta_cli_list_values (question, language);
  const char *id = beakta_question_get_id (question);

  if (!beakta_question_is_written (question))
    g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED,
                 _("“%1$s” is no answer to %2$s; choose one of: %3$s"), word, id, values);
  else if (*values != '\0')
    g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED,
                 /* Translators: a word, the number of a question, what is written in answer to it, and words that answer it too */
                 _("“%1$s” is no answer to %2$s; write %3$s, or one of: %4$s"), word, id, tell_writing (question), values);
  else
    g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED,
                 _("“%1$s” is no answer to %2$s; write %3$s"), word, id, tell_writing (question));

  return NULL;
}

/* (transfer full) (nullable): as a number is kept. */
static char *
parse_number (const char *word)
{
  g_autofree char *number = g_strdelimit (g_strstrip (g_strdup (word)), ",", '.');
  char *end;

  g_ascii_strtod (number, &end);

  return *number != '\0' && *end == '\0' ? g_steal_pointer (&number) : NULL;
}

/* (transfer full): what the word means to this question; an unknown one is told what there is. */
static char *
parse_value (const BeaktaQuestion  *question,
             const char            *word,
             const char            *language,
             GError               **error)
{
  const char *value = beakta_cli_find_value (question, word);
  g_autofree char *number = NULL;

  if (value != NULL)
    return g_strdup (value);
  if (!beakta_question_is_written (question) || beakta_cli_find_plain_value (word) != NULL)
    return refuse (question, word, language, error);
  if (beakta_question_get_answer_type (question) != BEAKTA_ANSWER_NUMBER)
    return g_strdup (word);

  number = parse_number (word);

  return number != NULL ? g_steal_pointer (&number) : refuse (question, word, language, error);
}

/* "baseline=0" and the like. */
static gboolean
set_goal_parts (JsonObject  *goal,
                char       **parts,
                GError     **error)
{
  static const char * const names[] = { "what", "baseline", "target", "unit", "when", "source", NULL };

  for (guint i = 0; parts != NULL && parts[i] != NULL; i++)
    {
      g_auto(GStrv) pair = g_strsplit (parts[i], "=", 2);

      if (g_strv_length (pair) != 2 || !g_strv_contains (names, pair[0]))
        {
          g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                       _("“%s” is no part of a goal; write PART=TEXT with one of baseline, target, unit, when, source"),
                       parts[i]);
          return FALSE;
        }
      json_object_set_string_member (goal, pair[0], pair[1]);
    }

  return TRUE;
}

static void
copy_member_cb (JsonObject *object,
                const char *name,
                JsonNode   *node,
                gpointer    goal)
{
  json_object_set_member (goal, name, json_node_copy (node));
}

/* A goal that is there: what was typed as the value says what is to be reached. */
static gboolean
set_goal (BeaktaAnswer  *answer,
          const char    *what,
          char         **parts,
          GError       **error)
{
  g_autoptr(JsonObject) goal = json_object_new ();

  if (answer->goal != NULL)
    json_object_foreach_member (answer->goal, copy_member_cb, goal);
  if (what != NULL)
    json_object_set_string_member (goal, "what", what);
  if (!set_goal_parts (goal, parts, error))
    return FALSE;

  beakta_record_set (&answer->value, "");
  g_clear_pointer (&answer->goal, json_object_unref);
  answer->goal = g_steal_pointer (&goal);

  return TRUE;
}

/* An option, a text or a number; instead of a goal, that there is none or that none is needed: what stood as the goal goes. */
static gboolean
set_value (BeaktaAnswer          *answer,
           const BeaktaQuestion  *question,
           const char            *value,
           char                 **parts,
           GError               **error)
{
  if (parts != NULL)
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                   _("--goal tells of a goal, and “%1$s” says that %2$s has none; write one of them"), value,
                   beakta_question_get_id (question));
      return FALSE;
    }

  g_clear_pointer (&answer->goal, json_object_unref);
  beakta_record_set (&answer->value, value);

  return TRUE;
}

gboolean
beakta_cli_set_answer (BeaktaAnswer          *answer,
                       const BeaktaQuestion  *question,
                       const char            *word,
                       char                 **goal,
                       const char            *language,
                       GError               **error)
{
  gboolean is_goal = beakta_question_get_answer_type (question) == BEAKTA_ANSWER_GOAL;
  g_autofree char *value = NULL;

  if (!is_goal && goal != NULL)
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                   _("--goal is for questions that ask for a measurable goal; %s does not"),
                   beakta_question_get_id (question));
      return FALSE;
    }
  if (word == NULL && goal == NULL)
    return TRUE;

  value = word != NULL ? parse_value (question, word, language, error) : NULL;
  if (word != NULL && value == NULL)
    return FALSE;
  if (is_goal && (value == NULL || beakta_question_find_option (question, value) == NULL))
    return set_goal (answer, value, goal, error);

  return set_value (answer, question, value, goal, error);
}
