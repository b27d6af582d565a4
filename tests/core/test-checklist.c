/* Checklists: read, refused with line and reason, and complete when they are Beakta's own. */

#include "beakta-checklist-refusal.h"
#include "beakta-checklist.h"
#include "beakta-test-material.h"

#include <string.h>

static BeaktaChecklist *
parse (const char  *xml,
       GError     **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new (xml, strlen (xml));

  return beakta_checklist_parse (bytes, "prov.xml", error);
}

/* What a file says is what the checklist says; an option that it does not mention is as everywhere. */
static void
test_parse (void)
{
  g_autofree char *xml = beakta_test_load_checklist ("trial.xml");
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaChecklist) checklist = parse (xml, &error);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, xml, -1);
  const BeaktaQuestion *question;
  const BeaktaOption *option;

  g_assert_no_error (error);
  g_assert_cmpstr (beakta_checklist_get_id (checklist), ==, "trial");
  g_assert_cmpstr (beakta_checklist_get_version (checklist), ==, "2.1");
  g_assert_cmpstr (beakta_checklist_get_sha256 (checklist), ==, sum);
  g_assert_cmpuint (g_bytes_get_size (beakta_checklist_get_xml (checklist)), ==, strlen (xml));
  g_assert_cmpstr (beakta_checklist_get_title (checklist, "sv"), ==, "Prov");
  g_assert_cmpstr (beakta_checklist_get_title (checklist, "en_GB"), ==, "Trial");
  g_assert_cmpstr (beakta_checklist_get_title (checklist, "fi"), ==, "Prov");
  g_assert_cmpuint (beakta_checklist_get_n_sections (checklist), ==, 2);
  g_assert_cmpstr (beakta_section_get_number (beakta_checklist_get_section (checklist, 1)), ==, "2");
  g_assert_cmpuint (beakta_section_get_n_questions (beakta_checklist_get_section (checklist, 1)), ==, 5);
  g_assert_null (beakta_checklist_get_question (checklist, "9.9"));

  question = beakta_checklist_get_question (checklist, "1.1");
  g_assert_true (question == beakta_section_get_question (beakta_checklist_get_section (checklist, 0), 0));
  g_assert_cmpint (beakta_question_get_answer_type (question), ==, BEAKTA_ANSWER_YES_PARTLY_NO);
  g_assert_cmpint (beakta_question_get_depth (question), ==, BEAKTA_DEPTH_SHORT);
  g_assert_cmpstr (beakta_question_get_criteria (question)[1], ==, "jämställdhet");
  g_assert_cmpstr (beakta_question_get_example (question, BEAKTA_GRADE_WEAK, "sv"), ==, "”S”");
  g_assert_cmpuint (beakta_question_get_n_options (question), ==, 4);
  g_assert_cmpstr (beakta_question_get_option (question, 1)->value, ==, "partly");
  g_assert_cmpstr (beakta_option_get_label (beakta_question_get_option (question, 1), "sv"), ==, "Delvis");

  option = beakta_question_find_option (question, "no");
  g_assert_true (option->asks_either && option->asks_reason && option->asks_missing && !option->asks_evidence);
  option = beakta_question_find_option (question, "not-relevant");
  g_assert_true (option->asks_reason && !option->asks_missing && !option->asks_evidence);
  g_assert_cmpstr (beakta_option_get_follow_up (option, "en"), ==, "Why not?");
  g_assert_null (beakta_question_find_option (question, "maybe"));

  question = beakta_checklist_get_question (checklist, "2.1");
  g_assert_cmpint (beakta_question_find_option (question, "met")->points, ==, 1);
  g_assert_cmpstr (beakta_option_get_follow_up (beakta_question_find_option (question, "met"), "sv"), ==, "");
  g_assert_false (beakta_question_get_asks_evidence (question));

  question = beakta_checklist_get_question (checklist, "1.3");
  g_assert_cmpuint (g_strv_length ((GStrv) beakta_question_get_goal_parts (question)), ==, 3);
  g_assert_cmpstr (beakta_goal_part_get_label ("baseline", "sv"), ==, "utgångsläge");
}

