/* A sentence that runs over the end of a page: headers and footers stand in the middle of it, and are not of it. */

#include "beakta-anchor.h"
#include "beakta-difference.h"
#include "beakta-relocation.h"
#include "beakta-text-flow.h"

#include <string.h>

#define INTRODUCTION "Projektet riktas till nyanlända i hela länet, och det drivs av tre kommuner tillsammans."
#define FIRST_HALF   "De företag som tas in får stöd i mångfald"
#define SECOND_HALF  "eller jämställdhet under hela det första året."
#define END          "Budgeten är på två miljoner kronor och täcker löner, lokaler och resor under tre år."
#define FOOTER       "Inkubator Nordanvind · sida 1 av 2"
#define HEADER       "Ansökan 2026"

/* Two pages: a header and a footer each, when @footer is not NULL. */
static BeaktaText *
make_text (const char *first,
           const char *second,
           const char *footer)
{
  g_autoptr(BeaktaTextBuilder) builder = beakta_text_builder_new ("pdf", "test 1");
  const char *pages[] = { first, second };
  g_autoptr(GError) error = NULL;
  BeaktaText *text;

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      guint n_words = g_utf8_strlen (pages[i], -1);
      guint n_header = g_utf8_strlen (HEADER, -1);
      guint n_footer = footer != NULL ? g_utf8_strlen (footer, -1) : 0;
      const BeaktaRun runs[] = {
        { BEAKTA_RUN_ASIDE, 0, n_header, .label = "" },
        { BEAKTA_RUN_PARAGRAPH, n_header + 1, n_words, .label = "" },
        { BEAKTA_RUN_ASIDE, n_header + n_words + 2, n_footer, .label = "" },
      };
      g_autofree char *page = g_strdup_printf (HEADER "\n%s\n%s", pages[i], footer != NULL ? footer : "");

      g_assert_true (beakta_text_builder_begin_page (builder, 595, 842, &error));
      g_assert_true (beakta_text_builder_add (builder, page, strlen (page), runs, footer != NULL ? 3 : 2, &error));
      g_assert_no_error (error);
    }

  text = beakta_text_builder_finish (builder, &error);
  g_assert_no_error (error);

  return text;
}

static BeaktaPassage *
quote (BeaktaText *text,
       const char *words)
{
  g_autoptr(BeaktaDocument) document = beakta_record_new (BEAKTA_ITEM_DOCUMENT, "1");
  g_autoptr(GError) error = NULL;
  guint start, end, n_found;

  beakta_anchor_find_quote (text, words, 0, &start, &end, &n_found, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_found, ==, 1);

  return beakta_anchor_make (text, document, start, end);
}

/* “A sentence that runs over a page break can be quoted, without the footer in what is displayed”; the words of a footer
 * can be quoted as well, and what ends in one is quoted as it stands. */
static void
test_quote (void)
{
  static const struct
  {
    const char *first;
    const char *second;
    const char *words;
    const char *exact;
  } cases[] = {
    { FIRST_HALF, SECOND_HALF, "stöd i mångfald eller jämställdhet", "stöd i mångfald\neller jämställdhet" },
    { FIRST_HALF, SECOND_HALF, FIRST_HALF " " SECOND_HALF, FIRST_HALF "\n" SECOND_HALF },
    { "allt vårt jämställd-", "hetsarbete följs upp", "vårt jämställdhetsarbete", "vårt jämställd-\nhetsarbete" },
    { "ett jämställdhets-", "och mångfaldsarbete", "jämställdhets- och mångfaldsarbete",
      "jämställdhets-\noch mångfaldsarbete" },
    { FIRST_HALF, SECOND_HALF, "i mångfald Inkubator Nordanvind", "i mångfald\nInkubator Nordanvind" },
    { "sida 7 nämns", "mer sägs inte", "sida 7 nämns mer", "sida 7 nämns\nmer" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaText) text = make_text (cases[i].first, cases[i].second, FOOTER);
      g_autoptr(BeaktaPassage) passage = quote (text, cases[i].words);
      guint start, end;

      g_assert_cmpstr (passage->exact, ==, cases[i].exact);
      g_assert_cmpint (beakta_anchor_resolve (text, passage, &start, &end), ==, BEAKTA_ANCHOR_EXACT);
      g_assert_cmpuint (start, ==, passage->start);
      g_assert_cmpuint (end, ==, passage->end);
    }
}

