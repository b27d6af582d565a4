/* The consequence analysis as JSON: read, written, and refused with the member named. */

#include "beakta-analysis-json.h"
#include "beakta-acts.h"
#include "beakta-anchor.h"

#include <string.h>

#define APPLICATION "Projektet ger kvinnor och män i Hagaby språkträning på arbetsplatser. Utan projektet väntar de " \
                    "ett år på en plats.\nFöreningen bjuder in till samtal. Föreningen bjuder in till kaffe."

static const char analysis[] =
  "{ 'matters': { 'kön': 'Fler kvinnor än män står utan arbete.', 'ålder': '' },"
  "  'groups': [ { 'id': 'g1', 'label': 'utrikes födda kvinnor 20–64 år', 'variables': { 'kön': 'kvinnor', 'ålder': '20–64' },"
  "                'differences': 'Utan barnomsorg nås inte mödrarna.', 'participation': 'consulted',"
  "                'participation_note': 'Två samtal.', 'quotes': [ 'Föreningen bjuder in till samtal' ],"
  "                'population': { 'row': 'utrikes födda kvinnor', 'chosen': true, 'number': 52300, 'share': 0.184,"
  "                                'source': 'Befolkningsregistret', 'year': '2025' } },"
  "              { 'id': 'g2', 'label': 'inrikes födda män', 'variables': {}, 'differences': '', 'participation': 'unknown',"
  "                'participation_note': '', 'quotes': [], 'population': {} } ],"
  "  'cells': [ { 'group': 'g1', 'alternative': 'granted', 'effect': 'gains', 'degree': 3, 'certainty': 'medium',"
  "               'horizon': 'both', 'reason': 'Språk är vägen in.', 'quotes': [ 'språkträning på arbetsplatser' ] },"
  "             { 'group': 'g1', 'alternative': 'refused', 'effect': 'loses', 'degree': 2, 'certainty': 'low',"
  "               'horizon': 'short', 'reason': '', 'quotes': [ 'väntar de ett år på en plats', 'språkträning på arbetsplatser' ] },"
  "             { 'group': 'g2', 'alternative': 'granted', 'effect': 'unaffected', 'degree': 0, 'certainty': '',"
  "               'horizon': '', 'reason': '', 'quotes': [] } ],"
  "  'resources': [ { 'group': 'g1', 'sek': 1200000 } ],"
  "  'goals': [ { 'id': 'goal1', 'kind': 'process', 'what': 'deltagare', 'baseline': '0', 'target': '40', 'unit': 'personer',"
  "               'when': 'juni 2027', 'source': 'närvarolistor', 'quotes': [ 'språkträning på arbetsplatser' ] } ],"
  "  'distributions': [ { 'id': 'd1', 'label': 'Barnpassning i stället för lokal', 'sek': { 'g1': 1500000 },"
  "                       'judgement': 'better', 'reason': 'Fler mödrar nås.', 'quotes': [ 'bjuder in till kaffe' ] } ],"
  "  'short_term': 'Fler talar svenska.', 'long_term': 'Fler i arbete.',"
  "  'measures': [ 'Barnpassning under kurstiden' ],"
  "  'conditions': [ 'Närvaro redovisas för kvinnor och män.' ],"
  "  'classification': { 'applicant': 'aims', 'caseworker': 'contributes', 'reason': 'Målen gäller få.' },"
  "  'conclusion': 'Projektet jämnar ut villkor.',"
  "  'not_known': { 'sum': 4, 'of': 11, 'effects_unset': 1, 'effects_unknown': 0, 'participation_unset': 0,"
  "                 'participation_unknown': 1, 'money_unknown': 1, 'population_unknown': 1, 'judgements_unset': 0,"
  "                 'judgements_unknown': 0 } }";

static BeaktaText *
load_text_cb (guint    document,
              gpointer user_data)
{
  g_autoptr(BeaktaTextBuilder) builder = beakta_text_builder_new ("text", "test 1");

  g_assert_cmpuint (document, ==, 1);
  g_assert_true (beakta_text_builder_add (builder, APPLICATION, strlen (APPLICATION), NULL, 0, NULL));
  return beakta_text_builder_finish (builder, NULL);
}

static BeaktaCase *
make_case (void)
{
  BeaktaCase *case_ = beakta_case_new ("c1");
  BeaktaDocument *document = beakta_record_new (BEAKTA_ITEM_DOCUMENT, "1");

  document->number = 1;
  beakta_record_set (&document->sha256, "abc");
  beakta_case_take_record (case_, document);

  return case_;
}

