/* What of a document is cited, commented, shown, never shown; and the parts that it has. */

#include "beakta-coverage.h"
#include "beakta-parts.h"
#include "beakta-test-material.h"
#include "beakta-term-list.h"
#include "beakta-word-pattern.h"

#include <string.h>

static void
add_passage (BeaktaCase *case_,
             const char *id,
             guint       document,
             guint       start,
             guint       end)
{
  BeaktaPassage *passage = beakta_record_new (BEAKTA_ITEM_PASSAGE, id);

  passage->document = document;
  passage->start = start;
  passage->end = end;
  beakta_case_take_record (case_, passage);
}

static void
add_answer (BeaktaCase *case_,
            const char *question,
            const char *value,
            const char *evidence)
{
  g_autofree char *id = g_strconcat ("gavleborg/", question, NULL);
  BeaktaAnswer *answer = beakta_record_new (BEAKTA_ITEM_ANSWER, id);
  const char *passages[] = { evidence, NULL };

  beakta_record_set (&answer->checklist, "gavleborg");
  beakta_record_set (&answer->question, question);
  beakta_record_set (&answer->value, value);
  g_strfreev (answer->evidence);
  answer->evidence = g_strdupv ((GStrv) passages);
  beakta_case_take_record (case_, answer);
}

static void
add_comment (BeaktaCase     *case_,
             BeaktaItemKind  kind,
             const char     *target)
{
  BeaktaComment *comment = beakta_record_new (BEAKTA_ITEM_COMMENT, NULL);

  comment->target_kind = kind;
  beakta_record_set (&comment->target, target);
  beakta_case_take_record (case_, comment);
}

/* Evidence 10-20, a comment 15-30, a mark that nothing stands on 40-50, and evidence in another document. */
static BeaktaCase *
make_case (void)
{
  BeaktaCase *case_ = beakta_case_new ("c");

  add_passage (case_, "cited", 1, 10, 20);
  add_passage (case_, "commented", 1, 15, 30);
  add_passage (case_, "highlight", 1, 40, 50);
  add_passage (case_, "elsewhere", 2, 60, 70);
  add_answer (case_, "1.1", "yes", "cited");
  add_answer (case_, "1.2", "no", "elsewhere");
  add_answer (case_, "2.1", "yes", NULL);
  add_answer (case_, "2.2", "", NULL);
  add_comment (case_, BEAKTA_ITEM_PASSAGE, "commented");
  add_comment (case_, BEAKTA_ITEM_FACTS, "highlight");

  return case_;
}

/* Rules 1 and 2: every code point is in one state, the first that holds; evidence of another document does not count. */
static void
test_states (void)
{
  g_autoptr(BeaktaCase) case_ = make_case ();
  g_autoptr(BeaktaStretches) shown = beakta_stretches_from_string ("0-45", 100);
  g_autoptr(BeaktaCoverage) coverage = beakta_coverage_new (case_, 1, 100, shown);
  BeaktaCoverageCounts counts = { 0 };

  beakta_coverage_count (coverage, 0, 100, &counts);
  g_assert_cmpuint (counts.characters, ==, 100);
  g_assert_cmpuint (counts.cited, ==, 10);
  g_assert_cmpuint (counts.commented, ==, 15);
  g_assert_cmpuint (counts.shown, ==, 45);
  g_assert_cmpuint (counts.states[BEAKTA_COVERAGE_CITED], ==, 10);
  g_assert_cmpuint (counts.states[BEAKTA_COVERAGE_COMMENTED], ==, 10);
  g_assert_cmpuint (counts.states[BEAKTA_COVERAGE_SHOWN], ==, 25);
  g_assert_cmpuint (counts.states[BEAKTA_COVERAGE_NEVER_SHOWN], ==, 55);

  g_assert_cmpint (beakta_coverage_get_state (coverage, 0, 9), ==, BEAKTA_COVERAGE_SHOWN);
  g_assert_cmpint (beakta_coverage_get_state (coverage, 5, 11), ==, BEAKTA_COVERAGE_CITED);
  g_assert_cmpint (beakta_coverage_get_state (coverage, 20, 100), ==, BEAKTA_COVERAGE_COMMENTED);
  g_assert_cmpint (beakta_coverage_get_state (coverage, 45, 100), ==, BEAKTA_COVERAGE_NEVER_SHOWN);

  /* What is cited and commented, and what is only cited, are one stretch. */
  g_assert_cmpint (beakta_coverage_find_next (coverage, -1, BEAKTA_COVERAGE_SHOWN), ==, 0);
  g_assert_cmpint (beakta_coverage_find_next (coverage, 0, BEAKTA_COVERAGE_SHOWN), ==, 30);
  g_assert_cmpint (beakta_coverage_find_next (coverage, 30, BEAKTA_COVERAGE_SHOWN), ==, 0);
  g_assert_cmpint (beakta_coverage_find_next (coverage, 10, BEAKTA_COVERAGE_CITED), ==, 10);
  g_assert_cmpint (beakta_coverage_find_next (coverage, -1, BEAKTA_COVERAGE_NEVER_SHOWN), ==, 45);
}

