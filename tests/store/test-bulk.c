/* Several cases in one go: what is changed, what is left and why, and one undo of the whole. */

#include "beakta-acts-queue.h"
#include "beakta-acts.h"
#include "beakta-store-bulk.h"
#include "beakta-store-query.h"
#include "beakta-test-store.h"
#include "beakta-workflow.h"

#define N_CASES 4

typedef struct
{
  BeaktaStore *store;
  char        *ids[N_CASES + 1];
} Office;

static void
office_open (Office           *office,
             BeaktaTestFolder *folder,
             const char       *user)
{
  office->store = beakta_test_open (folder, user);
  for (int i = 0; i < N_CASES && office->ids[i] == NULL; i++)
    {
      g_autofree char *number = g_strdup_printf ("403-%d-2026", i + 1);
      g_autoptr(BeaktaCase) case_ = beakta_test_add_case (office->store, number, "Språk", NULL);

      office->ids[i] = g_strdup (beakta_case_get_id (case_));
    }
}

static void
office_clear (Office *office)
{
  g_clear_object (&office->store);
  for (int i = 0; i < N_CASES; i++)
    g_clear_pointer (&office->ids[i], g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Office, office_clear)

static void
reopen (Office           *office,
        BeaktaTestFolder *folder,
        const char       *user)
{
  beakta_store_close (office->store);
  g_clear_object (&office->store);
  office->store = beakta_test_open (folder, user);
}

static BeaktaCase *
load (Office *office,
      int     n)
{
  g_autoptr(GError) error = NULL;
  BeaktaCase *case_ = beakta_store_load_case_sync (office->store, office->ids[n], &error);

  g_assert_no_error (error);

  return case_;
}

static BeaktaBulkResult *
flag_all (Office     *office,
          BeaktaFlag  colour)
{
  g_autoptr(BeaktaBulk) bulk = beakta_bulk_new (BEAKTA_BULK_FLAG, colour, NULL, "Se över");
  g_autoptr(GError) error = NULL;
  BeaktaBulkResult *result = beakta_store_bulk_sync (office->store, (const char * const *) office->ids, bulk, &error);

  g_assert_no_error (error);

  return result;
}

static void
undo (Office     *office,
      const char *batch,
      gboolean    redo,
      guint       n_changed,
      guint       n_refused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaBulkResult) result = beakta_store_undo_bulk_sync (office->store, batch, redo, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (result->changed->len, ==, n_changed);
  g_assert_cmpuint (result->refused->len, ==, n_refused);
}

static void
assert_flags (Office     *office,
              const char *expected)
{
  g_autoptr(GString) found = g_string_new (NULL);

  for (int i = 0; i < N_CASES; i++)
    {
      g_autoptr(BeaktaCase) case_ = load (office, i);
      const BeaktaCaseFlag *flag = beakta_case_lookup (case_, BEAKTA_ITEM_FLAG, "flag");

      g_string_append_c (found, flag != NULL ? *beakta_words_get_nick (BEAKTA_WORDS_FLAG, flag->colour) : '-');
    }

  g_assert_cmpstr (found->str, ==, expected);
}

/* Rule: one undo takes back what was done to all of them, also after a restart; so does one redo. */
static void
test_one_undo (BeaktaTestFolder *folder,
               gconstpointer     data)
{
  g_auto(Office) office = { NULL };
  g_autoptr(BeaktaBulkResult) result = NULL;

  office_open (&office, folder, "anna");
  result = flag_all (&office, BEAKTA_FLAG_RED);
  g_assert_cmpuint (result->changed->len, ==, N_CASES);
  assert_flags (&office, "rrrr");

  reopen (&office, folder, "anna");
  undo (&office, NULL, FALSE, N_CASES, 0);
  assert_flags (&office, "----");

  reopen (&office, folder, "anna");
  undo (&office, NULL, TRUE, N_CASES, 0);
  assert_flags (&office, "rrrr");
  undo (&office, result->batch, FALSE, N_CASES, 0);
  assert_flags (&office, "----");
  beakta_test_verify (office.store);
}

/* Rule: what one case refuses does not keep the others from being changed; it is told which, and why. */
static void
test_refusal (BeaktaTestFolder *folder,
              gconstpointer     data)
{
  g_auto(Office) office = { NULL };
  g_autoptr(BeaktaBulkResult) result = NULL;
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  const BeaktaBulkRefusal *refusal;
  BeaktaCase *case_;

  office_open (&office, folder, "anna");
  case_ = load (&office, 1);
  beakta_test_apply (office.store, beakta_acts_declare_conflict (case_, "anna", TRUE, "Syskon", now));
  g_object_unref (case_);
  case_ = load (&office, 3);
  beakta_test_apply (office.store, beakta_acts_flag (case_, BEAKTA_FLAG_RED, "Se över", "anna", now));
  g_object_unref (case_);

  result = flag_all (&office, BEAKTA_FLAG_RED);
  assert_flags (&office, "r-rr");
  g_assert_cmpuint (result->changed->len, ==, 2);
  g_assert_cmpuint (result->n_already, ==, 1);
  g_assert_cmpuint (result->refused->len, ==, 1);
  refusal = g_ptr_array_index (result->refused, 0);
  g_assert_cmpstr (refusal->number, ==, "403-2-2026");
  g_assert_error (refusal->error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_CONFLICT);

  reopen (&office, folder, "anna");
  undo (&office, NULL, FALSE, 2, 0);
  assert_flags (&office, "---r");
  beakta_test_verify (office.store);
}

/* Rule: what was done in a case afterwards stays; what somebody else has altered since is left, and told. */
static void
test_done_since (BeaktaTestFolder *folder,
                 gconstpointer     data)
{
  g_auto(Office) office = { NULL };
  g_autoptr(BeaktaBulkResult) result = NULL;
  g_autoptr(BeaktaStore) bo = NULL;
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaCase) own = NULL, others = NULL, after = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaEntry) entry = NULL;

  office_open (&office, folder, "anna");
  bo = beakta_test_open (folder, "bo");
  result = flag_all (&office, BEAKTA_FLAG_RED);
  own = load (&office, 0);
  beakta_test_apply (office.store, beakta_acts_tag (own, "kvinnor", "anna", now));
  others = load (&office, 2);
  beakta_test_apply (bo, beakta_acts_flag (others, BEAKTA_FLAG_BLUE, "Min", "bo", now));

  undo (&office, NULL, FALSE, 3, 1);
  assert_flags (&office, "--b-");
  after = load (&office, 0);
  g_assert_nonnull (beakta_case_lookup (after, BEAKTA_ITEM_TAG, "kvinnor"));

  /* What came after it is still the next step of the case. */
  entry = beakta_store_undo_sync (office.store, office.ids[0], &error);
  g_assert_no_error (error);
  g_clear_object (&after);
  after = load (&office, 0);
  g_assert_null (beakta_case_lookup (after, BEAKTA_ITEM_TAG, "kvinnor"));

  undo (&office, NULL, TRUE, 3, 0);
  assert_flags (&office, "rrbr");
  beakta_test_verify (office.store);
}