static void
apply (BeaktaCase   *case_,
       BeaktaChange *change)
{
  BeaktaEntry *entry = g_new0 (BeaktaEntry, 1);
  g_autoptr(GError) error = NULL;

  g_atomic_ref_count_init (&entry->ref_count);
  entry->sequence = beakta_case_get_head (case_) + 1;
  entry->case_id = g_strdup (beakta_case_get_id (case_));
  entry->actor = g_strdup ("anna");
  entry->entered_by = g_strdup ("");
  entry->time = g_strdup ("2026-03-01T10:00:00.000000Z");
  entry->act = beakta_change_get_act (change);
  entry->reason = g_strdup ("");
  entry->edits = g_ptr_array_ref (beakta_change_get_edits (change));
  entry->hash = g_strdup ("");

  g_assert_true (beakta_case_apply (case_, entry, &error));
  g_assert_no_error (error);
  beakta_entry_unref (entry);
}

static JsonNode *
parse (const char *text)
{
  g_autofree char *json = g_strdelimit (g_strdup (text), "'", '"');
  g_autoptr(GError) error = NULL;
  JsonNode *node = json_from_string (json, &error);

  g_assert_no_error (error);
  return node;
}

static BeaktaChange *
read_analysis (BeaktaCase  *case_,
               const char  *text,
               GError     **error)
{
  g_autoptr(JsonNode) root = parse (text);

  return beakta_analysis_from_json (case_, root, "anna", load_text_cb, NULL, error);
}

static void
set_analysis (BeaktaCase *case_,
              const char *text)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaChange) change = read_analysis (case_, text, &error);

  g_assert_no_error (error);
  g_assert_cmpint (beakta_change_get_act (change), ==, BEAKTA_ACT_ANALYSE);
  apply (case_, change);
}

/* Rule: to_json (from_json (x)) equals x, and reading the same again alters nothing. */
static void
test_round_trip (void)
{
  g_autoptr(BeaktaCase) case_ = make_case ();
  g_autoptr(JsonNode) expected = parse (analysis);
  g_autoptr(JsonNode) written = NULL;
  g_autoptr(BeaktaChange) again = NULL;
  g_autoptr(GPtrArray) passages = NULL;

  set_analysis (case_, analysis);
  written = beakta_analysis_to_json (case_);
  if (!json_node_equal (written, expected))
    g_error ("%s", json_to_string (written, TRUE));

  passages = beakta_case_list (case_, BEAKTA_ITEM_PASSAGE);
  g_assert_cmpuint (passages->len, ==, 4);
  g_assert_cmpstr (((BeaktaPassage *) passages->pdata[0])->maker, ==, "anna");

  again = read_analysis (case_, analysis, NULL);
  g_assert_true (beakta_change_is_empty (again));
}

/* Rule: what the JSON does not name is removed, and with it the passages that nothing else stands on. */
static void
test_removes_unnamed (void)
{
  g_autoptr(BeaktaCase) case_ = make_case ();
  g_autoptr(BeaktaAnswer) answer = beakta_record_new (BEAKTA_ITEM_ANSWER, "gavleborg/1.1");
  g_autoptr(GPtrArray) passages = NULL;
  g_autoptr(GPtrArray) kept = NULL;
  g_autoptr(BeaktaChange) change = NULL;
  g_autoptr(JsonNode) empty = NULL;
  g_autoptr(JsonNode) written = NULL;

  set_analysis (case_, analysis);
  passages = beakta_case_list (case_, BEAKTA_ITEM_PASSAGE);
  beakta_record_set (&answer->checklist, "gavleborg");
  beakta_record_set (&answer->question, "1.1");
  change = beakta_acts_add_evidence (case_, "gavleborg", "1.1", passages->pdata[0], "anna");
  apply (case_, change);

  set_analysis (case_, "{}");
  kept = beakta_case_list (case_, BEAKTA_ITEM_PASSAGE);
  g_assert_cmpuint (kept->len, ==, 1);

  written = beakta_analysis_to_json (case_);
  empty = parse ("{ 'matters': {}, 'groups': [], 'cells': [], 'resources': [], 'goals': [], 'distributions': [], 'short_term': '',"
                 "  'long_term': '', 'measures': [], 'conditions': [],"
                 "  'classification': { 'applicant': '', 'caseworker': '', 'reason': '' }, 'conclusion': '',"
                 "  'not_known': { 'sum': 0, 'of': 0, 'effects_unset': 0, 'effects_unknown': 0, 'participation_unset': 0,"
                 "                 'participation_unknown': 0, 'money_unknown': 0, 'population_unknown': 0, 'judgements_unset': 0,"
                 "                 'judgements_unknown': 0 } }");
  g_assert_true (json_node_equal (written, empty));
}

