/* What a copy for disclosure leaves out: words or places, and the ground of law that each is left out on. */

#pragma once

#include "beakta-case-mask.h"
#include "beakta-mask-text.h"
#include "beakta-report.h"

G_BEGIN_DECLS

/* Of a passage that is quoted in the paper, what a mask takes out of it. */
typedef struct
{
  BeaktaMaskText *needle;            /* all of the passage */
  gsize           from;              /* in bytes of the needle */
  gsize           to;
} BeaktaMaskQuote;

typedef struct
{
  char           *id;                /* of the mask of the case; NULL when it is of a file */
  char           *words;
  char           *ground;            /* "21 kap. 1 § offentlighets- och sekretesslagen" */
  BeaktaReach     reach;
  BeaktaMaskText *needle;            /* of the words */
  GPtrArray      *quotes;            /* of a place: the of BeaktaMaskQuote, that hold a part of it */
  guint           n_places;          /* where it was found in the paper, so far */
} BeaktaMask;

/* [{"words": "…" or "evidence": 3, "ground": "…"}, …]; evidence is the number of a passage in the papers of @case_.
 * (transfer full) (element-type BeaktaMask) */
GPtrArray    *beakta_masks_from_json  (const char          *json,
                                       BeaktaCase          *case_,
                                       GError             **error);

/* The masks that the case has, in their order; one that is nowhere in a paper is none the worse for that.
 * (transfer full) (element-type BeaktaMask) */
GPtrArray    *beakta_masks_from_case  (BeaktaCase          *case_);

/* Takes the words out of @text. (transfer full): what is left, @text itself when it has none of them */
char         *beakta_masks_apply      (GPtrArray           *masks,
                                       const char          *sign,            /* "[maskerat {1}]" */
                                       const char          *text);

/* The same over several spans, whose words may go on from one to the next. */
void          beakta_masks_apply_to_spans (GPtrArray       *masks,
                                       const char          *sign,
                                       GPtrArray           *spans);

/* %FALSE with @error when a mask of a file was nowhere, or one stands in a ground: what was to be hidden would be told. */
gboolean      beakta_masks_check      (GPtrArray           *masks,
                                       GError             **error);

G_END_DECLS
