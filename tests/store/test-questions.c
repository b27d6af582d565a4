/* The search language asked of a store: which cases each question finds, and what a day that has passed does to the queue. */

#include "beakta-acts-queue.h"
#include "beakta-store-propose.h"
#include "beakta-store-query.h"
#include "beakta-test-store.h"

typedef struct
{
  const char *number, *title, *applicant, *programme, *caseworker, *due, *received;
  gint64      sought;
} Facts;

static BeaktaCase *
add_case (BeaktaStore *store,
          const Facts *wanted)
{
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, wanted->number, wanted->title, "Kursen i yrkessvenska börjar i maj.");
  g_autoptr(BeaktaFacts) facts = beakta_record_copy (beakta_case_get_facts (case_));

  beakta_record_set (&facts->applicant, wanted->applicant);
  beakta_record_set (&facts->programme, wanted->programme);
  beakta_record_set (&facts->due, wanted->due);
  beakta_record_set (&facts->received, wanted->received);
  facts->sought = wanted->sought;
  beakta_test_apply (store, beakta_acts_edit_facts (case_, facts));
  g_clear_object (&case_);
  case_ = beakta_store_load_case_sync (store, wanted->number, NULL);
  if (*wanted->caseworker != '\0')
    beakta_test_apply (store, beakta_acts_assign (case_, wanted->caseworker));

  return beakta_store_load_case_sync (store, wanted->number, NULL);
}

static void
move (BeaktaStore *store,
      const char  *number,
      BeaktaStage  stage)
{
  g_autoptr(BeaktaCase) case_ = beakta_store_load_case_sync (store, number, NULL);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  beakta_test_apply (store, beakta_acts_move (case_, stage, "Skäl", beakta_store_get_user (store), now));
}

static void
answer (BeaktaStore *store,
        const char  *number,
        const char  *question,
        const char  *value)
{
  g_autoptr(BeaktaCase) case_ = beakta_store_load_case_sync (store, number, NULL);
  g_autoptr(BeaktaAnswer) given = beakta_test_answer (case_, question, value, "Skäl");

  beakta_test_apply (store, beakta_acts_answer (case_, given, beakta_store_get_user (store)));
}

static char *
find (BeaktaStore *store,
      BeaktaQueue  queue,
      const char  *query)
{
  const BeaktaCaseFilter filter = { queue, -1, query, BEAKTA_SORT_NUMBER, FALSE };
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) lines = beakta_store_list_cases_sync (store, &filter, 0, 0, &error);
  g_autoptr(GString) numbers = g_string_new (NULL);
  guint n_cases;

  g_assert_no_error (error);
  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (numbers, "%s%s", i > 0 ? " " : "", ((BeaktaCaseLine *) g_ptr_array_index (lines, i))->number);
  g_assert_true (beakta_store_count_cases_sync (store, &filter, &n_cases, &error));
  g_assert_cmpuint (n_cases, ==, lines->len);

  return g_strdup (numbers->str);
}

