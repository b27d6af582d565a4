/* A case goes over to another version of a list: what becomes of each answer, as a table. */

#include "beakta-acts.h"
#include "beakta-findings.h"
#include "beakta-mapping.h"
#include "beakta-test-material.h"

#include <string.h>

/* "1.1 yes-partly-no Ord": id, type, the text; "1.3 choice a,b Ord": with the values of a choice. */
static BeaktaChecklist *
make_list (const char *version,
           const char *questions)
{
  GString *list = beakta_test_list_begin ("prov", version);
  g_auto(GStrv) lines = g_strsplit (questions, ";", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto(GStrv) parts = g_strsplit (lines[i], " ", 4);
      g_auto(GStrv) values = g_strsplit (g_str_equal (parts[1], "choice") ? parts[2] : "", ",", -1);
      g_autofree char *attributes = g_strdup_printf ("depth=\"short\" type=\"%s\" criteria=\"x\" evidence=\"not-asked\"",
                                                     parts[1]);
      g_autoptr(GString) options = g_string_new (NULL);

      for (guint j = 0; values[j] != NULL; j++)
        g_string_append_printf (options, "<option value=\"%s\"><label><sv>Svar %s</sv></label></option>", values[j], values[j]);
      beakta_test_list_add (list, parts[0], attributes, parts[g_strv_length (parts) - 1], options->str);
    }

  return beakta_test_list_end (list);
}

static BeaktaCase *
make_case (const char *answers)
{
  BeaktaCase *case_ = beakta_case_new ("c1");
  g_auto(GStrv) lines = g_strsplit (answers, ";", -1);
  BeaktaCaseChecklist *attached = beakta_record_new (BEAKTA_ITEM_CHECKLIST, "prov");

  attached->record.revision = 1;
  beakta_record_set (&attached->checklist, "prov");
  beakta_record_set (&attached->version, "1.0");
  beakta_case_take_record (case_, attached);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto(GStrv) parts = g_strsplit (lines[i], "=", 2);
      g_autofree char *id = g_strconcat ("prov/", parts[0], NULL);
      BeaktaAnswer *answer = beakta_record_new (BEAKTA_ITEM_ANSWER, id);

      answer->record.revision = 1;
      beakta_record_set (&answer->checklist, "prov");
      beakta_record_set (&answer->question, parts[0]);
      beakta_record_set (&answer->value, parts[1]);
      beakta_record_set (&answer->reason, "Därför.");
      beakta_record_set (&answer->assessor, "anna");
      beakta_case_take_record (case_, answer);
    }

  return case_;
}

/* What the change leaves of an item. */
static gpointer
find_after (BeaktaChange   *change,
            BeaktaItemKind  kind,
            const char     *id)
{
  GPtrArray *edits = beakta_change_get_edits (change);

  for (guint i = 0; i < edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (edits, i);

      if (edit->kind == kind && g_str_equal (edit->id, id))
        return beakta_record_from_json (kind, id, 1, edit->after, NULL);
    }

  return NULL;
}

static const struct
{
  const char   *before;
  const char   *after;
  const char   *answers;             /* to question 1.1 */
  BeaktaMapped  mapped;
  const char   *value;               /* of the answer afterwards */
  const char   *asked;
  const char   *said;
} cases[] = {
  { "1.1 yes-partly-no Ord", "1.1 yes-partly-no Ord", "1.1=yes", BEAKTA_MAPPED_SAME, "yes", "", "" },
  { "1.1 yes-partly-no Ord", "1.1 yes-partly-no Andra", "1.1=yes", BEAKTA_MAPPED_WORDING, "yes", "Ord", "" },
  { "1.1 choice a,b Ord", "1.1 choice a,b,c Ord", "1.1=a", BEAKTA_MAPPED_OPTIONS, "a", "", "" },
  { "1.1 choice a,b Ord", "1.1 choice a,c Ord", "1.1=b", BEAKTA_MAPPED_INVALID, "", "Ord", "Svar b" },
  { "1.1 yes-partly-no Ord", "1.1 text Ord", "1.1=yes", BEAKTA_MAPPED_INVALID, "", "Ord", "Ja" },
  { "1.1 number Ord", "1.1 number Ord", "1.1=12", BEAKTA_MAPPED_SAME, "12", "", "" },
  { "1.1 text Ord", "1.2 text Ord", "1.1=Fritt", BEAKTA_MAPPED_SET_ASIDE, "Fritt", "Ord", "Fritt" },
};

