/* The reasons: what is drafted from a case, what it is tied to, and what a new draft does to what people have written. */

#include "report-case.h"

#include "beakta-acts.h"
#include "beakta-assessors.h"
#include "beakta-reasons-phrases.h"
#include "beakta-reasons.h"
#include "beakta-report-writer.h"

#include <string.h>

static BeaktaChecklist *
load_bundled (const char *id)
{
  g_autoptr(GPtrArray) names = beakta_checklist_name_bundled ();

  for (guint i = 0; i < names->len; i++)
    if (g_str_equal (((const BeaktaChecklistName *) g_ptr_array_index (names, i))->id, id))
      return beakta_checklist_load_bundled (g_ptr_array_index (names, i));

  g_assert_not_reached ();
}

static GPtrArray *
draft_with (BeaktaCase      *case_,
            BeaktaChecklist *checklist,
            const char      *language)
{
  g_autoptr(GPtrArray) checklists = g_ptr_array_new ();

  g_ptr_array_add (checklists, checklist);

  return beakta_reasons_draft (case_, checklists, language);
}

static GPtrArray *
draft (BeaktaCase *case_)
{
  g_autoptr(BeaktaChecklist) checklist = report_checklist_load ();

  return draft_with (case_, checklist, "sv");
}

static const BeaktaSentence *
find (GPtrArray  *sentences,
      const char *id)
{
  for (guint i = 0; i < sentences->len; i++)
    if (g_str_equal (((const BeaktaSentence *) g_ptr_array_index (sentences, i))->record.id, id))
      return g_ptr_array_index (sentences, i);

  return NULL;
}

/* "[for] id: text" and what it is tied to; one line each. */
static char *
dup_lines (GPtrArray *sentences)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < sentences->len; i++)
    {
      const BeaktaSentence *sentence = g_ptr_array_index (sentences, i);
      g_autoptr(GList) ties = json_object_get_members (sentence->ties);

      g_string_append_printf (lines, "[%s %u] %s: %s\n", beakta_words_get_nick (BEAKTA_WORDS_REASON, sentence->part),
                              sentence->position, sentence->record.id, sentence->text);
      for (GList *tie = ties; tie != NULL; tie = tie->next)
        {
          g_autofree char *value = json_to_string (json_object_get_member (sentence->ties, tie->data), FALSE);

          g_string_append_printf (lines, "    %s %s\n", (const char *) tie->data, value);
        }
    }

  return g_string_free (lines, FALSE);
}

/* Rule: the draft of each case, in each language, is exactly this. Set BEAKTA_WRITE_GOLDEN to write the files anew, and read
 * the difference. */
static void
test_golden (gconstpointer data)
{
  gboolean is_own_work = g_str_has_prefix (data, "own-");
  const char *language = (const char *) data + strlen (data) - 2;
  g_autofree char *name = g_strconcat ("reasons-", data, ".txt", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "report", "golden", name, NULL);
  g_autoptr(BeaktaCase) case_ = is_own_work ? report_case_new_own_work (BEAKTA_STAGE_ASSESSING)
                                            : report_case_new_example (BEAKTA_STAGE_ASSESSING);
  g_autoptr(BeaktaChecklist) checklist = is_own_work ? load_bundled ("egen-verksamhet") : report_checklist_load ();
  g_autoptr(GPtrArray) sentences = draft_with (case_, checklist, language);
  g_autofree char *lines = dup_lines (sentences);
  g_autofree char *expected = NULL;
  g_autoptr(GError) error = NULL;

  if (g_getenv ("BEAKTA_WRITE_GOLDEN") != NULL)
    g_assert_true (g_file_set_contents (path, lines, -1, &error));
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (lines, ==, expected);
}

