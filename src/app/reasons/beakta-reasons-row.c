/* One sentence of the reasons.
 *
 * (1) What state it is in is said in words, under it and to those who hear the screen; never by colour alone.
 * (2) Where the draft reads otherwise, both texts are seen before one of them is chosen.
 */

#define G_LOG_DOMAIN "beakta-reasons-row"

#include "beakta-reasons-row-private.h"

#include <glib/gi18n-lib.h>

#include "beakta-heard-name.h"
#include "beakta-reasons-words.h"
#include "beakta-wrapped-words.h"

G_DEFINE_FINAL_TYPE (BeaktaReasonsRow, beakta_reasons_row, GTK_TYPE_BOX)

enum
{
  DONE,
  PASSAGE_ACTIVATED,
  ITEM_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

void
beakta_reasons_row_do (BeaktaReasonsRow  *self,
                       BeaktaReasonsDeed  deed)
{
  g_signal_emit (self, signals[DONE], 0, (int) deed);
}

/* A sentence without words is no sentence. */
void
beakta_reasons_row_close (BeaktaReasonsRow *self)
{
  g_autofree char *text = beakta_reasons_row_dup_text (self);
  gboolean is_empty = *g_strstrip (text) == '\0';

  beakta_reasons_row_set_open (self, FALSE);
  if (is_empty && self->is_written && self->why == NULL)
    beakta_reasons_row_do (self, BEAKTA_REASONS_DEED_REMOVE);
}

static void
field_done_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  beakta_reasons_row_close (BEAKTA_REASONS_ROW (widget));
}

/* The keys do what the buttons do, without opening it. */
static void
deed_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  BeaktaReasonsRow *self = BEAKTA_REASONS_ROW (widget);

  if (self->is_written && self->why == NULL)
    beakta_reasons_row_do (self, (BeaktaReasonsDeed) g_variant_get_int32 (parameter));
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  BeaktaReasonsRow *self = BEAKTA_REASONS_ROW (widget);

  if (!self->is_open)
    return GDK_EVENT_PROPAGATE;

  beakta_reasons_row_close (self);

  return GDK_EVENT_STOP;
}

static void
beakta_reasons_row_dispose (GObject *object)
{
  BeaktaReasonsRow *self = BEAKTA_REASONS_ROW (object);

  g_clear_object (&self->editor);
  g_clear_pointer (&self->sentence, beakta_record_unref);

  G_OBJECT_CLASS (beakta_reasons_row_parent_class)->dispose (object);
}

static void
beakta_reasons_row_finalize (GObject *object)
{
  g_free (BEAKTA_REASONS_ROW (object)->id);
  g_free (BEAKTA_REASONS_ROW (object)->why);

  G_OBJECT_CLASS (beakta_reasons_row_parent_class)->finalize (object);
}

static void
bind_key (GtkWidgetClass    *klass,
          guint              key,
          GdkModifierType    modifiers,
          BeaktaReasonsDeed  deed)
{
  gtk_widget_class_add_binding_action (klass, key, modifiers, "sentence.do", "i", (int) deed);
}

static void
add_keys (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "sentence.do", "i", deed_cb);
  bind_key (klass, GDK_KEY_Up, GDK_ALT_MASK, BEAKTA_REASONS_DEED_UP);
  bind_key (klass, GDK_KEY_Down, GDK_ALT_MASK, BEAKTA_REASONS_DEED_DOWN);
  bind_key (klass, GDK_KEY_Delete, 0, BEAKTA_REASONS_DEED_REMOVE);
  bind_key (klass, GDK_KEY_Insert, 0, BEAKTA_REASONS_DEED_ADD_AFTER);
  gtk_widget_class_add_binding (klass, GDK_KEY_Escape, 0, escape_cb, NULL);
}

