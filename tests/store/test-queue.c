/* Questions over many cases: tabs, order, search, and the list that follows the store. */

#include "beakta-acts-opinions.h"
#include "beakta-acts-queue.h"
#include "beakta-snippet.h"
#include "beakta-sort-key.h"
#include "beakta-store-interests.h"
#include "beakta-store-query.h"
#include "beakta-test-ready.h"
#include "beakta-test-store.h"

/* Rule: å, ä and ö come after z, in that order, whatever the locale; case does not count, numbers sort by value. */
static void
test_swedish_order (void)
{
  static const char * const ordered[] = { "", " - ", "2 dagar", "10 dagar", "Ale", "alfa", "Zlatan", "Åmål", "Älvnäs", "Östanå" };

  for (guint i = 1; i < G_N_ELEMENTS (ordered); i++)
    {
      g_autofree char *before = beakta_sort_key_new (ordered[i - 1]);
      g_autofree char *after = beakta_sort_key_new (ordered[i]);

      g_assert_cmpstr (before, <, after);
    }
}

/* Rule: the key of the same word is the same, decomposed or not, in capitals or not; é sorts as e, ü as y. */
static void
test_equal_keys (void)
{
  static const char * const pairs[][2] = {
    { "Åmål", "a\xcc\x8am" "a\xcc\x8al" }, { "ÖSTANÅ", "östanå" }, { "Idé", "ide" }, { "Müller", "myller" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *one = beakta_sort_key_new (pairs[i][0]);
      g_autofree char *two = beakta_sort_key_new (pairs[i][1]);

      g_assert_cmpstr (one, ==, two);
    }
}

static BeaktaCase *
add_case (BeaktaStore *store,
          const char  *number,
          const char  *title,
          const char  *caseworker,
          const char  *text)
{
  BeaktaCase *case_ = beakta_test_add_case (store, number, title, text);

  if (*caseworker != '\0')
    {
      beakta_test_apply (store, beakta_acts_assign (case_, caseworker));
      g_object_unref (case_);
      case_ = beakta_store_load_case_sync (store, number, NULL);
    }

  return case_;
}

static void
move (BeaktaStore *store,
      const char  *number,
      BeaktaStage  stage)
{
  g_autoptr(BeaktaCase) case_ = beakta_store_load_case_sync (store, number, NULL);

  beakta_test_bring (store, beakta_case_get_id (case_), stage);
}

/* @person is asked for an opinion in the case. */
static void
ask (BeaktaStore *store,
     const char  *number,
     const char  *id,
     const char  *person)
{
  g_autoptr(BeaktaCase) case_ = beakta_store_load_case_sync (store, number, NULL);
  g_autoptr(BeaktaOpinion) opinion = beakta_record_new (BEAKTA_ITEM_OPINION, id);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  beakta_record_set (&opinion->person, person);
  beakta_record_set (&opinion->matter, "Når projektet ut?");
  beakta_test_apply (store, beakta_acts_ask_opinion (case_, opinion, beakta_store_get_user (store), now));
}

/* The numbers of the cases, in their order, with a space between. */
static char *
list (BeaktaStore            *store,
      const BeaktaCaseFilter *filter)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) lines = beakta_store_list_cases_sync (store, filter, 0, 0, &error);
  g_autoptr(GString) numbers = g_string_new (NULL);
  guint n_cases;

  g_assert_no_error (error);
  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (numbers, "%s%s", i > 0 ? " " : "", ((BeaktaCaseLine *) g_ptr_array_index (lines, i))->number);

  g_assert_true (beakta_store_count_cases_sync (store, filter, &n_cases, &error));
  g_assert_cmpuint (n_cases, ==, lines->len);

  return g_string_free (g_steal_pointer (&numbers), FALSE);
}

static void
assert_queue (BeaktaStore *store,
              BeaktaQueue  queue,
              const char  *expected)
{
  BeaktaCaseFilter filter = { queue, -1, NULL, BEAKTA_SORT_NUMBER, FALSE };
  g_autofree char *found = list (store, &filter);

  g_assert_cmpstr (found, ==, expected);
}