/* Rule: a source is said in each language; words that name none, as the older lists write them, are Swedish. */
static void
test_source (void)
{
  static const struct
  {
    const char *put;
    const char *sv;
    const char *en;
  } cases[] = {
    { "<source>Prov.</source>", "Prov.", "Prov." },
    { "<source>\n  Prov,\n  andra raden.\n</source>", "Prov, andra raden.", "Prov, andra raden." },
    { "<source><sv>Prov.</sv></source>", "Prov.", "Prov." },
    { "<source>\n  <sv>Prov.</sv>\n  <en>Trial.</en>\n</source>", "Prov.", "Trial." },
  };
  g_autofree char *xml = beakta_test_load_checklist ("trial.xml");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(GStrv) parts = g_strsplit (xml, "<source>Prov.</source>", -1);
      g_auto(GStrv) head = NULL;
      g_autofree char *questions = g_strjoinv (cases[i].put, parts);
      g_autofree char *written = NULL;
      g_autoptr(BeaktaChecklist) checklist = NULL;
      g_autoptr(GError) error = NULL;

      head = g_strsplit (questions, "<source>Beaktas egna prov.</source>", 2);
      written = g_strjoinv (cases[i].put, head);
      checklist = parse (written, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (beakta_checklist_get_source (checklist, "sv"), ==, cases[i].sv);
      g_assert_cmpstr (beakta_checklist_get_source (checklist, "en_GB"), ==, cases[i].en);
      g_assert_cmpstr (beakta_question_get_source (beakta_checklist_get_question (checklist, "1.1"), "sv"), ==, cases[i].sv);
      g_assert_cmpstr (beakta_question_get_source (beakta_checklist_get_question (checklist, "1.1"), "en"), ==, cases[i].en);
    }
}

