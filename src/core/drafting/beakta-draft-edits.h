/* A tree of XML with its history.
 *
 * (1) There are two ways to alter the tree: to link a node somewhere and to unlink it. Everything else is made of these, so
 *     that a step is undone by doing the opposite backwards, and then the tree is node for node what it was.
 * (2) A node is not freed while the history lives: whoever remembers one may go on doing so.
 */

#pragma once

#include <libxml/tree.h>

#include "beakta-checklist-draft.h"

G_BEGIN_DECLS

typedef struct _BeaktaDraftEdits BeaktaDraftEdits;

/* Takes @document over. */
BeaktaDraftEdits *beakta_draft_edits_new           (xmlDoc                *document);
void              beakta_draft_edits_free          (BeaktaDraftEdits      *self);
xmlDoc           *beakta_draft_edits_get_document  (BeaktaDraftEdits      *self);

/* What follows belongs to @step, until the end. An equal step that is still open is gone on with when @may_join. */
void              beakta_draft_edits_begin         (BeaktaDraftEdits      *self,
                                                    const BeaktaDraftStep *step,
                                                    gboolean               may_join);
void              beakta_draft_edits_end           (BeaktaDraftEdits      *self);

/* Nothing joins the last step any more. */
void              beakta_draft_edits_close         (BeaktaDraftEdits      *self);

/* Between begin and end. @node: one that is nowhere; an attribute goes among the attributes. @before: (nullable): last. */
void              beakta_draft_edits_link          (BeaktaDraftEdits      *self,
                                                    xmlNode               *node,
                                                    xmlNode               *parent,
                                                    xmlNode               *before);
void              beakta_draft_edits_unlink        (BeaktaDraftEdits      *self,
                                                    xmlNode               *node);

/* An attribute takes the place of the one of its name. @value: (nullable): there is none then. */
void              beakta_draft_edits_put_attribute (BeaktaDraftEdits      *self,
                                                    xmlNode               *element,
                                                    const char            *name,
                                                    const char            *value);

/* The words in an element; comments in it stay. */
void              beakta_draft_edits_put_content   (BeaktaDraftEdits      *self,
                                                    xmlNode               *element,
                                                    const char            *text);

/* %FALSE when there is nothing to undo, to redo. */
gboolean          beakta_draft_edits_undo          (BeaktaDraftEdits      *self,
                                                    BeaktaDraftStep       *step);
gboolean          beakta_draft_edits_redo          (BeaktaDraftEdits      *self,
                                                    BeaktaDraftStep       *step);
gboolean          beakta_draft_edits_peek          (BeaktaDraftEdits      *self,
                                                    gboolean               redo,
                                                    BeaktaDraftStep       *step);

/* A number of the present state: the same number, the same tree. 0: as it was made. */
guint64           beakta_draft_edits_get_state     (BeaktaDraftEdits      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaDraftEdits, beakta_draft_edits_free)

G_END_DECLS
