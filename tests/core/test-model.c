/* Words, records, changes and cases: values without I/O. */

#include <gio/gio.h>

#include "beakta-case.h"

/* Rule: each value has a stable nick, and every nick gives its value back. */
static void
test_nicks (void)
{
  for (BeaktaWords words = 0; words < BEAKTA_N_WORDS; words++)
    for (int value = 0; value < beakta_words_count (words); value++)
      {
        int back = -1;

        g_assert_nonnull (beakta_words_get_nick (words, value));
        g_assert_true (beakta_words_from_nick (words, beakta_words_get_nick (words, value), &back));
        g_assert_cmpint (back, ==, value);
      }

  g_assert_cmpint (beakta_words_count (BEAKTA_WORDS_ACT), ==, BEAKTA_N_ACTS);
  g_assert_false (beakta_words_from_nick (BEAKTA_WORDS_STAGE, "Received", NULL));
  g_assert_false (beakta_words_from_nick (BEAKTA_WORDS_STAGE, NULL, NULL));
}

/* Rule: stages are also understood by the words that the boards use. */
static void
test_swedish_stages (void)
{
  static const struct
  {
    const char  *word;
    BeaktaStage  stage;
  } cases[] = {
    { "granskning",             BEAKTA_STAGE_PROPOSED },
    { "Föreslaget",             BEAKTA_STAGE_PROPOSED },
    { "fo\xcc\x88reslaget",     BEAKTA_STAGE_PROPOSED },       /* decomposed, as from a Mac */
    { " under beredning ",      BEAKTA_STAGE_ASSESSING },
    { "ÅTERLÄMNAT",             BEAKTA_STAGE_RETURNED },
    { "awaiting-completion",    BEAKTA_STAGE_AWAITING_COMPLETION },
    { "avslutat",               BEAKTA_STAGE_CLOSED },
  };
  BeaktaStage stage;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (beakta_stage_parse (cases[i].word, &stage));
      g_assert_cmpint (stage, ==, cases[i].stage);
    }

  g_assert_false (beakta_stage_parse ("beviljat", &stage));
  g_assert_false (beakta_stage_parse ("", &stage));
}

/* A value for each type of member, so that a field that is forgotten somewhere shows. */
static JsonObject *
make_full_value (BeaktaItemKind kind)
{
  g_autoptr(BeaktaRecord) empty = beakta_record_new (kind, "x");
  g_autoptr(JsonObject) unset = beakta_record_to_json (empty);
  JsonObject *value = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;
  int n = 7;

  json_object_iter_init_ordered (&iter, unset);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      n++;
      if (JSON_NODE_HOLDS_ARRAY (node))
        {
          JsonArray *array = json_array_new ();

          json_array_add_string_element (array, "å");
          json_array_add_string_element (array, "b");
          json_object_set_array_member (value, name, array);
        }
      else if (JSON_NODE_HOLDS_NULL (node))
        {
          JsonObject *object = json_object_new ();

          json_object_set_string_member (object, "kön", "kvinnor");
          json_object_set_object_member (value, name, object);
        }
      else if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
        json_object_set_boolean_member (value, name, TRUE);
      else if (json_node_get_value_type (node) == G_TYPE_INT64)
        json_object_set_int_member (value, name, n);
      else if (*json_node_get_string (node) == '\0')
        {
          g_autofree char *text = g_strdup_printf ("text %d åäö \"'\\", n);

          json_object_set_string_member (value, name, text);
        }
      else
        json_object_set_string_member (value, name, json_node_get_string (node));
    }

  return value;
}

