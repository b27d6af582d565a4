/* Lagom: which checklists suit a case, and how deep they go. */

#include "beakta-applicant.h"
#include "beakta-office-list-mistake.h"
#include "beakta-right-size-rules.h"
#include "beakta-right-size.h"
#include "beakta-subject.h"
#include "beakta-word-pattern.h"

static GKeyFile *
make_rules (const char *text)
{
  GKeyFile *rules = g_key_file_new ();
  g_autoptr(GError) error = NULL;

  g_key_file_load_from_data (rules, text, -1, G_KEY_FILE_KEEP_TRANSLATIONS, &error);
  g_assert_no_error (error);

  return rules;
}

static BeaktaFacts *
make_facts (const char *programme,
            const char *number,
            const char *applicant,
            gint64      sought)
{
  BeaktaFacts *facts = beakta_record_new (BEAKTA_ITEM_FACTS, "facts");

  beakta_record_set (&facts->programme, programme);
  beakta_record_set (&facts->applicant_number, number);
  beakta_record_set (&facts->applicant, applicant);
  facts->sought = sought;

  return facts;
}

/* Rule: programme, amount and type of applicant decide; the first group whose conditions all hold; and it says which held. */
static void
test_first_that_holds (void)
{
  static const char rules_text[] =
    "[fund]\nprogramme=regionalfond;eruf\nsought-least=1000\nchecklists=a;b\ndepth=deep\nreason=Large.\nreason[sv]=Stor.\n"
    "[small]\napplicant=association;company\nsought-most=1000000\nchecklists=a\ndepth=short\nreason[sv]=Liten.\n"
    "[rest]\nchecklists=c\ndepth=normal\n";
  static const struct
  {
    const char *programme;
    const char *number;
    const char *applicant;
    gint64      sought;
    const char *rule;
    const char *lists;
    BeaktaDepth depth;
    const char *explanation;
  } cases[] = {
    { "Europeiska regionalfonden 2028", "", "", 1000, "fund", "a;b", BEAKTA_DEPTH_DEEP,
      "”regionalfond” står i ”Europeiska regionalfonden 2028”. Sökt belopp, 1\302\240000\302\240kr, är minst 1\302\240000\302\240kr." },
    { "ERUF", "", "", 999, "rest", "c", BEAKTA_DEPTH_NORMAL, "" },
    { "ERUF", "", "", -1, "rest", "c", BEAKTA_DEPTH_NORMAL, "" },
    { "", "802400-1234", "", 1000000, "small", "a", BEAKTA_DEPTH_SHORT,
      "Sökanden är en förening eller stiftelse. Sökt belopp, 1\302\240000\302\240000\302\240kr, är högst 1\302\240000\302\240000\302\240kr." },
    { "", "802400-1234", "", 1000001, "rest", "c", BEAKTA_DEPTH_NORMAL, "" },
    { "", "", "Hagaby kommun", 5, "rest", "c", BEAKTA_DEPTH_NORMAL, "" },
    { "", "", "", 5, "rest", "c", BEAKTA_DEPTH_NORMAL, "" },
  };
  g_autoptr(GKeyFile) rules = make_rules (rules_text);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaFacts) facts = make_facts (cases[i].programme, cases[i].number, cases[i].applicant, cases[i].sought);
      g_autoptr(GError) error = NULL;
      g_autoptr(BeaktaRightSize) size = beakta_right_size_new (rules, facts, "sv", &error);
      g_autofree char *lists = NULL;

      g_assert_no_error (error);
      lists = g_strjoinv (";", size->checklists);
      g_assert_cmpstr (size->rule, ==, cases[i].rule);
      g_assert_cmpstr (lists, ==, cases[i].lists);
      g_assert_cmpint (size->depth, ==, cases[i].depth);
      g_assert_cmpstr (size->explanation, ==, cases[i].explanation);
    }
}

