/* A field for words that are sent when they are ready: a new comment, a reply, one's own words again. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BEAKTA_TYPE_COMMENT_COMPOSER (beakta_comment_composer_get_type ())

/* Signals:
 *   "sent" (const char *text): never empty
 *   "cancelled" ()
 *   "let-go" (): of what it was about
 */
G_DECLARE_FINAL_TYPE (BeaktaCommentComposer, beakta_comment_composer, BEAKTA, COMMENT_COMPOSER, GtkBox)

/* @heard: what it is, for those who hear the screen; unique in the pane. */
GtkWidget *beakta_comment_composer_new             (const char            *heard,
                                                    const char            *placeholder,
                                                    const char            *send_label);
void       beakta_comment_composer_set_words       (BeaktaCommentComposer *self,
                                                    const char            *heard,
                                                    const char            *placeholder,
                                                    const char            *send_label);

/* @about: (nullable): shown above the field, with a button that lets go of it. */
void       beakta_comment_composer_set_about       (BeaktaCommentComposer *self,
                                                    const char            *about);
void       beakta_comment_composer_set_text        (BeaktaCommentComposer *self,
                                                    const char            *text);

/* (transfer full) (nullable): what has been written and is not saved, be it on its way. */
char      *beakta_comment_composer_dup_unsaved     (BeaktaCommentComposer *self);

/* Puts words that had their place elsewhere below those that are there. */
void       beakta_comment_composer_add_words       (BeaktaCommentComposer *self,
                                                    const char            *words);

/* Puts @words (transfer full) (nullable) below those of @all, with a line between. */
void       beakta_comment_composer_join_words      (GString               *all,
                                                    char                  *words);

/* What was sent last could not be saved: it is there again, unless other words have been written since. Whether it is. */
gboolean   beakta_comment_composer_take_back       (BeaktaCommentComposer *self);

/* What was sent last is saved. */
void       beakta_comment_composer_forget          (BeaktaCommentComposer *self);

/* @why: (nullable): why nothing can be sent. */
void       beakta_comment_composer_set_locked      (BeaktaCommentComposer *self,
                                                    const char            *why);
void       beakta_comment_composer_set_cancellable (BeaktaCommentComposer *self,
                                                    gboolean               cancellable);

/* Whom an @ may mention: user -> name; called once. */
void       beakta_comment_composer_set_people      (BeaktaCommentComposer *self,
                                                    GHashTable            *names);

G_END_DECLS
