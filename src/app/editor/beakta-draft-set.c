#define G_LOG_DOMAIN "beakta-editor"

#include "beakta-draft-set.h"

#include <glib/gi18n-lib.h>

#include "beakta-wrap-layout.h"

struct _BeaktaDraftSet
{
  BeaktaDraftControl  parent_instance;

  char               *inherited;
  GPtrArray          *buttons;       /* of GtkCheckButton, children; each named after its word */
  gboolean            is_setting;
};

G_DEFINE_FINAL_TYPE (BeaktaDraftSet, beakta_draft_set, BEAKTA_TYPE_DRAFT_CONTROL)

static void
beakta_draft_set_refresh (BeaktaDraftControl *control)
{
  BeaktaDraftSet *self = BEAKTA_DRAFT_SET (control);
  g_autofree char *value = beakta_draft_control_dup_text (control, NULL);
  g_auto(GStrv) words = g_strsplit (*value != '\0' ? value : self->inherited, " ", -1);

  self->is_setting = TRUE;
  for (guint i = 0; i < self->buttons->len; i++)
    {
      GtkWidget *button = g_ptr_array_index (self->buttons, i);

      gtk_check_button_set_active (GTK_CHECK_BUTTON (button),
                                   g_strv_contains ((const char * const *) words, gtk_widget_get_name (button)));
    }
  self->is_setting = FALSE;
}

static void
toggled_cb (BeaktaDraftSet *self)
{
  g_autoptr(GString) value = g_string_new (NULL);
  g_autoptr(GError) error = NULL;

  if (self->is_setting)
    return;

  for (guint i = 0; i < self->buttons->len; i++)
    {
      GtkWidget *button = g_ptr_array_index (self->buttons, i);

      if (gtk_check_button_get_active (GTK_CHECK_BUTTON (button)))
        g_string_append_printf (value, "%s%s", value->len > 0 ? " " : "", gtk_widget_get_name (button));
    }

  if (!beakta_draft_control_set_text (BEAKTA_DRAFT_CONTROL (self), NULL, value->str, &error))
    g_message ("%s", error->message);
  beakta_draft_set_refresh (BEAKTA_DRAFT_CONTROL (self));
}

static void
beakta_draft_set_focus (BeaktaDraftControl *control,
                        const char         *language)
{
  gtk_widget_grab_focus (g_ptr_array_index (BEAKTA_DRAFT_SET (control)->buttons, 0));
}

static void
beakta_draft_set_finalize (GObject *object)
{
  BeaktaDraftSet *self = BEAKTA_DRAFT_SET (object);

  g_ptr_array_unref (self->buttons);
  g_free (self->inherited);

  G_OBJECT_CLASS (beakta_draft_set_parent_class)->finalize (object);
}

static void
beakta_draft_set_class_init (BeaktaDraftSetClass *klass)
{
  BeaktaDraftControlClass *control_class = BEAKTA_DRAFT_CONTROL_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = beakta_draft_set_finalize;
  control_class->refresh = beakta_draft_set_refresh;
  control_class->focus = beakta_draft_set_focus;
}

static void
beakta_draft_set_init (BeaktaDraftSet *self)
{
  self->buttons = g_ptr_array_new ();
}

static void
add_button (BeaktaDraftSet              *self,
            GtkWidget                   *box,
            const char                  *about,
            const BeaktaDraftChoiceWord *word)
{
  GtkWidget *button = gtk_check_button_new_with_label (word->label);
  g_autofree char *name = g_strdup_printf ("%s: %s", about, word->label);

  gtk_widget_set_name (button, word->value);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
  g_ptr_array_add (self->buttons, button);
}

GtkWidget *
beakta_draft_set_new (const BeaktaDraftTarget     *target,
                      const BeaktaDraftChoiceWord *words,
                      guint                        n_words,
                      const char                  *inherited)
{
  BeaktaDraftSet *self = g_object_new (BEAKTA_TYPE_DRAFT_SET, NULL);
  BeaktaDraftControl *control = BEAKTA_DRAFT_CONTROL (self);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *about = NULL;
  g_autofree char *name = NULL;

  beakta_draft_control_set_target (control, target);
  self->inherited = g_strdup (inherited != NULL ? inherited : "");
  about = beakta_draft_control_dup_about (control);
  name = g_strdup_printf ("%s: %s", about, beakta_draft_control_get_label (control));

  gtk_widget_set_layout_manager (box, g_object_new (BEAKTA_TYPE_WRAP_LAYOUT, "spacing", 9, NULL));
  for (guint i = 0; i < n_words; i++)
    add_button (self, box, name, &words[i]);

  beakta_draft_control_add_caption (control);
  gtk_box_append (GTK_BOX (self), box);
  beakta_draft_set_refresh (control);

  return GTK_WIDGET (self);
}
