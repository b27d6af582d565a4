/* The history: what was typed in one go is one line, and what was undone says so. */

#include "beakta-history-list.h"
#include "beakta-history-words.h"
#include "beakta-test-store.h"
#include "beakta-wording.h"

static BeaktaEntry *
make_entry (gint64      sequence,
            const char *actor,
            BeaktaAct   act,
            gint64      undoes)
{
  g_autofree char *time = g_strdup_printf ("2026-03-04T09:00:%02d.000000Z", (int) sequence);
  BeaktaEntry *entry = beakta_entry_new ("c", actor, "", time, act, "", undoes,
                                         g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_edit_free));

  entry->sequence = sequence;

  return entry;
}

static JsonObject *
make_answer (const char *reason)
{
  JsonObject *answer = json_object_new ();

  json_object_set_string_member (answer, "reason", reason);

  return answer;
}

/* A piece of a reason; @base: the piece before it. */
static BeaktaEntry *
make_piece (gint64      sequence,
            gint64      base,
            const char *before,
            const char *after)
{
  BeaktaEntry *entry = make_entry (sequence, "anna", BEAKTA_ACT_ANSWER, 0);
  g_autoptr(JsonObject) old = before != NULL ? make_answer (before) : NULL;
  g_autoptr(JsonObject) new = make_answer (after);

  beakta_record_set (&entry->typed_in, "reason");
  g_ptr_array_add (entry->edits, beakta_edit_new (BEAKTA_ITEM_ANSWER, "gavleborg/1.1", base, old, new));

  return entry;
}

static void
add (GListStore  *list,
     BeaktaEntry *entry)
{
  beakta_history_list_add (list, entry);
  beakta_entry_unref (entry);
}

/* Lines from the latest, each with its first and last entry; "-" before what is undone. */
static void
assert_lines (GListStore *list,
              const char *wanted)
{
  g_autoptr(GString) lines = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr(BeaktaHistoryItem) item = g_list_model_get_item (G_LIST_MODEL (list), i);
      gint64 first = beakta_history_item_get_first (item);
      gint64 last = beakta_history_item_get_entry (item)->sequence;

      g_string_append (lines, i > 0 ? " " : "");
      g_string_append (lines, beakta_history_item_get_undone_by (item) != 0 ? "-" : "");
      g_string_append_printf (lines, "%" G_GINT64_FORMAT, first);
      if (last != first)
        g_string_append_printf (lines, "..%" G_GINT64_FORMAT, last);
    }

  g_assert_cmpstr (lines->str, ==, wanted);
}

static void
count_cb (BeaktaHistoryItem *item,
          guint             *n_changes)
{
  (*n_changes)++;
}

/* Rule: a run is one line, from before its first piece to after its last. */
static void
test_run_is_one_line (void)
{
  g_autoptr(GListStore) list = beakta_history_list_new ();
  g_autoptr(BeaktaHistoryItem) item = NULL;
  g_autofree char *words = NULL;
  guint n_changes = 0;

  add (list, make_entry (1, "anna", BEAKTA_ACT_ANSWER, 0));
  add (list, make_piece (2, 1, "Ja.", "Ja. Det"));
  item = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_signal_connect (item, "changed", G_CALLBACK (count_cb), &n_changes);
  add (list, make_piece (3, 2, "Ja. Det", "Ja. Det finns"));
  add (list, make_piece (4, 3, "Ja. Det finns", "Ja. Det finns mål"));

  assert_lines (list, "2..4 1");
  g_assert_cmpuint (n_changes, ==, 2);
  words = beakta_history_words_dup_typed (beakta_history_item_get_entry (item));
  g_assert_cmpstr (words, ==, "“Ja.” → “Ja. Det finns mål”");
}

/* Rule: an entry that came both ways, read and heard, is one line. */
static void
test_known_entries_are_passed_over (void)
{
  g_autoptr(GListStore) list = beakta_history_list_new ();

  add (list, make_piece (2, 0, NULL, "Det"));
  add (list, make_piece (3, 2, "Det", "Det finns"));
  add (list, make_piece (2, 0, NULL, "Det"));
  add (list, make_piece (3, 2, "Det", "Det finns"));
  assert_lines (list, "2..3");
}

/* Rule: an undo marks all pieces of the run as undone, also with others' lines between them; a redo clears them all. */
static void
test_undone_and_redone (void)
{
  g_autoptr(GListStore) list = beakta_history_list_new ();

  add (list, make_entry (1, "anna", BEAKTA_ACT_COMMENT, 0));
  add (list, make_piece (2, 0, NULL, "Det"));
  add (list, make_entry (3, "bo", BEAKTA_ACT_COMMENT, 0));
  add (list, make_piece (4, 2, "Det", "Det finns"));
  add (list, make_piece (5, 4, "Det finns", "Det finns mål"));

  add (list, make_entry (6, "anna", BEAKTA_ACT_UNDO, 2));
  assert_lines (list, "6 -4..5 3 -2 1");
  add (list, make_entry (7, "anna", BEAKTA_ACT_UNDO, 1));
  assert_lines (list, "7 6 -4..5 3 -2 -1");
  add (list, make_entry (8, "anna", BEAKTA_ACT_REDO, 1));
  assert_lines (list, "8 7 6 -4..5 3 -2 1");
  add (list, make_entry (9, "anna", BEAKTA_ACT_REDO, 5));
  assert_lines (list, "9 8 7 6 4..5 3 2 1");
}

