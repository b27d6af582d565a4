/* The threads of a case.
 *
 * (1) Oldest first, so that what is new stands next to the composer, and nothing moves when it comes.
 * (2) A thread stays the same widget as long as the comment that began it is there: a reply that is being written
 *     is not lost when somebody else writes.
 */

#define G_LOG_DOMAIN "beakta-thread-list"

#include "beakta-thread-list.h"

#include "beakta-comment-composer.h"

struct _BeaktaThreadList
{
  GtkBox            parent_instance;

  BeaktaCaseEditor *editor;          /* owned, nullable */
  char             *filter;
  GHashTable       *people;          /* nullable: user to name */
};

G_DEFINE_FINAL_TYPE (BeaktaThreadList, beakta_thread_list, GTK_TYPE_BOX)

enum
{
  ABOUT_ACTIVATED,
  WORDS_LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static BeaktaCommentThread *
get_first (BeaktaThreadList *self)
{
  return (BeaktaCommentThread *) gtk_widget_get_first_child (GTK_WIDGET (self));
}

static BeaktaCommentThread *
get_next (BeaktaCommentThread *thread)
{
  return (BeaktaCommentThread *) gtk_widget_get_next_sibling (GTK_WIDGET (thread));
}

static void
about_activated_cb (BeaktaCommentThread *thread,
                    int                  kind,
                    const char          *id,
                    BeaktaThreadList    *self)
{
  g_signal_emit (self, signals[ABOUT_ACTIVATED], 0, kind, id);
}

static void
words_left_cb (BeaktaCommentThread *thread,
               const char          *words,
               BeaktaThreadList    *self)
{
  g_signal_emit (self, signals[WORDS_LEFT], 0, words);
}

static BeaktaCommentThread *
find_thread (BeaktaThreadList *self,
             const char       *comment_id)
{
  for (BeaktaCommentThread *thread = get_first (self); thread != NULL; thread = get_next (thread))
    if (beakta_comment_thread_holds (thread, comment_id))
      return thread;

  return NULL;
}

/* The thread after which one that began at @written belongs; NULL: first. */
static BeaktaCommentThread *
find_predecessor (BeaktaThreadList *self,
                  const char       *written)
{
  BeaktaCommentThread *predecessor = NULL;

  for (BeaktaCommentThread *thread = get_first (self); thread != NULL; thread = get_next (thread))
    {
      const BeaktaComment *root = beakta_comment_thread_get_root (thread);

      if (root != NULL && g_strcmp0 (root->written, written) <= 0)
        predecessor = thread;
    }

  return predecessor;
}

/* Invariant (1). */
static BeaktaCommentThread *
add_thread (BeaktaThreadList    *self,
            const BeaktaComment *root)
{
  GtkWidget *thread = beakta_comment_thread_new (self->editor, root->record.id);

  g_signal_connect (thread, "about-activated", G_CALLBACK (about_activated_cb), self);
  g_signal_connect (thread, "words-left", G_CALLBACK (words_left_cb), self);
  if (self->people != NULL)
    beakta_comment_thread_set_people (BEAKTA_COMMENT_THREAD (thread), self->people);
  gtk_box_insert_child_after (GTK_BOX (self), thread, (GtkWidget *) find_predecessor (self, root->written));

  return BEAKTA_COMMENT_THREAD (thread);
}

static void
show_wanted (BeaktaThreadList *self)
{
  for (BeaktaCommentThread *thread = get_first (self); thread != NULL; thread = get_next (thread))
    gtk_widget_set_visible (GTK_WIDGET (thread), beakta_thread_list_is_wanted (self, thread));
}

static void
clear_threads (BeaktaThreadList *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
}

static void
build_threads (BeaktaThreadList *self)
{
  g_autoptr(GPtrArray) comments = beakta_case_list (beakta_case_editor_get_case (self->editor), BEAKTA_ITEM_COMMENT);

  for (guint i = 0; i < comments->len; i++)
    {
      const BeaktaComment *comment = g_ptr_array_index (comments, i);

      if (*comment->reply_to == '\0')
        add_thread (self, comment);
    }

  show_wanted (self);
}

static gboolean
is_about (BeaktaCommentThread *thread,
          BeaktaItemKind       kind,
          const char          *id)
{
  const BeaktaComment *root = beakta_comment_thread_get_root (thread);

  return root != NULL && root->target_kind == kind && g_strcmp0 (root->target, id) == 0;
}

static void
beakta_thread_list_dispose (GObject *object)
{
  BeaktaThreadList *self = BEAKTA_THREAD_LIST (object);

  clear_threads (self);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (beakta_thread_list_parent_class)->dispose (object);
}

static void
beakta_thread_list_finalize (GObject *object)
{
  BeaktaThreadList *self = BEAKTA_THREAD_LIST (object);

  g_clear_pointer (&self->people, g_hash_table_unref);
  g_free (self->filter);

  G_OBJECT_CLASS (beakta_thread_list_parent_class)->finalize (object);
}

static void
beakta_thread_list_class_init (BeaktaThreadListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = beakta_thread_list_dispose;
  object_class->finalize = beakta_thread_list_finalize;

  signals[ABOUT_ACTIVATED] =
    g_signal_new ("about-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_STRING);
  signals[WORDS_LEFT] =
    g_signal_new ("words-left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
beakta_thread_list_init (BeaktaThreadList *self)
{
  self->filter = g_strdup ("all");
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

void
beakta_thread_list_set_editor (BeaktaThreadList *self,
                               BeaktaCaseEditor *editor)
{
  g_return_if_fail (BEAKTA_IS_THREAD_LIST (self));
  g_return_if_fail (editor == NULL || BEAKTA_IS_CASE_EDITOR (editor));

  clear_threads (self);
  g_set_object (&self->editor, editor);

  if (editor != NULL)
    build_threads (self);
}

char *
beakta_thread_list_dup_unsaved (BeaktaThreadList *self)
{
  g_autoptr(GString) all = g_string_new (NULL);

  g_return_val_if_fail (BEAKTA_IS_THREAD_LIST (self), NULL);

  for (BeaktaCommentThread *thread = get_first (self); thread != NULL; thread = get_next (thread))
    beakta_comment_composer_join_words (all, beakta_comment_thread_dup_unsaved (thread));

  return all->len > 0 ? g_strdup (all->str) : NULL;
}

void
beakta_thread_list_set_filter (BeaktaThreadList *self,
                               const char       *filter)
{
  g_return_if_fail (BEAKTA_IS_THREAD_LIST (self));
  g_return_if_fail (filter != NULL);

  g_free (self->filter);
  self->filter = g_strdup (filter);
  show_wanted (self);
}

gboolean
beakta_thread_list_is_wanted (BeaktaThreadList    *self,
                              BeaktaCommentThread *thread)
{
  const BeaktaComment *root;

  g_return_val_if_fail (BEAKTA_IS_THREAD_LIST (self), FALSE);

  root = beakta_comment_thread_get_root (thread);

  if (root == NULL)
    return FALSE;

  if (g_str_equal (self->filter, "open"))
    return !root->resolved;

  if (g_str_equal (self->filter, "mine"))
    return beakta_comment_thread_is_by (thread, beakta_case_editor_get_user (self->editor));

  if (g_str_equal (self->filter, "mentioned"))
    return beakta_comment_thread_mentions (thread, beakta_case_editor_get_user (self->editor));

  if (g_str_equal (self->filter, "filed"))
    return beakta_comment_thread_is_in_file (thread);

  return TRUE;
}

guint
beakta_thread_list_count (BeaktaThreadList *self,
                          guint            *n_shown)
{
  guint n_threads = 0;

  g_return_val_if_fail (BEAKTA_IS_THREAD_LIST (self), 0);
  g_return_val_if_fail (n_shown != NULL, 0);

  *n_shown = 0;

  for (BeaktaCommentThread *thread = get_first (self); thread != NULL; thread = get_next (thread))
    {
      n_threads++;
      *n_shown += gtk_widget_get_visible (GTK_WIDGET (thread)) ? 1 : 0;
    }

  return n_threads;
}

BeaktaCommentThread *
beakta_thread_list_follow (BeaktaThreadList *self,
                           const char       *comment_id)
{
  const BeaktaComment *comment;
  BeaktaCommentThread *thread;

  g_return_val_if_fail (BEAKTA_IS_THREAD_LIST (self), NULL);
  g_return_val_if_fail (self->editor != NULL, NULL);

  comment = beakta_case_lookup (beakta_case_editor_get_case (self->editor), BEAKTA_ITEM_COMMENT, comment_id);
  thread = find_thread (self, comment_id);

  if (thread == NULL && comment != NULL)
    thread = *comment->reply_to != '\0' ? find_thread (self, comment->reply_to) : add_thread (self, comment);

  if (thread != NULL && beakta_comment_thread_get_root (thread) == NULL)
    {
      beakta_comment_thread_leave_words (thread);
      gtk_box_remove (GTK_BOX (self), GTK_WIDGET (thread));
      thread = NULL;
    }

  if (thread != NULL)
    beakta_comment_thread_update (thread);

  show_wanted (self);

  return thread;
}

void
beakta_thread_list_update_about (BeaktaThreadList *self,
                                 BeaktaItemKind    kind,
                                 const char       *id)
{
  g_return_if_fail (BEAKTA_IS_THREAD_LIST (self));

  for (BeaktaCommentThread *thread = get_first (self); thread != NULL; thread = get_next (thread))
    if (is_about (thread, kind, id))
      beakta_comment_thread_update (thread);
}

void
beakta_thread_list_update_all (BeaktaThreadList *self)
{
  g_return_if_fail (BEAKTA_IS_THREAD_LIST (self));

  for (BeaktaCommentThread *thread = get_first (self); thread != NULL; thread = get_next (thread))
    beakta_comment_thread_update (thread);
}

BeaktaCommentThread *
beakta_thread_list_find (BeaktaThreadList *self,
                         BeaktaItemKind    kind,
                         const char       *id)
{
  g_return_val_if_fail (BEAKTA_IS_THREAD_LIST (self), NULL);

  for (BeaktaCommentThread *thread = get_first (self); thread != NULL; thread = get_next (thread))
    if (is_about (thread, kind, id)
        || (kind == BEAKTA_ITEM_COMMENT && beakta_comment_thread_holds (thread, id)))
      return thread;

  return NULL;
}

void
beakta_thread_list_take_back (BeaktaThreadList *self)
{
  g_return_if_fail (BEAKTA_IS_THREAD_LIST (self));

  for (BeaktaCommentThread *thread = get_first (self); thread != NULL; thread = get_next (thread))
    beakta_comment_thread_take_back (thread);
}

void
beakta_thread_list_forget (BeaktaThreadList *self)
{
  g_return_if_fail (BEAKTA_IS_THREAD_LIST (self));

  for (BeaktaCommentThread *thread = get_first (self); thread != NULL; thread = get_next (thread))
    beakta_comment_thread_forget (thread);
}

void
beakta_thread_list_set_past (BeaktaThreadList *self,
                             GHashTable       *past)
{
  g_return_if_fail (BEAKTA_IS_THREAD_LIST (self));

  for (BeaktaCommentThread *thread = get_first (self); thread != NULL; thread = get_next (thread))
    beakta_comment_thread_set_past (thread, past);
}

void
beakta_thread_list_set_people (BeaktaThreadList *self,
                               GHashTable       *names)
{
  g_return_if_fail (BEAKTA_IS_THREAD_LIST (self));
  g_return_if_fail (names != NULL);

  g_clear_pointer (&self->people, g_hash_table_unref);
  self->people = g_hash_table_ref (names);
  for (BeaktaCommentThread *thread = get_first (self); thread != NULL; thread = get_next (thread))
    beakta_comment_thread_set_people (thread, names);
}
