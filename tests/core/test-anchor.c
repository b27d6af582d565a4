/* Passages: made, found as quotations, and found again when the text has changed. */

#include "beakta-anchor.h"
#include "beakta-pattern.h"
#include "beakta-test-material.h"

#include <string.h>

#define SENTENCE "Projektet vänder sig till utrikes födda kvinnor som står långt från arbetsmarknaden."

static BeaktaPassage *
make_passage (BeaktaText *text,
              guint       start,
              guint       end)
{
  g_autoptr(BeaktaDocument) document = beakta_record_new (BEAKTA_ITEM_DOCUMENT, "3");

  document->number = 3;
  beakta_record_set (&document->sha256, "abc");

  return beakta_anchor_make (text, document, start, end);
}

/* A passage is a quote, its context of 32 characters and its position; white space at both ends is left out. */
static void
test_make (void)
{
  const BeaktaRun heading = { BEAKTA_RUN_HEADING, 0, 9, .level = 1 };
  const char *utf8 = "Målgrupp \n🎯 Projektet vänder sig till kvinnor och män i hela länet, särskilt i glesbygd. Slut.";
  g_autoptr(BeaktaTextBuilder) builder = beakta_text_builder_new ("pdf", "test 1");
  g_autoptr(BeaktaText) text = NULL;
  g_autoptr(BeaktaPassage) passage = NULL;
  g_autoptr(BeaktaPassage) nothing = NULL;

  g_assert_true (beakta_text_builder_begin_page (builder, 595, 842, NULL));
  g_assert_true (beakta_text_builder_add (builder, utf8, strlen (utf8), &heading, 1, NULL));
  text = beakta_text_builder_finish (builder, NULL);

  passage = make_passage (text, 37, 54);
  g_assert_cmpstr (passage->exact, ==, "kvinnor och män");
  g_assert_cmpuint (passage->start, ==, 38);
  g_assert_cmpuint (passage->end, ==, 53);
  g_assert_cmpstr (passage->prefix, ==, "pp \n🎯 Projektet vänder sig till ");
  g_assert_cmpint (g_utf8_strlen (passage->prefix, -1), ==, 32);
  g_assert_cmpstr (passage->suffix, ==, " i hela länet, särskilt i glesby");
  g_assert_cmpstr (passage->heading, ==, "Målgrupp");
  g_assert_cmpuint (passage->page, ==, 1);
  g_assert_cmpuint (passage->document, ==, 3);
  g_assert_cmpstr (passage->sha256, ==, "abc");
  g_assert_cmpint (passage->state, ==, BEAKTA_ANCHOR_EXACT);

  nothing = make_passage (text, 8, 10);
  g_assert_null (nothing);
}

/* White space and line breaks do not count, nor a hyphenation at a line's end, nor the sort of quotation marks and
 * dashes; several places are an error that says how many. */
