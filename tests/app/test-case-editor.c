#include <glib/gstdio.h>

#include "beakta-app-test.h"
#include "beakta-assessors.h"
#include "beakta-case-editor.h"
#include "beakta-lacks.h"
#include "beakta-propose-dialog.h"

#define TEXT "Projektet vänder sig till utrikes födda kvinnor och män.\nVi räknar med minst fyrtio deltagare."

static BeaktaCaseEditor *
make_editor (BeaktaStore *store)
{
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, "403-1-2026", "Språk och arbete", TEXT);
  g_autoptr(BeaktaCaseEditor) editor = beakta_case_editor_new (store, case_);

  return g_steal_pointer (&editor);
}

static gboolean
is_saved (gpointer user_data)
{
  gboolean is_saving;

  g_object_get (user_data, "is-saving", &is_saving, NULL);

  return !is_saving;
}

static void
set_text (BeaktaCaseEditor *editor,
          const char       *value,
          const char       *reason)
{
  BeaktaCase *case_ = beakta_case_editor_get_case (editor);
  g_autoptr(BeaktaAnswer) answer = beakta_test_answer (case_, "1.1", "", "");
  const BeaktaAnswer *current = beakta_case_get_answer (case_, "gavleborg", "1.1");
  g_autoptr(BeaktaChange) change = NULL;

  beakta_record_set (&answer->value, value != NULL ? value : current != NULL ? current->value : "");
  beakta_record_set (&answer->reason, reason != NULL ? reason : current != NULL ? current->reason : "");
  change = beakta_acts_answer (case_, answer, beakta_case_editor_get_user (editor));
  beakta_case_editor_apply (editor, change);
}

static void
count_problem_cb (BeaktaCaseEditor *editor,
                  const char       *text,
                  guint            *n_problems)
{
  g_assert_cmpstr (text, !=, "");
  (*n_problems)++;
}

/* Rule: one of several assessors works on their own answers, also in quick succession and when undone; the case's answer stands
 * as it was. */
static void
test_own_answers (BeaktaTestFolder *folder,
                  gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCaseEditor) editor = make_editor (store);
  const char *user = beakta_case_editor_get_user (editor);
  const char * const persons[] = { user, "bo", NULL };
  BeaktaCase *case_ = beakta_case_editor_get_case (editor);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChange) change = NULL;
  guint n_problems = 0;

  g_signal_connect (editor, "problem", G_CALLBACK (count_problem_cb), &n_problems);
  set_text (editor, "yes", NULL);
  beakta_app_test_wait (is_saved, editor);
  change = beakta_acts_ask_assessors (case_, persons, user, now);
  beakta_case_editor_apply (editor, change);
  beakta_app_test_wait (is_saved, editor);
  set_text (editor, "partly", NULL);
  set_text (editor, NULL, "Därför.");
  set_text (editor, "no", NULL);
  beakta_app_test_wait (is_saved, editor);

  g_assert_cmpstr (beakta_case_get_viewer (case_), ==, user);
  g_assert_cmpstr (beakta_case_get_answer (case_, "gavleborg", "1.1")->value, ==, "no");
  g_assert_cmpstr (beakta_case_get_answer (beakta_case_editor_get_whole (editor), "gavleborg", "1.1")->value, ==, "yes");
  g_assert_cmpstr (beakta_assessors_get_answer (beakta_case_editor_get_whole (editor), "gavleborg", "1.1", user)->reason, ==,
                   "Därför.");

  beakta_case_editor_undo (editor);
  beakta_app_test_wait (is_saved, editor);
  g_assert_cmpstr (beakta_case_get_answer (case_, "gavleborg", "1.1")->value, ==, "partly");
  g_assert_cmpuint (n_problems, ==, 0);
}