/* Rule: a list that breaks its form is refused; the message says which line and why. */
static void
test_refuses (void)
{
  static const struct
  {
    const char           *what;
    const char           *find;
    const char           *put;
    int                   code;
    const char           *line;
    const char           *reason;
  } cases[] = {
    { "not closed", "</checklist>", "", BEAKTA_CHECKLIST_ERROR_NOT_XML, "line 1", "checklist" },
    { "an unknown entity", "<sv>Prov</sv>", "<sv>&prov;</sv>", BEAKTA_CHECKLIST_ERROR_NOT_XML, "line 3", "prov" },
    { "a document type", "<checklist xmlns", "<!DOCTYPE checklist SYSTEM \"http://exempel.se/a.dtd\">\n<checklist xmlns",
      BEAKTA_CHECKLIST_ERROR_NOT_XML, "line 2, column 1:", "DTD" },
    { "entities that grow", "<checklist xmlns", "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]>\n<checklist xmlns",
      BEAKTA_CHECKLIST_ERROR_NOT_XML, "line 2", "DTD" },
    { "a file of the machine", "<checklist xmlns", "<!DOCTYPE a [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>\n<checklist xmlns",
      BEAKTA_CHECKLIST_ERROR_NOT_XML, "line 2", "DTD" },
    { "another vocabulary", "urn:beakta:checklist:1", "urn:beakta:checklist:9", BEAKTA_CHECKLIST_ERROR_SCHEMA, "line 2", "checklist" },
    { "an unknown element", "<why><sv>Därför.</sv>", "<whi/><why><sv>Därför.</sv>", BEAKTA_CHECKLIST_ERROR_SCHEMA, "line 14", "whi" },
    { "an unknown depth", "depth=\"normal\" type=\"number\"", "depth=\"middle\" type=\"number\"",
      BEAKTA_CHECKLIST_ERROR_SCHEMA, "line 40", "depth=\"middle\"" },
    { "an unknown attribute", "criteria=", "critera=\"a\" criteria=", BEAKTA_CHECKLIST_ERROR_SCHEMA, "line 12", "critera" },
    { "no Swedish", "<sv>Fråga 1.1?</sv>", "", BEAKTA_CHECKLIST_ERROR_SCHEMA, "line 13", "en" },
    { "an empty text", "<sv>Fråga 1.1?</sv>", "<sv> </sv>", BEAKTA_CHECKLIST_ERROR_SCHEMA, "line 13", "sv" },
    { "an empty source", "<source>Prov.</source>", "<source> </source>", BEAKTA_CHECKLIST_ERROR_SCHEMA, "line 19", "source" },
    { "a source in English only", "<source>Prov.</source>", "<source><en>Trial.</en></source>",
      BEAKTA_CHECKLIST_ERROR_SCHEMA, "line 19", "<sv>" },
    { "a source with and without a language", "<source>Prov.</source>", "<source>Prov.<en>Trial.</en></source>",
      BEAKTA_CHECKLIST_ERROR_SCHEMA, "line 19", "source" },
    { "an unknown class", "value=\"hinders\"", "value=\"hurts\"", BEAKTA_CHECKLIST_ERROR_SCHEMA, "line 122", "hurts" },
    { "a question twice", "id=\"1.2\"", "id=\"1.1\"", BEAKTA_CHECKLIST_ERROR_RULE, "line 21", "already a question 1.1" },
    { "an option twice", "value=\"not-met\" points=\"0\"", "value=\"met\" points=\"0\"", BEAKTA_CHECKLIST_ERROR_RULE, "line 71", "met" },
    { "an answer that is not there", "answers=\"partly no\"", "answers=\"partly nope\"", BEAKTA_CHECKLIST_ERROR_RULE, "line 22, column 13:", "nope" },
    { "a question that is not there", "<is question=\"1.1\" answers=\"yes\"/><answered", "<is question=\"7.1\" answers=\"yes\"/><answered",
      BEAKTA_CHECKLIST_ERROR_RULE, "line 127", "7.1" },
    { "a question that waits for itself", "<is question=\"1.1\" answers=\"partly no\"/>", "<is question=\"1.2\" answers=\"no\"/>",
      BEAKTA_CHECKLIST_ERROR_RULE, "line 22", "does not come before" },
    { "answers asked of free text", "<answered questions=\"1.3 1.4\"/>", "<is question=\"1.4\" answers=\"yes\"/>",
      BEAKTA_CHECKLIST_ERROR_RULE, "line 127", "no answer" },
    { "answers asked of free text that cannot be set aside", "<question id=\"1.1\" depth=\"short\" type=\"yes-partly-no\"",
      "<question id=\"1.1\" depth=\"short\" not-relevant=\"no\" type=\"text\"", BEAKTA_CHECKLIST_ERROR_RULE, "line 22",
      "no fixed answers" },
    { "a word for whether it can be set aside", "evidence=\"not-asked\"", "not-relevant=\"perhaps\"",
      BEAKTA_CHECKLIST_ERROR_SCHEMA, "line 40", "perhaps" },
    { "one answer to choose, and not relevant", "<option value=\"low\"", "<option value=\"not-relevant\"",
      BEAKTA_CHECKLIST_ERROR_RULE, "line 95", "fewer than two" },
    { "a score of a question without points", "<score questions=\"2.1 2.2 2.3\">", "<score questions=\"2.1 1.1\">",
      BEAKTA_CHECKLIST_ERROR_RULE, "line 12", "no points" },
    { "a score of a question that is not there", "<score questions=\"2.1 2.2 2.3\">", "<score questions=\"2.1 2.9\">",
      BEAKTA_CHECKLIST_ERROR_RULE, "line 140", "2.9" },
    { "points said twice", "<value points=\"2\">", "<value points=\"3\">", BEAKTA_CHECKLIST_ERROR_RULE, "line 140", "twice" },
    { "options of a number", "<completion><sv>Beskriv 1.4.</sv><en>Describe 1.4.</en></completion>\n      <source>Prov.</source>",
      "<completion><sv>B</sv></completion>\n      <source>P</source><option value=\"a\"/>", BEAKTA_CHECKLIST_ERROR_RULE, "line 40", "no options" },
    { "parts of what is no goal", "type=\"number\"", "type=\"number\" parts=\"what\"", BEAKTA_CHECKLIST_ERROR_RULE, "line 40", "no parts" },
    { "a choice without a label", "<label><sv>Lågt</sv><en>Low</en></label>", "", BEAKTA_CHECKLIST_ERROR_RULE, "line 95", "no label" },
    { "a score that waits for itself", "<question id=\"2.1\" depth=\"short\" type=\"choice\" criteria=\"integration jämställdhet\" evidence=\"not-asked\">",
      "<question id=\"2.1\" depth=\"short\" type=\"choice\" criteria=\"integration\"><when><score is=\"0\"/></when>",
      BEAKTA_CHECKLIST_ERROR_RULE, "line 62, column 81", "waits for the score" },
    { "the second on a line", "<section number=\"1\">", "<section number=\"1\"><å/><title2/>",
      BEAKTA_CHECKLIST_ERROR_SCHEMA, "line 10, column 23", "å" },
    { "a tag over several lines", "<is question=\"1.1\" answers=\"partly no\"/>", "<is question=\"1.9\"\n answers=\"partly\"\n/>",
      BEAKTA_CHECKLIST_ERROR_RULE, "line 24, column 13", "1.9" },
    { "an own option of yes-partly-no", "<option value=\"not-relevant\" asks=\"reason\">", "<option value=\"perhaps\" asks=\"reason\">",
      BEAKTA_CHECKLIST_ERROR_RULE, "line 7", "perhaps" },
  };
  g_autofree char *xml = beakta_test_load_checklist ("trial.xml");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *at = strstr (xml, cases[i].find);
      g_autofree char *broken = NULL;
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", cases[i].what);
      g_assert_nonnull (at);
      broken = g_strdup_printf ("%.*s%s%s", (int) (at - xml), xml, cases[i].put, at + strlen (cases[i].find));

      g_assert_null (parse (broken, &error));
      g_assert_error (error, BEAKTA_CHECKLIST_ERROR, cases[i].code);
      g_test_message ("%s", error->message);
      g_assert_true (g_str_has_prefix (error->message, "prov.xml: line "));
      g_assert_nonnull (strstr (error->message, cases[i].line));
      g_assert_nonnull (strstr (error->message, cases[i].reason));
    }
}

