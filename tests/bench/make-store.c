/* Makes a store with many invented cases, for measuring: make-store FILE N [ANSWERS]. With ANSWERS each case is being
 * assessed, and so many questions of it are answered, with a reason.
 *
 * Every case comes in through the door like any other; only that they wait in a row instead of one for the other, and
 * that the store lies in memory until it is made. */

#include <glib/gstdio.h>

#include "beakta-acts.h"
#include "beakta-store.h"
#include "beakta-test-ready.h"

#define MAX_WAITING 256

static const char * const kinds[] = { "Språk och arbete", "Ökad företagsamhet", "Vägen in", "Mötesplats", "Grönt arbete",
                                      "Mentorer", "Kvinnors företagande", "Ung i länet" };
static const char * const places[] = { "Hagaby", "Älvnäs", "Östanå", "Norrvik", "Ljungsele", "Åbacka", "Sörfors", "Tallheden" };
static const char * const applicants[] = { "folkhögskola", "kommun", "företagarförening", "hembygdsförening", "studieförbund" };
static const char * const workers[] = { "anna", "bo", "cecilia", "daniel", "elin", "" };

typedef struct
{
  BeaktaStore     *store;
  BeaktaChecklist *checklist;
  GRand           *random;
  guint            n_cases;
  guint            n_answers;
  guint            n_waiting;
  GError          *error;
} Maker;

#define pick(maker, words) (words[g_rand_int_range ((maker)->random, 0, G_N_ELEMENTS (words))])

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  Maker *maker = user_data;
  g_autoptr(BeaktaEntry) entry = NULL;

  maker->n_waiting--;
  entry = beakta_store_apply_finish (maker->store, result, NULL, maker->error == NULL ? &maker->error : NULL);
}

static void
write_change (Maker        *maker,
              BeaktaChange *change)
{
  maker->n_waiting++;
  beakta_store_apply_async (maker->store, change, NULL, written_cb, maker);
  beakta_change_unref (change);

  while (maker->n_waiting >= MAX_WAITING)
    g_main_context_iteration (NULL, TRUE);
}

/* What the case will be once the change is written, so that the next change can be made on top of it. */
static void
foresee (BeaktaCase   *case_,
         BeaktaChange *change)
{
  GPtrArray *edits = beakta_change_get_edits (change);

  for (guint i = 0; i < edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (edits, i);

      if (edit->after != NULL)
        beakta_case_take_record (case_, beakta_record_from_json (edit->kind, edit->id, 1, edit->after, NULL));
    }
}

/* @caseworker: "" for nobody */
static BeaktaChange *
make_registration (Maker      *maker,
                   guint       index,
                   const char *caseworker)
{
  BeaktaChange *change = beakta_change_new (BEAKTA_ACT_REGISTER, NULL);
  g_autoptr(BeaktaFacts) facts = beakta_record_new (BEAKTA_ITEM_FACTS, NULL);
  g_autoptr(BeaktaStageRecord) stage = beakta_record_new (BEAKTA_ITEM_STAGE, NULL);
  g_autoptr(BeaktaCaseChecklist) checklist = beakta_record_new (BEAKTA_ITEM_CHECKLIST, "gavleborg");
  const char *place = pick (maker, places);
  int day = g_rand_int_range (maker->random, 1, 29), month = g_rand_int_range (maker->random, 1, 13);

  g_free (facts->number);
  facts->number = g_strdup_printf ("403-%u-2026", 1000 + index);
  g_free (facts->title);
  facts->title = g_strdup_printf ("%s i %s", pick (maker, kinds), place);
  g_free (facts->applicant);
  facts->applicant = g_strdup_printf ("%s %s", place, pick (maker, applicants));
  g_free (facts->received);
  facts->received = g_strdup_printf ("2026-%02d-%02d", month, day);
  g_free (facts->due);
  facts->due = g_strdup_printf ("2027-%02d-%02d", month, day);
  facts->sought = g_rand_int_range (maker->random, 50, 4000) * 1000;
  beakta_record_set (&facts->programme, "Integration 2026");
  beakta_record_set (&facts->caseworker, caseworker);
  beakta_record_set (&stage->by, beakta_store_get_user (maker->store));
  g_free (stage->since);
  stage->since = g_strdup_printf ("2026-%02d-%02dT08:00:00Z", month, day);
  beakta_record_set (&checklist->checklist, "gavleborg");
  beakta_record_set (&checklist->version, beakta_checklist_get_version (maker->checklist));
  beakta_record_set (&checklist->depth, "normal");

  beakta_change_put (change, facts);
  beakta_change_put (change, stage);
  beakta_change_put (change, checklist);

  return change;
}

