/* What the groups of the office in the preferences have in common. */

#pragma once

#include <adwaita.h>

#include "beakta-store.h"

G_BEGIN_DECLS

/* Whether the person may alter what the office has decided. */
gboolean   beakta_office_row_may        (BeaktaStore *store);

/* A word for the person over the preferences that @widget is in. */
void       beakta_office_row_toast      (GtkWidget   *widget,
                                         const char  *words);

/* The same, of an error. */
void       beakta_office_row_tell       (GtkWidget    *widget,
                                         const GError *error);

/* (transfer floating): a flat button with a picture; @tooltip is also what it is called. */
GtkWidget *beakta_office_row_new_button (const char  *icon,
                                         const char  *tooltip);

G_END_DECLS
