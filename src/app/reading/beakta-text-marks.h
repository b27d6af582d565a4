/* The marks of one document, as the reading view shows them: where, what sort, which number.
 *
 * (1) Marks are sorted by start, then longest first.
 * (2) Layers are sorted, do not overlap and are never empty. Where marks lie over each other the shortest is on
 *     top, and the sort of the next one below is told, so that neither is hidden.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_TINT_COMMENT,               /* somebody commented on the place */
  BEAKTA_TINT_HIGHLIGHT,
  BEAKTA_TINT_EVIDENCE,              /* an answer stands on it */
  BEAKTA_TINT_PROMISE,
  BEAKTA_TINT_WEAK,                  /* evidence, but every answer that stands on it is "partly" or "no" */
  BEAKTA_N_TINTS
} BeaktaTint;

typedef struct
{
  char       *passage;               /* id */
  guint       start;                 /* code points */
  guint       end;
  BeaktaTint  tint;
  guint       number;                /* of evidence; 0 none */
  guint       n_comments;            /* unresolved ones */
  char       *description;           /* one line a fact, for the tooltip; "" */
} BeaktaTextMark;

typedef struct
{
  guint       start;
  guint       end;
  BeaktaTint  tint;
  int         below;                 /* BeaktaTint of the mark that is covered, or -1 */
  gboolean    commented;             /* any of its marks */
} BeaktaTintLayer;

typedef struct _BeaktaTextMarks BeaktaTextMarks;

BeaktaTextMarks      *beakta_text_marks_new         (void);
BeaktaTextMarks      *beakta_text_marks_ref         (BeaktaTextMarks       *self);
void                  beakta_text_marks_unref       (BeaktaTextMarks       *self);

/* An empty stretch is no mark and is left out. */
void                  beakta_text_marks_add         (BeaktaTextMarks       *self,
                                                     const char            *passage,
                                                     guint                  start,
                                                     guint                  end,
                                                     BeaktaTint             tint,
                                                     guint                  number,
                                                     guint                  n_comments,
                                                     const char            *description);

guint                 beakta_text_marks_get_n       (BeaktaTextMarks       *self);
const BeaktaTextMark *beakta_text_marks_get         (BeaktaTextMarks       *self,
                                                     guint                  index);
const BeaktaTextMark *beakta_text_marks_lookup      (BeaktaTextMarks       *self,
                                                     const char            *passage);

/* The mark that is on top at @position; (nullable). */
const BeaktaTextMark *beakta_text_marks_find_at     (BeaktaTextMarks       *self,
                                                     guint                  position);

/* The first mark that begins after @position, or the last that begins before it; goes round. (nullable) */
const BeaktaTextMark *beakta_text_marks_find_next   (BeaktaTextMarks       *self,
                                                     guint                  position,
                                                     gboolean               forward);

/* (transfer none) (element-type BeaktaTintLayer) */
GArray               *beakta_text_marks_get_layers  (BeaktaTextMarks       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaTextMarks, beakta_text_marks_unref)

G_END_DECLS
