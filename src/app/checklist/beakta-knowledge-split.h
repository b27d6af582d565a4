/* Questions with what is known of the current one: beside them where there is room, below them where there is not. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BEAKTA_TYPE_KNOWLEDGE_SPLIT (beakta_knowledge_split_get_type ())

/* How much room the side takes beside the questions, in the text size as designed. */
#define BEAKTA_KNOWLEDGE_WIDTH 340

/* Properties: "content", "side" (GtkWidget); the side has no room while it is not visible; "share" (double): how much of the height
 * the side has below the questions, -1 lets the program choose. */
G_DECLARE_FINAL_TYPE (BeaktaKnowledgeSplit, beakta_knowledge_split, BEAKTA, KNOWLEDGE_SPLIT, GtkWidget)

/* More room for the side by so many steps, or less; nothing while it is not below the questions. */
void beakta_knowledge_split_step (BeaktaKnowledgeSplit *self,
                                  int                   by);

G_END_DECLS
