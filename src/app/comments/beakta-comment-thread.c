/* A comment and its replies, with what they are about. */

#define G_LOG_DOMAIN "beakta-comment-thread"

#include "beakta-comment-thread.h"

#include <glib/gi18n-lib.h>

#include "beakta-comment-composer.h"
#include "beakta-comment-row.h"
#include "beakta-mentions.h"
#include "beakta-comment-target.h"
#include "beakta-heard-name.h"
#include "beakta-line-layout.h"
#include "beakta-wrap-layout.h"

struct _BeaktaCommentThread
{
  GtkBox                 parent_instance;

  BeaktaCaseEditor      *editor;     /* owned */
  char                  *id;
  gboolean               is_replying;
  GHashTable            *people;     /* nullable: user to name, of those who may be mentioned */

  /* Template children */
  GtkWidget             *about_button;
  GtkLabel              *about;
  GtkLabel              *resolved;
  GtkLabel              *filed;
  GtkBox                *comments;
  BeaktaCommentComposer *reply;
  GtkWidget             *acts;
  GtkWidget             *begin_reply;
  GtkWidget             *resolve;
  GtkWidget             *file;
};

G_DEFINE_FINAL_TYPE (BeaktaCommentThread, beakta_comment_thread, GTK_TYPE_BOX)

enum
{
  ABOUT_ACTIVATED,
  WORDS_LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
about_clicked_cb (GtkButton           *button,
                  BeaktaCommentThread *self)
{
  const BeaktaComment *root = beakta_comment_thread_get_root (self);

  if (root != NULL)
    g_signal_emit (self, signals[ABOUT_ACTIVATED], 0, (int) root->target_kind, root->target);
}

static void
set_replying (BeaktaCommentThread *self,
              gboolean             is_replying)
{
  self->is_replying = is_replying;
  gtk_widget_set_visible (GTK_WIDGET (self->reply), is_replying);
  gtk_widget_set_visible (self->acts, !is_replying);
  gtk_widget_grab_focus (is_replying ? GTK_WIDGET (self->reply) : self->begin_reply);
}

static void
begin_reply_clicked_cb (GtkButton           *button,
                        BeaktaCommentThread *self)
{
  set_replying (self, TRUE);
}

static void
reply_cancelled_cb (BeaktaCommentComposer *composer,
                    BeaktaCommentThread   *self)
{
  set_replying (self, FALSE);
}

static void
reply_sent_cb (BeaktaCommentComposer *composer,
               const char            *text,
               BeaktaCommentThread   *self)
{
  const BeaktaComment *root = beakta_comment_thread_get_root (self);
  g_autoptr(BeaktaComment) comment = NULL;
  g_autoptr(BeaktaChange) change = NULL;

  if (root == NULL)
    return;

  comment = beakta_comment_target_write (self->editor, root->target_kind, root->target, text);
  beakta_record_set (&comment->reply_to, self->id);

  set_replying (self, FALSE);
  change = beakta_acts_comment (beakta_case_editor_get_case (self->editor), comment, NULL);
  beakta_case_editor_apply (self->editor, change);
}

static void
resolve_clicked_cb (GtkButton           *button,
                    BeaktaCommentThread *self)
{
  const BeaktaComment *root = beakta_comment_thread_get_root (self);
  g_autoptr(BeaktaChange) change = NULL;

  if (root == NULL)
    return;

  change = beakta_acts_resolve_comment (beakta_case_editor_get_case (self->editor), self->id,
                                        !root->resolved, beakta_case_editor_get_user (self->editor));
  beakta_case_editor_apply (self->editor, change);
}

static gboolean
belongs (BeaktaCommentThread *self,
         const BeaktaComment *comment)
{
  return g_str_equal (comment->record.id, self->id) || g_str_equal (comment->reply_to, self->id);
}

/* Whether all that is said in the thread until now is in the file; @n_filed: how much of it is. */
static gboolean
is_filed (BeaktaCommentThread *self,
          guint               *n_filed)
{
  g_autoptr(GPtrArray) comments = beakta_case_list (beakta_case_editor_get_case (self->editor), BEAKTA_ITEM_COMMENT);
  gboolean is_all = TRUE;

  *n_filed = 0;
  for (guint i = 0; i < comments->len; i++)
    {
      const BeaktaComment *comment = g_ptr_array_index (comments, i);

      if (!belongs (self, comment) || *comment->text == '\0')
        continue;
      is_all = is_all && comment->filed;
      *n_filed += comment->filed;
    }

  return is_all && *n_filed > 0;
}

static void
file_clicked_cb (GtkButton           *button,
                 BeaktaCommentThread *self)
{
  guint n_filed;
  gboolean was_filed = is_filed (self, &n_filed);
  g_autoptr(BeaktaChange) change = NULL;

  change = beakta_acts_file_thread (beakta_case_editor_get_case (self->editor), self->id, !was_filed,
                                    beakta_case_editor_get_user (self->editor));
  beakta_case_editor_apply (self->editor, change);
}

static GtkWidget *
find_row (BeaktaCommentThread *self,
          const char          *comment_id)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->comments)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (g_str_equal (beakta_comment_row_get_id (BEAKTA_COMMENT_ROW (row)), comment_id))
      return row;

  return NULL;
}