/* Rule: an office's mistake is told by group and key, also in a group that does not hold now. */
static void
test_refuses (void)
{
  static const struct
  {
    const char *rules;
    const char *told;
  } cases[] = {
    { "[a]\nchecklists=a\ndepth=medium\n", "[a]: “depth” cannot be “medium”" },
    { "[a]\nchecklists=a\n", "[a]: “depth” cannot be “”" },
    { "[a]\ndepth=short\n", "[a]: “checklists” cannot be “”" },
    { "[a]\nchecklists=a\ndepth=short\napplicant=kommun\n", "[a]: “applicant” cannot be “kommun”" },
    { "[a]\nchecklists=a\ndepth=short\nsought-most=1 000\n", "[a]: “sought-most” cannot be “1 000”" },
    { "[a]\nchecklists=a\ndepth=short\nsought-least=-1\n", "[a]: “sought-least” cannot be “-1”" },
    { "[a]\nchecklists=a\ndepth=short\nsought=1\n", "[a]: there is nothing called “sought”" },
    { "[a]\nchecklists=a\ndepth=short\n[b]\nchecklists=a\ndepth=no\n", "[b]: “depth” cannot be “no”" },
    { "[a]\nchecklists=a\ndepth=short\nsubject=ours\n", "[a]: “subject” cannot be “ours”" },
    { "[a]\nchecklists=a\ndepth=short\nsubject=own-work\nsought-most=5\n",
      "[a] is never used: “sought-most” is about an application, and own work has none" },
  };
  g_autoptr(BeaktaFacts) facts = make_facts ("", "", "", -1);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GKeyFile) rules = make_rules (cases[i].rules);
      g_autoptr(GError) error = NULL;

      g_assert_null (beakta_right_size_new (rules, facts, "sv", &error));
      g_assert_nonnull (error);
      g_assert_cmpstr (error->message, ==, cases[i].told);
    }
}

/* Rule: own work is told by its subject; conditions on an applicant, a programme or an amount never hold for it, whatever its
 * unit is called. A rule without conditions holds for both. */
static void
test_subject (void)
{
  static const char rules_text[] =
    "[kind]\napplicant=public\nchecklists=k\ndepth=deep\n[own]\nsubject=own-work\nchecklists=o\ndepth=normal\n"
    "[theirs]\nsubject=application\nsought-most=5\nchecklists=t\ndepth=short\n[rest]\nchecklists=r\ndepth=normal\n";
  static const struct
  {
    BeaktaSubject  subject;
    const char    *applicant;
    gint64         sought;
    const char    *rule;
    const char    *explanation;
  } cases[] = {
    { BEAKTA_SUBJECT_OWN_WORK, "", -1, "own", "The case is about the organisation’s own work." },
    { BEAKTA_SUBJECT_OWN_WORK, "Länsstyrelsen, personalenheten", -1, "own", "The case is about the organisation’s own work." },
    { BEAKTA_SUBJECT_APPLICATION, "Hagaby kommun", -1, "kind", "The applicant is a public body." },
    { BEAKTA_SUBJECT_APPLICATION, "", 5, "theirs",
      "The case is about an application. The amount sought, 5\302\240kr, is at most 5\302\240kr." },
    { BEAKTA_SUBJECT_APPLICATION, "", 6, "rest", "" },
  };
  g_autoptr(GKeyFile) rules = make_rules (rules_text);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaFacts) facts = make_facts ("", "", cases[i].applicant, cases[i].sought);
      g_autoptr(BeaktaRightSize) size = NULL;

      facts->subject = cases[i].subject;
      size = beakta_right_size_new (rules, facts, "en", NULL);
      g_assert_cmpstr (size->rule, ==, cases[i].rule);
      g_assert_cmpstr (size->explanation, ==, cases[i].explanation);
    }
}

/* Rule: what Beakta ships proposes the list of the organisation's own work for own work, and never for an application. */
static void
test_bundled_own_work (void)
{
  g_autoptr(GKeyFile) rules = beakta_word_list_load ("right-size.ini", NULL);
  g_autoptr(BeaktaFacts) facts = make_facts ("", "", "Personalenheten", -1);
  g_autoptr(BeaktaRightSize) application = beakta_right_size_new (rules, facts, "sv", NULL);
  g_autoptr(BeaktaRightSize) own = NULL;
  g_autofree char *lists = NULL;

  beakta_facts_become_own_work (facts);
  own = beakta_right_size_new (rules, facts, "sv", NULL);
  lists = g_strjoinv (";", own->checklists);
  g_assert_cmpstr (lists, ==, "egen-verksamhet");
  g_assert_cmpstr (own->explanation, ==, "Ärendet gäller den egna verksamheten.");
  g_assert_false (beakta_right_size_names (application, "egen-verksamhet"));
}

/* Rule: a mistake is told in the language of whoever made it, with its line, and with what it names where the language puts it. */
static const char *
turn_around (const char *english)
{
  return g_str_equal (english, "line %1$s: %2$s") ? "%2$s (rad %1$s)" : "”%3$s” duger inte som ”%2$s” i [%1$s]";
}

