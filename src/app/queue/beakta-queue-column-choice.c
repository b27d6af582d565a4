/* Which columns of the queue a person has chosen. */

#define G_LOG_DOMAIN "beakta-queue-column-choice"

#include "beakta-queue-column-choice.h"

#include <glib/gi18n.h>

#include "beakta-queue-columns.h"

#define KEY "queue-columns"

struct _BeaktaQueueColumnChoice
{
  GObject             parent_instance;

  GtkColumnView      *view;          /* weak, nullable */
  GSettings          *settings;      /* owned */
  GSimpleActionGroup *actions;       /* owned: one for each column, on or off */
  gboolean            is_showing;    /* the columns follow the settings, not a person */
};

G_DEFINE_FINAL_TYPE (BeaktaQueueColumnChoice, beakta_queue_column_choice, G_TYPE_OBJECT)

/* (transfer full): the column at that place. */
static GtkColumnViewColumn *
dup_column (BeaktaQueueColumnChoice *self,
            guint                    index)
{
  return g_list_model_get_item (gtk_column_view_get_columns (self->view), index);
}

static gboolean
is_on (BeaktaQueueColumnChoice *self,
       GtkColumnViewColumn     *column)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), beakta_queue_columns_get_nick (column));
  g_autoptr(GVariant) state = action != NULL ? g_action_get_state (action) : NULL;

  return state == NULL || g_variant_get_boolean (state);
}

/* What is on, in the order in which it stands. */
static void
keep (BeaktaQueueColumnChoice *self)
{
  g_autoptr(GStrvBuilder) nicks = g_strv_builder_new ();
  g_auto(GStrv) chosen = NULL;
  guint n = g_list_model_get_n_items (gtk_column_view_get_columns (self->view));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GtkColumnViewColumn) column = dup_column (self, i);

      if (is_on (self, column))
        g_strv_builder_add (nicks, beakta_queue_columns_get_nick (column));
    }

  chosen = g_strv_builder_end (nicks);
  self->is_showing = TRUE;
  g_settings_set_strv (self->settings, KEY, (const char * const *) chosen);
  self->is_showing = FALSE;
  beakta_queue_columns_choose (self->view, (const char * const *) chosen);
}

static void
toggled_cb (BeaktaQueueColumnChoice *self,
            GVariant                *state,
            GSimpleAction           *action)
{
  g_simple_action_set_state (action, state);
  keep (self);
}

/* GTK takes a title that is moved out, and puts it in again: nothing is kept in between. */
static void
columns_changed_cb (BeaktaQueueColumnChoice *self,
                    guint                    position,
                    guint                    removed,
                    guint                    added,
                    GListModel              *list)
{
  if (!self->is_showing && self->view != NULL && added > 0)
    keep (self);
}

static void
put_in_order (BeaktaQueueColumnChoice *self,
              const char * const      *chosen)
{
  guint n = g_list_model_get_n_items (gtk_column_view_get_columns (self->view));

  for (guint place = 0; chosen[place] != NULL; place++)
    for (guint i = place + 1; i < n; i++)
      {
        g_autoptr(GtkColumnViewColumn) column = dup_column (self, i);

        if (g_str_equal (beakta_queue_columns_get_nick (column), chosen[place]))
          gtk_column_view_insert_column (self->view, place, column);
      }
}

static void
show_choice (BeaktaQueueColumnChoice *self)
{
  g_auto(GStrv) chosen = g_settings_get_strv (self->settings, KEY);
  g_auto(GStrv) usual = beakta_queue_columns_dup_usual ();
  g_auto(GStrv) names = g_action_group_list_actions (G_ACTION_GROUP (self->actions));

  if (self->view == NULL || self->is_showing)
    return;

  for (int i = 0; names[i] != NULL; i++)
    {
      gboolean on = chosen[0] == NULL || g_strv_contains ((const char * const *) chosen, names[i]);

      g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), names[i])),
                                 g_variant_new_boolean (on));
    }

  self->is_showing = TRUE;
  put_in_order (self, (const char * const *) (chosen[0] != NULL ? chosen : usual));
  self->is_showing = FALSE;
  beakta_queue_columns_choose (self->view, (const char * const *) chosen);
}

