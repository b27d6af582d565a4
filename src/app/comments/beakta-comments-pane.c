/* The talk about a case: threads on the case as a whole, on questions and on passages.
 *
 * (1) Oldest first, so that what is new stands next to the composer, and nothing moves when it comes.
 * (2) A thread stays the same widget as long as the comment that began it is there: a reply that is being written
 *     is not lost when somebody else writes.
 */

#define G_LOG_DOMAIN "beakta-comments-pane"

#include "beakta-comments-pane.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "beakta-comment-composer.h"
#include "beakta-comment-thread.h"
#include "beakta-evidence-row.h"
#include "beakta-option-row.h"
#include "beakta-scroll-keeper.h"

struct _BeaktaCommentsPane
{
  GtkWidget              parent_instance;

  BeaktaCaseEditor      *editor;     /* owned, nullable */
  BeaktaScrollKeeper    *keeper;     /* owned */

  /* What the next comment is about. */
  BeaktaItemKind         kind;
  char                  *target;     /* nullable: the case as a whole */
  BeaktaPassage         *passage;    /* owned, nullable: a new one */
  gboolean               is_sending;    /* the comment on it is on its way to the store */
  gboolean               reveals_new;   /* the next thread that comes is one's own */

  /* Template children */
  GtkWidget             *content;
  GtkWidget             *bar;
  BeaktaOptionRow       *filter;
  GtkStack              *stack;
  GtkScrolledWindow     *scrolled;
  GtkBox                *threads;
  BeaktaCommentComposer *composer;
};

