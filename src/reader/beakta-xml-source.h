/* An XML document of somebody else's, as the parser can take it: in UTF-8, piece by piece, however large it is.
 *
 * The mark, the bytes and the declaration are asked for the encoding, in this order. References to characters that XML
 * 1.0 forbids (&#x1; in a document that calls itself XML 1.1, say) and such characters themselves are left out.
 */

#pragma once

#include "beakta-xml.h"

G_BEGIN_DECLS

typedef struct _BeaktaXmlSource BeaktaXmlSource;

/* @bytes must outlive the source. */
BeaktaXmlSource *beakta_xml_source_new          (const guint8            *bytes,
                                                 gsize                    size);
void             beakta_xml_source_free         (BeaktaXmlSource         *self);

/* (nullable): local name of the root, %NULL when there is none. */
const char      *beakta_xml_source_get_root     (BeaktaXmlSource         *self);
gboolean         beakta_xml_source_parse        (BeaktaXmlSource         *self,
                                                 const BeaktaXmlHandler  *handler,
                                                 gpointer                 data,
                                                 GError                 **error);

/* Whether characters had to be left out or replaced, in what has been parsed. */
gboolean         beakta_xml_source_has_dropped  (BeaktaXmlSource         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaXmlSource, beakta_xml_source_free)

G_END_DECLS
