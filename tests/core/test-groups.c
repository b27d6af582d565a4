/* What an office decides about groups: their background variables, and the county's population by them. */

#include <string.h>

#include "beakta-office-list-mistake.h"
#include "beakta-population.h"
#include "beakta-variables-edit.h"
#include "beakta-variables.h"
#include "beakta-word-pattern.h"

#define HEADINGS "kön;födelseland;antal;andel;källa;år\n"

/* A row that comes after empty ones says which it is in its sheet, as the reader makes it. */
static void
add_cell (BeaktaTextBuilder *builder,
          const char        *value,
          guint              row,
          guint              column,
          guint              number)
{
  g_autofree char *label = number != row + 1 && column == 0 ? g_strdup_printf ("%u", number) : g_strdup ("");
  g_autofree char *text = g_strconcat (column > 0 ? "\t" : row > 0 ? "\n" : "", value, NULL);
  BeaktaRun run = { .kind = BEAKTA_RUN_TABLE_CELL, .table = 1, .row = row, .column = column, .span = 1, .label = label };
  g_autoptr(GError) error = NULL;

  run.length = (guint) g_utf8_strlen (value, -1);
  run.start = (guint) g_utf8_strlen (text, -1) - run.length;
  beakta_text_builder_add (builder, text, strlen (text), &run, 1, &error);
  g_assert_no_error (error);
}

/* What the reader makes of a file of lines with semicolons. */
static BeaktaText *
make_text (const char *file)
{
  g_autoptr(BeaktaTextBuilder) builder = beakta_text_builder_new ("csv", "test");
  g_auto(GStrv) lines = g_strsplit (file, "\n", -1);
  guint row = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto(GStrv) values = g_strsplit (lines[i], ";", -1);

      for (guint j = 0; *lines[i] != '\0' && values[j] != NULL; j++)
        add_cell (builder, values[j], row, j, i + 1);
      row += *lines[i] != '\0';
    }

  return beakta_text_builder_finish (builder, NULL);
}

static BeaktaPopulation *
parse (const char  *file,
       GError     **error)
{
  g_autoptr(GKeyFile) variables = beakta_word_list_load ("variables.ini", NULL);
  g_autoptr(BeaktaText) text = make_text (file);

  return beakta_population_read (text, variables, NULL, NULL, error);
}

/* The bundled list is one that can be taken in. */
static void
test_bundled (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GKeyFile) variables = beakta_word_list_load ("variables.ini", &error);
  g_autofree char *text = g_key_file_to_data (variables, NULL, NULL);
  g_autoptr(GKeyFile) again = beakta_variables_parse (text, &error);
  g_auto(GStrv) names = NULL;
  g_auto(GStrv) values = NULL;
  g_autofree char *name = NULL;

  g_assert_no_error (error);
  names = beakta_variables_list (again);
  g_assert_cmpuint (g_strv_length (names), ==, 8);
  g_assert_cmpstr (names[0], ==, "kön");
  name = beakta_variables_dup_name (again, "ålder", "sv");
  g_assert_cmpstr (name, ==, "Ålder");
  values = beakta_variables_list_values (again, "ort");
  g_assert_cmpuint (g_strv_length (values), ==, 0);
}

