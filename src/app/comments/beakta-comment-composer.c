/* A field for words that are sent when they are ready: a new comment, a reply, one's own words again. */

#define G_LOG_DOMAIN "beakta-comment-composer"

#include "beakta-comment-composer.h"

#include <glib/gi18n-lib.h>

#include "beakta-heard-name.h"
#include "beakta-mention-list.h"
#include "beakta-line-layout.h"
#include "beakta-text-field.h"

struct _BeaktaCommentComposer
{
  GtkBox           parent_instance;

  char            *sent;             /* nullable: words that are on their way to the store */
  gboolean         is_locked;
  GHashTable      *people;           /* nullable: user to name, of those who may be mentioned */
  gboolean         offers_people;

  /* Template children */
  GtkWidget       *about_row;
  GtkLabel        *about;
  BeaktaTextField *field;
  GtkWidget       *buttons;
  GtkWidget       *cancel;
  GtkWidget       *send;
};

G_DEFINE_FINAL_TYPE (BeaktaCommentComposer, beakta_comment_composer, GTK_TYPE_BOX)

enum
{
  SENT,
  CANCELLED,
  LET_GO,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* (transfer full): without white space at the ends. */
static char *
dup_words (BeaktaCommentComposer *self)
{
  char *text = beakta_text_field_dup_text (self->field);

  return g_strstrip (text);
}

static void
send (BeaktaCommentComposer *self)
{
  g_autofree char *words = dup_words (self);

  if (*words == '\0' || self->is_locked)
    return;

  g_free (self->sent);
  self->sent = g_strdup (words);
  beakta_text_field_clear (self->field);
  g_signal_emit (self, signals[SENT], 0, words);
}

static void
show_sendable (BeaktaCommentComposer *self)
{
  g_autofree char *words = dup_words (self);

  gtk_widget_set_sensitive (self->send, *words != '\0' && !self->is_locked);
}

static void
field_sent_cb (BeaktaTextField       *field,
               BeaktaCommentComposer *self)
{
  send (self);
}

static void
field_changed_cb (BeaktaTextField       *field,
                  GParamSpec            *pspec,
                  BeaktaCommentComposer *self)
{
  show_sendable (self);
}

static void
send_clicked_cb (GtkButton             *button,
                 BeaktaCommentComposer *self)
{
  send (self);
}

static void
cancel_clicked_cb (GtkButton             *button,
                   BeaktaCommentComposer *self)
{
  g_signal_emit (self, signals[CANCELLED], 0);
}

static void
let_go_clicked_cb (GtkButton             *button,
                   BeaktaCommentComposer *self)
{
  g_signal_emit (self, signals[LET_GO], 0);
}

/* (transfer none) (nullable): the first text view at or below @widget. */
static GtkTextView *
find_view (GtkWidget *widget)
{
  GtkTextView *view = GTK_IS_TEXT_VIEW (widget) ? GTK_TEXT_VIEW (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && view == NULL;
       child = gtk_widget_get_next_sibling (child))
    view = find_view (child);

  return view;
}

/* Most replies and edits are never written: the list of names comes with the first look. */
static void
offer_people (BeaktaCommentComposer *self)
{
  GtkTextView *view = find_view (GTK_WIDGET (self->field));

  if (self->offers_people || self->people == NULL || view == NULL)
    return;

  self->offers_people = TRUE;
  beakta_mention_list_attach (view, self->people);
}

static void
beakta_comment_composer_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (beakta_comment_composer_parent_class)->map (widget);

  offer_people (BEAKTA_COMMENT_COMPOSER (widget));
}

static gboolean
beakta_comment_composer_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (BEAKTA_COMMENT_COMPOSER (widget)->field));
}

static void
beakta_comment_composer_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BEAKTA_TYPE_COMMENT_COMPOSER);

  G_OBJECT_CLASS (beakta_comment_composer_parent_class)->dispose (object);
}

static void
beakta_comment_composer_finalize (GObject *object)
{
  BeaktaCommentComposer *self = BEAKTA_COMMENT_COMPOSER (object);

  g_clear_pointer (&self->people, g_hash_table_unref);
  g_free (self->sent);

  G_OBJECT_CLASS (beakta_comment_composer_parent_class)->finalize (object);
}

static void
beakta_comment_composer_class_init (BeaktaCommentComposerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_comment_composer_dispose;
  G_OBJECT_CLASS (klass)->finalize = beakta_comment_composer_finalize;
  widget_class->grab_focus = beakta_comment_composer_grab_focus;
  widget_class->map = beakta_comment_composer_map;

  signals[SENT] =
    g_signal_new ("sent", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CANCELLED] =
    g_signal_new ("cancelled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LET_GO] =
    g_signal_new ("let-go", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (BEAKTA_TYPE_TEXT_FIELD);

  g_type_ensure (BEAKTA_TYPE_LINE_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/beakta/Beakta/ui/comments/beakta-comment-composer.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaCommentComposer, about_row);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCommentComposer, about);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCommentComposer, field);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCommentComposer, buttons);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCommentComposer, cancel);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCommentComposer, send);
  gtk_widget_class_bind_template_callback (widget_class, field_sent_cb);
  gtk_widget_class_bind_template_callback (widget_class, field_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, send_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, let_go_clicked_cb);
}