/* Rule 4 of beakta-reasons.h: every kind of answer, and where it is told. */
static void
test_answer_kinds (void)
{
  static const struct
  {
    const char       *question;
    const char       *value;
    BeaktaReasonPart  part;
    const char       *answer;        /* what is said of it; NULL: nothing */
  } kinds[] = {
    { "1.1", "yes", BEAKTA_REASON_FOR, "” är ja." },
    { "1.1", "partly", BEAKTA_REASON_FOR, "” är delvis." },
    { "1.1", "no", BEAKTA_REASON_AGAINST, "” är nej." },
    { "1.1", "not-relevant", BEAKTA_REASON_FOUND, "” är ”" },
    { "2.2", "40", BEAKTA_REASON_FOUND, "” är ”40”." },
    { "3.1", "one", BEAKTA_REASON_FOUND, "” är ”" },
    { "1.1", "", BEAKTA_REASON_FOUND, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr(BeaktaCase) case_ = report_case_new ();
      g_autofree char *id = g_strconcat ("prov/", kinds[i].question, "/answer", NULL);
      g_autofree char *reason_id = g_strconcat ("prov/", kinds[i].question, "/reason", NULL);
      g_autoptr(GPtrArray) sentences = NULL;
      g_autofree char *tie = NULL;
      const BeaktaSentence *answer, *reason;

      report_case_take (case_, report_answer_new (kinds[i].question, kinds[i].value, "Ett skäl", "", ""));
      sentences = draft (case_);
      answer = find (sentences, id);
      reason = find (sentences, reason_id);
      g_assert_cmpstr (reason->text, ==, "Ett skäl.");
      g_assert_cmpint (reason->part, ==, kinds[i].part);
      if (kinds[i].answer == NULL)
        {
          g_assert_null (answer);
          continue;
        }

      g_assert_cmpint (answer->part, ==, kinds[i].part);
      g_assert_nonnull (strstr (answer->text, kinds[i].answer));
      tie = g_strconcat ("answer prov/", kinds[i].question, NULL);
      g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (answer->ties, tie), "by"), ==, "A. Ek");
    }
}

/* Rule 2: a consolidated answer is tied to everybody whose answer it is. */
static void
test_several_assessors (void)
{
  g_autoptr(BeaktaCase) case_ = report_case_new ();
  BeaktaAnswer *answer = report_answer_new ("1.1", "yes", "", "", "");
  BeaktaAnswer *own = beakta_record_new (BEAKTA_ITEM_ASSESSMENT, "prov/1.1/anna");
  g_autoptr(GPtrArray) sentences = NULL;
  const BeaktaSentence *sentence;

  g_strfreev (answer->whose);
  answer->whose = g_strsplit ("anna", " ", -1);
  beakta_record_set (&own->checklist, "prov");
  beakta_record_set (&own->question, "1.1");
  beakta_record_set (&own->value, "yes");
  beakta_record_set (&own->assessor, "anna");
  report_case_take (case_, answer);
  report_case_take (case_, own);

  sentences = draft (case_);
  sentence = find (sentences, "prov/1.1/answer");
  g_assert_true (json_object_has_member (sentence->ties, "answer prov/1.1"));
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (sentence->ties, "assessment prov/1.1/anna"),
                                                  "by"), ==, "anna");
}

/* What is compared: runs of letters and digits, so that marks and spaces between them do not matter. */
static void
add_words (GHashTable *words,
           const char *text)
{
  g_autoptr(GString) word = g_string_new (NULL);
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);

  for (const char *p = normal;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c) || g_unichar_ismark (c))
        g_string_append_unichar (word, c);
      else
        {
          if (word->len > 0)
            g_hash_table_add (words, g_strdup (word->str));
          g_string_truncate (word, 0);
        }
      if (c == 0)
        break;
    }
}

static void
add_words_of_json (GHashTable *words,
                   JsonNode   *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      g_autoptr(GList) values = json_object_get_values (json_node_get_object (node));

      for (GList *value = values; value != NULL; value = value->next)
        add_words_of_json (words, value->data);
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
        add_words_of_json (words, json_array_get_element (json_node_get_array (node), i));
    }
  else if (json_node_get_value_type (node) == G_TYPE_STRING)
    {
      g_autofree char *clean = beakta_report_dup_one_line (json_node_get_string (node));

      add_words (words, clean);
    }
  else if (json_node_get_value_type (node) == G_TYPE_INT64)
    {
      g_autofree char *money = beakta_tongue_dup_money (BEAKTA_TONGUE_SWEDISH, json_node_get_int (node));
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));

      add_words (words, money);
      add_words (words, number);
    }
}

