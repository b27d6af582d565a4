/* One person's words in a thread. */

#define G_LOG_DOMAIN "beakta-comment-row"

#include "beakta-comment-row.h"

#include <glib/gi18n-lib.h>

#include "beakta-comment-composer.h"
#include "beakta-comment-past.h"
#include "beakta-heard-name.h"
#include "beakta-undo-toast.h"
#include "beakta-wording.h"
#include "beakta-wrapped-words.h"

struct _BeaktaCommentRow
{
  GtkBox                 parent_instance;

  BeaktaCaseEditor      *editor;     /* owned */
  char                  *id;
  char                  *edited;     /* nullable: what the comment said when somebody began to edit it */
  gboolean               is_editing;
  GtkWidget             *earlier;    /* nullable: made when there is something to show */

  /* Template children */
  GtkLabel              *author;
  GtkLabel              *time;
  GtkWidget             *edit;
  GtkWidget             *remove;
  GtkLabel              *text;
  BeaktaCommentComposer *composer;
};

G_DEFINE_FINAL_TYPE (BeaktaCommentRow, beakta_comment_row, GTK_TYPE_BOX)

static const BeaktaComment *
get_comment (BeaktaCommentRow *self)
{
  return beakta_case_lookup (beakta_case_editor_get_case (self->editor), BEAKTA_ITEM_COMMENT, self->id);
}

static void
set_editing (BeaktaCommentRow *self,
             gboolean          is_editing)
{
  self->is_editing = is_editing;
  beakta_comment_row_update (self);
}

static void
edit_clicked_cb (GtkButton        *button,
                 BeaktaCommentRow *self)
{
  const BeaktaComment *comment = get_comment (self);

  if (comment == NULL)
    return;

  g_free (self->edited);
  self->edited = g_strdup (comment->text);
  beakta_comment_composer_set_text (self->composer, comment->text);
  set_editing (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->composer));
}

static void
remove_clicked_cb (GtkButton        *button,
                   BeaktaCommentRow *self)
{
  g_autoptr(BeaktaChange) change =
    beakta_acts_remove_comment (beakta_case_editor_get_case (self->editor), self->id);

  beakta_undo_toast_show (GTK_WIDGET (self), self->editor, _("Comment removed"));
  beakta_case_editor_apply (self->editor, change);
}

static void
composer_sent_cb (BeaktaCommentComposer *composer,
                  const char            *text,
                  BeaktaCommentRow      *self)
{
  g_autoptr(BeaktaChange) change =
    beakta_acts_edit_comment (beakta_case_editor_get_case (self->editor), self->id, text);

  set_editing (self, FALSE);
  beakta_case_editor_apply (self->editor, change);
  gtk_widget_grab_focus (self->edit);
}

static void
composer_cancelled_cb (BeaktaCommentComposer *composer,
                       BeaktaCommentRow      *self)
{
  g_clear_pointer (&self->edited, g_free);
  set_editing (self, FALSE);
  gtk_widget_grab_focus (self->edit);
}

static void
show_words (BeaktaCommentRow    *self,
            const BeaktaComment *comment)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *moment = beakta_wording_dup_moment (comment->written, now);
  gboolean is_empty = *comment->text == '\0';

  gtk_label_set_label (self->author, beakta_case_editor_get_name (self->editor, comment->author));
  gtk_label_set_label (self->time, moment);
  gtk_label_set_label (self->text, is_empty ? _("Removed by the author") : comment->text);

  if (is_empty)
    gtk_widget_add_css_class (GTK_WIDGET (self->text), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->text), "dim-label");
}

static void
show_access (BeaktaCommentRow    *self,
             const BeaktaComment *comment)
{
  gboolean is_own = g_str_equal (comment->author, beakta_case_editor_get_user (self->editor))
                 && *comment->text != '\0' && !comment->filed && !self->is_editing;

  gtk_widget_set_visible (self->edit,
                          is_own && beakta_case_editor_may (self->editor, BEAKTA_ACT_EDIT_COMMENT, NULL));
  gtk_widget_set_visible (self->remove,
                          is_own && beakta_case_editor_may (self->editor, BEAKTA_ACT_REMOVE_COMMENT, NULL));
}

static void
name_button (GtkWidget           *button,
             const char          *format,
             const BeaktaComment *comment)
{
  g_autofree char *beginning = g_utf8_substring (comment->text, 0, MIN (g_utf8_strlen (comment->text, -1), 40));
  g_autofree char *name = g_strdup_printf ("%s: %s", format, beginning);

  beakta_heard_name_set (button, name);
}

static void
beakta_comment_row_dispose (GObject *object)
{
  BeaktaCommentRow *self = BEAKTA_COMMENT_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BEAKTA_TYPE_COMMENT_ROW);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (beakta_comment_row_parent_class)->dispose (object);
}

static void
beakta_comment_row_finalize (GObject *object)
{
  BeaktaCommentRow *self = BEAKTA_COMMENT_ROW (object);

  g_free (self->edited);
  g_free (self->id);

  G_OBJECT_CLASS (beakta_comment_row_parent_class)->finalize (object);
}