/* Rule: a file with a mistake is refused with its line. */
static void
test_wrong_variables (void)
{
  static const struct { const char *text; const char *message; } cases[] =
  {
    { "", "line 1: there must be 1–30 variables" },
    { "name=Sex\n", "line 1: “name=Sex” is neither [a variable]" },
    { "[kön]\nvalues=a\n", "line 1: [kön]: “name”: there are none" },
    { "[kön]\nname=Sex\nsort=x\n", "line 3: [kön]: there is nothing called “sort”" },
    { "[kön]\nname=\n", "line 2: [kön]: “name” cannot be “”" },
    { "[kön]\nname=Sex\n\n[kön]\nname=Sex\n", "line 4: there is a variable [kön] before" },
    { "[kön]\nname=Sex\nvalues=a;b;a\n", "line 3: [kön]: “values” cannot be “a”" },
    { "[kön]\nname=Sex\nvalues=a;;b\n", "line 3: [kön]: “values” cannot be “”" },
    { "[k\xf6n]\nname=Sex\n", "line 1: this is not UTF-8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (beakta_variables_parse (cases[i].text, &error));
      if (!g_str_has_prefix (error->message, cases[i].message))
        g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

/* (transfer full): what the list is after an act, as its variables in their order; "!" and the mistake when it was refused. */
static char *
dup_list (char   *text,
          GError *error)
{
  g_autofree char *kept = text;
  g_autoptr(GError) problem = error;
  g_autoptr(GKeyFile) variables = kept != NULL ? beakta_variables_parse (kept, &problem) : NULL;
  g_auto(GStrv) names = variables != NULL ? beakta_variables_list (variables) : NULL;

  return names != NULL ? g_strjoinv (" ", names) : g_strconcat ("!", problem->message, NULL);
}

#define ASSERT_LIST(expected, function, ...) G_STMT_START { \
  GError *mistake = NULL; \
  char *written = function (__VA_ARGS__, &mistake); \
  g_autofree char *told = dup_list (written, mistake); \
  g_assert_cmpstr (told, ==, expected); \
} G_STMT_END

/* Rule: what an administrator does gives a list that can be taken in, or a mistake and nothing. */
static void
test_variables_are_edited (void)
{
  g_autoptr(GKeyFile) list = beakta_variables_parse ("[kön]\nname=Sex\nname[sv]=Kön\nvalues=kvinnor;män\n[ort]\nname=Place\n", NULL);
  g_autoptr(GKeyFile) one = beakta_variables_parse ("[ort]\nname=Place\n", NULL);

  ASSERT_LIST ("kön ort skola", beakta_variables_add, list, " Skola ", "sv");
  ASSERT_LIST ("!there is a variable [ort] before", beakta_variables_add, list, "Ort", "sv");
  ASSERT_LIST ("![]: “name” cannot be “”", beakta_variables_add, list, "  ", "sv");
  ASSERT_LIST ("![a]b]: “name” cannot be “a]b”", beakta_variables_add, list, "a]b", "sv");
  ASSERT_LIST ("ort kön", beakta_variables_move, list, "kön", 1);
  ASSERT_LIST ("ort kön", beakta_variables_move, list, "ort", -1);
  ASSERT_LIST ("kön ort", beakta_variables_move, list, "ort", 1);
  ASSERT_LIST ("ort", beakta_variables_remove, list, "kön");
  ASSERT_LIST ("!line 1: there must be 1–30 variables in it", beakta_variables_remove, one, "ort");
}

/* Rule: a new name is what a variable is called; how cases keep it, and what is written for it, stays. */
static void
test_variable_is_renamed (void)
{
  g_autoptr(GKeyFile) list = beakta_variables_parse ("[kön]\nname=Sex\nname[sv]=Kön\nvalues=kvinnor;män\n", NULL);
  g_autofree char *text = beakta_variables_rename (list, "kön", "Juridiskt kön", "sv", NULL);
  g_autoptr(GKeyFile) renamed = beakta_variables_parse (text, NULL);
  g_autofree char *swedish = beakta_variables_dup_name (renamed, "kön", "sv");
  g_autofree char *english = beakta_variables_dup_name (renamed, "kön", "en");
  g_auto(GStrv) values = beakta_variables_list_values (renamed, "kön");

  g_assert_cmpstr (swedish, ==, "Juridiskt kön");
  g_assert_cmpstr (english, ==, "Sex");
  g_assert_cmpuint (g_strv_length (values), ==, 2);
}

static void
assert_row (BeaktaPopulation *population,
            guint             at,
            const char       *name,
            gint64            number,
            gint64            share)
{
  const BeaktaPopulationRow *row = beakta_population_get_row (population, at);

  g_assert_cmpstr (row->name, ==, name);
  g_assert_cmpint (row->number, ==, number);
  g_assert_cmpint (row->share, ==, share);
}

/* Shares as spreadsheets write them, or counted from the whole county; kept and loaded again they are the same. */
static void
test_table (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaPopulation) population =
    parse (HEADINGS ";;287 000;;Befolkningsregistret;2025\n"
           "kvinnor;utrikes födda;26 400;9,2 %;Befolkningsregistret;2025\n\n"
           "män;inrikes födda;143500;;Register \"A\";2024\n"
           "pojkar;inrikes födda;<5;;Registret;2024\n", &error);
  g_autoptr(BeaktaPopulation) again = NULL;
  g_autofree char *text = NULL;
  g_autofree char *text_again = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (beakta_population_get_n_rows (population), ==, 4);
  assert_row (population, 0, "", 287000, 1000000);
  assert_row (population, 1, "kön: kvinnor · födelseland: utrikes födda", 26400, 92000);
  assert_row (population, 2, "kön: män · födelseland: inrikes födda", 143500, 500000);
  g_assert_cmpstr (beakta_population_get_row (population, 2)->source, ==, "Register \"A\"");

  text = beakta_population_to_text (population);
  again = beakta_population_parse (text, &error);
  g_assert_no_error (error);
  text_again = beakta_population_to_text (again);
  g_assert_cmpstr (text, ==, text_again);
  assert_row (again, 2, "kön: män · födelseland: inrikes födda", 143500, 500000);
  g_assert_true (beakta_population_get_row (again, 3)->is_few);
}

/* Rule: what a store has and is no table is an error, and no table without rows. */
static void
test_not_kept (void)
{
  static const char * const texts[] = {
    "kön;antal;andel;källa;år\nkvinnor;;0.5;R;2025\n", "{}", "[]", "{\"rows\":{}}", "{\"rows\":[1]}",
    "{\"rows\":[{\"variables\":{\"kön\":1},\"source\":\"R\",\"year\":\"2025\"}]}",
    "{\"rows\":[{\"variables\":{},\"source\":\"R\",\"year\":2025}]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (beakta_population_parse (texts[i], &error));
      g_assert_error (error, BEAKTA_OFFICE_LIST_ERROR, BEAKTA_OFFICE_LIST_ERROR_KEPT);
    }
}

/* Headings in either language, with source and year for the whole file; shares with a comma, a full stop or a percent sign. */
static void
test_forms (void)
{
  static const char * const files[] = { "kön;andel\nkvinnor;0,5\n", "Kön;Share\nkvinnor;0.5\n", "kön;Andel\nkvinnor;50,0 %" };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(BeaktaText) text = make_text (files[i]);
      g_autoptr(BeaktaPopulation) population = beakta_population_read (text, NULL, "Registret", "2025", &error);

      g_assert_no_error (error);
      g_assert_cmpint (beakta_population_get_row (population, 0)->share, ==, 500000);
      g_assert_cmpstr (beakta_population_get_row (population, 0)->year, ==, "2025");
    }
}