/* Rule: undo of one's own never touches what somebody else did; batches are undone from the last on, and a new one empties redo. */
static void
test_whose (BeaktaTestFolder *folder,
            gconstpointer     data)
{
  g_auto(Office) office = { NULL };
  g_autoptr(BeaktaBulk) tag = beakta_bulk_new (BEAKTA_BULK_TAG, 0, "Gävle", NULL);
  g_autoptr(BeaktaBulkResult) red = NULL, blue = NULL, tagged = NULL, none = NULL;
  g_autoptr(BeaktaStore) bo = NULL;
  g_autoptr(GError) error = NULL;

  office_open (&office, folder, "anna");
  bo = beakta_test_open (folder, "bo");
  red = flag_all (&office, BEAKTA_FLAG_RED);
  blue = flag_all (&office, BEAKTA_FLAG_BLUE);
  none = beakta_store_undo_bulk_sync (bo, NULL, FALSE, &error);
  g_assert_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOTHING);
  g_clear_error (&error);

  undo (&office, NULL, FALSE, N_CASES, 0);
  assert_flags (&office, "rrrr");
  undo (&office, NULL, FALSE, N_CASES, 0);
  assert_flags (&office, "----");
  undo (&office, NULL, TRUE, N_CASES, 0);
  assert_flags (&office, "rrrr");

  tagged = beakta_store_bulk_sync (office.store, (const char * const *) office.ids, tag, &error);
  g_assert_no_error (error);
  none = beakta_store_undo_bulk_sync (office.store, NULL, TRUE, &error);
  g_assert_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOTHING);
  beakta_test_verify (office.store);
}