static void
test_told_in_another_language (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) other = g_error_new_literal (G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_PARSE, "as it is");
  g_autofree char *words = NULL;
  g_autofree char *same = NULL;

  g_assert_null (beakta_right_size_parse_rules ("[a]\nchecklists=lagom\ndepth=shallow\n", NULL, &error));
  words = beakta_office_list_error_dup_words (error, turn_around);
  same = beakta_office_list_error_dup_words (other, turn_around);
  g_assert_cmpstr (words, ==, "”shallow” duger inte som ”depth” i [a] (rad 3)");
  g_assert_cmpstr (same, ==, "as it is");
}

/* Where no rule fits, that is said, and nothing is proposed. */
static void
test_no_rule (void)
{
  g_autoptr(GKeyFile) rules = make_rules ("[a]\nprogramme=x\nchecklists=a\ndepth=short\n");
  g_autoptr(BeaktaFacts) facts = make_facts ("", "", "", -1);
  g_autoptr(BeaktaRightSize) size = beakta_right_size_new (rules, facts, "en", NULL);

  g_assert_cmpstr (size->rule, ==, "");
  g_assert_null (size->checklists[0]);
  g_assert_cmpstr (size->explanation, ==, "None of the office's rules fits the case.");
}

/* Rule: the bundled rules are sound, name lists that are shipped, and always propose something, with a reason. */
static void
test_bundled (void)
{
  static const gint64 amounts[] = { -1, 0, 250000, 250001, 3000000, 5000000, G_MAXINT64 };
  static const char *programmes[] = { "", "Regionalfonden 2028", "Överenskommelsen", "§ 37" };
  g_autoptr(GError) error = NULL;
  g_autoptr(GKeyFile) rules = beakta_word_list_load ("right-size.ini", &error);
  g_autoptr(GPtrArray) names = beakta_checklist_name_bundled ();

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (amounts) * G_N_ELEMENTS (programmes); i++)
    {
      g_autoptr(BeaktaFacts) facts = make_facts (programmes[i / G_N_ELEMENTS (amounts)], "", "", amounts[i % G_N_ELEMENTS (amounts)]);
      g_autoptr(BeaktaRightSize) size = beakta_right_size_new (rules, facts, "sv", &error);

      g_assert_no_error (error);
      g_assert_cmpstr (size->rule, !=, "");
      g_assert_cmpstr (size->reason, !=, "");
      for (guint j = 0; size->checklists[j] != NULL; j++)
        {
          gboolean is_there = FALSE;

          for (guint k = 0; k < names->len; k++)
            is_there = is_there || g_str_equal (((BeaktaChecklistName *) g_ptr_array_index (names, k))->id, size->checklists[j]);
          g_assert_true (is_there);
        }
    }
}

