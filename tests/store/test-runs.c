/* Runs: text that was typed in one go is saved piece by piece, and is one step to undo and to redo. */

#include "beakta-test-store.h"

#define TEXT "Projektet vänder sig till utrikes födda kvinnor. Mål: 40 personer i arbete."

/* A clock of our own, so that a pause is as long as the test says. */
typedef struct
{
  BeaktaTestFolder *folder;
  BeaktaStore      *store;
  char             *case_id;
  GDateTime        *now;
} Desk;

static void
desk_open (Desk             *desk,
           BeaktaTestFolder *folder)
{
  g_autoptr(BeaktaStore) registry = NULL;
  g_autoptr(BeaktaCase) case_ = NULL;

  /* Somebody else has registered it: that is no step of this desk. */
  registry = beakta_test_open (folder, "registratorn");
  case_ = beakta_test_add_case (registry, "1", "Språk", TEXT);
  desk->folder = folder;
  desk->store = beakta_test_open (folder, "anna");
  desk->now = g_date_time_new_utc (2026, 3, 4, 9, 0, 0);
  desk->case_id = g_strdup (beakta_case_get_id (case_));
}

static void
desk_clear (Desk *desk)
{
  beakta_test_verify (desk->store);
  g_object_unref (desk->store);
  g_date_time_unref (desk->now);
  g_free (desk->case_id);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Desk, desk_clear)

static void
reopen (Desk *desk)
{
  g_clear_object (&desk->store);
  desk->store = beakta_test_open (desk->folder, "anna");
}

static void
wait_seconds (Desk   *desk,
              double  seconds)
{
  GDateTime *later = g_date_time_add_seconds (desk->now, seconds);

  g_date_time_unref (desk->now);
  desk->now = later;
}

static BeaktaCase *
load (Desk *desk)
{
  return beakta_store_load_case_sync (desk->store, desk->case_id, NULL);
}

/* @text becomes the reason, or what is missing; @field NULL: it was not typed, but put there at once. */
static void
write_text (Desk        *desk,
            BeaktaStore *store,
            const char  *question,
            const char  *field,
            const char  *text)
{
  g_autoptr(BeaktaCase) case_ = load (desk);
  const BeaktaAnswer *current = beakta_case_get_answer (case_, "gavleborg", question);
  g_autoptr(BeaktaAnswer) answer = beakta_test_answer (case_, question, "", current != NULL ? current->reason : "");
  BeaktaChange *change;

  beakta_record_set (g_strcmp0 (field, "missing") == 0 ? &answer->missing : &answer->reason, text);
  change = beakta_acts_answer (case_, answer, beakta_store_get_user (store));
  beakta_change_set_typed_in (change, field);
  beakta_change_set_time (change, desk->now);
  beakta_test_apply (store, change);
  wait_seconds (desk, 0.3);
}

/* As the window saves it: a piece at a time. */
static void
type (Desk       *desk,
      const char *question,
      const char *field,
      const char *text)
{
  for (gsize i = 3; i < strlen (text) + 3; i += 3)
    {
      g_autofree char *piece = g_strndup (text, i);

      write_text (desk, desk->store, question, field, piece);
    }
}

static void
step (Desk     *desk,
      gboolean  redo)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaEntry) entry = redo ? beakta_store_redo_sync (desk->store, desk->case_id, &error) :
                                        beakta_store_undo_sync (desk->store, desk->case_id, &error);

  g_assert_no_error (error);
  g_assert_nonnull (entry);
}

static void
assert_step_fails (Desk     *desk,
                   gboolean  redo,
                   int       code)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (redo ? beakta_store_redo_sync (desk->store, desk->case_id, &error) :
                        beakta_store_undo_sync (desk->store, desk->case_id, &error));
  g_assert_error (error, BEAKTA_STORE_ERROR, code);
}

static void
assert_reason (Desk       *desk,
               const char *question,
               const char *reason)
{
  g_autoptr(BeaktaCase) case_ = load (desk);
  const BeaktaAnswer *answer = beakta_case_get_answer (case_, "gavleborg", question);

  g_assert_cmpstr (answer != NULL ? answer->reason : NULL, ==, reason);
}