/* @words: (transfer full) (nullable) */
static void
leave_words (BeaktaCommentThread *self,
             char                *words)
{
  if (words != NULL)
    g_signal_emit (self, signals[WORDS_LEFT], 0, words);

  g_free (words);
}

static void
drop_row (BeaktaCommentThread *self,
          BeaktaCommentRow    *row)
{
  char *words = beakta_comment_row_dup_unsaved (row);

  gtk_box_remove (self->comments, GTK_WIDGET (row));
  leave_words (self, words);
}

static void
add_row (BeaktaCommentThread *self,
         const char          *comment_id)
{
  GtkWidget *row = beakta_comment_row_new (self->editor, comment_id);

  if (self->people != NULL)
    beakta_comment_row_set_people (BEAKTA_COMMENT_ROW (row), self->people);
  gtk_box_append (self->comments, row);
}

/* The case lists comments by time, so that a reply that is not there yet goes last. */
static void
show_comments (BeaktaCommentThread *self)
{
  BeaktaCase *case_ = beakta_case_editor_get_case (self->editor);
  g_autoptr(GPtrArray) comments = beakta_case_list (case_, BEAKTA_ITEM_COMMENT);
  GtkWidget *next;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->comments)); row != NULL; row = next)
    {
      next = gtk_widget_get_next_sibling (row);

      if (beakta_case_lookup (case_, BEAKTA_ITEM_COMMENT,
                              beakta_comment_row_get_id (BEAKTA_COMMENT_ROW (row))) == NULL)
        drop_row (self, BEAKTA_COMMENT_ROW (row));
    }

  for (guint i = 0; i < comments->len; i++)
    {
      const BeaktaComment *comment = g_ptr_array_index (comments, i);
      GtkWidget *row;

      if (!belongs (self, comment))
        continue;

      row = find_row (self, comment->record.id);

      if (row != NULL)
        beakta_comment_row_update (BEAKTA_COMMENT_ROW (row));
      else
        add_row (self, comment->record.id);
    }
}

/* "Reply: Call the applicant about ...": several threads may be about the same thing, but they begin differently. */
static void
name_button (GtkWidget           *button,
             const char          *word,
             const BeaktaComment *root)
{
  g_autofree char *beginning = g_utf8_substring (root->text, 0, MIN (g_utf8_strlen (root->text, -1), 40));
  g_autofree char *name = g_strdup_printf ("%s: %s", word, beginning);

  beakta_heard_name_set (button, name);
}

static void
show_about (BeaktaCommentThread *self,
            const BeaktaComment *root)
{
  g_autofree char *about = beakta_comment_target_dup_words (self->editor, root->target_kind, root->target);
  /* Translators: followed by what a thread is about; heard by those who do not see the screen */
  g_autofree char *go_to = g_strdup_printf (_("Go to %s"), about);
  gboolean leads_somewhere = root->target_kind != BEAKTA_ITEM_FACTS;

  gtk_label_set_label (self->about, about);
  gtk_widget_set_can_target (self->about_button, leads_somewhere);
  gtk_widget_set_focusable (self->about_button, leads_somewhere);
  name_button (self->about_button, leads_somewhere ? go_to : about, root);
}

static void
show_resolved (BeaktaCommentThread *self,
               const BeaktaComment *root)
{
  /* Translators: followed by the name of a person */
  g_autofree char *by = g_strdup_printf (_("Resolved by %s"),
                                         beakta_case_editor_get_name (self->editor, root->resolved_by));
  const char *word = root->resolved ? _("Reopen") : _("Resolve");

  gtk_label_set_label (self->resolved, _("Resolved"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->resolved), by);
  gtk_widget_set_visible (GTK_WIDGET (self->resolved), root->resolved);
  gtk_button_set_label (GTK_BUTTON (self->resolve), word);
  name_button (self->resolve, word, root);

  if (root->resolved)
    gtk_widget_add_css_class (GTK_WIDGET (self), "resolved");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "resolved");
}