/* Rule: the number tells before the name; a person's number and an unknown one tell nothing. */
static void
test_applicants (void)
{
  static const struct
  {
    const char *number;
    const char *name;
    const char *kind;
  } cases[] = {
    { "212000-1234", "", "public" },
    { "16212000-1234", "", "public" },
    { "556012-1234", "Hagaby kommun", "company" },
    { "969712-1234", "", "company" },
    { "769600-1234", "", "association" },
    { "802400 1234", "", "association" },
    { "800101-1234", "", "" },
    { "19800101-1234", "", "" },
    { "8024", "", "" },
    { "", "Hagaby kommun", "public" },
    { "", "HAGABY KOMMUN", "public" },
    { "", "Region Norrlanda", "public" },
    { "", "Hagaby Bygdeförening", "association" },
    { "", "Stiftelsen Hagaby", "association" },
    { "", "Hagabyutveckling AB (publ)", "company" },
    { "", "Snabbt och bra", "" },
    { "", "La\xcc\x88nsstyrelsen", "public" },
    { "", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s %s", cases[i].number, cases[i].name);
      g_assert_cmpstr (beakta_applicant_get_nick (beakta_applicant_guess_kind (cases[i].number, cases[i].name)), ==,
                       cases[i].kind);
    }
}

#define RULE "[small]\nsought-most=250000\nchecklists=lagom\ndepth=short\n"

/* Rule: an office's rules are refused whole, with the line and the reason of the first mistake. */
static void
test_parse_refuses (void)
{
  static const struct
  {
    const char *text;
    const char *message;
  } cases[] = {
    { "", "line 1: there is no rule" },
    { "# nothing\n\n", "line 1: there is no rule" },
    { "depth=short\n" RULE, "line 1: “depth=short” is neither" },
    { RULE "some words\n", "line 5: “some words” is neither" },
    { RULE RULE, "line 5: there is a rule [small] before" },
    { RULE "sum=5\n", "line 5: [small]: there is nothing called “sum”" },
    { "# one\n[a]\nchecklists=lagom\ndepth=shallow\n", "line 4: [a]: “depth” cannot be “shallow”" },
    { "[a]\nsought-least=much\nchecklists=lagom\ndepth=deep\n", "line 2: [a]: “sought-least” cannot be “much”" },
    { "[a]\napplicant=public;friend\nchecklists=lagom\ndepth=deep\n", "line 2: [a]: “applicant” cannot be “friend”" },
    { "[a]\ndepth=deep\n", "line 1: [a]: “checklists” cannot be “”" },
    { RULE "\n[b]\nchecklists=lagom;nowhere\ndepth=deep\n", "line 7: [b]: “checklists”: there is no checklist “nowhere”" },
    { "[a]\nsubject=own\nchecklists=lagom\ndepth=deep\n", "line 2: [a]: “subject” cannot be “own”" },
    { "[a]\nsubject=own-work\nchecklists=lagom\ndepth=deep\nprogramme=x\n", "line 5: [a] is never used: “programme”" },
    { "[all]\nchecklists=lagom\ndepth=deep\n" RULE, "line 4: [small] is never reached: [all]" },
    { "[a]\nreason=\xe5\n", "line 2: this is not UTF-8" },
  };
  const char * const lists[] = { "lagom", "gavleborg", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (beakta_right_size_parse_rules (cases[i].text, lists, &error));
      g_assert_nonnull (error);
      g_test_message ("%s", error->message);
      g_assert_true (g_str_has_prefix (error->message, cases[i].message));
    }
}

/* Rule: which rule applies is told in words, in both languages. */
static void
test_told_in_words (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GKeyFile) rules = beakta_right_size_parse_rules (RULE "reason=Few questions.\nreason[sv]=Få frågor.\n"
                                                             "[own]\nsubject=own-work\nchecklists=egen-verksamhet\ndepth=normal\n"
                                                             "[others]\napplicant=public;company\nchecklists=lagom;gavleborg\n"
                                                             "depth=deep\n", NULL, &error);
  g_auto(GStrv) english = NULL;
  g_auto(GStrv) swedish = NULL;

  g_assert_no_error (error);
  english = beakta_right_size_tell_rules (rules, "en");
  swedish = beakta_right_size_tell_rules (rules, "sv");
  g_assert_cmpuint (g_strv_length (english), ==, 3);
  g_assert_cmpstr (english[0], ==, "When the amount sought is at most 250\302\240000\302\240kr: lagom (short). Few questions.");
  g_assert_cmpstr (english[1], ==, "When the case is about the organisation’s own work: egen-verksamhet (normal).");
  g_assert_cmpstr (swedish[1], ==, "När ärendet gäller den egna verksamheten: egen-verksamhet (normal).");
  g_assert_cmpstr (english[2], ==, "When the applicant is a public body or a company: lagom, gavleborg (deep).");
  g_assert_cmpstr (swedish[0], ==, "När sökt belopp är högst 250\302\240000\302\240kr: lagom (kort). Få frågor.");
}

/* Rule: what Beakta ships can be taken in as an office's own. */
static void
test_bundled_parses (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GKeyFile) bundled = beakta_word_list_load ("right-size.ini", &error);
  g_autofree char *text = g_key_file_to_data (bundled, NULL, NULL);
  g_autoptr(GKeyFile) rules = beakta_right_size_parse_rules (text, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (rules);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/right-size/propose/first-rule-that-holds", test_first_that_holds);
  g_test_add_func ("/right-size/propose/own-work-by-its-subject", test_subject);
  g_test_add_func ("/right-size/propose/bundled-know-own-work", test_bundled_own_work);
  g_test_add_func ("/right-size/propose/says-that-none-fits", test_no_rule);
  g_test_add_func ("/right-size/rules/refused-by-group-and-key", test_refuses);
  g_test_add_func ("/right-size/rules/bundled-are-sound", test_bundled);
  g_test_add_func ("/right-size/applicant/told-by-number-and-name", test_applicants);

  g_test_add_func ("/right-size/rules/refused-with-their-line", test_parse_refuses);
  g_test_add_func ("/right-size/rules/mistake-told-in-another-language", test_told_in_another_language);
  g_test_add_func ("/right-size/rules/told-in-words", test_told_in_words);
  g_test_add_func ("/right-size/rules/bundled-parses", test_bundled_parses);

  return g_test_run ();
}
