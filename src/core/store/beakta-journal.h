/* The journal: what happened, in a chain of hashes.
 *
 * (1) An entry is appended and never altered. Its hash covers its columns, the digest of its payload and the hash of
 *     the entry before it.
 * (2) The digest is SHA-256 of a random salt and the payload. Payload and salt may be erased together (gallring), when a
 *     later entry says so: beakta-store-erase.h. Then nobody can guess the payload from the digest, and the chain verifies
 *     all the same.
 */

#pragma once

#include "beakta-change.h"
#include "beakta-driver.h"

G_BEGIN_DECLS

/* Gives @entry its sequence and hash, and writes it. */
gboolean     beakta_journal_append    (BeaktaDriver  *db,
                                       BeaktaEntry   *entry,
                                       GError       **error);
BeaktaEntry *beakta_journal_load      (BeaktaDriver  *db,
                                       gint64         sequence,
                                       GError       **error);

/* The last entry of a case without its payload, which may be as large as the case. @sequence: (out): 0 when there is none,
 * and then nothing else is set; @hash, @time: (out) (transfer full) */
gboolean     beakta_journal_load_head (BeaktaDriver  *db,
                                       const char    *case_id,
                                       gint64        *sequence,
                                       char         **hash,
                                       char         **time,
                                       GError       **error);

/* @case_id: (nullable): all. @limit: 0 for all. */
GPtrArray   *beakta_journal_list      (BeaktaDriver  *db,
                                       const char    *case_id,
                                       gint64         after,
                                       guint          limit,
                                       GError       **error);

/* @sequence: (out): of the entry whose hash is @hash, hex; 0 when there is none. */
gboolean     beakta_journal_find      (BeaktaDriver  *db,
                                       const char    *hash,
                                       gint64        *sequence,
                                       GError       **error);

/**
 * beakta_journal_verify:
 * @db: in a transaction that reads
 * @other: (nullable): a second connection, which reads the same moment: half of the work is done in another thread with it
 * @replays: also that the items of the state are what the journal says, byte for byte, and that there are no others
 * @n_entries: (out): how many there are
 * @head: (out) (transfer full): hex, "" for an empty journal
 * @error: %BEAKTA_STORE_ERROR_DAMAGED names the first entry that is wrong, its case and what was done
 *
 * Walks the whole chain: beakta-journal-verify.c.
 */
gboolean     beakta_journal_verify    (BeaktaDriver  *db,
                                       BeaktaDriver  *other,
                                       gboolean       replays,
                                       gint64        *n_entries,
                                       char         **head,
                                       GError       **error);

G_END_DECLS
