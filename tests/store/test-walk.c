/* A random walk: several people do hundreds of things to a few cases, each through a store of their own on the same file.
 *
 * After each step the replay of the journal is the state, nothing stands on a passage that is not there, and what was done was
 * allowed; at the end the chain verifies, and what is altered behind the store's back is found. */

#include <glib/gstdio.h>

#include "beakta-acts-decision.h"
#include "beakta-acts-masks.h"
#include "beakta-acts-opinions.h"
#include "beakta-acts-queue.h"
#include "beakta-acts-request.h"
#include "beakta-acts-review.h"
#include "beakta-completion.h"
#include "beakta-reasons.h"
#include "beakta-test-ready.h"
#include "beakta-test-store.h"
#include "beakta-sqlite-driver.h"
#include "beakta-store-bulk.h"
#include "beakta-undo-rules.h"
#include "beakta-withheld.h"
#include "beakta-workflow.h"

#define N_USERS 4
#define N_CASES 3
#define N_STEPS 400

/* The whole store is verified every so many steps, and at the end. */
#define VERIFY_EVERY 25

#define TEXT "Projektet vänder sig till utrikes födda kvinnor. Mål: 40 personer i arbete inom ett år efter avslut."

/* The last one does not assess: somebody must be there to review. */
static const char * const users[N_USERS] = { "eva", "anna", "bo", "dag" };

typedef struct
{
  BeaktaTestFolder *folder;
  BeaktaStore      *stores[N_USERS];
  BeaktaStore      *whole;           /* of somebody who does nothing, and from whom nothing is withheld */
  char             *case_ids[N_CASES];
  BeaktaStore      *store;           /* of the step */
  const char       *user;
  BeaktaCase       *case_;           /* as the user saw it; sometimes old */
  BeaktaCase       *old[N_USERS];
  guint             n_written;
  guint             n_reviewed;
  guint             n_lists;         /* how often all the cases were taken out of the queue, or put back */
  guint             n_undone;
} Walk;

static const char *
pick_question (void)
{
  static const char * const questions[] = { "1.1", "1.2", "1.3", "2.1", "2.2" };

  return questions[g_test_rand_int_range (0, G_N_ELEMENTS (questions))];
}

/* (transfer full) (nullable) */
static gpointer
pick_record (Walk           *walk,
             BeaktaItemKind  kind)
{
  g_autoptr(GPtrArray) list = beakta_case_list (walk->case_, kind);

  if (list->len == 0)
    return NULL;

  return beakta_record_ref (g_ptr_array_index (list, g_test_rand_int_range (0, (gint32) list->len)));
}

static BeaktaChange *
do_answer (Walk *walk)
{
  static const char * const values[] = { "yes", "partly", "no", "" };
  g_autofree char *reason = g_strdup_printf ("Skäl %d", g_test_rand_int_range (0, 5));
  g_autoptr(BeaktaAnswer) answer = beakta_test_answer (walk->case_, pick_question (),
                                                       values[g_test_rand_int_range (0, 4)], reason);

  return beakta_acts_answer (walk->case_, answer, walk->user);
}

/* A piece of a text that is being typed, a little longer each time. */
static BeaktaChange *
do_type (Walk *walk)
{
  const char *question = pick_question ();
  const BeaktaAnswer *current = beakta_case_get_answer (walk->case_, "gavleborg", question);
  g_autofree char *reason = g_strconcat (current != NULL ? current->reason : "", "ord ", NULL);
  g_autoptr(BeaktaAnswer) answer = beakta_test_answer (walk->case_, question, current != NULL ? current->value : "", reason);
  BeaktaChange *change = beakta_acts_answer (walk->case_, answer, walk->user);

  beakta_change_set_typed_in (change, "reason");

  return change;
}

static BeaktaPassage *
make_passage (Walk *walk)
{
  guint start = (guint) g_test_rand_int_range (0, 6) * 10;

  return beakta_test_passage (walk->case_, start, start + 9);
}

static BeaktaChange *
do_add_evidence (Walk *walk)
{
  g_autoptr(BeaktaPassage) passage = make_passage (walk);

  if (g_test_rand_bit ())
    return beakta_acts_add_evidence (walk->case_, "gavleborg", pick_question (), passage, walk->user);
  if (g_test_rand_int_range (0, 3) == 0)
    return beakta_acts_add_evidence_of (walk->case_, BEAKTA_ITEM_GOAL, "goal1", passage, walk->user);
  if (g_test_rand_int_range (0, 3) == 0)
    return beakta_acts_add_evidence_of (walk->case_, BEAKTA_ITEM_GROUP, "g1", passage, walk->user);

  return beakta_acts_add_cell_evidence (walk->case_, "g1", g_test_rand_bit () ? BEAKTA_ALTERNATIVE_GRANTED :
                                        BEAKTA_ALTERNATIVE_REFUSED, passage, walk->user);
}

static BeaktaChange *
do_remove_evidence (Walk *walk)
{
  g_autoptr(BeaktaPassage) passage = pick_record (walk, BEAKTA_ITEM_PASSAGE);
  g_autoptr(GPtrArray) standing = NULL;
  BeaktaRecord *user;

  if (passage == NULL)
    return NULL;

  standing = beakta_case_list_users_of (walk->case_, passage->record.id);
  if (standing->len == 0)
    return beakta_acts_unmark (walk->case_, passage->record.id);

  user = g_ptr_array_index (standing, 0);

  return beakta_acts_remove_evidence (walk->case_, user->kind, user->id, passage->record.id);
}

static BeaktaChange *
do_mark (Walk *walk)
{
  g_autoptr(BeaktaPassage) passage = make_passage (walk);

  passage->mark = g_test_rand_bit () ? BEAKTA_MARK_PROMISE : BEAKTA_MARK_HIGHLIGHT;
  beakta_record_set (&passage->maker, walk->user);

  return beakta_acts_mark (walk->case_, passage);
}

