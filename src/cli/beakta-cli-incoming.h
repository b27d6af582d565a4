/* Files on their way into a case: what import and add share. */

#pragma once

#include "beakta-cli-file.h"
#include "beakta-cli.h"
#include "beakta-store-query.h"

G_BEGIN_DECLS

/* (transfer full) (element-type BeaktaIncoming): %NULL when one cannot be opened. */
GPtrArray *beakta_cli_read_files      (GStrv              names,
                                       BeaktaCliReading  *reading,
                                       GError           **error);

/* (transfer full) (nullable): where the files are already. Nothing fails for not knowing it. */
GPtrArray *beakta_cli_find_sightings  (BeaktaCli         *cli,
                                       GPtrArray         *incoming);

/* One line on standard error for each file that was in the store already; with @case_id, in that case. What a person
 * has is theirs to register: it was done all the same. */
void       beakta_cli_tell_sightings  (GPtrArray         *sightings,
                                       GPtrArray         *incoming,
                                       const char        *case_id);

/* Why a file has no text. */
const char *beakta_cli_get_refusal_of (const BeaktaIncoming *file);

/* One line on standard error for each file that is kept without a text.
 *
 * Returns: %TRUE when there was anything to read at all; else %FALSE with @error, which says what can be done. */
gboolean   beakta_cli_check_read      (GPtrArray         *incoming,
                                       GError           **error);

/* The number of the last document; 0 when there is none. */
guint      beakta_cli_get_last_document (BeaktaCase      *case_);

/* The case and its documents from number @from on, as JSON. */
void       beakta_cli_print_documents (BeaktaCli         *cli,
                                       BeaktaCase        *case_,
                                       guint              from);

G_END_DECLS
