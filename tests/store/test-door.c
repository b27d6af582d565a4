/* The permission table at the store's door: acts, at every stage, by everybody, whoever holds the case, as real changes.
 *
 * The table itself is proved against the rule book by test-workflow. Here its cells are tried through the store: what it
 * refuses is refused, for that reason and with nothing written; what it allows is written. Of acts that need more than one
 * item or a move (several assessors, a request that was sent) what is allowed is tried in tests of their own; registering has
 * no case yet, and undoing is the store's. */

#include "beakta-acts-opinions.h"
#include "beakta-acts-review.h"
#include "beakta-acts.h"
#include "beakta-test-ready.h"
#include "beakta-test-store.h"
#include "beakta-workflow.h"

#define TEXT "Projektet vänder sig till utrikes födda kvinnor. Mål: 40 personer i arbete inom ett år efter avslut."

#define ALL_ROLES (BEAKTA_ROLE_CASEWORKER | BEAKTA_ROLE_SUPERVISOR | BEAKTA_ROLE_EXPERT | BEAKTA_ROLE_ADMINISTRATOR)

/* Who tries, and before them who brings the case to where it is tried: kim answers, pia proposes, lisa reviews. */
enum { CARL, SAM, EVA, ADAM, RUT, PIA, XENA, KIM, LISA, N_PERSONS };

#define N_TRYING KIM

static const struct
{
  const char  *name;
  BeaktaRoles  roles;
} persons[N_PERSONS] = {
  [CARL] = { "carl", BEAKTA_ROLE_CASEWORKER },
  [SAM]  = { "sam", BEAKTA_ROLE_SUPERVISOR },
  [EVA]  = { "eva", BEAKTA_ROLE_EXPERT },
  [ADAM] = { "adam", BEAKTA_ROLE_ADMINISTRATOR },
  [RUT]  = { "rut", BEAKTA_ROLE_READER },
  [PIA]  = { "pia", ALL_ROLES },       /* proposed the case */
  [XENA] = { "xena", ALL_ROLES },      /* declared a conflict of interest */
  [KIM]  = { "kim", BEAKTA_ROLE_CASEWORKER | BEAKTA_ROLE_SUPERVISOR },
  [LISA] = { "lisa", BEAKTA_ROLE_SUPERVISOR },
};

/* What one act writes: an item, new or altered, or taken away. Acts that lead to a stage are made by beakta_test_move (). */
typedef struct
{
  BeaktaAct       act;
  BeaktaItemKind  kind;
  const char     *id;                /* "own": the user, of what is one's own */
  const char     *field;             /* nullable: that is set */
  const char     *value;             /* NULL: the item is removed */
} Writing;

