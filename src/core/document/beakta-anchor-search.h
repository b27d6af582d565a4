/* Where a passage could be: the places of a text that are weighed against each other. */

#pragma once

#include "beakta-anchor.h"
#include "beakta-pattern.h"

G_BEGIN_DECLS

typedef struct
{
  guint    start;                    /* code points */
  guint    end;
  guint    errors;                   /* in the quote */
  guint    context;                  /* matching characters of prefix and suffix */
  double   weight;                   /* nearness included */
  gboolean is_enough;
} BeaktaAnchorMatch;

/* Whether a place may be taken for the passage. What speaks for it is added to @weight, in matching characters. */
typedef gboolean (*BeaktaAnchorJudge) (guint     start,
                                       guint     end,
                                       guint     errors,
                                       double   *weight,
                                       gpointer  user_data);

typedef struct
{
  BeaktaText          *text;
  const BeaktaPassage *passage;
  const char          *stream;
  const char          *stream_end;
  BeaktaPattern       *prefix;       /* nullable: no context before */
  BeaktaPattern       *suffix;       /* nullable */
  BeaktaPattern       *forwards;     /* nullable: the quote, made when it is first asked for */
  BeaktaPattern       *backwards;
  guint                length;       /* of the quote, in code points */
  guint                n_context;
  guint                hint;         /* where it is looked for first; the passage's own start unless set */
  BeaktaAnchorJudge    judge;        /* nullable */
  gpointer             judge_data;
  BeaktaAnchorMatch    best;         /* the best so far */
} BeaktaAnchorSearch;

/* %FALSE when the anchor is damaged: it is lost. */
gboolean beakta_anchor_search_init         (BeaktaAnchorSearch   *search,
                                            BeaktaText           *text,
                                            const BeaktaPassage  *passage);
void     beakta_anchor_search_clear        (BeaktaAnchorSearch   *search);

/* Each weighs what it finds between two positions: the quote to the letter; the same words, broken into lines,
 * hyphenated or quoted in another way; and the quote with at most so many errors. */
void     beakta_anchor_search_exact        (BeaktaAnchorSearch   *search,
                                            guint                 start,
                                            guint                 end);
void     beakta_anchor_search_folded       (BeaktaAnchorSearch   *search,
                                            guint                 start,
                                            guint                 end);
void     beakta_anchor_search_approximate  (BeaktaAnchorSearch   *search,
                                            guint                 start,
                                            guint                 end,
                                            guint                 most_errors);

/* Weighs one place that was found with so many errors. */
void     beakta_anchor_search_consider     (BeaktaAnchorSearch   *search,
                                            guint                 start,
                                            guint                 end,
                                            guint                 errors);

/* The most errors that any passage may have: half its length, at most 256. */
guint    beakta_anchor_search_get_most_errors (const BeaktaAnchorSearch *search);

/* Good enough to look no further: most of the context is there too. */
gboolean beakta_anchor_search_is_settled   (const BeaktaAnchorSearch *search,
                                            guint                 most_errors);

/* @exact stands in the text from @start on to the letter, or up to @end but for the headers and footers inside. */
gboolean beakta_anchor_stands_in           (BeaktaText           *text,
                                            const char           *exact,
                                            guint                 start,
                                            guint                 end);

/* Where a passage that stands in the text ends: its quote is shorter than its place when a page ends inside. */
guint    beakta_anchor_get_end             (BeaktaText           *text,
                                            const BeaktaPassage  *passage);

/* The best stands in the text to the letter: no line was broken in another way. */
gboolean beakta_anchor_search_is_to_the_letter (const BeaktaAnchorSearch *search);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BeaktaAnchorSearch, beakta_anchor_search_clear)

G_END_DECLS
