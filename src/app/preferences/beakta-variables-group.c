/* The background variables of the office.
 *
 * (1) Only an administrator of the store alters them; others see them.
 * (2) A mistake changes nothing, and it is said what is wrong.
 */

#define G_LOG_DOMAIN "beakta-variables-group"

#include "beakta-variables-group.h"

#include <glib/gi18n.h>

#include "beakta-office-row.h"
#include "beakta-store-groups.h"
#include "beakta-store-office.h"
#include "beakta-variables-edit.h"
#include "beakta-variables.h"
#include "beakta-wording.h"

struct _BeaktaVariablesGroup
{
  AdwPreferencesGroup  parent_instance;

  BeaktaStore         *store;        /* owned, nullable */
  GKeyFile            *variables;    /* owned, nullable: as they are shown */
  GPtrArray           *rows;         /* of GtkWidget, children */
};

G_DEFINE_FINAL_TYPE (BeaktaVariablesGroup, beakta_variables_group, ADW_TYPE_PREFERENCES_GROUP)

static void
add_row (BeaktaVariablesGroup *self,
         GtkWidget            *row)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static const char *
get_variable (gpointer widget)
{
  return g_object_get_data (G_OBJECT (widget), "variable");
}

/* The rows were made anew; who works with the keyboard goes on where they were. */
static void
focus (BeaktaVariablesGroup *self,
       const char           *variable)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_strcmp0 (get_variable (g_ptr_array_index (self->rows, i)), variable) == 0)
      gtk_widget_grab_focus (g_ptr_array_index (self->rows, i));
}

/* Rule 2. @text: (nullable) (transfer full): without it @error says why. @variable: (nullable): a new one */
static void
take (BeaktaVariablesGroup *self,
      const char           *variable,
      char                 *text,
      GError               *error)
{
  g_autofree char *stays = g_strdup (variable);
  g_autofree char *kept = text;
  g_autoptr(GError) problem = error;

  if (kept == NULL || !beakta_store_set_office_sync (self->store, BEAKTA_OFFICE_VARIABLES, kept, &problem))
    beakta_office_row_tell (GTK_WIDGET (self), problem);

  beakta_variables_group_show (self, self->store);
  focus (self, stays);
}

static void
renamed_cb (AdwEntryRow          *row,
            BeaktaVariablesGroup *self)
{
  GError *error = NULL;
  char *text = beakta_variables_rename (self->variables, get_variable (row), gtk_editable_get_text (GTK_EDITABLE (row)),
                                        beakta_wording_get_language (), &error);

  take (self, get_variable (row), text, error);
}

static void
valued_cb (AdwEntryRow          *row,
           BeaktaVariablesGroup *self)
{
  GError *error = NULL;
  char *text = beakta_variables_set_values (self->variables, get_variable (row), gtk_editable_get_text (GTK_EDITABLE (row)),
                                            &error);

  take (self, get_variable (row), text, error);
}

static void
added_cb (AdwEntryRow          *row,
          BeaktaVariablesGroup *self)
{
  GError *error = NULL;
  char *text = beakta_variables_add (self->variables, gtk_editable_get_text (GTK_EDITABLE (row)), beakta_wording_get_language (),
                                     &error);

  take (self, NULL, text, error);
}

static void
move (BeaktaVariablesGroup *self,
      GtkWidget            *button,
      int                   by)
{
  GError *error = NULL;
  char *text = beakta_variables_move (self->variables, get_variable (button), by, &error);

  take (self, get_variable (button), text, error);
}

static void
up_clicked_cb (GtkWidget            *button,
               BeaktaVariablesGroup *self)
{
  move (self, button, -1);
}

static void
down_clicked_cb (GtkWidget            *button,
                 BeaktaVariablesGroup *self)
{
  move (self, button, 1);
}

static void
remove_clicked_cb (GtkWidget            *button,
                   BeaktaVariablesGroup *self)
{
  GError *error = NULL;
  char *text = beakta_variables_remove (self->variables, get_variable (button), &error);

  take (self, NULL, text, error);
}

static void
bundled_clicked_cb (GtkWidget            *button,
                    BeaktaVariablesGroup *self)
{
  g_autoptr(GError) error = NULL;

  if (!beakta_store_set_office_sync (self->store, BEAKTA_OFFICE_VARIABLES, NULL, &error))
    beakta_office_row_tell (GTK_WIDGET (self), error);

  beakta_variables_group_show (self, self->store);
}

/* What @clicked_cb is to do with the variable of @row, which is called @name. */
static void
add_button (BeaktaVariablesGroup *self,
            GtkWidget            *row,
            const char           *icon,
            const char           *what,
            const char           *name,
            GCallback             clicked_cb)
{
  g_autofree char *tooltip = g_strdup_printf ("%s: %s", what, name);
  GtkWidget *button = beakta_office_row_new_button (icon, tooltip);

  g_object_set_data_full (G_OBJECT (button), "variable", g_strdup (get_variable (row)), g_free);
  g_signal_connect_object (button, "clicked", clicked_cb, self, 0);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), button);
}