static BeaktaChange *
do_comment (Walk *walk)
{
  g_autoptr(BeaktaComment) comment = beakta_record_new (BEAKTA_ITEM_COMMENT, NULL);
  g_autoptr(BeaktaPassage) passage = g_test_rand_bit () ? make_passage (walk) : NULL;

  beakta_record_set (&comment->author, walk->user);
  beakta_record_set (&comment->text, g_test_rand_bit () ? "Stämmer det, @bo?" : "@Eva, @anna: ser ni?");

  return beakta_acts_comment (walk->case_, comment, passage);
}

static BeaktaChange *
do_change_comment (Walk *walk)
{
  g_autoptr(BeaktaComment) comment = pick_record (walk, BEAKTA_ITEM_COMMENT);

  if (comment == NULL)
    return NULL;

  switch (g_test_rand_int_range (0, 3))
    {
    case 0:
      return beakta_acts_edit_comment (walk->case_, comment->record.id, g_test_rand_bit () ? "Ja." : "Nej, @dag.");

    case 1:
      return beakta_acts_resolve_comment (walk->case_, comment->record.id, !comment->resolved, walk->user);

    default:
      return beakta_acts_remove_comment (walk->case_, comment->record.id);
    }
}

static BeaktaChange *
do_analyse (Walk *walk)
{
  g_autoptr(BeaktaGroup) group = NULL;
  const BeaktaGroup *current = beakta_case_lookup (walk->case_, BEAKTA_ITEM_GROUP, "g1");

  if (current != NULL && g_test_rand_int_range (0, 3) == 0)
    return beakta_acts_remove_group (walk->case_, "g1");

  group = current != NULL ? beakta_record_copy (current) : beakta_record_new (BEAKTA_ITEM_GROUP, "g1");
  group->sek = g_test_rand_int_range (0, 1000000);
  group->participation = g_test_rand_int_range (0, BEAKTA_N_PARTICIPATIONS);
  beakta_record_set (&group->label, "utrikes födda kvinnor 20–64 år");

  return beakta_acts_put_group (walk->case_, group);
}

/* A goal or another distribution: put, altered, or taken away. */
static BeaktaChange *
do_plan (Walk *walk)
{
  BeaktaItemKind kind = g_test_rand_bit () ? BEAKTA_ITEM_GOAL : BEAKTA_ITEM_DISTRIBUTION;
  const char *id = kind == BEAKTA_ITEM_GOAL ? "goal1" : "d1";
  gconstpointer current = beakta_case_lookup (walk->case_, kind, id);
  g_autoptr(BeaktaRecord) part = NULL;
  BeaktaDistribution *distribution;

  if (current != NULL && g_test_rand_int_range (0, 3) == 0)
    return beakta_acts_remove_part (walk->case_, kind, id);

  part = current != NULL ? beakta_record_copy (current) : beakta_record_new (kind, id);
  if (kind == BEAKTA_ITEM_GOAL)
    {
      beakta_record_set (&((BeaktaGoal *) part)->what, g_test_rand_bit () ? "i arbete" : "i studier");
      return beakta_acts_put_goal (walk->case_, (BeaktaGoal *) part);
    }

  distribution = (BeaktaDistribution *) part;
  distribution->judgement = g_test_rand_int_range (0, BEAKTA_N_JUDGEMENTS);
  if (distribution->sek == NULL && beakta_case_lookup (walk->case_, BEAKTA_ITEM_GROUP, "g1") != NULL)
    {
      distribution->sek = json_object_new ();
      json_object_set_int_member (distribution->sek, "g1", 250000);
    }

  return beakta_acts_put_distribution (walk->case_, distribution);
}

/* The reasons: drafted anew, or a sentence edited, taken out or added. */
static BeaktaChange *
do_reasons (Walk *walk)
{
  g_autoptr(BeaktaSentence) sentence = pick_record (walk, BEAKTA_ITEM_SENTENCE);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(GPtrArray) draft = NULL;

  if (sentence != NULL && g_test_rand_int_range (0, 3) == 0)
    return beakta_acts_remove_sentence (walk->case_, sentence->record.id, walk->user, now);
  if (sentence != NULL && g_test_rand_bit ())
    return beakta_acts_edit_sentence (walk->case_, sentence->record.id, "Med egna ord.", walk->user, now);
  if (g_test_rand_int_range (0, 3) == 0)
    return beakta_acts_add_sentence (walk->case_, BEAKTA_REASON_FOR, NULL, "En mening till.", walk->user, now);

  draft = beakta_reasons_draft (walk->case_, NULL, "sv");

  return beakta_reasons_write_draft (walk->case_, draft);
}

/* What the analysis says as a whole. */
static BeaktaChange *
do_conclude (Walk *walk)
{
  g_autoptr(BeaktaAnalysis) analysis = beakta_record_copy (beakta_case_get_analysis (walk->case_));
  const char * const conditions[] = { "Närvaro redovisas", NULL };

  g_clear_pointer (&analysis->matters, json_object_unref);
  if (g_test_rand_bit ())
    {
      analysis->matters = json_object_new ();
      json_object_set_string_member (analysis->matters, "kön", g_test_rand_bit () ? "Skillnaden är stor." : "");
    }
  beakta_record_set (&analysis->long_term, g_test_rand_bit () ? "Fler i arbete." : "");
  g_strfreev (analysis->conditions);
  analysis->conditions = g_strdupv ((char **) conditions + g_test_rand_int_range (0, 2));

  return beakta_acts_put_analysis (walk->case_, analysis);
}