#define N_MANY 40                    /* more than two parts */

typedef struct
{
  GCancellable     *cancellable;     /* nullable: is cancelled by the first part */
  BeaktaBulkResult *result;
  guint             n_told;
  guint             n_tried;
  guint             n_all;
} Many;

static void
told_cb (guint    n_tried,
         guint    n_all,
         gpointer user_data)
{
  Many *many = user_data;

  g_assert_cmpuint (n_tried, >, many->n_tried);
  g_assert_cmpuint (n_tried, <, n_all);
  many->n_told++;
  many->n_tried = n_tried;
  many->n_all = n_all;
  if (many->cancellable != NULL)
    g_cancellable_cancel (many->cancellable);
}

static void
many_done_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  Many *many = user_data;
  g_autoptr(GError) error = NULL;

  many->result = beakta_store_bulk_finish (BEAKTA_STORE (object), result, &error);
  g_assert_no_error (error);
}

static void
do_many (Many        *many,
         BeaktaStore *store,
         GStrv        ids,           /* nullable: to undo the last */
         BeaktaFlag   colour)
{
  g_autoptr(BeaktaBulk) bulk = beakta_bulk_new (BEAKTA_BULK_FLAG, colour, NULL, "Se över");

  if (ids != NULL)
    beakta_store_bulk_async (store, (const char * const *) ids, bulk, told_cb, many, many->cancellable, many_done_cb, many);
  else
    beakta_store_undo_bulk_async (store, NULL, FALSE, told_cb, many, many->cancellable, many_done_cb, many);

  while (many->result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* Rule 4: many are told of as they are done; what was done before it was cancelled stays, and is undone as one. */
static void
test_parts (BeaktaTestFolder *folder,
            gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, "anna");
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_auto(GStrv) ids = NULL;
  Many all = { NULL }, undone = { NULL }, some = { cancellable }, rest = { NULL };

  for (int i = 0; i < N_MANY; i++)
    {
      g_autofree char *number = g_strdup_printf ("403-%d-2026", i + 1);
      g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, number, "Språk", NULL);

      g_strv_builder_add (builder, beakta_case_get_id (case_));
    }
  ids = g_strv_builder_end (builder);

  do_many (&all, store, ids, BEAKTA_FLAG_RED);
  g_assert_cmpuint (all.result->changed->len, ==, N_MANY);
  g_assert_cmpuint (all.result->n_left, ==, 0);
  g_assert_cmpuint (all.n_told, ==, 2);
  g_assert_cmpuint (all.n_all, ==, N_MANY);

  do_many (&some, store, ids, BEAKTA_FLAG_BLUE);
  g_assert_cmpuint (some.n_told, ==, 1);
  g_assert_cmpuint (some.result->changed->len, ==, some.n_tried);
  g_assert_cmpuint (some.result->n_left, ==, N_MANY - some.n_tried);

  do_many (&undone, store, NULL, BEAKTA_FLAG_NONE);
  g_assert_cmpstr (undone.result->batch, ==, some.result->batch);
  g_assert_cmpuint (undone.result->changed->len, ==, some.n_tried);

  /* What is passed over may be more than a part, too. */
  for (int i = 0; i < N_MANY; i++)
    {
      g_autoptr(BeaktaEntry) entry = beakta_store_undo_sync (store, ids[i], NULL);

      g_assert_nonnull (entry);
    }
  do_many (&rest, store, ids, BEAKTA_FLAG_NONE);
  g_assert_cmpuint (rest.result->n_already, ==, N_MANY);
  g_assert_null (beakta_store_undo_bulk_sync (store, NULL, FALSE, NULL));

  beakta_bulk_result_free (all.result);
  beakta_bulk_result_free (some.result);
  beakta_bulk_result_free (undone.result);
  beakta_bulk_result_free (rest.result);
  beakta_test_verify (store);
}

