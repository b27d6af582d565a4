/* A document that is a ZIP package: its parts, read one by one, within the limits of design 8.
 *
 * (1) At most 1,000 entries, 64 MB an entry, 256 MB in all, 100:1 after the first 100 KiB; what the package says
 *     of itself is checked before anything is unpacked, and what it does is checked while it is.
 * (2) A name is used once and does not travel: no absolute names, no "..".
 * (3) Nothing is ever written anywhere.
 */

#pragma once

#include "beakta-refusal.h"

G_BEGIN_DECLS

typedef struct _BeaktaPackage BeaktaPackage;

/* @bytes must outlive the package. */
BeaktaPackage *beakta_package_open      (const guint8   *bytes,
                                         gsize           size,
                                         GError        **error);
void           beakta_package_free      (BeaktaPackage  *self);

/* Names are compared without case. */
gboolean       beakta_package_has       (BeaktaPackage  *self,
                                         const char     *name);
gboolean       beakta_package_has_under (BeaktaPackage  *self,
                                         const char     *folder);

/* Begins to read a part; one at a time. The pieces stay valid until the next call. */
gboolean       beakta_package_begin     (BeaktaPackage  *self,
                                         const char     *name,
                                         GError        **error);

/* Returns: whether there was a piece; %FALSE without @error at the end. */
gboolean       beakta_package_next      (BeaktaPackage  *self,
                                         const char    **piece,
                                         gsize          *n_bytes,
                                         GError        **error);
void           beakta_package_end       (BeaktaPackage  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaPackage, beakta_package_free)

G_END_DECLS
