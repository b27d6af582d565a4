/* What a group is built from. */

#define G_LOG_DOMAIN "beakta-variable-fields"

#include "beakta-variable-fields.h"

#include <glib/gi18n-lib.h>

#include "beakta-heard-name.h"
#include "beakta-json.h"
#include "beakta-spelled-entry.h"

struct _BeaktaVariableFields
{
  GtkGrid             parent_instance;

  BeaktaOfficeGroups *offices;       /* owned */
  JsonObject         *variables;     /* nullable: of the group, as it was */
  GPtrArray          *keys;          /* of char: the office's variables, then those that only this group has */
  GPtrArray          *entries;       /* of GtkEntry, children, in the order of the variables */
};

G_DEFINE_FINAL_TYPE (BeaktaVariableFields, beakta_variable_fields, GTK_TYPE_GRID)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
changed_cb (GtkEditable          *entry,
            BeaktaVariableFields *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
choice_clicked_cb (GtkButton *button,
                   GtkEntry  *entry)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_POPOVER);

  gtk_editable_set_text (GTK_EDITABLE (entry), gtk_button_get_label (button));
  gtk_popover_popdown (GTK_POPOVER (popover));
  gtk_widget_grab_focus (GTK_WIDGET (entry));
}

static GtkWidget *
make_choices (const char *name,
              GStrv       choices,
              GtkWidget  *entry)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  /* Translators: followed by the name of a variable, such as Age */
  g_autofree char *heard = g_strdup_printf (_("Choices for %s"), name);

  for (guint i = 0; choices[i] != NULL; i++)
    {
      GtkWidget *choice = gtk_button_new_with_label (choices[i]);

      gtk_widget_add_css_class (choice, "flat");
      g_signal_connect_object (choice, "clicked", G_CALLBACK (choice_clicked_cb), entry, 0);
      gtk_box_append (GTK_BOX (box), choice);
    }

  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "pan-down-symbolic");
  gtk_widget_set_tooltip_text (button, heard);
  beakta_heard_name_set (button, heard);

  return button;
}

static GtkWidget *
make_label (const char *name)
{
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 16);
  gtk_widget_add_css_class (label, "dim-label");

  return label;
}

/* With what the group has. */
static GtkWidget *
make_entry (BeaktaVariableFields *self,
            const char           *key,
            const char           *name)
{
  g_autoptr(BeaktaSpeller) speller = beakta_speller_ref_shared ();
  GtkWidget *entry = gtk_entry_new ();

  gtk_widget_set_hexpand (entry, TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 8);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (self->variables != NULL)
    gtk_editable_set_text (GTK_EDITABLE (entry), json_object_get_string_member_with_default (self->variables, key, ""));
  beakta_spelled_entry_attach (GTK_EDITABLE (entry), speller);
  g_signal_connect (entry, "changed", G_CALLBACK (changed_cb), self);

  return entry;
}

static void
add_variable (BeaktaVariableFields *self,
              const char           *key)
{
  int row = (int) self->entries->len;
  g_autofree char *name = beakta_office_groups_dup_name (self->offices, key);
  g_auto(GStrv) choices = beakta_office_groups_list_values (self->offices, key);
  GtkWidget *entry = make_entry (self, key, name);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_box_append (GTK_BOX (box), entry);
  if (choices != NULL && choices[0] != NULL)
    {
      gtk_widget_add_css_class (box, "linked");
      gtk_box_append (GTK_BOX (box), make_choices (name, choices, entry));
    }

  gtk_grid_attach (GTK_GRID (self), make_label (name), 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self), box, 1, row, 1, 1);
  g_ptr_array_add (self->keys, g_strdup (key));
  g_ptr_array_add (self->entries, entry);
}

static gboolean
has_variable (BeaktaVariableFields *self,
              const char           *key)
{
  return g_ptr_array_find_with_equal_func (self->keys, key, g_str_equal, NULL);
}

/* What the office builds groups from, and what this group is built from besides, once the office's are known. What is there already
 * stays: somebody may be writing in it. */
static void
add_variables (BeaktaVariableFields *self)
{
  g_auto(GStrv) keys = beakta_office_groups_list_variables (self->offices);
  g_autoptr(GList) members = self->variables != NULL ? json_object_get_members (self->variables) : NULL;

  if (!beakta_office_groups_is_read (self->offices))
    return;

  for (guint i = 0; keys[i] != NULL; i++)
    if (!has_variable (self, keys[i]))
      add_variable (self, keys[i]);

  for (GList *member = members; member != NULL; member = member->next)
    if (!has_variable (self, member->data))
      add_variable (self, member->data);
}

static gboolean
beakta_variable_fields_grab_focus (GtkWidget *widget)
{
  BeaktaVariableFields *self = BEAKTA_VARIABLE_FIELDS (widget);

  return self->entries->len > 0 && gtk_widget_grab_focus (g_ptr_array_index (self->entries, 0));
}

static void
beakta_variable_fields_finalize (GObject *object)
{
  BeaktaVariableFields *self = BEAKTA_VARIABLE_FIELDS (object);

  g_clear_object (&self->offices);
  g_clear_pointer (&self->variables, json_object_unref);
  g_ptr_array_unref (self->keys);
  g_ptr_array_unref (self->entries);

  G_OBJECT_CLASS (beakta_variable_fields_parent_class)->finalize (object);
}

static void
beakta_variable_fields_class_init (BeaktaVariableFieldsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = beakta_variable_fields_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = beakta_variable_fields_grab_focus;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
beakta_variable_fields_init (BeaktaVariableFields *self)
{
  self->keys = g_ptr_array_new_with_free_func (g_free);
  self->entries = g_ptr_array_new ();
  gtk_grid_set_row_spacing (GTK_GRID (self), 6);
  gtk_grid_set_column_spacing (GTK_GRID (self), 10);
}

GtkWidget *
beakta_variable_fields_new (BeaktaOfficeGroups *offices,
                            JsonObject         *variables)
{
  BeaktaVariableFields *self;

  g_return_val_if_fail (BEAKTA_IS_OFFICE_GROUPS (offices), NULL);

  self = g_object_new (BEAKTA_TYPE_VARIABLE_FIELDS, NULL);
  self->offices = g_object_ref (offices);
  self->variables = beakta_json_copy (variables);
  add_variables (self);
  g_signal_connect_object (offices, "changed", G_CALLBACK (add_variables), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

JsonObject *
beakta_variable_fields_read (BeaktaVariableFields *self)
{
  JsonObject *variables;

  g_return_val_if_fail (BEAKTA_IS_VARIABLE_FIELDS (self), NULL);

  variables = self->variables != NULL ? beakta_json_copy (self->variables) : json_object_new ();
  for (guint i = 0; i < self->entries->len; i++)
    {
      GtkEditable *entry = g_ptr_array_index (self->entries, i);
      g_autofree char *value = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

      if (*value != '\0')
        json_object_set_string_member (variables, g_ptr_array_index (self->keys, i), value);
      else
        json_object_remove_member (variables, g_ptr_array_index (self->keys, i));
    }

  if (json_object_get_size (variables) == 0)
    g_clear_pointer (&variables, json_object_unref);

  return variables;
}

char *
beakta_variable_fields_describe (BeaktaVariableFields *self)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (BEAKTA_IS_VARIABLE_FIELDS (self), NULL);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const char *value = gtk_editable_get_text (g_ptr_array_index (self->entries, i));

      if (*value != '\0')
        g_string_append_printf (text, "%s\t%s\n", (const char *) g_ptr_array_index (self->keys, i), value);
    }

  return g_string_free (text, FALSE);
}
