/* The search language: what is understood, what is said of what is not, and what is proposed. */

#include "beakta-query.h"

static BeaktaQuery *
read_query (const char *text)
{
  g_autoptr(GDateTime) now = g_date_time_new_utc (2026, 11, 22, 15, 0, 0);

  return beakta_query_new (text, now);
}

/* One line for a term, to be compared: "-handläggare jag". */
static void
append_value (GString                *words,
              BeaktaField             field,
              const BeaktaQueryValue *value)
{
  g_string_append_c (words, ' ');
  if (value->is_none)
    g_string_append (words, "none");
  if (value->is_me)
    g_string_append (words, "me");

  switch (beakta_field_get_values (field))
    {
    case BEAKTA_VALUES_CHOICES:
      if (!value->is_none)
        g_string_append_printf (words, "%d", (int) value->least);
      break;
    case BEAKTA_VALUES_AMOUNTS:
    case BEAKTA_VALUES_SHARES:
      if (!value->is_none)
        g_string_append_printf (words, "%" G_GINT64_FORMAT "..", value->least);
      if (!value->is_none && value->most < G_MAXINT64)
        g_string_append_printf (words, "%" G_GINT64_FORMAT, value->most);
      break;
    case BEAKTA_VALUES_DAYS:
      if (!value->is_none)
        g_string_append_printf (words, "%s..%s", value->from, value->until);
      break;
    case BEAKTA_VALUES_ANSWERS:
      g_string_append_printf (words, "%s/%s=%s", value->checklist, value->question, value->text);
      break;
    case BEAKTA_VALUES_WORDS:
    case BEAKTA_VALUES_NAMES:
    case BEAKTA_VALUES_PEOPLE:
    default:
      if (!value->is_me)
        g_string_append (words, value->text);
    }
}

static char *
tell (BeaktaQuery *query)
{
  const GPtrArray *terms = beakta_query_get_terms (query);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < terms->len; i++)
    {
      const BeaktaQueryTerm *term = g_ptr_array_index (terms, i);

      g_string_append_printf (words, "%s%s%s", i > 0 ? "; " : "", term->is_negated ? "-" : "", beakta_field_get_name (term->field, "en"));
      for (guint j = 0; j < term->values->len; j++)
        append_value (words, term->field, g_ptr_array_index (term->values, j));
    }

  return g_string_free (words, FALSE);
}

/* Rule: every field, comparison and alternative is read, by its Swedish or English name. */
static void
test_understands (void)
{
  static const struct { const char *text, *tree; } cases[] = {
    { "", "" },
    { "  ", "" },
    { "hagaby \"två ord\" 403-10-2026", " hagaby \"två ord\" 403-10-2026" },
    { "hagaby -älvnäs", " hagaby; - älvnäs" },
    { "-\"två ord\"", "- \"två ord\"" },
    { "mål: och", " mål: och" },
    { "2024:12", " 2024:12" },
    { "skede:granskning", "stage 3" },
    { "stage:proposed", "stage 3" },
    { "SKEDE:Granskning", "stage 3" },
    { "skede:aterlamnat", "stage 4" },
    { "skede:\"under beredning\"", "stage 1" },
    { "skede:granskning,beredning", "stage 3 1" },
    { "skede: granskning, beredning språk", " språk; stage 3 1" },
    { "-skede:avslutat", "-stage 8" },
    { "sökande:hagaby", "applicant hagaby" },
    { "sökande:\"hagaby kommun\",älvnäs", "applicant hagaby kommun älvnäs" },
    { "sökande:saknas", "applicant none" },
    { "sökande:\"saknas\"", "applicant saknas" },
    { "handläggare:jag", "caseworker me" },
    { "caseworker:me,anna", "caseworker me anna" },
    { "handläggare:ingen", "caseworker none" },
    { "belopp:>500000", "amount 500001.." },
    { "belopp:>=500 000", "amount 500000.." },
    { "belopp:<500.000 språk", " språk; amount 0..499999" },
    { "belopp: > 500 tkr", "amount 500001.." },
    { "belopp:1,5mkr", "amount 1500000..1500000" },
    { "belopp:1,5 mkr,2 mkr", "amount 1500000..1500000 2000000..2000000" },
    { "belopp:100tkr..500tkr", "amount 100000..500000" },
    { "belopp:..500", "amount 0..500" },
    { "belopp:500..", "amount 500.." },
    { "belopp:100,200", "amount 100..100 200..200" },
    { "belopp:500000 123", " 123; amount 500000..500000" },
    { "belopp:saknas", "amount none" },
    { "klar:<50", "complete 0..499" },
    { "klar:100%", "complete 1000..1009" },
    { "klar:>=50", "complete 500.." },
    { "dag:<2026-12-01", "due ..2026-12-01" },
    { "dag:2026-12-01", "due 2026-12-01..2026-12-02" },
    { "inkom:2026-11", "received 2026-11-01..2026-12-01" },
    { "inkom:2026", "received 2026-01-01..2027-01-01" },
    { "inkom:>2026-11", "received 2026-12-01.." },
    { "inkom:>=2026-11", "received 2026-11-01.." },
    { "inkom:2026-01..2026-03", "received 2026-01-01..2026-04-01" },
    { "inkom:>-30d", "received 2026-10-24.." },
    { "inkom:idag", "received 2026-11-22..2026-11-23" },
    { "dag:<+1v", "due ..2026-11-29" },
    { "sedan:<-1m", "since ..2026-10-22" },
    { "dag:saknas", "due none" },
    { "fråga:1.2=nej", "question /1.2=no" },
    { "question:1.2=no", "question /1.2=no" },
    { "fråga:gavleborg/1.2=nej,delvis", "question gavleborg/1.2=no gavleborg/1.2=partly" },
    { "fråga:1.2 = nej", "question /1.2=no" },
    { "fråga:1.2=nej,1.3=ja", "question /1.2=no /1.3=yes" },
    { "fråga:1.2=\"ej relevant\"", "question /1.2=not-relevant" },
    { "fråga:1.2", "question /1.2=" },
    { "fråga:1.2=saknas", "question none/1.2=" },
    { "text:yrkessvenska -text:\"två ord\"", "text yrkessvenska; -text två ord" },
    { "flagga:röd,gul", "flag 1 2" },
    { "flagga:saknas", "flag 0" },
    { "etikett:pilot", "tag pilot" },
    { "pausad:>idag", "hold 2026-11-23.." },
    { "\"aldrig slut", " \"aldrig slut" },
    { "skede:granskning sökande:hagaby belopp:>500000 fråga:1.2=nej \"yrkessvenska\" handläggare:jag",
      " \"yrkessvenska\"; stage 3; applicant hagaby; amount 500001..; question /1.2=no; caseworker me" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaQuery) query = read_query (cases[i].text);
      g_autofree char *tree = tell (query);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (beakta_query_get_mistakes (query)->len, ==, 0);
      g_assert_cmpstr (tree, ==, cases[i].tree);
    }
}