/* Rule: what each tab of the queue holds; nobody is asked to review their own proposal. */
static void
test_tabs (BeaktaTestFolder *folder,
           gconstpointer     data)
{
  g_autoptr(BeaktaStore) anna = beakta_test_open (folder, "anna");
  g_autoptr(BeaktaStore) bo = beakta_test_open (folder, "bo");
  g_autoptr(BeaktaCase) c1 = add_case (anna, "1", "Språk", "anna", NULL);
  g_autoptr(BeaktaCase) c2 = add_case (anna, "2", "Arbete", "anna", NULL);
  g_autoptr(BeaktaCase) c3 = add_case (anna, "3", "Mentorer", "anna", NULL);
  g_autoptr(BeaktaCase) c4 = add_case (anna, "4", "Vägen in", "bo", NULL);
  g_autoptr(BeaktaCase) c5 = add_case (anna, "5", "Odling", "", NULL);

  move (anna, "2", BEAKTA_STAGE_AWAITING_COMPLETION);
  move (anna, "3", BEAKTA_STAGE_ASSESSING);
  move (anna, "3", BEAKTA_STAGE_PROPOSED);
  move (bo, "4", BEAKTA_STAGE_ASSESSING);
  move (bo, "4", BEAKTA_STAGE_PROPOSED);

  assert_queue (anna, BEAKTA_QUEUE_ACT, "1 4");
  assert_queue (bo, BEAKTA_QUEUE_ACT, "3");
  assert_queue (anna, BEAKTA_QUEUE_MINE, "1 2 3");
  assert_queue (anna, BEAKTA_QUEUE_WAITING, "2");
  assert_queue (anna, BEAKTA_QUEUE_REVIEW, "4");
  assert_queue (bo, BEAKTA_QUEUE_REVIEW, "3");
  assert_queue (anna, BEAKTA_QUEUE_UNASSIGNED, "5");
  assert_queue (anna, BEAKTA_QUEUE_ALL, "1 2 3 4 5");
  beakta_test_verify (anna);
}

/* The line of the case as it is shown to whoever works in the store. */
static BeaktaCaseLine *
load_line (BeaktaStore *store,
           const char  *number)
{
  BeaktaCaseFilter filter = { BEAKTA_QUEUE_ALL, -1, number, BEAKTA_SORT_NUMBER, FALSE };
  g_autoptr(GPtrArray) lines = beakta_store_list_cases_sync (store, &filter, 0, 0, NULL);

  g_assert_cmpuint (lines->len, ==, 1);

  return beakta_case_line_ref (g_ptr_array_index (lines, 0));
}

static void
assert_bar (BeaktaStore  *store,
            const char   *number,
            BeaktaBarred  bar)
{
  g_autoptr(BeaktaCaseLine) line = load_line (store, number);

  g_assert_cmpint (line->bar, ==, bar);
}

/* Rule: nobody is asked to review what they took a part in assessing, nor where they declared a conflict of interest, and the counts
 * know it; where the case is seen its line says why. */
static void
test_barred (BeaktaTestFolder *folder,
             gconstpointer     data)
{
  g_autoptr(BeaktaStore) anna = beakta_test_open (folder, "anna");
  g_autoptr(BeaktaStore) bo = beakta_test_open (folder, "bo");
  g_autoptr(BeaktaCase) c1 = add_case (anna, "1", "Språk", "", NULL);
  g_autoptr(BeaktaCase) c2 = add_case (anna, "2", "Arbete", "", NULL);
  g_autoptr(BeaktaCase) c3 = add_case (anna, "3", "Odling", "", NULL);
  g_autoptr(BeaktaClassification) classification = beakta_record_copy (beakta_case_get_classification (c1));
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  static const char * const numbers[] = { "1", "2", "3" };

  classification->caseworker = BEAKTA_CLASS_AIMS;
  beakta_record_set (&classification->reason, "Skäl");
  beakta_test_apply (bo, beakta_acts_classify (c1, classification));
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      move (anna, numbers[i], BEAKTA_STAGE_ASSESSING);
      move (anna, numbers[i], BEAKTA_STAGE_PROPOSED);
    }
  assert_queue (bo, BEAKTA_QUEUE_REVIEW, "2 3");
  assert_queue (bo, BEAKTA_QUEUE_ACT, "2 3");

  beakta_test_apply (bo, beakta_acts_declare_conflict (c2, "bo", TRUE, "Syskon", now));
  assert_queue (bo, BEAKTA_QUEUE_REVIEW, "3");
  assert_queue (bo, BEAKTA_QUEUE_ACT, "3");
  assert_queue (anna, BEAKTA_QUEUE_REVIEW, "");
  assert_bar (bo, "1", BEAKTA_BARRED_ASSESSED);
  assert_bar (bo, "2", BEAKTA_BARRED_CONFLICT);
  assert_bar (bo, "3", BEAKTA_BARRED_NONE);
  assert_bar (anna, "3", BEAKTA_BARRED_PROPOSED);
  beakta_test_verify (anna);
}

