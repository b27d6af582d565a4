/* What copies for disclosure leave out: how words are found, which masks can be kept, and the acts on them. */

#include "beakta-acts-masks.h"
#include "beakta-mask-text.h"
#include "beakta-workflow.h"

#define GROUND "21 kap. 1 § offentlighets- och sekretesslagen (2009:400)"

/* (transfer full): @text with what was found in brackets. */
static char *
dup_found (const char  *text,
           const char  *words,
           BeaktaReach  reach)
{
  g_autoptr(BeaktaMaskText) seen = beakta_mask_text_new (text);
  g_autoptr(BeaktaMaskText) needle = beakta_mask_text_new (words);
  g_autoptr(GArray) places = g_array_new (FALSE, FALSE, sizeof (BeaktaMaskPlace));
  GString *found = g_string_new (text);

  beakta_mask_text_find (seen, needle, reach, places);
  for (guint i = places->len; i > 0; i--)
    {
      const BeaktaMaskPlace *place = &g_array_index (places, BeaktaMaskPlace, i - 1);

      g_string_insert_c (found, (gssize) place->end, ']');
      g_string_insert_c (found, (gssize) place->start, '[');
    }

  return g_string_free (found, FALSE);
}

/* Rule: whole words in any case, over any white space, with or without the s of a genitive; parts take the whole word. */
static void
test_find (void)
{
  static const struct
  {
    const char  *text;
    const char  *words;
    BeaktaReach  reach;
    const char  *found;
  } cases[] = {
    { "Eklund bor här.", "Eklund", BEAKTA_REACH_WORDS, "[Eklund] bor här." },
    { "EKLUNDS hus, eklund.", "Eklund", BEAKTA_REACH_WORDS, "[EKLUNDS] hus, [eklund]." },
    { "Eklundska huset", "Eklund", BEAKTA_REACH_WORDS, "Eklundska huset" },
    { "Eklundska huset", "klund", BEAKTA_REACH_PARTS, "[Eklundska] huset" },
    { "Anna \n\302\240 Åberg", "anna åberg", BEAKTA_REACH_WORDS, "[Anna \n\302\240 Åberg]" },
    { "Anna Åbergs väg", "ÅBERG", BEAKTA_REACH_WORDS, "Anna [Åbergs] väg" },
    { "Ek\302\255lund", "Eklund", BEAKTA_REACH_WORDS, "[Ek\302\255lund]" },
    { "Anna\342\200\221Karin", "Anna-Karin", BEAKTA_REACH_WORDS, "[Anna\342\200\221Karin]" },
    { "Ek, ek; Ekeby", "Ek", BEAKTA_REACH_WORDS, "[Ek], [ek]; Ekeby" },
    { "ekeke ek", "ek", BEAKTA_REACH_WORDS, "ekeke [ek]" },
    { "Anna_Åberg_intyg.pdf", "Anna Åberg", BEAKTA_REACH_WORDS, "[Anna_Åberg]_intyg.pdf" },
    { "a (b) c", "(b)", BEAKTA_REACH_WORDS, "a [(b)] c" },
    { "ingenting", " ", BEAKTA_REACH_WORDS, "ingenting" },
    { "", "Ek", BEAKTA_REACH_WORDS, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = dup_found (cases[i].text, cases[i].words, cases[i].reach);

      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

/* Rule: a part of words is found where all of them are, and nowhere else. */
static void
test_find_part (void)
{
  g_autoptr(BeaktaMaskText) text = beakta_mask_text_new ("Hon heter Anna  Åberg. Anna.");
  g_autoptr(BeaktaMaskText) words = beakta_mask_text_new ("heter Anna Åberg");
  g_autoptr(GArray) places = g_array_new (FALSE, FALSE, sizeof (BeaktaMaskPlace));

  beakta_mask_text_find_part (text, words, strlen ("heter "), beakta_mask_text_get_length (words), places);
  g_assert_cmpuint (places->len, ==, 1);
  g_assert_cmpuint (g_array_index (places, BeaktaMaskPlace, 0).start, ==, strlen ("Hon heter "));
  g_assert_cmpuint (g_array_index (places, BeaktaMaskPlace, 0).end, ==, strlen ("Hon heter Anna  Åberg"));
}

/* Rule: what the end of one text and the beginning of another have in common is counted in whole words, two at least. */
static void
test_count_shared (void)
{
  static const struct
  {
    const char *text;
    const char *next;
    const char *shared;
  } cases[] = {
    { "Ring Anna Åberg", "anna  åberg på 08-1", "anna åberg" },
    { "Anna Åberg", "Anna Åberg", "anna åberg" },
    { "Ring Anna Åberg", "Anna Åbergsson ringer", "" },
    { "Ring Anna", "Anna Åberg", "" },
    { "Johanna Åberg", "anna Åberg ringer", "" },
    { "Anna Åberg.", "Anna Åberg. Sedan", "anna åberg." },
    { "ja ja ja nej", "ja ja nej nej", "ja ja nej" },
    { "", "Anna Åberg", "" },
    { "Anna Åberg", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaMaskText) text = beakta_mask_text_new (cases[i].text);
      g_autoptr(BeaktaMaskText) next = beakta_mask_text_new (cases[i].next);

      g_assert_cmpuint (beakta_mask_text_count_shared (text, next), ==, strlen (cases[i].shared));
    }
}

static BeaktaCaseMask *
make_mask (const char  *words,
           BeaktaReach  reach,
           const char  *ground)
{
  BeaktaCaseMask *mask = beakta_record_new (BEAKTA_ITEM_MASK, NULL);

  mask->reach = reach;
  beakta_record_set (&mask->words, words);
  beakta_record_set (&mask->ground, ground);

  return mask;
}

/* Rule: a mask that hides nothing, that would hide far too much, or that tells what it hides, cannot be kept. */
static void
test_faults (void)
{
  static const struct
  {
    const char      *words;
    BeaktaReach      reach;
    const char      *ground;
    BeaktaMaskFault  fault;
  } cases[] = {
    { "Eklund", BEAKTA_REACH_WORDS, GROUND, BEAKTA_MASK_FAULT_NONE },
    { "Ek", BEAKTA_REACH_WORDS, GROUND, BEAKTA_MASK_FAULT_NONE },
    { "Ek", BEAKTA_REACH_PARTS, GROUND, BEAKTA_MASK_FAULT_SHORT },
    { "Ekl", BEAKTA_REACH_PARTS, GROUND, BEAKTA_MASK_FAULT_NONE },
    { " \302\240", BEAKTA_REACH_WORDS, GROUND, BEAKTA_MASK_FAULT_NO_WORDS },
    { "Eklund", BEAKTA_REACH_WORDS, " ", BEAKTA_MASK_FAULT_NO_GROUND },
    { "Eklund", BEAKTA_REACH_WORDS, "Rör Eklunds hälsa", BEAKTA_MASK_FAULT_TELLS },
    { "kretess", BEAKTA_REACH_PARTS, GROUND, BEAKTA_MASK_FAULT_TELLS },
    { "kretess", BEAKTA_REACH_WORDS, GROUND, BEAKTA_MASK_FAULT_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaCaseMask) mask = make_mask (cases[i].words, cases[i].reach, cases[i].ground);

      g_assert_cmpint (beakta_case_mask_get_fault (mask), ==, cases[i].fault);
    }
}

static void
take (BeaktaCase   *case_,
      BeaktaChange *change,
      gint64        sequence)
{
  GPtrArray *edits = beakta_change_get_edits (change);

  for (guint i = 0; i < edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (edits, i);

      if (edit->after != NULL)
        beakta_case_take_record (case_, beakta_record_from_json (edit->kind, edit->id, sequence, edit->after, NULL));
    }
  beakta_change_unref (change);
}

/* Rule: a new mask comes last, and says who made it and when; one that is altered stays where it is, and its maker's. */
static void
test_acts (void)
{
  g_autoptr(BeaktaCase) case_ = beakta_case_new ("c1");
  g_autoptr(GDateTime) now = g_date_time_new_utc (2026, 11, 22, 12, 0, 0);
  g_autoptr(BeaktaCaseMask) one = make_mask ("Eklund", BEAKTA_REACH_WORDS, GROUND);
  g_autoptr(BeaktaCaseMask) two = make_mask ("Åberg", BEAKTA_REACH_WORDS, GROUND);
  g_autoptr(BeaktaCaseMask) altered = NULL;
  g_autoptr(BeaktaChange) none = NULL;
  g_autoptr(GPtrArray) masks = NULL;

  take (case_, beakta_acts_put_mask (case_, one, "anna", now), 1);
  take (case_, beakta_acts_put_mask (case_, two, "anna", now), 2);
  altered = beakta_record_copy (beakta_case_lookup (case_, BEAKTA_ITEM_MASK, one->record.id));
  altered->reach = BEAKTA_REACH_PARTS;
  take (case_, beakta_acts_put_mask (case_, altered, "bo", now), 3);

  masks = beakta_case_list (case_, BEAKTA_ITEM_MASK);
  g_assert_cmpuint (masks->len, ==, 2);
  g_assert_cmpstr (((BeaktaCaseMask *) masks->pdata[0])->words, ==, "Eklund");
  g_assert_cmpint (((BeaktaCaseMask *) masks->pdata[0])->reach, ==, BEAKTA_REACH_PARTS);
  g_assert_cmpstr (((BeaktaCaseMask *) masks->pdata[0])->made_by, ==, "anna");
  g_assert_cmpstr (((BeaktaCaseMask *) masks->pdata[0])->made, ==, "2026-11-22T12:00:00Z");
  g_assert_cmpuint (((BeaktaCaseMask *) masks->pdata[1])->position, ==, 2);

  none = beakta_acts_remove_mask (case_, "there is none");
  g_assert_true (beakta_change_is_empty (none));
}

/* Rule: what cannot be kept is refused at the door, and nobody masks in another's name. */
static void
test_door (void)
{
  g_autoptr(BeaktaCase) case_ = beakta_case_new ("c1");
  g_autoptr(GDateTime) now = g_date_time_new_utc (2026, 11, 22, 12, 0, 0);
  g_autoptr(BeaktaCaseMask) mask = make_mask ("Ek", BEAKTA_REACH_PARTS, GROUND);
  g_autoptr(BeaktaCaseMask) good = make_mask ("Eklund", BEAKTA_REACH_PARTS, GROUND);
  g_autoptr(BeaktaChange) refused = beakta_acts_put_mask (case_, mask, "anna", now);
  g_autoptr(BeaktaChange) forged = beakta_acts_put_mask (case_, good, "bo", now);
  g_autoptr(BeaktaChange) allowed = beakta_acts_put_mask (case_, good, "anna", now);
  g_autoptr(GError) error = NULL;

  g_assert_false (beakta_workflow_check_change (case_, "anna", BEAKTA_ROLE_CASEWORKER, refused, &error));
  g_assert_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_STAGE);
  g_clear_error (&error);
  g_assert_false (beakta_workflow_check_change (case_, "anna", BEAKTA_ROLE_CASEWORKER, forged, &error));
  g_assert_error (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_AUTHOR);
  g_clear_error (&error);
  g_assert_true (beakta_workflow_check_change (case_, "anna", BEAKTA_ROLE_CASEWORKER, allowed, &error));
  g_assert_no_error (error);
  g_assert_false (beakta_workflow_check_change (case_, "anna", BEAKTA_ROLE_EXPERT, allowed, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mask/find/words", test_find);
  g_test_add_func ("/mask/find/part", test_find_part);
  g_test_add_func ("/mask/find/shared", test_count_shared);
  g_test_add_func ("/mask/keep/faults", test_faults);
  g_test_add_func ("/mask/acts/order", test_acts);
  g_test_add_func ("/mask/acts/door", test_door);

  return g_test_run ();
}
