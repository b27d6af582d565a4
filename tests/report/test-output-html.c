/* The paper as one HTML file: well-formed, whole in itself, and with all that the report says. */

#include "report-case.h"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <string.h>

static BeaktaReport *
make_report (BeaktaReportKind  kind,
             const char       *language)
{
  g_autoptr(BeaktaCase) case_ = report_case_new_example (BEAKTA_STAGE_APPROVED);
  g_autoptr(BeaktaChecklist) checklist = report_checklist_load ();
  g_autoptr(GPtrArray) journal = report_case_list_journal ();

  return report_new (kind, case_, checklist, journal, language);
}

static char *
dup_html (BeaktaReport *report)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = beakta_output_html (report, &error);
  gsize size;
  const char *html;

  g_assert_no_error (error);
  html = g_bytes_get_data (bytes, &size);

  return g_strndup (html, size);
}

/* Rule (HTML in XML's syntax): the file is taken apart without a warning. */
static xmlDoc *
parse (const char *html)
{
  xmlDoc *document = xmlReadMemory (html, (int) strlen (html), "prov.html", NULL, XML_PARSE_NONET);

  g_assert_nonnull (document);
  g_assert_null (xmlGetLastError ());

  return document;
}

static xmlNode *
find_element (xmlNode    *node,
              const char *name)
{
  for (; node != NULL; node = node->next)
    {
      xmlNode *inside;

      if (g_strcmp0 ((const char *) node->name, name) == 0)
        return node;
      inside = find_element (node->children, name);
      if (inside != NULL)
        return inside;
    }

  return NULL;
}

/* (transfer full): the words of an element, without white space. */
static char *
dup_squeezed (const char *text)
{
  g_auto(GStrv) words = g_strsplit_set (text, " \n", -1);

  return g_strjoinv ("", words);
}

static char *
dup_content (xmlDoc     *document,
             const char *element)
{
  xmlNode *found = find_element (xmlDocGetRootElement (document), element);
  xmlChar *content;
  char *squeezed;

  g_assert_nonnull (found);
  content = xmlNodeGetContent (found);
  squeezed = dup_squeezed ((const char *) content);
  xmlFree (content);

  return squeezed;
}

static void
append_spans (GString   *text,
              GPtrArray *spans)
{
  for (guint i = 0; i < spans->len; i++)
    g_string_append (text, ((const BeaktaSpan *) g_ptr_array_index (spans, i))->text);
}

static char *
dup_words_of_blocks (BeaktaReport *report)
{
  GPtrArray *blocks = beakta_report_get_blocks (report);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      const BeaktaBlock *block = g_ptr_array_index (blocks, i);

      append_spans (text, block->spans);
      for (guint j = 0; j < block->rows->len; j++)
        {
          GPtrArray *row = g_ptr_array_index (block->rows, j);

          for (guint k = 0; k < row->len; k++)
            append_spans (text, ((BeaktaReportCell *) g_ptr_array_index (row, k))->spans);
        }
    }

  return dup_squeezed (text->str);
}

/* Rule: every paper says in HTML what its blocks say, word for word and in their order. */
static void
test_words (void)
{
  for (BeaktaReportKind kind = 0; kind < BEAKTA_N_REPORTS; kind++)
    {
      g_autoptr(BeaktaReport) report = make_report (kind, "sv");
      g_autofree char *html = dup_html (report);
      xmlDoc *document = parse (html);
      g_autofree char *found = dup_content (document, "main");
      g_autofree char *expected = dup_words_of_blocks (report);

      g_assert_cmpstr (found, ==, expected);
      xmlFreeDoc (document);
    }
}

/* Adds the words of @text, without what only the layout of one paper or another puts beside them. */
static GHashTable *
list_words (const char *text)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto(GStrv) parts = g_strsplit_set (text, " \n", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      gsize length = strlen (parts[i]);

      if (length > 0 && strchr (":.", parts[i][length - 1]) != NULL)
        parts[i][length - 1] = '\0';
      if (strspn (parts[i], "=-!") < strlen (parts[i]))
        g_hash_table_add (words, g_strdup (parts[i]));
    }

  return words;
}