/* What the answers ask for, one point or two of them. */
static BeaktaChange *
do_draft (Walk *walk)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(GPtrArray) points = g_ptr_array_new_with_free_func (beakta_record_unref);
  static const char * const questions[] = { "1.1", "1.2" };

  for (guint i = g_test_rand_bit (); i < G_N_ELEMENTS (questions); i++)
    {
      BeaktaPoint *point = beakta_record_new (BEAKTA_ITEM_POINT, NULL);

      beakta_record_set (&point->checklist, "gavleborg");
      beakta_record_set (&point->question, questions[i]);
      beakta_record_set (&point->asked, g_test_rand_bit () ? "Beskriv målgruppen." : "Beskriv målet.");
      g_ptr_array_add (points, point);
    }

  return beakta_acts_draft_request (walk->case_, points, "2026-12-14", walk->user, now);
}

static BeaktaChange *
do_edit_request (Walk *walk)
{
  const BeaktaCompletion *request = beakta_completion_get_current (walk->case_);
  const char *id = request != NULL ? request->record.id : "r1";
  g_autofree char *point = g_strconcat (id, "/gavleborg/1.2", NULL);
  const BeaktaPoint *current = beakta_case_lookup (walk->case_, BEAKTA_ITEM_POINT, point);
  g_autoptr(BeaktaPoint) copy = current != NULL ? beakta_record_copy (current) : NULL;

  switch (g_test_rand_int_range (0, 5))
    {
    case 0:
      return beakta_acts_drop_request (walk->case_, id);
    case 1:
      return beakta_acts_leave_out_point (walk->case_, point, g_test_rand_bit ());
    case 2:
      return beakta_acts_move_point (walk->case_, point, 0);
    case 3:
      return beakta_acts_add_point (walk->case_, id, "Bifoga budgeten.");
    default:
      if (copy == NULL)
        return beakta_acts_add_point (walk->case_, id, "Bifoga intyget.");
      beakta_record_set (&copy->asked, g_test_rand_bit () ? "Beskriv målgruppen närmare." : "Beskriv vilka som nås.");
      return beakta_acts_edit_point (walk->case_, copy);
    }
}

static BeaktaChange *
do_settle_request (Walk *walk)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  const BeaktaCompletion *request = beakta_completion_get_current (walk->case_);
  const char *id = request != NULL ? request->record.id : "r1";
  g_autofree char *point = g_strconcat (id, "/gavleborg/1.2", NULL);

  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      return beakta_acts_send_request (walk->case_, id, "2026-12-14", BEAKTA_CHANNEL_EMAIL, "2026-11-23", walk->user, now);
    case 1:
      return beakta_acts_close_request (walk->case_, id, "", walk->user, now);
    default:
      return beakta_acts_tick_point (walk->case_, point, g_test_rand_int_range (0, BEAKTA_N_REPLIES), 1, "Se sidan 2.",
                                     walk->user, now);
    }
}

static BeaktaChange *
do_contact (Walk *walk)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  gconstpointer current = beakta_case_lookup (walk->case_, BEAKTA_ITEM_CONTACT, "contact");
  g_autoptr(BeaktaContact) contact = NULL;

  if (current != NULL && g_test_rand_int_range (0, 3) == 0)
    return beakta_acts_remove_contact (walk->case_, "contact");

  contact = current != NULL ? beakta_record_copy (current) : beakta_record_new (BEAKTA_ITEM_CONTACT, "contact");
  contact->sort = g_test_rand_int_range (0, BEAKTA_N_CONTACTS);
  beakta_record_set (&contact->day, g_test_rand_bit () ? "2026-11-23" : "2026-11-24");

  return beakta_acts_log_contact (walk->case_, contact, walk->user, now);
}

static BeaktaChange *
do_masking (Walk *walk)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  gconstpointer current = beakta_case_lookup (walk->case_, BEAKTA_ITEM_MASK, "mask");
  g_autoptr(BeaktaCaseMask) mask = NULL;

  if (current != NULL && g_test_rand_int_range (0, 3) == 0)
    return beakta_acts_remove_mask (walk->case_, "mask");

  mask = current != NULL ? beakta_record_copy (current) : beakta_record_new (BEAKTA_ITEM_MASK, "mask");
  mask->reach = g_test_rand_bit () ? BEAKTA_REACH_WORDS : BEAKTA_REACH_PARTS;
  beakta_record_set (&mask->words, g_test_rand_bit () ? "Eklund" : "070-174 06 12");
  beakta_record_set (&mask->ground, "21 kap. 1 § offentlighets- och sekretesslagen (2009:400)");

  return beakta_acts_put_mask (walk->case_, mask, walk->user, now);
}

/* Of what there is, one; or a new one. */
static BeaktaChange *
do_point (Walk *walk)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(GPtrArray) points = beakta_case_list (walk->case_, BEAKTA_ITEM_REVIEW_POINT);
  g_autoptr(BeaktaReviewPoint) point = NULL;

  if (points->len > 0 && g_test_rand_int_range (0, 4) > 0)
    point = beakta_record_copy (g_ptr_array_index (points, g_test_rand_int_range (0, points->len)));
  else
    point = beakta_record_new (BEAKTA_ITEM_REVIEW_POINT, NULL);

  switch (g_test_rand_int_range (0, 5))
    {
    case 0:
      return beakta_acts_resolve_point (walk->case_, point->record.id, "Ändrat", walk->user, now);
    case 1:
      return beakta_acts_reopen_point (walk->case_, point->record.id, "Inte än", walk->user, now);
    case 2:
      return beakta_acts_withdraw_point (walk->case_, point->record.id, "Behövs inte", walk->user, now);
    case 3:
      return beakta_acts_remove_point (walk->case_, point->record.id);
    default:
      point->sort = g_test_rand_bit () ? BEAKTA_POINT_DEFICIENCY : BEAKTA_POINT_PRAISE;
      beakta_record_set (&point->text, g_test_rand_bit () ? "Skriv vad som saknas" : "Se 1.1");
      return beakta_acts_write_point (walk->case_, point, NULL, walk->user, now);
    }
}