static void
assert_touch (BeaktaStore *store,
              const char  *number,
              const char  *touch)
{
  g_autoptr(BeaktaCaseLine) line = load_line (store, number);

  g_assert_cmpstr (line->touch, ==, touch);
}

/* Rule: a line hints at the person's own interests, by title and by document, until they have declared; nobody else sees it. */
static void
test_touches (BeaktaTestFolder *folder,
              gconstpointer     data)
{
  g_autoptr(BeaktaStore) anna = beakta_test_open (folder, "anna");
  g_autoptr(BeaktaStore) me = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCase) c1 = add_case (anna, "1", "Orrbyn i rörelse", "", "Ingen särskild.");
  g_autoptr(BeaktaCase) c2 = add_case (anna, "2", "Arbete", "", "Projektet leds av Orrbyn IF i Sandviken.");
  g_autoptr(BeaktaCase) c3 = add_case (anna, "3", "Odling", "", "Odling åt alla.");
  g_autoptr(BeaktaInterest) place = beakta_interest_new (BEAKTA_INTEREST_PLACE, "Orrbyn");
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(GError) error = NULL;

  assert_touch (me, "1", "");
  g_assert_true (beakta_store_add_interest_sync (me, place, &error));
  g_assert_no_error (error);
  assert_touch (me, "1", "Orrbyn");
  assert_touch (me, "2", "Orrbyn");
  assert_touch (me, "3", "");
  assert_touch (anna, "1", "");

  beakta_test_apply (me, beakta_acts_declare_conflict (c2, beakta_store_get_user (me), FALSE, "", now));
  assert_touch (me, "2", "");
  assert_touch (me, "1", "Orrbyn");
}

/* (transfer full): that day, the office's, as ISO date. */
static char *
dup_day (int days_from_now)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autoptr(GDateTime) day = g_date_time_add_days (now, days_from_now);

  return g_date_time_format (day, "%Y-%m-%d");
}

/* Rule: what is put aside is away from what needs action until its day, and comes back by itself; it stays everywhere else. */
static void
test_hold (BeaktaTestFolder *folder,
           gconstpointer     data)
{
  g_autoptr(BeaktaStore) anna = beakta_test_open (folder, "anna");
  g_autoptr(BeaktaCase) c1 = add_case (anna, "1", "Språk", "anna", NULL);
  g_autoptr(BeaktaCase) c2 = add_case (anna, "2", "Arbete", "anna", NULL);
  g_autoptr(BeaktaCase) c3 = add_case (anna, "3", "Mentorer", "bo", NULL);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *today = dup_day (0), *tomorrow = dup_day (1);

  beakta_test_apply (anna, beakta_acts_hold (c1, tomorrow, "Väntar på budget", "anna", now));
  beakta_test_apply (anna, beakta_acts_hold (c2, today, "", "anna", now));
  beakta_test_apply (anna, beakta_acts_hold (c3, tomorrow, "", "anna", now));

  assert_queue (anna, BEAKTA_QUEUE_ACT, "2");
  assert_queue (anna, BEAKTA_QUEUE_MINE, "1 2");
  assert_queue (anna, BEAKTA_QUEUE_ALL, "1 2 3");
  beakta_test_verify (anna);
}

/* Rule: the flagged tab holds what has a flag of any colour; a line says which, why, and which tags there are. */
static void
test_flags (BeaktaTestFolder *folder,
            gconstpointer     data)
{
  g_autoptr(BeaktaStore) anna = beakta_test_open (folder, "anna");
  g_autoptr(BeaktaCase) c1 = add_case (anna, "1", "Språk", "", NULL);
  g_autoptr(BeaktaCase) c2 = add_case (anna, "2", "Arbete", "", NULL);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  BeaktaCaseFilter filter = { BEAKTA_QUEUE_FLAGGED, -1, NULL, BEAKTA_SORT_NUMBER, FALSE };
  g_autoptr(GPtrArray) lines = NULL;
  const BeaktaCaseLine *line;

  beakta_test_apply (anna, beakta_acts_flag (c2, BEAKTA_FLAG_RED, "Bråttom", "anna", now));
  beakta_test_apply (anna, beakta_acts_tag (c2, "unga  kvinnor", "anna", now));
  beakta_test_apply (anna, beakta_acts_tag (c2, "Gävle", "anna", now));
  assert_queue (anna, BEAKTA_QUEUE_FLAGGED, "2");

  lines = beakta_store_list_cases_sync (anna, &filter, 0, 0, NULL);
  line = g_ptr_array_index (lines, 0);
  g_assert_cmpint (line->flag, ==, BEAKTA_FLAG_RED);
  g_assert_cmpstr (line->flag_reason, ==, "Bråttom");
  g_assert_cmpstr (line->tags, ==, "Gävle\nunga kvinnor");
  beakta_test_verify (anna);

  g_clear_object (&c2);
  c2 = beakta_store_load_case_sync (anna, "2", NULL);
  beakta_test_apply (anna, beakta_acts_flag (c2, BEAKTA_FLAG_NONE, "", "anna", now));
  beakta_test_apply (anna, beakta_acts_untag (c2, "UNGA KVINNOR"));
  assert_queue (anna, BEAKTA_QUEUE_FLAGGED, "");
  beakta_test_verify (anna);
}