static void
beakta_comment_row_class_init (BeaktaCommentRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_comment_row_dispose;
  object_class->finalize = beakta_comment_row_finalize;

  g_type_ensure (BEAKTA_TYPE_COMMENT_COMPOSER);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/beakta/Beakta/ui/comments/beakta-comment-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaCommentRow, author);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCommentRow, time);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCommentRow, edit);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCommentRow, remove);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCommentRow, text);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCommentRow, composer);
  gtk_widget_class_bind_template_callback (widget_class, edit_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, composer_sent_cb);
  gtk_widget_class_bind_template_callback (widget_class, composer_cancelled_cb);
}

static void
beakta_comment_row_init (BeaktaCommentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  beakta_comment_composer_set_words (self->composer, _("Edit your comment"), "", _("Save"));
  beakta_comment_composer_set_cancellable (self->composer, TRUE);
}

GtkWidget *
beakta_comment_row_new (BeaktaCaseEditor *editor,
                        const char       *comment_id)
{
  BeaktaCommentRow *self;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);
  g_return_val_if_fail (comment_id != NULL, NULL);

  self = g_object_new (BEAKTA_TYPE_COMMENT_ROW, NULL);
  self->editor = g_object_ref (editor);
  self->id = g_strdup (comment_id);
  beakta_comment_row_update (self);

  return GTK_WIDGET (self);
}

const char *
beakta_comment_row_get_id (BeaktaCommentRow *self)
{
  g_return_val_if_fail (BEAKTA_IS_COMMENT_ROW (self), NULL);

  return self->id;
}

void
beakta_comment_row_update (BeaktaCommentRow *self)
{
  const BeaktaComment *comment;

  g_return_if_fail (BEAKTA_IS_COMMENT_ROW (self));

  comment = get_comment (self);

  if (comment == NULL)
    return;

  show_words (self, comment);
  show_access (self, comment);
  name_button (self->edit, _("Edit your comment"), comment);
  name_button (self->remove, _("Remove your comment"), comment);
  gtk_widget_set_visible (GTK_WIDGET (self->text), !self->is_editing);
  gtk_widget_set_visible (GTK_WIDGET (self->composer), self->is_editing);
}

static void
add_earlier_words (GtkWidget                *box,
                   const BeaktaEarlierWords *words)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *moment = beakta_wording_dup_moment (words->until, now);
  /* Translators: %s is a moment ("14:02", "28 Nov 14:02"); the words that stood there follow */
  g_autofree char *caption = g_strdup_printf (_("Until %s:"), moment);

  gtk_widget_add_css_class (beakta_wrapped_words_add (box, caption, "caption"), "dim-label");
  gtk_label_set_selectable (GTK_LABEL (beakta_wrapped_words_add (box, words->text, NULL)), TRUE);
}

void
beakta_comment_row_set_earlier (BeaktaCommentRow *self,
                                GPtrArray        *earlier)
{
  g_autofree char *label = NULL;
  GtkWidget *box;

  g_return_if_fail (BEAKTA_IS_COMMENT_ROW (self));

  if (self->earlier != NULL)
    gtk_box_remove (GTK_BOX (self), self->earlier);
  self->earlier = NULL;
  if (earlier == NULL || earlier->len == 0)
    return;

  label = g_strdup_printf (ngettext ("Edited: show %u earlier wording", "Edited: show %u earlier wordings", earlier->len),
                           earlier->len);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_add_css_class (box, "result-note");
  for (guint i = 0; i < earlier->len; i++)
    add_earlier_words (box, g_ptr_array_index (earlier, i));

  self->earlier = gtk_expander_new (label);
  gtk_widget_add_css_class (self->earlier, "caption");
  gtk_expander_set_child (GTK_EXPANDER (self->earlier), box);
  gtk_box_append (GTK_BOX (self), self->earlier);
}

char *
beakta_comment_row_dup_unsaved (BeaktaCommentRow *self)
{
  g_autofree char *words = NULL;

  g_return_val_if_fail (BEAKTA_IS_COMMENT_ROW (self), NULL);

  words = beakta_comment_composer_dup_unsaved (self->composer);

  return self->edited != NULL && g_strcmp0 (words, self->edited) != 0 ? g_steal_pointer (&words) : NULL;
}

void
beakta_comment_row_take_back (BeaktaCommentRow *self)
{
  g_return_if_fail (BEAKTA_IS_COMMENT_ROW (self));

  if (beakta_comment_composer_take_back (self->composer))
    set_editing (self, TRUE);
}

void
beakta_comment_row_forget (BeaktaCommentRow *self)
{
  g_return_if_fail (BEAKTA_IS_COMMENT_ROW (self));

  beakta_comment_composer_forget (self->composer);

  if (!self->is_editing)
    g_clear_pointer (&self->edited, g_free);
}

void
beakta_comment_row_set_people (BeaktaCommentRow *self,
                               GHashTable       *names)
{
  g_return_if_fail (BEAKTA_IS_COMMENT_ROW (self));

  beakta_comment_composer_set_people (self->composer, names);
}
