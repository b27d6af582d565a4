/* Lists of cases from the board's own system: headings, days and amounts as Swedish offices write them. */

#include "beakta-case-table.h"

static BeaktaText *
make_text (const char * const *cells,
           guint               n_columns)
{
  BeaktaTextBuilder *builder = beakta_text_builder_new ("text", "test");
  g_autoptr(GString) stream = g_string_new (NULL);
  g_autoptr(GArray) runs = g_array_new (FALSE, TRUE, sizeof (BeaktaRun));
  g_autoptr(GError) error = NULL;
  BeaktaText *text;

  for (guint i = 0; cells[i] != NULL; i++)
    {
      BeaktaRun run = { BEAKTA_RUN_TABLE_CELL, (guint) g_utf8_strlen (stream->str, -1), (guint) g_utf8_strlen (cells[i], -1),
                        0, 1, i / n_columns, i % n_columns, 1, "" };

      g_array_append_val (runs, run);
      g_string_append (stream, cells[i]);
      g_string_append_c (stream, (i + 1) % n_columns == 0 ? '\n' : '\t');
    }

  g_assert_true (beakta_text_builder_add (builder, stream->str, stream->len, (BeaktaRun *) (void *) runs->data, runs->len, &error));
  text = beakta_text_builder_finish (builder, &error);
  g_assert_no_error (error);
  beakta_text_builder_free (builder);

  return text;
}

/* Rule: days are read as Swedish offices write them, and what cannot be read is never guessed. */
static void
test_days (void)
{
  static const struct
  {
    const char *written;
    const char *day;
  } days[] = {
    { "2026-03-02", "2026-03-02" }, { "20260302", "2026-03-02" }, { "2/3 2026", "2026-03-02" }, { "2 mars 2026", "2026-03-02" },
    { "2026/3/2", "2026-03-02" }, { "02.03.2026", "2026-03-02" }, { "2 okt 26", "2026-10-02" }, { "2026-03-02 08:15", "2026-03-02" },
    { "2026-03-02T08:15:00", "2026-03-02" }, { "", "" }, { "2026-02-30", NULL }, { "snart", NULL }, { "mars 2026", NULL },
    { "2 mars", NULL }, { "2026", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *day = beakta_case_table_parse_day (days[i].written);

      g_assert_cmpstr (day, ==, days[i].day);
    }
}

/* Rule: what a column means is guessed from its heading, and a fact is read from one column at most. */
static void
test_guesses (void)
{
  static const char * const cells[] = {
    "Diarienummer", "Ärendemening", "Sökande", "Organisationsnummer", "Sökt belopp", "Inkom", "Handläggare", "Övrigt",
    "403-1201-2026", "Språk och arbete", "Hagaby kommun", "212000-0000", "1 250 000 kr", "2 mars 2026", "anna", "x",
    "", "Utan nummer", "", "", "", "", "", "",
    "403-1202-2026", "Odling", "", "", "mycket", "", "", "",
    NULL
  };
  g_autoptr(BeaktaText) text = make_text (cells, 8);
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaCaseTable) table = beakta_case_table_new (text, &error);
  g_autoptr(BeaktaFacts) facts = NULL;
  g_autofree char *map = NULL;
  BeaktaRowFault fault;
  guint column;

  g_assert_no_error (error);
  g_assert_cmpuint (beakta_case_table_get_n_rows (table), ==, 3);
  g_assert_cmpint (beakta_case_table_get_meaning (table, 3), ==, BEAKTA_COLUMN_APPLICANT_NUMBER);
  g_assert_cmpint (beakta_case_table_get_meaning (table, 7), ==, BEAKTA_COLUMN_NONE);

  facts = beakta_case_table_make_facts (table, 0, &fault, &column);
  g_assert_cmpstr (facts->number, ==, "403-1201-2026");
  g_assert_cmpint (facts->sought, ==, 1250000);
  g_assert_cmpstr (facts->received, ==, "2026-03-02");
  g_assert_cmpstr (facts->caseworker, ==, "anna");

  g_assert_null (beakta_case_table_make_facts (table, 1, &fault, &column));
  g_assert_cmpint (fault, ==, BEAKTA_ROW_FAULT_NO_NUMBER);
  g_assert_null (beakta_case_table_make_facts (table, 2, &fault, &column));
  g_assert_cmpint (fault, ==, BEAKTA_ROW_FAULT_AMOUNT);
  g_assert_cmpuint (column, ==, 4);

  g_assert_true (beakta_case_table_set_map (table, "number=diarienummer, title=Övrigt", &error));
  map = beakta_case_table_dup_map (table);
  g_assert_cmpstr (map, ==, "number=Diarienummer,title=Övrigt");
  g_assert_false (beakta_case_table_set_map (table, "nummer=Dnr", &error));
  g_assert_error (error, BEAKTA_CASE_TABLE_ERROR, BEAKTA_CASE_TABLE_ERROR_MAP);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/case-table/days", test_days);
  g_test_add_func ("/case-table/guesses", test_guesses);

  return g_test_run ();
}