static guint
count_awaited (BeaktaStore *store,
               const char  *number)
{
  BeaktaCaseFilter filter = { BEAKTA_QUEUE_ALL, -1, number, BEAKTA_SORT_NUMBER, FALSE };
  g_autoptr(GPtrArray) lines = beakta_store_list_cases_sync (store, &filter, 0, 0, NULL);

  g_assert_cmpuint (lines->len, ==, 1);

  return ((const BeaktaCaseLine *) g_ptr_array_index (lines, 0))->n_opinions;
}

/* Rule: who is asked for an opinion finds the case among those to act in, while it can be given; the case's line says that it
 * waits for one. A case that one acts in anyhow is there once. */
static void
test_opinions (BeaktaTestFolder *folder,
               gconstpointer     data)
{
  g_autoptr(BeaktaStore) anna = beakta_test_open (folder, "anna");
  g_autoptr(BeaktaStore) eva = beakta_test_open (folder, "eva");
  g_autoptr(BeaktaCase) c1 = add_case (anna, "11", "Språk", "anna", NULL);
  g_autoptr(BeaktaCase) c2 = add_case (anna, "12", "Arbete", "anna", NULL);
  g_autoptr(BeaktaCase) c3 = add_case (anna, "13", "Odling", "", NULL);
  g_autoptr(GPtrArray) passages = g_ptr_array_new ();
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaCase) asked = NULL;

  ask (anna, "11", "o1", "eva");
  ask (anna, "11", "o2", "eva");
  ask (anna, "12", "o3", "bo");
  ask (anna, "13", "o4", "eva");
  assert_queue (eva, BEAKTA_QUEUE_ACT, "11 13");
  assert_queue (anna, BEAKTA_QUEUE_ACT, "11 12");
  g_assert_cmpuint (count_awaited (anna, "11"), ==, 2);
  beakta_test_verify (anna);

  asked = beakta_store_load_case_sync (eva, "11", NULL);
  beakta_test_apply (eva, beakta_acts_give_opinion_on (asked, "o1", "Ja.", passages, "eva", now));
  g_clear_object (&asked);
  asked = beakta_store_load_case_sync (anna, "11", NULL);
  beakta_test_apply (anna, beakta_acts_withdraw_opinion (asked, "o2", "anna", now));
  move (anna, "13", BEAKTA_STAGE_ASSESSING);
  assert_queue (eva, BEAKTA_QUEUE_ACT, "13");
  g_assert_cmpuint (count_awaited (anna, "11"), ==, 0);
  beakta_test_verify (anna);
}