/* What is added to the file is printed in the annex; else a thread is working material. */
static void
show_filed (BeaktaCommentThread *self,
            const BeaktaComment *root)
{
  guint n_filed;
  gboolean is_all = is_filed (self, &n_filed);
  /* Translators: the file is akten; what is not in it is working material. */
  const char *word = is_all ? _("Take Out of the File") : n_filed > 0 ? _("Add the Rest to the File") : _("Add to the File");

  /* Translators: the file is akten */
  gtk_label_set_label (self->filed, is_all ? _("In the file") : _("Partly in the file"));
  gtk_widget_set_visible (GTK_WIDGET (self->filed), n_filed > 0);
  gtk_button_set_label (GTK_BUTTON (self->file), word);
  gtk_widget_set_visible (self->file, beakta_case_editor_may (self->editor, BEAKTA_ACT_FILE_COMMENT, NULL));
  name_button (self->file, word, root);
}

static void
show_access (BeaktaCommentThread *self,
             const BeaktaComment *root)
{
  gtk_widget_set_visible (self->begin_reply,
                          beakta_case_editor_may (self->editor, BEAKTA_ACT_COMMENT, NULL));
  gtk_widget_set_visible (self->resolve,
                          beakta_case_editor_may (self->editor, BEAKTA_ACT_RESOLVE_COMMENT, NULL));
  name_button (self->begin_reply, _("Reply"), root);
}

static void
beakta_comment_thread_dispose (GObject *object)
{
  BeaktaCommentThread *self = BEAKTA_COMMENT_THREAD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BEAKTA_TYPE_COMMENT_THREAD);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (beakta_comment_thread_parent_class)->dispose (object);
}

static void
beakta_comment_thread_finalize (GObject *object)
{
  BeaktaCommentThread *self = BEAKTA_COMMENT_THREAD (object);

  g_clear_pointer (&self->people, g_hash_table_unref);
  g_free (self->id);

  G_OBJECT_CLASS (beakta_comment_thread_parent_class)->finalize (object);
}

static void
beakta_comment_thread_class_init (BeaktaCommentThreadClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_comment_thread_dispose;
  object_class->finalize = beakta_comment_thread_finalize;

  signals[ABOUT_ACTIVATED] =
    g_signal_new ("about-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_STRING);
  signals[WORDS_LEFT] =
    g_signal_new ("words-left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (BEAKTA_TYPE_COMMENT_COMPOSER);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  g_type_ensure (BEAKTA_TYPE_LINE_LAYOUT);
  g_type_ensure (BEAKTA_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/beakta/Beakta/ui/comments/beakta-comment-thread.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaCommentThread, about_button);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCommentThread, about);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCommentThread, resolved);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCommentThread, filed);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCommentThread, comments);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCommentThread, reply);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCommentThread, acts);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCommentThread, begin_reply);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCommentThread, resolve);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCommentThread, file);
  gtk_widget_class_bind_template_callback (widget_class, about_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, begin_reply_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, reply_sent_cb);
  gtk_widget_class_bind_template_callback (widget_class, reply_cancelled_cb);
  gtk_widget_class_bind_template_callback (widget_class, resolve_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, file_clicked_cb);
}

static void
beakta_comment_thread_init (BeaktaCommentThread *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
beakta_comment_thread_new (BeaktaCaseEditor *editor,
                           const char       *root_id)
{
  BeaktaCommentThread *self;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);
  g_return_val_if_fail (root_id != NULL, NULL);

  self = g_object_new (BEAKTA_TYPE_COMMENT_THREAD, NULL);
  self->editor = g_object_ref (editor);
  self->id = g_strdup (root_id);
  beakta_comment_composer_set_words (self->reply, _("Reply"), _("Write a reply"), _("Reply"));
  beakta_comment_composer_set_cancellable (self->reply, TRUE);
  beakta_comment_thread_update (self);

  return GTK_WIDGET (self);
}

const char *
beakta_comment_thread_get_id (BeaktaCommentThread *self)
{
  g_return_val_if_fail (BEAKTA_IS_COMMENT_THREAD (self), NULL);

  return self->id;
}

const BeaktaComment *
beakta_comment_thread_get_root (BeaktaCommentThread *self)
{
  g_return_val_if_fail (BEAKTA_IS_COMMENT_THREAD (self), NULL);

  return beakta_case_lookup (beakta_case_editor_get_case (self->editor), BEAKTA_ITEM_COMMENT, self->id);
}

gboolean
beakta_comment_thread_holds (BeaktaCommentThread *self,
                             const char          *comment_id)
{
  g_return_val_if_fail (BEAKTA_IS_COMMENT_THREAD (self), FALSE);

  return find_row (self, comment_id) != NULL;
}