/* Words keep their first value: those members are strings that were not empty. Others of a closed vocabulary take any. */
static void
fix_words (JsonObject *value)
{
  static const struct
  {
    const char *member;
    const char *nick;
  } words[] = {
    { "outcome", "refused" }, { "certainty", "high" }, { "horizon", "both" }, { "participation", "decides" },
    { "judgement", "worse" }, { "kind", "process" }, { "part", "effects" }, { "channel", "letter" }, { "colour", "green" },
    { "category", "language" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (json_object_has_member (value, words[i].member))
      json_object_set_string_member (value, words[i].member, words[i].nick);
}

static void
fix_classification (JsonObject *value)
{
  json_object_set_string_member (value, "applicant", "contributes");
  json_object_set_string_member (value, "caseworker", "no-change");
}

/* Rule: from_json (to_json (r)) equals r, field for field, for every kind. */
static void
test_round_trip (void)
{
  for (BeaktaItemKind kind = 0; kind < BEAKTA_N_ITEMS; kind++)
    {
      g_autoptr(JsonObject) value = make_full_value (kind);
      g_autoptr(JsonObject) again = NULL;
      g_autoptr(JsonObject) copied = NULL;
      g_autoptr(BeaktaRecord) record = NULL;
      g_autoptr(BeaktaRecord) copy = NULL;
      g_autoptr(BeaktaRecord) empty = beakta_record_new (kind, "id");
      g_autoptr(GError) error = NULL;

      fix_words (value);
      if (kind == BEAKTA_ITEM_CLASSIFICATION)
        fix_classification (value);

      record = beakta_record_from_json (kind, "id", 12, value, &error);
      g_assert_no_error (error);
      g_assert_cmpint (record->revision, ==, 12);

      again = beakta_record_to_json (record);
      g_assert_true (json_object_equal (value, again));
      copy = beakta_record_copy (record);
      copied = beakta_record_to_json (copy);
      g_assert_true (json_object_equal (value, copied));
      g_assert_true (beakta_record_equal (record, copy));
      g_assert_false (beakta_record_equal (record, empty));
      g_assert_cmpint (copy->revision, ==, 12);
    }
}

/* Rule: a change of any one field makes a record another one. */
static void
test_every_field_counts (void)
{
  for (BeaktaItemKind kind = 0; kind < BEAKTA_N_ITEMS; kind++)
    {
      g_autoptr(JsonObject) value = make_full_value (kind);
      g_autoptr(BeaktaRecord) full = NULL;
      g_autoptr(GList) members = NULL;

      fix_words (value);
      if (kind == BEAKTA_ITEM_CLASSIFICATION)
        fix_classification (value);
      full = beakta_record_from_json (kind, "id", 0, value, NULL);
      members = json_object_get_members (value);

      for (GList *l = members; l != NULL; l = l->next)
        {
          g_autoptr(JsonObject) without = beakta_record_to_json (full);
          g_autoptr(BeaktaRecord) other = NULL;
          g_autoptr(BeaktaRecord) unset = beakta_record_new (kind, "id");
          g_autoptr(JsonObject) unset_value = beakta_record_to_json (unset);

          if (json_node_equal (json_object_get_member (unset_value, l->data), json_object_get_member (value, l->data)))
            continue;                /* words that are their first value already */

          json_object_remove_member (without, l->data);
          other = beakta_record_from_json (kind, "id", 0, without, NULL);
          g_assert_false (beakta_record_equal (full, other));
        }
    }
}

/* Rule: unknown members written by a newer version are kept and written back. */
static void
test_unknown_members (void)
{
  g_autoptr(BeaktaFacts) facts = NULL;
  g_autoptr(BeaktaFacts) copy = NULL;
  g_autoptr(JsonObject) value = json_object_new ();
  g_autoptr(JsonObject) written = NULL;
  JsonObject *nested = json_object_new ();

  json_object_set_string_member (value, "title", "Språk");
  json_object_set_int_member (nested, "n", 3);
  json_object_set_object_member (value, "new_thing", nested);

  facts = beakta_record_from_json (BEAKTA_ITEM_FACTS, "facts", 1, value, NULL);
  copy = beakta_record_copy (facts);
  beakta_record_set (&copy->title, "Arbete");
  written = beakta_record_to_json (copy);

  g_assert_cmpstr (json_object_get_string_member (written, "title"), ==, "Arbete");
  g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (written, "new_thing"), "n"), ==, 3);
}

