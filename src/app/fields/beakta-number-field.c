/* An entry for a number, as people write it: "12,5", "1 200 000".
 *
 * What is no number is kept in the entry, marked, and not committed: nothing typed is thrown away.
 */

#define G_LOG_DOMAIN "beakta-number-field"

#include "beakta-number-field.h"

#include <locale.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#define COMMIT_DELAY_MS 200
#define NO_BREAK_SPACE  "\302\240"

struct _BeaktaNumberField
{
  GtkBox    parent_instance;

  GtkEntry *entry;
  GtkLabel *unit;
  GtkLabel *problem;
  char     *number;                  /* committed or shown last; never NULL */
  guint     commit_id;
  gboolean  is_setting;
};

G_DEFINE_FINAL_TYPE (BeaktaNumberField, beakta_number_field, GTK_TYPE_BOX)

enum
{
  COMMITTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_validity (BeaktaNumberField *self,
               gboolean           is_valid)
{
  if (is_valid)
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");

  gtk_widget_set_visible (GTK_WIDGET (self->problem), !is_valid);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               is_valid ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
}

static void
commit (BeaktaNumberField *self)
{
  g_autofree char *number = beakta_number_field_parse (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  g_clear_handle_id (&self->commit_id, g_source_remove);
  show_validity (self, number != NULL);

  if (number == NULL || g_str_equal (number, self->number))
    return;

  g_free (self->number);
  self->number = g_strdup (number);
  g_signal_emit (self, signals[COMMITTED], 0, number);
}

static gboolean
commit_due_cb (gpointer user_data)
{
  BeaktaNumberField *self = user_data;

  self->commit_id = 0;
  commit (self);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (GtkEditable       *entry,
            BeaktaNumberField *self)
{
  if (!self->is_setting && self->commit_id == 0)
    self->commit_id = g_timeout_add (COMMIT_DELAY_MS, commit_due_cb, self);
}

static void
focus_left_cb (GtkEventControllerFocus *controller,
               BeaktaNumberField       *self)
{
  commit (self);
}

static void
show_number (BeaktaNumberField *self)
{
  g_autofree char *text = beakta_number_field_format (self->number);

  self->is_setting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  self->is_setting = FALSE;
  show_validity (self, TRUE);
}

static void
beakta_number_field_unmap (GtkWidget *widget)
{
  commit (BEAKTA_NUMBER_FIELD (widget));

  GTK_WIDGET_CLASS (beakta_number_field_parent_class)->unmap (widget);
}

static void
beakta_number_field_dispose (GObject *object)
{
  BeaktaNumberField *self = BEAKTA_NUMBER_FIELD (object);

  g_clear_handle_id (&self->commit_id, g_source_remove);

  G_OBJECT_CLASS (beakta_number_field_parent_class)->dispose (object);
}

static void
beakta_number_field_finalize (GObject *object)
{
  g_free (BEAKTA_NUMBER_FIELD (object)->number);

  G_OBJECT_CLASS (beakta_number_field_parent_class)->finalize (object);
}

static void
beakta_number_field_class_init (BeaktaNumberFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_number_field_dispose;
  object_class->finalize = beakta_number_field_finalize;
  widget_class->unmap = beakta_number_field_unmap;

  signals[COMMITTED] =
    g_signal_new ("committed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/beakta/Beakta/ui/fields/beakta-number-field.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaNumberField, entry);
  gtk_widget_class_bind_template_child (widget_class, BeaktaNumberField, unit);
  gtk_widget_class_bind_template_child (widget_class, BeaktaNumberField, problem);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_left_cb);
}

static void
beakta_number_field_init (BeaktaNumberField *self)
{
  self->number = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
beakta_number_field_new (const char *name,
                         const char *unit)
{
  BeaktaNumberField *self;

  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (BEAKTA_TYPE_NUMBER_FIELD, NULL);
  gtk_label_set_label (self->unit, unit != NULL ? unit : "");
  gtk_widget_set_visible (GTK_WIDGET (self->unit), unit != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return GTK_WIDGET (self);
}

void
beakta_number_field_set_number (BeaktaNumberField *self,
                                const char        *number)
{
  g_return_if_fail (BEAKTA_IS_NUMBER_FIELD (self));
  g_return_if_fail (number != NULL);

  if (g_str_equal (self->number, number) || self->commit_id != 0)
    return;

  g_free (self->number);
  self->number = g_strdup (number);
  show_number (self);
}

void
beakta_number_field_set_locked (BeaktaNumberField *self,
                                const char        *why)
{
  g_return_if_fail (BEAKTA_IS_NUMBER_FIELD (self));

  gtk_editable_set_editable (GTK_EDITABLE (self->entry), why == NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->entry), why);
}

void
beakta_number_field_flush (BeaktaNumberField *self)
{
  g_return_if_fail (BEAKTA_IS_NUMBER_FIELD (self));

  commit (self);
}

char *
beakta_number_field_parse (const char *written)
{
  g_autoptr(GString) number = NULL;
  const char *p;
  char *end;

  g_return_val_if_fail (written != NULL, NULL);

  number = g_string_new (NULL);

  for (p = written; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == ',')
        g_string_append_c (number, '.');
      else if (c == 0x2212)
        g_string_append_c (number, '-');
      else if (!g_unichar_isspace (c))
        g_string_append_unichar (number, c);
    }

  if (number->len == 0)
    return g_strdup ("");

  /* Only what a person would call a number: no exponents, hexadecimals, infinities. */
  if (strspn (number->str, "-0123456789.") != number->len)
    return NULL;

  g_ascii_strtod (number->str, &end);

  if (*end != '\0' || end == number->str)
    return NULL;

  return g_string_free (g_steal_pointer (&number), FALSE);
}

char *
beakta_number_field_format (const char *number)
{
  g_autoptr(GString) text = NULL;
  const char *fraction;
  gsize n_whole;

  g_return_val_if_fail (number != NULL, NULL);

  text = g_string_new (NULL);
  fraction = strchr (number, '.');
  n_whole = fraction != NULL ? (gsize) (fraction - number) : strlen (number);

  for (gsize i = 0; i < n_whole; i++)
    {
      if (i > 0 && (n_whole - i) % 3 == 0 && n_whole > 4 && g_ascii_isdigit (number[i - 1]))
        g_string_append (text, NO_BREAK_SPACE);

      g_string_append_c (text, number[i]);
    }

  if (fraction != NULL)
    g_string_append_printf (text, "%s%s", localeconv ()->decimal_point, fraction + 1);

  return g_string_free (g_steal_pointer (&text), FALSE);
}