/* A third of the cases have been started, and some of them have gone on. The revision of the stage is the sequence of
 * the entry that wrote it, which this program, alone with the store, can tell before. */
static void
move_on (Maker       *maker,
         BeaktaCase  *case_,
         BeaktaStage  to,
         gint64      *sequence)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  BeaktaChange *change = beakta_acts_move (case_, to, "", beakta_store_get_user (maker->store), now);

  foresee (case_, change);
  ++*sequence;
  beakta_case_take_record (case_, beakta_record_copy (beakta_case_get_stage (case_)));
  ((BeaktaRecord *) beakta_case_get_stage (case_))->revision = *sequence;
  write_change (maker, change);
}

static const BeaktaQuestion *
get_question (Maker *maker,
              guint  index)
{
  for (guint i = 0; i < beakta_checklist_get_n_sections (maker->checklist); i++)
    {
      const BeaktaSection *section = beakta_checklist_get_section (maker->checklist, i);
      guint n_questions = beakta_section_get_n_questions (section);

      if (index < n_questions)
        return beakta_section_get_question (section, index);
      index -= n_questions;
    }

  return NULL;
}

static BeaktaAnswer *
make_answer (Maker                *maker,
             const BeaktaQuestion *question)
{
  static const char * const values[] = { "yes", "partly", "no" };
  g_autofree char *id = g_strconcat ("gavleborg/", beakta_question_get_id (question), NULL);
  BeaktaAnswer *answer = beakta_record_new (BEAKTA_ITEM_ANSWER, id);

  beakta_record_set (&answer->checklist, "gavleborg");
  beakta_record_set (&answer->question, beakta_question_get_id (question));
  beakta_record_set (&answer->value, pick (maker, values));
  beakta_record_set (&answer->assessor, beakta_store_get_user (maker->store));
  g_free (answer->given);
  answer->given = g_strdup_printf ("2026-%02d-%02dT08:00:00Z", g_rand_int_range (maker->random, 1, 13),
                                   g_rand_int_range (maker->random, 1, 29));
  g_free (answer->reason);
  answer->reason = g_strdup_printf ("%s i %s når %d deltagare genom %s %s.", pick (maker, kinds), pick (maker, places),
                                    g_rand_int_range (maker->random, 10, 400), pick (maker, places), pick (maker, applicants));

  return answer;
}

static void
answer_case (Maker      *maker,
             BeaktaCase *case_,
             gint64     *sequence)
{
  BeaktaChange *change = beakta_change_new (BEAKTA_ACT_ANSWER, beakta_case_get_id (case_));

  for (guint i = 0; i < maker->n_answers; i++)
    {
      const BeaktaQuestion *question = get_question (maker, i);
      g_autoptr(BeaktaAnswer) answer = question != NULL ? make_answer (maker, question) : NULL;

      if (answer != NULL)
        beakta_change_put (change, answer);
    }

  ++*sequence;
  write_change (maker, change);
}

static void
wait_for_all (Maker *maker)
{
  while (maker->n_waiting > 0)
    g_main_context_iteration (NULL, TRUE);
}

/* A proposal lacks nothing; that takes a while, so that one in ten is enough for a queue of reviews. */
static void
propose (Maker      *maker,
         const char *case_id,
         gint64     *sequence)
{
  g_autoptr(BeaktaCase) now = NULL;

  wait_for_all (maker);
  beakta_test_bring (maker->store, case_id, BEAKTA_STAGE_PROPOSED);
  now = beakta_store_load_case_sync (maker->store, case_id, NULL);
  *sequence = beakta_case_get_head (now);
}

