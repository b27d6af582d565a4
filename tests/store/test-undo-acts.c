/* Every act there is: taken back to the very state before it and made again to the one after it, over a restart; or refused, and why. */

#include "beakta-acts-decision.h"
#include "beakta-acts-request.h"
#include "beakta-store-erase.h"
#include "beakta-test-ready.h"
#include "beakta-test-store.h"
#include "beakta-undo-rules.h"
#include "beakta-workflow.h"

#define TEXT "Projektet vänder sig till utrikes födda kvinnor. Mål: 40 personer i arbete."

#define MAX_BEFORE 4
#define NONE ((BeaktaAct) -1)

typedef struct
{
  BeaktaTestFolder *folder;
  BeaktaStore      *store;           /* of who does the act */
  BeaktaCase       *case_;           /* as it stands */
} Scene;

typedef BeaktaChange * (*Make) (Scene *scene);

/* What is written: the members of @json over what there is of the item, “@” being who does it; NULL takes the item away. Or @make. */
typedef struct
{
  BeaktaAct    act;
  BeaktaAct    before[MAX_BEFORE];   /* done before it, the first NONE ends them */
  const char  *who;                  /* nullable: anna; else bo, who reviews and is asked */
  BeaktaItemKind kind;
  const char  *id;
  const char  *json;
  Make         make;
  int          refused;              /* BeaktaUndoError, or -1 */
  BeaktaStage  stage;                /* the case is brought there before, in anna's name */
} Row;

static GDateTime *
get_now (void)
{
  return g_date_time_new_now_utc ();
}

static BeaktaChange *
make_document (Scene      *scene,
               BeaktaAct   act,
               guint       replaces)
{
  BeaktaChange *change = beakta_change_new (act, beakta_case_get_id (scene->case_));
  g_autoptr(BeaktaDocument) document = beakta_record_new (BEAKTA_ITEM_DOCUMENT, "2");
  g_autoptr(GBytes) bytes = g_bytes_new_static ("En till", 7);

  document->number = 2;
  document->replaces = replaces;
  document->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  beakta_record_set (&document->added_by, beakta_store_get_user (scene->store));
  beakta_change_put (change, document);
  beakta_change_add_original (change, document->sha256, bytes, NULL, NULL, NULL);

  return change;
}

static BeaktaChange *
add_document (Scene *scene)
{
  return make_document (scene, BEAKTA_ACT_ADD_DOCUMENT, 0);
}

static BeaktaChange *
replace_document (Scene *scene)
{
  return make_document (scene, BEAKTA_ACT_REPLACE_DOCUMENT, 1);
}

static BeaktaChange *
move_to (Scene       *scene,
         BeaktaStage  stage)
{
  g_autoptr(GDateTime) now = get_now ();

  return beakta_test_move (scene->case_, stage, beakta_store_get_user (scene->store), now);
}

static BeaktaChange *
start (Scene *scene)
{
  return move_to (scene, BEAKTA_STAGE_ASSESSING);
}

static BeaktaChange *
await (Scene *scene)
{
  return move_to (scene, BEAKTA_STAGE_AWAITING_COMPLETION);
}

static BeaktaChange *
propose (Scene *scene)
{
  return move_to (scene, BEAKTA_STAGE_PROPOSED);
}

static BeaktaChange *
give_back (Scene *scene)
{
  return move_to (scene, BEAKTA_STAGE_RETURNED);
}

static BeaktaChange *
approve (Scene *scene)
{
  return move_to (scene, BEAKTA_STAGE_APPROVED);
}

static BeaktaChange *
decide (Scene *scene)
{
  return move_to (scene, BEAKTA_STAGE_DECIDED);
}

static BeaktaChange *
step_on (Scene *scene)
{
  return move_to (scene, BEAKTA_STAGE_FOLLOW_UP);
}

static BeaktaChange *
correct (Scene *scene)
{
  g_autoptr(GDateTime) now = get_now ();
  BeaktaDecision decision = beakta_decision_of (scene->case_);

  decision.took_part = "D. Berg";

  return beakta_acts_correct_decision (scene->case_, &decision, "", beakta_store_get_user (scene->store), now);
}

static BeaktaChange *
draft_request (Scene *scene)
{
  g_autoptr(GDateTime) now = get_now ();
  g_autoptr(GPtrArray) points = g_ptr_array_new_with_free_func (beakta_record_unref);
  BeaktaPoint *point = beakta_record_new (BEAKTA_ITEM_POINT, NULL);

  beakta_record_set (&point->checklist, "gavleborg");
  beakta_record_set (&point->question, "1.1");
  beakta_record_set (&point->asked, "Beskriv målgruppen.");
  g_ptr_array_add (points, point);

  return beakta_acts_draft_request (scene->case_, points, "2026-12-14", "anna", now);
}

static BeaktaChange *
edit_request (Scene *scene)
{
  return beakta_acts_add_point (scene->case_, "r1", "Bifoga budgeten.");
}

