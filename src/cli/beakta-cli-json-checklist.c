/* Checklists as JSON: everything that the file says, in both languages. */

#define G_LOG_DOMAIN "beaktactl"

#include "beakta-cli-checklist.h"
#include "beakta-cli-json.h"

static void
add_both (JsonBuilder *builder,
          const char  *name,
          const char  *swedish,
          const char  *english)
{
  beakta_json_begin (builder, name);
  beakta_json_string (builder, "sv", swedish);
  beakta_json_string (builder, "en", english);
  json_builder_end_object (builder);
}

void
beakta_json_checklist_head (JsonBuilder     *builder,
                            BeaktaChecklist *checklist)
{
  beakta_json_string (builder, "id", beakta_checklist_get_id (checklist));
  beakta_json_string (builder, "version", beakta_checklist_get_version (checklist));
  add_both (builder, "title", beakta_checklist_get_title (checklist, "sv"), beakta_checklist_get_title (checklist, "en"));
  add_both (builder, "summary", beakta_checklist_get_summary (checklist, "sv"),
            beakta_checklist_get_summary (checklist, "en"));
  add_both (builder, "source", beakta_checklist_get_source (checklist, "sv"), beakta_checklist_get_source (checklist, "en"));
  beakta_json_string (builder, "sha256", beakta_checklist_get_sha256 (checklist));
  beakta_json_number (builder, "questions", beakta_cli_count_questions (checklist));
}

static void
add_options (JsonBuilder          *builder,
             const BeaktaQuestion *question)
{
  beakta_json_list (builder, "options");
  for (guint i = 0; i < beakta_question_get_n_options (question); i++)
    {
      const BeaktaOption *option = beakta_question_get_option (question, i);

      json_builder_begin_object (builder);
      beakta_json_string (builder, "value", option->value);
      add_both (builder, "label", beakta_option_get_label (option, "sv"), beakta_option_get_label (option, "en"));
      add_both (builder, "follow_up", beakta_option_get_follow_up (option, "sv"), beakta_option_get_follow_up (option, "en"));
      beakta_json_boolean (builder, "asks_evidence", option->asks_evidence);
      beakta_json_boolean (builder, "asks_reason", option->asks_reason);
      beakta_json_boolean (builder, "asks_missing", option->asks_missing);
      beakta_json_boolean (builder, "asks_either", option->asks_either);
      beakta_json_optional (builder, "points", option->points);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

typedef const char *(*GetGraded) (const BeaktaQuestion *question,
                                  BeaktaGrade           grade,
                                  const char           *language);

static void
add_graded (JsonBuilder          *builder,
            const char           *name,
            const BeaktaQuestion *question,
            GetGraded             get)
{
  static const char * const grades[] = { "good", "partial", "weak" };

  beakta_json_begin (builder, name);
  for (int grade = BEAKTA_GRADE_GOOD; grade <= BEAKTA_GRADE_WEAK; grade++)
    add_both (builder, grades[grade], get (question, grade, "sv"), get (question, grade, "en"));
  json_builder_end_object (builder);
}

static void
add_words (JsonBuilder        *builder,
           const char         *name,
           const char * const *words)
{
  beakta_json_list (builder, name);
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    json_builder_add_string_value (builder, words[i]);
  json_builder_end_array (builder);
}

static void
add_question (JsonBuilder          *builder,
              const BeaktaQuestion *question)
{
  g_autofree char *when = beakta_question_dup_when (question);

  json_builder_begin_object (builder);
  beakta_json_string (builder, "id", beakta_question_get_id (question));
  beakta_json_string (builder, "number", beakta_question_get_number (question));
  add_both (builder, "text", beakta_question_get_text (question, "sv"), beakta_question_get_text (question, "en"));
  beakta_json_string (builder, "type", beakta_answer_type_get_nick (beakta_question_get_answer_type (question)));
  beakta_json_string (builder, "depth", beakta_depth_get_nick (beakta_question_get_depth (question)));
  add_words (builder, "criteria", beakta_question_get_criteria (question));
  add_words (builder, "labels", beakta_question_get_labels (question));
  beakta_json_string (builder, "when", when);
  beakta_json_boolean (builder, "asks_evidence", beakta_question_get_asks_evidence (question));
  beakta_json_boolean (builder, "asks_answer", beakta_question_get_asks_answer (question));
  add_words (builder, "goal_parts", beakta_question_get_goal_parts (question));
  add_both (builder, "why", beakta_question_get_why (question, "sv"), beakta_question_get_why (question, "en"));
  add_graded (builder, "guidance", question, beakta_question_get_guidance);
  add_graded (builder, "examples", question, beakta_question_get_example);
  add_both (builder, "completion", beakta_question_get_completion (question, "sv"),
            beakta_question_get_completion (question, "en"));
  add_both (builder, "source", beakta_question_get_source (question, "sv"), beakta_question_get_source (question, "en"));
  add_options (builder, question);
  json_builder_end_object (builder);
}

static void
add_section (JsonBuilder         *builder,
             const BeaktaSection *section)
{
  json_builder_begin_object (builder);
  beakta_json_string (builder, "number", beakta_section_get_number (section));
  add_both (builder, "title", beakta_section_get_title (section, "sv"), beakta_section_get_title (section, "en"));
  beakta_json_list (builder, "questions");
  for (guint i = 0; i < beakta_section_get_n_questions (section); i++)
    add_question (builder, beakta_section_get_question (section, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_classes (JsonBuilder     *builder,
             BeaktaChecklist *checklist)
{
  beakta_json_list (builder, "classification");

  for (guint i = 0; ; i++)
    {
      g_autofree char *condition = NULL;
      g_autofree char *condition_again = NULL;
      const char *because, *because_en;
      BeaktaClass value;

      if (!beakta_checklist_tell_class (checklist, i, "sv", &value, &condition, &because))
        break;

      beakta_checklist_tell_class (checklist, i, "en", &value, &condition_again, &because_en);
      json_builder_begin_object (builder);
      beakta_json_string (builder, "class", beakta_words_get_nick (BEAKTA_WORDS_CLASS, value));
      beakta_json_string (builder, "when", condition);
      add_both (builder, "because", because, because_en);
      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);
}

/* null when the list has none. */
static void
add_score (JsonBuilder     *builder,
           BeaktaChecklist *checklist)
{
  const char * const *questions = beakta_checklist_get_score_questions (checklist);
  const char *sv, *en;
  gboolean is_defined;
  guint points;

  json_builder_set_member_name (builder, "score");
  if (questions == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }

  json_builder_begin_object (builder);
  add_words (builder, "questions", questions);
  beakta_json_list (builder, "values");
  for (guint i = 0; beakta_checklist_tell_score (checklist, i, "sv", &points, &is_defined, &sv); i++)
    {
      beakta_checklist_tell_score (checklist, i, "en", &points, &is_defined, &en);
      json_builder_begin_object (builder);
      beakta_json_number (builder, "points", points);
      beakta_json_boolean (builder, "defined", is_defined);
      add_both (builder, "label", sv, en);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

void
beakta_json_checklist (JsonBuilder     *builder,
                       BeaktaChecklist *checklist)
{
  json_builder_begin_object (builder);
  beakta_json_checklist_head (builder, checklist);
  beakta_json_list (builder, "sections");
  for (guint i = 0; i < beakta_checklist_get_n_sections (checklist); i++)
    add_section (builder, beakta_checklist_get_section (checklist, i));
  json_builder_end_array (builder);
  add_classes (builder, checklist);
  add_score (builder, checklist);
  json_builder_end_object (builder);
}