static void
beakta_reasons_row_class_init (BeaktaReasonsRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_reasons_row_dispose;
  object_class->finalize = beakta_reasons_row_finalize;

  signals[DONE] =
    g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[PASSAGE_ACTIVATED] =
    g_signal_new ("passage-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  G_TYPE_STRING);
  signals[ITEM_ACTIVATED] =
    g_signal_new ("item-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                  G_TYPE_INT, G_TYPE_STRING);

  add_keys (widget_class);
  gtk_widget_class_install_action (widget_class, "field.done", NULL, field_done_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
beakta_reasons_row_init (BeaktaReasonsRow *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "reasons-row");
}

GtkWidget *
beakta_reasons_row_new (BeaktaCaseEditor *editor,
                        const char       *id)
{
  BeaktaReasonsRow *self;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (BEAKTA_TYPE_REASONS_ROW, NULL);
  self->editor = g_object_ref (editor);
  self->id = g_strdup (id);

  beakta_reasons_row_add_head (self);
  self->state = GTK_LABEL (beakta_wrapped_words_add (GTK_WIDGET (self), NULL, "caption"));
  gtk_widget_add_css_class (GTK_WIDGET (self->state), "reasons-state");
  beakta_reasons_row_add_offer (self);

  return GTK_WIDGET (self);
}

const char *
beakta_reasons_row_get_id (BeaktaReasonsRow *self)
{
  g_return_val_if_fail (BEAKTA_IS_REASONS_ROW (self), NULL);

  return self->id;
}

/* Invariant (1). */
static void
show_state (BeaktaReasonsRow       *self,
            const BeaktaReasonLine *line,
            const char             *text)
{
  g_autofree char *state = beakta_reasons_words_dup_state (self->editor, line);
  g_autofree char *name = *state != '\0' ? g_strdup_printf ("%s (%s)", text, state) : g_strdup (text);
  gboolean asks = beakta_reasons_words_asks (line->state);

  gtk_label_set_label (self->state, state);
  gtk_widget_set_visible (GTK_WIDGET (self->state), *state != '\0');
  if (asks)
    gtk_widget_remove_css_class (GTK_WIDGET (self->state), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->state), "dim-label");
  if (asks)
    gtk_widget_add_css_class (GTK_WIDGET (self->state), "quiet-warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->state), "quiet-warning");

  beakta_heard_name_set (self->head, name);
}

/* Invariant (2). */
static void
show_offer (BeaktaReasonsRow       *self,
            const BeaktaReasonLine *line,
            const char             *why)
{
  gboolean is_new = line->state == BEAKTA_REASON_STATE_NEW;
  gboolean reads_otherwise = line->state == BEAKTA_REASON_STATE_OTHERWISE || line->state == BEAKTA_REASON_STATE_GROUND_CHANGED;
  g_autofree char *take = NULL;
  g_autofree char *keep = NULL;

  gtk_widget_set_visible (self->offer, (is_new && why == NULL) || reads_otherwise);
  gtk_widget_set_visible (GTK_WIDGET (self->offered), reads_otherwise);
  gtk_widget_set_visible (self->keep, line->state == BEAKTA_REASON_STATE_GROUND_CHANGED && why == NULL);
  gtk_widget_set_visible (self->take, why == NULL);
  if (!is_new && !reads_otherwise)
    return;

  /* Translators: the words of a sentence; heard by those who do not see the screen */
  take = g_strdup_printf (is_new ? _("Add to the reasons: %s") : _("Take the new words: %s"), line->drafted->text);
  gtk_label_set_label (self->offered, line->drafted->text);
  gtk_button_set_label (GTK_BUTTON (self->take), is_new ? _("_Add to the Reasons") : _("_Take the New Words"));
  beakta_wrapped_words_set (self->take);
  beakta_heard_name_set (self->take, take);
  if (line->state == BEAKTA_REASON_STATE_GROUND_CHANGED)
    {
      /* Translators: the words of a sentence; heard by those who do not see the screen */
      keep = g_strdup_printf (_("Keep my words: %s"), line->written->text);
      beakta_heard_name_set (self->keep, keep);
    }
}

static void
show_detail (BeaktaReasonsRow *self)
{
  BeaktaCase *case_ = beakta_case_editor_get_case (self->editor);

  beakta_text_field_set_text (self->field, beakta_case_editor_get_wording (self->editor, BEAKTA_ITEM_SENTENCE, self->id, "text",
                                                                           self->sentence->text));
  beakta_text_field_set_locked (self->field, self->is_written ? self->why
                                             : _("Add the sentence to the reasons before you edit it"));
  beakta_reasons_ties_set (self->ties, self->sentence->ties);
  gtk_widget_set_visible (self->acts, self->is_written && self->why == NULL);
  gtk_widget_set_sensitive (self->up, beakta_acts_may_move_sentence (case_, self->id, -1));
  gtk_widget_set_sensitive (self->down, beakta_acts_may_move_sentence (case_, self->id, 1));
}

void
beakta_reasons_row_update (BeaktaReasonsRow       *self,
                           const BeaktaReasonLine *line,
                           const char             *why)
{
  g_return_if_fail (BEAKTA_IS_REASONS_ROW (self));
  g_return_if_fail (line != NULL);

  g_clear_pointer (&self->sentence, beakta_record_unref);
  self->sentence = beakta_record_ref (line->written != NULL ? line->written : line->drafted);
  self->is_written = line->written != NULL;
  g_free (self->why);
  self->why = g_strdup (why);

  gtk_label_set_label (self->words, self->sentence->text);
  show_state (self, line, self->sentence->text);
  show_offer (self, line, why);
  if (self->detail != NULL)
    show_detail (self);
}

char *
beakta_reasons_row_dup_text (BeaktaReasonsRow *self)
{
  g_return_val_if_fail (BEAKTA_IS_REASONS_ROW (self), NULL);

  return self->field != NULL ? beakta_text_field_dup_text (self->field) : g_strdup (gtk_label_get_label (self->words));
}

/* The keyboard leaves what is to be hidden first. */
static void
leave_detail (BeaktaReasonsRow *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  beakta_text_field_flush (self->field);
  gtk_widget_set_visible (self->head, TRUE);
  if (focus != NULL && gtk_widget_is_ancestor (focus, self->detail))
    gtk_widget_grab_focus (self->head);
}

void
beakta_reasons_row_set_open (BeaktaReasonsRow *self,
                             gboolean          is_open)
{
  g_return_if_fail (BEAKTA_IS_REASONS_ROW (self));
  g_return_if_fail (self->sentence != NULL);

  if (self->is_open == is_open)
    return;

  if (self->detail == NULL)
    beakta_reasons_row_add_detail (self);
  if (is_open)
    show_detail (self);
  else
    leave_detail (self);

  self->is_open = is_open;
  gtk_widget_set_visible (self->detail, is_open);
  gtk_widget_set_visible (self->head, !is_open);
  if (is_open)
    gtk_widget_add_css_class (GTK_WIDGET (self), "current");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "current");
}

void
beakta_reasons_row_flush (BeaktaReasonsRow *self)
{
  g_return_if_fail (BEAKTA_IS_REASONS_ROW (self));

  if (self->field != NULL)
    beakta_text_field_flush (self->field);
}

void
beakta_reasons_row_take_back (BeaktaReasonsRow *self,
                              const char       *text)
{
  g_return_if_fail (BEAKTA_IS_REASONS_ROW (self));
  g_return_if_fail (text != NULL);

  if (self->field != NULL)
    beakta_text_field_take_back (self->field, beakta_case_editor_get_wording (self->editor, BEAKTA_ITEM_SENTENCE, self->id, "text",
                                                                              text));
}
