/* A set of stretches of a text: what has been shown of it, say.
 *
 * (1) Stretches are sorted, do not touch and are never empty.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint start;                       /* code points */
  guint end;                         /* past the last */
} BeaktaStretch;

typedef struct _BeaktaStretches BeaktaStretches;

BeaktaStretches     *beakta_stretches_new   (void);
void                 beakta_stretches_free  (BeaktaStretches       *self);

/* Returns: whether the set grew. */
gboolean             beakta_stretches_add   (BeaktaStretches       *self,
                                             guint                  start,
                                             guint                  end);
const BeaktaStretch *beakta_stretches_get   (const BeaktaStretches *self,
                                             guint                 *n);

/* How many code points the set holds. */
guint                beakta_stretches_count (const BeaktaStretches *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaStretches, beakta_stretches_free)

G_END_DECLS
