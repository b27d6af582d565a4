#define G_LOG_DOMAIN "beakta-interests-group"

#include "beakta-interests-group.h"

#include <glib/gi18n.h>

#include "beakta-office-row.h"
#include "beakta-store-interests.h"

struct _BeaktaInterestsGroup
{
  AdwPreferencesGroup  parent_instance;

  BeaktaStore         *store;        /* owned, nullable */
  GPtrArray           *rows;         /* of GtkWidget, children */
  GtkWidget           *entry;        /* child */
};

G_DEFINE_FINAL_TYPE (BeaktaInterestsGroup, beakta_interests_group, ADW_TYPE_PREFERENCES_GROUP)

static void alter (BeaktaInterestsGroup *self,
                   const char           *words,
                   gboolean              removes);

static void
remove_clicked_cb (GtkWidget *button,
                   gpointer   data)
{
  GtkWidget *self = gtk_widget_get_ancestor (button, BEAKTA_TYPE_INTERESTS_GROUP);

  alter (BEAKTA_INTERESTS_GROUP (self), data, TRUE);
}

static void
free_words (gpointer  data,
            GClosure *closure)
{
  g_free (data);
}

static void
add_row (BeaktaInterestsGroup *self,
         const char           *words)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *tooltip = NULL;
  GtkWidget *button;

  /* Translators: %s is an organisation, a number or a place */
  tooltip = g_strdup_printf (_("Remove: %s"), words);
  button = beakta_office_row_new_button ("user-trash-symbolic", tooltip);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), words);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  g_signal_connect_data (button, "clicked", G_CALLBACK (remove_clicked_cb), g_strdup (words), free_words, 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
altered_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(BeaktaInterestsGroup) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) interests = beakta_store_alter_interests_finish (BEAKTA_STORE (object), result, &error);

  if (interests == NULL)
    {
      beakta_office_row_tell (GTK_WIDGET (self), error);
      return;
    }
  if (self->store == NULL)
    return;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < interests->len; i++)
    add_row (self, ((const BeaktaInterest *) g_ptr_array_index (interests, i))->words);
}

/* @words: (nullable): only shows what there is */
static void
alter (BeaktaInterestsGroup *self,
       const char           *words,
       gboolean              removes)
{
  g_autoptr(BeaktaInterest) interest = words != NULL ? beakta_interest_new (beakta_interest_guess (words), words) : NULL;

  if (self->store != NULL && (interest == NULL || *interest->words != '\0'))
    beakta_store_alter_interests_async (self->store, interest, removes, NULL, altered_cb, g_object_ref (self));
}

static void
apply_cb (BeaktaInterestsGroup *self)
{
  g_autofree char *words = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  alter (self, words, FALSE);
}

static void
beakta_interests_group_dispose (GObject *object)
{
  BeaktaInterestsGroup *self = BEAKTA_INTERESTS_GROUP (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (beakta_interests_group_parent_class)->dispose (object);
}

static void
beakta_interests_group_class_init (BeaktaInterestsGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = beakta_interests_group_dispose;
}

static void
beakta_interests_group_init (BeaktaInterestsGroup *self)
{
  self->rows = g_ptr_array_new ();
  self->entry = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->entry), _("Add an organisation, an organisation number or a place"));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self->entry), TRUE);
  g_signal_connect_object (self->entry, "apply", G_CALLBACK (apply_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->entry);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Your Interests"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         _("Associations, companies and places that you or somebody close to you have to do with. A case "
                                           "that may touch one of them says so when it asks for conflicts of interest. Only you see this."));
}

void
beakta_interests_group_show (BeaktaInterestsGroup *self,
                             BeaktaStore          *store)
{
  g_return_if_fail (BEAKTA_IS_INTERESTS_GROUP (self));

  g_set_object (&self->store, store);
  gtk_widget_set_visible (GTK_WIDGET (self), store != NULL && *beakta_store_get_entered_by (store) == '\0');
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    alter (self, NULL, FALSE);
}
