/* The talk about a case: threads on the case as a whole, on questions and on passages; and the next comment. */

#define G_LOG_DOMAIN "beakta-comments-pane"

#include "beakta-comments-pane.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "beakta-comment-composer.h"
#include "beakta-comment-past.h"
#include "beakta-evidence-row.h"
#include "beakta-option-row.h"
#include "beakta-scroll-keeper.h"
#include "beakta-store-users.h"
#include "beakta-comment-target.h"
#include "beakta-thread-list.h"

struct _BeaktaCommentsPane
{
  BeaktaCasePane         parent_instance;

  BeaktaScrollKeeper    *keeper;     /* owned */

  /* What the next comment is about. */
  BeaktaItemKind         kind;
  char                  *target;     /* nullable: the case as a whole */
  BeaktaPassage         *passage;    /* owned, nullable: a new one */
  gboolean               is_sending;    /* the comment on it is on its way to the store */
  gboolean               reveals_new;   /* the next thread that comes is one's own */

  GHashTable            *past;       /* owned: what comments said before; see beakta-comment-past.h */
  GCancellable          *reading;    /* owned, nullable: the journal has been asked for what they said */
  gboolean               has_people; /* who may be mentioned is known */

  GHashTable            *drafts;     /* case id -> char *: words that were left behind, not sent */

  /* Template children */
  GtkWidget             *bar;
  BeaktaOptionRow       *filter;
  GtkStack              *stack;
  GtkScrolledWindow     *scrolled;
  BeaktaThreadList      *threads;
  BeaktaCommentComposer *composer;
};

G_DEFINE_FINAL_TYPE (BeaktaCommentsPane, beakta_comments_pane, BEAKTA_TYPE_CASE_PANE)

static BeaktaCaseEditor *
get_editor (BeaktaCommentsPane *self)
{
  return beakta_case_pane_get_editor (BEAKTA_CASE_PANE (self));
}

static void
show_threads (BeaktaCommentsPane *self)
{
  guint n_shown;
  guint n_threads = beakta_thread_list_count (self->threads, &n_shown);

  gtk_widget_set_visible (self->bar, n_threads > 0);
  gtk_stack_set_visible_child_name (self->stack,
                                    n_threads == 0 ? "empty" : n_shown == 0 ? "nothing" : "threads");
}

static void
set_filter (BeaktaCommentsPane *self,
            const char         *filter)
{
  beakta_option_row_set_value (self->filter, filter);
  beakta_thread_list_set_filter (self->threads, filter);
  show_threads (self);
}

static void
filter_chosen_cb (BeaktaOptionRow    *row,
                  const char         *value,
                  BeaktaCommentsPane *self)
{
  /* One of them always holds. */
  set_filter (self, *value != '\0' ? value : "all");
}

static void
about_activated_cb (BeaktaThreadList   *threads,
                    int                 kind,
                    const char         *id,
                    BeaktaCommentsPane *self)
{
  if (kind == BEAKTA_ITEM_PASSAGE)
    beakta_case_pane_activate_passage (BEAKTA_CASE_PANE (self), id);
  else if (kind == BEAKTA_ITEM_ANSWER)
    beakta_case_pane_activate_item (BEAKTA_CASE_PANE (self), BEAKTA_ITEM_ANSWER, id);
}

/* What somebody was writing stays where they can send it. */
static void
words_left_cb (BeaktaThreadList   *threads,
               const char         *words,
               BeaktaCommentsPane *self)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);

  beakta_comment_composer_add_words (self->composer, words);

  if (overlay != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay),
                                 adw_toast_new (_("The comment was removed while you wrote. "
                                                  "Your words are in the field for a new comment.")));
}

static void
reveal_own (BeaktaCommentsPane  *self,
            BeaktaCommentThread *thread)
{
  const BeaktaComment *root = beakta_comment_thread_get_root (thread);

  if (!self->reveals_new || g_strcmp0 (root->author, beakta_case_editor_get_user (get_editor (self))) != 0)
    return;

  self->reveals_new = FALSE;

  if (!beakta_thread_list_is_wanted (self->threads, thread))
    set_filter (self, "all");

  beakta_scroll_keeper_reveal (self->keeper, GTK_WIDGET (thread));
}