static void
test_find_quote (void)
{
  enum { FOUND = -1, NOT_FOUND = BEAKTA_ANCHOR_ERROR_NOT_FOUND, AMBIGUOUS = BEAKTA_ANCHOR_ERROR_AMBIGUOUS,
         EMPTY = BEAKTA_ANCHOR_ERROR_EMPTY };
  static const struct
  {
    const char *text;
    const char *quote;
    guint       occurrence;
    int         outcome;
    guint       n_found;
    const char *range;               /* what of the text was found */
  } cases[] = {
    { "ett mål om språk", "mål", 0, FOUND, 1, "mål" },
    { "ett mål om språk", "  mål\nom ", 0, FOUND, 1, "mål om" },
    { "ett  mål\n\tom   språk", "mål om språk", 0, FOUND, 1, "mål\n\tom   språk" },
    { "ökad inte-\ngration i länet", "ökad integration", 0, FOUND, 1, "ökad inte-\ngration" },
    { "ökad inte-  \ngration", "integration", 0, NOT_FOUND, 0, NULL },
    { "jämställdhets-\noch mångfaldsarbete", "jämställdhets- och mångfaldsarbete", 0, FOUND, 1,
      "jämställdhets-\noch mångfaldsarbete" },
    { "ett EU-\nprojekt", "EU-projekt", 0, FOUND, 1, "EU-\nprojekt" },
    { "ett EU-projekt", "EU projekt", 0, NOT_FOUND, 0, NULL },
    { "ett EU-projekt", "inte EU-\nprojekt", 0, NOT_FOUND, 0, NULL },
    { "ett EU-projekt", "EU-\nprojekt", 0, FOUND, 1, "EU-projekt" },
    { "åren 2026–2028", "2026-2028", 0, FOUND, 1, "2026–2028" },
    { "åren 2026–2028", "20262028", 0, NOT_FOUND, 0, NULL },
    { "målet — ett arbete", "målet – ett", 0, FOUND, 1, "målet — ett" },
    { "kallas ”vår resa” av alla", "\"vår resa\"", 0, FOUND, 1, "”vår resa”" },
    { "kallas »vår resa« av alla", "“vår resa”", 0, FOUND, 1, "»vår resa«" },
    { "it’s", "it's", 0, FOUND, 1, "it’s" },
    { "kaf\xc3\xa9", "kafe\xcc\x81", 0, FOUND, 1, "kafé" },
    { "konﬂikt", "konflikt", 0, FOUND, 1, "konﬂikt" },
    { "och så vidare…", "vidare...", 0, FOUND, 1, "vidare…" },
    { "5 000\xc2\xa0kronor", "5 000 kronor", 0, FOUND, 1, "5 000\xc2\xa0kronor" },
    { "utrikesfödda", "utrikes födda", 0, FOUND, 1, "utrikesfödda" },
    { "utrikes födda och utrikesfödda", "utrikes födda", 0, FOUND, 1, "utrikes födda" },
    { "sidan ett\fsidan två", "ett sidan", 0, FOUND, 1, "ett\fsidan" },
    { "ja nej ja nej ja", "ja", 0, AMBIGUOUS, 3, NULL },
    { "ja nej ja nej ja", "ja", 2, FOUND, 3, "ja" },
    { "ja nej ja nej ja", "ja", 4, NOT_FOUND, 3, NULL },
    { "aaaa", "aa", 2, FOUND, 2, "aa" },
    { "ett mål", "Mål", 0, NOT_FOUND, 0, NULL },
    { "ett mål", "mal", 0, NOT_FOUND, 0, NULL },
    { "ett mål", "", 0, EMPTY, 0, NULL },
    { "ett mål", " \n– ", 0, EMPTY, 0, NULL },
    { "ett mål", "m\xe5l", 0, NOT_FOUND, 0, NULL },
    { "", "mål", 0, NOT_FOUND, 0, NULL },
    { "🎯🎯 mål 🎯", "mål 🎯", 0, FOUND, 1, "mål 🎯" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *composed = g_utf8_normalize (cases[i].text, -1, G_NORMALIZE_NFC);
      gboolean paged = strchr (composed, '\f') != NULL;
      g_autoptr(BeaktaText) text = NULL;
      g_autoptr(GError) error = NULL;
      guint start, end, n_found;
      gboolean found;

      if (paged)
        {
          g_autoptr(BeaktaTextBuilder) builder = beakta_text_builder_new ("pdf", "test 1");
          g_auto(GStrv) pages = g_strsplit (composed, "\f", -1);

          for (guint n = 0; pages[n] != NULL; n++)
            {
              g_assert_true (beakta_text_builder_begin_page (builder, 1, 1, NULL));
              g_assert_true (beakta_text_builder_add (builder, pages[n], strlen (pages[n]), NULL, 0, NULL));
            }
          text = beakta_text_builder_finish (builder, NULL);
        }
      else
        {
          text = beakta_test_text (composed);
        }

      g_test_message ("“%s” in “%s”", cases[i].quote, composed);
      found = beakta_anchor_find_quote (text, cases[i].quote, cases[i].occurrence, &start, &end, &n_found, &error);

      g_assert_cmpuint (n_found, ==, cases[i].n_found);
      g_assert_cmpint (found, ==, cases[i].outcome == FOUND);
      if (found)
        {
          g_autofree char *range = beakta_text_dup_range (text, start, end);

          g_assert_no_error (error);
          g_assert_cmpstr (range, ==, cases[i].range);
        }
      else
        {
          g_assert_error (error, BEAKTA_ANCHOR_ERROR, cases[i].outcome);
          g_assert_true (g_utf8_validate (error->message, -1, NULL));
        }
    }
}

/* Of several, the one that was asked for. */
static void
test_find_occurrence (void)
{
  g_autoptr(BeaktaText) text = beakta_test_text ("ja nej ja\nnej ja");
  guint start, end;

  g_assert_true (beakta_anchor_find_quote (text, "ja", 3, &start, &end, NULL, NULL));
  g_assert_cmpuint (start, ==, 14);
  g_assert_true (beakta_anchor_find_quote (text, "nej ja", 1, &start, &end, NULL, NULL));
  g_assert_cmpuint (start, ==, 3);
}

/* A passage is never silently moved or lost: it is exact, moved, changed or lost. The quote is what stands between
 * [ and ] in the old text, and what is found what stands between them in the new one. */
static void
test_resolve (void)
{
  static const struct
  {
    const char        *what;
    const char        *before;
    const char        *after;
    BeaktaAnchorState  state;
  } cases[] = {
    { "untouched", "Inledning. [" SENTENCE "] Slut.", "Inledning. [" SENTENCE "] Slut.", BEAKTA_ANCHOR_EXACT },
    { "all there is", "[Ja]", "[Ja]", BEAKTA_ANCHOR_EXACT },
    { "something before it", "Inledning. [" SENTENCE "] Slut.", "En längre inledning. [" SENTENCE "] Slut.", BEAKTA_ANCHOR_MOVED },
    { "something after it", "Inledning. [" SENTENCE "] Slut.", "Inledning. [" SENTENCE "] Ett helt annat slut.", BEAKTA_ANCHOR_EXACT },
    { "other words around it", "Aa bb cc. [" SENTENCE "] Dd ee ff.", "Gg hh ii jj kk. [" SENTENCE "] Ll mm nn.", BEAKTA_ANCHOR_MOVED },
    { "broken into lines", "[" SENTENCE "]",
      "Ny rad.\n[Projektet vänder sig till utrikes\nfödda kvinnor som står långt från arbets-\nmarknaden.]", BEAKTA_ANCHOR_MOVED },
    { "a word changed", "Inledning. [" SENTENCE "] Slut.",
      "Inledning. [Projektet vänder sig till nyanlända kvinnor som står långt från arbetsmarknaden.] Slut.", BEAKTA_ANCHOR_CHANGED },
    { "a word added in front", "Inledning. [kvinnor som står långt från arbetsmarknaden] Slut.",
      "Inledning. Också [kvinnorna som står långt från arbetsmarknaden] Slut.", BEAKTA_ANCHOR_CHANGED },
    { "a number changed between equal words", "Deltagare: [40 kvinnor] under det första projektåret.",
      "Deltagare: [60 kvinnor] under det första projektåret.", BEAKTA_ANCHOR_CHANGED },
    { "gone", "Inledning. [" SENTENCE "] Slut på det hela.", "Inledning. Budgeten är 400 000 kronor. Slut på det hela.", BEAKTA_ANCHOR_LOST },
    { "another text", "Inledning. [" SENTENCE "] Slut.", "Hundar och katter får inte följa med i vänthallen under sommaren.", BEAKTA_ANCHOR_LOST },
    { "an empty text", "Inledning. [" SENTENCE "] Slut.", "", BEAKTA_ANCHOR_LOST },
    { "a short answer of another question", "Har ni en plan för jämställdhet? [Ja] Har ni en budget? Nej",
      "Budget saknas helt, men annat finns det gott om. Vill ni träffas? Ja, det vill vi gärna.", BEAKTA_ANCHOR_LOST },
    { "a short answer among others", "Har ni en plan? Ja. Har ni mål för integration? [Ja]. Har ni en budget? Ja.",
      "Har ni tid? Ja. Har ni en plan? Ja. Har ni mål för integration? [Ja]. Har ni en budget? Ja.", BEAKTA_ANCHOR_MOVED },
    { "emoji before it", "🎯 [" SENTENCE "]", "🎯🎯🎯🎯 [" SENTENCE "]", BEAKTA_ANCHOR_MOVED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(GStrv) before = g_strsplit_set (cases[i].before, "[]", 3);
      g_auto(GStrv) after = g_strsplit_set (cases[i].after, "[]", 3);
      g_autofree char *old_utf8 = g_strjoinv ("", before);
      g_autofree char *new_utf8 = g_strjoinv ("", after);
      g_autoptr(BeaktaText) old_text = beakta_test_text (old_utf8);
      g_autoptr(BeaktaText) new_text = beakta_test_text (new_utf8);
      guint from = g_utf8_strlen (before[0], -1);
      g_autoptr(BeaktaPassage) passage = make_passage (old_text, from, from + g_utf8_strlen (before[1], -1));
      g_autofree char *range = NULL;
      guint start, end;

      g_test_message ("%s", cases[i].what);
      g_assert_cmpint (beakta_anchor_resolve (new_text, passage, &start, &end), ==, cases[i].state);

      range = beakta_text_dup_range (new_text, start, end);
      g_assert_cmpstr (range, ==, cases[i].state == BEAKTA_ANCHOR_LOST ? "" : after[1]);
      if (cases[i].state != BEAKTA_ANCHOR_LOST)
        g_assert_cmpint (start, ==, g_utf8_strlen (after[0], -1));
    }
}

/* An anchor that was damaged, or belongs to another text, is lost and does no harm. */
static void
test_resolve_odd_anchors (void)
{
  g_autoptr(BeaktaText) text = beakta_test_text ("Inledning. " SENTENCE);
  g_autoptr(BeaktaPassage) passage = beakta_record_new (BEAKTA_ITEM_PASSAGE, NULL);
  guint start, end;

  g_assert_cmpint (beakta_anchor_resolve (text, passage, &start, &end), ==, BEAKTA_ANCHOR_LOST);

  beakta_record_set (&passage->exact, "m\xe5l");
  g_assert_cmpint (beakta_anchor_resolve (text, passage, &start, &end), ==, BEAKTA_ANCHOR_LOST);

  beakta_record_set (&passage->exact, SENTENCE);
  passage->start = G_MAXUINT - 3;
  passage->end = 2;
  g_assert_cmpint (beakta_anchor_resolve (text, passage, &start, &end), ==, BEAKTA_ANCHOR_MOVED);
  g_assert_cmpuint (start, ==, 11);
}

static const char *words[] = {
  "integration", "och", "jämställdhet", "projektet", "kvinnor", "män", "utrikes", "födda", "länet", "arbete", "språk",
  "stöd", "mål", "deltagare", "åren", "kommunen", "föreningen", "ska", "nå", "minst", "40", "procent", "i", "på", "till",
  "en", "ett", "🎯", "kartläggning", "målgruppen", "mångfald", "erfarenhet", "styrgrupp", "resurser", "fördelas", ".",
};

static char *
invent_words (guint n)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (string, "%s%s", words[g_test_rand_int_range (0, G_N_ELEMENTS (words))],
                            g_test_rand_int_range (0, 12) == 0 ? "\n" : " ");

  return g_string_free (string, FALSE);
}

/* Rule: whatever is written elsewhere in the document, a passage is found again at its own place, to the letter. */
static void
test_resolve_walk_outside (void)
{
  g_autofree char *before = invent_words (400);
  g_autofree char *after = invent_words (400);
  g_autofree char *quote = invent_words (14);
  g_autofree char *utf8 = NULL;
  g_autoptr(BeaktaText) text = NULL;
  g_autoptr(BeaktaPassage) passage = NULL;

  g_strchomp (quote);
  utf8 = g_strconcat (before, quote, " ", after, NULL);
  text = beakta_test_text (utf8);
  passage = make_passage (text, g_utf8_strlen (before, -1), g_utf8_strlen (before, -1) + g_utf8_strlen (quote, -1));

  for (guint round = 0; round < 300; round++)
    {
      char **side = g_test_rand_bit () ? &before : &after;
      g_auto(GStrv) parts = g_strsplit (*side, " ", g_test_rand_int_range (2, 200));
      guint last = g_strv_length (parts) - 1;
      g_autofree char *more = invent_words (g_test_rand_int_range (0, 6));
      g_autofree char *tail = g_strconcat (more, parts[last], NULL);
      g_autofree char *edited = NULL;
      g_autoptr(BeaktaText) changed = NULL;
      BeaktaAnchorState state;
      guint start, end;

      g_free (parts[last]);
      parts[last] = g_steal_pointer (&tail);
      g_free (*side);
      *side = g_strjoinv (" ", parts);

      edited = g_strconcat (before, quote, " ", after, NULL);
      changed = beakta_test_text (edited);
      state = beakta_anchor_resolve (changed, passage, &start, &end);

      g_assert_cmpuint (start, ==, g_utf8_strlen (before, -1));
      g_assert_cmpuint (end - start, ==, g_utf8_strlen (passage->exact, -1));
      g_assert_cmpint (state, ==, start == passage->start ? BEAKTA_ANCHOR_EXACT : BEAKTA_ANCHOR_MOVED);
    }
}

/* Rule: a passage that was itself rewritten a little is found where it is, and shown as changed. */
static void
test_resolve_walk_inside (void)
{
  for (guint round = 0; round < 200; round++)
    {
      g_autofree char *before = invent_words (g_test_rand_int_range (1, 900));
      g_autofree char *after = invent_words (g_test_rand_int_range (1, 900));
      g_autofree char *quote = g_strchomp (invent_words (g_test_rand_int_range (14, 60)));
      g_autofree char *utf8 = g_strconcat (before, quote, " ", after, NULL);
      g_autoptr(BeaktaText) text = beakta_test_text (utf8);
      guint from = g_utf8_strlen (before, -1);
      g_autoptr(BeaktaPassage) passage = make_passage (text, from, from + g_utf8_strlen (quote, -1));
      g_auto(GStrv) parts = g_strsplit (passage->exact, " ", -1);
      g_autofree char *intro = invent_words (g_test_rand_int_range (0, 40));
      g_autofree char *rewritten = NULL;
      g_autofree char *edited = NULL;
      g_autoptr(BeaktaText) changed = NULL;
      guint word = g_strv_length (parts) / 2;
      guint true_start, true_end, start, end;

      g_free (parts[word]);
      parts[word] = g_strdup ("OMSKRIVET");
      rewritten = g_strjoinv (" ", parts);
      edited = g_strconcat (intro, before, rewritten, " ", after, NULL);
      changed = beakta_test_text (edited);
      true_start = g_utf8_strlen (intro, -1) + from;
      true_end = true_start + g_utf8_strlen (rewritten, -1);

      g_assert_cmpint (beakta_anchor_resolve (changed, passage, &start, &end), ==, BEAKTA_ANCHOR_CHANGED);
      g_assert_cmpuint (start, ==, true_start);
      g_assert_cmpuint (end, ==, true_end);
    }
}

/* The dynamic programming matrix by the book: the least errors of @pattern against an end at @column. */
static void
fill_column (const char *pattern,
             guint       n,
             char        c,
             guint      *column,
             guint       top)
{
  guint diagonal = column[0];

  column[0] = top;
  for (guint i = 1; i <= n; i++)
    {
      guint least = diagonal + (pattern[i - 1] == c ? 0 : 1);

      least = MIN (least, MIN (column[i] + 1, column[i - 1] + 1));
      diagonal = column[i];
      column[i] = least;
    }
}

typedef struct
{
  const char *text;
  guint      *errors;                /* by the book, at every end */
  guint       limit;
  guint       n_told;
} Expected;

static guint
told_cb (const char *end,
         guint       errors,
         gpointer    user_data)
{
  Expected *expected = user_data;

  g_assert_cmpuint (errors, ==, expected->errors[end - expected->text]);
  expected->n_told++;
  return expected->limit;
}

static char *
invent_letters (guint n,
                guint n_letters)
{
  char *letters = g_malloc (n + 1);

  for (guint i = 0; i < n; i++)
    letters[i] = 'a' + g_test_rand_int_range (0, n_letters);
  letters[n] = '\0';

  return letters;
}

/* Rule: the bit-parallel matcher says exactly what the matrix says, for patterns of any number of blocks. */
static void
test_pattern_by_the_book (void)
{
  for (guint round = 0; round < 400; round++)
    {
      guint n = g_test_rand_int_range (1, round % 4 == 0 ? 300 : 70);
      guint n_letters = g_test_rand_int_range (2, 8);
      g_autofree char *letters = invent_letters (n, n_letters);
      g_autofree char *noise = invent_letters (g_test_rand_int_range (0, 400), n_letters);
      g_autofree char *near = g_strdup (letters);
      g_autofree char *text = NULL;
      g_autofree guint *column = g_new (guint, n + 1);
      g_autofree guint *errors = NULL;
      g_autoptr(BeaktaPattern) pattern = beakta_pattern_new (letters, BEAKTA_PATTERN_FORWARDS);
      Expected expected = { 0 };
      guint n_within = 0;
      guint least = n;

      near[g_test_rand_int_range (0, n)] = 'z';
      text = g_strconcat (noise, near, noise, NULL);
      errors = g_new (guint, strlen (text) + 1);
      expected = (Expected) { text, errors, g_test_rand_int_range (0, n + 1), 0 };

      for (guint i = 0; i <= n; i++)
        column[i] = i;
      for (guint i = 0; text[i] != '\0'; i++)
        {
          fill_column (letters, n, text[i], column, 0);
          errors[i + 1] = column[n];
          n_within += column[n] <= expected.limit;
        }
      beakta_pattern_scan (pattern, text, text + strlen (text), expected.limit, told_cb, &expected);
      g_assert_cmpuint (expected.n_told, ==, n_within);

      for (guint i = 0; i <= n; i++)
        column[i] = i;
      for (guint i = 0; text[i] != '\0'; i++)
        {
          fill_column (letters, n, text[i], column, i + 1);
          least = MIN (least, column[n]);
        }
      g_assert_cmpuint (beakta_pattern_measure (pattern, text, text + strlen (text), n, NULL), ==, least);
      if (least < n)
        g_assert_cmpuint (beakta_pattern_measure (pattern, text, text + strlen (text), least, NULL), ==, least);
    }
}

/* Backwards, the other end of a match is found: the characters between are at most the errors away. */
static void
test_pattern_backwards (void)
{
  const char *text = "xx projektet når minst 40 kvinnor i länet yy";
  g_autoptr(BeaktaPattern) pattern = beakta_pattern_new ("projektet nådde minst 40 kvinnor", BEAKTA_PATTERN_BACKWARDS);
  const char *end = strstr (text, " i länet");
  const char *reach;

  g_assert_cmpuint (beakta_pattern_measure (pattern, end, text, 8, &reach), ==, 3);
  g_assert_true (g_str_has_prefix (reach, "projektet"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/anchor/make/trims-and-takes-context", test_make);
  g_test_add_func ("/anchor/find-quote/disregards-what-does-not-count", test_find_quote);
  g_test_add_func ("/anchor/find-quote/chooses-the-occurrence", test_find_occurrence);
  g_test_add_func ("/anchor/resolve/says-how-it-was-found", test_resolve);
  g_test_add_func ("/anchor/resolve/survives-odd-anchors", test_resolve_odd_anchors);
  g_test_add_func ("/anchor/resolve/holds-when-the-rest-changes", test_resolve_walk_outside);
  g_test_add_func ("/anchor/resolve/follows-what-was-rewritten", test_resolve_walk_inside);
  g_test_add_func ("/anchor/pattern/agrees-with-the-matrix", test_pattern_by_the_book);
  g_test_add_func ("/anchor/pattern/finds-the-other-end", test_pattern_backwards);

  return g_test_run ();
}
