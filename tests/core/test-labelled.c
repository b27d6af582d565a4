/* What a form states, and which question of a checklist it answers. */

#include "beakta-claim-proposal.h"
#include "beakta-word-pattern.h"

#include <string.h>

/* Texts are written a block a line: "# a heading", "| a | cell" (rows that follow each other are a table), else a paragraph.
 * "{label=value}" is a form field that was filled in, "{label!prompt}" one that was not; "[x]" and "[ ]" are boxes; "\\" is a
 * line end inside a block. */
typedef struct
{
  GString   *words;
  GArray    *runs;                   /* of BeaktaRun */
  GPtrArray *labels;
  guint      table;
  guint      row;
  gboolean   in_table;
} Writing;

static guint
count (const GString *words)
{
  return (guint) g_utf8_strlen (words->str, -1);
}

static guint
begin_run (Writing       *writing,
           BeaktaRunKind  kind,
           guint          level,
           const char    *label)
{
  BeaktaRun run = { .kind = kind, .start = count (writing->words), .level = level, .label = label };

  g_array_append_val (writing->runs, run);

  return writing->runs->len - 1;
}

static void
end_run (Writing *writing,
         guint    index)
{
  BeaktaRun *run = &g_array_index (writing->runs, BeaktaRun, index);

  run->length = count (writing->words) - run->start;
}

static const char *
write_field (Writing    *writing,
             const char *p)
{
  const char *end = strchr (p, '}');
  const char *middle = p + strcspn (p, "=!");
  char *label = g_strndup (p + 1, (gsize) (middle - p - 1));
  guint run;

  g_ptr_array_add (writing->labels, label);
  run = begin_run (writing, BEAKTA_RUN_FIELD, *middle == '!', label);
  g_string_append_len (writing->words, middle + 1, end - middle - 1);
  end_run (writing, run);

  return end + 1;
}

static void
write_words (Writing    *writing,
             const char *words)
{
  for (const char *p = words; *p != '\0';)
    {
      if (*p == '{')
        p = write_field (writing, p);
      else if (g_str_has_prefix (p, "[x]") || g_str_has_prefix (p, "[ ]"))
        {
          guint box = begin_run (writing, BEAKTA_RUN_CHECKBOX, p[1] == 'x', "");

          g_string_append (writing->words, p[1] == 'x' ? "☒" : "☐");
          end_run (writing, box);
          p += 3;
        }
      else
        {
          g_string_append_c (writing->words, *p == '\\' ? '\n' : *p);
          p++;
        }
    }
}

static void
write_row (Writing    *writing,
           const char *line)
{
  g_auto(GStrv) cells = g_strsplit (line + 1, "|", -1);

  writing->table += !writing->in_table;
  writing->row = writing->in_table ? writing->row + 1 : 0;
  for (guint i = 0; cells[i] != NULL; i++)
    {
      guint cell;

      if (i > 0)
        g_string_append_c (writing->words, '\t');
      cell = begin_run (writing, BEAKTA_RUN_TABLE_CELL, 0, "");
      g_array_index (writing->runs, BeaktaRun, cell).table = writing->table;
      g_array_index (writing->runs, BeaktaRun, cell).row = writing->row;
      g_array_index (writing->runs, BeaktaRun, cell).column = i;
      g_array_index (writing->runs, BeaktaRun, cell).span = 1;
      write_words (writing, g_strstrip (cells[i]));
      end_run (writing, cell);
    }
}

static void
write_block (Writing    *writing,
             const char *line)
{
  gboolean is_heading = g_str_has_prefix (line, "# ");
  guint block;

  if (*line == '|')
    {
      write_row (writing, line);
      return;
    }

  block = begin_run (writing, is_heading ? BEAKTA_RUN_HEADING : BEAKTA_RUN_PARAGRAPH, is_heading, "");
  write_words (writing, is_heading ? line + 2 : line);
  end_run (writing, block);
}