static BeaktaChange *
send_request (Scene *scene)
{
  g_autoptr(GDateTime) now = get_now ();

  return beakta_acts_send_request (scene->case_, "r1", "2026-12-14", BEAKTA_CHANNEL_EMAIL, "2026-11-23", "anna", now);
}

static BeaktaChange *
extend_request (Scene *scene)
{
  return beakta_acts_extend_request (scene->case_, "r1", "2027-01-15");
}

static BeaktaChange *
tick_point (Scene *scene)
{
  g_autoptr(GDateTime) now = get_now ();

  return beakta_acts_tick_point (scene->case_, "r1/gavleborg/1.1", BEAKTA_REPLY_ANSWERED, 1, "Se sidan 2.", "anna", now);
}

static BeaktaChange *
close_request (Scene *scene)
{
  g_autoptr(GDateTime) now = get_now ();

  return beakta_acts_close_request (scene->case_, "r1", "", "anna", now);
}

#define ITEM(kind) BEAKTA_ITEM_##kind
#define PASSAGE "{'document':1,'start':0,'end':9,'exact':'Projektet','maker':'@'}"
#define POINT   "{'sort':'deficiency','text':'Skriv vad som saknas','author':'@'}"
#define ANSWER  "{'checklist':'gavleborg','question':'1.1','value':'yes','assessor':'@'}"
#define TWO     "{'checklist':'gavleborg','question':'1.1','value':'no','assessor':'@'}"
#define TASK    "{'person':'bo','asked_by':'@','matter':'Når projektet dem?'}"
#define FIRST(...) { __VA_ARGS__, NONE }
#define ALONE      { NONE }
#define FINE       -1
#define IN(stage)  BEAKTA_STAGE_##stage

