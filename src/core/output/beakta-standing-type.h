/* Type that is left standing: paragraphs that have been set, kept for the next time that a paper is laid out.
 *
 * (1) A paragraph that is kept is the one that setting anew would make.
 * (2) What the last paper had no use for is let go.
 */

#pragma once

#include "beakta-fonts.h"
#include "beakta-paragraph.h"

G_BEGIN_DECLS

typedef struct _BeaktaStandingType BeaktaStandingType;

BeaktaStandingType *beakta_standing_type_new     (void);
BeaktaStandingType *beakta_standing_type_ref     (BeaktaStandingType   *self);
void                beakta_standing_type_unref   (BeaktaStandingType   *self);

/* A paper is about to be laid out, and has been. */
void                beakta_standing_type_begin   (BeaktaStandingType   *self);
void                beakta_standing_type_end     (BeaktaStandingType   *self);

/* (transfer full): as beakta_paragraph_new (). @self: (nullable): nothing is kept. @range: of @context */
BeaktaParagraph    *beakta_standing_type_set     (BeaktaStandingType   *self,
                                                  BeaktaFontRange       range,
                                                  PangoContext         *context,
                                                  GPtrArray            *spans,
                                                  guint                 first,
                                                  guint                 n_spans,
                                                  const BeaktaTypeface *typeface,
                                                  double                width);

/* How many paragraphs have been set, and not found standing. */
guint               beakta_standing_type_count   (BeaktaStandingType   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaStandingType, beakta_standing_type_unref)

G_END_DECLS