static void
journal_read_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(BeaktaCommentsPane) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) entries = NULL;

  entries = beakta_store_list_journal_finish (BEAKTA_STORE (object), result, &error);
  if (entries == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_message ("%s", error->message);
      return;
    }

  g_hash_table_remove_all (self->past);
  for (guint i = 0; i < entries->len; i++)
    beakta_comment_past_add (self->past, g_ptr_array_index (entries, i));
  beakta_thread_list_set_past (self->threads, self->past);
}

/* What comments said before is read when they are first looked at. */
static void
read_past (BeaktaCommentsPane *self)
{
  BeaktaCaseEditor *editor = get_editor (self);

  if (editor == NULL || self->reading != NULL)
    return;

  self->reading = g_cancellable_new ();
  beakta_store_list_journal_async (beakta_case_editor_get_store (editor),
                                   beakta_case_get_id (beakta_case_editor_get_case (editor)), 0, 0, self->reading,
                                   journal_read_cb, g_object_ref (self));
}

static void
beakta_comments_pane_entry (BeaktaCasePane *pane,
                            BeaktaEntry    *entry)
{
  BeaktaCommentsPane *self = BEAKTA_COMMENTS_PANE (pane);

  if (self->reading != NULL && beakta_comment_past_add (self->past, entry))
    beakta_thread_list_set_past (self->threads, self->past);
}

static void
names_read_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(BeaktaCommentsPane) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GHashTable) names = g_task_propagate_pointer (G_TASK (result), &error);

  if (names == NULL)
    {
      g_message ("%s", error->message);
      return;
    }

  beakta_comment_composer_set_people (self->composer, names);
  beakta_thread_list_set_people (self->threads, names);
}

static void
read_names_in_thread (GTask        *task,
                      gpointer      source,
                      gpointer      data,
                      GCancellable *cancellable)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GHashTable) names = beakta_store_dup_names_sync (source, &error);
  g_auto(GStrv) users = names != NULL ? beakta_store_dup_users_sync (source, &error) : NULL;

  /* Whoever has no name is mentioned by the user name. */
  for (guint i = 0; users != NULL && users[i] != NULL; i++)
    if (!g_hash_table_contains (names, users[i]))
      g_hash_table_insert (names, g_strdup (users[i]), g_strdup (users[i]));

  if (users != NULL)
    g_task_return_pointer (task, g_steal_pointer (&names), (GDestroyNotify) g_hash_table_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* Who may be mentioned: those whom the store knows. */
static void
read_people (BeaktaCommentsPane *self)
{
  g_autoptr(GTask) task = NULL;

  if (get_editor (self) == NULL || self->has_people)
    return;

  self->has_people = TRUE;
  task = g_task_new (beakta_case_editor_get_store (get_editor (self)), NULL, names_read_cb, g_object_ref (self));
  g_task_set_source_tag (task, read_people);
  g_task_run_in_thread (task, read_names_in_thread);
}

static void
beakta_comments_pane_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (beakta_comments_pane_parent_class)->map (widget);

  read_past (BEAKTA_COMMENTS_PANE (widget));
  read_people (BEAKTA_COMMENTS_PANE (widget));
}

static void
follow_comment (BeaktaCommentsPane *self,
                const char         *id)
{
  BeaktaCommentThread *thread = beakta_thread_list_follow (self->threads, id);

  if (thread != NULL)
    reveal_own (self, thread);

  show_threads (self);
}

static void
beakta_comments_pane_item_changed (BeaktaCasePane *pane,
                                   BeaktaItemKind  kind,
                                   const char     *id)
{
  BeaktaCommentsPane *self = BEAKTA_COMMENTS_PANE (pane);

  if (kind == BEAKTA_ITEM_COMMENT)
    follow_comment (self, id);
  else if (kind == BEAKTA_ITEM_PASSAGE)
    beakta_thread_list_update_about (self->threads, kind, id);
}

static void
show_access (BeaktaCommentsPane *self)
{
  g_autofree char *why = NULL;

  beakta_case_editor_may (get_editor (self), BEAKTA_ACT_COMMENT, &why);
  beakta_comment_composer_set_locked (self->composer, why);
}

static void
beakta_comments_pane_access_changed (BeaktaCasePane *pane)
{
  BeaktaCommentsPane *self = BEAKTA_COMMENTS_PANE (pane);

  show_access (self);
  beakta_thread_list_update_all (self->threads);
}

