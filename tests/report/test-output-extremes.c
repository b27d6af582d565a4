/* Papers of cases that are empty, huge or strange: a right paper every time. */

#include "report-paper.h"

#include "beakta-fonts.h"

#define N_ANSWERS 2000
#define N_QUOTES  5000
#define N_LONG    20000

static BeaktaReport *
report_new_reason (const char *reason)
{
  g_autoptr(BeaktaCase) case_ = report_case_new ();
  g_autoptr(BeaktaChecklist) checklist = report_checklist_new (1);

  report_case_take (case_, report_answer_new ("1.1", "yes", reason, "", ""));

  return report_new (BEAKTA_REPORT_ANNEX, case_, checklist, NULL, "sv");
}

/* The paragraph of the only answer, as a screen reader finds it; NULL (and the test is skipped) without poppler's tools. */
static char *
dup_reason_as_read (const char *reason)
{
  static const char before[] = "Ja. ";
  g_auto(Paper) paper = paper_new (report_new_reason (reason));
  g_autofree char *structure = paper_ask (&paper, "pdfinfo", "-struct-text", NULL);
  g_autoptr(GPtrArray) spoken = structure != NULL ? paper_list_paragraphs (&paper, structure) : NULL;

  for (guint i = 0; spoken != NULL && i < spoken->len; i++)
    if (g_str_has_prefix (g_ptr_array_index (spoken, i), before))
      return g_strdup ((char *) g_ptr_array_index (spoken, i) + strlen (before));

  g_assert_null (spoken);

  return NULL;
}

static gboolean
has_font_for (const char *text)
{
  PangoContext *context = beakta_fonts_create_context (BEAKTA_FONTS_ALL);
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_from_string (BEAKTA_FONT_FAMILIES);
  gboolean has;

  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  has = pango_layout_get_unknown_glyphs_count (layout) == 0;
  pango_font_description_free (font);
  g_object_unref (layout);
  g_object_unref (context);

  return has;
}

/* Rule: whatever the script, what was written is what is read: no letter is lost, and the order is that of reading. */
static void
test_scripts (void)
{
  static const char * const texts[] = {
    "نص 12 st. och sedan mer",                   /* a number after Arabic stands to its left */
    "Sökande محمد علي حسن AB (2026) slut",
    "שלום עולם slut",
    "ኣበበ ተስፋይ ። slut",
    "علاء الدين slut",                            /* lam-alef, which has a code point of its own */
    "كلّا، مُحَمَّد، اللّٰه slut",                     /* marks, and marks on marks */
    "لا (2026) ولا شيء",                          /* brackets are mirrored */
    "हिन्दी में किताब slut",                          /* vowels that are drawn before what they follow */
    "z̵ q̃ x̖̀ slut",                                /* marks that no letter is composed with */
    "ภาษาไทย slut",
    "Łódź, Θεσσαλονίκη, Жуков slut",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *read = NULL;

      if (!has_font_for (texts[i]))
        {
          g_test_message ("No font has all of: %s", texts[i]);
          continue;
        }
      read = dup_reason_as_read (texts[i]);
      if (read == NULL)
        return;
      g_assert_cmpstr (read, ==, texts[i]);
    }
}

/* Rule: a part that is read otherwise than it is drawn is an element of its own, which says what to read, and the marks of a page
 * stand side by side: what is inside another's is lost to readers. */
static void
test_read_otherwise (void)
{
  g_auto(Paper) paper = paper_new (report_new_reason ("Se علاء och لا (2026), igen علاء."));
  g_autofree char *qdf = paper_ask (&paper, "qpdf", "--stream-data=uncompress", "-");
  int depth = 0, n_parts = 0;

  if (qdf == NULL)
    return;
  for (const char *p = qdf; (p = strpbrk (p, "BE")) != NULL; p++)
    {
      if (g_str_has_prefix (p, "BDC\n") || g_str_has_prefix (p, "BMC\n"))
        g_assert_cmpint (++depth, <=, 1);
      else if (g_str_has_prefix (p, "EMC\n"))
        g_assert_cmpint (--depth, >=, 0);
    }
  g_assert_cmpint (depth, ==, 0);
  for (const char *p = qdf; (p = strstr (p, "/ActualText <feff06440627> >> BDC")) != NULL; p++)
    n_parts++;
  g_assert_cmpint (n_parts, ==, 3);
}