static void
fill (BeaktaStore *store)
{
  static const Facts facts[] = {
    { "1", "Språk och arbete", "Hagaby kommun", "Integration 2026", "anna", "2026-12-01", "2026-11-03", 600000 },
    { "2", "Mentorer", "Hagabygdens förening", "Integration 2026", "anna", "", "2026-10-31", 100000 },
    { "3", "Odling", "Älvnäs kommun", "Landsbygd", "", "2027-01-15", "2026-11-30", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    g_object_unref (add_case (store, &facts[i]));
  move (store, "1", BEAKTA_STAGE_ASSESSING);
  answer (store, "1", "1.1", "no");
  answer (store, "2", "1.1", "yes");
  answer (store, "2", "1.2", "no");
}

/* The same in the queue's own list, which has a way of its own to the order. */
static void
assert_list (BeaktaStore *store,
             const char  *query,
             const char  *expected)
{
  const BeaktaCaseFilter filter = { BEAKTA_QUEUE_ALL, -1, query, BEAKTA_SORT_NUMBER, FALSE };
  g_autoptr(BeaktaCaseList) list = beakta_case_list_new (store);
  g_autoptr(GString) numbers = g_string_new (NULL);
  gboolean is_loading = TRUE;

  beakta_case_list_set_filter (list, &filter);
  while (is_loading)
    {
      g_main_context_iteration (NULL, TRUE);
      g_object_get (list, "is-loading", &is_loading, NULL);
    }

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr(BeaktaCaseRow) row = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_string_append_printf (numbers, "%s%s", i > 0 ? " " : "", beakta_case_row_get_line (row)->number);
    }
  g_assert_cmpstr (numbers->str, ==, expected);
}

/* Rule: every field finds what it says, alone and with others; a text of a person is never a part of the statement. */
static void
test_fields (BeaktaTestFolder *folder,
             gconstpointer     data)
{
  static const struct { const char *query, *numbers; } cases[] = {
    { "", "1 2 3" },
    { "skede:beredning", "1 2" },
    { "-skede:beredning", "3" },
    { "skede:inkommet,beredning", "1 2 3" },
    { "nr:2", "2" },
    { "titel:språk", "1" },
    { "titel:hagaby", "" },
    { "sökande:hagaby", "1 2" },
    { "sökande:\"hagaby\"", "1" },
    { "sökande:kommun -sökande:hagaby", "3" },
    { "sökande:älvnäs,hagabygdens", "2 3" },
    { "program:landsbygd", "3" },
    { "handläggare:jag", "1 2" },
    { "handläggare:anna", "1 2" },
    { "handläggare:saknas", "3" },
    { "handläggare:jag,saknas", "1 2 3" },
    { "belopp:>500000", "1" },
    { "belopp:<=100 tkr", "2" },
    { "belopp:100tkr..0,6mkr", "1 2" },
    { "belopp:saknas", "3" },
    { "-belopp:>0", "3" },
    { "dag:<2027-01-01", "1" },
    { "dag:2027", "3" },
    { "dag:saknas", "2" },
    { "inkom:2026-11", "1 3" },
    { "inkom:<2026-11", "2" },
    { "inkom:2026-10-31..2026-11-03", "1 2" },
    { "sedan:idag", "1" },
    { "sedan:<idag", "2 3" },
    { "klar:0..100", "1 2 3" },
    { "fråga:1.1=nej", "1" },
    { "fråga:1.1=nej,ja", "1 2" },
    { "fråga:1.1=nej,saknas", "1 3" },
    { "fråga:1.1=saknas,ja", "2 3" },
    { "-fråga:1.1=nej,ja", "3" },
    { "fråga:1.2=nej,saknas,ja", "1 2 3" },
    { "fråga:9.9=saknas,nej", "1 2 3" },
    { "fråga:gavleborg/1.1=ja", "2" },
    { "fråga:dalarna/1.1=ja", "" },
    { "fråga:1.1", "1 2" },
    { "fråga:1.1=saknas", "3" },
    { "fråga:1.1=ja fråga:1.2=nej", "2" },
    { "fråga:9.9=nej", "" },
    { "text:yrkessvenska", "1 2 3" },
    { "text:mentorer", "" },
    { "mentorer", "2" },
    { "yrkessvenska -mentorer", "1 3" },
    { "yrkessvenska handläggare:jag belopp:>500000 fråga:1.1=nej skede:beredning \"kursen i\"", "1" },
    { "sökande:\"') OR 1 = 1 --\"", "" },
    { "handläggare:\"' OR '1' = '1\"", "" },
    { "skede:beredning skede:xyz", "1 2" },
  };
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, "anna");

  fill (store);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *numbers = find (store, BEAKTA_QUEUE_ALL, cases[i].query);

      g_test_message ("%s", cases[i].query);
      g_assert_cmpstr (numbers, ==, cases[i].numbers);
      assert_list (store, cases[i].query, cases[i].numbers);
    }
  beakta_test_verify (store);
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

/* Rule: the last word is also a beginning, from its first letter on in lines and fields, and from its third in documents, which all
 * hold some word that begins so; in letters of either size, and with their marks. */
