/* What a copy for disclosure leaves out: words, and the ground of law that each is left out on. */

#pragma once

#include "beakta-report.h"

G_BEGIN_DECLS

typedef struct
{
  char   *words;
  char   *ground;                    /* "21 kap. 1 § offentlighets- och sekretesslagen" */
  GRegex *regex;                     /* of the words, however they are spaced and in whatever case */
  guint   n_places;                  /* where they were taken out, so far */
} BeaktaMask;

/* [{"words": "…" or "evidence": 3, "ground": "…"}, …]; evidence is the number of a passage in the papers of @case_.
 * (transfer full) (element-type BeaktaMask) */
GPtrArray    *beakta_masks_from_json  (const char          *json,
                                       BeaktaCase          *case_,
                                       GError             **error);

/* Takes the words out of @text. (transfer full): what is left, @text itself when it has none of them */
char         *beakta_masks_apply      (GPtrArray           *masks,
                                       const char          *sign,            /* "[maskerat {1}]" */
                                       const char          *text);

/* The same over several spans, whose words may go on from one to the next. */
void          beakta_masks_apply_to_spans (GPtrArray       *masks,
                                       const char          *sign,
                                       GPtrArray           *spans);

/* %FALSE with @error when a mask was nowhere, or stands in a ground: what was to be hidden would be told. */
gboolean      beakta_masks_check      (GPtrArray           *masks,
                                       GError             **error);

G_END_DECLS