static BeaktaChange *
do_order (Walk *walk)
{
  static const char * const tags[] = { "kvinnor", "Unga", "Gävle" };
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  const char *tag = tags[g_test_rand_int_range (0, G_N_ELEMENTS (tags))];

  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      return beakta_acts_flag (walk->case_, (BeaktaFlag) g_test_rand_int_range (0, BEAKTA_N_FLAGS), "Skäl", walk->user, now);
    case 1:
      return beakta_acts_tag (walk->case_, tag, walk->user, now);
    case 2:
      return beakta_acts_untag (walk->case_, tag);
    default:
      return beakta_acts_hold (walk->case_, g_test_rand_bit () ? "2031-01-15" : "", "Skäl", walk->user, now);
    }
}

static BeaktaChange *
do_classify (Walk *walk)
{
  g_autoptr(BeaktaClassification) classification = beakta_record_copy (beakta_case_get_classification (walk->case_));

  classification->applicant = g_test_rand_int_range (0, BEAKTA_N_CLASSES);

  return beakta_acts_classify (walk->case_, classification);
}

static const char *
get_version (Walk *walk)
{
  g_autoptr(BeaktaChecklist) checklist = beakta_store_load_checklist (walk->store, "gavleborg", NULL, NULL);

  return g_intern_string (beakta_checklist_get_version (checklist));
}

static BeaktaChange *
do_attach (Walk *walk)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  if (beakta_case_lookup (walk->case_, BEAKTA_ITEM_CHECKLIST, "gavleborg") != NULL && g_test_rand_int_range (0, 4) == 0)
    return beakta_acts_detach_checklist (walk->case_, "gavleborg");

  return beakta_acts_attach_checklist (walk->case_, "gavleborg", get_version (walk), g_test_rand_bit () ? "short" : "deep", now);
}

/* As the case stands now: somebody may have looked away meanwhile. */
static gboolean
may_propose (Walk *walk)
{
  g_autoptr(BeaktaCase) now = beakta_store_load_case_sync (walk->store, beakta_case_get_id (walk->case_), NULL);

  return !g_str_equal (walk->user, users[N_USERS - 1]) &&
         beakta_workflow_check (now, walk->user, BEAKTA_ROLE_CASEWORKER, BEAKTA_ACT_PROPOSE, NULL);
}

/* A case that lacks nothing, unless it has no list. */
static BeaktaChange *
propose (Walk *walk)
{
  const char *case_id = beakta_case_get_id (walk->case_);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaCase) ready = NULL;

  beakta_test_make_ready (walk->store, case_id);
  ready = beakta_store_load_case_sync (walk->store, case_id, NULL);

  return beakta_acts_move (ready, BEAKTA_STAGE_PROPOSED, "", walk->user, now);
}

static BeaktaChange *
do_move (Walk *walk)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  BeaktaStage to = g_test_rand_int_range (0, BEAKTA_N_STAGES);

  if (may_propose (walk) && g_test_rand_bit ())
    return propose (walk);
  if (beakta_case_get_stage (walk->case_)->stage == BEAKTA_STAGE_PROPOSED)
    to = g_test_rand_bit () ? BEAKTA_STAGE_RETURNED : BEAKTA_STAGE_APPROVED;

  if (g_test_rand_bit ())
    return beakta_test_move (walk->case_, to, walk->user, now);

  return beakta_acts_move (walk->case_, to, "", walk->user, now);
}

/* The decision is written otherwise; of a case that has none, it is refused. */
static BeaktaChange *
do_correct (Walk *walk)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  BeaktaDecision decision = beakta_decision_of (walk->case_);

  decision.outcome = g_test_rand_int_range (0, BEAKTA_N_OUTCOMES);
  decision.took_part = g_test_rand_bit () ? "D. Berg" : "";

  return beakta_acts_correct_decision (walk->case_, &decision, "", walk->user, now);
}

/* What an expert is asked, or what becomes of it: each is refused to those who are not concerned. */
static BeaktaChange *
do_opinion (Walk *walk)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaOpinion) opinion = pick_record (walk, BEAKTA_ITEM_OPINION);
  g_autoptr(GPtrArray) passages = g_ptr_array_new_with_free_func (beakta_record_unref);

  if (opinion == NULL || g_test_rand_int_range (0, 4) == 0)
    {
      g_autoptr(BeaktaOpinion) asking = beakta_record_new (BEAKTA_ITEM_OPINION, NULL);

      beakta_record_set (&asking->person, users[g_test_rand_int_range (1, N_USERS)]);
      beakta_record_set (&asking->matter, g_test_rand_int_range (0, 5) > 0 ? "Når projektet dem som det säger?" : " ");
      return beakta_acts_ask_opinion (walk->case_, asking, walk->user, now);
    }

  switch (g_test_rand_int_range (0, 6))
    {
    case 0:
      beakta_record_set (&opinion->due, g_test_rand_bit () ? "2026-12-11" : "snart");
      return beakta_acts_alter_opinion (walk->case_, opinion);
    case 1:
      return beakta_acts_withdraw_opinion (walk->case_, opinion->record.id, walk->user, now);
    case 2:
      return beakta_acts_give_opinion (walk->case_, opinion->record.id, g_test_rand_bit () ? now : NULL);
    case 3:
      if (opinion->evidence[0] != NULL)
        return beakta_acts_remove_evidence (walk->case_, BEAKTA_ITEM_OPINION, opinion->record.id, opinion->evidence[0]);
      return beakta_acts_write_opinion (walk->case_, opinion->record.id, "Ja, om de söks upp.");
    default:
      g_ptr_array_add (passages, beakta_test_passage (walk->case_, 0, 9));
      return beakta_acts_give_opinion_on (walk->case_, opinion->record.id, "Delvis.", passages, walk->user,
                                          g_test_rand_bit () ? now : NULL);
    }
}

