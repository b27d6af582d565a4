/* Who stands in for a supervisor, and when; from the first day to the last the deputy reviews in their place. */

#define G_LOG_DOMAIN "beakta-deputies-group"

#include <glib/gi18n.h>

#include "beakta-office-row.h"
#include "beakta-people-group.h"
#include "beakta-store-people.h"

enum { DEPUTY, PRINCIPAL, FIRST, LAST, N_FIELDS };

struct _BeaktaDeputiesGroup
{
  AdwPreferencesGroup  parent_instance;

  BeaktaStore         *store;        /* owned, nullable */
  GPtrArray           *rows;         /* of GtkWidget, children */
  GtkEditable         *fields[N_FIELDS]; /* of the row that appoints; NULL without one */
};

G_DEFINE_FINAL_TYPE (BeaktaDeputiesGroup, beakta_deputies_group, ADW_TYPE_PREFERENCES_GROUP)

static void load (BeaktaDeputiesGroup *self);

static const char *
get_problem (const GError *error)
{
  if (g_error_matches (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_ALLOWED))
    return _("A deputy is appointed for a supervisor, by an administrator or by the supervisor. Nothing is changed.");
  if (g_error_matches (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_EXISTS))
    return _("That person is deputy from that day already. Nothing is changed.");
  if (g_error_matches (error, BEAKTA_PERSONS_ERROR, BEAKTA_PERSONS_ERROR_SELF))
    return _("Nobody stands in for themself. Nothing is changed.");
  if (g_error_matches (error, BEAKTA_PERSONS_ERROR, BEAKTA_PERSONS_ERROR_DATE))
    return _("Write the days as 2026-07-01, the first before the last. Nothing is changed.");

  return NULL;
}

static void
acted_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(BeaktaDeputiesGroup) self = user_data;
  g_autoptr(GError) error = NULL;

  if (beakta_store_act_on_people_finish (BEAKTA_STORE (object), result, &error))
    {
      if (self->store != NULL)
        load (self);
      return;
    }

  if (get_problem (error) != NULL)
    beakta_office_row_toast (GTK_WIDGET (self), get_problem (error));
  else
    beakta_office_row_tell (GTK_WIDGET (self), error);
}

static void
act (BeaktaDeputiesGroup *self,
     BeaktaPeopleAct     *people_act)
{
  beakta_store_act_on_people_async (self->store, people_act, NULL, acted_cb, g_object_ref (self));
}

static char *
dup_field (BeaktaDeputiesGroup *self,
           int                  field)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->fields[field])));
}

static void
appoint_clicked_cb (BeaktaDeputiesGroup *self)
{
  g_autofree char *deputy = dup_field (self, DEPUTY);
  g_autofree char *principal = dup_field (self, PRINCIPAL);
  g_autofree char *first = dup_field (self, FIRST);
  g_autofree char *last = dup_field (self, LAST);

  if (*deputy != '\0' && *principal != '\0' && self->store != NULL)
    act (self, beakta_people_act_new_deputy (BEAKTA_PEOPLE_APPOINT, deputy, principal, first, last));
}

static void
dismiss_clicked_cb (GtkWidget *button,
                    gpointer   data)
{
  BeaktaDeputiesGroup *self = BEAKTA_DEPUTIES_GROUP (gtk_widget_get_ancestor (button, BEAKTA_TYPE_DEPUTIES_GROUP));
  const BeaktaDeputy *deputy = data;

  if (self->store != NULL)
    act (self, beakta_people_act_new_deputy (BEAKTA_PEOPLE_DISMISS, deputy->deputy, deputy->principal, deputy->first, ""));
}

static void
free_deputy (gpointer  data,
             GClosure *closure)
{
  beakta_deputy_free (data);
}

static gboolean
may_alter (BeaktaDeputiesGroup *self)
{
  return !beakta_store_is_read_only (self->store) &&
         (beakta_store_get_roles (self->store) & (BEAKTA_ROLE_ADMINISTRATOR | BEAKTA_ROLE_SUPERVISOR)) != 0;
}

