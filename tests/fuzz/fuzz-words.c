/* HTML, text, XML, CSV and recognition: the first byte chooses. */

#include "fuzz-reader.h"

#include "beakta-csv.h"
#include "beakta-html.h"
#include "beakta-odt.h"
#include "beakta-recognise.h"
#include "beakta-text-reader.h"
#include "beakta-xml-reader.h"

int
LLVMFuzzerTestOneInput (const guint8 *bytes,
                        gsize         size)
{
  g_autoptr(BeaktaEmitter) emitter = fuzz_make_emitter ();
  g_autoptr(BeaktaFlow) flow = beakta_flow_new (emitter);
  const char *nick;
  gboolean is_read = FALSE;

  if (size == 0)
    return 0;

  switch (bytes[0] % 6)
    {
    case 0:
      is_read = beakta_html_read (bytes + 1, size - 1, flow, NULL);
      break;
    case 1:
      is_read = beakta_text_read (bytes + 1, size - 1, flow, NULL);
      break;
    case 2:
      is_read = beakta_xml_read (bytes + 1, size - 1, flow, NULL);
      break;
    case 3:
      is_read = beakta_odt_read_flat (bytes + 1, size - 1, flow, NULL);
      break;
    case 4:
      is_read = beakta_csv_read (bytes + 1, size - 1, flow, NULL);
      break;
    default:
      beakta_recognise (bytes + 1, size - 1, &nick, NULL);
      break;
    }

  if (is_read)
    beakta_flow_finish (flow, NULL);

  return 0;
}