/* Rule: what was undone case by case is passed over; the batch before it is next. */
static void
test_case_by_case (BeaktaTestFolder *folder,
                   gconstpointer     data)
{
  g_auto(Office) office = { NULL };
  g_autoptr(BeaktaBulkResult) red = NULL, blue = NULL;

  office_open (&office, folder, "anna");
  red = flag_all (&office, BEAKTA_FLAG_RED);
  blue = flag_all (&office, BEAKTA_FLAG_BLUE);
  for (int i = 0; i < N_CASES; i++)
    {
      g_autoptr(BeaktaEntry) entry = beakta_store_undo_sync (office.store, office.ids[i], NULL);

      g_assert_nonnull (entry);
      g_assert_cmpstr (entry->batch, ==, "");
    }
  assert_flags (&office, "rrrr");

  undo (&office, NULL, FALSE, N_CASES, 0);
  assert_flags (&office, "----");
}

/* Rule: a case is given to another person, and what is put aside gets its day, in one go too; tags in use are told. */
static void
test_other_deeds (BeaktaTestFolder *folder,
                  gconstpointer     data)
{
  g_auto(Office) office = { NULL };
  g_autoptr(BeaktaBulk) assign = beakta_bulk_new (BEAKTA_BULK_ASSIGN, 0, "bo", NULL);
  g_autoptr(BeaktaBulk) hold = beakta_bulk_new (BEAKTA_BULK_HOLD, 0, "2099-01-15", "Väntar på budget");
  g_autoptr(BeaktaBulk) tag = beakta_bulk_new (BEAKTA_BULK_TAG, 0, "Gävle", NULL);
  const BeaktaBulk *bulks[] = { assign, hold, tag };
  BeaktaCaseFilter filter = BEAKTA_CASE_FILTER_ALL;
  g_autoptr(GPtrArray) lines = NULL;
  g_auto(GStrv) tags = NULL;

  office_open (&office, folder, "anna");
  for (guint i = 0; i < G_N_ELEMENTS (bulks); i++)
    {
      g_autoptr(BeaktaBulkResult) result =
        beakta_store_bulk_sync (office.store, (const char * const *) office.ids, bulks[i], NULL);

      g_assert_cmpuint (result->changed->len, ==, N_CASES);
    }

  lines = beakta_store_list_cases_sync (office.store, &filter, 0, 0, NULL);
  for (guint i = 0; i < lines->len; i++)
    {
      const BeaktaCaseLine *line = g_ptr_array_index (lines, i);

      g_assert_cmpstr (line->caseworker, ==, "bo");
      g_assert_cmpstr (line->hold, ==, "2099-01-15");
      g_assert_cmpstr (line->tags, ==, "Gävle");
    }

  tags = beakta_store_dup_tags_sync (office.store, NULL);
  g_assert_cmpuint (g_strv_length (tags), ==, 1);
  g_assert_cmpstr (tags[0], ==, "Gävle");
  beakta_test_verify (office.store);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  beakta_test_add ("/bulk/undo/one", test_one_undo);
  beakta_test_add ("/bulk/undo/parts", test_parts);
  beakta_test_add ("/bulk/do/refusal", test_refusal);
  beakta_test_add ("/bulk/undo/done-since", test_done_since);
  beakta_test_add ("/bulk/undo/whose", test_whose);
  beakta_test_add ("/bulk/undo/case-by-case", test_case_by_case);
  beakta_test_add ("/bulk/do/other-deeds", test_other_deeds);

  return g_test_run ();
}
