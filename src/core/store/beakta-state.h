/* The state: every item as its last change left it. */

#pragma once

#include "beakta-case.h"
#include "beakta-driver.h"

G_BEGIN_DECLS

gboolean    beakta_state_write      (BeaktaDriver      *db,
                                     const BeaktaEntry *entry,
                                     GError           **error);

/* @case_: an id, or a number by its search key; (transfer full): the id. */
char       *beakta_state_find_case  (BeaktaDriver      *db,
                                     const char        *case_,
                                     GError           **error);
BeaktaCase *beakta_state_load_case  (BeaktaDriver      *db,
                                     const char        *case_id,
                                     GError           **error);

/* 0 when the case is not there. */
gboolean    beakta_state_get_head   (BeaktaDriver      *db,
                                     const char        *case_id,
                                     gint64            *head,
                                     GError           **error);

G_END_DECLS
