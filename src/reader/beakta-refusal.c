/* Why a document is refused. */

#include "beakta-refusal.h"

G_DEFINE_QUARK (beakta-refusal-quark, beakta_refusal)

gboolean
beakta_refuse (GError            **error,
               BeaktaIntakeError   code,
               const char         *format,
               ...)
{
  va_list args;

  va_start (args, format);
  g_clear_error (error);
  g_propagate_error (error, g_error_new_valist (BEAKTA_REFUSAL, (int) code, format, args));
  va_end (args);

  return FALSE;
}
