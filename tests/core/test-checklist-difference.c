/* Two checklists side by side: what one has that the other has not. */

#include "beakta-checklist-difference.h"
#include "beakta-test-material.h"

#include <string.h>

static BeaktaChecklist *
parse (const char *xml)
{
  g_autoptr(GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr(GError) error = NULL;
  BeaktaChecklist *checklist = beakta_checklist_parse (bytes, "prov.xml", &error);

  g_assert_no_error (error);

  return checklist;
}

/* "wording 1.1 text sv: a → b; ..." */
static char *
tell (GPtrArray *differences)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < differences->len; i++)
    {
      const BeaktaChecklistDifference *difference = g_ptr_array_index (differences, i);

      g_string_append_printf (words, "%s%s %s %s %s: %s → %s", i > 0 ? "; " : "",
                              beakta_difference_kind_get_nick (difference->kind), difference->question, difference->field,
                              difference->language, difference->before, difference->after);
    }

  return g_string_free (words, FALSE);
}

static char *
replace (const char *text,
         const char *find,
         const char *put)
{
  g_auto(GStrv) parts = g_strsplit (text, find, 2);

  g_assert_cmpuint (g_strv_length (parts), ==, 2);

  return g_strjoinv (put, parts);
}

/* Rule: everything that a list says is compared, and nothing else is told. */
static void
test_one_difference (void)
{
  static const struct
  {
    const char *find;
    const char *put;
    const char *told;
  } cases[] = {
    { "version=\"2.1\"", "version=\"2.2\"", "" },
    { "<sv>Prov</sv>", "<sv>Test</sv>", "list  title sv: Prov → Test" },
    { "<source>Beaktas egna prov.</source>", "<source>Annan.</source>", "list  source sv: Beaktas egna prov. → Annan." },
    { "<source>Beaktas egna prov.</source>", "<source><sv>Beaktas egna prov.</sv></source>", "" },
    { "<source>Beaktas egna prov.</source>", "<source><sv>Beaktas egna prov.</sv><en>Beakta’s own.</en></source>",
      "list  source en:  → Beakta’s own." },
    { "<source>Prov.</source>", "<source>Annan.</source>", "wording 1.1 source sv: Prov. → Annan." },
    { "<sv>Poäng</sv>", "<sv>Värden</sv>", "list  section 2 sv: Poäng → Värden" },
    { "<en>Question 1.1?</en>", "<en>Really?</en>", "wording 1.1 text en: Question 1.1? → Really?" },
    { "<en>Question 1.1?</en>", "", "wording 1.1 text en: Question 1.1? → " },
    { "<sv>Därför.</sv>", "<sv>Ja.</sv>", "wording 1.1 why sv: Därför. → Ja." },
    { "<sv>”H”</sv>", "<sv>”h”</sv>", "wording 1.1 partial/example sv: ”H” → ”h”" },
    { "<sv>Beskriv 1.2.</sv>", "<sv>Skriv.</sv>", "wording 1.2 completion sv: Beskriv 1.2. → Skriv." },
    { "depth=\"deep\" type=\"text\"", "depth=\"short\" type=\"text\"", "rules 1.5 depth : deep → short" },
    { "type=\"number\"", "type=\"text\"", "options 1.4 type : number → text" },
    { "parts=\"what baseline target\"", "parts=\"what target\"", "options 1.3 parts : what baseline target → what target" },
    { "type=\"number\" criteria=\"integration jämställdhet\"", "type=\"number\" criteria=\"mål\"",
      "rules 1.4 criteria : integration jämställdhet → mål" },
    { "<sv>Uppfyllt</sv>", "<sv>Ja</sv>", "options 2.1 met/label sv: Uppfyllt → Ja" },
    { "value=\"low\" asks=\"reason\"", "value=\"low\"", "options 2.4 low/asks : reason → " },
    { "value=\"met\" points=\"1\"", "value=\"met\" points=\"undefined\"", "options 2.1 met/points : 1 → undefined" },
    { "<option value=\"c\"><label><sv>C</sv><en>C</en></label></option>", "",
      "options 2.5 values : a b c not-relevant → a b not-relevant; options 2.5 c/label sv: C → ; options 2.5 c/label en: C → " },
    { "answers=\"partly no\"", "answers=\"no\"", "rules 1.2 when : 1.1 = partly no → 1.1 = no" },
    { "<when><score is=\"undefined\"/></when>", "", "rules 2.4 when : score = undefined → " },
    { "at-least=\"2\"", "at-least=\"3\"",
      "rules  class 3 : contributes: (1.1 = yes or 2 of (2.1 2.2 2.3) = met) → contributes: (1.1 = yes or 3 of (2.1 2.2 2.3) = met)" },
    { "<sv>Två nej.</sv>", "<sv>Nej.</sv>", "rules  class 1/because sv: Två nej. → Nej." },
    { "<score questions=\"2.1 2.2 2.3\">", "<score questions=\"2.1 2.2\">", "rules  score : 2.1 2.2 2.3 → 2.1 2.2" },
    { "points=\"1\" defined=\"no\"", "points=\"1\"", "rules  score 1 : undefined → defined" },
    { "<sv>Aktivt</sv>", "<sv>Helt</sv>", "rules  score 3 sv: Aktivt → Helt" },
  };
  g_autofree char *xml = beakta_test_load_checklist ("trial.xml");
  g_autoptr(BeaktaChecklist) before = parse (xml);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *altered = replace (xml, cases[i].find, cases[i].put);
      g_autoptr(BeaktaChecklist) after = parse (altered);
      g_autoptr(GPtrArray) differences = beakta_checklist_compare (before, after);
      g_autofree char *told = tell (differences);

      g_assert_cmpstr (told, ==, cases[i].told);
    }
}