/* Rule: a heading is a variable however it is written: in capitals, with blanks around, as the office calls it;
 * and it is kept as cases keep it. */
static void
test_headings (void)
{
  static const char * const headings[] = { "Kön", " KÖN ", "\302\240kön", "Sex", "Juridiskt  kön" };
  g_autoptr(GKeyFile) variables =
    beakta_variables_parse ("[ort]\nname=Place\n[kön]\nname=Sex\nname[sv]=Juridiskt kön\n", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *file = g_strdup_printf ("%s; ANDEL ;Källa;År\nKvinnor;0,5;R;2025\n", headings[i]);
      g_autoptr(BeaktaText) text = make_text (file);
      g_autoptr(BeaktaPopulation) population = beakta_population_read (text, variables, NULL, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (beakta_population_get_row (population, 0)->name, ==, "kön: Kvinnor");
    }
}

/* Rule: a value is the same one however it is written, in the table and in the group. */
static void
test_values (void)
{
  static const char * const values[] = { "Utrikes födda", "utrikes\302\240födda", " utrikes  FÖDDA", "utrikes fo\314\210dda" };
  g_autoptr(BeaktaPopulation) population = parse (HEADINGS ";Utrikes födda;;9,2 %;R;2025\n", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr(BeaktaGroup) group = beakta_record_new (BEAKTA_ITEM_GROUP, "g1");
      g_autofree char *name = g_strconcat ("Födelseland: ", values[i], NULL);

      group->variables = json_object_new ();
      json_object_set_string_member (group->variables, "Födelseland", values[i]);
      json_object_set_string_member (group->variables, "födelseland", "");
      g_assert_nonnull (beakta_population_match (population, group->variables));
      g_assert_nonnull (beakta_population_find (population, name));
    }
}

/* Rule: of fewer than five people neither number nor share is kept, however they are stated. */
static void
test_few (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaPopulation) population =
    parse (HEADINGS ";;1000;;R;2025\nkvinnor;;4;0,4 %;R;2025\nmän;;<5;;R;2025\nflickor;;;0,4 %;R;2025\npojkar;;5;;R;2025\n", &error);
  g_autofree char *text = NULL;
  g_autofree char *kept = NULL;

  g_assert_no_error (error);
  for (guint i = 1; i < 4; i++)
    {
      g_assert_true (beakta_population_get_row (population, i)->is_few);
      g_assert_cmpint (beakta_population_get_row (population, i)->number, ==, -1);
      g_assert_cmpint (beakta_population_get_row (population, i)->share, ==, -1);
    }
  g_assert_false (beakta_population_get_row (population, 4)->is_few);
  text = beakta_population_to_csv (population);
  g_assert_null (strstr (text, ";4;"));
  g_assert_null (strstr (text, "0.004"));
  kept = beakta_population_to_text (population);
  g_assert_null (strstr (kept, ":4"));
}

