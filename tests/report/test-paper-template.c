/* Templates of papers: what is refused and where, what a paper makes of one, and what its recipe remembers. */

#include "report-case.h"

#include <string.h>

#include "beakta-paper-example.h"
#include "beakta-paper-template.h"
#include "beakta-recipe.h"

static const char office_template[] =
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  "<paper-template xmlns=\"urn:beakta:paper-template:1\" id=\"tidiga\" paper=\"annex\">\n"
  "  <title><sv>Bilaga för tidiga insatser</sv><en>Annex for early measures</en></title>\n"
  "  <programme>Utveckling av tidiga insatser 2026</programme>\n"
  "  <opening><sv>Så här har länsstyrelsen bedömt ansökan.</sv><en>This is how the board has assessed it.</en></opening>\n"
  "  <part name=\"documents\" in=\"full\"><text><sv>Handlingarna finns i ärendet.</sv></text></part>\n"
  "  <part name=\"facts\"/>\n"
  "  <part name=\"summary\"><text><sv>Klassningen gäller hela projektet.</sv></text></part>\n"
  "  <closing><sv>Frågor besvaras av handläggaren.</sv></closing>\n"
  "</paper-template>\n";

static BeaktaPaperTemplate *
parse (const char  *xml,
       GError     **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new (xml, strlen (xml));

  return beakta_paper_template_parse (bytes, "mall.xml", error);
}

/* (transfer full): with the first @find put otherwise. */
static char *
dup_altered (const char *find,
             const char *put)
{
  const char *at = strstr (office_template, find);

  g_assert_nonnull (at);

  return g_strdup_printf ("%.*s%s%s", (int) (at - office_template), office_template, put, at + strlen (find));
}

/* Rule: a bad template is refused with place and reason. */
static void
test_refused_with_place (void)
{
  static const struct
  {
    const char *find;
    const char *put;
    const char *told;
  } cases[] = {
    { "</paper-template>", "", "mall.xml: line 11, column 1: " },
    { "<?xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><?xml", "mall.xml: line 1, " },
    { "<part name=\"facts\"/>", "<part name=\"fakta\"/>", "mall.xml: line 7, column 3: an attribute is missing, "
      "or does not suit: <part name=\"fakta\">" },
    { "<part name=\"facts\"/>", "<del name=\"facts\"/>", "mall.xml: line 7, column 3: <del> does not belong here" },
    { "<part name=\"facts\"/>", "<part name=\"pause\"/>",
      "mall.xml: line 7, column 3: the part “pause” does not belong to the paper “annex”" },
    { "<part name=\"facts\"/>", "<part name=\"summary\" in=\"short\"/>",
      "mall.xml: line 8, column 3: the part “summary” is there twice" },
    { "paper=\"annex\"", "paper=\"brev\"", "mall.xml: line 2, column 1: " },
    { "<sv>Frågor besvaras av handläggaren.</sv>", "<en>Ask.</en>", "mall.xml: line 9, " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *xml = dup_altered (cases[i].find, cases[i].put);
      g_autoptr(GError) error = NULL;

      g_assert_null (parse (xml, &error));
      g_test_message ("%s", error->message);
      g_assert_true (error->domain == BEAKTA_CHECKLIST_ERROR);
      g_assert_nonnull (strstr (error->message, cases[i].told));
    }
}

/* Rule: no form is empty. */
static void
test_no_empty_form (void)
{
  g_autofree char *xml = dup_altered ("  <part name=\"facts\"/>\n  <part name=\"summary\">", "  <part name=\"summary\" in=\"full\">");
  g_autoptr(GError) error = NULL;

  g_assert_null (parse (xml, &error));
  g_assert_error (error, BEAKTA_CHECKLIST_ERROR, BEAKTA_CHECKLIST_ERROR_RULE);
  g_assert_nonnull (strstr (error->message, "no part is in the form “short”"));
}

/* Rule: those that Beakta ships are held against the form when they are tested; each paper has one, in both forms. */
static void
test_bundled_are_sound (void)
{
  for (BeaktaReportKind kind = 0; kind < BEAKTA_N_REPORTS; kind++)
    {
      g_autoptr(BeaktaPaperTemplate) bundled = beakta_paper_template_new_bundled (kind);
      g_autoptr(BeaktaPaperTemplate) again = NULL;
      g_autoptr(GError) error = NULL;

      again = beakta_paper_template_parse (beakta_paper_template_get_xml (bundled), "bundled.xml", &error);
      g_assert_no_error (error);
      g_assert_cmpint (beakta_paper_template_get_kind (bundled), ==, kind);
      g_assert_cmpstr (beakta_paper_template_get_id (bundled), ==, beakta_report_kind_get_nick (kind));
      g_assert_cmpstr (beakta_paper_template_get_checksum (bundled), ==, beakta_paper_template_get_checksum (again));
    }
}

/* Rule: a template is for programmes by name; white space and letter case do not count. */
static void
test_for_programmes (void)
{
  g_autoptr(BeaktaPaperTemplate) own = parse (office_template, NULL);

  g_assert_true (beakta_paper_template_is_for (own, "  utveckling av TIDIGA  insatser 2026"));
  g_assert_false (beakta_paper_template_is_for (own, "Utveckling av tidiga insatser 2027"));
  g_assert_false (beakta_paper_template_is_for (own, ""));
}

static BeaktaReport *
make_paper (BeaktaOffice *office)
{
  g_autoptr(BeaktaCase) case_ = report_case_new_example (BEAKTA_STAGE_APPROVED);
  g_autoptr(BeaktaChecklist) checklist = report_checklist_load ();
  g_autoptr(GPtrArray) checklists = g_ptr_array_new ();
  g_autoptr(GPtrArray) journal = report_case_list_journal ();

  g_ptr_array_add (checklists, checklist);
  office->authority = "Länsstyrelsen i Norrskogs län";

  return beakta_report_new (BEAKTA_REPORT_ANNEX, case_, checklists, journal, office, "sv");
}

static char *
dup_text (BeaktaReport *report)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = beakta_output_text (report, &error);

  g_assert_no_error (error);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Each stands after the one before it. */
static void
assert_in_order (const char         *text,
                 const char * const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *at = strstr (text, words[i]);

      if (at == NULL)
        g_error ("\"%s\" is not there, or not in its place, in:\n%s", words[i], text);
      text = at + strlen (words[i]);
    }
}

