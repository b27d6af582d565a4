/* What a person is told before a copy for disclosure goes out: what masks left standing that looks like what they hide, what
 * else may be about somebody, and file names that tell.
 *
 * (1) It only looks: nothing is masked but by a person.
 * (2) Only what is left in the paper is told of, never what is masked there.
 */

#pragma once

#include "beakta-mask.h"

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_TRACE_NUMBER,               /* a personal identity number */
  BEAKTA_TRACE_EMAIL,
  BEAKTA_TRACE_TELEPHONE,
  BEAKTA_TRACE_NAME,                 /* words that look like the name of a person */
  BEAKTA_TRACE_LEFT                  /* a form or a part of what is masked, or the same number written otherwise */
} BeaktaTraceKind;

typedef struct
{
  BeaktaTraceKind  kind;
  char            *words;            /* as they stand in the paper */
  guint            mask;             /* LEFT: its number, from 1 */
  guint            n_places;
} BeaktaTrace;

/* (transfer full) (element-type BeaktaTrace): what could be masked too. */
GPtrArray        *beakta_masks_propose      (BeaktaReport  *report);

/* (transfer full) (element-type BeaktaTrace): what the masks left in the paper that was made with them. */
GPtrArray        *beakta_masks_list_left    (GPtrArray     *masks,
                                             BeaktaReport  *report);

/* Whether the name of a file tells of a mask: by its words, also when they are run together, or by one of the words of a name.
 * (nullable): that mask */
const BeaktaMask *beakta_masks_find_in_name (GPtrArray     *masks,
                                             const char    *name);

G_END_DECLS