/* Another language, which says everything in the order of English. */
static const char *
translate (const char *english)
{
  g_autofree char *words = g_strconcat ("¡", english, NULL);

  return g_intern_string (words);
}

/* Rule: every refusal can be said in any language, with its file, its place and what it is about. */
static void
test_refusals_in_any_language (void)
{
  static const struct
  {
    const char           *find;
    const char           *put;
    BeaktaChecklistFault  fault;
    const char           *told;
  } cases[] = {
    { "</checklist>", "", BEAKTA_FAULT_NO_END, "<checklist> of line 2 has no end" },
    { "</checklist>", "</list>", BEAKTA_FAULT_OTHER_END, "<checklist> is open, but </list> ends here" },
    { "<sv>Prov</sv>", "<sv>Prov & försök</sv>", BEAKTA_FAULT_BARE_SIGN, "“<” or “&” stands by itself" },
    { "<sv>Prov</sv>", "<sv>&prov;</sv>", BEAKTA_FAULT_ENTITY, "no entity “prov”" },
    { "id=\"1.2\"", "id=1.2", BEAKTA_FAULT_TAG, "a tag is not written as it should" },
    { "id=\"1.2\"", "id=\"1.2\" id=\"1.2\"", BEAKTA_FAULT_ATTRIBUTE_TWICE, "“id” is there twice" },
    { "<checklist xmlns", "<!DOCTYPE a [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>\n<checklist xmlns", BEAKTA_FAULT_DOCUMENT_TYPE,
      "no document type (DTD) and no entities" },
    { "<why><sv>Därför.</sv>", "<whi/><why><sv>Därför.</sv>", BEAKTA_FAULT_ELEMENT, "<whi> does not belong here, in <question>" },
    { "depth=\"normal\" type=\"number\"", "depth=\"middle\" type=\"number\"", BEAKTA_FAULT_ATTRIBUTES, "depth=\"middle\"" },
    { "id=\"1.2\"", "id=\"1.1\"", BEAKTA_FAULT_QUESTION_TWICE, "already a question 1.1" },
    { "<is question=\"1.1\" answers=\"yes\"/><answered", "<is question=\"7.1\" answers=\"yes\"/><answered",
      BEAKTA_FAULT_NO_QUESTION, "no question 7.1" },
    { "<is question=\"1.1\" answers=\"partly no\"/>", "<is question=\"1.2\" answers=\"no\"/>", BEAKTA_FAULT_ORDER,
      "question 1.2 does not come before question 1.2" },
    { "answers=\"partly no\"", "answers=\"partly nope\"", BEAKTA_FAULT_NO_ANSWER, "question 1.1 has no answer “nope”" },
  };
  g_autofree char *xml = beakta_test_load_checklist ("trial.xml");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *at = strstr (xml, cases[i].find);
      g_autofree char *broken = NULL, *words = NULL, *reason = NULL, *english = NULL;
      g_autoptr(GError) error = NULL, copy = NULL;

      g_assert_nonnull (at);
      broken = g_strdup_printf ("%.*s%s%s", (int) (at - xml), xml, cases[i].put, at + strlen (cases[i].find));
      g_assert_null (parse (broken, &error));
      copy = g_error_copy (error);
      words = beakta_checklist_error_dup_words (copy, translate);
      reason = beakta_checklist_error_dup_reason (copy, translate);
      english = beakta_checklist_error_dup_words (copy, NULL);
      g_test_message ("%s", words);

      g_assert_cmpint (beakta_checklist_error_get_fault (copy), ==, cases[i].fault);
      g_assert_cmpstr (english, ==, error->message);
      g_assert_true (g_str_has_prefix (words, "¡prov.xml: line "));
      g_assert_true (g_str_has_prefix (reason, "¡"));
      g_assert_true (g_str_has_suffix (words, reason));
      g_assert_nonnull (strstr (words, ", column "));
      g_assert_nonnull (strstr (reason, cases[i].told));
      g_assert_null (strstr (words, "$s"));
    }
}

