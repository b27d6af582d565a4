/* The checklists of the office: drafts, versions, who alters them, and what became of them. */

#include "beakta-store-lists.h"
#include "beakta-store-office.h"
#include "beakta-test-store.h"
#include "beakta-workflow.h"

#include <sqlite3.h>
#include <string.h>

static GBytes *
load_trial (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "checklists", "trial.xml", NULL);
  g_autoptr(GError) error = NULL;
  char *xml = NULL;
  gsize size;

  g_file_get_contents (path, &xml, &size, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (xml, size);
}

/* @act is consumed. */
static BeaktaListVersion *
do_act (BeaktaStore    *store,
        BeaktaListAct  *act,
        GError        **error)
{
  g_autoptr(BeaktaListAct) owned = act;

  return beakta_store_act_on_list_sync (store, owned, error);
}

static BeaktaListVersion *
must (BeaktaStore   *store,
      BeaktaListAct *act)
{
  g_autoptr(GError) error = NULL;
  BeaktaListVersion *version = do_act (store, act, &error);

  g_assert_no_error (error);
  g_assert_nonnull (version);

  return version;
}

static void
refuse (BeaktaStore   *store,
        BeaktaListAct *act,
        GQuark         domain,
        int            code)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (do_act (store, act, &error));
  g_assert_error (error, domain, code);
}

static const BeaktaListVersion *
find_version (GPtrArray  *versions,
              const char *id,
              const char *version)
{
  for (guint i = 0; i < versions->len; i++)
    {
      const BeaktaListVersion *found = g_ptr_array_index (versions, i);

      if (g_str_equal (found->id, id) && g_str_equal (found->version, version))
        return found;
    }

  return NULL;
}

static GBytes *
with_why (GBytes     *xml,
          const char *why)
{
  g_autoptr(BeaktaChecklistDraft) draft = beakta_checklist_draft_new_from_xml (xml, "prov", NULL);

  beakta_checklist_draft_set_text (draft, beakta_checklist_draft_find_question (draft, "1.1"), BEAKTA_DRAFT_FIELD_WHY, "sv", why,
                                   NULL);

  return beakta_checklist_draft_to_xml (draft);
}

/* Rule 2: a draft survives the program, as it was saved, also while it is no valid checklist. */
static void
test_draft_survives (BeaktaTestFolder *folder,
                     gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaChecklistDraft) draft = beakta_checklist_draft_new ("egen", "Egen lista");
  g_autoptr(GBytes) xml = beakta_checklist_draft_to_xml (draft);
  g_autoptr(BeaktaListVersion) saved = must (store, beakta_list_act_new_save (NULL, 0, xml, ""));
  g_autoptr(GPtrArray) versions = NULL;
  g_autoptr(GBytes) loaded = NULL;
  const BeaktaListVersion *listed;
  gint64 revision;

  g_clear_object (&store);
  store = beakta_test_open (folder, NULL);
  versions = beakta_store_list_versions_sync (store, NULL);
  listed = find_version (versions, "egen", "1.0");
  g_assert_cmpint (listed->status, ==, BEAKTA_LIST_DRAFT);
  g_assert_cmpstr (listed->title_sv, ==, "Egen lista");
  g_assert_cmpstr (listed->by, ==, g_get_user_name ());
  g_assert_cmpuint (listed->n_questions, ==, 1);

  loaded = beakta_store_load_draft_sync (store, saved->draft, &revision, NULL);
  g_assert_true (g_bytes_equal (loaded, xml));
  g_assert_cmpint (revision, ==, saved->revision);
  refuse (store, beakta_list_act_new_publish (saved->draft, revision), BEAKTA_CHECKLIST_ERROR, BEAKTA_CHECKLIST_ERROR_SCHEMA);

  g_clear_pointer (&loaded, g_bytes_unref);
  loaded = beakta_store_load_draft_sync (store, saved->draft, &revision, NULL);
  g_assert_nonnull (loaded);
}