/* Rule: a value of the wrong type or outside its vocabulary is refused, and the member is named. */
static void
test_wrong_members (void)
{
  static const struct
  {
    BeaktaItemKind  kind;
    const char     *json;
    const char     *member;
  } cases[] = {
    { BEAKTA_ITEM_FACTS,   "{\"title\": 3}",                    "title" },
    { BEAKTA_ITEM_FACTS,   "{\"sought\": \"many\"}",            "sought" },
    { BEAKTA_ITEM_FACTS,   "{\"title\": null}",                 "title" },
    { BEAKTA_ITEM_STAGE,   "{\"stage\": \"lost\"}",             "stage" },
    { BEAKTA_ITEM_ANSWER,  "{\"evidence\": [1]}",               "evidence" },
    { BEAKTA_ITEM_ANSWER,  "{\"goal\": []}",                    "goal" },
    { BEAKTA_ITEM_COMMENT, "{\"target_kind\": \"nothing\"}",    "target_kind" },
    { BEAKTA_ITEM_COMMENT, "{\"resolved\": 1}",                 "resolved" },
    { BEAKTA_ITEM_PASSAGE, "{\"start\": -1}",                   "start" },
    { BEAKTA_ITEM_PASSAGE, "{\"start\": 5000000000}",           "start" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(JsonNode) node = json_from_string (cases[i].json, NULL);
      g_autoptr(GError) error = NULL;

      g_assert_null (beakta_record_from_json (cases[i].kind, "x", 0, json_node_get_object (node), &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_assert_nonnull (strstr (error->message, cases[i].member));
    }
}

/* Rule: a copy may be altered; what it was made from does not change with it. */
static void
test_copy_is_deep (void)
{
  g_autoptr(BeaktaGroup) group = beakta_record_new (BEAKTA_ITEM_GROUP, "g1");
  g_autoptr(BeaktaGroup) copy = NULL;

  group->variables = json_object_new ();
  json_object_set_string_member (group->variables, "kön", "kvinnor");
  copy = beakta_record_copy (group);
  json_object_set_string_member (copy->variables, "kön", "män");

  g_assert_cmpstr (json_object_get_string_member (group->variables, "kön"), ==, "kvinnor");
  g_assert_false (beakta_record_equal (group, copy));
  g_assert_cmpint (copy->sek, ==, -1);
}

/* Rule: a second put of the same item replaces the first; what the same change brought and takes away never was. */
static void
test_edits_fold (void)
{
  g_autoptr(BeaktaChange) change = beakta_change_new (BEAKTA_ACT_ANALYSE, "c1");
  g_autoptr(BeaktaGroup) group = beakta_record_new (BEAKTA_ITEM_GROUP, "g1");
  g_autoptr(BeaktaGroup) saved = beakta_record_new (BEAKTA_ITEM_GROUP, "g2");
  BeaktaEdit *edit;

  saved->record.revision = 4;
  beakta_change_put (change, group);
  beakta_record_set (&group->label, "kvinnor");
  beakta_change_put (change, group);
  g_assert_cmpuint (beakta_change_get_edits (change)->len, ==, 1);
  edit = g_ptr_array_index (beakta_change_get_edits (change), 0);
  g_assert_cmpstr (json_object_get_string_member (edit->after, "label"), ==, "kvinnor");

  beakta_change_remove (change, group);
  g_assert_true (beakta_change_is_empty (change));

  beakta_change_put (change, saved);
  beakta_change_remove (change, saved);
  edit = g_ptr_array_index (beakta_change_get_edits (change), 0);
  g_assert_null (edit->after);
  g_assert_cmpint (edit->base_revision, ==, 4);
}

static BeaktaEntry *
make_entry (const char    *case_id,
            gint64         sequence,
            gconstpointer  record,
            gint64         base)
{
  const BeaktaRecord *item = record;
  g_autoptr(JsonObject) after = beakta_record_to_json (record);
  BeaktaEntry *entry = g_new0 (BeaktaEntry, 1);

  g_atomic_ref_count_init (&entry->ref_count);
  entry->case_id = g_strdup (case_id);
  entry->sequence = sequence;
  entry->time = g_strdup ("2026-03-02T08:00:00Z");
  entry->hash = g_strdup ("00");
  entry->edits = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_edit_free);
  g_ptr_array_add (entry->edits, beakta_edit_new (item->kind, item->id, base, NULL, after));

  return entry;
}

/* Rule: a queued change follows the writer's own entry, and nobody else's. */
static void
test_rebase (void)
{
  g_autoptr(BeaktaChange) change = beakta_change_new (BEAKTA_ACT_ANALYSE, "c1");
  g_autoptr(BeaktaGroup) own = beakta_record_new (BEAKTA_ITEM_GROUP, "g1");
  g_autoptr(BeaktaGroup) other = beakta_record_new (BEAKTA_ITEM_GROUP, "g2");
  g_autoptr(BeaktaEntry) entry = NULL;
  g_autoptr(BeaktaEntry) stranger = NULL;
  BeaktaEdit *edit;

  own->record.revision = 5;
  other->record.revision = 5;
  beakta_change_put (change, own);
  beakta_change_put (change, other);

  stranger = make_entry ("c1", 8, own, 7);
  beakta_change_rebase (change, stranger);
  edit = g_ptr_array_index (beakta_change_get_edits (change), 0);
  g_assert_cmpint (edit->base_revision, ==, 5);

  entry = make_entry ("c1", 9, own, 5);
  beakta_change_rebase (change, entry);
  g_assert_cmpint (edit->base_revision, ==, 9);
  edit = g_ptr_array_index (beakta_change_get_edits (change), 1);
  g_assert_cmpint (edit->base_revision, ==, 5);
}

static void
count_cb (BeaktaCase *case_,
          int         kind,
          const char *id,
          guint      *n_changes)
{
  g_assert_cmpint (kind, ==, BEAKTA_ITEM_GROUP);
  g_assert_cmpstr (id, ==, "g1");
  ++*n_changes;
}

/* Rule: an entry of another case, or one that the case has passed, does not fit and alters nothing. */
static void
test_apply (void)
{
  g_autoptr(BeaktaCase) case_ = beakta_case_new ("c1");
  g_autoptr(BeaktaGroup) group = beakta_record_new (BEAKTA_ITEM_GROUP, "g1");
  g_autoptr(BeaktaEntry) entry = make_entry ("c1", 3, group, 0);
  g_autoptr(BeaktaEntry) stranger = make_entry ("c2", 4, group, 0);
  guint n_changes = 0;

  g_signal_connect (case_, "item-changed", G_CALLBACK (count_cb), &n_changes);
  g_assert_true (beakta_case_apply (case_, entry, NULL));
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_cmpint (beakta_case_get_head (case_), ==, 3);
  g_assert_cmpint (((BeaktaRecord *) beakta_case_lookup (case_, BEAKTA_ITEM_GROUP, "g1"))->revision, ==, 3);

  g_assert_false (beakta_case_apply (case_, entry, NULL));
  g_assert_false (beakta_case_apply (case_, stranger, NULL));
  g_assert_cmpuint (n_changes, ==, 1);
}

/* Rule: what was told after a later entry is taken too, but for what that entry has written; the head stays. */
static void
test_apply_late (void)
{
  g_autoptr(BeaktaCase) case_ = beakta_case_new ("c1");
  g_autoptr(BeaktaGroup) group = beakta_record_new (BEAKTA_ITEM_GROUP, "g1");
  g_autoptr(BeaktaGroup) other = beakta_record_new (BEAKTA_ITEM_GROUP, "g2");
  g_autoptr(BeaktaEntry) own = make_entry ("c1", 5, group, 0);
  g_autoptr(BeaktaEntry) late = make_entry ("c1", 3, other, 0);
  g_autoptr(BeaktaEntry) older = make_entry ("c1", 4, group, 0);

  g_assert_true (beakta_case_apply (case_, own, NULL));
  g_assert_true (beakta_case_apply_late (case_, late, NULL));
  g_assert_true (beakta_case_apply_late (case_, older, NULL));

  g_assert_cmpint (((BeaktaRecord *) beakta_case_lookup (case_, BEAKTA_ITEM_GROUP, "g2"))->revision, ==, 3);
  g_assert_cmpint (((BeaktaRecord *) beakta_case_lookup (case_, BEAKTA_ITEM_GROUP, "g1"))->revision, ==, 5);
  g_assert_cmpint (beakta_case_get_head (case_), ==, 5);
}

static void
add_passage (BeaktaCase *case_,
             const char *id,
             guint       document,
             guint       start)
{
  BeaktaPassage *passage = beakta_record_new (BEAKTA_ITEM_PASSAGE, id);

  passage->document = document;
  passage->start = start;
  beakta_case_take_record (case_, passage);
}

static void
add_answer (BeaktaCase *case_,
            const char *id,
            const char *evidence)
{
  BeaktaAnswer *answer = beakta_record_new (BEAKTA_ITEM_ANSWER, id);

  g_strfreev (answer->evidence);
  answer->evidence = g_strsplit (evidence, " ", -1);
  beakta_case_take_record (case_, answer);
}

/* Rule: evidence is counted by document and position, from 1; what is no evidence has no number. */
static void
test_evidence_numbers (void)
{
  g_autoptr(BeaktaCase) case_ = beakta_case_new ("c1");
  g_autoptr(GPtrArray) users = NULL;

  add_passage (case_, "late", 2, 0);
  add_passage (case_, "second", 1, 90);
  add_passage (case_, "first", 1, 10);
  add_passage (case_, "mark", 1, 50);
  add_answer (case_, "a/1.1", "second late");
  add_answer (case_, "a/1.2", "first second");

  g_assert_cmpuint (beakta_case_get_evidence_number (case_, "first"), ==, 1);
  g_assert_cmpuint (beakta_case_get_evidence_number (case_, "second"), ==, 2);
  g_assert_cmpuint (beakta_case_get_evidence_number (case_, "late"), ==, 3);
  g_assert_cmpuint (beakta_case_get_evidence_number (case_, "mark"), ==, 0);
  g_assert_cmpuint (beakta_case_get_evidence_number (case_, "nowhere"), ==, 0);

  users = beakta_case_list_users_of (case_, "second");
  g_assert_cmpuint (users->len, ==, 2);
}

/* Rule: answers are listed by the numbers in their ids: 1.10 comes after 1.2. */
static void
test_natural_order (void)
{
  g_autoptr(BeaktaCase) case_ = beakta_case_new ("c1");
  g_autoptr(GPtrArray) list = NULL;

  add_answer (case_, "a/1.10", "");
  add_answer (case_, "a/1.2", "");
  add_answer (case_, "a/1.1", "");
  list = beakta_case_list (case_, BEAKTA_ITEM_ANSWER);

  g_assert_cmpstr (((BeaktaRecord *) g_ptr_array_index (list, 0))->id, ==, "a/1.1");
  g_assert_cmpstr (((BeaktaRecord *) g_ptr_array_index (list, 1))->id, ==, "a/1.2");
  g_assert_cmpstr (((BeaktaRecord *) g_ptr_array_index (list, 2))->id, ==, "a/1.10");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/nicks/there-and-back", test_nicks);
  g_test_add_func ("/words/stage/swedish", test_swedish_stages);
  g_test_add_func ("/record/json/round-trip", test_round_trip);
  g_test_add_func ("/record/equal/every-field-counts", test_every_field_counts);
  g_test_add_func ("/record/json/keeps-unknown-members", test_unknown_members);
  g_test_add_func ("/record/json/refuses-wrong-members", test_wrong_members);
  g_test_add_func ("/record/copy/is-deep", test_copy_is_deep);
  g_test_add_func ("/change/edits/fold", test_edits_fold);
  g_test_add_func ("/change/rebase/follows-own-entry", test_rebase);
  g_test_add_func ("/case/apply/only-what-fits", test_apply);
  g_test_add_func ("/case/apply/what-is-told-late", test_apply_late);
  g_test_add_func ("/case/evidence/numbers", test_evidence_numbers);
  g_test_add_func ("/case/list/natural-order", test_natural_order);

  return g_test_run ();
}