/* Rule: a change that was made before an earlier one was acknowledged is rebased on what that one left. */
static void
test_queue_rebases (BeaktaTestFolder *folder,
                    gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCaseEditor) editor = make_editor (store);
  BeaktaCase *case_ = beakta_case_editor_get_case (editor);
  guint n_problems = 0;
  const BeaktaAnswer *answer;

  g_signal_connect (editor, "problem", G_CALLBACK (count_problem_cb), &n_problems);

  /* Three keystrokes, none of which waits for the store. */
  set_text (editor, "partly", NULL);
  set_text (editor, NULL, "Därför.");
  set_text (editor, "no", NULL);
  g_assert_null (beakta_case_get_answer (case_, "gavleborg", "1.1"));
  beakta_app_test_wait (is_saved, editor);

  answer = beakta_case_get_answer (case_, "gavleborg", "1.1");
  g_assert_cmpstr (answer->value, ==, "no");
  g_assert_cmpstr (answer->reason, ==, "Därför.");
  g_assert_cmpint (beakta_case_get_stage (case_)->stage, ==, BEAKTA_STAGE_ASSESSING);
  g_assert_cmpuint (n_problems, ==, 0);
}

/* Rule: "saved-at" moves only when the store has acknowledged. */
static void
test_saved_follows_store (BeaktaTestFolder *folder,
                          gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCaseEditor) editor = make_editor (store);
  g_autoptr(GDateTime) before = NULL;
  g_autoptr(GDateTime) sent = NULL;
  g_autoptr(GDateTime) after = NULL;

  g_object_get (editor, "saved-at", &before, NULL);
  set_text (editor, "yes", NULL);
  g_object_get (editor, "saved-at", &sent, NULL);
  g_assert_true (before == sent || g_date_time_equal (before, sent));

  beakta_app_test_wait (is_saved, editor);
  g_object_get (editor, "saved-at", &after, NULL);
  g_assert_cmpint (g_date_time_compare (after, before), >, 0);
}

/* Until the answer is saved, what can be undone is the registration. */
static gboolean
undoes_answer (gpointer user_data)
{
  g_autofree char *name = NULL;

  g_object_get (user_data, "undo-name", &name, NULL);

  return g_strcmp0 (name, "answer 1.1") == 0;
}

/* Rule: undo is named after the step, and undoes it; redo likewise. */
static void
test_undo_is_named (BeaktaTestFolder *folder,
                    gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCaseEditor) editor = make_editor (store);
  BeaktaCase *case_ = beakta_case_editor_get_case (editor);

  set_text (editor, "yes", NULL);
  beakta_app_test_wait (is_saved, editor);
  beakta_app_test_wait (undoes_answer, editor);

  beakta_case_editor_undo (editor);
  beakta_app_test_wait (is_saved, editor);
  g_assert_null (beakta_case_get_answer (case_, "gavleborg", "1.1"));

  beakta_case_editor_redo (editor);
  beakta_app_test_wait (is_saved, editor);
  g_assert_cmpstr (beakta_case_get_answer (case_, "gavleborg", "1.1")->value, ==, "yes");
}

static gboolean
has_their_answer (gpointer user_data)
{
  return g_str_equal (beakta_case_get_answer (user_data, "gavleborg", "1.1")->value, "no");
}

static BeaktaClash *
get_clash (BeaktaCaseEditor *editor,
           const char       *member)
{
  GPtrArray *clashes = beakta_case_editor_get_clashes (editor);

  for (guint i = 0; i < clashes->len; i++)
    if (g_str_equal (((BeaktaClash *) g_ptr_array_index (clashes, i))->member, member))
      return g_ptr_array_index (clashes, i);

  return NULL;
}

/* Somebody else answers in the same moment: written before ours, seen by nobody yet. */
static void
answer_elsewhere (BeaktaStore *store,
                  BeaktaCase  *case_,
                  const char  *value,
                  const char  *reason)
{
  g_autoptr(BeaktaCase) elsewhere = beakta_store_load_case_sync (store, beakta_case_get_id (case_), NULL);
  g_autoptr(BeaktaAnswer) theirs = beakta_test_answer (elsewhere, "1.1", value, reason);

  beakta_test_apply (store, beakta_acts_answer (elsewhere, theirs, beakta_store_get_user (store)));
}