static void case_target_init (BeaktaCaseTargetInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (BeaktaCommentsPane, beakta_comments_pane, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (BEAKTA_TYPE_CASE_TARGET, case_target_init))

enum
{
  PASSAGE_ACTIVATED,
  ITEM_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_wanted (BeaktaCommentsPane  *self,
           BeaktaCommentThread *thread)
{
  const char *filter = beakta_option_row_get_value (self->filter);
  const BeaktaComment *root = beakta_comment_thread_get_root (thread);

  if (root == NULL)
    return FALSE;

  if (g_str_equal (filter, "open"))
    return !root->resolved;

  if (g_str_equal (filter, "mine"))
    return beakta_comment_thread_is_by (thread, beakta_case_editor_get_user (self->editor));

  return TRUE;
}

static void
show_wanted (BeaktaCommentsPane *self)
{
  guint n_threads = 0;
  guint n_wanted = 0;

  for (GtkWidget *thread = gtk_widget_get_first_child (GTK_WIDGET (self->threads)); thread != NULL;
       thread = gtk_widget_get_next_sibling (thread))
    {
      gboolean wanted = is_wanted (self, BEAKTA_COMMENT_THREAD (thread));

      gtk_widget_set_visible (thread, wanted);
      n_threads++;
      n_wanted += wanted ? 1 : 0;
    }

  gtk_widget_set_visible (self->bar, n_threads > 0);
  gtk_stack_set_visible_child_name (self->stack,
                                    n_threads == 0 ? "empty" : n_wanted == 0 ? "nothing" : "threads");
}

static void
filter_chosen_cb (BeaktaOptionRow    *row,
                  const char         *value,
                  BeaktaCommentsPane *self)
{
  /* One of them always holds. */
  if (*value == '\0')
    beakta_option_row_set_value (row, "all");

  show_wanted (self);
}

static void
about_activated_cb (BeaktaCommentThread *thread,
                    int                  kind,
                    const char          *id,
                    BeaktaCommentsPane  *self)
{
  if (kind == BEAKTA_ITEM_PASSAGE)
    g_signal_emit (self, signals[PASSAGE_ACTIVATED], 0, id);
  else if (kind == BEAKTA_ITEM_ANSWER)
    g_signal_emit (self, signals[ITEM_ACTIVATED], 0, kind, id);
}

static BeaktaCommentThread *
find_thread (BeaktaCommentsPane *self,
             const char         *comment_id)
{
  for (GtkWidget *thread = gtk_widget_get_first_child (GTK_WIDGET (self->threads)); thread != NULL;
       thread = gtk_widget_get_next_sibling (thread))
    if (beakta_comment_thread_holds (BEAKTA_COMMENT_THREAD (thread), comment_id))
      return BEAKTA_COMMENT_THREAD (thread);

  return NULL;
}

/* The thread before which one that began at @written belongs; NULL: last. */
static GtkWidget *
find_predecessor (BeaktaCommentsPane *self,
                  const char         *written)
{
  GtkWidget *predecessor = NULL;

  for (GtkWidget *thread = gtk_widget_get_first_child (GTK_WIDGET (self->threads)); thread != NULL;
       thread = gtk_widget_get_next_sibling (thread))
    {
      const BeaktaComment *root = beakta_comment_thread_get_root (BEAKTA_COMMENT_THREAD (thread));

      if (root != NULL && g_strcmp0 (root->written, written) <= 0)
        predecessor = thread;
    }

  return predecessor;
}

static BeaktaCommentThread *
add_thread (BeaktaCommentsPane  *self,
            const BeaktaComment *root)
{
  GtkWidget *thread = beakta_comment_thread_new (self->editor, root->record.id);
  GtkWidget *predecessor = find_predecessor (self, root->written);

  g_signal_connect (thread, "about-activated", G_CALLBACK (about_activated_cb), self);
  gtk_box_insert_child_after (self->threads, thread, predecessor);

  return BEAKTA_COMMENT_THREAD (thread);
}

static void
reveal_own (BeaktaCommentsPane  *self,
            BeaktaCommentThread *thread)
{
  const BeaktaComment *root = beakta_comment_thread_get_root (thread);

  if (!self->reveals_new || g_strcmp0 (root->author, beakta_case_editor_get_user (self->editor)) != 0)
    return;

  self->reveals_new = FALSE;

  if (!is_wanted (self, thread))
    beakta_option_row_set_value (self->filter, "all");

  beakta_scroll_keeper_reveal (self->keeper, GTK_WIDGET (thread));
}

static void
follow_comment (BeaktaCommentsPane *self,
                const char         *id)
{
  BeaktaCase *case_ = beakta_case_editor_get_case (self->editor);
  const BeaktaComment *comment = beakta_case_lookup (case_, BEAKTA_ITEM_COMMENT, id);
  BeaktaCommentThread *thread = find_thread (self, id);

  if (thread == NULL && comment != NULL)
    thread = *comment->reply_to != '\0' ? find_thread (self, comment->reply_to) : add_thread (self, comment);

  if (thread == NULL)
    return;

  if (beakta_comment_thread_get_root (thread) == NULL)
    gtk_box_remove (self->threads, GTK_WIDGET (thread));
  else
    {
      beakta_comment_thread_update (thread);
      reveal_own (self, thread);
    }

  show_wanted (self);
}

static void
follow_target (BeaktaCommentsPane *self,
               BeaktaItemKind      kind,
               const char         *id)
{
  for (GtkWidget *thread = gtk_widget_get_first_child (GTK_WIDGET (self->threads)); thread != NULL;
       thread = gtk_widget_get_next_sibling (thread))
    {
      const BeaktaComment *root = beakta_comment_thread_get_root (BEAKTA_COMMENT_THREAD (thread));

      if (root != NULL && root->target_kind == kind && g_str_equal (root->target, id))
        beakta_comment_thread_update (BEAKTA_COMMENT_THREAD (thread));
    }
}

static void
item_changed_cb (BeaktaCase         *case_,
                 BeaktaItemKind      kind,
                 const char         *id,
                 BeaktaCommentsPane *self)
{
  if (kind == BEAKTA_ITEM_COMMENT)
    follow_comment (self, id);
  else if (kind == BEAKTA_ITEM_PASSAGE)
    follow_target (self, kind, id);
}

static void
show_access (BeaktaCommentsPane *self)
{
  g_autofree char *why = NULL;

  beakta_case_editor_may (self->editor, BEAKTA_ACT_COMMENT, &why);
  beakta_comment_composer_set_locked (self->composer, why);
}

static void
update_all (BeaktaCommentsPane *self)
{
  show_access (self);

  for (GtkWidget *thread = gtk_widget_get_first_child (GTK_WIDGET (self->threads)); thread != NULL;
       thread = gtk_widget_get_next_sibling (thread))
    beakta_comment_thread_update (BEAKTA_COMMENT_THREAD (thread));
}

static void
access_changed_cb (BeaktaCaseEditor   *editor,
                   BeaktaCommentsPane *self)
{
  update_all (self);
}

static void
show_target (BeaktaCommentsPane *self)
{
  g_autofree char *words = NULL;
  g_autofree char *about = NULL;

  if (self->passage != NULL)
    words = beakta_evidence_row_dup_quotation (self->passage->exact);
  else if (self->target != NULL)
    words = beakta_comment_thread_dup_about (self->editor, self->kind, self->target);

  if (words != NULL)
    /* Translators: followed by the question or the quoted words that a comment is about */
    about = g_strdup_printf (_("About: %s"), words);

  beakta_comment_composer_set_about (self->composer, about);
}

static void
set_target (BeaktaCommentsPane *self,
            BeaktaItemKind      kind,
            const char         *id,
            BeaktaPassage      *passage)
{
  g_autofree char *old = self->target;

  g_clear_pointer (&self->passage, beakta_record_unref);
  self->is_sending = FALSE;
  self->kind = kind;
  self->target = kind != BEAKTA_ITEM_FACTS ? g_strdup (id) : NULL;
  self->passage = passage;

  if (self->editor != NULL)
    show_target (self);
}

static void
composer_let_go_cb (BeaktaCommentComposer *composer,
                    BeaktaCommentsPane    *self)
{
  set_target (self, BEAKTA_ITEM_FACTS, NULL, NULL);
}

static void
composer_sent_cb (BeaktaCommentComposer *composer,
                  const char            *text,
                  BeaktaCommentsPane    *self)
{
  g_autoptr(BeaktaComment) comment = beakta_record_new (BEAKTA_ITEM_COMMENT, NULL);
  g_autoptr(BeaktaChange) change = NULL;
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *written = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S.%fZ");

  comment->target_kind = self->target != NULL ? self->kind : BEAKTA_ITEM_FACTS;
  beakta_record_set (&comment->target, self->target != NULL ? self->target : "facts");
  beakta_record_set (&comment->text, text);
  beakta_record_set (&comment->author, beakta_case_editor_get_user (self->editor));
  beakta_record_set (&comment->written, written);

  change = beakta_acts_comment (beakta_case_editor_get_case (self->editor), comment, self->passage);
  self->reveals_new = TRUE;
  self->is_sending = TRUE;
  beakta_case_editor_apply (self->editor, change);
}

/* Words that could not be saved are not thrown away. */
static void
problem_cb (BeaktaCaseEditor   *editor,
            const char         *text,
            BeaktaCommentsPane *self)
{
  self->reveals_new = FALSE;
  self->is_sending = FALSE;
  beakta_comment_composer_take_back (self->composer);

  for (GtkWidget *thread = gtk_widget_get_first_child (GTK_WIDGET (self->threads)); thread != NULL;
       thread = gtk_widget_get_next_sibling (thread))
    beakta_comment_thread_take_back (BEAKTA_COMMENT_THREAD (thread));
}

/* What was sent before this is saved: changes are written in their order. The next comment is on the case again. */
static void
saving_cb (BeaktaCaseEditor   *editor,
           GParamSpec         *pspec,
           BeaktaCommentsPane *self)
{
  gboolean is_saving;

  g_object_get (editor, "is-saving", &is_saving, NULL);

  if (is_saving)
    return;

  if (self->is_sending)
    set_target (self, BEAKTA_ITEM_FACTS, NULL, NULL);

  beakta_comment_composer_forget (self->composer);

  for (GtkWidget *thread = gtk_widget_get_first_child (GTK_WIDGET (self->threads)); thread != NULL;
       thread = gtk_widget_get_next_sibling (thread))
    beakta_comment_thread_forget (BEAKTA_COMMENT_THREAD (thread));
}

static gboolean
beakta_comments_pane_get_target (BeaktaCaseTarget  *target,
                                 BeaktaItemKind    *kind,
                                 char             **id)
{
  return FALSE;
}

static gboolean
beakta_comments_pane_show_item (BeaktaCaseTarget *target,
                                BeaktaItemKind    kind,
                                const char       *id)
{
  BeaktaCommentsPane *self = BEAKTA_COMMENTS_PANE (target);

  for (GtkWidget *thread = gtk_widget_get_first_child (GTK_WIDGET (self->threads)); thread != NULL;
       thread = gtk_widget_get_next_sibling (thread))
    {
      const BeaktaComment *root = beakta_comment_thread_get_root (BEAKTA_COMMENT_THREAD (thread));
      gboolean is_about = root != NULL && root->target_kind == kind && g_strcmp0 (root->target, id) == 0;

      if (!is_about && (kind != BEAKTA_ITEM_COMMENT
                        || !beakta_comment_thread_holds (BEAKTA_COMMENT_THREAD (thread), id)))
        continue;

      beakta_option_row_set_value (self->filter, "all");
      show_wanted (self);
      beakta_scroll_keeper_reveal (self->keeper, thread);

      return TRUE;
    }

  return FALSE;
}

static void
case_target_init (BeaktaCaseTargetInterface *iface)
{
  iface->get_target = beakta_comments_pane_get_target;
  iface->show_item = beakta_comments_pane_show_item;
}

static void
clear_threads (BeaktaCommentsPane *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->threads))) != NULL)
    gtk_box_remove (self->threads, child);
}