/* The acts are done by anna, in a case of hers. */
static const Row rows[] = {
  { BEAKTA_ACT_EDIT_CASE, ALONE, NULL, ITEM (FACTS), "facts", "{'title':'Ett annat namn'}", NULL, FINE, IN (ASSESSING) },
  { BEAKTA_ACT_ASSIGN, ALONE, NULL, ITEM (FACTS), "facts", "{'caseworker':'bo'}", NULL, FINE, IN (ASSESSING) },
  { BEAKTA_ACT_MARK_PAPERS, ALONE, NULL, ITEM (FACTS), "facts", "{'annex_number':'B 2'}", NULL, FINE, IN (ASSESSING) },
  { BEAKTA_ACT_ADD_DOCUMENT, ALONE, NULL, ITEM (DOCUMENT), "2", NULL, add_document, FINE, IN (ASSESSING) },
  { BEAKTA_ACT_REPLACE_DOCUMENT, ALONE, NULL, ITEM (DOCUMENT), "2", NULL, replace_document, FINE, IN (ASSESSING) },
  { BEAKTA_ACT_READ_DOCUMENT, ALONE, NULL, ITEM (DOCUMENT), "1", "{'characters':3,'extractor':'test/2'}", NULL, FINE, IN (ASSESSING) },
  { BEAKTA_ACT_ATTACH_CHECKLIST, ALONE, NULL, ITEM (CHECKLIST), "egen", "{'checklist':'egen','version':'1'}", NULL, FINE, IN (ASSESSING) },
  { BEAKTA_ACT_DETACH_CHECKLIST, ALONE, NULL, ITEM (CHECKLIST), "gavleborg", NULL, NULL, FINE, IN (ASSESSING) },
  { BEAKTA_ACT_MOVE_CHECKLIST, ALONE, NULL, ITEM (CHECKLIST), "gavleborg", "{'version':'0'}", NULL, FINE, IN (ASSESSING) },
  { BEAKTA_ACT_ANSWER, ALONE, NULL, ITEM (ANSWER), "gavleborg/1.1", ANSWER, NULL, FINE, IN (ASSESSING) },
  { BEAKTA_ACT_TAKE_ANSWER, ALONE, NULL, ITEM (ANSWER), "gavleborg/1.1", ANSWER, NULL, FINE, IN (ASSESSING) },
  { BEAKTA_ACT_SET_ASIDE, FIRST (BEAKTA_ACT_ANSWER), NULL, ITEM (ANSWER), "gavleborg/1.1", TWO, NULL, FINE, IN (ASSESSING) },
  { BEAKTA_ACT_REFLECT, ALONE, NULL, ITEM (REFLECTION), "reflection", "{'question':'q','text':'Ja','author':'@'}", NULL, FINE, IN (ASSESSING) },
  { BEAKTA_ACT_ASK_ASSESSORS, ALONE, NULL, ITEM (ASSESSOR), "anna", "{'person':'anna','asked_by':'@'}", NULL, FINE, IN (ASSESSING) },
  { BEAKTA_ACT_RELEASE_ASSESSORS, FIRST (BEAKTA_ACT_ASK_ASSESSORS), NULL, ITEM (ASSESSOR), "anna", NULL, NULL, FINE, IN (ASSESSING) },
  { BEAKTA_ACT_FINISH_ASSESSING, FIRST (BEAKTA_ACT_ASK_ASSESSORS), NULL, ITEM (ASSESSOR), "anna", "{'done':'2026-11-23T08:00:00Z'}", NULL,
    FINE, IN (ASSESSING) },
  { BEAKTA_ACT_CONSOLIDATE, FIRST (BEAKTA_ACT_ANSWER, BEAKTA_ACT_ASK_ASSESSORS), NULL, ITEM (ANSWER), "gavleborg/1.1", TWO, NULL, FINE,
    IN (ASSESSING) },
  { BEAKTA_ACT_MARK, ALONE, NULL, ITEM (PASSAGE), "p1", PASSAGE, NULL, FINE, IN (ASSESSING) },
  { BEAKTA_ACT_UNMARK, FIRST (BEAKTA_ACT_MARK), NULL, ITEM (PASSAGE), "p1", NULL, NULL, FINE, IN (ASSESSING) },
  { BEAKTA_ACT_ADD_EVIDENCE, FIRST (BEAKTA_ACT_MARK, BEAKTA_ACT_ANSWER), NULL, ITEM (ANSWER), "gavleborg/1.1", "{'evidence':['p1']}", NULL,
    FINE, IN (ASSESSING) },
  { BEAKTA_ACT_REMOVE_EVIDENCE, FIRST (BEAKTA_ACT_ADD_EVIDENCE), NULL, ITEM (ANSWER), "gavleborg/1.1", "{'evidence':[]}", NULL, FINE,
    IN (ASSESSING) },
  { BEAKTA_ACT_SHARE_EVIDENCE, FIRST (BEAKTA_ACT_MARK, BEAKTA_ACT_ANSWER), NULL, ITEM (ANSWER), "gavleborg/1.1", "{'evidence':['p1']}", NULL,
    FINE, IN (ASSESSING) },
  { BEAKTA_ACT_MOVE_EVIDENCE, FIRST (BEAKTA_ACT_ADD_EVIDENCE), NULL, ITEM (PASSAGE), "p1", "{'end':12}", NULL, FINE, IN (ASSESSING) },
  { BEAKTA_ACT_MOVE_MARK, FIRST (BEAKTA_ACT_MARK), NULL, ITEM (PASSAGE), "p1", "{'end':12}", NULL, FINE, IN (ASSESSING) },
  { BEAKTA_ACT_ACCEPT_PLACE, FIRST (BEAKTA_ACT_MARK), NULL, ITEM (PASSAGE), "p1", "{'state':'exact','end':13}", NULL, FINE, IN (ASSESSING) },
  { BEAKTA_ACT_KEEP_PLACE, FIRST (BEAKTA_ACT_MARK), NULL, ITEM (PASSAGE), "p1", "{'end':14}", NULL, FINE, IN (ASSESSING) },
  { BEAKTA_ACT_IMPORT_MARKS, ALONE, NULL, ITEM (PASSAGE), "p1", PASSAGE, NULL, FINE, IN (ASSESSING) },
  { BEAKTA_ACT_COMMENT, ALONE, NULL, ITEM (COMMENT), "c1", "{'author':'@','text':'Stämmer det?'}", NULL, FINE, IN (ASSESSING) },
  { BEAKTA_ACT_EDIT_COMMENT, FIRST (BEAKTA_ACT_COMMENT), NULL, ITEM (COMMENT), "c1", "{'text':'Ja'}", NULL, FINE, IN (ASSESSING) },
  { BEAKTA_ACT_RESOLVE_COMMENT, FIRST (BEAKTA_ACT_COMMENT), NULL, ITEM (COMMENT), "c1", "{'resolved':true,'resolved_by':'@'}", NULL, FINE,
    IN (ASSESSING) },
  { BEAKTA_ACT_REMOVE_COMMENT, FIRST (BEAKTA_ACT_COMMENT), NULL, ITEM (COMMENT), "c1", NULL, NULL, FINE, IN (ASSESSING) },
  { BEAKTA_ACT_FILE_COMMENT, FIRST (BEAKTA_ACT_COMMENT), NULL, ITEM (COMMENT), "c1", "{'filed':true,'filed_by':'@'}", NULL, FINE,
    IN (ASSESSING) },
  { BEAKTA_ACT_ANALYSE, ALONE, NULL, ITEM (GROUP), "g1", "{'label':'unga'}", NULL, FINE, IN (ASSESSING) },
  { BEAKTA_ACT_CLASSIFY, ALONE, NULL, ITEM (CLASSIFICATION), "classification", "{'applicant':'aims'}", NULL, FINE, IN (ASSESSING) },
  { BEAKTA_ACT_WRITE_REASONS, ALONE, NULL, ITEM (SENTENCE), "s1", "{'part':'for','text':'En mening.','edited_by':'@'}", NULL, FINE,
    IN (ASSESSING) },
  { BEAKTA_ACT_DECLARE_CONFLICT, ALONE, NULL, ITEM (CONFLICT), "anna", "{'person':'@','conflicted':true,'ground':'Syskon'}", NULL, FINE,
    IN (ASSESSING) },
  { BEAKTA_ACT_DRAFT_REQUEST, ALONE, NULL, ITEM (REQUEST), "r1", NULL, draft_request, FINE, IN (ASSESSING) },
  { BEAKTA_ACT_EDIT_REQUEST, FIRST (BEAKTA_ACT_DRAFT_REQUEST), NULL, ITEM (REQUEST), "r1", NULL, edit_request, FINE, IN (ASSESSING) },
  { BEAKTA_ACT_SEND_REQUEST, FIRST (BEAKTA_ACT_DRAFT_REQUEST), NULL, ITEM (REQUEST), "r1", NULL, send_request, FINE, IN (ASSESSING) },
  { BEAKTA_ACT_EXTEND_REQUEST, FIRST (BEAKTA_ACT_SEND_REQUEST), NULL, ITEM (REQUEST), "r1", NULL, extend_request, FINE, IN (ASSESSING) },
  { BEAKTA_ACT_TICK_POINT, FIRST (BEAKTA_ACT_SEND_REQUEST), NULL, ITEM (POINT), "r1", NULL, tick_point, FINE, IN (ASSESSING) },
  { BEAKTA_ACT_CLOSE_REQUEST, FIRST (BEAKTA_ACT_SEND_REQUEST), NULL, ITEM (REQUEST), "r1", NULL, close_request, FINE, IN (ASSESSING) },
  { BEAKTA_ACT_LOG_CONTACT, ALONE, NULL, ITEM (CONTACT), "k1", "{'sort':'oral','day':'2026-11-23','what':'Sa ja','logged_by':'@'}", NULL,
    FINE, IN (ASSESSING) },
  { BEAKTA_ACT_ASK_OPINION, ALONE, NULL, ITEM (OPINION), "o1", TASK, NULL, FINE, IN (ASSESSING) },
  { BEAKTA_ACT_ALTER_OPINION, FIRST (BEAKTA_ACT_ASK_OPINION), NULL, ITEM (OPINION), "o1", "{'matter':'Vilka nås?'}", NULL, FINE,
    IN (ASSESSING) },
  { BEAKTA_ACT_GIVE_OPINION, FIRST (BEAKTA_ACT_ASK_OPINION), "bo", ITEM (OPINION), "o1", "{'text':'Ja','given':'2026-11-23T08:00:00Z'}", NULL,
    FINE, IN (ASSESSING) },
  { BEAKTA_ACT_WITHDRAW_OPINION, FIRST (BEAKTA_ACT_ASK_OPINION), NULL, ITEM (OPINION), "o1",
    "{'withdrawn':'2026-11-23T08:00:00Z','withdrawn_by':'@'}", NULL, FINE, IN (ASSESSING) },
  { BEAKTA_ACT_MASK, ALONE, NULL, ITEM (MASK), "m1", "{'reach':'words','words':'Eklund','ground':'21 kap. 1 §','made_by':'@'}", NULL, FINE,
    IN (ASSESSING) },
  { BEAKTA_ACT_FLAG, ALONE, NULL, ITEM (FLAG), "flag", "{'colour':'red','raised_by':'@'}", NULL, FINE, IN (ASSESSING) },
  { BEAKTA_ACT_TAG, ALONE, NULL, ITEM (TAG), "unga", "{'label':'unga','put_by':'@'}", NULL, FINE, IN (ASSESSING) },
  { BEAKTA_ACT_HOLD, ALONE, NULL, ITEM (HOLD), "hold", "{'until':'2031-01-15','held_by':'@'}", NULL, FINE, IN (ASSESSING) },
  { BEAKTA_ACT_MERGE, ALONE, NULL, ITEM (CARRIAGE), "f1", "{'carried_by':'@','journal':'%'}", NULL, FINE, IN (ASSESSING) },
  { BEAKTA_ACT_WRITE_POINT, ALONE, "bo", ITEM (REVIEW_POINT), "p1", POINT, NULL, FINE, IN (PROPOSED) },
  { BEAKTA_ACT_REMOVE_POINT, FIRST (BEAKTA_ACT_WRITE_POINT), "bo", ITEM (REVIEW_POINT), "p1", NULL, NULL, FINE, IN (PROPOSED) },
  { BEAKTA_ACT_RESOLVE_POINT, FIRST (BEAKTA_ACT_WRITE_POINT, BEAKTA_ACT_RETURN), NULL, ITEM (REVIEW_POINT), "p1",
    "{'state':'resolved','reply':'Ändrat','replied_by':'@'}", NULL, FINE, IN (PROPOSED) },
  { BEAKTA_ACT_REOPEN_POINT, FIRST (BEAKTA_ACT_RESOLVE_POINT, BEAKTA_ACT_PROPOSE), "bo", ITEM (REVIEW_POINT), "p1",
    "{'state':'open','ruling':'Inte än','ruled_by':'@'}", NULL, FINE, IN (PROPOSED) },
  { BEAKTA_ACT_WITHDRAW_POINT, FIRST (BEAKTA_ACT_WRITE_POINT), "bo", ITEM (REVIEW_POINT), "p1",
    "{'state':'withdrawn','ruling':'Behövs inte','ruled_by':'@'}", NULL, FINE, IN (PROPOSED) },
  { BEAKTA_ACT_START, ALONE, NULL, ITEM (STAGE), "stage", NULL, start, FINE, IN (RECEIVED) },
  { BEAKTA_ACT_AWAIT_COMPLETION, ALONE, NULL, ITEM (STAGE), "stage", NULL, await, FINE, IN (ASSESSING) },
  { BEAKTA_ACT_PROPOSE, ALONE, NULL, ITEM (STAGE), "stage", NULL, propose, FINE, IN (ASSESSING) },
  { BEAKTA_ACT_RETURN, ALONE, "bo", ITEM (STAGE), "stage", NULL, give_back, BEAKTA_UNDO_ERROR_RETURNED, IN (PROPOSED) },
  { BEAKTA_ACT_APPROVE, ALONE, "bo", ITEM (STAGE), "stage", NULL, approve, BEAKTA_UNDO_ERROR_APPROVED, IN (PROPOSED) },
  { BEAKTA_ACT_DECIDE, FIRST (BEAKTA_ACT_APPROVE), NULL, ITEM (STAGE), "stage", NULL, decide, BEAKTA_UNDO_ERROR_DECIDED, IN (PROPOSED) },
  { BEAKTA_ACT_CORRECT_DECISION, FIRST (BEAKTA_ACT_DECIDE), NULL, ITEM (STAGE), "stage", NULL, correct, FINE, IN (PROPOSED) },
  { BEAKTA_ACT_STEP_BACK, ALONE, NULL, ITEM (STAGE), "stage", NULL, start, FINE, IN (PROPOSED) },
  { BEAKTA_ACT_STEP_ON, FIRST (BEAKTA_ACT_DECIDE), NULL, ITEM (STAGE), "stage", NULL, step_on, FINE, IN (PROPOSED) },
};