static void
type (BeaktaCaseEditor *editor,
      const char       *reason)
{
  BeaktaCase *case_ = beakta_case_editor_get_case (editor);
  g_autoptr(BeaktaAnswer) answer = beakta_case_dup_answer (case_, "gavleborg/1.1");
  g_autoptr(BeaktaChange) change = NULL;

  beakta_record_set (&answer->reason, reason);
  change = beakta_acts_answer (case_, answer, beakta_case_editor_get_user (editor));
  beakta_change_set_typed_in (change, "reason");
  beakta_case_editor_apply (editor, change);
}

static gboolean
names_other (gpointer user_data)
{
  const BeaktaClash *clash = get_clash (user_data, "reason");

  return clash != NULL && *clash->other != '\0';
}

static gboolean
has_their_reason (gpointer user_data)
{
  return g_str_equal (beakta_case_get_answer (user_data, "gavleborg", "1.1")->reason, "Det står inget om mål.");
}

/* Rule: a choice that two made differently is kept with both values, and the case is as the store has it until one has been
 * chosen. */
static void
test_choice_clashes (BeaktaTestFolder *folder,
                     gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaStore) other = NULL;
  g_autoptr(BeaktaCaseEditor) editor = make_editor (store);
  BeaktaCase *case_ = beakta_case_editor_get_case (editor);
  g_autoptr(JsonNode) theirs = NULL;

  set_text (editor, "yes", NULL);
  beakta_app_test_wait (is_saved, editor);

  other = beakta_test_open (folder, "bo");
  answer_elsewhere (other, case_, "no", "Nej.");
  set_text (editor, "partly", NULL);
  beakta_app_test_wait (is_saved, editor);
  beakta_app_test_wait (has_their_answer, case_);

  g_assert_nonnull (get_clash (editor, "value"));
  g_assert_null (get_clash (editor, "reason"));
  g_assert_cmpstr (json_node_get_string (get_clash (editor, "value")->mine), ==, "partly");
  theirs = beakta_case_editor_dup_theirs (editor, get_clash (editor, "value"));
  g_assert_cmpstr (json_node_get_string (theirs), ==, "no");

  beakta_case_editor_settle (editor, get_clash (editor, "value"), BEAKTA_SETTLE_MINE);
  beakta_app_test_wait (is_saved, editor);
  g_assert_null (get_clash (editor, "value"));
  g_assert_cmpstr (beakta_case_get_answer (case_, "gavleborg", "1.1")->value, ==, "partly");
  g_assert_cmpstr (beakta_case_get_answer (case_, "gavleborg", "1.1")->reason, ==, "Nej.");
}

/* Rule: what two wrote in the same place is there with both texts; what is typed on is one's own side of it, until it has been
 * chosen; it survives the window. */