static void
forget_editor (BeaktaCommentsPane *self)
{
  if (self->editor == NULL)
    return;

  g_signal_handlers_disconnect_by_data (beakta_case_editor_get_case (self->editor), self);
  g_signal_handlers_disconnect_by_data (self->editor, self);
  clear_threads (self);
  beakta_comment_composer_set_text (self->composer, "");
  set_target (self, BEAKTA_ITEM_FACTS, NULL, NULL);
  g_clear_object (&self->editor);
}

static void
build_threads (BeaktaCommentsPane *self)
{
  g_autoptr(GPtrArray) comments =
    beakta_case_list (beakta_case_editor_get_case (self->editor), BEAKTA_ITEM_COMMENT);

  for (guint i = 0; i < comments->len; i++)
    {
      const BeaktaComment *comment = g_ptr_array_index (comments, i);

      if (*comment->reply_to == '\0')
        add_thread (self, comment);
    }

  show_wanted (self);
}

static void
beakta_comments_pane_dispose (GObject *object)
{
  BeaktaCommentsPane *self = BEAKTA_COMMENTS_PANE (object);

  forget_editor (self);
  g_clear_object (&self->keeper);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), BEAKTA_TYPE_COMMENTS_PANE);

  G_OBJECT_CLASS (beakta_comments_pane_parent_class)->dispose (object);
}