static void
add_line (BeaktaVariablesGroup *self,
          GtkWidget            *row,
          const char           *title,
          const char           *text,
          GCallback             applied_cb)
{
  GtkWidget *line = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line), title);
  gtk_editable_set_text (GTK_EDITABLE (line), text);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (line), TRUE);
  g_object_set_data_full (G_OBJECT (line), "variable", g_strdup (get_variable (row)), g_free);
  g_signal_connect_object (line, "apply", applied_cb, self, 0);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), line);
}

/* Rule 1. */
static void
add_ways_to_alter (BeaktaVariablesGroup *self,
                   GtkWidget            *row,
                   const char           *name,
                   GStrv                 values)
{
  g_autofree char *written = g_strjoinv ("; ", values);

  /* The last is shown first. */
  add_button (self, row, "user-trash-symbolic", _("Remove"), name, G_CALLBACK (remove_clicked_cb));
  add_button (self, row, "go-down-symbolic", _("Move down"), name, G_CALLBACK (down_clicked_cb));
  add_button (self, row, "go-up-symbolic", _("Move up"), name, G_CALLBACK (up_clicked_cb));
  add_line (self, row, _("What it is called"), name, G_CALLBACK (renamed_cb));
  add_line (self, row, _("What is often written, with semicolons between"), written, G_CALLBACK (valued_cb));
}

static void
add_variable (BeaktaVariablesGroup *self,
              const char           *variable,
              gboolean              may)
{
  g_autofree char *name = beakta_variables_dup_name (self->variables, variable, beakta_wording_get_language ());
  g_auto(GStrv) values = beakta_variables_list_values (self->variables, variable);
  g_autofree char *shown = g_strjoinv (" · ", values);
  GtkWidget *row = may ? adw_expander_row_new () : adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  g_object_set (row, "subtitle", shown, NULL);
  g_object_set_data_full (G_OBJECT (row), "variable", g_strdup (variable), g_free);
  add_row (self, row);
  if (may)
    add_ways_to_alter (self, row, name, values);
}

static void
add_new_row (BeaktaVariablesGroup *self)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("New variable"));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  g_signal_connect_object (row, "apply", G_CALLBACK (added_cb), self, 0);
  add_row (self, row);
}

/* The way back to what Beakta comes with. */
static void
show_own (BeaktaVariablesGroup *self,
          gboolean              is_own)
{
  GtkWidget *button = is_own ? gtk_button_new_with_label (_("Use Beakta’s List")) : NULL;

  if (button != NULL)
    {
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (button, "flat");
      g_signal_connect_object (button, "clicked", G_CALLBACK (bundled_clicked_cb), self, 0);
    }

  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), button);
}

static void
clear (BeaktaVariablesGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer (&self->variables, g_key_file_unref);
}

static void
beakta_variables_group_dispose (GObject *object)
{
  BeaktaVariablesGroup *self = BEAKTA_VARIABLES_GROUP (object);

  beakta_variables_group_forget (self);
  g_clear_pointer (&self->variables, g_key_file_unref);

  G_OBJECT_CLASS (beakta_variables_group_parent_class)->dispose (object);
}

static void
beakta_variables_group_finalize (GObject *object)
{
  g_ptr_array_unref (BEAKTA_VARIABLES_GROUP (object)->rows);

  G_OBJECT_CLASS (beakta_variables_group_parent_class)->finalize (object);
}

static void
beakta_variables_group_class_init (BeaktaVariablesGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = beakta_variables_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = beakta_variables_group_finalize;
}

static void
beakta_variables_group_init (BeaktaVariablesGroup *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Background Variables"));
}

void
beakta_variables_group_forget (BeaktaVariablesGroup *self)
{
  g_return_if_fail (BEAKTA_IS_VARIABLES_GROUP (self));

  g_clear_object (&self->store);
}

/* A list that cannot be read is told of, and replaced by whoever takes Beakta's. */
void
beakta_variables_group_show (BeaktaVariablesGroup *self,
                             BeaktaStore          *store)
{
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) names = NULL;
  gboolean is_own = FALSE;
  gboolean may;

  g_return_if_fail (BEAKTA_IS_VARIABLES_GROUP (self));
  g_return_if_fail (BEAKTA_IS_STORE (store));

  g_set_object (&self->store, store);
  clear (self);
  may = beakta_office_row_may (store);
  self->variables = beakta_store_load_variables (store, &is_own, &error);
  show_own (self, may && (is_own || self->variables == NULL));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
    may ? _("What groups of a consequence analysis are built from, for everybody who shares the store. What cases have stays in them.")
        : _("What groups of a consequence analysis are built from. Only an administrator of the store can change it."));
  if (self->variables == NULL)
    {
      g_message ("variables: %s", error->message);
      adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), _("The list of the office cannot be used."));
      return;
    }

  names = beakta_variables_list (self->variables);
  for (guint i = 0; names[i] != NULL; i++)
    add_variable (self, names[i], may);
  if (may)
    add_new_row (self);
}