/* Rule: what was carried here comes after what was done here, said to be so; each journal counts and undoes for itself. */
static void
test_carried (void)
{
  g_autoptr(GListStore) parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr(GListStore) here = beakta_history_list_new ();
  g_autoptr(GPtrArray) carried = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_entry_unref);
  g_autoptr(GListStore) second = NULL, first = NULL;
  g_autoptr(BeaktaHistoryItem) item = NULL;

  g_list_store_append (parts, here);
  add (here, make_entry (1, "anna", BEAKTA_ACT_COMMENT, 0));
  add (here, make_entry (9, "anna", BEAKTA_ACT_MERGE, 0));
  g_ptr_array_add (carried, make_entry (4, "anna", BEAKTA_ACT_COMMENT, 0));
  g_ptr_array_add (carried, make_entry (7, "anna", BEAKTA_ACT_ANSWER, 0));
  g_ptr_array_add (carried, make_entry (2, "anna", BEAKTA_ACT_COMMENT, 0));
  g_ptr_array_add (carried, make_entry (3, "anna", BEAKTA_ACT_UNDO, 2));

  for (int again = 0; again < 2; again++)
    {
      beakta_history_list_show_carried (parts, carried);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (parts)), ==, 3);
    }
  second = g_list_model_get_item (G_LIST_MODEL (parts), 1);
  first = g_list_model_get_item (G_LIST_MODEL (parts), 2);
  assert_lines (here, "9 1");
  assert_lines (second, "3 -2");
  assert_lines (first, "7 4");
  item = g_list_model_get_item (G_LIST_MODEL (first), 0);
  g_assert_true (beakta_history_item_is_carried (item));
}

typedef struct
{
  const char *before;
  const char *after;
  const char *words;
} WordsCase;