/* Rule 2: two who write the same draft are told of each other, and what is no XML never gets in. */
static void
test_draft_is_stale (BeaktaTestFolder *folder,
                     gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(GBytes) xml = load_trial ();
  g_autoptr(GBytes) broken = g_bytes_new_static ("<checklist", 10);
  g_autoptr(BeaktaListVersion) first = must (store, beakta_list_act_new_save (NULL, 0, xml, ""));
  g_autoptr(BeaktaListVersion) second = must (store, beakta_list_act_new_save (first->draft, first->revision, xml, ""));

  g_assert_cmpint (second->revision, >, first->revision);
  refuse (store, beakta_list_act_new_save (first->draft, first->revision, xml, ""), BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_STALE);
  refuse (store, beakta_list_act_new_publish (first->draft, first->revision), BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_STALE);
  refuse (store, beakta_list_act_new_save (first->draft, second->revision, broken, ""), BEAKTA_CHECKLIST_ERROR,
          BEAKTA_CHECKLIST_ERROR_NOT_XML);
  refuse (store, beakta_list_act_new_save ("finns-inte", 1, xml, ""), BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_FOUND);
  beakta_list_version_free (must (store, beakta_list_act_new_discard (first->draft)));
  refuse (store, beakta_list_act_new_discard (first->draft), BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_FOUND);
}

/* Rule 1: publishing freezes; the same id and version with other bytes is refused, and the draft is kept. */
static void
test_publish (BeaktaTestFolder *folder,
              gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(GBytes) xml = load_trial ();
  g_autoptr(GBytes) other = with_why (xml, "Något annat.");
  g_autoptr(BeaktaListVersion) draft = must (store, beakta_list_act_new_save (NULL, 0, xml, "trial 2.0"));
  g_autoptr(BeaktaListVersion) published = must (store, beakta_list_act_new_publish (draft->draft, draft->revision));
  g_autoptr(BeaktaListVersion) again = NULL;
  g_autoptr(BeaktaChecklist) loaded = NULL;
  gint64 revision;

  g_assert_cmpint (published->status, ==, BEAKTA_LIST_PUBLISHED);
  g_assert_cmpint (published->origin, ==, BEAKTA_ORIGIN_OWN);
  g_assert_cmpstr (published->by, ==, g_get_user_name ());
  g_assert_cmpstr (published->source, ==, "trial 2.0");
  g_assert_null (beakta_store_load_draft_sync (store, draft->draft, &revision, NULL));

  again = must (store, beakta_list_act_new_save (NULL, 0, other, ""));
  refuse (store, beakta_list_act_new_publish (again->draft, again->revision), BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_EXISTS);
  g_bytes_unref (beakta_store_load_draft_sync (store, again->draft, &revision, NULL));
  refuse (store, beakta_list_act_new_import (other, "b.xml", ""), BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_EXISTS);

  loaded = beakta_store_load_checklist (store, "trial", NULL, NULL);
  g_assert_true (g_bytes_equal (beakta_checklist_get_xml (loaded), xml));
}

/* Rule 3: a withdrawn version is not offered and cannot be attached; the case that has it keeps it. */
static void
test_withdraw (BeaktaTestFolder *folder,
               gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(GBytes) xml = load_trial ();
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (store, "1-2026", "Prov", "En text.");
  g_autoptr(BeaktaCase) other = beakta_test_add_case (store, "2-2026", "Prov", "En text.");
  g_autoptr(BeaktaChecklist) kept = NULL;
  g_autoptr(BeaktaListVersion) withdrawn = NULL;
  g_autoptr(BeaktaChange) attach = beakta_acts_attach_checklist (other, "trial", "2.1", "normal", now);
  g_autoptr(GError) error = NULL;

  beakta_list_version_free (must (store, beakta_list_act_new_import (xml, "prov.xml", "Länsstyrelsen i Granvik")));
  beakta_test_apply (store, beakta_acts_attach_checklist (case_, "trial", "2.1", "normal", now));

  refuse (store, beakta_list_act_new_withdraw ("trial", "2.1", " "), BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_REASON);
  withdrawn = must (store, beakta_list_act_new_withdraw ("trial", "2.1", "Frågan 1.1 är fel ställd."));
  g_assert_cmpint (withdrawn->status, ==, BEAKTA_LIST_WITHDRAWN);
  g_assert_cmpstr (withdrawn->reason, ==, "Frågan 1.1 är fel ställd.");
  refuse (store, beakta_list_act_new_withdraw ("trial", "2.1", "Igen."), BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOTHING);

  g_assert_null (beakta_store_load_checklist (store, "trial", NULL, NULL));
  g_assert_null (beakta_store_apply_sync (store, attach, &error));
  g_assert_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_WITHDRAWN);
  kept = beakta_store_load_checklist (store, "trial", "2.1", NULL);
  g_assert_nonnull (kept);

  beakta_list_version_free (must (store, beakta_list_act_new_restore ("trial", "2.1")));
  beakta_test_apply (store, g_steal_pointer (&attach));
}