static BeaktaChange *
do_facts (Walk *walk)
{
  g_autoptr(BeaktaFacts) facts = beakta_record_copy (beakta_case_get_facts (walk->case_));

  facts->sought = g_test_rand_int_range (-1, 100);
  beakta_record_set (&facts->title, g_test_rand_bit () ? "Språk och arbete" : "Ökad företagsamhet");

  return g_test_rand_bit () ? beakta_acts_edit_facts (walk->case_, facts) :
                              beakta_acts_assign (walk->case_, g_test_rand_bit () ? "anna" : "bo");
}

/* A document comes, or a new version of one, or one is read anew. */
static BeaktaChange *
do_document (Walk *walk)
{
  static const BeaktaAct sorts[] = { BEAKTA_ACT_ADD_DOCUMENT, BEAKTA_ACT_REPLACE_DOCUMENT, BEAKTA_ACT_READ_DOCUMENT };
  BeaktaAct act = sorts[g_test_rand_int_range (0, G_N_ELEMENTS (sorts))];
  g_autoptr(GPtrArray) documents = beakta_case_list (walk->case_, BEAKTA_ITEM_DOCUMENT);
  g_autoptr(BeaktaDocument) document = NULL;
  g_autofree char *text = g_strdup_printf ("Bilaga %d", g_test_rand_int_range (0, 1000));
  g_autofree char *id = NULL;
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  const BeaktaDocument *last;
  BeaktaChange *change;

  if (documents->len == 0)
    return NULL;

  change = beakta_change_new (act, beakta_case_get_id (walk->case_));
  last = g_ptr_array_index (documents, documents->len - 1);
  if (act == BEAKTA_ACT_READ_DOCUMENT)
    {
      document = beakta_record_copy (last);
      document->pages++;
      beakta_change_put (change, document);
      return change;
    }

  id = g_strdup_printf ("%u", last->number + 1);
  document = beakta_record_new (BEAKTA_ITEM_DOCUMENT, id);
  document->number = last->number + 1;
  document->replaces = act == BEAKTA_ACT_REPLACE_DOCUMENT ? last->number : 0;
  document->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  beakta_record_set (&document->added_by, walk->user);
  beakta_change_put (change, document);
  beakta_change_add_original (change, document->sha256, bytes, NULL, NULL, NULL);

  return change;
}

/* More often withdrawn than declared: whoever has one does nothing else. */
static BeaktaChange *
do_declare (Walk *walk)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  return beakta_acts_declare_conflict (walk->case_, walk->user, g_test_rand_int_range (0, 3) == 0, "Syskon", now);
}

typedef BeaktaChange * (*Act) (Walk *walk);

static const Act acts[] = { do_answer, do_answer, do_answer, do_type, do_type, do_add_evidence, do_add_evidence, do_remove_evidence,
                            do_mark, do_comment, do_change_comment, do_analyse, do_plan,
                            do_plan, do_conclude, do_reasons, do_draft, do_edit_request, do_edit_request, do_settle_request,
                            do_contact, do_masking, do_point, do_point, do_order, do_classify, do_attach, do_move, do_move, do_facts, do_declare, do_document,
                            do_opinion, do_opinion };

static const Act reviewing_acts[] = { do_move, do_move, do_move, do_comment, do_change_comment, do_mark, do_facts, do_contact,
                                      do_masking, do_point, do_point, do_order, do_correct, do_opinion, do_document };

static Act
pick_act (Walk *walk)
{
  if (g_str_equal (walk->user, users[N_USERS - 1]))
    return reviewing_acts[g_test_rand_int_range (0, G_N_ELEMENTS (reviewing_acts))];

  return acts[g_test_rand_int_range (0, G_N_ELEMENTS (acts))];
}

/* Rule: what a declaration was before comes back by undo, also while it says that there is a conflict. */
static gboolean
is_about_conflict (const BeaktaEntry *entry)
{
  return entry->act == BEAKTA_ACT_DECLARE_CONFLICT ||
         (entry->undoes > 0 && ((const BeaktaEdit *) g_ptr_array_index (entry->edits, 0))->kind == BEAKTA_ITEM_CONFLICT);
}

/* A step may be refused by the rules, but in no other way. */
static void
assert_rightly_refused (const GError *error)
{
  if (error->domain == BEAKTA_WORKFLOW_ERROR || error->domain == BEAKTA_UNDO_ERROR ||
      g_error_matches (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_FOUND) || g_error_matches (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_STALE) ||
      g_error_matches (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_REMOVED) ||
      g_error_matches (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOTHING))
    return;

  g_error ("Refused for a wrong reason: %s", error->message);
}

/* Rule: a passage is never lost: whatever stands on one finds it. */
static void
assert_passages_are_there (BeaktaCase *state)
{
  for (BeaktaItemKind kind = 0; kind < BEAKTA_N_ITEMS; kind++)
    {
      g_autoptr(GPtrArray) records = beakta_case_list (state, kind);

      for (guint i = 0; beakta_item_kind_has_evidence (kind) && i < records->len; i++)
        {
          const char * const *evidence = beakta_record_get_evidence (g_ptr_array_index (records, i));

          for (guint j = 0; evidence != NULL && evidence[j] != NULL; j++)
            g_assert_nonnull (beakta_case_lookup (state, BEAKTA_ITEM_PASSAGE, evidence[j]));
        }
    }
}