/* The rest has a test of its own. */
static const BeaktaAct elsewhere[] = { BEAKTA_ACT_REGISTER, BEAKTA_ACT_CARRY_IN, BEAKTA_ACT_ERASE, BEAKTA_ACT_CLEAR_DRAFTS, BEAKTA_ACT_UNDO,
                                       BEAKTA_ACT_REDO };

static const Row *
find_row (BeaktaAct act)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (rows[i].act == act)
      return &rows[i];

  return NULL;
}

/* The members of @row's words over those of @object. */
static void
overlay (Scene      *scene,
         const Row  *row,
         JsonObject *object)
{
  g_autofree char *text = g_strdelimit (g_strdup (row->json), "'", '"');
  g_auto(GStrv) by_user = g_strsplit (text, "@", -1);
  g_autofree char *named = g_strjoinv (beakta_store_get_user (scene->store), by_user);
  g_auto(GStrv) by_sum = g_strsplit (named, "%", -1);
  g_autofree char *summed = g_strjoinv (beakta_case_get_document (scene->case_, 1)->sha256, by_sum);
  g_autoptr(JsonNode) node = json_from_string (summed, NULL);
  g_autoptr(GList) members = NULL;

  g_assert_nonnull (node);
  members = json_object_get_members (json_node_get_object (node));
  for (GList *l = members; l != NULL; l = l->next)
    json_object_set_member (object, l->data, json_node_copy (json_object_get_member (json_node_get_object (node), l->data)));
}

