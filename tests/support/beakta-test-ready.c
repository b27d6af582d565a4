#include "beakta-test-ready.h"

#include "beakta-readiness.h"
#include "beakta-test-store.h"

static BeaktaCase *
load (BeaktaStore *store,
      const char  *case_id)
{
  g_autoptr(GError) error = NULL;
  BeaktaCase *case_ = beakta_store_load_case_sync (store, case_id, &error);

  g_assert_no_error (error);

  return case_;
}

void
beakta_test_declare (BeaktaStore *store,
                     const char  *case_id)
{
  g_autoptr(BeaktaCase) case_ = load (store, case_id);
  g_autoptr(GDateTime) now = g_date_time_new_utc (2026, 11, 23, 8, 0, 0);
  const BeaktaConflict *conflict = beakta_case_lookup (case_, BEAKTA_ITEM_CONFLICT, beakta_store_get_user (store));

  if (conflict == NULL || conflict->conflicted)
    beakta_test_apply (store, beakta_acts_declare_conflict (case_, beakta_store_get_user (store), FALSE, "", now));
}

static BeaktaChecklist *
find (const char  *id,
      const char  *version,
      gpointer     data,
      GError     **error)
{
  return beakta_store_load_checklist (data, id, version, error);
}

/* One that the case has, or "ready". */
static const char *
get_passage (BeaktaCase *case_)
{
  g_autoptr(GPtrArray) passages = beakta_case_list (case_, BEAKTA_ITEM_PASSAGE);

  return passages->len > 0 ? ((const BeaktaRecord *) g_ptr_array_index (passages, 0))->id : "ready";
}

static void
set_where_empty (char       **field,
                 const char  *value)
{
  if (**field == '\0')
    beakta_record_set (field, value);
}

/* An answer with everything that it can have; what it has already stays. */
static BeaktaAnswer *
complete (BeaktaCase           *case_,
          const BeaktaObstacle *obstacle,
          const char           *user)
{
  g_autofree char *id = beakta_obstacle_dup_id (obstacle);
  BeaktaAnswer *answer = beakta_case_dup_answer (case_, id);
  const BeaktaOption *option = beakta_question_get_option (obstacle->question, 0);

  set_where_empty (&answer->value, option != NULL ? option->value : "40");
  set_where_empty (&answer->reason, "Framgår av ansökan.");
  set_where_empty (&answer->missing, "Utgångsläge.");
  beakta_record_set (&answer->assessor, user);
  if (answer->evidence[0] == NULL)
    {
      g_strfreev (answer->evidence);
      answer->evidence = g_strsplit (get_passage (case_), "\n", -1);
    }
  if (beakta_question_get_answer_type (obstacle->question) == BEAKTA_ANSWER_GOAL && answer->goal == NULL)
    {
      answer->goal = json_object_new ();
      json_object_set_string_member (answer->goal, "what", "Fler i arbete");
    }

  return answer;
}

static void
put_passage (BeaktaCase   *case_,
             BeaktaChange *change)
{
  g_autoptr(BeaktaPassage) passage = NULL;
  const BeaktaDocument *document = beakta_case_get_document (case_, 1);

  if (!g_str_equal (get_passage (case_), "ready") || beakta_case_lookup (case_, BEAKTA_ITEM_PASSAGE, "ready") != NULL)
    return;

  passage = beakta_record_new (BEAKTA_ITEM_PASSAGE, "ready");
  passage->document = document != NULL ? document->number : 0;
  passage->end = 9;
  beakta_record_set (&passage->sha256, document != NULL ? document->sha256 : "");
  beakta_record_set (&passage->exact, "Projektet");
  beakta_change_put (change, passage);
}

static gboolean
answer_more (BeaktaStore *store,
             const char  *case_id)
{
  g_autoptr(BeaktaCase) case_ = load (store, case_id);
  const char *user = beakta_store_get_user (store);
  g_autoptr(GPtrArray) obstacles = beakta_readiness_list (case_, user, FALSE, find, store, NULL);
  g_autoptr(BeaktaChange) change = beakta_change_new (BEAKTA_ACT_ANSWER, case_id);

  g_assert_nonnull (obstacles);
  for (guint i = 0; i < obstacles->len; i++)
    {
      const BeaktaObstacle *obstacle = g_ptr_array_index (obstacles, i);

      if (obstacle->sort == BEAKTA_OBSTACLE_FINDING)
        {
          g_autoptr(BeaktaAnswer) answer = complete (case_, obstacle, user);

          beakta_change_put (change, answer);
        }
    }

  if (beakta_change_get_edits (change)->len == 0)
    return FALSE;

  put_passage (case_, change);
  beakta_test_apply (store, g_steal_pointer (&change));

  return TRUE;
}

void
beakta_test_make_ready (BeaktaStore *store,
                        const char  *case_id)
{
  g_autoptr(BeaktaClassification) classification = NULL;
  g_autoptr(BeaktaCase) case_ = NULL;

  for (int i = 0; i < 5 && answer_more (store, case_id); i++)
    ;

  case_ = load (store, case_id);
  classification = beakta_record_copy (beakta_case_get_classification (case_));
  if (classification->caseworker == BEAKTA_CLASS_UNSET)
    {
      classification->caseworker = BEAKTA_CLASS_CONTRIBUTES;
      beakta_record_set (&classification->reason, "Målen är tydliga.");
      beakta_test_apply (store, beakta_acts_classify (case_, classification));
    }

  beakta_test_declare (store, case_id);
}

void
beakta_test_bring (BeaktaStore *store,
                  const char  *case_id,
                  BeaktaStage  to)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaCase) case_ = NULL;

  if (to == BEAKTA_STAGE_PROPOSED)
    beakta_test_make_ready (store, case_id);
  else
    beakta_test_declare (store, case_id);

  case_ = load (store, case_id);
  beakta_test_apply (store, beakta_test_move (case_, to, beakta_store_get_user (store), now));
}