/* Rule: which parts, in which order, and which standard texts, is told by the template; a text stands under its part's heading. */
static void
test_paper_is_as_told (void)
{
  static const char * const told[] = {
    "\nBedömning av integration", "Så här har länsstyrelsen bedömt ansökan.", "\nHandlingar\n", "Handlingarna finns i ärendet.",
    "ansokan-sprak-skog-arbete.docx", "Sökande: Hagaby kommun", "\nSamlad bedömning\n", "Klassningen gäller hela projektet.",
    "Sökanden anger", "Frågor besvaras av handläggaren.", "\nKontroll\n", NULL
  };
  g_autoptr(BeaktaPaperTemplate) own = parse (office_template, NULL);
  BeaktaOffice office = { .template_ = own };
  g_autoptr(BeaktaReport) report = make_paper (&office);
  g_autofree char *text = dup_text (report);

  assert_in_order (text, told);
  g_assert_null (strstr (text, "Vem vinner"));
  g_assert_null (strstr (text, "Utdrag"));
}

/* Rule: a paper with chosen parts has those alone, in the template's order, and says that it is an extract. */
static void
test_extract_says_so (void)
{
  static const char * const parts[] = { "documents", "conflicts", NULL };
  static const char * const told[] = { "Utdrag: delarna Jäv och Handlingar.", "\nJäv\n", "\nHandlingar\n", NULL };
  BeaktaOffice office = { .parts = parts };
  g_autoptr(BeaktaReport) report = make_paper (&office);
  g_autofree char *text = dup_text (report);

  assert_in_order (text, told);
  g_assert_null (strstr (text, "Samlad bedömning"));
}

/* Rule: a paper never points at a part that it does not have. */
static void
test_points_at_nothing (void)
{
  static const char * const parts[] = { "facts", NULL };
  BeaktaOffice office = { .parts = parts };
  g_autoptr(BeaktaReport) report = make_paper (&office);
  g_autofree char *text = dup_text (report);

  g_assert_nonnull (strstr (text, "Anmält av C. Berg"));
  g_assert_null (strstr (text, "se avsnittet"));
  g_assert_null (strstr (text, "sist i bilagan"));
}

