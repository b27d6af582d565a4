/* The PDF: everything that the report says, in order and tagged, and the rules of PDF/A-2a and PDF/UA-1 that can be
 * checked without a validator.
 */

#include "report-paper.h"

#include <stdio.h>

static BeaktaReport *
report_new_example (BeaktaReportKind kind)
{
  g_autoptr(BeaktaCase) case_ = report_case_new_example (BEAKTA_STAGE_APPROVED);
  g_autoptr(BeaktaChecklist) checklist = report_checklist_load ();
  g_autoptr(GPtrArray) journal = report_case_list_journal ();

  return report_new (kind, case_, checklist, journal, "sv");
}

/* Many pages: paragraphs, rows, tables and quotes that go on from page to page. */
static BeaktaReport *
report_new_long (guint32 seed,
                 guint   n_questions)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (seed);
  g_autoptr(BeaktaCase) case_ = report_case_new_random (random, n_questions);
  g_autoptr(BeaktaChecklist) checklist = report_checklist_new (n_questions);

  return report_new (BEAKTA_REPORT_ANNEX, case_, checklist, NULL, "sv");
}

/* Rule: report text equals the case's text: read by the tags, every block is there, whole and in order. */
static void
test_structure_text (void)
{
  for (BeaktaReportKind kind = 0; kind < BEAKTA_N_REPORTS; kind++)
    {
      g_auto(Paper) paper = paper_new (report_new_example (kind));
      g_autofree char *text = paper_ask (&paper, "pdfinfo", "-struct-text", NULL);

      if (text == NULL)
        return;
      paper_expect_report (&paper, text);
    }
}

/* Rule: what goes on over pages is one element, read without a break. */
static void
test_structure_over_pages (void)
{
  for (guint32 seed = 1; seed <= 3; seed++)
    {
      g_auto(Paper) paper = paper_new (report_new_long (seed, 6));
      g_autofree char *text = paper_ask (&paper, "pdfinfo", "-struct-text", NULL);

      if (text == NULL)
        return;
      paper_expect_report (&paper, text);
      g_assert_null (strstr (text, "Private"));
      g_assert_null (strstr (text, "NonStruct"));
    }
}

/* Rule: "20–64" never breaks, nor does "2 985 000 kr". */
static void
test_numbers_whole (void)
{
  g_auto(Paper) paper = paper_new (report_new_long (5, 25));
  g_autofree char *text = paper_ask (&paper, "pdftotext", NULL, "-");
  g_autoptr(GRegex) broken = g_regex_new ("\\d\xe2\x80\x93\\s|2\\n985|985\\n000|000\\nkr|37\\n§", 0, 0, NULL);

  if (text == NULL)
    return;

  g_assert_nonnull (strstr (text, "985"));
  g_assert_false (g_regex_match (broken, text, 0, NULL));
  g_assert_null (strstr (text, "\342\201\240"));
}

