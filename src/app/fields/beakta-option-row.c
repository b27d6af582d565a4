/* A row of words of which one may be chosen: answers, effects, classes.
 *
 * (1) The words stand in the order in which they were added, and stay there.
 * (2) Pressing the chosen word again takes the choice back.
 * (3) Only a person's act emits "chosen"; set_value () does not.
 */

#define G_LOG_DOMAIN "beakta-option-row"

#include "beakta-option-row.h"

#include <glib/gi18n-lib.h>

#include "beakta-wrap-layout.h"
#include "beakta-wrapped-words.h"

struct _BeaktaOptionRow
{
  GtkWidget  parent_instance;

  char      *about;
  char      *value;                  /* never NULL */
  GPtrArray *options;                /* of Option */
  gboolean   is_setting;             /* toggles follow the value, not a person */
  gboolean   is_locked;
};

typedef struct
{
  BeaktaOptionRow *row;              /* not owned */
  char            *value;
  char            *label;
  GtkWidget       *button;           /* a child */
} Option;

G_DEFINE_FINAL_TYPE (BeaktaOptionRow, beakta_option_row, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
option_free (gpointer data)
{
  Option *option = data;

  g_free (option->value);
  g_free (option->label);
  g_free (option);
}

static void
show_value (BeaktaOptionRow *self)
{
  self->is_setting = TRUE;

  for (guint i = 0; i < self->options->len; i++)
    {
      const Option *option = g_ptr_array_index (self->options, i);

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (option->button),
                                    g_str_equal (option->value, self->value));
    }

  self->is_setting = FALSE;
}

static void
name_option (BeaktaOptionRow *self,
             const Option    *option)
{
  /* Translators: what is chosen, and the word that chooses it, for those who hear the screen: "Question 1.2: Partly" */
  g_autofree char *name = g_strdup_printf (_("%s: %s"), self->about, option->label);

  gtk_accessible_update_property (GTK_ACCESSIBLE (option->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
option_toggled_cb (GtkToggleButton *button,
                   gpointer         user_data)
{
  const Option *option = user_data;
  BeaktaOptionRow *self = option->row;

  if (self->is_setting)
    return;

  beakta_option_row_set_value (self, gtk_toggle_button_get_active (button) ? option->value : "");
  g_signal_emit (self, signals[CHOSEN], 0, self->value);
}

static GtkWidget *
make_button (const char *label,
             BeaktaTone  tone)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *text = gtk_label_new (label);

  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (text), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (text), GTK_NATURAL_WRAP_NONE);
  gtk_button_set_child (GTK_BUTTON (button), text);

  if (tone == BEAKTA_TONE_GOOD)
    gtk_widget_add_css_class (button, "tone-good");
  else if (tone == BEAKTA_TONE_WARNING)
    gtk_widget_add_css_class (button, "tone-warning");

  return button;
}

/* The chosen word, or the first. */
static gboolean
beakta_option_row_grab_focus (GtkWidget *widget)
{
  BeaktaOptionRow *self = BEAKTA_OPTION_ROW (widget);
  GtkWidget *place = gtk_widget_get_first_child (widget);

  for (guint i = 0; i < self->options->len; i++)
    {
      const Option *option = g_ptr_array_index (self->options, i);

      if (g_str_equal (option->value, self->value))
        place = option->button;
    }

  return place != NULL && gtk_widget_grab_focus (place);
}

static void
beakta_option_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (beakta_option_row_parent_class)->dispose (object);
}

static void
beakta_option_row_finalize (GObject *object)
{
  BeaktaOptionRow *self = BEAKTA_OPTION_ROW (object);

  g_ptr_array_unref (self->options);
  g_free (self->about);
  g_free (self->value);

  G_OBJECT_CLASS (beakta_option_row_parent_class)->finalize (object);
}

