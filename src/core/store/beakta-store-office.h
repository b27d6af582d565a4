/* What the office has decided for all who share the store. */

#pragma once

#include "beakta-store.h"

G_BEGIN_DECLS

#define BEAKTA_OFFICE_RIGHT_SIZE "right-size"        /* rules: see data/words/right-size.ini */
#define BEAKTA_OFFICE_TERMS      "terms"             /* words of each perspective: see data/words/terms.ini */
#define BEAKTA_OFFICE_OPINIONS   "opinions"          /* BEAKTA_OPINIONS_STOP, or nothing */

#define BEAKTA_OPINIONS_STOP     "stop"

/**
 * beakta_store_dup_office_sync:
 * @name: what it is about
 * @error: #BeaktaStoreError
 *
 * Returns: (transfer full) (nullable): what was decided; "" when nothing was, %NULL on failure
 */
char     *beakta_store_dup_office_sync   (BeaktaStore  *self,
                                          const char   *name,
                                          GError      **error);

/* (transfer full): the names of all that has been decided, in their order. */
GStrv     beakta_store_list_office_sync  (BeaktaStore  *self,
                                          GError      **error);

/* @value: (nullable): %NULL takes the decision back. Only an administrator may: %BEAKTA_STORE_ERROR_NOT_ALLOWED. */
gboolean  beakta_store_set_office_sync   (BeaktaStore  *self,
                                          const char   *name,
                                          const char   *value,
                                          GError      **error);

/* Whether a case is not proposed while an opinion that was asked for is open: rule 5 of beakta-readiness.h. As it was when the store
 * was last looked at, which "lists-changed" tells; the door looks anew. Never waits. */
gboolean  beakta_store_waits_for_opinions     (BeaktaStore  *self);

/* Administrators only. */
gboolean  beakta_store_set_waits_for_opinions_sync (BeaktaStore *self,
                                                gboolean      waits,
                                                GError      **error);

/**
 * beakta_store_load_right_size:
 * @self: (nullable): without a store nobody has decided anything
 * @is_own: (out) (optional): whether the office has rules of its own
 * @error: #BeaktaOfficeListError, #GKeyFileError or #BeaktaStoreError
 *
 * The rules of the store; else those of this computer (beakta/right-size.ini of its configuration folders); else the bundled.
 *
 * Returns: (transfer full): the rules of right size
 */
GKeyFile *beakta_store_load_right_size   (BeaktaStore  *self,
                                          gboolean     *is_own,
                                          GError      **error);

/* As beakta_store_load_right_size (): the words of each perspective, for beakta_word_groups_new (). */
GKeyFile *beakta_store_load_terms        (BeaktaStore  *self,
                                          gboolean     *is_own,
                                          GError      **error);

G_END_DECLS