/* Rule: what is too much is refused at its place, and soon: it is not read to its end. */
static void
test_refuses_too_much (void)
{
  static const struct
  {
    const char *again;
    guint       n_times;
    const char *told;
  } cases[] = {
    { "<question id=\"a\"/>\n", 10000, "prov.xml: line 1001, column 1: a checklist has at most 1000 questions" },
    { "<question id=\"å\"/>", 10000, "prov.xml: line 1, column 18012: a checklist has at most 1000 questions" },
    { "<all>", 10000, "prov.xml: line 1, column " },
    { "<all a=\"&lt;&#60;\">\n", 10000, "prov.xml: line 25" },
    { "<å\xe5>", 1, "prov.xml: line 1" },
    { "<!-- åäö -->", 800000, "prov.xml: the file is too large" },
    { "<!-- å --><a/>", 400000, "prov.xml: line 1, column " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GString *xml = g_string_new ("<checklist>");
      g_autofree char *broken = NULL;
      g_autoptr(GError) error = NULL;

      for (guint j = 0; j < cases[i].n_times; j++)
        g_string_append (xml, cases[i].again);
      broken = g_string_free (xml, FALSE);

      g_assert_null (parse (broken, &error));
      g_test_message ("%s", error->message);
      g_assert_true (g_str_has_prefix (error->message, cases[i].told));
    }
}

/* Nothing that can be in a file does harm. */
static void
test_refuses_rubbish (void)
{
  const char *rubbish[] = { "", " ", "PK\3\4", "<", "<a/>", "<?xml version=\"1.0\"?>", "\xff\xfe<\0a\0", "%PDF-1.7" };
  g_autofree char *xml = beakta_test_load_checklist ("trial.xml");
  gsize size = strlen (xml);

  for (guint i = 0; i < G_N_ELEMENTS (rubbish); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (parse (rubbish[i], &error));
      g_assert_nonnull (error);
    }

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *damaged = g_strdup (xml);
      g_autoptr(GBytes) bytes = NULL;
      g_autoptr(BeaktaChecklist) checklist = NULL;
      g_autoptr(GError) error = NULL;

      for (int n = g_test_rand_int_range (1, 4); n > 0; n--)
        damaged[g_test_rand_int_range (0, size)] = g_test_rand_int_range (0, 256);
      bytes = g_bytes_new (damaged, i % 5 == 0 ? (gsize) g_test_rand_int_range (0, size) : size);
      checklist = beakta_checklist_parse (bytes, "prov.xml", &error);
      g_assert_true ((checklist == NULL) == (error != NULL));
    }
}

/* In words of its own, in both languages, and not the same in both. */
static void
assert_said (const char *sv,
             const char *en)
{
  g_assert_cmpuint (strlen (sv), >, 1);
  g_assert_cmpuint (strlen (en), >, 1);
  g_assert_cmpstr (sv, !=, en);
}