/* Rule: sorting and searching happen in the store; words are found in line and text, numbers also without their signs. */
static void
test_order_and_words (BeaktaTestFolder *folder,
                      gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCase) c1 = add_case (store, "403-9-2026", "Öppna dörrar", "", "Målgruppen är nyanlända kvinnor.");
  g_autoptr(BeaktaCase) c2 = add_case (store, "403-10-2026", "Zebra", "", "Projektet når inga sökande.");
  g_autoptr(BeaktaCase) c3 = add_case (store, "403-11-2026", "Åkerbruk", "", "Kvinnor/män i Sandviken: mål och medel");
  static const struct
  {
    BeaktaCaseFilter  filter;
    const char       *expected;
  } cases[] = {
    { { BEAKTA_QUEUE_ALL, -1, NULL, BEAKTA_SORT_NUMBER, FALSE }, "403-9-2026 403-10-2026 403-11-2026" },
    { { BEAKTA_QUEUE_ALL, -1, NULL, BEAKTA_SORT_TITLE, FALSE }, "403-10-2026 403-11-2026 403-9-2026" },
    { { BEAKTA_QUEUE_ALL, -1, NULL, BEAKTA_SORT_TITLE, TRUE }, "403-9-2026 403-11-2026 403-10-2026" },
    { { BEAKTA_QUEUE_ALL, -1, "kvinnor", BEAKTA_SORT_NUMBER, FALSE }, "403-9-2026 403-11-2026" },
    { { BEAKTA_QUEUE_ALL, -1, "män", BEAKTA_SORT_NUMBER, FALSE }, "403-11-2026" },
    { { BEAKTA_QUEUE_ALL, -1, "mål", BEAKTA_SORT_NUMBER, FALSE }, "403-9-2026 403-11-2026" },
    { { BEAKTA_QUEUE_ALL, -1, "\"mål\"", BEAKTA_SORT_NUMBER, FALSE }, "403-11-2026" },
    { { BEAKTA_QUEUE_ALL, -1, "zeb", BEAKTA_SORT_NUMBER, FALSE }, "403-10-2026" },
    { { BEAKTA_QUEUE_ALL, -1, "403-10-2026", BEAKTA_SORT_NUMBER, FALSE }, "403-10-2026" },
    { { BEAKTA_QUEUE_ALL, -1, "403102026", BEAKTA_SORT_NUMBER, FALSE }, "403-10-2026" },
    { { BEAKTA_QUEUE_ALL, -1, "  ", BEAKTA_SORT_NUMBER, FALSE }, "403-9-2026 403-10-2026 403-11-2026" },
    { { BEAKTA_QUEUE_ALL, -1, "kvinnor OR zebra", BEAKTA_SORT_NUMBER, FALSE }, "" },
    { { BEAKTA_QUEUE_ALL, -1, "') OR 1 = 1 --\" *", BEAKTA_SORT_NUMBER, FALSE }, "" },
    { { BEAKTA_QUEUE_ALL, BEAKTA_STAGE_PROPOSED, NULL, BEAKTA_SORT_NUMBER, FALSE }, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = list (store, &cases[i].filter);

      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

static guint
count_hits (BeaktaStore *store,
            const char  *query)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) hits = beakta_store_search_sync (store, query, 50, &error);

  g_assert_no_error (error);

  return hits->len;
}

/* Rule: å, ä and ö are letters of their own; a decomposed word finds a composed one; capitals do not count. */
static void
test_search_words (BeaktaTestFolder *folder,
                   gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, "1", "Språk", "Varje sökande får FÖRÄLDRAR med i Åmål. 2024-00123.");

  g_assert_cmpuint (count_hits (store, "sökande"), ==, 1);
  g_assert_cmpuint (count_hits (store, "sokande"), ==, 0);
  g_assert_cmpuint (count_hits (store, "so\xcc\x88kande"), ==, 1);
  g_assert_cmpuint (count_hits (store, "föräldrar"), ==, 1);
  g_assert_cmpuint (count_hits (store, "åmål"), ==, 1);
  g_assert_cmpuint (count_hits (store, "sökande åmål"), ==, 1);
  g_assert_cmpuint (count_hits (store, "sökande östersund"), ==, 0);
  g_assert_cmpuint (count_hits (store, "\"sökande får\""), ==, 1);
  g_assert_cmpuint (count_hits (store, "\"får sökande\""), ==, 0);
  g_assert_cmpuint (count_hits (store, "2024-00123"), ==, 1);
  g_assert_cmpuint (count_hits (store, "sök"), ==, 1);
  g_assert_cmpuint (count_hits (store, "sö"), ==, 0);
  g_assert_cmpuint (count_hits (store, "\xff\xfe"), ==, 0);
}

/* Rule: hits say where: the case itself first, then its documents, the hit marked in its words. */
static void
test_hits (BeaktaTestFolder *folder,
           gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, "1", "Språk och arbete", "Vi vill stärka\nspråk\toch mod.");
  g_autoptr(GPtrArray) hits = beakta_store_search_sync (store, "språk", 50, NULL);
  const BeaktaHit *hit;

  g_assert_cmpuint (hits->len, ==, 2);
  hit = g_ptr_array_index (hits, 0);
  g_assert_cmpuint (hit->document, ==, 0);
  hit = g_ptr_array_index (hits, 1);
  g_assert_cmpuint (hit->document, ==, 1);
  g_assert_cmpstr (hit->name, ==, "ansökan.txt");
  g_assert_cmpuint (hit->start, ==, 15);
  g_assert_cmpuint (hit->end, ==, 20);
  g_assert_cmpstr (hit->snippet, ==, "Vi vill stärka \xee\x80\x80språk\xee\x80\x81 och mod.");
}

