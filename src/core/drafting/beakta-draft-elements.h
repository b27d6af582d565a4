/* Elements of a checklist put in and taken out, each where the form wants it, and indented as those beside it. */

#pragma once

#include "beakta-draft-edits.h"

G_BEGIN_DECLS

/* (nullable): the element before which a new @name belongs in @parent; NULL: behind all. */
xmlNode  *beakta_draft_find_place      (xmlNode          *parent,
                                        const char       *name);

/* The child @name of @parent, made when it is not there. */
xmlNode  *beakta_draft_ensure_element  (BeaktaDraftEdits *edits,
                                        xmlNode          *parent,
                                        const char       *name);

/* @before: (nullable): an element of @parent; NULL: behind the last. */
void      beakta_draft_insert_element  (BeaktaDraftEdits *edits,
                                        xmlNode          *node,
                                        xmlNode          *parent,
                                        xmlNode          *before);
void      beakta_draft_remove_element  (BeaktaDraftEdits *edits,
                                        xmlNode          *node);

/* A copy of @node, of any document, that is nowhere yet: in the namespace of the list. */
xmlNode  *beakta_draft_copy_element    (BeaktaDraftEdits *edits,
                                        xmlNode          *node);

/* An element @name that holds all that its form wants, empty. */
xmlNode  *beakta_draft_make_element    (BeaktaDraftEdits *edits,
                                        const char       *name);

G_END_DECLS
