/* What can be taken back, what can not, and why.
 *
 * (1) An undo is made under the rules of the act that it takes back. That of a move between stages is made under the rules of the move
 *     back, without its reason, and only while nobody else has acted in the case since.
 * (2) What others have decided, or have been told to act on, is not taken back: an approval, a return, a decision. Nor is it made again
 *     by taking back a step back. What was erased is gone.
 * (3) A document goes while nothing rests on it, and it was not there already when the case was proposed as it stands.
 * (4) A registered case goes while nobody but who registered it has done anything in it, and nothing is in it but what it began with.
 * (5) A move that another has followed is passed over: the steps before it can be taken back, if the stage allows.
 */

#pragma once

#include "beakta-case.h"
#include "beakta-change.h"
#include "beakta-driver.h"

G_BEGIN_DECLS

#define BEAKTA_UNDO_ERROR (beakta_undo_error_quark ())

typedef enum
{
  BEAKTA_UNDO_ERROR_APPROVED,        /* rule 2 */
  BEAKTA_UNDO_ERROR_RETURNED,
  BEAKTA_UNDO_ERROR_DECIDED,
  BEAKTA_UNDO_ERROR_AGAIN,           /* it would approve or decide the case again */
  BEAKTA_UNDO_ERROR_ERASED,
  BEAKTA_UNDO_ERROR_CARRIED,         /* the case came from a file, with what others had done in it */
  BEAKTA_UNDO_ERROR_ACTED,           /* somebody else has acted since: rule 1 */
  BEAKTA_UNDO_ERROR_MARKED,          /* rule 3: passages */
  BEAKTA_UNDO_ERROR_FOLLOWED,        /* a newer version, or a document out of it */
  BEAKTA_UNDO_ERROR_CITED,           /* a point of a request, or the log of contacts, says that it is the answer */
  BEAKTA_UNDO_ERROR_MASKED,
  BEAKTA_UNDO_ERROR_PROPOSED,        /* the case was proposed with it */
  BEAKTA_UNDO_ERROR_WORKED           /* rule 4 */
} BeaktaUndoError;

GQuark             beakta_undo_error_quark   (void);

/* (nullable): of @entry */
const BeaktaEdit  *beakta_undo_find_edit     (const BeaktaEntry  *entry,
                                              BeaktaItemKind      kind,
                                              const char         *id);

/* Whether the undo of @act, or its redo, writes the stage of the case. An answer that began the assessment leaves it begun. */
gboolean           beakta_undo_writes_stage  (BeaktaAct           act);

/* @fits: (out): whether the item of @edit is as @entry left it, or, to redo, as it found it. To undo something restores the revision
 * before it, so that one's own steps can be taken back one after the other. */
gboolean           beakta_undo_fits          (BeaktaDriver       *db,
                                              BeaktaCase         *case_,
                                              const BeaktaEntry  *entry,
                                              const BeaktaEdit   *edit,
                                              gboolean            redo,
                                              gboolean           *fits,
                                              GError            **error);

/* Rule 5. @is_passed: (out) */
gboolean           beakta_undo_check_passed  (BeaktaDriver       *db,
                                              BeaktaCase         *case_,
                                              const BeaktaEntry  *entry,
                                              gboolean            redo,
                                              gboolean           *is_passed,
                                              GError            **error);

/* Whether more is to be looked at than who may do @act, and that its items are as it left them. */
gboolean           beakta_undo_asks_more     (BeaktaAct           act);

/* Rules 1 to 4, but who may. */
gboolean           beakta_undo_check         (BeaktaDriver       *db,
                                              BeaktaCase         *case_,
                                              const BeaktaEntry  *entry,
                                              gboolean            redo,
                                              GError            **error);

/* The act whose rules it is made under: rule 1. */
BeaktaAct          beakta_undo_get_ruling_act (BeaktaCase        *case_,
                                               const BeaktaEntry *entry,
                                               gboolean           redo);

G_END_DECLS