static void
test_beginnings (BeaktaTestFolder *folder,
                 gconstpointer     data)
{
  static const Facts facts[] = {
    { "403-1201-2026", "Språk och arbete", "Hagaby kommun", "Integration 2026", "", "", "", 1 },
    { "403-1202-2026", "Öppna dörrar", "École Älvnäs", "Landsbygd", "", "", "", 1 },
    { "403-2203-2026", "Yrkessvenska", "Åmåls hem", "Integration 2026", "", "", "", 1 },
  };
  static const struct { const char *query, *numbers; } cases[] = {
    { "sökande:h", "403-1201-2026 403-2203-2026" },
    { "sökande:H", "403-1201-2026 403-2203-2026" },
    { "sökande:ha", "403-1201-2026" },
    { "sökande:a", "" },
    { "sökande:å", "403-2203-2026" },
    { "sökande:Å", "403-2203-2026" },
    { "sökande:A\xcc\x8a", "403-2203-2026" },
    { "sökande:äL", "403-1202-2026" },
    { "sökande:é", "403-1202-2026" },
    { "sökande:É", "403-1202-2026" },
    { "sökande:e", "" },
    { "sökande:\"h\"", "" },
    { "sökande:k,é", "403-1201-2026 403-1202-2026" },
    { "-sökande:h", "403-1202-2026" },
    { "sökande:\"h\",å", "403-2203-2026" },
    { "titel:ö", "403-1202-2026" },
    { "titel:o", "403-1201-2026" },
    { "program:i", "403-1201-2026 403-2203-2026" },
    { "nr:2", "403-1201-2026 403-1202-2026 403-2203-2026" },
    { "nr:22", "403-2203-2026" },
    { "ö", "403-1202-2026" },
    { "språk o", "403-1201-2026" },
    { "o språk", "" },
    { "y", "403-2203-2026" },
    { "yr", "403-2203-2026" },
    { "yrk", "403-1201-2026 403-1202-2026 403-2203-2026" },
    { "i", "403-1201-2026 403-1202-2026 403-2203-2026" },
    { "text:y", "" },
    { "text:yrk", "403-1201-2026 403-1202-2026 403-2203-2026" },
  };
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, "anna");

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    g_object_unref (add_case (store, &facts[i]));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *numbers = find (store, BEAKTA_QUEUE_ALL, cases[i].query);

      g_test_message ("%s", cases[i].query);
      g_assert_cmpstr (numbers, ==, cases[i].numbers);
      assert_list (store, cases[i].query, cases[i].numbers);
    }
  g_assert_cmpuint (count_hits (store, "y"), ==, 1);
  g_assert_cmpuint (count_hits (store, "yrk"), ==, 4);
}

/* Rule: the fields of a question narrow down which documents are looked through; without words the cases are what is found. */
static void
test_hits (BeaktaTestFolder *folder,
           gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, "anna");

  fill (store);
  g_assert_cmpuint (count_hits (store, "yrkessvenska"), ==, 3);
  g_assert_cmpuint (count_hits (store, "yrkessvenska skede:beredning"), ==, 2);
  g_assert_cmpuint (count_hits (store, "skede:inkommet"), ==, 1);
  g_assert_cmpuint (count_hits (store, "-"), ==, 0);
  g_assert_cmpuint (count_hits (store, ""), ==, 0);
}

static void
count_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  guint counts[BEAKTA_N_QUEUES];

  g_assert_true (beakta_store_count_queues_finish (BEAKTA_STORE (object), result, counts, NULL));
  *(int *) user_data = (int) counts[BEAKTA_QUEUE_ACT];
}

static int
count_act (BeaktaStore *store)
{
  int n = -1;

  beakta_store_count_queues_async (store, NULL, count_cb, &n);
  while (n < 0)
    g_main_context_iteration (NULL, TRUE);

  return n;
}

/* Rule: a case that waits for somebody else until a day waits for its caseworker, and nobody else, when the day has passed; in the
 * tab and in its count. */
static void
test_passed_day (BeaktaTestFolder *folder,
                 gconstpointer     data)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autoptr(GDateTime) before = g_date_time_add_days (now, -1);
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *yesterday = g_date_time_format (before, "%Y-%m-%d");
  const Facts passed = { "1", "Språk", "", "", "anna", yesterday, "2026-01-01", -1 };
  const Facts waits = { "2", "Arbete", "", "", "anna", today, "2026-01-01", -1 };
  const Facts endless = { "3", "Odling", "", "", "anna", "", "2026-01-01", -1 };
  g_autoptr(BeaktaStore) anna = beakta_test_open (folder, "anna");
  g_autoptr(BeaktaStore) bo = beakta_test_open (folder, "bo");
  g_autofree char *hers = NULL;
  g_autofree char *his = NULL;

  g_object_unref (add_case (anna, &passed));
  g_object_unref (add_case (anna, &waits));
  g_object_unref (add_case (anna, &endless));
  move (anna, "1", BEAKTA_STAGE_AWAITING_COMPLETION);
  move (anna, "2", BEAKTA_STAGE_AWAITING_COMPLETION);
  move (anna, "3", BEAKTA_STAGE_AWAITING_COMPLETION);

  hers = find (anna, BEAKTA_QUEUE_ACT, NULL);
  his = find (bo, BEAKTA_QUEUE_ACT, NULL);
  g_assert_cmpstr (hers, ==, "1");
  g_assert_cmpstr (his, ==, "");
  g_assert_cmpint (count_act (anna), ==, 1);
  g_assert_cmpint (count_act (bo), ==, 0);
}