static void
beakta_comments_pane_finalize (GObject *object)
{
  BeaktaCommentsPane *self = BEAKTA_COMMENTS_PANE (object);

  g_clear_pointer (&self->passage, beakta_record_unref);
  g_free (self->target);

  G_OBJECT_CLASS (beakta_comments_pane_parent_class)->finalize (object);
}

static void
beakta_comments_pane_class_init (BeaktaCommentsPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_comments_pane_dispose;
  object_class->finalize = beakta_comments_pane_finalize;

  signals[PASSAGE_ACTIVATED] =
    g_signal_new ("passage-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[ITEM_ACTIVATED] =
    g_signal_new ("item-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_STRING);

  g_type_ensure (BEAKTA_TYPE_COMMENT_COMPOSER);
  g_type_ensure (BEAKTA_TYPE_OPTION_ROW);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/beakta/Beakta/ui/comments/beakta-comments-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaCommentsPane, content);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCommentsPane, bar);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCommentsPane, filter);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCommentsPane, stack);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCommentsPane, scrolled);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCommentsPane, threads);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCommentsPane, composer);
  gtk_widget_class_bind_template_callback (widget_class, filter_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, composer_sent_cb);
  gtk_widget_class_bind_template_callback (widget_class, composer_let_go_cb);
}

static void
beakta_comments_pane_init (BeaktaCommentsPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->kind = BEAKTA_ITEM_FACTS;
  self->keeper = beakta_scroll_keeper_new (self->scrolled);

  beakta_option_row_set_about (self->filter, _("Comments shown"));
  /* Translators: which comments are shown */
  beakta_option_row_add (self->filter, "all", C_("comments", "All"), BEAKTA_TONE_NEUTRAL);
  beakta_option_row_add (self->filter, "open", C_("comments", "Open"), BEAKTA_TONE_NEUTRAL);
  beakta_option_row_add (self->filter, "mine", C_("comments", "Mine"), BEAKTA_TONE_NEUTRAL);
  beakta_option_row_set_value (self->filter, "all");

  beakta_comment_composer_set_words (self->composer, _("New comment"), _("Write a comment"), _("Send"));
}

GtkWidget *
beakta_comments_pane_new (void)
{
  return g_object_new (BEAKTA_TYPE_COMMENTS_PANE, NULL);
}

void
beakta_comments_pane_set_editor (BeaktaCommentsPane *self,
                                 BeaktaCaseEditor   *editor)
{
  g_return_if_fail (BEAKTA_IS_COMMENTS_PANE (self));
  g_return_if_fail (editor == NULL || BEAKTA_IS_CASE_EDITOR (editor));

  if (self->editor == editor)
    return;

  forget_editor (self);

  if (editor == NULL)
    return;

  self->editor = g_object_ref (editor);
  g_signal_connect_object (beakta_case_editor_get_case (editor), "item-changed",
                           G_CALLBACK (item_changed_cb), self, 0);
  g_signal_connect_object (editor, "access-changed", G_CALLBACK (access_changed_cb), self, 0);
  g_signal_connect_object (editor, "problem", G_CALLBACK (problem_cb), self, 0);
  g_signal_connect_object (editor, "notify::is-saving", G_CALLBACK (saving_cb), self, 0);
  build_threads (self);
  show_access (self);
}

void
beakta_comments_pane_begin (BeaktaCommentsPane *self,
                            BeaktaItemKind      kind,
                            const char         *id,
                            BeaktaPassage      *passage)
{
  g_return_if_fail (BEAKTA_IS_COMMENTS_PANE (self));
  g_return_if_fail (self->editor != NULL);

  set_target (self, kind, id, passage);
  gtk_widget_grab_focus (GTK_WIDGET (self->composer));
}