static void
assert_question_is_complete (const BeaktaQuestion *question)
{
  g_test_message ("%s", beakta_question_get_id (question));
  assert_said (beakta_question_get_text (question, "sv"), beakta_question_get_text (question, "en"));
  assert_said (beakta_question_get_why (question, "sv"), beakta_question_get_why (question, "en"));
  assert_said (beakta_question_get_completion (question, "sv"), beakta_question_get_completion (question, "en"));
  g_assert_true (g_str_has_prefix (beakta_question_get_completion (question, "sv"), "Beskriv "));
  g_assert_true (g_str_has_suffix (beakta_question_get_text (question, "sv"), "?") ==
                 beakta_question_get_asks_answer (question));
  assert_said (beakta_question_get_source (question, "sv"), beakta_question_get_source (question, "en"));
  g_assert_nonnull (beakta_question_get_criteria (question)[0]);

  for (int grade = BEAKTA_GRADE_GOOD; grade <= BEAKTA_GRADE_WEAK; grade++)
    {
      assert_said (beakta_question_get_guidance (question, grade, "sv"), beakta_question_get_guidance (question, grade, "en"));
      assert_said (beakta_question_get_example (question, grade, "sv"), beakta_question_get_example (question, grade, "en"));
      g_assert_true (g_str_has_prefix (beakta_question_get_example (question, grade, "sv"), "”"));
    }

  for (guint i = 0; i < beakta_question_get_n_options (question); i++)
    {
      const BeaktaOption *option = beakta_question_get_option (question, i);

      assert_said (beakta_option_get_label (option, "sv"), beakta_option_get_label (option, "en"));
      assert_said (beakta_option_get_follow_up (option, "sv"), beakta_option_get_follow_up (option, "en"));
    }
}

/* Rule: every bundled list has the right form, as one from outside must. */
static void
test_bundled_form (void)
{
  g_autoptr(GListModel) bundled = beakta_checklist_list_bundled ();

  for (guint i = 0; i < g_list_model_get_n_items (bundled); i++)
    {
      g_autoptr(BeaktaChecklist) checklist = g_list_model_get_item (bundled, i);
      g_autoptr(BeaktaChecklist) parsed = NULL;
      g_autoptr(GError) error = NULL;

      parsed = beakta_checklist_parse (beakta_checklist_get_xml (checklist), beakta_checklist_get_id (checklist), &error);
      g_assert_no_error (error);
      g_assert_cmpstr (beakta_checklist_get_sha256 (parsed), ==, beakta_checklist_get_sha256 (checklist));
    }
}

/* Rule: every question of a bundled list has everything, in Swedish and English. */
static void
test_bundled (void)
{
  static const char *ids[] = {
    "dalarna",
    "egen-verksamhet",
    "gavleborg",
    "hedemora-jamstalldhet",
    "jim-stockholm",
    "lagom",
    "mainstreaming-cykel",
    "mainstreaming-utfall",
    "overenskommelsen",
    "regionalfonden",
    "rekrytering",
  };
  g_autoptr(GListModel) bundled = beakta_checklist_list_bundled ();

  g_assert_cmpuint (g_list_model_get_n_items (bundled), ==, G_N_ELEMENTS (ids));

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr(BeaktaChecklist) checklist = g_list_model_get_item (bundled, i);

      g_assert_cmpstr (beakta_checklist_get_id (checklist), ==, ids[i]);
      assert_said (beakta_checklist_get_title (checklist, "sv"), beakta_checklist_get_title (checklist, "en"));
      assert_said (beakta_checklist_get_summary (checklist, "sv"), beakta_checklist_get_summary (checklist, "en"));
      assert_said (beakta_checklist_get_source (checklist, "sv"), beakta_checklist_get_source (checklist, "en"));

      for (guint s = 0; s < beakta_checklist_get_n_sections (checklist); s++)
        {
          const BeaktaSection *section = beakta_checklist_get_section (checklist, s);

          g_assert_cmpstr (beakta_section_get_title (section, "sv"), !=, "");
          for (guint q = 0; q < beakta_section_get_n_questions (section); q++)
            {
              const BeaktaQuestion *question = beakta_section_get_question (section, q);

              assert_question_is_complete (question);
              g_assert_true (g_str_has_prefix (beakta_question_get_id (question), beakta_section_get_number (section)));
            }
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/checklist/parse/says-what-the-file-says", test_parse);
  g_test_add_func ("/checklist/parse/source-without-a-language-is-swedish", test_source);
  g_test_add_func ("/checklist/parse/refuses-with-line-and-reason", test_refuses);
  g_test_add_func ("/checklist/refuse/in-any-language", test_refusals_in_any_language);
  g_test_add_func ("/checklist/parse/refuses-too-much", test_refuses_too_much);
  g_test_add_func ("/checklist/parse/refuses-rubbish", test_refuses_rubbish);
  g_test_add_func ("/checklist/bundled/has-the-right-form", test_bundled_form);
  g_test_add_func ("/checklist/bundled/has-everything-in-both-languages", test_bundled);

  return g_test_run ();
}