static const Writing writings[] = {
  { BEAKTA_ACT_EDIT_CASE,        BEAKTA_ITEM_FACTS, "facts", "title", "Odling" },
  { BEAKTA_ACT_ASSIGN,           BEAKTA_ITEM_FACTS, "facts", "caseworker", "kim" },
  { BEAKTA_ACT_MARK_PAPERS,      BEAKTA_ITEM_FACTS, "facts", "annex_number", "2" },
  { BEAKTA_ACT_ADD_DOCUMENT,     BEAKTA_ITEM_DOCUMENT, "2", "name", "budget.txt" },
  { BEAKTA_ACT_REPLACE_DOCUMENT, BEAKTA_ITEM_DOCUMENT, "2", "name", "ansökan 2.txt" },
  { BEAKTA_ACT_READ_DOCUMENT,    BEAKTA_ITEM_DOCUMENT, "1", "extractor", "test/2" },
  { BEAKTA_ACT_ATTACH_CHECKLIST, BEAKTA_ITEM_CHECKLIST, "dalarna", "depth", "short" },
  { BEAKTA_ACT_MOVE_CHECKLIST,   BEAKTA_ITEM_CHECKLIST, "gavleborg", "depth", "short" },
  { BEAKTA_ACT_ANSWER,           BEAKTA_ITEM_ANSWER, "gavleborg/1.1", "reason", "Annat skäl" },
  { BEAKTA_ACT_TAKE_ANSWER,      BEAKTA_ITEM_ANSWER, "gavleborg/1.2", "reason", "Skäl" },
  { BEAKTA_ACT_SET_ASIDE,        BEAKTA_ITEM_ANSWER, "gavleborg/1.2", "reason", "Skäl" },
  { BEAKTA_ACT_REFLECT,          BEAKTA_ITEM_REFLECTION, "reflection", "text", "Ja." },
  { BEAKTA_ACT_ASK_ASSESSORS,    BEAKTA_ITEM_ASSESSOR, "olle", "person", "olle" },
  { BEAKTA_ACT_ADD_EVIDENCE,     BEAKTA_ITEM_ANSWER, "gavleborg/1.1", "reason", "Med belägg" },
  { BEAKTA_ACT_REMOVE_EVIDENCE,  BEAKTA_ITEM_ANSWER, "gavleborg/1.1", "reason", "Utan belägg" },
  { BEAKTA_ACT_SHARE_EVIDENCE,   BEAKTA_ITEM_ANSWER, "gavleborg/1.2", "reason", "Samma belägg" },
  { BEAKTA_ACT_MARK,             BEAKTA_ITEM_PASSAGE, "p2", "exact", "kvinnor" },
  { BEAKTA_ACT_UNMARK,           BEAKTA_ITEM_PASSAGE, "p1", NULL, NULL },
  { BEAKTA_ACT_MOVE_EVIDENCE,    BEAKTA_ITEM_PASSAGE, "p1", "exact", "kvinnor" },
  { BEAKTA_ACT_MOVE_MARK,        BEAKTA_ITEM_PASSAGE, "p1", "exact", "kvinnor" },
  { BEAKTA_ACT_ACCEPT_PLACE,     BEAKTA_ITEM_PASSAGE, "p1", "exact", "kvinnor" },
  { BEAKTA_ACT_KEEP_PLACE,       BEAKTA_ITEM_PASSAGE, "p1", "exact", "kvinnor" },
  { BEAKTA_ACT_IMPORT_MARKS,     BEAKTA_ITEM_PASSAGE, "p2", "exact", "kvinnor" },
  { BEAKTA_ACT_COMMENT,          BEAKTA_ITEM_COMMENT, "k2", "text", "Stämmer det?" },
  { BEAKTA_ACT_EDIT_COMMENT,     BEAKTA_ITEM_COMMENT, "own", "text", "Stämmer det?" },
  { BEAKTA_ACT_RESOLVE_COMMENT,  BEAKTA_ITEM_COMMENT, "own", "text", "Stämmer det?" },
  { BEAKTA_ACT_REMOVE_COMMENT,   BEAKTA_ITEM_COMMENT, "own", NULL, NULL },
  { BEAKTA_ACT_ANALYSE,          BEAKTA_ITEM_GROUP, "g1", "label", "kvinnor" },
  { BEAKTA_ACT_CLASSIFY,         BEAKTA_ITEM_CLASSIFICATION, "classification", "reason", "Skäl" },
  { BEAKTA_ACT_WRITE_REASONS,    BEAKTA_ITEM_SENTENCE, "s1", "text", "En mening." },
  { BEAKTA_ACT_DECLARE_CONFLICT, BEAKTA_ITEM_CONFLICT, "own", "ground", "Annan grund" },
  { BEAKTA_ACT_DRAFT_REQUEST,    BEAKTA_ITEM_REQUEST, "r2", "intro", "Vi behöver mer." },
  { BEAKTA_ACT_LOG_CONTACT,      BEAKTA_ITEM_CONTACT, "contact", "what", "Ringde" },
  { BEAKTA_ACT_FLAG,             BEAKTA_ITEM_FLAG, "flag", "colour", "red" },
  { BEAKTA_ACT_TAG,              BEAKTA_ITEM_TAG, "kvinnor", "label", "Kvinnor" },
  { BEAKTA_ACT_HOLD,             BEAKTA_ITEM_HOLD, "hold", "until", "2027-01-15" },
  { BEAKTA_ACT_ASK_OPINION,      BEAKTA_ITEM_OPINION, "o1", "matter", "Når projektet ut?" },
  { BEAKTA_ACT_ALTER_OPINION,    BEAKTA_ITEM_OPINION, "eva", "matter", "Når projektet alla?" },
  { BEAKTA_ACT_GIVE_OPINION,     BEAKTA_ITEM_OPINION, "own", "text", "Ja." },
  { BEAKTA_ACT_WITHDRAW_OPINION, BEAKTA_ITEM_OPINION, "eva", "withdrawn", "2026-11-23T08:00:00Z" },
  { BEAKTA_ACT_CORRECT_DECISION, BEAKTA_ITEM_STAGE, "stage", "presented_by", "K. Lund" },
  { BEAKTA_ACT_WRITE_POINT,      BEAKTA_ITEM_REVIEW_POINT, "own", "text", "Skriv vad som saknas" },
};