/* (transfer full) */
static BeaktaChange *
make_change (Scene     *scene,
             const Row *row)
{
  gconstpointer current = beakta_case_lookup (scene->case_, row->kind, row->id);
  g_autoptr(JsonObject) object = current != NULL ? beakta_record_to_json (current) : json_object_new ();
  g_autoptr(BeaktaRecord) record = NULL;
  g_autoptr(GError) error = NULL;
  BeaktaChange *change;

  if (row->make != NULL)
    return row->make (scene);

  change = beakta_change_new (row->act, beakta_case_get_id (scene->case_));
  if (row->json == NULL)
    {
      beakta_change_remove (change, current);
      return change;
    }

  overlay (scene, row, object);
  record = beakta_record_from_json (row->kind, row->id, current != NULL ? ((const BeaktaRecord *) current)->revision : 0, object, &error);
  g_assert_no_error (error);
  beakta_change_put (change, record);

  return change;
}

static void
open_scene (Scene      *scene,
            const char *user,
            const char *case_id)
{
  g_autofree char *id = g_strdup (case_id);

  g_clear_object (&scene->store);
  g_clear_object (&scene->case_);
  scene->store = beakta_test_open (scene->folder, user != NULL ? user : "anna");
  scene->case_ = beakta_store_load_case_sync (scene->store, id, NULL);
}

static void
do_row (Scene     *scene,
        const Row *row)
{
  g_autofree char *case_id = g_strdup (beakta_case_get_id (scene->case_));

  for (guint i = 0; row->before[i] != NONE; i++)
    do_row (scene, find_row (row->before[i]));

  open_scene (scene, row->who, case_id);
  if (beakta_workflow_act_moves (row->act))
    beakta_test_declare (scene->store, case_id);
  open_scene (scene, row->who, case_id);
  beakta_test_apply (scene->store, make_change (scene, row));
}