static void
show_target (BeaktaCommentsPane *self)
{
  g_autofree char *words = NULL;
  g_autofree char *about = NULL;

  if (self->passage != NULL)
    words = beakta_evidence_row_dup_quotation (self->passage->exact);
  else if (self->target != NULL)
    words = beakta_comment_target_dup_words (get_editor (self), self->kind, self->target);

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

  if (get_editor (self) != NULL)
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
  BeaktaCaseEditor *editor = get_editor (self);
  g_autoptr(BeaktaComment) comment = NULL;
  g_autoptr(BeaktaChange) change = NULL;

  comment = self->target != NULL ? beakta_comment_target_write (editor, self->kind, self->target, text)
                                 : beakta_comment_target_write (editor, BEAKTA_ITEM_FACTS, "facts", text);
  change = beakta_acts_comment (beakta_case_editor_get_case (editor), comment, self->passage);
  self->reveals_new = TRUE;
  self->is_sending = TRUE;
  beakta_case_editor_apply (editor, change);
}

/* Words that could not be saved are not thrown away. */
static void
beakta_comments_pane_problem (BeaktaCasePane *pane)
{
  BeaktaCommentsPane *self = BEAKTA_COMMENTS_PANE (pane);

  self->reveals_new = FALSE;
  self->is_sending = FALSE;
  beakta_comment_composer_take_back (self->composer);
  beakta_thread_list_take_back (self->threads);
}

/* The next comment is on the case again. */
static void
beakta_comments_pane_saved (BeaktaCasePane *pane)
{
  BeaktaCommentsPane *self = BEAKTA_COMMENTS_PANE (pane);

  if (self->is_sending)
    set_target (self, BEAKTA_ITEM_FACTS, NULL, NULL);

  beakta_comment_composer_forget (self->composer);
  beakta_thread_list_forget (self->threads);
}

static gboolean
beakta_comments_pane_show_item (BeaktaCasePane *pane,
                                BeaktaItemKind  kind,
                                const char     *id)
{
  BeaktaCommentsPane *self = BEAKTA_COMMENTS_PANE (pane);
  BeaktaCommentThread *thread = beakta_thread_list_find (self->threads, kind, id);

  if (thread == NULL)
    return FALSE;

  set_filter (self, "all");
  beakta_scroll_keeper_reveal (self->keeper, GTK_WIDGET (thread));

  return TRUE;
}

static const char *
get_case_id (BeaktaCommentsPane *self)
{
  return beakta_case_get_id (beakta_case_pane_get_case (BEAKTA_CASE_PANE (self)));
}

/* What is on its way to the store is none: it is saved, or told. */
static void
keep_draft (BeaktaCommentsPane *self)
{
  g_autoptr(GString) words = g_string_new (NULL);

  beakta_comment_composer_forget (self->composer);
  beakta_thread_list_forget (self->threads);
  beakta_comment_composer_join_words (words, beakta_comment_composer_dup_unsaved (self->composer));
  beakta_comment_composer_join_words (words, beakta_thread_list_dup_unsaved (self->threads));

  if (words->len > 0)
    g_hash_table_insert (self->drafts, g_strdup (get_case_id (self)), g_strdup (words->str));
}

static void
bring_back_draft (BeaktaCommentsPane *self)
{
  const char *words = g_hash_table_lookup (self->drafts, get_case_id (self));

  if (words != NULL)
    beakta_comment_composer_add_words (self->composer, words);

  g_hash_table_remove (self->drafts, get_case_id (self));
}