/* Footers are words of the document: they are found as they stand, each of them. */
static void
test_quote_footer (void)
{
  g_autoptr(BeaktaText) text = make_text (FIRST_HALF, SECOND_HALF, FOOTER);
  guint start, end, n_found;

  g_assert_true (beakta_anchor_find_quote (text, "Nordanvind · sida 1 av 2", 2, &start, &end, &n_found, NULL));
  g_assert_cmpuint (n_found, ==, 2);
  g_assert_false (beakta_text_is_interrupted (text, start, end));
}

/* “Re-anchored as unchanged when the page break moves”: into the passage, out of it, and to another place in it. */
static void
test_moved_break (void)
{
  static const struct
  {
    const char *first;
    const char *second;
  } cases[] = {
    { INTRODUCTION "\n" FIRST_HALF, SECOND_HALF "\n" END },
    { INTRODUCTION, FIRST_HALF "\n" SECOND_HALF "\n" END },
    { INTRODUCTION "\n" FIRST_HALF " " SECOND_HALF, END },
    { INTRODUCTION "\n" FIRST_HALF " eller jämställd-", "het under hela det första året.\n" END },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint j = 0; j < G_N_ELEMENTS (cases); j++)
      {
        g_autoptr(BeaktaText) before = make_text (cases[i].first, cases[i].second, FOOTER);
        g_autoptr(BeaktaText) after = make_text (cases[j].first, cases[j].second, "Inkubator Nordanvind · 12 mars");
        g_autoptr(BeaktaRelocation) relocation = beakta_relocation_new (before, after);
        g_autoptr(BeaktaPassage) passage = quote (before, FIRST_HALF " " SECOND_HALF);
        g_autoptr(BeaktaPassage) same = quote (after, FIRST_HALF " " SECOND_HALF);
        BeaktaAnchorState state;
        guint start, end;

        state = beakta_relocation_find (relocation, passage, &start, &end);
        g_assert_true (state == BEAKTA_ANCHOR_EXACT || state == BEAKTA_ANCHOR_MOVED);
        g_assert_cmpuint (start, ==, same->start);
        g_assert_cmpuint (end, ==, same->end);

        state = beakta_anchor_resolve (after, passage, &start, &end);
        g_assert_true (state == BEAKTA_ANCHOR_EXACT || state == BEAKTA_ANCHOR_MOVED);
        g_assert_cmpuint (start, ==, same->start);
        g_assert_cmpuint (end, ==, same->end);
      }
}

/* Words that have changed are proposed to a person, also where a page now ends in the middle of them: they are not lost. */
static void
test_changed_over_break (void)
{
  static const struct
  {
    const char *first;
    const char *second;
    const char *became;
  } cases[] = {
    { INTRODUCTION "\n" FIRST_HALF, "eller jämställdhet under hela det andra året.\n" END,
      FIRST_HALF " eller jämställdhet under hela det andra året." },
    { INTRODUCTION "\n" "De bolag som tas in får råd i mångfald", SECOND_HALF "\n" END,
      "De bolag som tas in får råd i mångfald " SECOND_HALF },
    { INTRODUCTION "\n" FIRST_HALF, "och jämställdhet under de två första åren.\n" END,
      FIRST_HALF " och jämställdhet under de två första åren." },
  };
  static const char long_footer[] = "Inkubator Nordanvind, Storgatan 1, 812 00 Hagaby · info@nordanvind.example · sida 1 av 2";
  g_autoptr(BeaktaText) before = make_text (INTRODUCTION "\n" FIRST_HALF " " SECOND_HALF, END, FOOTER);
  g_autoptr(BeaktaPassage) passage = quote (before, FIRST_HALF " " SECOND_HALF);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaText) after = make_text (cases[i].first, cases[i].second, long_footer);
      g_autoptr(BeaktaRelocation) relocation = beakta_relocation_new (before, after);
      g_autoptr(BeaktaPassage) became = quote (after, cases[i].became);
      guint start, end;

      g_assert_cmpint (beakta_relocation_find (relocation, passage, &start, &end), ==, BEAKTA_ANCHOR_CHANGED);
      g_assert_cmpuint (start, ==, became->start);
      g_assert_cmpuint (end, ==, became->end);

      g_assert_cmpint (beakta_anchor_resolve (after, passage, &start, &end), ==, BEAKTA_ANCHOR_CHANGED);
      g_assert_cmpuint (start, ==, became->start);
      g_assert_cmpuint (end, ==, became->end);
    }
}