/* Rule: whatever is chosen of a paper is in its recipe, and what is the whole form is not written as a choice. */
static void
test_recipe_remembers (void)
{
  static const char * const some[] = { "facts", "summary", NULL };
  g_autoptr(BeaktaPaperTemplate) own = parse (office_template, NULL);
  BeaktaOffice chosen = { .template_ = own, .form = BEAKTA_PAPER_FORM_FULL, .parts = some };
  BeaktaOffice whole = { .template_ = own, .form = BEAKTA_PAPER_FORM_SHORT, .parts = some };
  BeaktaOffice nothing = { NULL, };
  BeaktaOffice *offices[] = { &chosen, &whole, &nothing };
  static const char * const parts[] = { "facts,summary", "", "" };
  static const BeaktaPaperForm forms[] = { BEAKTA_PAPER_FORM_FULL, BEAKTA_PAPER_FORM_SHORT, BEAKTA_PAPER_FORM_FULL };

  for (guint i = 0; i < G_N_ELEMENTS (offices); i++)
    {
      g_autoptr(BeaktaReport) report = make_paper (offices[i]);
      g_autoptr(GError) error = NULL;
      g_autoptr(BeaktaRecipe) recipe = beakta_recipe_from_text (beakta_report_get_recipe (report), &error);

      g_assert_no_error (error);
      g_assert_cmpstr (recipe->parts, ==, parts[i]);
      g_assert_cmpint (recipe->form, ==, forms[i]);
      g_assert_cmpstr (recipe->template_, ==, offices[i]->template_ != NULL ? beakta_paper_template_get_checksum (own) : "");
    }
}

/* Rule: the marking of the case is at the head of every page, of any paper, unless this paper has one of its own; and the program
 * says that it is a reminder. */
static void
test_secrecy_of_the_case (void)
{
  for (BeaktaReportKind kind = 0; kind < BEAKTA_N_REPORTS; kind++)
    {
      g_autoptr(BeaktaCase) case_ = report_case_new_example (BEAKTA_STAGE_APPROVED);
      g_autoptr(BeaktaFacts) facts = beakta_record_copy (beakta_case_get_facts (case_));
      BeaktaOffice other = { .secrecy = "21 kap. 7 § OSL", .annex_number = "9" };
      g_autoptr(BeaktaReport) report = NULL;
      g_autoptr(BeaktaReport) otherwise = NULL;
      g_autofree char *text = NULL;

      beakta_record_set (&facts->secrecy, "26 kap. 1 § OSL");
      beakta_record_set (&facts->secrecy_noted, "2026-11-20");
      beakta_record_set (&facts->annex_number, "4");
      beakta_case_take_record (case_, g_steal_pointer (&facts));
      report = beakta_report_new (kind, case_, NULL, NULL, NULL, "sv");
      otherwise = beakta_report_new (kind, case_, NULL, NULL, &other, "sv");
      text = dup_text (report);

      g_assert_cmpstr (beakta_report_get_secrecy (report), ==, "Sekretessmarkering: 26 kap. 1 § OSL");
      g_assert_cmpstr (beakta_report_get_secrecy (otherwise), ==, "Sekretessmarkering: 21 kap. 7 § OSL");
      g_assert_nonnull (strstr (text, "Antecknad 20\302\240november 2026 av Myndigheten. Markeringen är en påminnelse och inget beslut"));
      if (kind == BEAKTA_REPORT_ANNEX)
        {
          g_assert_nonnull (strstr (beakta_report_get_head_right (report), "Bilaga\302\2404 "));
          g_assert_nonnull (strstr (beakta_report_get_head_right (otherwise), "Bilaga\302\2409 "));
        }
    }
}