/* The closed vocabularies of the papers and the fixed phrases. */
static void
add_fixed_words (GHashTable *words)
{
  BeaktaTongue tongue = BEAKTA_TONGUE_SWEDISH;

  for (int i = 0; i < BEAKTA_N_PHRASES; i++)
    add_words (words, beakta_phrase_get (tongue, i));
  for (int i = 0; i < BEAKTA_N_CERTAINTIES; i++)
    add_words (words, beakta_tongue_get_certainty (tongue, i));
  for (int i = 0; i < BEAKTA_N_HORIZONS; i++)
    add_words (words, beakta_tongue_get_horizon (tongue, i));
  for (guint i = 0; i < 4; i++)
    add_words (words, beakta_tongue_get_degree (tongue, i));
  for (int i = 0; i < BEAKTA_N_CLASSES; i++)
    {
      add_words (words, beakta_tongue_get_class (tongue, i));
      add_words (words, beakta_tongue_get_class_rest (tongue, i));
    }
  add_words (words, beakta_tongue_get (tongue, BEAKTA_SAYS_IF_GRANTED));
  add_words (words, beakta_tongue_get (tongue, BEAKTA_SAYS_IF_REFUSED));
  add_words (words, beakta_tongue_get (tongue, BEAKTA_SAYS_PAGE));
}

static void
add_words_of_list (GHashTable      *words,
                   BeaktaChecklist *checklist)
{
  add_words (words, beakta_checklist_get_title (checklist, "sv"));
  for (guint i = 0; i < beakta_checklist_get_n_sections (checklist); i++)
    {
      const BeaktaSection *section = beakta_checklist_get_section (checklist, i);

      for (guint j = 0; j < beakta_section_get_n_questions (section); j++)
        {
          const BeaktaQuestion *question = beakta_section_get_question (section, j);

          add_words (words, beakta_question_get_text (question, "sv"));
          add_words (words, beakta_question_get_number (question));
          for (guint k = 0; k < beakta_question_get_n_options (question); k++)
            {
              const char *label = beakta_option_get_label (beakta_question_get_option (question, k), "sv");
              g_autofree char *small = g_utf8_strdown (label, -1);

              add_words (words, label);
              add_words (words, small);
            }
        }
    }
}

static GHashTable *
list_words (BeaktaCase      *case_,
            BeaktaChecklist *checklist)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  add_fixed_words (words);
  add_words_of_list (words, checklist);
  for (BeaktaItemKind kind = 0; kind < BEAKTA_N_ITEMS; kind++)
    {
      g_autoptr(GPtrArray) records = beakta_case_list (case_, kind);

      for (guint i = 0; i < records->len; i++)
        {
          g_autoptr(JsonNode) node = json_node_new (JSON_NODE_OBJECT);

          json_node_take_object (node, beakta_record_to_json (g_ptr_array_index (records, i)));
          add_words_of_json (words, node);
        }
    }

  return words;
}

/* Rules 1 and 2: whatever a case says, every word of a draft is the case's own, its list's, or of a fixed phrase, and every
 * sentence is tied to something that is there; no id comes twice. */
