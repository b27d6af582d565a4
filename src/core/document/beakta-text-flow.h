/* A text as it is read on: over the headers and footers that stand between the pages.
 *
 * (1) Only where there are pages, and only an aside that lies inside what is asked for, is passed over: who asks for the
 *     words of a footer, or from the middle of one, gets them as they stand.
 * (2) The stream and its positions stay as they are.
 */

#pragma once

#include "beakta-folding.h"
#include "beakta-text.h"

G_BEGIN_DECLS

/* Whether a header or footer lies inside, with something on both sides of it. */
gboolean  beakta_text_is_interrupted (BeaktaText         *text,
                                      guint               start,
                                      guint               end);

/* (transfer full): the characters between two positions, as many as there are, every one of a header or footer inside a
 * space. */
char     *beakta_text_dup_flow       (BeaktaText         *text,
                                      guint               start,
                                      guint               end);

/* The words between two positions as they are quoted, and where each stands. */
typedef struct
{
  gsize offset;                      /* bytes into the words: they go on here after a header or footer */
  guint position;                    /* of the same in the text */
} BeaktaTextJoint;

typedef struct
{
  GString *words;
  GArray  *joints;                   /* of BeaktaTextJoint, the first at the start; none when there are no words */
} BeaktaTextFlow;

void      beakta_text_flow_init      (BeaktaTextFlow     *self,
                                      BeaktaText         *text,
                                      guint               start,
                                      guint               end);
void      beakta_text_flow_clear     (BeaktaTextFlow     *self);

/* @at: a place in its words, of which there are some. Returns: the position of that in the text */
guint     beakta_text_flow_get_position (const BeaktaTextFlow *self,
                                      const char         *at);

/* (transfer full): the same as it is quoted: without the headers and footers inside, a line end in place of each and of the
 * white space around it. */
char     *beakta_text_dup_quotation  (BeaktaText         *text,
                                      guint               start,
                                      guint               end);

/* (transfer full) (element-type BeaktaRange): where @quote stands between two positions, in order: as the text
 * stands, and over headers and footers. */
GArray   *beakta_text_find_folded    (BeaktaText         *text,
                                      const BeaktaFolded *quote,
                                      guint               start,
                                      guint               end);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BeaktaTextFlow, beakta_text_flow_clear)

G_END_DECLS
