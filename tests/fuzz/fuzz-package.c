/* Recognition of any file, and the ZIP of packages with every part in it. */

#include "fuzz-reader.h"

#include "beakta-docx.h"
#include "beakta-figures.h"
#include "beakta-ods.h"
#include "beakta-odt.h"
#include "beakta-recognise.h"
#include "beakta-xlsx.h"

static gboolean
read_package (BeaktaFormat    format,
              BeaktaPackage  *package,
              BeaktaFlow     *flow,
              GError        **error)
{
  if (format == BEAKTA_FORMAT_DOCX)
    return beakta_docx_read (package, flow, error);
  if (format == BEAKTA_FORMAT_XLSX)
    return beakta_xlsx_read (package, flow, error);
  if (format == BEAKTA_FORMAT_ODS)
    return beakta_ods_read (package, flow, error);
  if (format == BEAKTA_FORMAT_ODT)
    return beakta_odt_read (package, flow, error);

  return beakta_refuse (error, BEAKTA_INTAKE_ERROR_UNSUPPORTED, "This is no package");
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes,
                        gsize         size)
{
  BeaktaEmitter *emitter = fuzz_begin (TRUE);
  BeaktaFlow *flow = beakta_flow_new (emitter);
  g_autoptr(BeaktaPackage) package = NULL;
  GError *error = NULL;
  const char *nick;
  BeaktaFormat format = beakta_recognise (bytes, size, &nick, &error);
  gboolean is_read = FALSE;

  if (error == NULL)
    package = beakta_package_open (bytes, size, &error);
  if (package != NULL)
    is_read = read_package (format, package, flow, &error);

  if (is_read)
    beakta_figures_tell (beakta_flow_get_figures (flow), package, emitter, BEAKTA_WISH_ENCLOSURES);

  fuzz_end_flow (emitter, flow, is_read, error);
  return 0;
}