static void
test_text_clashes (BeaktaTestFolder *folder,
                   gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaStore) other = NULL;
  g_autoptr(BeaktaCaseEditor) editor = make_editor (store);
  BeaktaCase *case_ = beakta_case_editor_get_case (editor);
  const char *id = beakta_case_get_id (case_);
  g_autoptr(BeaktaCase) again = NULL;
  g_autoptr(BeaktaCaseEditor) reopened = NULL;

  set_text (editor, "no", NULL);
  beakta_app_test_wait (is_saved, editor);
  other = beakta_test_open (folder, "bo");
  answer_elsewhere (other, case_, "no", "Det står inget om mål.");
  type (editor, "Målet går inte att räkna.");
  beakta_app_test_wait (names_other, editor);
  beakta_app_test_wait (is_saved, editor);
  beakta_app_test_wait (has_their_reason, case_);
  g_assert_cmpstr (get_clash (editor, "reason")->other, ==, "bo");
  g_assert_cmpstr (beakta_case_editor_get_wording (editor, BEAKTA_ITEM_ANSWER, "gavleborg/1.1", "reason", ""), ==,
                   "Målet går inte att räkna.");

  type (editor, "Målet går inte att räkna, alls.");
  beakta_app_test_wait (is_saved, editor);
  beakta_app_test_settle ();
  g_assert_cmpstr (beakta_case_get_answer (case_, "gavleborg", "1.1")->reason, ==, "Det står inget om mål.");

  again = beakta_store_load_case_sync (store, id, NULL);
  reopened = beakta_case_editor_new (store, again);
  beakta_app_test_wait (names_other, reopened);
  g_assert_cmpstr (json_node_get_string (get_clash (reopened, "reason")->mine), ==, "Målet går inte att räkna, alls.");
  beakta_case_editor_settle (reopened, get_clash (reopened, "reason"), BEAKTA_SETTLE_BOTH);
  beakta_app_test_wait (is_saved, reopened);
  g_assert_cmpstr (beakta_case_get_answer (again, "gavleborg", "1.1")->reason, ==,
                   "Det står inget om mål.\n\nMålet går inte att räkna, alls.");
  beakta_test_verify (store);
}

/* Rule: words that are refused are kept too, with why. */
static void
test_refused_is_kept (BeaktaTestFolder *folder,
                      gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCaseEditor) editor = make_editor (store);
  BeaktaCase *case_ = beakta_case_editor_get_case (editor);
  const char *user = beakta_case_editor_get_user (editor);
  g_autoptr(BeaktaCase) elsewhere = NULL;
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChange) conflict = NULL;
  guint n_problems = 0;

  set_text (editor, "no", NULL);
  beakta_app_test_wait (is_saved, editor);
  g_signal_connect (editor, "problem", G_CALLBACK (count_problem_cb), &n_problems);
  elsewhere = beakta_store_load_case_sync (store, beakta_case_get_id (case_), NULL);
  conflict = beakta_acts_declare_conflict (elsewhere, user, TRUE, "Släkt med sökanden.", now);
  beakta_test_apply (store, g_steal_pointer (&conflict));
  type (editor, "Målet går inte att räkna.");
  beakta_app_test_wait (is_saved, editor);

  g_assert_cmpuint (n_problems, ==, 1);
  g_assert_nonnull (get_clash (editor, "reason"));
  g_assert_cmpstr (get_clash (editor, "reason")->why, !=, "");
  beakta_case_editor_settle (editor, get_clash (editor, "reason"), BEAKTA_SETTLE_THEIRS);
  g_assert_cmpuint (beakta_case_editor_get_clashes (editor)->len, ==, 0);
}

static gboolean
has_trouble (gpointer user_data)
{
  g_autofree char *trouble = NULL;

  g_object_get (user_data, "trouble", &trouble, NULL);

  return trouble != NULL;
}

/* Rule: a change that the store cannot write now is not given up: it waits with all that come after it, and is written. */
static void
test_waits_for_store (BeaktaTestFolder *folder,
                      gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCaseEditor) editor = make_editor (store);
  BeaktaCase *case_ = beakta_case_editor_get_case (editor);
  g_autofree char *away = g_strconcat (folder->path, ".away", NULL);
  guint n_problems = 0;

  g_signal_connect (editor, "problem", G_CALLBACK (count_problem_cb), &n_problems);
  g_assert_cmpint (g_rename (folder->path, away), ==, 0);
  set_text (editor, "partly", NULL);
  beakta_app_test_wait (has_trouble, editor);
  set_text (editor, NULL, "Därför.");
  beakta_app_test_settle ();
  g_assert_false (is_saved (editor));
  g_assert_null (beakta_case_get_answer (case_, "gavleborg", "1.1"));

  g_assert_cmpint (g_rename (away, folder->path), ==, 0);
  beakta_case_editor_try_again (editor);
  beakta_app_test_wait (is_saved, editor);
  g_assert_false (has_trouble (editor));
  g_assert_cmpstr (beakta_case_get_answer (case_, "gavleborg", "1.1")->value, ==, "partly");
  g_assert_cmpstr (beakta_case_get_answer (case_, "gavleborg", "1.1")->reason, ==, "Därför.");
  g_assert_cmpuint (n_problems, ==, 0);
  beakta_test_verify (store);
}