/* A passage that one cell lets go of and another takes stays one passage. */
static void
test_moves_evidence (void)
{
  g_autoptr(BeaktaCase) case_ = make_case ();
  g_autoptr(GPtrArray) before = NULL;
  g_autoptr(GPtrArray) after = NULL;
  g_autofree char *id = NULL;

  set_analysis (case_, "{ 'groups': [ { 'id': 'g1', 'label': 'a' }, { 'id': 'g2', 'label': 'b' } ],"
                       "  'cells': [ { 'group': 'g1', 'alternative': 'granted', 'effect': 'gains', 'quotes': ['i Hagaby'] } ] }");
  before = beakta_case_list (case_, BEAKTA_ITEM_PASSAGE);
  g_assert_cmpuint (before->len, ==, 1);
  id = g_strdup (((BeaktaRecord *) before->pdata[0])->id);

  set_analysis (case_, "{ 'groups': [ { 'id': 'g2', 'label': 'b' } ],"
                       "  'cells': [ { 'group': 'g2', 'alternative': 'granted', 'effect': 'gains', 'quotes': ['i Hagaby'] } ] }");
  after = beakta_case_list (case_, BEAKTA_ITEM_PASSAGE);
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_cmpstr (((BeaktaRecord *) after->pdata[0])->id, ==, id);
}