static void
add_row (BeaktaDeputiesGroup *self,
         GtkWidget           *row)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
add_deputy (BeaktaDeputiesGroup *self,
            const BeaktaDeputy  *deputy)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = beakta_office_row_new_button ("user-trash-symbolic", _("End it"));
  g_autofree char *title = NULL;
  g_autofree char *days = g_strdup_printf ("%s – %s", deputy->first, deputy->last);

  /* Translators: ställföreträdare: who, and for whom */
  title = g_strdup_printf (_("%1$s, deputy for %2$s"), deputy->deputy, deputy->principal);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), days);
  gtk_widget_set_sensitive (button, may_alter (self));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  g_signal_connect_data (button, "clicked", G_CALLBACK (dismiss_clicked_cb),
                         beakta_deputy_new (deputy->deputy, deputy->principal, deputy->first, deputy->last), free_deputy, 0);
  add_row (self, row);
}

static GtkWidget *
make_field (BeaktaDeputiesGroup *self,
            int                  field,
            const char          *title,
            const char          *text)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  self->fields[field] = GTK_EDITABLE (row);

  return row;
}

static void
add_new_row (BeaktaDeputiesGroup *self)
{
  GtkWidget *expander = adw_expander_row_new ();
  GtkWidget *last = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Appoint"));
  gboolean is_supervisor = (beakta_store_get_roles (self->store) & BEAKTA_ROLE_SUPERVISOR) != 0;
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  AdwExpanderRow *rows = ADW_EXPANDER_ROW (expander);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), _("Appoint a Deputy"));
  adw_expander_row_add_row (rows, make_field (self, DEPUTY, _("Deputy, by user name"), ""));
  adw_expander_row_add_row (rows, make_field (self, PRINCIPAL, _("For the supervisor"),
                                              is_supervisor ? beakta_store_get_user (self->store) : ""));
  adw_expander_row_add_row (rows, make_field (self, FIRST, _("First day"), today));
  adw_expander_row_add_row (rows, make_field (self, LAST, _("Last day"), today));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "suggested-action");
  adw_action_row_add_suffix (ADW_ACTION_ROW (last), button);
  adw_expander_row_add_row (rows, last);
  g_signal_connect_object (button, "clicked", G_CALLBACK (appoint_clicked_cb), self, G_CONNECT_SWAPPED);
  add_row (self, expander);
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(BeaktaDeputiesGroup) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaPeople) people = beakta_store_load_people_finish (BEAKTA_STORE (object), result, &error);

  if (people == NULL || self->store == NULL)
    {
      if (error != NULL)
        g_message ("%s", error->message);
      return;
    }

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < people->deputies->len; i++)
    add_deputy (self, g_ptr_array_index (people->deputies, i));
  if (may_alter (self))
    add_new_row (self);
}

static void
load (BeaktaDeputiesGroup *self)
{
  beakta_store_load_people_async (self->store, NULL, loaded_cb, g_object_ref (self));
}

static void
beakta_deputies_group_dispose (GObject *object)
{
  BeaktaDeputiesGroup *self = BEAKTA_DEPUTIES_GROUP (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (beakta_deputies_group_parent_class)->dispose (object);
}

static void
beakta_deputies_group_class_init (BeaktaDeputiesGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = beakta_deputies_group_dispose;
}

static void
beakta_deputies_group_init (BeaktaDeputiesGroup *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Deputies"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         _("A deputy reviews in the place of a supervisor, from the first day to the last. "
                                           "What a deputy does is logged as such."));
}

void
beakta_deputies_group_show (BeaktaDeputiesGroup *self,
                            BeaktaStore         *store)
{
  g_return_if_fail (BEAKTA_IS_DEPUTIES_GROUP (self));

  g_set_object (&self->store, store);
  if (store != NULL)
    load (self);
}
