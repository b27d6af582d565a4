/* What several assessors answered, side by side, and how far they agree: a table of cases. */

#include <math.h>

#include "beakta-acts.h"
#include "beakta-assessor-agreement.h"
#include "beakta-assessors.h"
#include "beakta-consolidation.h"

static BeaktaChecklist *
load_list (const char *id)
{
  g_autoptr(GListModel) bundled = beakta_checklist_list_bundled ();

  for (guint i = 0; i < g_list_model_get_n_items (bundled); i++)
    {
      g_autoptr(BeaktaChecklist) checklist = g_list_model_get_item (bundled, i);

      if (g_str_equal (beakta_checklist_get_id (checklist), id))
        return g_steal_pointer (&checklist);
    }

  g_assert_not_reached ();
}

static void
add_assessor (BeaktaCase *case_,
              const char *user,
              gboolean    done)
{
  BeaktaAssessor *assessor = beakta_record_new (BEAKTA_ITEM_ASSESSOR, user);

  beakta_record_set (&assessor->person, user);
  if (done)
    beakta_record_set (&assessor->done, "2026-03-02T08:00:00Z");
  beakta_case_take_record (case_, assessor);
}

static BeaktaAnswer *
make_answer (BeaktaItemKind  kind,
             const char     *id,
             const char     *list,
             const char     *question,
             const char     *value)
{
  BeaktaAnswer *answer = beakta_record_new (kind, id);

  beakta_record_set (&answer->checklist, list);
  beakta_record_set (&answer->question, question);
  beakta_record_set (&answer->value, value);

  return answer;
}

static BeaktaAnswer *
give_in (BeaktaCase *case_,
         const char *list,
         const char *question,
         const char *user,
         const char *value)
{
  g_autofree char *id = beakta_assessment_dup_id (list, question, user);
  BeaktaAnswer *answer = make_answer (BEAKTA_ITEM_ASSESSMENT, id, list, question, value);

  beakta_record_set (&answer->assessor, user);
  beakta_case_take_record (case_, answer);

  return answer;
}

static BeaktaAnswer *
give (BeaktaCase *case_,
      const char *question,
      const char *user,
      const char *value)
{
  return give_in (case_, "gavleborg", question, user, value);
}

static const char * const users[] = { "anna", "bo", "cilla" };

/* "y", "p", "n" for the answers of the three; "." for none yet, "-" for none and done. */
static BeaktaCase *
make_case (const char *answers)
{
  BeaktaCase *case_ = beakta_case_new ("c1");

  for (gsize i = 0; i < G_N_ELEMENTS (users); i++)
    {
      add_assessor (case_, users[i], answers[i] == '-');
      if (strchr (".-", answers[i]) == NULL)
        give (case_, "1.1", users[i], answers[i] == 'y' ? "yes" : answers[i] == 'p' ? "partly" : "no");
    }

  return case_;
}

static BeaktaConsolidation *
consolidate (BeaktaCase *case_)
{
  g_autoptr(BeaktaChecklist) checklist = load_list ("gavleborg");

  return beakta_consolidation_new (checklist, case_, BEAKTA_DEPTH_NORMAL);
}

static const struct
{
  const char   *answers;
  BeaktaAccord  accord;
  gboolean      asks;
} accords[] = {
  { "yyy", BEAKTA_ACCORD_AGREED,   FALSE },
  { "yyn", BEAKTA_ACCORD_DISPUTED, TRUE },
  { "ypn", BEAKTA_ACCORD_DISPUTED, TRUE },
  { "yn.", BEAKTA_ACCORD_DISPUTED, TRUE },   /* they differ, whatever the third will say */
  { "yn-", BEAKTA_ACCORD_DISPUTED, TRUE },
  { "yy.", BEAKTA_ACCORD_WAITING,  FALSE },
  { "y..", BEAKTA_ACCORD_WAITING,  FALSE },
  { "y-.", BEAKTA_ACCORD_WAITING,  FALSE },
  { "yy-", BEAKTA_ACCORD_PARTIAL,  TRUE },   /* who is done without an answer has not agreed */
  { "--y", BEAKTA_ACCORD_PARTIAL,  TRUE },
};