/* Rule: a snippet is one line around the place where most of the words stand, and tells which place that is: the words
 * that were asked for and follow each other. */
static void
test_snippet (void)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_auto(GStrv) words = beakta_snippet_split_query ("Mål \"MÄTBARA\" o");
  g_autofree char *snippet = NULL;
  g_autofree char *unbroken = g_strnfill (100000, 'x');
  g_autofree char *other = NULL;
  guint start, end;

  for (int i = 0; i < 500; i++)
    g_string_append (text, "Lång text utan det som söks. Målning. ");
  g_string_append (text, "Projektet har\n\nmätbara mål för åren. ");
  for (int i = 0; i < 500; i++)
    g_string_append (text, "Mer text. ");

  snippet = beakta_snippet_make (text->str, (const char * const *) words, &start, &end);
  g_assert_nonnull (strstr (snippet, "har \xee\x80\x80mätbara\xee\x80\x81 \xee\x80\x80mål\xee\x80\x81 för"));
  g_assert_true (g_str_has_prefix (snippet, "… "));
  g_assert_true (g_str_has_suffix (snippet, " …"));
  g_assert_null (strchr (snippet, '\n'));
  g_assert_cmpuint (start, ==, 500 * 38 + strlen ("Projektet har") + 2);
  g_assert_cmpuint (end - start, ==, g_utf8_strlen ("mätbara mål", -1));

  other = beakta_snippet_make (unbroken, (const char * const *) words, &start, &end);
  g_assert_cmpuint (strlen (other), <, 1000);
  g_assert_cmpuint (start, ==, end);
}

typedef struct
{
  guint n_changes;
  guint position;
  guint n_removed;
  guint n_added;
} Seen;

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       n_removed,
                  guint       n_added,
                  Seen       *seen)
{
  seen->n_changes++;
  seen->position = position;
  seen->n_removed += n_removed;
  seen->n_added += n_added;
}

static gboolean
is_late_cb (gpointer data)
{
  g_error ("Nothing came in time");

  return G_SOURCE_REMOVE;
}

#define wait_until(condition) \
  G_STMT_START { \
    guint late = g_timeout_add_seconds (20, is_late_cb, NULL); \
    while (!(condition)) \
      g_main_context_iteration (NULL, TRUE); \
    g_source_remove (late); \
  } G_STMT_END

static gboolean
is_loading (BeaktaCaseList *model)
{
  gboolean loading;

  g_object_get (model, "is-loading", &loading, NULL);

  return loading;
}

static BeaktaCaseRow *
get_row (BeaktaCaseList *model,
         guint           position)
{
  return g_list_model_get_item (G_LIST_MODEL (model), position);
}

/* A row that only kept a place is replaced once the order is known. */
static gboolean
is_filled (BeaktaCaseList  *model,
           guint            position,
           BeaktaCaseRow  **row)
{
  g_clear_object (row);
  *row = get_row (model, position);

  return beakta_case_row_get_line (*row) != NULL;
}

static void
assert_row (BeaktaCaseList *model,
            guint           position,
            const char     *number)
{
  g_autoptr(BeaktaCaseRow) row = NULL;

  wait_until (is_filled (model, position, &row));
  g_assert_cmpstr (beakta_case_row_get_line (row)->number, ==, number);
}

static BeaktaCaseList *
make_list (BeaktaStore *store)
{
  static const BeaktaCaseFilter filter = { BEAKTA_QUEUE_ALL, -1, NULL, BEAKTA_SORT_TITLE, FALSE };
  BeaktaCaseList *model = beakta_case_list_new (store);

  beakta_case_list_set_filter (model, &filter);
  wait_until (!is_loading (model));

  return model;
}

