#include "beakta-wording-depth.h"

#include <glib/gi18n.h>

const char *
beakta_wording_get_depth (const char *nick)
{
  if (g_strcmp0 (nick, "short") == 0)
    /* Translators: how deep a checklist goes: the number of questions */
    return C_("depth", "Short");

  return g_strcmp0 (nick, "deep") == 0 ? C_("depth", "Deep") : C_("depth", "Normal");
}
