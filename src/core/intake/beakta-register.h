/* From files to a case: what the window, the command line and the example all do when an application comes in. */

#pragma once

#include "beakta-acts.h"
#include "beakta-intake.h"
#include "beakta-relocation.h"

G_BEGIN_DECLS

/* A file that has been read: name and what came of it. */
typedef struct
{
  char          *name;               /* without folders */
  GBytes        *bytes;
  BeaktaReading *reading;
  GPtrArray     *enclosed;           /* of BeaktaIncoming: the files that came inside it, read like it; nullable */
} BeaktaIncoming;

void            beakta_incoming_free            (BeaktaIncoming  *incoming);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaIncoming, beakta_incoming_free)

/* The file's name and bytes, not read yet: without a reading. Fails like beakta_incoming_read_sync () does. */
BeaktaIncoming *beakta_incoming_load_sync       (GFile                     *file,
                                                 GCancellable              *cancellable,
                                                 GError                   **error);

/**
 * beakta_incoming_read_sync:
 * @file: a regular file of at most 256 MB
 * @request: (nullable): what is asked of the reader besides the text
 *
 * What is inside the file is read too, each in a reader of its own, as far as its bytes came along.
 *
 * Returns: (transfer full): the file, read; a refusal is in its reading. %NULL with @error when the file itself
 *     cannot be read
 */
BeaktaIncoming *beakta_incoming_read_sync       (GFile                     *file,
                                                 const BeaktaIntakeRequest *request,
                                                 GCancellable              *cancellable,
                                                 GError                   **error);
void            beakta_incoming_read_async      (GFile                     *file,
                                                 const BeaktaIntakeRequest *request,
                                                 BeaktaIntakeProgress       progress,
                                                 gpointer                   progress_data,
                                                 GCancellable              *cancellable,
                                                 GAsyncReadyCallback        callback,
                                                 gpointer                   user_data);

/* The same for bytes that are at hand: an original of the store, read once more. */
BeaktaIncoming *beakta_incoming_read_bytes_sync (const char                *name,
                                                 GBytes                    *bytes,
                                                 const BeaktaIntakeRequest *request,
                                                 GCancellable              *cancellable,
                                                 GError                   **error);
void            beakta_incoming_read_bytes_async (const char               *name,
                                                 GBytes                    *bytes,
                                                 const BeaktaIntakeRequest *request,
                                                 BeaktaIntakeProgress       progress,
                                                 gpointer                   progress_data,
                                                 GCancellable              *cancellable,
                                                 GAsyncReadyCallback        callback,
                                                 gpointer                   user_data);
BeaktaIncoming *beakta_incoming_read_finish     (GAsyncResult              *result,
                                                 GError                   **error);

/* (transfer container) (element-type BeaktaIncoming): each file, followed by what came inside it. */
GPtrArray      *beakta_incoming_list            (GPtrArray                 *incoming);

/* (transfer full): the SHA-256 of every file, in order. */
GStrv           beakta_incoming_list_sums       (GPtrArray           *incoming);      /* of BeaktaIncoming */

/* (transfer full): what it is, as a document that is in no case yet: without number, maker and time. */
BeaktaDocument *beakta_incoming_describe        (const BeaktaIncoming *incoming);

/* What the documents themselves say of title, applicant and sought amount (first heading, labelled fields); empty
 * where nothing is found. A proposal for a person to look at. */
BeaktaFacts    *beakta_register_propose_facts   (GPtrArray           *incoming);

/* @facts: with a number. @checklist, @version: (nullable): attached at once. */
BeaktaChange   *beakta_register_new_case        (const BeaktaFacts   *facts,
                                                 GPtrArray           *incoming,      /* of BeaktaIncoming */
                                                 const char          *checklist,
                                                 const char          *version,
                                                 const char          *user,
                                                 GDateTime           *now);

/* @replaces: number of the document that it is a new version of, or 0; @relocation: (nullable): from its text to the new.
 * Passages of it, and of earlier versions, are looked for in the new text, in the same change. */
BeaktaChange   *beakta_register_add_document    (BeaktaCase          *case_,
                                                 BeaktaIncoming      *incoming,
                                                 guint                replaces,
                                                 BeaktaRelocation    *relocation,
                                                 const char          *user,
                                                 GDateTime           *now);

/* The text of document @number, read anew from its own bytes: with its password, or from its pictures. Passages that
 * stood in an older text of it are found again; what came inside it is added like beakta_register_add_enclosed () does.
 * Without a text, why there is none is what this reading says, unless it is the reader that fell over a file of which
 * more was known. */
BeaktaChange   *beakta_register_read_document   (BeaktaCase          *case_,
                                                 BeaktaIncoming      *incoming,
                                                 guint                number,
                                                 const char          *user,
                                                 GDateTime           *now);

/* Whether something that came inside document @number is a document of the case. */
gboolean        beakta_register_has_enclosed    (BeaktaCase          *case_,
                                                 guint                number);

/* The files inside document @number become documents of the case; those that already are one stay it. */
BeaktaChange   *beakta_register_add_enclosed    (BeaktaCase          *case_,
                                                 BeaktaIncoming      *incoming,
                                                 guint                number,
                                                 const char          *user,
                                                 GDateTime           *now);

G_END_DECLS