static void
expect_words (GHashTable *words,
              GHashTable *others)
{
  GHashTableIter iter;
  gpointer word;

  g_hash_table_iter_init (&iter, words);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    if (!g_hash_table_contains (others, word))
      g_error ("\"%s\" stands in one of the two papers only", (char *) word);
}

/* (transfer full) (nullable) */
static char *
dup_property (xmlNode    *node,
              const char *name)
{
  xmlChar *value = xmlGetProp (node, (const xmlChar *) name);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);

  return copy;
}

/* (transfer full): what a person reads or is read to, a space between elements. */
static void
append_read (GString *text,
             xmlNode *node)
{
  for (; node != NULL; node = node->next)
    {
      g_autofree char *alternative = node->type == XML_ELEMENT_NODE ? dup_property (node, "alt") : NULL;

      if (alternative != NULL)
        g_string_append_printf (text, " %s ", alternative);
      if (node->type == XML_TEXT_NODE)
        g_string_append (text, (const char *) node->content);
      else if (strstr ("|strong|span|", (const char *) node->name) == NULL)
        g_string_append_c (text, ' ');
      append_read (text, node->children);
    }
}

/* Rule: the page and the plain text of a paper have the same words, those at the top and foot among them. */
static void
test_words_of_text (void)
{
  for (BeaktaReportKind kind = 0; kind < BEAKTA_N_REPORTS; kind++)
    {
      g_autoptr(BeaktaReport) report = make_report (kind, "sv");
      g_autofree char *html = dup_html (report);
      g_autoptr(GBytes) plain = beakta_output_text (report, NULL);
      const char *whole = g_bytes_get_data (plain, NULL);
      g_autofree char *text = g_strndup (whole, (gsize) (g_strstr_len (whole, -1, "\nbeakta:recipe ") - whole));
      g_autoptr(GString) read = g_string_new (NULL);
      g_autoptr(GHashTable) words = NULL;
      g_autoptr(GHashTable) others = list_words (text);
      xmlDoc *document = parse (html);

      append_read (read, find_element (xmlDocGetRootElement (document), "body"));
      words = list_words (read->str);
      expect_words (words, others);
      expect_words (others, words);
      xmlFreeDoc (document);
    }
}

static void
check_element (xmlNode *node,
               guint   *level,
               guint   *n_tables)
{
  static const char * const forbidden[] = { "script", "a", "link", "iframe", "object", "form", "base", NULL };
  const char *name = (const char *) node->name;

  if (strcmp (name, "img") == 0)
    {
      g_autofree char *source = dup_property (node, "src");
      g_autofree char *alternative = dup_property (node, "alt");

      g_assert_true (g_str_has_prefix (source, "data:image/png;base64,"));
      g_assert_cmpuint (strlen (alternative), >, 20);
    }
  g_assert_false (g_strv_contains (forbidden, name));
  g_assert_null (xmlHasProp (node, (const xmlChar *) "style"));
  if (name[0] == 'h' && g_ascii_isdigit (name[1]))
    {
      g_assert_cmpuint ((guint) (name[1] - '0'), <=, *level + 1);
      *level = (guint) (name[1] - '0');
    }
  if (strcmp (name, "th") == 0)
    g_assert_nonnull (xmlHasProp (node, (const xmlChar *) "scope"));
  if (strcmp (name, "blockquote") == 0)
    g_assert_cmpstr ((const char *) xmlNextElementSibling (node)->name, ==, "figcaption");
  *n_tables += strcmp (name, "table") == 0;
}

static void
check_elements (xmlNode *node,
                guint   *level,
                guint   *n_tables)
{
  for (; node != NULL; node = node->next)
    if (node->type == XML_ELEMENT_NODE)
      {
        check_element (node, level, n_tables);
        check_elements (node->children, level, n_tables);
      }
}

/* Rule (WCAG 1.3.1, 3.1.1): the language is told, headings never skip a level, every header cell says what it heads, and
 * every quote has its source. Nothing is fetched. */