static BeaktaText *
make_text (const char *written)
{
  g_auto(GStrv) lines = g_strsplit (written, "\n", -1);
  g_autoptr(BeaktaTextBuilder) builder = beakta_text_builder_new ("docx", "test 1");
  g_autoptr(GError) error = NULL;
  Writing writing = { g_string_new (NULL), g_array_new (FALSE, TRUE, sizeof (BeaktaRun)),
                      g_ptr_array_new_with_free_func (g_free), 0, 0, FALSE };
  BeaktaText *text;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (writing.words, '\n');
      write_block (&writing, lines[i]);
      writing.in_table = *lines[i] == '|';
    }
  beakta_text_builder_add (builder, writing.words->str, writing.words->len, (const BeaktaRun *) writing.runs->data,
                           writing.runs->len, &error);
  g_assert_no_error (error);
  text = beakta_text_builder_finish (builder, &error);
  g_assert_no_error (error);
  g_string_free (writing.words, TRUE);
  g_array_unref (writing.runs);
  g_ptr_array_unref (writing.labels);

  return text;
}

static GPtrArray *
find (const char *written)
{
  g_autoptr(BeaktaText) text = make_text (written);
  g_autoptr(BeaktaDocument) document = beakta_record_new (BEAKTA_ITEM_DOCUMENT, "1");

  document->number = 1;
  beakta_record_set (&document->sha256, "abc");

  return beakta_labelled_find (text, document);
}

/* "Mål=Tjugo i arbete; Län=Gävleborg" */
static char *
tell (GPtrArray *stated)
{
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < stated->len; i++)
    {
      const BeaktaLabelled *labelled = g_ptr_array_index (stated, i);

      g_string_append_printf (told, "%s%s=%s", i > 0 ? "; " : "", labelled->label, labelled->place->exact);
    }

  return g_strdelimit (g_string_free (told, FALSE), "\n", '/');
}

/* Rules 2 to 5 of beakta-labelled.h. */
static void
test_find (void)
{
  static const struct
  {
    const char *written;
    const char *told;
  } cases[] = {
    /* Form fields */
    { "{Mål=Tjugo i arbete}", "Mål=Tjugo i arbete" },
    { "{Mål!Skriv här}", "" },
    { "{Mål=}", "" },
    { "{=Tjugo}", "" },
    { "{Mål=Första.}\n{Mål=Andra.}", "Mål=Första./Andra." },
    { "{Mål=Första.}\nOrd emellan.\n{Mål=Andra.}", "Mål=Första.; Mål=Andra." },
    /* Rows of two cells */
    { "| Mål | Tjugo i arbete\n| Län | Gävleborg", "Mål=Tjugo i arbete; Län=Gävleborg" },
    { "| 3.2 | Mål: * | Tjugo", "Mål=Tjugo" },
    { "| Mål | ", "" },
    { "| | Tjugo", "" },
    { "| Mål | 2027 | 2028", "" },
    { "| Mål", "" },
    { "| Mål | {Mål!Välj}", "" },
    { "| Mål | –", "" },
    /* Boxes */
    { "| Mål? | [x] Ja [ ] Nej", "Mål?=Ja" },
    { "| Mål? | [ ] Ja [ ] Nej", "" },
    { "| Mål? | [x] Ja [x] Nej", "" },
    { "Mål? [ ] Ja [x] Nej", "Mål?=Nej" },
    { "# Mål\n[ ] Bidrar\n[x] Ingen förändring\n[ ] Försvårar", "Mål=Ingen förändring" },
    /* Lines */
    { "Mål: Tjugo i arbete", "Mål=Tjugo i arbete" },
    { "Mål:", "" },
    { "Klockan 10:30 börjar vi", "" },
    { "Vi har två mål. Arbete: tjugo personer", "" },
    { "Mål: Tjugo\\i arbete\\Län: Gävleborg", "Mål=Tjugo/i arbete; Län=Gävleborg" },
    { "Når projektet alla? Ja, det gör det.", "Når projektet alla?=Ja, det gör det." },
    /* Below */
    { "# 3 Mål\nTjugo i arbete.\nTio i studier.\n# Tidplan\nTvå år.", "Mål=Tjugo i arbete./Tio i studier.; Tidplan=Två år." },
    { "# Mål\n# Tidplan\nTvå år.", "Tidplan=Två år." },
    { "# Mål\nTjugo i arbete.\n| a | b", "a=b" },
    { "Når projektet alla?\nJa, det gör det.\nHur många?\nTjugo.", "Når projektet alla?=Ja, det gör det.; Hur många?=Tjugo." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) stated = find (cases[i].written);
      g_autofree char *told = tell (stated);

      g_test_message ("%s", cases[i].written);
      g_assert_cmpstr (told, ==, cases[i].told);
    }
}