/* Rule: a document does not go from under what was marked or said of it. */
static void
assert_documents_are_there (BeaktaCase *state)
{
  g_autoptr(GPtrArray) passages = beakta_case_list (state, BEAKTA_ITEM_PASSAGE);
  g_autoptr(GPtrArray) points = beakta_case_list (state, BEAKTA_ITEM_POINT);

  for (guint i = 0; i < passages->len; i++)
    g_assert_nonnull (beakta_case_get_document (state, ((const BeaktaPassage *) g_ptr_array_index (passages, i))->document));
  for (guint i = 0; i < points->len; i++)
    {
      guint document = ((const BeaktaPoint *) g_ptr_array_index (points, i))->document;

      g_assert_true (document == 0 || beakta_case_get_document (state, document) != NULL);
    }
}

/* Rule: a case that is not there holds nothing at all, and nobody adds to it. */
static void
assert_is_whole_or_gone (BeaktaCase *state)
{
  for (BeaktaItemKind kind = 0; !beakta_case_is_there (state) && kind < BEAKTA_N_ITEMS; kind++)
    {
      g_autoptr(GPtrArray) records = beakta_case_list (state, kind);

      g_assert_cmpuint (records->len, ==, 0);
    }
}

/* Rule: the state is the replay of the journal. */
static void
assert_replay_is_state (Walk       *walk,
                        const char *case_id)
{
  g_autoptr(GPtrArray) entries = beakta_store_list_journal_sync (walk->whole, case_id, 0, 0, NULL);
  g_autoptr(BeaktaCase) state = beakta_store_load_case_sync (walk->whole, case_id, NULL);
  g_autoptr(BeaktaCase) replay = beakta_case_new (case_id);

  for (guint i = 0; i < entries->len; i++)
    g_assert_true (beakta_case_apply (replay, g_ptr_array_index (entries, i), NULL));

  assert_passages_are_there (state);
  assert_documents_are_there (state);
  assert_is_whole_or_gone (state);
  g_assert_cmpstr (beakta_case_get_head_hash (state), ==, beakta_case_get_head_hash (replay));
  for (BeaktaItemKind kind = 0; kind < BEAKTA_N_ITEMS; kind++)
    {
      g_autoptr(GPtrArray) one = beakta_case_list (state, kind);
      g_autoptr(GPtrArray) two = beakta_case_list (replay, kind);

      g_assert_cmpuint (one->len, ==, two->len);
      for (guint i = 0; i < one->len; i++)
        {
          BeaktaRecord *a = g_ptr_array_index (one, i);
          BeaktaRecord *b = g_ptr_array_index (two, i);

          g_assert_true (beakta_record_equal (a, b));
          g_assert_cmpint (a->revision, ==, b->revision);
        }
    }
}

/* Rule: nobody approves or returns a case that they proposed or assessed. */
static void
assert_took_no_part (Walk              *walk,
                     const BeaktaEntry *entry)
{
  g_autoptr(GPtrArray) entries = beakta_store_list_journal_sync (walk->whole, entry->case_id, 0, 0, NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const BeaktaEntry *earlier = g_ptr_array_index (entries, i);

      g_assert_false (earlier->sequence < entry->sequence && g_str_equal (earlier->actor, entry->actor) &&
                      beakta_workflow_act_assesses (earlier->act));
    }
}

/* Rule: a case is returned with an open point, proposed with none that awaits a reply, and approved with none at all. */
static void
assert_points_fit (BeaktaCase        *before,
                   const BeaktaEntry *entry)
{
  if (entry->act == BEAKTA_ACT_APPROVE)
    g_assert_cmpuint (beakta_review_points_count_open (before), ==, 0);
  if (entry->act == BEAKTA_ACT_PROPOSE)
    g_assert_cmpuint (beakta_review_points_count_owed (before), ==, 0);
}

/* Rules: nobody acts in a case in which they declared a conflict of interest; the assessment of a frozen case never changes. */
static void
assert_was_allowed (Walk              *walk,
                    BeaktaCase        *before,
                    const BeaktaEntry *entry)
{
  static const BeaktaItemKind frozen[] = { BEAKTA_ITEM_ANSWER, BEAKTA_ITEM_CHECKLIST, BEAKTA_ITEM_GROUP, BEAKTA_ITEM_CELL,
                                           BEAKTA_ITEM_GOAL, BEAKTA_ITEM_DISTRIBUTION, BEAKTA_ITEM_ANALYSIS,
                                           BEAKTA_ITEM_CLASSIFICATION, BEAKTA_ITEM_SENTENCE };
  const BeaktaConflict *conflict = beakta_case_lookup (before, BEAKTA_ITEM_CONFLICT, entry->actor);
  gboolean is_frozen = beakta_workflow_is_frozen (beakta_case_get_stage (before)->stage);

  g_assert_true (conflict == NULL || !conflict->conflicted || is_about_conflict (entry));
  assert_points_fit (before, entry);
  if (beakta_workflow_act_asks_another (entry->act))
    assert_took_no_part (walk, entry);

  for (guint i = 0; is_frozen && i < entry->edits->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (frozen); j++)
      g_assert_cmpint (((const BeaktaEdit *) g_ptr_array_index (entry->edits, i))->kind, !=, frozen[j]);
}

/* The cases came in one go: those that nobody has worked on go, or come back, all in one go too. */
static void
undo_list (Walk     *walk,
           gboolean  redo)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaBulkResult) result = beakta_store_undo_bulk_sync (walk->stores[0], NULL, redo, &error);

  if (result == NULL)
    assert_rightly_refused (error);
  for (guint i = 0; result != NULL && i < result->refused->len; i++)
    assert_rightly_refused (((const BeaktaBulkRefusal *) g_ptr_array_index (result->refused, i))->error);
  for (int i = 0; i < N_CASES; i++)
    assert_replay_is_state (walk, walk->case_ids[i]);
  walk->n_lists += result != NULL && result->changed->len > 0;
}

