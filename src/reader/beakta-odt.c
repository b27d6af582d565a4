/* ODT: which parts there are, and whether they can be read. */

#include "beakta-odt-private.h"

#include <string.h>

/* META-INF/manifest.xml says which parts are encrypted. */
typedef struct
{
  gboolean is_encrypted;
} Manifest;

static gboolean
entry_began (gpointer                   data,
             int                        token,
             const char                *name,
             const BeaktaXmlAttributes *attributes)
{
  Manifest *manifest = data;

  if (strcmp (name, "encryption-data") == 0)
    manifest->is_encrypted = TRUE;

  return TRUE;
}

static gboolean
check_encryption (BeaktaPackage  *package,
                  GError        **error)
{
  static const BeaktaXmlHandler handler = { .begin = entry_began };
  Manifest manifest = { FALSE };

  /* A broken manifest is nobody's loss: the parts speak for themselves. */
  if (beakta_package_has (package, "META-INF/manifest.xml"))
    beakta_xml_parse_part (&handler, package, "META-INF/manifest.xml", &manifest, NULL);

  return !manifest.is_encrypted ||
         beakta_refuse (error, BEAKTA_INTAKE_ERROR_ENCRYPTED, "The document is encrypted");
}

gboolean
beakta_odt_read (BeaktaPackage  *package,
                 BeaktaFlow     *flow,
                 GError        **error)
{
  BeaktaXmlHandler handler = beakta_odt_body_make_handler ();
  BeaktaOdtBody *body;
  gboolean is_read;

  if (!check_encryption (package, error))
    return FALSE;

  body = beakta_odt_body_new (flow);
  is_read = (!beakta_package_has (package, "styles.xml") ||
             beakta_xml_parse_part (&handler, package, "styles.xml", body, error)) &&
            beakta_xml_parse_part (&handler, package, "content.xml", body, error);
  if (is_read)
    beakta_odt_body_finish (body);
  beakta_odt_body_free (body);

  return is_read;
}

gboolean
beakta_odt_read_flat (const guint8  *bytes,
                      gsize          size,
                      BeaktaFlow    *flow,
                      GError       **error)
{
  BeaktaXmlHandler handler = beakta_odt_body_make_handler ();
  BeaktaOdtBody *body;
  gboolean is_read;

  body = beakta_odt_body_new (flow);
  is_read = beakta_xml_parse_memory (&handler, bytes, size, FALSE, body, error);
  if (is_read)
    beakta_odt_body_finish (body);
  beakta_odt_body_free (body);

  return is_read;
}
