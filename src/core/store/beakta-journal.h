/* The journal: what happened, in a chain of hashes.
 *
 * (1) An entry is appended and never altered. Its hash covers its columns, the digest of its payload and the hash of
 *     the entry before it.
 * (2) The digest is SHA-256 of a random salt and the payload. Payload and salt may be erased together (gallring);
 *     then nobody can guess the payload from the digest, and the chain verifies all the same.
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

/* Walks the whole chain. @head: (out) (transfer full): hex, "" for an empty journal. */
gboolean     beakta_journal_verify    (BeaktaDriver  *db,
                                       gint64        *n_entries,
                                       char         **head,
                                       GError       **error);

G_END_DECLS