gboolean
beakta_comment_thread_is_by (BeaktaCommentThread *self,
                             const char          *user)
{
  BeaktaCase *case_;

  g_return_val_if_fail (BEAKTA_IS_COMMENT_THREAD (self), FALSE);

  case_ = beakta_case_editor_get_case (self->editor);

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->comments)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      const BeaktaComment *comment =
        beakta_case_lookup (case_, BEAKTA_ITEM_COMMENT, beakta_comment_row_get_id (BEAKTA_COMMENT_ROW (row)));

      if (comment != NULL && g_strcmp0 (comment->author, user) == 0)
        return TRUE;
    }

  return FALSE;
}

void
beakta_comment_thread_update (BeaktaCommentThread *self)
{
  const BeaktaComment *root;

  g_return_if_fail (BEAKTA_IS_COMMENT_THREAD (self));

  root = beakta_comment_thread_get_root (self);

  if (root == NULL)
    return;

  show_about (self, root);
  show_resolved (self, root);
  show_filed (self, root);
  show_access (self, root);
  show_comments (self);
}

void
beakta_comment_thread_leave_words (BeaktaCommentThread *self)
{
  g_return_if_fail (BEAKTA_IS_COMMENT_THREAD (self));

  leave_words (self, beakta_comment_thread_dup_unsaved (self));
}

char *
beakta_comment_thread_dup_unsaved (BeaktaCommentThread *self)
{
  g_autoptr(GString) all = g_string_new (NULL);

  g_return_val_if_fail (BEAKTA_IS_COMMENT_THREAD (self), NULL);

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->comments)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    beakta_comment_composer_join_words (all, beakta_comment_row_dup_unsaved (BEAKTA_COMMENT_ROW (row)));

  beakta_comment_composer_join_words (all, beakta_comment_composer_dup_unsaved (self->reply));

  return all->len > 0 ? g_strdup (all->str) : NULL;
}

void
beakta_comment_thread_take_back (BeaktaCommentThread *self)
{
  g_return_if_fail (BEAKTA_IS_COMMENT_THREAD (self));

  if (beakta_comment_composer_take_back (self->reply))
    set_replying (self, TRUE);

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->comments)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    beakta_comment_row_take_back (BEAKTA_COMMENT_ROW (row));
}

void
beakta_comment_thread_forget (BeaktaCommentThread *self)
{
  g_return_if_fail (BEAKTA_IS_COMMENT_THREAD (self));

  beakta_comment_composer_forget (self->reply);

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->comments)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    beakta_comment_row_forget (BEAKTA_COMMENT_ROW (row));
}

static const BeaktaComment *
get_comment_of (BeaktaCommentThread *self,
                GtkWidget           *row)
{
  return beakta_case_lookup (beakta_case_editor_get_case (self->editor), BEAKTA_ITEM_COMMENT,
                             beakta_comment_row_get_id (BEAKTA_COMMENT_ROW (row)));
}

void
beakta_comment_thread_set_past (BeaktaCommentThread *self,
                                GHashTable          *past)
{
  g_return_if_fail (BEAKTA_IS_COMMENT_THREAD (self));

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->comments)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    beakta_comment_row_set_earlier (BEAKTA_COMMENT_ROW (row), past != NULL
                                    ? g_hash_table_lookup (past, beakta_comment_row_get_id (BEAKTA_COMMENT_ROW (row))) : NULL);
}

void
beakta_comment_thread_set_people (BeaktaCommentThread *self,
                                  GHashTable          *names)
{
  g_return_if_fail (BEAKTA_IS_COMMENT_THREAD (self));
  g_return_if_fail (names != NULL);

  if (self->people != NULL)
    return;

  self->people = g_hash_table_ref (names);
  beakta_comment_composer_set_people (self->reply, names);
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->comments)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    beakta_comment_row_set_people (BEAKTA_COMMENT_ROW (row), names);
}

gboolean
beakta_comment_thread_mentions (BeaktaCommentThread *self,
                                const char          *user)
{
  g_return_val_if_fail (BEAKTA_IS_COMMENT_THREAD (self), FALSE);

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->comments)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      const BeaktaComment *comment = get_comment_of (self, row);

      if (comment != NULL && (beakta_mentions_person (comment->text, user)
                              || beakta_mentions_person (comment->text, beakta_case_editor_get_name (self->editor, user))))
        return TRUE;
    }

  return FALSE;
}

gboolean
beakta_comment_thread_is_in_file (BeaktaCommentThread *self)
{
  g_return_val_if_fail (BEAKTA_IS_COMMENT_THREAD (self), FALSE);

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->comments)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      const BeaktaComment *comment = get_comment_of (self, row);

      if (comment != NULL && comment->filed)
        return TRUE;
    }

  return FALSE;
}