static void
test_nothing_invented (void)
{
  for (guint seed = 0; seed < 40; seed++)
    {
      g_autoptr(GRand) random = g_rand_new_with_seed (seed);
      guint n_questions = 1 + seed % 12;
      g_autoptr(BeaktaChecklist) checklist = report_checklist_new (n_questions);
      g_autoptr(BeaktaCase) case_ = report_case_new_random (random, n_questions);
      g_autoptr(GHashTable) words = list_words (case_, checklist);
      BeaktaCaseChecklist *attached = beakta_record_new (BEAKTA_ITEM_CHECKLIST, beakta_checklist_get_id (checklist));
      g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
      g_autoptr(GPtrArray) sentences = NULL;

      report_case_take (case_, attached);
      sentences = draft_with (case_, checklist, "sv");
      g_assert_cmpuint (sentences->len, >, 0);
      for (guint i = 0; i < sentences->len; i++)
        {
          const BeaktaSentence *sentence = g_ptr_array_index (sentences, i);
          g_autoptr(GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
          GHashTableIter iter;
          gpointer word;

          add_words (said, sentence->text);
          g_hash_table_iter_init (&iter, said);
          while (g_hash_table_iter_next (&iter, &word, NULL))
            if (!g_hash_table_contains (words, word))
              g_error ("“%s” is invented (%u): %s", (char *) word, seed, sentence->text);
          g_assert_true (g_hash_table_add (ids, sentence->record.id));
          g_assert_true (beakta_reasons_is_supported (case_, sentence));
        }
    }
}

static BeaktaReasonState
get_state (BeaktaCase *case_,
           GPtrArray  *drafted,
           const char *id)
{
  g_autoptr(GPtrArray) lines = beakta_reasons_compare (case_, drafted);

  for (guint i = 0; i < lines->len; i++)
    {
      const BeaktaReasonLine *line = g_ptr_array_index (lines, i);

      if (g_str_equal (beakta_reason_line_get_sentence (line)->record.id, id))
        return line->state;
    }

  return BEAKTA_N_REASON_STATES;
}

/* Writes what a change writes, as the store would. @change: (transfer full) */
static void
take (BeaktaCase   *case_,
      BeaktaChange *change)
{
  g_autoptr(BeaktaChange) owned = change;
  g_autoptr(BeaktaEntry) entry = g_new0 (BeaktaEntry, 1);
  GPtrArray *edits = beakta_change_get_edits (owned);
  g_autoptr(GError) error = NULL;

  g_atomic_ref_count_init (&entry->ref_count);
  entry->case_id = g_strdup (beakta_case_get_id (case_));
  entry->sequence = beakta_case_get_head (case_) + 1;
  entry->act = beakta_change_get_act (owned);
  entry->actor = g_strdup ("anna");
  entry->time = g_strdup ("2026-12-01T08:00:00Z");
  entry->hash = g_strdup ("00");
  entry->edits = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_edit_free);
  for (guint i = 0; i < edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (edits, i);
      gconstpointer current = beakta_case_lookup (case_, edit->kind, edit->id);
      g_autoptr(JsonObject) before = current != NULL ? beakta_record_to_json (current) : NULL;

      g_ptr_array_add (entry->edits, beakta_edit_new (edit->kind, edit->id, edit->base_revision, before, edit->after));
    }

  g_assert_true (beakta_case_apply (case_, entry, &error));
  g_assert_no_error (error);
}

static void
write_draft (BeaktaCase *case_)
{
  g_autoptr(GPtrArray) drafted = draft (case_);

  take (case_, beakta_reasons_write_draft (case_, drafted));
}

static void
answer_anew (BeaktaCase *case_,
             const char *reason)
{
  report_case_take (case_, report_answer_new ("1.1", "yes", reason, "", ""));
}

static void
assert_written (BeaktaCase        *case_,
                const char        *text,
                BeaktaReasonState  state)
{
  g_autoptr(GPtrArray) drafted = draft (case_);
  const BeaktaSentence *sentence = beakta_case_lookup (case_, BEAKTA_ITEM_SENTENCE, "prov/1.1/reason");

  g_assert_cmpstr (sentence != NULL ? sentence->text : NULL, ==, text);
  g_assert_cmpint (get_state (case_, drafted, "prov/1.1/reason"), ==, state);
}

#define REASON "prov/1.1/reason"

/* Rule 5, for what stands as it was drafted: a new draft replaces it, and lets go of what has no ground. */
static void
test_untouched_is_replaced (void)
{
  g_autoptr(BeaktaCase) case_ = report_case_new ();

  answer_anew (case_, "Först.");
  assert_written (case_, NULL, BEAKTA_REASON_STATE_NEW);
  write_draft (case_);
  assert_written (case_, "Först.", BEAKTA_REASON_STATE_AS_DRAFTED);
  answer_anew (case_, "Sedan.");
  assert_written (case_, "Först.", BEAKTA_REASON_STATE_OTHERWISE);
  write_draft (case_);
  assert_written (case_, "Sedan.", BEAKTA_REASON_STATE_AS_DRAFTED);
  answer_anew (case_, "");
  assert_written (case_, "Sedan.", BEAKTA_REASON_STATE_GROUND_GONE);
  write_draft (case_);
  assert_written (case_, NULL, BEAKTA_N_REASON_STATES);
}