/* Rule: comments are working material and left out, unless they are added to the file. */
static void
test_only_filed_comments (void)
{
  static const char * const ids[] = { "k1", "k2", "k3" };
  static const char * const texts[] = { "Said in the file", "Answered in the file", "Answered as working material" };
  g_autoptr(BeaktaCase) case_ = report_case_new_example (BEAKTA_STAGE_APPROVED);
  g_autoptr(BeaktaReport) report = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      BeaktaComment *comment = beakta_record_new (BEAKTA_ITEM_COMMENT, ids[i]);

      comment->target_kind = BEAKTA_ITEM_FACTS;
      comment->filed = i < 2;
      beakta_record_set (&comment->target, "facts");
      beakta_record_set (&comment->text, texts[i]);
      beakta_record_set (&comment->author, "A. Ek");
      beakta_record_set (&comment->written, "2026-11-20T09:00:00Z");
      beakta_record_set (&comment->reply_to, i > 0 ? "k1" : "");
      report_case_take (case_, comment);
    }
  report = beakta_report_new (BEAKTA_REPORT_ANNEX, case_, NULL, NULL, NULL, "sv");
  text = dup_text (report);

  g_assert_nonnull (strstr (text, "\nTjänsteanteckningar\n"));
  g_assert_nonnull (strstr (text, texts[0]));
  g_assert_nonnull (strstr (text, texts[1]));
  g_assert_null (strstr (text, texts[2]));
}

/* Rule: these papers say exactly this. Set BEAKTA_WRITE_GOLDEN to write the files anew, and read the difference. */
static void
test_golden (gconstpointer data)
{
  gboolean is_short = g_str_has_prefix (data, "annex-short");
  g_autofree char *name = g_strconcat (data, ".txt", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "report", "golden", name, NULL);
  g_autoptr(BeaktaPaperTemplate) own = parse (office_template, NULL);
  BeaktaOffice office = { .template_ = is_short ? NULL : own, .form = is_short ? BEAKTA_PAPER_FORM_SHORT : BEAKTA_PAPER_FORM_FULL };
  g_autoptr(BeaktaReport) report = make_paper (&office);
  g_autofree char *text = dup_text (report);
  g_autofree char *expected = NULL;
  g_autoptr(GError) error = NULL;

  if (g_getenv ("BEAKTA_WRITE_GOLDEN") != NULL)
    g_assert_true (g_file_set_contents (path, text, -1, &error));

  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

/* Rule: the invented case has something in every part of the assessment, for whoever looks at a template. */
static void
test_example_fills_the_parts (void)
{
  for (BeaktaReportKind kind = 0; kind < BEAKTA_N_REPORTS; kind++)
    for (BeaktaPaperForm form = BEAKTA_PAPER_FORM_FULL; form < BEAKTA_N_PAPER_FORMS; form++)
      {
        g_autoptr(BeaktaPaperTemplate) bundled = beakta_paper_template_new_bundled (kind);
        g_autoptr(BeaktaReport) report = beakta_paper_example_new (bundled, form, NULL, "sv");
        g_autofree char *text = dup_text (report);

        g_assert_nonnull (strstr (text, "Hagaby kommun"));
        if (kind == BEAKTA_REPORT_ANNEX && form == BEAKTA_PAPER_FORM_FULL)
          {
            static const char * const told[] = { "\nSamlad bedömning\n", "\nVem vinner och vem förlorar\n", "Villkor",
                                                 "\nTjänsteanteckningar\n", "\nHandlingar\n", NULL };

            assert_in_order (text, told);
          }
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paper-template/read/refused-with-place", test_refused_with_place);
  g_test_add_func ("/paper-template/read/no-empty-form", test_no_empty_form);
  g_test_add_func ("/paper-template/bundled/sound", test_bundled_are_sound);
  g_test_add_func ("/paper-template/programmes/by-name", test_for_programmes);
  g_test_add_func ("/paper-template/paper/as-told", test_paper_is_as_told);
  g_test_add_func ("/paper-template/parts/extract-says-so", test_extract_says_so);
  g_test_add_func ("/paper-template/parts/points-at-nothing", test_points_at_nothing);
  g_test_add_func ("/paper-template/recipe/remembers", test_recipe_remembers);
  g_test_add_func ("/paper-template/secrecy/of-the-case", test_secrecy_of_the_case);
  g_test_add_func ("/paper-template/comments/only-filed", test_only_filed_comments);
  g_test_add_data_func ("/paper-template/golden/short", "annex-short-sv", test_golden);
  g_test_add_data_func ("/paper-template/golden/office", "annex-office-sv", test_golden);
  g_test_add_func ("/paper-template/example/fills-the-parts", test_example_fills_the_parts);

  return g_test_run ();
}