/* Rule 4: only an administrator alters lists. */
static void
test_roles (BeaktaTestFolder *folder,
            gconstpointer     data)
{
  g_autoptr(BeaktaStore) owner = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, "anna");
  g_autoptr(GBytes) xml = load_trial ();
  g_autoptr(BeaktaListVersion) draft = must (owner, beakta_list_act_new_save (NULL, 0, xml, ""));
  BeaktaListAct *acts[] = {
    beakta_list_act_new_save (NULL, 0, xml, ""),
    beakta_list_act_new_save (draft->draft, draft->revision, xml, ""),
    beakta_list_act_new_discard (draft->draft),
    beakta_list_act_new_publish (draft->draft, draft->revision),
    beakta_list_act_new_import (xml, "prov.xml", ""),
    beakta_list_act_new_withdraw ("lagom", "1.0", "Nej."),
    beakta_list_act_new_restore ("lagom", "1.0"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    refuse (store, acts[i], BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_ROLE);
}

/* Rule: the origin of a foreign list is kept, and what is exported are the bytes that were imported. */
static void
test_import (BeaktaTestFolder *folder,
             gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(GBytes) xml = load_trial ();
  g_autoptr(GBytes) other = with_why (xml, "Annat.");
  g_autoptr(BeaktaChecklistPreview) before = beakta_store_preview_list (store, xml, "prov.xml");
  g_autoptr(BeaktaListVersion) taken = must (store, beakta_list_act_new_import (xml, "prov.xml", "Länsstyrelsen i Granvik"));
  g_autoptr(BeaktaChecklistPreview) same = beakta_store_preview_list (store, xml, "prov.xml");
  g_autoptr(BeaktaChecklistPreview) differs = beakta_store_preview_list (store, other, "prov.xml");
  g_autoptr(BeaktaChecklist) loaded = beakta_store_load_checklist (store, "trial", "2.1", NULL);
  g_autoptr(GPtrArray) events = NULL;

  g_assert_cmpint (before->outcome, ==, BEAKTA_PREVIEW_NEW);
  g_assert_cmpuint (before->n_questions, ==, 10);
  g_assert_cmpint (same->outcome, ==, BEAKTA_PREVIEW_SAME);
  g_assert_cmpint (differs->outcome, ==, BEAKTA_PREVIEW_OTHER);
  g_assert_cmpuint (differs->differences->len, ==, 1);

  g_assert_cmpint (taken->origin, ==, BEAKTA_ORIGIN_IMPORTED);
  g_assert_cmpstr (taken->source_file, ==, "prov.xml");
  g_assert_cmpstr (taken->source, ==, "Länsstyrelsen i Granvik");
  g_assert_true (g_bytes_equal (beakta_checklist_get_xml (loaded), xml));

  beakta_list_version_free (must (store, beakta_list_act_new_import (xml, "igen.xml", "")));
  events = beakta_store_list_events_sync (store, "trial", NULL);
  g_assert_cmpuint (events->len, ==, 1);
  g_assert_cmpstr (((BeaktaListEvent *) events->pdata[0])->words, ==, "prov.xml, Länsstyrelsen i Granvik");
}

/* Rule 5: what was done is kept as a chain, and an altered line is found. */
static void
test_events (BeaktaTestFolder *folder,
             gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(GBytes) xml = load_trial ();
  g_autoptr(BeaktaListVersion) draft = must (store, beakta_list_act_new_save (NULL, 0, xml, ""));
  g_autoptr(GPtrArray) events = NULL;
  g_autoptr(GError) error = NULL;
  BeaktaVerification verification = { 0 };
  const char * const acts[] = { "draft", "publish", "withdraw", "restore" };
  sqlite3 *db;

  beakta_list_version_free (must (store, beakta_list_act_new_publish (draft->draft, draft->revision)));
  beakta_list_version_free (must (store, beakta_list_act_new_withdraw ("trial", "2.1", "Fel.")));
  beakta_list_version_free (must (store, beakta_list_act_new_restore ("trial", "2.1")));
  events = beakta_store_list_events_sync (store, NULL, NULL);
  g_assert_cmpuint (events->len, ==, G_N_ELEMENTS (acts));
  for (guint i = 0; i < events->len; i++)
    g_assert_cmpstr (((BeaktaListEvent *) events->pdata[i])->act, ==, acts[i]);
  beakta_test_verify (store);

  g_assert_cmpint (sqlite3_open (folder->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "UPDATE list_event SET actor = 'anna' WHERE act = 'publish'", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
  g_assert_false (beakta_store_verify_sync (store, &verification, &error));
  g_assert_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED);
}

/* Rule: what a list says of where it comes from and of its withdrawal is what was done with it. */
static void
test_told_by_events (BeaktaTestFolder *folder,
                     gconstpointer     data)
{
  static const char * const alterations[] = {
    "UPDATE checklist SET origin = 'own' WHERE id = 'gavleborg'",
    "UPDATE checklist SET taken_by = 'anna' WHERE id = 'trial'",
    "UPDATE checklist SET taken_at = '2020-01-01T00:00:00Z' WHERE id = 'trial'",
    "UPDATE checklist SET source = 'annan' WHERE id = 'trial'",
    "UPDATE checklist SET reason = '' WHERE id = 'trial'",
    "UPDATE checklist SET withdrawn_by = '', withdrawn_at = '' WHERE id = 'trial'",
  };
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(GBytes) xml = load_trial ();
  sqlite3 *db;

  beakta_list_version_free (must (store, beakta_list_act_new_import (xml, "trial.xml", "Länsstyrelsen Norrskog")));
  beakta_list_version_free (must (store, beakta_list_act_new_withdraw ("trial", "2.1", "Fel.")));
  beakta_test_verify (store);

  g_assert_cmpint (sqlite3_open (folder->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "CREATE TEMP TABLE kept AS SELECT * FROM checklist", NULL, NULL, NULL), ==, SQLITE_OK);
  for (guint i = 0; i < G_N_ELEMENTS (alterations); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_cmpint (sqlite3_exec (db, alterations[i], NULL, NULL, NULL), ==, SQLITE_OK);
      g_assert_false (beakta_store_verify_sync (store, NULL, &error));
      g_assert_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED);
      g_assert_cmpint (sqlite3_exec (db, "REPLACE INTO checklist SELECT * FROM kept", NULL, NULL, NULL), ==, SQLITE_OK);
    }
  sqlite3_close (db);
  beakta_test_verify (store);
}

static gboolean
set_flag_cb (gpointer data)
{
  *(gboolean *) data = TRUE;

  return G_SOURCE_REMOVE;
}

static void
count_cb (BeaktaStore *store,
          guint       *n_told)
{
  (*n_told)++;
}

/* Waits until it was told once more, and no longer than that takes. */
static void
wait_for_telling (const guint *n_told,
                  guint        expected)
{
  gboolean is_late = FALSE;
  guint timeout = g_timeout_add_seconds (20, set_flag_cb, &is_late);

  while (*n_told < expected && !is_late)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpuint (*n_told, ==, expected);
  g_source_remove (timeout);
}

/* Rule: what is done with lists is told, once each, whether here or through another store on the same file; by then the lists
 * are as they were left. What is done with cases is no change of lists. */
static void
test_changes_are_told (BeaktaTestFolder *folder,
                       gconstpointer     data)
{
  g_autoptr(BeaktaStore) here = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaStore) there = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaStore) later = NULL;
  g_autoptr(GBytes) xml = load_trial ();
  g_autoptr(BeaktaChecklist) offered = NULL;
  g_autoptr(BeaktaCase) case_ = NULL;
  guint n_here = 0, n_later = 0;

  g_signal_connect (here, "lists-changed", G_CALLBACK (count_cb), &n_here);
  beakta_list_version_free (must (there, beakta_list_act_new_import (xml, "prov.xml", "")));
  wait_for_telling (&n_here, 1);
  offered = beakta_store_load_checklist (here, "trial", NULL, NULL);
  g_assert_nonnull (offered);

  later = beakta_test_open (folder, NULL);
  g_signal_connect (later, "lists-changed", G_CALLBACK (count_cb), &n_later);
  case_ = beakta_test_add_case (there, "1-2026", "Prov", "En text.");
  beakta_list_version_free (must (here, beakta_list_act_new_withdraw ("trial", "2.1", "Fel.")));
  wait_for_telling (&n_here, 2);
  g_assert_null (beakta_store_load_checklist (here, "trial", NULL, NULL));
  wait_for_telling (&n_later, 1);

  beakta_list_version_free (must (there, beakta_list_act_new_restore ("trial", "2.1")));
  wait_for_telling (&n_here, 3);
  wait_for_telling (&n_later, 2);
}