/* Rule: what is not understood has a place and a sentence, and whatever is understood beside it stands. */
static void
test_mistakes (void)
{
  static const struct { const char *text, *words, *understood; guint start, end; } cases[] = {
    { "skede:granskad", "skede: ”granskad” finns inte; menade du granskning?", "", 6, 14 },
    { "språk skede:granskad ö", "skede: ”granskad” finns inte; menade du granskning?", "språk  ö", 12, 20 },
    { "skede:xyz", "skede: ”xyz” finns inte. Det finns inkommet, beredning, komplettering, granskning, återlämnat, godkänt, "
                   "beslutat, uppföljning, avslutat", "", 6, 9 },
    { "skede:granskning,xyz ja", "skede: ”xyz” finns inte. Det finns inkommet, beredning, komplettering, granskning, "
                                 "återlämnat, godkänt, beslutat, uppföljning, avslutat", "ja", 17, 20 },
    { "sökand:hagaby", "Fältet ”sökand” finns inte; menade du sökande:?", "", 0, 6 },
    { "-stge:x", "Fältet ”stge” finns inte; menade du stage:?", "", 1, 5 },
    { "http://hagaby.example", "Fältet ”http” finns inte. Sätt orden inom citattecken för att söka efter dem", "", 0, 4 },
    { "ord skede:", "skede: skriv vad du söker efter, till exempel skede:granskning", "ord", 4, 10 },
    { "sökande:\"\"", "sökande: skriv vad du söker efter, till exempel sökande:hagaby", "", 8, 10 },
    { "belopp:mycket", "belopp: ”mycket” är inget belopp. Skriv till exempel 500000, >500 tkr eller 1..1,5 mkr", "", 7, 13 },
    { "belopp:99999999999999", "belopp: ”99999999999999” är inget belopp. Skriv till exempel 500000, >500 tkr eller 1..1,5 mkr",
      "", 7, 21 },
    { "klar:150", "klar: ”150” är ingen andel. Skriv procent från 0 till 100, till exempel klar:<50", "", 5, 8 },
    { "dag:2026-13-01", "dag: ”2026-13-01” är ingen dag. Skriv till exempel 2026-11-05, 2026-11, idag eller -30d", "", 4, 14 },
    { "fråga:=nej", "fråga: ”=nej” är ingen fråga med svar. Skriv till exempel fråga:1.2=nej eller fråga:gavleborg/1.2=nej",
      "", 6, 10 },
    { "sökande:>hagaby", "sökande: går inte att jämföra. Skriv utan tecknet, till exempel sökande:hagaby", "", 8, 15 },
    { "skede:>granskning", "skede: går inte att jämföra. Skriv utan tecknet, till exempel skede:granskning", "", 6, 17 },
    { "belopp:500..100", "belopp: ”500..100” slutar innan det börjar. Byt plats på dem", "", 7, 15 },
    { "inkom:2026-12..2026-01", "inkom: ”2026-12..2026-01” slutar innan det börjar. Byt plats på dem", "", 6, 22 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaQuery) query = read_query (cases[i].text);
      const GPtrArray *mistakes = beakta_query_get_mistakes (query);
      g_autofree char *understood = beakta_query_dup_understood (query);
      const BeaktaMistake *mistake;
      g_autofree char *words = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (mistakes->len, ==, 1);
      mistake = g_ptr_array_index (mistakes, 0);
      words = beakta_mistake_dup_words (mistake, "sv");
      g_assert_cmpstr (words, ==, cases[i].words);
      g_assert_cmpuint (mistake->start, ==, cases[i].start);
      g_assert_cmpuint (mistake->end, ==, cases[i].end);
      g_assert_cmpstr (understood, ==, cases[i].understood);
    }
}