/* Rules 1-3: what becomes of an answer, kind by kind; its reason always stays. */
static void
test_table (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaChecklist) before = make_list ("1.0", cases[i].before);
      g_autoptr(BeaktaChecklist) after = make_list ("1.1", cases[i].after);
      g_autoptr(BeaktaCase) case_ = make_case (cases[i].answers);
      g_autoptr(BeaktaMapping) mapping = beakta_mapping_new (case_, before, after);
      g_autoptr(BeaktaChange) change = beakta_mapping_make_change (mapping, case_, "sv", now);
      g_autoptr(BeaktaCaseChecklist) attached = find_after (change, BEAKTA_ITEM_CHECKLIST, "prov");
      g_autoptr(BeaktaAnswer) answer = find_after (change, BEAKTA_ITEM_ANSWER, "prov/1.1");

      g_test_message ("%s -> %s", cases[i].before, cases[i].after);
      g_assert_cmpuint (mapping->counts[cases[i].mapped], ==, 1);
      g_assert_cmpstr (attached->version, ==, "1.1");
      if (answer == NULL)
        {
          g_assert_cmpstr (cases[i].asked, ==, "");
          continue;
        }
      g_assert_cmpstr (answer->value, ==, cases[i].value);
      g_assert_cmpstr (answer->asked, ==, cases[i].asked);
      g_assert_cmpstr (answer->said, ==, cases[i].said);
      g_assert_cmpstr (answer->asked_in, ==, *cases[i].asked != '\0' ? "1.0" : "");
      g_assert_cmpstr (answer->reason, ==, "Därför.");
      g_assert_cmpstr (answer->assessor, ==, "anna");
    }
}

/* Rule: the mapping tells what came, went and moved. */
static void
test_rows (void)
{
  g_autoptr(BeaktaChecklist) before = make_list ("1.0", "1.1 text A;1.2 text B;1.3 text C;1.4 text D");
  g_autoptr(BeaktaChecklist) after = make_list ("1.1", "1.2 text B;1.3 text C;1.1 text A;1.5 text E");
  g_autoptr(BeaktaCase) case_ = make_case ("1.1=x");
  g_autoptr(BeaktaMapping) mapping = beakta_mapping_new (case_, before, after);
  const BeaktaMappingRow *last = g_ptr_array_index (mapping->rows, 4);

  g_assert_cmpuint (mapping->rows->len, ==, 5);
  g_assert_cmpuint (mapping->counts[BEAKTA_MAPPED_SAME], ==, 3);
  g_assert_cmpuint (mapping->counts[BEAKTA_MAPPED_ADDED], ==, 1);
  g_assert_cmpuint (mapping->counts[BEAKTA_MAPPED_REMOVED], ==, 1);
  g_assert_cmpuint (mapping->n_moved, ==, 1);
  g_assert_cmpstr (beakta_question_get_id (last->before), ==, "1.4");
}

static guint
count_lacks (BeaktaChecklist *checklist,
             BeaktaCase      *case_,
             BeaktaLack       lack)
{
  g_autoptr(BeaktaFindings) findings = beakta_findings_new (checklist, case_, BEAKTA_DEPTH_DEEP, "sv");
  guint n_found = 0;

  for (guint i = 0; i < findings->lacks->len; i++)
    n_found += ((BeaktaFinding *) g_ptr_array_index (findings->lacks, i))->lack == lack ? 1 : 0;

  return n_found;
}