/* Rules 1 and 2: when they agree, when they differ, and when somebody is missing. */
static void
test_accord (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (accords); i++)
    {
      g_autoptr(BeaktaCase) case_ = make_case (accords[i].answers);
      g_autoptr(BeaktaConsolidation) found = consolidate (case_);
      const BeaktaConsolidationItem *item = beakta_consolidation_find (found, "gavleborg/1.1");

      g_test_message ("%s", accords[i].answers);
      g_assert_cmpuint (found->items->len, ==, 1);
      g_assert_cmpint (item->accord, ==, accords[i].accord);
      g_assert_cmpint (beakta_consolidation_item_asks (item), ==, accords[i].asks);
      g_assert_cmpuint (found->n_to_choose, ==, accords[i].asks);
      g_assert_cmpuint (found->n_to_accept, ==, accords[i].accord == BEAKTA_ACCORD_AGREED);
    }
}

/* Rule: nobody's answer makes no item; such questions are counted. */
static void
test_unanswered (void)
{
  g_autoptr(BeaktaCase) case_ = make_case ("...");
  g_autoptr(BeaktaConsolidation) found = consolidate (case_);

  g_assert_cmpuint (found->items->len, ==, 0);
  g_assert_cmpuint (found->n_unanswered, >, 5);
}

/* Rule: disagreements come first, whatever the order of the list. */
static void
test_disagreements_first (void)
{
  g_autoptr(BeaktaCase) case_ = make_case ("yyy");
  g_autoptr(BeaktaConsolidation) found = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (users); i++)
    give (case_, "2.1", users[i], i == 1 ? "no" : "yes");
  found = consolidate (case_);

  g_assert_cmpstr (((BeaktaConsolidationItem *) g_ptr_array_index (found->items, 0))->id, ==, "gavleborg/2.1");
  g_assert_cmpstr (((BeaktaConsolidationItem *) g_ptr_array_index (found->items, 1))->id, ==, "gavleborg/1.1");
}

static void
set_evidence (BeaktaAnswer *answer,
              const char   *passages)
{
  g_strfreev (answer->evidence);
  answer->evidence = g_strsplit (passages, ",", 0);
}

/* Rule: the reasons of each are kept and attributed, evidence is united, and the answer says whose it is. What is missing is a
 * note to the applicant, and names nobody. */
