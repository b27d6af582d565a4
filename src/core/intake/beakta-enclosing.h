/* The files inside a document, as they come from the reader: BEAKTA_FRAME_ENCLOSURE, _BYTES and _ENCLOSED.
 *
 * (1) A name is believed no more than anything else: no folders, no control characters, no leading dots, never empty.
 * (2) Neither their number nor their bytes exceed what beakta-frames.h allows.
 */

#pragma once

#include "beakta-intake.h"

G_BEGIN_DECLS

typedef struct _BeaktaEnclosing BeaktaEnclosing;

BeaktaEnclosing *beakta_enclosing_new      (void);
void             beakta_enclosing_free     (BeaktaEnclosing  *self);

/* Nothing else may come while one is open. */
gboolean         beakta_enclosing_is_open  (BeaktaEnclosing  *self);

/* Each takes the payload of its frame. Returns: (nullable): what is wrong with it, %NULL when all is well */
const char      *beakta_enclosing_begin    (BeaktaEnclosing  *self,
                                            const guint8     *bytes,
                                            gsize             n);
const char      *beakta_enclosing_add      (BeaktaEnclosing  *self,
                                            const guint8     *bytes,
                                            gsize             n);
const char      *beakta_enclosing_end      (BeaktaEnclosing  *self,
                                            const guint8     *bytes,
                                            gsize             n);

/* (transfer full) (element-type BeaktaEnclosure): those that are whole so far. */
GPtrArray       *beakta_enclosing_steal    (BeaktaEnclosing  *self);

/* (transfer full): a name that can be shown and saved; @n_th, from 1, names one that has none. */
char            *beakta_enclosing_dup_name (const char       *utf8,
                                            guint             n_th);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaEnclosing, beakta_enclosing_free)

G_END_DECLS