/* Rule: a group is matched by its variables, no more and no fewer; the figures are copied, and stay when the table changes. */
static void
test_match (void)
{
  g_autoptr(BeaktaPopulation) population =
    parse (HEADINGS "kvinnor;;;50 %;R;2025\nkvinnor;utrikes födda;;9,2 %;R;2025\n", NULL);
  g_autoptr(BeaktaPopulation) newer = parse (HEADINGS "kvinnor;utrikes födda;;9,5 %;R;2026\n", NULL);
  g_autoptr(BeaktaGroup) group = beakta_record_new (BEAKTA_ITEM_GROUP, "g1");
  const BeaktaPopulationRow *row;

  g_assert_null (beakta_population_match (population, NULL));
  group->variables = json_object_new ();
  json_object_set_string_member (group->variables, "födelseland", "Utrikes födda");
  g_assert_null (beakta_population_get_for (population, group));
  json_object_set_string_member (group->variables, "kön", "kvinnor");
  json_object_set_string_member (group->variables, "ålder", "");
  row = beakta_population_get_for (population, group);
  g_assert_cmpint (row->share, ==, 92000);

  beakta_population_put (row, FALSE, group);
  g_assert_true (beakta_population_is_put (row, group));
  g_assert_cmpint (group->population_share, ==, 92000);
  g_assert_false (beakta_population_is_put (beakta_population_get_for (newer, group), group));
  g_assert_cmpstr (group->population_year, ==, "2025");

  json_object_set_string_member (group->variables, "ort", "Hagaby");
  g_assert_null (beakta_population_get_for (population, group));
  beakta_population_put (beakta_population_find (population, "kön: kvinnor"), TRUE, group);
  g_assert_cmpint (beakta_population_get_for (population, group)->share, ==, 500000);
}

