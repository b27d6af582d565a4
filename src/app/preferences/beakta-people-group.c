/* Persons and their roles. A row for each, which opens to the roles. */

#define G_LOG_DOMAIN "beakta-people-group"

#include "beakta-people-group.h"

#include <glib/gi18n.h>

#include "beakta-office-row.h"
#include "beakta-store-people.h"

struct _BeaktaPeopleGroup
{
  AdwPreferencesGroup  parent_instance;

  BeaktaStore         *store;        /* owned, nullable */
  GPtrArray           *rows;         /* of GtkWidget, children */
  char                *open;         /* nullable: whose row is open */
  AdwEntryRow         *new_person;   /* child */
};

G_DEFINE_FINAL_TYPE (BeaktaPeopleGroup, beakta_people_group, ADW_TYPE_PREFERENCES_GROUP)

static void load (BeaktaPeopleGroup *self);

/* Translators: what somebody may do in this store: handläggare, chef, sakkunnig, administratör, läsare. */
static const char * const titles[BEAKTA_N_ROLES] = {
  NC_("role", "Caseworker"), NC_("role", "Supervisor"), NC_("role", "Expert"), NC_("role", "Administrator"), NC_("role", "Reader")
};

static const char * const subtitles[BEAKTA_N_ROLES] = {
  N_("Answers, analyses and proposes their own cases"),
  N_("Reviews what others propose"),
  N_("Marks and comments"),
  N_("Gives roles, and alters the lists and papers of the office"),
  N_("Reads, and does nothing else")
};

static void
acted_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(BeaktaPeopleGroup) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!beakta_store_act_on_people_finish (BEAKTA_STORE (object), result, &error))
    {
      if (g_error_matches (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_ALLOWED))
        beakta_office_row_toast (GTK_WIDGET (self), _("Only an administrator gives roles, and somebody always has to be one. "
                                                      "Nothing is changed."));
      else
        beakta_office_row_tell (GTK_WIDGET (self), error);
    }
  if (self->store != NULL)
    load (self);
}

static void
give (BeaktaPeopleGroup *self,
      const char        *person,
      BeaktaRoles        roles)
{
  g_free (self->open);
  self->open = g_strdup (person);
  beakta_store_act_on_people_async (self->store, beakta_people_act_new_roles (person, roles), NULL, acted_cb, g_object_ref (self));
}

/* One role of one person. */
typedef struct
{
  BeaktaPeopleGroup *group;          /* not owned */
  char              *person;
  BeaktaRoles        had;
  BeaktaRoles        role;
} Choice;

static void
choice_free (gpointer  data,
             GClosure *closure)
{
  Choice *choice = data;

  g_free (choice->person);
  g_free (choice);
}

/* A reader has no other role. */
static void
switched_cb (GtkSwitch  *toggle,
             GParamSpec *pspec,
             gpointer    data)
{
  const Choice *choice = data;
  BeaktaRoles roles = choice->had & ~choice->role;

  if (gtk_switch_get_active (toggle))
    roles = choice->role == BEAKTA_ROLE_READER ? BEAKTA_ROLE_READER : (roles & ~BEAKTA_ROLE_READER) | choice->role;
  if (roles != choice->had && choice->group->store != NULL)
    give (choice->group, choice->person, roles);
}

static GtkWidget *
make_role_row (BeaktaPeopleGroup  *self,
               const BeaktaPerson *person,
               int                 place)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *toggle = gtk_switch_new ();
  const char *title = g_dpgettext2 (NULL, "role", titles[place]);
  g_autofree char *name = NULL;
  Choice *choice = g_new0 (Choice, 1);

  /* Translators: a role, and whose: "Caseworker: anna" */
  name = g_strdup_printf (_("%1$s: %2$s"), title, person->login);
  choice->group = self;
  choice->person = g_strdup (person->login);
  choice->had = person->roles;
  choice->role = 1u << place;

  gtk_switch_set_active (GTK_SWITCH (toggle), (person->roles & choice->role) != 0);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (toggle, beakta_office_row_may (self->store));
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _(subtitles[place]));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  g_signal_connect_data (toggle, "notify::active", G_CALLBACK (switched_cb), choice, choice_free, 0);

  return row;
}

static char *
describe_roles (BeaktaRoles roles)
{
  g_autoptr(GString) words = g_string_new ("");

  for (int i = 0; i < BEAKTA_N_ROLES; i++)
    if ((roles & (1u << i)) != 0)
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", g_dpgettext2 (NULL, "role", titles[i]));

  return words->len > 0 ? g_string_free (g_steal_pointer (&words), FALSE) : g_strdup (_("No role"));
}

static void
add_person (BeaktaPeopleGroup  *self,
            const BeaktaPerson *person)
{
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *roles = describe_roles (person->roles);
  g_autofree char *title = *person->name != '\0' ? g_strdup_printf ("%s (%s)", person->name, person->login)
                                                 : g_strdup (person->login);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), roles);
  for (int i = 0; i < BEAKTA_N_ROLES; i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), make_role_row (self, person, i));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), g_strcmp0 (person->login, self->open) == 0);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

/* Who is added reads, until more is given. */
static void
new_person_cb (BeaktaPeopleGroup *self)
{
  g_autofree char *login = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->new_person))));

  if (*login == '\0' || self->store == NULL)
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->new_person), "");
  give (self, login, BEAKTA_ROLE_READER);
}

static void
add_new_person_row (BeaktaPeopleGroup *self)
{
  GtkWidget *row = adw_entry_row_new ();

  self->new_person = ADW_ENTRY_ROW (row);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Add a person, by user name"));
  adw_entry_row_set_show_apply_button (self->new_person, TRUE);
  g_signal_connect_object (row, "apply", G_CALLBACK (new_person_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
clear (BeaktaPeopleGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  self->new_person = NULL;
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(BeaktaPeopleGroup) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaPeople) people = beakta_store_load_people_finish (BEAKTA_STORE (object), result, &error);

  if (people == NULL || self->store == NULL)
    {
      if (error != NULL)
        g_message ("%s", error->message);
      return;
    }

  clear (self);
  for (guint i = 0; i < people->persons->len; i++)
    add_person (self, g_ptr_array_index (people->persons, i));
  if (beakta_office_row_may (self->store))
    add_new_person_row (self);
}

static void
load (BeaktaPeopleGroup *self)
{
  beakta_store_load_people_async (self->store, NULL, loaded_cb, g_object_ref (self));
}

static void
beakta_people_group_dispose (GObject *object)
{
  BeaktaPeopleGroup *self = BEAKTA_PEOPLE_GROUP (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->open, g_free);

  G_OBJECT_CLASS (beakta_people_group_parent_class)->dispose (object);
}

static void
beakta_people_group_class_init (BeaktaPeopleGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = beakta_people_group_dispose;
}

static void
beakta_people_group_init (BeaktaPeopleGroup *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("People and Roles"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         _("While nobody has been given a role, everybody is caseworker and supervisor. "
                                           "Only an administrator gives roles."));
}

void
beakta_people_group_show (BeaktaPeopleGroup *self,
                          BeaktaStore       *store)
{
  g_return_if_fail (BEAKTA_IS_PEOPLE_GROUP (self));

  g_set_object (&self->store, store);
  if (store != NULL)
    load (self);
}
