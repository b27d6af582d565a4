/* The threads of a case, the oldest first. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-comment-thread.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_THREAD_LIST (beakta_thread_list_get_type ())

/* Signals:
 *   "about-activated" (int kind, const char *id): show what a thread is about
 *   "words-left" (const char *words): somebody was writing them in a comment that has been removed
 */
G_DECLARE_FINAL_TYPE (BeaktaThreadList, beakta_thread_list, BEAKTA, THREAD_LIST, GtkBox)

/* @editor: (nullable) */
void                 beakta_thread_list_set_editor    (BeaktaThreadList *self,
                                                       BeaktaCaseEditor *editor);

/* (transfer full) (nullable): all words that are being written in threads, and are not saved. */
char                *beakta_thread_list_dup_unsaved   (BeaktaThreadList *self);

/* @past: (nullable): see beakta-comment-past.h */
void                 beakta_thread_list_set_past   (BeaktaThreadList    *self,
                                                    GHashTable          *past);

/* @names: user to name, of those who may be mentioned */
void                 beakta_thread_list_set_people (BeaktaThreadList    *self,
                                                    GHashTable          *names);

/* Which threads are shown: "all", "open", "mine", "mentioned", "filed". */
void                 beakta_thread_list_set_filter    (BeaktaThreadList *self,
                                                       const char       *filter);
gboolean             beakta_thread_list_is_wanted     (BeaktaThreadList *self,
                                                       BeaktaCommentThread *thread);
guint                beakta_thread_list_count         (BeaktaThreadList *self,
                                                       guint            *n_shown);      /* (out) */

/* From the case: a comment has come, changed or gone. (transfer none) (nullable): the thread that it stands in. */
BeaktaCommentThread *beakta_thread_list_follow        (BeaktaThreadList *self,
                                                       const char       *comment_id);

/* What threads are about has changed. */
void                 beakta_thread_list_update_about  (BeaktaThreadList *self,
                                                       BeaktaItemKind    kind,
                                                       const char       *id);
void                 beakta_thread_list_update_all    (BeaktaThreadList *self);

/* (transfer none) (nullable): the thread about an item; or, of a comment, the one that holds it. */
BeaktaCommentThread *beakta_thread_list_find          (BeaktaThreadList *self,
                                                       BeaktaItemKind    kind,
                                                       const char       *id);

/* As for a thread: replies that could not be saved, and replies that were. */
void                 beakta_thread_list_take_back     (BeaktaThreadList *self);
void                 beakta_thread_list_forget        (BeaktaThreadList *self);

G_END_DECLS