/* Rule 5, for what a person has edited: it stays through every draft, with its ties, until somebody takes the new words or keeps
 * the old on the new ground. */
static void
test_edited_is_kept (void)
{
  g_autoptr(BeaktaCase) case_ = report_case_new ();
  g_autoptr(GDateTime) now = g_date_time_new_utc (2026, 12, 1, 8, 0, 0);
  g_autoptr(GPtrArray) drafted = NULL;

  answer_anew (case_, "Först.");
  write_draft (case_);
  take (case_, beakta_acts_edit_sentence (case_, REASON, "Med egna ord.", "anna", now));
  assert_written (case_, "Med egna ord.", BEAKTA_REASON_STATE_EDITED);
  g_assert_true (beakta_reasons_is_supported (case_, beakta_case_lookup (case_, BEAKTA_ITEM_SENTENCE, REASON)));

  answer_anew (case_, "Sedan.");
  write_draft (case_);
  assert_written (case_, "Med egna ord.", BEAKTA_REASON_STATE_GROUND_CHANGED);

  drafted = draft (case_);
  take (case_, beakta_reasons_keep (case_, drafted, REASON));
  assert_written (case_, "Med egna ord.", BEAKTA_REASON_STATE_EDITED);
  take (case_, beakta_reasons_take (case_, drafted, REASON));
  assert_written (case_, "Sedan.", BEAKTA_REASON_STATE_AS_DRAFTED);

  take (case_, beakta_acts_edit_sentence (case_, REASON, "Igen.", "anna", now));
  answer_anew (case_, "");
  write_draft (case_);
  assert_written (case_, "Igen.", BEAKTA_REASON_STATE_GROUND_GONE);
}

/* Edited back to its draft, a sentence is a drafted one again; one that is taken out stays out until it is taken back. */
static void
test_back_and_out (void)
{
  g_autoptr(BeaktaCase) case_ = report_case_new ();
  g_autoptr(GDateTime) now = g_date_time_new_utc (2026, 12, 1, 8, 0, 0);
  g_autoptr(GPtrArray) drafted = NULL;

  answer_anew (case_, "Först.");
  write_draft (case_);
  take (case_, beakta_acts_edit_sentence (case_, REASON, "Annat.", "anna", now));
  take (case_, beakta_acts_edit_sentence (case_, REASON, "Först.", "anna", now));
  assert_written (case_, "Först.", BEAKTA_REASON_STATE_AS_DRAFTED);

  take (case_, beakta_acts_remove_sentence (case_, REASON, "anna", now));
  write_draft (case_);
  assert_written (case_, "Först.", BEAKTA_REASON_STATE_REMOVED);
  drafted = draft (case_);
  take (case_, beakta_reasons_take (case_, drafted, REASON));
  assert_written (case_, "Först.", BEAKTA_REASON_STATE_AS_DRAFTED);
}

/* The annex has the reasons as they are written; that a sentence has no support is told in the review only. */
static void
assert_papers (BeaktaCase *case_)
{
  g_autoptr(BeaktaChecklist) checklist = report_checklist_load ();
  static const BeaktaReportKind kinds[] = { BEAKTA_REPORT_ANNEX, BEAKTA_REPORT_REVIEW };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr(BeaktaReport) report = report_new (kinds[i], case_, checklist, NULL, "sv");
      g_autoptr(GBytes) bytes = beakta_output_text (report, NULL);
      g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

      g_assert_nonnull (strstr (text, "Det här tror jag."));
      g_assert_cmpint (strstr (text, "saknar stöd i ärendet: Det här tror jag.") != NULL, ==, kinds[i] == BEAKTA_REPORT_REVIEW);
    }
}

/* (transfer full): the last parts of the ids of what speaks for, in the order that the case has them: "answer reason own". */
static char *
dup_order (BeaktaCase *case_)
{
  g_autoptr(GPtrArray) sentences = beakta_case_list (case_, BEAKTA_ITEM_SENTENCE);
  GString *order = g_string_new (NULL);

  for (guint i = 0; i < sentences->len; i++)
    {
      const BeaktaSentence *sentence = g_ptr_array_index (sentences, i);
      const char *slash = strrchr (sentence->record.id, '/');

      if (sentence->part == BEAKTA_REASON_FOR && !sentence->removed)
        g_string_append_printf (order, "%s%s", order->len > 0 ? " " : "", slash != NULL ? slash + 1 : "own");
    }

  return g_string_free (order, FALSE);
}