/* Rule 5: a chapter is not what somebody filled in. */
static void
test_longest (void)
{
  for (int more = 0; more < 2; more++)
    {
      g_autofree char *chapter = g_strnfill (BEAKTA_LABELLED_LONGEST - 1 + more, 'x');
      g_autofree char *written = g_strconcat ("# Mål\n", chapter, NULL);
      g_autoptr(GPtrArray) stated = find (written);

      g_assert_cmpuint (stated->len, ==, 1 - more);
    }
}

/* Rule: the place is that of the value alone. */
static void
test_place (void)
{
  g_autoptr(GPtrArray) stated = find ("# Sökanden\n| Mål | Tjugo i arbete");
  const BeaktaLabelled *labelled = g_ptr_array_index (stated, 0);

  g_assert_cmpuint (labelled->place->document, ==, 1);
  g_assert_cmpuint (labelled->place->start, ==, 13);
  g_assert_cmpuint (labelled->place->end, ==, 27);
  g_assert_cmpstr (labelled->place->heading, ==, "Sökanden");
}

#define HELP "<why><sv>V</sv></why><good><guidance><sv>G</sv></guidance><example><sv>G</sv></example></good>" \
             "<partial><guidance><sv>H</sv></guidance><example><sv>H</sv></example></partial>" \
             "<weak><guidance><sv>S</sv></guidance><example><sv>S</sv></example></weak>" \
             "<completion><sv>B</sv></completion><source>K</source>"
#define QUESTION(id, labels, text) "<question id=\"" id "\" depth=\"short\" type=\"yes-partly-no\" criteria=\"mål\" " labels \
                                   "><text><sv>" text "</sv></text>" HELP "</question>"

static const char xml[] =
  "<checklist xmlns=\"urn:beakta:checklist:1\" id=\"a\" version=\"1\"><title><sv>T</sv></title>"
  "<summary><sv>S</sv></summary><source>K</source><section number=\"1\"><title><sv>A</sv></title>"
  QUESTION ("1", "labels=\"styrgrupp~; projektets  ledning\"", "Har de som leder olika bakgrund?")
  QUESTION ("2", "", "Är konsekvenserna för kvinnor och män analyserade?")
  QUESTION ("3", "", "Är konsekvenserna för flickor och pojkar analyserade?")
  QUESTION ("4", "", "Finns det åtgärder för integration, med tid, ansvarig och pengar?")
  QUESTION ("5", "", "Kan projektet genomföras utan risk för deltagarnas hälsa?")
  QUESTION ("6", "", "Är målen mätbara?")
  QUESTION ("7", "", "Når insatsen utrikes födda kvinnor?")
  QUESTION ("8", "", "Når insatserna utrikes födda kvinnor?")
  QUESTION ("9", "labels=\"styrgrupp\"", "Finns erfarenhet från målgruppen i organisationen?")
  "</section></checklist>";

static char *
propose (const char *written)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (xml, sizeof xml - 1);
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaChecklist) checklist = beakta_checklist_parse (bytes, "a", &error);
  g_autoptr(GPtrArray) stated = find (written);
  g_auto(GStrv) endings = beakta_word_endings_load (&error);
  g_autoptr(GPtrArray) proposals = NULL;
  GString *told = g_string_new (NULL);

  g_assert_no_error (error);
  proposals = beakta_claims_propose (checklist, stated, (const char * const *) endings);
  for (guint i = 0; i < proposals->len; i++)
    {
      const BeaktaClaimProposal *proposal = g_ptr_array_index (proposals, i);

      g_string_append_printf (told, "%s%s=%s", i > 0 ? "; " : "", beakta_question_get_id (proposal->question),
                              proposal->stated->place->exact);
    }

  return g_string_free (told, FALSE);
}

