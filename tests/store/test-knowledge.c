/* What the office has answered before: kept by the door, told to those who may read it, best first. */

#include "beakta-knowledge.h"
#include "beakta-test-store.h"

#include "beakta-sqlite-driver.h"

#define TEXT "Målet är att fyrtio kvinnor får arbete. Två språkstödjare anställs i projektet. Vi hoppas på det bästa."

/* One case with an answer to a question of "gavleborg", on the words from @start to @end; nothing when they are the same. */
static BeaktaCase *
add_answered (BeaktaStore *store,
              const char  *number,
              const char  *question,
              const char  *value,
              const char  *reason,
              guint        start,
              guint        end)
{
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, number, "Språk", TEXT);
  g_autoptr(BeaktaAnswer) answer = beakta_test_answer (case_, question, value, reason);
  g_autoptr(BeaktaCase) answered = NULL;

  beakta_test_apply (store, beakta_acts_answer (case_, answer, beakta_store_get_user (store)));
  answered = beakta_store_load_case_sync (store, number, NULL);
  if (start < end)
    {
      g_autoptr(BeaktaPassage) passage = beakta_test_passage (answered, start, end);

      g_free (passage->exact);
      passage->exact = g_utf8_substring (TEXT, start, end);
      beakta_test_apply (store, beakta_acts_add_evidence (answered, "gavleborg", question, passage,
                                                          beakta_store_get_user (store)));
    }

  return beakta_store_load_case_sync (store, number, NULL);
}

static BeaktaKnowledge *
ask (BeaktaStore *store,
     const char  *checklist_id,
     const char  *question,
     const char  *except,
     const char  *value)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaChecklist) checklist = beakta_store_load_checklist (store, checklist_id, NULL, &error);
  BeaktaKnowledgeQuery query = { checklist, question, except, "", value, 10 };
  BeaktaKnowledge *knowledge;

  g_assert_no_error (error);
  knowledge = beakta_knowledge_ask_sync (store, &query, NULL, &error);
  g_assert_no_error (error);

  return knowledge;
}

/* "2 1": the numbers of the cases, in the order in which they are told. */
static void
assert_told (BeaktaKnowledge *knowledge,
             const char      *expected)
{
  g_autoptr(GString) numbers = g_string_new (NULL);

  for (guint i = 0; i < knowledge->answers->len; i++)
    {
      const BeaktaEarlierAnswer *answer = g_ptr_array_index (knowledge->answers, i);

      g_string_append_printf (numbers, "%s%s", i > 0 ? " " : "", answer->whole->number);
    }

  g_assert_cmpstr (numbers->str, ==, expected);
}

/* Rule 4: best first; and rule 2: the case that asks is not told of itself. */
static void
test_best_first (BeaktaTestFolder *folder,
                 gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCase) bare = add_answered (store, "1", "1.1", "yes", "", 0, 0);
  g_autoptr(BeaktaCase) reasoned = add_answered (store, "2", "1.1", "no", "Det finns inget mål.", 0, 0);
  g_autoptr(BeaktaCase) proven = add_answered (store, "3", "1.1", "yes", "Målet går att mäta.", 0, 39);
  g_autoptr(BeaktaCase) other = add_answered (store, "4", "1.2", "yes", "En annan fråga.", 0, 39);
  g_autoptr(BeaktaCase) asking = beakta_test_add_case (store, "5", "Språk", TEXT);
  g_autoptr(BeaktaKnowledge) knowledge = ask (store, "gavleborg", "1.1", beakta_case_get_id (asking), NULL);
  g_autoptr(BeaktaKnowledge) own = ask (store, "gavleborg", "1.1", beakta_case_get_id (proven), NULL);
  const BeaktaEarlierAnswer *first;

  assert_told (knowledge, "3 2 1");
  g_assert_cmpuint (knowledge->n_cases, ==, 3);
  g_assert_cmpuint (knowledge->n_answers, ==, 3);
  g_assert_cmpuint (knowledge->n_withheld, ==, 0);

  first = g_ptr_array_index (knowledge->answers, 0);
  g_assert_true (first->is_same_question);
  g_assert_cmpstr (first->whole->answer->reason, ==, "Målet går att mäta.");
  g_assert_cmpuint (first->whole->passages->len, ==, 1);
  g_assert_cmpstr (((BeaktaPassage *) g_ptr_array_index (first->whole->passages, 0))->exact, ==,
                   "Målet är att fyrtio kvinnor får arbete.");
  assert_told (own, "2 1");
}