static void
beakta_comments_pane_follow (BeaktaCasePane *pane)
{
  BeaktaCommentsPane *self = BEAKTA_COMMENTS_PANE (pane);

  beakta_thread_list_set_editor (self->threads, get_editor (self));
  bring_back_draft (self);
  show_threads (self);
  show_access (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    read_past (self);
}

static void
beakta_comments_pane_forget (BeaktaCasePane *pane)
{
  BeaktaCommentsPane *self = BEAKTA_COMMENTS_PANE (pane);

  keep_draft (self);
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_hash_table_remove_all (self->past);
  beakta_thread_list_set_editor (self->threads, NULL);
  beakta_comment_composer_set_text (self->composer, "");
  set_target (self, BEAKTA_ITEM_FACTS, NULL, NULL);
}

static void
beakta_comments_pane_dispose (GObject *object)
{
  BeaktaCommentsPane *self = BEAKTA_COMMENTS_PANE (object);

  beakta_case_pane_set_editor (BEAKTA_CASE_PANE (self), NULL);
  g_clear_object (&self->keeper);

  G_OBJECT_CLASS (beakta_comments_pane_parent_class)->dispose (object);
}

static void
beakta_comments_pane_finalize (GObject *object)
{
  BeaktaCommentsPane *self = BEAKTA_COMMENTS_PANE (object);

  g_clear_pointer (&self->passage, beakta_record_unref);
  g_hash_table_unref (self->drafts);
  g_hash_table_unref (self->past);
  g_free (self->target);

  G_OBJECT_CLASS (beakta_comments_pane_parent_class)->finalize (object);
}

static void
beakta_comments_pane_class_init (BeaktaCommentsPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  BeaktaCasePaneClass *pane_class = BEAKTA_CASE_PANE_CLASS (klass);

  object_class->dispose = beakta_comments_pane_dispose;
  object_class->finalize = beakta_comments_pane_finalize;

  widget_class->map = beakta_comments_pane_map;
  pane_class->follow = beakta_comments_pane_follow;
  pane_class->entry = beakta_comments_pane_entry;
  pane_class->forget = beakta_comments_pane_forget;
  pane_class->item_changed = beakta_comments_pane_item_changed;
  pane_class->access_changed = beakta_comments_pane_access_changed;
  pane_class->problem = beakta_comments_pane_problem;
  pane_class->saved = beakta_comments_pane_saved;
  pane_class->show_item = beakta_comments_pane_show_item;

  g_type_ensure (BEAKTA_TYPE_COMMENT_COMPOSER);
  g_type_ensure (BEAKTA_TYPE_OPTION_ROW);
  g_type_ensure (BEAKTA_TYPE_THREAD_LIST);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/beakta/Beakta/ui/comments/beakta-comments-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaCommentsPane, bar);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCommentsPane, filter);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCommentsPane, stack);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCommentsPane, scrolled);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCommentsPane, threads);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCommentsPane, composer);
  gtk_widget_class_bind_template_callback (widget_class, filter_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, about_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, words_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, composer_sent_cb);
  gtk_widget_class_bind_template_callback (widget_class, composer_let_go_cb);
}

static void
beakta_comments_pane_init (BeaktaCommentsPane *self)
{
  self->drafts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->past = beakta_comment_past_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->kind = BEAKTA_ITEM_FACTS;
  self->keeper = beakta_scroll_keeper_new (self->scrolled);

  beakta_option_row_set_about (self->filter, _("Comments shown"));
  /* Translators: which comments are shown */
  beakta_option_row_add (self->filter, "all", C_("comments", "All"), BEAKTA_TONE_NEUTRAL);
  beakta_option_row_add (self->filter, "open", C_("comments", "Open"), BEAKTA_TONE_NEUTRAL);
  beakta_option_row_add (self->filter, "mine", C_("comments", "Mine"), BEAKTA_TONE_NEUTRAL);
  /* Translators: comments that mention the person with an @ */
  beakta_option_row_add (self->filter, "mentioned", C_("comments", "Mentioned"), BEAKTA_TONE_NEUTRAL);
  /* Translators: comments that have been added to the file; akten */
  beakta_option_row_add (self->filter, "filed", C_("comments", "In the file"), BEAKTA_TONE_NEUTRAL);
  beakta_option_row_set_value (self->filter, "all");

  beakta_comment_composer_set_words (self->composer, _("New comment"), _("Write a comment"), _("Send"));
}

GtkWidget *
beakta_comments_pane_new (void)
{
  return g_object_new (BEAKTA_TYPE_COMMENTS_PANE, NULL);
}

void
beakta_comments_pane_begin (BeaktaCommentsPane *self,
                            BeaktaItemKind      kind,
                            const char         *id,
                            BeaktaPassage      *passage)
{
  g_return_if_fail (BEAKTA_IS_COMMENTS_PANE (self));
  g_return_if_fail (get_editor (self) != NULL);

  set_target (self, kind, id, passage);
  gtk_widget_grab_focus (GTK_WIDGET (self->composer));
}