static void
assert_order (BeaktaCase *case_,
              const char *expected)
{
  g_autofree char *order = dup_order (case_);

  g_assert_cmpstr (order, ==, expected);
}

/* Rule 6: what people move stays where they moved it; a sentence that is drafted anew comes in after what it follows in the
 * draft, wherever that stands by now, and what was taken out is no place to step over. */
static void
test_order_is_kept (void)
{
  g_autoptr(BeaktaCase) case_ = report_case_new ();
  g_autoptr(GDateTime) now = g_date_time_new_utc (2026, 12, 1, 8, 0, 0);
  BeaktaAnswer *more;

  answer_anew (case_, "Först.");
  report_case_take (case_, report_answer_new ("1.2", "yes", "", "", ""));
  write_draft (case_);
  assert_order (case_, "answer reason answer");

  g_assert_false (beakta_acts_may_move_sentence (case_, "prov/1.1/answer", -1));
  take (case_, beakta_acts_remove_sentence (case_, REASON, "anna", now));
  take (case_, beakta_acts_move_sentence (case_, "prov/1.2/answer", -1));
  g_assert_false (beakta_acts_may_move_sentence (case_, "prov/1.2/answer", -1));
  take (case_, beakta_acts_add_sentence (case_, BEAKTA_REASON_FOR, "prov/1.2/answer", "Mitt eget.", "anna", now));
  write_draft (case_);
  take (case_, beakta_acts_edit_sentence (case_, REASON, "Först.", "anna", now));
  assert_order (case_, "answer own answer reason");
  g_assert_cmpint (((const BeaktaSentence *) beakta_case_lookup (case_, BEAKTA_ITEM_SENTENCE, "prov/1.2/answer"))->position,
                   ==, 1);

  more = report_answer_new ("1.2", "yes", "Ett skäl till.", "", "");
  report_case_take (case_, more);
  write_draft (case_);
  assert_order (case_, "answer reason own answer reason");
}

/* Several edited sentences whose ground has changed are settled in one step; the others are left alone. */
static void
test_all_at_once (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_utc (2026, 12, 1, 8, 0, 0);

  for (int keeps = 0; keeps <= 1; keeps++)
    {
      g_autoptr(BeaktaCase) case_ = report_case_new ();
      g_autoptr(GPtrArray) drafted = NULL;

      answer_anew (case_, "Först.");
      report_case_take (case_, report_answer_new ("1.2", "yes", "Också.", "", ""));
      write_draft (case_);
      take (case_, beakta_acts_edit_sentence (case_, REASON, "Mina ord.", "anna", now));
      take (case_, beakta_acts_edit_sentence (case_, "prov/1.2/reason", "Mina andra ord.", "anna", now));
      take (case_, beakta_acts_edit_sentence (case_, "prov/1.2/answer", "Ja.", "anna", now));

      /* "No" is told among what speaks against: what is kept or taken goes there with its ground. */
      report_case_take (case_, report_answer_new ("1.1", "no", "Sedan.", "", ""));
      report_case_take (case_, report_answer_new ("1.2", "yes", "Sedan också.", "", ""));
      drafted = draft (case_);
      take (case_, keeps ? beakta_reasons_keep (case_, drafted, NULL) : beakta_reasons_take (case_, drafted, NULL));

      assert_written (case_, keeps ? "Mina ord." : "Sedan.", keeps ? BEAKTA_REASON_STATE_EDITED : BEAKTA_REASON_STATE_AS_DRAFTED);
      g_assert_cmpint (((const BeaktaSentence *) beakta_case_lookup (case_, BEAKTA_ITEM_SENTENCE, REASON))->part, ==,
                       BEAKTA_REASON_AGAINST);
      g_assert_cmpint (get_state (case_, drafted, "prov/1.2/answer"), ==, BEAKTA_REASON_STATE_EDITED);
      g_assert_cmpint (get_state (case_, drafted, "prov/1.1/answer"), ==, BEAKTA_REASON_STATE_OTHERWISE);
      g_assert_cmpint (get_state (case_, drafted, "prov/1.2/reason"), ==,
                       keeps ? BEAKTA_REASON_STATE_EDITED : BEAKTA_REASON_STATE_AS_DRAFTED);
    }
}