/* Rule: text typed in one go is one step to undo and one to redo, also after a restart. */
static void
test_one_step (BeaktaTestFolder *folder,
               gconstpointer     data)
{
  g_auto(Desk) desk = { NULL };

  desk_open (&desk, folder);
  type (&desk, "1.1", "reason", "Det finns mal.");
  step (&desk, FALSE);
  assert_reason (&desk, "1.1", NULL);
  assert_step_fails (&desk, FALSE, BEAKTA_STORE_ERROR_NOTHING);

  reopen (&desk);
  step (&desk, TRUE);
  assert_reason (&desk, "1.1", "Det finns mal.");
  assert_step_fails (&desk, TRUE, BEAKTA_STORE_ERROR_NOTHING);

  reopen (&desk);
  step (&desk, FALSE);
  assert_reason (&desk, "1.1", NULL);
}

/* Rule: a pause, another field and another question begin a new run; so does an undo. */
static void
test_what_ends_a_run (BeaktaTestFolder *folder,
                      gconstpointer     data)
{
  g_auto(Desk) desk = { NULL };

  desk_open (&desk, folder);
  type (&desk, "1.1", "reason", "Forst");
  wait_seconds (&desk, BEAKTA_RUN_PAUSE);
  type (&desk, "1.1", "reason", "Forst och sedan");
  type (&desk, "1.1", "missing", "Baslinje");
  type (&desk, "1.2", "reason", "Annat");
  type (&desk, "1.1", "reason", "Forst och sedan igen");

  step (&desk, FALSE);
  assert_reason (&desk, "1.1", "Forst och sedan");
  step (&desk, FALSE);
  assert_reason (&desk, "1.2", NULL);
  step (&desk, FALSE);
  assert_reason (&desk, "1.1", "Forst och sedan");
  step (&desk, FALSE);
  assert_reason (&desk, "1.1", "Forst");

  type (&desk, "1.1", "reason", "Forst sist");
  type (&desk, "1.2", "reason", "Annat");
  step (&desk, FALSE);
  type (&desk, "1.1", "reason", "Forst sist och nu");
  step (&desk, FALSE);
  assert_reason (&desk, "1.1", "Forst sist");
  step (&desk, FALSE);
  assert_reason (&desk, "1.1", "Forst");
  step (&desk, FALSE);
  assert_reason (&desk, "1.1", NULL);
}

/* Rule: what was not typed is a step of its own, however quickly it came. */
static void
test_choices_are_steps (BeaktaTestFolder *folder,
                        gconstpointer     data)
{
  g_auto(Desk) desk = { NULL };

  desk_open (&desk, folder);
  write_text (&desk, desk.store, "1.1", NULL, "ett");
  write_text (&desk, desk.store, "1.1", NULL, "ett tu");
  step (&desk, FALSE);
  assert_reason (&desk, "1.1", "ett");
}

/* Rule: what others do elsewhere does not end a run; their change of the same item does, and undo finds it out. */
static void
test_others (BeaktaTestFolder *folder,
             gconstpointer     data)
{
  g_autoptr(BeaktaStore) bo = NULL;
  g_auto(Desk) desk = { NULL };

  desk_open (&desk, folder);
  bo = beakta_test_open (folder, "bo");

  write_text (&desk, desk.store, "1.1", "reason", "Det");
  write_text (&desk, bo, "1.2", "reason", "Bos ord");
  write_text (&desk, desk.store, "1.1", "reason", "Det finns");
  step (&desk, FALSE);
  assert_reason (&desk, "1.1", NULL);
  assert_reason (&desk, "1.2", "Bos ord");

  type (&desk, "1.1", "reason", "Mina ord");
  write_text (&desk, bo, "1.1", "reason", "Mina ord och Bos");
  assert_step_fails (&desk, FALSE, BEAKTA_STORE_ERROR_STALE);
  write_text (&desk, desk.store, "1.1", "reason", "Mina ord och Bos och mina");
  step (&desk, FALSE);
  assert_reason (&desk, "1.1", "Mina ord och Bos");
  assert_step_fails (&desk, FALSE, BEAKTA_STORE_ERROR_STALE);
}

