/* What is known of the current question: why it is asked, what good evidence looks like, and what the office has said before.
 *
 * (1) It is only read. Nothing of another case comes into this one but the words of a reason, when they are asked for, and
 *     then the answer remembers where they came from.
 * (2) It names neither applicants nor projects nor persons, and says that quotations may.
 * (3) What it shows is asked for off the main thread, once the person has stayed at the question.
 */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_KNOWLEDGE_PANE (beakta_knowledge_pane_get_type ())

/* Signals:
 *   "closed" ()
 *   "reason-wanted" (const char *text, const char *origin): for BeaktaAnswer's reason and reason_from
 */
G_DECLARE_FINAL_TYPE (BeaktaKnowledgePane, beakta_knowledge_pane, BEAKTA, KNOWLEDGE_PANE, GtkBox)

/* @checklist, @question: (nullable): "1.2"; without them nothing is shown, and nothing is held. */
void beakta_knowledge_pane_show   (BeaktaKnowledgePane *self,
                                   BeaktaCaseEditor    *editor,
                                   BeaktaChecklist     *checklist,
                                   const char          *question);

/* What the person may do has changed. */
void beakta_knowledge_pane_update (BeaktaKnowledgePane *self);

G_END_DECLS