/* Rule (ISO 19005-2, 6.2.11.4): every font is embedded. */
static void
test_fonts_embedded (void)
{
  g_auto(Paper) paper = paper_new (report_new_long (6, 25));
  g_autofree char *text = paper_ask (&paper, "pdffonts", NULL, NULL);
  g_auto(GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  if (text == NULL)
    return;

  g_assert_cmpuint (g_strv_length (lines), >, 4);
  for (guint i = 2; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_autoptr(GRegex) embedded = g_regex_new (" yes (yes|no)  ?(yes|no) +\\d+ +0$", 0, 0, NULL);

      if (!g_regex_match (embedded, lines[i], 0, NULL))
        g_error ("Not embedded: %s", lines[i]);
    }
}

static void
test_qpdf_check (void)
{
  g_auto(Paper) paper = paper_new (report_new_long (7, 25));
  g_autofree char *text = paper_ask (&paper, "qpdf", "--check", NULL);

  if (text != NULL)
    g_assert_nonnull (strstr (text, "No syntax or stream encoding errors"));
}

/* Rule: the same report gives the same bytes, also in another thread. */
static gpointer
write_pdf (gpointer report)
{
  return beakta_output_pdf (report, NULL);
}

static void
test_same_bytes (void)
{
  g_autoptr(BeaktaReport) report = report_new_long (8, 25);
  g_autoptr(GBytes) first = beakta_output_pdf (report, NULL);
  g_autoptr(GBytes) second = beakta_output_pdf (report, NULL);
  g_autoptr(GBytes) third = g_thread_join (g_thread_new ("paper", write_pdf, report));

  g_assert_true (g_bytes_equal (first, second));
  g_assert_true (g_bytes_equal (first, third));
}

static qpdf_oh
get (Paper      *paper,
     qpdf_oh     dictionary,
     const char *key)
{
  return qpdf_oh_get_key (paper->pdf, dictionary, key);
}

static const char *
get_name (Paper      *paper,
          qpdf_oh     dictionary,
          const char *key)
{
  qpdf_oh name = get (paper, dictionary, key);

  return qpdf_oh_is_name (paper->pdf, name) ? g_intern_string (qpdf_oh_get_name (paper->pdf, name)) : "";
}

static char *
dup_stream (Paper   *paper,
            qpdf_oh  stream,
            gsize   *size)
{
  unsigned char *data = NULL;
  QPDF_BOOL filtered;
  char *copy;

  g_assert_cmpint (qpdf_oh_get_stream_data (paper->pdf, stream, qpdf_dl_all, &filtered, &data, size), ==, QPDF_SUCCESS);
  copy = g_strndup ((const char *) data, *size);
  free (data);

  return copy;
}

/* Rules: 6.1.3 (file identifier), 6.2.3 (output intent), 6.6.2 (metadata in step), 7.1 and 7.2 of ISO 14289-1. */
static void
test_catalogue (void)
{
  g_auto(Paper) paper = paper_new (report_new_example (BEAKTA_REPORT_ANNEX));
  qpdf_data pdf = paper.pdf;
  qpdf_oh root = qpdf_get_root (pdf);
  qpdf_oh trailer = qpdf_get_trailer (pdf);
  qpdf_oh intent = qpdf_oh_get_array_item (pdf, get (&paper, root, "/OutputIntents"), 0);
  qpdf_oh preferences = get (&paper, root, "/ViewerPreferences");
  g_autofree char *xmp = NULL;
  gsize size;

  g_assert_true (qpdf_oh_has_key (pdf, trailer, "/ID"));
  g_assert_false (qpdf_oh_has_key (pdf, trailer, "/Encrypt"));
  g_assert_cmpstr (qpdf_oh_get_utf8_value (pdf, get (&paper, root, "/Lang")), ==, "sv-SE");
  g_assert_true (qpdf_oh_get_bool_value (pdf, get (&paper, get (&paper, root, "/MarkInfo"), "/Marked")));
  g_assert_true (qpdf_oh_get_bool_value (pdf, get (&paper, preferences, "/DisplayDocTitle")));
  g_assert_cmpstr (get_name (&paper, intent, "/S"), ==, "/GTS_PDFA1");
  g_assert_true (qpdf_oh_is_stream (pdf, get (&paper, intent, "/DestOutputProfile")));
  g_assert_true (qpdf_oh_has_key (pdf, root, "/Outlines"));

  xmp = dup_stream (&paper, get (&paper, root, "/Metadata"), &size);
  g_assert_nonnull (strstr (xmp, "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"));
  g_assert_nonnull (strstr (xmp, "<pdfuaid:part>1</pdfuaid:part>"));
  g_assert_nonnull (strstr (xmp, "<pdfaExtension:schemas>"));
  g_assert_nonnull (strstr (xmp, beakta_report_get_title (paper.report)));
  g_assert_nonnull (strstr (xmp, "<xmp:CreateDate>2026-11-27T13:02:11Z</xmp:CreateDate>"));
  g_assert_cmpstr (qpdf_oh_get_utf8_value (pdf, get (&paper, get (&paper, trailer, "/Info"), "/Title")), ==,
                   beakta_report_get_title (paper.report));
  g_assert_cmpstr (qpdf_oh_get_utf8_value (pdf, get (&paper, get (&paper, trailer, "/Info"), "/CreationDate")), ==,
                   "D:20261127130211Z");
}

/* Rules: 6.2.11.3.2 (CIDToGIDMap), 6.2.11.4 (embedded), 6.2.11.7.2 (Unicode), 6.2.10 (no transparency asked for), and no
 * actions, scripts or files (6.5, 6.9). */
static void
check_object (Paper   *paper,
              qpdf_oh  object)
{
  qpdf_data pdf = paper->pdf;

  if (!qpdf_oh_is_dictionary (pdf, object))
    return;

  if (strcmp (get_name (paper, object, "/Subtype"), "/CIDFontType2") == 0)
    g_assert_true (qpdf_oh_has_key (pdf, object, "/CIDToGIDMap"));
  if (strcmp (get_name (paper, object, "/Type"), "/FontDescriptor") == 0)
    g_assert_true (qpdf_oh_has_key (pdf, object, "/FontFile") || qpdf_oh_has_key (pdf, object, "/FontFile2") ||
                   qpdf_oh_has_key (pdf, object, "/FontFile3"));
  if (strcmp (get_name (paper, object, "/Type"), "/Font") == 0 && !g_str_has_prefix (get_name (paper, object, "/Subtype"),
                                                                                       "/CIDFont"))
    g_assert_true (qpdf_oh_has_key (pdf, object, "/ToUnicode"));
  if (strcmp (get_name (paper, object, "/Type"), "/Page") == 0)
    {
      g_assert_false (qpdf_oh_has_key (pdf, object, "/Group"));
      g_assert_false (qpdf_oh_has_key (pdf, object, "/AA"));
      g_assert_true (qpdf_oh_has_key (pdf, object, "/StructParents"));
    }
  g_assert_false (qpdf_oh_has_key (pdf, object, "/JavaScript"));
  g_assert_false (qpdf_oh_has_key (pdf, object, "/EmbeddedFiles"));
  g_assert_false (qpdf_oh_has_key (pdf, object, "/SMask"));
}

static void
test_objects (void)
{
  g_auto(Paper) paper = paper_new (report_new_long (9, 25));
  int n_objects = qpdf_oh_get_int_value_as_int (paper.pdf, get (&paper, qpdf_get_trailer (paper.pdf), "/Size"));

  g_assert_cmpint (n_objects, >, 20);
  for (int i = 1; i < n_objects; i++)
    check_object (&paper, qpdf_get_object_by_id (paper.pdf, i, 0));
}

/* Marks that the tree names, as "page:mark", each once. */
typedef struct
{
  Paper      *paper;
  GHashTable *marks;
  guint       level;                 /* of the last heading */
  guint       n_elements;
} Walk;

static gboolean
is_allowed (const char *type)
{
  static const char * const types[] = {
    "/Document", "/H1", "/H2", "/H3", "/H4", "/P", "/Table", "/TR", "/TH", "/TD", "/L", "/LI", "/Lbl", "/LBody",
    "/BlockQuote", "/Figure", "/Caption", NULL
  };

  return g_strv_contains (types, type);
}

static const char *
get_attribute (Paper      *paper,
               qpdf_oh     element,
               const char *key)
{
  qpdf_oh attributes = get (paper, element, "/A");

  return qpdf_oh_is_dictionary (paper->pdf, attributes) ? get_name (paper, attributes, key) : "";
}

/* What may stand in what (ISO 32000-1, 14.8.4). */
static void
check_nesting (const char *type,
               const char *parent)
{
  if (strcmp (type, "/TR") == 0)
    g_assert_cmpstr (parent, ==, "/Table");
  if (strcmp (type, "/TH") == 0 || strcmp (type, "/TD") == 0)
    g_assert_cmpstr (parent, ==, "/TR");
  if (strcmp (type, "/LI") == 0)
    g_assert_cmpstr (parent, ==, "/L");
  if (strcmp (type, "/Lbl") == 0 || strcmp (type, "/LBody") == 0)
    g_assert_cmpstr (parent, ==, "/LI");
}

/* ISO 14289-1, 7.4.2: headings begin at 1 and skip no level. */
static void
check_heading (Walk       *walk,
               const char *type)
{
  guint level;

  if (type[1] != 'H' || !g_ascii_isdigit (type[2]))
    return;

  level = (guint) (type[2] - '0');
  g_assert_cmpuint (level, <=, walk->level + 1);
  walk->level = level;
}

static void walk_element (Walk       *walk,
                          qpdf_oh     element,
                          qpdf_oh     parent,
                          const char *parent_type);

static void
walk_mark (Walk    *walk,
           qpdf_oh  element,
           qpdf_oh  reference)
{
  Paper *paper = walk->paper;
  gboolean is_number = qpdf_oh_is_integer (paper->pdf, reference);
  qpdf_oh page = get (paper, is_number ? element : reference, "/Pg");
  int mark = qpdf_oh_get_int_value_as_int (paper->pdf, is_number ? reference : get (paper, reference, "/MCID"));
  int parents = qpdf_oh_get_int_value_as_int (paper->pdf, get (paper, page, "/StructParents"));
  qpdf_oh tree = get (paper, get (paper, qpdf_get_root (paper->pdf), "/StructTreeRoot"), "/ParentTree");
  qpdf_oh owners = qpdf_oh_get_array_item (paper->pdf, get (paper, tree, "/Nums"), 2 * parents + 1);

  g_assert_true (g_hash_table_add (walk->marks, g_strdup_printf ("%d:%d", parents, mark)));
  g_assert_cmpint (qpdf_oh_get_object_id (paper->pdf, qpdf_oh_get_array_item (paper->pdf, owners, mark)), ==,
                   qpdf_oh_get_object_id (paper->pdf, element));
}

static void
walk_element (Walk       *walk,
              qpdf_oh     element,
              qpdf_oh     parent,
              const char *parent_type)
{
  Paper *paper = walk->paper;
  const char *type = get_name (paper, element, "/S");
  qpdf_oh kids = get (paper, element, "/K");
  gboolean is_array = qpdf_oh_is_array (paper->pdf, kids);
  int n_kids = is_array ? qpdf_oh_get_array_n_items (paper->pdf, kids) : 1;

  walk->n_elements++;
  if (!is_allowed (type))
    g_error ("Element %s", type);
  g_assert_cmpint (qpdf_oh_get_object_id (paper->pdf, get (paper, element, "/P")), ==,
                   qpdf_oh_get_object_id (paper->pdf, parent));
  check_nesting (type, parent_type);
  check_heading (walk, type);
  if (strcmp (type, "/TH") == 0)
    g_assert_true (strcmp (get_attribute (paper, element, "/Scope"), "/Column") == 0 ||
                   strcmp (get_attribute (paper, element, "/Scope"), "/Row") == 0);
  if (strcmp (type, "/L") == 0)
    g_assert_cmpstr (get_attribute (paper, element, "/ListNumbering"), ==, "/Disc");

  for (int i = 0; i < n_kids; i++)
    {
      qpdf_oh kid = is_array ? qpdf_oh_get_array_item (paper->pdf, kids, i) : kids;

      if (qpdf_oh_is_integer (paper->pdf, kid) || qpdf_oh_has_key (paper->pdf, kid, "/MCID"))
        walk_mark (walk, element, kid);
      else
        walk_element (walk, kid, element, type);
    }
}

/* Rule (ISO 14289-1, 7.1): all content is tagged or an artifact, and only once. A page is read operator by operator: text
 * and lines stand in a mark; a mark with a number is in the tree. */
static void
check_content (Walk *walk,
               int   page)
{
  qpdf_oh contents = get (walk->paper, qpdf_get_page_n (walk->paper->pdf, (size_t) page), "/Contents");
  gsize size;
  g_autofree char *data = dup_stream (walk->paper, contents, &size);
  guint depth = 0, n_shown = 0;

  for (const char *p = data; *p != '\0';)
    {
      gsize length = strcspn (p, " \n()[]<>");
      int mark;

      if (*p == '(')
        {
          for (p++; *p != ')'; p++)
            p += *p == '\\';
          p++;
          continue;
        }
      if (g_str_has_prefix (p, "<<"))
        {
          p += 2;
          continue;
        }
      if (*p == '<')
        {
          const char *close = strchr (p, '>');

          /* No glyph 0, which is .notdef (ISO 19005-2, 6.2.11.8); strings of two-byte codes are written in hex. */
          for (p++; p + 4 <= close; p += 4)
            g_assert_false (g_str_has_prefix (p, "0000"));
          p = close + 1;
          continue;
        }
      if (g_str_has_prefix (p, "/MCID ") && sscanf (p, "/MCID %d", &mark) == 1)
        {
          g_autofree char *key = g_strdup_printf ("%d:%d", page, mark);

          g_assert_true (g_hash_table_remove (walk->marks, key));
        }
      if (length == 3 && (strncmp (p, "BDC", 3) == 0 || strncmp (p, "BMC", 3) == 0))
        depth++;
      if (length == 3 && strncmp (p, "EMC", 3) == 0)
        {
          g_assert_cmpuint (depth, >, 0);
          depth--;
        }
      if ((length == 2 && (strncmp (p, "Tj", 2) == 0 || strncmp (p, "TJ", 2) == 0)) ||
          (length == 1 && (*p == 'S' || *p == 'f')))
        {
          g_assert_cmpuint (depth, >, 0);
          n_shown++;
        }
      p += MAX (length, 1);
    }

  g_assert_cmpuint (depth, ==, 0);
  g_assert_cmpuint (n_shown, >, 0);
}

static void
check_tree (BeaktaReport *report)
{
  g_auto(Paper) paper = paper_new (report);
  g_autoptr(GHashTable) marks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Walk walk = { &paper, marks, 0, 0 };
  qpdf_oh root = get (&paper, qpdf_get_root (paper.pdf), "/StructTreeRoot");

  walk_element (&walk, get (&paper, root, "/K"), root, "");
  g_assert_cmpuint (walk.n_elements, >, 5);
  for (int i = 0; i < qpdf_get_num_pages (paper.pdf); i++)
    check_content (&walk, i);
  g_assert_cmpuint (g_hash_table_size (marks), ==, 0);
}

static void
test_tree (void)
{
  for (BeaktaReportKind kind = 0; kind < BEAKTA_N_REPORTS; kind++)
    check_tree (report_new_example (kind));
  for (guint32 seed = 20; seed < 23; seed++)
    check_tree (report_new_long (seed, 25));
}

/* Rule: nothing that a case may hold stops a paper: names from right to left, emoji, controls, nothing at all. */
static void
test_extremes (void)
{
  static const char * const names[] = {
    "", "\331\205\330\255\331\205\330\257 \330\271\331\204\331\212 AB", "\360\237\230\200\360\237\217\264\342\200\215\342\230\240\357\270\217",
    "\001\002\003", "\341\212\240\341\211\240\341\211\240", "\342\200\256lived", "\357\277\277", "((()\\", "<&>\"'",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(BeaktaCase) case_ = report_case_new ();
      BeaktaFacts *facts = beakta_record_copy (beakta_case_get_facts (case_));

      beakta_record_set (&facts->title, names[i]);
      beakta_record_set (&facts->applicant, names[i]);
      beakta_record_set (&facts->number, names[i]);
      beakta_record_set (&facts->caseworker, names[i]);
      beakta_case_take_record (case_, facts);
      check_tree (report_new (BEAKTA_REPORT_ANNEX, case_, NULL, NULL, "en"));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/output/pdf/structure-text", test_structure_text);
  g_test_add_func ("/output/pdf/structure-over-pages", test_structure_over_pages);
  g_test_add_func ("/output/pdf/numbers-whole", test_numbers_whole);
  g_test_add_func ("/output/pdf/fonts-embedded", test_fonts_embedded);
  g_test_add_func ("/output/pdf/qpdf-check", test_qpdf_check);
  g_test_add_func ("/output/pdf/same-bytes", test_same_bytes);
  g_test_add_func ("/output/pdf/catalogue", test_catalogue);
  g_test_add_func ("/output/pdf/objects", test_objects);
  g_test_add_func ("/output/pdf/tree", test_tree);
  g_test_add_func ("/output/pdf/extremes", test_extremes);

  return g_test_run ();
}