/* What is said of one question stands in one paragraph, also around a sentence of a person's own. */
static void
test_paragraphs (void)
{
  g_autoptr(BeaktaCase) case_ = report_case_new ();
  g_autoptr(BeaktaSentence) own = beakta_record_new (BEAKTA_ITEM_SENTENCE, NULL);
  g_autoptr(GPtrArray) drafted = NULL;
  const BeaktaSentence *answer;

  answer_anew (case_, "Först.");
  report_case_take (case_, report_answer_new ("1.2", "yes", "", "", ""));
  drafted = draft (case_);
  answer = find (drafted, "prov/1.1/answer");

  g_assert_true (beakta_reasons_begins_paragraph (NULL, answer));
  g_assert_false (beakta_reasons_begins_paragraph (answer, find (drafted, REASON)));
  g_assert_false (beakta_reasons_begins_paragraph (answer, own));
  g_assert_true (beakta_reasons_begins_paragraph (find (drafted, REASON), find (drafted, "prov/1.2/answer")));
}

/* A sentence that a person wrote is without support, is shown as such, and no draft touches it. */
static void
test_own_sentence (void)
{
  g_autoptr(BeaktaCase) case_ = report_case_new ();
  g_autoptr(GDateTime) now = g_date_time_new_utc (2026, 12, 1, 8, 0, 0);
  g_autoptr(GPtrArray) drafted = draft (case_);
  g_autoptr(GPtrArray) sentences = NULL;
  g_autofree char *id = NULL;

  take (case_, beakta_acts_add_sentence (case_, BEAKTA_REASON_AGAINST, NULL, "Det här tror jag.", "anna", now));
  sentences = beakta_case_list (case_, BEAKTA_ITEM_SENTENCE);
  g_assert_cmpuint (sentences->len, ==, 1);
  id = g_strdup (((BeaktaRecord *) g_ptr_array_index (sentences, 0))->id);
  g_assert_false (beakta_reasons_is_supported (case_, g_ptr_array_index (sentences, 0)));
  g_assert_cmpint (get_state (case_, drafted, id), ==, BEAKTA_REASON_STATE_UNSUPPORTED);

  write_draft (case_);
  g_assert_cmpint (get_state (case_, drafted, id), ==, BEAKTA_REASON_STATE_UNSUPPORTED);
  assert_papers (case_);
  take (case_, beakta_acts_remove_sentence (case_, id, "anna", now));
  g_assert_null (beakta_case_lookup (case_, BEAKTA_ITEM_SENTENCE, id));
}

int
main (int   argc,
      char *argv[])
{
  static const char * const goldens[] = { "example-sv", "example-en", "own-sv", "own-en" };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (goldens); i++)
    {
      g_autofree char *path = g_strconcat ("/reasons/draft/golden/", goldens[i], NULL);

      g_test_add_data_func (path, goldens[i], test_golden);
    }
  g_test_add_func ("/reasons/draft/answer-kinds", test_answer_kinds);
  g_test_add_func ("/reasons/draft/several-assessors", test_several_assessors);
  g_test_add_func ("/reasons/draft/nothing-invented", test_nothing_invented);
  g_test_add_func ("/reasons/merge/untouched-is-replaced", test_untouched_is_replaced);
  g_test_add_func ("/reasons/merge/edited-is-kept", test_edited_is_kept);
  g_test_add_func ("/reasons/merge/back-and-out", test_back_and_out);
  g_test_add_func ("/reasons/merge/own-sentence", test_own_sentence);
  g_test_add_func ("/reasons/merge/order-is-kept", test_order_is_kept);
  g_test_add_func ("/reasons/merge/all-at-once", test_all_at_once);
  g_test_add_func ("/reasons/paragraphs", test_paragraphs);

  return g_test_run ();
}
