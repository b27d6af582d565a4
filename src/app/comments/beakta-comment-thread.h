/* A comment and its replies, with what they are about. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_COMMENT_THREAD (beakta_comment_thread_get_type ())

/* Signals:
 *   "about-activated" (int kind, const char *id): show what it is about
 *   "words-left" (const char *words): somebody was writing them in a comment that has been removed
 */
G_DECLARE_FINAL_TYPE (BeaktaCommentThread, beakta_comment_thread, BEAKTA, COMMENT_THREAD, GtkBox)

/* @root_id: the comment that began it */
GtkWidget           *beakta_comment_thread_new      (BeaktaCaseEditor    *editor,
                                                     const char          *root_id);
const char          *beakta_comment_thread_get_id   (BeaktaCommentThread *self);
const BeaktaComment *beakta_comment_thread_get_root (BeaktaCommentThread *self);      /* nullable */
gboolean             beakta_comment_thread_holds    (BeaktaCommentThread *self,
                                                     const char          *comment_id);
gboolean             beakta_comment_thread_is_by    (BeaktaCommentThread *self,       /* the user takes part in it */
                                                     const char          *user);
void                 beakta_comment_thread_update   (BeaktaCommentThread *self);

/* Emits "words-left" with all that is being written: the whole thread is being removed. */
void                 beakta_comment_thread_leave_words (BeaktaCommentThread *self);

/* (transfer full) (nullable): the same words. */
char                *beakta_comment_thread_dup_unsaved (BeaktaCommentThread *self);

/* A change failed: a reply that was being saved is there again, to be sent once more. */
void                 beakta_comment_thread_take_back (BeaktaCommentThread *self);
void                 beakta_comment_thread_forget    (BeaktaCommentThread *self);      /* it was saved */

/* @past: (nullable): see beakta-comment-past.h; what its comments said before is shown below them */
void                 beakta_comment_thread_set_past (BeaktaCommentThread *self,
                                                     GHashTable          *past);

/* @names: user to name, of those who may be mentioned in replies and edits */
void                 beakta_comment_thread_set_people (BeaktaCommentThread *self,
                                                     GHashTable          *names);

/* Whether somebody is mentioned in it; see beakta-mentions.h. */
gboolean             beakta_comment_thread_mentions (BeaktaCommentThread *self,
                                                     const char          *user);

/* Whether any of it has been added to the file. */
gboolean             beakta_comment_thread_is_in_file (BeaktaCommentThread *self);

G_END_DECLS
