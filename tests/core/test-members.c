/* The members of a value by their path, the sorts of entries, and who is mentioned. */

#include "beakta-change.h"
#include "beakta-entry-filter.h"
#include "beakta-members.h"
#include "beakta-mentions.h"

static JsonObject *
parse (const char *text)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) node = json_from_string (text, &error);

  g_assert_no_error (error);

  return json_node_dup_object (node);
}

/* Rule: who did something, and when, goes with what was done; an unset member and one that is not there are the same; the members of
 * a member are told by their path. */
static void
test_lists_changed (void)
{
  g_autoptr(JsonObject) before = parse ("{\"value\": \"yes\", \"assessor\": \"anna\", \"goal\": {\"what\": \"40\", \"unit\": \"\"}}");
  g_autoptr(JsonObject) after = parse ("{\"value\": \"partly\", \"assessor\": \"bo\", \"claim\": null, "
                                       "\"goal\": {\"what\": \"50\", \"unit\": \"\"}}");
  g_auto(GStrv) paths = beakta_members_list_changed (before, after);

  g_assert_cmpuint (g_strv_length (paths), ==, 2);
  g_assert_true (g_strv_contains ((const char * const *) paths, "value"));
  g_assert_true (g_strv_contains ((const char * const *) paths, "goal/what"));
}

static void
test_sets_by_path (void)
{
  g_autoptr(JsonObject) value = parse ("{\"goal\": {\"what\": \"40\", \"unit\": \"personer\"}}");
  g_autoptr(JsonNode) fifty = json_node_init_string (json_node_alloc (), "50");

  beakta_members_set (value, "goal/what", fifty);
  g_assert_cmpstr (json_node_get_string (beakta_members_get (value, "goal/what")), ==, "50");
  g_assert_cmpstr (json_node_get_string (beakta_members_get (value, "goal/unit")), ==, "personer");
  beakta_members_set (value, "goal", NULL);
  g_assert_null (beakta_members_get (value, "goal/what"));
}

static BeaktaEntry *
make_entry (BeaktaAct       act,
            BeaktaItemKind  kind,
            const char     *id,
            JsonObject     *after)
{
  GPtrArray *edits = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_edit_free);

  g_ptr_array_add (edits, beakta_edit_new (kind, id, 0, NULL, after));

  return beakta_entry_new ("c1", "anna", "", "2026-10-14T22:30:00.000000Z", act, "", 0, edits);
}

/* Rule: the history of a question is what wrote its answer, an assessor's too, and what was said of it. */
static void
test_is_about (void)
{
  g_autoptr(BeaktaEntry) answer = make_entry (BEAKTA_ACT_ANSWER, BEAKTA_ITEM_ANSWER, "gavleborg/1.1", json_object_new ());
  g_autoptr(BeaktaEntry) longer = make_entry (BEAKTA_ACT_ANSWER, BEAKTA_ITEM_ANSWER, "gavleborg/1.10", json_object_new ());
  g_autoptr(BeaktaEntry) own = make_entry (BEAKTA_ACT_ANSWER, BEAKTA_ITEM_ASSESSMENT, "gavleborg/1.1/bo", json_object_new ());
  g_autoptr(BeaktaEntry) comment = make_entry (BEAKTA_ACT_COMMENT, BEAKTA_ITEM_COMMENT, "k1",
                                               parse ("{\"target\": \"gavleborg/1.1\"}"));

  g_assert_true (beakta_entry_is_about (answer, "gavleborg/1.1"));
  g_assert_false (beakta_entry_is_about (longer, "gavleborg/1.1"));
  g_assert_true (beakta_entry_is_about (own, "gavleborg/1.1"));
  g_assert_true (beakta_entry_is_about (comment, "gavleborg/1.1"));
}

static void
test_filters (void)
{
  g_autoptr(BeaktaEntry) answer = make_entry (BEAKTA_ACT_ANSWER, BEAKTA_ITEM_ANSWER, "gavleborg/1.1", json_object_new ());
  BeaktaEntryFilter filter = BEAKTA_ENTRY_FILTER_ALL;

  g_assert_true (beakta_entry_filter_match (&filter, answer));
  filter.sort = BEAKTA_ENTRY_ANSWERS;
  g_assert_true (beakta_entry_filter_match (&filter, answer));
  filter.sort = BEAKTA_ENTRY_COMMENTS;
  g_assert_false (beakta_entry_filter_match (&filter, answer));
  filter.sort = -1;
  filter.since = "2026-10-14";
  filter.until = "2026-10-14";
  g_assert_true (beakta_entry_filter_match (&filter, answer));
  filter.until = "2026-10-13";
  g_assert_false (beakta_entry_filter_match (&filter, answer));
  filter.until = NULL;
  filter.by = "bo";
  g_assert_false (beakta_entry_filter_match (&filter, answer));
}

/* Rule: a name is mentioned as a whole, after an @ that begins a word. */
static void
test_mentions (void)
{
  g_assert_true (beakta_mentions_person ("Hej @Anna Ek, se 1.2", "anna ek"));
  g_assert_true (beakta_mentions_person ("(@åsa)", "Åsa"));
  g_assert_false (beakta_mentions_person ("Hej @annak", "anna"));
  g_assert_false (beakta_mentions_person ("epost@anna.se", "anna"));
  g_assert_false (beakta_mentions_person ("Hej @", ""));
}

static void
test_mention_begun (void)
{
  g_autofree char *begun = NULL;
  glong start;

  begun = beakta_mentions_dup_begun ("Hej @Än och", 7, &start);
  g_assert_cmpstr (begun, ==, "Än");
  g_assert_cmpint (start, ==, 4);
  g_assert_null (beakta_mentions_dup_begun ("post@an", 7, &start));
  g_assert_null (beakta_mentions_dup_begun ("Hej", 3, &start));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/members/changed/without-companions", test_lists_changed);
  g_test_add_func ("/members/set/by-path", test_sets_by_path);
  g_test_add_func ("/entry/about/question", test_is_about);
  g_test_add_func ("/entry/filter/by-sort-day-person", test_filters);
  g_test_add_func ("/mentions/person/as-a-whole", test_mentions);
  g_test_add_func ("/mentions/begun/after-an-at", test_mention_begun);

  return g_test_run ();
}