/* Everything there is in the case, without when it was written. (transfer full) */
static char *
dup_state (Scene *scene)
{
  g_autoptr(BeaktaCase) now = beakta_store_load_case_sync (scene->store, beakta_case_get_id (scene->case_), NULL);
  GString *state = g_string_new (NULL);

  for (int kind = 0; kind < BEAKTA_N_ITEMS; kind++)
    {
      g_autoptr(GPtrArray) records = beakta_case_list (now, kind);

      for (guint i = 0; i < records->len; i++)
        {
          const BeaktaRecord *record = g_ptr_array_index (records, i);
          g_autoptr(JsonObject) object = beakta_record_to_json (record);
          g_autoptr(JsonNode) node = json_node_new (JSON_NODE_OBJECT);
          g_autofree char *text = NULL;

          json_node_set_object (node, object);
          text = json_to_string (node, FALSE);
          g_string_append_printf (state, "%s %s %s\n", beakta_item_kind_get_nick (record->kind), record->id, text);
        }
    }

  return g_string_free (state, FALSE);
}

static void
step (Scene    *scene,
      gboolean  redo)
{
  g_autoptr(GError) error = NULL;
  const char *id = beakta_case_get_id (scene->case_);
  g_autoptr(BeaktaEntry) entry = redo ? beakta_store_redo_sync (scene->store, id, &error) : beakta_store_undo_sync (scene->store, id, &error);

  g_assert_no_error (error);
  g_assert_nonnull (entry);
}

static void
assert_state (Scene      *scene,
              const char *state)
{
  g_autofree char *found = dup_state (scene);

  g_assert_cmpstr (found, ==, state);
}

static void
assert_goes_there_and_back (Scene      *scene,
                            const Row  *row,
                            const char *before,
                            const char *after)
{
  g_autofree char *case_id = g_strdup (beakta_case_get_id (scene->case_));

  step (scene, FALSE);
  assert_state (scene, before);
  open_scene (scene, row->who, case_id);
  step (scene, TRUE);
  assert_state (scene, after);
  open_scene (scene, row->who, case_id);
  step (scene, FALSE);
  assert_state (scene, before);
  beakta_test_verify (scene->store);
}

static void
assert_is_refused (Scene      *scene,
                   int         code,
                   const char *after)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (beakta_store_undo_sync (scene->store, beakta_case_get_id (scene->case_), &error));
  g_assert_error (error, BEAKTA_UNDO_ERROR, code);
  assert_state (scene, after);
}

/* Rule: every act is taken back and made again, exactly, also after a restart; or it says why not. */
static void
test_row (BeaktaTestFolder *folder,
          gconstpointer     data)
{
  const Row *row = data;
  Scene scene = { folder, NULL, NULL };
  g_autoptr(BeaktaCase) case_ = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  scene.store = beakta_test_open (folder, "anna");
  case_ = beakta_test_add_case (scene.store, "403-1201-2026", "Språk", TEXT);
  scene.case_ = g_object_ref (case_);
  beakta_test_apply (scene.store, beakta_acts_assign (case_, "anna"));
  if (row->act == BEAKTA_ACT_PROPOSE)
    beakta_test_make_ready (scene.store, beakta_case_get_id (case_));
  if (row->stage != BEAKTA_STAGE_RECEIVED)
    beakta_test_bring (scene.store, beakta_case_get_id (case_), BEAKTA_STAGE_ASSESSING);
  if (row->stage == BEAKTA_STAGE_PROPOSED)
    beakta_test_bring (scene.store, beakta_case_get_id (case_), BEAKTA_STAGE_PROPOSED);
  open_scene (&scene, NULL, beakta_case_get_id (case_));

  for (guint i = 0; row->before[i] != NONE; i++)
    do_row (&scene, find_row (row->before[i]));
  open_scene (&scene, row->who, beakta_case_get_id (case_));
  if (beakta_workflow_act_moves (row->act))
    beakta_test_declare (scene.store, beakta_case_get_id (case_));
  open_scene (&scene, row->who, beakta_case_get_id (case_));
  before = dup_state (&scene);
  beakta_test_apply (scene.store, make_change (&scene, row));
  after = dup_state (&scene);
  g_assert_cmpstr (before, !=, after);

  if (row->refused < 0)
    assert_goes_there_and_back (&scene, row, before, after);
  else
    assert_is_refused (&scene, row->refused, after);

  g_object_unref (scene.case_);
  g_object_unref (scene.store);
}

/* Rule: no act is forgotten here. */
static void
test_all_acts (void)
{
  for (BeaktaAct act = 0; act < BEAKTA_N_ACTS; act++)
    {
      const Row *row = find_row (act);
      gboolean is_elsewhere = FALSE;

      for (gsize i = 0; i < G_N_ELEMENTS (elsewhere); i++)
        is_elsewhere |= elsewhere[i] == act;
      g_assert_true ((row != NULL) != is_elsewhere);
      g_assert_true (row == NULL || beakta_workflow_act_is_undoable (act) == (row->refused < 0));
    }
}