static const struct
{
  BeaktaAct   act;
  BeaktaStage to;
} moves[] = {
  { BEAKTA_ACT_START, BEAKTA_STAGE_ASSESSING },
  { BEAKTA_ACT_AWAIT_COMPLETION, BEAKTA_STAGE_AWAITING_COMPLETION },
  { BEAKTA_ACT_PROPOSE, BEAKTA_STAGE_PROPOSED },
  { BEAKTA_ACT_RETURN, BEAKTA_STAGE_RETURNED },
  { BEAKTA_ACT_APPROVE, BEAKTA_STAGE_APPROVED },
  { BEAKTA_ACT_DECIDE, BEAKTA_STAGE_DECIDED },
  { BEAKTA_ACT_STEP_BACK, BEAKTA_STAGE_RECEIVED },
  { BEAKTA_ACT_STEP_ON, BEAKTA_STAGE_CLOSED },
};

/* How a case comes to a stage: each step by whom. */
static const struct
{
  BeaktaStage to;
  int         by;
} ways[BEAKTA_N_STAGES][7] = {
  [BEAKTA_STAGE_RECEIVED] = { { BEAKTA_STAGE_RECEIVED, KIM } },
  [BEAKTA_STAGE_ASSESSING] = { { BEAKTA_STAGE_ASSESSING, KIM } },
  [BEAKTA_STAGE_AWAITING_COMPLETION] = { { BEAKTA_STAGE_AWAITING_COMPLETION, KIM } },
  [BEAKTA_STAGE_PROPOSED] = { { BEAKTA_STAGE_PROPOSED, PIA } },
  [BEAKTA_STAGE_RETURNED] = { { BEAKTA_STAGE_PROPOSED, PIA }, { BEAKTA_STAGE_RETURNED, LISA } },
  [BEAKTA_STAGE_APPROVED] = { { BEAKTA_STAGE_PROPOSED, PIA }, { BEAKTA_STAGE_APPROVED, LISA } },
  [BEAKTA_STAGE_DECIDED] = { { BEAKTA_STAGE_PROPOSED, PIA }, { BEAKTA_STAGE_APPROVED, LISA }, { BEAKTA_STAGE_DECIDED, LISA } },
  [BEAKTA_STAGE_FOLLOW_UP] = { { BEAKTA_STAGE_PROPOSED, PIA }, { BEAKTA_STAGE_APPROVED, LISA },
                               { BEAKTA_STAGE_DECIDED, LISA }, { BEAKTA_STAGE_FOLLOW_UP, LISA } },
  [BEAKTA_STAGE_CLOSED] = { { BEAKTA_STAGE_PROPOSED, PIA }, { BEAKTA_STAGE_APPROVED, LISA },
                            { BEAKTA_STAGE_DECIDED, LISA }, { BEAKTA_STAGE_FOLLOW_UP, LISA }, { BEAKTA_STAGE_CLOSED, LISA } },
};

typedef struct
{
  BeaktaStore *own;
  BeaktaStore *stores[N_PERSONS];
  GDateTime   *now;
  guint        n_cases;
  guint        n_allowed;
  guint        n_refused;
} Door;

static BeaktaCase *
load (Door       *door,
      const char *case_id)
{
  g_autoptr(GError) error = NULL;
  BeaktaCase *case_ = beakta_store_load_case_sync (door->own, case_id, &error);

  g_assert_no_error (error);

  return case_;
}