/* What the case said before each step that can be taken back, and after each that can be done again. */
typedef struct
{
  GPtrArray *before;                 /* of char * */
  GPtrArray *after;                  /* of char * */
  char      *question;               /* of the run that the next piece may go on with; nullable */
  char      *field;
} Memory;

/* The words of all answers, as one text. */
static char *
describe (Desk *desk)
{
  g_autoptr(BeaktaCase) case_ = load (desk);
  g_autoptr(GPtrArray) answers = beakta_case_list (case_, BEAKTA_ITEM_ANSWER);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < answers->len; i++)
    {
      const BeaktaAnswer *answer = g_ptr_array_index (answers, i);

      g_string_append_printf (text, "%s:%s|%s\n", answer->record.id, answer->reason, answer->missing);
    }

  return g_string_free (text, FALSE);
}

static void
begin_run (Memory     *memory,
           const char *question,
           const char *field)
{
  g_free (memory->question);
  g_free (memory->field);
  memory->question = g_strdup (question);
  memory->field = g_strdup (field);
}

static void
type_a_piece (Desk   *desk,
              Memory *memory)
{
  const char *question = g_test_rand_int_range (0, 4) == 0 ? "1.2" : "1.1";
  const char *field = g_test_rand_int_range (0, 4) == 0 ? "missing" : "reason";
  g_autofree char *text = NULL;
  static guint n_pieces = 0;
  gboolean has_paused = g_test_rand_int_range (0, 8) == 0;

  if (has_paused)
    wait_seconds (desk, BEAKTA_RUN_PAUSE + 1);

  if (has_paused || g_strcmp0 (memory->question, question) != 0 || g_strcmp0 (memory->field, field) != 0)
    {
      g_ptr_array_add (memory->before, describe (desk));
      begin_run (memory, question, field);
    }

  text = g_strdup_printf ("ord %u", ++n_pieces);
  write_text (desk, desk->store, question, field, text);
  g_ptr_array_set_size (memory->after, 0);
}

/* A step in one direction: from the end of one memory to the end of the other. What is typed after it is a new run. */
static void
walk_step (Desk     *desk,
           Memory   *memory,
           gboolean  redo)
{
  GPtrArray *from = redo ? memory->after : memory->before;
  GPtrArray *to = redo ? memory->before : memory->after;
  g_autofree char *wanted = NULL;
  g_autofree char *found = NULL;

  if (from->len == 0)
    {
      assert_step_fails (desk, redo, BEAKTA_STORE_ERROR_NOTHING);
      return;
    }

  wanted = g_ptr_array_steal_index (from, from->len - 1);
  g_ptr_array_add (to, describe (desk));
  step (desk, redo);
  found = describe (desk);
  g_assert_cmpstr (found, ==, wanted);
  begin_run (memory, NULL, NULL);
}

/* Rule: whatever was typed, undone and redone, each step leads to where the run before it ended. */
static void
test_walk (BeaktaTestFolder *folder,
           gconstpointer     data)
{
  Memory memory = { g_ptr_array_new_with_free_func (g_free), g_ptr_array_new_with_free_func (g_free), NULL, NULL };
  g_auto(Desk) desk = { NULL };

  desk_open (&desk, folder);
  for (guint i = 0; i < 400; i++)
    {
      int what = g_test_rand_int_range (0, 20);

      if (what < 12)
        type_a_piece (&desk, &memory);
      else if (what < 19)
        walk_step (&desk, &memory, what >= 16);
      else
        reopen (&desk);
    }

  begin_run (&memory, NULL, NULL);
  g_ptr_array_unref (memory.before);
  g_ptr_array_unref (memory.after);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  beakta_test_add ("/store/runs/one-step", test_one_step);
  beakta_test_add ("/store/runs/what-ends-them", test_what_ends_a_run);
  beakta_test_add ("/store/runs/choices-are-steps", test_choices_are_steps);
  beakta_test_add ("/store/runs/others", test_others);
  beakta_test_add ("/store/runs/walk", test_walk);

  return g_test_run ();
}