/* Rule: so are the office's rules of which lists are proposed, wherever they are altered. */
static void
test_rules_are_told (BeaktaTestFolder *folder,
                     gconstpointer     data)
{
  g_autoptr(BeaktaStore) here = beakta_test_open (folder, NULL);
  g_autoptr(BeaktaStore) there = beakta_test_open (folder, NULL);
  g_autoptr(GError) error = NULL;
  guint n_here = 0;

  g_signal_connect (here, "lists-changed", G_CALLBACK (count_cb), &n_here);
  beakta_store_set_office_sync (there, BEAKTA_OFFICE_RIGHT_SIZE, "[any]\nlists=lagom\n", &error);
  g_assert_no_error (error);
  wait_for_telling (&n_here, 1);
  beakta_store_set_office_sync (here, BEAKTA_OFFICE_RIGHT_SIZE, NULL, &error);
  g_assert_no_error (error);
  wait_for_telling (&n_here, 2);
}

/* Rule: an act that was refused is not told; nor is what was there already. */
static void
test_refusals_are_not_told (BeaktaTestFolder *folder,
                            gconstpointer     data)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(GBytes) xml = load_trial ();
  guint n_told = 0;

  g_signal_connect (store, "lists-changed", G_CALLBACK (count_cb), &n_told);
  refuse (store, beakta_list_act_new_withdraw ("trial", "2.1", "Fel."), BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_FOUND);
  beakta_list_version_free (must (store, beakta_list_act_new_import (xml, "prov.xml", "")));
  wait_for_telling (&n_told, 1);
  beakta_list_version_free (must (store, beakta_list_act_new_import (xml, "igen.xml", "")));
  beakta_list_version_free (must (store, beakta_list_act_new_withdraw ("trial", "2.1", "Fel.")));
  wait_for_telling (&n_told, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  beakta_test_add ("/lists/draft/survives", test_draft_survives);
  beakta_test_add ("/lists/draft/stale", test_draft_is_stale);
  beakta_test_add ("/lists/publish/freezes", test_publish);
  beakta_test_add ("/lists/withdraw/cases-keep", test_withdraw);
  beakta_test_add ("/lists/roles/only-administrators", test_roles);
  beakta_test_add ("/lists/import/origin-and-bytes", test_import);
  beakta_test_add ("/lists/events/chain", test_events);
  beakta_test_add ("/lists/events/tell-of-lists", test_told_by_events);
  beakta_test_add ("/lists/changes/told-everywhere", test_changes_are_told);
  beakta_test_add ("/lists/told/rules", test_rules_are_told);
  beakta_test_add ("/lists/changes/refusals-are-not-told", test_refusals_are_not_told);

  return g_test_run ();
}