/* “Comparison doesn't tell footers and headers as differences”, nor where the page breaks; words that do differ are told. */
static void
test_compare (void)
{
  static const struct
  {
    const char *first;
    const char *second;
    guint       n_deleted;
    guint       n_inserted;
  } cases[] = {
    { FIRST_HALF, SECOND_HALF, 0, 0 },
    { FIRST_HALF " eller", "jämställdhet under hela det första året.", 0, 0 },
    { FIRST_HALF " eller jämställd-", "het under hela det första året.", 0, 0 },
    { FIRST_HALF, "eller jämställdhet under hela det andra året.", 1, 1 },
  };
  g_autoptr(BeaktaText) before = make_text (FIRST_HALF, SECOND_HALF, FOOTER);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BeaktaText) after = make_text (cases[i].first, cases[i].second, "Version 2");
      g_autoptr(BeaktaDifference) difference = beakta_difference_new (before, after);

      g_assert_cmpuint (beakta_difference_count (difference, BEAKTA_DIFFERENCE_DELETED), ==, cases[i].n_deleted);
      g_assert_cmpuint (beakta_difference_count (difference, BEAKTA_DIFFERENCE_INSERTED), ==, cases[i].n_inserted);
    }
}

/* “Nor a hyphen at a line end”: it divides a word when the other version has the whole word, or divides it as well; a
 * hyphen of the word's own stays one. */
static void
test_compare_hyphens (void)
{
  static const struct
  {
    const char *before;
    const char *after;
    gboolean    are_equal;
  } cases[] = {
    { "vårt jämställd-\nhetsarbete", "vårt jämställdhetsarbete", TRUE },
    { "vårt jämställd-\nhetsarbete", "vårt jämställdhets-\narbete", TRUE },
    { "vårt jämställd-\nhetsarbete", "vårt jämställd-\nhetsarbete", TRUE },
    { "språk-\noch arbetsträning", "språk- och arbetsträning", TRUE },
    { "språk-\noch arbetsträning", "språkoch arbetsträning", FALSE },
    { "skicka e-\npost", "skicka e-post", TRUE },
    { "i ett EU-\nprojekt", "i ett EU-projekt", TRUE },
    { "målet nås-\n\nnästa stycke", "målet nåsnästa stycke", FALSE },
    { "vårt jämställd - hetsarbete", "vårt jämställdhetsarbete", FALSE },
    { "vårt jämställd-\nhetsarbete", "vårt mångfaldsarbete", FALSE },
    { "-\nhet", "het", FALSE },
    { "a-", "a", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint swapped = 0; swapped < 2; swapped++)
      {
        const char *before = swapped ? cases[i].after : cases[i].before;
        const char *after = swapped ? cases[i].before : cases[i].after;
        g_autoptr(BeaktaDifference) difference = beakta_difference_new_words (before, after);
        guint n = beakta_difference_count (difference, BEAKTA_DIFFERENCE_DELETED) +
                  beakta_difference_count (difference, BEAKTA_DIFFERENCE_INSERTED);

        g_assert_cmpint (n == 0, ==, cases[i].are_equal);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/page-breaks/quote/leaves-the-footer-out", test_quote);
  g_test_add_func ("/page-breaks/quote/finds-the-footer-too", test_quote_footer);
  g_test_add_func ("/page-breaks/relocation/follows-over-a-moved-break", test_moved_break);
  g_test_add_func ("/page-breaks/relocation/proposes-what-changed-over-a-break", test_changed_over_break);
  g_test_add_func ("/page-breaks/difference/tells-no-footers", test_compare);
  g_test_add_func ("/page-breaks/difference/tells-no-divided-words", test_compare_hyphens);

  return g_test_run ();
}