/* Rule: of a text the place that changed is shown, in whole words. */
static void
test_words (void)
{
  static const WordsCase cases[] = {
    { NULL, "Målet går att räkna.", "“Målet går att räkna.”" },
    { "Målet går att räkna.", "Målet går att räkna. Hälften är kvinnor.", "“… räkna.” → “… räkna. Hälften är kvinnor.”" },
    { "Målet går att räkna.", "Målet går inte att räkna.", "“… inte …”" },
    { "Målet går inte att räkna.", "Målet går att räkna.", "“… inte …” → “”" },
    { "ett två tre", "ett fyra tre", "“… två …” → “… fyra …”" },
    { "ett", "", "“ett” → “”" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaEntry) entry = make_piece (2, 1, cases[i].before, cases[i].after);
      g_autofree char *words = beakta_history_words_dup_typed (entry);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static JsonObject *
make_facts (const char *subject)
{
  JsonObject *facts = json_object_new ();

  if (subject != NULL)
    json_object_set_string_member (facts, "subject", subject);

  return facts;
}

/* Rule: the history and undo say in words when it changed what a case is about. A case that does not say it is about an
 * application, so facts of an older store change nothing by saying so. */
static void
test_subject (void)
{
  static const struct
  {
    BeaktaAct   act;
    const char *before;
    const char *after;
    const char *deed;
    const char *step;
  } cases[] = {
    { BEAKTA_ACT_REGISTER, NULL, "application", "registered the case", "register the case" },
    { BEAKTA_ACT_REGISTER, NULL, "own-work", "registered a case about the organisation’s own work", "register the case" },
    { BEAKTA_ACT_EDIT_CASE, NULL, "application", "changed the facts of the case", "facts of the case" },
    { BEAKTA_ACT_EDIT_CASE, NULL, "own-work", "made it a case about the organisation’s own work", "what the case is about" },
    { BEAKTA_ACT_EDIT_CASE, "own-work", "own-work", "changed the facts of the case", "facts of the case" },
    { BEAKTA_ACT_EDIT_CASE, "own-work", "application", "made it a case about an application", "what the case is about" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaEntry) entry = make_entry (1, "anna", cases[i].act, 0);
      g_autoptr(JsonObject) before = make_facts (cases[i].before);
      g_autoptr(JsonObject) after = make_facts (cases[i].after);
      g_autofree char *deed = NULL;
      g_autofree char *step = NULL;

      g_ptr_array_add (entry->edits, beakta_edit_new (BEAKTA_ITEM_FACTS, "facts", 1, before, after));
      deed = beakta_wording_dup_deed (entry);
      step = beakta_wording_dup_step (entry);
      g_assert_cmpstr (deed, ==, cases[i].deed);
      g_assert_cmpstr (step, ==, cases[i].step);
    }
}

/* Rule: what was chosen and not typed has no words. */
static void
test_no_words (void)
{
  g_autoptr(BeaktaEntry) entry = make_piece (2, 1, "Ja", "Nej");

  beakta_record_set (&entry->typed_in, "");
  g_assert_null (beakta_history_words_dup_typed (entry));
}

/* An item as it was before and after, as an undo or a redo wrote it; NULL when it was not there. */
static const struct
{
  BeaktaAct      act;
  BeaktaItemKind kind;
  const char    *before;
  const char    *after;
  const char    *words;
} undone[] = {
  { BEAKTA_ACT_UNDO, BEAKTA_ITEM_FACTS, "{\"number\":\"1\"}", NULL, "undid the registration; the case left the queue" },
  { BEAKTA_ACT_REDO, BEAKTA_ITEM_FACTS, NULL, "{\"number\":\"1\"}", "registered the case again" },
  { BEAKTA_ACT_UNDO, BEAKTA_ITEM_FACTS, "{\"number\":\"1\"}", "{\"number\":\"2\"}", "undid a step" },
  { BEAKTA_ACT_UNDO, BEAKTA_ITEM_DOCUMENT, "{\"name\":\"a.pdf\"}", NULL, "took the document a.pdf out again" },
  { BEAKTA_ACT_REDO, BEAKTA_ITEM_DOCUMENT, NULL, "{\"name\":\"a.pdf\"}", "put the document a.pdf back" },
  { BEAKTA_ACT_UNDO, BEAKTA_ITEM_CONFLICT, "{\"conflicted\":true}", NULL, "took back the declaration of conflict of interest" },
  { BEAKTA_ACT_UNDO, BEAKTA_ITEM_REQUEST, "{\"state\":\"sent\"}", "{\"state\":\"draft\"}",
    "made a sent request for completion a draft again; the letter had gone out" },
  { BEAKTA_ACT_UNDO, BEAKTA_ITEM_STAGE, "{\"stage\":\"proposed\"}", "{\"stage\":\"assessing\"}",
    "put the case back to “Being assessed”" },
};

/* Rule: what became of a case by undo is told in words, also that a letter has gone out. */
static void
test_undone_deeds (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (undone); i++)
    {
      g_autoptr(BeaktaEntry) entry = make_entry (2, "anna", undone[i].act, 1);
      g_autoptr(JsonNode) before = undone[i].before != NULL ? json_from_string (undone[i].before, NULL) : NULL;
      g_autoptr(JsonNode) after = undone[i].after != NULL ? json_from_string (undone[i].after, NULL) : NULL;
      g_autofree char *deed = NULL;

      g_ptr_array_add (entry->edits, beakta_edit_new (undone[i].kind, "x", 1, before != NULL ? json_node_get_object (before) : NULL,
                                                      after != NULL ? json_node_get_object (after) : NULL));
      deed = beakta_wording_dup_deed (entry);
      g_assert_cmpstr (deed, ==, undone[i].words);
      g_assert_true ((beakta_wording_get_undo_notice (entry) != NULL) == (undone[i].kind == BEAKTA_ITEM_REQUEST));
    }
}

/* Rule: a move that was passed over by an undo further back is not told as undone. */
static void
test_passed_over (void)
{
  g_autoptr(GListStore) list = g_list_store_new (BEAKTA_TYPE_HISTORY_ITEM);
  g_autoptr(BeaktaHistoryItem) move = NULL;

  add (list, make_entry (1, "anna", BEAKTA_ACT_FLAG, 0));
  add (list, make_entry (2, "anna", BEAKTA_ACT_PROPOSE, 0));
  add (list, make_entry (3, "bo", BEAKTA_ACT_RETURN, 0));
  add (list, make_entry (4, "anna", BEAKTA_ACT_UNDO, 1));

  move = g_list_model_get_item (G_LIST_MODEL (list), 2);
  g_assert_cmpint (beakta_history_item_get_undone_by (move), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/history/list/run-is-one-line", test_run_is_one_line);
  g_test_add_func ("/history/list/known-entries-are-passed-over", test_known_entries_are_passed_over);
  g_test_add_func ("/history/list/undone-and-redone", test_undone_and_redone);
  g_test_add_func ("/history/carried", test_carried);
  g_test_add_func ("/history/list/passed-over", test_passed_over);
  g_test_add_func ("/history/words/undone", test_undone_deeds);
  g_test_add_func ("/history/words/place-that-changed", test_words);
  g_test_add_func ("/history/words/none", test_no_words);
  g_test_add_func ("/history/words/what-a-case-is-about", test_subject);

  return g_test_run ();
}