/* Rule: controls are not printed, directions are not overridden, and what no font has is seen to be missing. */
static void
test_strange_characters (void)
{
  static const struct
  {
    const char *written;
    const char *read;
  } cases[] = {
    { "före\001\002\033\177efter", "föreefter" },
    { "\342\200\256lived\342\200\254 ok", "lived ok" },
    { "en\ttabb", "en tabb" },
    { "\357\277\276z", "[U+FFFD]z" },                   /* U+FFFE */
    { "\356\200\200x", "[U+E000]x" },                   /* private use */
    { "((()\\ <&>\"'", "((()\\ <&>\"'" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *read = dup_reason_as_read (cases[i].written);

      if (read == NULL)
        return;
      g_assert_cmpstr (read, ==, cases[i].read);
    }
}

/* Rule: what could not be drawn is said on the paper: which characters, and on what page; and only then. */
static void
test_missing_is_told (void)
{
  g_auto(Paper) lacking = paper_new (report_new_reason ("Tecknet \356\200\200 och \356\200\201"));
  g_auto(Paper) whole = paper_new (report_new_reason ("علاء och ኣበበ"));
  g_autofree char *said = paper_ask (&lacking, "pdftotext", "-raw", "-");
  g_autofree char *silent = paper_ask (&whole, "pdftotext", "-raw", "-");
  g_autoptr(GRegex) note = g_regex_new ("U\\+E000\\s\\(1\\),\\sU\\+E001\\s\\(1\\)", 0, 0, NULL);

  if (said == NULL)
    return;
  g_assert_true (g_regex_match (note, said, 0, NULL));
  g_assert_null (strstr (silent, "typsnitt"));
}

/* (transfer full): the words of the paper that such an authority writes. */
static char *
dup_words_under_head (const char *authority,
                      const char *annex_number,
                      guint      *n_pages)
{
  g_autoptr(BeaktaCase) case_ = report_case_new ();
  g_autoptr(BeaktaChecklist) checklist = report_checklist_new (60);
  g_autoptr(GPtrArray) checklists = g_ptr_array_new ();
  const BeaktaOffice office = {
    .authority = authority,
    .authority_number = "202100-0000",
    .annex_number = annex_number,
    .secrecy = "24 kap. 8 § offentlighets- och sekretesslagen (2009:400), och dessutom av de skäl som står i beslutet om "
               "sekretess i ärendet sistskäl",
  };
  char *text;

  g_ptr_array_add (checklists, checklist);
  {
    g_auto(Paper) paper = paper_new (beakta_report_new (BEAKTA_REPORT_ANNEX, case_, checklists, NULL, &office, "sv"));

    *n_pages = (guint) qpdf_get_num_pages (paper.pdf);
    text = paper_ask (&paper, "pdftotext", "-raw", "-");
  }

  return text;
}

static guint
count (const char *text,
       const char *word)
{
  guint n = 0;

  while ((text = strstr (text, word)) != NULL)
    {
      text += strlen (word);
      n++;
    }

  return n;
}

/* Rule: nothing of the head is cut: who the authority is, what annex it is and why it is secret stand whole on every page. */
static void
test_long_head (void)
{
  static const struct
  {
    const char *authority;
    const char *annex_number;
  } cases[] = {
    { "Länsstyrelsen i Norrskogs län, enheten för integration, mångfald och jämställdhet sistord", "1 sistnummer" },
    { "Länsstyrelsen sistord", "1 av 3 till det beslut som ersätter beslutet av den 3 november 2026 om projektets sistnummer" },
    { "Länsstyrelsen i Norrskogs län, enheten för integration, mångfald, jämställdhet och nationella minoriteter, sistord",
      "1 av 3 till det beslut som ersätter beslutet av den 3 november 2026 om stöd till projektets fortsättning i sistnummer" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint n_pages;
      g_autofree char *text = dup_words_under_head (cases[i].authority, cases[i].annex_number, &n_pages);

      if (text == NULL)
        return;
      g_assert_cmpuint (n_pages, >, 2);
      g_assert_null (strstr (text, "…"));
      g_assert_cmpuint (count (text, "202100-0000"), >=, n_pages);
      g_assert_cmpuint (count (text, "sistord"), >=, n_pages);
      g_assert_cmpuint (count (text, "sistnummer"), >=, n_pages);
      g_assert_cmpuint (count (text, "sistskäl"), >=, n_pages);
    }
}

/* Rule: an emoji of many characters never breaks a paper: it is drawn, or seen to be missing, and the text goes on. */
static void
test_emoji (void)
{
  g_autofree char *read = dup_reason_as_read ("Bra 😀 👍🏽 👩‍👩‍👧 🇸🇪 slut");

  if (read == NULL)
    return;
  g_assert_true (g_str_has_prefix (read, "Bra "));
  g_assert_true (g_str_has_suffix (read, " slut"));
}

/* Rule: a case without answers says so, and is a whole paper. */
static void
test_no_answers (void)
{
  g_autoptr(BeaktaCase) case_ = report_case_new ();
  g_autoptr(BeaktaChecklist) checklist = report_checklist_new (3);

  for (BeaktaReportKind kind = 0; kind < BEAKTA_N_REPORTS; kind++)
    {
      g_auto(Paper) paper = paper_new (report_new (kind, case_, checklist, NULL, "sv"));
      g_autofree char *structure = paper_ask (&paper, "pdfinfo", "-struct-text", NULL);

      g_assert_cmpint (qpdf_get_num_pages (paper.pdf), >=, 1);
      if (structure != NULL)
        paper_expect_report (&paper, structure);
    }
}

/* Rule: a quote of 20,000 characters is printed whole, over as many pages as it takes; without a space in it, too. */
static void
test_long_quote (void)
{
  static const char * const patterns[] = { "Deltagarna får handledning. ", "x" };

  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr(BeaktaCase) case_ = report_case_new ();
      g_autoptr(BeaktaChecklist) checklist = report_checklist_new (1);
      g_autoptr(GString) words = g_string_new (NULL);
      g_autofree char *structure = NULL;

      while (g_utf8_strlen (words->str, -1) < N_LONG)
        g_string_append (words, patterns[i]);
      report_case_add_document (case_, 1, "ansökan.docx", "");
      report_case_add_passage (case_, "p1", 1, 1, 1, "Mål", words->str);
      report_case_take (case_, report_answer_new ("1.1", "yes", "Skäl.", "", "p1"));
      {
        g_auto(Paper) paper = paper_new (report_new (BEAKTA_REPORT_ANNEX, case_, checklist, NULL, "sv"));

        g_assert_cmpint (qpdf_get_num_pages (paper.pdf), >, 4);
        structure = paper_ask (&paper, "pdfinfo", "-struct-text", NULL);
        if (structure != NULL)
          paper_expect_report (&paper, structure);
      }
    }
}

/* @number: from 0, of all answers of the case; its share of the quotes is its evidence. */
static void
add_answer (BeaktaCase *case_,
            const char *list,
            guint       number,
            guint       question)
{
  guint first = number * N_QUOTES / N_ANSWERS, end = (number + 1) * N_QUOTES / N_ANSWERS;
  g_autofree char *name = g_strdup_printf ("1.%u", question);
  g_autofree char *id = g_strconcat (list, "/", name, NULL);
  g_autoptr(GString) evidence = g_string_new (NULL);
  BeaktaAnswer *answer;

  for (guint i = first; i < end; i++)
    g_string_append_printf (evidence, "%sp%u", i > first ? " " : "", i);
  answer = report_answer_new (name, "yes", "Framgår av ansökan.", "", evidence->str);
  beakta_record_set (&answer->record.id, id);
  beakta_record_set (&answer->checklist, list);
  report_case_take (case_, answer);
}

static void
add_quotes (BeaktaCase *case_)
{
  report_case_add_document (case_, 1, "ansökan.docx", "");
  for (guint i = 0; i < N_QUOTES; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%u", i);
      g_autofree char *words = g_strdup_printf ("Textställe nummer %u om deltagarna.", i);

      report_case_add_passage (case_, id, 1, i * 50, i / 10 + 1, "Mål", words);
    }
}

/* Rule: 2,000 answers on 5,000 quotes are one paper, with every one of them. A list has 1,000 questions at most. */
static void
test_many (void)
{
  static const char * const lists[] = { "ett", "tva" };
  guint n_questions = N_ANSWERS / G_N_ELEMENTS (lists);
  g_autoptr(BeaktaCase) case_ = report_case_new ();
  g_autoptr(GPtrArray) checklists = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *text = NULL;

  add_quotes (case_);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_ptr_array_add (checklists, report_checklist_new_with_id (lists[i], n_questions));
      for (guint j = 0; j < n_questions; j++)
        add_answer (case_, lists[i], i * n_questions + j, j + 1);
    }
  {
    g_auto(Paper) paper = paper_new (beakta_report_new (BEAKTA_REPORT_ANNEX, case_, checklists, NULL, NULL, "sv"));

    g_assert_cmpint (qpdf_get_num_pages (paper.pdf), >, 200);
    text = paper_ask (&paper, "pdftotext", "-raw", "-");
  }

  for (guint i = 0; text != NULL && i < N_QUOTES; i++)
    {
      g_autofree char *words = g_strdup_printf ("Textställe nummer %u om", i);

      if (strstr (text, words) == NULL)
        g_error ("Quote %u is not in the paper", i);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/output/extremes/scripts", test_scripts);
  g_test_add_func ("/output/extremes/read-otherwise", test_read_otherwise);
  g_test_add_func ("/output/extremes/strange-characters", test_strange_characters);
  g_test_add_func ("/output/extremes/missing-is-told", test_missing_is_told);
  g_test_add_func ("/output/extremes/long-head", test_long_head);
  g_test_add_func ("/output/extremes/emoji", test_emoji);
  g_test_add_func ("/output/extremes/no-answers", test_no_answers);
  g_test_add_func ("/output/extremes/long-quote", test_long_quote);
  g_test_add_func ("/output/extremes/many", test_many);

  return g_test_run ();
}