/* Rule: a question that nobody asks by hand is cut off with a mistake, and is not asked of the store. */
static void
test_too_much (void)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(BeaktaQuery) query = NULL;
  const BeaktaMistake *mistake;
  g_autofree char *words = NULL;

  for (int i = 0; i < 1000; i++)
    g_string_append (text, "-ord ");
  query = read_query (text->str);

  g_assert_cmpuint (beakta_query_get_terms (query)->len, ==, 64);
  g_assert_cmpuint (beakta_query_get_mistakes (query)->len, ==, 1);
  mistake = g_ptr_array_index (beakta_query_get_mistakes (query), 0);
  words = beakta_mistake_dup_words (mistake, "en");
  g_assert_cmpstr (words, ==, "The question is too long. The last of it is left out");
}

static char *
tell_proposals (const char *text,
                guint       caret,
                const char *language)
{
  g_auto(BeaktaQueryPlace) place = { 0 };
  g_autoptr(GPtrArray) proposals = NULL;
  g_autoptr(GString) words = g_string_new (NULL);

  beakta_query_place_init (&place, text, caret);
  proposals = beakta_query_propose (&place, language);
  g_string_append_printf (words, "%u-%u", place.start, place.end);
  for (guint i = 0; i < proposals->len; i++)
    g_string_append_printf (words, " %s", ((BeaktaProposal *) g_ptr_array_index (proposals, i))->label);

  return g_strdup (words->str);
}

/* Rule: what can be written at the caret is proposed: fields, words of vocabularies, answers. */
static void
test_proposes (void)
{
  static const struct { const char *text; guint caret; const char *language, *proposals; } cases[] = {
    { "sk", 2, "sv", "0-2 skede:" },
    { "sta", 3, "en", "0-3 stage:" },
    { "gransk", 6, "sv", "0-6 skede:granskning" },
    { "skede:", 6, "sv", "6-6 inkommet beredning komplettering granskning återlämnat godkänt beslutat uppföljning avslutat" },
    { "skede:gra ord", 9, "sv", "6-9 granskning" },
    { "skede:granskning,be", 19, "sv", "17-19 beredning beslutat" },
    { "-skede:gra", 10, "sv", "7-10 granskning" },
    { "ord sk", 6, "sv", "4-6 skede:" },
    { "handläggare:", 12, "sv", "12-12 jag saknas" },
    { "fråga:1.2=n", 11, "sv", "10-11 nej" },
    { "fråga:1.2=nej,d", 15, "sv", "14-15 delvis" },
    { "fråga:1.", 8, "sv", "6-8" },
    { "dag:<", 5, "sv", "4-5 <idag <+7d <-30d" },
    { "sökande:\"hagaby ko", 18, "sv", "8-18" },
    { "åäö", 3, "sv", "0-3" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *told = tell_proposals (cases[i].text, cases[i].caret, cases[i].language);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (told, ==, cases[i].proposals);
    }
}

/* Rule: a value that is proposed is read back as itself. */
static void
test_quotes (void)
{
  static const char * const values[] = { "hagaby", "Hagaby kommun", "a,b", "-x", ">5", "saknas inte" };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *quoted = beakta_query_quote (values[i]);
      g_autofree char *text = g_strconcat ("sökande:", quoted, NULL);
      g_autofree char *wanted = g_strconcat ("applicant ", values[i], NULL);
      g_autoptr(BeaktaQuery) query = read_query (text);
      g_autofree char *tree = tell (query);

      g_assert_cmpstr (tree, ==, wanted);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/query/read/understands", test_understands);
  g_test_add_func ("/query/read/says-what-is-wrong", test_mistakes);
  g_test_add_func ("/query/read/is-cut-off", test_too_much);
  g_test_add_func ("/query/propose/what-can-be-written", test_proposes);
  g_test_add_func ("/query/propose/is-read-back", test_quotes);

  return g_test_run ();
}