static void
test_accessible (void)
{
  g_autoptr(BeaktaReport) report = make_report (BEAKTA_REPORT_ANNEX, "sv");
  g_autofree char *html = dup_html (report);
  xmlDoc *document = parse (html);
  xmlNode *root = xmlDocGetRootElement (document);
  xmlChar *language = xmlGetProp (root, (const xmlChar *) "lang");
  guint level = 0, n_tables = 0;

  g_assert_cmpstr ((const char *) language, ==, "sv-SE");
  check_elements (root, &level, &n_tables);
  g_assert_cmpuint (n_tables, >, 1);
  g_assert_null (strstr (html, "http:"));
  g_assert_null (strstr (html, "https:"));
  g_assert_null (strstr (html, "url("));

  xmlFree (language);
  xmlFreeDoc (document);
}

/* Rule: markup in a case is text on the page. */
static void
test_escaped (void)
{
  g_autoptr(BeaktaCase) case_ = report_case_new_example (BEAKTA_STAGE_APPROVED);
  g_autoptr(BeaktaChecklist) checklist = report_checklist_load ();
  g_autoptr(BeaktaReport) report = NULL;
  g_autofree char *html = NULL;
  g_autofree char *found = NULL;
  xmlDoc *document;

  report_case_take (case_, report_answer_new ("1.1", "yes", "</p><script>alert (\"å\")</script> & ']]>'", "", ""));
  report = report_new (BEAKTA_REPORT_ANNEX, case_, checklist, NULL, "sv");
  html = dup_html (report);
  document = parse (html);
  found = dup_content (document, "main");

  g_assert_null (strstr (html, "<script"));
  g_assert_nonnull (strstr (found, "</p><script>alert(\"å\")</script>&']]>'"));
  xmlFreeDoc (document);
}

/* Rule: whatever a case holds, the page is well-formed and says it. */
static void
test_random (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr(BeaktaChecklist) checklist = report_checklist_new (60);
  g_autoptr(BeaktaCase) case_ = report_case_new_random (random, 60);
  g_autoptr(BeaktaReport) report = report_new (BEAKTA_REPORT_ANNEX, case_, checklist, NULL, "sv");
  g_autofree char *html = dup_html (report);
  xmlDoc *document = parse (html);
  g_autofree char *found = dup_content (document, "main");
  g_autofree char *expected = dup_words_of_blocks (report);

  g_assert_cmpstr (found, ==, expected);
  xmlFreeDoc (document);
}

/* What a picture's bytes are depends on the library that packs them. */
static char *
leave_out_pictures (char *html)
{
  g_autofree char *whole = html;
  g_autoptr(GRegex) regex = g_regex_new ("base64,[^\"]*\"", 0, 0, NULL);

  return g_regex_replace_literal (regex, whole, -1, 0, "base64,…\"", 0, NULL);
}

/* Rule: a paper is exactly this page, pictures apart, and the same bytes every time. Set BEAKTA_WRITE_GOLDEN to write the files anew, and
 * read the difference. */
static void
test_golden (gconstpointer data)
{
  g_auto(GStrv) parts = g_strsplit (data, "-", 2);
  g_autofree char *name = g_strconcat (data, ".html", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "report", "golden", name, NULL);
  g_autofree char *expected = NULL;
  g_autofree char *html = NULL;
  g_autoptr(BeaktaReport) report = NULL;
  g_autoptr(GError) error = NULL;
  BeaktaReportKind kind;

  g_assert_true (beakta_report_kind_from_nick (parts[0], &kind));
  report = make_report (kind, parts[1]);
  html = leave_out_pictures (dup_html (report));
  if (g_getenv ("BEAKTA_WRITE_GOLDEN") != NULL)
    g_assert_true (g_file_set_contents (path, html, -1, &error));

  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (html, ==, expected);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/output/html/golden/annex-sv", "annex-sv", test_golden);
  g_test_add_data_func ("/output/html/golden/analysis-en", "analysis-en", test_golden);
  g_test_add_func ("/output/html/words", test_words);
  g_test_add_func ("/output/html/words-of-text", test_words_of_text);
  g_test_add_func ("/output/html/accessible", test_accessible);
  g_test_add_func ("/output/html/escaped", test_escaped);
  g_test_add_func ("/output/html/random", test_random);

  return g_test_run ();
}