static BeaktaEntry *
try_step (Walk        *walk,
          const char  *case_id,
          GError     **error)
{
  g_autoptr(BeaktaChange) change = NULL;
  int kind = g_test_rand_int_range (0, 20);

  if (kind < 4)
    return beakta_store_undo_sync (walk->store, case_id, error);
  if (kind < 6)
    return beakta_store_redo_sync (walk->store, case_id, error);
  /* A case that was taken out of the queue, alone or with its list, comes back: a walk goes on. */
  if (!beakta_case_is_there (walk->case_) && walk->store == walk->stores[0])
    return beakta_store_redo_sync (walk->store, case_id, error);
  if (kind == 6 || !beakta_case_is_there (walk->case_))
    {
      undo_list (walk, !beakta_case_is_there (walk->case_));
      g_set_error_literal (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOTHING, "");
      return NULL;
    }

  change = pick_act (walk) (walk);
  if (change != NULL && !beakta_change_is_empty (change))
    return beakta_store_apply_sync (walk->store, change, error);

  g_set_error_literal (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOTHING, "");
  return NULL;
}

/* Rule: whoever declared a conflict of interest is given nothing of what was written in the case. */
static void
assert_is_withheld (Walk       *walk,
                    BeaktaCase *fresh)
{
  g_autoptr(GPtrArray) entries = NULL;

  if (!beakta_withheld_from (fresh, walk->user))
    return;

  entries = beakta_store_list_journal_sync (walk->store, beakta_case_get_id (fresh), 0, 0, NULL);
  for (BeaktaItemKind kind = 0; kind < BEAKTA_N_ITEMS; kind++)
    {
      g_autoptr(GPtrArray) records = beakta_case_list (fresh, kind);
      gboolean is_shown = kind == BEAKTA_ITEM_FACTS || kind == BEAKTA_ITEM_STAGE || kind == BEAKTA_ITEM_FLAG ||
                          kind == BEAKTA_ITEM_TAG || kind == BEAKTA_ITEM_HOLD || kind == BEAKTA_ITEM_CONFLICT;

      g_assert_true (is_shown || records->len == 0);
      for (guint i = 0; !is_shown && i < entries->len; i++)
        {
          const BeaktaEntry *entry = g_ptr_array_index (entries, i);

          for (guint j = 0; j < entry->edits->len; j++)
            g_assert_cmpint (((const BeaktaEdit *) g_ptr_array_index (entry->edits, j))->kind, !=, kind);
        }
    }
}

static void
reopen (Walk *walk,
        int   user)
{
  g_clear_object (&walk->stores[user]);
  walk->stores[user] = beakta_test_open (walk->folder, users[user]);
}

/* Whoever looks at a proposal says first, every other time, that nothing stands between them and the case. */
static void
declare_to_review (BeaktaStore *store,
                   const char  *case_id)
{
  g_autoptr(BeaktaCase) case_ = beakta_store_load_case_sync (store, case_id, NULL);

  if (beakta_case_get_stage (case_)->stage == BEAKTA_STAGE_PROPOSED && g_test_rand_bit ())
    beakta_test_declare (store, case_id);
}

static void
step (Walk *walk,
      int   number)
{
  int user = g_test_rand_int_range (0, N_USERS);
  const char *case_id = walk->case_ids[g_test_rand_int_range (0, N_CASES)];
  g_autoptr(BeaktaCase) before = NULL;
  g_autoptr(BeaktaCase) fresh = NULL;
  g_autoptr(BeaktaEntry) entry = NULL;
  g_autoptr(GError) error = NULL;

  if (g_test_rand_int_range (0, 25) == 0)
    reopen (walk, user);

  walk->store = walk->stores[user];
  walk->user = beakta_store_get_user (walk->store);
  declare_to_review (walk->store, case_id);
  before = beakta_store_load_case_sync (walk->whole, case_id, NULL);
  fresh = beakta_store_load_case_sync (walk->store, case_id, &error);
  g_assert_no_error (error);
  assert_is_withheld (walk, fresh);

  /* Now and then somebody has looked away meanwhile. */
  walk->case_ = before;              /* what they know: that they see less of it by now keeps nobody from trying */
  if (walk->old[user] != NULL && beakta_case_is_there (before) && g_str_equal (beakta_case_get_id (walk->old[user]), case_id) &&
      g_test_rand_int_range (0, 4) == 0)
    walk->case_ = walk->old[user];

  entry = try_step (walk, case_id, &error);
  if (entry == NULL)
    assert_rightly_refused (error);
  else
    {
      assert_was_allowed (walk, before, entry);
      walk->n_reviewed += beakta_workflow_act_asks_another (entry->act);
      walk->n_undone += entry->undoes > 0;
      walk->n_written++;
    }

  assert_replay_is_state (walk, case_id);
  if (number % VERIFY_EVERY == 0)
    beakta_test_verify (walk->store);
  g_set_object (&walk->old[user], before);
}

/* What is altered behind the store's back afterwards is there to be altered. */
static void
bring_back (Walk *walk)
{
  for (int i = 0; i < N_CASES; i++)
    {
      g_autoptr(BeaktaCase) case_ = beakta_store_load_case_sync (walk->stores[0], walk->case_ids[i], NULL);
      g_autoptr(BeaktaEntry) entry = NULL;

      walk->store = walk->stores[0];
      if (!beakta_case_is_there (case_))
        entry = beakta_store_redo_sync (walk->store, walk->case_ids[i], NULL);
      if (entry == NULL && !beakta_case_is_there (case_))
        undo_list (walk, TRUE);
    }
}