/* Rule: the acting person is told in words why something is not possible. */
static void
test_may_says_why (BeaktaTestFolder *folder,
                   gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCaseEditor) editor = make_editor (store);
  g_autofree char *why = NULL;

  g_assert_true (beakta_case_editor_may (editor, BEAKTA_ACT_ANSWER, NULL));
  g_assert_false (beakta_case_editor_may (editor, BEAKTA_ACT_APPROVE, &why));
  g_assert_cmpstr (why, ==, "This is not possible at the stage of the case. A step back opens it again.");
}

static void
attach_newest (BeaktaCaseEditor *editor)
{
  BeaktaCase *case_ = beakta_case_editor_get_case (editor);
  g_autoptr(BeaktaChecklist) newest = NULL;
  g_autoptr(BeaktaChange) detach = beakta_acts_detach_checklist (case_, "gavleborg");
  g_autoptr(BeaktaChange) attach = NULL;
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  beakta_case_editor_apply (editor, detach);
  beakta_app_test_wait (is_saved, editor);
  newest = beakta_store_load_checklist (beakta_case_editor_get_store (editor), "gavleborg", NULL, NULL);
  attach = beakta_acts_attach_checklist (case_, "gavleborg", beakta_checklist_get_version (newest), "normal", now);
  beakta_case_editor_apply (editor, attach);
  beakta_app_test_wait (is_saved, editor);
}

/* Rule: proposing requires answers, reasons and evidence; the dialog lists what is missing, and waits. */
static void
test_propose_lists_lacks (BeaktaTestFolder *folder,
                          gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCaseEditor) editor = make_editor (store);
  g_autoptr(GPtrArray) lines = NULL;
  GtkWidget *dialog;
  const BeaktaLackLine *first;
  const BeaktaLackLine *last;

  attach_newest (editor);
  set_text (editor, "partly", NULL);
  beakta_app_test_wait (is_saved, editor);

  lines = beakta_lacks_list (editor);
  first = g_ptr_array_index (lines, 0);
  last = g_ptr_array_index (lines, lines->len - 1);
  g_assert_cmpstr (first->id, ==, "gavleborg/1.1");
  g_assert_cmpstr (first->lacks, ==, "evidence, what is missing");
  g_assert_cmpint (last->kind, ==, BEAKTA_ITEM_CONFLICT);

  dialog = beakta_propose_dialog_new (NULL, editor);
  g_assert_nonnull (beakta_app_test_find (dialog, ADW_TYPE_ACTION_ROW, first->title));
  g_assert_false (gtk_widget_is_sensitive (beakta_app_test_find (dialog, GTK_TYPE_BUTTON, "_Hand Over")));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int   argc,
      char *argv[])
{
  beakta_app_test_init (&argc, &argv);

  beakta_test_add ("/case-editor/assessors/own-answers", test_own_answers);
  beakta_test_add ("/case-editor/queue/rebases", test_queue_rebases);
  beakta_test_add ("/case-editor/saved-at/follows-the-store", test_saved_follows_store);
  beakta_test_add ("/case-editor/undo/is-named", test_undo_is_named);
  beakta_test_add ("/case-editor/clash/choice-waits", test_choice_clashes);
  beakta_test_add ("/case-editor/clash/both-texts-are-kept", test_text_clashes);
  beakta_test_add ("/case-editor/clash/refused-words-are-kept", test_refused_is_kept);
  beakta_test_add ("/case-editor/trouble/waits-and-is-written", test_waits_for_store);
  beakta_test_add ("/case-editor/may/says-why", test_may_says_why);
  beakta_test_add ("/propose/dialog/lists-lacks", test_propose_lists_lacks);

  return g_test_run ();
}
