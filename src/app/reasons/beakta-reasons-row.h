/* One sentence of the reasons: read as prose, and opened to be edited, moved, taken out, and followed to what it is tied to. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"
#include "beakta-reasons.h"

G_BEGIN_DECLS

/* What a person wants with a sentence. */
typedef enum
{
  BEAKTA_REASONS_DEED_OPEN,          /* it has been opened */
  BEAKTA_REASONS_DEED_EDIT,          /* it has other words: beakta_reasons_row_dup_text () */
  BEAKTA_REASONS_DEED_TAKE,          /* the words of the draft */
  BEAKTA_REASONS_DEED_KEEP,          /* one's own, on the new ground */
  BEAKTA_REASONS_DEED_UP,
  BEAKTA_REASONS_DEED_DOWN,
  BEAKTA_REASONS_DEED_ADD_AFTER,     /* a sentence of one's own after it */
  BEAKTA_REASONS_DEED_REMOVE,
} BeaktaReasonsDeed;

#define BEAKTA_TYPE_REASONS_ROW (beakta_reasons_row_get_type ())

/* Signals:
 *   "done" (int deed)
 *   "passage-activated" (const char *passage_id)
 *   "item-activated" (int kind, const char *id)
 */
G_DECLARE_FINAL_TYPE (BeaktaReasonsRow, beakta_reasons_row, BEAKTA, REASONS_ROW, GtkBox)

GtkWidget  *beakta_reasons_row_new       (BeaktaCaseEditor       *editor,
                                          const char             *id);
const char *beakta_reasons_row_get_id    (BeaktaReasonsRow       *self);

/* @why: (nullable): why nothing may be altered */
void        beakta_reasons_row_update    (BeaktaReasonsRow       *self,
                                          const BeaktaReasonLine *line,
                                          const char             *why);

/* The words in its field; of one that is closed, the words that it shows. */
char       *beakta_reasons_row_dup_text  (BeaktaReasonsRow       *self);
void        beakta_reasons_row_set_open  (BeaktaReasonsRow       *self,
                                          gboolean                is_open);
void        beakta_reasons_row_flush     (BeaktaReasonsRow       *self);

/* A change failed; @text is what the case says. */
void        beakta_reasons_row_take_back (BeaktaReasonsRow       *self,
                                          const char             *text);

G_END_DECLS
