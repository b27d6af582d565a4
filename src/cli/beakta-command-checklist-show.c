/* checklist show: a list told whole, for people and for programs. */

#define G_LOG_DOMAIN "beaktactl"

#include <glib/gi18n.h>

#include "beakta-cli-checklist.h"
#include "beakta-cli-json.h"
#include "beakta-commands.h"

static void
print_checklist_json (BeaktaCli       *cli,
                      BeaktaChecklist *checklist)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "checklist");
  beakta_json_checklist (builder, checklist);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

static void
print_help_line (BeaktaCli  *cli,
                 const char *label,
                 const char *text)
{
  g_autofree char *first = g_strdup_printf ("        %s: ", label);

  if (*text != '\0')
    beakta_cli_print_wrapped (cli, first, text);
}

/* What good, partial and weak evidence looks like, with the example of each. */
static void
print_grades (BeaktaCli            *cli,
              const BeaktaQuestion *question)
{
  const char * const labels[] = { C_("grade", "Good"), C_("grade", "Partial"), C_("grade", "Weak") };

  for (int grade = BEAKTA_GRADE_GOOD; grade <= BEAKTA_GRADE_WEAK; grade++)
    {
      g_autofree char *text = g_strjoin (" ", beakta_question_get_guidance (question, grade, cli->language),
                                         beakta_question_get_example (question, grade, cli->language), NULL);

      print_help_line (cli, labels[grade], g_strstrip (text));
    }
}

/* What an answer must have to be complete: "evidence, what is missing"; "" when nothing. */
static char *
dup_asked (const BeaktaOption *option)
{
  const struct { gboolean asks; const char *words; } parts[] = {
    { option->asks_evidence, C_("asked for", "evidence") },
    { option->asks_reason && !option->asks_either, C_("asked for", "a reason") },
    { option->asks_missing && !option->asks_either, C_("asked for", "what is missing") },
    { option->asks_either, C_("asked for", "a reason or what is missing") },
  };
  GString *asked = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i].asks)
      g_string_append_printf (asked, "%s%s", asked->len > 0 ? ", " : "", parts[i].words);

  return g_string_free (asked, FALSE);
}

static void
append_points (GString            *text,
               const BeaktaOption *option)
{
  g_string_append (text, ". ");
  if (option->points >= 0)
    /* Translators: how many points an answer has in a score */
    g_string_append_printf (text, C_("score", "Points: %d"), option->points);
  else
    g_string_append (text, C_("score", "Points: not defined by the source"));
}