static void
beakta_option_row_class_init (BeaktaOptionRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_option_row_dispose;
  object_class->finalize = beakta_option_row_finalize;
  widget_class->grab_focus = beakta_option_row_grab_focus;

  signals[CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, BEAKTA_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "optionrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
beakta_option_row_init (BeaktaOptionRow *self)
{
  self->options = g_ptr_array_new_with_free_func (option_free);
  self->value = g_strdup ("");
  self->about = g_strdup ("");

  g_object_set (gtk_widget_get_layout_manager (GTK_WIDGET (self)), "joined", TRUE, NULL);
}

GtkWidget *
beakta_option_row_new (const char *about)
{
  BeaktaOptionRow *self = g_object_new (BEAKTA_TYPE_OPTION_ROW, NULL);

  beakta_option_row_set_about (self, about);

  return GTK_WIDGET (self);
}

void
beakta_option_row_set_about (BeaktaOptionRow *self,
                             const char      *about)
{
  g_return_if_fail (BEAKTA_IS_OPTION_ROW (self));
  g_return_if_fail (about != NULL);

  g_free (self->about);
  self->about = g_strdup (about);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, about,
                                  -1);

  for (guint i = 0; i < self->options->len; i++)
    name_option (self, g_ptr_array_index (self->options, i));
}

void
beakta_option_row_add (BeaktaOptionRow *self,
                       const char      *value,
                       const char      *label,
                       BeaktaTone       tone)
{
  Option *option;

  g_return_if_fail (BEAKTA_IS_OPTION_ROW (self));
  g_return_if_fail (value != NULL && label != NULL);

  option = g_new0 (Option, 1);
  option->row = self;
  option->value = g_strdup (value);
  option->label = g_strdup (label);
  option->button = make_button (label, tone);

  g_ptr_array_add (self->options, option);
  name_option (self, option);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (option->button), g_str_equal (value, self->value));
  gtk_widget_set_sensitive (option->button, !self->is_locked);
  gtk_widget_set_parent (option->button, GTK_WIDGET (self));
  beakta_wrapped_words_set (option->button);

  g_signal_connect (option->button, "toggled", G_CALLBACK (option_toggled_cb), option);
}

void
beakta_option_row_set_key (BeaktaOptionRow *self,
                           guint            index,
                           guint            key)
{
  const Option *option;
  g_autofree char *words = NULL;
  g_autofree char *heard = NULL;

  g_return_if_fail (BEAKTA_IS_OPTION_ROW (self));
  g_return_if_fail (index < self->options->len);

  option = g_ptr_array_index (self->options, index);
  /* Translators: the key that chooses a word: “Key 4” */
  words = g_strdup_printf (_("Key %u"), key);
  heard = g_strdup_printf ("%u", key);
  gtk_widget_set_tooltip_text (option->button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (option->button),
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, heard,
                                  -1);
}

const char *
beakta_option_row_get_value (BeaktaOptionRow *self)
{
  g_return_val_if_fail (BEAKTA_IS_OPTION_ROW (self), "");

  return self->value;
}

void
beakta_option_row_set_value (BeaktaOptionRow *self,
                             const char      *value)
{
  g_return_if_fail (BEAKTA_IS_OPTION_ROW (self));
  g_return_if_fail (value != NULL);

  if (!g_str_equal (self->value, value))
    {
      g_free (self->value);
      self->value = g_strdup (value);
    }

  show_value (self);
}

void
beakta_option_row_set_locked (BeaktaOptionRow *self,
                              const char      *why)
{
  g_return_if_fail (BEAKTA_IS_OPTION_ROW (self));

  self->is_locked = why != NULL;

  /* On the row: an insensitive button shows no tooltip. */
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), why);

  for (guint i = 0; i < self->options->len; i++)
    {
      const Option *option = g_ptr_array_index (self->options, i);

      gtk_widget_set_sensitive (option->button, !self->is_locked);
    }
}

gboolean
beakta_option_row_press (BeaktaOptionRow *self,
                         guint            index)
{
  const Option *option;
  GtkToggleButton *button;

  g_return_val_if_fail (BEAKTA_IS_OPTION_ROW (self), FALSE);

  if (self->is_locked || index >= self->options->len)
    return FALSE;

  option = g_ptr_array_index (self->options, index);
  button = GTK_TOGGLE_BUTTON (option->button);
  gtk_toggle_button_set_active (button, !gtk_toggle_button_get_active (button));

  return TRUE;
}
