/* A flowing text under construction: blocks, tables, notes and what runs inside a line. DOCX, ODT, HTML and text
 * are all written through it; it keeps the rules of beakta-text.h so that they need not think of them.
 *
 * (1) A block (heading, paragraph, list item) begins lazily: one without content leaves no trace.
 * (2) Between two blocks there is one LF, between two cells one TAB, between two rows one LF.
 * (3) Inline runs end with their block at the latest, and nest: STRONG and EMPHASIS are always innermost.
 * (4) What is queued (notes, text boxes) follows the block that is open; when none is, it comes at once.
 * (5) The first failure sticks; whatever is added after it is dropped.
 */

#pragma once

#include "beakta-emitter.h"
#include "beakta-remark-label.h"

G_BEGIN_DECLS

typedef struct _BeaktaFlow BeaktaFlow;

typedef enum
{
  BEAKTA_FACE_PLAIN    = 0,
  BEAKTA_FACE_STRONG   = 1 << 0,
  BEAKTA_FACE_EMPHASIS = 1 << 1
} BeaktaFace;

BeaktaFlow *beakta_flow_new           (BeaktaEmitter      *emitter);

/* A piece to be queued: it has no emitter of its own and counts its tables with @whole. */
BeaktaFlow *beakta_flow_new_piece     (BeaktaFlow         *whole);
void        beakta_flow_free          (BeaktaFlow         *self);

/* @label: (nullable). */
void        beakta_flow_begin_block   (BeaktaFlow         *self,
                                       BeaktaRunKind       kind,
                                       guint               level,
                                       const char         *label);
void        beakta_flow_end_block     (BeaktaFlow         *self);
gboolean    beakta_flow_is_in_block   (BeaktaFlow         *self);

/* Whether the open block has any content yet. */
gboolean    beakta_flow_has_begun     (BeaktaFlow         *self);

void        beakta_flow_begin_table   (BeaktaFlow         *self);
void        beakta_flow_end_table     (BeaktaFlow         *self);
void        beakta_flow_begin_row     (BeaktaFlow         *self);
void        beakta_flow_end_row       (BeaktaFlow         *self);

/* The row that has been begun is row @number of its sheet, from 1. */
void        beakta_flow_number_row    (BeaktaFlow         *self,
                                       guint               number);
void        beakta_flow_begin_cell    (BeaktaFlow         *self,
                                       guint               column,
                                       guint               span,
                                       gboolean            is_header);
void        beakta_flow_end_cell      (BeaktaFlow         *self);
gboolean    beakta_flow_is_in_cell    (BeaktaFlow         *self);

/* Valid UTF-8. Outside a block, one is begun. */
void        beakta_flow_add           (BeaktaFlow         *self,
                                       const char         *utf8,
                                       gsize               n_bytes);
void        beakta_flow_add_string    (BeaktaFlow         *self,
                                       const char         *utf8);
void        beakta_flow_set_face      (BeaktaFlow         *self,
                                       BeaktaFace          face);

void        beakta_flow_begin_link    (BeaktaFlow         *self,
                                       const char         *target);

/* @is_prompt: nobody has filled it in; what comes is what the form says there. */
void        beakta_flow_begin_field   (BeaktaFlow         *self,
                                       gboolean            is_prompt,
                                       const char         *label);

/* FIELD and LINK. */
void        beakta_flow_end_inline    (BeaktaFlow         *self,
                                       BeaktaRunKind       kind);
void        beakta_flow_add_checkbox  (BeaktaFlow         *self,
                                       gboolean            is_checked,
                                       const char         *label);

/* A remark that was written beside the text: it stands here, and is no part of it. One without words is not there. */
void        beakta_flow_add_comment   (BeaktaFlow              *self,
                                       const BeaktaRemarkLabel *label);

/* (transfer full): the words being what @piece holds. @author, @date: (nullable): as in beakta_remark_label_new (). */
BeaktaRemarkLabel *
            beakta_flow_make_comment  (BeaktaFlow         *piece,
                                       const char         *author,
                                       const char         *date);

/* Takes @piece; one without text is dropped. @kind: FOOTNOTE or ASIDE. */
void        beakta_flow_queue         (BeaktaFlow         *self,
                                       BeaktaFlow         *piece,
                                       BeaktaRunKind       kind,
                                       const char         *label);
gboolean    beakta_flow_is_empty      (BeaktaFlow         *self);

/* What a piece holds so far. */
const char *beakta_flow_peek          (BeaktaFlow         *self);

/* (transfer full): what the open block holds so far. */
char       *beakta_flow_dup_block     (BeaktaFlow         *self);

/* (transfer full): what it holds after its last field or checkbox. */
char       *beakta_flow_dup_since_field (BeaktaFlow       *self);

/* The text shows a picture: a part of its package. */
void        beakta_flow_add_figure    (BeaktaFlow         *self,
                                       const char         *part);

/* (transfer none) (element-type utf8): each part once, in the order in which the text shows them. */
GPtrArray  *beakta_flow_get_figures   (BeaktaFlow         *self);

/* (transfer none): for what is no text: the files inside a document. */
BeaktaEmitter *beakta_flow_get_emitter (BeaktaFlow         *self);
void        beakta_flow_notice        (BeaktaFlow         *self,
                                       const char         *nick);
void        beakta_flow_fail          (BeaktaFlow         *self,
                                       BeaktaIntakeError   code,
                                       const char         *message);
gboolean    beakta_flow_has_failed    (BeaktaFlow         *self);

/* Ends whatever is open and sends what is left. */
gboolean    beakta_flow_finish        (BeaktaFlow         *self,
                                       GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaFlow, beakta_flow_free)

G_END_DECLS