#define add(path, function) \
  g_test_add (path, BeaktaTestFolder, NULL, beakta_test_folder_set_up, function, beakta_test_folder_tear_down)

typedef struct
{
  const char *query;                 /* the caret is at its end */
  const char *labels;                /* of what is proposed */
} ProposalCase;

static void
proposed_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  GPtrArray **proposals = user_data;

  *proposals = beakta_store_propose_finish (BEAKTA_STORE (object), result, &error);
  g_assert_no_error (error);
}

static char *
propose (BeaktaStore *store,
         const char  *query,
         guint        most)
{
  g_auto(BeaktaQueryPlace) place = { 0 };
  g_autoptr(GPtrArray) proposals = NULL;
  g_autoptr(GString) labels = g_string_new (NULL);

  beakta_query_place_init (&place, query, (guint) g_utf8_strlen (query, -1));
  g_assert_true (beakta_store_may_propose (&place));
  beakta_store_propose_async (store, &place, most, NULL, proposed_cb, &proposals);
  while (proposals == NULL)
    g_main_context_iteration (NULL, TRUE);

  for (guint i = 0; i < proposals->len; i++)
    g_string_append_printf (labels, "%s;", ((BeaktaProposal *) g_ptr_array_index (proposals, i))->label);

  return g_strdup (labels->str);
}

/* Rule: what exists in the store is proposed: first what begins so, and no more than is asked for. */
static void
test_proposals (BeaktaTestFolder *folder,
                gconstpointer     data)
{
  static const Facts facts[] = {
    { "403-1-2026", "A", "Hagaby folkhögskola", "§ 37", "anna", "", "", 1 },
    { "403-2-2026", "B", "Älvnäs kommun", "Invandrarindex", "bo", "", "", 1 },
    { "403-3-2026", "C", "Ånäs kommun", "Invandrarindex", "", "", "", 1 },
  };
  static const ProposalCase cases[] = {
    { "sökande:", "Hagaby folkhögskola;Ånäs kommun;Älvnäs kommun;" },
    { "sökande:äL", "Älvnäs kommun;" },
    { "sökande:kommun", "Ånäs kommun;Älvnäs kommun;" },
    { "sökande:k", "Ånäs kommun;Älvnäs kommun;" },
    { "sökande:f", "Hagaby folkhögskola;" },
    { "sökande:ko", "Ånäs kommun;Älvnäs kommun;" },
    { "sökande:o", "" },
    { "sökande:omm", "Ånäs kommun;Älvnäs kommun;" },
    { "sökande:Å", "Ånäs kommun;" },
    { "sökande:A\xcc\x8a", "Ånäs kommun;" },
    { "sökande:finnsinte", "" },
    { "program:in", "Invandrarindex;" },
    { "handläggare:b", "bo;" },
    { "etikett:yrk", "Yrkessvenska;" },
    { "fråga:1", "1.1;" },
    { "fråga:gav", "1.1;" },
    { "fråga:gavleborg/1", "gavleborg/1.1;" },
  };
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, "anna");
  g_autofree char *first = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      g_autoptr(BeaktaCase) case_ = add_case (store, &facts[i]);
      g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

      if (i == 0)
        beakta_test_apply (store, beakta_acts_tag (case_, "Yrkessvenska", "anna", now));
    }
  answer (store, "403-1-2026", "1.1", "yes");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *labels = propose (store, cases[i].query, 9);

      g_assert_cmpstr (labels, ==, cases[i].labels);
    }
  first = propose (store, "sökande:", 1);
  g_assert_cmpstr (first, ==, "Hagaby folkhögskola;");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/questions/fields/find-what-they-say", test_fields);
  add ("/questions/words/begin", test_beginnings);
  add ("/questions/hits/are-narrowed-down", test_hits);
  add ("/questions/act/a-day-has-passed", test_passed_day);
  add ("/questions/proposals/what-exists", test_proposals);

  return g_test_run ();
}