static void
test_united (void)
{
  g_autoptr(BeaktaCase) case_ = make_case ("...");
  g_autoptr(GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(BeaktaConsolidation) found = NULL;
  g_autoptr(BeaktaAnswer) united = NULL;
  BeaktaAnswer *anna = give (case_, "1.1", "anna", "partly");
  BeaktaAnswer *bo = give (case_, "1.1", "bo", "partly");
  BeaktaAnswer *cilla = give (case_, "1.1", "cilla", "partly");

  g_hash_table_insert (names, (gpointer) "anna", (gpointer) "Anna Ek");
  beakta_record_set (&anna->reason, "Mål saknas.");
  beakta_record_set (&bo->reason, "Inget utgångsläge.");
  beakta_record_set (&cilla->reason, "Mål saknas.");
  beakta_record_set (&anna->missing, "Ange mål.");
  beakta_record_set (&bo->missing, "Ange utgångsläge.");
  set_evidence (anna, "a,b");
  set_evidence (bo, "b,c");
  found = consolidate (case_);
  united = beakta_consolidation_unite (beakta_consolidation_find (found, "gavleborg/1.1"), case_, names);

  g_assert_cmpstr (united->reason, ==, "Anna Ek: Mål saknas.\nbo: Inget utgångsläge.");
  g_assert_cmpstr (united->missing, ==, "Ange mål.\nAnge utgångsläge.");
  g_assert_cmpstr (united->value, ==, "partly");
  g_assert_cmpuint (g_strv_length (united->evidence), ==, 3);
  g_assert_cmpuint (g_strv_length (united->whose), ==, 3);
}

/* Rule: to take one's answer takes all of it, and nothing of the others'. */
static void
test_taken (void)
{
  g_autoptr(BeaktaCase) case_ = make_case ("y.n");
  g_autoptr(BeaktaConsolidation) found = consolidate (case_);
  g_autoptr(BeaktaAnswer) taken = NULL;

  taken = beakta_consolidation_take (beakta_consolidation_find (found, "gavleborg/1.1"), case_, 2);

  g_assert_cmpstr (taken->value, ==, "no");
  g_assert_cmpstr (taken->whose[0], ==, "cilla");
  g_assert_null (taken->whose[1]);
}

static void
settle (BeaktaCase *case_,
        const char *value)
{
  BeaktaAnswer *answer = make_answer (BEAKTA_ITEM_ANSWER, "gavleborg/1.1", "gavleborg", "1.1", value);

  answer->weighed = beakta_assessors_weigh (case_, "gavleborg", "1.1");
  beakta_case_take_record (case_, answer);
}

static BeaktaSettled
get_settled (BeaktaCase *case_)
{
  g_autoptr(BeaktaConsolidation) found = consolidate (case_);

  return beakta_consolidation_find (found, "gavleborg/1.1")->settled;
}

/* Rule 3: settled as long as everybody says what they said; an answer from before they were asked settles nothing. */
static void
test_settled (void)
{
  g_autoptr(BeaktaCase) case_ = make_case ("yyn");

  beakta_case_take_record (case_, make_answer (BEAKTA_ITEM_ANSWER, "gavleborg/1.1", "gavleborg", "1.1", "yes"));
  g_assert_cmpint (get_settled (case_), ==, BEAKTA_SETTLED_NOT);

  settle (case_, "partly");
  g_assert_cmpint (get_settled (case_), ==, BEAKTA_SETTLED);

  give (case_, "1.1", "bo", "no");
  g_assert_cmpint (get_settled (case_), ==, BEAKTA_SETTLED_BEFORE);

  give (case_, "1.1", "bo", "yes");
  g_assert_cmpint (get_settled (case_), ==, BEAKTA_SETTLED);

  add_assessor (case_, "dan", FALSE);
  give (case_, "1.1", "dan", "yes");
  g_assert_cmpint (get_settled (case_), ==, BEAKTA_SETTLED_BEFORE);
}

static BeaktaAssessorAgreement *
measure (BeaktaCase *case_)
{
  g_autoptr(BeaktaChecklist) checklist = load_list ("gavleborg");
  g_autoptr(GPtrArray) cases = g_ptr_array_new ();
  g_autoptr(GPtrArray) list = NULL;

  g_ptr_array_add (cases, case_);
  list = beakta_assessor_agreement_list (cases, checklist, NULL);

  return list->len > 0 ? g_ptr_array_steal_index (list, 0) : NULL;
}

/* Rule 1 of the agreement: what one alone has answered says nothing. */
static void
test_agreement_needs_two (void)
{
  g_autoptr(BeaktaCase) case_ = make_case ("y..");
  g_autoptr(BeaktaAssessorAgreement) none = measure (case_);
  g_autoptr(BeaktaAssessorAgreement) some = NULL;

  g_assert_null (none);

  give (case_, "1.3", "anna", "yes");
  give (case_, "1.3", "bo", "no");
  give (case_, "2.1", "bo", "no");
  some = measure (case_);
  g_assert_cmpuint (some->n_units, ==, 1);
  g_assert_cmpuint (some->n_same, ==, 0);
}

/* Two persons, four questions: alike in three, of which two "yes" and one "no". By hand: p(o) = 3/4, p(e) = 3/4 · 1/2 + 1/4 · 1/2
 * = 1/2, kappa = 1/2. */
static void
test_agreement_by_hand (void)
{
  static const char * const answers[][3] = {
    { "1.1", "yes", "yes" }, { "1.3", "yes", "yes" }, { "1.4", "no", "no" }, { "2.1", "yes", "no" },
  };
  g_autoptr(BeaktaCase) case_ = beakta_case_new ("c1");
  g_autoptr(BeaktaAssessorAgreement) found = NULL;

  add_assessor (case_, "anna", FALSE);
  add_assessor (case_, "bo", FALSE);
  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      give (case_, answers[i][0], "anna", answers[i][1]);
      give (case_, answers[i][0], "bo", answers[i][2]);
    }
  found = measure (case_);

  g_assert_cmpuint (found->n_units, ==, 4);
  g_assert_cmpuint (found->n_same, ==, 3);
  g_assert_cmpfloat_with_epsilon (found->cohen, 0.5, 1e-9);
  g_assert_cmpint (beakta_strength_of (found->cohen), ==, BEAKTA_STRENGTH_MODERATE);
}

