/* What the office has decided about groups. Widgets never wait for it: they are told when it has come. */

#define G_LOG_DOMAIN "beakta-office-groups"

#include "beakta-office-groups.h"

#include "beakta-store-groups.h"
#include "beakta-variables.h"
#include "beakta-wording.h"

struct _BeaktaOfficeGroups
{
  GObject           parent_instance;

  BeaktaStore      *store;           /* owned */
  GCancellable     *reading;         /* owned, nullable */
  gboolean          is_read;
  GKeyFile         *variables;       /* owned, nullable */
  BeaktaPopulation *population;      /* owned, nullable */
};

G_DEFINE_FINAL_TYPE (BeaktaOfficeGroups, beakta_office_groups, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

typedef struct
{
  GKeyFile         *variables;       /* nullable */
  BeaktaPopulation *population;      /* nullable */
} Decided;

static void
decided_free (Decided *decided)
{
  g_clear_pointer (&decided->variables, g_key_file_unref);
  g_clear_pointer (&decided->population, beakta_population_free);
  g_free (decided);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Decided, decided_free)

/* Either of them may fail: without it nothing is proposed, and the preferences say what is wrong. */
static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      store,
                GCancellable *cancellable)
{
  Decided *decided = g_new0 (Decided, 1);
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) problem = NULL;

  decided->variables = beakta_store_load_variables (store, NULL, &error);
  decided->population = beakta_store_load_population (store, &problem);
  if (error != NULL)
    g_message ("variables: %s", error->message);
  if (problem != NULL)
    g_message ("population: %s", problem->message);

  g_task_return_pointer (task, decided, (GDestroyNotify) decided_free);
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  BeaktaOfficeGroups *self = BEAKTA_OFFICE_GROUPS (object);
  g_autoptr(Decided) decided = g_task_propagate_pointer (G_TASK (result), NULL);

  if (decided == NULL)
    return;

  g_clear_object (&self->reading);
  g_clear_pointer (&self->variables, g_key_file_unref);
  g_clear_pointer (&self->population, beakta_population_free);
  self->variables = g_steal_pointer (&decided->variables);
  self->population = g_steal_pointer (&decided->population);
  self->is_read = TRUE;
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Also while it is being read: what was begun before may be the old. */
static void
read_anew (BeaktaOfficeGroups *self)
{
  g_autoptr(GTask) task = NULL;

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();

  task = g_task_new (self, self->reading, read_cb, NULL);
  g_task_set_source_tag (task, read_anew);
  g_task_set_task_data (task, g_object_ref (self->store), g_object_unref);
  g_task_run_in_thread (task, read_in_thread);
}

static void
beakta_office_groups_dispose (GObject *object)
{
  BeaktaOfficeGroups *self = BEAKTA_OFFICE_GROUPS (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->store);
  g_clear_pointer (&self->variables, g_key_file_unref);
  g_clear_pointer (&self->population, beakta_population_free);

  G_OBJECT_CLASS (beakta_office_groups_parent_class)->dispose (object);
}

static void
beakta_office_groups_class_init (BeaktaOfficeGroupsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = beakta_office_groups_dispose;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
beakta_office_groups_init (BeaktaOfficeGroups *self)
{
}

BeaktaOfficeGroups *
beakta_office_groups_new (BeaktaStore *store)
{
  BeaktaOfficeGroups *self;

  g_return_val_if_fail (BEAKTA_IS_STORE (store), NULL);

  self = g_object_new (BEAKTA_TYPE_OFFICE_GROUPS, NULL);
  self->store = g_object_ref (store);
  g_signal_connect_object (store, "lists-changed", G_CALLBACK (read_anew), self, G_CONNECT_SWAPPED);
  read_anew (self);

  return self;
}

gboolean
beakta_office_groups_is_read (BeaktaOfficeGroups *self)
{
  g_return_val_if_fail (BEAKTA_IS_OFFICE_GROUPS (self), FALSE);

  return self->is_read;
}

BeaktaPopulation *
beakta_office_groups_get_population (BeaktaOfficeGroups *self)
{
  g_return_val_if_fail (BEAKTA_IS_OFFICE_GROUPS (self), NULL);

  return self->population;
}

GStrv
beakta_office_groups_list_variables (BeaktaOfficeGroups *self)
{
  g_return_val_if_fail (BEAKTA_IS_OFFICE_GROUPS (self), NULL);

  return self->variables != NULL ? beakta_variables_list (self->variables) : g_new0 (char *, 1);
}

GStrv
beakta_office_groups_list_values (BeaktaOfficeGroups *self,
                                  const char         *variable)
{
  g_return_val_if_fail (BEAKTA_IS_OFFICE_GROUPS (self), NULL);

  return self->variables != NULL ? beakta_variables_list_values (self->variables, variable) : g_new0 (char *, 1);
}

char *
beakta_office_groups_dup_name (BeaktaOfficeGroups *self,
                               const char         *variable)
{
  g_return_val_if_fail (BEAKTA_IS_OFFICE_GROUPS (self), NULL);

  return self->variables != NULL ? beakta_variables_dup_name (self->variables, variable, beakta_wording_get_language ())
                                 : g_strdup (variable);
}
