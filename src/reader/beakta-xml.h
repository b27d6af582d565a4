/* XML as a stream of events, with nothing that XML can do to harm: no DTD, no entities, no network, no depth.
 *
 * A format gives the elements that it knows as a table of {namespace, name, token}; everything else has the token 0.
 * Namespaces are numbered by the format, so that two URIs may mean the same.
 */

#pragma once

#include "beakta-package.h"

#include <libxml/parser.h>

G_BEGIN_DECLS

typedef struct
{
  const char *uri;
  int         ns;                    /* from 1 */
} BeaktaXmlSpace;

typedef struct
{
  int         ns;
  const char *name;
  int         token;                 /* from 1 */
} BeaktaXmlName;

typedef struct _BeaktaXmlAttributes BeaktaXmlAttributes;

typedef struct
{
  const BeaktaXmlSpace *spaces;
  guint                 n_spaces;
  const BeaktaXmlName  *names;
  guint                 n_names;

  /* Returns: %FALSE to pass over the element with all that is in it; its end is not told then. */
  gboolean (*begin) (gpointer                   data,
                     int                        token,
                     const char                *name,
                     const BeaktaXmlAttributes *attributes);
  /* (nullable) */
  void     (*end)   (gpointer                   data,
                     int                        token);
  /* (nullable) */
  void     (*text)  (gpointer                   data,
                     const char                *utf8,
                     gsize                      n_bytes);

  /* (nullable): whether to go on. */
  gboolean (*more)  (gpointer                   data);
} BeaktaXmlHandler;

/* A whole document in memory. @is_utf8: whatever it says of its encoding itself. */
gboolean    beakta_xml_parse_memory      (const BeaktaXmlHandler    *handler,
                                          const guint8              *bytes,
                                          gsize                      size,
                                          gboolean                   is_utf8,
                                          gpointer                   data,
                                          GError                   **error);

/* The next piece of a document, in UTF-8; it stays valid until the next call. Returns: %FALSE at the end. */
typedef gboolean (*BeaktaXmlPieces)      (gpointer                   source,
                                          const char               **piece,
                                          gsize                     *n_bytes);
gboolean    beakta_xml_parse_pieces      (const BeaktaXmlHandler    *handler,
                                          BeaktaXmlPieces            pieces,
                                          gpointer                   source,
                                          gpointer                   data,
                                          GError                   **error);
gboolean    beakta_xml_parse_part        (const BeaktaXmlHandler    *handler,
                                          BeaktaPackage             *package,
                                          const char                *part,
                                          gpointer                   data,
                                          GError                   **error);

/* Attributes by their local name. */
gboolean    beakta_xml_has               (const BeaktaXmlAttributes *attributes,
                                          const char                *name);

/* (transfer full) (nullable) */
char       *beakta_xml_dup               (const BeaktaXmlAttributes *attributes,
                                          const char                *name);
gboolean    beakta_xml_is                (const BeaktaXmlAttributes *attributes,
                                          const char                *name,
                                          const char                *value);
int         beakta_xml_get_int           (const BeaktaXmlAttributes *attributes,
                                          const char                *name,
                                          int                        fallback);

/* (nullable): the local name of the @i:th attribute, %NULL past the last. */
const char *beakta_xml_get_name          (const BeaktaXmlAttributes *attributes,
                                          guint                      i);

/* A switch of OOXML: absent means on, so do "1", "true" and "on". */
gboolean    beakta_xml_is_on             (const BeaktaXmlAttributes *attributes,
                                          const char                *name);

G_END_DECLS