/* A list of questions without rules: "1.1 1.2/2.1" is two sections. */
static char *
make_list (const char *sections)
{
  GString *xml = g_string_new ("<checklist xmlns=\"urn:beakta:checklist:1\" id=\"ordning\" version=\"1\">"
                               "<title><sv>T</sv></title><summary><sv>S</sv></summary><source>K</source>");
  g_auto(GStrv) parts = g_strsplit (sections, "/", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto(GStrv) ids = g_strsplit (parts[i], " ", -1);

      g_string_append_printf (xml, "<section number=\"%u\"><title><sv>A</sv></title>", i + 1);
      for (guint j = 0; ids[j] != NULL; j++)
        g_string_append_printf (xml, "<question id=\"%s\" depth=\"short\" type=\"text\" criteria=\"a\"><text><sv>%s?</sv></text>"
                                "<why><sv>V</sv></why><good><guidance><sv>G</sv></guidance><example><sv>G</sv></example></good>"
                                "<partial><guidance><sv>H</sv></guidance><example><sv>H</sv></example></partial>"
                                "<weak><guidance><sv>S</sv></guidance><example><sv>S</sv></example></weak>"
                                "<completion><sv>B</sv></completion><source>K</source></question>", ids[j], ids[j]);
      g_string_append (xml, "</section>");
    }
  g_string_append (xml, "</checklist>");

  return g_string_free (xml, FALSE);
}