/* Rule: on a change only the line that it touched is told as changed, and its row stays the same object. */
static void
test_list_follows (BeaktaTestFolder *folder,
                   gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaStore) other = beakta_test_open (folder, "anna");
  g_autoptr(BeaktaCase) a = add_case (store, "1", "Arbete", "", NULL);
  g_autoptr(BeaktaCase) m = add_case (store, "2", "Mentorer", "", NULL);
  g_autoptr(BeaktaCase) o = add_case (store, "3", "Östanå", "", NULL);
  g_autoptr(BeaktaCaseList) model = make_list (store);
  g_autoptr(BeaktaCaseRow) row = get_row (model, 1);
  g_autoptr(BeaktaCaseRow) moved = NULL;
  g_autoptr(BeaktaCase) b = NULL;
  g_autoptr(BeaktaFacts) facts = beakta_record_copy (beakta_case_get_facts (m));
  Seen seen = { 0 };

  assert_row (model, 0, "1");
  assert_row (model, 2, "3");
  g_signal_connect (model, "items-changed", G_CALLBACK (items_changed_cb), &seen);

  /* Another program adds one between. */
  b = add_case (other, "4", "Betesmark", "", NULL);
  wait_until (g_list_model_get_n_items (G_LIST_MODEL (model)) == 4);
  g_assert_cmpuint (seen.n_changes, ==, 1);
  g_assert_cmpuint (seen.position, ==, 1);
  g_assert_cmpuint (seen.n_removed, ==, 0);
  g_assert_cmpuint (seen.n_added, ==, 1);
  assert_row (model, 1, "4");

  /* One moves to the end. */
  memset (&seen, 0, sizeof seen);
  beakta_record_set (&facts->title, "Östra porten");
  beakta_test_apply (store, beakta_acts_edit_facts (m, facts));
  wait_until (seen.n_changes == 2);
  g_assert_cmpuint (seen.n_removed, ==, 1);
  g_assert_cmpuint (seen.n_added, ==, 1);
  moved = get_row (model, 3);
  g_assert_true (moved == row);
  wait_until (g_str_equal (beakta_case_row_get_line (row)->title, "Östra porten"));
}

/* Rule: a change that cannot move a line is told by the row alone. */
static void
test_list_row_only (BeaktaTestFolder *folder,
                    gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCase) case_ = add_case (store, "1", "Arbete", "", NULL);
  g_autoptr(BeaktaAnswer) first = beakta_test_answer (case_, "1.1", "no", "");
  g_autoptr(BeaktaAnswer) answer = NULL;
  g_autoptr(BeaktaCase) now = NULL;
  g_autoptr(BeaktaCaseList) model = make_list (store);
  g_autoptr(BeaktaCaseRow) row = get_row (model, 0);
  g_autoptr(GListModel) lists = beakta_store_list_checklists (store);
  Seen seen = { 0 };

  g_assert_cmpuint (g_list_model_get_n_items (lists), >, 0);
  beakta_test_apply (store, beakta_acts_answer (case_, first, beakta_store_get_user (store)));
  wait_until (beakta_case_row_get_line (row) != NULL && beakta_case_row_get_line (row)->stage == BEAKTA_STAGE_ASSESSING);

  g_signal_connect (model, "items-changed", G_CALLBACK (items_changed_cb), &seen);
  now = beakta_store_load_case_sync (store, "1", NULL);
  answer = beakta_test_answer (now, "1.3", "not-relevant", "Projektet har inga sådana delar.");
  beakta_test_apply (store, beakta_acts_answer (now, answer, beakta_store_get_user (store)));
  wait_until (beakta_case_row_get_line (row)->n_complete > 0);
  g_assert_cmpuint (seen.n_changes, ==, 0);
}

/* Rule: when somebody's interests alter, here or in another program, the rows that are shown alter with them; those that are asked for
 * later say what holds then. */
static void
test_list_interests (BeaktaTestFolder *folder,
                     gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaStore) other = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCase) c1 = add_case (store, "1", "Orrbyn i rörelse", "", NULL);
  g_autoptr(BeaktaCase) c2 = add_case (store, "2", "Odling i Orrbyn", "", NULL);
  g_autoptr(BeaktaInterest) place = beakta_interest_new (BEAKTA_INTEREST_PLACE, "Orrbyn");
  g_autoptr(BeaktaCaseList) model = make_list (store);
  g_autoptr(BeaktaCaseRow) row = get_row (model, 0);
  g_autoptr(BeaktaCaseRow) later = NULL;
  g_autoptr(GError) error = NULL;

  assert_row (model, 1, "1");
  g_assert_cmpstr (beakta_case_row_get_line (row)->touch, ==, "");

  g_assert_true (beakta_store_add_interest_sync (store, place, &error));
  g_assert_no_error (error);
  wait_until (*beakta_case_row_get_line (row)->touch != '\0');
  later = get_row (model, 1);
  wait_until (beakta_case_row_get_line (later) != NULL);
  g_assert_cmpstr (beakta_case_row_get_line (later)->touch, ==, "Orrbyn");

  g_assert_true (beakta_store_remove_interest_sync (other, place, &error));
  g_assert_no_error (error);
  wait_until (*beakta_case_row_get_line (row)->touch == '\0' && *beakta_case_row_get_line (later)->touch == '\0');
}