/* Writes what the change leaves into the case. */
static void
take (BeaktaCase   *case_,
      BeaktaChange *change)
{
  g_autoptr(BeaktaChange) owned = change;
  g_autoptr(BeaktaAnswer) answer = find_after (change, BEAKTA_ITEM_ANSWER, "prov/1.1");
  g_autoptr(BeaktaCaseChecklist) attached = find_after (change, BEAKTA_ITEM_CHECKLIST, "prov");

  g_assert_nonnull (answer);
  if (attached != NULL)
    beakta_case_take_record (case_, g_steal_pointer (&attached));
  beakta_case_take_record (case_, g_steal_pointer (&answer));
}

/* Rule 2: an answer to a reworded question asks for a look, until it is confirmed or says something else. */
static void
test_look (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChecklist) before = make_list ("1.0", "1.1 yes-partly-no Ord");
  g_autoptr(BeaktaChecklist) after = make_list ("1.1", "1.1 yes-partly-no Andra");

  for (guint confirms = 0; confirms < 2; confirms++)
    {
      g_autoptr(BeaktaCase) case_ = make_case ("1.1=yes");
      g_autoptr(BeaktaMapping) mapping = beakta_mapping_new (case_, before, after);
      g_autoptr(BeaktaAnswer) reason = NULL, other = NULL;

      g_assert_cmpuint (mapping->n_to_look_at, ==, 1);
      take (case_, beakta_mapping_make_change (mapping, case_, "sv", now));
      g_assert_cmpuint (count_lacks (after, case_, BEAKTA_LACK_WORDING), ==, 1);

      reason = beakta_record_copy (beakta_case_get_answer (case_, "prov", "1.1"));
      beakta_record_set (&reason->reason, "En annan motivering.");
      take (case_, beakta_acts_answer (case_, reason, "anna"));
      g_assert_cmpuint (count_lacks (after, case_, BEAKTA_LACK_WORDING), ==, 1);

      other = beakta_record_copy (beakta_case_get_answer (case_, "prov", "1.1"));
      beakta_record_set (&other->value, "partly");
      take (case_, confirms == 1 ? beakta_acts_confirm_answer (case_, "prov", "1.1", "anna") :
                                   beakta_acts_answer (case_, other, "anna"));
      g_assert_cmpuint (count_lacks (after, case_, BEAKTA_LACK_WORDING), ==, 0);
    }
}

/* Rule: the words that an answer was first given to are those that are kept; going back to them asks for nothing. */
static void
test_there_and_back (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChecklist) first = make_list ("1.0", "1.1 yes-partly-no Ord");
  g_autoptr(BeaktaChecklist) second = make_list ("1.1", "1.1 yes-partly-no Andra");
  g_autoptr(BeaktaChecklist) third = make_list ("1.2", "1.1 yes-partly-no Tredje");
  g_autoptr(BeaktaCase) case_ = make_case ("1.1=yes");
  g_autoptr(BeaktaMapping) on = beakta_mapping_new (case_, first, second);
  g_autoptr(BeaktaMapping) further = NULL, back = NULL;

  take (case_, beakta_mapping_make_change (on, case_, "sv", now));
  further = beakta_mapping_new (case_, second, third);
  g_assert_cmpuint (further->n_to_look_at, ==, 1);
  g_assert_cmpstr (beakta_case_get_answer (case_, "prov", "1.1")->asked, ==, "Ord");
  back = beakta_mapping_new (case_, second, first);
  g_assert_cmpuint (back->counts[BEAKTA_MAPPED_SAME], ==, 1);
  take (case_, beakta_mapping_make_change (back, case_, "sv", now));
  g_assert_cmpstr (beakta_case_get_answer (case_, "prov", "1.1")->asked, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mapping/answers/table", test_table);
  g_test_add_func ("/mapping/rows/came-went-moved", test_rows);
  g_test_add_func ("/mapping/look/until-confirmed", test_look);
  g_test_add_func ("/mapping/words/there-and-back", test_there_and_back);

  return g_test_run ();
}