static void
move (Door        *door,
      const char  *case_id,
      int          by,
      BeaktaStage  to)
{
  g_autoptr(BeaktaCase) case_ = load (door, case_id);

  if (beakta_case_get_stage (case_)->stage != to)
    beakta_test_apply (door->stores[by], beakta_test_move (case_, to, persons[by].name, door->now));
}

/* Somebody with a role in cases. */
static gboolean
works (int person)
{
  return (persons[person].roles & ~BEAKTA_ROLE_ADMINISTRATOR & ~BEAKTA_ROLE_READER) != 0;
}

static void
put_comment (Door       *door,
             const char *case_id,
             int         by)
{
  g_autoptr(BeaktaCase) case_ = load (door, case_id);
  g_autoptr(BeaktaComment) comment = beakta_record_new (BEAKTA_ITEM_COMMENT, persons[by].name);

  beakta_record_set (&comment->author, persons[by].name);
  beakta_record_set (&comment->text, "Se över");
  beakta_test_apply (door->stores[by], beakta_acts_comment (case_, comment, NULL));
}

/* Who is an expert is asked for an opinion. */
static void
ask_opinion (Door       *door,
             const char *case_id,
             int         of)
{
  g_autoptr(BeaktaCase) case_ = load (door, case_id);
  g_autoptr(BeaktaOpinion) opinion = beakta_record_new (BEAKTA_ITEM_OPINION, persons[of].name);

  beakta_record_set (&opinion->person, persons[of].name);
  beakta_record_set (&opinion->matter, "Når projektet ut?");
  beakta_test_apply (door->stores[KIM], beakta_acts_ask_opinion (case_, opinion, persons[KIM].name, door->now));
}

/* What the acts alter: answers with which the case lacks nothing, an opinion of each expert, a mark, a comment of each who may
 * write one, a conflict. */
static void
fill (Door       *door,
      const char *case_id)
{
  g_autoptr(BeaktaCase) case_ = NULL;
  g_autoptr(BeaktaAnswer) answer = NULL;
  g_autoptr(BeaktaPassage) mark = NULL;

  beakta_test_make_ready (door->stores[KIM], case_id);
  for (int i = 0; i < N_PERSONS; i++)
    if (works (i))
      beakta_test_declare (door->stores[i], case_id);

  case_ = load (door, case_id);
  answer = beakta_test_answer (case_, "1.1", "yes", "Skäl");
  mark = beakta_test_passage (case_, 20, 26);
  beakta_record_set (&mark->record.id, "p1");
  beakta_test_apply (door->stores[KIM], beakta_acts_answer (case_, answer, "kim"));
  beakta_test_apply (door->stores[KIM], beakta_acts_mark (case_, mark));
  for (int i = 0; i < N_TRYING; i++)
    if (works (i))
      put_comment (door, case_id, i);
  for (int i = 0; i < N_TRYING; i++)
    if ((persons[i].roles & BEAKTA_ROLE_EXPERT) != 0)
      ask_opinion (door, case_id, i);

  g_clear_object (&case_);
  case_ = load (door, case_id);
  beakta_test_apply (door->stores[XENA], beakta_acts_declare_conflict (case_, "xena", TRUE, "Syskon", door->now));
}

static void
hand_over (Door       *door,
           const char *case_id,
           const char *holder)
{
  g_autoptr(BeaktaCase) case_ = load (door, case_id);

  if (*holder != '\0')
    beakta_test_apply (door->stores[LISA], beakta_acts_assign (case_, holder));
}

/* What a return asks for is done, so that the case may be proposed again. */
static void
reply_to_points (Door       *door,
                 const char *case_id)
{
  g_autoptr(BeaktaCase) case_ = load (door, case_id);
  g_autoptr(GPtrArray) points = beakta_case_list (case_, BEAKTA_ITEM_REVIEW_POINT);

  for (guint i = 0; i < points->len; i++)
    {
      const BeaktaRecord *point = g_ptr_array_index (points, i);

      beakta_test_apply (door->stores[KIM], beakta_acts_resolve_point (case_, point->id, "Gjort", "kim", door->now));
    }
}