#define N_MANY 600

/* Rule: rows are made when asked for, wherever in the list, and filled in from pages; the first come first. */
static void
test_list_is_lazy (BeaktaTestFolder *folder,
                   gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCaseList) model = NULL;

  for (int i = 0; i < N_MANY; i++)
    {
      g_autofree char *number = g_strdup_printf ("1-%d", i);
      g_autofree char *title = g_strdup_printf ("Projekt %d", i);

      beakta_test_apply (store, beakta_test_register (number, title, beakta_store_get_user (store), NULL));
    }

  model = make_list (store);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, N_MANY);
  assert_row (model, 0, "1-0");
  assert_row (model, 599, "1-599");
  assert_row (model, 300, "1-300");
  g_assert_null (get_row (model, N_MANY));
  beakta_test_verify (store);
}

/* Rule: a new filter replaces the items once its order has come; the list goes without the store being left behind. */
static void
test_list_filter (BeaktaTestFolder *folder,
                  gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaCase) a = add_case (store, "1", "Arbete", "", NULL);
  g_autoptr(BeaktaCase) m = add_case (store, "2", "Mentorer", "bo", NULL);
  BeaktaCaseList *model = make_list (store);
  BeaktaCaseFilter filter = { BEAKTA_QUEUE_UNASSIGNED, -1, "arb", BEAKTA_SORT_SINCE, TRUE };

  beakta_case_list_set_filter (model, &filter);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 2);
  wait_until (!is_loading (model));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 1);
  assert_row (model, 0, "1");

  /* What is still on its way keeps it until then. */
  g_object_add_weak_pointer (G_OBJECT (model), (gpointer *) &model);
  g_object_unref (model);
  wait_until (model == NULL);
}

static void
counts_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* Rule: all the counts of the tabs at once, the same as the tabs hold. */
static void
test_counts (BeaktaTestFolder *folder,
             gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, "anna");
  g_autoptr(BeaktaCase) a = add_case (store, "1", "Arbete", "anna", NULL);
  g_autoptr(BeaktaCase) m = add_case (store, "2", "Mentorer", "", NULL);
  g_autoptr(GAsyncResult) result = NULL;
  guint counts[BEAKTA_N_QUEUES];

  beakta_store_count_queues_async (store, NULL, counts_cb, &result);
  wait_until (result != NULL);
  g_assert_true (beakta_store_count_queues_finish (store, result, counts, NULL));
  for (BeaktaQueue queue = 0; queue < BEAKTA_N_QUEUES; queue++)
    {
      BeaktaCaseFilter filter = { queue, -1, NULL, BEAKTA_SORT_NUMBER, FALSE };
      guint n_cases;

      g_assert_true (beakta_store_count_cases_sync (store, &filter, &n_cases, NULL));
      g_assert_cmpuint (counts[queue], ==, n_cases);
    }
  g_assert_cmpuint (counts[BEAKTA_QUEUE_UNASSIGNED], ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/queue/order/swedish", test_swedish_order);
  g_test_add_func ("/queue/order/equal-keys", test_equal_keys);
  g_test_add_func ("/search/snippet/around-the-hit", test_snippet);
  beakta_test_add ("/queue/tabs/what-each-holds", test_tabs);
  beakta_test_add ("/queue/tabs/barred", test_barred);
  beakta_test_add ("/queue/lines/touches", test_touches);
  beakta_test_add ("/queue/tabs/put-aside", test_hold);
  beakta_test_add ("/queue/tabs/flagged", test_flags);
  beakta_test_add ("/queue/tabs/counts", test_counts);
  beakta_test_add ("/queue/tabs/opinions", test_opinions);
  beakta_test_add ("/queue/filter/order-and-words", test_order_and_words);
  beakta_test_add ("/queue/list/follows-the-store", test_list_follows);
  beakta_test_add ("/queue/list/row-only", test_list_row_only);
  beakta_test_add ("/queue/list/interests", test_list_interests);
  beakta_test_add ("/queue/list/lazy", test_list_is_lazy);
  beakta_test_add ("/queue/list/filter", test_list_filter);
  beakta_test_add ("/search/words/swedish", test_search_words);
  beakta_test_add ("/search/hits/say-where", test_hits);

  return g_test_run ();
}
