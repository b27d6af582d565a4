/* The persons that a store knows: those who have been given roles, and those who hold or have proposed cases. */

#pragma once

#include "beakta-store.h"

G_BEGIN_DECLS

/* (transfer full): users, in the order of their names, each once; the acting person among them. Synchronous and quick. */
GStrv        beakta_store_dup_users_sync  (BeaktaStore  *self,
                                           GError      **error);

/* (transfer full): those who have the role of an expert, in the order of their names; while nobody has been given a role all
 * whom the store knows, and @anybody: (out) (optional): is TRUE: everybody is an expert then. Synchronous and quick. */
GStrv        beakta_store_dup_experts_sync (BeaktaStore *self,
                                            gboolean    *anybody,
                                            GError     **error);

/* (transfer full): user to name, of those whose name is known. Synchronous and quick. */
GHashTable  *beakta_store_dup_names_sync  (BeaktaStore  *self,
                                           GError      **error);

G_END_DECLS
