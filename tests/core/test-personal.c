/* Free text about groups, never about persons: what is warned of, and what is left alone. All names are invented. */

#include "beakta-personal.h"

#include "beakta-acts.h"

/* Rule: a warning that is often wrong is soon not read; it would rather miss than be wrong. */
static void
test_origins (void)
{
  static const struct { const char *text; gboolean found; } cases[] =
  {
    { "Maria från Eritrea berättade om kursen.", TRUE },
    { "I gruppen finns Maria från Eritrea.", TRUE },
    { "Deltagaren Omar Haddad kommer från Syrien.", TRUE },
    { "Fatima, som är född i Irak, fick praktik.", TRUE },
    { "Peter Ek är född i Polen.", TRUE },
    { "Amina flydde från Somalia 2015.", TRUE },
    { "Enligt Leyla är kursen bra. Leyla är kurd.", TRUE },
    { "Anna-Karin, finländska, leder gruppen.", TRUE },
    { "Our leader Samira comes from Syria.", TRUE },
    { "– Zahra är från Afghanistan.", TRUE },
    { "Kvinnor från Eritrea nås inte.", FALSE },
    { "Deltagarna kommer från Syrien och Irak.", FALSE },
    { "Många är födda i Somalia.", FALSE },
    { "Nyanlända från Afghanistan väntar längst.", FALSE },
    { "Utrikes födda från Syrien", FALSE },
    { "Hon kommer från Syrien.", FALSE },
    { "Invandring från Polen har ökat.", FALSE },
    { "Erfarenheter från Norge visar det.", FALSE },
    { "Maria leder kursen. Från Syrien kommer flest.", FALSE },
    { "Maria från Hagaby leder kursen.", FALSE },
    { "Maria från Sverige leder kursen.", FALSE },
    { "Ansökan från Hagaby kommun", FALSE },
    { "SFI från Irak", FALSE },
    { "Talespersoner: Maria; från Syrien kommer fler", FALSE },
    { "Varor från Turkiet säljs.", FALSE },
    { "", FALSE },
    { "…", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean found = (beakta_personal_look (cases[i].text) & BEAKTA_PERSONAL_ORIGIN) != 0;

      if (found != cases[i].found)
        g_error ("“%s”: %s", cases[i].text, found ? "found" : "not found");
    }
}

/* Invented numbers: those that the tax agency gives out for tests. */
static void
test_numbers (void)
{
  g_assert_cmpint (beakta_personal_look ("Se 811218-9876."), ==, BEAKTA_PERSONAL_NUMBER);
  g_assert_cmpint (beakta_personal_look ("Maria från Eritrea 811218-9876"), ==, BEAKTA_PERSONAL_NUMBER | BEAKTA_PERSONAL_ORIGIN);
  g_assert_cmpint (beakta_personal_look ("403-1201-2026, 556036-0793"), ==, BEAKTA_PERSONAL_NOTHING);
}

/* Rule: what people write is looked at, in lists and objects too; what the application says, and what the case is called, is not. */
static void
test_change (void)
{
  g_autoptr(BeaktaCase) case_ = beakta_case_new ("c1");
  g_autoptr(BeaktaAnalysis) analysis = beakta_record_new (BEAKTA_ITEM_ANALYSIS, NULL);
  g_autoptr(BeaktaFacts) facts = beakta_record_new (BEAKTA_ITEM_FACTS, NULL);
  g_autoptr(BeaktaAnswer) answer = beakta_record_new (BEAKTA_ITEM_ANSWER, "gavleborg/1.1");
  g_autoptr(BeaktaChange) change = beakta_change_new (BEAKTA_ACT_ANALYSE, "c1");

  beakta_record_set (&facts->title, "811218-9876");
  beakta_record_set (&answer->claim, "811218-9876");
  beakta_change_put (change, facts);
  beakta_change_put (change, answer);
  g_assert_cmpint (beakta_personal_look_at_change (change), ==, BEAKTA_PERSONAL_NOTHING);

  analysis->matters = json_object_new ();
  json_object_set_string_member (analysis->matters, "ort", "Maria från Eritrea bor där.");
  g_strfreev (analysis->conditions);
  analysis->conditions = g_strsplit ("Redovisa 811218-9876", "|", -1);
  beakta_change_put (change, analysis);
  g_assert_cmpint (beakta_personal_look_at_change (change), ==, BEAKTA_PERSONAL_NUMBER | BEAKTA_PERSONAL_ORIGIN);
}

/* Rule: names that may be a person's are listed, as they stand; an authority is none, nor is a single word. */
static void
test_names (void)
{
  g_auto(GStrv) names = beakta_personal_list_names ("Anna Åström leder arbetet med Region Gävleborgs stöd och Länsstyrelsen Dalarnas. "
                                                    "Kursen hålls av Karim Haddad, Hagaby.");
  g_autofree char *all = g_strjoinv (";", names);

  g_assert_cmpstr (all, ==, "Anna Åström;Karim Haddad");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/personal/origin/both-ways", test_origins);
  g_test_add_func ("/personal/number/is-found", test_numbers);
  g_test_add_func ("/personal/change/free-text", test_change);
  g_test_add_func ("/personal/names", test_names);

  return g_test_run ();
}