static void
beakta_comment_composer_init (BeaktaCommentComposer *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
name_button (GtkWidget  *button,
             const char *heard,
             const char *label)
{
  g_autofree char *name = g_strdup_printf ("%s: %s", heard, label);

  beakta_heard_name_set (button, name);
}

GtkWidget *
beakta_comment_composer_new (const char *heard,
                             const char *placeholder,
                             const char *send_label)
{
  BeaktaCommentComposer *self = g_object_new (BEAKTA_TYPE_COMMENT_COMPOSER, NULL);

  beakta_comment_composer_set_words (self, heard, placeholder, send_label);

  return GTK_WIDGET (self);
}

void
beakta_comment_composer_set_words (BeaktaCommentComposer *self,
                                   const char            *heard,
                                   const char            *placeholder,
                                   const char            *send_label)
{
  g_return_if_fail (BEAKTA_IS_COMMENT_COMPOSER (self));

  g_object_set (self->field, "placeholder", placeholder, NULL);
  beakta_text_field_set_about (self->field, heard);
  gtk_button_set_label (GTK_BUTTON (self->send), send_label);
  name_button (self->send, heard, send_label);
  name_button (self->cancel, heard, _("Cancel"));
}

void
beakta_comment_composer_set_about (BeaktaCommentComposer *self,
                                   const char            *about)
{
  g_return_if_fail (BEAKTA_IS_COMMENT_COMPOSER (self));

  gtk_label_set_label (self->about, about != NULL ? about : "");
  gtk_widget_set_visible (self->about_row, about != NULL);
}

void
beakta_comment_composer_set_text (BeaktaCommentComposer *self,
                                  const char            *text)
{
  g_return_if_fail (BEAKTA_IS_COMMENT_COMPOSER (self));

  beakta_text_field_clear (self->field);
  beakta_text_field_set_text (self->field, text);
}

char *
beakta_comment_composer_dup_unsaved (BeaktaCommentComposer *self)
{
  g_autofree char *words = NULL;

  g_return_val_if_fail (BEAKTA_IS_COMMENT_COMPOSER (self), NULL);

  words = dup_words (self);

  return *words != '\0' ? g_steal_pointer (&words) : g_strdup (self->sent);
}

void
beakta_comment_composer_add_words (BeaktaCommentComposer *self,
                                   const char            *words)
{
  g_autoptr(GString) all = g_string_new (NULL);

  g_return_if_fail (BEAKTA_IS_COMMENT_COMPOSER (self));
  g_return_if_fail (words != NULL);

  beakta_comment_composer_join_words (all, dup_words (self));
  beakta_comment_composer_join_words (all, g_strdup (words));
  beakta_comment_composer_set_text (self, all->str);
}

void
beakta_comment_composer_join_words (GString *all,
                                    char    *words)
{
  g_return_if_fail (all != NULL);

  if (words != NULL && *words != '\0')
    g_string_append_printf (all, "%s%s", all->len > 0 ? "\n\n" : "", words);

  g_free (words);
}

gboolean
beakta_comment_composer_take_back (BeaktaCommentComposer *self)
{
  g_autofree char *words = NULL;
  gboolean is_needed;

  g_return_val_if_fail (BEAKTA_IS_COMMENT_COMPOSER (self), FALSE);

  words = dup_words (self);
  is_needed = self->sent != NULL && *words == '\0';

  if (is_needed)
    beakta_comment_composer_set_text (self, self->sent);

  beakta_comment_composer_forget (self);

  return is_needed;
}

void
beakta_comment_composer_forget (BeaktaCommentComposer *self)
{
  g_return_if_fail (BEAKTA_IS_COMMENT_COMPOSER (self));

  g_clear_pointer (&self->sent, g_free);
}

void
beakta_comment_composer_set_locked (BeaktaCommentComposer *self,
                                    const char            *why)
{
  g_return_if_fail (BEAKTA_IS_COMMENT_COMPOSER (self));

  self->is_locked = why != NULL;
  beakta_text_field_set_locked (self->field, why);
  gtk_widget_set_tooltip_text (self->buttons, why);
  show_sendable (self);
}

void
beakta_comment_composer_set_cancellable (BeaktaCommentComposer *self,
                                         gboolean               cancellable)
{
  g_return_if_fail (BEAKTA_IS_COMMENT_COMPOSER (self));

  gtk_widget_set_visible (self->cancel, cancellable);
}

void
beakta_comment_composer_set_people (BeaktaCommentComposer *self,
                                    GHashTable            *names)
{
  g_return_if_fail (BEAKTA_IS_COMMENT_COMPOSER (self));
  g_return_if_fail (names != NULL);

  if (self->people != NULL)
    return;

  self->people = g_hash_table_ref (names);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    offer_people (self);
}