/* Rule 1: questions of other lists that ask for the same thing count too, after the question itself. */
static void
test_kin (BeaktaTestFolder *folder,
          gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCase) there = add_answered (store, "1", "2.1", "yes", "Två har egen erfarenhet.", 40, 78);
  g_autoptr(BeaktaKnowledge) knowledge = ask (store, "lagom", "2.2", NULL, NULL);
  g_autoptr(BeaktaKnowledge) wanted = ask (store, "lagom", "2.2", NULL, "yes");
  g_autoptr(BeaktaKnowledge) unwanted = ask (store, "lagom", "2.2", NULL, "no");
  gboolean is_among = FALSE;

  for (guint i = 0; i < knowledge->kin->len; i++)
    is_among = is_among || g_str_equal (((BeaktaKin *) g_ptr_array_index (knowledge->kin, i))->id, "gavleborg/2.1");
  g_assert_true (is_among);
  assert_told (knowledge, "1");
  g_assert_false (((BeaktaEarlierAnswer *) g_ptr_array_index (knowledge->answers, 0))->is_same_question);

  assert_told (wanted, "1");
  assert_told (unwanted, "");
  g_assert_cmpuint (unwanted->n_cases, ==, 1);
}

/* Rule 4: of two that show nearly the same words only the better is told. */
static void
test_no_twins (BeaktaTestFolder *folder,
               gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCase) proven = add_answered (store, "1", "1.1", "yes", "Målet går att mäta.", 0, 39);
  g_autoptr(BeaktaCase) twin = add_answered (store, "2", "1.1", "yes", "", 0, 39);
  g_autoptr(BeaktaCase) bare = add_answered (store, "3", "1.1", "no", "", 0, 0);
  g_autoptr(BeaktaKnowledge) knowledge = ask (store, "gavleborg", "1.1", NULL, NULL);

  assert_told (knowledge, "1 3");
  g_assert_cmpuint (knowledge->n_answers, ==, 3);
}

/* Rule 2: a case in which the person declared a conflict of interest is left out, and counted; others are told of it. */
static void
test_conflict (BeaktaTestFolder *folder,
               gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaStore) bo = beakta_test_open (folder, "bo");
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaCase) first = add_answered (store, "1", "1.1", "yes", "Målet går att mäta.", 0, 39);
  g_autoptr(BeaktaCase) second = add_answered (store, "2", "1.1", "no", "Det finns inget mål.", 0, 0);
  g_autoptr(BeaktaKnowledge) before = NULL;
  g_autoptr(BeaktaKnowledge) after = NULL;
  g_autoptr(BeaktaKnowledge) of_another = NULL;
  g_autoptr(BeaktaKnowledge) without = NULL;
  g_autoptr(BeaktaWholeAnswer) whole = NULL;
  g_autoptr(BeaktaCase) again = NULL;
  g_autoptr(GError) error = NULL;
  const char *user = beakta_store_get_user (store);

  before = ask (store, "gavleborg", "1.1", NULL, NULL);
  assert_told (before, "1 2");

  beakta_test_apply (store, beakta_acts_declare_conflict (first, user, TRUE, "Syskon", now));
  after = ask (store, "gavleborg", "1.1", NULL, NULL);
  assert_told (after, "2");
  g_assert_cmpuint (after->n_cases, ==, 1);
  g_assert_cmpuint (after->n_withheld, ==, 1);
  whole = beakta_store_load_answer_sync (store, beakta_case_get_id (first), "gavleborg/1.1", &error);
  g_assert_null (whole);
  g_assert_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_FOUND);

  /* Nor to whoever works in the name of somebody who has none. */
  of_another = ask (bo, "gavleborg", "1.1", NULL, NULL);
  assert_told (of_another, "2");
  g_assert_null (beakta_store_load_answer_sync (bo, beakta_case_get_id (first), "gavleborg/1.1", NULL));

  again = beakta_store_load_case_sync (store, "1", NULL);
  beakta_test_apply (store, beakta_acts_declare_conflict (again, user, FALSE, "", now));
  without = ask (store, "gavleborg", "1.1", NULL, NULL);
  assert_told (without, "1 2");
}

