/* How deep a checklist goes, in the language of the person. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @nick: "short", "normal" or "deep": as beakta_depth_get_nick () */
const char *beakta_wording_get_depth (const char *nick);

G_END_DECLS