/* What anna and bo answer to one question of lagom, case by case; "" is none. */
typedef struct { const char *anna, *bo; } Pair;

static BeaktaAssessorAgreement *
measure_question (const char *question,
                  const Pair *pairs,
                  guint       n_pairs)
{
  g_autoptr(BeaktaChecklist) checklist = load_list ("lagom");
  g_autoptr(GPtrArray) cases = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) list = NULL;

  for (guint i = 0; i < n_pairs; i++)
    {
      BeaktaCase *case_ = beakta_case_new ("c1");

      give_in (case_, "lagom", question, "anna", pairs[i].anna);
      give_in (case_, "lagom", question, "bo", pairs[i].bo);
      give_in (case_, "lagom", "1.2", "anna", i % 2 == 0 ? "yes" : "partly");
      give_in (case_, "lagom", "1.2", "bo", "no");
      g_ptr_array_add (cases, case_);
    }
  list = beakta_assessor_agreement_list (cases, checklist, question);
  g_assert_cmpuint (list->len, ==, 1);

  return g_ptr_array_steal_index (list, 0);
}

/* Rule: one question over several cases, whatever was answered to others. By hand, of four cases that both have answered:
 * observed 3/4. Cohen: anna says yes in 2 of 4 and bo in 1, so chance gives 1/2 · 1/4 + 1/2 · 3/4 = 1/2, and kappa is
 * (3/4 − 1/2) / (1 − 1/2) = 1/2. Fleiss: 3 of 8 answers are yes, chance (3/8)² + (5/8)² = 17/32, kappa (24/32 − 17/32) / (15/32)
 * = 7/15. Krippendorff: 2 of 8 pairable answers stand beside another, 1/4; by chance 2 · 3 · 5 / (8 · 7) = 15/28; alpha
 * 1 − 28/60 = 8/15. */
static void
test_agreement_on_a_question (void)
{
  static const Pair pairs[] = { { "yes", "yes" }, { "yes", "no" }, { "no", "no" }, { "", "yes" }, { "no", "no" } };
  g_autoptr(BeaktaAssessorAgreement) found = measure_question ("1.1", pairs, G_N_ELEMENTS (pairs));

  g_assert_cmpuint (found->n_raters, ==, 2);
  g_assert_cmpuint (found->n_units, ==, 4);
  g_assert_cmpuint (found->n_same, ==, 3);
  g_assert_cmpfloat_with_epsilon (found->cohen, 1.0 / 2, 1e-12);
  g_assert_cmpfloat_with_epsilon (found->fleiss, 7.0 / 15, 1e-12);
  g_assert_cmpfloat_with_epsilon (found->krippendorff, 8.0 / 15, 1e-12);
}

/* Rule 4 of the agreement: "not relevant" is an answer to Cohen and Fleiss, and has no place on a scale. By hand: alike in 3 of 5.
 * Cohen: none 2 and 1, informed 1 and 0, consulted 1 and 2, not relevant 1 and 2: chance (2 + 0 + 2 + 2) / 25 = 6/25, kappa
 * (15 − 6) / (25 − 6) = 9/19. Fleiss: 3, 1, 3 and 3 of 10: chance 28/100, kappa 32/72 = 4/9. Krippendorff, of the three cases that
 * both have placed: none 2, informed 1, consulted 3. Squared distances: none–informed (3 − 3/2)² = 9/4, informed–consulted
 * (4 − 2)² = 4, none–consulted (6 − 5/2)² = 49/4. Observed 2 · 4 = 8; by chance 2 · (2 · 9/4 + 3 · 4 + 6 · 49/4) = 180; alpha
 * 1 − 5 · 8 / 180 = 7/9. */
