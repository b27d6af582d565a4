/* A sentence of a person's own, before it is among the reasons. */

#define G_LOG_DOMAIN "beakta-reasons-form"

#include "beakta-reasons-form.h"

#include <glib/gi18n-lib.h>

#include "beakta-heard-name.h"
#include "beakta-reasons-words.h"
#include "beakta-text-field.h"
#include "beakta-wrapped-words.h"

struct _BeaktaReasonsForm
{
  GtkBox            parent_instance;

  BeaktaReasonPart  part;
  char             *after;           /* nullable */

  /* Children */
  GtkDropDown      *parts;           /* nullable: there is nothing to choose */
  BeaktaTextField  *field;
  GtkWidget        *add;
};

G_DEFINE_FINAL_TYPE (BeaktaReasonsForm, beakta_reasons_form, GTK_TYPE_BOX)

enum
{
  ADDED,
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
field_changed_cb (BeaktaReasonsForm *self)
{
  g_autofree char *text = beakta_text_field_dup_text (self->field);

  gtk_widget_set_sensitive (self->add, *g_strstrip (text) != '\0');
}

static void
close_form (BeaktaReasonsForm *self)
{
  beakta_text_field_clear (self->field);
  g_signal_emit (self, signals[CLOSED], 0);
}

/* FALSE when nothing is written. */
static gboolean
add_sentence (BeaktaReasonsForm *self)
{
  g_autofree char *text = beakta_text_field_dup_text (self->field);

  if (*g_strstrip (text) == '\0')
    return FALSE;

  beakta_text_field_clear (self->field);
  g_signal_emit (self, signals[ADDED], 0, text);

  return TRUE;
}

static void
add_clicked_cb (BeaktaReasonsForm *self)
{
  if (add_sentence (self))
    close_form (self);
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  close_form (BEAKTA_REASONS_FORM (widget));

  return GDK_EVENT_STOP;
}

static gboolean
beakta_reasons_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (BEAKTA_REASONS_FORM (widget)->field));
}

static void
beakta_reasons_form_finalize (GObject *object)
{
  g_free (BEAKTA_REASONS_FORM (object)->after);

  G_OBJECT_CLASS (beakta_reasons_form_parent_class)->finalize (object);
}

static void
beakta_reasons_form_class_init (BeaktaReasonsFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = beakta_reasons_form_finalize;
  widget_class->grab_focus = beakta_reasons_form_grab_focus;

  signals[ADDED] =
    g_signal_new ("added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CLOSED] =
    g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

static void
beakta_reasons_form_init (BeaktaReasonsForm *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  gtk_widget_add_css_class (GTK_WIDGET (self), "group-card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "current");
}

static void
add_parts (BeaktaReasonsForm *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (int i = 0; i < BEAKTA_N_REASONS; i++)
    gtk_string_list_append (names, beakta_reasons_words_get_part (i));

  self->parts = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (names), NULL));
  gtk_drop_down_set_selected (self->parts, self->part);
  beakta_heard_name_set_drop_down (self->parts, _("Where the sentence belongs"));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->parts));
}

static void
add_buttons (BeaktaReasonsForm *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  self->add = gtk_button_new_with_mnemonic (_("_Add Sentence"));
  gtk_widget_add_css_class (self->add, "suggested-action");
  g_signal_connect_swapped (cancel, "clicked", G_CALLBACK (close_form), self);
  g_signal_connect_swapped (self->add, "clicked", G_CALLBACK (add_clicked_cb), self);
  gtk_box_append (GTK_BOX (line), cancel);
  gtk_box_append (GTK_BOX (line), self->add);
  gtk_widget_set_halign (line, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (self), line);
}

GtkWidget *
beakta_reasons_form_new (BeaktaReasonPart  part,
                         const char       *after)
{
  BeaktaReasonsForm *self = g_object_new (BEAKTA_TYPE_REASONS_FORM, NULL);

  self->part = part;
  self->after = g_strdup (after);
  if (after == NULL)
    add_parts (self);

  self->field = BEAKTA_TEXT_FIELD (beakta_text_field_new (NULL, _("A sentence of your own; it is shown as without support")));
  g_object_set (self->field, "autosave", FALSE, NULL);
  beakta_text_field_set_about (self->field, _("New sentence"));
  g_signal_connect_swapped (self->field, "notify::n-chars", G_CALLBACK (field_changed_cb), self);
  g_signal_connect_swapped (self->field, "sent", G_CALLBACK (add_clicked_cb), self);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->field));
  add_buttons (self);
  field_changed_cb (self);

  return GTK_WIDGET (self);
}

BeaktaReasonPart
beakta_reasons_form_get_part (BeaktaReasonsForm *self)
{
  g_return_val_if_fail (BEAKTA_IS_REASONS_FORM (self), BEAKTA_REASON_CONCLUSION);

  return self->parts != NULL ? (BeaktaReasonPart) gtk_drop_down_get_selected (self->parts) : self->part;
}

const char *
beakta_reasons_form_get_after (BeaktaReasonsForm *self)
{
  g_return_val_if_fail (BEAKTA_IS_REASONS_FORM (self), NULL);

  return self->after;
}

void
beakta_reasons_form_flush (BeaktaReasonsForm *self)
{
  g_return_if_fail (BEAKTA_IS_REASONS_FORM (self));

  add_sentence (self);
}
