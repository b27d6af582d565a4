/* What was done in two places with the same case, put together: base, ours and theirs, item by item. */

#include "beakta-merge.h"

static BeaktaCase *
make_case (void)
{
  BeaktaCase *case_ = beakta_case_new ("c1");

  beakta_case_take_record (case_, beakta_record_new (BEAKTA_ITEM_FACTS, NULL));
  beakta_case_take_record (case_, beakta_record_new (BEAKTA_ITEM_STAGE, NULL));
  beakta_case_take_record (case_, beakta_record_new (BEAKTA_ITEM_CHECKLIST, "l"));

  return case_;
}

/* @reason: (nullable): no answer */
static BeaktaCase *
make_answered (const char *reason)
{
  BeaktaCase *case_ = make_case ();
  BeaktaAnswer *answer;

  if (reason == NULL)
    return case_;

  answer = beakta_record_new (BEAKTA_ITEM_ANSWER, "l/1");
  beakta_record_set (&answer->checklist, "l");
  beakta_record_set (&answer->question, "1");
  beakta_record_set (&answer->reason, reason);
  beakta_case_take_record (case_, answer);

  return case_;
}

/* Rule: only-theirs is taken, only-ours stays, the same is nothing, and what both changed is a conflict. */
static void
test_three_ways (void)
{
  static const struct
  {
    const char *base, *ours, *theirs;
    guint       n_items;
    gboolean    is_conflict;
    const char *both;                /* when both texts are kept; NULL: the answer is not there */
  } ways[] = {
    { "a", "a", "a", 0, FALSE, "a" },
    { "a", "a", "b", 1, FALSE, "b" },
    { "a", "b", "a", 0, FALSE, "b" },
    { "a", "b", "b", 0, FALSE, "b" },
    { "a", "b", "c", 1, TRUE, "b\n\nc" },
    { "a", "a b", "a b c", 1, TRUE, "a b c" },
    { NULL, NULL, "b", 1, FALSE, "b" },
    { NULL, "b", NULL, 0, FALSE, "b" },
    { NULL, "b", "c", 1, TRUE, "b\n\nc" },
    { "a", "a", NULL, 1, FALSE, NULL },
    { "a", NULL, "a", 0, FALSE, NULL },
    { "a", NULL, NULL, 0, FALSE, NULL },
    { "a", "b", NULL, 1, TRUE, "b" },
    { "a", NULL, "b", 1, TRUE, "b" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr(BeaktaCase) base = make_answered (ways[i].base);
      g_autoptr(BeaktaCase) ours = make_answered (ways[i].ours);
      g_autoptr(BeaktaCase) theirs = make_answered (ways[i].theirs);
      g_autoptr(BeaktaMerge) merge = beakta_merge_new (base, ours, theirs);
      GPtrArray *items = beakta_merge_get_items (merge);
      BeaktaMergeItem *item = items->len > 0 ? g_ptr_array_index (items, 0) : NULL;
      g_autoptr(JsonObject) result = NULL;

      g_test_message ("way %u", (guint) i);
      g_assert_cmpuint (items->len, ==, ways[i].n_items);
      g_assert_cmpuint (beakta_merge_count_conflicts (merge), ==, ways[i].is_conflict ? 1 : 0);
      if (item == NULL)
        continue;

      if (ways[i].is_conflict)
        beakta_merge_choose (item, BEAKTA_MERGE_FIELDS);
      result = beakta_merge_dup_result (item);
      g_assert_cmpstr (result != NULL ? json_object_get_string_member (result, "reason") : NULL, ==, ways[i].both);
    }
}

/* Rule: while a conflict is undecided there is no change; decided, ours alters nothing and theirs is written. */
static void
test_undecided (void)
{
  g_autoptr(BeaktaCase) base = make_answered ("a");
  g_autoptr(BeaktaCase) ours = make_answered ("b");
  g_autoptr(BeaktaCase) theirs = make_answered ("c");
  g_autoptr(BeaktaMerge) merge = beakta_merge_new (base, ours, theirs);
  g_autoptr(BeaktaChange) change = beakta_change_new (BEAKTA_ACT_MERGE, "c1");
  g_autoptr(GError) error = NULL;
  BeaktaMergeItem *item = g_ptr_array_index (beakta_merge_get_items (merge), 0);

  g_assert_false (beakta_merge_put (merge, change, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_true (beakta_change_is_empty (change));

  beakta_merge_choose (item, BEAKTA_MERGE_OURS);
  g_assert_true (beakta_merge_put (merge, change, NULL));
  g_assert_true (beakta_change_is_empty (change));

  beakta_merge_choose_field (item, "reason", BEAKTA_MERGE_FIELD_THEIRS);
  g_assert_true (beakta_merge_put (merge, change, NULL));
  g_assert_cmpuint (beakta_change_get_edits (change)->len, ==, 1);
}

static void
add_group (BeaktaCase *case_,
           const char *id,
           const char *label)
{
  BeaktaGroup *group = beakta_record_new (BEAKTA_ITEM_GROUP, id);
  g_autofree char *cell_id = g_strconcat (id, "/granted", NULL);
  BeaktaCell *cell = beakta_record_new (BEAKTA_ITEM_CELL, cell_id);

  beakta_record_set (&group->label, label);
  beakta_record_set (&cell->group, id);
  beakta_record_set (&cell->reason, label);
  beakta_case_take_record (case_, group);
  beakta_case_take_record (case_, cell);
}

/* Rule: what both numbered the same and is not the same gets another number, with all that refers to it. */
static void
test_numbers (void)
{
  g_autoptr(BeaktaCase) base = make_case ();
  g_autoptr(BeaktaCase) ours = make_case ();
  g_autoptr(BeaktaCase) theirs = make_case ();
  g_autoptr(BeaktaMerge) merge = NULL;
  g_autoptr(BeaktaChange) change = beakta_change_new (BEAKTA_ACT_MERGE, "c1");
  GPtrArray *edits;
  gboolean has_cell = FALSE;

  add_group (ours, "g1", "kvinnor");
  add_group (theirs, "g1", "unga män");
  merge = beakta_merge_new (base, ours, theirs);
  g_assert_cmpuint (beakta_merge_count_conflicts (merge), ==, 0);
  g_assert_true (beakta_merge_put (merge, change, NULL));

  edits = beakta_change_get_edits (change);
  g_assert_cmpuint (edits->len, ==, 2);
  for (guint i = 0; i < edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (edits, i);

      if (edit->kind != BEAKTA_ITEM_CELL)
        continue;
      has_cell = TRUE;
      g_assert_cmpstr (edit->id, ==, "g2/granted");
      g_assert_cmpstr (json_object_get_string_member (edit->after, "group"), ==, "g2");
    }
  g_assert_true (has_cell);
}

static void
add_passage (BeaktaCase *case_)
{
  beakta_case_take_record (case_, beakta_record_new (BEAKTA_ITEM_PASSAGE, "p"));
}

/* Rule: what one side took away and the other uses is kept. */
static void
test_used (void)
{
  static const char * const evidence[] = { "p", NULL };
  g_autoptr(BeaktaCase) base = make_answered ("a");
  g_autoptr(BeaktaCase) ours = make_answered ("a");
  g_autoptr(BeaktaCase) theirs = make_answered ("a");
  g_autoptr(BeaktaMerge) merge = NULL;
  g_autoptr(BeaktaChange) change = beakta_change_new (BEAKTA_ACT_MERGE, "c1");
  BeaktaAnswer *answer = beakta_case_dup_answer (ours, "l/1");

  add_passage (base);
  add_passage (ours);
  g_strfreev (answer->evidence);
  answer->evidence = g_strdupv ((GStrv) evidence);
  beakta_case_take_record (ours, answer);

  merge = beakta_merge_new (base, ours, theirs);
  g_assert_cmpuint (beakta_merge_get_items (merge)->len, ==, 1);
  g_assert_true (beakta_merge_put (merge, change, NULL));
  g_assert_true (beakta_change_is_empty (change));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/merge/three-ways", test_three_ways);
  g_test_add_func ("/merge/undecided", test_undecided);
  g_test_add_func ("/merge/numbers", test_numbers);
  g_test_add_func ("/merge/used", test_used);

  return g_test_run ();
}
