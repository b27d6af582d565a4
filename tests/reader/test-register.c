/* From files to a case: facts that the documents state, the change that registers them, and new versions. */

#include "reader-fixtures.h"

#include "beakta-anchor.h"
#include "beakta-kronor.h"
#include "beakta-passage.h"
#include "beakta-register.h"

#include <string.h>

static BeaktaIncoming *
make_incoming (const char *name,
               GBytes     *bytes)
{
  BeaktaIncoming *incoming = g_new0 (BeaktaIncoming, 1);

  incoming->name = g_strdup (name);
  incoming->bytes = g_bytes_ref (bytes);
  incoming->reading = reader_read (bytes);

  return incoming;
}

static BeaktaIncoming *
make_text (const char *name,
           const char *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));

  return make_incoming (name, bytes);
}

static GPtrArray *
make_list (BeaktaIncoming *incoming)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_incoming_free);

  g_ptr_array_add (list, incoming);
  return list;
}

static void
test_parses_kronor (void)
{
  static const struct
  {
    const char *text;
    gint64      kronor;
  } amounts[] = {
    { "2 985 000 kr", 2985000 }, { "2\u00a0985\u00a0000 kronor", 2985000 }, { "1,2 miljoner kronor", 1200000 },
    { "450 tkr", 450000 }, { "1.200.000:-", 1200000 }, { "250000", 250000 }, { "Ca 3,5 Mkr", 3500000 }, { "12 mnkr", 12000000 },
    { "500 kr", 500 }, { "0", 0 }, { "2026 000", 2026 }, { "1 200 000,00", 1200000 }, { "inget belopp", -1 }, { "", -1 },
    { "99999999999999999999 kr", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    g_assert_cmpint (beakta_kronor_parse (amounts[i].text), ==, amounts[i].kronor);
}

/* Rule: form fields are the surest: their label says what they are. */
static void
test_proposes_from_form_fields (void)
{
  g_autoptr(GBytes) bytes = reader_fixture_load ("form.docx");
  g_autoptr(GPtrArray) list = make_list (make_incoming ("form.docx", bytes));
  g_autoptr(BeaktaFacts) facts = beakta_register_propose_facts (list);

  g_assert_cmpstr (facts->title, ==, "Språk och arbete");
  g_assert_cmpstr (facts->applicant, ==, "");
  g_assert_cmpint (facts->sought, ==, 1250000);
}

/* Rule: what a form says where nobody has filled it in is no fact: not in a field, a cell, a line or on top. */
static void
test_proposes_no_prompts (void)
{
#define PROMPT(text) "<w:sdt><w:sdtPr><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>" text "</w:t></w:r></w:sdtContent></w:sdt>"
  g_autoptr(GBytes) bytes = reader_make_docx (
    "<w:p>" PROMPT ("[Skriv en rubrik]") "</w:p>"
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Sökande</w:t></w:r></w:p></w:tc>"
    "<w:tc><w:p>" PROMPT ("Klicka här") "</w:p></w:tc></w:tr></w:tbl>"
    "<w:p><w:r><w:t>Projektets namn: </w:t></w:r>" PROMPT ("Klicka här") "</w:p>"
    "<w:p><w:r><w:t>Vad heter kommunen?</w:t></w:r></w:p>"
    "<w:p><w:r><w:t>Sökt belopp: </w:t></w:r>" PROMPT ("200 000 kr, till exempel") "</w:p>");
  g_autoptr(GPtrArray) list = make_list (make_incoming ("a.docx", bytes));
  g_autoptr(BeaktaFacts) facts = beakta_register_propose_facts (list);

  g_assert_cmpstr (facts->title, ==, "Sökande");
  g_assert_cmpstr (facts->applicant, ==, "");
  g_assert_cmpint (facts->sought, ==, -1);
#undef PROMPT
}

static void
test_proposes_from_cells_and_lines (void)
{
  g_autoptr(GBytes) bytes = reader_make_docx (
    "<w:p><w:r><w:t>Ansökan om medel</w:t></w:r></w:p>"
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>1.1 Sökande (organisation)</w:t></w:r></w:p></w:tc>"
    "<w:tc><w:p><w:r><w:t>Hagaby kommun</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    "<w:p><w:r><w:t>Organisationsnummer: 212000-9991</w:t></w:r></w:p>"
    "<w:p><w:r><w:t>Projektets namn</w:t></w:r></w:p><w:p><w:r><w:t>Mötesplats Sjöviken</w:t></w:r></w:p>"
    "<w:p><w:r><w:t>Sökt belopp: se budget</w:t></w:r></w:p>"
    "<w:p><w:r><w:t>Stödet ges enligt 37 § förordningen (2010:1122).</w:t></w:r></w:p>");
  g_autoptr(GPtrArray) list = make_list (make_incoming ("a.docx", bytes));
  g_autoptr(BeaktaFacts) facts = beakta_register_propose_facts (list);

  g_assert_cmpstr (facts->applicant, ==, "Hagaby kommun");
  g_assert_cmpstr (facts->applicant_number, ==, "212000-9991");
  g_assert_cmpstr (facts->title, ==, "Mötesplats Sjöviken");
  g_assert_cmpint (facts->sought, ==, -1);
  g_assert_cmpstr (facts->rule, ==, "förordning (2010:1122), 37 §");
}

/* Rule: without labels the title on top is proposed, and nothing is made up. */
static void
test_proposes_the_title_on_top (void)
{
  g_autoptr(GPtrArray) list = make_list (make_text ("a.txt", "Språkcafé i Åsbo\n\nVi söker pengar. Sökande ska ange namn.\n"));
  g_autoptr(BeaktaFacts) facts = beakta_register_propose_facts (list);

  g_assert_cmpstr (facts->title, ==, "Språkcafé i Åsbo");
  g_assert_cmpstr (facts->applicant, ==, "");
  g_assert_cmpstr (facts->number, ==, "");
}

/* Cases */

static gconstpointer
find_edit (BeaktaChange   *change,
           BeaktaItemKind  kind,
           guint           nth)
{
  GPtrArray *edits = beakta_change_get_edits (change);

  for (guint i = 0; i < edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (edits, i);

      if (edit->kind == kind && nth-- == 0)
        return edit;
    }

  return NULL;
}

static gpointer
dup_record (BeaktaChange   *change,
            BeaktaItemKind  kind,
            guint           nth)
{
  const BeaktaEdit *edit = find_edit (change, kind, nth);
  gpointer record;

  g_assert_nonnull (edit);
  record = beakta_record_from_json (kind, edit->id, 1, edit->after, NULL);
  g_assert_nonnull (record);

  return record;
}

static BeaktaCase *
make_case (BeaktaChange *change)
{
  BeaktaCase *case_ = beakta_case_new (beakta_change_get_case_id (change));
  GPtrArray *edits = beakta_change_get_edits (change);

  for (guint i = 0; i < edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (edits, i);

      beakta_case_take_record (case_, beakta_record_from_json (edit->kind, edit->id, 1, edit->after, NULL));
    }

  return case_;
}

static BeaktaChange *
register_text (const char *text,
               GDateTime  *now)
{
  g_autoptr(GPtrArray) list = make_list (make_text ("ansökan.txt", text));
  g_autoptr(BeaktaFacts) facts = beakta_register_propose_facts (list);

  beakta_record_set (&facts->number, "403-1201-2026");
  return beakta_register_new_case (facts, list, "gavleborg", "1", "anna", now);
}

/* Rule: a case is registered with facts, stage, documents and their originals in one change. */
static void
test_registers_a_case (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_utc (2026, 10, 12, 9, 30, 0);
  g_autoptr(BeaktaChange) change = register_text ("Språkcafé\n\nVi söker 100 000 kronor.\n", now);
  g_autoptr(BeaktaFacts) facts = dup_record (change, BEAKTA_ITEM_FACTS, 0);
  g_autoptr(BeaktaStageRecord) stage = dup_record (change, BEAKTA_ITEM_STAGE, 0);
  g_autoptr(BeaktaDocument) document = dup_record (change, BEAKTA_ITEM_DOCUMENT, 0);
  g_autoptr(BeaktaCaseChecklist) checklist = dup_record (change, BEAKTA_ITEM_CHECKLIST, 0);
  const BeaktaOriginal *original = g_ptr_array_index (beakta_change_get_originals (change), 0);

  g_assert_cmpint (beakta_change_get_act (change), ==, BEAKTA_ACT_REGISTER);
  g_assert_cmpstr (facts->received, ==, "2026-10-12");
  g_assert_cmpint (stage->stage, ==, BEAKTA_STAGE_RECEIVED);
  g_assert_cmpstr (stage->since, ==, "2026-10-12T09:30:00Z");
  g_assert_cmpstr (checklist->checklist, ==, "gavleborg");

  g_assert_cmpuint (document->number, ==, 1);
  g_assert_cmpstr (document->name, ==, "ansökan.txt");
  g_assert_cmpstr (document->type, ==, "text");
  g_assert_cmpstr (document->refused, ==, "");
  g_assert_cmpuint (document->characters, ==, g_utf8_strlen (original->text, -1));
  g_assert_cmpstr (document->sha256, ==, original->sha256);
  g_assert_cmpint (document->bytes, ==, (gint64) g_bytes_get_size (original->bytes));
}

/* Rule: a refused document is still kept as an attachment with the reason (design 8). */
static void
test_keeps_what_is_refused (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_utc (2026, 10, 12, 9, 30, 0);
  g_autoptr(GPtrArray) list = make_list (make_text ("bild.jpg", "\xff\xd8\xff\xe0\1\2\3"));
  g_autoptr(BeaktaFacts) facts = beakta_record_new (BEAKTA_ITEM_FACTS, "facts");
  g_autoptr(BeaktaChange) change = NULL;
  g_autoptr(BeaktaDocument) document = NULL;
  const BeaktaOriginal *original;

  beakta_record_set (&facts->number, "1");
  change = beakta_register_new_case (facts, list, NULL, NULL, "anna", now);
  document = dup_record (change, BEAKTA_ITEM_DOCUMENT, 0);
  original = g_ptr_array_index (beakta_change_get_originals (change), 0);

  g_assert_cmpstr (document->type, ==, "jpeg");
  g_assert_cmpstr (document->refused, ==, "damaged");
  g_assert_null (original->text);
  g_assert_cmpuint (g_bytes_get_size (original->bytes), ==, 7);
  g_assert_null (find_edit (change, BEAKTA_ITEM_CHECKLIST, 0));
}

static BeaktaPassage *
quote (BeaktaCase *case_,
       const char *text,
       const char *words)
{
  g_autoptr(BeaktaIncoming) incoming = make_text ("ansökan.txt", text);
  BeaktaPassage *passage;
  guint start, end;

  g_assert_true (beakta_anchor_find_quote (incoming->reading->text, words, 1, &start, &end, NULL, NULL));
  passage = beakta_anchor_make (incoming->reading->text, beakta_case_get_document (case_, 1), start, end);
  beakta_case_take_record (case_, beakta_record_ref (passage));

  return passage;
}

static BeaktaPassage *
find_moved (BeaktaChange        *change,
            const BeaktaPassage *passage)
{
  for (guint i = 0; find_edit (change, BEAKTA_ITEM_PASSAGE, i) != NULL; i++)
    {
      const BeaktaEdit *edit = find_edit (change, BEAKTA_ITEM_PASSAGE, i);

      if (g_str_equal (edit->id, passage->record.id))
        return dup_record (change, BEAKTA_ITEM_PASSAGE, i);
    }

  return NULL;
}

/* Rule (invariant 4): after a new version a passage is exact, moved, changed or lost, and shown as such. */
static void
test_moves_passages_to_a_new_version (void)
{
  static const char *before = "Vi söker 100 000 kronor.\n\nProjektet vänder sig till utrikes födda kvinnor som står långt "
                              "från arbetsmarknaden.\n\nStyrgruppen möts fyra gånger om året i kommunhuset.\n";
  static const char *after = "En ny inledning på en rad.\n\nVi söker 100 000 kronor.\n\nProjektet vänder sig till utrikes "
                             "födda kvinnor och män som står långt från arbetsmarknaden.\n";
  g_autoptr(GDateTime) now = g_date_time_new_utc (2026, 10, 12, 9, 30, 0);
  g_autoptr(BeaktaChange) registered = register_text (before, now);
  g_autoptr(BeaktaCase) case_ = make_case (registered);
  g_autoptr(BeaktaPassage) kept = quote (case_, before, "100 000 kronor");
  g_autoptr(BeaktaPassage) altered = quote (case_, before, "utrikes födda kvinnor som står långt från arbetsmarknaden");
  g_autoptr(BeaktaPassage) gone = quote (case_, before, "Styrgruppen möts fyra gånger om året i kommunhuset");
  g_autoptr(BeaktaIncoming) incoming = make_text ("ansökan 2.txt", after);
  g_autoptr(BeaktaIncoming) old = make_text ("ansökan.txt", before);
  g_autoptr(BeaktaRelocation) relocation = beakta_relocation_new (old->reading->text, incoming->reading->text);
  g_autoptr(BeaktaChange) change = beakta_register_add_document (case_, incoming, 1, relocation, "anna", now);
  g_autoptr(BeaktaDocument) document = dup_record (change, BEAKTA_ITEM_DOCUMENT, 0);
  g_autoptr(BeaktaPassage) kept_now = find_moved (change, kept);
  g_autoptr(BeaktaPassage) altered_now = find_moved (change, altered);
  g_autoptr(BeaktaPassage) gone_now = find_moved (change, gone);
  g_autoptr(BeaktaPassage) accepted = NULL;

  g_assert_cmpint (beakta_change_get_act (change), ==, BEAKTA_ACT_REPLACE_DOCUMENT);
  g_assert_cmpuint (document->number, ==, 2);
  g_assert_cmpuint (document->replaces, ==, 1);

  g_assert_cmpint (kept_now->state, ==, BEAKTA_ANCHOR_MOVED);
  g_assert_cmpuint (kept_now->document, ==, 2);
  g_assert_cmpuint (kept_now->start, >, kept->start);
  g_assert_cmpstr (kept_now->sha256, ==, document->sha256);

  g_assert_cmpint (altered_now->state, ==, BEAKTA_ANCHOR_CHANGED);
  g_assert_cmpuint (altered_now->document, ==, 1);
  g_assert_cmpuint (altered_now->start, ==, altered->start);
  g_assert_cmpstr (altered_now->sha256, ==, altered->sha256);
  g_assert_cmpstr (altered_now->exact, ==, altered->exact);

  accepted = beakta_passage_dup_proposed (altered_now);
  g_assert_cmpuint (accepted->document, ==, 2);
  g_assert_cmpstr (accepted->exact, ==, "utrikes födda kvinnor och män som står långt från arbetsmarknaden");
  g_assert_cmpstr (accepted->prefix, ==, "onor.\nProjektet vänder sig till ");
  g_assert_cmpint (accepted->state, ==, BEAKTA_ANCHOR_EXACT);
  g_assert_null (accepted->proposed);

  g_assert_cmpint (gone_now->state, ==, BEAKTA_ANCHOR_LOST);
  g_assert_cmpuint (gone_now->document, ==, 1);
  g_assert_cmpstr (gone_now->exact, ==, gone->exact);
  g_assert_null (gone_now->proposed);
}

/* Rule: a passage that an earlier version has kept is looked for again in each version that comes. */
static void
test_finds_again_what_was_lost (void)
{
  static const char *first = "Vi söker 100 000 kronor.\n\nStyrgruppen möts fyra gånger om året i kommunhuset.\n";
  static const char *third = "Vi söker 200 000 kronor.\n\nStyrgruppen möts fyra gånger om året i kommunhuset.\n";
  g_autoptr(GDateTime) now = g_date_time_new_utc (2026, 10, 12, 9, 30, 0);
  g_autoptr(BeaktaChange) registered = register_text (first, now);
  g_autoptr(BeaktaCase) case_ = make_case (registered);
  BeaktaPassage *lost = quote (case_, first, "Styrgruppen möts fyra gånger om året i kommunhuset");
  BeaktaDocument *second = beakta_record_new (BEAKTA_ITEM_DOCUMENT, "2");
  g_autoptr(BeaktaIncoming) incoming = make_text ("ansökan 3.txt", third);
  g_autoptr(BeaktaChange) change = NULL;
  g_autoptr(BeaktaPassage) found = NULL;

  second->number = 2;
  second->replaces = 1;
  beakta_case_take_record (case_, second);
  lost->state = BEAKTA_ANCHOR_LOST;

  change = beakta_register_add_document (case_, incoming, 2, NULL, "anna", now);
  found = find_moved (change, lost);
  g_assert_cmpint (found->state, <=, BEAKTA_ANCHOR_MOVED);
  g_assert_cmpuint (found->document, ==, 3);
  beakta_record_unref (lost);
}

/* Rule: a new version that cannot be read takes nothing away. */
static void
test_leaves_passages_when_the_new_version_has_no_text (void)
{
  static const char *before = "Vi söker 100 000 kronor.\n";
  g_autoptr(GDateTime) now = g_date_time_new_utc (2026, 10, 12, 9, 30, 0);
  g_autoptr(BeaktaChange) registered = register_text (before, now);
  g_autoptr(BeaktaCase) case_ = make_case (registered);
  g_autoptr(BeaktaPassage) kept = quote (case_, before, "100 000 kronor");
  g_autoptr(BeaktaIncoming) incoming = make_text ("trasig.pdf", "%PDF-1.7\n%%EOF\n");
  g_autoptr(BeaktaChange) change = beakta_register_add_document (case_, incoming, 1, NULL, "anna", now);

  g_assert_null (find_moved (change, kept));
  g_assert_nonnull (find_edit (change, BEAKTA_ITEM_DOCUMENT, 0));
}

/* A case with one document that is refused so. */
static BeaktaCase *
make_refused_case (GBytes     *bytes,
                   const char *type,
                   const char *refused)
{
  g_autoptr(GDateTime) now = g_date_time_new_utc (2026, 10, 12, 9, 30, 0);
  g_autoptr(GPtrArray) list = make_list (make_incoming ("ansökan.docx", bytes));
  g_autoptr(BeaktaFacts) facts = beakta_record_new (BEAKTA_ITEM_FACTS, "facts");
  g_autoptr(BeaktaChange) change = NULL;
  BeaktaCase *case_;
  BeaktaDocument *document;

  beakta_record_set (&facts->number, "1");
  change = beakta_register_new_case (facts, list, NULL, NULL, "anna", now);
  case_ = make_case (change);
  document = beakta_record_copy (beakta_case_get_document (case_, 1));
  beakta_record_set (&document->type, type);
  beakta_record_set (&document->refused, refused);
  beakta_case_take_record (case_, document);

  return case_;
}

/* Rule: what is said of a document without a text is what is known of it: another try may find another reason, and a
 * reader that falls is none when more was known. */
static void
test_keeps_the_newest_reason (void)
{
  static const struct { const char *before; BeaktaIntakeError now; const char *after; } cases[] = {
    { "crashed", BEAKTA_INTAKE_ERROR_NO_TEXT, "no-text" },
    { "overrun", BEAKTA_INTAKE_ERROR_CRASHED, "crashed" },
    { "encrypted", BEAKTA_INTAKE_ERROR_NO_TEXT, "no-text" },
    { "no-text", BEAKTA_INTAKE_ERROR_ONLY_PICTURES, "only-pictures" },
    { "no-text", BEAKTA_INTAKE_ERROR_NO_WORDS, "no-words" },
    { "no-text", BEAKTA_INTAKE_ERROR_OVERRUN, NULL },
    { "no-text", BEAKTA_INTAKE_ERROR_NO_TEXT, NULL },
    { "", BEAKTA_INTAKE_ERROR_NO_TEXT, NULL },
  };
  g_autoptr(GDateTime) now = g_date_time_new_utc (2026, 10, 13, 9, 30, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GBytes) bytes = reader_fixture_load ("photos.docx");
      g_autoptr(BeaktaCase) case_ = make_refused_case (bytes, cases[i].after != NULL ? "unknown" : "docx", cases[i].before);
      g_autoptr(BeaktaIncoming) again = make_incoming ("ansökan.docx", bytes);
      g_autoptr(BeaktaChange) change = NULL;
      g_autoptr(BeaktaDocument) document = NULL;

      g_clear_object (&again->reading->text);
      g_set_error_literal (&again->reading->refused, BEAKTA_INTAKE_ERROR, cases[i].now, "why");
      change = beakta_register_read_document (case_, again, 1, "anna", now);

      g_assert_cmpint (beakta_change_is_empty (change), ==, cases[i].after == NULL);
      if (cases[i].after == NULL)
        continue;
      document = dup_record (change, BEAKTA_ITEM_DOCUMENT, 0);
      g_assert_cmpstr (document->refused, ==, cases[i].after);
      g_assert_cmpstr (document->type, ==, "docx");
    }
}

/* Rule: pictures that stand for a text are documents within it, each once (issue 3). */
static void
test_takes_pictures_in (void)
{
  const BeaktaIntakeRequest request = { BEAKTA_WISH_ENCLOSURES, NULL };
  g_autoptr(GDateTime) now = g_date_time_new_utc (2026, 10, 13, 9, 30, 0);
  g_autoptr(GBytes) bytes = reader_fixture_load ("pasted.docx");
  g_autoptr(GBytes) scan = reader_fixture_load ("scan.tif");
  g_autoptr(BeaktaCase) case_ = make_refused_case (bytes, "docx", "only-pictures");
  g_autoptr(BeaktaIncoming) incoming = beakta_incoming_read_bytes_sync ("ansökan.docx", bytes, &request, NULL, NULL);
  g_autoptr(BeaktaChange) change = beakta_register_add_enclosed (case_, incoming, 1, "anna", now);
  g_autoptr(BeaktaChange) again = NULL;
  g_autoptr(BeaktaDocument) first = dup_record (change, BEAKTA_ITEM_DOCUMENT, 0);
  g_autoptr(BeaktaDocument) second = dup_record (change, BEAKTA_ITEM_DOCUMENT, 1);
  const BeaktaOriginal *original = g_ptr_array_index (beakta_change_get_originals (change), 0);

  g_assert_null (find_edit (change, BEAKTA_ITEM_DOCUMENT, 2));
  g_assert_cmpstr (first->name, ==, "bild-1.tiff");
  g_assert_cmpuint (first->within, ==, 1);
  g_assert_cmpstr (first->refused, ==, "no-text");
  g_assert_true (g_bytes_equal (original->bytes, scan));
  g_assert_cmpstr (second->name, ==, "bild-2.png");
  g_assert_false (beakta_register_has_enclosed (case_, 1));

  beakta_case_take_record (case_, g_steal_pointer (&first));
  beakta_case_take_record (case_, g_steal_pointer (&second));
  g_assert_true (beakta_register_has_enclosed (case_, 1));
  again = beakta_register_add_enclosed (case_, incoming, 1, "anna", now);
  g_assert_true (beakta_change_is_empty (again));
}

/* Rule: the file itself may be the problem; that is an error of its own, with the file's name. */
static void
test_tells_of_files_that_cannot_be_read (void)
{
  g_autoptr(GFile) missing = g_file_new_for_path ("/nonexistent/ansökan.docx");
  g_autoptr(GFile) folder = g_file_new_for_path (g_get_tmp_dir ());
  g_autoptr(GFile) device = g_file_new_for_path ("/dev/null");
  g_autoptr(GError) error = NULL;

  g_assert_null (beakta_incoming_read_sync (missing, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_null (beakta_incoming_read_sync (folder, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  g_clear_error (&error);

  g_assert_null (beakta_incoming_read_sync (device, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/intake/kronor/parses", test_parses_kronor);
  g_test_add_func ("/intake/propose/from-form-fields", test_proposes_from_form_fields);
  g_test_add_func ("/intake/propose/no-prompts", test_proposes_no_prompts);
  g_test_add_func ("/intake/propose/from-cells-and-lines", test_proposes_from_cells_and_lines);
  g_test_add_func ("/intake/propose/the-title-on-top", test_proposes_the_title_on_top);
  g_test_add_func ("/intake/register/a-case", test_registers_a_case);
  g_test_add_func ("/intake/register/keeps-what-is-refused", test_keeps_what_is_refused);
  g_test_add_func ("/intake/register/keeps-the-newest-reason", test_keeps_the_newest_reason);
  g_test_add_func ("/intake/register/takes-pictures-in", test_takes_pictures_in);
  g_test_add_func ("/intake/register/moves-passages-to-a-new-version", test_moves_passages_to_a_new_version);
  g_test_add_func ("/intake/register/finds-again-what-was-lost", test_finds_again_what_was_lost);
  g_test_add_func ("/intake/register/leaves-passages-without-text", test_leaves_passages_when_the_new_version_has_no_text);
  g_test_add_func ("/intake/incoming/tells-of-files-it-cannot-read", test_tells_of_files_that_cannot_be_read);

  return g_test_run ();
}
