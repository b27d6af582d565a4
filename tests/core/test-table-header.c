/* Which rows of a table say what stands in its columns. */

#include "beakta-table-header.h"

#include <string.h>

/* One table: cells are parted by "|", rows by LF. "#" before a cell: the file says that it is a header; "*": it is bold; "=": it
 * spans the whole table; "[": something was filled in there. */
typedef struct
{
  GString *stream;
  GArray  *runs;                     /* of BeaktaRun */
  guint    position;
} Made;

static void
add_run (Made            *made,
         BeaktaRunKind    kind,
         const BeaktaRun *cell)
{
  BeaktaRun run = { kind, cell->start, cell->length, .label = "" };

  g_array_append_val (made->runs, run);
}

static void
add_cell (Made       *made,
          const char *cell,
          guint       row,
          guint       column,
          guint       n_columns)
{
  char sign = *cell != '\0' && strchr ("#*=[", *cell) != NULL ? *cell : '\0';
  const char *words = sign != '\0' ? cell + 1 : cell;
  BeaktaRun run = { BEAKTA_RUN_TABLE_CELL, made->position, (guint) g_utf8_strlen (words, -1), .level = sign == '#', .table = 1,
                    .row = row, .column = column, .span = sign == '=' ? n_columns : 1, .label = "" };

  if (column > 0)
    {
      g_string_append_c (made->stream, '\t');
      run.start = ++made->position;
    }
  g_string_append (made->stream, words);
  made->position += run.length;

  g_array_append_val (made->runs, run);
  if (sign == '*')
    add_run (made, BEAKTA_RUN_STRONG, &run);
  if (sign == '[')
    add_run (made, BEAKTA_RUN_FIELD, &run);
}

static BeaktaText *
make_table (const char *rows)
{
  g_auto(GStrv) lines = g_strsplit (rows, "\n", -1);
  g_autoptr(GString) stream = g_string_new (NULL);
  g_autoptr(GArray) runs = g_array_new (FALSE, FALSE, sizeof (BeaktaRun));
  g_autoptr(BeaktaTextBuilder) builder = beakta_text_builder_new ("docx", "test 1");
  g_autoptr(GError) error = NULL;
  Made made = { stream, runs, 0 };
  BeaktaText *text;

  for (guint row = 0; lines[row] != NULL; row++)
    {
      g_auto(GStrv) cells = g_strsplit (lines[row], "|", -1);

      for (guint column = 0; cells[column] != NULL; column++)
        add_cell (&made, cells[column], row, column, 3);
      g_string_append_c (stream, '\n');
      made.position++;
    }

  beakta_text_builder_add (builder, stream->str, stream->len, (const BeaktaRun *) runs->data, runs->len, &error);
  g_assert_no_error (error);
  text = beakta_text_builder_finish (builder, &error);
  g_assert_no_error (error);

  return text;
}

#define LONG "Kartläggning av deltagarnas erfarenheter och behov av stöd"

static const struct
{
  const char *rule;
  const char *rows;
  guint       expected;
} cases[] = {
  { "what the file marks is", "#Vad|#När\nResor|mars", 1 },
  { "two rows of it", "#Vad|#När\n#Post|#Månad\nResor|mars", 2 },
  { "a title above it", "#=Budget\n#Vad|#När|#Vem\nResor|mars|Eva", 2 },
  { "labels of rows are no header", "#Sökande|Hagaby\n#Telefon|08-123", 0 },
  { "nor is all of a table", "#Vad|#När\n#Resor|#mars", 0 },

  { "it alone is in bold", "*Aktivitet|*Ansvarig\nWorkshop|Eva", 1 },
  { "with an empty corner", "|*Kvinnor|*Män\nDeltagare|tolv|åtta", 1 },
  { "and a sum in bold", "*Post|*Belopp\nLön|400 000\nResor|20 000\n*Summa|*420 000", 1 },
  { "bold rows are no header", "*Namn|*Hagaby kommun\n*Ort|*Hagaby\nLand|Sverige", 0 },
  { "nor is a bold row with nothing below", "*Namn|*Hagaby kommun\n*Ort|*Hagaby", 0 },
  { "bold labels to the left are no header", "*Namn|Hagaby kommun\n*Ort|Hagaby", 0 },
  { "a bold label ends with a colon", "*Namn:|*Hagaby kommun\nOrt|Hagaby", 0 },
  { "a bold row that is filled in", "*Namn|[Hagaby kommun\nOrt|[Hagaby", 0 },
  { "a bold figure is no label", "*Resor|*85 000\nLön|400 000", 0 },
  { "two labels that say the same", "*Namn|*Namn\nEva|Ali", 0 },
  { "a title above it, in bold", "=Tidplan\n*Vad|*När|*Vem\nStart|mars|Eva", 2 },

  { "short words above figures", "Post|2025|2026\nLön|400 000|410 000\nResor|20 000|21 000", 1 },
  { "short words above longer and figures", "Innehåll|Omfattning\n" LONG "|20 veckor\n" LONG "|8 veckor", 1 },
  { "short words above longer", "Aktivitet|Syfte|Ansvarig\n" LONG "|" LONG "|Eva\n" LONG "|" LONG "|Ali", 1 },
  { "words above words may be a row as any other", "Aktivitet|Tid|Ansvarig\nStart|mars|Eva\nSlut|maj|Ali", 0 },
  { "one column of figures is not enough", "Lokal|Egen|Ingår\nLön|Eva|40 000\nResor|Buss|3 000", 0 },
  { "a form: labels to the left", "Sökande|Hagaby kommun\nOrganisationsnummer|212000-0001\nTelefon|08-123 45\nPostnummer|123 45", 0 },
  { "a form: questions to the left",
    "Sökande|Hagaby kommun\nHur många deltagare ska projektet nå?|30\nHur många av dem är kvinnor?|15", 0 },
  { "a form: long answers", "Sökande|Hagaby kommun\n" LONG "|" LONG LONG "\n" LONG "|" LONG LONG, 0 },
  { "no capitals", "lokal|egen|ingår\nLön|12|40 000\nResor|14|3 000", 0 },
  { "a row of cells that are missing", "Post|Belopp\nLön|4|400 000\nResor|2|20 000", 0 },
  { "one row below shows nothing", "Post|2025|2026\nLön|400 000|410 000", 0 },
  { "one row is a table without a header", "*Post|*Belopp", 0 },
};

/* Rules 1 to 4 of beakta-table-header.h. */
static void
test_counts_rows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaText) text = make_table (cases[i].rows);
      guint n_runs;

      g_test_message ("%s", cases[i].rule);
      beakta_text_get_runs (text, &n_runs);
      g_assert_cmpuint (beakta_table_header_count_rows (text, 0, n_runs - 1), ==, cases[i].expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/table-header/count/by-the-rules", test_counts_rows);

  return g_test_run ();
}