/* A refusal names the member or the quote, and nothing is half done: there is no change. */
static void
test_refuses (void)
{
  static const struct
  {
    const char *text;
    const char *message;             /* the beginning of it */
  } cases[] = {
    { "[]", "The analysis is not" },
    { "{ 'group': [] }", "group: there is no such member" },
    { "{ 'groups': {} }", "groups: is not a list" },
    { "{ 'groups': [ 'g1' ] }", "groups[0]: is not an object" },
    { "{ 'groups': [ { 'label': 'a' } ] }", "groups[0].id: is missing" },
    { "{ 'groups': [ { 'id': 'g1', 'label': '' } ] }", "groups[0].label: is empty" },
    { "{ 'groups': [ { 'id': 'g/1', 'label': 'a' } ] }", "groups[0].id: has a" },
    { "{ 'groups': [ { 'id': 'g1', 'label': 'a' }, { 'id': 'g1', 'label': 'b' } ] }", "groups[1].id: is there twice" },
    { "{ 'groups': [ { 'id': 'g1', 'label': 'a', 'variables': { 'kön': 1 } } ] }", "groups[0].variables.kön: is not a string" },
    { "{ 'cells': [ { 'group': 'g1', 'alternative': 'granted', 'effect': 'gains' } ] }", "cells[0].group: is none of" },
    { "{ 'groups': [ { 'id': 'g1', 'label': 'a' } ], 'cells': [ { 'group': 'g1', 'alternative': 'given' } ] }",
      "cells[0].alternative: “given” is none of granted, refused" },
    { "{ 'groups': [ { 'id': 'g1', 'label': 'a' } ], 'cells': [ { 'group': 'g1', 'alternative': 'granted' } ] }",
      "cells[0].effect: is missing" },
    { "{ 'groups': [ { 'id': 'g1', 'label': 'a' } ], 'cells': [ { 'group': 'g1', 'alternative': 'granted', 'effect': 'gains',"
      "  'degree': 7 } ] }", "cells[0].degree: 7 is not 0-3" },
    { "{ 'groups': [ { 'id': 'g1', 'label': 'a' } ], 'cells': [ { 'group': 'g1', 'alternative': 'granted', 'effect': 'gains',"
      "  'degree': '2' } ] }", "cells[0].degree: is not a whole number" },
    { "{ 'groups': [ { 'id': 'g1', 'label': 'a' } ], 'cells': [ { 'group': 'g1', 'alternative': 'granted', 'effect': 'gains',"
      "  'certainty': 'sure' } ] }", "cells[0].certainty: “sure” is none of low, medium, high" },
    { "{ 'groups': [ { 'id': 'g1', 'label': 'a' } ], 'cells': [ { 'group': 'g1', 'alternative': 'granted', 'effect': 'gains',"
      "  'quotes': [ 'finns inte' ] } ] }", "cells[0].quotes[0]: no document of the case contains “finns inte”" },
    { "{ 'groups': [ { 'id': 'g1', 'label': 'a' } ], 'cells': [ { 'group': 'g1', 'alternative': 'granted', 'effect': 'gains',"
      "  'quotes': [ 'i Hagaby', 'Föreningen bjuder in' ] } ] }", "cells[0].quotes[1]: the documents contain “Föreningen bjuder in” 2" },
    { "{ 'groups': [ { 'id': 'g1', 'label': 'a' } ], 'cells': [ { 'group': 'g1', 'alternative': 'granted', 'effect': 'gains',"
      "  'quotes': [ 3 ] } ] }", "cells[0].quotes[0]: is not a string" },
    { "{ 'groups': [ { 'id': 'g1', 'label': 'a' } ], 'cells': [ { 'group': 'g1', 'alternative': 'granted', 'effect': 'gains' },"
      "  { 'group': 'g1', 'alternative': 'granted', 'effect': 'loses' } ] }", "cells[1].alternative: the group already" },
    { "{ 'resources': [ { 'group': 'g1', 'sek': 1 } ] }", "resources[0].group: is none of" },
    { "{ 'groups': [ { 'id': 'g1', 'label': 'a' } ], 'resources': [ { 'group': 'g1' } ] }", "resources[0].sek: is missing" },
    { "{ 'groups': [ { 'id': 'g1', 'label': 'a' } ], 'resources': [ { 'group': 'g1', 'sek': -5 } ] }", "resources[0].sek: -5 is not" },
    { "{ 'groups': [ { 'id': 'g1', 'label': 'a', 'participation': 'rules' } ] }", "groups[0].participation: “rules” is none of" },
    { "{ 'groups': [ { 'id': 'g1', 'label': 'a', 'population': { 'share': 0.5 } } ] }", "groups[0].population.row: is missing" },
    { "{ 'groups': [ { 'id': 'g1', 'label': 'a', 'population': { 'row': 'r', 'share': 12 } } ] }",
      "groups[0].population.share: 12 is not 0-1" },
    { "{ 'groups': [ { 'id': 'g1', 'label': 'a', 'population': { 'row': 'r', 'share': '0.5' } } ] }",
      "groups[0].population.share: is not a number" },
    { "{ 'groups': [ { 'id': 'g1', 'label': 'a', 'population': { 'row': 'r', 'chosen': 1 } } ] }",
      "groups[0].population.chosen: is neither" },
    { "{ 'groups': [ { 'id': 'g1', 'label': 'a', 'population': { 'row': 'r', 'number': 4 } } ] }",
      "groups[0].population.number: of fewer than five" },
    { "{ 'goals': [ { 'id': 'goal1' } ] }", "goals[0].what: is missing" },
    { "{ 'goals': [ { 'id': 'goal1', 'what': 'a', 'kind': 'mål' } ] }", "goals[0].kind: “mål” is none of result, process" },
    { "{ 'goals': [ { 'id': 'a', 'what': 'a' }, { 'id': 'a', 'what': 'b' } ] }", "goals[1].id: is there twice" },
    { "{ 'distributions': [ { 'id': 'd1', 'label': 'a', 'sek': { 'g9': 1 } } ] }", "distributions[0].sek.g9: is none of" },
    { "{ 'groups': [ { 'id': 'g1', 'label': 'a' } ], 'distributions': [ { 'id': 'd1', 'label': 'a', 'sek': { 'g1': -1 } } ] }",
      "distributions[0].sek.g1: -1 is not" },
    { "{ 'distributions': [ { 'id': 'd1', 'label': 'a', 'judgement': 'good' } ] }",
      "distributions[0].judgement: “good” is none of unknown, better, same, worse" },
    { "{ 'matters': { 'kön': 1 } }", "matters.kön: is not a string" },
    { "{ 'conditions': 'x' }", "conditions: is not a list" },
    { "{ 'measures': [ null ] }", "measures[0]: is not a string" },
    { "{ 'classification': { 'applicant': 'aim' } }",
      "classification.applicant: “aim” is none of aims, contributes, no-change, hinders" },
    { "{ 'conclusion': [] }", "conclusion: is not a string" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaCase) case_ = make_case ();
      g_autoptr(GError) error = NULL;

      g_assert_null (read_analysis (case_, cases[i].text, &error));
      g_assert_nonnull (error);
      if (!g_str_has_prefix (error->message, cases[i].message))
        g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis-json/read/what-was-written-comes-back", test_round_trip);
  g_test_add_func ("/analysis-json/read/removes-what-is-not-named", test_removes_unnamed);
  g_test_add_func ("/analysis-json/read/keeps-a-passage-that-moves", test_moves_evidence);
  g_test_add_func ("/analysis-json/read/refuses-and-names-the-member", test_refuses);

  return g_test_run ();
}