/* (transfer full): a case that stands at @stage, and that @holder holds: "" for nobody. */
static BeaktaCase *
make_case (Door        *door,
           BeaktaStage  stage,
           const char  *holder)
{
  g_autofree char *number = g_strdup_printf ("403-%u-2026", ++door->n_cases);
  g_autoptr(BeaktaCase) case_ = beakta_test_add_case (door->own, number, "Språk", TEXT);
  const char *case_id = beakta_case_get_id (case_);

  fill (door, case_id);
  for (guint i = 0; i < G_N_ELEMENTS (ways[stage]); i++)
    if (i == 0 || ways[stage][i].by != 0)
      move (door, case_id, ways[stage][i].by, ways[stage][i].to);
  reply_to_points (door, case_id);
  hand_over (door, case_id, holder);

  return load (door, case_id);
}

/* The members that a new item of the kind has to have. */
static void
complete (BeaktaCase     *case_,
          const Writing  *writing,
          JsonObject     *value,
          const char     *user)
{
  if (writing->kind == BEAKTA_ITEM_COMMENT || writing->kind == BEAKTA_ITEM_REVIEW_POINT)
    json_object_set_string_member (value, "author", user);
  if (writing->kind == BEAKTA_ITEM_OPINION)
    {
      json_object_set_string_member (value, "person", "olle");
      json_object_set_string_member (value, "asked_by", user);
    }
  if (writing->kind == BEAKTA_ITEM_CONFLICT)
    json_object_set_string_member (value, "person", user);
  if (writing->kind == BEAKTA_ITEM_ANSWER || writing->kind == BEAKTA_ITEM_CHECKLIST)
    json_object_set_string_member (value, "checklist", writing->kind == BEAKTA_ITEM_CHECKLIST ? writing->id : "gavleborg");
  if (writing->kind == BEAKTA_ITEM_DOCUMENT)
    json_object_set_string_member (value, "sha256", beakta_case_get_document (case_, 1)->sha256);
}

static BeaktaChange *
write_item (BeaktaCase    *case_,
            const Writing *writing,
            const char    *user)
{
  const char *id = g_str_equal (writing->id, "own") ? user : writing->id;
  gconstpointer current = beakta_case_lookup (case_, writing->kind, id);
  g_autoptr(BeaktaRecord) old = current != NULL ? beakta_record_copy (current) : beakta_record_new (writing->kind, id);
  g_autoptr(JsonObject) value = beakta_record_to_json (old);
  BeaktaChange *change = beakta_change_new (writing->act, beakta_case_get_id (case_));
  g_autoptr(BeaktaRecord) record = NULL;
  g_autoptr(GError) error = NULL;

  if (writing->value == NULL)
    {
      beakta_change_remove (change, old);
      return change;
    }

  json_object_set_string_member (value, writing->field, writing->value);
  if (current == NULL)
    complete (case_, writing, value, user);
  record = beakta_record_from_json (writing->kind, id, old->revision, value, &error);
  g_assert_no_error (error);
  beakta_change_put (change, record);

  return change;
}

/* (transfer full): @act as a change, by @user; where it does not lead anywhere from here, one that only names it. */
static BeaktaChange *
make_move (Door        *door,
           BeaktaCase  *case_,
           BeaktaAct    act,
           BeaktaStage  to,
           const char  *user)
{
  BeaktaStage from = beakta_case_get_stage (case_)->stage;
  BeaktaChange *change;

  if (act == BEAKTA_ACT_STEP_ON && from == BEAKTA_STAGE_DECIDED)
    to = BEAKTA_STAGE_FOLLOW_UP;
  if (from != to && beakta_acts_for_move (from, to) == act)
    return beakta_test_move (case_, to, user, door->now);

  change = beakta_change_new (act, beakta_case_get_id (case_));
  beakta_change_put (change, beakta_case_get_stage (case_));

  return change;
}