/* Rules 2 to 4 of beakta-claim-proposal.h. */
static void
test_propose (void)
{
  static const struct
  {
    const char *written;
    const char *told;
  } cases[] = {
    /* A label that the list names: all of it, with endings, and for each question that names it */
    { "Styrgrupp: tre kvinnor", "1=tre kvinnor; 9=tre kvinnor" },
    { "2 STYRGRUPPEN: tre kvinnor", "1=tre kvinnor" },
    { "Styrgruppens möten: varje månad", "" },
    { "Vår styrgrupp: tre kvinnor", "" },
    { "Projektets ledning: Asta", "1=Asta" },
    { "Styrgrupp: tre kvinnor\nProjektets ledning: Asta", "1=tre kvinnor; 9=tre kvinnor" },
    /* Words of the question's own, with other endings */
    { "Hur har konsekvensen för kvinnor och män analyserats?\nSe bilaga.", "2=Se bilaga." },
    { "Konsekvenser för kvinnor och män analyserade: ja", "2=ja" },
    { "Konsekvenserna för kvinnor och män: ja", "2=ja" },
    { "Konsekvenserna för flickor och pojkar: nej", "3=nej" },
    { "Åtgärder för integrationen med ansvariga, tid och pengar: ja", "4=ja" },
    { "Åtgärder för integrationen: ja", "" },
    { "Åtgärder för integration med tid, ansvarig, pengar och lokal: ja", "" },
    /* Fewer than three words tell nothing */
    { "Mätbara mål: ja", "" },
    { "Kvinnor och män: ja", "" },
    /* Denials */
    { "Genomförs med risk för deltagarnas hälsa: ja", "" },
    { "Genomförs utan risk för deltagarnas hälsa: ja", "5=ja" },
    /* Two questions have it equally */
    { "Insatsen når utrikes födda kvinnor: ja", "" },
    /* The same in two places, and different things in two places */
    { "Styrgruppen: tre\nStyrgruppen: tre", "1=tre" },
    { "Styrgruppen: tre\nStyrgruppen: fyra", "" },
    { "| Styrgruppen | {Styrgrupp=tre}", "1=tre; 9=tre" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *told = propose (cases[i].written);

      g_test_message ("%s", cases[i].written);
      g_assert_cmpstr (told, ==, cases[i].told);
    }
}

/* Rule 1: it waits until it has been taken or dismissed; other words wait again. */
static void
test_awaited (void)
{
  static const struct
  {
    const char *claim;
    const char *dismissed;
    gboolean    waits;
  } cases[] = {
    { "", "", TRUE },
    { "Ja", "", FALSE },
    { "", "Tre kvinnor", FALSE },
    { "", "Två kvinnor", TRUE },
  };
  g_autoptr(GPtrArray) stated = find ("Styrgrupp:  Tre kvinnor ");

  g_assert_true (beakta_claim_is_awaited (NULL, g_ptr_array_index (stated, 0)));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaAnswer) answer = beakta_record_new (BEAKTA_ITEM_ANSWER, "a/1");

      beakta_record_set (&answer->claim, cases[i].claim);
      beakta_record_set (&answer->claim_dismissed, cases[i].dismissed);
      g_assert_cmpint (beakta_claim_is_awaited (answer, g_ptr_array_index (stated, 0)), ==, cases[i].waits);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/labelled/find/beside-each-other", test_find);
  g_test_add_func ("/labelled/find/no-chapter", test_longest);
  g_test_add_func ("/labelled/find/place-of-value", test_place);
  g_test_add_func ("/claim/propose/by-label", test_propose);
  g_test_add_func ("/claim/propose/until-seen-to", test_awaited);

  return g_test_run ();
}