/* Rule 1, of any stretch: what its pieces hold adds up, also past the end and of a text that is empty. */
static void
test_adds_up (void)
{
  g_autoptr(BeaktaCase) case_ = make_case ();
  g_autoptr(BeaktaCoverage) coverage = beakta_coverage_new (case_, 1, 25, NULL);
  g_autoptr(BeaktaCoverage) empty = beakta_coverage_new (case_, 1, 0, NULL);
  BeaktaCoverageCounts whole = { 0 }, counts = { 0 }, none = { 0 };

  beakta_coverage_count (coverage, 0, 1000, &whole);
  for (guint i = 0; i < 25; i += 4)
    beakta_coverage_count (coverage, i, i + 4, &counts);
  g_assert_cmpmem (&counts, sizeof counts, &whole, sizeof whole);
  g_assert_cmpuint (whole.characters, ==, 25);

  beakta_coverage_count (empty, 0, 10, &none);
  g_assert_cmpuint (none.characters, ==, 0);
  g_assert_cmpint (beakta_coverage_find_next (empty, -1, BEAKTA_COVERAGE_NEVER_SHOWN), ==, -1);
}

/* Rule: 0 and 100 are only said when they are true. */
static void
test_percent (void)
{
  static const struct { guint part, whole, percent; } cases[] = {
    { 0, 0, 0 }, { 0, 10, 0 }, { 1, 100000, 1 }, { 1, 3, 33 }, { 2, 3, 67 }, { 99999, 100000, 99 }, { 10, 10, 100 },
    { 4000000000, 4294967295, 93 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (beakta_coverage_get_percent (cases[i].part, cases[i].whole), ==, cases[i].percent);
}

/* Rule: answers that stand on nothing are told; a question that is not answered is none. */
static void
test_bare (void)
{
  g_autoptr(BeaktaCase) case_ = make_case ();
  g_autoptr(GPtrArray) bare = beakta_coverage_list_bare (case_);

  g_assert_cmpuint (bare->len, ==, 1);
  g_assert_cmpstr (((const BeaktaAnswer *) g_ptr_array_index (bare, 0))->question, ==, "2.1");
}

static char *
tell_parts (const char *utf8)
{
  g_autoptr(GKeyFile) list = beakta_word_list_load ("parts.ini", NULL);
  g_autoptr(GPtrArray) groups = beakta_word_groups_new (list, "headings", "en");
  g_autoptr(BeaktaText) text = beakta_test_text (utf8);
  g_autoptr(GArray) parts = beakta_parts_find (groups, text);
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      const BeaktaGroupRange *range = &g_array_index (parts, BeaktaGroupRange, i);

      g_string_append_printf (told, "%s %u-%u;", ((BeaktaWordGroup *) g_ptr_array_index (groups, range->group))->id,
                              range->start, range->end);
    }

  return g_string_free (told, FALSE);
}

/* Rule: a line that says the name of a part is none where a heading says it: it is the label of a field. */
static void
test_labels (void)
{
  static const BeaktaRun heading = { .kind = BEAKTA_RUN_HEADING, .start = 26, .length = 14, .level = 1, .label = "" };
  const char *utf8 = "Organisation\nHagaby\nMål\nA\n5 Organisation\nStyrgrupp leder.\n";
  g_autoptr(BeaktaTextBuilder) builder = beakta_text_builder_new ("docx", "test 1");
  g_autoptr(GKeyFile) list = beakta_word_list_load ("parts.ini", NULL);
  g_autoptr(GPtrArray) groups = beakta_word_groups_new (list, "headings", "en");
  g_autoptr(BeaktaText) text = NULL;
  g_autoptr(GArray) parts = NULL;
  g_autofree char *first = NULL;

  g_assert_true (beakta_text_builder_add (builder, utf8, strlen (utf8), &heading, 1, NULL));
  text = beakta_text_builder_finish (builder, NULL);
  parts = beakta_parts_find (groups, text);

  g_assert_cmpuint (parts->len, ==, 2);
  first = beakta_text_dup_range (text, g_array_index (parts, BeaktaGroupRange, 0).start, 23);
  g_assert_cmpstr (first, ==, "Mål");
  g_assert_cmpuint (g_array_index (parts, BeaktaGroupRange, 1).start, ==, 26);
}

/* Rule 2 of beakta-parts.h: a part ends where the next begins; a heading that joins two names begins both. */
static void
test_parts (void)
{
  static const struct { const char *text; const char *parts; } cases[] = {
    { "1 Mål\nFler i arbete.\n2 Budget\n10 kr.\n", "goals 0-21;budget 21-37;" },
    { "Mål och aktiviteter\nFler.\nTidplan samt budget\nVåren.\n",
      "goals 0-26;activities 0-26;timetable 26-53;budget 26-53;" },
    { "Mål och\nFler.\nMålet är att fler får arbete.\n", "goals 0-44;" },
    { "Mål\nFler.\nMål\nÄn fler.\n", "goals 0-23;" },
    { "Resultat och effekter\nFler i arbete.\nKommunikationsplan\nBrev.\n", "results 0-37;communication 37-62;" },
    { "Bakgrund\nDet var en gång.\n", "" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *told = tell_parts (cases[i].text);

      g_assert_cmpstr (told, ==, cases[i].parts);
    }
}

/* Rule: a word that two perspectives have is a place of each; of a perspective's own words the longest counts, once. */
static void
test_terms (void)
{
  const char *data = "[endings]\nendings=a\n[one]\nterms=lika*;utrikes född~;utrikes\n[two]\nterms=likabehandl*\n";
  g_autoptr(GKeyFile) list = g_key_file_new ();
  g_autoptr(GPtrArray) perspectives = NULL;
  g_autoptr(BeaktaText) text = beakta_test_text ("Likabehandling av utrikes födda, lika väl.");
  g_autoptr(GArray) terms = NULL;
  g_autoptr(GString) told = g_string_new (NULL);

  g_assert_true (g_key_file_load_from_data (list, data, -1, G_KEY_FILE_NONE, NULL));
  perspectives = beakta_word_groups_new (list, "terms", "en");
  terms = beakta_terms_find (perspectives, text);
  for (guint i = 0; i < terms->len; i++)
    {
      const BeaktaGroupRange *term = &g_array_index (terms, BeaktaGroupRange, i);

      g_string_append_printf (told, "%u:%u-%u ", term->group, term->start, term->end);
    }

  g_assert_cmpstr (told->str, ==, "0:0-14 1:0-14 0:18-31 0:33-37 ");
}

/* The perspectives that Beakta's own list finds in a text, each as often as it does. */
static char *
tell_terms (const char *utf8)
{
  g_autoptr(GKeyFile) list = beakta_word_list_load ("terms.ini", NULL);
  g_autoptr(GPtrArray) perspectives = beakta_word_groups_new (list, "terms", "en");
  g_autoptr(BeaktaText) text = beakta_test_text (utf8);
  g_autoptr(GArray) terms = beakta_terms_find (perspectives, text);
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < terms->len; i++)
    {
      guint group = g_array_index (terms, BeaktaGroupRange, i).group;

      g_string_append_printf (told, "%s ", ((BeaktaWordGroup *) g_ptr_array_index (perspectives, group))->id);
    }

  return g_string_free (told, FALSE);
}

/* Rule: the bundled words are found as Swedish bends them, and not where they mean something else in an application. */
static void
test_bundled_terms (void)
{
  static const struct { const char *text; const char *told; } cases[] = {
    { "De nyanländas modersmål, bland utrikes födda.", "integration integration integration " },
    { "Nyanlända kvinnors etablering på arbetsmarknaden", "integration equality integration " },
    { "flickornas och pojkarnas, kvinnliga chefer, männens lön", "equality equality equality equality " },
    { "könsuppdelad statistik efter kön", "equality equality " },
    { "trakasserier, kränkande särbehandling, hbtqi-personer", "non-discrimination non-discrimination non-discrimination " },
    { "Lokalerna har tillgänglighetsanpassats. Tillgängliga lokaler.", "non-discrimination non-discrimination " },
    { "mångkulturella mötesplatser och etniska grupper", "diversity diversity " },
    { "likabehandling", "diversity non-discrimination " },
    /* What misleads: money for guests, a company, value added tax, the arts, funds at hand, a system, a queue. */
    { "Representation 5 000 kr. Etablering av företag i länet.", "" },
    { "Priset inkluderar moms. En kulturell verksamhet.", "" },
    { "Tillgängliga medel. Ett integrerat it-system. Stå i kön.", "" },
    { "Man kan söka. Manskapet. En minoritetsägare.", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *told = tell_terms (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (told, ==, cases[i].told);
    }
}

/* Rule: no word of a list stands there twice, and none is hidden by a wider one of its own group. */
static void
test_bundled_words (void)
{
  static const struct { const char *file; const char *key; } lists[] = { { "terms.ini", "terms" }, { "parts.ini", "headings" } };

  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    {
      g_autoptr(GKeyFile) list = beakta_word_list_load (lists[l].file, NULL);
      g_autoptr(GPtrArray) groups = beakta_word_groups_new (list, lists[l].key, "en");

      for (guint g = 0; g < groups->len; g++)
        {
          const BeaktaWordGroup *group = g_ptr_array_index (groups, g);

          for (guint i = 0; group->words[i] != NULL; i++)
            for (guint j = 0; group->words[j] != NULL; j++)
              {
                gsize length = strlen (group->words[j]);
                gboolean is_wide = length > 1 && group->words[j][length - 1] == '*' && strchr (group->words[j], ' ') == NULL
                                   && strchr (group->words[i], ' ') == NULL;

                g_test_message ("%s: %s %s", group->id, group->words[i], group->words[j]);
                g_assert_false (i != j && g_str_equal (group->words[i], group->words[j]));
                g_assert_false (i != j && is_wide && strncmp (group->words[i], group->words[j], length - 1) == 0);
              }
        }
    }
}

#define PERSPECTIVE "[rural]\nname=Rural areas\nname[sv]=Landsbygd\nterms=landsbygd*;glesbygd~;små orter\n"

/* Rule: an office's words are refused whole, with the line and the reason of the first mistake. */
static void
test_refuses_terms (void)
{
  static const struct
  {
    const char *text;
    const char *message;
  } cases[] = {
    { "", "line 1: there is no perspective" },
    { "[endings]\nendings=en;et\n", "line 1: there is no perspective" },
    { "terms=a\n" PERSPECTIVE, "line 1: “terms=a” is neither [a perspective]" },
    { PERSPECTIVE PERSPECTIVE, "line 5: there is a perspective [rural] before" },
    { PERSPECTIVE "words=by\n", "line 5: [rural]: there is nothing called “words”" },
    { "[a]\nname=A\n", "line 1: [a]: “terms”: there are none" },
    { "[a]\nname=A\nterms=ort;e-tjänst*\n", "line 3: [a]: “terms”: “e-tjänst*” is never found" },
    { "[a]\nterms=lands*bygd\n", "line 2: [a]: “terms”: “lands*bygd” is never found" },
    { "[a]\nterms=by *\n", "line 2: [a]: “terms”: “by *” is never found" },
    { "[a]\nterms=by;;ort\n", "line 2: [a]: “terms”: there is an empty word" },
    { PERSPECTIVE "[endings]\nendings=en;e t\n", "line 6: [endings]: “endings”: “e t” is no ending" },
    { PERSPECTIVE "[endings]\n", "line 5: [endings]: “endings”: there are none" },
    { "[a]\nterms=\xe5\n", "line 2: this is not UTF-8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (beakta_term_list_parse (cases[i].text, &error));
      g_assert_nonnull (error);
      g_test_message ("%s", error->message);
      g_assert_true (g_str_has_prefix (error->message, cases[i].message));
    }
}

/* Rule: what Beakta ships can be taken in as an office's own; without endings in a list those of Beakta hold. */
static void
test_parses_terms (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GKeyFile) bundled = beakta_word_list_load ("terms.ini", &error);
  g_autofree char *written = g_key_file_to_data (bundled, NULL, NULL);
  g_autoptr(GKeyFile) again = beakta_term_list_parse (written, &error);
  g_autoptr(GKeyFile) own = beakta_term_list_parse (PERSPECTIVE, &error);
  g_autoptr(GPtrArray) perspectives = NULL;
  g_autoptr(BeaktaText) text = beakta_test_text ("Glesbygden och små orter.");
  g_autoptr(GArray) terms = NULL;

  g_assert_no_error (error);
  g_assert_nonnull (again);
  perspectives = beakta_word_groups_new (own, "terms", "sv");
  g_assert_cmpuint (perspectives->len, ==, 1);
  g_assert_cmpstr (((BeaktaWordGroup *) g_ptr_array_index (perspectives, 0))->name, ==, "Landsbygd");
  terms = beakta_terms_find (perspectives, text);
  g_assert_cmpuint (terms->len, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/coverage/count/states", test_states);
  g_test_add_func ("/coverage/count/adds-up", test_adds_up);
  g_test_add_func ("/coverage/count/percent", test_percent);
  g_test_add_func ("/coverage/bare/answers", test_bare);
  g_test_add_func ("/coverage/parts/found", test_parts);
  g_test_add_func ("/coverage/parts/labels", test_labels);
  g_test_add_func ("/coverage/terms/found", test_terms);
  g_test_add_func ("/coverage/terms/bundled", test_bundled_terms);
  g_test_add_func ("/coverage/terms/refused-with-their-line", test_refuses_terms);
  g_test_add_func ("/coverage/terms/parsed", test_parses_terms);
  g_test_add_func ("/coverage/words/each-once", test_bundled_words);

  return g_test_run ();
}
