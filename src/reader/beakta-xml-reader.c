/* XML: which kind it is, by its root. */

#include "beakta-xml-reader.h"

#include "beakta-case-file.h"
#include "beakta-e-service.h"

#include <string.h>

static gboolean
is_root (BeaktaXmlSource *source,
         const char      *name)
{
  const char *root = beakta_xml_source_get_root (source);

  return root != NULL && g_ascii_strcasecmp (root, name) == 0;
}

static gboolean
read_source (BeaktaXmlSource  *source,
             BeaktaFlow       *flow,
             GError          **error)
{
  if (is_root (source, "FlowInstance"))
    return beakta_e_service_read (source, flow, error);
  if (is_root (source, "FlowInstances"))
    return beakta_refuse (error, BEAKTA_INTAKE_ERROR_NO_APPLICATION, "A list of e-service cases, not one of them");
  if (is_root (source, "erms") || is_root (source, "Leveransobjekt"))
    return beakta_xml_tree_read (source, &beakta_case_file_vocabulary, flow, error);

  return beakta_xml_tree_read (source, NULL, flow, error);
}

gboolean
beakta_xml_read (const guint8  *bytes,
                 gsize          size,
                 BeaktaFlow    *flow,
                 GError       **error)
{
  g_autoptr(BeaktaXmlSource) source = beakta_xml_source_new (bytes, size);

  if (!read_source (source, flow, error))
    return FALSE;

  if (beakta_xml_source_has_dropped (source))
    beakta_flow_notice (flow, "invalid-characters");

  return TRUE;
}