/* Rule: one cell of the table. @case_ (inout): a new one when it has been altered. */
static void
try_cell (Door          *door,
          BeaktaCase   **case_,
          BeaktaStage    stage,
          const char    *holder,
          int            person,
          BeaktaAct      act,
          BeaktaChange  *change)
{
  g_autoptr(BeaktaChange) owned = change;
  g_autoptr(GError) expected = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaEntry) entry = NULL;
  gboolean may = beakta_workflow_check (*case_, persons[person].name, persons[person].roles, act, &expected);

  entry = beakta_store_apply_sync (door->stores[person], change, &error);
  if (may && entry == NULL)
    g_error ("%s by %s at %s: %s", beakta_words_get_nick (BEAKTA_WORDS_ACT, act), persons[person].name,
             beakta_words_get_nick (BEAKTA_WORDS_STAGE, stage), error->message);
  if (may)
    {
      door->n_allowed++;
      g_object_unref (*case_);
      *case_ = make_case (door, stage, holder);
      return;
    }

  g_assert_null (entry);
  g_assert_error (error, expected->domain, expected->code);
  door->n_refused++;
}

static gboolean
is_written (BeaktaAct act)
{
  for (guint i = 0; i < G_N_ELEMENTS (writings); i++)
    if (writings[i].act == act)
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    if (moves[i].act == act)
      return TRUE;

  return FALSE;
}

/* The acts that are not written here, where they are refused. */
static void
try_others (Door        *door,
            BeaktaCase **case_,
            BeaktaStage  stage,
            const char  *holder,
            int          person)
{
  const char *user = persons[person].name;

  for (BeaktaAct act = 0; act < BEAKTA_N_ACTS; act++)
    if (!is_written (act) && act != BEAKTA_ACT_REGISTER && act != BEAKTA_ACT_CARRY_IN && act != BEAKTA_ACT_UNDO &&
        act != BEAKTA_ACT_REDO && act != BEAKTA_ACT_ERASE && act != BEAKTA_ACT_CLEAR_DRAFTS &&
        !beakta_workflow_check (*case_, user, persons[person].roles, act, NULL))
      try_cell (door, case_, stage, holder, person, act, make_move (door, *case_, act, stage, user));
}

static void
try_stage (Door        *door,
           BeaktaStage  stage,
           const char  *holder)
{
  g_autoptr(BeaktaCase) case_ = make_case (door, stage, holder);

  for (int person = 0; person < N_TRYING; person++)
    {
      const char *user = persons[person].name;

      for (guint i = 0; i < G_N_ELEMENTS (writings); i++)
        try_cell (door, &case_, stage, holder, person, writings[i].act, write_item (case_, &writings[i], user));
      for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
        try_cell (door, &case_, stage, holder, person, moves[i].act, make_move (door, case_, moves[i].act, moves[i].to, user));
      try_others (door, &case_, stage, holder, person);
    }
}

static void
set_up (Door             *door,
        BeaktaTestFolder *folder)
{
  door->now = g_date_time_new_utc (2026, 11, 23, 8, 0, 0);
  door->own = beakta_test_open (folder, NULL);
  g_assert_true (beakta_store_set_roles_sync (door->own, beakta_store_get_user (door->own), ALL_ROLES, NULL));
  for (int i = 0; i < N_PERSONS; i++)
    {
      if (persons[i].roles != 0)
        g_assert_true (beakta_store_set_roles_sync (door->own, persons[i].name, persons[i].roles, NULL));
      door->stores[i] = beakta_test_open (folder, persons[i].name);
    }
}

static void
test_table (BeaktaTestFolder *folder,
            gconstpointer     data)
{
  static const BeaktaStage held[] = { BEAKTA_STAGE_ASSESSING, BEAKTA_STAGE_PROPOSED, BEAKTA_STAGE_APPROVED };
  Door door = { NULL };

  set_up (&door, folder);
  for (BeaktaStage stage = 0; stage < BEAKTA_N_STAGES; stage++)
    try_stage (&door, stage, "");

  /* Carl's own, and another's for everybody else. A closed case is not handed over. */
  for (guint i = 0; i < G_N_ELEMENTS (held); i++)
    try_stage (&door, held[i], "carl");

  g_test_message ("%u cells allowed, %u refused", door.n_allowed, door.n_refused);
  g_assert_cmpuint (door.n_allowed, >, 300);
  g_assert_cmpuint (door.n_refused, >, 1000);
  beakta_test_verify (door.own);

  for (int i = 0; i < N_PERSONS; i++)
    g_object_unref (door.stores[i]);
  g_object_unref (door.own);
  g_date_time_unref (door.now);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  beakta_test_add ("/store/door/every-act-stage-person", test_table);

  return g_test_run ();
}