static void
reset_cb (BeaktaQueueColumnChoice *self)
{
  g_settings_reset (self->settings, KEY);
}

/* The case itself is always there. */
static GMenuModel *
add_columns (BeaktaQueueColumnChoice *self)
{
  guint n = g_list_model_get_n_items (gtk_column_view_get_columns (self->view));
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) shown = g_menu_new ();
  g_autoptr(GMenu) all = g_menu_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GtkColumnViewColumn) column = dup_column (self, i);
      const char *nick = beakta_queue_columns_get_nick (column);
      g_autofree char *name = g_strconcat ("shown.", nick, NULL);
      g_autoptr(GSimpleAction) action = NULL;

      if (g_str_equal (nick, "title"))
        continue;

      action = g_simple_action_new_stateful (nick, NULL, g_variant_new_boolean (TRUE));
      g_signal_connect_object (action, "change-state", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
      g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
      g_menu_append (shown, gtk_column_view_column_get_title (column), name);
    }

  g_menu_append (all, _("_Usual Columns"), "reset-columns.reset");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (shown));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (all));

  return G_MENU_MODEL (menu);
}

static void
add_menus (BeaktaQueueColumnChoice *self)
{
  g_autoptr(GMenuModel) menu = add_columns (self);
  g_autoptr(GSimpleActionGroup) others = g_simple_action_group_new ();
  g_autoptr(GSimpleAction) reset = g_simple_action_new ("reset", NULL);
  guint n = g_list_model_get_n_items (gtk_column_view_get_columns (self->view));

  g_signal_connect_object (reset, "activate", G_CALLBACK (reset_cb), self, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (others), G_ACTION (reset));
  gtk_widget_insert_action_group (GTK_WIDGET (self->view), "shown", G_ACTION_GROUP (self->actions));
  gtk_widget_insert_action_group (GTK_WIDGET (self->view), "reset-columns", G_ACTION_GROUP (others));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GtkColumnViewColumn) column = dup_column (self, i);

      gtk_column_view_column_set_header_menu (column, menu);
    }
}

static void
beakta_queue_column_choice_dispose (GObject *object)
{
  BeaktaQueueColumnChoice *self = BEAKTA_QUEUE_COLUMN_CHOICE (object);

  g_clear_weak_pointer (&self->view);
  g_clear_object (&self->settings);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (beakta_queue_column_choice_parent_class)->dispose (object);
}

static void
beakta_queue_column_choice_class_init (BeaktaQueueColumnChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = beakta_queue_column_choice_dispose;
}

static void
beakta_queue_column_choice_init (BeaktaQueueColumnChoice *self)
{
  self->actions = g_simple_action_group_new ();
}

BeaktaQueueColumnChoice *
beakta_queue_column_choice_new (GtkColumnView *view,
                                GSettings     *settings)
{
  BeaktaQueueColumnChoice *self;

  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (view), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (BEAKTA_TYPE_QUEUE_COLUMN_CHOICE, NULL);
  g_set_weak_pointer (&self->view, view);
  self->settings = g_object_ref (settings);
  add_menus (self);
  show_choice (self);
  g_signal_connect_object (settings, "changed::" KEY, G_CALLBACK (show_choice), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_column_view_get_columns (view), "items-changed", G_CALLBACK (columns_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

GStrv
beakta_queue_column_choice_dup_columns (BeaktaQueueColumnChoice *self)
{
  g_return_val_if_fail (BEAKTA_IS_QUEUE_COLUMN_CHOICE (self), NULL);

  return g_settings_get_strv (self->settings, KEY);
}

void
beakta_queue_column_choice_set_columns (BeaktaQueueColumnChoice *self,
                                        const char * const      *columns)
{
  g_return_if_fail (BEAKTA_IS_QUEUE_COLUMN_CHOICE (self));
  g_return_if_fail (columns != NULL);

  g_settings_set_strv (self->settings, KEY, columns);
}