static void
walk_the_walk (BeaktaTestFolder *folder)
{
  Walk walk = { .folder = folder };

  walk.whole = beakta_test_open (folder, NULL);
  for (int i = 0; i < N_USERS; i++)
    walk.stores[i] = beakta_test_open (folder, users[i]);
  for (int i = 0; i < N_CASES; i++)
    {
      g_autofree char *number = g_strdup_printf ("403-%d-2026", i + 1);
      BeaktaChange *change = beakta_test_register (number, "Språk och arbete", beakta_store_get_user (walk.stores[0]), TEXT);

      walk.case_ids[i] = g_strdup (beakta_change_get_case_id (change));
      beakta_change_set_batch (change, "a list");
      beakta_test_apply (walk.stores[0], change);
    }

  for (int i = 0; i < N_STEPS; i++)
    step (&walk, i);
  bring_back (&walk);

  g_test_message ("%u of %d steps were written, %u of them reviews, %u undone or redone, %u lists", walk.n_written, N_STEPS,
                  walk.n_reviewed, walk.n_undone, walk.n_lists);
  g_assert_cmpuint (walk.n_written, >, N_STEPS / 4);
  beakta_test_verify (walk.stores[0]);

  g_assert_finalize_object (walk.whole);
  for (int i = 0; i < N_USERS; i++)
    {
      g_clear_object (&walk.old[i]);
      g_assert_finalize_object (walk.stores[i]);
    }
  for (int i = 0; i < N_CASES; i++)
    g_free (walk.case_ids[i]);
}

/* What somebody could do to the file behind the store's back: each is one statement. */
static const char * const tamperings[] = {
  "UPDATE journal SET payload = replace (payload, 'Skäl', 'Skål') WHERE sequence = "
    "(SELECT max (sequence) FROM journal WHERE payload LIKE '%Skäl%')",
  "UPDATE journal SET hash = CAST (CASE substr (hash, 1, 1) WHEN x'00' THEN x'01' ELSE x'00' END || substr (hash, 2) AS BLOB) "
    "WHERE sequence = 5",
  "UPDATE journal SET actor = 'cecilia' WHERE sequence = 7",
  "UPDATE journal SET time = '2020-01-01T00:00:00.000000Z' WHERE sequence = 2",
  "UPDATE journal SET salt = NULL WHERE sequence = 4",
  "UPDATE journal SET payload = NULL, salt = NULL WHERE sequence = 4",
  "DELETE FROM journal WHERE sequence = 6",
  "DELETE FROM journal WHERE sequence = (SELECT max (sequence) FROM journal)",
  "UPDATE item SET value = replace (value, 'Projektet', 'Projekten'), revision = revision + 1 WHERE kind = 'facts'",
  "UPDATE item SET value = replace (value, 'Hagaby', 'Hagabö') WHERE kind = 'facts' AND case_id = (SELECT min (case_id) FROM item)",
  "DELETE FROM item WHERE kind = 'document' AND case_id = (SELECT max (case_id) FROM item)",
  "INSERT INTO item SELECT case_id, kind, 'extra', revision, value FROM item WHERE kind = 'stage' LIMIT 1",
  "UPDATE blob SET bytes = CAST (x'00' || substr (bytes, 2) AS BLOB)",
  "UPDATE case_line SET caseworker = 'cecilia' WHERE row = (SELECT min (row) FROM case_line)",
  "UPDATE case_count SET n_cases = n_cases + 1",
  "UPDATE document SET name = 'annat.txt' WHERE case_id = (SELECT min (case_id) FROM document)",
  "UPDATE text SET stream = replace (stream, 'kvinnor', 'personer')",
  "UPDATE person SET roles = 15",
  "INSERT INTO person (login, name, roles) VALUES ('cecilia', '', 2)",
  "INSERT INTO deputy (deputy, principal, first, last) VALUES ('bo', 'anna', '2026-01-01', '2026-12-31')",
  "UPDATE person_event SET words = 'administrator,supervisor'",
  "DELETE FROM person_event",
  "UPDATE checklist SET xml = CAST (xml || x'0a' AS BLOB)",
};

static char *
copy_store (BeaktaTestFolder *folder)
{
  g_autoptr(BeaktaStore) store = beakta_test_open (folder, NULL);
  g_autoptr(GError) error = NULL;
  static int n_copies = 0;
  char *path = g_strdup_printf ("%s.copy%d", folder->path, n_copies++);

  beakta_store_backup_sync (store, path, &error);
  g_assert_no_error (error);

  return path;
}

/* References are not looked at: whoever tampers would not either. */
static void
tamper (const char *path,
        const char *sql)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaDriver) db = beakta_sqlite_driver_open (path, BEAKTA_SQLITE_READ_WRITE, &error);
  gint64 n_changes;

  g_assert_no_error (error);
  db->methods->run_script (db, "PRAGMA foreign_keys = OFF", NULL);
  beakta_driver_run (db, &error, sql, "");
  g_assert_no_error (error);
  g_assert_true (beakta_driver_select_int (db, &n_changes, 0, NULL, "SELECT changes ()", ""));
  g_assert_cmpint (n_changes, >, 0);
}

/* Rule: nothing is altered but through the door; a flipped byte is found. */
static void
assert_tampering_is_found (BeaktaTestFolder *folder,
                           const char       *sql)
{
  g_autofree char *path = copy_store (folder);
  g_autoptr(BeaktaStore) store = NULL;
  g_autoptr(GError) error = NULL;

  tamper (path, sql);
  store = beakta_store_open_sync (path, NULL, &error);
  g_assert_no_error (error);

  if (beakta_store_verify_sync (store, NULL, &error))
    g_error ("Not found: %s", sql);
  g_assert_error (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_DAMAGED);
}

static void
test_walk (BeaktaTestFolder *folder,
           gconstpointer     data)
{
  walk_the_walk (folder);
  for (guint i = 0; i < G_N_ELEMENTS (tamperings); i++)
    assert_tampering_is_found (folder, tamperings[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  beakta_test_add ("/store/walk/replay-is-state", test_walk);

  return g_test_run ();
}