/* Rule: a registration goes, with everything it brought, and the case leaves the queue; it comes back the same. */
static void
test_register (BeaktaTestFolder *folder,
               gconstpointer     data)
{
  Scene scene = { folder, NULL, NULL };
  g_autoptr(BeaktaCase) case_ = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *after = NULL;

  scene.store = beakta_test_open (folder, "anna");
  case_ = beakta_test_add_case (scene.store, "403-1201-2026", "Språk", TEXT);
  scene.case_ = g_object_ref (case_);
  after = dup_state (&scene);

  step (&scene, FALSE);
  assert_state (&scene, "");
  beakta_test_verify (scene.store);
  g_assert_null (beakta_store_load_case_sync (scene.store, "403-1201-2026", &error));
  g_assert_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (beakta_store_apply_sync (scene.store, beakta_acts_assign (case_, "bo"), &error));
  g_assert_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_FOUND);

  open_scene (&scene, NULL, beakta_case_get_id (case_));
  step (&scene, TRUE);
  assert_state (&scene, after);
  beakta_test_verify (scene.store);
  step (&scene, FALSE);
  assert_state (&scene, "");

  g_object_unref (scene.case_);
  g_object_unref (scene.store);
}

/* What bo does on top of a document that anna added, or its case. */
typedef struct
{
  const char  *name;
  BeaktaAct    act;
  BeaktaItemKind kind;
  const char  *id;
  const char  *json;
  int          refused;
} Resting;

static const Resting resting[] = {
  { "marked", BEAKTA_ACT_MARK, ITEM (PASSAGE), "p1", "{'document':2,'start':0,'end':2,'maker':'@'}", BEAKTA_UNDO_ERROR_MARKED },
  { "replaced", BEAKTA_ACT_REPLACE_DOCUMENT, ITEM (DOCUMENT), "3", "{'number':3,'replaces':2,'sha256':'%','added_by':'@'}",
    BEAKTA_UNDO_ERROR_FOLLOWED },
  { "within", BEAKTA_ACT_ADD_DOCUMENT, ITEM (DOCUMENT), "3", "{'number':3,'within':2,'sha256':'%','added_by':'@'}",
    BEAKTA_UNDO_ERROR_FOLLOWED },
  { "masked", BEAKTA_ACT_MASK, ITEM (MASK), "m1",
    "{'reach':'passage','words':'En till','document':2,'sha256':'%','start':0,'end':7,'ground':'21 kap. 1 §','made_by':'@'}", BEAKTA_UNDO_ERROR_MASKED },
  { "cited", BEAKTA_ACT_LOG_CONTACT, ITEM (CONTACT), "k1", "{'sort':'oral','day':'2026-11-23','document':2,'logged_by':'@'}",
    BEAKTA_UNDO_ERROR_CITED },
};

static void
open_assessing (Scene            *scene,
                BeaktaTestFolder *folder)
{
  g_autoptr(BeaktaCase) case_ = NULL;

  scene->folder = folder;
  scene->store = beakta_test_open (folder, "anna");
  case_ = beakta_test_add_case (scene->store, "403-1201-2026", "Språk", TEXT);
  beakta_test_bring (scene->store, beakta_case_get_id (case_), BEAKTA_STAGE_ASSESSING);
  open_scene (scene, NULL, beakta_case_get_id (case_));
}

static void
close_scene (Scene *scene)
{
  beakta_test_verify (scene->store);
  g_clear_object (&scene->case_);
  g_clear_object (&scene->store);
}

static void
assert_stays (Scene *scene,
              int    code)
{
  g_autofree char *case_id = g_strdup (beakta_case_get_id (scene->case_));
  g_autofree char *state = NULL;

  open_scene (scene, NULL, case_id);
  state = dup_state (scene);
  assert_is_refused (scene, code, state);
}

/* Rule: a document stays while something rests on it, and says what; once that is gone it goes. */
static void
test_document_stays (BeaktaTestFolder *folder,
                     gconstpointer     data)
{
  const Resting *what = data;
  const Row row = { what->act, ALONE, "bo", what->kind, what->id, what->json, NULL, FINE, IN (ASSESSING) };
  Scene scene = { NULL };
  g_autofree char *case_id = NULL;

  open_assessing (&scene, folder);
  case_id = g_strdup (beakta_case_get_id (scene.case_));
  beakta_test_apply (scene.store, add_document (&scene));
  do_row (&scene, &row);
  assert_stays (&scene, what->refused);

  open_scene (&scene, "bo", case_id);
  step (&scene, FALSE);
  open_scene (&scene, NULL, case_id);
  step (&scene, FALSE);
  close_scene (&scene);
}