static void
test_agreement_on_a_scale (void)
{
  static const Pair pairs[] = { { "none", "none" }, { "informed", "consulted" }, { "consulted", "consulted" },
                                { "not-relevant", "not-relevant" }, { "none", "not-relevant" } };
  g_autoptr(BeaktaAssessorAgreement) found = measure_question ("3.1", pairs, G_N_ELEMENTS (pairs));

  g_assert_cmpuint (found->n_units, ==, 5);
  g_assert_cmpuint (found->n_same, ==, 3);
  g_assert_cmpfloat_with_epsilon (found->cohen, 9.0 / 19, 1e-12);
  g_assert_cmpfloat_with_epsilon (found->fleiss, 4.0 / 9, 1e-12);
  g_assert_cmpfloat_with_epsilon (found->krippendorff, 7.0 / 9, 1e-12);
}

/* Rule 2 of the agreement: what is written is not measured, though it can be said to be not relevant. */
static void
test_agreement_of_goals (void)
{
  g_autoptr(BeaktaChecklist) checklist = load_list ("lagom");
  g_autoptr(BeaktaCase) case_ = beakta_case_new ("c1");
  g_autoptr(GPtrArray) cases = g_ptr_array_new ();
  g_autoptr(GPtrArray) list = NULL;

  give_in (case_, "lagom", "1.3", "anna", "not-relevant");
  give_in (case_, "lagom", "1.3", "bo", "no");
  g_ptr_array_add (cases, case_);
  list = beakta_assessor_agreement_list (cases, checklist, "1.3");
  g_assert_cmpuint (list->len, ==, 0);
}

/* Rule: the bounds of Landis and Koch; what is not a number cannot be said. */
static void
test_strength (void)
{
  static const struct { double measure; BeaktaStrength strength; } table[] = {
    { -0.01, BEAKTA_STRENGTH_NONE }, { 0.0, BEAKTA_STRENGTH_SLIGHT }, { 0.2, BEAKTA_STRENGTH_SLIGHT },
    { 0.21, BEAKTA_STRENGTH_FAIR }, { 0.4, BEAKTA_STRENGTH_FAIR }, { 0.41, BEAKTA_STRENGTH_MODERATE },
    { 0.61, BEAKTA_STRENGTH_SUBSTANTIAL }, { 0.8, BEAKTA_STRENGTH_SUBSTANTIAL }, { 0.81, BEAKTA_STRENGTH_FULL },
    { 1.0, BEAKTA_STRENGTH_FULL }, { NAN, BEAKTA_STRENGTH_UNKNOWN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    g_assert_cmpint (beakta_strength_of (table[i].measure), ==, table[i].strength);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/consolidation/accord", test_accord);
  g_test_add_func ("/consolidation/unanswered", test_unanswered);
  g_test_add_func ("/consolidation/order/disagreements-first", test_disagreements_first);
  g_test_add_func ("/consolidation/unite/reasons-and-evidence", test_united);
  g_test_add_func ("/consolidation/take/all-of-one", test_taken);
  g_test_add_func ("/consolidation/settled/until-somebody-differs", test_settled);
  g_test_add_func ("/consolidation/agreement/needs-two", test_agreement_needs_two);
  g_test_add_func ("/consolidation/agreement/by-hand", test_agreement_by_hand);
  g_test_add_func ("/consolidation/agreement/on-a-question", test_agreement_on_a_question);
  g_test_add_func ("/consolidation/agreement/on-a-scale", test_agreement_on_a_scale);
  g_test_add_func ("/consolidation/agreement/not-of-goals", test_agreement_of_goals);
  g_test_add_func ("/consolidation/agreement/strength", test_strength);

  return g_test_run ();
}