/* Rule: either all of a file is taken or nothing; a refusal names the row and says what is wrong. */
static void
test_wrong_table (void)
{
  static const struct { const char *text; const char *message; } cases[] =
  {
    { "", "there is no table" },
    { HEADINGS, "there are no rows" },
    { "antal;andel\n5;6\n", "row 1: there is no column with a background variable" },
    { "kön;källa;år\nkvinnor;R;2025\n", "row 1: there is neither a column" },
    { "kön;skostorlek;antal\n", "row 1: there is no background variable “skostorlek”" },
    { "kön;kön;antal\n", "row 1: there are two columns “kön”" },
    { "kön;Kön;antal\n", "row 1: there are two columns “Kön”" },
    { "kön;antal;number\n", "row 1: there are two columns “number”" },
    { "kön;;antal\nkvinnor;x;5\n", "row 2: column 2 has no heading" },
    { HEADINGS "kvinnor;;5;;R;2025;mer\n", "row 2: column 7 has no heading" },
    { HEADINGS "kvinnor;;5\n", "row 2: no source" },
    { HEADINGS "\nkvinnor;;många;;R;2025\n", "row 3: “många” is not a number of people" },
    { HEADINGS "kvinnor;;-5;;R;2025\n", "row 2: “-5” is not a number of people" },
    { HEADINGS "kvinnor;;;hälften;R;2025\n", "row 2: “hälften” is not a share" },
    { HEADINGS "kvinnor;;;18,4;R;2025\n", "row 2: “18,4” is more than the whole; write 18,4 % or 0,184" },
    { HEADINGS "kvinnor;;;nan;R;2025\n", "row 2: “nan” is not a share" },
    { HEADINGS "kvinnor;;;;R;2025\n", "row 2: neither a number nor a share" },
    { HEADINGS "kvinnor;;500;;R;2025\n", "row 2: no share is stated, and there is no row for the whole" },
    { HEADINGS ";;100;;R;2025\nkvinnor;;500;;R;2025\n", "row 3: there are more people than in the whole" },
    { HEADINGS ";;100;;R;2025\n", "there is only the whole county" },
    { HEADINGS "kvinnor;;;0,5;;2025\n", "row 2: no source" },
    { HEADINGS "kvinnor;;;0,5;R;\n", "row 2: no year" },
    { HEADINGS "kvinnor;;;0,5;R;i fjol\n", "row 2: “i fjol” is not a year" },
    { HEADINGS "kvinnor;;;0,5;R;2025\nmän;;;0,5;R;2025\nkvinnor;;;0,4;R;2025\n", "row 4: the same group is in row 2" },
    { HEADINGS "kvinnor;;;0,5;R;2025\nKvinnor;;;0,4;R;2025\n", "row 3: the same group is in row 2" },
    { HEADINGS "1\302\240000 kvinnor;;;1,5;R;2025\n", "row 2: “1,5” is more than the whole" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (parse (cases[i].text, &error));
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

  g_test_add_func ("/groups/variables/bundled", test_bundled);
  g_test_add_func ("/groups/variables/refused-with-line", test_wrong_variables);
  g_test_add_func ("/groups/variables/are-edited", test_variables_are_edited);
  g_test_add_func ("/groups/variables/renamed-keeps-its-key", test_variable_is_renamed);
  g_test_add_func ("/groups/population/is-read", test_table);
  g_test_add_func ("/groups/population/forms", test_forms);
  g_test_add_func ("/groups/population/headings-however-written", test_headings);
  g_test_add_func ("/groups/population/values-however-written", test_values);
  g_test_add_func ("/groups/population/few-are-not-told", test_few);
  g_test_add_func ("/groups/population/match", test_match);
  g_test_add_func ("/groups/population/refused-with-row", test_wrong_table);
  g_test_add_func ("/groups/population/what-is-kept-is-checked", test_not_kept);

  return g_test_run ();
}