/* Rule: a question that was moved to another section tells from which to which; all else tells neither. */
static void
test_sections (void)
{
  static const struct
  {
    const char *after;
    const char *from;
    const char *to;
  } cases[] = { { "1/2 3", "1", "2" }, { "2 1/3", "1", "1" }, { "1 2/3 4", "", "" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *first = make_list ("1 2/3");
      g_autofree char *second = make_list (cases[i].after);
      g_autoptr(BeaktaChecklist) before = parse (first);
      g_autoptr(BeaktaChecklist) after = parse (second);
      g_autoptr(GPtrArray) differences = beakta_checklist_compare (before, after);
      const BeaktaChecklistDifference *difference = g_ptr_array_index (differences, 0);

      g_assert_cmpuint (differences->len, ==, 1);
      g_assert_cmpstr (difference->from, ==, cases[i].from);
      g_assert_cmpstr (difference->to, ==, cases[i].to);
    }
}

/* Rule: a question is known by its id, and as few as possible count as moved. */
static void
test_order (void)
{
  static const struct
  {
    const char *before;
    const char *after;
    const char *told;
  } cases[] = {
    { "1 2 3", "1 2 3", "" },
    { "1 2 3", "1 2 3 4", "added 4 text sv:  → 4?" },
    { "1 2 3", "1 3", "removed 2 text sv: 2? → " },
    { "1 2 3 4 5", "5 1 2 3 4", "moved 5  : section 1, place 5 → section 1, place 1" },
    { "1 2 3 4", "0 1 2 3 4", "added 0 text sv:  → 0?" },
    { "1 2/3", "1/2 3", "moved 2  : section 1, place 2 → section 2, place 1" },
    { "1 2 3", "4 3 5", "added 4 text sv:  → 4?; added 5 text sv:  → 5?; removed 1 text sv: 1? → ; removed 2 text sv: 2? → " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *first = make_list (cases[i].before);
      g_autofree char *second = make_list (cases[i].after);
      g_autoptr(BeaktaChecklist) before = parse (first);
      g_autoptr(BeaktaChecklist) after = parse (second);
      g_autoptr(GPtrArray) differences = beakta_checklist_compare (before, after);
      g_autofree char *told = tell (differences);

      g_test_message ("%s, %s", cases[i].before, cases[i].after);
      g_assert_cmpstr (told, ==, cases[i].told);
    }
}

/* Rule: what a difference says is words, where a list has codes for them. */
static void
test_words (void)
{
  static const struct
  {
    BeaktaDifferenceKind  kind;
    const char           *field;
    const char           *language;
    const char           *before;
    const char           *place;
    const char           *words;
  } cases[] = {
    { BEAKTA_DIFFERENCE_RULES, "depth", "", "deep", "Question 1.1 · The depth that it is asked from", "the deep depth" },
    { BEAKTA_DIFFERENCE_OPTIONS, "type", "", "yes-partly-no", "Question 1.1 · What it is answered with", "yes, partly or no" },
    { BEAKTA_DIFFERENCE_OPTIONS, "evidence", "", "not-asked", "Question 1.1 · Whether evidence is asked for", "it is not asked for" },
    { BEAKTA_DIFFERENCE_OPTIONS, "yes/asks", "", "evidence either", "Question 1.1 · The answer “Yes”, what it asks for",
      "evidence, a reason, or what is missing" },
    { BEAKTA_DIFFERENCE_OPTIONS, "met/points", "", "3", "Question 1.1 · The answer “met”, its points", "3" },
    { BEAKTA_DIFFERENCE_OPTIONS, "values", "", "yes not-relevant own", "Question 1.1 · The answers to choose from",
      "Yes, Not relevant, own" },
    { BEAKTA_DIFFERENCE_RULES, "score 2", "", "undefined", "Question 1.1 · The sum of points 2", "the source leaves it open" },
    { BEAKTA_DIFFERENCE_WORDING, "good/example", "sv", "deep", "Question 1.1 · An example of good evidence · in Swedish", "deep" },
    { BEAKTA_DIFFERENCE_RULES, "class 2/because", "en", "no", "Question 1.1 · Rule of classification number 2, why · in English", "no" },
    { BEAKTA_DIFFERENCE_MOVED, "", "", "section 2, place 5", "Question 1.1", "section 2, place 5" },
    { BEAKTA_DIFFERENCE_RULES, "/", "", "", "Question 1.1 · The answer “”, ", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      BeaktaChecklistDifference difference = {
        cases[i].kind, (char *) "1.1", (char *) cases[i].field, cases[i].language, (char *) cases[i].before, (char *) "", NULL, NULL,
      };
      g_autofree char *place = beakta_difference_dup_place (&difference, beakta_template_keep);
      g_autofree char *words = beakta_difference_dup_words (&difference, FALSE, beakta_template_keep);

      g_assert_cmpstr (place, ==, cases[i].place);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/checklist/compare/tells-the-one-difference", test_one_difference);
  g_test_add_func ("/checklist/compare/knows-questions-by-their-id", test_order);
  g_test_add_func ("/difference/moved/from-section-to-section", test_sections);
  g_test_add_func ("/difference/words/no-codes", test_words);

  return g_test_run ();
}