/* One answer in its line: what it asks for, its points, and the question that follows it up. */
static void
print_option (BeaktaCli          *cli,
              const BeaktaOption *option,
              gboolean            has_points)
{
  const char *follow_up = beakta_option_get_follow_up (option, cli->language);
  g_autofree char *asked = dup_asked (option);
  g_autoptr(GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s (%s)", option->value, beakta_option_get_label (option, cli->language));
  if (*asked != '\0')
    {
      g_string_append (text, ". ");
      /* Translators: what an answer must have to be complete, such as “evidence, what is missing” */
      g_string_append_printf (text, _("Asks for: %s"), asked);
    }
  if (has_points && !beakta_option_is_set_aside (option))
    append_points (text, option);
  if (*follow_up != '\0')
    g_string_append_printf (text, ". %s", follow_up);

  beakta_cli_print_wrapped (cli, "        → ", text->str);
}

static gboolean
is_scored (BeaktaChecklist      *checklist,
           const BeaktaQuestion *question)
{
  const char * const *scored = beakta_checklist_get_score_questions (checklist);

  return scored != NULL && g_strv_contains (scored, beakta_question_get_id (question));
}

/* What is answered: the fixed answers, and what a goal, a text or a number must have. */
static void
print_answers (BeaktaCli            *cli,
               BeaktaChecklist      *checklist,
               const BeaktaQuestion *question)
{
  const char * const *parts = beakta_question_get_goal_parts (question);
  BeaktaAnswerType type = beakta_question_get_answer_type (question);
  g_autoptr(GString) asked = g_string_new (NULL);

  for (guint i = 0; i < beakta_question_get_n_options (question); i++)
    print_option (cli, beakta_question_get_option (question, i), is_scored (checklist, question));
  if (type != BEAKTA_ANSWER_GOAL && type != BEAKTA_ANSWER_TEXT && type != BEAKTA_ANSWER_NUMBER)
    return;

  print_help_line (cli, C_("answer", "Answered with"), beakta_answer_type_get_nick (type));
  for (guint i = 0; parts != NULL && parts[i] != NULL; i++)
    g_string_append_printf (asked, "%s%s", asked->len > 0 ? ", " : "", beakta_goal_part_get_label (parts[i], cli->language));
  if (beakta_question_get_asks_evidence (question))
    g_string_append_printf (asked, "%s%s", asked->len > 0 ? ", " : "", C_("asked for", "evidence"));
  print_help_line (cli, C_("answer", "Which asks for"), asked->str);
}

static void
print_question (BeaktaCli            *cli,
                BeaktaChecklist      *checklist,
                const BeaktaQuestion *question)
{
  g_autofree char *first = g_strdup_printf ("  %-5s ", beakta_question_get_id (question));
  g_autofree char *when = beakta_question_dup_when (question);
  g_autofree char *criteria = g_strjoinv (" ", (char **) beakta_question_get_criteria (question));
  const char *why = beakta_question_get_why (question, cli->language);

  beakta_cli_print_wrapped (cli, first, beakta_question_get_text (question, cli->language));
  print_answers (cli, checklist, question);
  /* Translators: which answers a question follows up; a condition such as “1.1 = partly no” comes after it */
  print_help_line (cli, _("Asked when"), when);
  if (*why != '\0')
    beakta_cli_print_wrapped (cli, "        ", why);
  print_grades (cli, question);
  /* Translators: the ready words that ask an applicant for more */
  print_help_line (cli, _("Completion"), beakta_question_get_completion (question, cli->language));
  print_help_line (cli, _("Depth"), beakta_depth_get_nick (beakta_question_get_depth (question)));
  print_help_line (cli, _("Tags"), criteria);
  print_help_line (cli, _("Source"), beakta_question_get_source (question, cli->language));
}

/* The rules of classification in their order: the first that holds is proposed. */
static void
print_classes (BeaktaCli       *cli,
               BeaktaChecklist *checklist)
{
  const char *because;
  char *condition;
  BeaktaClass class_;

  for (guint i = 0; beakta_checklist_tell_class (checklist, i, cli->language, &class_, &condition, &because); i++)
    {
      g_autofree char *owned = condition;
      g_autofree char *first = g_strdup_printf ("  %s: ", beakta_words_get_nick (BEAKTA_WORDS_CLASS, class_));

      if (i == 0)
        beakta_cli_print (cli, "\n%s\n", _("Classification: the first rule that holds is proposed"));
      beakta_cli_print_wrapped (cli, first, owned);
      beakta_cli_print_wrapped (cli, "        ", because);
    }
}

static void
print_score (BeaktaCli       *cli,
             BeaktaChecklist *checklist)
{
  const char * const *scored = beakta_checklist_get_score_questions (checklist);
  g_autofree char *questions = scored != NULL ? g_strjoinv (", ", (char **) scored) : NULL;
  const char *label;
  gboolean is_defined;
  guint points;

  if (scored == NULL)
    return;

  beakta_cli_print (cli, "\n");
  /* Translators: the numbers of questions */
  beakta_cli_print (cli, _("Score: the points of %s added up"), questions);
  beakta_cli_print (cli, "\n");
  for (guint i = 0; beakta_checklist_tell_score (checklist, i, cli->language, &points, &is_defined, &label); i++)
    {
      /* Translators: a number of points */
      g_autofree char *sum = g_strdup_printf (is_defined ? "%u" : _("%u, not defined by the source"), points);
      g_autofree char *first = g_strdup_printf ("  %s: ", sum);

      beakta_cli_print_wrapped (cli, first, label);
    }
}

static void
print_checklist (BeaktaCli       *cli,
                 BeaktaChecklist *checklist)
{
  const char *summary = beakta_checklist_get_summary (checklist, cli->language);
  const char *source = beakta_checklist_get_source (checklist, cli->language);

  beakta_cli_print (cli, "%s (%s %s)\n", beakta_checklist_get_title (checklist, cli->language),
                    beakta_checklist_get_id (checklist), beakta_checklist_get_version (checklist));
  if (*summary != '\0')
    beakta_cli_print_wrapped (cli, "", summary);
  if (*source != '\0')
    beakta_cli_print_wrapped (cli, _("Source: "), source);

  for (guint i = 0; i < beakta_checklist_get_n_sections (checklist); i++)
    {
      const BeaktaSection *section = beakta_checklist_get_section (checklist, i);

      beakta_cli_print (cli, "\n%s %s\n", beakta_section_get_number (section),
                        beakta_section_get_title (section, cli->language));
      for (guint j = 0; j < beakta_section_get_n_questions (section); j++)
        print_question (cli, checklist, beakta_section_get_question (section, j));
    }

  print_classes (cli, checklist);
  print_score (cli, checklist);
}

gboolean
beakta_command_checklist_show (BeaktaCli   *cli,
                               const char  *name,
                               GError     **error)
{
  g_autoptr(BeaktaChecklist) checklist = beakta_cli_find_checklist (cli, name, error);

  if (checklist == NULL)
    return FALSE;

  if (cli->json)
    print_checklist_json (cli, checklist);
  else
    print_checklist (cli, checklist);

  return TRUE;
}