/* Whoever works in a case holds it, or nobody does: it is handed out when it has come as far as it comes. */
static void
hand_out (Maker      *maker,
          const char *case_id,
          const char *caseworker,
          gint64     *sequence)
{
  g_autoptr(BeaktaCase) now = NULL;

  if (*caseworker == '\0')
    return;

  wait_for_all (maker);
  now = beakta_store_load_case_sync (maker->store, case_id, NULL);
  ++*sequence;
  write_change (maker, beakta_acts_assign (now, caseworker));
}

static void
make_cases (Maker *maker)
{
  gint64 sequence = 0;

  for (guint i = 0; i < maker->n_cases && maker->error == NULL; i++)
    {
      int how_far = g_rand_int_range (maker->random, 0, 9);
      gboolean is_started = how_far >= 6 || maker->n_answers > 0;
      const char *caseworker = pick (maker, workers);
      BeaktaChange *change = make_registration (maker, i, is_started ? "" : caseworker);
      g_autoptr(BeaktaCase) case_ = beakta_case_new (beakta_change_get_case_id (change));

      foresee (case_, change);
      sequence++;
      ((BeaktaRecord *) beakta_case_get_facts (case_))->revision = sequence;
      ((BeaktaRecord *) beakta_case_get_stage (case_))->revision = sequence;
      write_change (maker, change);

      if (is_started)
        move_on (maker, case_, BEAKTA_STAGE_ASSESSING, &sequence);
      if (maker->n_answers > 0)
        answer_case (maker, case_, &sequence);
      if (how_far == 7)
        move_on (maker, case_, BEAKTA_STAGE_AWAITING_COMPLETION, &sequence);
      if (how_far == 8 && i % 10 == 0)
        propose (maker, beakta_case_get_id (case_), &sequence);
      if (is_started)
        hand_out (maker, beakta_case_get_id (case_), caseworker, &sequence);
    }

  wait_for_all (maker);
}

/* Where a commit costs nothing. */
static char *
make_folder (const char *path)
{
  char *folder = g_strdup ("/dev/shm/beakta-make-XXXXXX");

  if (g_mkdtemp (folder) != NULL)
    return folder;

  g_free (folder);
  folder = g_strconcat (path, "-XXXXXX", NULL);

  return g_mkdtemp (folder);
}

static gboolean
move_store (const char  *from,
            const char  *to,
            GError     **error)
{
  g_autoptr(GFile) source = g_file_new_for_path (from);
  g_autoptr(GFile) target = g_file_new_for_path (to);

  return g_file_move (source, target, G_FILE_COPY_NONE, NULL, NULL, NULL, error);
}

int
main (int   argc,
      char *argv[])
{
  Maker maker = { NULL };
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  gint64 start;

  if (argc != 3 && argc != 4)
    {
      g_printerr ("Usage: make-store FILE N [ANSWERS]\n");
      return 2;
    }
  if (g_file_test (argv[1], G_FILE_TEST_EXISTS))
    {
      g_printerr ("%s is there already\n", argv[1]);
      return 1;
    }

  folder = make_folder (argv[1]);
  path = g_build_filename (folder, "cases.beakta", NULL);
  maker.n_cases = (guint) g_ascii_strtoull (argv[2], NULL, 10);
  maker.n_answers = argc == 4 ? (guint) g_ascii_strtoull (argv[3], NULL, 10) : 0;
  maker.random = g_rand_new_with_seed (1);
  maker.store = beakta_store_open_sync (path, NULL, &maker.error);

  start = g_get_monotonic_time ();
  if (maker.store != NULL)
    maker.checklist = beakta_store_load_checklist (maker.store, "gavleborg", NULL, &maker.error);
  if (maker.checklist != NULL)
    make_cases (&maker);
  g_clear_object (&maker.checklist);
  if (maker.store != NULL)
    beakta_store_close (maker.store);
  g_clear_object (&maker.store);
  if (maker.error == NULL)
    move_store (path, argv[1], &maker.error);

  if (maker.error != NULL)
    g_printerr ("%s\n", maker.error->message);
  else
    g_print ("%u cases in %.1f s\n", maker.n_cases, (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC);

  g_unlink (path);
  g_rmdir (folder);
  g_rand_free (maker.random);

  return maker.error != NULL;
}