/* Rule: the answers follow what the door writes: undone, answered again, and with the list that is taken away. */
static void
test_follows_door (BeaktaTestFolder *folder,
                   gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCase) case_ = add_answered (store, "1", "1.1", "yes", "Målet går att mäta.", 0, 0);
  const char *id = beakta_case_get_id (case_);
  g_autoptr(BeaktaKnowledge) answered = ask (store, "gavleborg", "1.1", NULL, "yes");
  g_autoptr(BeaktaKnowledge) undone = NULL;
  g_autoptr(BeaktaKnowledge) redone = NULL;
  g_autoptr(BeaktaEntry) undo = NULL;
  g_autoptr(BeaktaEntry) redo = NULL;

  assert_told (answered, "1");
  beakta_test_verify (store);

  undo = beakta_store_undo_sync (store, id, NULL);
  g_assert_nonnull (undo);
  undone = ask (store, "gavleborg", "1.1", NULL, NULL);
  assert_told (undone, "");
  beakta_test_verify (store);

  redo = beakta_store_redo_sync (store, id, NULL);
  g_assert_nonnull (redo);
  redone = ask (store, "gavleborg", "1.1", NULL, "yes");
  assert_told (redone, "1");
  beakta_test_verify (store);
}

/* Rule: a store from before this was kept is brought up to date, exactly as the door would have kept it. */
static void
test_older_store (BeaktaTestFolder *folder,
                  gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCase) first = add_answered (store, "1", "1.1", "yes", "Målet går att mäta.", 0, 39);
  g_autoptr(BeaktaCase) second = add_answered (store, "2", "1.1", "no", " \n", 0, 0);
  g_autoptr(BeaktaKnowledge) knowledge = NULL;

  beakta_store_close (store);
  g_clear_object (&store);
  beakta_test_make_older (folder, 2);

  store = beakta_test_open (folder, NULL);
  beakta_test_verify (store);
  knowledge = ask (store, "gavleborg", "1.1", NULL, NULL);
  assert_told (knowledge, "1 2");
}

/* Rule: an index that does not agree with the state is found. */
static void
test_damage_is_found (BeaktaTestFolder *folder,
                      gconstpointer     data)
{
  static const char * const damages[] = {
    "UPDATE answer SET value = 'no'",
    "UPDATE answer SET has_reason = 0",
    "DELETE FROM answer",
    "INSERT INTO answer SELECT 'gavleborg/9.9', case_id, value, n_evidence, has_reason, given, line FROM answer",
  };
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCase) case_ = add_answered (store, "1", "1.1", "yes", "Målet går att mäta.", 0, 0);

  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    beakta_test_assert_found (folder, store, "answer", damages[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  beakta_test_add ("/knowledge/ask/best-first", test_best_first);
  beakta_test_add ("/knowledge/ask/other-lists", test_kin);
  beakta_test_add ("/knowledge/ask/no-twins", test_no_twins);
  beakta_test_add ("/knowledge/ask/conflict-is-left-out", test_conflict);
  beakta_test_add ("/knowledge/index/follows-door", test_follows_door);
  beakta_test_add ("/knowledge/index/older-store", test_older_store);
  beakta_test_add ("/knowledge/index/damage-is-found", test_damage_is_found);

  return g_test_run ();
}
