/* What the office prints on its papers: decided once, for all who share the store. */

#pragma once

#include "beakta-logotype.h"
#include "beakta-store-office.h"

G_BEGIN_DECLS

#define BEAKTA_OFFICE_AUTHORITY        "authority"
#define BEAKTA_OFFICE_AUTHORITY_NUMBER "authority-number"
#define BEAKTA_OFFICE_ADDRESS          "address"
#define BEAKTA_OFFICE_LOGOTYPE         "logotype"       /* the checksum of the one that is printed */
#define BEAKTA_OFFICE_TEXTS            "text/"          /* and what a text is called: the standard texts */

typedef struct
{
  char           *authority;         /* as the next two: "" when the store has none */
  char           *authority_number;
  char           *address;           /* lines */
  BeaktaLogotype *logotype;          /* nullable */
} BeaktaLetterhead;

/**
 * beakta_letterhead_load_sync:
 * @store: (nullable): without a store nobody has decided anything
 * @authority: (nullable): the name that counts when the store has none
 * @authority_number: (nullable): the number that counts then
 * @error: #BeaktaStoreError, or #BeaktaIntakeError when the logotype of the store is damaged
 *
 * Returns: (transfer full): what is printed
 */
BeaktaLetterhead *beakta_letterhead_load_sync          (BeaktaStore     *store,
                                                        const char      *authority,
                                                        const char      *authority_number,
                                                        GError         **error);
void              beakta_letterhead_free               (BeaktaLetterhead *self);

/* @logotype: (nullable): %NULL takes it away. One that a paper was printed with stays in the store. Administrators only. */
gboolean          beakta_letterhead_set_logotype_sync  (BeaktaStore     *store,
                                                        BeaktaLogotype  *logotype,
                                                        GError         **error);

/* (transfer full) (nullable): the one that a paper was printed with; %NULL without @error when the store never had it. */
BeaktaLogotype   *beakta_letterhead_find_logotype_sync (BeaktaStore     *store,
                                                        const char      *checksum,
                                                        GError         **error);

/* (transfer full): what the standard texts are called, in their order; empty when there are none. */
GStrv             beakta_letterhead_list_texts_sync    (BeaktaStore     *store,
                                                        GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaLetterhead, beakta_letterhead_free)

G_END_DECLS