/* Rule: a document that the case was proposed with stays, whoever proposed it. */
static void
test_document_proposed (BeaktaTestFolder *folder,
                        gconstpointer     data)
{
  Scene scene = { NULL };
  g_autoptr(BeaktaStore) bo = NULL;

  open_assessing (&scene, folder);
  beakta_test_apply (scene.store, add_document (&scene));
  bo = beakta_test_open (folder, "bo");
  beakta_test_bring (bo, beakta_case_get_id (scene.case_), BEAKTA_STAGE_PROPOSED);
  assert_stays (&scene, BEAKTA_UNDO_ERROR_PROPOSED);
  close_scene (&scene);
}

/* Rule: to take a step back back does not approve a case again. */
static void
test_not_again (BeaktaTestFolder *folder,
                gconstpointer     data)
{
  Scene scene = { NULL };
  g_autofree char *case_id = NULL;

  open_assessing (&scene, folder);
  case_id = g_strdup (beakta_case_get_id (scene.case_));
  beakta_test_bring (scene.store, case_id, BEAKTA_STAGE_PROPOSED);
  do_row (&scene, find_row (BEAKTA_ACT_APPROVE));
  open_scene (&scene, NULL, case_id);
  beakta_test_apply (scene.store, move_to (&scene, BEAKTA_STAGE_ASSESSING));
  assert_stays (&scene, BEAKTA_UNDO_ERROR_AGAIN);
  close_scene (&scene);
}

/* Rule: a move stands once somebody else has acted; when they have moved the case on, the steps before it are next. */
static void
test_moved_on (BeaktaTestFolder *folder,
               gconstpointer     data)
{
  const Row comment = { BEAKTA_ACT_COMMENT, ALONE, "bo", ITEM (COMMENT), "c1", "{'author':'@','text':'Hm'}", NULL, FINE, IN (ASSESSING) };
  Scene scene = { NULL };
  g_autofree char *case_id = NULL;
  g_autoptr(BeaktaCase) now = NULL;

  open_assessing (&scene, folder);
  case_id = g_strdup (beakta_case_get_id (scene.case_));
  beakta_test_bring (scene.store, case_id, BEAKTA_STAGE_PROPOSED);
  do_row (&scene, &comment);
  assert_stays (&scene, BEAKTA_UNDO_ERROR_ACTED);

  do_row (&scene, find_row (BEAKTA_ACT_RETURN));
  open_scene (&scene, NULL, case_id);
  step (&scene, FALSE);
  now = beakta_store_load_case_sync (scene.store, case_id, NULL);
  g_assert_cmpint (beakta_case_get_stage (now)->stage, ==, BEAKTA_STAGE_RETURNED);
  close_scene (&scene);
}

/* Rule: what has been erased is not brought back, neither the drafts nor the case. */
static void
test_erased (BeaktaTestFolder *folder,
             gconstpointer     data)
{
  Scene scene = { folder, NULL, NULL };
  g_autoptr(BeaktaStore) keeper = beakta_test_open (folder, NULL);
  g_autoptr(GError) error = NULL;
  const char *case_id;
  BeaktaChange *typed;

  open_assessing (&scene, folder);
  typed = make_change (&scene, find_row (BEAKTA_ACT_ANSWER));
  beakta_change_set_typed_in (typed, "reason");
  beakta_test_apply (scene.store, typed);
  beakta_test_bring (scene.store, beakta_case_get_id (scene.case_), BEAKTA_STAGE_PROPOSED);
  do_row (&scene, find_row (BEAKTA_ACT_DECIDE));
  case_id = beakta_case_get_id (scene.case_);

  for (int drafts = 1; drafts >= 0; drafts--)
    {
      g_autoptr(BeaktaEntry) entry = beakta_store_erase_sync (keeper, case_id, drafts, "Gallringsbeslut", "Gallrat", NULL, &error);

      g_assert_no_error (error);
      g_assert_null (beakta_store_undo_sync (keeper, case_id, &error));
      g_assert_error (error, BEAKTA_UNDO_ERROR, BEAKTA_UNDO_ERROR_ERASED);
      g_clear_error (&error);
    }
  close_scene (&scene);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/undo-acts/all-acts", test_all_acts);
  beakta_test_add ("/store/undo-acts/register", test_register);
  beakta_test_add ("/store/undo-acts/document-proposed", test_document_proposed);
  beakta_test_add ("/store/undo-acts/not-again", test_not_again);
  beakta_test_add ("/store/undo-acts/moved-on", test_moved_on);
  beakta_test_add ("/store/undo-acts/erased", test_erased);
  for (gsize i = 0; i < G_N_ELEMENTS (resting); i++)
    {
      g_autofree char *path = g_strconcat ("/store/undo-acts/document-", resting[i].name, NULL);

      g_test_add (path, BeaktaTestFolder, &resting[i], beakta_test_folder_set_up, test_document_stays, beakta_test_folder_tear_down);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/store/undo-acts/%s", beakta_words_get_nick (BEAKTA_WORDS_ACT, rows[i].act));

      g_test_add (path, BeaktaTestFolder, &rows[i], beakta_test_folder_set_up, test_row, beakta_test_folder_tear_down);
    }

  return g_test_run ();
}
